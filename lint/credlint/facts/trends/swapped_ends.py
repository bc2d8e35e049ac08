"""Spreads told without a verb of their own whose larger end stands first: "rest it for 20 to 10 minutes", "8–5 weeks", "9 to 6 ewes per hectare"."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import regex
from msgspec.structs import replace

from credlint.article import Article, Span, analysis
from credlint.facts.figures.ranges import Range, ranges
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.trends.movements import movements
from credlint.patterns import lazy

_TO = (" to ", "\nto ", " to\n")
_LINK = 4
"""Characters of each."""
_DASHES = frozenset("–-")
_SPREAD_KINDS = frozenset(("duration", "mass", "volume", "area", "speed", "power", "count", "number", "money"))
_CLAUSE = 60
_CLAUSE_MARKS = ",;:.!?("
_OTHER_SENSE = lazy(
    r"\b(?:from|last|final|remaining|countdown|prefer\p{L}*|compar\p{L}*|versus|vs|ratio|odds|split|wins?|won|beat|led|leads?|lost|loss|trail\p{L}*|ahead|voted?|score[ds]?|"
    r"margin|defeat\p{L}*|outvoted|convert\p{L}*|swap\p{L}*|discounts?|scale|order|steps?|turn(?:s|ed|ing)?|become|becomes|became|going|down|not|outnumber\p{L}*)\b"
)
"""Before two figures of which the larger may well stand first: "won by 9 to 6 votes", "the last 20 to 10 minutes"."""
_GIVEN = lazy(r"\b(?:gave|gives?|given|sold|sells?|sent|sends?|lent|lends?|paid|pays?|hand(?:s|ed)|award(?:s|ed)|donat\p{L}*)\b")
"""Before what goes to a number of people: "gave 40 to 12 schools a year"."""
_BACK = lazy(
    r"(?:[ \n]\p{Ll}+)?[ \n](?:ago|before|earlier|prior|BP|BCE?|in[ \n]advance|ahead|until|left|remaining|to[ \n]go|out|away|old|off|less|fewer|more|apart|beforehand)\b"
)
"""After times that are counted backwards: "30 to 14 days before departure"."""
_COUNTED_BEFORE = lazy(
    r"(?r)\b(?:at|serves?|seats?|feeds?|sleeps?|houses?|carr(?:y|ies)|holds?|hosts?|admits?|requires?|needs?|around|about|roughly|typically|usually|(?:groups?|teams?|class(?:es)?|batch(?:es)?|crews?|part(?:y|ies))[ \n]of)[ \n]"
)
_AGED_BEFORE = lazy(r"(?r)\b(?:aged|ages)[ \n]", regex.IGNORECASE)
_EACH_AFTER = lazy(r"[ \n](?:\p{L}[\p{L}-]*[ \n]){1,3}(?:per|an?|each|every)[ \n]\p{Ll}")
"""After the ends of a spread of counts: "9 to 6 ewes per hectare"."""
_FIRST_OF_DASH = lazy(r"(?r)(?<![\p{L}\p{N}.,/–-])(?P<first>[0-9]{1,3})[–-]")
_LABEL_BEFORE = lazy(r"(?r)(?:\p{Lu}[\p{L}\p{N}.]*|\d|\b(?:page|pages|by|won|beat|lost|drew|chapters?|verses?|sections?))[.,]?[ \n]")
_STILL = ("expect", "budget", "reach", "take", "took", "came", "come", "recover", "bring", "return", "left", "leave")
"""How the trend words begin that may stand before a spread."""
_OPENING, _HOURS = 7, 12
"""Between which the hours of a day begin that end in the afternoon: "9 to 5 hours"."""


@analysis
def swapped_ends(article: Article) -> tuple[Range, ...]:
    """The spreads that run downward and that `ranges` does not tell, in order."""
    known = {pair.span for pair in ranges(article)}
    figures = quantities(article)
    found = [
        Range(Span(first.span.start, last.span.end), first, last, "to")
        for first, last in pairwise(figures)
        if last.span.start - first.span.end == _LINK and _is_spread(article.prose, first, last)
    ]
    found += [pair for figure in figures if figure.kind == "duration" and (pair := _dashed(article.prose, figure))]
    return tuple(sorted((pair for pair in found if pair.span not in known), key=lambda pair: pair.span))


def _is_spread(prose: str, first: Quantity, last: Quantity) -> bool:
    if prose[first.span.end : last.span.start] not in _TO or last.kind not in _SPREAD_KINDS or not _is_swapped(first, last):
        return False
    if last.kind == "number":
        return bool(_AGED_BEFORE.match(prose, max(0, first.span.start - 6), first.span.start)) and _is_plain(prose, first, last)
    if last.kind == "money":
        return bool(last.per) and not first.per and not prose[last.span.start].isdigit() and _is_plain(prose, first, last)
    if last.kind == "count":
        return first.noun == last.noun and _is_count_of_each(prose, first, last) and _is_plain(prose, first, last)
    return first.shared == "unit" and _is_plain(prose, first, last)


def _is_swapped(first: Quantity, last: Quantity) -> bool:
    """Whether the first of two figures of one kind is larger, however they were rounded, and both can be levels of anything but the hours of a day."""
    if first.kind != last.kind or first.damaged or last.damaged or last.value < 0 or first.base_interval()[0] <= last.base_interval()[1]:
        return False
    return last.unit != "h" or not (_OPENING <= first.value <= _HOURS and last.value < _OPENING)


def _is_count_of_each(prose: str, first: Quantity, last: Quantity) -> bool:
    """Whether two counts are surely a spread: in other sentences "sold 50 to 12 farms" is a gift, and "9 to 6 seats" a result."""
    return bool(_COUNTED_BEFORE.match(prose, max(0, first.span.start - 20), first.span.start) or _EACH_AFTER.match(prose, last.span.end))


def _is_plain(prose: str, first: Quantity, last: Quantity) -> bool:
    """Whether nothing before the figures moves one to the other or counts down, and nothing after them counts backwards."""
    farthest = max(0, first.span.start - _CLAUSE)
    start = max(farthest, *(prose.rfind(mark, farthest, first.span.start) for mark in _CLAUSE_MARKS))
    if _OTHER_SENSE.search(prose, start, first.span.start) or _BACK.match(prose, last.span.end):
        return False
    if last.kind == "count" and _GIVEN.search(prose, start, first.span.start):
        return False
    return all(word.text.lower().startswith(_STILL) for word in movements(prose, start, first.span.start))


def _dashed(prose: str, last: Quantity) -> Range | None:
    """The spread of "8–5 weeks", whose first end is read as a score."""
    if prose[last.span.start - 1 : last.span.start] not in _DASHES:
        return None
    found = _FIRST_OF_DASH.match(prose, max(0, last.span.start - 8), last.span.start)
    if not found or _LABEL_BEFORE.match(prose, max(0, found.start() - 16), found.start()):
        return None
    span = Span(found.start("first"), found.end("first"))
    first = replace(last, span=span, value=Decimal(found["first"]), half_step=Decimal("0.5"), shared="unit")
    return (
        Range(Span(span.start, last.span.end), first, last, "dash") if _is_swapped(first, last) and _is_plain(prose, first, last) else None
    )
