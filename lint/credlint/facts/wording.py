"""Figures put into words for a message: a few significant digits, scale words, currency signs."""

from __future__ import annotations

from decimal import Decimal

from credlint.facts.figures.currencies import SYMBOLS

_SIGNS = {code: sign for sign, code in reversed(SYMBOLS.items()) if len(sign) == 1}
_SCALES = ((12, "trillion"), (9, "billion"), (6, "million"))


def plain(value: Decimal, unit: str = "", digits: int = 3) -> str:
    """A value with about `digits` significant digits, as an article would print it: "13 million", "$13 million", "0.81", "2,456"."""
    sign = _SIGNS.get(unit, "")
    for power, word in _SCALES:
        if abs(value) >= Decimal(1).scaleb(power):
            return f"{sign}{_trim(value.scaleb(-power), digits)} {word}{_after(unit, sign)}"
    text = _trim(value, digits)
    return f"{sign}{text}{'0' if sign and text[-2:-1] == '.' else ''}{_after(unit, sign)}"


def _after(unit: str, sign: str) -> str:
    return "" if sign or not unit else unit if unit == "%" else f" {unit}"


def _trim(value: Decimal, digits: int) -> str:
    if value == 0:
        return "0"
    places = max(digits - value.adjusted() - 1, 0)
    text = f"{value:,.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def signed_percent(ratio: Decimal) -> str:
    """A ratio after/before as a change: "20% more", "25% less"."""
    change = (ratio - 1) * 100
    return f"{_trim(abs(change), 3 if abs(change) >= 10 else 2)}% {'more' if change >= 0 else 'less'}"
