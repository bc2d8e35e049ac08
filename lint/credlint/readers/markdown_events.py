"""What each event of a Markdown parser does to the prose."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, ClassVar

from msgspec import Struct

from credlint.patterns import lazy
from credlint.readers.asides import Aside
from credlint.readers.context import Context
from credlint.readers.flow import Flow
from credlint.readers.html_text import HtmlText
from credlint.readers.prose import Prose

_EMPTY_LINE = r"|\n[ \t]*\r?\n"
_QUOTE_MARKS = lazy(r"(?<=\n)[ \t]*(?:>[ \t]?)+")


class _Open(Struct, frozen=True):
    """An open link or image: its start in the source and in the prose, and its target."""

    start: int
    prose: int
    url: str


class MarkdownEvents:
    """Turns pyromark's events into prose.

    text: the source, with letters in place of the tags of site generators. asides: these tags and the bare addresses, in order.
    """

    def __init__(self, prose: Prose, text: str, asides: list[Aside]) -> None:
        self._text = text
        self._prose = prose
        self._flow = Flow(prose, asides)
        self._context = Context()
        self._html = HtmlText(text, self._flow, self._context, _EMPTY_LINE)
        self._data = text.encode()
        self._at = _offsets(self._data)
        self._depths: list[int] = []  # how many quotations, lists or tables were open where the open ones began
        self._open: list[_Open] = []
        self._lines: list[tuple[int, int]] = []  # of the HTML block

    def read(self, events: Iterable[tuple[Any, Any]]) -> None:
        """Read the events, each with its place in bytes.

        Most are texts, and line breaks in them: what follows on the one before is put in one stretch with it.
        """
        data, elements = self._data, self._ELEMENTS
        details: Any
        start = end = 0  # of the stretch that is not put yet
        for event, place in events:
            first, last = place["start"], place["end"]
            # An event is a name, or a dictionary of one entry that is made for us: the fastest way to its name and details empties it.
            name, details = (event, None) if event.__class__ is str else event.popitem()
            if name == "Text" and data[first:last] == details.encode():
                if first != end:
                    if start < end:
                        self._put(start, end)
                    start = first
                end = last
            elif name == "SoftBreak" and first == end and data[first:last] == b"\n" and not self._flow.in_image:
                end = last
            else:
                if start < end:
                    self._put(start, end)
                start = end = last
                actions = self._OTHERS
                if name in elements:
                    actions = elements[name]
                    name, details = (details, None) if details.__class__ is str else details.popitem()
                if name in actions:
                    actions[name](self, details, first, last)
        self._put(start, end)

    def _put(self, first: int, last: int) -> None:
        self._flow.text(self._at(first), self._at(last))

    def _break(self, _details: Any, first: int, last: int) -> None:
        self._flow.newline(self._at(first), self._at(last))

    def _replace(self, text: str, first: int, last: int) -> None:
        if first < last:
            self._flow.replaced(text, self._at(first), self._at(last))

    def _read_code(self, _code: Any, first: int, last: int) -> None:
        self._flow.placeholder(self._at(first), self._at(last))

    def _read_html_line(self, _html: Any, first: int, last: int) -> None:
        self._lines.append((self._at(first), self._at(last)))

    def _read_tag(self, tag: str, first: int, last: int) -> None:
        start, end = self._at(first), self._at(last)
        html = self._text[start:end]
        if html != tag:  # a tag over several lines of a quotation holds the marks before them
            html = _QUOTE_MARKS.sub(lambda marks: " " * len(marks.group()), html)
        if not self._flow.in_image:
            self._html.read(html, start)

    def _read_footnote_reference(self, label: str, first: int, _last: int) -> None:
        if self._at(first) >= self._flow.skip_to and not self._flow.in_image:
            self._prose.footnote_reference(label)

    def _begin_block(self, *_: Any) -> None:
        self._prose.begin(self._context.block())

    def _end_block(self, *_: Any) -> None:
        self._html.end_link()
        self._prose.end()

    def _begin_heading(self, details: Any, *_: int) -> None:
        self._context.heading = int(details["level"][1])
        self._prose.begin(self._context.block())

    def _begin_paragraph(self, *_: Any) -> None:
        self._context.heading = 0
        self._prose.begin(self._context.block())

    def _end_heading(self, *_: Any) -> None:
        self._end_block()
        self._context.heading = 0

    def _begin_quotation(self, kind: str | None, *_: int) -> None:
        self._depths.append(self._context.quotations)
        if kind is None:  # else it is GitHub's note or warning, which quotes nobody
            self._context.quotations += 1

    def _end_quotation(self, *_: Any) -> None:
        self._context.quotations = self._depths.pop()

    def _begin_list(self, *_: Any) -> None:
        self._depths.append(len(self._context.lists))
        self._context.open_list()

    def _end_list(self, *_: Any) -> None:
        del self._context.lists[self._depths.pop() :]
        self._begin_block()

    def _begin_item(self, *_: Any) -> None:
        self._context.next_item()
        self._begin_paragraph()

    def _begin_table(self, *_: Any) -> None:
        self._depths.append(len(self._context.tables))
        self._context.open_table()

    def _begin_row(self, *_: Any) -> None:
        self._context.tables[-1].next_row()

    def _begin_cell(self, *_: Any) -> None:
        self._context.tables[-1].next_cell(header=True)
        self._begin_paragraph()

    def _end_cell(self, *_: Any) -> None:
        self._end_block()
        if self._context.tables:
            self._context.tables[-1].in_cell = False

    def _end_table(self, *_: Any) -> None:
        del self._context.tables[self._depths.pop() :]

    def _begin_code_block(self, _details: Any, _first: int, last: int) -> None:
        self._prose.end()
        self._flow.skip_to = max(self._flow.skip_to, self._at(last))

    def _begin_html(self, *_: Any) -> None:
        self._lines.clear()
        self._begin_block()

    def _end_html(self, *_: Any) -> None:
        """Read the lines as one text, with blanks for what stands between them (the marks of a quotation)."""
        pieces: list[str] = []
        for index, (start, end) in enumerate(self._lines):
            gap = start - self._lines[index - 1][1] if index else 0
            pieces += (" " * gap, self._text[start:end])
        if pieces:
            self._html.read("".join(pieces), self._lines[0][0])
        self._end_block()

    def _begin_footnote(self, label: str, *_: int) -> None:
        self._context.footnote = label

    def _end_footnote(self, *_: Any) -> None:
        self._context.footnote = ""

    def _begin_link(self, details: Any, first: int, last: int) -> None:
        start = self._at(first)
        self._open.append(_Open(start, self._prose.here, details["dest_url"]))
        self._flow.links += 1
        if details["link_type"] in ("Autolink", "Email"):
            self._flow.placeholder(start, self._at(last))

    def _end_link(self, _details: Any, _first: int, last: int) -> None:
        link = self._open.pop()
        self._flow.links -= 1
        self._prose.link(link.prose, self._url(link, self._at(last)))

    def _begin_image(self, details: Any, first: int, _last: int) -> None:
        start = self._at(first)
        self._open.append(_Open(start, 0, details["dest_url"]))
        self._flow.begin_image(start)

    def _end_image(self, _details: Any, _first: int, last: int) -> None:
        image = self._open.pop()
        end = self._at(last)
        self._flow.end_image(image.start, end, self._url(image, end))

    def _url(self, link: _Open, end: int) -> str:
        """The target of a link, with the tags of a site generator that it holds."""
        start = self._text.rfind(link.url, link.start, end)
        return self._prose.source[start : start + len(link.url)] if start >= 0 else link.url

    _STARTS: ClassVar[dict[str, Callable[..., None]]] = {
        "Paragraph": _begin_paragraph,
        "Heading": _begin_heading,
        "BlockQuote": _begin_quotation,
        "List": _begin_list,
        "Item": _begin_item,
        "Table": _begin_table,
        "TableHead": _begin_row,
        "TableRow": _begin_row,
        "TableCell": _begin_cell,
        "CodeBlock": _begin_code_block,
        "HtmlBlock": _begin_html,
        "FootnoteDefinition": _begin_footnote,
        "DefinitionList": _begin_list,
        "DefinitionListTitle": _begin_item,
        "DefinitionListDefinition": _begin_item,
        "Link": _begin_link,
        "Image": _begin_image,
    }
    _ENDS: ClassVar[dict[str, Callable[..., None]]] = {
        "Paragraph": _end_block,
        "Heading": _end_heading,
        "BlockQuote": _end_quotation,
        "List": _end_list,
        "Item": _end_block,
        "Table": _end_table,
        "TableCell": _end_cell,
        "HtmlBlock": _end_html,
        "FootnoteDefinition": _end_footnote,
        "DefinitionList": _end_list,
        "DefinitionListTitle": _end_block,
        "DefinitionListDefinition": _end_block,
        "Link": _end_link,
        "Image": _end_image,
    }
    _ELEMENTS: ClassVar[dict[str, dict[str, Callable[..., None]]]] = {"Start": _STARTS, "End": _ENDS}
    _OTHERS: ClassVar[dict[str, Callable[..., None]]] = {
        "Text": _replace,
        "SoftBreak": _break,
        "HardBreak": _break,
        "Code": _read_code,
        "Html": _read_html_line,
        "InlineHtml": _read_tag,
        "FootnoteReference": _read_footnote_reference,
    }


def _offsets(data: bytes) -> Callable[[int], int]:
    """From offsets in the UTF-8 of a text to offsets in the text; linear in total for offsets that rise."""
    if data.isascii():
        return int
    byte = character = 0

    def convert(offset: int) -> int:
        nonlocal byte, character
        if offset >= byte:
            between = data[byte:offset]
            character += len(between) if between.isascii() else len(between.decode())
        else:
            character -= len(data[offset:byte].decode())
        byte = offset
        return character

    return convert
