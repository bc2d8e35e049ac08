"""Lists under a heading that names what the opening of the article counts: "Three links this week ...", over "Links" and five of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from credlint.article import Article, Block, analysis, inside
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import sentences
from credlint.facts.tables.counted_lists import (
    MOST,
    OPEN_ENDED,
    CountedList,
    entries_from,
    is_whole,
    numbered_headings,
    numbered_paragraphs,
)
from credlint.patterns import lazy

_NAMED = lazy(r"\W*(?:(?:the|my|our|your|this week[’']s|today[’']s)[ ])?(?P<things>\p{Ll}+s)\W*")
"""A heading that is a plural and no more: "Links", "The books"."""
_FEWEST, _OFF = 3, 2
"""Entries of a list, and by how many an opening miscounts them; what is further off are other things."""


@analysis
def introduced_lists(article: Article) -> tuple[CountedList, ...]:
    """The lists whose things the opening counts, in order of the headings."""
    headings = [index for index, block in enumerate(article.blocks) if block.kind == "heading" and block.level > 1]
    named = {index: match["things"] for index in headings if (match := _NAMED.fullmatch(article.text(article.blocks[index].span).lower()))}
    counts = list(_counts(article, article.blocks[: headings[0]])) if named else []
    found = []
    for index, things in named.items() if counts else ():
        told = [count for count in counts if count.noun.lower() == things]
        entries, form = _entries(article, index)
        if len(told) == 1 and len(entries) >= _FEWEST and abs(told[0].value - len(entries)) <= _OFF:
            found.append(CountedList(told[0].span, told[0], tuple(entries), form))
    return tuple(found)


def _counts(article: Article, opening: Sequence[Block]) -> Iterator[Quantity]:
    for block in opening:
        for sentence in inside(block.span, sentences(article)) if block.kind == "paragraph" else ():
            if not OPEN_ENDED.search(article.prose, *sentence.span):
                yield from (
                    figure for figure in inside(sentence.span, quantities(article)) if is_whole(figure) and 2 <= figure.value <= MOST
                )


def _entries(article: Article, index: int) -> tuple[Sequence[Block], str]:
    """What stands under a heading: a list, or entries that are numbered 1, 2, 3; all of them under it."""
    blocks = article.blocks
    heading = blocks[index]
    end = next(
        (block.span.start for block in blocks[index + 1 :] if block.kind == "heading" and block.level <= heading.level), len(article.prose)
    )
    if index + 1 < len(blocks) and blocks[index + 1].kind == "item":
        groups = {block.group for block in blocks[index:] if block.kind == "item" and block.span.end <= end}
        return (entries_from(article, index + 1), "list items") if len(groups) == 1 else ([], "")
    runs = [run for run in numbered_headings(article) if heading.span.end < run[0].span.start < end]
    if runs:
        return (runs[0], "numbered headings") if len(runs) == 1 else ([], "")
    paragraphs = numbered_paragraphs(article)
    is_under = paragraphs and heading.span.end < paragraphs[0].span.start and paragraphs[-1].span.end <= end
    return (paragraphs, "numbered paragraphs") if is_under else ([], "")
