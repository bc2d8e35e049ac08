"""Facts by the sentence, or the block, that holds them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TypeVar

from credlint.article import Article, HasSpan, analysis
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import Sentence, sentences

H = TypeVar("H", bound=HasSpan)
S = TypeVar("S", bound=HasSpan)


def holding(holders: Sequence[H], facts: Sequence[S]) -> Iterator[tuple[H, Sequence[S]]]:
    """Each of the holders that holds any of the facts wholly, with those, as `inside` gives them. Both must be in order, without overlap.

    It costs by the fact, not by the holder: most sentences hold none.
    """
    starts = [holder.span.start for holder in holders] if facts else []
    index = 0
    while index < len(facts):
        at = bisect_right(starts, facts[index].span.start) - 1
        end = holders[at].span.end if at >= 0 else 0
        first = last = index
        while index < len(facts) and facts[index].span.start < end:
            index += 1
            last = index if facts[index - 1].span.end <= end else last
        if last > first:
            yield holders[at], facts[first:last]
        index = max(index, first + 1)


@analysis
def figure_sentences(article: Article) -> tuple[tuple[Sentence, Sequence[Quantity]], ...]:
    """Each sentence that wholly holds a quantity, with all that it holds, in order."""
    return tuple(holding(sentences(article), quantities(article)))
