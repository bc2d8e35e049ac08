"""The family STA: its edge pages, the facts that it reads, and that reading them is linear."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credlint.catalog import catalog
from credlint.facts.surveys.intervals import intervals
from credlint.facts.surveys.leads import leads
from credlint.facts.surveys.margins import margins
from credlint.facts.surveys.p_values import p_values
from credlint.facts.surveys.samples import samples
from credlint.facts.surveys.test_results import test_results as results_of
from credlint.readers import read
from credlint.testing import Example, examples, places

RULES = {rule.name(): rule for rule in catalog() if rule.code.startswith("STA")}
PAGES = sorted((Path(__file__).parent / "rules" / "statistics").glob("*.md"))
CASES = [(path.stem, example) for path in PAGES for example in examples(path.read_text("utf-8"))]
PIECES = [
    "t(28) = 2.20", "F(1, 61) = 3.83", "χ2(1, N = 90) = 4.2", "r = .36", "z = 1.96", ", ", "; ", " (", ")", "p = .036", "p < .05", "p = .000", "n.s.", "n = 28",
    "95% CI 1.1 to 2.0", "[0.1, 0.9]", "1.4 ", "odds ratio ", "The poll of 1,004 adults ", "margin of error of ", "±3 points", "leads 48% to 46%", "M = 3.47, ",
    "SD = 2.9", " on a scale of 1 to 5", "37.5% of the 20 patients improved", ". ", "\n\n", "of respondents say ", "one-tailed ", "significantly ", "a survey found that ",
]  # fmt: skip


@pytest.mark.parametrize(("name", "example"), CASES, ids=lambda value: value if isinstance(value, str) else "example")
def test_edge_case(name: str, example: Example) -> None:
    found = places(RULES[name], read(example.text, example.syntax))
    assert tuple(found) == example.marks


def test_every_rule_has_a_page_of_edge_cases() -> None:
    assert [path.stem for path in PAGES] == sorted(RULES)


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_any_statistics_are_read_without_a_crash(text: str) -> None:
    article = read(text, "markdown")
    for rule in RULES.values():
        for place in places(rule, article):
            assert 0 <= place.start < place.end <= len(text)


@pytest.mark.parametrize(
    ("text", "test", "degrees", "p"),
    [
        ("t(28) = 2.20, p = .036", "t", "28", ".036"),
        ("t28 = 2.20; P=0.036", "t", "28", "0.036"),
        ("t = -2.2 (df = 28; p = .04)", "t", "28", ".04"),
        ("F(2, 1,204) = 4.1, ηp² = .02, p = .017", "F", "2 1204", ".017"),
        ("F = 4.13 with 2 and 26 degrees of freedom, p = 0.03", "F", "2 26", "0.03"),
        ("chi-squared = 4.2, df = 1, p = .04", "chi-squared", "1", ".04"),
        ("X2 (2, N = 1,204) = 4.2, p > .05", "chi-squared", "2", ".05"),
        ("Q(12) = 25.3 (p = .013)", "chi-squared", "12", ".013"),
        ("r = .36, n = 30, p = .05", "r", "28", ".05"),
        ("Z = 2.2, r = .30, p-value = 0.028", "z", "", "0.028"),
        ("t(28) = 2.20, d = 0.4, 95% CI [0.1, 0.9], p = .036", "t", "28", ".036"),
    ],
)
def test_forms_of_results(text: str, test: str, degrees: str, p: str) -> None:
    (result,) = results_of(read(text, "text"))
    assert (result.test, " ".join(str(df) for df in result.degrees), result.p.digits) == (test, degrees, p)


@pytest.mark.parametrize(
    "text", ["r2 = 0.07, p < 0.05", "t = 2.2, p = .04", "F(1) = 2.2, p = .04", "t(28) = 2.2 and so on, p = .04", "r(28) = 1.36, p = .05"]
)
def test_what_is_no_whole_result(text: str) -> None:
    assert results_of(read(text, "text")) == ()


@pytest.mark.parametrize(
    ("text", "lower", "upper", "estimate"),
    [
        ("OR 1.4; 95% CI, 1.1–2.0", "1.1", "2.0", "1.4"),
        ("b = 0.35, 95% CI [-0.12, 0.58]", "-0.12", "0.58", "0.35"),
        ("a mean of 7.1 hours, with a 95% confidence interval of 6.8 to 7.4 hours", "6.8", "7.4", "7.1"),
        ("a 95% confidence interval between 1.5 and 2.0", "1.5", "2.0", None),
        ("n = 45 (95% CI 2-3)", "2", "3", None),
        ("95% CI: 1,234–2,345 cases", "1234", "2345", None),
    ],
)
def test_forms_of_intervals(text: str, lower: str, upper: str, estimate: str | None) -> None:
    (interval,) = intervals(read(text, "text"))
    assert (str(interval.lower.value), str(interval.upper.value)) == (lower, upper)
    assert (str(interval.estimate.value) if interval.estimate else None) == estimate


@pytest.mark.parametrize(
    ("text", "value", "level"),
    [
        ("a margin of error of plus or minus 3.1 percentage points", "3.1", None),
        ("Margin of error: ±4.9%.", "4.9", None),
        ("a 3-point margin of error at the 90% confidence level", "3", "90"),
        ("accurate to within plus or minus 3.5 points, 19 times out of 20", "3.5", "95"),
        ("a margin of error of three percentage points", "3", None),
    ],
)
def test_forms_of_margins(text: str, value: str, level: str | None) -> None:
    (margin,) = margins(read(text, "text"))
    assert (str(margin.value), str(margin.level) if margin.level else None) == (value, level)


@pytest.mark.parametrize(
    "sentence",
    [
        "The groups differed, t(28) = 2.20, d = 0.4, p = .036, and F(1, 61) = 3.83, ",
        "1.4 (95% CI 1.1 to 2.0) ",
        "a margin of error of 3 points, 400 adults, 48% to 46% leads to ",
        "t = 2, a = 3, b = 4, ",
        "margin of error ",
        "leads ",
        "95% CI ",
        "survey found that the the the ",
    ],
)
def test_reading_is_linear(sentence: str, assert_linear: Callable[[Callable[[int], float]], None]) -> None:
    def seconds(times: int) -> float:
        article = read(sentence * (150 * times), "text")
        start = process_time()
        for analysis in (p_values, results_of, intervals, margins, samples, leads):
            analysis(article)
        for rule in RULES.values():
            list(rule().check(article))
        return process_time() - start

    assert_linear(seconds)
