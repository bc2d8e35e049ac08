"""What git says has changed. git is called without a shell, and without anything that reaches a network."""

from __future__ import annotations

import os
import subprocess
from bisect import bisect_right
from pathlib import Path

import click

from credlint.changed_lines import Rows, changed_rows
from credlint.finding import Finding, Source

_SETTINGS = (
    "core.quotePath=true",
    "core.fsmonitor=false",
    "protocol.allow=never",
    "diff.interHunkContext=0",
    "diff.suppressBlankEmpty=false",
)
_DIFF = (
    *("diff", "-U0", "-M", "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", "--ignore-submodules=all"),
    *("--src-prefix=a/", "--dst-prefix=b/"),
)
_ENVIRONMENT = {"LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}


class Changes:
    """The lines that differ from a git reference, or from where the branch left it, in the repository of the current folder.

    Raises UsageError outside of a repository and for a reference that is none.
    """

    def __init__(self, reference: str) -> None:
        self._root = os.path.realpath(
            os.fsdecode(_git("rev-parse", "--show-toplevel", what="--diff-base needs a git repository").rstrip(b"\n"))
        )
        advice = f'--diff-base: there is no commit "{reference}" here (in CI, fetch it first)'
        commit = _git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{reference}^{{commit}}", what=advice).strip().decode()
        base = _run("merge-base", commit, "HEAD").stdout.split(b"\n")[0].decode() or commit
        self._rows = changed_rows(_git(*_DIFF, base, "--", cwd=self._root))
        self._tracked = frozenset(_git("ls-files", "-z", cwd=self._root).split(b"\0"))
        self._last: tuple[str, list[int]] = ("", [])

    def touch(self, finding: Finding, path: str, source: Source) -> bool:
        """Whether a finding, or one of its related places, stands on a changed line. All lines of what git does not track count as changed."""
        name = os.fsencode(os.path.relpath(os.path.realpath(path), self._root).replace(os.sep, "/"))
        places = (finding.source, *(related.source for related in finding.related))
        rows = self._rows.get(name, []) if name in self._tracked else None
        return rows is None or any(self._is_new(place, rows, source) for place in places)

    def _is_new(self, place: tuple[int, int], rows: Rows, source: Source) -> bool:
        first, last = self._row(place[0], source), self._row(max(place[0], place[1] - 1), source)
        index = bisect_right(rows, first, key=lambda some: some.start) - 1
        before, after = rows[max(index, 0) : index + 1], rows[index + 1 : index + 2]
        return any(first < some.stop for some in before) or any(some.start <= last for some in after)

    def _row(self, offset: int, source: Source) -> int:
        """The row of an offset as git counts rows."""
        if self._last[0] != source.filename:
            starts = [0]
            for line in source.text.split("\n"):
                starts.append(starts[-1] + len(line) + 1)
            self._last = (source.filename, starts)
        return bisect_right(self._last[1], offset)


def _git(*arguments: str, cwd: str | None = None, what: str = "--diff-base") -> bytes:
    """What git prints. Raises UsageError where it fails; `what` says what that means."""
    done = _run(*arguments, cwd=cwd)
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().partition("\n")[0]
        raise click.UsageError(f"{what} ({said})." if said else f"{what}.")
    return done.stdout


def _run(*arguments: str, cwd: str | None = None) -> subprocess.CompletedProcess[bytes]:
    settings = [word for setting in _SETTINGS for word in ("-c", setting)]
    try:
        return subprocess.run(  # noqa: S603 - no shell
            ["git", *settings, *arguments],  # noqa: S607 - the user's git
            cwd=cwd or Path.cwd(),
            env=os.environ | _ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise click.UsageError(f"--diff-base needs git, which cannot be run ({(error.strerror or str(error)).lower()}).") from error
