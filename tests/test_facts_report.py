"""`credlint facts`: every fact with its text, place and values, exactly."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from msgspec import Struct
from outcome import Command

from credlint import Article, Span
from credlint.readers import read
from credlint.report import facts

TEXT = b"Title\n\nSales rose to $4.8 million in March 2024 from $4.0 million, according to Acme.\n"


class _Bare(Struct):
    low: Decimal


_START = Span(0, 1)


class _Fact(Struct):
    span: Span
    value: Decimal
    day: date
    words: tuple[str, ...]
    bare: _Bare
    before: _Fact | None = None
    where: Span = _START
    kind: str = "thing"
    sure: bool = False


def _found(article: Article) -> tuple[_Fact, ...]:
    first = _Fact(Span(0, 3), Decimal("1.50"), date(2024, 2, 29), ("a", "b"), _Bare(Decimal("-Infinity")))
    return (
        first,
        _Fact(Span(5, 8), Decimal("12E+5"), date(2024, 3, 1), (), _Bare(Decimal(0)), before=first, kind="other thing", sure=True),
    )


@pytest.fixture
def article(monkeypatch: pytest.MonkeyPatch) -> Article:
    monkeypatch.setattr(facts, "FACTS", {"quantities": __name__})
    monkeypatch.setattr(facts, "_facts", lambda _, article: _found(article))
    return read("one\n\ntwo", "text")


def test_any_fact_becomes_json(article: Article) -> None:
    first, second = json.loads(facts.facts_json(article, "a.txt"))["quantities"]
    assert first == {
        "text": "one", "value": 1.5, "day": "2024-02-29", "words": ["a", "b"], "bare": {"low": None}, "before": None, "where": "o",
        "kind": "thing", "sure": False, "location": {"row": 1, "column": 1}, "end_location": {"row": 1, "column": 4},
    }  # fmt: skip
    assert (second["value"], second["before"], second["sure"]) == (1_200_000, "one", True)
    assert second["location"] == {"row": 3, "column": 1}


def test_any_fact_becomes_a_line(article: Article) -> None:
    lines = facts.facts_text(article, "a.txt").splitlines()
    assert lines[0] == "filename: a.txt"
    assert lines[-2:] == [
        '1:1: quantity "one" -> value=1.50 day=2024-02-29 words=["a", "b"] bare={"low": null}',
        '3:1: quantity "two" -> value=1200000 day=2024-03-01 words=[] bare={"low": 0} before=one kind="other thing" sure=true',
    ]


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("0", 0), ("1.8", 1.8), ("1800000.00", 1_800_000), ("-0.05", -0.05), ("1E+30", 10**30), ("Infinity", None),
        ("0.1000000000000000055511151231257827", "0.1000000000000000055511151231257827"), ("1E+400", "1E+400"),
    ],
)  # fmt: skip
def test_numbers_are_exact(article: Article, monkeypatch: pytest.MonkeyPatch, value: str, number: object) -> None:
    fact = _Fact(Span(0, 1), Decimal(value), date(2024, 1, 1), (), _Bare(Decimal(0)))
    monkeypatch.setattr(facts, "_facts", lambda _, article: (fact,))
    (shown,) = json.loads(facts.facts_json(article, "a.txt"))["quantities"]
    assert (shown["value"], type(shown["value"])) == (number, type(number))


def test_facts_of_an_article(credlint: Command) -> None:
    outcome = credlint("facts", "-", "--stdin-filename", "a/2024-05-06-b.txt", "--output-format", "json", stdin=TEXT)
    read_: dict[str, Any] = json.loads(outcome.out)
    assert list(read_) == ["article", *facts.FACTS]
    assert read_["article"]["title"] == "Title"
    assert [(fact["text"], fact["kind"], fact["value"], fact["unit"]) for fact in read_["quantities"]] == [
        ("$4.8 million", "money", 4_800_000, "USD"),
        ("$4.0 million", "money", 4_000_000, "USD"),
    ]
    assert (read_["quantities"][0]["low"], read_["quantities"][0]["high"]) == (4_750_000, 4_850_000)
    assert [(fact["text"], fact["start"], fact["end"]) for fact in read_["periods"]] == [("March 2024", "2024-03-01", "2024-03-31")]
    (change,) = read_["changes"]
    assert (change["before"], change["after"]) == ("$4.0 million", "$4.8 million")
    assert len(read_["attributions"]) == 1


def test_lines_are_in_the_order_of_the_text(credlint: Command) -> None:
    lines = credlint("facts", "-", stdin=TEXT).out.splitlines()
    columns = [int(line.split(":")[1]) for line in lines if line.startswith("3:")]
    assert len(columns) >= 4
    assert columns == sorted(columns)
