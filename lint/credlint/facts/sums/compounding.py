"""Savings left alone: an amount, the years, the yearly rate and what it grows to: "$5,000 at 8% for 36 years grows to $80,000"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.by_sentence import figure_sentences
from credlint.facts.quantities import Quantity
from credlint.facts.sums.intervals import is_plain
from credlint.facts.word_places import holds
from credlint.patterns import lazy

_CUES = ("grow", "grew", "becom", "turn", "worth", "compound", "you")
_GROWS = lazy(
    r"(?r)\b(?:grows?|grown|grew|growing|becomes?|became|turns?|turned|compounds?|compounded|worth|you(?:[’']ll|[’']d|[ ]will|[ ]would)?[ ](?:have|own|get[ ]back|end[ ]up[ ]with))\b(?:[ \n](?:in)?to)?(?:[ \n](?:be|about|around|roughly|some|nearly|almost|just|over|under|more|less|than|only)){0,3}[ \n]",
    regex.IGNORECASE,
)
"""Before what an amount grows to."""
_AT = lazy(
    r"(?r)\b(?:at|earning|yielding|returning|(?:return|interest|rate|yield)[ \n]of)[ \n](?:(?:about|an?|annual|yearly|average|interest|rate|return|of)[ \n]){0,5}",
    regex.IGNORECASE,
)
"""Before the rate."""
_OTHER_TERMS = lazy(
    r"\b(?:(?:a|per|each|every)[ \n](?:month|week|year|day)[ \n](?:in|into|for|until|over)|monthly|weekly|contribut\p{Ll}*|adds?|adding|plus|saves?|deposit(?:s|ing)|inflation|fees?|tax(?:es)?|real|market|sales|revenue|"
    r"from|instead|withdraw\p{Ll}*|if[ \n]prices|salary|wages?|pension|price|simple)\b",
    regex.IGNORECASE,
)
"""In a sentence of other sums, or of what pays in or takes out."""
_FOUR, _TWO = 4, 2
_MOST_YEARS, _MOST_PERCENT = 60, 30
_SLACK = Decimal("0.06")
"""What an author may round off."""


class Compounding(Struct, frozen=True):
    """An amount that the years and the rate do not lead to. worked: what they do lead to, with interest by the year."""

    span: Span
    start: Quantity
    rate: Quantity
    years: Quantity
    worked: Decimal


@analysis
def compoundings(article: Article) -> tuple[Compounding, ...]:
    """The amounts that do not follow, in order."""
    return tuple(
        told
        for sentence, figures in figure_sentences(article)
        if len(figures) == _FOUR and holds(article.prose[sentence.span.start : sentence.span.end], _CUES)
        for told in _told(article.prose, sentence.span, figures)
    )


def _told(prose: str, sentence: Span, figures: Sequence[Quantity]) -> Iterator[Compounding]:
    money = [figure for figure in figures if figure.kind == "money" and not figure.per]
    years = [figure for figure in figures if figure.kind == "duration" and figure.unit == "year"]
    rates = [figure for figure in figures if figure.kind == "percent"]
    if (len(money), len(years), len(rates)) != (_TWO, 1, 1) or _OTHER_TERMS.search(prose, *sentence):
        return
    (start, end), span, rate = money, years[0], rates[0]
    if (
        not all(map(is_plain, figures))
        or start.unit != end.unit
        or not (1 <= span.value <= _MOST_YEARS and 0 < rate.value <= _MOST_PERCENT)
    ):
        return
    if not _AT.match(prose, max(sentence.start, rate.span.start - 60), rate.span.start):
        return
    if not _GROWS.match(prose, max(sentence.start, end.span.start - 80), end.span.start) or start.value <= 0:
        return
    share = rate.value / 100
    yearly, daily = (1 + share) ** span.value, (share * span.value).exp()
    low, high = start.value * yearly * (1 - _SLACK), start.value * daily * (1 + _SLACK)
    if end.value + end.half_step < low or end.value - end.half_step > high:
        yield Compounding(end.span, start, rate, span, start.value * yearly)
