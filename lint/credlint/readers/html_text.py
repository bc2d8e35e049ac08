"""HTML, inside Markdown and in pages: tags vanish, their text is prose; code, scripts and comments are left out."""

from __future__ import annotations

import regex
from msgspec import Struct

from credlint.patterns import lazy
from credlint.readers.context import Context
from credlint.readers.flow import Flow
from credlint.readers.html_tokens import unescaped

_QUOTED = r""""(?:[^"<]|<(?![a-zA-Z/!]))*+"|'(?:[^'<]|<(?![a-zA-Z/!]))*+'"""
_TOKEN = lazy(
    rf"""(?xs)
        <!--.*?(?:-->|\Z)
      | <[!?][^>]*+(?:>|\Z)
      | <(?P<close>/?)(?P<name>[a-zA-Z][\w:-]*+)(?P<attributes>(?:[^<>"']|{_QUOTED})*+)>
      | (?P<entity>&(?:\#[0-9]{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[a-zA-Z][a-zA-Z0-9]{{1,31}});)
      | (?P<text>[^<&]++|[<&])
"""
)
_ATTRIBUTE = lazy(r"""(?<![\w-])(?P<name>[\w:-]+)\s*=\s*(?:"(?P<value>[^"]*)"|'(?P<value>[^']*)'|(?P<value>[^\s"'>]+))""")
_FOOTNOTE = lazy(r"(?i)#_?(?:fn|ftn|footnote|endnote|cite_note)[:_-]?(?P<label>[\w.-]*)")
_BACK = lazy(r"(?i)#(?:_?(?:fn|ftn|footnote|endnote|cite_?)[:_-]?(?:note)?_?ref|cite_ref)")
_NOTE = lazy(r"(?i)role\s*=\s*[\"']?doc-(?:foot|end)note\b(?!s)|class\s*=\s*[\"']?footnote-definition[\s\"'>]")
_NOTE_REFERENCE = lazy(r"(?i)\b(?:footnote|noteref|doc-noteref)")
_VALUE_PIECE = lazy(r"&[#\w]{1,32};|[^&]+|&")
_CODE = frozenset(["code", "samp", "tt"])
_SKIPPED = frozenset("""audio canvas iframe math noscript object pre script select style svg template textarea title video""".split())
_BLOCKS = frozenset(
    """address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr label legend li main nav ol p section summary table tbody td tfoot th thead tr ul""".split()
)


class Tag(Struct):
    """A tag. attributes: their source, which starts at `at`; a slash at their end closes the element at once."""

    name: str
    is_open: bool
    start: int
    end: int
    attributes: str
    at: int

    @property
    def is_empty(self) -> bool:
        """Whether a slash closes the element at once."""
        return self.attributes.endswith("/")

    def place(self, name: str) -> tuple[int, int]:
        """The place in the source of an attribute's value; an empty one where the tag has no such attribute."""
        found = (m for m in _ATTRIBUTE.finditer(self.attributes) if m["name"].lower() == name)
        start, end = next((match.span("value") for match in found), (0, 0))
        return self.at + start, self.at + end

    def value(self, name: str) -> str:
        """The source of an attribute's value, or nothing."""
        start, end = self.place(name)
        return self.attributes[start - self.at : end - self.at]


def footnote_label(tag: Tag) -> str:
    """The label of the footnote that an element is, or nothing."""
    if "id" not in tag.attributes or "ref" in tag.attributes:
        return ""
    label = tag.value("id")
    match = _FOOTNOTE.fullmatch(f"#{label}")
    return match["label"] if match else label if _NOTE.search(tag.attributes) else ""


class HtmlText:
    """Reads HTML tags and the text between them into the flow; the context follows the tags.

    text: the source, or one of the same length that stands for it. code_end: a pattern of what ends inline code that nothing closes.
    """

    def __init__(self, text: str, flow: Flow, context: Context, code_end: str = "") -> None:
        self._text = text
        self._flow = flow
        self._prose = flow.prose
        self._context = context
        self._code_end = code_end
        self._link: tuple[int, str] | None = None
        self._no_close: dict[str, int] = {}
        self._is_reference = False  # in a superscript that holds the mark of a footnote

    def read(self, html: str, shift: int) -> None:
        """Read a stretch of the text that starts at `shift`."""
        for token in _TOKEN.finditer(html):
            start, end = token.start() + shift, token.end() + shift
            kind = token.lastgroup
            if kind == "text":
                self._flow.lines(token.group(), start)
            elif start < self._flow.skip_to:
                continue
            elif kind == "entity":
                self.entity(token.group(), start, end)
            elif kind == "attributes":
                at = token.start("attributes") + shift
                self.tag(Tag(token["name"].lower(), not token["close"], start, end, token["attributes"], at), shift + len(html))
            elif token.group().startswith("<!--"):
                self._prose.comment(start, end)

    def end_link(self) -> None:
        """End the link that is open, if one is."""
        if self._link:
            self._prose.link(*self._link)
            self._flow.links -= 1
            self._link = None

    def entity(self, entity: str, start: int, end: int) -> None:
        """Read a character reference. One without a semicolon may have letters after it that are none of it: "&ampB"."""
        character = unescaped(entity)
        if character == entity:
            self._flow.text(start, end)
            return
        rest = 0
        while rest < len(character) - 1 and character[-1 - rest] == entity[-1 - rest] != ";":
            rest += 1
        self._flow.replaced(character[: len(character) - rest], start, end - rest)
        self._flow.text(end - rest, end)

    def attribute(self, tag: Tag, name: str) -> None:
        """Read the value of an attribute as a text."""
        start = tag.place(name)[0]
        for piece in _VALUE_PIECE.finditer(tag.value(name)):
            if piece.group().startswith("&"):
                self.entity(piece.group(), piece.start() + start, piece.end() + start)
            else:
                self._flow.lines(piece.group(), piece.start() + start)

    def tag(self, tag: Tag, limit: int) -> None:
        """Read a tag. limit: how far an element that is no prose is left out if nothing closes it."""
        name = tag.name
        if name in _BLOCKS:
            self._block(name, is_open=tag.is_open)
        elif name == "a":
            self.end_link()
            if tag.is_open and not tag.is_empty:
                self._begin_link(tag)
        elif name == "br":
            self._prose.line_end(tag.start, tag.end)
        elif name == "img":
            self._image(tag)
        elif name == "sup":
            self._superscript(tag)
        elif name == "q":
            self._flow.replaced("“" if tag.is_open else "”", tag.start, tag.end)
        elif tag.is_open:
            self._inline(tag, 0 if tag.is_empty else limit)

    def _inline(self, tag: Tag, limit: int) -> None:
        """An element in a text. limit: how far it is left out if nothing closes it."""
        name = tag.name
        if name in _CODE:
            close = self._close(name, tag.end, self._code_end)
            if close:
                self._flow.placeholder(tag.start, close)
        elif name in _SKIPPED and limit:
            if name == "pre":
                self._prose.split()
            self._flow.skip_to = self._close(name, tag.end) or limit

    def _close(self, name: str, start: int, limit: str = "") -> int:
        """The end of the next closing tag before what the pattern `limit` finds, or 0."""
        if start < self._no_close.get(name, 0):
            return 0
        match = regex.search(rf"</{name}\s*>{limit}", self._text, regex.I, start)
        if match and match.group().startswith("<"):
            return match.end()
        self._no_close[name] = match.start() if match else len(self._text)
        return 0

    def _begin_link(self, tag: Tag) -> None:
        url = tag.value("href")
        footnote = _FOOTNOTE.match(url)
        is_note = footnote or (url.startswith("#") and (self._is_reference or _NOTE_REFERENCE.search(tag.attributes)))
        close = self._close("a", tag.end) if is_note else 0
        if close:
            if not _BACK.match(url):
                self._prose.footnote_reference(footnote["label"] if footnote else url[1:])
            self._flow.skip_to = close
        else:
            self._link = (self._prose.here, url)
            self._flow.links += 1

    def _image(self, tag: Tag) -> None:
        self._flow.begin_image(tag.start)
        self.attribute(tag, "alt")
        self._flow.end_image(tag.start, tag.end, tag.value("src"))

    def _superscript(self, tag: Tag) -> None:
        """A superscript figure gets a caret, lest it join the figure or the word before it."""
        self._is_reference = tag.is_open and bool(_NOTE_REFERENCE.search(tag.attributes))
        if tag.is_open and "footnote-definition-label" in tag.attributes:
            self._flow.skip_to = self._close("sup", tag.end)
        elif (
            tag.is_open
            and self._text[tag.end : tag.end + 2].strip("+-−")[:1].isdigit()
            and not self._text[tag.start - 1 : tag.start].isspace()
        ):
            self._flow.replaced("^", tag.start, tag.end)

    def _block(self, name: str, *, is_open: bool) -> None:
        context = self._context
        link = self._link
        self.end_link()
        self._prose.end()
        context.heading = int(name[1]) if is_open and name[0] == "h" and name[1:].isdecimal() else 0
        if name in ("figcaption", "caption"):
            context.in_caption = is_open
        elif name == "blockquote":
            context.quotations = max(0, context.quotations + (1 if is_open else -1))
        elif name in ("ul", "ol", "dl"):
            self._list(is_open=is_open)
        elif is_open and name in ("li", "dt", "dd"):
            context.next_item()
        elif name in ("table", "tr", "td", "th"):
            self._table(name, is_open=is_open)
        self._prose.begin(context.block())
        if link:  # it goes on
            self._link = (self._prose.here, link[1])
            self._flow.links += 1

    def _list(self, *, is_open: bool) -> None:
        if is_open:
            self._context.open_list()
        else:
            del self._context.lists[-1:]

    def _table(self, name: str, *, is_open: bool) -> None:
        tables = self._context.tables
        if name == "table" and is_open:
            self._context.open_table()
        elif name == "table":
            del tables[-1:]
        elif tables and name == "tr" and is_open:
            tables[-1].next_row()
        elif tables and name != "tr" and is_open:
            tables[-1].next_cell(header=name == "th")
        elif tables:
            tables[-1].in_cell = False
