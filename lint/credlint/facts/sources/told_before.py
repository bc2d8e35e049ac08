"""Told before: the studies and polls that "the data" and "analysts" go back to, and the craft whose data its own report reads."""

from __future__ import annotations

from collections.abc import Mapping

from credlint.article import Article, Span, analysis
from credlint.facts.attributions import Attribution, attributions, beginning_in
from credlint.facts.words import matches
from credlint.patterns import lazy

_POLLING = ("polled", "surveyed", "questioned", "canvassed", "tracked")
_POLLED = lazy(rf"\b(?P<noun>\p{{L}}+s)[ \n](?:{'|'.join(_POLLING)})[ \n]by[ \n]")
_BACK = 1000
"""Characters over which "the data" points back to a study."""
_OF_A_CRAFT = lazy(
    r"[ \n]that\b[^.;:!?]{0,60}?[ \n]the[ \n](?:[\p{L}-]+[ \n]){0,2}?(?:helicopter|spacecraft|rover|lander|orbiter|probe|satellite|rocket|booster|capsule|telescope|aircraft"
    r"|airplane|aeroplane|plane|drone|balloon|ship|vessel|submarine|buoy|train|locomotive|tram|engine|reactor|turbine|instrument|sensor|seismometer)"
    r"[ \n](?:\p{Ll}+ly[ \n]|had[ \n])?(?:\p{Ll}{2,}ed|was|flew|fell|rose|went|lost|came|hit|spun|sank|began|ran|took|made|left|stood|drew|shook|slid|broke)\b"
)
"""Data shows that the helicopter climbed: what one machine did, by its own measurements."""


def follows_a_study(article: Article, place: int) -> bool:
    """Whether the article told of a study or survey shortly before an offset."""
    return bool(beginning_in(Span(max(0, place - _BACK), max(0, place - 1)), _studies(article)))


@analysis
def _studies(article: Article) -> tuple[Attribution, ...]:
    return tuple(other for other in attributions(article) if other.kind in ("study", "survey"))


@analysis
def polled(article: Article) -> Mapping[str, int]:
    """Where the article first says who polled a crowd ("analysts polled by"), by the crowd."""
    return {match["noun"].lower(): match.start() for match in reversed(list(matches(article, _POLLED, _POLLING, ("by",))))}


def is_telemetry(article: Article, attribution: Attribution) -> bool:
    """Whether what data show is what one machine did, which measured it itself."""
    return _OF_A_CRAFT.match(article.prose, attribution.span.end) is not None
