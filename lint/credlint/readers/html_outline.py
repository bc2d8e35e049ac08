"""What of an HTML page is shown, and which part of that is the article; the rest is the page around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import regex
from msgspec import Struct, field

from credlint.article import SourceRange
from credlint.patterns import lazy
from credlint.readers.html_text import Tag, footnote_label
from credlint.readers.html_tokens import CLOSE, OPEN, TEXT, Token

CONTAINERS = frozenset(
    """article aside blockquote body center details dialog div dl fieldset figure footer form header hgroup li main menu nav ol section table
    tbody td th tr ul""".split()
)
"""Elements that hold blocks."""

_HIDDEN = frozenset(
    """audio button canvas datalist iframe math meter noscript object option progress script select style svg template textarea title
    video""".split()
)
_RAW = frozenset("iframe noscript script style textarea title".split())
_MAY_HIDE = frozenset("a abbr b dd dt em h1 h2 h3 h4 h5 h6 i label p s small span strong sub summary sup time u".split())
_ATTRIBUTE = lazy(r"""(?<![\w-])([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?""")
_IS_HIDDEN = lazy(r"""(?<![\w-])(?:hidden(?![\w-])|aria-hidden\s*=\s*["']?true|style\s*=\s*["'][^"']*display\s*:\s*none)""", regex.I)
_MAY_BE_HIDDEN = lazy(r"hidden|none|sr-only|screen-reader", regex.I)
_FOR_EARS = lazy(r"""class\s*=\s*["']?[^"'>]*\b(?:sr-only|visually-hidden|screen-reader-text)\b""", regex.I)
_ROLES = frozenset("navigation complementary contentinfo banner search dialog alertdialog menu menubar toolbar tablist".split())
_NAMES = frozenset("aside dialog footer form nav".split())
_CLASS = lazy(
    r"(?:(?:site|page|post|entry|article|main|header|footer|global|top|bottom|left|right|primary|secondary|mobile|sticky|js|c|wp(?:-block)?|jp)[-_]+)*+"
    r"(?:cookies?|consent|gdpr|breadcrumbs?|side-?bar|nav|nav-?bar|navigation|menu|shar(?:e|ing|edaddy)|social|related|recommended|recommendations"
    r"|newsletter|subscribe|subscription|sign-?up|comments?|disqus(?:_thread)?|adverts?|advertisements?|ads?|promos?|pop-?up|modal|toc|pagination"
    r"|pager|skip-?links?|author-?box|tag-?list)"
    r"(?:[-_]+(?:bar|banner|box|notice|list|links?|buttons?|area|section|form|widget|menu|posts?|articles?|stories|content|wrapper|container|icons?"
    r"|items?|popup|overlay|modal|nav|inner|block))*+",
    regex.I,
)


class Part(Struct):
    """An element that holds blocks. parent: the number of the element around it; the page itself is number 0 and has none (-1). weight: how much text it holds outside of links.

    is_marked: its name, role or class says that it belongs to the page, not to the article. note: its label, if it is a footnote.
    """

    name: str
    start: int
    parent: int
    is_main: bool
    is_marked: bool
    note: str = ""
    end: int = 0
    weight: int = 0


class Outline(Struct):
    """What is shown of a page. parts: elements, each after the one that holds it. hidden: what was left out, to be looked into."""

    shown: list[Token] = field(default_factory=list)
    hidden: list[list[Token]] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)


def attributes(text: str, token: Token) -> Tag:
    """The tag of a token."""
    at = token.start + 1 + len(token.name) + (token.kind == CLOSE)
    return Tag(token.name, token.kind == OPEN, token.start, token.end, text[at : token.end - 1], at)


def outline(text: str, found: list[Token]) -> Outline:
    """The outline of a page from its tokens."""
    page = Outline()
    builder = _Builder(text, page)
    index = 0
    while index < len(found):
        token = found[index]
        end = builder.hidden_end(found, index) if token.kind == OPEN else index
        if end > index:
            page.hidden.append(found[index:end])
            index = end
        else:
            page.shown.append(token)
            builder.read(token)
            index += 1
    builder.close_all(len(text))
    return page


class _Builder:
    """Follows the tags of a page. An end tag closes the innermost element of its name, and all in it; one without such an element says nothing."""

    def __init__(self, text: str, page: Outline) -> None:
        self._text = text
        self._page = page
        page.parts.append(Part("html", 0, -1, is_main=False, is_marked=False))
        self._open = [0]
        self._counts: Counter[str] = Counter()
        self._in_link = False
        self._unclosed: set[str] = set()

    def read(self, token: Token) -> None:
        """Read the next token that is shown."""
        if token.kind == TEXT:
            if not self._in_link:
                self._page.parts[self._open[-1]].weight += len(self._text[token.start : token.end].strip())
        elif token.name == "a":
            self._in_link = token.kind == OPEN
        elif token.name in CONTAINERS:
            if token.kind == OPEN:
                self._enter(token)
            elif token.kind == CLOSE and self._counts[token.name]:
                self._leave(token)

    def hidden_end(self, found: list[Token], index: int) -> int:
        """The index of the token after an element that does not show as text; that of the element itself, if it shows."""
        name = found[index].name
        is_hidden = name in _HIDDEN or (name in _MAY_HIDE and self._is_hidden(found, index))
        if not is_hidden or name in self._unclosed:
            return index
        inner: Counter[str] = Counter()
        for after in range(index, len(found)):
            token = found[after]
            if token.kind == OPEN:
                inner[token.name] += 1
            elif token.kind == CLOSE:
                inner[token.name] -= 1
                if token.name == name and not inner[name]:
                    return after + 1
                if token.name in CONTAINERS and inner[token.name] < 0:
                    return after  # an element around it ends here
        self._unclosed.add(name)
        return len(found) if name in _RAW else index

    def _is_hidden(self, found: list[Token], index: int) -> bool:
        token = found[index]
        tag = self._text[token.start : token.end]
        if token.name == "a" and "#" in tag and found[index + 2 : index + 3] and found[index + 2].name == "a":
            sign = found[index + 1]
            return sign.kind != OPEN and not any(map(str.isalnum, self._text[sign.start : sign.end]))  # the mark that links to a heading
        return bool(_MAY_BE_HIDDEN.search(tag)) and bool(_IS_HIDDEN.search(tag) or _FOR_EARS.search(tag))

    def _enter(self, token: Token) -> None:
        tag = attributes(self._text, token)
        is_main = token.name == "main" or (" role=" in tag.attributes and tag.value("role").lower() == "main")
        note = footnote_label(tag)
        is_marked = not is_main and not note and _is_marked(tag, self._counts)
        self._page.parts.append(Part(token.name, token.start, self._open[-1], is_main, is_marked, note))
        self._open.append(len(self._page.parts) - 1)
        self._counts[token.name] += 1

    def _leave(self, token: Token) -> None:
        part = None
        while part is None or part.name != token.name:
            part = self._page.parts[self._open.pop()]
            self._counts[part.name] -= 1
            part.end = token.end if part.name == token.name else token.start

    def close_all(self, end: int) -> None:
        """Close what is open at the end of the page."""
        while self._open:
            self._page.parts[self._open.pop()].end = end


def _is_marked(tag: Tag, counts: Counter[str]) -> bool:
    if tag.name in _NAMES:
        return not (tag.name == "footer" and (counts["blockquote"] or counts["figure"]))  # there it names who is quoted
    if not tag.attributes.strip():
        return False
    values = {m[1].lower(): m[2] or m[3] or m[4] or "" for m in _ATTRIBUTE.finditer(tag.attributes)}
    names = values.get("class", "").split() + ([values["id"]] if "id" in values and tag.name != "section" else [])
    return (
        values.get("role", "").lower() in _ROLES
        or bool(_IS_HIDDEN.search(tag.attributes))
        or (tag.name != "body" and any(_CLASS.fullmatch(name) for name in names))
    )


def article_ranges(page: Outline, end: int) -> list[SourceRange]:
    """The source ranges that are the article, in order.

    That is the element marked as main content, in it or without it the `article` that holds two thirds of the text, else the
    innermost element that holds nine tenths of it; less what is marked as part of the page and holds no more than half of the text.
    """
    furniture = _furniture(page)
    main = _main(page, furniture, end)
    ranges: list[SourceRange] = []
    at = main.start
    for number in furniture:
        part = page.parts[number]
        if main.start <= part.start < main.end and part.end > at:
            ranges.append(SourceRange(at, max(part.start, at)))
            at = part.end
    ranges.append(SourceRange(at, max(main.end, at)))
    return [one for one in ranges if one.start < one.end]


def _furniture(page: Outline) -> list[int]:
    """The numbers of the parts that belong to the page. Afterwards, the weights are those of all that an element holds, without these parts."""
    parts = page.parts
    own = [part.weight for part in parts]
    _add_up(parts, frozenset())
    half = sum(own) // 2
    mains = [part for part in parts if part.is_main]
    found: set[int] = set()
    for number, part in enumerate(parts):
        holds_main = any(part.start < main.start < part.end for main in mains)
        is_heavy = part.weight > half and part.name not in ("nav", "aside", "footer")
        if part.parent in found or (part.is_marked and not holds_main and not is_heavy):
            found.add(number)
    for part, weight in zip(parts, own, strict=True):
        part.weight = weight
    _add_up(parts, found)
    return sorted(found)


def _add_up(parts: list[Part], without: set[int] | frozenset[int]) -> None:
    for number in reversed(range(len(parts))):
        if parts[number].parent >= 0 and number not in without:
            parts[parts[number].parent].weight += parts[number].weight


def _main(page: Outline, furniture: list[int], end: int) -> SourceRange:
    left_out = set(furniture)
    parts = [(number, part) for number, part in enumerate(page.parts) if number not in left_out]
    marked = max(((n, p) for n, p in parts if p.is_main), key=lambda one: one[1].weight, default=None)
    around = SourceRange(marked[1].start, marked[1].end) if marked else SourceRange(0, end)
    total = marked[1].weight if marked else page.parts[0].weight
    within = [(n, p) for n, p in parts if around.start <= p.start < around.end]
    articles = [part for _, part in within if part.name == "article"]
    heaviest = max(articles, key=lambda part: part.weight, default=None)
    if heaviest and 3 * heaviest.weight >= 2 * total and (total or len(articles) == 1):
        return SourceRange(heaviest.start, heaviest.end)
    return around if marked or not total else _heavy(within, around, total)


def _heavy(parts: list[tuple[int, Part]], around: SourceRange, total: int) -> SourceRange:
    """The innermost of the elements that hold nine tenths of a weight; they lie in each other."""
    for _, part in parts:
        if part.name in _HOLDERS and 10 * part.weight >= 9 * total:
            around = SourceRange(part.start, part.end)
    return around


_HOLDERS = frozenset("article body center div section td".split())


def headings(page: Outline) -> Iterator[tuple[Token, Token]]:
    """The headings of level 1: each one's start and end tag."""
    start = None
    for token in page.shown:
        if token.name == "h1" and token.kind == OPEN:
            start = token
        elif token.name == "h1" and start and token.kind == CLOSE:
            yield start, token
            start = None
