"""How precise a rule is, from how often it was wrong when it was measured."""

from __future__ import annotations

from fractions import Fraction

from credlint.catalog import rule_data
from credlint.rule import Rule

_MOST_FALSE = {"very-high": Fraction(1, 50_000), "high": Fraction(1, 5_000), "medium": Fraction(1, 500)}
"""False findings in a sentence of edited text up to which a rule has this precision; above that it is "low".

An error rule must not be wrong more than once in 5,000 sentences, a warning not more than once in 500.
"""


def false_finding_rates() -> dict[str, Fraction]:
    """False findings in a sentence of edited text, at most, by code of the rule; measured ones only."""
    tables = rule_data("measured.toml")
    return {code: Fraction(count, table["sentences"]) for table in tables for code, count in table["findings"].items()}


def precision(rule: Rule, rates: dict[str, Fraction]) -> str:
    """ "very-high", "high", "medium" or "low", which a rule in preview is; nothing for a rule that was not measured."""
    if rule.preview:
        return "low"
    if rule.code not in rates:
        return ""
    return next((name for name, most in _MOST_FALSE.items() if rates[rule.code] <= most), "low")
