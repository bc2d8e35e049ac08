"""`credlint check`: lint files and folders."""

from __future__ import annotations

from collections import Counter
from typing import Any

import click
from msgspec import Struct

from credlint.cli.configured import configuration, configures
from credlint.cli.fixes import Fixes, fixes, tell_each_change
from credlint.cli.leaving_out import CheckCommand, Leaving, LeavingOut, leaves_out
from credlint.cli.pace import pace, paces
from credlint.cli.progress import with_bar
from credlint.cli.reporting import Reporting, reports
from credlint.cli.terminal import complain, write_out
from credlint.config.discovery import Configuration, hidden_files
from credlint.config.rulesets import Rulesets
from credlint.config.settings import ConfigError
from credlint.files import STDIN, display_name, lint_files
from credlint.finding import SEVERITIES, Results
from credlint.how import How
from credlint.readers import SYNTAX_OF_SUFFIX
from credlint.report.text import count
from credlint.search import Found, find
from credlint.user_cache import UserCache


class Options(Struct, kw_only=True):
    """The parameters of the command, as click names them."""

    paths: tuple[str, ...]
    fail_on: str | None
    exit_zero: bool
    show_settings: bool
    show_files: bool
    stdin_filename: str
    quiet: bool
    verbose: bool


@click.command(cls=CheckCommand, short_help="Lint files and folders.")
@click.argument("paths", nargs=-1, type=click.Path(allow_dash=True))
@configures
@click.option("--fail-on", type=click.Choice([*SEVERITIES, "never"]), help="Least severity to exit 1.  [default: warning]")
@click.option("--exit-zero", is_flag=True, help="Exit 0 whatever is found.")
@click.option("--show-settings", is_flag=True, help="Print the settings for the first file, and lint nothing.")
@click.option("--show-files", is_flag=True, help="Print the files that would be linted, and lint nothing.")
@click.option("--stdin-filename", default="", metavar="NAME", help="Name of what is read from `-`; its ending tells the syntax.")
@fixes
@leaves_out
@reports
@paces
@click.option("-q", "--quiet", is_flag=True, help="Print findings and failures, nothing else.")
@click.option("-v", "--verbose", is_flag=True, help="Say what is done; print the traceback of a rule that breaks down.")
@click.pass_context
def check(context: click.Context, /, **parameters: Any) -> None:
    """Lint articles: the files named, and those in the folders named (default: the current folder). `-` is the standard input.

    Exit code: 0 nothing to report, 1 findings, 2 wrong usage or something could not be linted.
    """
    options = Options(**{name: parameters[name] for name in Options.__struct_fields__})
    reporting = Reporting.of(parameters)
    settings = configuration(parameters)
    try:
        with UserCache(), pace(parameters) as how:
            leaving = LeavingOut.of(parameters).prepare(settings)
            code = _run(options, settings, reporting, Fixes.of(parameters), leaving, how)
        context.exit(code)
    except ConfigError as error:
        raise click.UsageError(str(error)) from error


def _run(options: Options, configuration: Configuration, reporting: Reporting, fixes: Fixes, leaving: Leaving, how: How) -> int:
    rulesets = _rulesets(options, configuration)
    found = find(options.paths or (".",), configuration)
    if options.show_settings or options.show_files:
        write_out(_shown(options, configuration, rulesets, found), for_machines=False)
        return 2 if found.failures else 0
    progress = iter if options.quiet else with_bar
    rewriting = fixes.rewriting()
    results = lint_files(
        found.paths, configuration, rulesets, stdin_filename=options.stdin_filename, progress=progress, rewriting=rewriting, how=how
    )
    results.failures = found.failures + results.failures
    results.unsafe_fixes = fixes.unsafe_fixes
    told = leaving.apply(results, found.paths, rulesets, configuration, options.stdin_filename)
    _tell(found, results, options, told)
    results.exit_code = _exit_code(results, options, options.fail_on or configuration.settings().fail_on, leaving)
    if rewriting is None:
        return results.exit_code if reporting.write(results, quiet=options.quiet) else 2
    results.exit_code = fixes.exit_code(results, exit_zero=options.exit_zero)
    if options.verbose:
        tell_each_change(rewriting)
    return results.exit_code if fixes.write(rewriting, results, reporting, quiet=options.quiet) else 2


def _rulesets(options: Options, configuration: Configuration) -> Rulesets:
    """The rules to choose from; those for the current folder are chosen at once, so that a wrong selector is told before any work."""
    if options.stdin_filename and STDIN not in options.paths:
        raise click.UsageError("--stdin-filename names the standard input, which is read only where a path is `-`.")
    rulesets = Rulesets()
    if not rulesets.of(configuration.settings()):
        complain("no rule is selected; preview rules run with --preview or when selected by their full code or name")
    for line in hidden_files(configuration.settings()):
        complain(line)
    return rulesets


def _shown(options: Options, configuration: Configuration, rulesets: Rulesets, found: Found) -> str:
    """What --show-files and --show-settings print."""
    from credlint.cli.config import settings_text  # noqa: PLC0415 - few runs show settings

    if options.show_files:
        return "".join(f"{name}\n" for name in sorted({display_name(path) for path in found.paths}))
    place = next(iter(found.paths), ".")
    settings = configuration.settings("." if place == STDIN else place)
    return settings_text(settings, rulesets.of(settings, "" if place == STDIN else place))


def _exit_code(results: Results, options: Options, fail_on: str, leaving: Leaving) -> int:
    if results.failures:
        return 2
    failing = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on != "never" else ()
    return int(not options.exit_zero and (leaving.is_stale or any(finding.severity in failing for finding in results.findings)))


def _tell(found: Found, results: Results, options: Options, told: list[str]) -> None:
    """Say on the standard error stream what went wrong and, if asked, what was done."""
    for failure in results.failures:
        complain(str(failure))
        if options.verbose and failure.detail:
            click.echo(failure.detail.rstrip(), err=True)
    if not options.quiet:
        for folder, endings in found.barren.items():
            complain(f"{folder}: no articles here{_others(endings)}; articles end in {', '.join(SYNTAX_OF_SUFFIX)}")
    for line in filter(None, told) if not options.quiet else ():
        complain(line)
    for name, encoding in results.encodings.items() if options.verbose else ():
        complain(f"{name}: read as {encoding}")
    for unjudged in results.unjudged if options.verbose else ():
        complain(str(unjudged))
    if options.verbose:
        suppressed = f", {count(len(results.suppressed), 'finding')} left out" if results.suppressed else ""
        complain(f"{count(results.files, 'file')} linted with {count(len(results.rules), 'rule')}{suppressed}")


def _others(endings: Counter[str]) -> str:
    if not endings:
        return ""
    common = ", ".join(
        f"{count} {ending or 'without ending'}" for ending, count in sorted(endings.items(), key=lambda e: (-e[1], e[0]))[:4]
    )
    return f" (other files: {common})"
