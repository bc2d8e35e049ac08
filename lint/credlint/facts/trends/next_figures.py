"""Whether a figure goes on to the one that follows it, and does not belong to the one before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import regex

from credlint.article import Span, inside
from credlint.facts.quantities import Quantity
from credlint.facts.trends import amounts, links
from credlint.facts.trends.movements import Movement


def is_of_next_clause(prose: str, figures: Sequence[Quantity], index: int, at: int, link: regex.Match[str]) -> bool:
    """Whether "up from A" is told of what follows a figure: "pay $90, and the fee goes up from A to B"."""
    return _leads_to_next(prose, figures, at) and bool(links.NEXT_CLAUSE.search(prose, figures[index].span.end, link.start("link")))


def goes_on(prose: str, figures: Sequence[Quantity], index: int, at: int) -> bool:
    """Whether the figure before "from" is the amount of a change whose levels follow: "cut errors by 60% (from 5% to 3%)"."""
    return figures[index].kind in amounts.KINDS and _leads_to_next(prose, figures, at)


def opens_a_change(prose: str, figures: Sequence[Quantity], base: Quantity) -> bool:
    """Whether a base has a level of its own after it: "was worth $4m, and will grow from $5m in 2025 to $9m by 2030"."""
    at = bisect_left(figures, base.span.end, key=lambda figure: figure.span.start)
    if at == len(figures) or not amounts.alike(base, figures[at]):
        return False
    return links.TO.fullmatch(prose, base.span.end, figures[at].span.start) is not None


def goes_on_to_move(prose: str, figures: Sequence[Quantity], first: Quantity, word: Movement, second: Quantity) -> bool:
    """Whether what was at a level is what then moves: "was A in 2018 and rose 20% to B", "rents, A a year ago, have risen to B"."""
    then = links.PERIOD_BEFORE.match(prose, first.span.end) if prose[first.span.start - 2 : first.span.start] in (", ", ",\n") else None
    if then and links.SINCE_MOVED.fullmatch(prose, then.end(), word.span.start):
        return links.MOVING_TO.fullmatch(prose, word.span.end, second.span.start) is not None
    if not links.STOOD_BEFORE.match(prose, max(0, first.span.start - 60), first.span.start):
        return False
    between = inside(Span(word.span.end, second.span.start), figures)
    end = between[-1].span.end if between else word.span.end
    return bool(
        links.AND_MOVED.fullmatch(prose, first.span.end, word.span.start) and links.MOVING_TO.fullmatch(prose, end, second.span.start)
    )


def _leads_to_next(prose: str, figures: Sequence[Quantity], at: int) -> bool:
    if at + 1 >= len(figures) or not amounts.alike(figures[at], figures[at + 1]):
        return False
    return bool(links.SHORT_TO.fullmatch(prose, figures[at].span.end, figures[at + 1].span.start))
