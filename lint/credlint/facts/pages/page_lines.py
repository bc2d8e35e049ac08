"""The lines of an article as a page shows them, each with the sign of page furniture that it carries, alone or by its neighbours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

import regex

from credlint.article import Article, Block, Span, analysis, inside
from credlint.facts.beyond_ascii import beyond_ascii
from credlint.facts.pages.furniture import CERTAIN, POSSIBLE, Sign, fold, sign
from credlint.facts.pages.shapes import Shapes, shapes_of
from credlint.patterns import lazy

_OPEN_WORDS = 18
"""A line of more words is no headline of a teaser."""
_PARAGRAPH_WORDS = 12
"""A block of so many words that ends like a sentence is a paragraph of the article."""
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


@dataclass(slots=True)
class Line:
    """A line without its outer white space. prose: that of the article. block: the index of its block.

    is_open: short and unpunctuated, so furniture around it may claim it. is_prose: a paragraph of the article, by its length and end.
    """

    prose: str = field(repr=False)
    span: Span
    block: int
    is_open: bool
    is_prose: bool
    sign: Sign | None

    @property
    def text(self) -> str:
        """The line as it reads."""
        return self.prose[self.span.start : self.span.end]

    @property
    def is_certain(self) -> bool:
        """Whether its sign is enough alone."""
        return self.sign is not None and self.sign.weight == CERTAIN


@analysis
def lines(article: Article) -> tuple[Line, ...]:
    """All lines of the page in order, without metadata and what the markup tells to be furniture. A block without any sign in its lines is one line."""
    shapes = shapes_of(article)
    shown = ((index, block) for index, block in enumerate(article.blocks) if block.kind not in ("metadata", "furniture"))
    found = [line for index, block in shown for line in _block_lines(article, index, block, shapes)]
    _mark_teasers(found)
    _mark_counters(found)
    if _is_latin_beside_others(article):
        _mark_rows(found, _is_other_script, 2, "navigation in another script")
    if any(line.sign and not line.is_certain for line in found):
        _clear_contents(found)
        _mark_rows(found, lambda line: line.sign is not None and line.sign.weight == POSSIBLE, 3, "navigation")
    return tuple(found)


def _block_lines(article: Article, index: int, block: Block, shapes: Shapes) -> Sequence[Line]:
    if not _may_have_signs(article, block):
        return _whole(article, index, block.span)
    text = article.text(block.span)
    if "\n" in text and not any(sign(row.strip(), shapes) for row in text.split("\n")):
        return _whole(article, index, block.span)
    split = [_line(article, index, span, shapes) for span in _spans(text, block.span)]
    return split if len(split) == 1 or any(line.sign for line in split) else _whole(article, index, block.span)


def _spans(text: str, block: Span) -> Sequence[Span]:
    """The lines of a block; most blocks are one line without outer white space."""
    if "\n" not in text and text and not (text[0].isspace() or text[-1].isspace()):
        return (block,)
    return [Span(block.start + match.start(), block.start + match.end()) for match in _LINE.finditer(text)]


def _whole(article: Article, index: int, block: Span) -> Sequence[Line]:
    """A block as one line."""
    text = article.text(block)
    bare = text.strip()
    start = block.start + text.find(bare)
    span = Span(start, start + len(bare)) if len(bare) < len(text) else block
    return [Line(article.prose, span, index, is_open=False, is_prose=_is_prose(bare), sign=None)] if bare else []


def _may_have_signs(article: Article, block: Block) -> bool:
    """Whether a line of the block can be furniture: no quotation, and in a list only what is a link as a whole."""
    if block.kind == "item":
        return not block.quoted and bool(article.links) and bool(inside(block.span, article.links))
    return not block.quoted and block.kind not in ("cell", "footnote", "caption")


def _line(article: Article, index: int, span: Span, shapes: Shapes) -> Line:
    """One line of a block that may have signs."""
    text, block = article.text(span), article.blocks[index]
    if block.kind == "item" and not any(link.span == span for link in inside(span, article.links)):
        return Line(article.prose, span, index, is_open=False, is_prose=_is_prose(text), sign=None)
    found = sign(text, shapes)
    if block.kind == "heading" and block.level and found and not _fits_heading(found, text):
        found = None
    is_open = text.count(" ") < _OPEN_WORDS and not _ends_with(text, (".", ":", ";", ","))
    return Line(article.prose, span, index, is_open, is_prose=not is_open and _is_prose(text), sign=found)


def _fits_heading(found: Sign, text: str) -> bool:
    """Whether the words of a marked-up heading are furniture: "Pricing" and "Book a demo" may head a section of the article."""
    return found.weight == CERTAIN and (found.kind != "call to action" or bool(_FREE.search(text)))


def _is_prose(text: str) -> bool:
    return text.count(" ") >= _PARAGRAPH_WORDS and _ends_with(text.rstrip(_CLOSING), (".", "!", "?", ":"))


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
    prose = [index for index, line in enumerate(found) if line.is_prose]
    first, last = (prose[0], prose[-1]) if prose else (len(found), 0)
    for part in (found[:first], found[last + 1 :]):
        _mark_rows(part, lambda line: line.is_open and bool(_COUNTER.fullmatch(line.text)), 2, "counter")


def _mark_rows(found: Sequence[Line], test: Callable[[Line], bool], least: int, kind: str) -> None:
    """Make the sign of a row of at least so many lines that pass a test certain."""
    for passes, row in groupby(found, test):
        members = list(row)
        if passes and len(members) >= least:
            for line in members:
                line.sign = line.sign if line.is_certain else Sign(kind, CERTAIN)
