"""Sums put into words."""

from __future__ import annotations

from decimal import Decimal

from credlint.facts.figures.units import UNITS
from credlint.facts.wording import plain

_SCALES = {
    "data": ("bytes", "kB", "MB", "GB", "TB", "PB", "EB"),
    "duration": ("ns", "µs", "ms", "seconds", "minutes", "hours", "days", "years"),
}


def printed(value: Decimal, unit: str) -> str:
    """A value with its unit: "810 GB" for "data", "19.5 ms" for "duration", else the number and the words given."""
    if unit in _SCALES:
        name = _fitting(abs(value), _SCALES[unit])
        return f"{number(value / UNITS[name].factor)} {name}"
    return f"{number(value)} {unit}".rstrip()


def number(value: Decimal) -> str:
    """A number as an article would print it: "13,824", "444", "1.01", "0.028", "2.8 million"."""
    if 1000 <= abs(value) < 1_000_000:
        return f"{value:,.0f}"
    return plain(value, digits=3 if abs(value) >= 1 else 2)


def _fitting(value: Decimal, names: tuple[str, ...]) -> str:
    """The largest unit that leaves at least one of it."""
    return next((name for name in reversed(names) if value >= UNITS[name].factor), names[0])
