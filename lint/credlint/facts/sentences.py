"""Sentences, block by block."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct
from sentencex import segment

from credlint.article import Article, Block, Span, analysis, around
from credlint.patterns import lazy

_PLAIN = dict.fromkeys((code for code in range(0x3001) if chr(code).isspace()), " ") | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_AFTER_MAY = r"\bMay\.[\"”’)]*\s+(?=[\"“‘(]?\p{Lu})"
_AFTER_UNIT = r"(?:(?<=\d ?)|(?<=/))[a-uw-z]\.[\"”’)]*\s+(?=[\"“‘(]?(?:\p{Lu}\p{Ll}|[AI] ))"
_UNIT = lazy(_AFTER_UNIT)
_MISSED = lazy(f"{_AFTER_MAY}|{_AFTER_UNIT}")
"""An end of a sentence that the splitter takes for an abbreviation or an initial: May, a unit ("5 m.", "120 km/h.") and a decade ("the 1980s.")."""
_STATISTIC = lazy(r"(?<=[\p{L}²])\((?=\d)[^()\n]{1,30}\)(?=\s?[=<>≈])")
"""The degrees of freedom of a statistic, "F(1, 61) =". The splitter takes several of them for the numbers of a list."""
_LONG = 1 << 17
_SURE_END = lazy(r"\p{Ll}{4}[.!?] (?=\p{Lu}\p{Ll}{2})")
_new = tuple.__new__  # makes a named tuple in half the time: there are ten thousand sentences a megabyte


class Sentence(Struct):
    """A sentence without its outer white space.

    block: the block that it stands in. index: its place in that block, from 0.
    """

    span: Span
    block: Block
    index: int

    def follows(self, other: Sentence) -> bool:
        """Whether it stands right after another one in a block."""
        return self.block is other.block and self.index == other.index + 1


@analysis
def sentences(article: Article) -> tuple[Sentence, ...]:
    """All sentences in order. Sentences never cross a block; what the markup tells to be page furniture has none."""
    found: list[Sentence] = []
    for block in article.blocks:
        if block.kind != "furniture":
            text = article.text(block.span)
            pieces = _pieces(text)
            if len(pieces) == 1 and text.strip() == text != "":
                found.append(Sentence(block.span, block, 0))
                continue
            index = 0
            at = block.span.start
            for piece in pieces:
                solid = piece.rstrip()
                if solid:
                    end = at + len(solid)
                    found.append(Sentence(_new(Span, (end - len(solid.lstrip()), end)), block, index))
                    index += 1
                at += len(piece)
    return tuple(found)


def sentence_around(article: Article, span: Span) -> Span:
    """The sentence that holds the start of a span, or the span itself where none does."""
    sentence = around(span, sentences(article))
    return sentence.span if sentence else span


def sentence_near(article: Article, span: Span, reach: int = 400) -> Span:
    """The sentence that holds the start of a span, but no more than `reach` characters to either side: the cost of looking through it is bounded."""
    start, end = sentence_around(article, span)
    return Span(max(start, span.start - reach), max(min(end, span.end + reach), span.end))


def _pieces(text: str) -> list[str]:
    """A block's text cut after each sentence; joined, the pieces are as long as the text."""
    if len(text) < 2 or not ("." in text or "!" in text or "?" in text):
        return [text]
    # The splitter takes a line break for an end; in a block it is white space. White space of several bytes makes it panic; it takes no lone
    # surrogates. Both are not printable, as is little else: what is, needs no translation.
    plain = text.replace("\n", " ")
    plain = plain if plain.isprintable() else plain.translate(_PLAIN)
    if "(" in plain:
        plain = _STATISTIC.sub(lambda match: "x" * len(match.group()), plain)
    pieces: list[str] = segment("en", plain) if len(plain) < _LONG else [piece for part in _parts(plain) for piece in segment("en", part)]
    return [part for piece in pieces for part in _cut(piece)] if "May." in plain or _UNIT.search(plain) else pieces


def _parts(text: str) -> Iterator[str]:
    """A very long text in parts that end where a sentence surely does: what the splitter costs grows faster than a text without a break."""
    start = 0
    while end := _SURE_END.search(text, start + _LONG):
        yield text[start : end.end()]
        start = end.end()
    yield text[start:]


def _cut(piece: str) -> list[str]:
    """A piece cut at the ends that the splitter missed."""
    cuts = [0, *(match.end() for match in _MISSED.finditer(piece)), len(piece)]
    return [piece[start:end] for start, end in pairwise(cuts)]
