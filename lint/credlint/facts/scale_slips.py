"""Scale slips: the same digits for the same thing, a thousand or a million times apart."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from credlint.article import Article, Span, analysis
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.quotations import unquoted
from credlint.patterns import lazy

_SLIPS = frozenset((Decimal(1000), Decimal(10) ** 6))
_DEFINITE = lazy(r"(?r)\b(?i:the|its|their|these|those|our)[ \n](?:(?:about|some|roughly|nearly|almost)[ \n])?")


class ScaleSlip(NamedTuple):
    """A figure with the digits of an earlier one of the same thing and another scale. span: that of the later figure."""

    span: Span
    first: Quantity
    second: Quantity


@analysis
def scale_slips(article: Article) -> tuple[ScaleSlip, ...]:
    """The figures that repeat an earlier one on another scale, in order."""
    firsts: dict[tuple[str, str, str, tuple[int, ...]], Quantity] = {}
    found = []
    for figure in unquoted(article, quantities(article)):
        digits = figure.value.normalize().as_tuple().digits
        if len(digits) < 2 or not _is_clear(figure):
            continue
        first = firsts.setdefault((figure.kind, figure.unit, figure.phrase, digits), figure)
        if (
            first is not figure
            and _is_same_thing(article, figure)
            and max(first.value, figure.value) / min(first.value, figure.value) in _SLIPS
        ):
            found.append(ScaleSlip(figure.span, first, figure))
    return tuple(found)


def _is_clear(figure: Quantity) -> bool:
    return figure.scaled and bool(figure.phrase) and not (figure.per or figure.damaged or figure.shared) and figure.value > 0


def _is_same_thing(article: Article, figure: Quantity) -> bool:
    """Whether the words say that a later figure is of the earlier thing: two towns of "1.4 million people" and "1.4 billion people" are not."""
    is_one_word = " " not in figure.phrase and figure.kind != "money"
    return not is_one_word or bool(_DEFINITE.match(article.prose, max(0, figure.span.start - 20), figure.span.start))
