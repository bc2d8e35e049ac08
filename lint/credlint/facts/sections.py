"""Sections: headings and the blocks under them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from credlint.article import Article, Block, Span, analysis

_HEADINGS = ("title", "heading")


class Section(Struct, frozen=True):
    """A heading (or the title) with its own blocks, up to the next heading of any level.

    heading: None for what stands before the first heading.
    """

    span: Span
    heading: Block | None
    blocks: Sequence[Block]


@analysis
def sections(article: Article) -> tuple[Section, ...]:
    """The sections, in order; every block that is no heading is in one."""
    starts = [0, *(index for index, block in enumerate(article.blocks) if block.kind in _HEADINGS and index), len(article.blocks)]
    return tuple(_section(article.blocks[first:after]) for first, after in pairwise(starts) if first < after)


def _section(blocks: Sequence[Block]) -> Section:
    heading = blocks[0] if blocks[0].kind in _HEADINGS else None
    return Section(Span(blocks[0].span.start, blocks[-1].span.end), heading, blocks[1:] if heading else blocks)
