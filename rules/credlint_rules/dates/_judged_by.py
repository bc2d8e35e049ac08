"""What the rules on dates share: the date that an article is judged by, and which of its periods lie after it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import regex

from credlint import Article, Related, Span
from credlint.facts.dates.publication import PublicationDate, is_later_note
from credlint.facts.dates.tense import RESULTS
from credlint.facts.periods import Period, periods
from credlint.facts.quotations import is_quoted
from credlint.facts.zones import in_body
from credlint.patterns import lazy

A_DATE = "a date of publication (--as-of gives one)"
"""What rules need that judge an article by its day."""

FISCAL_LEAD = timedelta(days=366)
"""A fiscal year begins at most a year before the calendar year that it is named after (fiscal 2026 of a retailer: February 2025)."""

_STALE = timedelta(days=31)
"""A page may be read this long after the newest date on it."""
_RESULTS = lazy(rf"\b{RESULTS}\b", regex.I)


def claims(article: Article) -> Iterator[Period]:
    """The periods that the article itself speaks of: in its body, neither quoted nor in a note added later."""
    for period in periods(article):
        if in_body(article, period.span) and not is_quoted(article, period.span) and not is_later_note(article, period.span):
            yield period


def has_results(article: Article, span: Span) -> bool:
    """Whether a stretch speaks of a company's results, which are told by fiscal quarters."""
    return bool(_RESULTS.search(article.prose, span.start, span.end))


def earliest(day: date, *, fiscal: bool) -> date:
    """The day, or for a bound of a fiscal period the earliest that any fiscal year makes of it."""
    return day - FISCAL_LEAD if fiscal else day


def is_open(period: Period, day: PublicationDate, *, may_be_fiscal: bool) -> bool:
    """Whether the period may have begun at the article's date but cannot be over."""
    now = day.date if day.is_certain else day.date + _STALE
    return earliest(period.start, fiscal=may_be_fiscal) <= day.date and now < earliest(period.end, fiscal=period.fiscal)


def named(article: Article, day: PublicationDate) -> str:
    """The date that the article is judged by, in words, with the place that it was read from."""
    if day.is_certain or not day.span:
        return f"the article's date, {day.date} ({day.provenance})"
    return f'the newest date on this page, {day.date} (in "{_line(article, day.span)}", a list of other posts; the article states no date of its own)'


def words(article: Article, span: Span) -> str:
    """The text of a span in one line."""
    return " ".join(article.text(span).split())


def _line(article: Article, span: Span) -> str:
    """The line around a span, cut to sixty characters on either side."""
    before = article.prose[max(0, span.start - 60) : span.start].rpartition("\n")[2]
    after = article.prose[span.end : span.end + 60].partition("\n")[0]
    return " ".join((before + article.text(span) + after).split())


def places(day: PublicationDate) -> tuple[Related, ...]:
    """The place of the date that the article is judged by, where it stands in the prose."""
    return (Related(day.span, "the date compared with"),) if day.span else ()
