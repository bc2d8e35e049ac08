"""Arithmetic on intervals of what printed figures stand for."""

from __future__ import annotations

from decimal import Decimal

from credlint.facts.quantities import Quantity

Interval = tuple[Decimal, Decimal]
"""All values between a low and a high one, both included."""

_HALF = Decimal("0.5")


def is_plain(figure: Quantity) -> bool:
    """Whether a figure can be reckoned with: whole, with a unit of its own, and open to no side."""
    return not (figure.damaged or figure.shared) and figure.bound in ("exact", "about")


def operand(figure: Quantity) -> Interval:
    """The values of a figure that a sum is made with: good to its last printed digit, also where that is a zero; wider with an approximator.

    Whole counts are exact, also those that share the unit of the next figure ("4 × $2.85").
    """
    is_counted = figure.kind in ("count", "number", "multiple") or figure.shared == "unit"
    is_whole = is_counted and figure.value == figure.value.to_integral_value() and figure.half_step >= _HALF
    half_step = figure.half_step if figure.scaled else Decimal(0) if is_whole else min(figure.half_step, _HALF)
    low, high = figure.value - half_step, figure.value + half_step
    return (figure.low, figure.high) if figure.bound in ("about", "nearly") else (low, high)


def result(figure: Quantity) -> Interval:
    """The values of a figure that a sum has led to, which may be rounded to its last digit that is no zero."""
    if figure.bound in ("about", "nearly"):
        return figure.low, figure.high
    return figure.value - figure.half_step, figure.value + figure.half_step


def times(first: Interval, second: Interval) -> Interval:
    """The product of two intervals."""
    products = [a * b for a in first for b in second]
    return min(products), max(products)


def over(first: Interval, second: Interval) -> Interval | None:
    """The quotient of two intervals, or None where the divisor may be zero."""
    return None if second[0] <= 0 <= second[1] else times(first, (1 / second[1], 1 / second[0]))


def plus(first: Interval, second: Interval) -> Interval:
    """The sum of two intervals."""
    return first[0] + second[0], first[1] + second[1]


def minus(first: Interval, second: Interval) -> Interval:
    """The difference of two intervals."""
    return first[0] - second[1], first[1] - second[0]


def meet(first: Interval, second: Interval) -> bool:
    """Whether two intervals share a value."""
    return first[0] <= second[1] and second[0] <= first[1]


def middle_of(interval: Interval) -> Decimal:
    """The value in the middle of an interval."""
    return (interval[0] + interval[1]) / 2
