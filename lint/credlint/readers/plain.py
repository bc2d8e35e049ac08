"""Plain text: paragraphs between blank lines; a line of its own is a block unless the paragraph is hard-wrapped."""

from __future__ import annotations

import regex

from credlint.article import PLACEHOLDER, Article, Block, BlockKind, Link, Span
from credlint.readers.prose import Prose

_PARAGRAPH = regex.compile(r"[^\s](?:[^\r\n]|(?:\r\n|\r|\n)(?![ \t]*(?:\r\n|\r|\n|\Z)))*")
_LINE = regex.compile(r"[^\r\n]+")
_URL = regex.compile(r"https?://[^\s<>\"]+[^\s<>\".,;:!?)\]'’”]")
_WRAP_WIDTH = range(45, 120)


def read_plain(source: str) -> Article:
    """Read plain text. The first short line is the title; short lines without a full stop between blank lines are headings."""
    prose = Prose(source)
    links: list[Link] = []
    for paragraph in _PARAGRAPH.finditer(source):
        lines = [(m.start(), m.end()) for m in _LINE.finditer(source, paragraph.start(), paragraph.end())]
        if _is_wrapped([end - start for start, end in lines]):
            lines = [(lines[0][0], lines[-1][1])]
        for start, end in lines:
            _add_block(prose, links, start, end, alone=len(lines) == 1)
    return Article(source, prose.text(), tuple(prose.runs), tuple(prose.blocks), tuple(links))


def _is_wrapped(widths: list[int]) -> bool:
    """Whether lines of these widths are one paragraph: all but the last about equally long."""
    body = widths[:-1]
    return bool(body) and all(width in _WRAP_WIDTH for width in body) and max(body) - min(body) <= 25 and widths[-1] <= max(body) + 5


def _add_block(prose: Prose, links: list[Link], start: int, end: int, *, alone: bool) -> None:
    if prose.length:
        prose.replaced("\n\n", prose.runs[-1].source.end, start)
    first = prose.length
    for url in _URL.finditer(prose.source, start, end):
        prose.verbatim(start, url.start())
        links.append(Link(prose.replaced(PLACEHOLDER, *url.span()), url.group()))
        start = url.end()
    prose.verbatim(start, end)
    prose.blocks.append(Block(_kind(prose, first, alone=alone), Span(first, prose.length)))


def _kind(prose: Prose, first: int, *, alone: bool) -> BlockKind:
    text = prose.text()[first:].strip() if prose.length - first < 160 else ""
    is_short = 0 < len(text.split()) <= 14 and text[-1] not in ".:;,!…" and any(c.isalpha() for c in text)
    if not prose.blocks and is_short:
        return "title"
    return "heading" if is_short and alone else "paragraph"
