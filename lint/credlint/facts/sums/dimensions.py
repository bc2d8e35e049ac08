"""The units of time that a figure carries, and what joins the two sides of a sum whose units of time differ."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

import regex

from credlint.facts.quantities import Quantity
from credlint.facts.sums.conventions import PERIODS, UNITS_OF_TIME, in_one
from credlint.facts.sums.intervals import Interval, meet, operand, times
from credlint.patterns import lazy

Dimensions = dict[str, int]
"""Unit of time to its exponent: "10 hours a week" is {"hour": 1, "week": -1}."""

_MOST_PAIRS = 2
_BARE = frozenset(("number", "count", "multiple"))
_ONE: Interval = (Decimal(1), Decimal(1))
_PER = lazy(
    r"(?:/[ ]?|\b(?:per|an?|each|every)[ \n-])(?P<thing>second|sec|minute|min|hour|hr|day|night|week|wk|month|mo|quarter|year|yr|annum)s?\b"
    r"|\b(?P<adverb>hourly|daily|weekly|monthly|quarterly|annual|annually|yearly)\b",
    regex.IGNORECASE,
)
_STOP = lazy(r"[.;:!?)](?=[ \n]|$)|\n\n|\ufffc")
_THINGS = {
    "sec": "second", "min": "minute", "hr": "hour", "night": "day", "wk": "week", "mo": "month", "yr": "year", "annum": "year", "hourly": "hour", "daily": "day",
    "weekly": "week", "monthly": "month", "quarterly": "quarter", "annual": "year", "annually": "year", "yearly": "year",
}  # fmt: skip


def period_of_rate(prose: str, figure: Quantity, stop: int) -> str:
    """The unit of time that a figure is a rate of, in its own words or those up to `stop`; or empty."""
    if figure.per in PERIODS:
        return figure.per
    limit = min(stop, figure.span.end + 60)
    end = _STOP.search(prose, figure.span.end, limit)
    match = _PER.search(prose, figure.span.end, end.start() if end else limit)
    if not match:
        return ""
    thing = (match["thing"] or match["adverb"]).lower()
    return _THINGS.get(thing, thing)


def dimensions(prose: str, figure: Quantity, stop: int) -> Dimensions:
    """The units of time of a figure whose words end before `stop`."""
    found: Dimensions = {}
    if figure.kind == "duration" and figure.unit in UNITS_OF_TIME:
        found[UNITS_OF_TIME[figure.unit]] = 1
    if period := period_of_rate(prose, figure, stop):
        found[period] = found.get(period, 0) - 1
    return found


def product(first: Dimensions, second: Dimensions, power: int = 1) -> Dimensions:
    """The units of a product, or with power -1 of a quotient."""
    names = {*first, *second}
    both = {name: first.get(name, 0) + power * second.get(name, 0) for name in names}
    return {name: exponent for name, exponent in both.items() if exponent}


def conversions(left: Dimensions, right: Dimensions, factors: Iterable[Quantity] = ()) -> tuple[Interval, ...]:
    """By what the left side may be multiplied to be told in the units of the right; empty where that cannot be known.

    A side without a unit of time may be of any. A duration that nothing cancels may stand beside a rate whose unit is understood ("40 hours
    at $50") or be told in another unit than the rate ("13 minutes at $45 an hour"). A bare factor ("x 12") may be the conversion itself.
    """
    found = [*(() if left else (_ONE,)), *_conversion(left, right, factors)]
    for name in (name for name, exponent in left.items() if exponent == 1):
        found += _conversion(product(left, {name: 1}, -1), right, factors)
        for other in (other for other, exponent in left.items() if exponent == -1):
            rest = _conversion(product(left, {name: 1, other: -1}, -1), right, factors)
            found += [times(first, second) for first in in_one(name, other) for second in rest]
    return tuple(found)


def _conversion(left: Dimensions, right: Dimensions, factors: Iterable[Quantity]) -> Iterable[Interval]:
    rest = product(left, right, -1)
    if not rest:
        return (_ONE,)
    above = [name for name, exponent in rest.items() if exponent == 1]
    below = [name for name, exponent in rest.items() if exponent == -1]
    if len(above) + len(below) != len(rest) or len(above) > _MOST_PAIRS or len(below) > _MOST_PAIRS:
        return ()
    if len(above) == len(below):
        # Durations are told in durations and rates in rates; crosswise pairs mean nothing.
        above.sort(key=lambda name: name not in left)
        below.sort(key=lambda name: name not in right)
        return _paired(above, below, factors)
    if len(rest) > 1:
        return ()
    name = (above or below)[0]
    counts = (in_one(longer, name) for longer in PERIODS) if below else (in_one(name, shorter) for shorter in PERIODS)
    return [_ONE, *(reading for readings in counts for reading in readings if reading[0] > 1)]


def _paired(above: Sequence[str], below: Sequence[str], factors: Iterable[Quantity]) -> list[Interval]:
    """ "15 minutes × 200 a day" in hours a week: minutes to hours, and days to weeks; 1 too where a bare factor is the conversion."""
    found: list[Interval] = [_ONE]
    for name, other in zip(above, below, strict=True):
        found = [times(reading, factor) for reading in found for factor in in_one(name, other)]
    is_told = any(meet(operand(figure), reading) for figure in factors if figure.kind in _BARE for reading in found)
    return [_ONE, *found] if is_told else found
