"""What holds for every fact of every text: exact places, order, exact values; and no float anywhere in a value."""

from __future__ import annotations

import ast
from decimal import Decimal
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import astuple

from credlint.article import Article, Span
from credlint.facts.quantities import quantities
from credlint.patterns import _ascii_digits
from credlint.readers import read
from credlint.report.facts import FACTS

FACTS_FOLDER = Path(__file__).parent.parent / "lint" / "credlint" / "facts"
PIECES = [
    "Costs ", "fell ", "rose ", "from ", "to ", "by ", "$1.8 million", "€12.5bn", "62%", "5 ", "7 million ", "3x ", "12 GPUs ", "**", "*", "`code`", "\n", "\n\n",
    ". ", ", ", "Q3 2026", "March 5, 2024", "since 2019 ", "last year ", "according to ", "Anna Berg said ", "[a link](https://example.org)", "&amp;", "😀", "é",
    "| a | 5 |\n|---|---|\n| b | 6% |\n\n", "- item ", "> ", "half of ", "two-thirds ", "one in five ", "(", ")", "“", "”", "-", "–", ".8 million", "10^25 FLOPs ",
]  # fmt: skip


def facts(article: Article, name: str) -> tuple[object, ...]:
    found: tuple[object, ...] = getattr(import_module(FACTS[name]), name)(article)
    return found


@pytest.mark.parametrize("name", FACTS)
@given(text=st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_every_fact_stands_at_its_exact_source(name: str, text: str) -> None:
    article = read(f"---\ndate: 2025-03-01\n---\n\n{text}", "markdown")
    start = -1
    for fact in facts(article, name):
        span = fact.span  # type: ignore[attr-defined]
        assert start <= span.start <= span.end <= len(article.prose)
        start = span.start
        place = article.locate(span)
        assert 0 <= place.start <= place.end <= len(article.source)
        runs = [run for run in article.runs if run.prose.start < span.end and span.start < run.prose.end]
        if len(runs) == 1 and runs[0].verbatim:
            assert article.source[place.start : place.end] == article.text(span)


@pytest.mark.parametrize("name", FACTS)
@given(text=st.text(max_size=60))
def test_any_text_is_read_without_a_crash_and_without_floats(name: str, text: str) -> None:
    article = read(text, "text")
    for fact in facts(article, name):
        for value in astuple(fact):
            assert not isinstance(value, float)
            if isinstance(value, Span):
                assert value.end <= len(article.prose)
            if isinstance(value, Decimal):
                assert not value.is_nan()


@pytest.mark.parametrize("path", sorted(FACTS_FOLDER.rglob("*.py")), ids=lambda path: path.stem)
def test_no_code_of_facts_makes_a_float(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    floats = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, float)]
    calls = [node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    assert floats == []
    assert "float" not in calls


def test_digits_that_only_the_patterns_know_are_none() -> None:
    assert [number.value for number in quantities(read("It has 7 doors, \U00011de0 gates and 12 rooms.", "markdown"))] == [7, 12]


@pytest.mark.parametrize(
    ("pattern", "written_out"),
    [
        (r"\d+", "[0-9]+"),
        (r"[\d.]", "[0-9.]"),
        (r"\\d", r"\\d"),
        (r"[]\d]\d", "[]0-9][0-9]"),
        (r"\[\d\]", r"\[[0-9]\]"),
        (r"[[]\d", "[[][0-9]"),
    ],
)
def test_digits_are_ascii(pattern: str, written_out: str) -> None:
    assert _ascii_digits(pattern) == written_out
