"""Tables whose rows divide one column by another, or whose last row is the mean of those above, in all rows or columns but one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.quantities import Quantity
from credlint.facts.sums.intervals import Interval, meet, operand, over, times
from credlint.facts.tables.tables import Cell, Table, label, tables
from credlint.patterns import lazy

_WIDEST = 8
"""Columns that a table may have: in wide ones some two of them fit a third by chance."""
_FEWEST = 3
"""Rows that must fit, and figures that a mean is of."""
_FINE = 10
"""Units of its last digit that a quotient has: coarser ones fit by chance."""
_MEAN = lazy(r"\W*(?:(?:arithmetic|simple|unweighted|overall)[ ])?(?:means?|averages?|avg)\b\.?\W*", regex.IGNORECASE)
_HUNDRED: Interval = (Decimal(100), Decimal(100))


class RowRatio(Struct, frozen=True):
    """A cell that is not the quotient of two others in its row, though those of all other rows are: "80 enrolled, 62 left, 87.5%"."""

    span: Span
    part: Cell
    whole: Cell
    worked: Interval


class RowMultiple(Struct, frozen=True):
    """An amount that is not so many times the one before it in its row, though those of all other rows are: what three years cost beside one."""

    span: Span
    one: Cell
    times: Decimal


class ColumnMean(Struct, frozen=True):
    """A figure in a row of means that is not the mean of those above it, though another one of that row is."""

    span: Span
    parts: tuple[Cell, ...]
    worked: Decimal


@analysis
def row_ratios(article: Article) -> tuple[RowRatio, ...]:
    """The shares that do not follow from the others in their row as those of the other rows do, in order."""
    found: dict[Span, RowRatio] = {}
    for table in tables(article):
        if len(table.rows) > _FEWEST and table.width <= _WIDEST:
            for ratio in _ratios(table):
                found.setdefault(ratio.span, ratio)
    return tuple(sorted(found.values(), key=lambda ratio: ratio.span))


def _ratios(table: Table) -> Iterator[RowRatio]:
    columns = [table.cells(index) for index in range(table.width)]
    shares, levels = list[list[Cell | None]](), list[list[Cell | None]]()
    for cells in columns:
        kinds = {cell.quantity.kind for cell in cells if cell and cell.quantity}
        if sum(cell is not None and cell.quantity is not None for cell in cells) > _FEWEST:
            (shares if kinds == {"percent"} else levels).append(cells)
    for share in shares:
        for part, whole in permutations(levels, 2):
            yield from _miss(part, whole, share)


def _miss(parts: Sequence[Cell | None], wholes: Sequence[Cell | None], shares: Sequence[Cell | None]) -> Iterator[RowRatio]:
    """The one row whose share is not that of the part in the whole, where those of all others are."""
    fits, misses = list[Decimal](), list[RowRatio]()
    for part, whole, share in zip(parts, wholes, shares, strict=True):
        if not (part and part.quantity and whole and whole.quantity and share and share.quantity):
            continue
        worked = _share(part.quantity, whole.quantity)
        told = share.quantity
        if worked is None or told.bound != "exact":
            return
        if meet(worked, (told.value - told.half_step, told.value + told.half_step)):
            fits += [told.value] if told.value >= 2 * _FINE * told.half_step else []
        else:
            misses.append(RowRatio(share.span, part, whole, worked))
        if len(misses) > 1:
            return
    if misses and len(fits) >= _FEWEST and len(set(fits)) > 1:
        yield misses[0]


def _share(part: Quantity, whole: Quantity) -> Interval | None:
    if not part.comparable(whole) or part.value <= 0 or whole.value <= 0 or part.damaged or whole.damaged:
        return None
    low, high = operand(part)
    ratio = over((low * part.factor, high * part.factor), times(operand(whole), (whole.factor, whole.factor)))
    return times(ratio, _HUNDRED) if ratio else None


@analysis
def row_multiples(article: Article) -> tuple[RowMultiple, ...]:
    """The amounts that are not the multiple of the one before them that those of all other rows are, in order."""
    return tuple(
        told
        for table in tables(article)
        if len(table.rows) > _FEWEST
        for column in range(2, min(table.width, _WIDEST))
        for told in _multiples(table, column)
    )


def _multiples(table: Table, column: int) -> Iterator[RowMultiple]:
    fits, misses = defaultdict[Decimal, set[Decimal]](set), list[tuple[Cell, Cell]]()
    for one, other in zip(table.cells(column - 1), table.cells(column), strict=True):
        if one and one.quantity and other and other.quantity and one.quantity.kind == "money":
            if not one.quantity.comparable(other.quantity) or one.quantity.value <= 0 or one.quantity.factor != other.quantity.factor:
                return
            fits[other.quantity.value / one.quantity.value].add(one.quantity.value)
            misses.append((one, other))
    times = max(fits, key=lambda ratio: len(fits[ratio]), default=Decimal(0))
    off = [pair for pair in misses if pair[0].quantity and pair[1].quantity and pair[1].quantity.value != times * pair[0].quantity.value]
    if len(off) == 1 and times > 1 and times == times.to_integral_value() and len(fits[times]) >= _FEWEST:
        yield RowMultiple(off[0][1].span, off[0][0], times)


@analysis
def column_means(article: Article) -> tuple[ColumnMean, ...]:
    """The means in last rows that do not fit, in order."""
    return tuple(mean for table in tables(article) for mean in _means(article, table))


def _is_no_level(figure: Quantity) -> bool:
    """Whether no plain mean is taken of a figure: of shares, it is that of the parts in the wholes."""
    return figure.kind == "percent" or figure.bound != "exact"


def _means(article: Article, table: Table) -> Iterator[ColumnMean]:
    last = len(table.rows) - 1
    if last < _FEWEST or not _MEAN.fullmatch(label(article, table, last)):
        return
    fitting, misses = 0, list[ColumnMean]()
    for column in range(1, table.width):
        *above, whole = table.cells(column)
        parts = [cell for cell in above if cell and not cell.is_blank]
        figures = [cell.quantity for cell in parts if cell.quantity]
        if not whole or not whole.quantity or len(figures) < max(len(parts), _FEWEST) or any(map(_is_no_level, figures)):
            continue
        mean = sum((figure.value for figure in figures), Decimal(0)) / len(figures)
        if abs(mean - whole.quantity.value) <= whole.quantity.half_step + max(figure.half_step for figure in figures):
            fitting += 1
        else:
            misses.append(ColumnMean(whole.span, tuple(parts), mean))
    if fitting >= len(misses):
        yield from misses
