"""Changes of a text as a unified diff."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from credlint.finding import Source
from credlint.report.text import paint, visible

_CONTEXT = 3
_NO_BREAK = "\n\\ No newline at end of file\n"
"""What follows a last line without line break in a diff."""
_ROLES = {"-": "error", "+": "help", "@": "frame", " ": "frame", "\\": "frame"}


def unified_diff(before: Source, after: Source) -> str:
    """The change of a file as `patch -p0` and `git apply -p0` read it."""
    name = visible(before.filename) + "\t" * (" " in before.filename)
    old, new = _lines(before), _lines(after)
    hunks = SequenceMatcher(None, old, new).get_grouped_opcodes(_CONTEXT)
    return f"--- {name}\n+++ {name}\n" + "".join(piece for hunk in hunks for piece in _hunk(hunk, old, new))


def colored(diff: str) -> str:
    """A diff for a terminal: in colour, with control characters made visible."""
    return "".join(f"{paint(visible(line), _ROLES[line[0]], color=line[0] in '-+@')}\n" for line in diff.split("\n")[:-1])


def _lines(source: Source) -> list[str]:
    """The lines of a file, each with its break; a line ends with a line feed, as for other programs that write diffs."""
    text = "\ufeff" * source.marked + source.text
    return [f"{line}\n" for line in text.split("\n")[:-1]] + [last for last in text.split("\n")[-1:] if last]


def _hunk(codes: list[tuple[str, int, int, int, int]], old: list[str], new: list[str]) -> Iterator[str]:
    first, last = codes[0], codes[-1]
    yield f"@@ -{_range(first[1], last[2])} +{_range(first[3], last[4])} @@\n"
    for kind, old_start, old_end, new_start, new_end in codes:
        if kind == "equal":
            yield from _signed(" ", old[old_start:old_end])
        else:
            yield from _signed("-", old[old_start:old_end])
            yield from _signed("+", new[new_start:new_end])


def _signed(sign: str, lines: list[str]) -> Iterator[str]:
    for line in lines:
        yield f"{sign}{line}" if line.endswith("\n") else f"{sign}{line}{_NO_BREAK}"


def _range(start: int, end: int) -> str:
    """Lines of a hunk: the first, from 1, and how many; of none, the one before."""
    length = end - start
    return f"{start + 1}" if length == 1 else f"{start + bool(length)},{length}"
