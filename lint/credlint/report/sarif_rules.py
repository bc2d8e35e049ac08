"""SARIF descriptions of the rules that ran."""

from __future__ import annotations

from typing import Any

import regex

from credlint.finding import rule_url
from credlint.report.sarif_places import plain
from credlint.rule import Rule

_PROBLEM_SEVERITY = {"error": "error", "warning": "warning", "note": "recommendation"}
_LONGEST = 1024
"""Characters that GitHub takes of a description."""


def descriptor(rule: Rule, precision: str, relationships: list[dict[str, Any]]) -> dict[str, Any]:
    """A reportingDescriptor. precision: empty when it is not known. relationships: to the signals of taxonomies."""
    described = {
        "id": rule.code,
        "name": type(rule).__name__,
        "shortDescription": {"text": rule.summary()[:_LONGEST]},
        "fullDescription": {"text": _why(rule)[:_LONGEST]},
        "help": {"text": rule.page(), "markdown": rule.page()},
        "helpUri": rule_url(rule.name()),
        "defaultConfiguration": {"level": rule.severity},
        "messageStrings": {"default": {"text": _standard_message(rule)}},
        "properties": {
            **({"precision": precision} if precision else {}),
            "problem.severity": _PROBLEM_SEVERITY[rule.severity],
            "tags": ["credibility", rule.code.rstrip("0123456789")],
        },
    }
    return described | {"relationships": relationships} if relationships else described


def _standard_message(rule: Rule) -> str:
    """The pattern and, for `{0}`, the text that shows it."""
    pattern = plain(rule.summary().removesuffix(".").replace("'", "’"))
    return f"{pattern}: '{{0}}'."


def _why(rule: Rule) -> str:
    """The first paragraph under "Why it matters", or the summary, in one line."""
    match = regex.search(r"^## Why it matters\s+(.+?)(?:\n\n|\Z)", rule.page(), regex.M | regex.S)
    return " ".join((match[1] if match else rule.summary()).split())
