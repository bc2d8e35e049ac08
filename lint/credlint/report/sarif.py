"""SARIF 2.1.0 for code scanning: https://docs.oasis-open.org/sarif/sarif/v2.1.0/, within the limits that GitHub sets."""

from __future__ import annotations

import json
from typing import Any

from credlint import __version__
from credlint.finding import SEVERITIES, Failure, Finding, Lines, Results, Suppressed
from credlint.report import Style
from credlint.report.line_hash import line_hashes
from credlint.report.sarif_places import embedded_links, fixes, plain, related_locations, uri, where
from credlint.report.sarif_precision import false_finding_rates, precision
from credlint.report.sarif_rules import descriptor
from credlint.report.sarif_signals import Taxonomies

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_MOST_RESULTS = 25_000
"""Results in a run that GitHub accepts; it rejects files with more."""
_SUPPRESSION = {"in source": "inSource", "external": "external"}
_EXCERPT = 80
"""Characters of the flagged text that stand in the rule's standard message."""

Json = dict[str, Any]


def render(results: Results, style: Style) -> str:
    """The report as JSON in SARIF's vocabulary: the same bytes for the same results.

    What was suppressed is left out unless the style wants it: GitHub would open an alert for it.
    """
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(results, results.suppressed if style.suppressed else [])]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _run(results: Results, suppressed: list[Suppressed]) -> Json:
    kept = _within_limit(sorted([*results.findings, *(one.finding for one in suppressed)], key=Finding.order))
    dropped = len(results.findings) + len(suppressed) - len(kept)
    codes = [rule.code for rule in results.rules]
    taxonomies = Taxonomies(results.rules)
    run = {
        "tool": {"driver": _driver(results, taxonomies)},
        "automationDetails": {"id": "credlint/"},
        "invocations": [_invocation(results, codes, dropped=dropped)],
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The folder that credlint was run in."}}},
        "columnKind": "unicodeCodePoints",
        "results": _results(kept, results, codes, suppressed),
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


def _results(findings: list[Finding], results: Results, codes: list[str], suppressed: list[Suppressed]) -> list[Json]:
    marked = {id(one.finding): one for one in suppressed}
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
        | ({"suppressions": _suppressions(marked.get(id(finding)))} if marked else {})
        for finding in findings
    ]


def _suppressions(suppressed: Suppressed | None) -> list[Json]:
    """Where one result of a run has suppressions, each must; an empty list says that it was not suppressed."""
    if not suppressed:
        return []
    kind = {"kind": _SUPPRESSION[suppressed.kind]}
    return [kind | {"justification": suppressed.justification} if suppressed.justification else kind]


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
    if mended := fixes(finding, text, lines):
        result["fixes"] = mended
    return result
