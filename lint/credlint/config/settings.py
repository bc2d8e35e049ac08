"""Settings: everything that a configuration file and the command line can set, with the defaults."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from msgspec import Struct, field

from credlint.rule import Severity
from credlint.selection import ALL, Selection


class ConfigError(Exception):
    """A configuration that cannot be used; the message names its file, the key, and what would be right."""


class Settings(Struct):
    """What a run does with a file. Paths and patterns of a configuration file are relative to its folder, `root`.

    path: the configuration file, None for the defaults. select, ignore, extend_select: selectors (codes, starts of codes, names, ALL).
    per_file_ignores: pattern to selectors. severity: selector to severity. options: code or name of a rule to its options.
    baseline: the file with findings to leave out. exclude, extend_exclude: patterns of files to leave out. rules, bounds, word_lists: files and folders of the house's own.
    """

    path: Path | None = None
    root: Path = field(default_factory=Path)
    select: tuple[str, ...] = (ALL,)
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    preview: bool = False
    per_file_ignores: dict[str, tuple[str, ...]] = field(default_factory=dict)
    severity: dict[str, Severity] = field(default_factory=dict)
    options: dict[str, dict[str, Any]] = field(default_factory=dict)
    exclude: tuple[str, ...] = ()
    extend_exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    respect_gitignore: bool = True
    fail_on: str = "warning"
    baseline: str = ""
    as_of: str = ""
    rules: tuple[str, ...] = ()
    trust_python: bool = False
    bounds: tuple[str, ...] = ()
    word_lists: tuple[str, ...] = ()
    fixable: tuple[str, ...] = (ALL,)
    unfixable: tuple[str, ...] = ()
    text_field: str = ""

    def selection(self, ignored: tuple[str, ...] = ()) -> Selection:
        """The selection of rules, with what a pattern of `per_file_ignores` leaves out besides."""
        return Selection(self.select, (*self.ignore, *ignored), self.extend_select, self.preview)
