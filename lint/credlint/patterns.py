"""Patterns that are compiled when they are first used.

Compiling is most of what a short run costs; an article without a figure needs few of the patterns.
"""

from __future__ import annotations

from typing import Any, cast

import regex


class _Pattern:
    """Stands for a compiled pattern until one of its methods is asked for; then has them all."""

    def __init__(self, pattern: str, flags: int, lists: dict[str, Any]) -> None:
        self.pattern = pattern
        self._flags = flags
        self._lists: Any = lists

    def __getattr__(self, name: str) -> Any:
        compiled = regex.compile(self.pattern, self._flags, **self._lists)
        for method in ("match", "search", "fullmatch", "finditer", "findall", "sub", "split"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazy(pattern: str, flags: int = 0, **lists: list[str]) -> regex.Pattern[str]:
    """A pattern like `regex.compile(pattern, flags, **lists)`, compiled at its first use.

    A mistake in the pattern raises regex.error there, not here.
    """
    return cast("regex.Pattern[str]", _Pattern(pattern, flags, lists))
