"""Scale slips: the same digits for the same thing, a thousand or a million times apart."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.quotations import unquoted
from credlint.patterns import lazy

_SLIPS = frozenset((Decimal(1000), Decimal(10) ** 6))
_DEFINITE = lazy(r"(?r)\b(?i:the|its|their|these|those|our)[ \n](?:(?:about|some|roughly|nearly|almost)[ \n])?")


class ScaleSlip(Struct, frozen=True):
    """A figure with the digits of an earlier one of the same thing and another scale. span: that of the later figure."""

    span: Span
    first: Quantity
    second: Quantity


@analysis
def scale_slips(article: Article) -> tuple[ScaleSlip, ...]:
    """The figures that repeat an earlier one on another scale, in order."""
    things: dict[tuple[str, str, str, tuple[int, ...]], list[Quantity]] = defaultdict(list)
    found = []
    for figure in unquoted(article, quantities(article)):
        digits = figure.value.normalize().as_tuple().digits
        if len(digits) < 2 or not _is_clear(figure):
            continue
        firsts = things[figure.kind, figure.unit, " ".join(figure.phrase.split()[:2]), digits]
        first = next((other for other in firsts if _is_same_thing(article, other, figure)), None)
        if not first:
            firsts.append(figure)
        elif max(first.value, figure.value) / min(first.value, figure.value) in _SLIPS:
            found.append(ScaleSlip(figure.span, first, figure))
    return tuple(found)


def _is_clear(figure: Quantity) -> bool:
    return figure.scaled and bool(figure.phrase) and not (figure.per or figure.damaged or figure.shared) and figure.value > 0


def _is_same_thing(article: Article, first: Quantity, second: Quantity) -> bool:
    """Whether two figures have the same noun phrase after them, which a verb may follow.

    Two towns of "1.4 million people" and "1.4 billion people" have not: of one word the second must be definite ("the 1.4 billion people").
    """
    short, long = sorted((first.phrase, second.phrase), key=len)
    if short != long:
        return " " in short and long.startswith(short + " ")
    is_one_word = " " not in short and second.kind != "money"
    return not is_one_word or bool(_DEFINITE.match(article.prose, max(0, second.span.start - 20), second.span.start))
