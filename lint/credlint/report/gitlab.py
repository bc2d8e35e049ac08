"""A Code Quality report of GitLab: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format."""

from __future__ import annotations

import json
from hashlib import blake2b
from typing import Any

from credlint.finding import Finding, Results
from credlint.report import Style

_SEVERITY = {"error": "major", "warning": "minor", "note": "info"}


def render(results: Results, style: Style) -> str:  # noqa: ARG001 - every format is called alike
    """The report as a JSON list, one finding a line."""
    lines = ",\n".join(f"  {json.dumps(_issue(finding), ensure_ascii=False)}" for finding in results.findings)
    return f"[\n{lines}\n]\n" if lines else "[]\n"


def _issue(finding: Finding) -> dict[str, Any]:
    return {
        "description": f"{finding.code}: {finding.message}",
        "check_name": finding.code,
        "fingerprint": _fingerprint(finding),
        "severity": _SEVERITY[finding.severity],
        "location": {"path": finding.filename, "lines": {"begin": finding.start.row, "end": finding.end.row}},
    }


def _fingerprint(finding: Finding) -> str:
    """Unique in a report: GitLab drops the second of two issues with one fingerprint, so that the file's name is part of it."""
    return blake2b(f"{finding.filename}\n{finding.fingerprint}".encode(errors="surrogatepass"), digest_size=16).hexdigest()
