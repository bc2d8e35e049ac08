"""Periods told from the article's date, and stretches of time."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credlint.facts.dates.relative_periods import moved, relative_periods
from credlint.facts.dates.time_spans import time_spans
from credlint.readers import read

DATED = "---\ndate: 2026-05-18\n---\n\n"


@pytest.mark.parametrize(
    ("text", "printed", "start", "end"),
    [
        ("Sales fell last year.", "last year", "2025-01-01", "2025-12-31"),
        ("It opens next month.", "next month", "2026-06-01", "2026-06-30"),
        ("It rose this quarter.", "this quarter", "2026-04-01", "2026-06-30"),
        ("It rained yesterday.", "yesterday", "2026-05-17", "2026-05-17"),
        ("It closed three months ago.", "three months ago", "2026-02-01", "2026-02-28"),
        ("It grew over the past two years.", "the past two years", "2024-05-18", "2026-05-18"),
        ("Exports, year to date, are flat.", "year to date", "2026-01-01", "2026-05-18"),
        ("It fell last week.", "last week", "2026-05-11", "2026-05-17"),
    ],
)
def test_relative_period(text: str, printed: str, start: str, end: str) -> None:
    article = read(DATED + text, "markdown")
    [period] = relative_periods(article)
    assert (article.text(period.span), period.start, period.end) == (printed, date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize(
    "text", ["Last year's model sold.", "The last year of his life.", "It is a 3-year-old firm.", "The last weeks were dry."]
)
def test_no_relative_period(text: str) -> None:
    assert relative_periods(read(DATED + text, "markdown")) == ()


def test_without_a_date_nothing_is_anchored() -> None:
    assert relative_periods(read("Sales fell last year.", "markdown")) == ()


@pytest.mark.parametrize(
    ("text", "start", "end", "form"),
    [
        ("Since 2019 it grew.", "2019-01-01", None, "since"),
        ("It grew between January 2025 and June 2026.", "2025-01-01", "2026-06-30", "between"),
        ("It grew from 2019 to 2021.", "2019-01-01", "2021-12-31", "between"),
        ("It will close by 2030.", None, "2030-12-31", "until"),
        ("Before March 2024 it was small.", None, "2024-03-01", "until"),
    ],
)
def test_time_span(text: str, start: str | None, end: str | None, form: str) -> None:
    [span] = time_spans(read(text, "text"))
    assert (span.start and span.start.isoformat(), span.end and span.end.isoformat(), span.form) == (start, end, form)


def test_a_period_alone_is_no_span() -> None:
    assert time_spans(read("In 2024 it grew.", "text")) == ()


@given(
    st.dates(date(1900, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["day", "week", "month", "quarter", "year", "decade"]),
    st.integers(-40, 40),
)
def test_moving_keeps_the_order(day: date, unit: str, count: int) -> None:
    other = moved(day, unit, count)
    assert (other > day) == (count > 0)
    assert (other < day) == (count < 0)
