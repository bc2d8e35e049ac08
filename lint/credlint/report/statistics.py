"""How often each rule found something: `count  code  name`, with `[*]` where fixes can be applied, or JSON."""

from __future__ import annotations

import json
from collections import Counter

from credlint.finding import Results
from credlint.report import Style
from credlint.report.text import paint, summary


def statistics(results: Results) -> list[tuple[int, str, str, str]]:
    """Count, code, name and severity of each rule with findings; the most frequent first."""
    counts = Counter((finding.code, finding.name, finding.severity) for finding in results.findings)
    return [(count, *rule) for rule, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))]


def statistics_text(results: Results, style: Style) -> str:
    """One line a rule, in columns."""
    rows = statistics(results)
    fixable = {finding.code for finding in results.findings if results.is_fixable(finding)}
    width = max((len(str(count)) for count, *_ in rows), default=0)
    codes = max((len(code) for _, code, *_ in rows), default=0)
    lines = (
        f"{number:>{width}}  {paint(f'{code:<{codes}}', severity, color=style.color)}{_mark(code, fixable)}  {name}\n"
        for number, code, name, severity in rows
    )
    return "".join(lines) + (summary(results) if style.summary else "")


def _mark(code: str, fixable: set[str]) -> str:
    """A column of its own, where there is anything fixable."""
    return ("  [*]" if code in fixable else "     ") * bool(fixable)


def statistics_json(results: Results) -> str:
    """A list of objects, one a line."""
    lines = (json.dumps(dict(zip(("count", "code", "name", "severity"), row, strict=True))) for row in statistics(results))
    written = ",".join(f"\n  {line}" for line in lines)
    return f"[{written}\n]\n" if written else "[]\n"
