"""Findings under the name of their file: `  line:col  CODE message`, with `[*]` after the code where a fix can be applied."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from credlint.finding import Finding, Results
from credlint.report import Style
from credlint.report.text import code_with_mark, paint, summary, visible


def render(results: Results, style: Style) -> str:
    """The report as text."""
    groups = groupby(results.findings, lambda finding: finding.filename)
    text = "".join("\n".join(_group(name, list(findings), results, style)) + "\n\n" for name, findings in groups)
    return text + (summary(results) if style.summary else "")


def _group(name: str, findings: list[Finding], results: Results, style: Style) -> Iterator[str]:
    yield paint(visible(name), "path", color=style.color) + ":"
    places = [f"{finding.start.row}:{finding.start.column}" for finding in findings]
    width = max(map(len, places))
    for place, finding in zip(places, findings, strict=True):
        yield f"  {place:<{width}}  {code_with_mark(finding, results, color=style.color)} {visible(finding.message)}"
