"""A finding: a problem placed in its file."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import NamedTuple

import regex

from credlint.article import SourceRange
from credlint.rule import Severity


class Place(NamedTuple):
    """A place in a source file: row and column from 1, columns in code points."""

    row: int
    column: int


@dataclass(slots=True)
class RelatedPlace:
    """Another place of the file that a finding is about."""

    message: str
    start: Place
    end: Place


@dataclass(slots=True)
class Finding:
    """A problem with its code, its place in the source (end exclusive) and an identity that survives edits elsewhere."""

    code: str
    name: str
    severity: Severity
    message: str
    help: str
    filename: str
    start: Place
    end: Place
    source: SourceRange
    related: tuple[RelatedPlace, ...]
    fingerprint: str


class Lines:
    """The lines of a source text: offsets to places."""

    def __init__(self, source: str) -> None:
        self._starts = [0, *(m.end() for m in regex.finditer(r"\r\n|\n|\r", source))]
        self._source = source

    def place(self, offset: int) -> Place:
        """Row and column of a source offset."""
        row = bisect_right(self._starts, offset)
        return Place(row, offset - self._starts[row - 1] + 1)

    def line(self, row: int) -> str:
        """The text of a row without its line break."""
        end = self._starts[row] if row < len(self._starts) else len(self._source)
        return self._source[self._starts[row - 1] : end].rstrip("\r\n")
