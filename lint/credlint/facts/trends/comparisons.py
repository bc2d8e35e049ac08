"""Levels that are told with how they compare to their base: "B, 20% higher than A"."""

from __future__ import annotations

from collections.abc import Sequence

from credlint.article import Span
from credlint.facts.quantities import Quantity
from credlint.facts.trends import amount_links, amounts, links
from credlint.facts.trends.change import Change
from credlint.facts.trends.multiples import of_base


def held_against(prose: str, figures: Sequence[Quantity], index: int, at: int) -> Change | None:
    """The change of a level that is told with how it compares to its base: "B, 20% higher than A", "B, £5 or 20% higher than A", "B, double the A"."""
    first, second = figures[index], figures[at]
    if multiple := of_base(prose, figures, first, second):
        return multiple
    is_twice = at > index + 2 and amount_links.OR.fullmatch(prose, figures[at - 2].span.end, figures[at - 1].span.start)
    than = _than(prose, first, figures[at - 1], second) if at == index + 2 + bool(is_twice) else None
    return than or (_apposed(prose, figures, first, second) if at > index + 1 else None)


def _than(prose: str, first: Quantity, by: Quantity, second: Quantity) -> Change | None:
    """ "was B, 20% higher than the A of last year"."""
    link = links.THAN.fullmatch(prose, by.span.end, second.span.start) if by.kind in amounts.KINDS else None
    if not link or not links.APPOSED.fullmatch(prose, first.span.end, by.span.start):
        return None
    span = Span(first.span.start, second.span.end)
    return Change(span, link["word"], "up" if link["up"] else "down", second, first, by, word_span=Span(*link.span("word")))


def _apposed(prose: str, figures: Sequence[Quantity], first: Quantity, second: Quantity) -> Change | None:
    """ "reached B, a 20% jump over the A of last year", "was B, up 20% on A"."""
    amount = amounts.told_after(prose, figures, first)
    if amount and links.OF_EACH.match(prose, first.span.end) and not links.OF_EACH.match(prose, second.span.end):
        return None
    if not amount or not links.ON.fullmatch(prose, max(amount.figure.span.end, amount.span.end), second.span.start):
        return None
    span = Span(first.span.start, second.span.end)
    return Change(span, amount.word, amount.direction, second, first, amount.figure, word_span=amount.span)
