"""Finding and reading configuration files: the nearest one above a linted file, alone; `extend` is the only way to inherit."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from credlint.config.settings import ConfigError, Settings

NAMES = (".credlint.toml", "credlint.toml", "pyproject.toml")
"""Names of configuration files; of several in one folder the first holds. pyproject.toml only with a table `tool.credlint`."""

_DEEPEST = 8


class Configuration:
    """The settings of a run: what the command line says over what the nearest configuration file says.

    files: configuration files named on the command line (they hold for all linted files), overrides: single keys set there.
    isolated: read no configuration file. Raises ConfigError.
    """

    def __init__(self, given: Sequence[str] = (), overrides: dict[str, Any] | None = None, *, isolated: bool = False) -> None:
        files = [entry for entry in given if "=" not in entry or Path(entry).exists()]
        inline = [entry for entry in given if entry not in files]
        if len(files) > 1:
            raise ConfigError(f"--config names {len(files)} files; one can hold")
        self._overrides = {**_inline(inline), **(overrides or {})}
        self._fixed = self._with_overrides(_load(Path(files[0]))) if files else self._with_overrides(Settings()) if isolated else None
        self._by_folder: dict[Path, Settings] = {}

    def settings(self, path: str | Path = ".") -> Settings:
        """The settings for a file or folder. Raises ConfigError."""
        if self._fixed:
            return self._fixed
        folder = Path(path).absolute()
        folder = folder if folder.is_dir() else folder.parent
        if folder not in self._by_folder:
            found = find_config(folder)
            same = next((settings for settings in self._by_folder.values() if settings.path == found), None)
            self._by_folder[folder] = same or self._with_overrides(_load(found) if found else Settings())
        return self._by_folder[folder]

    def _with_overrides(self, settings: Settings) -> Settings:
        return replace(settings, **self._overrides)


def find_config(folder: Path) -> Path | None:
    """The nearest configuration file of a folder or the folders above it, up to that of the repository."""
    for place in (folder, *folder.parents):
        for name in NAMES:
            if (place / name).is_file() and (name != "pyproject.toml" or _pyproject_table(place / name) is not None):
                return place / name
        if (place / ".git").exists():
            return None
    return None


def hidden_files(settings: Settings) -> list[str]:
    """What to say of configuration files that another one in their folder hides."""
    path = settings.path
    if not path or path.name not in NAMES:
        return []
    others = (path.parent / name for name in NAMES[NAMES.index(path.name) + 1 :])
    hidden = (other for other in others if other.is_file() and (other.name != "pyproject.toml" or _pyproject_table(other) is not None))
    return [f"{path} hides {other.name} beside it" for other in hidden]


def _load(path: Path, depth: int = 0) -> Settings:
    """Read a configuration file and those that it extends. Raises ConfigError."""
    where = str(path)
    data = _table(path)
    base = Settings()
    if "extend" in data:
        if depth == _DEEPEST:
            raise ConfigError(f"{where}: extend leads through more than {_DEEPEST} files; does one extend itself?")
        if not isinstance(data["extend"], str):
            raise ConfigError(f"{where}: extend: expected a path")
        base = _load(path.parent / data["extend"], depth + 1)
    from credlint.config.model import validated  # noqa: PLC0415 - imports pydantic

    keys = {name: _frozen(value) for name, value in validated(data, where).items() if name != "extend"}
    for name in ("rules", "bounds", "word_lists"):
        keys[name] = (*getattr(base, name), *(str(path.parent / entry) for entry in keys.get(name, ())))
    if keys.get("baseline"):
        keys["baseline"] = str(path.parent / keys["baseline"])
    return replace(base, **keys, path=path, root=path.parent)


def _table(path: Path) -> dict[str, Any]:
    if path.name == "pyproject.toml":
        return _pyproject_table(path) or {}
    return _toml(path)


@cache
def _pyproject_table(path: Path) -> dict[str, Any] | None:
    tool = _toml(path).get("tool", {})
    table = tool.get("credlint") if isinstance(tool, dict) else None
    return table if isinstance(table, dict) else None


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ConfigError(f"{path}: cannot be read ({(error.strerror or str(error)).lower()})") from error
    except (ValueError, RecursionError) as error:  # no TOML, no UTF-8, too many digits, or too deep
        raise ConfigError(f"{path}: not TOML ({error})") from error


def _inline(entries: Sequence[str]) -> dict[str, Any]:
    """Keys given as `--config "key = value"`. Raises ConfigError."""
    if not entries:
        return {}
    from credlint.config.model import validated  # noqa: PLC0415 - imports pydantic

    try:
        data = tomllib.loads("\n".join(entries))
    except (ValueError, RecursionError) as error:
        raise ConfigError(f'--config: "{"; ".join(entries)}" is neither a file nor TOML ({error})') from error
    return {name: _frozen(value) for name, value in validated(data, "--config").items() if name != "extend"}


def _frozen(value: Any) -> Any:
    """Lists as tuples, days as text."""
    if isinstance(value, list):
        return tuple(value)
    if isinstance(value, dict):
        return {key: _frozen(item) for key, item in value.items()}
    return value.isoformat() if hasattr(value, "isoformat") else value
