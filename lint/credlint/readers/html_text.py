"""HTML inside Markdown: tags vanish, their text is prose; code, scripts and comments are left out."""

from __future__ import annotations

import regex

from credlint.readers.context import Context
from credlint.readers.flow import Flow

_QUOTED = r""""(?:[^"<]|<(?![a-zA-Z/!]))*+"|'(?:[^'<]|<(?![a-zA-Z/!]))*+'"""
# Compiled when they are first needed.
_TOKEN = rf"""(?xs)
        <!--.*?(?:-->|\Z)
      | <[!?][^>]*+(?:>|\Z)
      | <(?P<close>/?)(?P<name>[a-zA-Z][\w:-]*+)(?P<attributes>(?:[^<>"']|{_QUOTED})*+)>
      | (?P<entity>&(?:\#[0-9]{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[a-zA-Z][a-zA-Z0-9]{{1,31}});)
      | (?P<text>[^<&]++|[<&])
"""
_ATTRIBUTE = r"""(?<![\w-])(?P<name>[\w:-]+)\s*=\s*(?:"(?P<value>[^"]*)"|'(?P<value>[^']*)'|(?P<value>[^\s"'>]+))"""
_FOOTNOTE = r"(?i)#_?(?:fn|ftn|footnote|endnote|cite_note)[:_-]?(?P<label>[\w.-]*)"
_CODE = frozenset(["code", "samp", "tt"])
_SKIPPED = frozenset("""audio canvas iframe math noscript object pre script select style svg template textarea title video""".split())
_BLOCKS = frozenset(
    """address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr label legend li main nav ol p section summary table tbody td tfoot th thead tr ul""".split()
)


class HtmlText:
    """Reads HTML tags and the text between them into the flow; the context follows the tags.

    text: the source, or one of the same length that stands for it.
    """

    def __init__(self, text: str, flow: Flow, context: Context) -> None:
        self._text = text
        self._flow = flow
        self._prose = flow.prose
        self._context = context
        self._link: tuple[int, str] | None = None
        self._no_close: dict[str, int] = {}

    def read(self, html: str, shift: int) -> None:
        """Read a stretch of the text that starts at `shift`."""
        for token in regex.finditer(_TOKEN, html):
            start, end = token.start() + shift, token.end() + shift
            if start < self._flow.skip_to:
                continue
            if token["text"]:
                self._flow.lines(token.group(), start)
            elif token["entity"]:
                self._entity(token.group(), start, end)
            elif token["name"]:
                self._tag(token, shift, shift + len(html))

    def end_link(self) -> None:
        """End the link that is open, if one is."""
        if self._link:
            self._prose.link(*self._link)
            self._flow.links -= 1
            self._link = None

    def _entity(self, entity: str, start: int, end: int) -> None:
        from html import unescape  # noqa: PLC0415 - few articles need it

        character = unescape(entity)
        if character == entity:
            self._flow.text(start, end)
        else:
            self._flow.replaced(character, start, end)

    def _tag(self, token: regex.Match[str], shift: int, limit: int) -> None:
        name, is_open = token["name"].lower(), not token["close"]
        start, end = token.start() + shift, token.end() + shift
        if name in _BLOCKS:
            self._block(name, is_open=is_open)
        elif name == "a":
            self.end_link()
            if is_open and not token["attributes"].endswith("/"):
                self._begin_link(token["attributes"], end)
        elif name == "br":
            self._prose.line_end(start, end)
        elif name == "img":
            self._image(token, shift)
        elif is_open:
            self._inline(name, start, end, 0 if token["attributes"].endswith("/") else limit)

    def _inline(self, name: str, start: int, end: int, limit: int) -> None:
        """An element in a text. limit: how far it is left out if nothing closes it."""
        if name == "sup":
            self._superscript(start, end)
        elif name in _CODE:
            close = self._close(name, end, r"|\n[ \t]*\r?\n")
            if close:
                self._flow.placeholder(start, close)
        elif name in _SKIPPED and limit:
            if name == "pre":
                self._prose.split()
            self._flow.skip_to = self._close(name, end) or limit

    def _close(self, name: str, start: int, limit: str = "") -> int:
        """The end of the next closing tag before what the pattern `limit` finds, or 0."""
        if start < self._no_close.get(name, 0):
            return 0
        match = regex.search(rf"</{name}\s*>{limit}", self._text, regex.I, start)
        if match and match.group().startswith("<"):
            return match.end()
        self._no_close[name] = match.start() if match else len(self._text)
        return 0

    def _begin_link(self, attributes: str, end: int) -> None:
        url = next((m["value"] for m in regex.finditer(_ATTRIBUTE, attributes) if m["name"].lower() == "href"), "")
        footnote = regex.match(_FOOTNOTE, url)
        close = self._close("a", end) if footnote else 0
        if footnote and close:
            self._prose.footnote_reference(footnote["label"])
            self._flow.skip_to = close
        else:
            self._link = (self._prose.here, url)
            self._flow.links += 1

    def _image(self, token: regex.Match[str], shift: int) -> None:
        places = {
            m["name"].lower(): m.span("value")
            for m in regex.finditer(_ATTRIBUTE, token.string, pos=token.start("attributes"), endpos=token.end("attributes"))
        }
        self._flow.begin_image(token.start() + shift)
        if "alt" in places:
            start, end = places["alt"]
            for piece in regex.finditer(r"&[#\w]{1,32};|[^&]+|&", token.string, pos=start, endpos=end):
                if piece.group().startswith("&"):
                    self._entity(piece.group(), piece.start() + shift, piece.end() + shift)
                else:
                    self._flow.lines(piece.group(), piece.start() + shift)
        url = token.string[slice(*places.get("src", (0, 0)))]
        self._flow.end_image(token.start() + shift, token.end() + shift, url)

    def _superscript(self, start: int, end: int) -> None:
        """A superscript figure gets a caret, lest it join the figure or the word before it."""
        if self._text[end : end + 2].strip("+-−")[:1].isdigit() and not self._text[start - 1 : start].isspace():
            self._flow.replaced("^", start, end)

    def _block(self, name: str, *, is_open: bool) -> None:
        context = self._context
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
