"""The baseline: findings that were there when it was written, by path, code and fingerprint; nothing else, so that it changes with them only."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

VERSION = 1


class BaselineError(ValueError):
    """A text that is no baseline, or not one of a version that is known."""


class Entry(Struct, frozen=True, order=True):
    """A finding of the baseline. path: relative to the baseline's folder, with slashes."""

    path: str
    code: str
    fingerprint: str


def read_baseline(text: str) -> frozenset[Entry]:
    """The entries of a baseline file. Raises BaselineError."""
    try:
        data = json.loads(text)
        if data["version"] != VERSION:
            raise BaselineError(f"a baseline of version {data['version']}; this credlint reads version {VERSION}")
        return frozenset(_entries(data["findings"]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise error if isinstance(error, BaselineError) else BaselineError(f"no baseline ({type(error).__name__}: {error})") from error


def _entries(paths: dict[str, dict[str, list[str]]]) -> Iterator[Entry]:
    for path, codes in paths.items():
        for code, fingerprints in codes.items():
            yield from (Entry(str(path), str(code), str(fingerprint)) for fingerprint in fingerprints)


def baseline_text(entries: Iterable[Entry]) -> str:
    """A baseline file: sorted, a line for each finding, without dates, messages and places."""
    paths: dict[str, dict[str, list[str]]] = {}
    for entry in sorted(entries):
        paths.setdefault(entry.path, {}).setdefault(entry.code, []).append(entry.fingerprint)
    return json.dumps({"version": VERSION, "findings": paths}, ensure_ascii=False, indent=1) + "\n"


def stale(entries: Iterable[Entry], found: frozenset[Entry], is_judged: Callable[[Entry], bool]) -> frozenset[Entry]:
    """The entries whose findings are gone. is_judged: whether this run could have found an entry's finding."""
    return frozenset(entry for entry in entries if entry not in found and is_judged(entry))
