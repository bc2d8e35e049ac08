"""NUM004."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from credlint import Article, Problem, Related, Rule
from credlint.facts.figures.conversions import conversions
from credlint.facts.quantities import Quantity
from credlint.facts.quotations import unquoted
from credlint_rules.numbers._agreement import agree

_POWERS = {"length": 1, "area": 2, "volume": 3}
_OF_A_LENGTH = frozenset("mm cm m km in ft yd mi m2 km2 ft2 mi2 m3 ft3".split())
_PLURALS = {"length": "lengths", "area": "areas", "volume": "volumes", "speed": "speeds"}
_HOUR = Decimal(3600)


class DimensionMismatch(Rule):
    """A conversion that changes the dimension: an area into a length, a speed into a distance.

    ## Why it matters

    400 square miles are not 1,000 km but 1,000 square km. A reader who takes the second figure for a length pictures something else, and
    an editor who copies it spreads the slip.

    ## How it decides

    A figure with a second one in brackets or after ", or", one of them a length, area, volume or speed, the other another of these, where
    both agree as soon as one of them is read with the other's dimension. Two figures that agree in no such way ("a 3 km² lake (2 km long)")
    may be two facts and are left alone, as are quotations.

    ## Examples

    ```bad
    The reserve covers 400 square miles (1,000 km) of forest.
                                         ^^^^^^^^
    ```

    ```bad
    Gusts of 60 mph (97 km) closed the upper hut.
                     ^^^^^
    ```

    ```good
    The reserve covers 400 square miles (1,000 km²) of forest. Its lake measures 3 km² (2 km across). Gusts of 60 mph (97 km/h) hit it.
    ```
    """

    code = "NUM004"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        for pair in unquoted(article, conversions(article)):
            first, second = pair.first[-1], pair.second[-1]
            kind = _agree_as(first, second)
            if kind:
                yield Problem(
                    second.span,
                    f"{article.text(first.span)} is {_a(first.kind)} and {article.text(second.span)} {_a(second.kind)}; the two figures agree only as {_PLURALS[kind]}",
                    (Related(first.span, "the figure that it stands beside"),),
                    'Give both in units of the same kind: "square", "cubic" or "per hour" may be missing at one, or be too much at the other.',
                )


def _a(kind: str) -> str:
    return f"an {kind}" if kind == "area" else f"a {kind}"


def _agree_as(first: Quantity, second: Quantity) -> str:
    """The dimension in which two figures of different dimensions agree, or empty."""
    if first.kind == second.kind:
        return ""
    for figure, other in ((second, first), (first, second)):
        factor = _factor_as(figure, other.kind)
        if factor and factor != other.factor and agree(replace(figure, kind=other.kind, unit="", factor=factor), replace(other, unit="")):
            return other.kind
    return ""


def _factor_as(figure: Quantity, kind: str) -> Decimal | None:
    """The factor of a figure's unit, were it of another dimension: of a square mile for a mile; None where there is no such unit."""
    if {figure.kind, kind} == {"length", "speed"}:
        return figure.factor / _HOUR if kind == "speed" else figure.factor * _HOUR
    if figure.unit not in _OF_A_LENGTH or kind not in _POWERS:
        return None
    return figure.factor ** (Decimal(_POWERS[kind]) / _POWERS[figure.kind])
