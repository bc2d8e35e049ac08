"""Framing: the sentences that introduce or close a table or list, and so speak for its cells and items."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct

from credlint.article import Article, Block, Span, analysis, inside
from credlint.facts.sentences import Sentence, sentences
from credlint.patterns import lazy

_POINTS_ON = lazy(r":\W*$|\b(?:below|following|as follows|this (?:table|list|chart)|the (?:table|list|chart)|these (?:figures|numbers))\b")
_CLOSES = lazy(r"\W*(?:Sources?|Notes?|Data|Figures|Based on|From)\b")


class Group(Struct, frozen=True):
    """A table or list. blocks: its cells or items. framing: the sentences that introduce it, and those of its caption or source line."""

    span: Span
    blocks: tuple[Block, ...]
    framing: tuple[Sentence, ...]


@analysis
def groups(article: Article) -> Mapping[int, Group]:
    """The tables and lists by the number that their blocks carry.

    The sentences of the paragraph before that point on ("the figures below", a colon at the end) introduce it, before a table also the last
    one; a nested list has what introduces the outer one, too. A caption beside it, and a line after it that begins with "Source", belong to it.
    """
    members: dict[int, list[int]] = {}
    for index, block in enumerate(article.blocks):
        if block.group >= 0:
            members.setdefault(block.group, []).append(index)
    found: dict[int, Group] = {}
    for number, indices in members.items():
        blocks = tuple(article.blocks[index] for index in indices)
        span = Span(blocks[0].span.start, blocks[-1].span.end)
        framing = {sentence.span: sentence for sentence in _framing(article, indices, found)}
        found[number] = Group(span, blocks, tuple(framing[span] for span in sorted(framing)))
    return MappingProxyType(found)


def _framing(article: Article, indices: Sequence[int], outer: Mapping[int, Group]) -> Iterator[Sentence]:
    first, last = indices[0], indices[-1]
    if first:
        yield from _leading(article, article.blocks[first - 1], article.blocks[first])
        around = outer.get(article.blocks[first - 1].group)
        yield from around.framing if around and article.blocks[first].level > article.blocks[first - 1].level else ()
    after = _after(article.blocks, last)
    if after and (after.kind == "caption" or _CLOSES.match(article.prose, after.span.start)):
        yield from inside(after.span, sentences(article))


def _after(blocks: Sequence[Block], last: int) -> Block | None:
    """The block after a list or table, past the items nested in its last item."""
    after = last + 1
    while after < len(blocks) and blocks[after].kind == "item" and blocks[after].level > blocks[last].level:
        after += 1
    return blocks[after] if after < len(blocks) else None


def _leading(article: Article, before: Block, first: Block) -> Iterator[Sentence]:
    """The sentences of the block before that speak of what follows."""
    if before.kind in ("title", "heading") or before.group == first.group:
        return
    lead = inside(before.span, sentences(article))
    is_next = first.kind == "cell" or before.kind == "caption"
    for sentence in lead:
        points_on = _POINTS_ON.search(article.prose, sentence.span.start, sentence.span.end)
        if points_on or (is_next and sentence is lead[-1]):
            yield sentence
