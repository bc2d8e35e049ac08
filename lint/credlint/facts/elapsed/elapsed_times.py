"""Lengths of time as one figure each: durations, those in several units ("2 hours 5 minutes") and stopwatch times ("2:05:30", "3:43.13")."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from heapq import merge

import regex

from credlint.article import Article, Span, analysis
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.words import FIGURE, matches_in, numbers_with
from credlint.patterns import lazy

_STOPWATCH = lazy(
    r"(?<![\p{L}\p{N}:.,/-])(?:(?P<hours>[0-9]{1,2}):(?P<minutes>[0-5][0-9]):(?P<seconds>[0-5][0-9](?:\.[0-9]+)?)|(?P<minutes>[0-9]{1,2}):(?P<seconds>[0-5][0-9]\.[0-9]+))"
    r"(?![\p{N}:]|[ \n]?(?:[AaPp]\.?[Mm]\b|UTC|GMT|Z\b))"
)
_CLOCK = lazy(r"[0-9]:[0-5][0-9][:.][0-9]")
"""Every stopwatch time holds it."""
_JOINT = lazy(r",?[ \n\u00a0-]?(?:and[ \n])?")
_HALF = Decimal("0.5")


@analysis
def elapsed_times(article: Article) -> tuple[Quantity, ...]:
    """Quantities of kind "duration", in order; neighbours of falling unit are one ("1 hour and 55 minutes"). Stopwatch times are in seconds."""
    return tuple(merge(_joined(article), _stopwatch_times(article), key=lambda time: time.span))


def _joined(article: Article) -> Iterator[Quantity]:
    held: Quantity | None = None
    for figure in quantities(article):
        if figure.kind != "duration":
            continue
        if held and _continues(article, held, figure):
            held = _sum(held, figure)
            continue
        if held:
            yield held
        held = figure
    if held:
        yield held


def _continues(article: Article, first: Quantity, second: Quantity) -> bool:
    is_smaller = second.factor < first.factor and second.value * second.factor < first.factor and not first.per
    is_plain = second.bound == "exact" and not second.damaged
    return is_plain and is_smaller and bool(_JOINT.fullmatch(article.prose, first.span.end, second.span.start))


def _sum(first: Quantity, second: Quantity) -> Quantity:
    times = second.factor / first.factor
    value, half_step = first.value + second.value * times, second.half_step * times
    low, high = (bound if bound.is_infinite() else end for bound, end in ((first.low, value - half_step), (first.high, value + half_step)))
    return Quantity(
        Span(first.span.start, second.span.end), "duration", value, low, high, first.unit, first.factor, first.bound, second.per,
        damaged=first.damaged, half_step=half_step,
    )  # fmt: skip


def _stopwatch_times(article: Article) -> Iterator[Quantity]:
    numbers = numbers_with(article, (":",), (FIGURE,))
    timed = (number for number in numbers if _CLOCK.search(article.prose, *article.blocks[number].span))
    for match in matches_in(article, _STOPWATCH, timed):
        yield _stopwatch_time(match)


def _stopwatch_time(match: regex.Match[str]) -> Quantity:
    seconds = Decimal(match["seconds"])
    half_step = _HALF.scaleb(int(seconds.as_tuple().exponent))
    value = Decimal(match["hours"] or 0) * 3600 + Decimal(match["minutes"]) * 60 + seconds
    return Quantity(Span(*match.span()), "duration", value, value - half_step, value + half_step, "s", half_step=half_step)
