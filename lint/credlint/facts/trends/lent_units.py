"""Figures that leave their unit to the level before them: "from two days to five", "to 45 minutes from 30"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import regex
from msgspec.structs import replace

from credlint.facts.quantities import Quantity
from credlint.facts.trends import links
from credlint.patterns import lazy

_UNLENT = frozenset(("number", "count", "fraction", "multiple", "money"))
"""Kinds that have no unit to lend. Money has, but a bare number beside it may have lost its own sign."""
_POINTS = frozenset(("points", "basis points"))
_LEVEL_BEFORE = lazy(rf"(?r)\b(?:from|to|at)[ \n]{links.APPROXIMATE}")
"""Before points that are a level and no amount: "fell 3 points to 42" has one of 42 %."""
_WHEN = r"(?:[ \n](?:(?:in|at|on)[ \n](?:the[ \n])?(?!to\b)[\p{L}\p{N}]+(?:[ \n](?:19|20)\d\d)?|last[ \n]\p{Ll}+|an?[ \n]\p{Ll}+[ \n](?:ago|earlier|before)))?"
_LINK = lazy(
    rf"{_WHEN}(?:,?(?:[ \n]\p{{Ll}}+){{1,4}})?[ \n](?:(?:up|down)[ \n])?to[ \n]{links.APPROXIMATE}|{_WHEN}(?:,?(?:[ \n]\p{{Ll}}+){{1,5}})?,?[ \n](?:(?:up|down)[ \n])?from[ \n]{links.OF_THEN}{links.APPROXIMATE}"
    rf"|{_WHEN}(?:[ \n](?:now|today))?,?[ \n](?:(?:as[ \n])?compared[ \n](?:with|to)|(?:as[ \n])?against|versus|vs\.?|after)[ \n]{links.OF_THEN}{links.APPROXIMATE}"
)
_END = lazy(
    r"[ ]?[,.;:)](?!\d)|\s*\Z|[ \n](?:in(?![ \n]\d{1,2}\b)|by|over|an?|the|last|at|on|during|for|since|this|when|after|before|within|as|and|with|under|year|while|it|they|that|which)\b"
    r"|[ \n]for[ \n](?:the|its|their)[ \n]"
)
_LABEL = lazy(
    r"(?r)\b(?:week|day|month|year|quarter|phase|stage|round|step|wave|part|group|table|figure|ward|zone|grade|level)[ \n]",
    regex.IGNORECASE,
)
"""Before the name of a period or a part, which the unit of the next level is not for: "from 9% in week one to 14%"."""
_FARTHEST = 40
_MOST_APART = 20
"""How many times as large as the other a level may be that shares its unit."""
_YEARS = range(1500, 2101)


def with_lent_units(prose: str, figures: Sequence[Quantity]) -> Sequence[Quantity]:
    """The figures of a sentence without such labels, with the bare second levels of changes in the unit of the first."""
    if any(figure.shared == "unit" for figure in figures):
        figures = [
            figure
            for figure in figures
            if figure.shared != "unit" or not _LABEL.match(prose, max(0, figure.span.start - 10), figure.span.start)
        ]
    lent = {at: _lent(second, first) for at, (first, second) in enumerate(pairwise(figures), 1) if _is_lent(prose, first, second)}
    return [lent.get(at, figure) for at, figure in enumerate(figures)] if lent else figures


def _lent(figure: Quantity, lender: Quantity) -> Quantity:
    return replace(figure, kind=lender.kind, unit=lender.unit, factor=lender.factor, per=lender.per, shared="unit")


def _is_lent(prose: str, first: Quantity, second: Quantity) -> bool:
    if second.kind != "number" or first.kind in _UNLENT or first.scaled != second.scaled or second.damaged:
        return False
    start, end = first.span.end, second.span.start
    is_near = end - start <= _FARTHEST and 0 < first.value <= second.value * _MOST_APART and second.value <= first.value * _MOST_APART
    if not is_near or second.value in _YEARS:
        return False
    if first.kind in _POINTS and not _LEVEL_BEFORE.match(prose, max(0, first.span.start - _FARTHEST), first.span.start):
        return False
    return bool(_LINK.fullmatch(prose, start, end) and _END.match(prose, second.span.end))
