"""The head of the report: how much was found, a chart by family, the list of articles, and the filter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from credlint.finding import SEVERITIES, Results
from credlint.report.html.prose import shown
from credlint.report.markup import Node, element
from credlint.report.text import count
from credlint.rule import Severity

_WIDTH, _HEIGHT = 100, 10
"""Of a bar, in its own units; the style stretches it."""

Counts = Counter[Severity]


def filters(results: Results) -> Iterator[Element]:
    """One radio button for each severity, and one for all; the style hides what is not chosen."""
    yield element("input", type="radio", name="show", id="show-all", checked="checked")
    yield from (element("input", type="radio", name="show", id=f"show-{severity}") for severity in SEVERITIES)
    labels = [element("label", "All ", element("b", f"{len(results.findings):,}"), for_="show-all")]
    for severity, number in results.counts().items():
        labels.append(element("label", f"{severity.title()}s ", element("b", f"{number:,}"), for_=f"show-{severity}", class_=severity))
    yield element("nav", *labels, class_="filters", aria_label="Show findings by severity")


def summary(results: Results) -> Element:
    """What was found, in total and by family and article."""
    parts: list[Node] = [element("h1", "Credibility report"), element("p", _total(results), class_="total")]
    if results.findings:
        parts.append(element("div", _chart(results), _articles(results), class_="charts"))
    if results.failures:
        failures = [element("li", shown(f"{failure}.")) for failure in results.failures]
        parts.append(element("div", element("h2", "What could not be linted"), element("ul", *failures), class_="failures"))
    return element("header", *parts, class_="summary")


def _total(results: Results) -> str:
    linted = f"{count(results.files, 'article')} linted"
    if not results.findings:
        return f"No findings; {linted}."
    return f"{count(len(results.findings), 'finding')} in {len(_names(results)):,} of {linted}."


def _names(results: Results) -> list[str]:
    """The articles with findings, in order."""
    return sorted({finding.filename for finding in results.findings})


def _chart(results: Results) -> Element:
    """Bars of findings by family of rules, the longest first."""
    family = {rule.code: rule.family() for rule in results.rules}
    by_family: dict[str, Counts] = {}
    for finding in results.findings:
        by_family.setdefault(family.get(finding.code, finding.code.rstrip("0123456789")), Counter())[finding.severity] += 1
    return _bars("By family", [(name[:1].upper() + name[1:], counts) for name, counts in by_family.items()])


def _articles(results: Results) -> Element:
    """Bars of findings by article, in order, with links to them."""
    counts = {
        name: Counter(finding.severity for finding in results.findings if finding.filename == name) for name in sorted(results.sources)
    }
    links = {name: f"#a{number}" for number, name in enumerate(counts, 1)}
    return _bars("By article", [*counts.items()], links)


def _bars(title: str, rows: list[tuple[str, Counts]], links: dict[str, str] | None = None) -> Element:
    most = max(counts.total() for _, counts in rows)
    ordered = rows if links else sorted(rows, key=lambda row: (-row[1].total(), row[0]))
    body = [
        element(
            "tr",
            element("th", element("a", shown(name), href=links[name]) if links else shown(name), scope="row"),
            element("td", _bar(counts, most)),
            element("td", f"{counts.total():,}", class_="number-cell"),
        )
        for name, counts in ordered
    ]
    return element("table", element("caption", title), *body, class_="chart")


def _bar(counts: Counts, most: int) -> Element:
    parts, at = [], 0.0
    for severity in SEVERITIES:
        width = _WIDTH * counts[severity] / most
        if width:
            parts.append(element("rect", x=f"{at:.2f}", y=0, width=f"{width:.2f}", height=_HEIGHT, class_=severity))
            at += width
    label = ", ".join(count(counts[severity], severity) for severity in SEVERITIES if counts[severity])
    box = f"0 0 {_WIDTH} {_HEIGHT}"
    return element(
        "svg", element("title", label), *parts, viewBox=box, preserveAspectRatio="none", role="img", class_="bar", aria_label=label
    )
