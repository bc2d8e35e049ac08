"""One HTML file that needs nothing else: the articles as they read, findings underlined and explained in the margin. It works without scripts."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from importlib.resources import files
from itertools import groupby
from xml.etree.ElementTree import Element, tostring

from credlint import __version__
from credlint.finding import Results
from credlint.report import Style
from credlint.report.html.sheet import sheet
from credlint.report.html.summary import filters, summary
from credlint.report.markup import element


def render(results: Results, style: Style) -> str:  # noqa: ARG001 - every format is called alike
    """The report: the same bytes for the same results."""
    page = element("html", _head(), element("body", *filters(results), summary(results), *_sheets(results), _footer()), lang="en")
    return f"<!DOCTYPE html>\n{tostring(page, encoding='unicode', method='html')}\n"


def _head() -> Element:
    css = (files("credlint.report.html") / "style.css").read_text(encoding="utf-8")
    digest = b64encode(sha256(css.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", "credlint report"),
        element("style", css),
    )


def _sheets(results: Results) -> Iterator[Element]:
    """One for each article with findings, in order; the findings are numbered through."""
    found = {name: list(findings) for name, findings in groupby(results.findings, lambda finding: finding.filename)}
    needs = {name: list(unjudged) for name, unjudged in groupby(results.unjudged, lambda unjudged: unjudged.filename)}
    first = 1
    for number, (name, findings) in enumerate(sorted(found.items()), 1):
        yield sheet(results.sources[name], findings, needs.get(name, []), number=number, first=first)
        first += len(findings)


def _footer() -> Element:
    return element(
        "footer", f"credlint {__version__}. It says what does not fit together in a text; whether a claim is true, it cannot know."
    )
