"""Wholes told twice: "all 46 rooms" of a house that was said to have 48."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from credlint.article import Article
from credlint.facts.by_sentence import holding
from credlint.facts.quantities import Quantity, quantities
from credlint.patterns import lazy

ALL = ("all ", "All ", "all the ", "all of the ")
"""Before a figure that is told as that of all there are."""
_SOME = lazy(r"[ \n](?:in|on|at|of|from|that|who|which|there|here|with|for|under|over|chosen|then)\b")
"""After what is told of some: "all 46 rooms in the east"."""
_NOW = lazy(
    r"\b(?:[Nn]ow|[Tt]oday|[Uu]ntil|[Ss]ince|[Bb]y then|[Ii]n (?:19|20)\d\d|[Ll]ast (?:year|month|week)|[Nn]ext (?:year|month|week))\b"
)
_TEN = 10
_MOST = 12
"""Figures before a whole that are looked at."""
_REACH = 120


def told_twice(article: Article) -> list[tuple[Quantity, Quantity]]:
    """The wholes of a thing, each with the only other count of it before it, which is nearly as large."""
    counts = [figure for figure in quantities(article) if figure.kind == "count" and figure.bound == "exact" and not figure.damaged]
    return [*_in_one_block(article, counts), *_apart(article, counts)]


def _in_one_block(article: Article, counts: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    wholes = {figure.span for figure in counts if figure.value >= _TEN and _is_of_all(article.prose, figure, ALL)}
    for block, held in holding(article.blocks, quantities(article)) if wholes else ():
        for index, figure in enumerate(held) if block.kind in ("paragraph", "item") else ():
            if figure.span in wholes:
                before = held[max(0, index - _MOST) : index]
                others = [other for other in before if other.kind == "count" and other.noun == figure.noun and other.bound == "exact"]
                is_only = len({other.value for other in others}) == 1 and all(figure.value != other.value for other in before)
                if is_only and _is_nearly(figure, others[0]) and not _is_reckoned(figure, before):
                    start = max(block.span.start, others[0].span.start - _REACH)
                    if not _NOW.search(article.prose, start, figure.span.start):
                        yield others[0], figure


def _apart(article: Article, counts: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Wholes larger than all other counts of the thing, which are one and the same: such a whole is no part of them."""
    by_noun: dict[str, list[Quantity]] = defaultdict(list)
    for figure in counts:
        by_noun[figure.noun].append(figure)
    for noun, held in by_noun.items():
        first, last = held[0], held[-1]
        if (
            noun
            and last.value >= _TEN
            and first.value < last.value
            and len({figure.value for figure in held[:-1]}) == 1
            and _is_nearly(last, first)
        ):
            is_whole = _is_of_all(article.prose, last, ("The ", *ALL))
            if is_whole and not _NOW.search(article.prose, max(0, last.span.start - _REACH // 2), last.span.end + _REACH):
                yield first, last


def _is_of_all(prose: str, figure: Quantity, words: tuple[str, ...]) -> bool:
    """Whether a count is told as that of all there are: "all 46 rooms", not "all 46 rooms in the east"."""
    return prose.endswith(words, 0, figure.span.start) and not _SOME.match(prose, figure.span.end + 1 + len(figure.phrase))


def _is_nearly(figure: Quantity, other: Quantity) -> bool:
    return figure.value != other.value and other.value * 2 < figure.value * 3 and figure.value * 2 < other.value * 3


def _is_reckoned(figure: Quantity, before: Sequence[Quantity]) -> bool:
    """Whether a figure is the sum or the difference of two before it that may be of the same."""
    pairs = combinations((other.value for other in before if other.noun in ("", figure.noun)), 2)
    return any(figure.value in (one + two, abs(one - two)) for one, two in pairs)
