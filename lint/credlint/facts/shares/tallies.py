"""Tallies: the votes of two sides and the share of one of them, told right after: "passed, 6,110 to 5,090. That is 54.6% in favour"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import regex
from msgspec import Struct

from credlint.facts.quantities import Quantity
from credlint.patterns import lazy

_TO = lazy(r"(?:[ \n]votes?)?(?:[ \n](?:to|against|versus)[ \n]|[–-])")
_THEN = lazy(
    r"(?:[ \n](?:votes?|ballots?))?(?:[.;,:][ \n]|[ \n]?[(—–][ \n]?)(?:(?:that[ \n](?:is|was|makes)|that[’']s|which[ \n](?:is|was|makes)|or|a[ \n](?:margin|majority|share)[ \n]of)[ \n])"
    r"(?:(?:about|roughly|just[ \n](?:over|under)|nearly|almost|over)[ \n])?",
    regex.IGNORECASE,
)
_OF_VOTES = lazy(
    r"[ \n](?:(?:voted?|voting)[ \n])?(?:(?P<side>in[ \n]favou?r|yes\b|for\b|against\b)|of[ \n](?:the[ \n]|all[ \n])?(?:votes?|ballots?|voters))"
)
_LEAST = 100
"""Votes of a side: of fewer, shares are not told in percent."""
_HUNDRED = Decimal(100)


class Tally(Struct, frozen=True):
    """The votes of both sides, the more of them, and a share that neither side has, nor do they make it otherwise."""

    first: Quantity
    more: Decimal
    both: Decimal
    share: Quantity


def tallies(prose: str, figures: Sequence[Quantity]) -> Iterator[Tally]:
    """The tallies whose share does not fit, in order."""
    for index in [index for index, figure in enumerate(figures) if figure.kind == "percent" and index > 1]:
        first, second, share = figures[index - 2 : index + 1]
        if first.kind not in ("count", "number") or second.kind not in ("count", "number"):
            continue
        less, more = sorted((first.value, second.value))
        are_sides = less >= _LEAST and _TO.fullmatch(prose, first.span.end, second.span.start)
        if are_sides and _THEN.fullmatch(prose, second.span.end, share.span.start) and not _fits(less, more, share):
            of = _OF_VOTES.match(prose, share.span.end)
            # Others may have had the rest of "48% of the vote".
            if of and (of["side"] or share.low > more / (less + more) * _HUNDRED):
                yield Tally(first, more, less + more, share)


def _fits(less: Decimal, more: Decimal, share: Quantity) -> bool:
    ways = (more / (more + less), less / (more + less), (more - less) / (more + less), less / more, (more - less) / more)
    return any(share.low <= way * _HUNDRED <= share.high + 2 * share.half_step for way in ways)
