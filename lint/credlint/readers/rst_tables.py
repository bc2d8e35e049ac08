"""Tables of reStructuredText: grids ("+---+") and simple ones ("=== ===")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from credlint.patterns import lazy
from credlint.readers.context import Table
from credlint.readers.light_markup import LightMarkup, Line

_GRID = lazy(r"\+(?:[-=]{2,}\+)+")
_SIMPLE = lazy(r"={2,}(?:[ ]+={2,})+|={2,}")
_UNDER = lazy(r"[-=]{2,}(?:[ ]+[-=]{2,})*")


def is_grid(text: str) -> bool:
    """Whether a line begins a grid table."""
    return text.startswith("+") and bool(_GRID.fullmatch(text))


def is_simple(text: str) -> bool:
    """Whether a line may begin a simple table of two columns or more."""
    return text.startswith("==") and " " in text and bool(_SIMPLE.fullmatch(text))


def read_grid(markup: LightMarkup, lines: Sequence[Line], at: int) -> int:
    """Read the grid table that begins at a line; the number of the line after it. Cells over several columns are cut at the bars they have."""
    end = at
    while end < len(lines) and lines[end].text[:1] in ("+", "|"):
        end += 1
    row: list[Line] = []
    table = _open(markup)
    for line in lines[at:end]:
        if line.text.startswith("|"):
            row.append(line)
        elif row:
            table.next_row()
            _put_cells(markup, [list(_between_bars(line)) for line in row])
            row = []
    _close(markup)
    return end


def read_simple(markup: LightMarkup, lines: Sequence[Line], at: int) -> int:
    """Read the simple table that begins at a line; the number of the line after it, or `at` if it has no end."""
    first = lines[at]
    borders = [
        index for index in range(at + 1, _block_end(lines, at)) if lines[index].text == first.text and lines[index].indent == first.indent
    ]
    if not borders:
        return at
    columns = [match.span() for match in regex.finditer("=+", first.text)]
    _open(markup)
    for line in lines[at + 1 : borders[-1]]:
        if line.text and not _UNDER.fullmatch(line.text):
            cells = list(_in_columns(line, line.indent - first.indent, columns))
            if cells and cells[0][0] < cells[0][1]:
                markup.context.tables[-1].next_row()
            elif markup.context.tables[-1].row < 0:
                continue
            _put_cells(markup, [cells])
    _close(markup)
    return borders[-1] + 1


def _block_end(lines: Sequence[Line], at: int) -> int:
    """The number of the line after a simple table: its second or third border, before an empty line."""
    borders = 0
    for index in range(at, len(lines)):
        borders += lines[index].text == lines[at].text
        if borders > 1 and (index + 1 == len(lines) or not lines[index + 1].text):
            return index + 1
    return at + 1


def _between_bars(line: Line) -> Iterator[tuple[int, int]]:
    for match in regex.finditer(r"(?<=\|)[^|]*(?=\|)", line.text):
        yield _trimmed(line, *match.span())


def _in_columns(line: Line, shift: int, columns: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for index, (start, _) in enumerate(columns):
        end = columns[index + 1][0] if index + 1 < len(columns) else len(line.text) + shift
        yield _trimmed(line, max(start - shift, 0), max(min(end - shift, len(line.text)), 0))


def _trimmed(line: Line, start: int, end: int) -> tuple[int, int]:
    text = line.text[start:end]
    inset = len(text) - len(text.lstrip())
    return line.start + start + inset, line.start + start + max(len(text.rstrip()), inset)


def _put_cells(markup: LightMarkup, rows: list[list[tuple[int, int]]]) -> None:
    """Add a row of cells. rows: for each of its lines the places of the cells' texts."""
    table = markup.context.tables[-1]
    for column in range(max(map(len, rows))):
        table.next_cell(header=True)
        for start, end in (row[column] for row in rows if column < len(row)):
            if start < end:
                markup.block(markup.context.block(), start, end)


def _open(markup: LightMarkup) -> Table:
    markup.context.open_table()
    return markup.context.tables[-1]


def _close(markup: LightMarkup) -> None:
    markup.context.tables.clear()
