"""What amounts come to, in words."""

from __future__ import annotations

from collections.abc import Sequence

from credlint.facts.figures.amounts import Amount, total
from credlint.facts.wording import plain


def come_to(parts: Sequence[Amount]) -> str:
    """What amounts come to: "$1.53 million to $2.56 million"."""
    low, high = total(parts)
    unit = parts[0].last.unit if parts[0].last.kind in ("money", "percent") else ""
    return f"{plain(low, unit, 6)} to {plain(high, unit, 6)}" if low != high else plain(low, unit, 6)
