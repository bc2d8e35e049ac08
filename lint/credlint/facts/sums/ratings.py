"""Ratings: the mark that a review gives in its box ("Rating: 8.5 / 10") and the one that its author tells ("we give it 9 out of 10")."""

from __future__ import annotations

from decimal import Decimal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.words import FIGURE, matches
from credlint.patterns import lazy

_MARK = (
    r"(?P<mark>(?P<value>\d{1,3}(?:\.\d{1,2})?)[ ]?(?:/|out[ ]of|of)[ ]?(?P<scale>5|10|20|100))(?![\d/]|\.\d)"
    r"|(?P<mark>(?P<value>\d(?:\.5)?)[ ](?P<scale>stars))\b"
)
_BOX = lazy(
    rf"(?:^|(?<=\n))[ *_]*(?:(?:our|my|final|overall|editor[’']s)[ ])?(?:rating|score|verdict|marks?)[ *_]*(?::[ *_]*|[ ]+)(?:{_MARK})",
    regex.IGNORECASE,
)
_TOLD = lazy(
    rf"\b(?:(?:we|I)(?:[’']d|[’']ve|[’']m)?[ ](?:would[ ]|have[ ]|am[ ]|are[ ])?(?:give|gave|given|giving|award|awarded|rate|rated|score|scored)[ ][^.!?;:\d]{{0,60}}?(?:{_MARK})"
    rf"|(?:earns?|gets?|receives?|deserves?|scores?|takes?)[ ][^.!?;:\d]{{0,40}}?(?:{_MARK})[ ]from[ ](?:me|us)\b)",
    regex.IGNORECASE,
)


class Rating(Struct, frozen=True):
    """A mark. scale: of how many, or "stars"."""

    span: Span
    value: Decimal
    scale: str


@analysis
def ratings(article: Article) -> tuple[tuple[Rating, Rating], ...]:
    """The marks that the author tells, each with the one in the box, where that is another one of the same scale; only of reviews with one box."""
    boxes = [_rating(match) for match in matches(article, _BOX, ("rating", "score", "verdict", "mark", "marks"), (FIGURE,))]
    if len(boxes) != 1:
        return ()
    told = [_rating(match) for match in matches(article, _TOLD, ("we", "i", "me", "us"), (FIGURE,))]
    return tuple((boxes[0], rating) for rating in told if rating.scale == boxes[0].scale and rating.value != boxes[0].value)


def _rating(match: regex.Match[str]) -> Rating:
    return Rating(Span(*match.span("mark")), Decimal(match["value"]), match["scale"].lower())
