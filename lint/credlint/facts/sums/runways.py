"""Runways: a sum, what is spent of it every month or so, and how long it is said to last: "$212 million", "a burn of $26.5 million a quarter"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.by_sentence import figure_sentences
from credlint.facts.quantities import Quantity
from credlint.facts.sentences import Sentence
from credlint.facts.sums.conventions import PERIODS, UNITS_OF_TIME, in_one
from credlint.facts.sums.intervals import Interval, is_plain, meet, operand, over, result, times
from credlint.facts.word_places import holds
from credlint.patterns import lazy

_CUES = ("run out", "runs out", "ran out", "l last", "d last", "lasts", "runway", "run dry", "runs dry", "be gone")
_LASTS = lazy(
    r"(?r)\b(?:(?:run|runs|ran)[ \n](?:out|dry)|lasts?|be[ \n]gone|runway)\b(?:[ \n](?:it|them|for|in|after|within|about|around|roughly|some|only|just|nearly|almost|another|of|is|was|until|the)){0,4}[ \n]",
    regex.IGNORECASE,
)
"""Before the time for which a sum lasts."""
_OTHER_TERMS = lazy(
    r"\b(?:revenue|income|earns?|sales|cut|cuts|cutting|rais\p{Ll}+|loan|debt|if|unless|instead|after|plus|also|had|from)\b",
    regex.IGNORECASE,
)
_SLACK = Decimal("0.1")
"""What the next months may cost more or less."""
_TWO = 2


class Runway(Struct, frozen=True):
    """A time for which a sum is said to last. rate: what is spent. worked: how long it lasts, in the unit of the time, in each reading."""

    span: Span
    whole: Quantity
    rate: Quantity
    time: Quantity
    worked: tuple[Interval, ...]


@analysis
def runways(article: Article) -> tuple[Runway, ...]:
    """The runways whose time does not fit, in order."""
    return tuple(_scan(article))


def _scan(article: Article) -> Iterator[Runway]:
    before: tuple[Sentence, Sequence[Quantity]] | None = None
    for sentence, figures in figure_sentences(article):
        has_time = [figure for figure in figures if figure.kind == "duration"]
        if has_time and holds(article.prose[sentence.span.start : sentence.span.end], _CUES):
            is_next = before and sentence.follows(before[0])
            start = before[0].span.start if before and is_next else sentence.span.start
            earlier = before[1] if before and is_next else ()
            if told := _told(article.prose, start, sentence, [*earlier, *figures]):
                yield told
        before = sentence, figures


def _told(prose: str, start: int, sentence: Sentence, figures: Sequence[Quantity]) -> Runway | None:
    money = [figure for figure in figures if figure.kind == "money"]
    rates = [figure for figure in money if figure.per in PERIODS]
    if len(money) != _TWO or len(rates) != 1:
        return None
    lasting = [figure for figure in figures if figure.kind == "duration" and _LASTS.match(prose, sentence.span.start, figure.span.start)]
    if len(lasting) != 1 or _OTHER_TERMS.search(prose, start, sentence.span.end):
        return None
    rate, time = rates[0], lasting[0]
    whole = money[0] if money[1] is rate else money[1]
    unit = UNITS_OF_TIME.get(time.unit, "")
    lasts = over(operand(whole), operand(rate)) if whole.unit == rate.unit and not whole.per else None
    if lasts is None or not unit or not all(map(is_plain, (*money, time))):
        return None
    worked = tuple(times(lasts, factor) for factor in in_one(rate.per, unit))
    low, high = result(time)
    told = low * (1 - _SLACK), high * (1 + _SLACK)
    return Runway(time.span, whole, rate, time, worked) if worked and not any(meet(told, reading) for reading in worked) else None
