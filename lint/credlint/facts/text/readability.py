"""Readability: scores of the body by formulas that need neither a dictionary nor a network."""

from __future__ import annotations

import sys
from decimal import Decimal
from importlib import import_module
from types import ModuleType
from typing import Any

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.zones import body_sentences
from credlint.patterns import lazy

LEAST_WORDS = 100
"""Fewer words give no meaningful score; the formulas were made on samples of a hundred words."""

_STOPS = lazy(r"[.!?…]+")
_LEAST_IN_A_SENTENCE = 3
_ENDS = ".!?…”\"’')"
_TYPOGRAPHIC = tuple(
    (mark.encode(), plain.encode()) for mark, plain in zip("’—“”–‘…\u00a0\ufffc", ("", " ", "", "", " ", "", "", " ", ""), strict=True)
)
"""Most of what is not ASCII in most sentences: dashes and the no-break space part words, the rest is no word."""
_KINDS = bytes(ord(" " if chr(code).isspace() else "a") for code in range(256))
_MARKS = bytes(code for code in range(128) if not chr(code).isalnum() and not chr(code).isspace())
"""Of ASCII: white space to a space and all else to a letter, but for the marks, which are left out."""


class Readability(Struct, frozen=True):
    """Scores of the body of an article, each rounded to a tenth.

    sentences, words: what was counted. automated_readability_index, coleman_liau: years of schooling (United States grades).
    lix: 20 is very easy, 60 very hard. rix: long words a sentence.
    Sources: Smith and Senter 1967; Coleman and Liau 1975; Björnsson 1968; Anderson 1983.
    """

    span: Span
    sentences: int
    words: int
    automated_readability_index: Decimal
    coleman_liau: Decimal
    lix: Decimal
    rix: Decimal


class SentenceLength(Struct, frozen=True):
    """A sentence of running text and its number of words."""

    span: Span
    words: int


@analysis
def sentence_lengths(article: Article) -> tuple[SentenceLength, ...]:
    """The sentences of the body's paragraphs and list items with their lengths, in order; captions, cells and labels are none."""
    prose = article.prose
    found: list[SentenceLength] = []
    for sentence in body_sentences(article):
        start, end = sentence.span
        if sentence.block.kind in ("paragraph", "item") and prose[end - 1] in _ENDS:
            count = _words(prose[start:end])
            if count >= _LEAST_IN_A_SENTENCE:
                found.append(SentenceLength(sentence.span, count))
    return tuple(found)


@analysis
def readability(article: Article) -> tuple[Readability, ...]:
    """One set of scores; none for a body of fewer than LEAST_WORDS words. Imports textstat."""
    lengths = sentence_lengths(article)
    words = sum(length.words for length in lengths)
    if words < LEAST_WORDS:
        return ()
    textstat = _textstat()
    metrics, remembered = textstat.metrics, (textstat.selections.list_words, textstat.transformations.remove_punctuation)
    text = " ".join(_closed(article.text(length.span)) for length in lengths)
    scores = (metrics.automated_readability_index, metrics.coleman_liau_index, metrics.lix, metrics.rix)
    rounded = (Decimal(repr(score(text))).quantize(Decimal("0.1")) for score in scores)
    found = Readability(Span(lengths[0].span.start, lengths[-1].span.end), len(lengths), words, *rounded)
    for cache in remembered:  # fifty times as large as the text, for 128 texts
        cache.cache_clear()
    return (found,)


def _textstat() -> Any:
    """The formulas of textstat. It imports nltk with them, for a sixth of a second and 28 MB, but asks it only for syllables.

    So while it is imported, something else stands for nltk, which imports the real one when it is asked for anything.
    """
    if "nltk" in sys.modules or "textstat" in sys.modules:
        return import_module("textstat.backend")
    stand_in = sys.modules["nltk"] = ModuleType("nltk")
    stand_in.__getattr__ = lambda name: getattr(import_module("nltk"), name)  # type: ignore[method-assign]
    try:
        return import_module("textstat.backend")
    finally:
        del sys.modules["nltk"]


def _words(sentence: str) -> int:
    """How many words a sentence has: what white space or a dash parts, without marks that stand alone. In bytes, where only beginnings are counted."""
    data = sentence.encode(errors="replace")
    for mark, plain in _TYPOGRAPHIC:
        if data.isascii():
            break
        data = data.replace(mark, plain)
    if data.isascii():
        return (b" " + data.translate(_KINDS, _MARKS)).count(b" a")
    pieces = sentence.replace("—", " ").replace("–", " ").split()
    return sum(any(map(str.isalnum, piece)) for piece in pieces)


def _closed(sentence: str) -> str:
    """A sentence with one full stop, at its end: textstat takes each stop for an end, that of "4.5" too."""
    return regex.sub(r"\s+", " ", _STOPS.sub("", sentence)) + "."
