"""Workflow commands of GitHub Actions, which become annotations: https://docs.github.com/actions/reference/workflow-commands-for-github-actions."""

from __future__ import annotations

from collections.abc import Iterator

from credlint.finding import SEVERITIES, Finding, Results
from credlint.report import Style
from credlint.report.text import count, visible

_COMMAND = {"error": "error", "warning": "warning", "note": "notice"}
_MOST = 10
"""Annotations of one level that GitHub takes from a step; it drops the others."""
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def render(results: Results, style: Style) -> str:  # noqa: ARG001 - every format is called alike
    """One command a finding, the gravest first, no more than GitHub shows; then how many it would not show. No other text of the articles."""
    by_severity = [[finding for finding in results.findings if finding.severity == severity] for severity in SEVERITIES]
    lines = [_command(finding) for findings in by_severity for finding in findings[:_MOST]]
    return "".join(f"{line}\n" for line in (*lines, *_hidden(len(results.findings) - len(lines))))


def _hidden(number: int) -> Iterator[str]:
    if number:
        yield f"credlint: {count(number, 'more finding')}; GitHub annotates {_MOST} of each level. --sarif-output and --html-output hold all."


def _command(finding: Finding) -> str:
    properties = {"file": visible(finding.filename), "line": finding.start.row}
    if finding.start.row == finding.end.row:  # GitHub misplaces columns of a range over several lines
        properties |= {"col": finding.start.column, "endLine": finding.end.row, "endColumn": finding.end.column}
    else:
        properties |= {"endLine": finding.end.row}
    properties["title"] = f"credlint ({finding.code})"
    written = ",".join(f"{name}={str(value).translate(_PROPERTY)}" for name, value in properties.items())
    words = "\n".join(visible(text) for text in (finding.message, finding.help) if text)
    return f"::{_COMMAND[finding.severity]} {written}::{words.translate(_DATA)}"
