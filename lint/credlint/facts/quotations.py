"""Quotations: what stands between quotation marks, or in a block quotation; its speaker answers for it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from msgspec import Struct

from credlint.article import Article, S, Span, analysis
from credlint.facts.words import word_index
from credlint.patterns import lazy

_MARK = lazy(r"(?P<open>(?<!â€)“|(?<![\p{L}\p{N}.,;:!?…)\]’'])\"(?=\S))|(?P<close>(?<!â€)”|(?<=\S)\")")
"""Marks of quotation; after "â€" they are what a wrong encoding leaves of a dash."""


class Quotation(Struct, frozen=True):
    """A quotation with its marks; a whole block, where the block stands in a block quotation."""

    span: Span


@analysis
def quotations(article: Article) -> tuple[Quotation, ...]:
    """The quotations, in order. One that opens with “ and is never closed ends with its block."""
    index = word_index(article)
    marked = {*index.get('"', ()), *index.get("“", ())}
    return tuple(
        Quotation(span)
        for number, block in enumerate(article.blocks)
        if block.quoted or number in marked
        for span in ([block.span] if block.quoted else _marked(article.prose, block.span))
    )


@analysis
def _bounds(article: Article) -> tuple[list[int], list[int]]:
    """Where the quotations start and end: to look among numbers is three times as fast as among facts, and rules look for every figure."""
    spans = [quotation.span for quotation in quotations(article)]
    return [span.start for span in spans], [span.end for span in spans]


def is_quoted(article: Article, span: Span) -> bool:
    """Whether a span starts in a quotation. One bisect."""
    starts, ends = _bounds(article)
    index = bisect_right(starts, span.start)
    return index > 0 and ends[index - 1] > span.start


def unquoted(article: Article, facts: Iterable[S]) -> Iterator[S]:
    """The facts that the article tells in its own voice: those that start outside of quotations."""
    return (fact for fact in facts if not is_quoted(article, fact.span)) if _bounds(article)[0] else iter(facts)


def _marked(prose: str, block: Span) -> Iterator[Span]:
    opened = -1
    for mark in _MARK.finditer(prose, block.start, block.end):
        if opened < 0 and mark["open"]:
            opened = mark.start()
        elif opened >= 0 and mark["close"]:
            yield Span(opened, mark.end())
            opened = -1
    if opened >= 0 and prose[opened] == "“":
        yield Span(opened, block.end)
