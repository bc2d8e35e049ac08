"""What is kept between runs, in the user's own cache folder: making it is most of what a short run costs.

The file holds pickles, which run code when they are read, so it is read only from the user's own folder, and only where nobody else
can write. It is never looked for beside articles. What cannot be read or written is done without.
"""

from __future__ import annotations

import marshal
import os
import pickle
import stat
import sys
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

import regex

from credlint import __version__
from credlint.kept import keep

_ENVIRONMENT = "CREDLINT_CACHE_HOME"
_LARGEST = 64_000_000


def folder() -> Path:
    """The user's cache folder for credlint: $CREDLINT_CACHE_HOME, or what the system prescribes."""
    if given := os.environ.get(_ENVIRONMENT):
        return Path(given)
    from platformdirs import user_cache_dir  # noqa: PLC0415 - only where it is not given

    return Path(user_cache_dir("credlint", appauthor=False))


def file() -> Path:
    """The cache file for this Python and these versions of credlint and the regex module."""
    version = f"{__version__}-{sys.implementation.cache_tag}-{regex.__version__}-{pickle.HIGHEST_PROTOCOL}"
    return folder() / f"kept-{version}.bin"


class UserCache:
    """What was made before, found by what it was made of. Used as a context: it is read at the start and, if it grew, written at the end."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}
        self._fresh: dict[str, bytes] = {}
        self._path: Path | None = None

    def __enter__(self) -> UserCache:
        try:
            self._path = file()
            self._kept = _read(self._path)
        except Exception:  # a cache that cannot be read is none
            self._kept = {}
        keep(self._made)
        return self

    def __exit__(self, *error: object) -> None:
        keep(None)
        if self._path and self._fresh and not any(error):
            with suppress(Exception):  # a full disk or a folder that cannot be written costs speed only
                _write(self._path, self._kept | self._fresh)

    def _made(self, key: str, make: Callable[[], Any]) -> Any:
        name = blake2b(key.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
        if known := self._kept.get(name):
            try:
                return pickle.loads(known)  # noqa: S301 - from the user's own folder only, see above
            except Exception:
                del self._kept[name]
        made = make()
        self._fresh[name] = pickle.dumps(made, pickle.HIGHEST_PROTOCOL)
        return made


def _read(path: Path) -> dict[str, bytes]:
    status = path.stat()
    if hasattr(os, "getuid") and (status.st_uid != os.getuid() or status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)):
        return {}
    if status.st_size > _LARGEST:
        return {}
    data = marshal.loads(path.read_bytes())  # noqa: S302 - as above
    return data if isinstance(data, dict) else {}


def _write(path: Path, data: dict[str, bytes]) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        draft.touch(mode=0o600)
        draft.write_bytes(marshal.dumps(data))
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
