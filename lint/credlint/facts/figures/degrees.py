"""Temperatures whose scale is a bare letter: "38 C", "20C", "minus 10 F". Letters that name other things look alike, so these are no quantities."""

from __future__ import annotations

from decimal import Decimal

from credlint.article import Article, Span
from credlint.facts.figures.numbers import from_digits
from credlint.facts.quantities import Quantity
from credlint.facts.words import FIGURE, matches
from credlint.patterns import lazy

_SCALE = lazy(r"(?<=\d[ ]?)[CF](?![\p{L}\p{N}'’+#&-])")
_DIGITS = lazy(r"(?r)(?<![\p{L}\p{N}.,])(?P<sign>[-−–]|minus[ ])?(?P<digits>\d{1,4}(?:\.\d+)?)[ ]?")
_SCALES = {"C": ("degC", Decimal(1)), "F": ("degF", Decimal(5) / 9)}


def lettered_degrees(article: Article) -> list[Quantity]:
    """Figures that may be degrees Celsius or Fahrenheit by the letter after them, in order; what stands beside them must confirm it."""
    found = []
    for scale in matches(article, _SCALE, ("c", "f"), (FIGURE,)):
        match = _DIGITS.match(article.prose, 0, scale.start())
        if not match:
            continue
        number = from_digits(match["digits"])
        value = -number.value if match["sign"] else number.value
        unit, factor = _SCALES[scale.group()]
        half = min(number.half_step, Decimal("0.5"))
        found.append(
            Quantity(Span(match.start(), scale.end()), "temperature", value, value - half, value + half, unit, factor, half_step=half)
        )
    return found
