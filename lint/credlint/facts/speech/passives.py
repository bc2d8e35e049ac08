"""Passives that tell what people think: "is expected to", "it is said that"."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from credlint.article import Article
from credlint.facts.word_places import as_printed, blocks_from, matches_at, places
from credlint.patterns import lazy

_PASSIVE = lazy(
    r"\b(?P<it>[Ii]t[ \n])?(?:is|are|was|were|has been|have been)[ \n](?P<adverb>(?:widely|generally|commonly|often|now|currently|also|broadly|usually)[ \n])?"
    r"(?P<verb>expected|projected|forecast(?:ed)?|predicted|estimated|anticipated|believed|thought|said|reported|rumou?red|claimed|argued|held|known|understood|considered|agreed|accepted|proven|proved|(?<=been[ \n])(?:shown|demonstrated))\b"
    r"(?P<by>[ \n]by[ \n](?P<np>[^,.;:()\n]{2,80}))?"
)
_BEFORE_TOLD = lazy(
    r"(?r)\b(?:[Ii]t[ \n])?(?:is|are|was|were|has been|have been)[ \n](?:(?:widely|generally|commonly|often|now|currently|also|broadly|usually)[ \n])?"
)
_TOLD = as_printed(
    *"expected projected forecast forecasted predicted estimated anticipated believed thought said reported rumored rumoured claimed argued held known understood".split(),
    *"considered agreed accepted proven proved shown demonstrated".split(),
)


def passive_claims(article: Article) -> Iterator[regex.Match[str]]:
    """The passives that tell an opinion or a forecast, in order; the groups "by" and "np" hold who does. Looked for from their verbs back to where they begin."""
    prose = article.prose
    for block, texts in blocks_from(article, _TOLD):
        before = [_BEFORE_TOLD.match(prose, block.span.start, verb) for verb in places(prose, texts, block)]
        yield from filter(_is_claim, matches_at(_PASSIVE, prose, [match.start() for match in before if match], block.span.end + 2))


def _is_claim(match: regex.Match[str]) -> bool:
    """Whether a passive tells an opinion or forecast ("is expected to", "it is said"), not a plain event ("was reported in May")."""
    if match["it"] or match["by"]:
        return bool(match["by"]) or match.string.startswith((" that ", "\nthat "), match.end())
    is_forecast = match["verb"] in ("expected", "projected", "forecast", "forecasted", "predicted", "estimated", "anticipated")
    return (is_forecast or bool(match["adverb"])) and match.string.startswith((" to ", "\nto "), match.end())
