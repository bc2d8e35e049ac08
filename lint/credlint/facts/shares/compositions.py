"""Lists of shares of one whole that nothing can be two parts of: "55% cotton, 30% wool and 15% silk", "Ann took 52% of the vote and Bo 48%"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex

from credlint.article import Span
from credlint.facts.quantities import Quantity
from credlint.patterns import lazy

_NEXT = r"(?:[,;]|[,;]?[ \n]and)[ \n](?:the[ \n])?"
_NAME = r"(?:[\p{L}\d][\p{L}\d’'&.–-]*[ \n]){1,4}"
_THING = r"[ \n](?!(?:of|on|in|at|to|for|by|from|with|less|more|fewer|higher|lower|larger|smaller|faster|better|off|discount|up|down|above|below|chance|growth|interest|tax)\b)\p{L}[\p{L}’'-]*(?:[ \n](?:and[ \n])?(?!and\b)[\p{L}’'-]+){0,2}?"
_IS_MADE_OF = lazy(
    r"(?r)(?:\b(?:is|are|was|were|as|holds?|held|contains?|contained|comprises?|comprised|of|mix)[ \n](?:(?:about|around|roughly|some)[ \n])?)"
)
"""Before the first of several things that something is made of."""
_THEN_THING = lazy(rf"{_THING}{_NEXT}(?:(?:about|around|roughly|some)[ \n])?")
_THING_LAST = lazy(rf"{_THING}[.;]?")
_BY_KIND = lazy(
    r"\bby[ \n](?:[\p{L}-]+[ \n]){0,3}[\p{L}-]+,?(?=[ \n:])|\b(?:mix|make-?up|composition|blend)[ \n](?:of|at|as|was|is|:)|\b(?:counted|counts?|asked|named)[ \n](?:only[ \n])?once\b|\b(?:went|goes?|gone|came|comes?)[ \n](?:on|to|into|from)\b",
    regex.IGNORECASE,
)
"""In the lead of a list of names: every case falls under one of them."""
_LEAD = lazy(rf"[^%\d]{{1,120}}?(?:[:,][ \n]|[ \n])(?:the[ \n])?{_NAME}\(?")
_THEN_NAME = lazy(rf"\)?{_NEXT}{_NAME}\(?")
_OF_VOTE = lazy(
    r"[ \n]of[ \n](?:(?:the|all)[ \n](?:votes?|market|ballots?|power|electricity|energy|traffic|seats|budget|total|possession|ball)|possession)\b"
)
_THEN_OTHER = lazy(rf"(?:{_NEXT}|[ \n](?:to|against)[ \n](?:the[ \n])?){_NAME}(?:(?:took|won|had|got|with|at|received)[ \n])?")
_PLACED = r"[ \n](?:by|on|from|in|at)[ \n][^,;:()%\d]{1,40}?"
_OF_ONE = lazy(r"[ \n]of[ \n][^,;:()%\d]{1,40}?[ \n](?:is|are|was|were|came|comes?|went|goes?|live[sd]?)(?=[ \n](?:by|on|from|in|at)\b)")
_THEN_PLACED = lazy(rf"{_PLACED}{_NEXT}")
_FEWEST = 3


def is_composition(prose: str, span: Span, shares: Sequence[Quantity]) -> bool:
    """Whether the shares of a sentence are told of things or names that are parts of one whole."""
    first, start = shares[0], span.start
    gaps = [(one.span.end, two.span.start) for one, two in pairwise(shares)]
    if len(shares) >= _FEWEST:
        is_whole = first.span.start == start and _THING_LAST.fullmatch(prose, shares[-1].span.end, span.end)
        if (is_whole or _IS_MADE_OF.match(prose, start, first.span.start)) and _all(_THEN_THING, prose, gaps):
            return True
        if _LEAD.fullmatch(prose, start, first.span.start) and _all(_THEN_NAME, prose, gaps):
            return bool(_BY_KIND.search(prose, start, first.span.start))
        if (told := _OF_ONE.match(prose, first.span.end)) and _all(_THEN_PLACED, prose, [(told.end(), gaps[0][1]), *gaps[1:]]):
            return True
    whole = _OF_VOTE.match(prose, first.span.end)
    return bool(whole and len(gaps) > 0 and _all(_THEN_OTHER, prose, [(whole.end(), gaps[0][1]), *gaps[1:]]))


def _all(pattern: regex.Pattern[str], prose: str, gaps: Sequence[tuple[int, int]]) -> bool:
    return all(pattern.fullmatch(prose, *gap) for gap in gaps)
