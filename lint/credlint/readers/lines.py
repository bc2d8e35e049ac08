"""The lines of a plain text, and which of them belong together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from credlint.patterns import lazy

MARKER = lazy(r"(?:[-*+•‣▪◦●○■·–]|\(?(?P<number>\d{1,2})[.)])[ \t\xa0]+(?=\S)")
"""What begins a list item."""

_RULE = lazy(r"(?:[-–—_*=~#+.·•|:]\s*+){3,}")
_QUOTE = lazy(r"(?:>\s?)+")
_TAB = lazy(r"""(?<=[.!?:]["'”’)]?)[ ]*\t[ \t]*(?=\S)""")
_SPEAKER = lazy(r"\p{Lu}[\p{Lu} .'’-]{1,40}:")
_LONG = 1000
_SLACK = 8
_FILL = range(45, 111)


class Line(Struct):
    """A line: its place in the source without outer white space and quote marks, its text, and the end of its line break.

    width: from the margin, with the indentation. quotes: "> " marks before it.
    """

    start: int
    end: int
    text: str
    break_end: int
    width: int
    quotes: int = 0

    @property
    def indent(self) -> int:
        """The width of what stands before the text."""
        return self.width - (self.end - self.start)


class Paragraph(Struct):
    """Lines that read on. alone: nothing else stands between the empty lines around it. underline: the kind of rule under it."""

    lines: list[Line]
    alone: bool = False
    underline: str = ""


def paragraphs(source: str) -> list[Paragraph]:
    """The paragraphs of a plain text.

    Lines between empty lines belong together where the line break looks like a wrap: the next word would not have fitted, or the
    sentence goes on in lower case. Any other line is a paragraph of its own, and so is what a list mark begins.
    """
    groups = list(_groups(source))
    fill = _fill_width(groups)
    found: list[Paragraph] = []
    for lines, underline in groups:
        parts = _split(lines, fill or _own_width(lines))
        found += [Paragraph(part, alone=len(parts) == 1) for part in parts]
        found[-1].underline = underline
    return found


def _groups(source: str) -> Iterator[tuple[list[Line], str]]:
    """Lines between empty lines, and the rule that ends them, if one does."""
    group: list[Line] = []
    for line in _lines(source):
        is_rule = bool(_RULE.fullmatch(line.text))
        if group and (is_rule or not line.text or line.quotes != group[-1].quotes):
            yield group, line.text[0] if is_rule else ""
            group = []
        if line.text and not is_rule:
            group.append(line)
    if group:
        yield group, ""


def _lines(source: str) -> Iterator[Line]:
    """The lines. One too long to be a paragraph is cut where a tab after a full stop indents the next paragraph."""
    start = 0
    for raw in source.splitlines(keepends=True):
        if len(raw) > _LONG and "\t" in raw:
            cuts = [0, *(match.start() for match in _TAB.finditer(raw)), len(raw)]
            for cut, after in pairwise(cuts):
                yield _line(raw[cut:after], start + cut)
        else:
            yield _line(raw, start)
        start += len(raw)


def _line(raw: str, start: int) -> Line:
    text = raw.strip()
    width = len(raw.rstrip())
    offset = start + width - len(text)
    quotes = 0
    if text.startswith(">") and (marks := _QUOTE.match(text)):
        text, offset, quotes = text[marks.end() :], offset + marks.end(), marks.group().count(">")
    return Line(offset, offset + len(text), text, start + len(raw), width, quotes)


def _fill_width(groups: list[tuple[list[Line], str]]) -> int:
    """The width that a whole text is wrapped at, or 0.

    Almost no line is longer; most long lines end in a wrap, a third of them in mid-sentence.
    """
    pairs = [pair for lines, _ in groups for pair in pairwise(lines)]
    if not pairs:
        return 0
    widths = sorted(line.width for line, _ in pairs)
    fill = widths[len(widths) * 19 // 20]
    long = [(line, after) for line, after in pairs if line.width * 4 >= fill * 3]
    wraps = sum(_is_full(line, after, fill) for line, after in long)
    in_sentence = sum(after.text[0].islower() for _, after in long)
    if fill not in _FILL or len(long) < 3 or wraps * 10 < len(long) * 7 or in_sentence * 3 < len(long):
        return 0
    lines = [line for lines, _ in groups for line in lines]
    return fill if sum(line.width > fill + 12 for line in lines) * 50 <= len(lines) else 0


def _own_width(lines: list[Line]) -> int:
    """The width that these lines alone are wrapped at, or 0: all breaks are wraps, a third of them in mid-sentence."""
    pairs = list(pairwise(lines))
    fill = max(line.width for line in lines)
    if not pairs or fill not in _FILL or not all(line.width + 1 + _first_word(after) > fill for line, after in pairs):
        return 0
    return fill if 3 * sum(after.text[0].islower() for _, after in pairs) >= len(pairs) else 0


def _split(lines: list[Line], fill: int) -> list[list[Line]]:
    parts: list[list[Line]] = []
    number = 0
    for line in lines:
        marker = MARKER.match(line.text)
        if marker and marker["number"] and int(marker["number"]) not in (1, number + 1) and parts:
            marker = None
        number = int(marker["number"] or 0) if marker else number
        if parts and not marker and _goes_on(parts[-1], line, fill):
            parts[-1].append(line)
        else:
            parts.append([line])
    return parts


def _goes_on(part: list[Line], line: Line, fill: int) -> bool:
    last = part[-1]
    marker = MARKER.match(part[0].text)
    if marker and line.indent >= part[0].indent + marker.end() > 0:
        return True
    if fill and _is_full(last, line, fill) and line.indent <= last.indent + 1 and not _SPEAKER.match(line.text):
        return True
    in_sentence = (last.text[-1] not in ".!?:;…" and line.text[0].islower()) or last.text[-1] == ","
    return in_sentence and last.width >= 30


def _is_full(line: Line, following: Line, fill: int) -> bool:
    """Whether the next line's first word would not have fitted, by an author who wraps at about this width."""
    return line.width + 1 + _first_word(following) > fill - _SLACK


def _first_word(line: Line) -> int:
    end = line.text.find(" ")
    return end if end >= 0 else len(line.text)
