"""Votes of a body whose members are numbered: "the nine-member council voted 6-4"."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.figures.number_words import ONES
from credlint.facts.words import FIGURE, matches
from credlint.patterns import lazy

_BODIES = "council board committee panel court commission jury bench cabinet tribunal senate executive jurors".split()
_SIZED = "member seat judge justice person strong".split()
_VOTED = lazy(
    r"\b(?P<members>\d{1,3}|(?i:three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen))(?:-|[ \n])"
    rf"(?:{'|'.join(_SIZED)})[ \n](?:[\p{{L}}’'-]+[ \n]){{0,3}}?"
    rf"(?:{'|'.join(_BODIES)})\b[^.;:!?\d]{{0,80}}?\b(?:voted|votes|vote|ruled|split|decided|approved|rejected|passed|agreed|divided|by|of|was)[ \n](?:[^.;:!?\d]{{0,50}}?[ \n])?"
    r"(?P<vote>(?P<one>\d{1,3})(?:[-–]|[ \n]to[ \n])(?P<other>\d{1,3})(?:[-–](?P<third>\d{1,2}))?)(?![\d%]|[.,]\d|-\p{L})"
)


class Ballot(Struct, frozen=True):
    """A vote of a body. span: of the vote. body: of the number of its members. votes: cast on all sides."""

    span: Span
    body: Span
    members: int
    votes: int


@analysis
def ballots(article: Article) -> tuple[Ballot, ...]:
    """The votes told with the number of those who may vote, in order."""
    return tuple(_scan(article))


def _scan(article: Article) -> Iterator[Ballot]:
    for match in matches(article, _VOTED, _BODIES, _SIZED, (FIGURE,)):
        told = match["members"].lower()
        votes = sum(int(match[side]) for side in ("one", "other", "third") if match[side])
        yield Ballot(Span(*match.span("vote")), Span(*match.span("members")), int(told) if told.isdecimal() else ONES[told], votes)
