"""Patterns of files as in .gitignore."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path


class Patterns:
    """Patterns relative to a folder. A pattern without a slash holds at any depth; one that ends with a slash only for folders."""

    def __init__(self, patterns: Sequence[str], root: Path) -> None:
        self._lines = tuple(patterns)
        self._root = root.absolute()
        self._spec: object = None

    def match(self, path: str | Path, *, is_folder: bool = False) -> bool:
        """Whether a path is meant; one outside of the folder never is."""
        if not self._lines:
            return False
        relative = os.path.relpath(Path(path).absolute(), self._root).replace(os.sep, "/")
        if relative.startswith(".."):
            return False
        from pathspec import GitIgnoreSpec  # noqa: PLC0415 - slow to import, and few runs need it

        if not isinstance(self._spec, GitIgnoreSpec):
            self._spec = GitIgnoreSpec.from_lines(self._lines)
        return self._spec.match_file(relative + "/" if is_folder else relative)
