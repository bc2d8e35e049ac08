"""Names of months and of the days of the week, and patterns of them."""

from __future__ import annotations

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")
MONTH_NUMBER = {name[:3]: number for number, name in enumerate(MONTHS, 1)}
"""By the first three letters."""
MONTH = "|".join(MONTHS)
"""To stand in a group of its own."""
CERTAIN_MONTH = MONTH.replace("May|", "")
"""Without the one that is a verb, too."""
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
