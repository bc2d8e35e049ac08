"""Sentences, block by block."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from sentencex import get_sentence_boundaries

from credlint.article import Article, Block, Span, analysis, around
from credlint.patterns import lazy

_PLAIN = dict.fromkeys((code for code in range(0x3001) if chr(code).isspace()), " ") | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_ODD = re.compile(r"[\t\v\f\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ud800-\udfff]")
"""All of that but the space and the line feed: few texts have any. `re` looks for one of a set five times as fast as `regex` does."""
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
        if block.kind != "furniture":
            at = block.span.start
            for index, (start, end) in enumerate(_split(article.text(block.span))):
                found.append(Sentence(Span(at + start, at + end), block, index))
    return tuple(found)


def sentence_near(article: Article, span: Span, reach: int = 400) -> Span:
    """The sentence that holds the start of a span, but no more than `reach` characters to either side: the cost of looking through it is bounded."""
    sentence = around(span, sentences(article))
    start, end = sentence.span if sentence else span
    return Span(max(start, span.start - reach), max(min(end, span.end + reach), span.end))


def _split(text: str) -> list[tuple[int, int]]:
    """Where the sentences of a block start and end."""
    if len(text) < 2 or not ("." in text or "!" in text or "?" in text):
        return _without_space(text, [(0, len(text))])
    # The splitter takes a line break for an end; in a block it is white space. White space of several bytes makes it panic; it takes no lone
    # surrogates.
    plain = text.translate(_PLAIN) if _ODD.search(text) else text.replace("\n", " ")
    bounds = [(bound["start_index"], bound["end_index"]) for bound in get_sentence_boundaries("en", plain)]
    if "May." in text:
        bounds = [piece for start, end in bounds for piece in _after_may(text, start, end)]
    return _without_space(plain, bounds)


def _after_may(text: str, start: int, end: int) -> Iterable[tuple[int, int]]:
    """The splitter takes "May." for an abbreviation, which it never is: a capital after it begins a sentence."""
    return pairwise([start, *(match.end() for match in _MAY.finditer(text, start, end)), end])


def _without_space(text: str, bounds: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches without their outer white space; those of nothing else are left out."""
    found = []
    for start, end in bounds:
        piece = text[start:end].rstrip()
        if piece:
            found.append((start + len(piece) - len(piece.lstrip()), start + len(piece)))
    return found
