"""A test report of JUnit: a file is a suite, a finding is a failed test, a file without findings is one that passed."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from credlint.finding import Failure, Finding, Results
from credlint.report import Style
from credlint.report.markup import element, xml
from credlint.report.text import position


def render(results: Results, style: Style) -> str:  # noqa: ARG001 - every format is called alike
    """The report as XML. What kept a file from being linted is an error of that file's suite."""
    cases: dict[str, list[Element]] = {name: [] for name in results.filenames}
    for finding in results.findings:
        cases.setdefault(finding.filename, []).append(_failure(finding))
    for failure in results.failures:
        cases.setdefault(failure.filename, []).append(_error(failure))
    suites = [_suite(name, found or [element("testcase", name="no findings", classname=name)]) for name, found in sorted(cases.items())]
    return xml(element("testsuites", *suites, name="credlint", **_totals(suites)))


def _suite(name: str, cases: list[Element]) -> Element:
    counts = {"tests": len(cases), "failures": _count(cases, "failure"), "errors": _count(cases, "error"), "skipped": 0}
    return element("testsuite", *cases, name=name, **counts)


def _count(cases: list[Element], tag: str) -> int:
    return sum(case.find(tag) is not None for case in cases)


def _totals(suites: list[Element]) -> dict[str, int]:
    return {name: sum(int(suite.get(name, "0")) for suite in suites) for name in ("tests", "failures", "errors")}


def _failure(finding: Finding) -> Element:
    row, column = finding.start
    text = f"{position(finding)}: {finding.code} {finding.message}" + "".join(f"\n{line}" for line in _more(finding))
    failure = element("failure", text, type=finding.severity, message=finding.message)
    name = f"{finding.code} {row}:{column}"
    return element("testcase", failure, name=name, classname=finding.filename, file=finding.filename, line=row)


def _more(finding: Finding) -> Iterator[str]:
    if finding.help:
        yield f"help: {finding.help}"
    yield finding.url


def _error(failure: Failure) -> Element:
    text = f"{failure.message}; {failure.advice}"
    name = f"{failure.rules[0]} broke down" if failure.rules else "could not be linted"
    return element("testcase", element("error", text, message=failure.message), name=name, classname=failure.filename)
