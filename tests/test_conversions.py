"""Conversions and misprinted numbers: what is read, and the rules on them."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from credlint.catalog import catalog
from credlint.facts.figures.conversions import Conversion, conversions
from credlint.facts.figures.misprinted_numbers import misprints
from credlint.facts.figures.units import UNITS
from credlint.readers import read
from credlint.rule import Problem
from credlint.testing import Example, examples

RULES = {rule.name(): rule for rule in catalog()}
NAMES = (
    "conversion-mismatch", "dimension-mismatch", "malformed-grouping", "lost-superscript", "wrong-unit-kind", "false-precision", "broken-scale-plural",
    "exchange-rate-drift",
)  # fmt: skip
FOLDER = Path(__file__).parent / "rules"
PAGES = [page for page in sorted(FOLDER.rglob("*.md")) if page.stem in NAMES]
CASES = [(page.stem, example) for page in PAGES for example in examples(page.read_text("utf-8"))]


def problems(name: str, text: str) -> list[Problem]:
    return list(RULES[name]().check(read(text, "markdown")))


def pairs(text: str) -> tuple[Conversion, ...]:
    return conversions(read(text, "text"))


def test_every_rule_has_its_edge_cases() -> None:
    assert sorted(NAMES) == sorted(page.stem for page in PAGES)


@pytest.mark.parametrize(("name", "example"), CASES, ids=[f"{name}-{number}" for number, (name, _) in enumerate(CASES)])
def test_edge_case(name: str, example: Example) -> None:
    article = read(example.text, example.syntax)
    found = sorted(article.locate(problem.span) for problem in RULES[name]().check(article))
    assert [example.text[place.start : place.end] for place in found] == [example.text[mark.start : mark.end] for mark in example.marks]
    assert tuple(found) == example.marks


@pytest.mark.parametrize(
    ("text", "first", "second", "form"),
    [
        ("It is 10 km (6.2 miles) long.", [("10", "km")], [("6.2", "mi")], "bracket"),
        ("It is 10 km (about 6 miles) long.", [("10", "km")], [("6", "mi")], "bracket"),
        ("It is 10 km, or roughly 6 miles, long.", [("10", "km")], [("6", "mi")], "or"),
        ("It is 10 km — some 6 miles — long.", [("10", "km")], [("6", "mi")], "dash"),
        ("It is 20C/68F.", [("20", "degC")], [("68", "degF")], "slash"),
        ("A mile is long: 1 mile equals 1.6 km.", [("1", "mi")], [("1.6", "km")], "equals"),
        ("It is 5-6 km (3-4 miles) long.", [("5", "km"), ("6", "km")], [("3", "mi"), ("4", "mi")], "bracket"),
        ("It is 10 by 20 ft (3 by 6 m).", [("10", "ft"), ("20", "ft")], [("3", "m"), ("6", "m")], "bracket"),
        ("It was -10 to -5 C (14 to 23 F).", [("-10", "degC"), ("-5", "degC")], [("14", "degF"), ("23", "degF")], "bracket"),
        ("A 100-degree day (38 C) came.", [("100", "degF")], [("38", "degC")], "bracket"),
        ("It weighs 5 lb 8 oz (2.5 kg).", [("5.5", "lb")], [("2.5", "kg")], "bracket"),
        ("The ship is 14 miles (26 km) off.", [("14", "nmi")], [("26", "km")], "bracket"),
        ("It cost €100m ($110m).", [("100000000", "EUR")], [("110000000", "USD")], "bracket"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_conversion_is_read(text: str, first: list[tuple[str, str]], second: list[tuple[str, str]], form: str) -> None:
    (pair,) = pairs(text)
    assert [(figure.value, figure.unit) for figure in pair.first] == [(Decimal(value), unit) for value, unit in first]
    assert [(figure.value, figure.unit) for figure in pair.second] == [(Decimal(value), unit) for value, unit in second]
    assert pair.form == form


@pytest.mark.parametrize(
    "text",
    [
        "It is 10 km (2 miles from the sea) long.",
        "It is 10 km long (500 m of it steep).",
        "It took 40 hours (one week).",
        "It is 10 km and 6 miles long.",
        "It costs $3.50 per gallon ($0.92 per liter).",
        "It holds 5 pounds per square foot (24 kg per square meter).",
        "It has 16 GB (256 MB of cache).",
        "Runs of 5 km or 10 miles.",
        "It weighs 14 stone 2 lb (90 kg).",
        "It cost .8 million (€100m).",
    ],
)
def test_two_figures_that_are_no_conversion(text: str) -> None:
    assert pairs(text) == ()


LENGTHS = ("km", "m", "cm")
CUSTOMARY = ("miles", "feet", "yards", "inches")


@given(st.integers(2, 9999), st.sampled_from(LENGTHS), st.sampled_from(CUSTOMARY), st.integers(0, 2))
def test_a_true_conversion_is_never_found_however_it_is_rounded(value: int, metric: str, customary: str, places: int) -> None:
    exact = value * UNITS[metric].factor / UNITS[customary].factor
    if exact >= 1:
        assert problems("conversion-mismatch", f"It is {value} {metric} ({exact:.{places}f} {customary}) long.") == []


@given(
    st.integers(101, 999).filter(lambda value: value % 10),
    st.sampled_from(["km", "m"]),
    st.sampled_from([Decimal("0.1"), Decimal("0.85"), Decimal("1.2"), 10]),
)
@example(254, "km", Decimal("1.2"))  # 1000000.0 feet
def test_a_conversion_that_is_far_off_is_found(value: int, metric: str, slip: Decimal) -> None:
    exact = value * UNITS[metric].factor / UNITS["feet"].factor * slip
    (found,) = problems("conversion-mismatch", f"It is {value} {metric} ({exact:.1f} feet) long.")
    assert "but the text gives" in found.message


@given(st.integers(-60, 400))
def test_a_true_reading_of_a_thermometer_is_never_found(celsius: int) -> None:
    fahrenheit = Decimal(celsius) * 9 / 5 + 32
    assert problems("conversion-mismatch", f"The oven reached {celsius} °C ({fahrenheit:.0f} °F) then.") == []


def test_the_message_shows_the_sum_and_the_slip() -> None:
    (swapped,) = problems("conversion-mismatch", "The loop is 10 km (16 miles) long.")
    assert swapped.message == (
        "10 km is 6.21 miles, but the text gives 16 miles; 10 miles would be 16.1 km, so it may be converted the wrong way round"
    )
    (tenfold,) = problems("conversion-mismatch", "It has 1,200 acres (4,850 hectares) of wood.")
    assert tenfold.message == "1,200 acres is 486 hectares, but the text gives 4,850 hectares, 10 times too large"
    (reading,) = problems("conversion-mismatch", "It grew 5 °C (41 °F) warmer.")
    assert reading.message == "a difference of 5 °C is 9 °F, but the text gives 41 °F, which is that reading of the thermometer"


def test_one_copy_that_lost_its_superscripts_is_one_finding() -> None:
    (found,) = problems("lost-superscript", "They are 1.5x1012 and 2.5x1014.\n\nThen came 3.5x1015.\n")
    assert found.message == '"1012" stands where a power of ten is meant: 10 with 12 as its exponent; 2 more have lost the superscript'
    assert len(found.related) == 2


def test_rates_of_other_dates_are_not_compared_and_the_message_gives_both() -> None:
    text = "It lent €80 million ($88 million) and €20 million ($31 million)."
    (found,) = problems("exchange-rate-drift", text)
    assert found.message == "€20 million ($31 million) is 1.55 USD to 1 EUR, but €80 million ($88 million) is 1.1"
    assert problems("exchange-rate-drift", "In 2021 it lent €80 million ($88 million). In 2022 it lent €20 million ($31 million).") == []


@pytest.mark.parametrize("piece", ["10 km (6 miles), ", "1,2345 x 1.5x1012 ", "5-6-", "12 C (54 F) ", "1 by 2 by ", "3 lb 4 oz "])
def test_cost_is_linear_in_the_text(piece: str, assert_linear: Callable[[Callable[[int], float]], None]) -> None:
    def seconds(times: int) -> float:
        article = read(piece * 200 * times, "text")
        start = process_time()
        conversions(article)
        misprints(article)
        return process_time() - start

    assert_linear(seconds)
