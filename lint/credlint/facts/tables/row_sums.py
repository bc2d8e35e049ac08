"""Rows of a table that reckon from one column to another: a change between two levels, a product, a sum, a difference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from math import prod
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from credlint.article import Article, Span, analysis
from credlint.facts.figures.numbers import is_multiple
from credlint.facts.quantities import Quantity
from credlint.facts.sums.intervals import Interval, meet, minus, operand, over, plus, result, times
from credlint.facts.tables.heads import CHANGE
from credlint.facts.tables.table_changes import table_changes
from credlint.facts.tables.tables import Cell, Table, heading, tables

_WIDEST = 8
"""Columns that a table may have: in wide ones some three of them fit together by chance."""
_FEWEST = 3
"""Changes of the level before, from which on one more is taken for that, too."""
_FINE = 200
_FINEST = 2000
"""How many half steps a figure lies from zero: two such hardly fit by chance, of the finest one does not."""
_AMOUNTS = frozenset(("percent", "points", "multiple"))
_Sign = Literal["×", "+", "-", "/"]
_HUNDRED: Interval = (Decimal(100), Decimal(100))


class RowChange(Struct, frozen=True):
    """A percentage, a number of points or a multiple in a column of changes, with the two levels in its row.

    span: the change. worked: the change in percent that the levels allow. is_off: no way of telling a change gives it, though that of most
    other rows is one. is_plain: it is of the level before, or none in percent.
    """

    span: Span
    before: Cell
    after: Cell
    worked: Interval
    is_off: bool
    is_plain: bool


class RowResult(Struct, frozen=True):
    """A cell that the cells before it in its row do not give, though in the other rows they do: "25 seats, $17 a seat, $475"."""

    span: Span
    terms: tuple[Cell, ...]
    sign: _Sign
    worked: Interval


@analysis
def row_changes(article: Article) -> tuple[RowChange, ...]:
    """The percentages and multiples in columns of changes, in order; not those that `table_changes` reads."""
    read = {change.by.span for change in table_changes(article) if change.by}
    found = (
        change for table in tables(article) for column in _change_columns(article, table) for change in _changes(article, table, column)
    )
    return tuple(sorted((change for change in found if change.span not in read), key=lambda change: change.span))


def _change_columns(article: Article, table: Table) -> Iterator[int]:
    return (column for column in range(2, table.width) if CHANGE.match(heading(article, table, column)))


def _changes(article: Article, table: Table, column: int) -> list[RowChange]:
    """The changes of a column, by the two columns of figures next before it, in the order that fits better."""
    levels = [other for other in range(column) if any(cell.amount for cell in table.column(other))][-2:]
    if len(levels) < 2:
        return []
    readings = [_read(article, table, column, levels), _read(article, table, column, levels[::-1])]
    best = _of_one_base(min(readings, key=lambda rows: (sum(row.is_off for row in rows), -sum(row.is_plain for row in rows))))
    misses = sum(row.is_off for row in best)
    return best if 2 * misses <= len(best) and misses < len(best) else []


def _of_one_base(rows: list[RowChange]) -> list[RowChange]:
    """The changes, with the only one that is not of the earlier level marked as off, where that is so of three others."""
    plain = sum(row.is_plain for row in rows)
    is_stray = plain >= _FEWEST and plain == len(rows) - 1
    return [replace(row, is_off=True) if is_stray and not row.is_plain else row for row in rows]


def _read(article: Article, table: Table, column: int, levels: Sequence[int]) -> list[RowChange]:
    cells = zip(table.cells(levels[0]), table.cells(levels[1]), table.cells(column), strict=True)
    return [change for before, after, by in cells if before and after and by and (change := _change(article, before, after, by))]


def _change(article: Article, before: Cell, after: Cell, by: Cell) -> RowChange | None:
    old, new, told = before.quantity, after.quantity, by.quantity
    if not old or not new or not told or told.kind not in _AMOUNTS or not (_is_sound(old) and _is_sound(new) and _is_sound(told)):
        return None
    if not old.comparable(new) or old.value <= 0 or new.value <= 0 or (old.per and new.per and old.per != new.per):
        return None
    first, second = _level(old), _level(new)
    worked = _relative(second, first)
    if told.kind == "multiple":
        ways, claimed = [ratio for ends in ((second, first), (first, second)) if (ratio := over(*ends))], (told.low, told.high)
    else:
        ways, claimed = [worked, _relative(first, second)] if told.kind == "percent" else [], _claimed(told)
        ways += [minus(second, first)] if old.kind == "percent" else []
        is_ratio = told.value > 100 and "+" not in article.text(by.span)
        ways += [times(over(second, first) or worked, _HUNDRED)] if is_ratio else []
    fits = any(meet(claimed, way) or meet(claimed, (-way[1], -way[0])) for way in ways)
    is_plain = told.kind != "percent" or old.kind == "percent" or meet(claimed, worked) or meet(claimed, (-worked[1], -worked[0]))
    return RowChange(by.span, before, after, worked, is_off=not fits, is_plain=is_plain)


def _relative(new: Interval, old: Interval) -> Interval:
    """By how many percent a level differs from another."""
    low, high = over(new, old) or (Decimal(1), Decimal(1))
    return (low - 1) * 100, (high - 1) * 100


def _level(figure: Quantity) -> Interval:
    low, high = operand(figure)
    return low * figure.factor, high * figure.factor


def _claimed(told: Quantity) -> Interval:
    """What a percentage may stand for; a multiple of ten may have been rounded to the next five."""
    slack = max(
        told.half_step, Decimal("2.5") if is_multiple(told.value, 10) else Decimal("0.5") if told.half_step >= Decimal("0.5") else 0
    )
    return min(told.low, told.value - slack), max(told.high, told.value + slack)


def _is_sound(figure: Quantity) -> bool:
    return figure.bound in ("exact", "about") and not figure.damaged and figure.shared != "scale"


@analysis
def row_results(article: Article) -> tuple[RowResult, ...]:
    """The cells that do not follow from the others in their row as those of the other rows do, in order."""
    found: dict[tuple[int, int], RowResult] = {}
    for number, table in enumerate(tables(article)):
        if len(table.rows) >= 3 and 3 <= table.width <= _WIDEST:
            for row, told in _results(table):
                found.setdefault((number, row), told)
    return tuple(sorted(found.values(), key=lambda told: told.span))


def _results(table: Table) -> Iterator[tuple[int, RowResult]]:
    columns = [column for column in range(table.width) if sum(cell.quantity is not None for cell in table.column(column)) >= 3]
    for last in columns[2:]:
        earlier = [column for column in columns if column < last]
        choices = [earlier] if len(earlier) > 2 else []
        for terms in [*choices, *combinations(earlier, 2)]:
            for sign in ("+", "-", "×", "/") if len(terms) == 2 else ("+",):
                yield from _misses(table, terms, last, sign)
            if len(terms) == 2:
                yield from _misses(table, terms[::-1], last, "/")


def _misses(table: Table, terms: Sequence[int], last: int, sign: _Sign) -> Iterator[tuple[int, RowResult]]:
    """The one row whose last cell is not what the terms come to, where that of all others is, to the last digit."""
    fits, others = list[Decimal](), list[tuple[int, RowResult]]()
    for index, row in enumerate(table.rows):
        cells = {cell.column: cell for cell in row}
        parts, whole = [cells[column] for column in terms if column in cells], cells.get(last)
        figures = [part.quantity for part in parts if part.quantity]
        if not whole or not whole.quantity or len(figures) < len(terms) or (sign in "×/" and index in table.totals):
            continue
        if not all(_is_sound(figure) for figure in [*figures, whole.quantity]) or not _measure_alike(figures, whole.quantity, sign):
            return
        step = whole.quantity.half_step if whole.quantity.scaled else min(whole.quantity.half_step, Decimal("0.5"))
        if abs(_exact(figures, sign) - whole.quantity.value) <= (step if sign == "/" else step / 50):
            if _tells(figures, sign):
                fits.append(abs(whole.quantity.value) / step)
            continue
        if index in table.totals:
            continue  # it may sum up the row that is wrong
        worked = _worked(figures, sign)
        if meet(worked, result(whole.quantity)) or _is_explained(cells, worked, whole):
            return
        if others:
            return
        others.append((index, RowResult(whole.span, tuple(parts), sign, worked)))
    is_vouched = (len(set(fits)) >= 2 and max(fits) >= _FINE) or (len(fits) >= 2 and min(fits) >= _FINEST)
    if others and is_vouched:
        yield others[0]


def _measure_alike(figures: Sequence[Quantity], whole: Quantity, sign: str) -> bool:
    every = [*figures, whole]
    if sign == "/" and (figures[1].value <= 1 or figures[1].kind == "money"):
        return False
    if sign in "×/":
        # A share of a value is no product of two columns: it has a rule of its own.
        return not any(figure.kind == "percent" for figure in every) and sum(figure.kind == "money" for figure in figures) < 2
    return all(figure.comparable(whole) and figure.factor == whole.factor for figure in every) and whole.kind != "percent"


def _exact(figures: Sequence[Quantity], sign: str) -> Decimal:
    values = [figure.value for figure in figures]
    if sign == "/":
        return values[0] / values[1]
    if sign == "×":
        return prod(values, start=Decimal(1))
    return sum(values, Decimal(0)) if sign == "+" else values[0] - values[1]


def _worked(figures: Sequence[Quantity], sign: str) -> Interval:
    worked = operand(figures[0])
    for figure in figures[1:]:
        worked = {"×": times, "+": plus, "-": minus, "/": over}[sign](worked, operand(figure)) or worked
    return worked


def _tells(figures: Sequence[Quantity], sign: str) -> bool:
    """Whether a row that fits says something: none of its terms is zero, no factor one."""
    return not any(figure.value == 0 or (sign in "×/" and figure.value == 1) for figure in figures)


def _is_explained(cells: dict[int, Cell], worked: Interval, whole: Cell) -> bool:
    """Whether another figure of the row is added or taken off as well."""
    rest = [cell.quantity for column, cell in cells.items() if column != whole.column and cell.quantity]
    told = result(whole.quantity) if whole.quantity else worked
    return any(meet(plus(worked, operand(other)), told) or meet(minus(worked, operand(other)), told) for other in rest)
