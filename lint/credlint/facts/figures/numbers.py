"""Numbers in digits: exact value and printed precision."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

SCALES = {
    "hundred": 2, "thousand": 3, "lakh": 5, "lakhs": 5, "million": 6, "crore": 7, "crores": 7, "billion": 9, "trillion": 12, "quadrillion": 15,
    "millions": 6, "billions": 9, "trillions": 12, "thousands": 3, "mln": 6, "mil": 6, " k": 3, "mn": 6, "mio": 6, "bln": 9, "bn": 9, "tn": 12, "trn": 12, "tln": 12,
}  # fmt: skip
"""Scale words to their power of ten."""

LETTER_SCALES = {"k": 3, "K": 3, "m": 6, "M": 6, "mm": 6, "MM": 6, "b": 9, "B": 9, "t": 12, "T": 12}
"""Scale letters right after the digits; which of them count depends on what stands around them."""

_NO_GROUPING = dict.fromkeys(map(ord, ",_’' \t\n\u00a0\u202f\u2009"))
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


_HALF = Decimal("0.5")
_ROUNDED_BY_DECIMAL = 28
"""Digits of which a calculation with Decimal keeps no more."""


class Number(Struct):
    """A number as printed.

    value: exact. half_step: half the distance to the next number printed alike; the number stands for value ± half_step.
    """

    value: Decimal
    half_step: Decimal


def is_multiple(value: Decimal, of: int) -> bool:
    """Whether a value is a multiple of a number; one of so many digits that Decimal works out no remainder is called none."""
    return value.adjusted() < _ROUNDED_BY_DECIMAL and value % of == 0


def from_digits(text: str, scale: int = 0) -> Number:
    """Read digits with grouping and decimals ("1,234.5"), times ten to the power of `scale`.

    The precision is that of the last printed digit. A whole number that ends in zeros, or stands before a scale word, is read as rounded
    there; with one or two significant digits to the nearest half of that place, since who rounds so coarsely prints a half as ".5".

    Raises decimal.InvalidOperation for anything else.
    """
    digits = text.translate(_NO_GROUPING)
    value = Decimal(digits)
    if not scale and len(digits) < _ROUNDED_BY_DECIMAL and digits.isdecimal() and not digits.endswith("00"):
        return Number(value, _HALF)
    if "." in digits:
        step = Decimal(1).scaleb(value.as_tuple().exponent)  # type: ignore[arg-type]
        return Number(value.scaleb(scale), step.scaleb(scale) / 2)
    zeros = len(digits) - len(digits.rstrip("0"))
    rounded_place = zeros if zeros >= 2 and zeros < len(digits) else 0
    significant = len(digits.lstrip("0")) - rounded_place
    is_coarse = significant <= 2 and (scale > 0 or rounded_place > 0)
    step = Decimal(1).scaleb(rounded_place + scale)
    return Number(value.scaleb(scale), step / 4 if is_coarse else step / 2)


def power_of_ten(mantissa: str, exponent: str) -> Number:
    """Read scientific notation: a mantissa (empty for a bare power of ten) and an exponent, superscripts allowed."""
    power = int(exponent.translate(_SUPERSCRIPTS).replace("−", "-").replace("–", "-"))
    number = from_digits(mantissa) if mantissa else Number(Decimal(1), Decimal("0.5"))
    return Number(number.value.scaleb(power), number.half_step.scaleb(power))
