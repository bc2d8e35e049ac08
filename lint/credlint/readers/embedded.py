"""Texts that stand escaped in a source, in JSON or CSV: the text, where each of its characters stands, and articles read from it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace

from msgspec import Struct, field

from credlint.article import Article, Run, Runs, SourceRange, Span
from credlint.patterns import lazy
from credlint.readers.errors import ReadingError

_JSON = lazy(r"""(?P<string>"(?:[^"\\]|\\.)*+")|(?P<mark>[{}\[\],:])|[^\s{}\[\],:"]++""")
_JSON_PIECE = lazy(
    r"(?P<plain>[^\\]++)|\\u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})|\\u(?P<code>[0-9a-fA-F]{4})|\\(?P<letter>.)"
)
_LETTERS = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}
_CSV_PIECE = lazy(r'(?P<plain>[^"]++)|""?')


class Embedded(Struct):
    """A text put together from stretches of a source.

    pieces: the stretches of the text. starts: where each begins in the text. places: where it stands in the source; equally long where it
    stands there as it is.
    """

    pieces: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    places: list[SourceRange] = field(default_factory=list)
    length: int = 0

    @property
    def text(self) -> str:
        """The text."""
        return "".join(self.pieces)

    def add(self, piece: str, start: int, end: int) -> None:
        """Add a stretch of text that stands for a stretch of source: as it is, if both are equally long, else one character or a break."""
        if piece:
            self.pieces.append(piece)
            self.starts.append(self.length)
            self.places.append(SourceRange(start, end))
            self.length += len(piece)

    def article(self, source: str, read: Callable[[str], Article]) -> Article:
        """The article that a reader makes of the text, with its places in the source."""
        inner = read(self.text)
        runs = Runs(run for one in inner.runs for run in self._runs(one))
        comments = tuple(SourceRange(self._place(one.start), self._place(one.end, is_end=True)) for one in inner.comments)
        return replace(inner, source=source, runs=runs, comments=comments)

    def _runs(self, run: Run) -> Iterator[Run]:
        """A run of the text as runs of the source."""
        start, end = run.source
        index = max(bisect_right(self.starts, start) - 1, 0)
        if not run.verbatim:
            yield Run(run.prose, SourceRange(self._place(start), max(self._place(start), self._place(end, is_end=True))), verbatim=False)
            return
        at = run.prose.start
        while start < end:
            place, piece = self.places[index], len(self.pieces[index])
            inset = start - self.starts[index]
            length = min(piece - inset, end - start)
            is_verbatim = place.end - place.start == piece
            source = SourceRange(place.start + inset, place.start + inset + length) if is_verbatim else place
            yield Run(Span(at, at + length), source, verbatim=is_verbatim)
            at, start, index = at + length, start + length, index + 1

    def _place(self, offset: int, *, is_end: bool = False) -> int:
        """Where in the source an offset of the text stands."""
        if not self.starts:
            return 0
        index = max(bisect_right(self.starts, offset - is_end) - 1, 0)
        place, inset = self.places[index], offset - self.starts[index]
        if place.end - place.start == len(self.pieces[index]):
            return place.start + inset
        return place.end if inset else place.start


def add_json_string(text: Embedded, source: str, start: int, end: int) -> None:
    """Add what a JSON string says; `start` and `end` are its place with the quotation marks. A lone surrogate is a replacement character."""
    for match in _JSON_PIECE.finditer(source, start + 1, end - 1):
        piece = match["plain"] or ""
        if match["high"]:
            piece = chr(0x10000 + ((int(match["high"], 16) & 0x3FF) << 10) + (int(match["low"], 16) & 0x3FF))
        elif match["code"]:
            code = int(match["code"], 16)
            piece = "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)
        elif match["letter"]:
            piece = _LETTERS.get(match["letter"], match["letter"])
        text.add(piece, *match.span())


def add_csv_field(text: Embedded, source: str, start: int, end: int) -> None:
    """Add what a CSV field says; `start` and `end` are its place, with quotation marks if it has them."""
    if source[start : start + 1] != '"':
        text.add(source[start:end], start, end)
        return
    is_closed = end > start + 1 and source[end - 1] == '"'
    for match in _CSV_PIECE.finditer(source, start + 1, end - is_closed):
        text.add(match["plain"] or '"', *match.span())


def check_json(source: str) -> None:
    """Raises ReadingError for a text that is no JSON."""
    import json  # noqa: PLC0415 - few texts need it

    try:
        json.loads(source)
    except (ValueError, RecursionError) as error:
        place = f" in line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise ReadingError(f"not JSON (an error{place})", "repair it, or leave it out") from error


def json_strings(source: str, start: int, end: int) -> Iterator[tuple[tuple[str | int, ...], int, int]]:
    """The strings of a valid JSON text that are values: the keys and indexes that lead to each, and its place with the quotation marks."""
    path: list[str | int] = []
    key: tuple[int, int] | None = None  # of the last string, which may be a key
    for match in _JSON.finditer(source, start, end):
        mark = match["mark"]
        if match["string"]:
            key = match.span()
        elif mark == ":" and key and path:
            path[-1], key = _name(source, *key), None
        elif mark:
            if key:
                yield tuple(path), *key
                key = None
            _step(path, mark)
        else:
            key = None
    if key:
        yield tuple(path), *key


def _step(path: list[str | int], mark: str) -> None:
    if mark == "{":
        path.append("")
    elif mark == "[":
        path.append(0)
    elif mark in "}]":
        del path[-1:]
    elif path and isinstance(path[-1], int):
        path[-1] += 1


def _name(source: str, start: int, end: int) -> str:
    name = Embedded()
    add_json_string(name, source, start, end)
    return name.text
