"""The reports of a run: their options, and where they are written."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, TypeVar

import click
from msgspec import Struct

from credlint.cli.terminal import complain, style, write_file, write_out
from credlint.finding import Results
from credlint.report import FOR_FILES, FOR_MACHINES, FORMATS, Style, render

_Decorated = TypeVar("_Decorated", bound=Callable[..., Any])

_OPTIONS = (
    click.option(
        "--output-format",
        type=click.Choice(list(FORMATS)),
        envvar="CREDLINT_OUTPUT_FORMAT",
        help="[default: full on a terminal, else concise; env: CREDLINT_OUTPUT_FORMAT]",
    ),
    click.option("-o", "--output-file", default="", metavar="FILE", help="Write the report to a file."),
    *(click.option(f"--{name}-output", default="", metavar="FILE", help=f"Write a {name} report besides.") for name in FOR_FILES),
    click.option("--statistics", is_flag=True, help="Print how often each rule found something, not what it found."),
    click.option("--include-suppressed", is_flag=True, help="Put suppressed findings into SARIF reports, marked as such."),
    click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True, help="Use colours."),
)


def reports(command: _Decorated) -> _Decorated:
    """Give a command the options about its reports."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


class Reporting(Struct):
    """Which reports are wanted. Raises UsageError for a combination that makes no sense.

    form: the format of the main report. file: where that goes, or nothing for the standard output. others: further reports by file.
    suppressed: show suppressed findings where a format can.
    """

    form: str
    file: str
    color: str
    statistics: bool
    others: dict[str, str]
    suppressed: bool

    @classmethod
    def of(cls, parameters: dict[str, Any]) -> Reporting:
        """The options as click gives them."""
        file = parameters["output_file"]
        form = parameters["output_format"] or ("full" if sys.stdout.isatty() and not file else "concise")
        if parameters["statistics"] and form in FOR_MACHINES - {"json"}:
            raise click.UsageError(f"--statistics has no {form} form; give --output-format json, or one for people.")
        others = [(parameters[f"{name}_output"], name) for name in FOR_FILES if parameters[f"{name}_output"]]
        files = [file for file in (file, *(other for other, _ in others)) if file]
        if len(set(files)) < len(files):
            raise click.UsageError("Two reports cannot go to one file.")
        return cls(form, file, parameters["color"], parameters["statistics"], dict(others), parameters["include_suppressed"])

    def write(self, results: Results, *, quiet: bool, aside: bool = False) -> bool:
        """Write the reports, the main one (aside) to the standard error stream; whether all could be written."""
        text = self._main(results, quiet=quiet, aside=aside)
        written = [_to_file(render(name, results, Style(suppressed=self.suppressed)), file) for file, name in self.others.items()]
        if self.file:
            return all((*written, _to_file(text, self.file)))
        write_out(text, for_machines=self.form in FOR_MACHINES, aside=aside)
        return all(written)

    def _main(self, results: Results, *, quiet: bool, aside: bool) -> str:
        look = style(self.color, summary=not quiet, to_file=bool(self.file), aside=aside)
        look.suppressed = self.suppressed
        if not self.statistics:
            return render(self.form, results, look)
        from credlint.report.statistics import statistics_json, statistics_text  # noqa: PLC0415 - few runs want it

        return statistics_json(results) if self.form == "json" else statistics_text(results, look)


def _to_file(text: str, file: str) -> bool:
    try:
        write_file(text, file)
    except OSError as error:
        complain(f"{file}: cannot be written ({(error.strerror or str(error)).lower()}); give another name")
        return False
    return True
