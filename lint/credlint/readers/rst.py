"""reStructuredText, with its markup masked: blocks by their lines and indentation, text without its marks. No includes, no substitutions."""

from __future__ import annotations

from credlint.article import Article, Block, Span
from credlint.patterns import lazy
from credlint.readers.light_markup import Line, LineReader
from credlint.readers.rst_tables import is_grid, is_simple, read_grid, read_simple

_INLINE = lazy(
    r"""(?x)
        (?P<newline>[ \t]*(?:\r\n|\r|\n)[ \t]*)
      | (?P<gone>\\[ ]|\\(?=[\r\n]))
      | (?P<escape>\\[^\s\w])
      | (?P<code>``(?:[^`\n]|`(?!`)){1,500}+``
            | :(?:math|code|literal|samp|file|command|program|option|envvar|kbd|download|py:\w+|c:\w+|cpp:\w+|js:\w+|func|class|meth|mod|attr|exc|data|const):`[^`]{1,300}+`
            | (?<![\w|])\|(?=\S)[^|\n]{1,100}+(?<=\S)\|(?!\w)_{0,2} | :(?:ref|doc|any|numref|eq|cite(?::\w+)?|rfc|pep|issue):`[^`<>]{1,300}+`)
      | (?P<note>(?:(?<=\S)[ ]|(?<![\w\[]))\[(?P<label>\#[\w.-]*|\*|\d+|[A-Za-z][\w.-]{0,40})\]_(?!\w))
      | (?P<cross>:[\w:+.-]{1,30}:`(?P<inner>[^`<>]{1,500}?)\s*<[^<>`]{1,500}+>`)
      | (?P<link>`(?P<inner>[^`<>]{1,500}?)\s*<(?P<url>[^<>`]{1,500}+)>`_{0,2})
      | (?P<text>(?::[\w:+.-]{1,30}:)?`(?P<inner>[^`<>]{1,500}+)`_{0,2})
      | (?P<strong>(?<![\w*\\])\*\*(?=\S)(?P<inner>(?:[^*\\]|\\.){1,500}?)(?<=\S)\*\*(?!\w))
      | (?P<emphasis>(?<![\w*\\])\*(?=[^\s*])(?P<inner>(?:[^*\\]|\\.){1,500}?)(?<=\S)\*(?!\w))
      | (?P<named>(?<![\w.`_:-])(?P<inner>[A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*+)__?(?![\w_]))
    """
)
_ADORNMENT = lazy(r"([!-/:-@\[-`{-~])\1{1,}")
_ITEM = lazy(r"(?P<mark>[-*+•]|\(?(?:\d{1,3}|\#)[.)])[ \t]+(?=\S)")
_FIELD = lazy(r":(?P<name>[^:\s`][^:\n`]{0,60}):(?:[ \t]+(?P<value>.*)|$)")
_EXPLICIT = lazy(r"\.\.(?:[ \t]+|$)(?:(?P<name>[\w:+.-]+)::(?:[ \t]+|$)|\[(?P<note>[#*\w.-]+)\][ \t]*)?")
_PROSE = frozenset(
    """note warning tip important hint caution attention danger error seealso admonition topic sidebar epigraph highlights pull-quote container
    compound versionadded versionchanged deprecated versionremoved rubric abstract""".split()
)
_QUOTING = frozenset("epigraph highlights pull-quote".split())
_DATES = ("date", "published", "pubdate", "updated", "modified")


def read_rst(source: str) -> Article:
    """Read reStructuredText: sections, lists, tables, quotations, notes and captions; literal blocks, comments and other directives are left out.

    Fields above the text give author and date.
    """
    return _Reader(source).article()


class _Reader(LineReader):
    def __init__(self, source: str) -> None:
        super().__init__(source, _INLINE)
        self._levels: list[str] = []  # the adornments of headings, the highest first
        self._lists: list[tuple[int, int, str]] = []  # how far the marks and the texts of the open lists are indented, and the marks
        self._margins: list[tuple[int, bool]] = []  # of the directives that hold text, and whether they quote
        self._has_text = False

    def read(self) -> None:
        """Read all lines."""
        at = 0
        while at < len(self._lines):
            line = self._lines[at]
            if line.text:
                self._leave(line)
                at = self._read_at(at, line)
            else:
                at += 1

    def _read_at(self, at: int, line: Line) -> int:
        """Read what begins with a line; the number of the line after it."""
        explicit = _EXPLICIT.match(line.text)
        if explicit:
            return self._read_explicit(at, line, explicit["name"] or "", explicit["note"] or "", explicit.end())
        if line.text.startswith(("__ ", ">>>")):
            return self._end(at)
        if is_grid(line.text):
            return read_grid(self.markup, self._lines, at)
        if is_simple(line.text) and (end := read_simple(self.markup, self._lines, at)) > at:
            return end
        if (end := self._read_heading(at)) > at:
            return end
        field = _FIELD.match(line.text)
        if field and not self._lists:
            return self._read_field(at, field["name"], field["value"] or "")
        return self._read_text(at, line)

    def _end(self, at: int) -> int:
        """The number of the line after a paragraph."""
        while at < len(self._lines) and self._lines[at].text:
            at += 1
        return at

    def _body_end(self, at: int, indent: int) -> int:
        """The number of the line after what is indented further than a line."""
        at += 1
        while at < len(self._lines) and (not self._lines[at].text or self._lines[at].indent > indent):
            at += 1
        return at

    def _read_heading(self, at: int) -> int:
        """Read a heading: a line of text and a line of signs under it, perhaps one over it, too."""
        line, below = self._lines[at], self._lines[at + 1] if at + 1 < len(self._lines) else None
        if _ADORNMENT.fullmatch(line.text):
            is_over = below and below.text and at + 2 < len(self._lines) and self._lines[at + 2].text == line.text
            if is_over and below:
                self._put_heading(line.text[0] * 2, below)
                return at + 3
            return at + 1 if len(line.text) > 3 else at
        if not below or not _ADORNMENT.fullmatch(below.text) or len(below.text) < min(len(line.text), 4) or below.indent != line.indent:
            return at
        self._put_heading(below.text[0], line)
        return at + 2

    def _put_heading(self, sign: str, line: Line) -> None:
        if sign not in self._levels:
            self._levels.append(sign)
        self.markup.block(Block("heading", Span(0, 0), level=self._levels.index(sign) + 1), line.start, line.end)
        self.metadata.title = self.metadata.title if self._has_text else self.metadata.title or line.text
        self._has_text = True

    def _read_field(self, at: int, name: str, value: str) -> int:
        end = self._body_end(at, self._lines[at].indent)
        name = name.strip().lower()
        if name in _DATES and value:
            self.metadata.dates += ((value.strip(), f"field `{name}`"),)
        elif name in ("author", "authors") and value:
            self.metadata.author = value.strip()
        return end

    def _read_explicit(self, at: int, line: Line, name: str, note: str, width: int) -> int:
        """Read a directive, a footnote, a comment or a target."""
        end = self._body_end(at, line.indent)
        if note:
            self._context.footnote = note
            self._put_paragraphs(at, end, line.start + width)
            self._context.footnote = ""
        elif name in ("figure", "image"):
            self._read_figure(at + 1, end)
        elif name in _PROSE:
            self._margins.append((line.indent, name in _QUOTING))
            self._context.quotations += name in _QUOTING
            return self._read_argument(at, line, width)
        elif not name and not line.text.startswith((".. _", ".. |", ".. [")):
            self.markup.prose.comment(line.start, self._lines[at].end)
        return end

    def _read_argument(self, at: int, line: Line, width: int) -> int:
        """Read the text after a directive's name and step over its options; the number of the line after them."""
        last = at
        while last + 1 < len(self._lines) and self._lines[last + 1].text and not _FIELD.match(self._lines[last + 1].text):
            last += 1
        if line.start + width < self._lines[last].end and (width < len(line.text) or last > at):
            self.markup.block(self._context.block(), line.start + width, self._lines[last].end)
        while last + 1 < len(self._lines) and _FIELD.match(self._lines[last + 1].text):
            last += 1
        return last + 1

    def _read_figure(self, at: int, end: int) -> None:
        """The alternative text and the caption of a picture."""
        while at < end and (field := _FIELD.match(self._lines[at].text)):
            line = self._lines[at]
            if field["name"] == "alt" and field["value"]:
                self.markup.block(Block("caption", Span(0, 0)), line.start + field.start("value"), line.end)
            at += 1
        self._context.in_caption = True
        self._put_paragraphs(at, end, 0)
        self._context.in_caption = False

    def _put_paragraphs(self, at: int, end: int, start: int) -> None:
        """Add the paragraphs of a stretch of lines; the first begins at `start`, if that is not 0."""
        while at < end:
            last = min(self._end(at), end)
            if last > at:
                self.markup.block(self._context.block(), start or self._lines[at].start, self._lines[last - 1].end)
            at, start = max(last, at + 1), 0

    def _read_text(self, at: int, line: Line) -> int:
        """Read a paragraph, a list item or a term; skip the literal block that it announces."""
        start, indent = line.start, line.indent
        item = _ITEM.match(line.text)
        if item:
            indent += item.end()
            start += item.end()
            self._begin_item(line.indent, indent, item["mark"].strip("(0123456789"))
        last = at
        while last + 1 < len(self._lines) and self._lines[last + 1].text and self._lines[last + 1].indent == indent:
            last += 1
        below = self._lines[last + 1] if last + 1 < len(self._lines) else None
        if not item and last == at and below and below.text and below.indent > indent:
            self._begin_item(indent, below.indent, "term")
        block = self._context.block()
        block.quoted = block.quoted or (indent > 0 and not self._lists and not self._margins)
        end = self._lines[last].end
        is_literal = self.markup.source.endswith("::", start, end)
        if is_literal:
            end -= 2 if self.markup.source[end - 3 : end - 2].isspace() or end - start == 2 else 1
        if start < end:
            self.markup.block(block, start, end)
        self._has_text = True
        return self._body_end(last, line.indent) if is_literal else last + 1

    def _begin_item(self, mark: int, text: int, sign: str) -> None:
        """Enter the next item of the list whose marks are so far indented. text: how far its texts are; sign: what its marks have in common."""
        if self._lists and self._lists[-1][0] == mark and self._lists[-1][2] != sign:
            self._lists.pop()
            self._context.lists.pop()
        if not self._lists or self._lists[-1][0] < mark:
            self._lists.append((mark, text, sign))
            self._context.open_list()
        self._context.next_item()

    def _leave(self, line: Line) -> None:
        """Leave the lists and directives of which a line is not indented far enough to be a part."""
        while self._margins and line.indent <= self._margins[-1][0]:
            self._context.quotations -= self._margins.pop()[1]
        is_item = bool(_ITEM.match(line.text))
        while self._lists and (self._lists[-1][0] if is_item else self._lists[-1][1]) > line.indent:
            self._lists.pop()
            self._context.lists.pop()
