"""Lengths of time that stand with the dates they are counted between: "from 1990 to 1998, a decade", "eight years later, in 2001", "aged 72"."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge
from itertools import pairwise

from credlint.article import Article, analysis
from credlint.facts.elapsed.ages import ages
from credlint.facts.elapsed.ages_now import ages_now
from credlint.facts.elapsed.day_distances import day_distances
from credlint.facts.elapsed.day_stretches import day_stretches
from credlint.facts.elapsed.distances import ElapsedYears
from credlint.facts.elapsed.intervals import distances_of_lengths
from credlint.facts.periods import periods
from credlint.facts.quotations import is_quoted
from credlint.facts.zones import in_body

__all__ = ["ElapsedYears", "elapsed_years"]


@analysis
def elapsed_years(article: Article) -> tuple[ElapsedYears, ...]:
    """The lengths and ages of the body with both of their dates, in order; quoted ones are left out."""
    return tuple(_own(article))


def _own(article: Article) -> Iterator[ElapsedYears]:
    read = sorted((*ages(article), *ages_now(article)), key=lambda elapsed: elapsed.span) if periods(article) else ()
    told = [age for before, age in pairwise((None, *read)) if age and not (before and age.span.start < before.span.end)]
    for elapsed in merge(
        distances_of_lengths(article), told, day_distances(article), day_stretches(article), key=lambda elapsed: elapsed.span
    ):
        if in_body(article, elapsed.span) and not is_quoted(article, elapsed.span):
            yield elapsed
