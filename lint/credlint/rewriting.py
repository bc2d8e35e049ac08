"""Writing fixed texts back: whole or not at all, every byte but those of the fixes as it was."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from msgspec import Struct, field

from credlint.article import Article
from credlint.encodings import encode
from credlint.finding import Failure, Results, Source
from credlint.fixing import fix_source

_UNTOUCHED = "nothing was fixed in it"


class Change(Struct):
    """A text before and after its fixes, and how many problems were mended, by code."""

    before: Source
    after: Source
    applied: Counter[str]


class Rewriting(Struct):
    """What a run does with the fixes that it finds.

    unsafe: whether it applies unsafe ones too. write: whether files are written; if not, the changes are only collected.
    changes: the texts that have changed. document: what the standard input becomes, None if it was not read.
    """

    unsafe: bool = False
    write: bool = True
    changes: list[Change] = field(default_factory=list)
    document: bytes | None = None

    def lint(self, source: Source, path: str, lint: Callable[[Source], Results], read: Callable[[Source], Article]) -> Results:
        """Lint a text, apply its fixes and write it where it came from: to the file of `path`, if there is one. The results are those after."""
        fixed = fix_source(source, lint, read, unsafe=self.unsafe)
        if failure := self._put(path, source, fixed.source):
            results = lint(source)
            results.failures.append(failure)
            return results
        if fixed.applied:
            self.changes.append(Change(source, fixed.source, fixed.applied))
            fixed.results.fixed = fixed.applied.total()
        return fixed.results

    def _put(self, path: str, before: Source, after: Source) -> Failure | None:
        """Write a fixed text, or keep the standard input; the failure, if that is not possible."""
        if path:
            return rewrite(path, before, after, _UNTOUCHED) if self.write and after.text != before.text else None
        self.document = encoded(before)
        try:
            self.document = encoded(after)
        except UnicodeEncodeError as error:
            return _not_encodable(before.filename, error, _UNTOUCHED)
        return None


def encoded(source: Source) -> bytes:
    """The bytes of a file with this text. Raises UnicodeEncodeError."""
    return encode(source.text, source.encoding, marked=source.marked)


def rewrite(file: str, before: Source, after: Source, advice: str) -> Failure | None:
    """Write a changed text to the file that it came from; the failure, if that is not possible. advice: what that means."""
    name, path = before.filename, Path(os.path.realpath(file))
    try:
        if not path.is_file():
            return Failure(name, "not a regular file", advice)
        if not (path.stat().st_mode & stat.S_IWUSR and os.access(path, os.W_OK)):
            return Failure(name, "no permission to write it", f"{advice}; change its permissions, or leave it out")
        if path.read_bytes() != encoded(before):
            return Failure(name, "has changed since it was read", f"{advice}; run credlint again")
        write_whole(path, encoded(after))
    except OSError as error:
        return Failure(name, f"cannot be written ({(error.strerror or str(error)).lower()})", advice)
    except UnicodeEncodeError as error:
        return _not_encodable(name, error, advice)
    return None


def _not_encodable(name: str, error: UnicodeEncodeError, advice: str) -> Failure:
    return Failure(name, f"its encoding has no {error.object[error.start]!r}", advice)


def write_whole(path: Path, data: bytes) -> None:
    """Write a regular file whole or not at all, with the permissions and, as far as allowed, the owner that it had. Raises OSError."""
    draft = path.with_name(f".credlint-{os.getpid()}.tmp")
    draft.unlink(missing_ok=True)
    try:
        draft.touch(0o600 if path.exists() else 0o666, exist_ok=False)
        with draft.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            _take_after(draft, path.stat())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _take_after(draft: Path, status: os.stat_result) -> None:
    if hasattr(os, "chown"):
        with suppress(PermissionError):
            os.chown(draft, status.st_uid, status.st_gid)
    draft.chmod(stat.S_IMODE(status.st_mode))  # last: a new owner takes the set-user-ID bit away
