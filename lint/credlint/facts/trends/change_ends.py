"""Who or what changes, and when each of its levels held."""

from __future__ import annotations

from collections.abc import Sequence

from credlint.article import Span, inside
from credlint.facts.periods import Period
from credlint.facts.quantities import Quantity
from credlint.patterns import lazy

_CLAUSE = lazy(r"[;:,—]|[ \n][–-][ \n]|\b(?:and|but|while|whereas|as|because|although|though|so|that|which|who|when|after|before)\b")
_AUXILIARIES = lazy(
    r"(?:[ \n](?:has|have|had|is|are|was|were|will|would|could|may|might|can|also|then|already|since|to|be|been|being|and|\p{L}+ly))+$"
)
_OPENING = lazy(r"\A(?:[\"“‘'(]|(?:The|the|Its|its|Their|their|Our|our|A|a|An|an|Meanwhile|However)\b)[ \n]?")
_REACH = 60
_LONGEST_CLAUSE = 400


def subject(prose: str, start: int, verb: int) -> str:
    """The words from the clause's start to the trend word at `verb`, without auxiliaries: what rises or falls. Empty where there are none."""
    clause = prose[max(start, verb - _LONGEST_CLAUSE) : verb]
    cuts = [match.end() for match in _CLAUSE.finditer(clause)]
    words = _AUXILIARIES.sub("", " " + clause[cuts[-1] if cuts else 0 :].strip()).strip()
    return _OPENING.sub("", words, count=1).strip()


def period_of(periods: Sequence[Period], quantity: Quantity, limit: int) -> Period | None:
    """The period told right after a level, before the text reaches `limit`: "$10 million in 2024"."""
    following = inside(Span(quantity.span.end, min(limit, quantity.span.end + _REACH)), periods)
    return following[0] if following else None
