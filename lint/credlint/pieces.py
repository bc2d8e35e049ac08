"""Long texts in pieces: one emoji in a string makes Python keep all its characters in four bytes each."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

_PIECE = 1 << 12
_LONG = 1 << 16
"""Characters from which on a text is cut."""


class Pieces:
    """A long text, cut into pieces that are as narrow as their characters. `str` joins it again."""

    __slots__ = ("_length", "_parts")

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._parts = [text[start : start + _PIECE] for start in range(0, self._length, _PIECE)]

    def __len__(self) -> int:
        return self._length

    def __str__(self) -> str:
        return "".join(self._parts)

    def __getitem__(self, stretch: slice) -> str:
        """A stretch of the text, without a step, at a cost by its length."""
        start, end, _ = stretch.indices(self._length)
        first = start // _PIECE
        return "".join(self._parts[first : end // _PIECE + 1])[start - first * _PIECE : max(end - first * _PIECE, 0)]


def pieces(text: str) -> Pieces | None:
    """A text in pieces, if that can save memory."""
    return None if len(text) < _LONG or text.isascii() else Pieces(text)


@dataclass(slots=True)
class Packable:
    """What holds a text that may be kept in pieces. Its attribute is named by `PACKED`, and gives the whole text all the same."""

    PACKED: ClassVar[str]
    _pieces: Pieces | None = field(default=None, init=False, repr=False, compare=False)

    def pack(self, pieces: Pieces) -> None:
        """Keep the text, which is given in pieces, so."""
        self._pieces = pieces
        delattr(self, self.PACKED)

    def __getattr__(self, name: str) -> str:
        if name == self.PACKED and self._pieces is not None:
            return str(self._pieces)
        raise AttributeError(name)
