"""Days and weeks told between two days: "passed on 4 March and signed ten days later, on 14 March", "on 14 March, ten days after the vote on 4 March"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

import regex

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
_DISTANCE = lazy(rf"{_ROUND}\b(?i:(?P<number>\d{{1,3}}|{_WORDS}))[ \n](?P<unit>days?|weeks?)[ \n](?P<way>later|earlier|after|before)\b")
_THEN = lazy(r",?[ \n]\(?(?:on[ \n])?(?:the[ \n])?")
_EVENT = lazy(
    r"[ \n](?:(?!\b(?:that|which|who|whose|would|will|due|planned|scheduled|set)\b)[^,;:()]){2,80}?[ \n](?:on|of)[ \n](?:the[ \n])?"
)
_HEAD = lazy(r"\W*(?:(?:But|And|Just|Only)[ \n])?")
_ON_DAY = lazy(r",[ \n](?:on[ \n])?(?:the[ \n])?")
_OPENING = 40
"""So near the head of its sentence a length goes on from the sentence before."""
_YEAR = 365

Day = Period | UndatedTime


def day_distances(article: Article) -> Iterator[ElapsedYears]:
    """Such distances with both of their days, in order."""
    for match in matches(article, _DISTANCE, ("later", "earlier", "after", "before"), ("days", "weeks", "day", "week"), (FIGURE,)):
        sentence = around(Span(*match.span()), sentences(article))
        if not sentence:
            continue
        cut = Span(max(sentence.span.start, match.start() - REACH), min(sentence.span.end, match.end() + REACH))
        days = _days(article, cut)
        before, after = [day for day in days if day.span.end <= match.start()], [day for day in days if day.span.start >= match.end()]
        found = (
            _later(article, match, before, after, cut)
            if match["way"] in ("later", "earlier")
            else _after(article, match, before, after, cut)
        )
        if found:
            yield found


def _days(article: Article, span: Span) -> Sequence[Day]:
    return [
        fact
        for fact in inside(span, calendar(article))
        if (isinstance(fact, UndatedTime) and fact.day) or (isinstance(fact, Period) and fact.precision == "day" and fact.start == fact.end)
    ]


def _later(article: Article, match: regex.Match[str], before: list[Day], after: list[Day], sentence: Span) -> ElapsedYears | None:
    """ "Passed on 4 March and signed ten days later, on 14 March"; any day told before may be the one that it is counted from."""
    if not after or not _THEN.fullmatch(article.prose, match.end(), after[0].span.start):
        return None
    if before and not is_only_event(article, before[-1].span, match.start()):
        return None
    anchors = before or (_in_sentence_before(article, match.start()) if match.start() - sentence.start < _OPENING else [])
    read = [_told(match, day, after[0]) for day in reversed(anchors)]
    return next((told for told in read if told.agrees), read[0] if read else None)


def _in_sentence_before(article: Article, start: int) -> list[Day]:
    before = sentence_before(article, start)
    days = list(_days(article, before.span)) if before else []
    return days if len(days) == 1 else []


def _after(article: Article, match: regex.Match[str], before: list[Day], after: list[Day], sentence: Span) -> ElapsedYears | None:
    """ "On 14 March, ten days after the vote on 4 March", "Ten days after the vote on 4 March, on 14 March, ..." """
    prose = article.prose
    if not after or not _EVENT.fullmatch(prose, match.end(), after[0].span.start):
        return None
    if before and _ON_DAY.fullmatch(prose, before[-1].span.end, match.start()):
        return _told(match, after[0], before[-1])
    is_head = len(after) > 1 and _HEAD.fullmatch(prose, sentence.start, match.start())
    if is_head and _ON_DAY.fullmatch(prose, after[0].span.end, after[1].span.start):
        return _told(match, after[0], after[1])
    return None


def _told(match: regex.Match[str], anchor: Day, other: Day) -> ElapsedYears:
    """The distance from the day that it is counted from to the other, by the way that the text names."""
    text = match["number"].lower()
    words = None if text.isdigit() else read_words(text, 0)
    number = int(words.value) if words else int(text) if text.isdigit() else 1
    is_week = match["unit"].startswith("week")
    low, high = (Decimal(7 * number - 3), Decimal(7 * number + 3)) if is_week else (Decimal(number), Decimal(number))
    first, last = (anchor, other) if match["way"] in ("later", "after") else (other, anchor)
    apart = _apart(first, last)
    return ElapsedYears(Span(*match.span()), "distance", "day", low, high, apart, apart, first.span, last.span)


def _apart(first: Day, last: Day) -> int:
    """Days from one day to another; where only one or none has a year, to the next such day."""
    year = next((day.start.year for day in (first, last) if isinstance(day, Period)), 2023)
    days = (_date(last, year) - _date(first, year)).days
    return days % _YEAR if days < 0 and not (isinstance(first, Period) and isinstance(last, Period)) else days


def _date(day: Day, year: int) -> date:
    return day.start if isinstance(day, Period) else date(year, day.month, min(day.day, 28) if day.month == 2 else day.day)
