"""Editions, versions and the like that a sentence numbers and dates."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import regex
from msgspec import Struct

from credlint.article import Article, Span, around
from credlint.facts.periods import Period, periods
from credlint.facts.sentences import Sentence, sentences
from credlint.facts.words import FIGURE, sentences_with
from credlint.patterns import lazy

_ORDINALS = {word: number for number, word in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)}
_NUMBERED = lazy(
    rf"\b(?i:(?P<ordinal>{'|'.join(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))[ \n](?P<what>edition|version|generation|volume)"
    r"|(?:the|its|a)[ \n](?P<ordinal>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?=[ \n](?:in|on|came|followed|appeared|was|\())"
    r"|(?P<what>version[ \n]|v)(?P<number>\d{1,2}))(?![\p{L}\d]|[.-]\d)"
)
_WORDS = ("edition", "version", "generation", "volume", "v", *_ORDINALS)
_TO_DATE = lazy(
    r",?[ \n]\(?(?:(?:which|that|was|were|is|came|appeared|out|published|released|followed|printed|issued|launched|introduced|dated|dates|only)[ \n])*(?:(?:in|of|from|on)[ \n])?"
)
_ANOTHER_PRINT = lazy(
    r"\b(?:re-?print|re-?issue|translat|facsimile|paperback|digiti|patch|update|support|maintenance|beta|preview)\w*", regex.I
)


class _Numbered(Struct, frozen=True):
    number: int
    what: str
    day: Period
    sentence: Span


def edition_pairs(article: Article) -> Iterator[tuple[Span, Span]]:
    """The dates of neighbouring editions of one sentence that run against their numbers: (the earlier edition's, the later edition's)."""
    for first, second in pairwise(_numbered(article)):
        if first.sentence != second.sentence or (second.what and first.what != second.what) or first.number == second.number:
            continue
        low, high = (first, second) if first.number < second.number else (second, first)
        if high.day.end < low.day.start and not _ANOTHER_PRINT.search(article.prose, *first.sentence):
            yield low.day.span, high.day.span


def _numbered(article: Article) -> Iterator[_Numbered]:
    dates, dated = periods(article), _with_dates(article)
    at = 0
    for sentence in sentences_with(article, dated, _WORDS, (FIGURE,)) if dated else ():
        for match in _NUMBERED.finditer(article.prose, *sentence.span):
            while at < len(dates) and dates[at].span.start < match.end():
                at += 1
            if at < len(dates) and _TO_DATE.fullmatch(article.prose, match.end(), dates[at].span.start):
                number = match["number"] or match["ordinal"].lower()
                value = _ORDINALS.get(number) or int(number.rstrip("stndrh"))
                yield _Numbered(value, (match["what"] or "").strip().lower(), dates[at], sentence.span)


def _with_dates(article: Article) -> list[Sentence]:
    """The sentences that hold two dates or more, in order; editions are held against each other in no others."""
    found: dict[Span, Sentence] = {}
    for first, second in pairwise(periods(article)):
        sentence = around(first.span, sentences(article))
        if sentence and second.span.start < sentence.span.end:
            found[sentence.span] = sentence
    return list(found.values())
