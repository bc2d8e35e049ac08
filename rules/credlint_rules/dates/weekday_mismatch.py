"""DAT002."""

from __future__ import annotations

from calendar import day_name
from collections.abc import Iterator
from datetime import date, timedelta

from credlint import Article, Problem, Replacement, Rule, Span
from credlint.facts.dates.near_days import near_days
from credlint.facts.periods import Period, periods

_GREGORIAN = date(1752, 9, 14)
"""The first day of the new calendar in Britain and its colonies; earlier dates may be old style."""


class WeekdayMismatch(Rule):
    """A date whose weekday is not the one printed with it.

    ## Why it matters

    One of the two is wrong, and a reader who plans by either may come on the wrong day. A wrong weekday is also how a date of the wrong
    year, or a made-up one, shows.

    ## How it decides

    A weekday stands with a full date ("Tuesday, January 11, 2020", "11 January 2020 (a Tuesday)"), and the calendar says otherwise. A date
    without a year ("Monday 22 May") is of the year in which it lies within half a year of the article's own date, if that is known, no words of its sentence or
    the one before tell of another year, and it falls on its weekday in none of the years that the article names; within a month of the article's date only years count that
    stand in a heading, not far before it or with the same month, and of what "will" be none. Other dates without a year, ranges of days and dates before September 14, 1752 (old style) are left alone. Known limit: dates in Julian calendars
    after 1752, as in Russia before 1918, are read as Gregorian.

    ## Examples

    ```bad
    The bridge opened on Tuesday, January 11, 2020.
                         ^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad
    ---
    date: 2024-04-25
    ---

    The bridge was closed on Monday 22 May, from eight to ten. It was built in 1951.
                             ^^^^^^^^^^^^^
    ```

    ```good
    ---
    date: 2024-04-25
    ---

    The bridge was closed on Monday 22 April. It had been so a year ago, on Monday 24 April. In 2023 it was closed on Monday 22 May.
    ```

    ```good
    ---
    date: 2026-01-20
    ---

    The clocks change on two Sundays; this year these are Sunday 29 March and Sunday 25 October.
    ```

    ```good
    The bridge opened on Saturday, January 11, 2020.
    ```
    """

    code = "DAT002"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        for period in periods(article):
            if period.weekday and period.start == period.end >= _GREGORIAN:
                yield from _problem(article, period, "that day was")
        for period in near_days(article):
            yield from _problem(article, period, f"in {period.start.year}, the year nearest to the article's own date, that day is")


def _problem(article: Article, period: Period, is_a: str) -> Iterator[Problem]:
    if shift := _days_off(period):
        text = " ".join(article.text(period.span).split())
        message = f'"{text}": {is_a} a {day_name[period.start.weekday()]}'
        yield Problem(period.span, message, (), _hint(period.start, shift), (_right_day(article, period),), "display")


def _right_day(article: Article, period: Period) -> Replacement:
    """The day of the date in the place of the printed one, in its form ("Tuesday", "Tue."). That the date is the right one is not certain."""
    printed, right = period.weekday, day_name[period.start.weekday()]
    start = article.prose.index(printed, period.span.start)
    text = right if printed.endswith("day") else right[:3] + "." * printed.endswith(".")
    return Replacement(Span(start, start + len(printed)), text)


def _days_off(period: Period) -> int:
    """Days from the date to the nearest day with the printed weekday, -3 to 3; 0 where they agree."""
    printed = next(index for index, name in enumerate(day_name) if name[:3] == period.weekday[:3])
    return (printed - period.start.weekday() + 3) % 7 - 3


def _hint(day: date, shift: int) -> str:
    """Name the day and the year that the printed weekday would fit: the two usual slips."""
    near = day + timedelta(days=shift)
    others = (date(day.year + years, day.month, min(day.day, 28)) for years in (-1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6))
    same = next((other.year for other in others if day.day <= 28 and other.weekday() == near.weekday()), None)
    in_other_year = f", and so was that day of {same}" if same else ""
    return f"Check weekday and date against their source: {near} was a {day_name[near.weekday()]}{in_other_year}."
