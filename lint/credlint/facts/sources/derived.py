"""Derived figures: rates that two others beside them give, so that nobody need have measured them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations, takewhile

from credlint.article import Article, Block, Span, inside
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import Sentence

_MOST = 4
"""Figures of one kind that are tried, the last ones: among more, two would give nearly any rate."""
_REACH = 1_000
"""Characters of the block before a sentence that are looked at."""
_WIDEST = 40
"""Cells of a row on either side that are looked at."""
_FEWEST_DIGITS = 2
_RATES = frozenset(("percent", "points", "multiple"))


def is_derived(article: Article, sentence: Sentence, figure: Quantity) -> bool:
    """Whether a rate is the share, change, difference or ratio of two figures that stand before it in its block, in its sentence or its row of a table."""
    if figure.kind not in _RATES or not figure.value:
        return False
    near = [other for span in _reach(article, sentence) for other in inside(span, quantities(article))]
    told = [other for other in near if other is not figure and _is_telling(other)]
    bases = [other for other in told if (other.kind == "percent") == (figure.kind == "points") and other.kind not in ("points", "multiple")]
    return any(abs(rate - abs(figure.value)) <= figure.half_step for kin in _kin(bases) for rate in _rates(figure, kin[-_MOST:]))


def _reach(article: Article, sentence: Sentence) -> Sequence[Span]:
    block = sentence.block
    return [cell.span for cell in _row(article.blocks, block)] if block.kind == "cell" else [_before(block, sentence)]


def _before(block: Block, sentence: Sentence) -> Span:
    return Span(max(block.span.start, sentence.span.start - _REACH), sentence.span.end)


def _row(blocks: Sequence[Block], cell: Block) -> Iterator[Block]:
    """The cells of the row of a table that a cell stands in; the cell itself is one of those before it."""
    index = bisect_right(blocks, cell.span.start, key=lambda block: block.span.start)

    def is_beside(other: Block) -> bool:
        return (other.group, other.row) == (cell.group, cell.row)

    yield from takewhile(is_beside, reversed(blocks[max(0, index - _WIDEST) : index]))
    yield from takewhile(is_beside, blocks[index : index + _WIDEST])


def _is_telling(figure: Quantity) -> bool:
    """Whether a figure has digits enough for what two give not to be chance."""
    return len(figure.value.as_tuple().digits) >= _FEWEST_DIGITS and figure.value > 0


def _kin(figures: Sequence[Quantity]) -> Iterator[list[Quantity]]:
    """The figures that can be compared, two at least of each sort."""
    left = list(figures)
    while left:
        kin = [other for other in left if other is left[0] or other.comparable(left[0])]
        left = [other for other in left if other not in kin]
        if len(kin) > 1:
            yield kin


def _rates(figure: Quantity, kin: Sequence[Quantity]) -> Iterator[Decimal]:
    for one, other in permutations(kin, 2):
        ratio = one.value * one.factor / (other.value * other.factor)
        if figure.kind == "percent":
            yield 100 * ratio
            yield 100 * abs(ratio - 1)
        else:
            yield ratio if figure.kind == "multiple" else abs(one.value - other.value)
