"""Word files, as `credlint.word_files` writes them as text: a line a paragraph, which a mark at its start tells the kind of."""

from __future__ import annotations

import regex

from credlint.article import Article, Block
from credlint.patterns import lazy
from credlint.readers.asides import addresses
from credlint.readers.context import Context
from credlint.readers.flow import Flow
from credlint.readers.markdown import mark_title
from credlint.readers.prose import Prose

_LINE = lazy(r"(?m)^(?:(?P<heading>#{1,6})|(?P<mark>[->|]))?[ \t]?(?P<text>[^\r\n]*)")
_LINK = lazy(r"\[(?P<text>[^\[\]\n]+)\]\((?P<url>[^\s()]+)\)")
_CELL_BREAK = lazy(r"[ \t]\|[ \t]")


def read_docx(source: str) -> Article:
    """Read the text of a Word file.

    A Word file has neither lines nor columns. Its source text is its paragraphs joined by line breaks, so a row is the number of a paragraph
    (each row of a table counts as one), and a column is a place in it, after the mark of a heading, list item, quotation or table row.
    """
    reader = _Reader(source)
    for line in _LINE.finditer(source):
        reader.read(line)
    article = reader.prose.article()
    mark_title(article, "")
    return article


class _Reader:
    def __init__(self, source: str) -> None:
        self.prose = Prose(source)
        self._flow = Flow(self.prose, addresses(source))
        self._context = Context()

    def read(self, line: regex.Match[str]) -> None:
        """Add the paragraph of a line."""
        context, mark = self._context, line["mark"]
        context.quotations = int(mark == ">")
        context.heading = len(line["heading"] or "")
        if mark != "-":
            context.lists.clear()
        elif not context.lists:
            context.open_list()
        if mark != "|":
            context.tables.clear()
        elif not context.tables:
            context.open_table()
        context.next_item()
        if mark == "|":
            self._row(*line.span("text"))
        else:
            self._put(context.block(), *line.span("text"))

    def _row(self, start: int, end: int) -> None:
        table = self._context.tables[-1]
        table.next_row()
        for after, following in [*(match.span() for match in _CELL_BREAK.finditer(self.prose.source, start, end)), (end, end)]:
            table.next_cell(header=True)
            self._put(self._context.block(), start, after)
            start = following

    def _put(self, block: Block, start: int, end: int) -> None:
        self.prose.begin(block)
        for link in _LINK.finditer(self.prose.source, start, end):
            self._flow.text(start, link.start())
            place = self.prose.here
            self._flow.links += 1
            self._flow.text(*link.span("text"))
            self._flow.links -= 1
            self.prose.link(place, link["url"])
            start = self._flow.skip_to = link.end()
        self._flow.text(start, end)
        self.prose.end()
