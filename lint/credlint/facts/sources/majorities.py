"""Findings told without a figure: majorities ("most teams find it enough", "few plants track it") and moves ("complaints have halved")."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.quotations import is_quoted
from credlint.facts.sources.people import names_people
from credlint.facts.sources.statistics import Statistic
from credlint.facts.sources.suppositions import is_supposed, telling_sentences
from credlint.facts.words import matches
from credlint.patterns import lazy

_MAJORITY = lazy(
    r"(?:(?<![^\W\d][ \n])|(?<=\b(?:and|but|so|that|because|while|though|since)[ \n]))"
    r"(?:[Mm]ost|(?i:(?:the|a)[ \n](?:(?:vast|great|large|overwhelming)[ \n])?majority[ \n]of|(?:nearly|almost|virtually)[ \n]all)|(?:[Vv]ery[ \n]|[Tt]oo[ \n])?(?:F|(?<!\ba[ \n])f)ew|[Oo]nly[ \n]a[ \n](?:handful|few|fraction)[ \n]of|[Cc]ountless|[Dd]ozens[ \n]of|[Hh]undreds[ \n]of|[Tt]housands[ \n]of)[ \n]"
    r"(?!(?:of|the|these|those|this|their|its|our|my|his|her|your|recently?|importantly?|likely|notably?)\b)"
    r"(?:(?!(?:of|in|and|or)\b)[\p{L}-]+[ \n]){0,2}?(?P<noun>\p{Ll}+s|people|staff|women|men|children)(?=[ \n](?!(?:of|in|from|with|who|that|which|and|or|to|at|say|said|told|thought|believed)\b)\p{Ll})"
)
_WORDS = ("most", "majority", "nearly", "almost", "virtually", "few", "handful", "fraction", "countless", "dozens", "hundreds", "thousands")
_MOVED = lazy(
    r"(?<=\p{Ll}[ \n])(?:(?:has|have|had)[ \n])?(?:(?:more[ \n]than|nearly|almost|roughly)[ \n])?(?:doubled|tripled|quadrupled|halved)\b(?![ \n](?:from|to|down|up|by|over|the|its|their|in[ \n]size)\b)"
)
_MOVES = ("doubled", "tripled", "quadrupled", "halved")
_OF_WORK = frozenset(
    "plants factories practices facilities stores shops restaurants workloads deployments projects pilots campaigns implementations migrations rollouts"
    " systems applications apps platforms pipelines workflows websites sites models agents cases".split()
)


@analysis
def majorities(article: Article) -> tuple[Statistic, ...]:
    """The majorities of people, firms and their work, and the moves, that the body tells as found, in order: weak statistics without a figure. Not what most said in a survey."""
    return tuple(_told(article))


class _Majority(Struct, frozen=True, order=True):
    span: Span


def _told(article: Article) -> Iterator[Statistic]:
    found = [_Majority(Span(*match.span())) for match in matches(article, _MAJORITY, _WORDS) if _is_of_a_kind(match["noun"])]
    found += [_Majority(Span(*match.span())) for match in matches(article, _MOVED, _MOVES)]
    found.sort()
    for sentence, here in telling_sentences(article, found):
        for majority in here:
            if not is_quoted(article, majority.span) and not is_supposed(article.prose, sentence.span, majority.span):
                yield Statistic(majority.span, (), sentence, "weak")


def _is_of_a_kind(noun: str) -> bool:
    return noun in _OF_WORK or names_people(noun)
