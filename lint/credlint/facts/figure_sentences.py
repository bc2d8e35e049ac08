"""The sentences that hold figures: most hold none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from credlint.article import Article, analysis
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import Sentence, sentences


@analysis
def figure_sentences(article: Article) -> tuple[tuple[Sentence, Sequence[Quantity]], ...]:
    """Each sentence that wholly holds a quantity, with all that it holds, in order."""
    return tuple(_scan(article)) if quantities(article) else ()


def _scan(article: Article) -> Iterator[tuple[Sentence, Sequence[Quantity]]]:
    """Both are in order and neither overlaps with its like: one pass over the two."""
    figures = quantities(article)
    at, start = 0, figures[0].span.start
    for sentence in sentences(article):
        span = sentence.span
        if start >= span.end:
            continue
        while at < len(figures) and figures[at].span.start < span.start:
            at += 1
        first = at
        while at < len(figures) and figures[at].span.start < span.end:
            at += 1
        last = at
        while last > first and figures[last - 1].span.end > span.end:
            last -= 1
        if last > first:
            yield sentence, figures[first:last]
        if at == len(figures):
            return
        start = figures[at].span.start
