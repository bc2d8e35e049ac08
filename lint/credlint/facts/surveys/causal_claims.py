"""Causes claimed where only a survey or an observational study is told of."""

from __future__ import annotations

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.words import matches
from credlint.patterns import lazy


class CausalClaim(Struct, frozen=True):
    """A causal verb in the finding of a survey or an observational study. span: the verb. study: the words for the study."""

    span: Span
    study: Span


_CLAIM = lazy(
    r"\b(?P<study>(?:surveys?|polls?|questionnaires?|(?:observational|cross-sectional|cohort|correlational|longitudinal|case-control|register|epidemiological|population)[ \n](?:study|studies|research|analys[ei]s|data)"
    r"|correlations?|associations?))\b"
    r"[^.;:?!“”\"]{0,80}?\b(?:found|finds|find|shows?|showed|suggests?|suggested|reveals?|revealed|proves?|proved|confirms?|confirmed|concluded|demonstrates?|demonstrated)[ \n](?:that[ \n])?"
    r"(?P<between>(?:[\p{L}’'-]+[ \n]){1,8}?)(?P<verb>causes?(?![ \n]of\b)|caused|leads?[ \n]to|led[ \n]to|boosts?|reduces?|lowers?|improves?|prevents?|prevented|makes?[ \n](?:people|us|you|children|workers|teens)"
    r"|results?[ \n]in|resulted[ \n]in|protects?|triggers?|slows?|(?:boosted|reduced|increases?|increased|raises?|raised|lowered|improved|cuts?|triggered|slowed|drives?|harms?)(?=[ \n](?:the|an?|your|our|their|its|his|her|risk|productivity)\b))"
    r"\b(?![ \n](?:was|were|is|are|has|had|by|in|and)\b)",
    regex.IGNORECASE,
)
_STUDIES = (
    "survey surveys poll polls questionnaire questionnaires observational sectional cohort correlational longitudinal control register"
    " epidemiological population correlation correlations association associations"
).split()
_FINDS = (
    "found finds find show shows showed suggest suggests suggested reveal reveals revealed prove proves proved confirm confirms confirmed concluded"
    " demonstrate demonstrates demonstrated"
).split()
_SAID = lazy(
    r"\b(?:say|says|said|believe\p{L}*|think|thought|feel|felt|report\p{L}*|blame\p{L}*|expect\p{L}*|told|want\p{L}*|plan\p{L}*|had|have|has|who|which|most|many|some|half|may|might|could|would|can|to|we|they|respondents"
    r"|companies|firms|businesses|prices|costs|sales|spending)\b",
    regex.IGNORECASE,
)
_EXPERIMENT = lazy(
    r"\b(?:randomi[sz](?:ed|ation)|trials?|experiment(?:s|al|ally)?|placebo|control[ \n]groups?|double-blind|mendelian|natural[ \n]experiment|instrumental[ \n]variable)\b",
    regex.IGNORECASE,
)


@analysis
def causal_claims(article: Article) -> tuple[CausalClaim, ...]:
    """The causal claims, in order; none in an article that speaks of an experiment, where the claim may rest on it."""
    found = [match for match in matches(article, _CLAIM, _STUDIES, _FINDS) if not _SAID.search(match["between"])]
    if not found or _EXPERIMENT.search(article.prose):
        return ()
    return tuple(CausalClaim(Span(*match.span("verb")), Span(*match.span("study"))) for match in found)
