"""A finding as a picture: its message, the clipped source line with marks, the related places, the help."""

from __future__ import annotations

from collections.abc import Iterator

from credlint.finding import Finding, Lines, Place, Results
from credlint.report import Style
from credlint.report.fix_lines import TITLES, fix_lines
from credlint.report.frame import Clip, Mark, clips
from credlint.report.text import display_width, paint, position, summary, visible

_SHOWN = 8
"""Related places that are drawn; a finding about fifty places lists no more."""

_ROLES = {"-": "error", "+": "help"}


def render(results: Results, style: Style) -> str:
    """The report as text."""
    lines: dict[str, Lines] = {}
    pieces = []
    for finding in results.findings:
        text = results.sources[finding.filename].text
        if finding.filename not in lines:
            lines[finding.filename] = Lines(text)
        pieces.append("\n".join(_picture(finding, text, lines[finding.filename], style)) + "\n\n")
    return "".join(pieces) + (summary(results) if style.summary else "")


def _picture(finding: Finding, text: str, lines: Lines, style: Style) -> Iterator[str]:
    marks = _marks(finding, lines)
    gutter = len(str(max(marks)))
    yield f"{paint(f'{finding.severity}[{finding.code}]', finding.severity, color=style.color)}: {visible(finding.message)}"
    yield f"{' ' * gutter}{paint('-->', 'frame', color=style.color)} {position(finding)}"
    yield _row("", gutter, style)
    last = 0
    for row in sorted(marks):
        if last and row > last + 1:
            yield paint("...", "frame", color=style.color)
        yield from _line(row, lines.line(row), marks[row], gutter, style)
        last = row
    yield _row("", gutter, style)
    if len(finding.related) > _SHOWN:
        yield f"{' ' * gutter} {paint('=', 'frame', color=style.color)} and {len(finding.related) - _SHOWN} more places"
    if finding.help:
        yield f"{' ' * gutter} {paint('=', 'frame', color=style.color)} {paint('help', 'help', color=style.color)}: {visible(finding.help)}"
    if finding.fix:
        yield f"{' ' * gutter} {paint('=', 'frame', color=style.color)} {paint(TITLES[finding.fix.applicability], 'help', color=style.color)}:"
        for line in fix_lines(finding.fix, text, lines):
            yield f"{' ' * gutter} {paint(visible(line), _ROLES.get(line[0], 'frame'), color=style.color)}"


def _marks(finding: Finding, lines: Lines) -> dict[int, list[Mark]]:
    """The marks of a finding by row."""
    marks = {finding.start.row: [_mark(finding.start, finding.end, lines, ("^", finding.severity), "")]}
    for place in finding.related[:_SHOWN]:
        marks.setdefault(place.start.row, []).append(_mark(place.start, place.end, lines, ("-", "related"), place.message))
    return marks


def _mark(start: Place, end: Place, lines: Lines, look: tuple[str, str], words: str) -> Mark:
    if start.row == end.row:
        return Mark(start.column - 1, end.column - 1, *look, words)
    return Mark(start.column - 1, len(lines.line(start.row)), *look, f"{words} (to line {end.row})".lstrip())


def _line(row: int, line: str, marks: list[Mark], gutter: int, style: Style) -> Iterator[str]:
    room = style.width - gutter - 3
    for clip, group in clips(line, marks, room):
        yield _row(clip.text(), gutter, style, str(row))
        for mark in group:
            indent, signs = _underline(clip, mark, room)
            yield _row(" " * indent + paint(signs, mark.role, color=style.color), gutter, style)


def _underline(clip: Clip, mark: Mark, room: int) -> tuple[int, str]:
    """The indent of a mark and the mark with its words: after it, or before it where the line would get too long."""
    column, width = clip.underline(mark)
    signs, words = mark.sign * width, visible(mark.words)
    taken = display_width(words) + 1
    if not words or column + width + taken <= room or taken > column:
        return column, f"{signs} {words}".rstrip()
    return column - taken, f"{words} {signs}"


def _row(text: str, gutter: int, style: Style, number: str = "") -> str:
    bar = paint(f"{number:>{gutter}} |", "frame", color=style.color)
    return f"{bar} {text}" if text else bar
