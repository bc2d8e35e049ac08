"""One line a finding: `path:line:col: CODE message`, with `[*]` after the code where a fix can be applied."""

from __future__ import annotations

from credlint.finding import Results
from credlint.report import Style
from credlint.report.text import code_with_mark, paint, position, summary, visible


def render(results: Results, style: Style) -> str:
    """The report as text."""
    lines = [
        f"{paint(position(finding), 'path', color=style.color)}: "
        f"{code_with_mark(finding, results, color=style.color)} {visible(finding.message)}\n"
        for finding in results.findings
    ]
    return "".join(lines) + (summary(results) if style.summary else "")
