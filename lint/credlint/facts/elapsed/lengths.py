"""Lengths of time told in months, years, decades or centuries, with what an approximator makes of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from heapq import merge
from itertools import pairwise

import regex

from credlint.article import Article, Span, analysis
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.words import matches
from credlint.patterns import lazy

_YEARS = {"year": 1, "decade": 10, "century": 100}
_BOUND = r"more than|over|well over|just over|a little over|at least|upwards of|less than|under|nearly|almost|close to|not quite|just under|about|around|roughly|some|approximately|exactly"
_ONE = lazy(
    rf"\b(?i:(?:(?P<bound>{_BOUND})[ \n])?(?P<told>(?:(?P<part>half|a quarter of|three quarters of)[ \n])?(?:an?|the(?=[ \n](?:decade|century)\b))[ \n](?:(?P<part>half|quarter)[-‐])?"
    r"(?P<unit>year|decade|century)))(?![\p{L}'’-])"
)
_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "a quarter of": Decimal("0.25"), "three quarters of": Decimal("0.75")}
_OVER = lazy(r"(?r)\b(?i:more than|over|at least|upwards of)[ \n]")
_SHORT_OF = lazy(r"(?r)\b(?i:less than|under|not quite|just shy of)[ \n]")


@dataclass(slots=True)
class Length:
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
    worded = [_one(match) for match in matches(article, _ONE, _YEARS)]
    return tuple(merge(_counted(article), worded, key=lambda length: length.span))


def _counted(article: Article) -> Iterator[Length]:
    for before, figure in pairwise([None, *quantities(article)]):
        if figure and figure.kind == "duration" and not (figure.damaged or figure.shared or figure.per):
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


def _one(match: regex.Match[str]) -> Length:
    """ "A decade", "half a century"; a part of a century is told to the nearest quarter, a decade or century to the nearest half of it."""
    whole, part = Decimal(_YEARS[match["unit"].lower()]), (match["part"] or "").lower()
    value = whole * _PARTS.get(part, Decimal(1))
    half_step = whole / 8 if part else whole / 2
    bound = (match["bound"] or "").lower()
    high = Decimal("Infinity") if bound.endswith(("over", "more than", "at least", "upwards of")) else value + half_step
    low = value if high.is_infinite() else Decimal(0) if bound in ("under", "less than", "just under", "not quite") else value - half_step
    return Length(Span(*match.span("told")), value, low, high, "year", is_round=whole > 1 and not bound)
