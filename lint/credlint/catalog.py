"""Finding the rules: every Rule subclass in the packages that the entry point group `credlint.rules` names."""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from credlint.kept import kept, packaged_names, packaged_toml
from credlint.rule import Rule

GROUP = "credlint.rules"


@cache
def catalog() -> tuple[type[Rule], ...]:
    """All installed rules, ordered by code.

    Raises ValueError when two rules share a code or a name.
    """
    rules = {rule for package in packages() for rule in rules_in(package)}
    ordered = tuple(sorted(rules, key=lambda rule: rule.code))
    for kind in ("code", "name"):
        _refuse_twins([rule.code if kind == "code" else rule.name() for rule in ordered], kind)
    return ordered


def rule_data(name: str) -> list[dict[str, Any]]:
    """The tables that packages of rules hold about their rules in a TOML file of this name, one a package that has it."""
    names = [package.__name__ for package in packages() if hasattr(package, "__path__")]
    return [packaged_toml(package, name) for package in names if name in packaged_names(package, name)]


def packages() -> Iterator[ModuleType]:
    """The packages that hold rules. Which, a run knows from an earlier one, where nothing was installed or removed since."""
    return map(importlib.import_module, kept(f"entry points {GROUP} {_installed()}", _named))


def _installed() -> list[tuple[str, int]]:
    """The folders that describe what is installed, and when each was made."""
    folders = [Path(folder) for folder in sys.path if Path(folder).is_dir()]
    described = [entry for folder in folders for entry in os.scandir(folder) if entry.name.endswith((".dist-info", ".egg-info"))]
    return [(entry.path, entry.stat().st_mtime_ns) for entry in described]


def _named() -> list[str]:
    from importlib.metadata import entry_points  # noqa: PLC0415 - imports a third of what a short run imports of Python's own

    return [point.value for point in entry_points(group=GROUP)]


def rules_in(package: ModuleType) -> Iterator[type[Rule]]:
    """The rules that a package's modules define, at any depth."""
    for module in _modules(package):
        for thing in vars(module).values():
            if isinstance(thing, type) and issubclass(thing, Rule) and thing.__module__ == module.__name__ and hasattr(thing, "code"):
                yield thing


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    yield package
    for info in pkgutil.walk_packages(getattr(package, "__path__", []), package.__name__ + "."):
        yield importlib.import_module(info.name)


def _refuse_twins(names: list[str], kind: str) -> None:
    twins = {name for name in names if names.count(name) > 1}
    if twins:
        raise ValueError(f"two rules share the {kind} {', '.join(sorted(twins))}")
