"""The bounds of the project: each is tested by its own examples."""

from __future__ import annotations

from datetime import date

import pytest

from credlint.article import Span
from credlint.bounds import Bound, Breach, breaches, packaged
from credlint.catalog import catalog
from credlint.readers import read

TABLE = packaged("credlint_rules.plausibility")
CODES = {rule.code for rule in catalog() if rule.code.startswith("PLA")}


def found(text: str) -> list[Breach]:
    """The breaches of every bound of the project in a text."""
    article = read(text, "markdown")
    return [breach for code in sorted(CODES) for breach in breaches(article, TABLE, code)]


@pytest.mark.parametrize("bound", TABLE.bounds, ids=lambda bound: bound.name)
class TestEveryBound:
    def test_finds_what_its_bad_examples_mark_and_nothing_else(self, bound: Bound) -> None:
        for text, span in bound.bad:
            assert [(breach.bound.name, text[slice(*breach.figure.span)]) for breach in found(text)] == [(bound.name, text[slice(*span)])]
            assert found(text)[0].figure.span == span

    def test_its_good_examples_break_no_bound(self, bound: Bound) -> None:
        assert [(text, breach.bound.name) for text in bound.good for breach in found(text)] == []

    def test_shows_the_figure_the_sum_and_the_source(self, bound: Bound) -> None:
        text, span = bound.bad[0]
        message = found(text)[0].message(read(text, "markdown"))
        assert text[slice(*span)] in message
        assert message.endswith(f"(bound: {bound.source.name}, {bound.source.year})")
        assert not bound.sums or any(f"{{{name}}}" in bound.message for name in bound.sums)

    def test_its_source_is_no_younger_than_the_look_at_it(self, bound: Bound) -> None:
        assert 1900 < bound.source.year <= (bound.source.checked or date.today()).year

    def test_belongs_to_a_rule(self, bound: Bound) -> None:
        assert bound.rule in CODES


def test_at_least_80_bounds_in_10_fields_each_with_names_of_their_own() -> None:
    assert len(TABLE.bounds) >= 80
    assert len({bound.field for bound in TABLE.bounds}) >= 10
    assert len({bound.name for bound in TABLE.bounds}) == len(TABLE.bounds)


def test_every_rule_has_bounds() -> None:
    assert {bound.rule for bound in TABLE.bounds} == CODES


def test_marks_are_not_part_of_the_example() -> None:
    assert all("[" not in text and span != Span(0, 0) for bound in TABLE.bounds for text, span in bound.bad)
