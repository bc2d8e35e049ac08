"""Files: reading them as text, linting them by the settings that hold for each."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from credlint.config.discovery import Configuration
from credlint.config.rulesets import Rulesets
from credlint.encodings import MARKS, NAMES, EncodingError, decode
from credlint.engine import default_rules, lint_source, read_article
from credlint.finding import Failure, Finding, Results, Source
from credlint.how import How
from credlint.readers import NOT_WRITTEN, SYNTAX_OF_SUFFIX
from credlint.readers.embedded import check_json
from credlint.readers.errors import ReadingError
from credlint.readers.fields import TABLES
from credlint.records import lint_records
from credlint.rewriting import Rewriting
from credlint.rule import Rule

STDIN = "-"
Plan = tuple[tuple[Rule, ...], str, tuple[type[Rule], ...], str]
"""What holds for a file: the rules that run, the day that it is judged by, the rules that a suppression may name, the field of a table's texts."""


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
    return _lint_one(str(path), display_name(str(path)), tuple(default_rules() if rules is None else rules), as_of)


def lint_files(
    paths: Iterable[str],
    configuration: Configuration,
    rulesets: Rulesets,
    *,
    stdin_filename: str = "",
    progress: Callable[[list[tuple[str, str]]], Iterable[tuple[str, str]]] = iter,
    rewriting: Rewriting | None = None,
    how: How | None = None,
) -> Results:
    """Lint files in the order of their names, each once. Raises ConfigError.

    stdin_filename: what the standard input is a draft of. progress: gives the names and paths back, one after the other, and may tell how
    far it is. rewriting: apply fixes; without it nothing is written. how: in how many processes, with what limits and cache.
    """
    results = Results(())
    files = sorted({display_name(path, stdin_filename=stdin_filename): path for path in paths}.items())
    plan = {name: _plan(path, configuration, rulesets, stdin_filename) for name, path in files}
    how = how or How()

    def lint(file: tuple[str, str]) -> Results:
        rules, as_of, known, field = plan[file[0]]
        if field and Path(file[0]).suffix.lower() in TABLES:
            return _lint_table(file[1], file[0], rules, as_of, known, field)
        return _lint_one(file[1], file[0], rules, as_of, rewriting, known, how)

    def peek(file: tuple[str, str]) -> Results | None:
        rules, as_of, _, field = plan[file[0]]
        try:
            return how.peek(read_source(file[1], file[0]), rules, as_of) if file[1] != STDIN and not field else None
        except UnreadableError:
            return None

    alone = rewriting is not None or STDIN in dict(files).values()
    for _, part in zip(progress(files), how.each(files, lint, peek, alone=alone), strict=True):
        results.add(part)
    ran = {rule.code: rule for rules, *_ in plan.values() for rule in rules}
    results.rules = tuple(ran[code] for code in sorted(ran))
    results.findings.sort(key=Finding.order)
    return results


def _plan(path: str, configuration: Configuration, rulesets: Rulesets, stdin_filename: str) -> Plan:
    place = stdin_filename or "." if path == STDIN else path
    settings = configuration.settings(place)
    return rulesets.of(settings, place), settings.as_of, rulesets.known(settings), settings.text_field


def _lint_table(path: str, name: str, rules: tuple[Rule, ...], as_of: str, known: tuple[type[Rule], ...], field: str) -> Results:
    try:
        source = read_source(path, name)
    except UnreadableError as error:
        return Results(rules, failures=[error.failure])
    return lint_records(source, rules, syntax=TABLES[Path(name).suffix.lower()], field=field, as_of=as_of, known=known)


def _lint_one(
    path: str,
    name: str,
    rules: tuple[Rule, ...],
    as_of: str,
    rewriting: Rewriting | None = None,
    known: tuple[type[Rule], ...] | None = None,
    how: How | None = None,
) -> Results:
    try:
        source = read_source(path, name)
    except UnreadableError as error:
        return Results(rules, failures=[error.failure])
    lint = partial(lint_source, rules=rules, syntax=source.syntax, as_of=as_of, known=known)
    if rewriting is None or source.syntax in NOT_WRITTEN:
        results = how.lint(source, rules, as_of, lint) if how else lint(source)
    else:
        results = rewriting.lint(source, "" if path == STDIN else path, lint, partial(read_article, syntax=source.syntax, as_of=as_of))
    if source.encoding != "utf-8":
        results.encodings[name] = NAMES.get(source.encoding, source.encoding)
    return results


def lint_again(source: Source, path: str, configuration: Configuration, rulesets: Rulesets) -> Results:
    """Lint a text that is to take the place of a file's, by the settings of that file. Raises ConfigError."""
    settings = configuration.settings(path)
    rules = rulesets.of(settings, path)
    return lint_source(source, rules, syntax=source.syntax, as_of=settings.as_of, known=rulesets.known(settings))


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
    """Read a file as text; `encodings.decode` says how. Raises UnreadableError."""
    try:
        data = sys.stdin.buffer.read() if path == STDIN else _bytes(path)
    except OSError as error:
        raise UnreadableError(inaccessible(name, error)) from error
    syntax = syntax_of(name)
    try:
        text, encoding = (_word_text(data), "utf-8") if syntax == "docx" else decode(data, syntax)
        if syntax == "notebook" and text.strip():
            check_json(text)
    except (EncodingError, ReadingError) as error:
        raise UnreadableError(Failure(name, error.message, error.advice)) from error
    return Source(name, text, data.startswith(MARKS.get(encoding, b"\xff\xff")), syntax, encoding)


def _word_text(data: bytes) -> str:
    from credlint.word_files import word_text  # noqa: PLC0415 - imports zipfile

    return word_text(data)


def _bytes(path: str) -> bytes:
    """The bytes of a file, or of a pipe that the shell gives for one; other pipes and devices may never end. Raises OSError."""
    mode = Path(path).stat().st_mode
    if (stat.S_ISFIFO(mode) or stat.S_ISCHR(mode)) and not path.startswith(("/dev/fd/", "/dev/stdin", "/proc/self/fd/")):
        raise OSError(errno.EINVAL, "not a regular file")
    return Path(path).read_bytes()


def inaccessible(name: str, error: OSError) -> Failure:
    """That a file or folder cannot be read, and what to do about it."""
    if isinstance(error, FileNotFoundError):
        return Failure(name, "no such file or folder", "check the path")
    if isinstance(error, PermissionError):
        return Failure(name, "no permission to read it", "change its permissions, or leave it out")
    return Failure(name, f"cannot be read ({(error.strerror or str(error)).lower()})", "leave it out, or repair it")
