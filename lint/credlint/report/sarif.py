"""SARIF 2.1.0 for code scanning: https://docs.oasis-open.org/sarif/sarif/v2.1.0/, within the limits that GitHub sets."""

from __future__ import annotations

import json
from typing import Any

from credlint import __version__
from credlint.finding import SEVERITIES, Failure, Finding, Lines, Results
from credlint.report import Style
from credlint.report.line_hash import line_hashes
from credlint.report.sarif_places import embedded_links, plain, related_locations, uri, where
from credlint.report.sarif_precision import false_finding_rates, precision
from credlint.report.sarif_rules import descriptor
from credlint.report.sarif_signals import Taxonomies

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_MOST_RESULTS = 25_000
"""Results in a run that GitHub accepts; it rejects files with more."""
_EXCERPT = 80
"""Characters of the flagged text that stand in the rule's standard message."""

Json = dict[str, Any]


def render(results: Results, style: Style) -> str:  # noqa: ARG001 - every format is called alike
    """The report as JSON in SARIF's vocabulary: the same bytes for the same results."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(results)]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _run(results: Results) -> Json:
    kept = _within_limit(results.findings)
    codes = [rule.code for rule in results.rules]
    taxonomies = Taxonomies(results.rules)
    run = {
        "tool": {"driver": _driver(results, taxonomies)},
        "automationDetails": {"id": "credlint/"},
        "invocations": [_invocation(results, codes, dropped=len(results.findings) - len(kept))],
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The folder that credlint was run in."}}},
        "columnKind": "unicodeCodePoints",
        "results": _results(kept, results, codes),
    }
    return run | {"taxonomies": components} if (components := taxonomies.components()) else run


def _within_limit(findings: list[Finding]) -> list[Finding]:
    """At most as many findings as GitHub accepts, the gravest, in order."""
    if len(findings) <= _MOST_RESULTS:
        return findings
    return sorted(sorted(findings, key=lambda finding: SEVERITIES.index(finding.severity))[:_MOST_RESULTS], key=Finding.order)


def _driver(results: Results, taxonomies: Taxonomies) -> Json:
    rates = false_finding_rates()
    driver = {
        "name": "credlint",
        "version": __version__,
        "semanticVersion": __version__,
        "informationUri": "https://credlint.github.io/",
        "rules": [descriptor(rule, precision(rule, rates), taxonomies.relationships(rule)) for rule in results.rules],
    }
    return driver | {"supportedTaxonomies": references} if (references := taxonomies.references()) else driver


def _invocation(results: Results, codes: list[str], *, dropped: int) -> Json:
    notifications = [_notification(failure, codes) for failure in results.failures]
    if dropped:
        notifications.append({"level": "warning", "message": {"text": f"{dropped} findings, the mildest, are left out of this file."}})
    return {
        "executionSuccessful": not any(failure.detail for failure in results.failures),
        "exitCode": results.exit_code,
        "toolExecutionNotifications": notifications,
    }


def _notification(failure: Failure, codes: list[str]) -> Json:
    notification: Json = {
        "level": "error" if failure.detail else "warning",
        "message": {"text": plain(f"{failure.message}; {failure.advice}.")},
        "locations": [{"physicalLocation": {"artifactLocation": uri(failure.filename)}}],
    }
    if failure.rules:
        notification["associatedRule"] = {"id": failure.rules[0], "index": codes.index(failure.rules[0])}
    return notification


def _results(findings: list[Finding], results: Results, codes: list[str]) -> list[Json]:
    rows: dict[str, set[int]] = {}
    for finding in findings:
        rows.setdefault(finding.filename, set()).add(finding.start.row)
    sources = {name: results.sources[name] for name in rows}
    hashes = {name: line_hashes(source, rows[name]) for name, source in sources.items()}
    lines = {name: Lines(source.text) for name, source in sources.items()}
    return [
        _result(finding, sources[finding.filename].text, lines[finding.filename])
        | {
            "ruleIndex": codes.index(finding.code),
            "partialFingerprints": {
                "credlintFinding/v1": finding.fingerprint,
                "primaryLocationLineHash": hashes[finding.filename][finding.start.row],
            },
        }
        for finding in findings
    ]


def _result(finding: Finding, text: str, lines: Lines) -> Json:
    excerpt = " ".join(text[finding.source.start : finding.source.end][: _EXCERPT + 1].split())
    result: Json = {
        "ruleId": finding.code,
        "level": finding.severity,
        "message": {
            "text": plain(" ".join(filter(None, (finding.message, finding.help)))) + embedded_links(finding.related),
            "id": "default",
            "arguments": [excerpt if len(excerpt) <= _EXCERPT else excerpt[: _EXCERPT - 1] + "…"],
        },
        "locations": [where(finding, finding.filename, text, lines)],
    }
    if finding.related:
        result["relatedLocations"] = related_locations(finding, text, lines)
    return result
