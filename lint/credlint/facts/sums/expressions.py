"""The left side of an equation, worked out in intervals and units of time."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct, field

from credlint.facts.quantities import Quantity
from credlint.facts.sums.dimensions import Dimensions, conversions, dimensions, product
from credlint.facts.sums.intervals import Interval, minus, operand, over, plus, times

Token = Quantity | str
"""A figure, an operator ("+", "-", "*", "/") or a bracket."""

_HUNDRED: Interval = (Decimal(100), Decimal(100))
_WHOLE: Interval = (Decimal(1), Decimal(1))
_HUNDREDTH: Interval = (Decimal("0.01"), Decimal("0.01"))


class _Measure(Struct):
    """What a part of an expression comes to. is_share: it is a percentage, or a sum of percentages."""

    interval: Interval
    dimensions: Dimensions = field(default_factory=dict)
    is_share: bool = False


class _UnreadableError(ValueError):
    """The tokens make no expression, or one that divides by zero."""


def readings(
    prose: str, tokens: Sequence[Token], after: Quantity, stop: int, last: int, *, as_printed: bool = False
) -> tuple[Interval, ...]:
    """What an expression comes to in the units of the figure after the equals sign, in every reading; empty where it cannot be worked out.

    stop, last: where the words of the last term, and those of the result, end at the latest. as_printed: of the figures as they are printed,
    not of all that round to them.
    """
    balanced = _balanced(tokens)
    if not balanced:
        return ()
    terms = [token for token in tokens if isinstance(token, Quantity)]
    ends = [term.span.start for term in terms[1:]] + [stop]
    units = {id(term): dimensions(prose, term, end) for term, end in zip(terms, ends, strict=True)}
    target = dimensions(prose, after, last)
    try:
        worked = _Reader(balanced, units, target, as_printed=as_printed).read()
    except _UnreadableError:
        return ()
    factors = conversions(worked.dimensions, target, terms)
    found = [times(worked.interval, factor) for factor in factors]
    return tuple(_in_percent(found, [*terms, after], after))


def _balanced(tokens: Sequence[Token]) -> list[Token]:
    """The tokens without an opening bracket that closes behind the equation; none where a closing one has no partner."""
    surplus = tokens.count("(") - tokens.count(")")
    first = next((index for index, piece in enumerate(tokens) if piece != "("), 0)
    return list(tokens[surplus:]) if 0 <= surplus <= first else []


def _in_percent(found: list[Interval], figures: Sequence[Quantity], after: Quantity) -> list[Interval]:
    """The same in units of the result: percentages are worked out as shares; beside them a bare number may stand for a percentage."""
    shares = [figure for figure in figures if figure.kind == "percent"]
    if not shares:
        return found
    if after.kind == "percent":
        # "x 100" may stand in the equation or be understood.
        return [times(interval, _HUNDRED) for interval in found] + (found if "percent" not in {f.kind for f in figures[:-1]} else [])
    return found + [times(interval, _HUNDRED) for interval in found if after.kind in ("number", "count")]


def value(figure: Quantity, *, as_printed: bool = False) -> Interval:
    """A figure as a term: a percentage is a share."""
    interval = (figure.value, figure.value) if as_printed else operand(figure)
    return times(interval, _HUNDREDTH) if figure.kind == "percent" else interval


class _Reader:
    """A reader of sums, products and brackets, by recursive descent."""

    def __init__(self, tokens: list[Token], units: dict[int, Dimensions], target: Dimensions, *, as_printed: bool) -> None:
        self.tokens, self.units, self.target, self.as_printed = tokens[::-1], units, target, as_printed

    def read(self) -> _Measure:
        measure = self._sum()
        if self.tokens:
            raise _UnreadableError
        return measure

    def _sum(self) -> _Measure:
        total = self._product()
        while self.tokens and self.tokens[-1] in ("+", "-"):
            combine = plus if self.tokens.pop() == "+" else minus
            term = self._product()
            if term.is_share and not total.is_share and total.interval[0] > 1:  # "$100 - 20%" is 20% off
                total = _Measure(times(total.interval, combine(_WHOLE, term.interval)), total.dimensions)
                continue
            first, second = self._alike(total, term)
            total = _Measure(combine(first.interval, second.interval), first.dimensions, first.is_share and second.is_share)
        return total

    def _alike(self, first: _Measure, second: _Measure) -> tuple[_Measure, _Measure]:
        """Two terms of a sum in the same units of time."""
        return (first, second) if first.dimensions == second.dimensions else (self._converted(first), self._converted(second))

    def _converted(self, measure: _Measure) -> _Measure:
        """A term in the units of the result: "$1,500 + $20 a month = $1,740 in year 1"."""
        factors = conversions(measure.dimensions, self.target)
        if not measure.dimensions or not factors:
            return _Measure(measure.interval, self.target)
        every = [end for factor in factors for end in times(measure.interval, factor)]
        return _Measure((min(every), max(every)), self.target)

    def _product(self) -> _Measure:
        total = self._term()
        while self.tokens and self.tokens[-1] in ("*", "/"):
            is_times = self.tokens.pop() == "*"
            factor = self._term()
            interval = times(total.interval, factor.interval) if is_times else over(total.interval, factor.interval)
            if interval is None:
                raise _UnreadableError
            total = _Measure(interval, product(total.dimensions, factor.dimensions, 1 if is_times else -1))
        return total

    def _term(self) -> _Measure:
        piece = self.tokens.pop() if self.tokens else ")"
        if isinstance(piece, Quantity):
            return _Measure(value(piece, as_printed=self.as_printed), self.units[id(piece)], piece.kind == "percent")
        if piece != "(":
            raise _UnreadableError
        measure = self._sum()
        if not self.tokens or self.tokens.pop() != ")":
            raise _UnreadableError
        return measure
