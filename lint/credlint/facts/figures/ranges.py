"""Ranges: "between A and B", "A-B", "A to B", "ranges from A to B"."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import Literal

import regex
from msgspec import Struct
from msgspec.structs import replace

from credlint.article import Article, Span, analysis
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.trends.trend_words import TREND
from credlint.patterns import lazy

_BETWEEN = lazy(r"(?r)\bbetween[ \n](?:an?[ \n]|about[ \n]|roughly[ \n]|approximately[ \n]|around[ \n])?", regex.IGNORECASE)
_AND = lazy(r"[ \n]and[ \n](?:about[ \n]|roughly[ \n]|approximately[ \n]|around[ \n])?")
_DASH = lazy(r"[ ]?[-–—][ ]?")
_EQUALS = lazy(r"[ ]?=")
"""After a difference: "£30,000 - £6,240 = £23,760"."""
_TO = lazy(r"[ \n]to[ \n]")
_SPREAD_BEFORE = lazy(
    r"(?r)\b(?:of|at|costs?|takes?|within|in|lasts?|expects?|pays?|charges?|about|around|typically|usually|roughly|weigh(?:s|ed|ing)?|measures?)[ \n]",
    regex.IGNORECASE,
)
"""Before the ends of a spread: "takes 2 to 4 weeks", "fees of $10 to $20"."""
_FROM_BEFORE = lazy(
    r"(?r)\b(?:(?P<spread>rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|somewhere)|is|are|was|were|weigh(?:s|ed)?|costs?|pays?|charges?|lasts?|takes?|measures?)"
    r"(?:[ \n](?:in[ \n]\p{L}+|anywhere|typically|usually|generally))?[ \n]from[ \n](?:about[ \n]|roughly[ \n]|around[ \n]|some[ \n])?",
    regex.IGNORECASE,
)
"""Before the ends of a spread told with "from": "range from 30 to 18 kg", "premiums are from $18 to $31"."""
_STEP_BEFORE = lazy(
    r"\b(?:steps?|switch|transition|swap|downgrade|upgrade|discounts?|markdowns?|savings?|journey|route|distance|flight|path|countdown|hours|scale|order|sort)\b",
    regex.IGNORECASE,
)
"""What may go from a larger figure to a smaller one."""
_SPREAD_KINDS = frozenset(("money", "duration", "mass", "length", "volume", "power", "area"))
_FIRST_OF_DASH = lazy(r"(?r)(?<![\p{L}\p{N}.,/–-])(?P<first>\d+(?:\.\d+)?)[–-]")
_LABEL_BEFORE = lazy(
    r"(?r)(?:\p{Lu}[\p{L}\p{N}.]*|\d|\b(?:fig|figs|no|nos|table|tables|page|pages|model|type|size|grade|class|score|by|won|beat))[.,]?[ \n]"
)
_DASHED_KINDS = frozenset(("mass", "length", "volume", "power", "energy", "frequency", "speed", "pressure", "voltage", "current"))
"""Kinds of figures that no score is told in: "690–410 W"."""
_THEN = lazy(r"[ \n](?:later|after|apart)\b")
_LESS = lazy(r"[ \n](?:less|more|fewer|cheaper|off|ago|earlier|later)\b")
_RECEIVERS = lazy(r"[ \n](?:\p{L}[\p{L}-]*[ \n]){0,2}?(?:\p{L}+s|people|women|men|children|staff)\b")
"""After a figure that no currency stands with: "a total of $2,500 to five schools" goes to these."""
_FROM = lazy(r"\bfrom\b", regex.IGNORECASE)
_STILL = ("expect", "budget")
"""How the trend words begin that may stand before a spread."""
_CONTEST = r"(?:margin|lead|edge|advantage|vote|split|majority|win|victory|defeat|loss|ratio)s?"
_RESULT_AFTER = lazy(rf"[ \n]{_CONTEST}\b")
_RESULT_BEFORE = lazy(rf"(?r)\b{_CONTEST}[ \n](?:of|was|is|at)[ \n]")


class Range(Struct, frozen=True):
    """A range as printed: its first and its last figure."""

    span: Span
    first: Quantity
    last: Quantity
    form: Literal["between", "dash", "to"]


@analysis
def ranges(article: Article) -> tuple[Range, ...]:
    """Ranges of the form "between A and B", "A-B" and "at A to B" whose ends measure alike, in order; the two sides of a vote ("a 59%-41% margin") are none."""
    found: list[Range] = []
    figures = quantities(article)
    found += [pair for figure in figures if (pair := _downward_dash(article.prose, figure))]
    for first, last in pairwise(figures):
        if last.span.start - first.span.end <= 20 and first.comparable(last):
            form = _form(article.prose, first, last)
            if form and not (form == "dash" and (_is_result(article.prose, first, last) or _EQUALS.match(article.prose, last.span.end))):
                found.append(Range(Span(first.span.start, last.span.end), first, last, form))
    return tuple(sorted(found, key=lambda pair: pair.span))


def _downward_dash(prose: str, last: Quantity) -> Range | None:
    """The range of "690–410 W", whose first end is read as a score, where its unit says that it is none."""
    if last.kind not in _DASHED_KINDS or prose[last.span.start - 1 : last.span.start] not in ("–", "-"):
        return None
    first = _FIRST_OF_DASH.match(prose, max(0, last.span.start - 16), last.span.start)
    if not first or _LABEL_BEFORE.match(prose, max(0, first.start() - 16), first.start()):
        return None
    value = Decimal(first["first"])
    span = Span(first.start("first"), first.end("first"))
    figure = replace(last, span=span, value=value, half_step=Decimal(0), shared="unit")
    return Range(Span(span.start, last.span.end), figure, last, "dash") if value > last.value else None


def _form(prose: str, first: Quantity, last: Quantity) -> Literal["between", "dash", "to"] | None:
    if _DASH.fullmatch(prose, first.span.end, last.span.start):
        return "dash"
    if _TO.fullmatch(prose, first.span.end, last.span.start):
        start = max(0, first.span.start - 60)
        is_spread = _SPREAD_BEFORE.match(prose, start, first.span.start) and not _moves(prose, start, first.span.start)
        is_told = first.kind in _SPREAD_KINDS and first.unit == last.unit and not _LESS.match(prose, last.span.end)
        are_receivers = first.kind == "money" and prose[last.span.start].isalnum() and _RECEIVERS.match(prose, last.span.end)
        if is_spread and is_told and not are_receivers:
            return "to"
        return "to" if first.unit == last.unit and _is_told_otherwise(prose, first, last) else None
    is_between = _AND.fullmatch(prose, first.span.end, last.span.start) and _BETWEEN.match(
        prose, max(0, first.span.start - 24), first.span.start
    )
    return "between" if is_between else None


def _is_told_otherwise(prose: str, first: Quantity, last: Quantity) -> bool:
    """Whether a spread is told with "from" ("range from 30 to 18 kg") or is one of times after something ("12 to 24 hours later")."""
    farthest = max(0, first.span.start - 60)
    start = max(farthest, *(prose.rfind(mark, farthest, first.span.start) for mark in ",;:"))
    if first.kind == "duration" and _THEN.match(prose, last.span.end):
        return not _moves(prose, start, first.span.start)
    before = _FROM_BEFORE.match(prose, start, first.span.start) if first.kind in _SPREAD_KINDS else None
    if not before or _STEP_BEFORE.search(prose, start, before.start()):
        return False
    return not _moves(prose, start, before.start())


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
