"""Forecasts that name the year of one and the same event twice: "By 2024, output is projected to double by 2030"."""

from __future__ import annotations

from itertools import pairwise

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis, around, inside
from credlint.facts.periods import Period, periods
from credlint.facts.quantities import quantities
from credlint.facts.sentences import sentences
from credlint.patterns import lazy

_BY = lazy(r"(?r)\b[Bb]y[ \n](?:the[ \n])?(?:end[ \n]of[ \n])?(?:the[ \n]year[ \n])?")
_CLAUSE = lazy(r"(?:.*[;:—–][ \n])?\W*(?:(?:and|but|so|then|also|moreover|globally|worldwide|overall),?[ \n])?", regex.I | regex.S)
_FORECAST = lazy(
    r"[, \n][^.;:]*?\b(?:(?:is|are|was|were)[ \n](?:\p{Ll}+ly[ \n])?(?:projected|expected|forecast(?:ed)?|predicted|estimated|anticipated|set|likely|poised)[ \n]to|will)[ \n]\p{L}+"
)
_ANOTHER_CLAUSE = lazy(
    r"[;:?!—()]|\.(?!\d)|\b(?:and|or|but|while|whereas|then|before|after|with|which|that|who|where|if|compared|up from|down from|rising|growing|reaching|followed|versus|than|"
    r"to[ \n](?!(?:the|an?|its|their|our|his|her|about|nearly|almost|over|some|more)\b)\p{Ll}+|goals?|targets?|plan\w*|pledge\w*|commit\w*|aim\w*|promise\w*|"
    r"deadline\w*|track|due|schedul\w*|ambition\w*|strateg\w*|law\w*|rules?|bans?|phase\w*|\p{Ll}+ing)\b",
    regex.I,
)


class TargetYears(Struct, frozen=True):
    """Two different target dates of one forecast. span: from the first to the second."""

    span: Span
    first: Period
    second: Period


@analysis
def target_years(article: Article) -> tuple[TargetYears, ...]:
    """The forecasts with two target dates, in order: "By A," at the head of a clause, one forecast verb, "by B" with no other clause between."""
    return tuple(
        TargetYears(Span(first.span.start, second.span.end), first, second)
        for first, second in pairwise(periods(article))
        if second.span.start - first.span.end < 200 and _is_one_forecast(article, first, second)
    )


def _is_one_forecast(article: Article, first: Period, second: Period) -> bool:
    prose, sentence = article.prose, around(first.span, sentences(article))
    if not sentence or second.span.end > sentence.span.end or (first.start <= second.end and second.start <= first.end):
        return False
    lead = _BY.match(prose, max(sentence.span.start, first.span.start - 24), first.span.start)
    by = _BY.match(prose, max(first.span.end, second.span.start - 24), second.span.start)
    if not lead or not by or not _CLAUSE.fullmatch(prose, max(sentence.span.start, lead.start() - 40), lead.start()):
        return False
    verb = _FORECAST.match(prose, first.span.end, by.start())
    figures = inside(Span(first.span.end, by.start()), quantities(article))
    return bool(verb) and len(figures) < 2 and not _ANOTHER_CLAUSE.search(prose, verb.end() if verb else 0, by.start())
