"""The search for articles in folders: what a walk enters, and what it leaves out."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import regex
from msgspec import Struct, field

from credlint.config.discovery import Configuration
from credlint.config.patterns import Patterns
from credlint.config.settings import Settings
from credlint.files import STDIN, display_name, inaccessible
from credlint.finding import Failure
from credlint.patterns import lazy
from credlint.readers import SYNTAX_OF_SUFFIX

SKIPPED_FOLDERS = frozenset(
    {"node_modules", "bower_components", "site-packages", "__pycache__", "__pypackages__", "_build", "venv"},
)
"""Folders that a walk does not enter, besides hidden ones and virtual environments; `exclude` in a configuration replaces them."""

_NO_ARTICLE = lazy(r"(?:requirements|constraints|cmakelists|licen[cs]e|copying|notice|robots|humans|ads)\b.*\.txt", regex.IGNORECASE)
"""Text files that programs read: a walk leaves them out."""


class Found(Struct):
    """What a search for articles gave.

    paths: files to lint. failures: what could not be looked into. barren: folders without articles, each with the number of other
    files by ending.
    """

    paths: list[str] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    barren: dict[str, Counter[str]] = field(default_factory=dict)


def find(paths: Iterable[str], configuration: Configuration | None = None) -> Found:
    """The files to lint: those named, and the articles in the folders named, at any depth.

    A walk leaves out hidden files and folders, SKIPPED_FOLDERS, virtual environments, folders behind links, pipes and devices, files
    that are no articles by their name, and what the configuration excludes, .gitignore files included. With `force-exclude`, named files
    are held to the same. Raises ConfigError.
    """
    search = _Search(configuration or Configuration(isolated=True))
    for path in paths:
        if path != STDIN and stat.S_ISDIR(_mode(path)):
            search.folder(path)
        elif path == STDIN or not search.leaves_out_named(path):
            search.found.paths.append(path)
    return search.found


class _Search:
    def __init__(self, configuration: Configuration) -> None:
        self.found = Found()
        self._configuration = configuration
        self._excludes: dict[int, Patterns] = {}
        self._ignores: dict[Path, tuple[Patterns, ...] | None] = {}
        self._kept: list[Settings] = []  # so that their identities stay theirs

    def folder(self, folder: str) -> None:
        failures: list[Failure] = []
        files = list(self._walk(folder, lambda error: failures.append(inaccessible(display_name(error.filename), error))))
        articles = [str(path) for path in files if _is_article(path.name)]
        self.found.paths += articles
        self.found.failures += failures
        if not articles and not failures:
            self.found.barren[display_name(folder)] = Counter(path.suffix for path in files)

    def leaves_out_named(self, path: str) -> bool:
        settings = self._configuration.settings(path)
        if not settings.force_exclude:
            return False
        *folders, name = display_name(path).split("/")
        is_unusual = (
            name.startswith(".") or not _is_article(name) or any(_is_skipped(folder, settings) for folder in folders if folder != "..")
        )
        return (
            is_unusual or self._is_excluded(Path(path)) or any(self._is_excluded(parent, is_folder=True) for parent in Path(path).parents)
        )

    def _walk(self, folder: str, on_error: Callable[[OSError], object]) -> Iterator[Path]:
        for parent, folders, names in os.walk(folder, onerror=on_error):
            if "pyvenv.cfg" in names and parent != folder:
                folders.clear()
                continue
            settings = self._configuration.settings(parent)
            kept = (name for name in folders if not _is_skipped(name, settings))
            folders[:] = sorted(name for name in kept if not self._is_excluded(Path(parent, name), is_folder=True))
            visible = (Path(parent, name) for name in sorted(names) if not name.startswith("."))
            yield from (path for path in visible if stat.S_ISREG(_mode(path) or stat.S_IFREG) and not self._is_excluded(path))

    def _is_excluded(self, path: Path, *, is_folder: bool = False) -> bool:
        settings = self._configuration.settings(path.parent)
        if id(settings) not in self._excludes:
            self._kept.append(settings)
            self._excludes[id(settings)] = Patterns((*settings.exclude, *settings.extend_exclude), settings.root)
        return self._excludes[id(settings)].match(path, is_folder=is_folder) or (
            settings.respect_gitignore and self._is_ignored(path, is_folder=is_folder)
        )

    def _is_ignored(self, path: Path, *, is_folder: bool) -> bool:
        """Whether a .gitignore file of its folder, or of one above up to that of the repository, leaves a path out."""
        ignores = self._ignores_for(path.absolute().parent) or ()
        return any(patterns.match(path, is_folder=is_folder) for patterns in ignores)

    def _ignores_for(self, folder: Path) -> tuple[Patterns, ...] | None:
        """The .gitignore files that hold in a folder, its own first; None outside of a repository. Looked for once a folder."""
        if folder not in self._ignores:
            above = () if (folder / ".git").exists() else self._ignores_for(folder.parent) if folder != folder.parent else None
            self._ignores[folder] = None if above is None else (*_ignores_of(folder), *above)
        return self._ignores[folder]


def _ignores_of(folder: Path) -> tuple[Patterns, ...]:
    """The .gitignore file of a folder, if it has one."""
    try:
        lines = (folder / ".gitignore").read_text("utf-8", "replace").splitlines()
    except OSError:
        return ()
    return (Patterns(lines, folder),)


def _mode(path: str | Path) -> int:
    """The kind and permissions of what a path leads to; 0 where that cannot be told."""
    try:
        return Path(path).stat().st_mode
    except OSError:
        return 0


def _is_skipped(folder: str, settings: Settings) -> bool:
    return folder.startswith(".") or (folder in SKIPPED_FOLDERS and not settings.exclude)


def _is_article(name: str) -> bool:
    return Path(name).suffix.lower() in SYNTAX_OF_SUFFIX and not _NO_ARTICLE.fullmatch(name)
