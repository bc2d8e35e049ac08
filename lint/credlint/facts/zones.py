"""Zones: the metadata above the text, the title, the byline, the body and the page furniture (navigation, counters, teasers, calls to action) of an article."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Literal

import regex
from msgspec import Struct

from credlint.article import Article, Block, Span, analysis, around
from credlint.facts.pages.furniture import fold
from credlint.facts.pages.page_furniture import claimed, is_signature
from credlint.facts.pages.page_lines import Line, lines
from credlint.facts.pages.signs import DATE
from credlint.facts.sentences import Sentence, sentences
from credlint.patterns import lazy

ZoneKind = Literal["metadata", "title", "byline", "body", "furniture"]

_HEAD_LINES = 20
_BYLINE_WORDS = 18
_TITLE_GAPS = 2
"""So many spaces a title below a menu has at the least: a menu may go on for some lines."""
_SITE = lazy(r"\s[|—–·-]\s[^|—–·]*$")
_BYLINE = lazy(
    rf"\W*(?:.*\b\d+\s*-?min(?:ute)?s?\.?\s+read\b.*"
    rf"|(?:published|posted|(?:last )?updated|modified|written|compiled|reviewed|author|date)\b.*(?:{DATE}|\bby\b).*"
    rf"|(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,?\s+)?{DATE}(?:\s*[·|•/—–-].*|,?\s+(?:by|at|\d{{1,2}}:\d\d)\b.*)?"
    rf"|by\s+(?-i:\p{{Lu}}[\p{{L}}.'’-]*(?:\s+(?:and\s+)?\p{{Lu}}[\p{{L}}.'’-]*){{0,6}})(?:\W+.*{DATE}.*)?)\W*",
    regex.I,
)


class Zone(Struct, frozen=True):
    """A run of blocks of one kind.

    signs: for furniture, what was recognised, in order: (kind of furniture, its place); else empty.
    """

    span: Span
    kind: ZoneKind
    blocks: tuple[Block, ...]
    signs: tuple[tuple[str, Span], ...] = ()

    @property
    def is_markup(self) -> bool:
        """Whether the markup tells that this is the page around the article: it was not left in the text."""
        return self.blocks[0].kind == "furniture"


@analysis
def zones(article: Article) -> tuple[Zone, ...]:
    """The zones in order; every block is in one, and neighbours differ in kind or in whether the markup tells that they are furniture.

    Furniture is claimed by class: lines that nothing but a page would carry, short lines between such lines, and what they announce (an author
    box, a list of related articles, a sales call). In doubt a block is body.
    """
    found = lines(article)
    kinds: dict[int, ZoneKind] = {}
    above = _head(found)
    kinds |= dict.fromkeys(_titles(article, found, above), "title")
    kinds |= dict.fromkeys(_bylines(found, above, kinds), "byline")
    claims = claimed(article, found, kinds)
    claims |= dict.fromkeys(_site_names(found, above, kinds, claims), "name of the site")
    kinds |= dict.fromkeys(_signature(found, claims), "byline")
    kinds |= dict.fromkeys(claims, "furniture")
    return tuple(_zones(article, found, kinds, claims))


@analysis
def body_blocks(article: Article) -> tuple[Block, ...]:
    """The blocks of the body, in order."""
    return tuple(block for zone in zones(article) if zone.kind == "body" for block in zone.blocks)


@analysis
def body_sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of the body, in order: neither title nor byline nor page furniture."""
    every, body = sentences(article), (zone.span for zone in zones(article) if zone.kind == "body")
    return tuple(sentence for start, end in body for sentence in every[_first_from(every, start) : _first_from(every, end)])


def _first_from(every: Sequence[Sentence], offset: int) -> int:
    """The place of the first sentence that starts at an offset or after it."""
    return bisect_left(every, offset, key=lambda sentence: sentence.span.start)


def zone_at(article: Article, span: Span) -> Zone | None:
    """The zone that holds the start of a span; None between two zones. One bisect."""
    return around(span, zones(article))


def in_body(article: Article, span: Span) -> bool:
    """Whether a span starts in the body. One bisect."""
    zone = zone_at(article, span)
    return zone is not None and zone.kind == "body"


def _head(found: Sequence[Line]) -> range:
    """The lines above the first paragraph."""
    head = found[:_HEAD_LINES]
    return range(next((index for index, line in enumerate(head) if line.is_prose), len(head)))


def _titles(article: Article, found: Sequence[Line], above: range) -> list[int]:
    """The title, and the lines of the head that repeat it with or without the name of the site."""
    head = [index for index in above if not found[index].is_certain]
    named = next((index for index in head if _is_title(article.blocks[found[index].block])), None)
    if named is None and not article.metadata.title and head and _may_be_title(article, found, head[0]):
        named = head[0]
    texts = [text for text in (article.metadata.title, "" if named is None else found[named].text) if text]
    names = ({fold(text) for text in texts} | {fold(_SITE.sub("", text)) for text in texts}) - {""}
    return [index for index in head if fold(found[index].text) in names]


def _is_title(block: Block) -> bool:
    return block.kind == "title" or (block.kind == "heading" and block.level == 1)


def _may_be_title(article: Article, found: Sequence[Line], index: int) -> bool:
    """Whether the first line, or that under the menu, reads like a headline too long for the reader of plain text, or not marked up as one."""
    first = found[index]
    is_below_menu = index > 0 and _is_title(article.blocks[found[0].block])  # the reader took a line of a menu for the title
    return (
        len(found) > index + 1
        and first.is_open
        and article.blocks[first.block].kind in (("paragraph", "heading") if is_below_menu else ("paragraph",))
        and not first.text.endswith(("!", "…", "..."))
        and not (index and (first.sign or first.text.count(" ") < _TITLE_GAPS or _BYLINE.fullmatch(first.text)))
    )


def _site_names(found: Sequence[Line], above: range, kinds: Mapping[int, ZoneKind], claims: Container[int]) -> list[int]:
    """Lines right before or after furniture that are the last part of a title such as "Headline | The Site"."""
    titles = [found[index].text for index, kind in kinds.items() if kind == "title"]
    sites = {fold(match.group()) for match in map(_SITE.search, titles) if match}
    return [index for index in above if sites and fold(found[index].text) in sites and (index + 1 in claims or index - 1 in claims)]


def _bylines(found: Sequence[Line], above: range, titles: Container[int]) -> list[int]:
    """The lines of the head that give date, author or reading time."""
    free = (index for index in above if index not in titles and not found[index].is_certain)
    return [index for index in free if found[index].text.count(" ") < _BYLINE_WORDS and _BYLINE.fullmatch(found[index].text)]


def _signature(found: Sequence[Line], claims: Container[int]) -> list[int]:
    """The last line of the body, where it is a dash and a name."""
    last = next((index for index in reversed(range(len(found))) if index not in claims), 0)
    return [last] if last and is_signature(found[last]) and not found[last - 1].text.endswith(("”", '"')) else []


def _zones(article: Article, found: Sequence[Line], kinds: Mapping[int, ZoneKind], claims: Mapping[int, str]) -> Iterator[Zone]:
    of_block: dict[int, ZoneKind] = {
        number: block.kind for number, block in enumerate(article.blocks) if block.kind in ("metadata", "furniture")
    }
    named = {found[index].block for index in kinds}
    lines_of_named = (index for index, line in enumerate(found) if line.block in named)
    for number, members in groupby(lines_of_named, lambda index: found[index].block):
        of_block[number] = _majority([kinds.get(index, "body") for index in members])
    signs = [(kind, found[index].span) for index, kind in sorted(claims.items()) if kind]
    at = 0
    for (kind, _), numbers in groupby(
        range(len(article.blocks)), lambda n: (of_block.get(n, "body"), article.blocks[n].kind == "furniture")
    ):
        blocks = tuple(article.blocks[number] for number in numbers)
        span = Span(blocks[0].span.start, blocks[-1].span.end)
        first = at
        while at < len(signs) and signs[at][1].start < span.end:
            at += 1
        yield Zone(span, kind, blocks, tuple(signs[first:at]) if kind == "furniture" else ())


def _majority(kinds: Sequence[ZoneKind]) -> ZoneKind:
    """The kind of a block from those of its lines: body unless two thirds are of another kind."""
    return next((kind for kind in set(kinds) if 3 * kinds.count(kind) >= 2 * len(kinds)), "body")
