"""What a text calls significant, and what it calls nearly so."""

from __future__ import annotations

from typing import Literal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis, around, inside
from credlint.facts.sentences import sentences
from credlint.facts.surveys.intervals import intervals
from credlint.facts.surveys.p_values import p_values
from credlint.facts.words import matches
from credlint.patterns import lazy


class SignificanceClaim(Struct, frozen=True):
    """Words on significance. kind: "near" for what came close to it ("approached significance"), "untested" for a statistical significance in a
    research text with no p value or interval in its paragraph."""

    span: Span
    kind: Literal["near", "untested"]


_NEAR = lazy(
    r"(?<!\b(?:nowhere|anywhere|not|never|remotely)[ \n])\b(?:(?:marginal(?:ly)?|borderline|near(?:ly)?|almost|quasi-|close[ \n]to|(?:just|narrowly|barely)[ \n](?:short[ \n]of|missed|failed[ \n]to[ \n]reach|missing|fell[ \n]short[ \n]of)|(?:nearly|almost)[ \n](?:reached|attained|achieved))[ \n]?(?:statistical(?:ly)?[ \n])?(?:significan(?:t|ce))"
    r"|(?:approach(?:ed|es|ing)|border(?:ed|s|ing)[ \n]on|verg(?:ed|es|ing)[ \n]on|trend(?:ed|s|ing)?[ \n]toward?s?|tend(?:ed|s|ing)[ \n]toward?s?|on[ \n]the[ \n](?:verge|brink)[ \n]of)"
    r"[ \n](?:conventional[ \n](?:levels?[ \n]of[ \n])?)?(?:statistical[ \n])?significance)\b",
    regex.IGNORECASE,
)
_NEARLY = (
    "marginal* borderline* near* almost* quasi close just narrowly barely approached approaches approaching bordered borders bordering verged verges verging"
    " trend trended trends trending tended tends tending verge brink"
).split()
_STATISTICAL = lazy(r"(?<!\bnot[ \n])(?<!\bno[ \n])\bstatistically[ \n]significant(?:ly)?\b", regex.IGNORECASE)
_FEWEST = 2
"""P values and intervals that make a text a report of research."""


@analysis
def significance_claims(article: Article) -> tuple[SignificanceClaim, ...]:
    """The claims, in order."""
    near = [SignificanceClaim(Span(*match.span()), "near") for match in matches(article, _NEAR, ("significant", "significance"), _NEARLY)]
    tested = sorted([*(p.span for p in p_values(article)), *(interval.span for interval in intervals(article))])
    found = near if len(tested) < _FEWEST else [*near, *_untested(article, [_Place(span) for span in tested])]
    return tuple(sorted(found, key=lambda claim: claim.span))


class _Place(Struct, frozen=True):
    span: Span


def _untested(article: Article, tested: list[_Place]) -> list[SignificanceClaim]:
    found = []
    for match in matches(article, _STATISTICAL, ("statistically",)):
        span = Span(*match.span())
        sentence = around(span, sentences(article))
        if sentence and not inside(sentence.block.span, tested):
            found.append(SignificanceClaim(span, "untested"))
    return found
