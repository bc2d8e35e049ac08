"""Every rule page's examples, run."""

from __future__ import annotations

from pathlib import Path

import pytest

from credlint import lint_text
from credlint.article import SourceRange
from credlint.catalog import catalog
from credlint.readers import read
from credlint.rule import Rule
from credlint.testing import Example, examples, places

RULES = catalog()
CASES = [(rule, example) for rule in RULES for example in examples(rule.page())]
EDGES = sorted((Path(__file__).parent / "rules").glob("*/*.md"))
BY_NAME = {rule.name(): rule for rule in RULES}
EDGE_CASES = [(BY_NAME[path.stem], example) for path in EDGES for example in examples(path.read_text("utf-8"))]


def _places(rule: type[Rule], example: Example) -> list[SourceRange]:
    """What a rule finds; for a rule on suppressions, what the engine finds under its code when all rules run."""
    if rule.code.startswith("SUP"):
        found = lint_text(example.text, [one() for one in RULES], syntax=example.syntax).findings
        return [finding.source for finding in found if finding.code == rule.code]
    return places(rule, read(example.text, example.syntax))


def _id(value: object) -> str:
    return value.code if isinstance(value, type) else "example"


@pytest.mark.parametrize(("rule", "example"), [*CASES, *EDGE_CASES], ids=_id)
def test_example(rule: type[Rule], example: Example) -> None:
    found = _places(rule, example)
    assert [example.text[p.start : p.end] for p in found] == [example.text[m.start : m.end] for m in example.marks]
    assert tuple(found) == example.marks


@pytest.mark.parametrize(("rule", "example"), CASES, ids=_id)
def test_other_rules_are_silent(rule: type[Rule], example: Example) -> None:
    if rule.code.startswith("SUP"):
        found = {finding.code for finding in lint_text(example.text, syntax=example.syntax).findings} - {rule.code}
    else:
        article = read(example.text, example.syntax)
        found = {
            other.code for other in RULES if other is not rule and other.severity != "note" and not other.preview and places(other, article)
        }
    assert found <= set(example.also)


@pytest.mark.parametrize("rule", RULES, ids=_id)
def test_page_is_whole(rule: type[Rule]) -> None:
    page = rule.page()
    assert len(rule.summary()) <= 120
    assert rule.summary().endswith(".")
    for heading in ("## Why it matters", "## How it decides", "## Examples"):
        assert heading in page
    kinds = {bool(example.marks) for example in examples(page)}
    assert kinds == {True, False}, "a page needs at least one bad and one good example"


def test_edge_cases_stand_in_the_folder_of_their_family() -> None:
    assert {path.parent.name for path in EDGES} <= {rule.__module__.split(".")[1] for rule in RULES}
    assert [path for path in EDGES if BY_NAME[path.stem].__module__.split(".")[1] != path.parent.name] == []
