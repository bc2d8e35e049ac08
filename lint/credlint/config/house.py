"""The house's own rules, bounds and word lists, from the files that a configuration names."""

from __future__ import annotations

import importlib.util
import sys
import tomllib
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from types import ModuleType
from typing import Any

from credlint.catalog import rules_in
from credlint.config.settings import ConfigError, Settings
from credlint.rule import Rule

HouseLists = dict[type[Rule], dict[str, tuple[str, ...]]]
"""Rule to the names and values of options that word lists add to."""

_PAGE_KEYS = {"code", "name", "severity", "phrases", "message", "help", "preview"}


def house_rules(settings: Settings, installed: Sequence[type[Rule]]) -> tuple[type[Rule], ...]:
    """The rules of the files and folders that `rules` and `bounds` name. Raises ConfigError."""
    found: list[type[Rule]] = []
    for path in _files(settings, "rules", (".md", ".py")):
        found += [_page_rule(path)] if path.suffix == ".md" else _python_rules(path, settings)
    if settings.bounds:
        from credlint.config.house_bounds import bound_rules  # noqa: PLC0415 - few houses have bounds

        found += bound_rules(list(_files(settings, "bounds", (".toml",))))
    for rule in found:
        twin = next((other for other in (*installed, *found) if other is not rule and rule.code == other.code), None)
        if twin:
            raise ConfigError(f"{settings.path}: the code {rule.code} of {rule.name()} is taken by {twin.name()}")
    return tuple(found)


def house_lists(settings: Settings, known: Sequence[type[Rule]]) -> HouseLists:
    """What the word lists of the house add to the options of rules. Raises ConfigError."""
    if not settings.word_lists:
        return {}
    from credlint.phrases import read_phrase_lists  # noqa: PLC0415 - few houses have lists
    from credlint.selection import UnknownSelectorError, by_code_or_name  # noqa: PLC0415

    found: HouseLists = {}
    for path in _files(settings, "word_lists", (".toml",)):
        try:
            for one in read_phrase_lists(_text(path), str(path)):
                rule = by_code_or_name(one.rule, known)
                if not hasattr(rule, "extra_phrases"):
                    raise ConfigError(f"{path}: list {one.name}: {rule.name()} takes no word lists")
                options = found.setdefault(rule, {})
                options["extra_phrases"] = (*options.get("extra_phrases", ()), *one.phrases)
        except (ValueError, UnknownSelectorError) as error:
            raise ConfigError(str(error) if str(path) in str(error) else f"{path}: {error}") from error
    return found


def _files(settings: Settings, key: str, endings: tuple[str, ...]) -> Iterator[Path]:
    for entry in getattr(settings, key):
        path = Path(entry)
        if path.is_dir():
            yield from sorted(file for file in path.rglob("*") if file.suffix in endings and not file.name.startswith((".", "_")))
        elif path.is_file() and path.suffix in endings:
            yield path
        else:
            raise ConfigError(
                f"{settings.path}: {entry}: {'expected ' + ' or '.join(endings) if path.exists() else 'no such file or folder'}"
            )


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: cannot be read ({error})") from error


def _page_rule(path: Path) -> type[Rule]:
    """A rule without code: a page in Markdown with its phrases and message in TOML front matter."""
    text = _text(path)
    head, _, page = text.removeprefix("+++\n").partition("\n+++\n")
    if not text.startswith("+++\n") or not page:
        raise ConfigError(f"{path}: a page of a rule begins with TOML between two lines of +++")
    try:
        data = tomllib.loads(head)
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{path}: not TOML ({error})") from error
    return _from_page(path, data, page.strip())


def _from_page(path: Path, data: dict[str, Any], page: str) -> type[Rule]:
    from credlint.house_rule import phrase_rule  # noqa: PLC0415 - few houses have rules

    unknown = set(data) - _PAGE_KEYS
    if unknown:
        raise ConfigError(f'{path}: there is no key "{min(unknown)}"; known are {", ".join(sorted(_PAGE_KEYS))}')
    try:
        return phrase_rule(path.stem, page, **data)
    except (TypeError, ValueError) as error:
        raise ConfigError(f"{path}: {error}") from error


def _python_rules(path: Path, settings: Settings) -> list[type[Rule]]:
    if not settings.trust_python:
        raise ConfigError(f"{path} is a program: set trust-python = true to run it, if you know who wrote it")
    return list(rules_in(_imported(path)))


def _imported(path: Path) -> ModuleType:
    name = f"credlint_house_{blake2b(str(path.absolute()).encode(), digest_size=6).hexdigest()}_{path.stem}"
    if name in sys.modules:
        return sys.modules[name]
    spec = importlib.util.spec_from_file_location(name, path)
    if not spec or not spec.loader:
        raise ConfigError(f"{path}: no Python module")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        del sys.modules[name]
        raise ConfigError(f"{path}: {type(error).__name__}: {error}") from error
    return module
