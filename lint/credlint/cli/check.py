"""`credlint check`: lint files and folders."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import Any

import click

from credlint.cli.parameters import DATE, LIST, choose_rules
from credlint.cli.terminal import complain, style, write_file, write_out
from credlint.files import STDIN, Found, find, lint_files
from credlint.finding import SEVERITIES, Results
from credlint.readers import SYNTAX_OF_SUFFIX
from credlint.report import FOR_MACHINES, FORMATS, render
from credlint.report.text import count
from credlint.rule import Rule
from credlint.selection import ALL, Selection


@dataclass(slots=True, kw_only=True)
class Options:
    """The parameters of the command, as click names them."""

    paths: tuple[str, ...]
    select: tuple[tuple[str, ...], ...]
    ignore: tuple[tuple[str, ...], ...]
    extend_select: tuple[tuple[str, ...], ...]
    preview: bool
    as_of: str
    fail_on: str
    exit_zero: bool
    isolated: bool
    force_exclude: bool
    stdin_filename: str
    output_format: str
    output_file: str
    color: str
    quiet: bool
    verbose: bool


@click.command(short_help="Lint files and folders.")
@click.argument("paths", nargs=-1, type=click.Path(allow_dash=True))
@click.option("--select", type=LIST, multiple=True, help="Rules to run: codes, starts of codes, names, or ALL. Repeatable.  [default: ALL]")
@click.option("--ignore", type=LIST, multiple=True, help="Rules to leave out. The more specific of --select and --ignore wins.")
@click.option("--extend-select", type=LIST, multiple=True, help="Rules to run besides those of --select.")
@click.option("--preview", is_flag=True, help="Run preview rules too.")
@click.option("--as-of", type=DATE, default="", metavar="DATE", help="Judge the articles as of this day (YYYY-MM-DD).")
@click.option(
    "--fail-on", type=click.Choice([*SEVERITIES, "never"]), default="warning", show_default=True, help="Least severity to exit 1."
)
@click.option("--exit-zero", is_flag=True, help="Exit 0 whatever is found.")
@click.option("--isolated", is_flag=True, help="Ignore configuration files.")
@click.option("--force-exclude", is_flag=True, help="Leave out named files, too, that a search of their folder would leave out.")
@click.option("--stdin-filename", default="", metavar="NAME", help="Name of what is read from `-`; its ending tells the syntax.")
@click.option(
    "--output-format",
    type=click.Choice(list(FORMATS)),
    envvar="CREDLINT_OUTPUT_FORMAT",
    help="[default: full on a terminal, else concise; env: CREDLINT_OUTPUT_FORMAT]",
)
@click.option("-o", "--output-file", default="", metavar="FILE", help="Write the report to a file.")
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True, help="Use colours.")
@click.option("-q", "--quiet", is_flag=True, help="Print findings and failures, nothing else.")
@click.option("-v", "--verbose", is_flag=True, help="Say what is done; print the traceback of a rule that breaks down.")
@click.pass_context
def check(context: click.Context, /, **parameters: Any) -> None:
    """Lint articles: the files named, and those in the folders named (default: the current folder). `-` is the standard input.

    Exit code: 0 nothing to report, 1 findings, 2 wrong usage or something could not be linted.
    """
    options = Options(**parameters)
    rules = _rules(options)
    found = find(options.paths or (".",), force_exclude=options.force_exclude)
    results = lint_files(found.paths, rules, as_of=options.as_of, stdin_filename=options.stdin_filename)
    results.failures = found.failures + results.failures
    _tell(found, results, options)
    results.exit_code = _exit_code(results, options)
    context.exit(results.exit_code if _report(results, options) else 2)


def _rules(options: Options) -> tuple[Rule, ...]:
    if options.stdin_filename and STDIN not in options.paths:
        raise click.UsageError("--stdin-filename names the standard input, which is read only where a path is `-`.")
    select, ignore, extend_select = (tuple(chain(*lists)) for lists in (options.select, options.ignore, options.extend_select))
    selection = Selection(select or (ALL,), ignore, extend_select, options.preview)
    rules = choose_rules(selection)
    if not rules:
        complain("no rule is selected; preview rules run with --preview or when selected by their full code or name")
    return tuple(rule() for rule in rules)


def _exit_code(results: Results, options: Options) -> int:
    if results.failures:
        return 2
    failing = SEVERITIES[: SEVERITIES.index(options.fail_on) + 1] if options.fail_on != "never" else ()
    return int(not options.exit_zero and any(finding.severity in failing for finding in results.findings))


def _tell(found: Found, results: Results, options: Options) -> None:
    """Say on the standard error stream what went wrong and, if asked, what was done."""
    for failure in results.failures:
        complain(str(failure))
        if options.verbose and failure.detail:
            click.echo(failure.detail.rstrip(), err=True)
    if not options.quiet:
        for folder, endings in found.barren.items():
            complain(f"{folder}: no articles here{_others(endings)}; articles end in {', '.join(SYNTAX_OF_SUFFIX)}")
    if options.verbose:
        complain(f"{count(results.files, 'file')} linted with {count(len(results.rules), 'rule')}")


def _others(endings: Counter[str]) -> str:
    if not endings:
        return ""
    common = ", ".join(
        f"{count} {ending or 'without ending'}" for ending, count in sorted(endings.items(), key=lambda e: (-e[1], e[0]))[:4]
    )
    return f" (other files: {common})"


def _report(results: Results, options: Options) -> bool:
    """Write the report; whether that worked."""
    to_file = bool(options.output_file)
    name = options.output_format or ("full" if sys.stdout.isatty() and not to_file else "concise")
    text = render(name, results, style(options.color, summary=not options.quiet, to_file=to_file))
    if not to_file:
        write_out(text, for_machines=name in FOR_MACHINES)
        return True
    try:
        write_file(text, options.output_file)
    except OSError as error:
        complain(f"{options.output_file}: cannot be written ({(error.strerror or str(error)).lower()}); give another --output-file")
        return False
    return True
