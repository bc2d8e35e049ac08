"""Work on many files in several processes, with the results in the order of the files. A process that dies loses the file it was at."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Workers(Generic[T, R]):
    """Does tasks in several processes.

    work: what to do with a task; it is inherited by the processes, never sent to them. lost: what to give for a task at which a
    process died.
    """

    def __init__(self, work: Callable[[T], R], lost: Callable[[T], R], jobs: int) -> None:
        self._work = work
        self._lost = lost
        self._jobs = jobs

    def results(self, tasks: Sequence[T]) -> Iterator[R]:
        """The results in the order of the tasks."""
        global _work  # noqa: PLW0603 - how a forked process finds its work
        _work = self._work
        with self._pool(self._jobs) as pool:
            futures: list[Future[R]] = [pool.submit(_do, task) for task in tasks]
            for task, future in zip(tasks, futures, strict=True):
                yield self._result(task, future)

    def _result(self, task: T, future: Future[R]) -> R:
        try:
            return future.result()
        except BrokenProcessPool:
            return self._alone(task)

    def _alone(self, task: T) -> R:
        """Do a task that may have killed a process in one of its own."""
        with self._pool(1) as pool:
            try:
                return pool.submit(_do, task).result()
            except BrokenProcessPool:
                return self._lost(task)

    def _pool(self, jobs: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("fork"))


_work: Callable[..., object] | None = None


def _do(task: T) -> R:  # type: ignore[type-var]
    assert _work is not None  # noqa: S101 - set before the processes are started
    return _work(task)  # type: ignore[return-value]
