"""The options of the command line on processes, time and the cache."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from credlint.how import How, cores

F = TypeVar("F", bound=Callable[..., Any])

_OPTIONS = (
    click.option("-j", "--jobs", type=click.IntRange(min=0), default=0, metavar="N", help="Processes to use.  [default: one a core]"),
    click.option(
        "--timeout", type=click.FloatRange(min=0), default=10, show_default=True, metavar="SECONDS",
        help="Time for a file, and as much again for every 200 KB of it; 0 for no limit.",
    ),
    click.option("--no-cache", is_flag=True, help="Lint every file, and remember nothing."),
    click.option(
        "--cache-dir", type=click.Path(), default=".credlint_cache", envvar="CREDLINT_CACHE_DIR", show_default=True,
        help="Where to remember what was found. [env: CREDLINT_CACHE_DIR]",
    ),
)  # fmt: skip


def paces(command: F) -> F:
    """Give a command the options of this module."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@contextmanager
def pace(parameters: dict[str, Any]) -> Iterator[How]:
    """How the options want a run to go about its files."""
    from credlint.cache import ResultCache  # noqa: PLC0415 - imports sqlite3

    how = How(parameters["jobs"] or cores(), parameters["timeout"])
    if parameters["no_cache"]:
        yield how
        return
    with ResultCache(Path(parameters["cache_dir"])) as cache:
        how.cache = cache
        yield how
