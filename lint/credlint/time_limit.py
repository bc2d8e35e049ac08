"""A limit on the time that one file may take."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

SECONDS_PER_BYTE = 1 / 200_000
"""A file may take the limit once more for every 200 KB of its text; a slow machine lints that in two seconds."""


class OutOfTimeError(BaseException):
    """The time for a file is over. No Exception, so that no rule can catch it by accident."""


def scaled(seconds: float, characters: int) -> float:
    """The limit for a text of so many characters."""
    return seconds * (1 + characters * SECONDS_PER_BYTE)


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise OutOfTimeError in the block after so many seconds; 0 for no limit.

    Without effect where the system has no timers, and outside of the main thread. The regex module looks for signals while it matches,
    so that a pattern that explodes is stopped as well.
    """
    if seconds <= 0 or not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _ring(*_: object) -> None:
    raise OutOfTimeError
