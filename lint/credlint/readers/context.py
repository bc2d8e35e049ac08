"""Where in the structure of a document a reader is: quotations, lists, tables, and the blocks that stand there."""

from __future__ import annotations

from msgspec import Struct, field

from credlint.article import Block, Span

_NOWHERE = Span(0, 0)


class Table(Struct):
    """An open table: its group, and the row and column reached. column: -1 outside of a cell."""

    group: int
    row: int = -1
    column: int = -1
    in_cell: bool = False

    def next_row(self) -> None:
        """Go to the start of the next row."""
        self.row, self.column, self.in_cell = self.row + 1, -1, False

    def next_cell(self, *, header: bool) -> None:
        """Go to the next cell of the row. A table whose first cell is no header cell has no row 0."""
        first = 0 if header or self.column >= 0 else 1
        self.row, self.column, self.in_cell = max(self.row, first), self.column + 1, True


class List(Struct):
    """An open list: its group and the item reached."""

    group: int
    item: int = -1


class Context(Struct):
    """What is open around the place reached."""

    quotations: int = 0
    lists: list[List] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    heading: int = 0
    footnote: str = ""
    in_caption: bool = False
    groups: int = 0

    def block(self) -> Block:
        """A new block of the kind that stands here."""
        quoted, label = self.quotations > 0, self.footnote
        table = self.tables[-1] if self.tables else None
        if self.heading:
            return Block("heading", _NOWHERE, self.heading, quoted, label=label)
        if self.in_caption:
            return Block("caption", _NOWHERE, 0, quoted, label=label)
        if table and table.in_cell:
            return Block("cell", _NOWHERE, 0, quoted, table.group, table.row, table.column, label)
        if label:
            return Block("footnote", _NOWHERE, 0, quoted, label=label)
        if self.lists and self.lists[-1].item >= 0:
            return Block("item", _NOWHERE, len(self.lists), quoted, self.lists[-1].group, self.lists[-1].item)
        return Block("paragraph", _NOWHERE, 0, quoted)

    def open_list(self) -> None:
        """Enter a list."""
        self.lists.append(List(self._group()))

    def open_table(self) -> None:
        """Enter a table."""
        self.tables.append(Table(self._group()))

    def next_item(self) -> None:
        """Go to the next item of the innermost list; outside of a list nothing happens."""
        if self.lists:
            self.lists[-1].item += 1

    def _group(self) -> int:
        self.groups += 1
        return self.groups - 1
