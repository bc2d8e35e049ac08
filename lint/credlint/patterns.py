"""Patterns that are compiled when they are first used.

Compiling is most of what a short run costs; an article without a figure needs few of the patterns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, cast

import regex

from credlint.kept import kept

_TOKENS = regex.compile(r"\\.|\[\^?\]?|[^\\\[]", regex.DOTALL)
"""An escape, the head of a set with a bracket that stands for itself, or any other character."""


class _Pattern:
    """Stands for a compiled pattern until one of its methods is asked for; then has them all."""

    def __init__(self, pattern: str | Callable[[], str], flags: int, lists: dict[str, Any]) -> None:
        self._made = pattern
        self._flags = flags
        self._lists: Any = lists

    @property
    def pattern(self) -> str:
        if not isinstance(self._made, str):
            self._made = self._made()
        return self._made

    def __getattr__(self, name: str) -> Any:
        pattern, flags, lists = self.pattern, self._flags, self._lists
        made = kept(repr((pattern, flags, sorted(lists.items()))), partial(_compiled, pattern, flags, lists))
        for method in ("match", "search", "fullmatch", "finditer", "findall", "sub", "split"):
            setattr(self, method, getattr(made, method))
        return getattr(made, name)


def lazy(pattern: str | Callable[[], str], flags: int = 0, **lists: list[str]) -> regex.Pattern[str]:
    """A pattern like `regex.compile(pattern, flags, **lists)`, compiled at its first use, in which `\\d` is 0 to 9.

    pattern: or a function that makes it then, where making it costs more than a short run can spare. The regex module knows digits of scripts that Python's own numbers do not.
    A mistake in the pattern raises regex.error there, not here.
    """
    return cast("regex.Pattern[str]", _Pattern(pattern, flags, lists))


def _compiled(pattern: str, flags: int, lists: dict[str, Any]) -> Any:
    return regex.compile(_ascii_digits(pattern), flags, **lists)


def by_letter(alternatives: Iterable[str]) -> str:
    """Alternatives that begin with a letter, those with the same together ("t(?:wo|en)|f(?:ive)"): most places are left at the first letter."""
    groups: dict[str, list[str]] = {}
    for one in alternatives:
        groups.setdefault(one[0], []).append(one[1:])
    return "|".join(f"{letter}(?:{'|'.join(rests)})" for letter, rests in groups.items())


def _ascii_digits(pattern: str) -> str:
    """A pattern with `\\d` written out, in sets and outside of them."""
    pieces, is_set = [], False
    for piece in _TOKENS.findall(pattern):
        if piece == r"\d":
            pieces.append("0-9" if is_set else "[0-9]")
            continue
        is_set = not piece.endswith("]") or piece[0] == "\\" if is_set else piece[0] == "["
        pieces.append(piece)
    return "".join(pieces)
