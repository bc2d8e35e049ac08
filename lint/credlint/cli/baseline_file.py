"""The file of a baseline: reading it, leaving out what it names, and writing it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from credlint.baseline import BaselineError, Entry, baseline_text, read_baseline, stale
from credlint.cli.terminal import write_file
from credlint.finding import Finding, Results, Suppressed

Codes = Callable[[str], set[str]]
"""From a file, as findings name it, to the codes of all rules that run on it."""


class BaselineFile:
    """A baseline with the file that it is from. may_be_new: a file that is not there is an empty baseline. Raises UsageError."""

    def __init__(self, file: str, *, may_be_new: bool) -> None:
        self.file = file
        self._folder = os.path.realpath(Path(file).parent)
        self.entries: frozenset[Entry] = frozenset()
        try:
            self.entries = read_baseline(Path(file).read_text("utf-8"))
        except FileNotFoundError as error:
            if not may_be_new:
                raise click.UsageError(f"{file}: no such baseline; --write-baseline writes it.") from error
        except OSError as error:
            raise click.UsageError(f"{file}: cannot be read ({(error.strerror or str(error)).lower()}).") from error
        except (BaselineError, UnicodeDecodeError) as error:
            raise click.UsageError(f"{file}: {error}.") from error

    def entry(self, finding: Finding) -> Entry:
        """What the baseline has for a finding."""
        return Entry(self._relative(finding.filename), finding.code, finding.fingerprint)

    def leave_out(self, results: Results) -> None:
        """Leave out of the results what the baseline names."""
        found, results.findings = results.findings, []
        for finding in found:
            if self.entry(finding) in self.entries:
                results.suppressed.append(Suppressed(finding, "external"))
            else:
                results.findings.append(finding)

    def stale(self, results: Results, codes: Codes) -> frozenset[Entry]:
        """The entries that a run over their file by their rule did not find, and those of files that are gone. results: with all findings."""
        names = {self._relative(name): name for name in results.filenames}
        unsure = {(one.filename, code) for one in results.unjudged for code in one.rules}
        unsure |= {(one.filename, code) for one in results.failures for code in one.rules}

        def is_judged(entry: Entry) -> bool:
            name = names.get(entry.path)
            if name is None:
                return not Path(self._folder, entry.path).exists()
            return entry.code in codes(name) and (name, entry.code) not in unsure

        return stale(self.entries, frozenset(map(self.entry, results.findings)), is_judged)

    def write(self, entries: Iterable[Entry]) -> None:
        """Write the baseline with these entries, if that changes anything. Raises UsageError."""
        kept = frozenset(entries)
        if kept == self.entries and Path(self.file).exists():
            return
        try:
            write_file(baseline_text(kept), self.file)
        except OSError as error:
            raise click.UsageError(f"{self.file}: cannot be written ({(error.strerror or str(error)).lower()}).") from error
        self.entries = kept

    def _relative(self, name: str) -> str:
        return os.path.relpath(os.path.realpath(name), self._folder).replace(os.sep, "/")
