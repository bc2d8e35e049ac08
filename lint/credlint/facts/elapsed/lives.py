"""Lengths of time that are told of a person, or a firm, with the age beside it: "Ada Holm, 29, has worked there for nine years"."""

from __future__ import annotations

from credlint.article import Article, Span
from credlint.facts.elapsed.distances import ElapsedYears, Near
from credlint.facts.elapsed.lengths import Length
from credlint.patterns import lazy

_SHORTEST = 10
"""Years; shorter ones fit every age that is told."""
_REACH = 160
_OTHERS = r"(?:that|which|who|whose|whom|her|his|their|its|famil(?:y|ies)|parents?|father|mother|record|jailed|sentenced|banned)\b"
_OF_LIFE = lazy(
    r"(?r)(?:,[ \n](?:(?:both|all|each|now|aged|aged[ \n]just)[ \n])?(?P<age>[1-9]\d),|\b[Tt]he[ \n](?P<age>[1-9]\d)-year-old(?:[ \n]\p{Ll}+){0,2})[ \n]"
    rf"(?:has|have|had|lived|worked)(?:[ \n](?!{_OTHERS})[\p{{L}}'’-]+){{0,8}}[ \n]for[ \n](?:(?:more[ \n]than|over|nearly|almost|about|at[ \n]least|some)[ \n])?"
)


def of_life(article: Article, length: Length, dates: Near) -> ElapsedYears | None:
    """What somebody has done for a length of time, counted from the birth to the age that is told."""
    if length.unit != "year" or length.low < _SHORTEST or length.is_round:
        return None
    found = _OF_LIFE.match(article.prose, max(dates.sentence.start, length.span.start - _REACH), length.span.start)
    if not found:
        return None
    return ElapsedYears(length.span, "life", "year", length.low, length.high, 0, int(found["age"]), Span(*found.span("age")), None)
