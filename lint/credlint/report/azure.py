"""Logging commands of Azure Pipelines: https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands."""

from __future__ import annotations

from credlint.finding import Finding, Results
from credlint.report import Style
from credlint.report.text import visible

_TYPE = {"error": "error", "warning": "warning", "note": "warning"}
_DATA = str.maketrans({"%": "%AZP25", "\r": "%0D", "\n": "%0A"})
"""The agent reads %AZP25 as a percent sign, so that text that looks like a code stays as it is."""
_PROPERTY = _DATA | str.maketrans({";": "%3B", "]": "%5D"})


def render(results: Results, style: Style) -> str:  # noqa: ARG001 - every format is called alike
    """One command a finding. Azure knows errors and warnings only."""
    return "".join(f"{_command(finding)}\n" for finding in results.findings)


def _command(finding: Finding) -> str:
    properties = {
        "type": _TYPE[finding.severity],
        "sourcepath": visible(finding.filename),
        "linenumber": finding.start.row,
        "columnnumber": finding.start.column,
        "code": finding.code,
    }
    written = "".join(f"{name}={str(value).translate(_PROPERTY)};" for name, value in properties.items())
    return f"##vso[task.logissue {written}]{visible(finding.message).translate(_DATA)}"
