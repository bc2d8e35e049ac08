"""Returns and payback times worked out from gains and costs, in every reading of what belongs to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from msgspec import Struct

from credlint.facts.quantities import Quantity
from credlint.facts.sums.conventions import PERIODS, in_one
from credlint.facts.sums.intervals import Interval, minus, operand, over, plus, times

_ONE: Interval = (Decimal(1), Decimal(1))


class Amount(Struct, frozen=True):
    """An amount with its part in the sum: "gain", "cost", "baseline", "after"; period: of its rate, or empty for what is told once."""

    figure: Quantity
    role: str
    period: str = ""

    def over(self, years: int, per: str = "year") -> Interval:
        """The amount over some years (or months); one without a period stays as it is."""
        told = operand(self.figure)
        if self.period not in PERIODS:
            return told
        factor = in_one(per, self.period)
        return times(times(told, factor[0]), (Decimal(years), Decimal(years))) if factor else told


def ratios(gains: Sequence[Amount], costs: Sequence[Amount], years: int, *, in_percent: bool) -> list[Interval]:
    """Every return that gains and costs allow: (gain - cost) / cost and gain / cost, over the years told, one year and one month."""
    found = []
    for span, per in dict.fromkeys([(years, "year"), (1, "year"), (1, "month")]):
        for gain in _sums([amount.over(span, per) for amount in gains]):
            for cost in _sums([amount.over(span, per) for amount in costs]):
                found += [ratio for part in (minus(gain, cost), gain) for base in (cost, gain) if (ratio := over(part, base))]
    hundred: Interval = (Decimal(100), Decimal(100))
    return [times(ratio, hundred) for ratio in found] if in_percent else found


def paybacks(gains: Sequence[Amount], costs: Sequence[Amount], unit: str) -> list[Interval]:
    """Every payback time in a unit of time: any of the costs over any of the gains a period, less any of the running costs."""
    first = list(_sums([operand(cost.figure) for cost in costs]))
    running = [(Decimal(0), Decimal(0)), *_sums([cost.over(1) for cost in costs if cost.period])]
    found = []
    for yearly in _sums_by_year(gains):
        for less in running:
            net = minus(yearly, less)
            if net[0] > 0:
                found += [times(years, factor) for cost in first if (years := over(cost, net)) for factor in in_one("year", unit)]
    return found


def _sums_by_year(gains: Sequence[Amount]) -> Iterator[Interval]:
    """The gains a year; one without a period may be of a year or of a month."""
    yield from _sums([gain.over(1) for gain in gains])
    if any(not gain.period for gain in gains):
        yield from _sums([gain.over(1) if gain.period else times(gain.over(1), (Decimal(12), Decimal(12))) for gain in gains])


def _sums(parts: Sequence[Interval]) -> Iterator[Interval]:
    """The sums of every non-empty choice of the parts."""
    for size in range(1, len(parts) + 1):
        for chosen in combinations(parts, size):
            total = chosen[0]
            for part in chosen[1:]:
                total = plus(total, part)
            yield total
