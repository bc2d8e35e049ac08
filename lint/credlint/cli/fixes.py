"""The options of `credlint check` that fix, and what is told about fixes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, TypeVar

import click
from msgspec import Struct

from credlint.cli.reporting import Reporting
from credlint.cli.terminal import complain, wants_color, write_bytes, write_out
from credlint.files import STDIN
from credlint.finding import Results
from credlint.report.text import count
from credlint.rewriting import Rewriting

_Decorated = TypeVar("_Decorated", bound=Callable[..., Any])

_OPTIONS = (
    click.option("--fix", is_flag=True, help="Apply safe fixes, and report what remains. The exit code is that of what remains."),
    click.option("--unsafe-fixes", is_flag=True, help="Count fixes that are not safe as fixes; with --fix, apply them too."),
    click.option("--fix-only", is_flag=True, help="Apply fixes, and report nothing that remains."),
    click.option("--diff", is_flag=True, help="Print what --fix would change, and write nothing. Exit 1 if that is anything."),
    click.option("--exit-non-zero-on-fix", is_flag=True, help="Exit 1 if anything was fixed, even if nothing remains."),
)


def fixes(command: _Decorated) -> _Decorated:
    """Give a command the options of this module."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


class Fixes(Struct, kw_only=True):
    """What the options ask for, as click names them."""

    paths: tuple[str, ...]
    fix: bool
    unsafe_fixes: bool
    fix_only: bool
    diff: bool
    exit_non_zero_on_fix: bool

    @classmethod
    def of(cls, parameters: dict[str, Any]) -> Fixes:
        """The options as click gives them."""
        return cls(**{name: parameters[name] for name in cls.__struct_fields__})

    def rewriting(self) -> Rewriting | None:
        """What to do with fixes; None where nothing is to be fixed."""
        wanted = self.fix or self.fix_only or self.diff
        return Rewriting(unsafe=self.unsafe_fixes, write=not self.diff) if wanted else None

    def exit_code(self, results: Results, *, exit_zero: bool) -> int:
        """The exit code: 2 after failures; else that of what remains, or of what was fixed, where that counts."""
        if results.failures:
            return 2
        remains = 0 if self.diff or self.fix_only else results.exit_code
        counts = (self.diff or self.exit_non_zero_on_fix) and not exit_zero
        return max(remains, int(counts and results.fixed > 0))

    def write(self, rewriting: Rewriting, results: Results, reporting: Reporting, *, quiet: bool) -> bool:
        """Write the diff, or the standard input with its fixes and a report of what remains; whether all could be written."""
        if (self.diff or self.fix_only) and not quiet:
            would = " would be" if self.diff else ""
            complain(f"{count(results.fixed, 'problem')}{would} fixed in {count(len(rewriting.changes), 'file')}")
        if self.diff:
            _print_diff(rewriting, color=wants_color(reporting.color, sys.stdout))
            return True
        if rewriting.document is not None:
            write_bytes(rewriting.document)
        return self.fix_only or reporting.write(results, quiet=quiet, aside=STDIN in self.paths)


def _print_diff(rewriting: Rewriting, *, color: bool) -> None:
    """Print the changes as a unified diff: byte for byte as `patch` and `git apply` want it, or in colour."""
    from credlint.report.diff import colored, unified_diff  # noqa: PLC0415 - few runs want it

    for change in rewriting.changes:
        diff = unified_diff(change.before, change.after)
        if color:
            write_out(colored(diff), for_machines=False)
        else:
            encoding = change.after.encoding if "a".encode(change.after.encoding) == b"a" else "utf-8"
            write_bytes(diff.encode(encoding, "backslashreplace"))


def tell_each_change(rewriting: Rewriting) -> None:
    """Say on the standard error stream which fixes each file gets."""
    for change in rewriting.changes:
        complain(f"{change.after.filename}: fixes {', '.join(f'{number} x {code}' for code, number in sorted(change.applied.items()))}")
