"""The article: prose, where each prose character came from, and how facts about it are computed once."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Literal, NamedTuple, Protocol, TypeVar, overload

from msgspec import Struct

from credlint.pieces import Packable, Pieces

PLACEHOLDER = "\ufffc"
"""Stands in the prose for something that is not prose: inline code, a bare URL, an image without a text, the page around an article."""


class Span(NamedTuple):
    """A half-open range of prose characters (code points)."""

    start: int
    end: int


class SourceRange(NamedTuple):
    """A half-open range of source characters (code points, byte order mark not counted)."""

    start: int
    end: int


BlockKind = Literal["metadata", "title", "heading", "paragraph", "item", "cell", "footnote", "caption", "furniture"]


class Block(Struct):
    """One block of prose as the markup has it; sentences never cross it.

    kind: "furniture" is what the markup tells to be the page around the article (navigation, sidebar, footer): one placeholder stands for it.
    level: 1-6 for a heading, the nesting depth (from 1) for a list item, else 0.
    quoted: the block stands in a block quotation.
    group: number of the table or list that the block belongs to, -1 for none.
    row, column: place in the table (row 0 is the header) or, for an item, its place in the list; -1 for none.
    label: the label of a footnote; of metadata (a title or description that stands above the text, in front matter), its key.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    quoted: bool = False
    group: int = -1
    row: int = -1
    column: int = -1
    label: str = ""


class Link(Struct):
    """A link: the prose that carries it (a placeholder for a bare URL) and its target."""

    span: Span
    url: str
    image: bool = False


class FootnoteReference(Struct):
    """A footnote reference, right after the prose character before `span.start` (the span is empty)."""

    span: Span
    label: str


class Metadata(Struct):
    """What a file says of itself outside its prose.

    title, author: as written there, or empty.
    dates: (date as written, where it was read), the most reliable first; for example ("2024-03-02", "front matter `date`").
    """

    title: str = ""
    author: str = ""
    dates: tuple[tuple[str, str], ...] = ()


class Run(Struct):
    """A stretch of prose and the source that it came from.

    Verbatim when both are equally long and equal; otherwise the whole prose stretch stands for the whole source stretch
    (an entity, an escape, a placeholder, a block break).
    """

    prose: Span
    source: SourceRange
    verbatim: bool


class Runs(Sequence[Run]):
    """The runs of an article in order, each from the end of the one before: they cover the prose. Kept as numbers, for there are many.

    starts: where each begins in the prose, whose length is `length`. source_starts, source_ends: its source. verbatim: 1 or 0.
    """

    __slots__ = ("length", "source_ends", "source_starts", "starts", "verbatim")

    def __init__(self, runs: Iterable[Run] = ()) -> None:
        self.length = 0
        self.starts, self.source_starts, self.source_ends = array("I"), array("I"), array("I")
        self.verbatim = bytearray()
        for run in runs:
            self.add(run.prose.end - run.prose.start, *run.source, verbatim=run.verbatim)

    def add(self, width: int, start: int, end: int, *, verbatim: bool) -> None:
        """Add a run of so many characters of prose, and its place in the source."""
        self.starts.append(self.length)
        self.source_starts.append(start)
        self.source_ends.append(end)
        self.verbatim.append(verbatim)
        self.length += width

    def source_start(self, offset: int) -> int:
        """Where in the source a character of the prose begins; the end of the source of the last run for the prose's end."""
        if offset >= self.length:
            return self.source_ends[-1]
        index = bisect_right(self.starts, offset) - 1
        return self.source_starts[index] + (offset - self.starts[index] if self.verbatim[index] else 0)

    def source_end(self, offset: int) -> int:
        """Where in the source the character before a place in the prose ends."""
        index = bisect_right(self.starts, offset - 1) - 1
        return self.source_starts[index] + offset - self.starts[index] if self.verbatim[index] else self.source_ends[index]

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Run: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Run, ...]: ...
    def __getitem__(self, index: int | slice) -> Run | tuple[Run, ...]:
        if isinstance(index, slice):
            return tuple(self)[index]
        place = range(len(self))[index]
        end = self.starts[place + 1] if place + 1 < len(self) else self.length
        source = SourceRange(self.source_starts[place], self.source_ends[place])
        return Run(Span(self.starts[place], end), source, bool(self.verbatim[place]))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return repr(tuple(self))


@dataclass(slots=True)
class Article(Packable):
    """An article as it reads, with the way back to its source.

    source: the whole of it; a stretch is had for less from `pieces`. comments: where the markup has comments, in order; code has none.
    """

    PACKED = "source"

    source: str
    prose: str
    runs: Sequence[Run]
    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = ()
    footnote_references: tuple[FootnoteReference, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    comments: tuple[SourceRange, ...] = ()
    memo: dict[Any, Any] = field(default_factory=dict, repr=False, compare=False)
    _places: Runs = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._places = self.runs if isinstance(self.runs, Runs) else Runs(self.runs)

    @property
    def pieces(self) -> Pieces | str:
        """The source as it is kept: `article.pieces[start:end]` is a stretch of it."""
        return self._pieces or self.source

    def text(self, span: Span) -> str:
        """The prose in a span."""
        return self.prose[span.start : span.end]

    def locate(self, span: Span) -> SourceRange:
        """The source range that a prose span came from; an empty span gives an empty range.

        Raises ValueError for a span outside the prose.
        """
        if not 0 <= span.start <= span.end <= len(self.prose):
            raise ValueError(f"{span} lies outside the prose (0 to {len(self.prose)})")
        places = self._places
        if not places:
            return SourceRange(0, 0)
        start = places.source_start(span.start)
        if span.start == span.end:
            return SourceRange(start, start)
        return SourceRange(start, max(start, places.source_end(span.end)))


class HasSpan(Protocol):
    """Anything that covers a span of the prose."""

    @property
    def span(self) -> Span: ...


F = TypeVar("F")
_UNKNOWN: Any = object()
S = TypeVar("S", bound=HasSpan)


def analysis(function: Callable[[Article], F]) -> Callable[[Article], F]:
    """Make a function of an article run once for each article; later calls return the same facts."""

    @wraps(function)
    def once(article: Article) -> F:
        facts: F = article.memo.get(function, _UNKNOWN)
        if facts is _UNKNOWN:
            facts = article.memo[function] = function(article)
        return facts

    return once


def _start(fact: HasSpan) -> int:
    return fact.span.start


def inside(span: Span, facts: Sequence[S]) -> Sequence[S]:
    """The facts that lie wholly in a span. The facts must be ordered by their start and must not overlap. Two bisects."""
    first = bisect_left(facts, span.start, key=_start)
    last = bisect_left(facts, span.end, key=_start)
    while last > first and facts[last - 1].span.end > span.end:
        last -= 1
    return facts[first:last]


def around(span: Span, facts: Sequence[S]) -> S | None:
    """The fact that holds the start of a span, or None. The facts must be ordered by their start and must not overlap."""
    index = bisect_right(facts, span.start, key=_start) - 1
    return facts[index] if index >= 0 and facts[index].span.end > span.start else None
