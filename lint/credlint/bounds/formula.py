"""Sums over intervals: `a * b / c + d`, read once, worked out without `eval`."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct

from credlint.patterns import lazy

_OPERAND = r"(?:\d+(?:\.\d+)?(?:e[+-]?\d+)?|[a-z][a-z0-9_]*(?:\.[a-z]+)?)"
_SUM = lazy(rf"\s*{_OPERAND}(?:\s*[*/+-]\s*{_OPERAND})*\s*")
_STEP = lazy(rf"(?P<sign>[*/+-]?)\s*(?P<operand>{_OPERAND})")
_ZERO = Decimal(0)


class Amount(Struct):
    """A value and the interval that it may lie in. low, high: infinite where open."""

    value: Decimal
    low: Decimal
    high: Decimal

    @classmethod
    def exactly(cls, value: Decimal) -> Amount:
        """An amount known exactly."""
        return cls(value, value, value)

    def __add__(self, other: Amount) -> Amount:
        return Amount(self.value + other.value, self.low + other.low, self.high + other.high)

    def __sub__(self, other: Amount) -> Amount:
        return Amount(self.value - other.value, self.low - other.high, self.high - other.low)

    def __mul__(self, other: Amount) -> Amount:
        ends = [_times(one, two) for one in (self.low, self.high) for two in (other.low, other.high)]
        return Amount(_times(self.value, other.value), min(ends), max(ends))

    def __truediv__(self, other: Amount) -> Amount:
        """Raises ZeroDivisionError when the other may be zero or negative."""
        if other.value <= 0 or other.low < 0:
            raise ZeroDivisionError(f"cannot divide by {other.value}, which may be as low as {other.low}")
        ends = [_over(one, two) for one in (self.low, self.high) for two in (other.low, other.high)]
        return Amount(self.value / other.value, min(ends), max(ends))


def _times(one: Decimal, two: Decimal) -> Decimal:
    return _ZERO if not one or not two else one * two


def _over(one: Decimal, two: Decimal) -> Decimal:
    if not two:
        return Decimal("Infinity").copy_sign(one) if one else _ZERO
    return _ZERO if two.is_infinite() else one / two


class Formula(Struct, frozen=True):
    """A sum: chains of factors, added up. Each factor: its sign ("*" or "/") and a number or a name.

    chains: (sign "+" or "-", factors).
    """

    text: str
    chains: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]

    def names(self) -> set[str]:
        """The names that the formula needs."""
        return {operand for _, factors in self.chains for _, operand in factors if operand[0].isalpha()}

    def evaluate(self, amounts: Mapping[str, Amount]) -> Amount:
        """Work the formula out. Raises KeyError for a name without an amount, ZeroDivisionError for a divisor that may be zero."""
        total = Amount.exactly(_ZERO)
        for sign, factors in self.chains:
            product = Amount.exactly(Decimal(1))
            for step, operand in factors:
                amount = amounts[operand] if operand[0].isalpha() else Amount.exactly(Decimal(operand))
                product = product * amount if step == "*" else product / amount
            total = total + product if sign == "+" else total - product
        return total


def formula(text: str) -> Formula:
    """Read a formula: numbers and names joined by `*`, `/`, `+`, `-`; products before sums, no brackets.

    Raises ValueError for anything else.
    """
    if not _SUM.fullmatch(text):
        raise ValueError(f'"{text}" is no formula: use names and numbers joined by * / + -, without brackets')
    chains: list[tuple[str, list[tuple[str, str]]]] = []
    for match in _STEP.finditer(text):
        if match["sign"] in ("*", "/"):
            chains[-1][1].append((match["sign"], match["operand"]))
        else:
            chains.append((match["sign"] or "+", [("*", match["operand"])]))
    return Formula(text.strip(), tuple((sign, tuple(factors)) for sign, factors in chains))
