"""Times told from the day of writing ("last year", "three months ago") in an article that does not say when it was written."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import starmap

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis, inside
from credlint.facts.dates.names import CERTAIN_MONTH
from credlint.facts.dates.publication import publication_date
from credlint.facts.periods import periods
from credlint.facts.quotations import is_quoted
from credlint.facts.words import matches
from credlint.facts.zones import body_blocks, in_body
from credlint.patterns import lazy

_UNIT = "week|month|quarter|year|spring|summer|autumn|winter"
_COUNT = r"\d{1,2}|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|a[ \n]few|several"
_THIS = lazy(
    rf"\b(?:[Ll]ast|[Tt]his|[Nn]ext)[ \n](?:(?:{_UNIT})\b(?![ \n](?:of|when|in[ \n]which|before|ended|ending)\b|-)|(?P<month>{CERTAIN_MONTH})\b)"
)
_DETERMINER = lazy(r"(?r)\b(?i:the|a|an|his|her|its|their|our|my|your|one|every|each)[ \n]")
_NAME = lazy(r"(?r)\p{Lu}\p{Ll}+[ \n]")
_REACH = 40
"""Characters that hold the word before a time."""
_YESTERDAY = lazy(r"\b[Yy]esterday\b(?!['’])")
_AGO = lazy(rf"\b(?i:{_COUNT})[ \n](?:days?|weeks?|months?|years?)[ \n]ago\b")
_PAST = lazy(
    rf"\b(?i:in|over|during|for|within)[ \n]the[ \n](?:past|last)[ \n](?:(?:{_COUNT})[ \n])?(?:weeks?|months?|years?)(?![ \n]of\b)\b"
)
_PLURALS = ("week", "weeks", "month", "months", "year", "years")
_TERMS = (*_UNIT.split("|"), *CERTAIN_MONTH.lower().split("|"))
_FORMS = (
    (_YESTERDAY, ("yesterday",)),
    (_AGO, ("ago",), ("day", "days", *_PLURALS)),
    (_PAST, ("past", "last"), _PLURALS, ("the",)),
)
"""Each with its words, of which a block must hold one of each list."""

_HEAD, _FOOT = 6, 3
"""In so many blocks at the beginning and the end a line may date an article ..."""
_LINE_WORDS = 14
"""... if it is shorter than so many words."""


class UnanchoredTime(Struct, frozen=True):
    """A time that only the day of writing would date."""

    span: Span


@analysis
def unanchored_times(article: Article) -> tuple[UnanchoredTime, ...]:
    """The times of the body that nothing dates, in order: the article has no date, and neither the title nor the heading above, the
    paragraph or the one before gives a year. Quoted ones are left out."""
    if publication_date(article) or _title_has_year(article) or _has_dated_line(article):
        return ()
    return tuple(_undated(article))


def _undated(article: Article) -> Iterator[UnanchoredTime]:
    starts = [block.span.start for block in article.blocks]
    for span in _told(article):
        if in_body(article, span) and not is_quoted(article, span) and not _has_year(article, bisect_right(starts, span.start) - 1):
            yield UnanchoredTime(span)


def _told(article: Article) -> Iterator[Span]:
    """The times of any form, in order; of two that overlap ("over the last two years ago") the first."""
    found = [match.span() for match in matches(article, _THIS, _TERMS, ("last", "this", "next")) if _is_free(article, match)]
    found += [match.span() for pattern, *words in _FORMS for match in matches(article, pattern, *words)]
    end = 0
    for span in starmap(Span, sorted(found)):
        if span.start >= end:
            end = span.end
            yield span


def _is_free(article: Article, match: regex.Match[str]) -> bool:
    """Whether "last year" is not somebody's last year, and "this May" not the end of a name."""
    start = match.start()
    owner = _NAME if match["month"] else _DETERMINER
    return not owner.match(article.prose, max(0, start - _REACH), start)


def _title_has_year(article: Article) -> bool:
    body = body_blocks(article)
    return bool(not body or inside(Span(0, body[0].span.start), periods(article)))


def _has_dated_line(article: Article) -> bool:
    """Whether a short line at the head or the foot gives a day or month ("Newsletter of the clerk, 9 December 2025")."""
    shown = [block for block in article.blocks if block.kind != "furniture"]
    lines = (block for block in (*shown[:_HEAD], *shown[-_FOOT:]) if article.text(block.span).count(" ") < _LINE_WORDS)
    return any(day.precision in ("day", "month") for line in lines for day in inside(line.span, periods(article)))


def _has_year(article: Article, block: int) -> bool:
    """Whether a block, the one before it or the nearest heading above (of the ten blocks before) holds a year."""
    near = article.blocks[max(0, block - 10) : block + 1]
    heading = next((other for other in reversed(near) if other.kind in ("heading", "title")), None)
    candidates = [*near[-2:], *([heading] if heading else [])]
    return any(inside(candidate.span, periods(article)) for candidate in candidates)
