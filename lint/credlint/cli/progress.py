"""A progress bar on the terminal, for runs that take longer than a second."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from time import monotonic
from typing import TypeVar

Item = TypeVar("Item")

_PATIENCE = 1.0
"""Seconds before the bar is shown."""
_PAUSE = 0.1
"""Seconds between two drawings."""
_CELLS = 24
_CLEAR = "\r\x1b[K"


def with_bar(items: Sequence[Item]) -> Iterator[Item]:
    """The items; meanwhile the standard error stream shows how many files are done, if it is a terminal."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield from items
        return
    due, drawn = monotonic() + _PATIENCE, False
    try:
        for done, item in enumerate(items):
            if monotonic() >= due:
                _show(bar(done, len(items)))
                due, drawn = monotonic() + _PAUSE, True
            yield item
    finally:
        if drawn:
            _show(_CLEAR)


def bar(done: int, of: int) -> str:
    """The line of the bar: `[######------] 1,200 of 2,400 files`."""
    full = _CELLS * done // of
    return f"{_CLEAR}[{'#' * full}{'-' * (_CELLS - full)}] {done:,} of {of:,} files"


def _show(text: str) -> None:
    sys.stderr.write(text)
    sys.stderr.flush()
