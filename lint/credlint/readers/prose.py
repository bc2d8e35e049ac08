"""Building prose piece by piece, each piece with the source that it came from."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from credlint.article import PLACEHOLDER, Article, Block, FootnoteReference, Link, Metadata, Runs, SourceRange, Span
from credlint.patterns import lazy

_NOWHERE = Span(0, 0)
_new = tuple.__new__  # makes a named tuple in half the time: there are thousands a megabyte
_SPACE = lazy(r"[ \t\r\n]*")
_ANY_SPACE = lazy(r"\s*")


class Piece(Struct):
    """A stretch of source and the text that it gives; None where it stands as it is."""

    start: int
    end: int
    text: str | None = None


class Image(Struct, frozen=True):
    """An image: its place in the source, its alternative text and its target."""

    start: int
    end: int
    alt: list[Piece]
    url: str


class Prose:
    """Prose under construction. Text is added block by block in source order; every character keeps its source.

    A block comes into being with its first text: outer white space is no part of it, and a block without text is none.
    White space is kept as it stands, but where something between two pieces vanished (a tag, a footnote mark), the white space
    on both sides of it counts once.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.runs = Runs()
        self._pieces: list[str] = []
        self._links: list[Link] = []
        self._footnote_references: list[FootnoteReference] = []
        self._comments: list[SourceRange] = []
        self._to = -1  # the end of the source of the last run, while it may still grow
        self._reach = 0  # the end of the source read so far
        self._block: Block | None = None  # the open block; a paragraph, if none has begun
        self._first = self._start = -1  # the open block's first piece and its start in the prose, -1 before its first text
        self._held: SourceRange | None = None  # a placeholder that waits for the block's first text
        self._slight: set[int] = set()  # pieces that do not make a block end: placeholders of images and template tags
        self._images: list[Image] = []  # those in the open block, whose captions follow it

    def begin(self, block: Block) -> None:
        """Begin a block; its span is set when it ends. Ends the block before."""
        if self._first >= 0 or self._images:
            self.end()
        self._held = None
        self._block = block

    def split(self) -> None:
        """End the block and begin another of the same kind and place."""
        if self._first >= 0 and self._block:
            self.begin(replace(self._block))

    def end(self) -> None:
        """End the block. The captions of its images follow as blocks of their own."""
        block, self._block = self._block, None
        self._held = None
        if self._first >= 0 and block:
            start, end = self._start, self.runs.length
            if self._pieces[-1][-1].isspace() or len(self._pieces) - 1 in self._slight:
                end = self._solid_end()
                self._clip(end)
            if start < end:
                block.span = _new(Span, (start, end))
                self.blocks.append(block)
        self._first = self._to = -1
        if self._images:
            images, self._images = self._images, []
            for image in images:
                self._caption(image, quoted=block is not None and block.quoted)

    def verbatim(self, start: int, end: int) -> None:
        """Add a stretch of the source as it stands."""
        if start == self._to:
            self._grow(start, end)
            return
        text = self.source[start:end]
        if text[:1].isspace():
            start = self._solid_start(start, end)
            text = self.source[start:end]
        if text:
            if self._first < 0:
                self._open(start)
            self._add(text, start, end, verbatim=True)
            self._to = end

    def replaced(self, text: str, start: int, end: int) -> None:
        """Add a text that stands for a stretch of the source: an entity, an escape, a placeholder."""
        self._to = -1
        if text and (self._first >= 0 or not text.isspace()):  # a reference to a control character gives nothing
            if self._first < 0:
                self._open(start)
            self._add(text, start, end)

    def stand_in(self, start: int, end: int) -> None:
        """Add a placeholder for something without a text of its own (a template tag); it alone makes no block."""
        self._to = -1
        if self._first < 0:
            self._held = SourceRange(start, end)
        else:
            self._stand_in(start, end)

    def newline(self, start: int, end: int) -> None:
        """Add the line break that ends a stretch of the source, as "\\n"."""
        if self.source[end - 1] == "\n":
            self.verbatim(end - 1, end)
        elif self._first < 0 or self._pieces[-1][-1] != "\n":
            self.replaced("\n", start, end)

    def line_end(self, start: int, end: int) -> None:
        """Add a line break for a stretch of the source that is none itself, `<br>`; two in a row count once."""
        if self._first >= 0 and self._pieces[-1][-1] != "\n":
            self.replaced("\n", start, end)

    def image(self, image: Image) -> None:
        """Add an image: its alternative text as a caption, and in a text a placeholder for what comes before that."""
        if self._first >= 0:
            start = self.here
            self.stand_in(image.start, image.alt[0].start if image.alt else image.end)
            self._images.append(image)
            if not image.alt:
                self.link(start, image.url, image=True)
        else:
            block = self._block
            self._caption(image, quoted=block is not None and block.quoted)
            self._block = block

    @property
    def here(self) -> int:
        """Where the next prose will stand, apart from white space that is left out."""
        length = self.runs.length
        return length if self._first >= 0 or not length else length + 2

    def link(self, start: int, url: str, *, image: bool = False) -> None:
        """Add a link from a place in the prose up to here; one without prose is left out."""
        end = self.runs.length
        if start < end:
            self._links.append(Link(Span(start, end), url, image))

    def footnote_reference(self, label: str) -> None:
        """Add a footnote reference here."""
        self._footnote_references.append(FootnoteReference(Span(self.here, self.here), label))

    def comment(self, start: int, end: int) -> None:
        """Take note of a comment; it gives no prose."""
        self._comments.append(SourceRange(start, end))

    def article(self, metadata: Metadata | None = None) -> Article:
        """The article. Nothing can be added afterwards."""
        self.end()
        links: list[Link] = []
        for link in sorted(self._links, key=lambda link: (link.span.start, -link.span.end, link.image)):
            if link.span.start < link.span.end and (not links or link.span.start >= links[-1].span.end):
                links.append(link)
        for reference in self._footnote_references:
            place = min(reference.span.start, self.runs.length)
            reference.span = Span(place, place)
        references = tuple(sorted(self._footnote_references, key=lambda reference: reference.span))
        prose = "".join(self._pieces)
        comments = tuple(sorted(self._comments))
        return Article(self.source, prose, self.runs, tuple(self.blocks), tuple(links), references, metadata or Metadata(), comments)

    def _grow(self, start: int, end: int) -> None:
        """Let the last run reach further."""
        self.runs.source_ends[-1] = self._to = end
        self.runs.length += end - start
        self._pieces.append(self.source[start:end])
        self._reach = max(self._reach, end)

    def _add(self, text: str, start: int, end: int, *, verbatim: bool = False) -> None:
        """Add a run: what `Runs.add` does, without the call."""
        runs = self.runs
        runs.starts.append(runs.length)
        runs.source_starts.append(start)
        runs.source_ends.append(end)
        runs.verbatim.append(verbatim)
        runs.length += len(text)
        self._pieces.append(text)
        if end > self._reach:  # noqa: PLR1730 - twice as fast
            self._reach = end

    def _open(self, start: int) -> None:
        """Open the block: the break after the block before, then what is held."""
        held, self._held = self._held, None
        start = held.start if held else start
        self._block = self._block or Block("paragraph", _NOWHERE)
        if self._pieces:
            self._add("\n\n", min(self._reach, start), start)
        self._first, self._start = len(self._pieces), self.runs.length
        if held:
            self._stand_in(*held)

    def _stand_in(self, start: int, end: int) -> None:
        self._slight.add(len(self._pieces))
        self._add(PLACEHOLDER, start, end)

    def _solid_start(self, start: int, end: int) -> int:
        """Where a stretch begins without the white space that is left out: outer white space, and what follows on white space."""
        if self._first >= 0:
            space = _SPACE.match(self.source, start, end) if self._pieces[-1][-1] in " \t\n" else None
        else:
            space = None if self._held else _ANY_SPACE.match(self.source, start, end)
        return space.end() if space else start

    def _solid_end(self) -> int:
        """The end of the block's last text that is neither white space nor a slight placeholder; its start, if there is none."""
        end = self.runs.length
        for index in range(len(self._pieces) - 1, self._first - 1, -1):
            piece = self._pieces[index]
            text = "" if index in self._slight else piece.rstrip()
            end -= len(piece) - len(text)
            if text:
                break
        return end

    def _clip(self, end: int) -> None:
        """Let no link and no footnote reference of the block stand after its end."""
        for link in reversed(self._links):
            if link.span.end <= end:
                break
            link.span = Span(min(link.span.start, end), end)
        for reference in reversed(self._footnote_references):
            if reference.span.end <= end:
                break
            reference.span = Span(end, end)

    def _caption(self, image: Image, *, quoted: bool) -> None:
        self.begin(Block("caption", _NOWHERE, quoted=quoted))
        start = self.here
        for piece in image.alt:
            if piece.text is None:
                self.verbatim(piece.start, piece.end)
            else:
                self.replaced(piece.text, piece.start, piece.end)
        self.link(start, image.url, image=True)
        self.end()
