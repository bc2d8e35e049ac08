"""JSON, one finding a line, with the keys that a finding has in `json`: https://jsonlines.org/."""

from __future__ import annotations

import json

from credlint.finding import Results
from credlint.report import Style
from credlint.report.json import finding_data


def render(results: Results, style: Style) -> str:  # noqa: ARG001 - every format is called alike
    """The report; nothing without findings."""
    return "".join(json.dumps(finding_data(finding), ensure_ascii=False) + "\n" for finding in results.findings)
