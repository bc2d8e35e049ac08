"""Ranges: "between A and B", "A-B", "A to B"."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

import regex

from credlint.article import Article, Span, analysis
from credlint.facts.quantities import Quantity, quantities
from credlint.patterns import lazy

_BETWEEN = lazy(r"(?r)\bbetween[ \n](?:an?[ \n]|about[ \n]|roughly[ \n]|approximately[ \n]|around[ \n])?", regex.IGNORECASE)
_AND = lazy(r"[ \n]and[ \n](?:about[ \n]|roughly[ \n]|approximately[ \n]|around[ \n])?")
_DASH = lazy(r"[ ]?[-–—][ ]?")


@dataclass(slots=True)
class Range:
    """A range as printed: its first and its last figure."""

    span: Span
    first: Quantity
    last: Quantity
    form: Literal["between", "dash"]


@analysis
def ranges(article: Article) -> tuple[Range, ...]:
    """Ranges of the form "between A and B" and "A-B" whose ends measure alike, in order."""
    found = []
    figures = quantities(article)
    for first, last in pairwise(figures):
        if last.span.start - first.span.end <= 20 and first.comparable(last):
            form = _form(article.prose, first, last)
            if form:
                found.append(Range(Span(first.span.start, last.span.end), first, last, form))
    return tuple(found)


def _form(prose: str, first: Quantity, last: Quantity) -> Literal["between", "dash"] | None:
    if _DASH.fullmatch(prose, first.span.end, last.span.start):
        return "dash"
    is_between = _AND.fullmatch(prose, first.span.end, last.span.start) and _BETWEEN.match(
        prose, max(0, first.span.start - 24), first.span.start
    )
    return "between" if is_between else None
