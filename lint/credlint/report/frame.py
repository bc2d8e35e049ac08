"""A source line around the places that a finding is about, clipped to the terminal, with marks under them."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from credlint.report.text import cell_width, display_width, visible

ELLIPSIS = "…"
_SNAP = 15
"""Characters that are given up so that a clipped line begins and ends with a whole word."""


class Mark(Struct):
    """A place in a line (offsets from 0, end exclusive): what it is underlined with, in which role, and words beside it."""

    start: int
    end: int
    sign: str
    role: str
    words: str = ""


class Clip(Struct):
    """A stretch of a line, and whether more of the line stands before and after."""

    line: str
    start: int
    end: int

    def text(self) -> str:
        """The stretch with an ellipsis on each side where the line goes on."""
        before, after = self.start > 0, self.end < len(self.line)
        return ELLIPSIS * before + visible(self.line[self.start : self.end]) + ELLIPSIS * after

    def underline(self, mark: Mark) -> tuple[int, int]:
        """The column (from 0) and the width of a mark under `text`."""
        start, end = max(mark.start, self.start), min(mark.end, self.end)
        column = (self.start > 0) + display_width(self.line[self.start : start])
        return column, max(display_width(self.line[start:end]), 1)


def clips(line: str, marks: list[Mark], width: int) -> Iterator[tuple[Clip, list[Mark]]]:
    """The line cut into as few stretches of at most `width` columns as show all marks, each with its marks, in order."""
    group: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, mark.end)):
        if group and display_width(line[group[0].start : mark.end]) > width - 2:
            yield _clip(line, group, width), group
            group = []
        group.append(mark)
    if group:
        yield _clip(line, group, width), group


def _clip(line: str, marks: list[Mark], width: int) -> Clip:
    if len(line) <= width and display_width(line) <= width:
        return Clip(line, 0, len(line))
    first, last = marks[0].start, max(mark.end for mark in marks)
    spare = max(width - 2 - display_width(line[first : min(last, first + width)]), 0)
    start = _back(line, first, spare // 2)
    end = _forth(line, first, width - 2 - display_width(line[start:first]))
    start = _back(line, first, width - 2 - display_width(line[first:end])) if end == len(line) else start
    return Clip(line, _word_start(line, start, first), _word_end(line, min(last, end), end))


def _back(line: str, offset: int, columns: int) -> int:
    """The offset that lies at most `columns` before another."""
    while offset > 0 and cell_width(line[offset - 1]) <= columns:
        offset -= 1
        columns -= cell_width(line[offset])
    return offset


def _forth(line: str, offset: int, columns: int) -> int:
    """The offset that lies at most `columns` after another."""
    while offset < len(line) and cell_width(line[offset]) <= columns:
        columns -= cell_width(line[offset])
        offset += 1
    return offset


def _word_start(line: str, start: int, limit: int) -> int:
    """The first start of a word from `start` on, if there is one near and before `limit`."""
    space = line.find(" ", start, min(start + _SNAP, limit)) if start and line[start - 1] != " " else -1
    return space + 1 or start


def _word_end(line: str, limit: int, end: int) -> int:
    """The last end of a word up to `end`, if there is one near and after `limit`."""
    space = line.rfind(" ", max(end - _SNAP, limit), end) if end < len(line) and line[end] != " " else -1
    return end if space < 0 else space
