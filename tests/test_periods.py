"""Dates and periods: what is read of every usual spelling, what is not a date, and that reading costs as much as the text is long."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from credlint.article import Article
from credlint.facts.dates.names import MONTHS
from credlint.facts.periods import ImpossibleDate, Period, UndatedTime, calendar, impossible_dates, periods, read_periods


def article(text: str) -> Article:
    return Article(text, text, (), ())


def shown(text: str) -> list[tuple[str, str]]:
    """The periods of a text: what is printed, and "first..last day precision part fiscal"."""
    found = article(text)
    return [(found.text(p.span), _reading(p)) for p in periods(found)]


def _reading(period: Period) -> str:
    days = str(period.start) if period.start == period.end else f"{period.start}..{period.end}"
    return " ".join(filter(None, (days, period.precision, period.part, "fiscal" * period.fiscal, period.weekday)))


READINGS = {
    # days
    "It opened on June 5, 2024.": [("June 5, 2024", "2024-06-05 day")],
    "It opened on June 5 2024 and 5 March 2023.": [("June 5 2024", "2024-06-05 day"), ("5 March 2023", "2023-03-05 day")],
    "On Dec. 7th, 1941, and the 5th of March, 2024": [("Dec. 7th, 1941", "1941-12-07 day"), ("the 5th of March, 2024", "2024-03-05 day")],
    "DECEMBER 31, 2019 AND june 5, 2024": [("DECEMBER 31, 2019", "2019-12-31 day"), ("june 5, 2024", "2024-06-05 day")],
    "on 10-Aug-2024 and 2024 June 5": [("10-Aug-2024", "2024-08-10 day"), ("2024 June 5", "2024-06-05 day")],
    "on Tuesday, January 11, 2020": [("Tuesday, January 11, 2020", "2020-01-11 day Tuesday")],
    "on Tue., 11 Jan. 2020": [("Tue., 11 Jan. 2020", "2020-01-11 day Tue.")],
    "November 9, 2022 (a Wednesday)": [("November 9, 2022 (a Wednesday)", "2022-11-09 day Wednesday")],
    "The Baltimore Sun, May 3, 2019": [("May 3, 2019", "2019-05-03 day")],
    "from June 5-7, 2024": [("June 5-7, 2024", "2024-06-05..2024-06-07 day")],
    "from June 28 to July 2, 2024": [("June 28 to July 2, 2024", "2024-06-28..2024-07-02 day")],
    "December 30–January 2, 2024": [("December 30–January 2, 2024", "2023-12-30..2024-01-02 day")],
    "5–7 March 2024, 10 and 12 August 2024": [("5–7 March 2024", "2024-03-05..2024-03-07 day"), ("10 and 12 August 2024", "2024-08-10..2024-08-12 day")],
    "on 25/12/2024 and 12/25/2024 and 05/05/2024": [
        ("25/12/2024", "2024-12-25 day"), ("12/25/2024", "2024-12-25 day"), ("05/05/2024", "2024-05-05 day"),
    ],
    "By Jo 2026-07-21 22:14:37 3 95": [("2026-07-21 22:14:37", "2026-07-21 day")],
    "at 2026-06-20T23:04:47.123+09:00.": [("2026-06-20T23:04:47.123+09:00", "2026-06-20 day")],
    "log 2024/02/29, 2024-4-09": [("2024/02/29", "2024-02-29 day"), ("2024-4-09", "2024-04-09 day")],
    "As of September 30, 2019 and 2018": [("September 30, 2019", "2019-09-30 day"), ("2018", "2018-01-01..2018-12-31 year")],
    "the year ended December 31, 2019": [("December 31, 2019", "2019-12-31 day")],
    "June\n5, 2024": [("June\n5, 2024", "2024-06-05 day")],
    # months
    "in March 2024, in Sept. 2023, in April, 2016, in March of 2017": [
        ("March 2024", "2024-03-01..2024-03-31 month"), ("Sept. 2023", "2023-09-01..2023-09-30 month"),
        ("April, 2016", "2016-04-01..2016-04-30 month"), ("March of 2017", "2017-03-01..2017-03-31 month"),
    ],
    "between January 2025 and June 2026": [("January 2025", "2025-01-01..2025-01-31 month"), ("June 2026", "2026-06-01..2026-06-30 month")],
    "between January and November 2025": [("January and November 2025", "2025-01-01..2025-11-30 month")],
    "January–March 2024, May/June 2024": [
        ("January–March 2024", "2024-01-01..2024-03-31 month"), ("May/June 2024", "2024-05-01..2024-06-30 month"),
    ],
    "from November to March 2024": [("November to March 2024", "2023-11-01..2024-03-31 month")],
    "early June 2026, mid-June 2026, the end of June 2026": [
        ("early June 2026", "2026-06-01..2026-06-10 month early"), ("mid-June 2026", "2026-06-11..2026-06-20 month mid"),
        ("end of June 2026", "2026-06-21..2026-06-30 month end"),
    ],
    "beginning in October 2019": [("October 2019", "2019-10-01..2019-10-31 month")],
    "2024-06 and 2024/07": [("2024-06", "2024-06-01..2024-06-30 month"), ("2024/07", "2024-07-01..2024-07-31 month")],
    "the first nine months of 2025 and the last two weeks of 2025": [
        ("first nine months of 2025", "2025-01-01..2025-09-30 month"), ("last two weeks of 2025", "2025-12-18..2025-12-31 month"),
    ],
    # quarters and halves
    "Q3 2026, Q3 of 2026, Q3, 2026, Q3'26": [
        (q, "2026-07-01..2026-09-30 quarter") for q in ("Q3 2026", "Q3 of 2026", "Q3, 2026", "Q3'26")
    ],
    "3Q24, 3Q 2024, 2024 Q3, 2024Q3, 2024-Q3": [
        (q, "2024-07-01..2024-09-30 quarter") for q in ("3Q24", "3Q 2024", "2024 Q3", "2024Q3", "2024-Q3")
    ],
    "H1 2024, 1H24, the first half of 2024": [(h, "2024-01-01..2024-06-30 half") for h in ("H1 2024", "1H24", "first half of 2024")],
    "first-quarter 2024 and the final quarter of 2024": [
        ("first-quarter 2024", "2024-01-01..2024-03-31 quarter"), ("final quarter of 2024", "2024-10-01..2024-12-31 quarter"),
    ],
    "2025's second half, 2025 third quarter": [
        ("2025's second half", "2025-07-01..2025-12-31 half"), ("2025 third quarter", "2025-07-01..2025-09-30 quarter"),
    ],
    "Q1-Q3 2024": [("Q1-Q3 2024", "2024-01-01..2024-09-30 quarter")],
    "third quarter of fiscal 2025, Q3 FY25, FY25 Q3, fiscal third quarter 2025": [
        ("third quarter of fiscal 2025", "2025-07-01..2025-09-30 quarter fiscal"), ("Q3 FY25", "2025-07-01..2025-09-30 quarter fiscal"),
        ("FY25 Q3", "2025-07-01..2025-09-30 quarter fiscal"), ("fiscal third quarter 2025", "2025-07-01..2025-09-30 quarter fiscal"),
    ],
    "fiscal Q3 2025": [("fiscal Q3 2025", "2025-07-01..2025-09-30 quarter fiscal")],
    "second fiscal quarter of 2025": [("second fiscal quarter of 2025", "2025-04-01..2025-06-30 quarter fiscal")],
    # years
    "in 2024 and (2019), 2024 revenue, a 2019 study": [
        ("2024", "2024-01-01..2024-12-31 year"), ("2019", "2019-01-01..2019-12-31 year"),
        ("2024", "2024-01-01..2024-12-31 year"), ("2019", "2019-01-01..2019-12-31 year"),
    ],
    "mid-2026, early 2026, late in 2026, end of 2026": [
        ("mid-2026", "2026-05-02..2026-08-31 year mid"), ("early 2026", "2026-01-01..2026-05-01 year early"),
        ("late in 2026", "2026-09-01..2026-12-31 year late"), ("end of 2026", "2026-09-01..2026-12-31 year end"),
    ],
    "2019-2021, 2020-21, 2019/20, 1999–2000, 2005-06": [
        ("2019-2021", "2019-01-01..2021-12-31 year"), ("2020-21", "2020-01-01..2021-12-31 year"), ("2019/20", "2019-01-01..2020-12-31 year"),
        ("1999–2000", "1999-01-01..2000-12-31 year"), ("2005-06", "2005-01-01..2006-12-31 year"),
    ],
    "fiscal 2025, FY2025, FY 25, the 2025 fiscal year, financial year 2024-25, fiscal '25": [
        ("fiscal 2025", "2025-01-01..2025-12-31 year fiscal"), ("FY2025", "2025-01-01..2025-12-31 year fiscal"),
        ("FY 25", "2025-01-01..2025-12-31 year fiscal"), ("2025 fiscal year", "2025-01-01..2025-12-31 year fiscal"),
        ("financial year 2024-25", "2024-01-01..2025-12-31 year fiscal"), ("fiscal '25", "2025-01-01..2025-12-31 year fiscal"),
    ],
    "in fiscal years 2024 and 2025": [
        ("fiscal years 2024", "2024-01-01..2024-12-31 year fiscal"), ("2025", "2025-01-01..2025-12-31 year fiscal"),
    ],
    "2017, 2018 and 2019": [(str(year), f"{year}-01-01..{year}-12-31 year") for year in (2017, 2018, 2019)],
    "In 2019 companies began; in 2012 dollars; 2024 sales; 2000 elections": [
        (str(year), f"{year}-01-01..{year}-12-31 year") for year in (2019, 2012, 2024, 2000)
    ],
    "about as many as 2019), since at least 2016": [("2019", "2019-01-01..2019-12-31 year"), ("2016", "2016-01-01..2016-12-31 year")],
    "(Smith et al., 2019a) and pre-2020": [("2019a", "2019-01-01..2019-12-31 year"), ("2020", "2020-01-01..2020-12-31 year")],
    "2024–present, 2021-2019": [
        ("2024", "2024-01-01..2024-12-31 year"), ("2021", "2021-01-01..2021-12-31 year"), ("2019", "2019-01-01..2019-12-31 year"),
    ],
    # decades, seasons
    "the 1990s, '90s, mid-1980s, the 1900s": [
        ("1990s", "1990-01-01..1999-12-31 decade"), ("'90s", "1990-01-01..1999-12-31 decade"),
        ("mid-1980s", "1983-05-02..1986-08-31 decade mid"), ("1900s", "1900-01-01..1999-12-31 decade"),
    ],
    "Christmas 2024, Easter of 2022": [("Christmas 2024", "2024-12-20..2024-12-31 season"), ("Easter of 2022", "2022-03-20..2022-05-08 season")],
    "spring 2024, fall of 2022, summer of '69, winter 2023-24": [
        ("spring 2024", "2024-03-01..2024-05-31 season"), ("fall of 2022", "2022-09-01..2022-11-30 season"),
        ("summer of '69", "1969-06-01..1969-08-31 season"), ("winter 2023-24", "2023-12-01..2024-03-31 season"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("text", READINGS)
def test_reading(text: str) -> None:
    assert shown(text) == READINGS[text]


UNDATED = {
    "It fell on June 5 and 5 March.": ["June 5", "5 March"],
    "It grew in Q3 12 people a day.": ["Q3"],
    "on 05/03/2024, 1/2/24 and 05.03.2024": ["05/03/2024", "1/2/24", "05.03.2024"],
    "at 3:45 p.m., 3 p.m., 11 AM, 9am and 6 o'clock": ["3:45 p.m.", "3 p.m.", "11 AM", "9am", "6 o'clock"],
    "from 3-5 p.m. or 3 to 5 pm": ["3-5 p.m.", "3 to 5 pm"],
    "at 14:30 GMT, 1400 GMT, 25:10 long": ["14:30 GMT", "1400 GMT", "25:10"],
    "44 BC, AD 79, 300 BCE": ["44 BC", "AD 79", "300 BCE"],
    "in her 60s, the mid-20s": ["60s", "20s"],
    "We polled users by November 8th: a third came.": ["November 8th"],
    "On May 12 people gathered.": ["May 12"],
    "The Audi Q5 2024 is a car.": ["Q5 2024"],
}


@pytest.mark.parametrize("text", UNDATED)
def test_without_a_year(text: str) -> None:
    facts = calendar(article(text))
    assert [text[slice(*fact.span)] for fact in facts] == UNDATED[text]
    assert all(isinstance(fact, UndatedTime) for fact in facts)


@pytest.mark.parametrize(
    "text",
    [
        "more than 2000 people; 2000 employees; 1984 people; 1950 feet",
        "in 2000 villages, at 1950 meters, by 2024 MB, 1800-2000 kg, 2000-3000 words",
        "RFC 2119, page 2019, line 1999, ISO 2022, Windows 2000",
        "$2024, 2,024, 2024.5, 1,2345, v2019, CVE-2024-1234, 2048-bit, 1920x1080, 1920 x 1080, n = 2000",
        "arXiv:1801.01234, COVID-2019, room #2024, U+2007, report_2024",
        "In May 12 people died. In June 31 pupils left. You may 5 times. March 50 miles.",
        "Figure 3 may show it; 12% of 300; 5 million; 3.14; H2O; Q800; 4H clubs",
        "between 1800 and 2000 people came",
        "at least 2019 of them, almost 2000, as many as 1984 came",
        "1500 characters, 1800 weekly participants, around 2000 shops",
    ],
)
def test_counts_and_names_are_no_dates(text: str) -> None:
    assert [(fact.span, text[slice(*fact.span)]) for fact in calendar(article(text))] == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("April 31.", "April has 30 days"),
        ("It is due on 30 February", "February has 29 days"),
        ("February 29, 2023", "2023 is not a leap year, so its February has 28 days"),
        ("2024-13-20", "there is no month 13"),
        ("13/25/2024", "there is no month 13"),
        ("2/30/2023", "February has 28 days"),
        ("in Q5 2024", "a year has 4 quarters"),
        ("12:75 p.m.", "there is no minute 75"),
        ("25:10 UTC", "there is no hour 25"),
        ("2024-02-03 25:10", "there is no hour 25"),
        ("June 28-31, 2024", "June has 30 days"),
    ],
)
def test_impossible(text: str, reason: str) -> None:
    assert [fact.reason for fact in impossible_dates(article(text))] == [reason]


FORMATS = (
    "{m} {d}, {y}", "{d} {m} {y}", "{m3} {d}, {y}", "{d} {m3} {y}", "{y}-{mm}-{dd}", "{y}/{mm}/{dd}", "{y}-{mm}-{dd}T10:00:00Z",
    "{m} {d} {y}", "the {d}th of {m} {y}", "{d}-{m3}-{y}", "{M} {d}, {y}",
)  # fmt: skip


@given(st.dates(date(1500, 1, 1), date(2199, 12, 31)), st.sampled_from(FORMATS), st.sampled_from(("on {}.", "({})", "{}", "By Jo, {}: it")))
def test_every_day_is_read_in_every_spelling(day: date, spelling: str, around: str) -> None:
    month = MONTHS[day.month - 1]
    text = spelling.format(d=day.day, dd=f"{day.day:02}", m=month, m3=month[:3], M=month.upper(), mm=f"{day.month:02}", y=day.year)
    found = periods(article(around.format(text)))
    assert [(p.start, p.end, p.precision) for p in found] == [(day, day, "day")]


@given(st.integers(1800, 2099), st.integers(1, 12), st.integers(1, 99))
def test_a_day_is_impossible_exactly_when_its_month_is_shorter(year: int, month: int, day: int) -> None:
    facts = calendar(article(f"on {MONTHS[month - 1]} {day}, {year}."))
    assert [isinstance(fact, ImpossibleDate) for fact in facts] == [day > monthrange(year, month)[1]]


@given(st.integers(1960, 2059), st.sampled_from(["Q1", "Q2", "Q3", "Q4", "H1", "H2"]))
def test_the_quarters_and_halves_make_up_the_year(year: int, name: str) -> None:
    names = [f"{name[0]}{number}" for number in range(1, 5 if name[0] == "Q" else 3)]
    parts = [read_periods(f"{part} {year}")[0] for part in names]
    assert (parts[0].start, parts[-1].end) == (date(year, 1, 1), date(year, 12, 31))
    assert all(second.start - first.end == timedelta(days=1) for first, second in pairwise(parts))


WORDS = st.sampled_from(
    "in on by the of June May 5 31 2024 1999 Q3 Q 3Q FY fiscal quarter first half 's - – / , . : ( ) \n ' 90s 12:30 p.m. BC 2024-06-05 20 Tuesday early mid year $".split(
        " "
    )
)


@given(st.lists(st.one_of(WORDS, st.text(max_size=4)), max_size=30), st.sampled_from((" ", "")))
@example(["June", "\n", "\n", "5, 2024"], "")
@example(["0000 UTC", "00s", "'00s", "0/0/2000", "Q0 2024", "FY00"], " ")
def test_any_text_gives_ordered_facts_that_hold_a_digit(words: list[str], between: str) -> None:
    text = between.join(words)
    facts = calendar(article(text))
    assert all(any(c.isdigit() for c in text[slice(*fact.span)]) for fact in facts)
    assert all(first.span.end <= second.span.start for first, second in pairwise(facts))
    assert all(fact.start <= fact.end for fact in facts if isinstance(fact, Period))
    assert all("\n\n" not in text[slice(*fact.span)] for fact in facts)


PROSE = "The plant in Oslo opened on June 5, 2024, and made 1,200 parts in Q3 2025, up 14% from 1,050 a year before. Nobody minded. " * 400


@pytest.mark.parametrize(
    "text", [PROSE, "2024 " * 2000, "5 " * 4000, "May 5 to " * 1500, "12:" * 3000, "the first half of " * 800, "1-" * 4000]
)
def test_the_cost_is_linear(text: str, assert_linear: Callable[[Callable[[int], float]], None]) -> None:
    assert_linear(lambda times: _seconds(text * times))


def _seconds(text: str) -> float:
    fresh = article(text)
    start = process_time()
    calendar(fresh)
    return process_time() - start
