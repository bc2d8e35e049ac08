"""Source dates: studies of one year that are cited for data of a later one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.quotations import is_quoted
from credlint.facts.sentences import Sentence
from credlint.facts.words import FIGURE, sentences_with
from credlint.facts.zones import body_sentences
from credlint.patterns import lazy


class SourceDate(Struct, frozen=True):
    """A study and the year of what it is cited for. span: from the one to the other. year: of the study. told: the later year."""

    span: Span
    year: int
    told: int


_YEAR = r"(?:19|20)\d\d"
_NOT_SPLIT = r"(?![-–/]\d|s\b|\d)"
_NOUN = r"(?:reports?|stud(?:y|ies)|surveys?|polls?|papers?|analysis|census|audits?|reviews?|article|questionnaire|count|research)"
_STUDY = (
    rf"(?:(?<!fiscal[ \n])(?<!FY[ ]?)\b(?P<year>{_YEAR}){_NOT_SPLIT}(?:['’]s)?[ \n]"
    r"(?:(?!forecasts?\b|outlook\b|projections?\b|plans?\b|budget\b|law\b|act\b)[\p{L}\p{N}&.’'-]+[ \n]){0,4}?"
    rf"{_NOUN}\b|\b(?i:{_NOUN})[ \n](?:(?:published|released|conducted|done|made)[ \n](?:in[ \n])?|from[ \n]|of[ \n])(?P<year>{_YEAR}){_NOT_SPLIT})"
)
_STUDIES = (
    "report reports study studies survey surveys poll polls paper papers analysis census audit audits review reviews article questionnaire count research"
).split()
_YEARS = lazy(rf"\b{_YEAR}")
_VERB = r"(?:found|finds|shows?|showed|reports?|reported|says?|said|reveal(?:s|ed)|count(?:s|ed)|measured|recorded|concluded|noted|puts?|calculated|documented|tells|told)"
_ON = lazy(
    rf"{_STUDY}[ \n](?:(?:by|from|of)[ \n][^,.;:()\n\d]{{1,50}}?[ \n])?(?:on|about|covering|into)[ \n](?:the[ \n]|all[ \n]|its[ \n])?(?P<told>{_YEAR}){_NOT_SPLIT}[ \n]\p{{Ll}}"
)
_FOUND = lazy(
    rf"{_STUDY}[^.;:()\d]{{0,60}}?[ \n]{_VERB}\b(?P<claim>[^.;:()]{{0,100}}?)\b(?:in|during|for|of|since)[ \n](?:(?:\p{{Lu}}\p{{Ll}}+|early|late|mid|the[ \n]\p{{L}}+[ \n]of)[ \n])?(?P<told>{_YEAR}){_NOT_SPLIT}"
)
_ACCORDING = lazy(
    rf"\b[Ii]n[ \n](?P<told>{_YEAR}){_NOT_SPLIT},?[ \n]?(?P<claim>[^.;:()]{{0,120}}?),[ \n](?:according[ \n]to[ \n])?(?:an?|the|its|their)[ \n]{_STUDY}"
)
_LED = lazy(
    rf"\b[Aa]ccording[ \n]to[ \n](?:an?|the|its|their)[ \n]{_STUDY}(?:[ \n]by[ \n][^.;:(),\d]{{1,50}})?,(?P<claim>[^.;:()]{{0,120}}?)\b(?:in|during)[ \n](?P<told>{_YEAR}){_NOT_SPLIT}"
)
_AHEAD = lazy(
    r"\b(?:forecasts?|forecasted|project(?:s|ed|ions?|ing)?|expect(?:s|ed|ing|ations?)?|predict(?:s|ed|ions?|ing)?|anticipat(?:es?|ed)|estimat(?:es?|ed) (?:that|to)|outlook|will|would|could|may|might"
    r"|should|by[ \n](?:the[ \n]end[ \n]of[ \n])?(?:19|20)\d\d|plans?|planned|targets?|goals?|ahead|scenarios?|to[ \n](?:reach|grow|rise|fall|hit)|updated?|revised|repeated|reprinted|until|through"
    r"|next|upcoming|coming|future|intend(?:s|ed)?|hop(?:es|ed)|due|scheduled|budget(?:ed)?|proposed|model(?:s|led|ed)?|simulat\w+|later|again|then|followed|and[ \n]in|but[ \n]in|while)\b",
    regex.IGNORECASE,
)
"""What tells of the future, of a newer edition or of a second source."""
_APPEARED = lazy(r"\b(?:published|released|issued|presented|appeared|came[ \n]out)\b")


@analysis
def source_dates(article: Article) -> tuple[SourceDate, ...]:
    """The studies that are cited for data of a year after their own, in order; forecasts are none, nor what a newer edition may tell."""
    told = sentences_with(article, body_sentences(article), _STUDIES, (FIGURE,))
    cited = [sentence for sentence in told if len(set(_YEARS.findall(article.prose, *sentence.span))) > 1]
    found = [source_date for pattern in (_ON, _FOUND, _ACCORDING, _LED) for source_date in _read(article, pattern, cited)]
    return tuple(sorted({source_date.span: source_date for source_date in found}.values(), key=lambda source_date: source_date.span))


def _read(article: Article, pattern: regex.Pattern[str], cited: Sequence[Sentence]) -> Iterator[SourceDate]:
    for sentence in cited:
        matches = [match for match in pattern.finditer(article.prose, *sentence.span) if _is_older(match)]
        if matches and not _AHEAD.search(article.prose, *sentence.span):
            found = (_source_date(match) for match in matches)
            yield from (source_date for source_date in found if not is_quoted(article, source_date.span))


def _is_older(match: regex.Match[str]) -> bool:
    """Whether the study is older than what it is cited for, and not told to have appeared in that year."""
    return int(match["year"]) < int(match["told"]) and not _APPEARED.search(match.groupdict().get("claim") or "")


def _source_date(match: regex.Match[str]) -> SourceDate:
    year, told = match.span("year"), match.span("told")
    span = Span(year[0], told[1]) if year < told else Span(told[0], match.end())
    return SourceDate(span, int(match["year"]), int(match["told"]))
