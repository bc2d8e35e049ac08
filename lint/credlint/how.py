"""How a run goes about its files: in how many processes, with what time for a file, and with what it remembers."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path

from msgspec.structs import replace

from credlint.cache import Keys, ResultCache
from credlint.finding import Failure, Results, Source
from credlint.rule import Rule
from credlint.time_limit import OutOfTimeError, scaled, time_limit

File = tuple[str, str]
"""The name of a file in findings, and its path."""
LEAST_BYTES = 400_000
"""Less text is linted faster by one process than several are started."""
_WARM_UP = 3
"""Files that this process does first: what they make it load, the others inherit."""


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def can_fork() -> bool:
    """Whether processes can be started that have the rules and settings of this one already."""
    return hasattr(os, "fork")


@dataclass(slots=True)
class How:
    """jobs: processes. seconds: for a file, see `time_limit`; 0 for no limit. cache: what was found before, or None."""

    jobs: int = 1
    seconds: float = 0
    cache: ResultCache | None = None
    _keys: Keys | None = field(default=None, repr=False)
    _asks: bool = field(default=True, repr=False)

    def each(
        self, files: Sequence[File], lint: Callable[[File], Results], peek: Callable[[File], Results | None], *, alone: bool
    ) -> Iterator[Results]:
        """The results of files, in their order.

        peek: what the cache knows of a file. alone: by this process only, since it must keep what it does.
        """
        if alone or self.jobs < 2 or not can_fork() or not _are_worth_it(files):
            return map(lint, files)
        known = {file: results for file in files if (results := peek(file))} if self.cache else {}
        unknown = [file for file in files if file not in known]
        first, others = unknown[:_WARM_UP], unknown[_WARM_UP:]
        if not _are_worth_it(others):
            return (known.get(file) or lint(file) for file in files)
        from credlint.workers import Workers  # noqa: PLC0415 - imports multiprocessing

        workers = Workers(partial(self._in_worker, lint), _lost, min(self.jobs, len(others)))
        fresh = chain(map(lint, first), self._kept(workers.results(others)))
        return (known[file] if file in known else next(fresh) for file in files)

    def peek(self, source: Source, rules: tuple[Rule, ...], as_of: str) -> Results | None:
        """What the cache knows of a text."""
        return self.cache.get(self._key(source, rules, as_of), source, rules) if self.cache else None

    def _in_worker(self, lint: Callable[[File], Results], file: File) -> Results:
        """Lint a file in another process, which must not use the database that this one has open."""
        self._asks = False
        return replace(lint(file), rules=())

    def lint(self, source: Source, rules: tuple[Rule, ...], as_of: str, lint: Callable[[Source], Results]) -> Results:
        """Lint a text within its time, unless the cache knows it."""
        if self._asks and (known := self.peek(source, rules, as_of)):
            return known
        try:
            with time_limit(scaled(self.seconds, len(source.text))):
                results = lint(source)
        except OutOfTimeError:
            seconds = scaled(self.seconds, len(source.text))
            message = f"took longer than {seconds:.0f} seconds"
            return Results(rules, failures=[Failure(source.filename, message, "give it more time with --timeout, or leave it out")])
        if self.cache:
            results.key = self._key(source, rules, as_of)
            if self._asks:
                self.cache.put(results.key, results)
        return results

    def _key(self, source: Source, rules: tuple[Rule, ...], as_of: str) -> bytes:
        self._keys = self._keys or Keys()
        return self._keys.key(source, rules, as_of)

    def _kept(self, results: Iterable[Results]) -> Iterator[Results]:
        """Results of other processes, remembered in this one: theirs are gone with them."""
        for part in results:
            if self.cache and part.key:
                self.cache.put(part.key, part)
            yield part


def _are_worth_it(files: Sequence[File]) -> bool:
    size = 0
    for _, path in files:
        try:
            size += Path(path).stat().st_size
        except OSError:
            continue
        if size >= LEAST_BYTES:
            return True
    return False


def _lost(file: File) -> Results:
    return Results((), failures=[Failure(file[0], "the process that linted it died", "leave it out, and please report this")])
