"""Periods that are told from the article's own date: "last year", "three months ago", "the past decade", "year to date"."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta

import regex

from credlint.article import Article, Span, analysis
from credlint.facts.dates.publication import publication_date
from credlint.facts.figures.number_words import read_words
from credlint.facts.periods import Period, Precision
from credlint.facts.word_places import matches_at, places_of
from credlint.facts.words import numbers_with
from credlint.patterns import lazy

_UNIT = "day|week|month|quarter|year|decade"
_COUNT = r"\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|twenty|thirty|an?"
_RELATIVE = lazy(
    rf"\b(?i:(?P<which>last|past|previous|this|current|next|coming)[ \n](?P<unit>week|month|quarter|year|decade)(?!s|['’-]|[ \n](?:ended|ending|of)\b)"
    rf"|(?P<day>yesterday|today|tomorrow)\b(?!['’])"
    rf"|(?P<count>{_COUNT})[ \n](?P<unit>{_UNIT})s?[ \n]ago\b"
    rf"|(?:(?:the|these)[ \n])?(?P<way>past|last|next|coming)[ \n](?:(?P<count>{_COUNT})[ \n])(?P<unit>{_UNIT})s\b"
    rf"|(?P<ytd>(?:so far this year|year[- ]to[- ]date)))\b"
)
_BEFORE = lazy(rf"(?r)\b(?i:(?:the|these|so far)[ \n]|(?:{_COUNT})[ \n](?:{_UNIT})s?[ \n]|year[- ]to[- ])")
"""What of a relative period may stand before its trigger."""
_LONGEST_BEFORE = len("eighteen quarters ")
_DAYS = ("yesterday", "today", "tomorrow")
_TRIGGERS = ("last", "past", "previous", "this", "current", "next", "coming", "ago", "date", *_DAYS)
_TERMS = (*_DAYS, *(f"{unit}{ending}" for unit in _UNIT.split("|") for ending in ("", "s")))
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120}
_STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
    "yesterday": -1,
    "today": 0,
    "tomorrow": 1,
}


@analysis
def relative_periods(article: Article) -> tuple[Period, ...]:
    """The relative periods of the prose, in order, anchored on the article's date; none where the article has no date."""
    published = publication_date(article)
    if not published:
        return ()
    found = []
    for match in _matches(article):
        groups = {name: text.lower() for name, text in match.groupdict().items() if text}
        start, end, precision = _interval(groups, published.date)
        found.append(Period(Span(*match.span()), start, end, precision))
    return tuple(found)


def _matches(article: Article) -> Iterator[regex.Match[str]]:
    """The relative periods, tried where one of the triggers stands and where what is before it begins: every period holds one."""
    prose = article.prose
    for number in numbers_with(article, _TRIGGERS, _TERMS):
        start, end = article.blocks[number].span
        lower = prose[start:end].lower()
        if len(lower) != end - start:  # a letter with two in lower case: no place in it is one in the prose
            yield from _RELATIVE.finditer(prose, start, end + 2)
            continue
        triggers = [start + place for word in _TRIGGERS for place in places_of(word, lower, 0, len(lower), inside=True)]
        before = [_BEFORE.match(prose, max(start, trigger - _LONGEST_BEFORE), trigger) for trigger in triggers]
        yield from matches_at(_RELATIVE, prose, triggers + [match.start() for match in before if match], end + 2)


def _interval(groups: dict[str, str], anchor: date) -> tuple[date, date, Precision]:
    if "ytd" in groups:
        return date(anchor.year, 1, 1), anchor, "year"
    if "day" in groups:
        day = anchor + timedelta(days=_STEPS[groups["day"]])
        return day, day, "day"
    unit = groups["unit"]
    if "which" in groups:
        return _whole(unit, moved(anchor, unit, _STEPS[groups["which"]]))
    count = _count(groups["count"])
    if "way" not in groups:
        return _whole(unit, moved(anchor, unit, -count))
    other = moved(anchor, unit, count * _STEPS[groups["way"]])
    return min(other, anchor), max(other, anchor), _precision(unit)


def moved(day: date, unit: str, count: int) -> date:
    """A day moved by so many days, weeks, months ... of the calendar; the last day of the month where the day is missing there."""
    if unit in ("day", "week"):
        return day + timedelta(days=count * (7 if unit == "week" else 1))
    months = day.year * 12 + day.month - 1 + count * _MONTHS[unit]
    year, month = max(months // 12, 1), months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _whole(unit: str, day: date) -> tuple[date, date, Precision]:
    """The whole unit of the calendar that holds a day; weeks begin on Monday."""
    wholes: dict[str, Callable[[date], tuple[date, date]]] = {
        "day": lambda d: (d, d),
        "week": lambda d: (d - timedelta(days=d.weekday()), d + timedelta(days=6 - d.weekday())),
        "month": lambda d: _months(d.year, d.month, 1),
        "quarter": lambda d: _months(d.year, (d.month - 1) // 3 * 3 + 1, 3),
        "year": lambda d: _months(d.year, 1, 12),
        "decade": lambda d: (date(d.year // 10 * 10, 1, 1), date(d.year // 10 * 10 + 9, 12, 31)),
    }
    return *wholes[unit](day), _precision(unit)


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    last = month + count - 1
    return date(year, month, 1), date(year, last, monthrange(year, last)[1])


def _precision(unit: str) -> Precision:
    return "day" if unit in ("day", "week") else unit  # type: ignore[return-value]


def _count(text: str) -> int:
    if text.isdigit():
        return int(text)
    words = read_words(text, 0)
    return int(words.value) if words else 1
