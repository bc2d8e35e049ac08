"""Plain text: paragraphs, hard-wrapped or one to a line, headings, lists, tables and addresses."""

from __future__ import annotations

from itertools import groupby

import regex

from credlint.article import Article, Block
from credlint.patterns import lazy
from credlint.readers.asides import addresses, blanked
from credlint.readers.context import Context
from credlint.readers.flow import Flow
from credlint.readers.front_matter import FrontMatter, add_shown_text, read_front_matter
from credlint.readers.lines import MARKER, Line, Paragraph, paragraphs
from credlint.readers.own_settings import own_settings
from credlint.readers.prose import Prose

_LINK = lazy(r"(?P<image>!)?\[(?P<text>[^\[\]\n]+)\]\((?P<url>[^\s()]+(?:\([^\s()]*\)[^\s()]*)*)\)")
_HEADING = lazy(r"(#{1,6})[ \t]+(?=\S)")
_CELL_BREAK = lazy(r"[ \t]+\|[ \t]+|[ \t]*\t[ \t]*")
_ROW = lazy(r"(?:\|[ \t]*+)?(.*?)(?:[ \t]*\|)?")
_NO_HEADLINE = lazy(r"^[\p{Ll}\p{Pd}•·>|@]|[.:;,!…]$|\p{Ll}{3}[.!?]\s\p{Lu}|\s[·|]\s|[→»←]|^\(.*\)$|^By\s|^\p{L}+\.?\s\d{1,2},?\s\d{4}$")
_LONE_FIGURE = lazy(r"(?=.*\d)\S{1,9}")
_WORD = lazy(r"\p{L}{2}")


def read_plain(source: str) -> Article:
    """Read plain text.

    The first line is the title, if it is short; short lines without a full stop between empty lines are headings. Lines with as many
    columns ("a | b | c", or with tabs) are a table. Front matter is read as such only where it speaks to credlint.
    """
    front = read_front_matter(source) if own_settings(source) else FrontMatter()
    text = blanked(source[: front.end]) + source[front.end :] if front.end else source
    reader = _Reader(source, paragraphs(text))
    for shown in front.shown:
        add_shown_text(reader.prose, shown)
    for index in range(len(reader.paragraphs)):
        reader.read(index)
    return reader.prose.article(front.metadata)


class _Reader:
    def __init__(self, source: str, found: list[Paragraph]) -> None:
        self.paragraphs = found
        self.prose = Prose(source)
        self._flow = Flow(self.prose, addresses(source))
        self._context = Context()
        self._has_links = "](" in source
        self._indents: list[int] = []  # of the open lists
        self._columns = _columns(found)

    def read(self, index: int) -> None:
        """Add the paragraph."""
        paragraph = self.paragraphs[index]
        self._context.quotations = paragraph.lines[0].quotes
        columns = self._columns[index]
        if columns != (self._columns[index - 1] if index else 0):
            self._context.tables.clear()
            if columns:
                self._context.open_table()
        if columns:
            self._row(paragraph.lines[0])
        elif self._is_item(index):
            self._item(paragraph)
        else:
            self._indents.clear()
            self._context.lists.clear()
            self._paragraph(index)

    def _row(self, line: Line) -> None:
        table = self._context.tables[-1]
        table.next_row()
        row = _ROW.fullmatch(self.prose.source, line.start, line.end)
        start, last = row.span(1) if row else (line.start, line.end)
        for end, after in [*(m.span() for m in _CELL_BREAK.finditer(self.prose.source, start, last)), (last, last)]:
            table.next_cell(header=True)
            self.prose.begin(self._context.block())
            self._put(start, end)
            self.prose.end()
            start = after
        table.in_cell = False

    def _is_item(self, index: int) -> bool:
        """Whether a list item stands here: a figure ("2.") or a dash needs another item before or after it."""
        mark = _mark(self.paragraphs, index)
        if mark in (None, "-", "*", "+"):
            return mark is not None
        if isinstance(mark, int):
            return _mark(self.paragraphs, index - 1) == mark - 1 or _mark(self.paragraphs, index + 1) == mark + 1
        return mark in "•‣▪◦●○■" or mark in (_mark(self.paragraphs, index - 1), _mark(self.paragraphs, index + 1))

    def _item(self, paragraph: Paragraph) -> None:
        first = paragraph.lines[0]
        while self._indents and first.indent < self._indents[-1]:
            self._indents.pop()
            self._context.lists.pop()
        if not self._indents or first.indent > self._indents[-1] + 1:
            self._indents.append(first.indent)
            self._context.open_list()
        self._context.next_item()
        marker = MARKER.match(first.text)
        self._lines(self._context.block(), paragraph.lines, marker.end() if marker else 0)

    def _paragraph(self, index: int) -> None:
        paragraph = self.paragraphs[index]
        block = self._context.block()
        mark = _HEADING.match(paragraph.lines[0].text) if len(paragraph.lines) == 1 else None
        if mark or self._is_headline(index):
            block.kind = "heading" if index else "title"
            block.level = len(mark[1]) if mark else {"=": 1, "-": 2}.get(paragraph.underline, 0)
        self._lines(block, paragraph.lines, mark.end() if mark else 0)

    def _is_headline(self, index: int) -> bool:
        """Whether a paragraph reads like a heading and stands like one: alone, before something else, and not under a lone figure."""
        paragraph = self.paragraphs[index]
        text = paragraph.lines[0].text
        if len(paragraph.lines) > 1 or len(text) > 160 or len(text.split()) > (14 if index else 20) or not _WORD.search(text):
            return False
        if not index:
            return text[-1] not in ".:;,!…"
        before = self.paragraphs[index - 1]
        is_under_figure = before.alone and _LONE_FIGURE.fullmatch(before.lines[-1].text)
        return paragraph.alone and index + 1 < len(self.paragraphs) and not is_under_figure and not _NO_HEADLINE.search(text)

    def _lines(self, block: Block, lines: list[Line], mark: int) -> None:
        """Add a block. mark: the width of a list mark or the like in its first line, which is no prose."""
        self.prose.begin(block)
        for line in lines:
            self._put(line.start + mark, line.end)
            if line is not lines[-1]:
                self._flow.newline(line.end, line.break_end)
            mark = 0
        self.prose.end()

    def _put(self, start: int, end: int) -> None:
        """Add a stretch of a line. A Markdown link that was left in it is a link."""
        links = _LINK.finditer(self.prose.source, start, end) if self._has_links else ()
        for link in links:
            self._flow.text(start, link.start())
            if link["image"]:
                self._flow.begin_image(link.start())
                self._flow.text(*link.span("text"))
                self._flow.end_image(*link.span(), link["url"])
            else:
                self._link(link)
            start = self._flow.skip_to = link.end()
        self._flow.text(start, end)

    def _link(self, link: regex.Match[str]) -> None:
        place = self.prose.here
        self._flow.links += 1
        self._flow.text(*link.span("text"))
        self._flow.links -= 1
        self.prose.link(place, link["url"])


def _columns(found: list[Paragraph]) -> list[int]:
    """The number of cell breaks of each paragraph that is the row of a table, else 0."""
    breaks = [len(_CELL_BREAK.findall(p.lines[0].text)) if len(p.lines) == 1 and len(p.lines[0].text) < 1000 else 0 for p in found]
    columns: list[int] = []
    for count, run in groupby(breaks):
        rows = len(list(run))
        columns += [count if rows >= (2 if count > 1 else 3) else 0] * rows
    return columns


def _mark(found: list[Paragraph], index: int) -> str | int | None:
    """The list mark that a paragraph begins with; its number, if it is one."""
    match = MARKER.match(found[index].lines[0].text) if 0 <= index < len(found) else None
    return match and (int(match["number"]) if match["number"] else match.group()[0])
