"""Parts of a table of bounds that are read when they are first asked for, each once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar, overload

V = TypeVar("V")


class Later(Sequence[V]):
    """A sequence of which each part is read when it is first asked for."""

    def __init__(self, readers: Sequence[Callable[[], V]]) -> None:
        self._readers = readers
        self._read: list[V | None] = [None] * len(readers)

    @overload
    def __getitem__(self, number: int) -> V: ...
    @overload
    def __getitem__(self, number: slice) -> Sequence[V]: ...
    def __getitem__(self, number: int | slice) -> V | Sequence[V]:
        if isinstance(number, slice):
            return [self[one] for one in range(len(self))[number]]
        part = self._read[number]
        if part is None:
            part = self._read[number] = self._readers[number]()
        return part

    def __len__(self) -> int:
        return len(self._readers)


class LaterByName(Mapping[str, V]):
    """The same, by name."""

    def __init__(self, readers: Mapping[str, Callable[[], V]]) -> None:
        self._numbers = {name: number for number, name in enumerate(readers)}
        self._parts = Later(tuple(readers.values()))

    def __getitem__(self, name: str) -> V:
        return self._parts[self._numbers[name]]

    def __contains__(self, name: object) -> bool:
        return name in self._numbers

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)
