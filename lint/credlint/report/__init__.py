"""Reports: results to text. One module a format; FORMATS is the whole list, and only the one in use is imported."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

from credlint.finding import Results

FORMATS = {
    "concise": "credlint.report.concise",
    "full": "credlint.report.full",
    "json": "credlint.report.json",
    "sarif": "credlint.report.sarif",
}
"""Format name to the module whose `render(results, style)` writes it."""

FOR_MACHINES = frozenset({"json", "sarif"})


@dataclass(slots=True)
class Style:
    """How a report for people looks. width: columns of the terminal. summary: end with the number of problems."""

    color: bool = False
    width: int = 100
    summary: bool = True


def render(format_name: str, results: Results, style: Style | None = None) -> str:
    """The report, ending with a line break unless it is empty. Raises KeyError for an unknown format."""
    text: str = import_module(FORMATS[format_name]).render(results, style or Style())
    return text
