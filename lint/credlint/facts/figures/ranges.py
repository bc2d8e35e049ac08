"""Ranges: "between A and B", "A-B", "A to B"."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal, NamedTuple

import regex

from credlint.article import Article, Span, analysis
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.trends.trend_words import TREND
from credlint.patterns import lazy

_BETWEEN = lazy(r"(?r)\bbetween[ \n](?:an?[ \n]|about[ \n]|roughly[ \n]|approximately[ \n]|around[ \n])?", regex.IGNORECASE)
_AND = lazy(r"[ \n]and[ \n](?:about[ \n]|roughly[ \n]|approximately[ \n]|around[ \n])?")
_DASH = lazy(r"[ ]?[-–—][ ]?")
_TO = lazy(r"[ \n]to[ \n]")
_SPREAD_BEFORE = lazy(
    r"(?r)\b(?:of|at|costs?|takes?|within|in|lasts?|expects?|pays?|charges?|about|around|typically|usually|roughly)[ \n]", regex.IGNORECASE
)
"""Before the ends of a spread: "takes 2 to 4 weeks", "fees of $10 to $20"."""
_LESS = lazy(r"[ \n](?:less|more|fewer|cheaper|off|ago|earlier|later)\b")
_RECEIVERS = lazy(r"[ \n](?:\p{L}[\p{L}-]*[ \n]){0,2}?(?:\p{L}+s|people|women|men|children|staff)\b")
"""After a figure that no currency stands with: "a total of $2,500 to five schools" goes to these."""
_FROM = lazy(r"\bfrom\b", regex.IGNORECASE)
_STILL = ("expect", "budget")
"""How the trend words begin that may stand before a spread."""
_CONTEST = r"(?:margin|lead|edge|advantage|vote|split|majority|win|victory|defeat|loss|ratio)s?"
_RESULT_AFTER = lazy(rf"[ \n]{_CONTEST}\b")
_RESULT_BEFORE = lazy(rf"(?r)\b{_CONTEST}[ \n](?:of|was|is|at)[ \n]")


class Range(NamedTuple):
    """A range as printed: its first and its last figure."""

    span: Span
    first: Quantity
    last: Quantity
    form: Literal["between", "dash", "to"]


@analysis
def ranges(article: Article) -> tuple[Range, ...]:
    """Ranges of the form "between A and B", "A-B" and "at A to B" whose ends measure alike, in order; the two sides of a vote ("a 59%-41% margin") are none."""
    found = []
    figures = quantities(article)
    for first, last in pairwise(figures):
        if last.span.start - first.span.end <= 20 and first.comparable(last):
            form = _form(article.prose, first, last)
            if form and not (form == "dash" and _is_result(article.prose, first, last)):
                found.append(Range(Span(first.span.start, last.span.end), first, last, form))
    return tuple(found)


def _form(prose: str, first: Quantity, last: Quantity) -> Literal["between", "dash", "to"] | None:
    if _DASH.fullmatch(prose, first.span.end, last.span.start):
        return "dash"
    if _TO.fullmatch(prose, first.span.end, last.span.start):
        start = max(0, first.span.start - 60)
        is_spread = _SPREAD_BEFORE.match(prose, start, first.span.start) and not _moves(prose, start, first.span.start)
        is_told = first.kind in ("money", "duration") and first.unit == last.unit and not _LESS.match(prose, last.span.end)
        are_receivers = first.kind == "money" and prose[last.span.start].isalnum() and _RECEIVERS.match(prose, last.span.end)
        return "to" if is_spread and is_told and not are_receivers else None
    is_between = _AND.fullmatch(prose, first.span.end, last.span.start) and _BETWEEN.match(
        prose, max(0, first.span.start - 24), first.span.start
    )
    return "between" if is_between else None


def _moves(prose: str, start: int, end: int) -> bool:
    """Whether "to" may lead from one level to the next: "cut the cap of $30 billion to $15 billion"."""
    words = (match.group().lower() for match in TREND.finditer(prose, start, end))
    return bool(_FROM.search(prose, start, end)) or any(not word.startswith(_STILL) for word in words)


def _is_result(prose: str, first: Quantity, last: Quantity) -> bool:
    """Whether two shares are the two sides of one whole ("60%-40%"), or of a contest ("a 48%-43% lead")."""
    if first.kind != "percent":
        return False
    rest = 100 - last.value
    is_whole = abs(first.value - rest) <= max(first.half_step, last.half_step)
    return is_whole or bool(_RESULT_AFTER.match(prose, last.span.end) or _RESULT_BEFORE.match(prose, 0, first.span.start))
