"""What is counted for one fault, and how a text and its damaged twin are linted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from credlint import Finding, Rule, lint_text
from credlint.catalog import catalog

FAMILIES = ("MON", "NUM", "PCT", "DIR", "RAT", "ARI")
"""The rules that can see a damaged figure ..."""
STYLE = ("MON007", "MON008")
"""... but for those on currencies named twice or mixed, which say nothing of damage and are right in some untouched sentences."""


@dataclass(slots=True)
class Outcome:
    """One row of the table.

    wanted: the share that must be found. found, cases: texts with a finding, and all. sentences, sentences_found: the same for damaged
    sentences, where a text has several. doubled: texts with more than one finding. false: findings in the untouched twins.
    """

    fault: str
    wanted: float
    cases: int = 0
    found: int = 0
    sentences: int = 0
    sentences_found: int = 0
    doubled: int = 0
    false: int = 0
    missed: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)

    def holds(self) -> bool:
        """Whether enough is found, and nothing in the untouched twins."""
        return self.cases > 0 and self.found >= self.wanted * self.cases and not self.false


@cache
def rules() -> tuple[Rule, ...]:
    """The default rules on figures, without notes."""
    chosen = (rule for rule in catalog() if rule.code.startswith(FAMILIES) and not rule.code.startswith(STYLE))
    return tuple(rule() for rule in chosen if rule.severity != "note" and not rule.preview)


def lint(text: str) -> list[Finding]:
    """The findings in a text."""
    return lint_text(text, rules(), syntax="text").findings


def try_twins(outcome: Outcome, whole: str, damaged: str) -> None:
    """Count one text and its damaged twin."""
    findings = lint(damaged)
    outcome.cases += 1
    outcome.found += bool(findings)
    outcome.doubled += len(findings) > 1
    if not findings:
        outcome.missed.append(damaged)
    _count_false(outcome, whole)


def try_documents(outcome: Outcome, sentences: list[str], damage: Callable[[str], str]) -> None:
    """Count one document of several sentences and its damaged twin; in `outcome.missed` stand the sentences in which nothing is found."""
    pieces = [damage(sentence) for sentence in sentences]
    starts = [sum(len(piece) + 2 for piece in pieces[:index]) for index in range(len(pieces))]
    findings = lint("\n\n".join(pieces))
    hit = {max(index for index, start in enumerate(starts) if start <= finding.source.start) for finding in findings}
    outcome.cases += 1
    outcome.found += bool(hit)
    outcome.sentences += len(pieces)
    outcome.sentences_found += len(hit)
    outcome.missed += [piece for index, piece in enumerate(pieces) if index not in hit]
    _count_false(outcome, "\n\n".join(sentences))


def _count_false(outcome: Outcome, whole: str) -> None:
    findings = lint(whole)
    outcome.false += len(findings)
    outcome.alarms += [f"{finding.code} {finding.message} | {whole}" for finding in findings]
