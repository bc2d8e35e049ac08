"""Which lines a unified diff without context (`git diff -U0`) changed or added, by file."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import regex

_BINARY = regex.compile(rb'Binary files .* and (?P<path>"b/.*"|b/.*) differ')
_HUNK = regex.compile(rb"@@ -\d+(?:,(?P<old>\d+))? \+(?P<start>\d+)(?:,(?P<new>\d+))? @@")

Rows = list[range]
"""Rows of a file, from 1, in order."""


def changed_rows(diff: bytes) -> dict[bytes, Rows | None]:
    """Path to the rows that are new in it; None for a binary file, of which all may be. Rows end at line feeds only, as git counts them.

    diff: what `git diff -U0 --src-prefix=a/ --dst-prefix=b/` prints. Deleted files are left out.
    """
    found: dict[bytes, Rows | None] = {}
    path = b""
    lines = iter(diff.split(b"\n"))
    for line in lines:
        if line.startswith(b"+++ "):
            path = _path(line[4:])
        elif binary := _BINARY.fullmatch(line):
            found[_path(binary["path"])] = None
        elif hunk := _HUNK.match(line):
            start, new = int(hunk["start"]), _count(hunk["new"])
            if path:
                rows = found.setdefault(path, [])
                if rows is not None and new:
                    rows.append(range(start, start + new))
            _skip(lines, _count(hunk["old"]) + new)
    return found


def _count(number: bytes | None) -> int:
    return 1 if number is None else int(number)


def _skip(lines: Iterator[bytes], number: int) -> None:
    """Go past the lines of a hunk: a text may look like a header. What git says of a missing line break at the end is none of them."""
    while number > 0 and (line := next(lines, None)) is not None:
        number -= not line.startswith(b"\\")


def _path(name: bytes) -> bytes:
    """The path in a header, without its prefix; nothing for /dev/null. git quotes unusual characters as C does."""
    name = name.rstrip(b"\t\r")
    if name.startswith(b'"'):
        name = ast.literal_eval("b" + name.decode("ascii"))
    return name.removeprefix(b"b/") if name.startswith(b"b/") else b""
