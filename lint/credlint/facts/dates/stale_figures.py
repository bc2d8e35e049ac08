"""Figures called the latest or current ones, with the year that they are of."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from credlint.article import Article, Span, analysis, around, inside
from credlint.facts.periods import Period, periods
from credlint.facts.quotations import is_quoted
from credlint.facts.sentences import sentences
from credlint.facts.zones import in_body
from credlint.patterns import lazy

_NEW = r"(?:latest|most[ \n]recent|newest|current|most[ \n](?:up-to-date|current))"
_FIGURES = r"(?:figures?|data|statistics|stats|numbers|estimates?|surveys?|reports?|study|studies|research|polls?|findings|count|tally|tallies|projections?|information|evidence)"
_LATEST_WORDS = rf"\b(?i:{_NEW})[ \n](?:(?!and\b|or\b|is\b|are\b|of\b)[\p{{L}}-]+[ \n]){{0,3}}?{_FIGURES}\b(?:[ \n]\p{{Ll}}+able\b|[ \n](?:published|released|on[ \n](?:record|\p{{Ll}}+)))?"
_LATEST = lazy(_LATEST_WORDS)
_TO_YEAR = lazy(
    r"(?:[ \n](?:of|on|about|for)(?:[ \n][\p{L}-]+){1,5}?)?,?[ \n](?:\(?(?:(?:are|is|date|dates|dating|come|comes|covers?|run|which)[ \n]){0,2}(?:only[ \n])?(?:from|for|of|in|as[ \n]of|dated|back[ \n]to|up[ \n]to|through|published[ \n]in|released[ \n]in)[ \n](?:the[ \n])?|\()"
)
_NEW_BEFORE = lazy(rf"(?r)\b(?i:{_NEW})[ \n]\(?(?:\p{{Lu}}[\p{{L}}-]*[ \n]){{0,3}}")
_FIGURES_AFTER = lazy(rf"\)?[ \n](?:(?!and\b|or\b|is\b|are\b|of\b)[\p{{L}}-]+[ \n]){{0,3}}?{_FIGURES}\b")
_AS_OF = lazy(r"(?r)\b[Aa]s[ \n]of[ \n]")
_LATEST_AFTER = lazy(rf",?[ \n](?:the[ \n])?(?P<words>{_LATEST_WORDS})")
_EDITION = lazy(r"[ \n](?:edition|version|issue|revision)\b")
_IN_ITS_TIME = lazy(
    r"\b(?:then|at[ \n](?:the|that)[ \n]time|still|last[ \n](?:ones?|year)|no[ \n](?:newer|later)|outdated|out[ \n]of[ \n]date|old)\b"
)

_REACH = 120
_AFTER = 24
_NEAR = 100
"""How far before their date figures are called the latest."""


class LatestFigures(Struct, frozen=True):
    """Figures called the latest: the words, and the newest period cited with them. span: the period's."""

    span: Span
    words: Span
    newest: Period


@analysis
def latest_figures(article: Article) -> tuple[LatestFigures, ...]:
    """The figures of the body that are called the latest or current ones and dated, in order; neither quoted nor called old by the text."""
    kept = (found for found in _dated(article) if in_body(article, found.span) and not is_quoted(article, found.span))
    return tuple(sorted(kept, key=lambda found: found.span))


def _dated(article: Article) -> Iterator[LatestFigures]:
    for day in periods(article):
        if not _may_be_latest(article.prose, day.span):
            continue
        sentence = around(day.span, sentences(article))
        if sentence and (words := _words(article, day)) and not _is_called_old(article, words, sentence.span):
            near = Span(min(words.start, day.span.start), min(sentence.span.end, day.span.end + _REACH))
            newest = max(inside(near, periods(article)), key=lambda period: period.end)
            yield LatestFigures(newest.span, words, newest)


def _may_be_latest(prose: str, day: Span) -> bool:
    """Whether one of the words that figures are called the latest with stands near a date: few dates have one."""
    near = prose[max(0, day.start - _NEAR) : day.end + _AFTER].lower()
    return "latest" in near or "recent" in near or "current" in near or "newest" in near or "up-to-date" in near


def _is_called_old(article: Article, words: Span, sentence: Span) -> bool:
    return bool(_IN_ITS_TIME.search(article.prose, max(sentence.start, words.start - _REACH), min(sentence.end, words.end + _REACH)))


def _words(article: Article, day: Period) -> Span | None:
    """The words that call the figures of a date the latest ones, before the date or around it."""
    prose, (start, end) = article.prose, day.span
    if _EDITION.match(prose, end):
        return None
    if (new := _NEW_BEFORE.match(prose, max(0, start - 60), start)) and (figures := _FIGURES_AFTER.match(prose, end)):
        return Span(new.start(), figures.end())
    if _AS_OF.match(prose, max(0, start - 8), start) and (latest := _LATEST_AFTER.match(prose, end)):
        return Span(*latest.span("words"))
    for match in _LATEST.finditer(prose, max(0, start - _NEAR), start):
        if _TO_YEAR.fullmatch(prose, match.end(), start):
            return Span(*match.span())
    return None
