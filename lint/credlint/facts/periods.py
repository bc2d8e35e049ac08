"""Dates and periods as intervals of days, and dates that no calendar has."""

from __future__ import annotations

from calendar import isleap, monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import regex

from credlint.article import Article, Span, analysis

Precision = Literal["day", "month", "quarter", "half", "season", "year", "decade"]


@dataclass(slots=True)
class Period:
    """A date or period with its year.

    start, end: first and last day (end included). precision: what was named.
    part: "early", "mid", "late", "start", "end" or empty; start and end are those of the part.
    fiscal: a fiscal period, whose days may lie up to a year from those of the calendar.
    weekday: the weekday printed with the date ("Tuesday"), or empty.
    """

    span: Span
    start: date
    end: date
    precision: Precision
    part: str = ""
    fiscal: bool = False
    weekday: str = ""


@dataclass(slots=True)
class ImpossibleDate:
    """A date that no calendar has, and why."""

    span: Span
    reason: str


@dataclass(slots=True)
class UndatedTime:
    """A calendar expression that carries no year ("June 5", "Q3", "3:45 p.m."); its digits count nothing."""

    span: Span


MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
_MONTH_NUMBER = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": 4, "last": 4}
_SEASON_START = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}
_PARTS = {"early": (0, 1), "mid": (1, 2), "middle": (1, 2), "late": (2, 3), "beginning": (0, 1), "start": (0, 1), "end": (2, 3)}

_MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
_YEAR = r"(?:1[5-9]|2[01])\d\d(?![\d%]|,\d|\.\d)"
_WEEKDAY = r"(?:(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),?[ \n])?"
_PART = r"(?:(?P<part>[Ee]arly|[Mm]id(?:dle)?|[Ll]ate|[Bb]eginning|[Ss]tart|[Ee]nd)(?:[- ]|[ \n](?:of|in)[ \n](?:the[ \n])?))?"
_NO_WORD = r"(?![\p{L}\p{N}])"
_FISCAL = r"(?P<fiscal>(?:fiscal|financial|FY)(?:[- \n]year)?[ \n]?)"
_PATTERN = regex.compile(
    rf"""(?<![\p{{L}}\p{{N}}$€£¥.,/_#:-]|\d[–—])(?:
      (?P<year>{_YEAR})(?P<iso>[-/.](?P<month>\d\d)[-/.](?P<day>\d\d)(?!\d))
    | {_PART}{_WEEKDAY}(?P<month>{_MONTH})[ \n](?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?![\d%:]|[.,]\d|[ \n](?:percent|per[ \n]cent|million|billion))
        (?:[ ]?(?:-|–|to|and)[ ]?\d{{1,2}}(?:st|nd|rd|th)?(?![\d%:]))?(?:,?[ \n](?P<year>{_YEAR}))?
    | {_WEEKDAY}(?:the[ \n])?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ \n](?:of[ \n])?(?P<month>{_MONTH}){_NO_WORD}(?:,?[ \n](?P<year>{_YEAR}))?
    | {_PART}(?P<month>{_MONTH}),?[ \n](?:of[ \n])?(?P<year>{_YEAR})
    | {_PART}(?:(?P<unit>[QH])(?P<ordinal>\d)|(?P<ordinal>[1-4])(?P<unit>[QH]))(?:[ \n,]{{0,2}}(?:of[ \n])?{_FISCAL}?(?P<year>{_YEAR}|['’]?\d\d(?!\d|[-/]\d))?)?{_NO_WORD}
    | (?P<year>{_YEAR})[ ]?(?P<unit>[QH])(?P<ordinal>\d){_NO_WORD}
    | (?:(?:the|its|their)[ \n])?(?P<ordinal>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th|[Ff]inal|[Ll]ast)[ \n-](?P<unit>quarter|half)
        (?:[ \n](?:of[ \n])?(?:the[ \n])?{_FISCAL}?(?P<year>{_YEAR}))
    | (?P<fiscal>fiscal[ \n](?:year[ \n])?|financial[ \n]year[ \n]|FY[ ]?)(?P<year>{_YEAR}|['’]?\d\d{_NO_WORD})
    | (?P<season>[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)[ \n](?:of[ \n])?(?P<year>{_YEAR})
    | (?:the[ \n])?{_PART}(?P<decade>(?:1[5-9]|20)\d0)s{_NO_WORD}
    | (?:the[ \n])?{_PART}(?P<year>{_YEAR})(?:[-–/](?P<until>(?:19|20)\d\d|\d\d)(?![\d%]))?(?![\p{{L}}\p{{N}}])
    | (?:[01]?\d|2\d):[0-5]\d(?::[0-5]\d)?(?:[ ]?[ap]\.?m\b\.?)?
    | 1?\d[ ]?(?:[ap]\.m\.|[ap]m\b|o['’]clock)
    )""",
    regex.VERBOSE,
)
_CANDIDATE = regex.compile(r"\d")

_BEFORE_A_YEAR = frozenset(
    "in by since of from until till through during before after late early mid year fiscal between the spring summer autumn fall winter circa around"
    " january february march april may june july august september october november december".split()
)
_BEFORE_A_COUNT = regex.compile(
    r"(?:more than|less than|fewer than|over|under|about|nearly|almost|roughly|approximately|at least|up to|some|only|just|another|than|a|an|first|top|last)[ \n]$",
    regex.IGNORECASE,
)
_COUNTED_AFTER = regex.compile(r"[ \n](?:\p{Ll}[\p{L}-]*[ \n]){0,1}\p{Ll}{2,}[^\Ws]s\b(?!['’])(?<!\b(?:was|has|is|its|this|as))")
_UNIT_AFTER = regex.compile(
    r"[ -]?(?:%|percent|per cent|million|billion|thousand|dollars|euros|pounds|people|feet|foot|miles?|km|kg|meters?|metres?|acres?|calories|"
    r"tons?|tonnes?|hours?|words?|mAh|MW|kW|GPUs?|employees|jobs|rpm|mg|square)\b"
)


@analysis
def calendar(article: Article) -> tuple[Period | ImpossibleDate | UndatedTime, ...]:
    """Everything in the prose that speaks of the calendar or the clock, in order."""
    found: list[Period | ImpossibleDate | UndatedTime] = []
    for match in _PATTERN.finditer(article.prose):
        reading = _read(match, previous=found[-1] if found else None)
        if reading:
            found.append(reading)
    return tuple(found)


@analysis
def periods(article: Article) -> tuple[Period, ...]:
    """Dates and periods that carry a year, in order."""
    return tuple(fact for fact in calendar(article) if isinstance(fact, Period))


@analysis
def impossible_dates(article: Article) -> tuple[ImpossibleDate, ...]:
    """Dates that no calendar has ("April 31", "Q5 2024"), in order."""
    return tuple(fact for fact in calendar(article) if isinstance(fact, ImpossibleDate))


def _read(match: regex.Match[str], previous: object) -> Period | ImpossibleDate | UndatedTime | None:
    groups = {name: text for name, text in match.groupdict().items() if text}
    span = Span(*match.span())
    if set(groups) <= {"year", "part"} and "year" in groups and not _is_year(match, groups, previous):
        return None
    readers: tuple[tuple[str, Callable[[Span, dict[str, str]], Period | ImpossibleDate | UndatedTime]], ...] = (
        ("day", _day), ("month", _month), ("unit", _quarter_or_half), ("season", _season), ("decade", _decade), ("year", _year),
    )  # fmt: skip
    for name, reader in readers:
        if name in groups:
            return reader(span, groups)
    return UndatedTime(span)


def _is_year(match: regex.Match[str], groups: dict[str, str], previous: object) -> bool:
    """Whether four digits are a year: after "in", "by", "since" ..., or not counting anything."""
    text, (start, end) = match.string, match.span()
    if "part" in groups:
        return True
    if _UNIT_AFTER.match(text, end) or _BEFORE_A_COUNT.search(text, max(0, start - 20), start):
        return False
    before = text[max(0, start - 12) : start].rstrip().rpartition(" ")[2].rpartition("\n")[2].lower()
    follows_period = isinstance(previous, Period) and start - previous.span.end <= 5
    if before in _BEFORE_A_YEAR or follows_period:
        return True
    return 1800 <= int(groups["year"]) <= 2100 and not _COUNTED_AFTER.match(text, end)


def _day(span: Span, groups: dict[str, str]) -> Period | ImpossibleDate | UndatedTime:
    month_text, day = groups["month"], int(groups["day"])
    month = int(month_text) if month_text.isdigit() else _MONTH_NUMBER[month_text[:3].lower()]
    year = int(groups["year"]) if "year" in groups else None
    reason = _why_impossible(year, month, day)
    if reason:
        return ImpossibleDate(span, reason)
    if year is None:
        return UndatedTime(span)
    day_itself = date(year, month, day)
    return Period(span, day_itself, day_itself, "day", weekday=groups.get("weekday", ""))


def _why_impossible(year: int | None, month: int, day: int) -> str:
    if not 1 <= month <= 12:
        return f"there is no month {month}"
    longest = monthrange(year or 2000, month)[1]
    if 1 <= day <= longest:
        return ""
    if month == 2 and day == 29 and year and not isleap(year):
        return f"{year} is not a leap year, so its February has 28 days"
    return f"{MONTHS[month - 1]} has {longest} days"


def _month(span: Span, groups: dict[str, str]) -> Period:
    year, month = int(groups["year"]), _MONTH_NUMBER[groups["month"][:3].lower()]
    return _part_of(span, groups, date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month")


def _quarter_or_half(span: Span, groups: dict[str, str]) -> Period | ImpossibleDate | UndatedTime:
    unit, count = ("quarter", 4) if groups["unit"] in "Qquarter" else ("half", 2)
    ordinal = _ORDINALS.get(groups["ordinal"].lower()) or int(groups["ordinal"])
    if groups["ordinal"].lower() in {"final", "last"}:
        ordinal = count
    if "year" not in groups:
        return UndatedTime(span)
    if not 1 <= ordinal <= count:
        return ImpossibleDate(span, f"a year has {count} {'quarters' if count == 4 else 'halves'}")
    year, months = _full_year(groups["year"]), 12 // count
    last = ordinal * months
    period = _part_of(span, groups, date(year, last - months + 1, 1), date(year, last, monthrange(year, last)[1]), "quarter")
    period.precision = "quarter" if unit == "quarter" else "half"
    return period


def _season(span: Span, groups: dict[str, str]) -> Period:
    year, season = int(groups["year"]), groups["season"].lower()
    if season == "winter":
        return Period(span, date(year, 1, 1), date(year, 12, 31), "season")
    first = _SEASON_START[season]
    return Period(span, date(year, first, 1), date(year, first + 2, monthrange(year, first + 2)[1]), "season")


def _decade(span: Span, groups: dict[str, str]) -> Period:
    year = int(groups["decade"])
    return _part_of(span, groups, date(year, 1, 1), date(year + 9, 12, 31), "decade")


def _year(span: Span, groups: dict[str, str]) -> Period:
    year = _full_year(groups["year"])
    until = groups.get("until", "")
    last = int(groups["year"][: 4 - len(until)] + until) if until else year
    return _part_of(span, groups, date(year, 1, 1), date(max(year, last), 12, 31), "year")


def _full_year(text: str) -> int:
    digits = text.lstrip("'’")
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _part_of(span: Span, groups: dict[str, str], start: date, end: date, precision: Precision) -> Period:
    """The third of the period that "early", "mid" or "late" names; the whole of it without such a word."""
    part, is_fiscal = groups.get("part", "").lower(), "fiscal" in groups
    if not part:
        return Period(span, start, end, precision, fiscal=is_fiscal)
    first, last = _PARTS[part]
    length = end - start + timedelta(days=1)
    return Period(span, start + length * first // 3, start + length * last // 3 - timedelta(days=1), precision, part, is_fiscal)
