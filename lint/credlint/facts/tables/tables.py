"""Tables: rows, columns, header, what a cell holds, the unit that a column's head gives, total rows."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, takewhile

import regex
from msgspec import Struct
from msgspec.structs import replace

from credlint.article import Article, Block, Span, analysis
from credlint.facts.figures.amounts import Amount
from credlint.facts.figures.currencies import CODES, SYMBOLS
from credlint.facts.figures.numbers import SCALES
from credlint.facts.quantities import Quantity
from credlint.facts.tables.cells import read_cell
from credlint.patterns import lazy

_TOTAL = lazy(
    r"\W*(?:(?:grand|sub|net|overall|combined|full|estimated|project|annual|monthly|yearly)[ -]?)?(?:totals?|sum|all|overall|together(?!\s+with)|altogether|in all|combined(?=\W*$))\b(?!\s+(?:of|cost of|\p{L}+\s+(?:plan|tier)))",
    regex.IGNORECASE,
)
_BLANK = lazy(r"[\s\p{Sc}]*(?:[-–—−.*]{1,3}|n/?a|nil|none)?[\s\p{Sc}%]*", regex.IGNORECASE)
_HEAD_SCALE = lazy(
    r"(?P<sign>\p{Sc}|\b[A-Z]{3}\b)?[ ]?(?:\b(?:in[ ])?(?P<scale>thousand|million|billion|trillion)s?\b|(?<=[(, $€£])(?P<scale>mn?|bn?|k|K|M|B)\b|[’'](?P<thousands>000)s?\b)",
    regex.IGNORECASE,
)
_HEAD_UNIT = lazy(r"%|\bper ?cent(?:age)?\b|\bshare\b|\p{Sc}|\b[A-Z]{3}\b")

_HEAD_ROWS = 4
"""How many rows under the header may still belong to the heads."""


class Cell(Struct):
    """A cell: its place, and the figure or the range that it holds (None where it holds none or several), in the unit that the head of its
    column gives.

    is_blank: it is empty, or a dash, "n/a" or the like stands in it.
    """

    span: Span
    row: int
    column: int
    amount: Amount | None
    is_blank: bool = False

    @property
    def quantity(self) -> Quantity | None:
        """The one figure of the cell, or None."""
        return self.amount.first if self.amount and not self.amount.is_range else None


class ColumnUnit(Struct, frozen=True):
    """What the head of a column says of its figures: "%", an ISO 4217 code or empty, and a factor ("$ million": 1,000,000)."""

    unit: str
    factor: Decimal


class Table(Struct):
    """A table.

    header: the cells of row 0, empty for a table without one. rows: the other rows in order, cells by column.
    An empty cell may be missing from its row. units: what each column's head says of its figures, by column.
    totals: indices in `rows` of the rows that sum up others: those that are called so, and those without a label.
    """

    span: Span
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    units: tuple[ColumnUnit, ...]
    totals: tuple[int, ...]

    @property
    def width(self) -> int:
        """The number of columns."""
        return max((row[-1].column + 1 for row in (self.header, *self.rows) if row), default=0)

    def cells(self, index: int) -> list[Cell | None]:
        """A column below its head, one entry a row; None where the row has no such cell."""
        return [_at(row, index) for row in self.rows]

    def heads(self, index: int) -> Iterator[Cell]:
        """The head of a column with the cells under it in the rows before the first one that holds an amount."""
        leading = takewhile(lambda row: not any(cell.amount for cell in row), self.rows[:_HEAD_ROWS])
        return (cell for cell in (_at(row, index) for row in (self.header, *leading)) if cell)

    def label(self, row: int) -> Cell | None:
        """The first cell of a row, or None where it is empty."""
        return self.rows[row][0] if self.rows[row][0].column == 0 else None

    def column(self, index: int) -> Iterator[Cell]:
        """The cells of a column below its head; rows without one are skipped."""
        return (cell for cell in self.cells(index) if cell)

    def value(self, cell: Cell) -> Decimal | None:
        """The value of a cell's figure with the factor of its column, or None."""
        return cell.quantity.value if cell.quantity else None


def _at(row: Sequence[Cell], column: int) -> Cell | None:
    """The cell of a row in a column, or None. One bisect."""
    place = bisect_left(row, column, hi=min(column + 1, len(row)), key=lambda cell: cell.column)
    return row[place] if place < len(row) and row[place].column == column else None


@analysis
def tables(article: Article) -> tuple[Table, ...]:
    """The tables of the article, in order."""
    cells = [block for block in article.blocks if block.kind == "cell"]
    return tuple(_table(article, list(group)) for _, group in groupby(cells, key=lambda block: block.group))


def _table(article: Article, blocks: list[Block]) -> Table:
    rows = [tuple(_cell(article, block) for block in group) for _, group in groupby(blocks, key=lambda block: block.row)]
    header = rows.pop(0) if rows and rows[0][0].row == 0 else ()
    totals = tuple(index for index, row in enumerate(rows) if _is_total(article, row))
    table = Table(Span(blocks[0].span.start, blocks[-1].span.end), header, tuple(rows), (), totals)
    table.units = tuple(_column_unit(heading(article, table, column)) for column in range(table.width))
    for row in table.rows:
        for cell in row:
            if cell.amount:
                cell.amount = _in_unit(cell.amount, table.units[cell.column])
    return table


def _is_total(article: Article, row: Sequence[Cell]) -> bool:
    if row[0].column:
        return any(cell.amount for cell in row)
    return bool(_TOTAL.match(article.text(row[0].span)))


def _cell(article: Article, block: Block) -> Cell:
    text = article.text(block.span)
    is_blank = bool(_BLANK.fullmatch(text))
    amount = None if is_blank else read_cell(article, block.span)
    return Cell(block.span, block.row, block.column, amount, is_blank)


def _in_unit(amount: Amount, unit: ColumnUnit) -> Amount:
    first = _convert(amount.first, unit)
    return Amount(amount.span, first, _convert(amount.last, unit) if amount.is_range else first)


def _convert(figure: Quantity, unit: ColumnUnit) -> Quantity:
    """A figure with the unit and the factor that its column's head gives, where it has none itself."""
    times = Decimal(1) if figure.scaled or figure.kind not in ("number", "money") else unit.factor
    if figure.kind != "number" or not unit.unit:
        kind, sign = figure.kind, figure.unit
    else:
        kind, sign = ("percent", "%") if unit.unit == "%" else ("money", unit.unit)
    if times == 1 and kind == figure.kind:
        return figure
    low, high, half_step = figure.low * times, figure.high * times, figure.half_step * times
    half_step = min(half_step, Decimal("0.5")) if kind == "percent" else half_step
    return replace(figure, kind=kind, unit=sign, value=figure.value * times, low=low, high=high, half_step=half_step)


def _column_unit(head: str) -> ColumnUnit:
    factor = Decimal(1)
    if scale := _HEAD_SCALE.search(head):
        word = (scale["scale"] or "thousand").lower()
        factor = Decimal(1).scaleb(SCALES.get(word) or {"m": 6, "b": 9, "k": 3}[word])
    unit = _HEAD_UNIT.search(head)
    sign = unit.group() if unit else ""
    if sign.lower().startswith(("per", "share", "%")):
        return ColumnUnit("%", factor)
    return ColumnUnit(SYMBOLS.get(sign) or (sign if sign in CODES else ""), factor)


def heading(article: Article, table: Table, column: int) -> str:
    """The words over a column."""
    return " ".join(article.text(cell.span) for cell in table.heads(column))


def label(article: Article, table: Table, row: int) -> str:
    """The words in the first cell of a row."""
    cell = table.label(row)
    return article.text(cell.span) if cell else ""
