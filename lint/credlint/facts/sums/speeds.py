"""Average speeds told with the distance and the time that make them: "the 156 km took four hours, an average of 39 km/h"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.by_sentence import figure_sentences
from credlint.facts.quantities import Quantity
from credlint.facts.sums.intervals import Interval, is_plain, meet, operand, over, times
from credlint.patterns import lazy

_TAKES = lazy(r"(?:[ \n][\p{L}’'-]+){0,6}?[ \n](?:in|took|takes?|taking|for|within|over|lasts?|lasted)[ \n](?:(?:\p{L}+[ \n]){1,3}?)?")
"""Between a distance and the time that it takes."""
_AND = lazy(r"[ \n]?(?:and|,)?[ \n]?")
"""Between the hours and the minutes of a time."""
_AVERAGES = lazy(
    r"(?:[ \n]\p{Ll}+){0,2}?[ \n]?(?:[,;:(–—-][ \n]?)?(?:and[ \n])?(?:which|that|or|so|hence|at|making|giving|averaging|for|an?)[ \n](?:(?:is|was|makes?|made|gives?|gave|means?|works?[ \n]out[ \n]at|comes?[ \n]to|came[ \n]to|it|at)[ \n]){0,2}"
    r"(?:an?[ \n])?(?:(?:average|mean)[ \n](?:speed[ \n]|pace[ \n])?(?:of[ \n])?)?(?:(?:about|around|roughly|nearly|almost|some|just[ \n](?:over|under))[ \n])?"
)
"""Between the time and the speed."""
_OTHER_SPEED = lazy(
    r"\b(?:top|maximum|max|peak|limit\p{L}*|up[ \n]to|record|wind\p{L}*|gust\p{L}*|faster|slower|stops?|stopp\p{L}+|break|breaks|waits?|including|excluding|each[ \n]way|return|there[ \n]and[ \n]back|first|last|instead|orbit\p{L}*)\b",
    regex.IGNORECASE,
)
_SLACK = Decimal("0.06")
"""What both figures may be rounded by, beyond their digits."""
_FEWEST = 3


class AverageSpeed(Struct, frozen=True):
    """A speed told with its distance and time. worked: what these give, in the unit of the speed."""

    span: Span
    distance: Quantity
    speed: Quantity
    time: Span
    worked: Interval

    def holds(self) -> bool:
        """Whether the speed fits, with some slack."""
        return meet((self.speed.low * (1 - _SLACK), self.speed.high * (1 + _SLACK)), self.worked)


@analysis
def average_speeds(article: Article) -> tuple[AverageSpeed, ...]:
    """The average speeds, in order."""
    rich = (figures for _, figures in figure_sentences(article) if len(figures) >= _FEWEST and any(one.kind == "speed" for one in figures))
    return tuple(told for figures in rich for told in _in_sentence(article.prose, figures))


def _in_sentence(prose: str, figures: Sequence[Quantity]) -> Iterator[AverageSpeed]:
    for index, distance in enumerate(figures[:-2]):
        lasting = _time(prose, figures[index + 1 : index + 3]) if distance.kind == "length" else []
        after = index + 1 + len(lasting)
        speed = figures[after] if lasting and after < len(figures) else None
        if not speed or speed.kind != "speed" or not all(map(is_plain, (distance, *lasting, speed))):
            continue
        is_told = _TAKES.fullmatch(prose, distance.span.end, lasting[0].span.start) and _AVERAGES.fullmatch(
            prose, lasting[-1].span.end, speed.span.start
        )
        if is_told and not _OTHER_SPEED.search(prose, max(0, distance.span.start - 30), speed.span.end):
            time = _exactly(lasting)
            pace = over(times(operand(distance), (distance.factor, distance.factor)), time)
            if pace:
                worked = (pace[0] / speed.factor, pace[1] / speed.factor)
                where = Span(lasting[0].span.start, lasting[-1].span.end)
                yield AverageSpeed(Span(distance.span.start, speed.span.end), distance, speed, where, worked)


def _time(prose: str, near: Sequence[Quantity]) -> list[Quantity]:
    """A time of one figure, or of two ("three hours and eighteen minutes")."""
    if not near or near[0].kind != "duration":
        return []
    is_two = len(near) > 1 and near[1].kind == "duration" and _AND.fullmatch(prose, near[0].span.end, near[1].span.start)
    return list(near) if is_two else [near[0]]


def _exactly(lasting: Sequence[Quantity]) -> Interval:
    """Seconds, without what the last digit may be rounded by: `_SLACK` covers that."""
    total = sum((figure.value * figure.factor for figure in lasting), Decimal(0))
    return total, total
