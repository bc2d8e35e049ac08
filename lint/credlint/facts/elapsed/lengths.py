"""Lengths of time told in months, years, decades or centuries, with what an approximator makes of them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from heapq import merge
from itertools import pairwise

import regex
from msgspec import Struct
from msgspec.structs import replace

from credlint.article import Article, Span, analysis
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.words import matches
from credlint.patterns import lazy

_YEARS = {"year": 1, "decade": 10, "century": 100}
_BOUND = r"more than|over|well over|just over|a little over|at least|upwards of|less than|under|nearly|almost|close to|not quite|just under|about|around|roughly|some|approximately|exactly"
APPROXIMATOR = r"(?:more than|less than|at least|over|under|well|just|about|around|almost|nearly|roughly|some|approximately|exactly|only|not quite|a little|barely)"
"""What may stand between a length and what leads to it."""
QUITE = rf"(?:(?:an?[ \n](?:full|good|whole|mere)|{APPROXIMATOR}|fully|all[ \n]of|now)[ \n])*"
"""The same, of a length that is told exactly."""
_UNIT = lazy(r"(?:[Yy](?i:ear)|[Dd](?i:ecade)|[Cc](?i:entury))(?![\p{L}'’-])")
_ONE = lazy(
    rf"(?r)\b(?i:(?:(?P<bound>{_BOUND})[ \n])?(?P<told>(?:(?P<part>half|a quarter of|three quarters of)[ \n])?(?:an?|(?P<the>the))[ \n](?:(?:full|whole)[ \n])?(?:(?P<part>half|quarter)[-‐])?))"
)
"""What stands before the unit; without the unit it would be tried at every word."""
_REACH = 64
"""Characters before a unit that hold all that may belong to it."""
_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "a quarter of": Decimal("0.25"), "three quarters of": Decimal("0.75")}
_OVER = lazy(r"(?r)\b(?i:more than|over|at least|upwards of)[ \n]")
_DESCRIBED = lazy(r"[ \n](?:unbroken|uninterrupted|straight|consecutive|successive|continuous|full|whole|long|happy|busy)[ \n]years?\b")
"""What may stand between a figure and its years."""
_EVERY = lazy(r"(?r)\b(?i:every|each|per)[ \n]")
_SHORT_OF = lazy(r"(?r)\b(?i:less than|under|not quite|just shy of)[ \n]")


class Length(Struct, frozen=True):
    """A length of time.

    low, high: all lengths that it stands for, in its unit. unit: "year" (decades and centuries too) or "month".
    is_round: told in decades or centuries without "about" or the like; by themselves they stand for more than ten or a hundred years.
    value: as printed, in its unit.
    """

    span: Span
    value: Decimal
    low: Decimal
    high: Decimal
    unit: str
    is_round: bool = False


@analysis
def lengths(article: Article) -> tuple[Length, ...]:
    """The lengths of time in months and longer units, in order; neither ends of a range ("five to ten years") nor rates."""
    units = matches(article, _UNIT, _YEARS)
    heads = ((_ONE.match(article.prose, max(0, unit.start() - _REACH), unit.start()), unit) for unit in units)
    worded = [_one(head, unit) for head, unit in heads if head and not (head["the"] and _is_pointed_at(head, unit))]
    found = merge(_counted(article), worded, key=lambda length: length.span)
    return tuple(length for length in found if not _EVERY.match(article.prose, max(0, length.span.start - 8), length.span.start))


def _counted(article: Article) -> Iterator[Length]:
    for before, figure in pairwise([None, *quantities(article)]):
        if figure and figure.kind == "count" and (years := _DESCRIBED.match(article.prose, figure.span.end)):
            yield _length(article, replace(figure, span=Span(figure.span.start, years.end()), unit="year"))
        elif figure and figure.kind == "duration" and not (figure.damaged or figure.shared or figure.per):
            is_range = before and before.shared == "unit" and figure.span.start - before.span.end < 5
            if not is_range and (figure.unit == "month" or figure.unit in _YEARS):
                yield _length(article, figure)


def _length(article: Article, figure: Quantity) -> Length:
    times = Decimal(_YEARS.get(figure.unit, 1))
    low, high = figure.low * times, figure.high * times
    before = max(0, figure.span.start - 16), figure.span.start
    if _OVER.match(article.prose, *before):
        high = Decimal("Infinity")
    elif _SHORT_OF.match(article.prose, *before):
        low = Decimal(0)
    return Length(
        figure.span, figure.value * times, low, high, "month" if figure.unit == "month" else "year", times > 1 and figure.bound == "exact"
    )


def _is_pointed_at(head: regex.Match[str], unit: regex.Match[str]) -> bool:
    """Whether "the year" or "the half-century" is a certain one; "the decade" after two dates is their distance."""
    return unit.group().lower() == "year" or head.end("the") + 1 < unit.start()


def _one(head: regex.Match[str], unit: regex.Match[str]) -> Length:
    """ "A decade", "half a century"; a part of a century is told to the nearest quarter, a decade or century to the nearest half of it."""
    whole, part = Decimal(_YEARS[unit.group().lower()]), (head["part"] or "").lower()
    value = whole * _PARTS.get(part, Decimal(1))
    half_step = whole / 8 if part else whole / 2
    bound = (head["bound"] or "").lower()
    high = Decimal("Infinity") if bound.endswith(("over", "more than", "at least", "upwards of")) else value + half_step
    low = value if high.is_infinite() else Decimal(0) if bound in ("under", "less than", "just under", "not quite") else value - half_step
    return Length(Span(head.start("told"), unit.end()), value, low, high, "year", is_round=whole > 1 and not bound)


def exactly(length: Length) -> Length:
    """A length that is celebrated, which is no round figure: "a quarter of a century" is 25 years."""
    return length if length.high.is_infinite() or not length.low else replace(length, low=length.value, high=length.value)
