"""Finding the rules: every Rule subclass in the packages that the entry point group `credlint.rules` names."""

from __future__ import annotations

import importlib
import pkgutil
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from types import ModuleType
from typing import Any

from credlint.rule import Rule

GROUP = "credlint.rules"


@cache
def catalog() -> tuple[type[Rule], ...]:
    """All installed rules, ordered by code.

    Raises ValueError when two rules share a code or a name.
    """
    rules = {rule for package in _packages() for rule in rules_in(package)}
    ordered = tuple(sorted(rules, key=lambda rule: rule.code))
    for kind in ("code", "name"):
        _refuse_twins([rule.code if kind == "code" else rule.name() for rule in ordered], kind)
    return ordered


def rule_data(name: str) -> list[dict[str, Any]]:
    """The tables that packages of rules hold about their rules in a TOML file of this name, one a package that has it."""
    files = [resources.files(package) / name for package in _packages() if hasattr(package, "__path__")]
    return [tomllib.loads(file.read_text(encoding="utf-8")) for file in files if file.is_file()]


def _packages() -> Iterator[ModuleType]:
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow to import, not needed for --version

    yield from (importlib.import_module(point.value) for point in entry_points(group=GROUP))


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
