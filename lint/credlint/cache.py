"""What was found in files before, so that a file that did not change is not linted again.

The cache is a folder beside the articles that holds data only (SQLite with JSON), no programs. What it says of a file holds for one text
under one name with the same settings, rules and version of credlint. A cache that is broken, or cannot be written, is done without.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import suppress
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import regex
from msgspec import to_builtins

from credlint import __version__
from credlint.article import SourceRange, Span
from credlint.finding import Edit, Finding, Fix, Place, RelatedPlace, Results, Source, Suppressed, Unjudged
from credlint.rule import Rule

FOLDER = ".credlint_cache"
_FILE = "results.sqlite"
_MOST = 100_000
"""Entries that are kept; the oldest go."""
_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# This folder is a cache of credlint. See https://bford.info/cachedir/\n"


class ResultCache:
    """The results of earlier runs. Used as a context; what was added is written at the end.

    folder: where it lies. Two runs at once do not harm each other.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._database: sqlite3.Connection | None = None
        self._fresh: list[tuple[bytes, str]] = []

    def __enter__(self) -> ResultCache:
        with suppress(OSError, sqlite3.Error):
            self._database = self._open()
        return self

    def __exit__(self, *_: object) -> None:
        if self._database:
            with suppress(OSError, sqlite3.Error):
                self._write(self._database)
            self._database.close()

    def get(self, key: bytes, source: Source, rules: tuple[Rule, ...]) -> Results | None:
        """What was found in a text, or None."""
        if not self._database:
            return None
        try:
            row = self._database.execute("select data from results where key = ?", (key,)).fetchone()
            return _results(_json().loads(row[0]), source, rules) if row else None
        except (sqlite3.Error, ValueError, TypeError, KeyError):
            return None

    def put(self, key: bytes, results: Results) -> None:
        """Remember what was found in a text. Results with failures are not kept."""
        if self._database and not results.failures and not results.fixed:
            self._fresh.append((key, _data(results)))

    def _open(self) -> sqlite3.Connection:
        path = self._folder / _FILE
        try:
            return self._connect(path)
        except sqlite3.DatabaseError:  # broken: begin anew
            path.unlink(missing_ok=True)
            return self._connect(path)

    def _connect(self, path: Path) -> sqlite3.Connection:
        if not self._folder.is_dir():
            self._folder.mkdir(parents=True)
            (self._folder / "CACHEDIR.TAG").write_text(_TAG, "utf-8")
            (self._folder / ".gitignore").write_text("*\n", "utf-8")
        database = sqlite3.connect(path, timeout=5)
        database.execute("create table if not exists results (key blob primary key, data text not null)")
        return database

    def _write(self, database: sqlite3.Connection) -> None:
        if self._fresh:
            with database:
                database.executemany("insert or replace into results values (?, ?)", self._fresh)
                database.execute("delete from results where rowid <= (select max(rowid) from results) - ?", (_MOST,))


class Keys:
    """Makes the keys of a run: what of the settings, the rules and the program decides what is found in a text."""

    def __init__(self) -> None:
        self._programs = _fingerprint_of_programs()
        self._of_rules: dict[int, tuple[tuple[Rule, ...], bytes]] = {}

    def key(self, source: Source, rules: tuple[Rule, ...], as_of: str) -> bytes:
        """The key of a text under its name."""
        if id(rules) not in self._of_rules:  # the tuple is kept, so that its identity stays its own
            self._of_rules[id(rules)] = rules, _hash(repr([_identity(rule) for rule in rules]))
        parts = (source.filename, source.syntax, source.encoding, as_of, source.text)
        return _hash("\0".join(parts), self._programs, self._of_rules[id(rules)][1])


def _identity(rule: Rule) -> tuple[Any, ...]:
    """What a rule is, with its options and, for a rule made of data, that data."""
    kind = type(rule)
    return (rule.code, rule.severity, kind.__module__, kind.__doc__, sorted((name, repr(value)) for name, value in vars(rule).items()))


def _hash(text: str, *more: bytes) -> bytes:
    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=20)
    for part in more:
        digest.update(part)
    return digest.digest()


def _fingerprint_of_programs() -> bytes:
    """Version of credlint and of the regex module, and size and time of every file of the packages with rules."""
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow to import

    from credlint.catalog import GROUP  # noqa: PLC0415

    packages = sorted({"credlint", *(point.value.partition(".")[0] for point in entry_points(group=GROUP))})
    files = [f"{path}:{status.st_size}:{status.st_mtime_ns}" for package in packages for path, status in _files(package)]
    return _hash("\n".join([__version__, regex.__version__, *files]))


def _files(package: str) -> Iterator[tuple[str, Any]]:
    spec = find_spec(package)
    folders = spec.submodule_search_locations if spec else None
    for folder in folders or []:
        for path in sorted(Path(folder).rglob("*")):
            if path.suffix in (".py", ".toml"):
                yield str(path), path.stat()


def _json() -> Any:
    import json  # noqa: PLC0415 - the first run needs it only where it finds something

    return json


def _data(results: Results) -> str:
    kept: dict[str, list[Any]] = {"findings": results.findings, "suppressed": results.suppressed, "unjudged": results.unjudged}
    text: str = _json().dumps(to_builtins(kept), separators=(",", ":"))
    return text


def _results(data: dict[str, Any], source: Source, rules: tuple[Rule, ...]) -> Results:
    results = Results(rules, filenames=[source.filename])
    results.findings = [_finding(one) for one in data["findings"]]
    results.suppressed = [Suppressed(_finding(one["finding"]), one["kind"], one["justification"]) for one in data["suppressed"]]
    results.unjudged = [Unjudged(one["filename"], one["need"], tuple(one["rules"])) for one in data["unjudged"]]
    if results.findings or results.suppressed:
        results.sources[source.filename] = source
    return results


def _finding(data: dict[str, Any]) -> Finding:
    related = tuple(RelatedPlace(**(_range(one) | {"message": one["message"]})) for one in data["related"])
    fix = data["fix"] and Fix(data["fix"]["applicability"], tuple(map(_edit, data["fix"]["edits"])))
    return Finding(**(data | _range(data) | {"related": related, "fix": fix}))


def _edit(data: dict[str, Any]) -> Edit:
    return Edit(**(data | _range(data) | {"span": data["span"] and Span(*data["span"])}))


def _range(data: dict[str, Any]) -> dict[str, Any]:
    return {"start": Place(*data["start"]), "end": Place(*data["end"]), "source": SourceRange(*data["source"])}


def remove(folders: Sequence[Path]) -> list[Path]:
    """Remove cache folders; those that were there."""
    from shutil import rmtree  # noqa: PLC0415 - only to clean

    there = [folder for folder in folders if folder.is_dir()]
    for folder in there:
        rmtree(folder, ignore_errors=True)
    return there
