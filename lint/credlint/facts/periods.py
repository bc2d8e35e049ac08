"""Dates and periods as intervals of days, and dates that no calendar has."""

from __future__ import annotations

from calendar import isleap, monthrange
from datetime import date, timedelta
from typing import Literal

from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.dates.date_expressions import Expression, expressions
from credlint.facts.dates.names import MONTH_NUMBER, MONTHS

Precision = Literal["day", "month", "quarter", "half", "season", "year", "decade"]


class Period(Struct, frozen=True):
    """A date or period with its year.

    start, end: first and last day (end included). precision: what was named; "June 5-7, 2024" is a "day", "2019-2021" a "year".
    part: "early", "mid", "late", "start", "end" or empty; start and end are those of the part (a third).
    fiscal: a fiscal period, whose days may lie up to a year from those of the calendar.
    weekday: the weekday printed with the date ("Tuesday", "Tue."), or empty.
    """

    span: Span
    start: date
    end: date
    precision: Precision
    part: str = ""
    fiscal: bool = False
    weekday: str = ""


class ImpossibleDate(Struct, frozen=True):
    """A date or clock time that does not exist, and why."""

    span: Span
    reason: str


class UndatedTime(Struct, frozen=True):
    """A calendar expression without a (certain) year ("June 5", "Q3", "05/03/2024", "3:45 p.m.", "44 BC"); its digits count nothing.

    month, day: those of a single day, else 0. weekday: the one printed with it, or empty.
    """

    span: Span
    month: int = 0
    day: int = 0
    weekday: str = ""


Fact = Period | ImpossibleDate | UndatedTime

_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}
SEASON_START = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}
"""The first month of each season but winter, which belongs to two years."""
_FEASTS = {
    "Christmas": ((12, 20), (12, 31)), "Easter": ((3, 20), (5, 8)), "Thanksgiving": ((10, 8), (11, 28)), "Halloween": ((10, 25), (10, 31)),
}  # fmt: skip
"""The earliest and the latest day of any year that may be meant, in any church and country."""
_PARTS = {
    "early": (0, 1),
    "mid": (1, 2),
    "middle": (1, 2),
    "late": (2, 3),
    "beginning": (0, 1),
    "start": (0, 1),
    "end": (2, 3),
    "turn": (0, 1),
}
_PART_NAMES = {"middle": "mid", "beginning": "start", "turn": "start"}
_NUMBERS = {name: number for number, name in enumerate("two three four five six seven eight nine ten eleven".split(), 2)}
_CENTURY_PIVOT = 60
"""Two digits below it are years of this century: "FY25" is 2025, "the '90s" are the 1990s."""


@analysis
def calendar(article: Article) -> tuple[Fact, ...]:
    """Everything in the prose that speaks of the calendar or the clock in digits, in order, without overlap."""
    return _calendar(article.prose)


@analysis
def periods(article: Article) -> tuple[Period, ...]:
    """Dates and periods that carry a year, in order."""
    return tuple(fact for fact in calendar(article) if isinstance(fact, Period))


@analysis
def impossible_dates(article: Article) -> tuple[ImpossibleDate, ...]:
    """Dates and times that do not exist ("April 31", "Q5 2024", "25:10 UTC"), in order."""
    return tuple(fact for fact in calendar(article) if isinstance(fact, ImpossibleDate))


def read_periods(text: str) -> tuple[Period, ...]:
    """The dates and periods with a year in a text that is no article's prose, such as a field of the front matter."""
    return tuple(fact for fact in _calendar(text) if isinstance(fact, Period))


def _calendar(text: str) -> tuple[Fact, ...]:
    return tuple(fact for expression in expressions(text) if (fact := _read(expression)))


def _read(expression: Expression) -> Fact | None:
    words, span = expression.words, expression.span
    for name, reader in _READERS:
        if name in words:
            return reader(span, words)
    return UndatedTime(span)


def _clock(span: Span, words: dict[str, str]) -> Fact | None:
    reason = _why_no_time(words)
    return ImpossibleDate(span, reason) if reason else UndatedTime(span)


def _why_no_time(words: dict[str, str]) -> str:
    hour, minute = int(words["hour"]), int(words.get("minute", "0"))
    is_certain = any(name in words for name in ("zone", "meridiem", "year"))
    if not is_certain or (hour <= 24 and minute <= 59):
        return ""
    return f"there is no hour {hour}" if hour > 24 else f"there is no minute {minute}"


def _numeric(span: Span, words: dict[str, str]) -> Fact | None:
    """Day and month in either order: dated where only one order can be, undated where both can, impossible where none can."""
    first, second, year = int(words["first"]), int(words["second"]), words["year"]
    if len(year) == 2 or words["mark"] != "/":
        return UndatedTime(span)
    readings = {(month, day) for month, day in ((first, second), (second, first)) if not _why_no_day(int(year), month, day)}
    if len(readings) > 1:
        return UndatedTime(span)
    if not readings:
        return ImpossibleDate(span, _why_no_day(int(year), *sorted((first, second))))
    month, day = readings.pop()
    return Period(span, date(int(year), month, day), date(int(year), month, day), "day")


def _day(span: Span, words: dict[str, str]) -> Fact | None:
    month, day, year = _month_number(words["month"]), int(words["day"]), _full_year(words["year"]) if "year" in words else None
    last_month, last_day = _month_number(words.get("until_month", words["month"])), int(words.get("until_day", day))
    reason = _why_no_day(year, month, day) or _why_no_day(year, last_month, last_day) or ("hour" in words and _why_no_time(words))
    if reason:
        return _impossible_day(span, words, reason)
    if year is None:
        is_single = (month, day) == (last_month, last_day)
        return UndatedTime(span, month, day, words.get("weekday", "")) if is_single else UndatedTime(span)
    start, end = date(year, month, day), date(year, last_month, last_day)
    if start > end:
        start = end if month == last_month else date(year - 1, month, day) if year > 1 else end
    return Period(span, start, end, "day", weekday=words.get("weekday", ""))


def _impossible_day(span: Span, words: dict[str, str], reason: str) -> Fact | None:
    """Without a year the number next to a month may count something ("March 50 miles"), unless the words around it say that it is a date.
    With dots ("2025.0.0") it is a version."""
    if words.get("mark") == ".":
        return None
    if "year" in words or ("dated" in words and int(words["day"]) <= 31):
        return ImpossibleDate(span, reason)
    return None


def _why_no_day(year: int | None, month: int, day: int) -> str:
    if not 1 <= month <= 12:
        return f"there is no month {month}"
    longest = monthrange(year or 2000, month)[1]
    if 1 <= day <= longest:
        return ""
    if month == 2 and day == 29 and year and not isleap(year):
        return f"{year} is not a leap year, so its February has 28 days"
    return f"{MONTHS[month - 1]} has {longest} days"


def _month_number(text: str) -> int:
    return int(text) if text.isdigit() else MONTH_NUMBER[text[:3].capitalize()]


def _month(span: Span, words: dict[str, str]) -> Fact | None:
    year, month = _full_year(words["year"]), _month_number(words["month"])
    first = _month_number(words.get("from_month", words["month"]))
    return _part_of(span, words, date(year - (first > month), first, 1), _last_day(year, month), "month")


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _quarter_or_half(span: Span, words: dict[str, str]) -> Fact | None:
    precision: Precision = "quarter" if words["unit"] in ("Q", "q", "quarter") else "half"
    count = 4 if precision == "quarter" else 2
    ordinal, last = _ordinal(words["ordinal"], count), _ordinal(words.get("until_ordinal", words["ordinal"]), count)
    if "year" not in words:
        return UndatedTime(span)
    if not 1 <= ordinal <= last <= count:
        is_certain = "dated" in words and precision == "quarter" and last not in range(1, 5)
        return ImpossibleDate(span, "a year has 4 quarters") if is_certain else UndatedTime(span)
    year, months = _full_year(words["year"]), 12 // count
    return _part_of(span, words, date(year, (ordinal - 1) * months + 1, 1), _last_day(year, last * months), precision)


def _ordinal(text: str, count: int) -> int:
    return int(text) if text.isdigit() else _ORDINALS.get(text.lower(), count)


def _months_of_year(span: Span, words: dict[str, str]) -> Fact | None:
    """ "The first nine months of 2025", "the last two weeks of 2025"."""
    year, number = _full_year(words["year"]), _NUMBERS.get(words["count"]) or int(words["count"])
    days = {"days": number, "weeks": 7 * number}.get(words["unit"], 0)
    months = min(number * (3 if words["unit"] == "quarters" else 1), 12)
    is_last = words["ordinal"].lower() in ("final", "last")
    if days:
        start, end = (
            (date(year, 12, 31) - timedelta(days - 1), date(year, 12, 31))
            if is_last
            else (date(year, 1, 1), date(year, 1, 1) + timedelta(days - 1))
        )
    else:
        start, end = (date(year, 13 - months, 1), date(year, 12, 31)) if is_last else (date(year, 1, 1), _last_day(year, months or 1))
    return Period(span, start, end, "month", fiscal="fiscal" in words)


def _season(span: Span, words: dict[str, str]) -> Fact | None:
    year, season = _full_year(words["year"]), words["season"].lower()
    if season == "winter":
        spans_years = "until" in words
        return Period(span, date(year - (not spans_years), 12, 1), date(year + 1, 3, 31) if spans_years else date(year, 12, 31), "season")
    first = SEASON_START[season]
    return _part_of(span, words, date(year, first, 1), _last_day(year, first + 2), "season")


def _feast(span: Span, words: dict[str, str]) -> Fact | None:
    year, (first, last) = _full_year(words["year"]), _FEASTS[words["feast"]]
    return Period(span, date(year, *first), date(year, *last), "season")


def _decade(span: Span, words: dict[str, str]) -> Fact | None:
    year = int(words["year"]) if "year" in words else _full_year(words["short_decade"].rjust(3, "'"))
    if year % 10:
        return UndatedTime(span)
    length = 100 if year % 100 == 0 and year < 2000 else 10
    return _part_of(span, words, date(year, 1, 1), date(year + length - 1, 12, 31), "decade")


def _year(span: Span, words: dict[str, str]) -> Fact | None:
    year, until = _full_year(words["year"]), words.get("until", "")
    last = int(str(year)[: 4 - len(until)] + until) if until else year
    if len(until) == 2 and last < year and words.get("dash") in ("-", "/") and 1 <= int(until) <= 12:
        return Period(span, date(year, int(until), 1), _last_day(year, int(until)), "month")
    if last < year:
        last = year + 1 if until == f"{(year + 1) % 100:02}" else year
    return _part_of(span, words, date(year, 1, 1), date(last, 12, 31), "year")


def _full_year(text: str) -> int:
    digits = text.lstrip("'’")
    return int(digits) if len(digits) == 4 else int(digits) + (2000 if int(digits) < _CENTURY_PIVOT else 1900)


def _part_of(span: Span, words: dict[str, str], start: date, end: date, precision: Precision) -> Period:
    """The third of the period that "early", "mid" or "late" names; the whole of it without such a word."""
    part, is_fiscal = words.get("part", "").lower(), "fiscal" in words
    if not part:
        return Period(span, start, end, precision, fiscal=is_fiscal)
    first, last = _PARTS[part]
    length = end - start + timedelta(days=1)
    return Period(
        span, start + length * first // 3, start + length * last // 3 - timedelta(days=1), precision, _PART_NAMES.get(part, part), is_fiscal
    )


_READERS = (
    ("day", _day), ("first", _numeric), ("hour", _clock), ("count", _months_of_year), ("unit", _quarter_or_half), ("season", _season), ("feast", _feast),
    ("decade", _decade), ("short_decade", _decade), ("month", _month), ("year", _year),
)  # fmt: skip
