"""What readers of light markup other than Markdown share: lines, blocks, and the marks within a text."""

from __future__ import annotations

from abc import ABC, abstractmethod

import regex
from msgspec import Struct

from credlint.article import Article, Block, Metadata
from credlint.patterns import lazy
from credlint.readers.asides import addresses
from credlint.readers.context import Context
from credlint.readers.flow import Flow
from credlint.readers.markdown import mark_title
from credlint.readers.prose import Prose

_KINDS = ("newline", "comment", "gone", "code", "escape", "note", "image", "quote", "super")
_LINES = lazy(r"(?P<text>[^\r\n]*)(?:\r\n|\r|\n|\Z)")


class Line(Struct):
    """A line: its place without outer white space, its text there, and how far it is indented. An empty line has no text."""

    start: int
    end: int
    text: str
    indent: int


def lines_of(source: str) -> list[Line]:
    """The lines of a source. A tab indents to the next multiple of 8."""
    found = []
    for match in _LINES.finditer(source):
        raw = match["text"]
        text = raw.strip()
        lead = raw[: len(raw) - len(raw.lstrip())]
        start = match.start() + len(lead)
        found.append(Line(start, start + len(text), text, len(lead.expandtabs(8)) if text else 0))
    return found


class LightMarkup:
    """Adds blocks of a source to the prose, with the marks of a pattern read.

    inline: its alternatives are named groups, which say what is read: "newline", "comment", "gone", "code" (a placeholder), "escape" (the last character
    stays), "note" (a footnote's reference, its "label"), "image" (its "alt" and "url"), "quote" (in quotation marks), "super"; anything else
    stands for its group "inner", a link if it has a group "url".
    """

    def __init__(self, source: str, inline: regex.Pattern[str]) -> None:
        self.source = source
        self.prose = Prose(source)
        self.context = Context()
        self._flow = Flow(self.prose, addresses(source))
        self._inline = inline
        self._kinds = [kind for kind in _KINDS if kind in inline.groupindex]

    def block(self, block: Block, start: int, end: int) -> None:
        """Add a block."""
        self.prose.begin(block)
        self.text(start, end)
        self.prose.end()

    def text(self, start: int, end: int) -> None:
        """Add a stretch of the source to the open block."""
        for match in self._inline.finditer(self.source, start, end):
            if match.start() >= self._flow.skip_to:
                self._flow.text(start, match.start())
                self._mark(match)
                start = match.end()
        self._flow.text(start, end)

    def _mark(self, match: regex.Match[str]) -> None:
        kind, (start, end) = next((kind for kind in self._kinds if match[kind] is not None), ""), match.span()
        if kind == "newline":
            self._flow.newline(start, end)
        elif kind == "comment":
            self.prose.comment(start, end)
        elif kind == "code":
            self._flow.placeholder(start, end)
        elif kind == "escape":
            self._flow.text(end - 1, end)
        elif kind == "note":
            self.prose.footnote_reference(match["label"])
        elif kind == "image":
            self._flow.begin_image(start)
            self._flow.text(*match.span("alt"))
            self._flow.end_image(start, end, match["url"])
        elif kind != "gone":
            self._marked(match, kind)

    def _marked(self, match: regex.Match[str], kind: str) -> None:
        start, end = match.span("inner")
        url = match["url"] if "url" in match.re.groupindex else None
        if kind == "quote":
            self._flow.replaced("“", match.start(), start)
        elif kind == "super" and match["inner"][:1].isdigit():
            self._flow.replaced("^", match.start(), start)
        place = self.prose.here
        if start == end and url:
            self._flow.placeholder(*match.span())
        self._flow.links += bool(url)
        self.text(start, end)
        self._flow.links -= bool(url)
        if url:
            self.prose.link(place, url)
        if kind == "quote":
            self._flow.replaced("”", end, match.end())


class LineReader(ABC):
    """Reads a source line by line. markup: what adds blocks to the prose. metadata: what the source says of itself, once it is read."""

    def __init__(self, source: str, inline: regex.Pattern[str]) -> None:
        self.markup = LightMarkup(source, inline)
        self.metadata = Metadata()
        self._context = self.markup.context
        self._lines = lines_of(source)

    @abstractmethod
    def read(self) -> None:
        """Read all lines."""

    def article(self) -> Article:
        """The article, read."""
        self.read()
        article = self.markup.prose.article(self.metadata)
        mark_title(article, self.metadata.title)
        return article
