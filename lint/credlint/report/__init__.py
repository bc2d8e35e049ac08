"""Reports: results to text. One module a format; FORMATS is the whole list, and only the one in use is imported."""

from __future__ import annotations

from importlib import import_module

from msgspec import Struct

from credlint.finding import Results

FORMATS = {
    "concise": "credlint.report.concise",
    "full": "credlint.report.full",
    "grouped": "credlint.report.grouped",
    "json": "credlint.report.json",
    "json-lines": "credlint.report.json_lines",
    "github": "credlint.report.github",
    "gitlab": "credlint.report.gitlab",
    "sarif": "credlint.report.sarif",
    "junit": "credlint.report.junit",
    "rdjson": "credlint.report.rdjson",
    "checkstyle": "credlint.report.checkstyle",
    "azure": "credlint.report.azure",
    "html": "credlint.report.html",
}
"""Format name to the module whose `render(results, style)` writes it."""

FOR_MACHINES = FORMATS.keys() - {"concise", "full", "grouped"}
"""Formats that are always UTF-8, never coloured, and hold nothing but the report."""

FOR_FILES = ("json", "sarif", "junit", "gitlab", "html")
"""Formats that are often wanted as a file besides the main report."""


class Style(Struct):
    """How a report looks.

    color, width (columns of the terminal) and summary (end with the number of problems) are for people. suppressed: show what was
    suppressed, too, in formats that can say that it was.
    """

    color: bool = False
    width: int = 100
    summary: bool = True
    suppressed: bool = False


def render(format_name: str, results: Results, style: Style | None = None) -> str:
    """The report: whole lines, or nothing. Raises KeyError for an unknown format."""
    text: str = import_module(FORMATS[format_name]).render(results, style or Style())
    return text
