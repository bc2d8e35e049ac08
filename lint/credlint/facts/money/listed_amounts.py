"""Amounts that are compared or listed with a neighbour that shows its currency: "$299.3 million, compared to 48.6 million"."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from credlint.article import Article, Span
from credlint.facts.quantities import Quantity
from credlint.patterns import lazy

_SIBLING = lazy(
    r"(?:[ \n]in[ \n](?:(?:fiscal(?:[ \n]year)?|Q[1-4]|the[ \n]\p{L}+[ \n]quarter[ \n]of)[ \n])?\d{4})?"
    r"(?:,?[ \n](?:compared|relative)[ \n](?:to|with)[ \n]|,?[ \n](?:up|down)[ \n]from[ \n]|[ \n]from[ \n]|[ \n]versus[ \n]|,[ \n](?:and[ \n])?(?:then[ \n])?|,?[ \n]and[ \n])(?:(?:about|approximately|nearly)[ \n])?"
)
_RANGE_BEFORE = lazy(r"(?r)\b(?:between|from)[ \n]", regex.IGNORECASE)


def listed_with(article: Article, figures: Sequence[Quantity], index: int) -> Span | None:
    """The neighbour of its scale with a currency that a figure is compared or listed with: "$299.3 million, compared to 48.6 million"."""
    figure = figures[index]
    if figure.kind == "count" or not figure.scaled or figure.shared:
        return None
    for other in [*figures[max(0, index - 1) : index], *figures[index + 1 : index + 2]]:
        if _shows_currency(article, other) and _are_listed(article.prose, *sorted((figure, other), key=lambda quantity: quantity.span)):
            return other.span
    return None


def _shows_currency(article: Article, quantity: Quantity) -> bool:
    return quantity.kind == "money" and quantity.scaled and not quantity.shared and not article.prose[quantity.span.start].isdigit()


def _are_listed(prose: str, first: Quantity, second: Quantity) -> bool:
    link = _SIBLING.fullmatch(prose, first.span.end, second.span.start)
    return bool(link) and not _RANGE_BEFORE.match(prose, max(0, first.span.start - 9), first.span.start)
