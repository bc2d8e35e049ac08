"""The p values of t, F, chi-squared, r and z against printed tables, and against the table of results in data/p_values.toml."""

from __future__ import annotations

import math
import tomllib
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from credlint.catalog import catalog
from credlint.facts.surveys.test_results import test_results as results_of
from credlint.readers import read
from credlint.testing import flagged
from credlint_rules.statistics._distributions import (
    incomplete_beta,
    p_of_chi_squared,
    p_of_f,
    p_of_r,
    p_of_t,
    p_of_z,
    upper_gamma,
)
from credlint_rules.statistics._recomputed import computed

RULES = {rule.code: rule for rule in catalog()}
RESULTS = tomllib.loads((Path(__file__).parent / "data" / "p_values.toml").read_text("utf-8"))["result"]
COMPUTED = [result for result in RESULTS if "p" in result]


def _text(result: object) -> str:
    return str(result["text"]) if isinstance(result, dict) else ""


# Critical values as statistical tables print them: NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.


@pytest.mark.parametrize(
    ("df", "t", "p"),
    [(1, 12.706, 0.05), (5, 2.571, 0.05), (10, 2.228, 0.05), (10, 3.169, 0.01), (30, 2.042, 0.05), (30, 3.646, 0.001), (100, 1.984, 0.05)],
)
def test_student(df: float, t: float, p: float) -> None:
    assert p_of_t(t + 0.0005, df) <= p <= p_of_t(t - 0.0005, df)
    assert p_of_t(-t, df) == p_of_t(t, df)


@pytest.mark.parametrize(
    ("df1", "df2", "f", "p"),
    [(1, 1, 161.448, 0.05), (1, 10, 4.965, 0.05), (2, 20, 3.493, 0.05), (5, 30, 2.534, 0.05), (3, 60, 4.126, 0.01), (10, 100, 1.927, 0.05)],
)
def test_fisher(df1: float, df2: float, f: float, p: float) -> None:
    assert p_of_f(f + 0.0005, df1, df2) <= p <= p_of_f(f - 0.0005, df1, df2)


@pytest.mark.parametrize(
    ("df", "value", "p"),
    [
        (1, 3.841, 0.05),
        (1, 10.828, 0.001),
        (2, 5.991, 0.05),
        (4, 13.277, 0.01),
        (10, 18.307, 0.05),
        (50, 67.505, 0.05),
        (100, 135.807, 0.01),
    ],
)
def test_chi_squared(df: float, value: float, p: float) -> None:
    assert p_of_chi_squared(value + 0.0005, df) <= p <= p_of_chi_squared(value - 0.0005, df)


@pytest.mark.parametrize(("z", "p"), [(1.645, 0.10), (1.960, 0.05), (2.326, 0.02), (2.576, 0.01), (3.291, 0.001)])
def test_normal(z: float, p: float) -> None:
    assert p_of_z(z + 0.0005) <= p <= p_of_z(z - 0.0005)


@pytest.mark.parametrize(("df", "r", "p"), [(5, 0.754, 0.05), (10, 0.576, 0.05), (10, 0.708, 0.01), (28, 0.361, 0.05), (98, 0.197, 0.05)])
def test_pearson(df: float, r: float, p: float) -> None:
    assert p_of_r(r + 0.0005, df) <= p <= p_of_r(r - 0.0005, df)


def test_closed_forms() -> None:
    for x in (0.001, 0.2, 0.5, 0.9, 0.9999):
        assert incomplete_beta(x, 1, 1) == pytest.approx(x, rel=1e-12)
        assert incomplete_beta(x, 3, 1) == pytest.approx(x**3, rel=1e-12)
        assert incomplete_beta(x, 1, 4) == pytest.approx(1 - (1 - x) ** 4, rel=1e-12)
        assert incomplete_beta(x, 0.5, 0.5) == pytest.approx(2 / math.pi * math.asin(math.sqrt(x)), rel=1e-12)
    for x in (0.01, 1.0, 5.0, 60.0):
        assert upper_gamma(1, x) == pytest.approx(math.exp(-x), rel=1e-12)
        assert upper_gamma(2, x) == pytest.approx((1 + x) * math.exp(-x), rel=1e-12)
        assert upper_gamma(0.5, x) == pytest.approx(math.erfc(math.sqrt(x)), rel=1e-12)


def test_the_distributions_agree_where_one_is_a_case_of_another() -> None:
    for t, df in product((0.1, 1.3, 2.2, 9.0), (1.0, 7.5, 28.0, 999_999.0)):
        assert p_of_f(t * t, 1, df) == pytest.approx(p_of_t(t, df), rel=1e-9)
        assert p_of_r(t / math.sqrt(df + t * t), df) == pytest.approx(p_of_t(t, df), rel=1e-6)
    for z in (0.1, 1.0, 1.96, 6.0):
        assert p_of_chi_squared(z * z, 1) == pytest.approx(p_of_z(z), rel=1e-9)


def test_limits_are_met_without_a_step() -> None:
    for value in (0.5, 1.96, 3.0):
        assert p_of_t(value, 999_999.0) == pytest.approx(p_of_t(value, 1_000_001.0), abs=1e-6)
        assert p_of_f(value, 3, 999_999.0) == pytest.approx(p_of_f(value, 3, 1_000_001.0), abs=1e-6)
        assert p_of_f(value, 999_999.0, 40) == pytest.approx(p_of_f(value, 1_000_001.0, 40), abs=1e-4)
    assert p_of_chi_squared(1_001_500.0, 999_999.0) == pytest.approx(p_of_chi_squared(1_001_502.0, 1_000_001.0), abs=1e-4)


EXTREMES = (0.0, 5e-324, 1e-300, 1e-9, 1.0, 1e9, 1e300, 1.7e308, math.inf)


@pytest.mark.parametrize(("value", "df"), list(product(EXTREMES, (1e-9, 0.5, 1.0, 999_999.0, 1e6, 1e12, 1e300))))
def test_extremes_give_a_probability(value: float, df: float) -> None:
    for p in (
        p_of_t(value, df),
        p_of_f(value, df, 3),
        p_of_f(value, 3, df),
        p_of_f(value, df, df),
        p_of_chi_squared(value, df),
        p_of_z(value),
    ):
        assert 0 <= p <= 1
    assert 0 <= p_of_r(min(value, 1.0), df) <= 1


@pytest.mark.parametrize("result", COMPUTED, ids=_text)
def test_computed_p(result: dict[str, Any]) -> None:
    (found,) = results_of(read(result["text"], "text"))
    low, high = computed(found)
    assert low == pytest.approx(result["low"], rel=1e-6)
    assert high == pytest.approx(result["high"], rel=1e-6)


@pytest.mark.parametrize("result", RESULTS, ids=_text)
def test_verdict(result: dict[str, Any]) -> None:
    rule = RULES["STA001"]()
    problems = list(rule.check(read(f"The groups were compared, {result['text']}.", "text")))
    assert bool(problems) == (result["verdict"] in ("off", "decision"))
    assert all(("at the .05 level" in problem.message) == (result["verdict"] == "decision") for problem in problems)
    impossible = flagged(RULES["STA002"], result["text"])
    assert bool(impossible) == (result["verdict"] == "impossible")


def test_the_table_is_large_and_mixed_enough() -> None:
    verdicts = [result["verdict"] for result in RESULTS]
    assert len(verdicts) >= 60
    assert verdicts.count("off") + verdicts.count("decision") >= 20
    assert verdicts.count("fits") >= 30


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("Sleep helped, t(28) = 2.20, p = .018.", True),
        ("Tests were one-tailed. Sleep helped, t(28) = 2.20, p = .018.", False),
        ("Tests were one-sided. Sleep helped, t(28) = 2.20, p = .30.", True),
        ("We had a directional hypothesis. Sleep hurt, t(28) = 2.20, p = .982.", False),
        ("Tests were one-tailed. The groups differed, F(2, 60) = 3.20, p = .024.", True),
        ("With Bonferroni's correction, t(28) = 2.20, p = .11.", False),
        ("With Bonferroni's correction, t(28) = 2.20, p = .011.", True),
    ],
)
def test_what_the_article_says_of_its_tests(text: str, is_found: bool) -> None:  # noqa: FBT001 - a column of the table
    assert bool(flagged(RULES["STA001"], text)) == is_found


@pytest.mark.parametrize(
    "text",
    [
        "t(999999999999) = 2.2, p = .03",
        "F(999999999, 999999999) = 999999999999, p = .05",
        "t(0) = 2.2, p = .03",
        "r(28) = 1.40, p = .03",
        "r(28) = 1.00, p < .001",
        "χ2(1) = 0, p = 1",
        "z = 0.0000000001, p = 1.0",
        "t(28) = 2.2, p = 1e-999",
        "z = 999999999999, p = 3 × 10−999",
        "t(28) = nan, p = inf",
        "t(" + "9" * 5000 + ") = " + "9" * 5000 + ", p = ." + "0" * 5000,
    ],
)
def test_absurd_results_do_not_crash(text: str) -> None:
    for code in ("STA001", "STA002"):
        flagged(RULES[code], text)
