"""Days and months that are told without a year: those with a weekday ("Monday 22 May") in the year in which they lie nearest the article's own date,
and others ("On 22 May", "In June") where they lie shortly after it in its year."""

from __future__ import annotations

from calendar import day_name, monthrange
from collections.abc import Iterator
from datetime import date, timedelta

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis, around, inside
from credlint.facts.dates.event_frames import OF_A_DAY, OVER, WON_OF_A_DAY
from credlint.facts.dates.names import MONTH, MONTHS
from credlint.facts.dates.publication import PublicationDate, is_later_note, publication_date
from credlint.facts.dates.tense import past_event
from credlint.facts.elapsed.distances import sentence_before
from credlint.facts.periods import Period, UndatedTime, calendar, periods
from credlint.facts.quotations import is_quoted
from credlint.facts.sentences import sentences
from credlint.facts.words import matches
from credlint.facts.zones import in_body
from credlint.patterns import lazy

_HALF_A_YEAR = timedelta(days=182)
_A_MONTH = timedelta(days=31)
"""A day so near to the article's own is that of another year only where that year is told for it."""
_STORY = 1_000
"""How far behind a year its story goes on, in characters."""
_REACH = 500
"""How far before a day words of another year are looked for, in characters, in its sentence and the one before."""
_SHORTLY = timedelta(days=62)
"""Of a day or month so far ahead the one of the year before is so far behind that nobody tells of it without its year."""
_EARLY_IN_YEAR = timedelta(days=45)
"""The same in January and February, when the year before is still told of."""
_MONTH_ALONE = lazy(
    rf"\b(?i:in|during|by)[ \n](?P<told>(?:(?:early|mid|late)(?:[ \n]|-))?(?P<month>{MONTH}))\b(?![ \n]?(?:\d|,[ \n]?\d|of\b|last\b|and\b|or\b|to\b)|['’-])"
    rf"|\b(?P<told>(?P<month>{MONTH}))['’]s(?=[ \n]\p{{Ll}})"
)
_ON = lazy(r"(?r)\b(?i:on|by)[ \n](?:the[ \n])?")
_AT_THE = lazy(r"(?r)\b(?i:at|during|after|following|in)[ \n](?:an?|the|its|their|his|her)[ \n]")
_SINCE_SOMETHING = lazy(r"\b[Ss]ince\b[^,;:.]{0,60}$")
_LOGGED = lazy(r"[ ]?:|[ \n](?:AD|A\.D\.|BC|B\.C\.|CE|BCE)\b")
"""After a day of a list of changes, or of antiquity."""
_BORN = lazy(r"(?r)\b[Bb]orn[ \n](?:[^,;:.()\n ]+[ \n]){0,4}?(?:in|on)[ \n]")
_NOT_WRITTEN_THEN = lazy(r"as-of|updat|modif|revis|lastmod", regex.I)
"""Where a date was read that need not be the day that the text was written on."""
_OF_ANOTHER_YEAR = lazy(
    r"\b(?:ago|anniversary|years?[ \n](?:earlier|later|before|after)|(?:last|next|that|same|following|previous)[ \n](?:year|spring|summer|autumn|fall|winter))\b",
    regex.I,
)
_THIS_YEAR = lazy(r"\bthis[ \n]year\b", regex.IGNORECASE)
_TO_COME = lazy(
    r"\b(?:will|shall|would|next|returns?|opens?|begins?|starts?|runs?|until|due|set|planned|scheduled|expected|plans?|hopes?|from)\b",
    regex.I,
)
_STILL_TO_COME = lazy(
    r"\b(?:will|shall|[Pp]lease|Come|Join|Meet|Visit|Register|Book|Bring|See[ \n]you|[Dd]on[’']t[ \n]miss|(?:is|are)[ \n](?:due[ \n]|set[ \n]|expected[ \n]|scheduled[ \n])?to)\b"
)
_SINCE = lazy(r"(?r)\b[Ss]ince[ \n]")
_OF_EVERY_YEAR = lazy(r"\b(?:every|each|whenever)\b", regex.I)


class _Named(Struct, frozen=True):
    """The years that an article names: all of them, those of headings, lists and tables, and those told with a month."""

    years: set[int]
    headed: set[int]
    months: set[tuple[int, int]]


@analysis
def near_days(article: Article) -> tuple[Period, ...]:
    """Such days of the body, in order; none where a year or a word near them may put them into another one than that of the article."""
    written = publication_date(article)
    if not written or not _is_day_of_writing(written):
        return ()
    found: list[Period] = []
    for fact in calendar(article):
        if not isinstance(fact, UndatedTime) or not fact.weekday or not fact.day:
            continue
        day = _nearest(fact, written.date)
        if not day or not _is_told_here(article, fact.span) or _is_of_other_year(article, fact, day, written.date):
            continue
        if day > written.date or not _is_of_next_year(article, fact, day.year):
            found.append(Period(fact.span, day, day, "day", weekday=fact.weekday))
    return tuple(found)


@analysis
def days_ahead(article: Article) -> tuple[Period, ...]:
    """The days and months without a year or weekday that lie shortly after the article's date in its year, days first; none where what stands before them
    may be a story of another year."""
    written = publication_date(article)
    if not written or not _is_day_of_writing(written):
        return ()
    found = (period for period in _ahead(article, written.date) if _is_told_here(article, period.span))
    return tuple(period for period in found if not _may_be_of_story(article, period, written.date))


def _ahead(article: Article, written: date) -> Iterator[Period]:
    last = written + (_EARLY_IN_YEAR if written.month <= 2 else _SHORTLY)
    for fact in calendar(article):
        if isinstance(fact, UndatedTime) and fact.day and not fact.weekday and (fact.month, fact.day) != (2, 29):
            day = date(written.year, fact.month, fact.day)
            if written < day <= last and _is_of_something(article, fact.span):
                yield Period(fact.span, day, day, "day")
    months = [month for month in range(written.month + 1, 13) if date(written.year, month, 1) <= last]
    for match in matches(article, _MONTH_ALONE, tuple(MONTHS[month - 1].lower() for month in months)) if months else ():
        month = MONTHS.index(match["month"]) + 1
        if month in months:
            first = date(written.year, month, 1)
            yield Period(Span(*match.span("told")), first, first.replace(day=monthrange(first.year, month)[1]), "month")


def _is_of_something(article: Article, span: Span) -> bool:
    """Whether a day is when something was ("on 9 December"), or whose day it is ("won the December 9 runoff")."""
    if _ON.match(article.prose, max(0, span.start - 8), span.start):
        return True
    event, before = OF_A_DAY.match(article.prose, span.end), (max(0, span.start - 40), span.start)
    is_over = event and OVER.match(article.prose, event.end())
    return bool(event and (is_over or WON_OF_A_DAY.match(article.prose, *before) or _AT_THE.match(article.prose, *before)))


def _may_be_of_story(article: Article, period: Period, written: date) -> bool:
    """Whether what stands before a day or month may put it into another year: a year, a day of another year, or words of one."""
    block, year, prose = around(period.span, article.blocks), period.start.year, article.prose
    here = _sentence_of(article, period.span) if block else None
    if not block or not here or _LOGGED.match(prose, period.span.end) or _SINCE_SOMETHING.search(prose, here.start, period.span.start):
        return True
    if _BORN.match(prose, here.start, period.span.start):
        return True
    in_block = Span(max(block.span.start, period.span.start - _STORY), here.end)
    if _OF_EVERY_YEAR.search(prose, *in_block) or _OF_ANOTHER_YEAR.search(prose, *in_block):
        return True
    story = inside(Span(max(0, period.span.start - _STORY), here.end), periods(article))
    past = [told for told in story if _is_past_year(article, told, year)]
    if any(told.precision in ("day", "month") or told.span.start >= in_block.start for told in past):
        return True
    same_month = {other for other, month in _named(article).months if month == period.start.month}
    if year - 1 in _named(article).headed | same_month | {told.end.year for told in past}:
        return True
    return bool(past) and past[-1] is story[-1] and not _follows_day_of_writing(article, in_block, written)


def _follows_day_of_writing(article: Article, span: Span, written: date) -> bool:
    """Whether a day of the weeks around the article's date is told in a stretch."""
    told = (fact for fact in inside(span, calendar(article)) if isinstance(fact, UndatedTime) and fact.day and fact.weekday)
    return any(day and abs(day - written) <= _A_MONTH for fact in told if (day := _nearest(fact, written)))


def _is_past_year(article: Article, told: Period, year: int) -> bool:
    """Whether a date tells of a year before, and neither since when something lasts nor somebody's birth."""
    return (
        told.end.year < year
        and not _is_since(article, told)
        and not _BORN.match(article.prose, max(0, told.span.start - 60), told.span.start)
    )


def fits_weekday(period: Period) -> bool:
    """Whether a day falls on the weekday that is printed with it."""
    return day_name[period.start.weekday()].startswith(period.weekday[:3])


def _is_day_of_writing(written: PublicationDate) -> bool:
    """Whether an article says on what day it was written; the last day of a year may stand for all of it."""
    return written.is_certain and not _NOT_WRITTEN_THEN.search(written.provenance) and (written.date.month, written.date.day) != (12, 31)


def _nearest(fact: UndatedTime, written: date) -> date | None:
    """The day in the one year in which it lies within half a year of a date."""
    if (fact.month, fact.day) == (2, 29):
        return None
    days = [date(year, fact.month, fact.day) for year in range(max(written.year - 1, 1), min(written.year + 2, 10_000))]
    near = [day for day in days if abs(day - written) <= _HALF_A_YEAR]
    return near[0] if len(near) == 1 else None


def _is_told_here(article: Article, span: Span) -> bool:
    return in_body(article, span) and not is_quoted(article, span) and not is_later_note(article, span)


def _is_of_other_year(article: Article, fact: UndatedTime, day: date, written: date) -> bool:
    """Whether its sentence or the one before speaks of another year, or a day falls on its weekday in another year that the article names and may mean."""
    here, before = _sentence_of(article, fact.span), sentence_before(article, fact.span.start)
    if not here or _OF_EVERY_YEAR.search(article.prose, *here):
        return True
    if day.year != written.year and _THIS_YEAR.search(article.prose, *here):
        return True
    is_to_come = day > written and not past_event(article, Period(fact.span, day, day, "day"))
    near = Span(max(before.span.start, fact.span.start - _REACH), here.end) if before and not is_to_come else here
    if _OF_ANOTHER_YEAR.search(article.prose, *near) or any(
        _is_other(article, period, day, written) for period in inside(near, periods(article))
    ):
        return True
    if day > written and _STILL_TO_COME.search(article.prose, *here):
        return False
    others = _named(article).years if abs(day - written) > _A_MONTH else _may_be_meant(article, fact)
    return any(other != day.year and _falls_on(fact, other) for other in others)


def _is_other(article: Article, period: Period, day: date, written: date) -> bool:
    """Whether a date near a day tells of another year; one that is still to come does not, nor one "since" which something has lasted."""
    is_of_year = period.start.year <= day.year <= period.end.year or period.start.year > written.year >= day.year
    return not is_of_year and not _is_since(article, period)


def _is_since(article: Article, period: Period) -> bool:
    return bool(_SINCE.match(article.prose, max(0, period.span.start - 12), period.span.start))


@analysis
def _named(article: Article) -> _Named:
    named = _Named(set(), set(), set())
    for period in periods(article):
        years = {period.start.year, period.end.year}
        named.years.update(years)
        if _is_of_month(period):
            named.months.add((period.start.year, period.start.month))
        elif not _is_since(article, period) and (block := around(period.span, article.blocks)) and block.kind != "paragraph":
            named.headed.update(years)
    return named


def _may_be_meant(article: Article, fact: UndatedTime) -> set[int]:
    """The years that a day of these weeks may be of: those told with its month, or in a heading or a list, or not far before."""
    named = _named(article)
    same_month = {year for year, month in named.months if month == fact.month}
    story = inside(Span(max(0, fact.span.start - _STORY), fact.span.start), periods(article))
    told = (day for day in story if not _is_of_month(day) and not _is_since(article, day))
    return named.headed | same_month | {year for day in told for year in (day.start.year, day.end.year)}


def _is_of_month(period: Period) -> bool:
    return (period.start.year, period.start.month) == (period.end.year, period.end.month)


def _is_of_next_year(article: Article, fact: UndatedTime, year: int) -> bool:
    """Whether a day behind the article may be that of the year to come: "returns on Thursday 12 June", told in August."""
    here = _sentence_of(article, fact.span) if _falls_on(fact, year + 1) else None
    return bool(here and _TO_COME.search(article.prose, *here))


def _sentence_of(article: Article, span: Span) -> Span | None:
    """The sentence around a day, cut to what stands near."""
    sentence = around(span, sentences(article))
    return Span(max(sentence.span.start, span.start - _REACH), min(sentence.span.end, span.end + _REACH)) if sentence else None


def _falls_on(fact: UndatedTime, year: int) -> bool:
    return day_name[date(year, fact.month, fact.day).weekday()].startswith(fact.weekday[:3])
