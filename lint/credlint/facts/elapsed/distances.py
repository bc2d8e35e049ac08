"""How far two dates lie apart, counted as calendars are: by their years or months alone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Literal

import regex
from msgspec import Struct

from credlint.article import Article, Span, around, inside
from credlint.facts.dates.publication import publication_date
from credlint.facts.elapsed.lengths import Length
from credlint.facts.periods import Period, periods
from credlint.facts.sentences import Sentence, sentences

REACH = 240
"""How far from a length of time its dates are looked for, in characters."""
_LEAD = 120


class ElapsedYears(Struct, frozen=True):
    """A length of time or an age as told, and the dates that it is counted between.

    low, high: what is told, in units ("year", "month" or "day"). shortest, longest: what lies between the dates, in the same units.
    first, last: the dates; last is None where it is the article's own. form: "length" (of a stretch of time), "distance" ("ten years later"), "age",
    "life", where first is the place of an age: what lies between is no longer than that, or "term", where first is the end and the article's date
    the beginning.
    """

    span: Span
    form: Literal["length", "distance", "age", "life", "term"]
    unit: str
    low: Decimal
    high: Decimal
    shortest: int
    longest: int
    first: Span
    last: Span | None

    @property
    def agrees(self) -> bool:
        """Whether told and dated lengths are at most one unit apart: birthdays, and counting the first year or the last, make up one."""
        return self.low - 1 <= self.longest and self.shortest <= self.high + 1


class Near(Struct, frozen=True):
    """The sentence around a length, cut to what a reader still relates to it, and the dates before and after the length."""

    sentence: Span
    before: Sequence[Period]
    after: Sequence[Period]


def near(article: Article, span: Span) -> Near | None:
    """The dates in the sentence of a span; None where the span stands in no sentence."""
    sentence = around(span, sentences(article))
    if not sentence or span.end > sentence.span.end:
        return None
    cut = Span(max(sentence.span.start, span.start - REACH), min(sentence.span.end, span.end + REACH))
    dates = inside(cut, periods(article))
    return Near(cut, [day for day in dates if day.span.end <= span.start], [day for day in dates if day.span.start >= span.end])


def sentence_before(article: Article, start: int) -> Sentence | None:
    """The sentence of the same block before the one that holds `start`."""
    found = sentences(article)
    index = bisect_right(found, start, key=_start) - 1
    return found[index - 1] if index > 0 and found[index - 1].block is found[index].block else None


def lead_of(article: Article, day: Period, pattern: regex.Pattern[str]) -> regex.Match[str] | None:
    """The words right before a date that a pattern, which reads backward, matches: "founded by a miner in"."""
    return pattern.match(article.prose, max(0, day.span.start - _LEAD), day.span.start)


def _start(sentence: Sentence) -> int:
    return sentence.span.start


def distance(first: Period, last: Period, unit: str) -> tuple[int, int] | None:
    """The fewest and the most units from one date to another; None for months where only a year is known."""
    if unit == "month" and not {first.precision, last.precision} <= {"day", "month"}:
        return None
    return _count(last.start, unit) - _count(first.end, unit), _count(last.end, unit) - _count(first.start, unit)


def elapsed(
    form: Literal["length", "distance", "age"], length: Length, first: Period, last: Period | None, article: Article
) -> ElapsedYears | None:
    """A length with its dates; without a last date it is counted to the article's own, where the article states one."""
    today = publication_date(article) if last is None else None
    until = last or (Period(first.span, today.date, today.date, "month") if today and today.is_certain else None)
    apart = distance(first, until, length.unit) if until else None
    if not apart:
        return None
    return ElapsedYears(length.span, form, length.unit, length.low, length.high, *apart, first.span, last.span if last else None)


def _count(day: date, unit: str) -> int:
    return day.year * 12 + day.month if unit == "month" else day.year
