"""Shares of people who were asked or examined."""

from __future__ import annotations

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis, around
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import sentences
from credlint.facts.surveys.samples import WHO
from credlint.patterns import lazy


class SurveyShare(Struct, frozen=True):
    """A share of those asked or examined: "72% of respondents". noun: who, lower case."""

    span: Span
    noun: str


_ASKED = frozenset("respondents participants patients interviewees subjects volunteers".split())
_SAYING = lazy(
    r"[ \n]of[ \n](?:[\p{L}’'-]+[ \n]){1,8}?(?:say|said|believe[ds]?|think|thought|plan(?:ned)?|expect(?:ed)?|report(?:ed)?|prefer(?:red)?|want(?:ed)?|agree[ds]?|support(?:ed)?|oppose[ds]?|feel|felt|admit(?:ted)?"
    r"|trust(?:ed)?|worry|worried)\b"
)
_OF_THOSE = lazy(r"[ \n]of[ \n]those[ \n](?:surveyed|polled|asked|interviewed|questioned|sampled)\b")
_OFFICIAL = lazy(
    r"\bcensus\b|\bstatistic(?:s|al)[ \n](?:office|bureau|agency|service|canada)\b|\b(?:bureau|office)[ \n]of[ \n](?:\p{L}+[ \n])?statistics\b|\beurostat\b",
    regex.IGNORECASE,
)


@analysis
def survey_shares(article: Article) -> tuple[SurveyShare, ...]:
    """The shares of those asked or examined, in order."""
    whole = ((figure, _who(article.prose, figure)) for figure in quantities(article) if figure.kind == "percent")
    return tuple(SurveyShare(figure.span, noun) for figure, noun in whole if noun and not _is_official(article, figure.span))


def _who(prose: str, figure: Quantity) -> str:
    """Those that a percentage is a share of, where they were asked or examined, or empty."""
    if _OF_THOSE.match(prose, figure.span.end):
        return "people"
    is_asked = figure.noun in _ASKED or (figure.noun in WHO and _SAYING.match(prose, figure.span.end))
    return figure.noun if is_asked else ""


def _is_official(article: Article, span: Span) -> bool:
    sentence = around(span, sentences(article))
    return bool(sentence and _OFFICIAL.search(article.prose, *sentence.span))
