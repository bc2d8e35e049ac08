"""Tables: rows, columns, header, the unit that a column's head gives, total rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

import regex

from credlint.article import Article, Block, Span, analysis, inside
from credlint.facts.figures.currencies import CODES, SYMBOLS
from credlint.facts.figures.numbers import SCALES
from credlint.facts.quantities import Quantity, quantities
from credlint.patterns import lazy

_TOTAL = lazy(r"\W*(?:(?:grand|sub|net|overall|combined)[ -]?)?(?:totals?|sum|all|overall)\b(?!\s+(?:of|cost of))", regex.IGNORECASE)
_HEAD_SCALE = lazy(
    r"(?P<sign>\p{Sc}|\b[A-Z]{3}\b)?[ ]?(?:\b(?:in[ ])?(?P<scale>thousand|million|billion|trillion)s?\b|(?<=[(, $€£])(?P<scale>mn?|bn?|k|K|M|B)\b|[’'](?P<thousands>000)s?\b)",
    regex.IGNORECASE,
)
_HEAD_UNIT = lazy(r"%|\bper ?cent(?:age)?\b|\bshare\b|\p{Sc}|\b[A-Z]{3}\b")


@dataclass(slots=True)
class Cell:
    """A cell: its place, and the one figure that it holds (None where it holds none or several), as printed."""

    span: Span
    row: int
    column: int
    quantity: Quantity | None


@dataclass(slots=True)
class ColumnUnit:
    """What the head of a column says of its figures: "%", an ISO 4217 code or empty, and a factor ("$ million": 1,000,000)."""

    unit: str
    factor: Decimal


@dataclass(slots=True)
class Table:
    """A table.

    header: the cells of row 0, empty for a table without one. rows: the other rows in order, cells by column.
    units: what each column's head says of its figures, by column. totals: indices in `rows` of the rows that sum up others.
    """

    span: Span
    header: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    units: tuple[ColumnUnit, ...]
    totals: tuple[int, ...]

    def column(self, index: int) -> Iterator[Cell]:
        """The cells of a column below its head; short rows are skipped."""
        return (cell for row in self.rows for cell in row if cell.column == index)

    def value(self, cell: Cell) -> Decimal | None:
        """The value of a cell's figure with the factor of its column, or None."""
        if cell.quantity is None:
            return None
        factor = self.units[cell.column].factor if cell.column < len(self.units) and not cell.quantity.scaled else Decimal(1)
        return cell.quantity.value * factor


@analysis
def tables(article: Article) -> tuple[Table, ...]:
    """The tables of the article, in order."""
    cells = [block for block in article.blocks if block.kind == "cell"]
    return tuple(_table(article, list(group)) for _, group in groupby(cells, key=lambda block: block.group))


def _table(article: Article, blocks: list[Block]) -> Table:
    figures = quantities(article)
    rows = [
        tuple(_cell(block, inside(block.span, figures)) for block in group) for _, group in groupby(blocks, key=lambda block: block.row)
    ]
    header = rows.pop(0) if rows and rows[0][0].row == 0 else ()
    totals = tuple(index for index, row in enumerate(rows) if _TOTAL.match(article.text(row[0].span)))
    units = tuple(_column_unit(article.text(cell.span)) for cell in header)
    return Table(Span(blocks[0].span.start, blocks[-1].span.end), header, tuple(rows), units, totals)


def _cell(block: Block, figures: Sequence[Quantity]) -> Cell:
    return Cell(block.span, block.row, block.column, figures[0] if len(figures) == 1 else None)


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
