"""Sentences, block by block."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from sentencex import get_sentence_boundaries

from credlint.article import Article, Block, Span, analysis, around
from credlint.patterns import lazy

_PLAIN = dict.fromkeys((code for code in range(0x3001) if chr(code).isspace()), " ") | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_MAY = lazy(r"\bMay\.[\"”’)]*\s+(?=[\"“‘(]?\p{Lu})")


@dataclass(slots=True)
class Sentence:
    """A sentence without its outer white space.

    block: the block that it stands in. index: its place in that block, from 0.
    """

    span: Span
    block: Block
    index: int


@analysis
def sentences(article: Article) -> tuple[Sentence, ...]:
    """All sentences in order. Sentences never cross a block; what the markup tells to be page furniture has none."""
    found: list[Sentence] = []
    for block in article.blocks:
        if block.kind == "furniture":
            continue
        text = article.text(block.span)
        for index, span in enumerate(_split(text)):
            found.append(Sentence(Span(block.span.start + span.start, block.span.start + span.end), block, index))
    return tuple(found)


def sentence_near(article: Article, span: Span, reach: int = 400) -> Span:
    """The sentence that holds the start of a span, but no more than `reach` characters to either side: the cost of looking through it is bounded."""
    sentence = around(span, sentences(article))
    start, end = sentence.span if sentence else span
    return Span(max(start, span.start - reach), max(min(end, span.end + reach), span.end))


def _split(text: str) -> list[Span]:
    if len(text) < 2 or not any(mark in text for mark in ".!?"):
        return _strip(text, [Span(0, len(text))])
    # The splitter takes a line break for an end; in a block it is white space. White space of several bytes makes it panic; it takes no lone
    # surrogates.
    bounds = get_sentence_boundaries("en", text.translate(_PLAIN))
    return _strip(text, [piece for bound in bounds for piece in _after_may(text, bound["start_index"], bound["end_index"])])


def _after_may(text: str, start: int, end: int) -> list[Span]:
    """The splitter takes "May." for an abbreviation, which it never is: a capital after it begins a sentence."""
    cuts = [match.end() for match in _MAY.finditer(text, start, end)] if "May." in text[start:end] else []
    return [Span(*ends) for ends in pairwise([start, *cuts, end])]


def _strip(text: str, spans: list[Span]) -> list[Span]:
    stripped = []
    for span in spans:
        piece = text[span.start : span.end]
        start = span.start + len(piece) - len(piece.lstrip())
        if piece and not piece.isspace():
            stripped.append(Span(start, start + len(piece.strip())))
    return stripped
