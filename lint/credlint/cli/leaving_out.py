"""The options of `credlint check` that leave findings out: a baseline, changed lines only, suppressions written into the files."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

import click
from msgspec import Struct

from credlint.allow import FAMILY
from credlint.config.discovery import Configuration
from credlint.config.rulesets import Rulesets
from credlint.engine import read_article
from credlint.files import STDIN, display_name, lint_again
from credlint.finding import Results, Source
from credlint.report.text import count
from credlint.rewriting import rewrite

if TYPE_CHECKING:
    from credlint.cli.baseline_file import BaselineFile
    from credlint.cli.git import Changes

BASELINE = ".credlint-baseline.json"
"""Where --write-baseline writes when nothing else is said."""

_Decorated = TypeVar("_Decorated", bound=Callable[..., Any])

_OPTIONS = (
    click.option("--baseline", default="", metavar="FILE", help="Leave out the findings that a baseline names."),
    click.option("--write-baseline", is_flag=True, help=f"Write the findings into the baseline.  [default: {BASELINE}]"),
    click.option("--prune-baseline", is_flag=True, help="Take out of the baseline what is found no more."),
    click.option("--strict-baseline", is_flag=True, help="Exit 1 if the baseline names what is found no more."),
    click.option("--diff-base", metavar="REF", help="Report only findings on lines changed since the branch left a git reference."),
    click.option("--add-ignore", metavar="[=REASON]", help="Write suppressions of the findings into the files."),
)


def leaves_out(command: _Decorated) -> _Decorated:
    """Give a command the options of this module; it must be a CheckCommand."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


class CheckCommand(click.Command):
    """A command whose option --add-ignore takes a value only after "=": what follows a blank is a path."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments."""
        last = args.index("--") if "--" in args else len(args)
        return super().parse_args(ctx, [f"{arg}=" if arg == "--add-ignore" and at < last else arg for at, arg in enumerate(args)])


class LeavingOut(Struct, kw_only=True):
    """What the options ask for, as click names them. Raises UsageError for a combination that makes no sense."""

    baseline: str
    write_baseline: bool
    prune_baseline: bool
    strict_baseline: bool
    diff_base: str | None
    add_ignore: str | None

    @classmethod
    def of(cls, parameters: dict[str, Any]) -> LeavingOut:
        """The options as click gives them."""
        made = cls(**{name: parameters[name] for name in cls.__struct_fields__})
        if made.write_baseline and (made.diff_base is not None or made.add_ignore is not None):
            raise click.UsageError("--write-baseline takes all findings; leave out --diff-base and --add-ignore.")
        if made.add_ignore is not None and (parameters["diff"] or parameters["fix_only"] or STDIN in parameters["paths"]):
            raise click.UsageError("--add-ignore writes into files; leave out --diff, --fix-only and the standard input.")
        if made.add_ignore and any(mark in made.add_ignore for mark in ("-->", "*/", "\n", "\r")):
            raise click.UsageError("--add-ignore: the reason must be one line that ends no comment.")
        return made

    def prepare(self, configuration: Configuration) -> Leaving:
        """Read the baseline and ask git, before anything is linted. Raises UsageError and ConfigError."""
        writes = self.write_baseline
        file = self.baseline or configuration.settings().baseline or (BASELINE if writes else "")
        if not file and (self.prune_baseline or self.strict_baseline):
            raise click.UsageError("There is no baseline: name one with --baseline, or in the configuration.")
        baseline: BaselineFile | None = None
        changes: Changes | None = None
        if file:
            from credlint.cli.baseline_file import BaselineFile  # noqa: PLC0415 - few runs need it

            baseline = BaselineFile(file, may_be_new=writes)
        if self.diff_base is not None:
            from credlint.cli.git import Changes  # noqa: PLC0415 - few runs need it

            changes = Changes(self.diff_base)
        return Leaving(self, baseline, changes)


class Leaving(Struct):
    """What a run leaves out. is_stale: whether the baseline named what is found no more, and that counts."""

    options: LeavingOut
    baseline: BaselineFile | None
    changes: Changes | None
    is_stale: bool = False

    def apply(
        self, results: Results, paths: Iterable[str], rulesets: Rulesets, configuration: Configuration, stdin_filename: str
    ) -> list[str]:
        """Leave findings out of the results, and write what is to be written; what is to be said of it. Raises UsageError."""
        named = {display_name(path, stdin_filename=stdin_filename): path for path in paths}
        told: list[str] = []
        if self.baseline:

            def codes(name: str) -> set[str]:
                place = stdin_filename or "." if named.get(name) == STDIN else named.get(name, name)
                return {rule.code for rule in rulesets.of(configuration.settings(place), place)}

            told += self._update(self.baseline, results, codes)
        if self.changes:
            results.findings = [
                finding
                for finding in results.findings
                if named.get(finding.filename) == STDIN or self.changes.touch(finding, finding.filename, results.sources[finding.filename])
            ]
        if self.baseline:
            self.baseline.leave_out(results)
        if self.options.add_ignore is not None:
            for name in dict.fromkeys(finding.filename for finding in results.findings if not finding.code.startswith(FAMILY)):
                lint = partial(lint_again, path=named[name], configuration=configuration, rulesets=rulesets)
                told.append(self._ignore(name, named[name], results, lint))
        return told

    def _update(self, baseline: BaselineFile, results: Results, codes: Callable[[str], set[str]]) -> list[str]:
        """Write the baseline, if that is asked for; what is to be said of it."""
        gone = baseline.stale(results, codes)
        if self.options.write_baseline:
            found = {baseline.entry(finding) for finding in results.findings}
            new = len(found - baseline.entries)
            baseline.write((baseline.entries - gone) | found)
            return [
                f"{baseline.file}: {count(len(found), 'finding')} ({new} new, {len(gone)} gone); --baseline {baseline.file} leaves them out"
            ]
        if self.options.prune_baseline:
            baseline.write(baseline.entries - gone)
            return [f"{baseline.file}: {len(gone)} stale removed"]
        self.is_stale = bool(gone) and self.options.strict_baseline
        return [f"{baseline.file}: {len(gone)} stale, found no more; --prune-baseline removes them"] if gone else []

    def _ignore(self, name: str, path: str, results: Results, lint: Callable[[Source], Results]) -> str:
        """Write suppressions into a file; what is to be said of it."""
        from credlint.add_ignore import with_suppressions  # noqa: PLC0415 - few runs need it

        source = results.sources[name]
        left = [finding for finding in results.findings if finding.filename == name]
        read = partial(read_article, syntax=source.syntax)
        draft = with_suppressions(source, left, lint, read, self.options.add_ignore or "")
        if draft is source:
            return f"{name}: no suppression can be written into it; a baseline can leave its findings out"
        if failure := rewrite(path, source, draft, "no suppression was written into it"):
            results.failures.append(failure)
            return ""
        after = lint(draft)
        staying = {finding.fingerprint for finding in left if finding.code.startswith(FAMILY)}
        others = [finding for finding in results.findings if finding.filename != name]
        results.findings = sorted([*others, *(one for one in after.findings if one.fingerprint in staying)], key=lambda one: one.order())
        results.suppressed = [one for one in results.suppressed if one.finding.filename != name] + after.suppressed
        results.sources[name] = draft
        number = len([finding for finding in left if finding.fingerprint not in staying])
        return f"{name}: {count(number, 'finding')} suppressed{_in_what_way(source, draft)}"


def _in_what_way(before: Source, after: Source) -> str:
    if before.syntax == "text":
        return " in the whole file, by front matter: plain text has no comments"
    mark = "credlint-disable-file"
    return ", some in the whole file: no comment can stand before them" if after.text.count(mark) > before.text.count(mark) else ""
