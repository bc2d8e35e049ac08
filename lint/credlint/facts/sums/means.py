"""Means told after the values that they are of: "the runs took 41, 44 and 47 seconds, a mean of 44"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.by_sentence import figure_sentences
from credlint.facts.quantities import Quantity
from credlint.facts.sentences import Sentence
from credlint.facts.sums.intervals import result
from credlint.facts.word_places import holds
from credlint.patterns import lazy

_CUES = ("mean", "Mean", "verag")
_MEAN = lazy(
    r"(?r)(?:\b(?:mean|average|averag(?:ed|ing|es))(?:[ \n](?:of|at|out|is|was|comes[ \n]to|came[ \n]to|being|time|score|price|figure|over[ \n]the[ \n]\p{L}+))*[ \n:]+(?:(?:about|around|roughly|just|over|under)[ \n])?)"
)
"""Right before a mean."""
_OF_SO_MANY = lazy(
    r"\b(?P<number>two|three|four|five|six|seven|eight|nine|ten|\d{1,2})[ -](?:year|month|week|day|run|season|game|quarter|race|trial|test|round)s?[ -](?:mean|average)\b[^,;\d]*+$",
    regex.IGNORECASE,
)
"""Says of how many values a mean is: "the three-year mean"."""
_LINK = lazy(r"(?:[ \n](?!(?:to|than|from|of)\b)[\p{L}\d%°/.’'-]+){0,5}(?:,|;|,?[ \n](?:and|then))[ \n](?:(?:and|then|a|the|at)[ \n])?")
"""Between two of the values: a list, perhaps with what each is of."""
_OTHER = lazy(
    r"\b(?:other|over|under|above|below|against|than|compared|versus|near|close|previous|last|weighted|median|typical|per|each|excluding|without|best|after|overall|league|national|industry|long-term|usual)\b|[’']s\b"
)
_FEWEST, _MOST = 3, 12
_REACH = 60
_NUMBERS = {word: number for number, word in enumerate("two three four five six seven eight nine ten".split(), 2)}


class Mean(Struct, frozen=True):
    """A mean and the values before it. worked: their plain mean."""

    span: Span
    mean: Quantity
    values: tuple[Quantity, ...]
    worked: Decimal

    def holds(self) -> bool:
        """Whether it may be their mean, each of them rounded as printed."""
        slack = max(value.half_step for value in self.values)
        low, high = result(self.mean)
        return low - slack <= self.worked <= high + slack


@analysis
def means(article: Article) -> tuple[Mean, ...]:
    """The means that stand behind a plain list of three values or more, in its sentence or the one after that, in order."""
    return tuple(_scan(article))


def _scan(article: Article) -> Iterator[Mean]:
    prose = article.prose
    before: tuple[Sentence, Sequence[Quantity]] | None = None
    for sentence, figures in figure_sentences(article):
        for index in _told_as_means(prose, sentence, figures) if holds(article.text(sentence.span), _CUES) else ():
            told = figures[index]
            values = _told_beside(prose, told, figures[max(0, index - _MOST) : index])
            if not values and before and sentence.follows(before[0]):
                values = _told_before(prose, sentence, told, before[1])
            if len(values) >= _FEWEST and not _OTHER.search(prose, values[-1].span.end, min(sentence.span.end, told.span.end + 40)):
                yield Mean(told.span, told, tuple(values), sum((value.value for value in values), Decimal(0)) / len(values))
        before = sentence, figures


def _told_as_means(prose: str, sentence: Sentence, figures: Sequence[Quantity]) -> Iterator[int]:
    """The places of the figures that a word says to be a mean."""
    for index, told in enumerate(figures):
        if told.bound in ("exact", "about") and not told.damaged and _MEAN.match(prose, sentence.span.start, told.span.start):
            yield index


def _told_beside(prose: str, told: Quantity, figures: Sequence[Quantity]) -> Sequence[Quantity]:
    """The values that stand before a mean in its sentence."""
    return _list(prose, [figure for figure in figures if figure.comparable(told) or "number" in (figure.kind, told.kind)])


def _told_before(prose: str, sentence: Sentence, told: Quantity, figures: Sequence[Quantity]) -> Sequence[Quantity]:
    """The values of the sentence before, as many as the mean is said to be of."""
    many = _OF_SO_MANY.search(prose, max(sentence.span.start, told.span.start - _REACH), told.span.start)
    values = _list(prose, [figure for figure in figures if figure.comparable(told)]) if many else ()
    number = many["number"].lower() if many else ""
    return values if len(values) == (_NUMBERS.get(number) or int(number or 0)) else ()


def _list(prose: str, figures: Sequence[Quantity]) -> Sequence[Quantity]:
    """The last figures, as far as they make one list; the values of one unit that stands behind the last of them may be bare."""
    values = list(figures[-1:])
    for figure in reversed(figures[:-1]):
        if not _LINK.fullmatch(prose, figure.span.end, values[0].span.start):
            break
        values.insert(0, figure)
    is_sound = all(value.bound == "exact" and not value.damaged for value in values)
    units = {(value.kind, value.unit) for value in values if value.kind not in ("number", "count")}
    return values if is_sound and _FEWEST <= len(values) <= _MOST and len(units) < 2 else ()
