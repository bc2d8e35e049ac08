"""AsciiDoc, with its markup masked: blocks by their lines, text without its marks. No includes, no attributes, no conditions."""

from __future__ import annotations

from msgspec.structs import replace

from credlint.article import Article, Block, Span
from credlint.patterns import lazy
from credlint.readers.light_markup import Line, LineReader

_INLINE = lazy(
    r"""(?x)
        (?P<newline>(?:[ ]\+)?[ \t]*(?:\r\n|\r|\n)[ \t]*)
      | (?P<comment>(?<=[\r\n])//(?!/)[^\r\n]*+(?:\r\n|\r|\n))
      | (?P<escape>\\[*_`\#{\[<:^~+])
      | (?P<quote>"`(?P<inner>[^`\n]{1,500}+)`")
      | (?P<code>(?<!\w)`[^`\n]{1,500}+`(?!\w) | \+\+\+[^\n]{1,500}?\+\+\+ | (?<![\w+])\+\S[^+\n]{0,200}+\+(?![\w+]) | (?:pass|stem|latexmath|asciimath):\w*\[[^\]\n]{0,500}+\]
            | \{[\w-]{1,60}+\} | <<[^<>,\n]{1,200}+>>)
      | (?P<note>footnote(?:ref)?:(?P<label>[\w-]*+)\[[^\]]{0,1000}+\])
      | (?P<image>image::?(?P<url>[^\s\[:][^\s\[]{0,300}+)\[(?P<alt>[^\],\]]{0,300}+)[^\]]{0,300}+\])
      | (?P<link>(?:(?:link|mailto):(?P<url>[^\s\[]{1,500}+)|(?P<url>(?:https?|ftp|irc)://[^\s\[\]<>]{1,500}+))\[(?P<inner>[^\]^,]{0,500}+)[^\]]{0,200}+\])
      | (?P<cross>xref:[^\s\[]{1,300}+\[(?P<inner>[^\]]{0,300}+)\] | <<[^<>,\n]{1,200}+,[ ]?(?P<inner>[^<>\n]{1,300}+)>>)
      | (?P<gone>\[\[[^\]\n]{1,200}+\]\] | \[[.\#][^\]\n]{1,100}+\](?=[\#*_`]) | indexterm:\[[^\]\n]{0,200}+\] | \(\(\([^()\n]{0,200}+\)\)\))
      | (?P<wide>(?P<mark>\*\*|__|\#\#)(?P<inner>[^\n]{1,300}?)(?P=mark))
      | (?P<narrow>(?<![\w&;:}*_\#\\])(?P<mark>[*_\#])(?=\S)(?P<inner>(?:(?!(?P=mark))[^\r\n]|\r?\n(?!\s)){1,500}?)(?<=\S)(?P=mark)(?!\w))
      | (?P<super>\^(?P<inner>[^\s^]{1,40}+)\^)
      | (?P<lower>~(?P<inner>[^\s~]{1,40}+)~)
    """
)
_HEADING = lazy(r"(?P<level>={1,6}|\#{1,6})[ \t]+(?=\S)")
_ITEM = lazy(r"(?P<mark>\*{1,5}|-|\.{1,5}|\d+\.|<[\d.]+>)[ \t]+(?:\[[ x*]\][ \t]+)?(?=\S)")
_TERM = lazy(r"(?P<term>\S[^\r\n]{0,300}?)(?:::{1,3}|;;)(?:[ \t]+|$)")
_ATTRIBUTE = lazy(r":(?P<name>[\w-]+)!?:(?:[ \t]+(?P<value>.*))?")
_MACRO = lazy(r"(?:include|toc|video|audio|ifdef|ifndef|ifeval|endif)::.*|<<<|'{3,}|-{3}|\*{3}")
_REVISION = lazy(r"(?:v?[\d.]+,\s*)?(?P<date>\d{4}-\d\d-\d\d)\b.*|v[\d.]+,\s*(?P<date>[^:]*\d{4})\b.*")
_AUTHOR = lazy(r"(?P<name>\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3})(?:\s+<[^>]+>)?")
_SKIPPED = ("----", "....", "++++", "////", "```")
_SHELLS = ("====", "****", "--", "____")
_DATES = ("revdate", "date", "page-date", "docdate")


def read_asciidoc(source: str) -> Article:
    """Read AsciiDoc: title, author and date from the header; headings, lists, tables, quotations, captions; code and comments are left out."""
    return _Reader(source).article()


class _Reader(LineReader):
    def __init__(self, source: str) -> None:
        super().__init__(source, _INLINE)
        self._at = 0
        self._depths: list[str] = []  # the marks of the open lists
        self._quoted = False  # whether the next paragraph quotes
        self._paragraph: list[Line] = []
        self._kind: Block | None = None

    def read(self) -> None:
        """Read all lines."""
        self._read_header()
        while self._at < len(self._lines):
            line = self._lines[self._at]
            self._at += 1
            if not line.text or line.text == "+":
                self._flush()
            elif not self._read_mark(line):
                self._paragraph.append(line)
        self._flush()

    def _read_header(self) -> None:
        """The title, the lines of author and revision, and the attributes above the first empty line."""
        while self._at < len(self._lines) and (not self._lines[self._at].text or self._lines[self._at].text.startswith("//")):
            self._skip_comment(self._lines[self._at])
            self._at += 1
        start = self._at
        for line in self._lines[start:]:
            attribute, title = _ATTRIBUTE.fullmatch(line.text), self._at == start and line.text.startswith("= ")
            revision, author = _REVISION.fullmatch(line.text), _AUTHOR.fullmatch(line.text)
            if title:
                self.metadata.title = line.text[2:].strip()
                self._put(Block("heading", Span(0, 0), level=1), line.start + 2, line.end)
            elif attribute:
                self._read_attribute(attribute["name"], attribute["value"] or "")
            elif self.metadata.title and revision:
                self.metadata.dates += ((revision["date"], "revision line"),)
            elif self.metadata.title and author and self._at == start + 1:
                self.metadata.author = author["name"]
            else:
                return
            self._at += 1

    def _read_attribute(self, name: str, value: str) -> None:
        if name in _DATES and value:
            self.metadata.dates += ((value, f"attribute `{name}`"),)
        elif name == "author" and value:
            self.metadata.author = value

    def _read_mark(self, line: Line) -> bool:
        """Read a line that is a mark or begins with one; whether it is."""
        text, is_first = line.text, not self._paragraph
        if text.startswith(_SKIPPED) and (not text.strip(text[0]) or text.startswith("```")):
            self._skip_block(line)
        elif text in _SHELLS or (len(text) > 4 and text[:4] in _SHELLS and not text.strip(text[0])):
            self._flush()
            self._context.quotations = int(text.startswith("____") and not self._context.quotations)
        elif text.startswith(("|===", ",===")):
            self._read_table(text)
        elif text.startswith("//"):
            self._skip_comment(line)
        elif text.startswith("[") and text.endswith("]") and is_first:
            self._quoted = text.startswith(("[quote", "[verse"))
        elif _MACRO.fullmatch(text) or (is_first and _ATTRIBUTE.fullmatch(text)):
            self._flush()
        else:
            return self._read_block(line, is_first=is_first)
        return True

    def _read_block(self, line: Line, *, is_first: bool) -> bool:
        text = line.text
        heading, item, term = _HEADING.match(text), _ITEM.match(text), _TERM.match(text)
        if heading and is_first:
            self._close_lists()
            self._put(Block("heading", Span(0, 0), level=len(heading["level"])), line.start + heading.end(), line.end)
        elif is_first and len(text) > 1 and text[0] == "." and text[1] not in ". ":
            self._put(Block("caption", Span(0, 0)), line.start + 1, line.end)
        elif item:
            self._begin_item(item["mark"])
            self._paragraph = [Line(line.start + item.end(), line.end, text[item.end() :], line.indent)]
        elif term:
            self._begin_item("::")
            self._put(self._context.block(), line.start, line.start + term.end("term"))
            self._kind = self._context.block()
            rest = Line(line.start + term.end(), line.end, text[term.end() :], line.indent)
            self._paragraph = [rest] if rest.text else []
        elif is_first and line.indent and not self._depths:
            self._skip_literal()
        else:
            return False
        return True

    def _begin_item(self, mark: str) -> None:
        self._flush()
        mark = "1." if mark[0].isdigit() else mark
        if mark in self._depths:
            while self._depths[-1] != mark:
                self._depths.pop()
                self._context.lists.pop()
        else:
            self._depths.append(mark)
            self._context.open_list()
        self._context.next_item()
        self._kind = self._context.block()

    def _close_lists(self) -> None:
        self._flush()
        self._depths.clear()
        self._context.lists.clear()

    def _flush(self) -> None:
        """Add the paragraph that is open. After an empty line, a list goes on only with another item."""
        lines, self._paragraph = self._paragraph, []
        kind, self._kind = self._kind, None
        if lines:
            if kind is None:
                self._depths.clear()
                self._context.lists.clear()
            block = kind or self._context.block()
            self._put(replace(block, quoted=block.quoted or self._quoted), lines[0].start, lines[-1].end)
            self._quoted = False

    def _put(self, block: Block, start: int, end: int) -> None:
        self.markup.block(block, start, end)

    def _skip_comment(self, line: Line) -> None:
        if line.text.startswith("////"):
            self._skip_block(line)
        elif line.text.startswith("//"):
            self.markup.prose.comment(line.start, line.end)

    def _skip_block(self, line: Line) -> None:
        self._flush()
        fence = line.text[:3] if line.text.startswith("```") else line.text
        end = next((index for index in range(self._at, len(self._lines)) if self._lines[index].text == fence), None)
        self._at = len(self._lines) if end is None else end + 1

    def _skip_literal(self) -> None:
        while self._at < len(self._lines) and self._lines[self._at].text:
            self._at += 1

    def _read_table(self, fence: str) -> None:
        self._flush()
        context = self._context
        context.open_table()
        table = context.tables[-1]
        while self._at < len(self._lines) and self._lines[self._at].text != fence:
            line = self._lines[self._at]
            self._at += 1
            cells = list(_CELL.finditer(self.markup.source, line.start, line.end))
            if len(cells) > 1 or table.column < 0:
                table.next_row()
            for cell in cells:
                table.next_cell(header=True)
                self._put(context.block(), *cell.span("text"))
        self._at += 1
        context.tables.clear()


_CELL = lazy(r"(?:[\d.+*<>^aehlmsv]{0,8}\|)[ \t]*(?P<text>(?:[^|\r\n\\]|\\.)*?)(?=[ \t]*(?:[ \t][\d.+*<>^]{0,6}[aehlmsv]?\||\||$|[\r\n]))")
