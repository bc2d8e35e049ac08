"""Prose with findings, related places and links in it, as HTML."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from html import unescape
from xml.etree.ElementTree import Element

from msgspec import Struct, field

from credlint.article import PLACEHOLDER, Article, Block, SourceRange, Span
from credlint.finding import SEVERITIES, Finding
from credlint.patterns import lazy
from credlint.report.markup import Node, element
from credlint.report.text import visible

_CODE = lazy(r"<(?P<tag>code|kbd|samp|tt|var)\b[^<>]*>(?P<code>[^<>]*)</(?P=tag)>")
_LONGEST_CODE = 80
"""Characters that are shown of what stands in the source for a placeholder."""


class Mark(Struct):
    """A place to show in the prose.

    number: of its finding. severity: of a finding; empty for a related place. anchor: what links lead to. url: of a link.
    """

    span: Span
    number: int = 0
    severity: str = ""
    anchor: str = ""
    url: str = ""


class Places:
    """The way from source ranges to the prose."""

    def __init__(self, article: Article) -> None:
        self._runs = sorted((run for run in article.runs if run.source.end > run.source.start), key=lambda run: run.source)
        self._starts = [run.source.start for run in self._runs]

    def span(self, source: SourceRange) -> Span:
        """The prose that stands for a source range: the way back of `Article.locate`."""
        start = self._offset(source.start, source.start)
        return Span(start, max(start, self._offset(source.end, max(source.end - 1, source.start))))

    def _offset(self, offset: int, inner: int) -> int:
        """Where a source offset is in the prose. inner: the character that tells the run."""
        index = bisect_right(self._starts, inner) - 1
        if index < 0:
            return 0
        run = self._runs[index]
        if run.verbatim:
            return run.prose.start + min(offset - run.source.start, run.prose.end - run.prose.start)
        return run.prose.start if offset == inner and offset < run.source.end else run.prose.end


def marks(article: Article, findings: Sequence[Finding], first: int) -> list[Mark]:
    """The findings, numbered from `first`, their related places, and the links of an article."""
    places = Places(article)
    found = [Mark(link.span, url=link.url) for link in article.links if link.url.startswith(("https://", "http://"))]
    for number, finding in enumerate(findings, first):
        found.append(Mark(places.span(finding.source), number, finding.severity, f"m{number}"))
        found += [Mark(places.span(place.source), number, "", f"r{number}-{at}") for at, place in enumerate(finding.related, 1)]
    return sorted(found, key=lambda mark: mark.span)


class Prose:
    """Writes the blocks of one article."""

    def __init__(self, article: Article, found: Sequence[Mark]) -> None:
        self._article = article
        self._of_block: dict[int, list[Mark]] = {}
        starts = [block.span.start for block in article.blocks]
        for mark in found:
            index = max(bisect_right(starts, mark.span.start) - 1, 0)
            last = max(bisect_right(starts, max(mark.span.end - 1, mark.span.start)) - 1, index)
            for at in range(index, last + 1):
                self._of_block.setdefault(starts[at] if starts else 0, []).append(mark)

    def numbers(self, block: Block) -> list[int]:
        """The numbers of the findings that start in a block, or between it and the next."""
        return [mark.number for mark in self._of_block.get(block.span.start, ()) if mark.severity and mark.span.start >= block.span.start]

    def nodes(self, block: Block) -> list[Node]:
        """The text of a block, with what is marked in it."""
        sweep = _Sweep(block.span, self._of_block.get(block.span.start, []))
        return [node for piece in sweep.pieces() for node in self._piece(piece)]

    def _piece(self, piece: _Piece) -> Iterator[Node]:
        yield from (element("span", class_="anchor", id=mark.anchor) for mark in piece.opening if not mark.severity and mark.anchor)
        if piece.span.end > piece.span.start:
            yield from _wrapped(list(self._text(piece.span)), piece.active)
        yield from (_reference(mark) for mark in piece.closing if mark.severity)

    def _text(self, span: Span) -> Iterator[Node]:
        """A stretch of prose; for each placeholder, what the source has there."""
        at = span.start
        while (found := self._article.prose.find(PLACEHOLDER, at, span.end)) >= 0:
            yield shown(self._article.prose[at:found])
            source = self._article.locate(Span(found, found + 1))
            yield _replaced(self._article.pieces[source.start : source.end])
            at = found + 1
        yield shown(self._article.prose[at : span.end])


class _Piece(Struct):
    """A stretch of a block in which the same marks hold, and those that begin before it and end after it."""

    span: Span
    active: list[Mark]
    opening: list[Mark] = field(default_factory=list)
    closing: list[Mark] = field(default_factory=list)


class _Sweep:
    """Cuts a block at the ends of marks, in one pass."""

    def __init__(self, span: Span, found: Sequence[Mark]) -> None:
        self._span = span
        self._opening: dict[int, list[Mark]] = {}
        self._closing: dict[int, list[Mark]] = {}
        self._empty: dict[int, list[Mark]] = {}
        for mark in found:
            start = min(max(mark.span.start, span.start), span.end)
            end = min(max(mark.span.end, start), span.end)
            self._opening.setdefault(start, []).append(mark)
            (self._closing if end > start else self._empty).setdefault(end, []).append(mark)

    def pieces(self) -> Iterator[_Piece]:
        cuts = sorted({self._span.start, *self._opening, *self._closing})
        active: dict[int, Mark] = {}
        for start, end in zip(cuts, [*cuts[1:], self._span.end], strict=True):
            opening, empty = self._opening.get(start, []), self._empty.get(start, [])
            active |= {id(mark): mark for mark in opening}
            for mark in (*self._closing.get(start, []), *empty):
                active.pop(id(mark), None)
            yield _Piece(Span(start, start), [], opening, empty)
            if end > start:
                closing = [mark for mark in self._closing.get(end, []) if mark.span.start >= self._span.start]
                yield _Piece(Span(start, end), list(active.values()), [], closing)


def _wrapped(nodes: list[Node], active: Sequence[Mark]) -> list[Node]:
    """Nodes inside a link and the mark of the findings, where there are any."""
    for mark in active:
        if mark.url:
            nodes = [element("a", *nodes, href=mark.url, rel="noopener noreferrer nofollow")]
    severities = [severity for severity in SEVERITIES if any(mark.severity == severity for mark in active)]
    if severities:
        return [element("mark", *nodes, class_=" ".join(severities))]
    return [element("span", *nodes, class_="related")] if any(mark.anchor for mark in active) else nodes


def _reference(mark: Mark) -> Element:
    label = f"finding {mark.number}"
    return element("a", str(mark.number), class_=f"reference {mark.severity}", id=mark.anchor, href=f"#n{mark.number}", aria_label=label)


def shown(text: str) -> str:
    """Text with line breaks as blanks and other control characters made visible."""
    return visible(text.replace("\r\n", " ").replace("\n", " ").replace("\t", " "))


def _replaced(source: str) -> Element:
    """What stands in the source for a placeholder: code or an address; of an image only that it is one, of other markup only that there is some."""
    if source.startswith(("!", "<img")):
        return element("span", "image", class_="label")
    tagged = _CODE.fullmatch(source)
    if not tagged and "<" in source and not source.startswith("`"):
        return element("span", "…", class_="label")
    text = shown(unescape(tagged["code"]) if tagged else source.strip("`"))
    return element("code", text if len(text) <= _LONGEST_CODE else text[: _LONGEST_CODE - 1] + "…")
