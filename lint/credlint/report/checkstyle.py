"""A report of Checkstyle, which many build servers read: https://checkstyle.org/."""

from __future__ import annotations

from itertools import groupby
from xml.etree.ElementTree import Element

from credlint.finding import Finding, Results
from credlint.report import Style
from credlint.report.markup import element, xml

_SEVERITY = {"error": "error", "warning": "warning", "note": "info"}
_VERSION = "4.3"
"""The version of Checkstyle whose report this is."""


def render(results: Results, style: Style) -> str:  # noqa: ARG001 - every format is called alike
    """The report as XML, one element a file with findings."""
    groups = groupby(results.findings, lambda finding: finding.filename)
    return xml(element("checkstyle", *(element("file", *map(_error, found), name=name) for name, found in groups), version=_VERSION))


def _error(finding: Finding) -> Element:
    return element(
        "error",
        line=finding.start.row,
        column=finding.start.column,
        severity=_SEVERITY[finding.severity],
        message=finding.message,
        source=f"credlint.{finding.code}",
    )
