"""Amounts: one figure, or a range of two, as one thing that is told; and sums of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from credlint.article import Article, Span, analysis
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sums.intervals import Interval, meet
from credlint.patterns import lazy

_LINK = lazy(r"[ ]?[-–—‑][ ]?|[ \n]to[ \n]")
_AND = lazy(r"[ \n]and[ \n]")
_BETWEEN = lazy(r"(?r)(?i:between)[ \n]")
_NEAR = Decimal("0.65")
MEASURES = frozenset(("duration", "points", "length", "mass", "area", "volume", "energy", "power"))
"""Kinds of figures whose parts add up."""
_FEWEST = 3


class Amount(Struct):
    """A figure, or a range from `first` to `last`; for one figure both are the same."""

    span: Span
    first: Quantity
    last: Quantity

    @property
    def is_range(self) -> bool:
        """Whether it has two ends."""
        return self.first is not self.last

    @property
    def is_sound(self) -> bool:
        """Whether it can be reckoned with: nothing of it is missing or read from its neighbour's scale, and no bound stands with it."""
        ends = (self.first, self.last)
        return all(not end.damaged and end.shared != "scale" and end.bound in ("exact", "at least") for end in ends)

    def alike(self, other: Amount) -> bool:
        """Whether both measure in one unit: the same currency or kind, and the same period where both give one."""
        one, two = self.last, other.last
        return one.comparable(two) and one.factor == two.factor and (one.per == two.per or not one.per or not two.per)


def middle(end: Quantity) -> Decimal:
    """The value of a figure in base units."""
    return end.value * end.factor


def same(one: Quantity, two: Quantity) -> bool:
    """Whether two figures can stand for the same value."""
    return meet(one.base_interval(), two.base_interval())


def half_step(ends: Sequence[Quantity]) -> Decimal:
    """Half the distance between two values of figures that are added up: the finest of them tells how all of them are rounded."""
    return min(end.half_step * end.factor for end in ends)


def adds_up(whole: Quantity, parts: Sequence[Quantity], step: Decimal | None = None) -> bool:
    """Whether the parts can add up to the whole, each rounded by at most `step` (by default as the finest of them is)."""
    step = half_step([whole, *parts]) if step is None else step
    return abs(sum(map(middle, parts), Decimal(0)) - middle(whole)) <= step * (len(parts) + 1)


def adds_up_by_ends(whole: Amount, parts: Sequence[Amount], steps: Callable[[Sequence[Quantity]], Decimal] = half_step) -> bool:
    """Whether amounts add up, ranges end by end."""
    pairs = [(whole.first, [part.first for part in parts])]
    if whole.is_range or any(part.is_range for part in parts):
        pairs.append((whole.last, [part.last for part in parts]))
    return all(adds_up(end, ends, steps([end, *ends])) for end, ends in pairs)


def total(parts: Sequence[Amount]) -> Interval:
    """What amounts add up to: the sum of their first and of their last ends."""
    return sum((middle(part.first) for part in parts), Decimal(0)), sum((middle(part.last) for part in parts), Decimal(0))


@analysis
def amounts(article: Article) -> tuple[Amount, ...]:
    """The amounts of the prose, in order: its quantities, those of a range together."""
    found: list[Amount] = []
    for figure in quantities(article):
        if found and not found[-1].is_range and _is_range(article.prose, found[-1].first, figure):
            first = found[-1].first
            found[-1] = Amount(Span(first.span.start, figure.span.end), first, figure)
        else:
            found.append(Amount(figure.span, figure, figure))
    return tuple(found)


def _is_range(prose: str, first: Quantity, last: Quantity) -> bool:
    gap = last.span.start - first.span.end
    if gap > 5 or not first.comparable(last) or middle(first) > middle(last):
        return False
    if _LINK.fullmatch(prose, first.span.end, last.span.start):
        return True
    is_pair = _AND.fullmatch(prose, first.span.end, last.span.start)
    return bool(is_pair and _BETWEEN.match(prose, max(0, first.span.start - 8), first.span.start))


def come_near(whole: Amount, parts: Sequence[Amount]) -> bool:
    """Whether parts come near their whole, or near a tenth or ten times of it. Else a colon may lead to something else, or to some of them only."""
    ratio = sum((middle(part.first) for part in parts), Decimal(0)) / middle(whole.first)
    return _NEAR <= ratio.scaleb(-(ratio * 2).adjusted()) <= 1 / _NEAR


def bare(parts: Sequence[Amount], unit: Quantity) -> list[Amount]:
    """The parts, bare ones in the unit of their whole where all but the last are bare."""
    is_bare = (
        unit.kind in MEASURES and len(parts) >= _FEWEST and all(part.first.kind == "number" and not part.is_range for part in parts[:-1])
    )
    return [_in_unit(part, unit) if is_bare and part.first.kind == "number" else part for part in parts]


def _in_unit(part: Amount, unit: Quantity) -> Amount:
    figure = replace(part.first, kind=unit.kind, unit=unit.unit, factor=unit.factor, shared="")
    return Amount(part.span, figure, figure)
