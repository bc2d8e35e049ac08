"""How many hours, days, weeks ... go into a day, a month, a year: every convention in use, as intervals.

A year has 52 weeks, of which 44 to 52 are worked, and 36 to 40 in schools; 365 days, of which 208 to 262 are working days (four or five
a week) and 300 to 313 with Saturdays; a working day has 6 to 12 hours, 24 in three shifts, a week 35 to 50, a year 1,500 to 2,600. The
2,080 hours and 260 days a year of wage statistics
(U.S. Bureau of Labor Statistics, Handbook of Methods, Occupational Employment and Wage Statistics) lie inside of these.
"""

from __future__ import annotations

from decimal import Decimal

from credlint.facts.sums.intervals import Interval

_TABLE = """
minute second 60 60
hour minute 60 60
hour second 3600 3600
day hour 6 12 | 12 24
day minute 360 720 | 1440 1440
week hour 28 60 | 168 168
week minute 1680 3600 | 10080 10080
week day 4 7
month hour 120 200 | 672 744
month day 16 23 | 25 26 | 28 31
month week 4 4.35
quarter hour 360 600 | 2016 2208
quarter day 48 66 | 75 79 | 84 92
quarter week 11 13.1
quarter month 3 3
year hour 1500 2600 | 8000 8784
year day 190 264 | 300 313 | 330 366
year week 44 53 | 36 40
year month 12 12
year quarter 4 4
decade year 10 10
"""
_READINGS: dict[tuple[str, str], tuple[Interval, ...]] = {}
for _line in _TABLE.strip().splitlines():
    _longer, _shorter, _counts = _line.split(" ", 2)
    _READINGS[_longer, _shorter] = tuple((Decimal(a), Decimal(b)) for a, b in (pair.split() for pair in _counts.split(" | ")))

UNITS_OF_TIME = {
    "s": "second",
    "min": "minute",
    "h": "hour",
    "d": "day",
    "week": "week",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
}
"""The names of duration units in `Quantity.unit` to those in `Quantity.per`."""
PERIODS = ("second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade")


def in_one(longer: str, shorter: str) -> tuple[Interval, ...]:
    """How many of one unit of time another has, in each convention: ("year", "month") is 12; 1 for the same; below 1 the other way round.

    Empty where no convention joins the two.
    """
    if longer == shorter:
        return ((Decimal(1), Decimal(1)),)
    if (longer, shorter) in _READINGS:
        return _READINGS[longer, shorter]
    return tuple((1 / high, 1 / low) for low, high in _READINGS.get((shorter, longer), ()))
