"""What every rule of the family does: the breaches of its bounds, as problems."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem
from credlint.bounds import breaches, packaged
from credlint.bounds.candidates import candidates


def problems(article: Article, code: str) -> Iterator[Problem]:
    """The problems of the bounds that name a rule's code."""
    if not candidates(article):  # then the tables need not be read
        return
    for breach in breaches(article, packaged("credlint_rules.plausibility"), code):
        yield breach.problem(article)
