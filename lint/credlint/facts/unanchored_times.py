"""Times told from the day of writing ("last year", "three months ago") in an article that does not say when it was written."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from credlint.article import Article, Span, analysis, inside
from credlint.facts.periods import periods
from credlint.facts.publication import publication_date
from credlint.facts.quotations import is_quoted
from credlint.facts.words import matches
from credlint.facts.zones import body_blocks, in_body
from credlint.patterns import lazy

_UNIT = "week|month|quarter|year|spring|summer|autumn|winter"
_MONTH = "January|February|March|April|June|July|August|September|October|November|December"
_COUNT = r"\d{1,2}|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|a[ \n]few|several"
_DETERMINED = r"(?<!\b(?i:the|a|an|his|her|its|their|our|my|your|one|every|each)[ \n])"
_CALENDAR = lazy(
    rf"\b(?:[Yy]esterday(?!['’])|{_DETERMINED}(?:[Ll]ast|[Tt]his|[Nn]ext)[ \n](?:{_UNIT})\b(?![ \n](?:of|when|in[ \n]which|before|ended|ending)\b|-)"
    rf"|(?i:{_COUNT})[ \n](?:days?|weeks?|months?|years?)[ \n]ago|(?i:in|over|during|for|within)[ \n]the[ \n](?:past|last)[ \n](?:(?:{_COUNT})[ \n])?(?:weeks?|months?|years?)(?![ \n]of\b)"
    rf"|(?<!\p{{Lu}}\p{{Ll}}+[ \n])(?:[Ll]ast|[Tt]his|[Nn]ext)[ \n](?:{_MONTH}))\b"
)
_TERMS = ("yesterday", "day", "days", "weeks", "months", "years", *_UNIT.split("|"), *_MONTH.lower().split("|"))

_HEAD, _FOOT = 6, 3
"""In so many blocks at the beginning and the end a line may date an article ..."""
_LINE_WORDS = 14
"""... if it is shorter than so many words."""


@dataclass(slots=True)
class UnanchoredTime:
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
    for match in matches(article, _CALENDAR, ("yesterday", "last", "this", "next", "ago", "past"), _TERMS):
        span = Span(*match.span())
        if in_body(article, span) and not is_quoted(article, span) and not _has_year(article, bisect_right(starts, span.start) - 1):
            yield UnanchoredTime(span)


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
