"""From settings to rules: selection, options, severities, and what a pattern leaves out for some files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from credlint.catalog import catalog
from credlint.config.house import HouseLists, house_lists, house_rules
from credlint.config.patterns import Patterns
from credlint.config.settings import ConfigError, Settings
from credlint.rule import Rule
from credlint.selection import Selection, UnknownSelectorError, by_code_or_name, matches, refuse_unknown


class Rulesets:
    """The rules that run on each file. Made once a run; raises ConfigError for selectors, options and house rules that are wrong."""

    def __init__(self, installed: Sequence[type[Rule]] | None = None) -> None:
        self._installed = installed
        self._made: dict[tuple[int, tuple[str, ...]], tuple[Rule, ...]] = {}
        self._known: dict[int, tuple[type[Rule], ...]] = {}
        self._patterns: dict[int, list[tuple[Patterns, tuple[str, ...]]]] = {}
        self._settings: list[Settings] = []  # kept, so that their identities stay theirs

    def known(self, settings: Settings) -> tuple[type[Rule], ...]:
        """All rules that settings can choose from: the installed ones and the house's own."""
        if id(settings) not in self._known:
            installed = catalog() if self._installed is None else tuple(self._installed)
            self._known[id(settings)] = (*installed, *house_rules(settings, installed))
            self._settings.append(settings)
        return self._known[id(settings)]

    def of(self, settings: Settings, path: str | Path = "") -> tuple[Rule, ...]:
        """The rules for a file."""
        ignored = self._ignored(settings, path) if path else ()
        key = (id(settings), ignored)
        if key not in self._made:
            self._made[key] = self._choose(settings, ignored)
        return self._made[key]

    def _ignored(self, settings: Settings, path: str | Path) -> tuple[str, ...]:
        """What the patterns of `per_file_ignores` leave out for a file."""
        if id(settings) not in self._patterns:
            found = [(Patterns([pattern], settings.root), selectors) for pattern, selectors in settings.per_file_ignores.items()]
            self._patterns[id(settings)] = found
            self._settings.append(settings)
        return tuple(selector for patterns, selectors in self._patterns[id(settings)] if patterns.match(path) for selector in selectors)

    def _choose(self, settings: Settings, ignored: tuple[str, ...]) -> tuple[Rule, ...]:
        known, where = self.known(settings), str(settings.path or "the command line")
        try:
            chosen = settings.selection(ignored).choose(known)
            refuse_unknown(settings.severity, known)
            fixable = Selection(settings.fixable, settings.unfixable, preview=True).choose(known)
            refuse_unknown((one for selectors in settings.per_file_ignores.values() for one in selectors), known)
            options = {by_code_or_name(key, known): (key, data) for key, data in settings.options.items()}
        except UnknownSelectorError as error:
            raise ConfigError(f"{where}: {error}") from error
        lists = house_lists(settings, known)
        made = tuple(_configured(rule, settings, options.get(rule), lists, where) for rule in chosen)
        for rule in made:
            rule.fixable = type(rule) in fixable  # type: ignore[misc]
        return made


def _configured(rule: type[Rule], settings: Settings, options: tuple[str, dict[str, Any]] | None, lists: HouseLists, where: str) -> Rule:
    made = rule()
    if options:
        from credlint.config.model import validated_options  # noqa: PLC0415 - imports pydantic

        for name, value in validated_options(rule, options[1], where).items():
            setattr(made, name, value)
    for name, values in lists.get(rule, {}).items():
        setattr(made, name, (*getattr(made, name), *values))
    selectors = [selector for selector in settings.severity if matches(selector, rule)]
    if selectors:
        made.severity = settings.severity[max(selectors, key=len)]  # type: ignore[misc]
    return made
