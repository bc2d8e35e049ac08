"""JSON, version 1: stable for programs."""

from __future__ import annotations

import json
from typing import Any

from credlint.finding import Finding, Fix, Place, RelatedPlace, Results
from credlint.report import Style


def render(results: Results, style: Style) -> str:  # noqa: ARG001 - every format is called alike
    """The report as JSON, one finding a line: the compiled writer has no indentation, and it is ten times as fast."""
    lines = ",".join(f"\n    {_line(finding_data(finding))}" for finding in results.findings)
    findings = f"[{lines}\n  ]" if lines else "[]"
    return f'{{\n  "version": 1,\n  "findings": {findings},\n  "summary": {_line(_summary(results))}\n}}\n'


def _line(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False)


def place(where: Place) -> dict[str, int]:
    """A place as JSON: row and column from 1, in code points."""
    return {"row": where.row, "column": where.column}


def finding_data(finding: Finding) -> dict[str, Any]:
    """A finding as JSON."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message,
        "help": finding.help,
        "filename": finding.filename,
        "location": place(finding.start),
        "end_location": place(finding.end),
        "related": [_related(related) for related in finding.related],
        "fingerprint": finding.fingerprint,
        "url": finding.url,
        "fix": _fix(finding.fix) if finding.fix else None,
    }


def _related(related: RelatedPlace) -> dict[str, Any]:
    return {"message": related.message, "location": place(related.start), "end_location": place(related.end)}


def _fix(fix: Fix) -> dict[str, Any]:
    edits = [{"content": edit.text, "location": place(edit.start), "end_location": place(edit.end)} for edit in fix.edits]
    return {"applicability": fix.applicability, "edits": edits}


def _summary(results: Results) -> dict[str, Any]:
    counts = {f"{severity}s": count for severity, count in results.counts().items()}
    failures = [{"filename": failure.filename, "message": failure.message, "rules": list(failure.rules)} for failure in results.failures]
    return {"files": results.files, "findings": len(results.findings), **counts, **_fixes(results), "failures": failures}


def _fixes(results: Results) -> dict[str, int]:
    return {"fixable": sum(map(results.is_fixable, results.findings)), "fixed": results.fixed}
