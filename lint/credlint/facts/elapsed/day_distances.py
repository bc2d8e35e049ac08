"""Days and weeks told between two days: "passed on 4 March and signed ten days later, on 14 March", "on 14 March, ten days after the vote on 4 March"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

import regex
from msgspec import Struct

from credlint.article import Article, Span, around, inside
from credlint.facts.elapsed.distances import REACH, ElapsedYears, sentence_before
from credlint.facts.elapsed.intervals import is_only_event
from credlint.facts.figures.number_words import read_words
from credlint.facts.periods import Period, UndatedTime, calendar
from credlint.facts.sentences import sentences
from credlint.facts.words import FIGURE, matches
from credlint.patterns import lazy

_WORDS = "a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|ninety"
_ROUND = (
    r"(?<!\b(?:about|around|nearly|almost|roughly|some|over|under|than|within|least|barely|approximately|or|to|just)[ \n])(?<![\d.,–-])"
)
_DISTANCE = lazy(r"(?P<unit>[Dd]ay|[Ww]eek)s?[ \n](?P<way>later|earlier|after|before)\b")
_NUMBER = lazy(rf"(?r){_ROUND}\b(?i:(?P<number>\d{{1,3}}|{_WORDS}))[ \n]")
_THEN = lazy(r",?[ \n]\(?(?:on[ \n])?(?:the[ \n])?")
_EVENT = lazy(
    r"[ \n](?:(?!\b(?:that|which|who|whose|would|will|due|planned|scheduled|set)\b)[^,;:()]){2,80}?[ \n](?:on|of)[ \n](?:the[ \n])?"
)
_HEAD = lazy(r"\W*(?:(?:But|And|Just|Only)[ \n])?")
_ON_DAY = lazy(r",[ \n](?:on[ \n])?(?:the[ \n])?")
_OPENING = 40
"""So near the head of its sentence a length goes on from the sentence before."""
_REACH = 40
"""Characters before a unit that hold its number and what makes that a round one."""
_YEAR = 365

Day = Period | UndatedTime


class _Told(Struct, frozen=True):
    """A number of days. is_forward: counted forward from the day that it is told with."""

    span: Span
    low: Decimal
    high: Decimal
    is_forward: bool


def day_distances(article: Article) -> Iterator[ElapsedYears]:
    """Such distances with both of their days, in order."""
    for match in matches(article, _DISTANCE, ("later", "earlier", "after", "before"), ("days", "weeks", "day", "week"), (FIGURE,)):
        number = _NUMBER.match(article.prose, max(0, match.start() - _REACH), match.start())
        sentence = around(Span(*match.span()), sentences(article)) if number else None
        if not number or not sentence:
            continue
        told = _length(number, match)
        cut = Span(max(sentence.span.start, told.span.start - REACH), min(sentence.span.end, match.end() + REACH))
        days = _days(article, cut)
        around_it = [day for day in days if day.span.end <= told.span.start], [day for day in days if day.span.start >= match.end()]
        form = _later if match["way"] in ("later", "earlier") else _after
        if found := form(article, told, *around_it, cut):
            yield found


def _length(number: regex.Match[str], match: regex.Match[str]) -> _Told:
    """The length as told, and all that it stands for: a week more or less is half a week off."""
    text = number["number"].lower()
    words = None if text.isdigit() else read_words(text, 0)
    days = Decimal(words.value if words else int(text) if text.isdigit() else 1)
    low, high = (7 * days - 3, 7 * days + 3) if match["unit"].lower() == "week" else (days, days)
    return _Told(Span(number.start("number"), match.end()), low, high, match["way"] in ("later", "after"))


def _days(article: Article, span: Span) -> Sequence[Day]:
    return [
        fact
        for fact in inside(span, calendar(article))
        if (isinstance(fact, UndatedTime) and fact.day) or (isinstance(fact, Period) and fact.precision == "day" and fact.start == fact.end)
    ]


def _later(article: Article, told: _Told, before: list[Day], after: list[Day], sentence: Span) -> ElapsedYears | None:
    """ "Passed on 4 March and signed ten days later, on 14 March"; any day told before may be the one that it is counted from."""
    if not after or not _THEN.fullmatch(article.prose, told.span.end, after[0].span.start):
        return None
    if before and not is_only_event(article, before[-1].span, told.span.start):
        return None
    anchors = before or (_in_sentence_before(article, told.span.start) if told.span.start - sentence.start < _OPENING else [])
    read = [_distance(told, day, after[0]) for day in reversed(anchors)]
    return next((found for found in read if found.agrees), read[0] if read else None)


def _in_sentence_before(article: Article, start: int) -> list[Day]:
    before = sentence_before(article, start)
    days = list(_days(article, before.span)) if before else []
    return days if len(days) == 1 else []


def _after(article: Article, told: _Told, before: list[Day], after: list[Day], sentence: Span) -> ElapsedYears | None:
    """ "On 14 March, ten days after the vote on 4 March", "Ten days after the vote on 4 March, on 14 March, ..." """
    prose = article.prose
    if not after or not _EVENT.fullmatch(prose, told.span.end, after[0].span.start):
        return None
    if before and _ON_DAY.fullmatch(prose, before[-1].span.end, told.span.start):
        return _distance(told, after[0], before[-1])
    is_head = len(after) > 1 and _HEAD.fullmatch(prose, sentence.start, told.span.start)
    if is_head and _ON_DAY.fullmatch(prose, after[0].span.end, after[1].span.start):
        return _distance(told, after[0], after[1])
    return None


def _distance(told: _Told, anchor: Day, other: Day) -> ElapsedYears:
    """The distance from the day that it is counted from to the other, by the way that the text names."""
    first, last = (anchor, other) if told.is_forward else (other, anchor)
    apart = days_apart(first, last)
    return ElapsedYears(told.span, "distance", "day", told.low, told.high, apart, apart, first.span, last.span)


def days_apart(first: Day, last: Day) -> int:
    """Days from one day to another; where only one or none has a year, to the next such day."""
    year = next((day.start.year for day in (first, last) if isinstance(day, Period)), 2023)
    days = (_date(last, year) - _date(first, year)).days
    return days % _YEAR if days < 0 and not (isinstance(first, Period) and isinstance(last, Period)) else days


def _date(day: Day, year: int) -> date:
    return day.start if isinstance(day, Period) else date(year, day.month, min(day.day, 28) if day.month == 2 else day.day)
