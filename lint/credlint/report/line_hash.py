"""The line hash by which GitHub code scanning recognises a result again (`primaryLocationLineHash`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

import regex

from credlint.finding import Source

_WINDOW = 100
_BASE = 37
_UNIT = 2
"""Bytes of a UTF-16 code unit."""
_END = "\uffff"


def line_hashes(source: Source, rows: Collection[int]) -> dict[int, str]:
    """The hashes of some rows (from 1) of a file.

    A hash covers the 100 UTF-16 units from the line's first one on, blanks and tabs left out and line breaks unified: a polynomial
    modulo 2**64, and how often the file had the same up to there.
    """
    text = regex.sub(r"\r\n?", "\n", regex.sub(r"[ \t]+", "", _as_read(source)))
    units = (text + _END).encode("utf-16-le", "surrogatepass") + bytes(_UNIT * _WINDOW)
    seen: Counter[bytes] = Counter()
    hashes = {}
    for row, start in enumerate(_line_starts(text), 1):
        window = units[start : start + _UNIT * _WINDOW]
        seen[window] += 1
        if row in rows:
            hashes[row] = f"{_polynomial(window):x}:{seen[window]}"
    return hashes


def _as_read(source: Source) -> str:
    """The text as GitHub reads it, with its byte order mark. A blank between CR and LF makes two line breaks of them."""
    return "\ufeff" * source.marked + regex.sub(r"\r[ \t]+\n", "\n\n", source.text)


def _line_starts(text: str) -> Iterator[int]:
    """Where lines start in the encoded text, in bytes."""
    start = 0
    for line in text.split("\n"):
        yield start
        start += len(f"{line}\n".encode("utf-16-le", "surrogatepass"))


def _polynomial(window: bytes) -> int:
    value = 0
    for at in range(0, len(window), _UNIT):
        value = value * _BASE + int.from_bytes(window[at : at + _UNIT], "little")
    return value % 2**64
