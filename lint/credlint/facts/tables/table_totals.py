"""Columns that a total row sums up, and columns of shares: what the figures of a table say of each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.figures.amounts import Amount, adds_up_by_ends, half_step, middle
from credlint.facts.tables.tables import Cell, Table, heading, label, tables
from credlint.patterns import lazy

_NOT_ADDED = lazy(
    r"\b(?:averages?|avg|means?|medians?|rates?|ratios?|per(?![ ](?:year|month|week|quarter|annum)\b)|prices?|margins?|change|growth|index|scores?|rank(?:ing)?|ages?|(?<!(?:per|first|second|third|one|two|three|four|five|ten|\d)[ ])years?(?![ ]\d)|min|max|minimum|maximum|yield|"
    r"notes?|no|ref|code|pages?|increase|decrease|variance|difference|weight|life|term|eps|multiple|roi|score|each|unit cost|unit price|cumulative|balance|duration|speed|latency|time|km/h|kph|mph|m/s|knots?|rpm|bpm)\b|[△Δ+±]|\bvs\b",
    regex.IGNORECASE,
)
"""Heads and labels of figures that are not added up."""
_TAKEN_OFF = lazy(
    r"\b(?:less|minus|net|deduct\w*|discounts?|credits?|refunds?|returns?|allowances?|eliminations?|tax(?:es)?|adjust\w*|of which|including|thereof|offset|loss(?:es)?|before|after|excluding|other than)\b",
    regex.IGNORECASE,
)
"""Labels of rows that may be taken off or counted twice."""
_BARE_TOTAL = lazy(
    r"\W*(?:(?:(?:grand|overall|estimated|annual|monthly|yearly)[ -]?)?(?:total|sum|overall total)s?\b|(?:together|altogether|in all|combined)\W*$|all[ ](?:of[ ]them|\d+|two|three|four|five|six|seven|eight|nine|ten|\p{L}+teen|eleven|twelve)\W*$)",
    regex.IGNORECASE,
)
_LONGEST = 60
_FEW_PARTS = 5
"""Of more, the roundings may add up to several units."""
_FEWEST = 3
"""So many rows and, one of them wrong, columns has a table whose last row is read as its total."""


class ColumnTotal(Struct):
    """A figure of a total row with the figures above it in its column that it sums up.

    fits: these figures add up to it, or several others above it do, in one of the ways in which tables are summed up. misses: neither do, nor is
    it one of them. is_meant: they are meant to: in another column some do, or there is none and no row that may be taken off.
    """

    span: Span
    whole: Cell
    parts: tuple[Cell, ...]
    fits: bool
    misses: bool
    is_meant: bool = False


@analysis
def column_totals(article: Article) -> tuple[ColumnTotal, ...]:
    """The totals of columns, in order of their places."""
    return tuple(sorted((total for table in tables(article) for total in _totals(article, table)), key=lambda total: total.span))


def _totals(article: Article, table: Table) -> Iterator[ColumnTotal]:
    yield from _unnamed(article, table)
    for index in table.totals:
        name = label(article, table, index)
        if not _BARE_TOTAL.match(name) and name.strip().casefold() != f"all {heading(article, table, 0).strip()}".casefold():
            continue
        columns = [found for column in range(1, table.width) if (found := _column(article, table, index, column))]
        _stray([found for found in columns if found.fits and len(found.parts) <= _FEW_PARTS])
        vouching = any(found.fits for found in columns)
        for found in columns:
            found.is_meant = vouching or (len(columns) == 1 and not _is_netted(article, table, index))
            yield found


def _unnamed(article: Article, table: Table) -> Iterator[ColumnTotal]:
    """The one figure of a last row that is no sum of its column, though all others are: such a row sums the table up, whatever it is called."""
    index = len(table.rows) - 1
    if index < _FEWEST or table.totals or any(map(str.isdigit, label(article, table, index))):
        return
    found = [total for column in range(1, table.width) if (total := _column(article, table, index, column))]
    if all(len(total.parts) == index for total in found) and (stray := _stray(found)):
        stray.is_meant = True
        yield stray


def _stray(found: Sequence[ColumnTotal]) -> ColumnTotal | None:
    """The only total that is off, by more than a few roundings are likely to make, where at least two others are exact."""
    off = [total for total in found if _difference(total)]
    if (
        len(off) != 1
        or len(found) < _FEWEST
        or not (off[0].misses or _difference(off[0]) > 3 * half_step([part.first for part in _amounts(off[0])]))
    ):
        return None
    off[0].fits, off[0].misses = False, True
    return off[0]


def _difference(total: ColumnTotal) -> Decimal:
    whole, *parts = [middle(amount.first) for amount in _amounts(total)]
    return abs(whole - sum(parts, Decimal(0)))


def _amounts(total: ColumnTotal) -> list[Amount]:
    return [cell.amount for cell in (total.whole, *total.parts) if cell.amount]


def _is_netted(article: Article, table: Table, index: int) -> bool:
    return any(_TAKEN_OFF.search(label(article, table, row)) for row in range(max(0, index - _LONGEST), index))


def _column(article: Article, table: Table, index: int, column: int) -> ColumnTotal | None:
    cells = table.cells(column)
    whole = cells[index]
    if not whole or not _adds(whole.amount) or _NOT_ADDED.search(heading(article, table, column)):
        return None
    own = _own(table, cells, index)
    if len(own) < 2:
        return None
    fitting = own if _fits(whole, own) else next((parts for parts in _readings(table, cells, index) if _fits(whole, parts)), [])
    return ColumnTotal(whole.span, whole, tuple(own), fits=len(fitting) > 1, misses=not fitting)


def _adds(amount: Amount | None) -> bool:
    return amount is not None and amount.is_sound and amount.first.kind != "percent"


def _own(table: Table, cells: Sequence[Cell | None], index: int) -> list[Cell]:
    """The amounts right above a total, up to the last total or a heading in the table; none where something else stands among them."""
    whole, own = cells[index], list[Cell]()
    for row in range(index - 1, max(index - 1 - _LONGEST, -1), -1):
        cell = cells[row]
        if row in table.totals or len(table.rows[row]) == 1:
            break
        if cell and not cell.is_blank:
            if not whole or not _is_part(cell, whole):
                return []
            own.append(cell)
    return own[::-1]


def _is_part(cell: Cell, whole: Cell) -> bool:
    part, amount = cell.amount, whole.amount
    if not part or not amount or not part.is_sound:
        return False
    kinds = {part.first.kind, amount.first.kind}
    return part.alike(amount) or (kinds <= {"number", "count", "money"} and (not part.first.unit or not amount.first.unit))


def _readings(table: Table, cells: Sequence[Cell | None], index: int) -> Iterator[list[Cell]]:
    """The ways in which a total may be meant: of the rows above it from anywhere on, with the totals among them, without them, or of them only."""
    whole = cells[index]
    everything: list[Cell] = []
    details: list[Cell] = []
    totals: list[Cell] = []
    mixed: list[Cell] = []
    for row in range(index - 1, max(index - 1 - _LONGEST, -1), -1):
        cell = cells[row]
        if not cell or not whole or not _is_part(cell, whole):
            continue
        everything.append(cell)
        (totals if row in table.totals else details).append(cell)
        if row in table.totals or not totals:
            mixed.append(cell)
        yield from (everything, details, totals, mixed)


def _fits(whole: Cell, parts: Sequence[Cell]) -> bool:
    found = [part.amount for part in parts if part.amount]
    return whole.amount is not None and len(found) > 0 and adds_up_by_ends(whole.amount, found)
