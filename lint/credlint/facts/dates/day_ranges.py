"""Stretches of days whose year is told once or not at all, and which run backwards: "between 19 and 11 March", "from 14 June to 24 May"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from credlint.article import Article, Span
from credlint.facts.periods import Fact, Period, UndatedTime, calendar
from credlint.patterns import lazy

_TWO_DAYS = lazy(
    r"(?:\p{L}+\.?[ \n])?(?P<first>\d{1,2})(?:st|nd|rd|th)?[ \n](?:to|and|through|until|till)[ \n](?P<second>\d{1,2})(?:st|nd|rd|th)?\b(?!:)"
)
_LEAD = lazy(r"(?r)\b(?i:(?P<between>between)|from)[ \n](?:the[ \n])?")
_TO = lazy(r"[ \n](?:to|through|until|till)[ \n](?:the[ \n])?")
_AND = lazy(r"[ \n]and[ \n](?:the[ \n])?")
_TWO_THINGS = lazy(
    r"(?r)\b(?:difference|gap|choice|choose|choosing|interval|distance|split|compar\p{Ll}+|brought|moved|shifted|changed|postponed|delayed|switched|open|opens|closed|hours|daily|shifts?|season|years?|annual\p{Ll}*|every|each)\b[^.;:]{0,60}"
)
_LATE, _EARLY = 22, 10
"""Days; "between 28 and 3 March" begins in February."""
_LONGEST = 28
"""Days backwards; what runs back further may begin in the year before, and so may a year of 365 days ("from 1 April to 31 March")."""
_LEAP_YEAR = 2024


def day_ranges(article: Article) -> Iterator[tuple[Span, Span]]:
    """The first and the last day of such stretches, as told."""
    facts = calendar(article)
    for fact in facts:
        if isinstance(fact, Period | UndatedTime) and (pair := _in_one(article, fact)):
            yield pair
    for first, second in pairwise(facts):
        if (
            isinstance(first, UndatedTime)
            and first.day
            and second.span.start - first.span.end < 20
            and _is_backward(article, first, second)
        ):
            yield first.span, second.span


def _in_one(article: Article, fact: Period | UndatedTime) -> tuple[Span, Span] | None:
    """ "Between 19 and 11 March" """
    start = fact.span.start
    days = _TWO_DAYS.match(article.prose, *fact.span)
    if not days or not _is_led(article, start, is_between="and" in days.group().split()):
        return None
    first, second = int(days["first"]), int(days["second"])
    is_of_two_months = first >= _LATE and second <= _EARLY
    return (Span(*days.span("first")), Span(*days.span("second"))) if 0 < second < first <= 31 and not is_of_two_months else None


def _is_backward(article: Article, first: UndatedTime, second: Fact) -> bool:
    prose, between = article.prose, (first.span.end, second.span.start)
    is_between = bool(_AND.fullmatch(prose, *between))
    if not (is_between or _TO.fullmatch(prose, *between)) or not _is_led(article, first.span.start, is_between=is_between):
        return False
    last = _day(second)
    is_round_year = first.day == 1
    return last is not None and not is_round_year and 1 < (date(_LEAP_YEAR, first.month, first.day) - last).days <= _LONGEST


def _day(fact: Fact) -> date | None:
    """A day of any year."""
    if isinstance(fact, UndatedTime):
        return date(_LEAP_YEAR, fact.month, fact.day) if fact.day else None
    is_day = isinstance(fact, Period) and fact.precision == "day" and fact.start == fact.end
    return fact.start.replace(year=_LEAP_YEAR) if isinstance(fact, Period) and is_day else None


def _is_led(article: Article, start: int, *, is_between: bool) -> bool:
    """Whether "between" or "from" stands before a stretch, as its joining word asks, and nothing tells of a day that was moved."""
    lead = _LEAD.match(article.prose, max(0, start - 16), start)
    return bool(
        lead and bool(lead["between"]) == is_between and not _TWO_THINGS.match(article.prose, max(0, lead.start() - 80), lead.start())
    )
