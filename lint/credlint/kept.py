"""What is the same in every run and takes long to make: compiled patterns, tables read from packages. A run may keep it for the next."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from pkgutil import get_data
from typing import Any, TypeVar

T = TypeVar("T")
Keeper = Callable[[str, Callable[[], Any]], Any]

_keeper: Keeper | None = None


def keep(keeper: Keeper | None) -> None:
    """Let a function that takes a key and what makes the thing remember what is made; None for no memory."""
    global _keeper  # noqa: PLW0603 - the one switch for a whole run
    _keeper = keeper


def kept(key: str, make: Callable[[], T]) -> T:
    """What `make` makes, or made in an earlier run. The key tells all that it depends on."""
    made: T = _keeper(key, make) if _keeper else make()
    return made


def packaged_names(package: str, ending: str) -> list[str]:
    """The names of a package's files that end so, sorted. `importlib.resources` would say it, too, and take 4 ms to be imported."""
    return sorted(path.name for folder in import_module(package).__path__ for path in Path(folder).iterdir() if path.name.endswith(ending))


def packaged_text(package: str, name: str) -> str:
    """A text file of a package. Raises FileNotFoundError."""
    data = get_data(package, name)
    if data is None:
        raise FileNotFoundError(f"{package}: {name}")
    return data.decode("utf-8")


def packaged_toml(package: str, name: str) -> dict[str, Any]:
    """A TOML file of a package, read. Raises FileNotFoundError and tomllib.TOMLDecodeError."""
    text = packaged_text(package, name)
    return kept(f"toml\n{text}", lambda: tomllib.loads(text))
