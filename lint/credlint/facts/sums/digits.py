"""Digits of printed figures: whether one is a value but for a slip of the pen."""

from __future__ import annotations

from decimal import Decimal

from credlint.facts.quantities import Quantity

_FEWEST = 2
_LONG = 5
"""Digits of the longer of two figures that are the same but for one that is missing."""


def is_near(told: Quantity, worked: Decimal) -> bool:
    """Whether a figure is a value but for a slip of any of these kinds."""
    return is_slip(told, worked) or has_one_more(told, worked) or is_shifted(told, worked)


def is_shifted(told: Quantity, worked: Decimal) -> bool:
    """Whether a figure has the digits of a value, three or more before the zeros at its end, and another power of ten."""
    one, two = told.value.normalize(), worked.normalize()
    digits = one.as_tuple().digits
    return len(digits) > _FEWEST and one.adjusted() != two.adjusted() and digits == two.as_tuple().digits


def is_slip(told: Quantity, worked: Decimal) -> bool:
    """Whether a figure, as finely as it is printed, has one digit other than a value, or two neighbours swapped."""
    one, two = digits_of(told, told.value), digits_of(told, worked)
    return len(one) == len(two) and (len(places_off(one, two)) == 1 or are_swapped(one, two))


def has_one_more(told: Quantity, worked: Decimal) -> bool:
    """Whether a figure has one digit more than a value, or one less: "$18,250" for $8,250."""
    one, two = sorted((digits_of(told, told.value), digits_of(told, worked)), key=len)
    is_long = len(two) == len(one) + 1 >= _LONG
    return is_long and any(two[:place] + two[place + 1 :] == one for place in range(len(two)))


def are_swapped(one: str, two: str) -> bool:
    """Whether two rows of digits, of one length, are the same but for two neighbours swapped."""
    off = places_off(one, two)
    return len(off) == 2 and off[1] == off[0] + 1 and one[off[0]] == two[off[1]] and one[off[1]] == two[off[0]]


def places_off(one: str, two: str) -> list[int]:
    """The places in which two rows of digits differ."""
    return [place for place, (first, second) in enumerate(zip(one, two, strict=True)) if first != second]


def digits_of(told: Quantity, value: Decimal) -> str:
    """The digits of a value that is rounded as finely as a figure is printed, without the zeros that only fill its places."""
    return str(int((value / step_of(told)).to_integral_value()))


def step_of(told: Quantity) -> Decimal:
    """The value of the last printed digit that is no zero; a figure of one or two digits is read as rounded to the half of that."""
    step = 2 * told.half_step
    return step * 2 if step.normalize().as_tuple().digits == (5,) else step
