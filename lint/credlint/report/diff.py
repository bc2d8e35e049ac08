"""Changes of a text as a unified diff."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from credlint.finding import Source
from credlint.report.text import paint, visible

_Code = tuple[str, int, int, int, int]
_CONTEXT = 3
_LONG = 2000
"""Lines above which lines that come again and again are not compared one by one: that would take too long."""
_NO_BREAK = "\n\\ No newline at end of file\n"
"""What follows a last line without line break in a diff."""
_ROLES = {"-": "error", "+": "help", "@": "frame", " ": "frame", "\\": "frame"}


def unified_diff(before: Source, after: Source) -> str:
    """The change of a file as `patch -p0` and `git apply -p0` read it."""
    name = visible(before.filename) + "\t" * (" " in before.filename)
    old, new = _lines(before), _lines(after)
    return f"--- {name}\n+++ {name}\n" + "".join(piece for hunk in _hunks(old, new) for piece in _hunk(hunk, old, new))


def _hunks(old: list[str], new: list[str]) -> Iterator[list[_Code]]:
    """The changes with the lines around them; changes with few lines between them stand in one hunk."""
    hunk: list[_Code] = []
    for kind, old_start, old_end, new_start, new_end in _codes(old, new):
        if kind != "equal":
            hunk.append((kind, old_start, old_end, new_start, new_end))
            continue
        length = old_end - old_start
        before = min(length, _CONTEXT)
        if hunk and length > 2 * _CONTEXT:
            yield [*hunk, ("equal", old_start, old_start + before, new_start, new_start + before)]
            hunk = []
        skipped = 0 if hunk else length - before
        hunk.append(("equal", old_start + skipped, old_end, new_start + skipped, new_end))
    kind, old_start, old_end, new_start, new_end = hunk.pop()
    length = min(old_end - old_start, _CONTEXT)
    if hunk:
        yield [*hunk, ("equal", old_start, old_start + length, new_start, new_start + length)]


def _codes(old: list[str], new: list[str]) -> Iterator[_Code]:
    """What is equal and what is not, in turn, with a stretch that is equal at the end. Only what differs is compared."""
    head = _shared(old, new)
    tail = _shared(old[: head - len(old) - 1 : -1], new[: head - len(new) - 1 : -1])
    inner = old[head : len(old) - tail], new[head : len(new) - tail]
    matcher = SequenceMatcher(None, *inner, autojunk=max(map(len, inner)) > _LONG)
    yield ("equal", 0, head, 0, head)
    for kind, *places in matcher.get_opcodes():
        old_start, old_end, new_start, new_end = (place + head for place in places)
        yield (kind, old_start, old_end, new_start, new_end)
    yield ("equal", len(old) - tail, len(old), len(new) - tail, len(new))


def _shared(old: list[str], new: list[str]) -> int:
    """How many lines two texts begin with alike."""
    return next((index for index, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), min(len(old), len(new)))


def colored(diff: str) -> str:
    """A diff for a terminal: in colour, with control characters made visible."""
    return "".join(f"{paint(visible(line), _ROLES[line[0]], color=line[0] in '-+@')}\n" for line in diff.split("\n")[:-1])


def _lines(source: Source) -> list[str]:
    """The lines of a file, each with its break; a line ends with a line feed, as for other programs that write diffs."""
    text = "\ufeff" * source.marked + source.text
    return [f"{line}\n" for line in text.split("\n")[:-1]] + [last for last in text.split("\n")[-1:] if last]


def _hunk(codes: list[_Code], old: list[str], new: list[str]) -> Iterator[str]:
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
