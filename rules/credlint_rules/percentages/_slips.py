"""Why a percentage and its two levels may not fit: the slips that the figures themselves show."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from credlint.facts.sums.intervals import Interval, meet
from credlint_rules.percentages._growth import Growth

Slip = Literal["", "ratio", "left", "ten times", "a tenth", "base", "digit"]
"""The ratio given as the increase, what is left given as the decrease, a ten-fold slip either way, the level after as base, a lost digit."""


def slip(growth: Growth) -> Slip:
    """The slip that explains a percentage that does not fit, or empty."""
    low, high = growth.actual
    is_up = growth.is_up()
    slack = growth.by.half_step * 9  # The figure was rounded before its point moved.
    tries: tuple[tuple[Slip, Interval], ...] = (
        ("ratio", (low + 100, high + 100)) if is_up else ("left", (100 - high, 100 - low)),
        ("ten times", (low * 10 - slack, high * 10 + slack)),
        ("a tenth", (low / 10, high / 10)),
        ("base", (_on_other_base(low, is_up=is_up), _on_other_base(high, is_up=is_up))),
    )
    found: Slip = next((name for name, interval in tries if meet(growth.printed, interval)), "")
    return found or ("digit" if _has_lost_digit(growth) else "")


def _on_other_base(percent: Decimal, *, is_up: bool) -> Decimal:
    """The difference in percent of the level after, from the same in percent of the level before."""
    base = 100 + percent if is_up else 100 - percent
    if base == Decimal("Infinity"):
        return Decimal(100).copy_sign(percent)
    return percent / base * 100 if base > 0 else Decimal("Infinity")


def _has_lost_digit(growth: Growth) -> bool:
    """Whether the percentage lacks the first or the last digit of what the levels give, printed with as many decimals."""
    exponent = growth.by.value.normalize().as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    claimed, actual = (f"{abs(value):.{places}f}" for value in (growth.by.value, (growth.ratio() - 1) * 100))
    return len(actual) == len(claimed) + 1 and (actual.endswith(claimed) or actual.startswith(claimed))
