"""Savings on a unit cost: units a month, what one costs before and after, and what that is said to save, told in one section."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis, inside
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sections import sections
from credlint.facts.sums.conventions import PERIODS
from credlint.facts.sums.dimensions import conversions, period_of_rate
from credlint.facts.sums.intervals import Interval, meet, minus, operand, result, times
from credlint.facts.sums.products import thing_of
from credlint.facts.words import blocks_with
from credlint.patterns import lazy

_SAVING = lazy(
    r"\b(?:(?:cost|price|expense|spend(?:ing)?)[ \n]per[ \n](?P<noun>\p{Ll}+)[ \n](?:reductions?|savings?|decrease)"
    r"|(?:reductions?|savings?)[ \n](?:in|on|from|of)[ \n](?:the[ \n]|lower[ \n])?(?:cost|price)s?[ \n]per[ \n](?P<other>\p{Ll}+))\b[^.;\d]{0,30}?(?=\p{Sc}|\d)",
    regex.I,
)
_COST = ("cost", "costs", "price", "prices", "expense", "spend", "spending")
_LESS = ("reduction", "reductions", "saving", "savings", "decrease")
"""Of both a match holds one, up to its last word in one block."""
_FEW = 3
_REACH = 30
"""How many figures before the saving are read."""


class UnitSaving(Struct, frozen=True):
    """A saving on the cost of a unit.

    total: what is saved, per some time. units: how many units a time. costs: what one costs, in the order told. worked: what
    units and costs, or their differences, come to in the time of the total, in each reading.
    """

    span: Span
    total: Quantity
    units: Quantity
    costs: tuple[Quantity, ...]
    worked: tuple[Interval, ...]

    def holds(self) -> bool:
        """Whether the saving fits in any reading."""
        return any(meet(result(self.total), reading) for reading in self.worked)


@analysis
def unit_savings(article: Article) -> tuple[UnitSaving, ...]:
    """The savings on unit costs whose count and costs stand before them in their section, in order."""
    told = blocks_with(article, ("per",), _LESS, _COST)
    figures = quantities(article) if told else ()
    return tuple(
        saving
        for section in (sections(article) if told else ())
        if inside(section.span, told)
        for match in _SAVING.finditer(article.prose, *section.span)
        if (saving := _read(article.prose, inside(section.span, figures), match))
    )


def _read(prose: str, figures: Sequence[Quantity], match: regex.Match[str]) -> UnitSaving | None:
    noun = (match["noun"] or match["other"]).lower().rstrip("s")
    index = bisect_left(figures, match.end(), key=lambda figure: figure.span.start)
    total = figures[index] if index < len(figures) and figures[index].span.start == match.end() else None
    before = figures[max(0, index - _REACH) : index]
    units = [figure for figure in before if _counts(prose, figure, noun)]
    costs = [figure for figure in before if figure.kind == "money" and thing_of(prose, figure).rstrip("s") == noun]
    if total is None or total.kind != "money" or len(units) != 1 or not 0 < len(costs) < _FEW or _is_unsure([total, *units, *costs]):
        return None
    per, every = period_of_rate(prose, total, total.span.end + 20), period_of_rate(prose, units[0], units[0].span.end + 40)
    if not per or not every:
        return None
    factors = [times(operand(units[0]), factor) for factor in conversions({every: -1}, {per: -1})]
    worked = [times(cost, factor) for cost in _savings(costs) for factor in factors]
    return UnitSaving(total.span, total, units[0], tuple(costs), tuple(worked))


def _savings(costs: Sequence[Quantity]) -> Iterator[Interval]:
    """What one unit may save: its cost, or what it costs less than before."""
    yield from map(operand, costs)
    if len(costs) > 1:
        yield minus(operand(costs[0]), operand(costs[1]))


def _counts(prose: str, figure: Quantity, noun: str) -> bool:
    is_alike = figure.kind == "count" and figure.noun.split("/")[0].rstrip("s") == noun
    return is_alike and period_of_rate(prose, figure, figure.span.end + 40) in PERIODS


def _is_unsure(figures: Sequence[Quantity]) -> bool:
    return len({figure.unit for figure in figures if figure.kind == "money"}) > 1 or any(
        f.damaged or f.shared or f.bound != "exact" for f in figures
    )
