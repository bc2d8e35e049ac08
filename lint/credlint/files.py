"""The file system: finding articles, reading them as text, linting them. Nothing else but the command line does I/O."""

from __future__ import annotations

import os
import stat
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import regex

from credlint.engine import default_rules, lint_source
from credlint.finding import Failure, Finding, Results, Source
from credlint.patterns import lazy
from credlint.readers import SYNTAX_OF_SUFFIX
from credlint.rule import Rule

STDIN = "-"
SKIPPED_FOLDERS = frozenset(
    {"node_modules", "bower_components", "site-packages", "__pycache__", "__pypackages__", "_build", "venv"},
)
"""Folders that a walk does not enter, besides hidden ones and virtual environments."""

_NO_ARTICLE = lazy(r"(?:requirements|constraints|cmakelists|licen[cs]e|copying|notice|robots|humans|ads)\b.*\.txt", regex.IGNORECASE)
"""Text files that programs read: a walk leaves them out."""


class UnreadableError(Exception):
    """A file that cannot be read as text."""

    def __init__(self, failure: Failure) -> None:
        self.failure = failure
        super().__init__(str(failure))


def lint_file(path: str | Path, rules: Sequence[Rule] | None = None, *, as_of: str = "") -> Results:
    """Lint a file; `-` is the standard input.

    rules: the default rules when None. as_of: the date (ISO) that the text is judged by, when it is known.
    A file that cannot be read and a rule that raises become failures of the results.
    """
    return lint_files([str(path)], tuple(default_rules() if rules is None else rules), as_of=as_of)


def lint_files(paths: Iterable[str], rules: tuple[Rule, ...], *, as_of: str = "", stdin_filename: str = "") -> Results:
    """Lint files in the order of their names, each once. stdin_filename: what the standard input is a draft of."""
    results = Results(rules)
    named = {display_name(path, stdin_filename=stdin_filename): path for path in paths}
    for name, path in sorted(named.items()):
        results.add(_lint_one(path, name, rules, as_of))
    results.findings.sort(key=Finding.order)
    return results


def _lint_one(path: str, name: str, rules: tuple[Rule, ...], as_of: str) -> Results:
    try:
        source = read_source(path, name)
    except UnreadableError as error:
        return Results(rules, failures=[error.failure])
    return lint_source(source, rules, syntax=syntax_of(name), as_of=as_of)


def syntax_of(name: str) -> str:
    """The reader for a file name: by its ending; Markdown for the standard input, plain text for anything else."""
    return "markdown" if name == STDIN else SYNTAX_OF_SUFFIX.get(Path(name).suffix.lower(), "text")


def display_name(path: str, *, stdin_filename: str = "") -> str:
    """The path as findings name it: relative to the current folder, with slashes; of a link within that folder, its target's.

    Bytes that are not UTF-8 are replaced. stdin_filename: the path of which the standard input is a draft.
    """
    if path == STDIN:
        return display_name(stdin_filename) if stdin_filename not in ("", STDIN) else STDIN
    here, real = os.path.realpath("."), os.path.realpath(path)
    try:
        name = os.path.relpath(real if Path(real).is_relative_to(here) else path, here)
    except ValueError:  # another drive
        name = real
    return os.fsencode(name).decode("utf-8", "replace").replace(os.sep, "/")


def read_source(path: str, name: str) -> Source:
    """Read a file as UTF-8, with or without byte order mark. Raises UnreadableError."""
    try:
        data = sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
    except OSError as error:
        raise UnreadableError(_inaccessible(name, error)) from error
    if b"\0" in data:
        message = f"not a text file (a NUL byte at offset {data.index(0)})"
        raise UnreadableError(Failure(name, message, "leave it out, or save it as UTF-8 text"))
    return Source(name, _decoded(data, name), data.startswith(b"\xef\xbb\xbf"))


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        row = data.count(b"\n", 0, error.start) + 1
        message = f"not UTF-8 (byte 0x{error.object[error.start]:02x} in line {row})"
        raise UnreadableError(Failure(name, message, "save it as UTF-8")) from error


def _inaccessible(name: str, error: OSError) -> Failure:
    if isinstance(error, FileNotFoundError):
        return Failure(name, "no such file or folder", "check the path")
    if isinstance(error, PermissionError):
        return Failure(name, "no permission to read it", "change its permissions, or leave it out")
    return Failure(name, f"cannot be read ({(error.strerror or str(error)).lower()})", "leave it out, or repair it")


@dataclass(slots=True)
class Found:
    """What a search for articles gave.

    paths: files to lint. failures: what could not be looked into. barren: folders without articles, each with the number of other
    files by ending.
    """

    paths: list[str] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    barren: dict[str, Counter[str]] = field(default_factory=dict)


def find(paths: Iterable[str], *, force_exclude: bool = False) -> Found:
    """The files to lint: those named, and the articles in the folders named, at any depth.

    A walk leaves out hidden files and folders, SKIPPED_FOLDERS, virtual environments, folders behind links, pipes and devices, and
    files that are no articles by their name. force_exclude: named files are held to the same.
    """
    found = Found()
    for path in paths:
        if path != STDIN and stat.S_ISDIR(_mode(path)):
            _search(path, found)
        elif not (force_exclude and _is_left_out(path)):
            found.paths.append(path)
    return found


def _search(folder: str, found: Found) -> None:
    failures: list[Failure] = []
    files = list(_walk(folder, lambda error: failures.append(_inaccessible(display_name(error.filename), error))))
    articles = [str(path) for path in files if _is_article(path.name)]
    found.paths += articles
    found.failures += failures
    if not articles and not failures:
        found.barren[display_name(folder)] = Counter(path.suffix for path in files)


def _walk(folder: str, on_error: Callable[[OSError], object]) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder, onerror=on_error):
        if "pyvenv.cfg" in names and parent != folder:
            folders.clear()
            continue
        folders[:] = sorted(name for name in folders if not _is_skipped(name))
        visible = (Path(parent, name) for name in sorted(names) if not name.startswith("."))
        yield from (path for path in visible if stat.S_ISREG(_mode(path) or stat.S_IFREG))


def _mode(path: str | Path) -> int:
    """The kind and permissions of what a path leads to; 0 where that cannot be told."""
    try:
        return Path(path).stat().st_mode
    except OSError:
        return 0


def _is_skipped(folder: str) -> bool:
    return folder.startswith(".") or folder in SKIPPED_FOLDERS


def _is_article(name: str) -> bool:
    return Path(name).suffix.lower() in SYNTAX_OF_SUFFIX and not _NO_ARTICLE.fullmatch(name)


def _is_left_out(path: str) -> bool:
    *folders, name = display_name(path).split("/")
    return name.startswith(".") or not _is_article(name) or any(_is_skipped(folder) for folder in folders if folder != "..")
