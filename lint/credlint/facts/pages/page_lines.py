"""The lines of an article as a page shows them, each with the sign of page furniture that it carries, alone or by its neighbours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence, Set
from itertools import groupby, pairwise

import regex
from msgspec import Struct

from credlint.article import Article, Block, Span
from credlint.facts.beyond_ascii import beyond_ascii
from credlint.facts.pages.furniture import CERTAIN, POSSIBLE, Sign, fold, has_sign, sign
from credlint.facts.pages.label_rows import row_sign, rows_of
from credlint.facts.pages.shapes import Shapes, blocks_with_marks, shapes_of
from credlint.patterns import lazy

_OPEN_WORDS = 18
"""A line of more words is no headline of a teaser."""
_PARAGRAPH_WORDS = 12
"""A block of so many words that ends like a sentence is a paragraph of the article."""
_NO_LINES = ("metadata", "furniture")
_TOP = 3
"""Among so many first blocks stands the menu above the title."""
_WITHOUT_SIGNS = ("cell", "footnote", "caption")
_CLOSING = '"”’)]'
_ELLIPSIS = lazy(r"\s*(?:…|\.\.\.|\[\s?(?:…|\.\.\.)\s?\])(?:\s*read more)?$", regex.I)
_CUT_ENDS = ("…", "...", "]", "read more")
_LONGEST_END = max(map(len, _CUT_ENDS))
_TEASER_LENGTH = (10, 200)
_COUNTER = lazy(r"(?!(?:19|20)\d\d$)\d{1,3}(?:[,. ]?\d{3})*(?:\.\d)?\s?\p{L}{0,2}")
_FREE = lazy(r"\b(?:free|now|today)\b", regex.I)
_LINE = lazy(r"[^\s](?:[^\n]*[^\s])?")
_OTHER = lazy(r"[\p{Cyrillic}\p{Greek}\p{Arabic}\p{Hebrew}\p{Devanagari}\p{Thai}\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]")
_OTHER_SCRIPT = lazy(
    r"[^\p{Latin}]*(?:[\p{Cyrillic}\p{Greek}\p{Arabic}\p{Hebrew}\p{Devanagari}\p{Thai}]{3}|[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]{2})[^\p{Latin}]*"
)
_LATIN = lazy(r"\p{Latin}")
_LETTER = lazy(r"\p{L}")
_NO_ASCII_LETTERS = bytes(code for code in range(256) if not (code < 128 and chr(code).isalpha()))


class Line(Struct):
    """A line without its outer white space. prose: that of the article. block: the index of its block.

    is_open: short and unpunctuated, so furniture around it may claim it.
    """

    prose: str
    span: Span
    block: int
    is_open: bool
    sign: Sign | None = None

    @property
    def text(self) -> str:
        """The line as it reads."""
        return self.prose[self.span.start : self.span.end]

    @property
    def is_certain(self) -> bool:
        """Whether its sign is enough alone."""
        return self.sign is not None and self.sign.weight == CERTAIN

    @property
    def is_prose(self) -> bool:
        """Whether it is a paragraph of the article, by its length and end."""
        text = "" if self.is_open else self.text
        return text.count(" ") >= _PARAGRAPH_WORDS and _ends_with(text.rstrip(_CLOSING), (".", "!", "?", ":"))


def lines(article: Article) -> tuple[Line, ...]:
    """All lines of the page in order, without metadata and what the markup tells to be furniture. A block without any sign in its lines is one line."""
    found = list(_lines(article))
    if "…" in article.prose or "..." in article.prose:
        _mark_teasers(found)
    _mark_counters(found)
    if _is_latin_beside_others(article):
        _mark_rows(found, _is_other_script, 2, "navigation in another script")
    if any(line.sign and not line.is_certain for line in found):
        _clear_contents(found)
        _mark_rows(found, lambda line: line.sign is not None and line.sign.weight == POSSIBLE, 3, "navigation")
    return tuple(found)


def _lines(article: Article) -> Iterator[Line]:
    """The lines, each with the sign that it carries alone."""
    prose, shapes, links = article.prose, shapes_of(article), {link.span for link in article.links}
    marked, rows = blocks_with_marks(article, shapes), rows_of(article)
    top = next((index for index, block in enumerate(article.blocks) if block.kind not in _NO_LINES), 0) + _TOP
    for index, block in enumerate(article.blocks):
        kind, (start, end) = block.kind, block.span
        if kind in _NO_LINES:
            continue
        text = prose[start:end]
        # Furniture is no quotation, and in a list only what is a link as a whole.
        if (
            (block.quoted and not _is_pointer(article, block))
            or kind in _WITHOUT_SIGNS
            or (kind == "item" and links.isdisjoint(_spans(text, block.span)))
        ):
            yield Line(prose, _solid(text, block.span), index, is_open=False)
        elif (index in rows or has_sign(text, shapes, is_marked=index in marked)) and (
            signed := _signed(article, index, links, shapes, top if index in rows else None)
        ):
            yield from signed
        else:
            yield Line(prose, _solid(text, block.span), index, "\n" not in text and _is_open(text))


def _is_pointer(article: Article, block: Block) -> bool:
    """Whether ">>" that readers of plain text take for a quotation stands before one line: an arrow of the page."""
    start = article.locate(block.span).start
    return article.pieces[max(0, start - 4) : start].strip().startswith(">>") and "\n" not in article.text(block.span)


def _solid(text: str, block: Span) -> Span:
    """A block without outer white space; most have none."""
    bare = text.strip()
    start = block.start + text.index(bare)
    return block if len(bare) == len(text) else Span(start, start + len(bare))


def _signed(article: Article, index: int, links: Set[Span], shapes: Shapes, top: int | None) -> Sequence[Line]:
    """The lines of a block of which one at least has a sign; else none. top: the first block below the top, where any line may be a row."""
    block = article.blocks[index]
    found: list[Line] = []
    for span in _spans(article.text(block.span), block.span):
        text = article.text(span)
        may_have_sign = block.kind != "item" or span in links
        told = _sign(block, text, shapes) if may_have_sign else None
        if may_have_sign and top is not None and not (told and told.weight == CERTAIN):
            told = row_sign(text, shapes, is_top=index < top) or told
        found.append(Line(article.prose, span, index, may_have_sign and _is_open(text), told))
    return found if any(line.sign for line in found) else ()


def _spans(text: str, block: Span) -> Sequence[Span]:
    """The lines of a block; most blocks are one line without outer white space."""
    if "\n" not in text and text and not (text[0].isspace() or text[-1].isspace()):
        return (block,)
    return [Span(block.start + match.start(), block.start + match.end()) for match in _LINE.finditer(text)]


def _sign(block: Block, text: str, shapes: Shapes) -> Sign | None:
    """The sign of a line of a block."""
    found = sign(text, shapes)
    return found if not found or block.kind != "heading" or not block.level or _fits_heading(found, text) else None


def _is_open(text: str) -> bool:
    return text.count(" ") < _OPEN_WORDS and not _ends_with(text, (".", ":", ";", ","))


def _fits_heading(found: Sign, text: str) -> bool:
    """Whether the words of a marked-up heading are furniture: "Pricing" and "Book a demo" may head a section of the article."""
    return found.weight == CERTAIN and (found.kind != "call to action" or bool(_FREE.search(text)))


def _ends_with(text: str, marks: tuple[str, ...]) -> bool:
    """Whether a text ends with one of the marks, and not with an ellipsis."""
    return text.endswith(marks) and not text.endswith("..", 0, -1)


def _is_latin_beside_others(article: Article) -> bool:
    """Whether another script stands in the prose, and most of its letters are Latin."""
    others = beyond_ascii(article)
    if not _OTHER.search(others):
        return False
    plain = len(article.prose.encode("ascii", "ignore").translate(None, _NO_ASCII_LETTERS))
    return 2 * (plain + len(_LATIN.findall(others))) > plain + len(_LETTER.findall(others))


def _is_other_script(line: Line) -> bool:
    return line.is_open and line.text.count(" ") < 5 and bool(_OTHER_SCRIPT.fullmatch(line.text))


def _clear_contents(found: list[Line]) -> None:
    """A word that heads a section of the text is no menu where it stands a second time: it is in the table of contents."""
    heads = Counter(fold(line.text) for line, below in pairwise(found) if line.is_open and not below.is_open)
    for line, below in pairwise(found):
        if line.sign and not line.is_certain and heads[fold(line.text)] > (not below.is_open):
            line.sign = None


def _mark_teasers(found: list[Line]) -> None:
    """A headline, and under it the headline again, or the headline and the beginning of its article, cut off."""
    for headline, teaser in pairwise(found):
        end = teaser.span.end
        if not teaser.prose[max(teaser.span.start, end - _LONGEST_END) : end].lower().endswith(_CUT_ENDS):
            continue
        title, cut = _ELLIPSIS.sub("", headline.text), _ELLIPSIS.sub("", teaser.text)
        if cut == teaser.text or not _TEASER_LENGTH[0] <= min(len(title), len(cut)) <= _TEASER_LENGTH[1]:
            continue
        if title in cut[: len(title) + 16] or title.startswith(cut):
            headline.sign = teaser.sign = Sign("teaser", CERTAIN)


def _mark_counters(found: list[Line]) -> None:
    """Two or more bare numbers in a row, above the first paragraph or below the last."""
    first = next((index for index, line in enumerate(found) if line.is_prose), len(found))
    last = next((index for index in reversed(range(len(found))) if found[index].is_prose), 0)
    for part in (found[:first], found[last + 1 :]):
        _mark_rows(part, lambda line: line.is_open and bool(_COUNTER.fullmatch(line.text)), 2, "counter")


def _mark_rows(found: Sequence[Line], test: Callable[[Line], bool], least: int, kind: str) -> None:
    """Make the sign of a row of at least so many lines that pass a test certain."""
    for passes, row in groupby(found, test):
        members = list(row)
        if passes and len(members) >= least:
            for line in members:
                line.sign = line.sign if line.is_certain else Sign(kind, CERTAIN)
