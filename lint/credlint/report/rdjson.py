"""Reviewdog Diagnostic Format, one JSON object: https://github.com/reviewdog/reviewdog/tree/master/proto/rdf."""

from __future__ import annotations

import json
from typing import Any

from credlint.finding import Edit, Finding, Lines, Place, Results
from credlint.report import Style

_SOURCE = {"name": "credlint", "url": "https://credlint.github.io/"}
_SEVERITY = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render(results: Results, style: Style) -> str:  # noqa: ARG001 - every format is called alike
    """The report. Columns are counted in bytes of UTF-8, from 1; the end is exclusive."""
    lines = {name: Lines(source.text) for name, source in results.sources.items()}
    diagnostics = [_diagnostic(finding, lines[finding.filename]) for finding in results.findings]
    written = ",".join(f"\n    {json.dumps(diagnostic, ensure_ascii=False)}" for diagnostic in diagnostics)
    listed = f"[{written}\n  ]" if written else "[]"
    return f'{{\n  "source": {json.dumps(_SOURCE)},\n  "severity": "WARNING",\n  "diagnostics": {listed}\n}}\n'


def _diagnostic(finding: Finding, lines: Lines) -> dict[str, Any]:
    diagnostic: dict[str, Any] = {
        "message": finding.message,
        "location": {"path": finding.filename, "range": _range(finding, lines)},
        "severity": _SEVERITY[finding.severity],
        "code": {"value": finding.code, "url": finding.url},
    }
    if finding.fix and finding.fix.applicability != "display":
        diagnostic["suggestions"] = [{"range": _range(edit, lines), "text": edit.text} for edit in finding.fix.edits]
    return diagnostic


def _range(stretch: Finding | Edit, lines: Lines) -> dict[str, Any]:
    return {"start": _position(stretch.start, lines), "end": _position(stretch.end, lines)}


def _position(place: Place, lines: Lines) -> dict[str, int]:
    before = lines.line(place.row)[: place.column - 1]
    return {"line": place.row, "column": len(before.encode(errors="surrogatepass")) + 1}
