"""Temperatures whose scale is a bare letter: "38 C", "20C", "minus 10 F". Letters that name other things look alike, so these are no quantities."""

from __future__ import annotations

from decimal import Decimal

from credlint.article import Article, Span
from credlint.facts.figures.numbers import from_digits
from credlint.facts.quantities import Quantity
from credlint.facts.words import FIGURE, matches
from credlint.patterns import lazy

_DEGREES = lazy(r"(?<![\p{L}\p{N}.,])(?P<sign>[-−–]|minus[ ])?(?P<digits>\d{1,4}(?:\.\d+)?)[ ]?(?P<scale>[CF])(?![\p{L}\p{N}'’+#&-])")
_SCALES = {"C": ("degC", Decimal(1)), "F": ("degF", Decimal(5) / 9)}


def lettered_degrees(article: Article) -> list[Quantity]:
    """Figures that may be degrees Celsius or Fahrenheit by the letter after them, in order; what stands beside them must confirm it."""
    found = []
    for match in matches(article, _DEGREES, ("c", "f"), (FIGURE,)):
        number = from_digits(match["digits"])
        value = -number.value if match["sign"] else number.value
        unit, factor = _SCALES[match["scale"]]
        half = min(number.half_step, Decimal("0.5"))
        found.append(Quantity(Span(*match.span()), "temperature", value, value - half, value + half, unit, factor, half_step=half))
    return found
