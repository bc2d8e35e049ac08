"""SARIF descriptions of the rules that ran."""

from __future__ import annotations

from typing import Any

import regex

from credlint.finding import rule_url
from credlint.report.sarif_places import plain
from credlint.rule import Rule

_PRECISION = {"error": "very-high", "warning": "high", "note": "medium"}
"""A preview rule is "low". The limits on edited text behind this: 0.2 false errors and 2 false warnings in 1,000 sentences."""
_PROBLEM_SEVERITY = {"error": "error", "warning": "warning", "note": "recommendation"}
_LONGEST = 1024
"""Characters that GitHub takes of a description."""


def descriptor(rule: Rule) -> dict[str, Any]:
    """A reportingDescriptor."""
    return {
        "id": rule.code,
        "name": type(rule).__name__,
        "shortDescription": {"text": rule.summary()[:_LONGEST]},
        "fullDescription": {"text": _why(rule)[:_LONGEST]},
        "help": {"text": rule.page(), "markdown": rule.page()},
        "helpUri": rule_url(rule.name()),
        "defaultConfiguration": {"level": rule.severity},
        "messageStrings": {"default": {"text": _standard_message(rule)}},
        "properties": {
            "precision": "low" if rule.preview else _PRECISION[rule.severity],
            "problem.severity": _PROBLEM_SEVERITY[rule.severity],
            "tags": ["credibility", rule.code.rstrip("0123456789")],
        },
    }


def _standard_message(rule: Rule) -> str:
    """The pattern and, for `{0}`, the text that shows it."""
    pattern = plain(rule.summary().removesuffix(".").replace("'", "’"))
    return f"{pattern}: '{{0}}'."


def _why(rule: Rule) -> str:
    """The first paragraph under "Why it matters", or the summary, in one line."""
    match = regex.search(r"^## Why it matters\s+(.+?)(?:\n\n|\Z)", rule.page(), regex.M | regex.S)
    return " ".join((match[1] if match else rule.summary()).split())
