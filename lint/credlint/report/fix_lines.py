"""A fix as it is shown under a finding: the lines that it takes away and those that it puts there, clipped around the edit."""

from __future__ import annotations

from collections.abc import Iterator

from credlint.finding import Edit, Fix, Lines
from credlint.patterns import lazy
from credlint.report.frame import ELLIPSIS

_BREAK = lazy(r"\r\n|\n|\r")
TITLES = {"safe": "fix", "unsafe": "unsafe fix", "display": "possible fix, never applied"}
"""What stands above the lines."""
_SHOWN = 3
"""Edits that are shown."""
_CONTEXT = 30
"""Characters on each side of an edit."""


def fix_lines(fix: Fix, text: str, lines: Lines) -> Iterator[str]:
    """Lines that begin with "- " or "+ ", then how many edits are not shown."""
    for edit in fix.edits[:_SHOWN]:
        yield from _edit_lines(edit, text, lines)
    if len(fix.edits) > _SHOWN:
        yield f"and {len(fix.edits) - _SHOWN} more"


def _edit_lines(edit: Edit, text: str, lines: Lines) -> Iterator[str]:
    head = _tail(lines.line(edit.start.row)[: edit.start.column - 1])
    tail = _tail(lines.line(edit.end.row)[edit.end.column - 1 :][::-1])[::-1]
    old = _BREAK.split(f"{head}{text[slice(*edit.source)]}{tail}")
    new = _BREAK.split(f"{head}{edit.text}{tail}")
    while old and new and old[-1] == new[-1]:
        old.pop()
        new.pop()
    yield from (f"- {line}" for line in old)
    yield from (f"+ {line}" for line in new)


def _tail(text: str) -> str:
    """The last words of a text, with an ellipsis where there are more."""
    if len(text) <= _CONTEXT:
        return text
    start = text.find(" ", len(text) - _CONTEXT, -1) + 1
    return ELLIPSIS + text[start or len(text) - _CONTEXT :]
