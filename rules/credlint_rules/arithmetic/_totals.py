"""What amounts come to, in words."""

from __future__ import annotations

from collections.abc import Sequence

from credlint.facts.figures.amounts import Amount, total
from credlint.facts.sums.conventions import UNITS_OF_TIME
from credlint.facts.wording import plain


def come_to(parts: Sequence[Amount]) -> str:
    """What amounts come to, in the unit of the first: "$1.53 million to $2.56 million", "11 weeks"."""
    one = parts[0].last
    low, high = (end / one.factor for end in total(parts))
    unit = one.unit if one.kind in ("money", "percent") else ""
    name = f" {UNITS_OF_TIME.get(one.unit, one.unit)}s" if one.kind == "duration" else ""
    return f"{plain(low, unit, 6)} to {plain(high, unit, 6)}{name}" if low != high else f"{plain(low, unit, 6)}{name}"
