"""What a number must stand next to for a calendar pattern to match there: a glance at the characters around it, where a pattern costs much more.

Each set holds, for every alternative of its pattern in date_patterns, how that one must go on after the digits or end before them.
"""

from __future__ import annotations

_SPACES = " \t\r\n\u00a0\u202f"
_BEFORE_DIGITS = _SPACES + "-."
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
)  # fmt: skip
_MONTH_ENDS = frozenset(name[-2:] for name in (*_MONTHS, "the"))
_MONTH_STARTS = frozenset(name[:2] for name in _MONTHS)
_DAY_ENDINGS = frozenset(("st", "nd", "rd", "th"))
_RANGE_WORDS = frozenset(("to", "an", "or", "th", "un", "of"))
_RANGE_MARKS = "-–—/&"
_CLOCK_WORDS = frozenset(("to", "an", "un", "am", "a.", "pm", "p.", "o'", "o’"))
_CLOCK_MARKS = frozenset("-–—:0123456789")
_APOSTROPHES = frozenset("'’")
_ERAS = frozenset(("B.", "BC", "C.", "CE", "A.", "AD"))
_SMALL_WORDS = frozenset(("of", "in", "for", "the", "its", "their"))
_BEFORE_YEARS = (
    *_MONTHS, "spring", "summer", "autumn", "fall", "winter", "christmas", "easter", "thanksgiving", "halloween", "quarter", "half", "weeks", "months", "quarters", "days",
    "fiscal", "financial", "year", "years", "fy", "early", "mid", "late", "end", "start", "middle", "beginning", "turn",
)  # fmt: skip


_AFTER_SHORT = _MONTH_STARTS | _RANGE_WORDS | _DAY_ENDINGS | _CLOCK_WORDS | {era.lower() for era in _ERAS}
_MARKS_AFTER_SHORT = _CLOCK_MARKS | set(_RANGE_MARKS)
_BEFORE_SHORT = _MONTH_ENDS | {"fy", "ad", ".d"}


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether none of the patterns around a number of one or two digits can match, but for quarters and dates in numbers."""
    following = next_two(text, end)
    return (
        following.lower() not in _AFTER_SHORT
        and following[:1] not in _MARKS_AFTER_SHORT
        and text[max(0, start - 8) : start].rstrip(_BEFORE_DIGITS)[-2:].lower() not in _BEFORE_SHORT
        and text[end : end + 1] != "s"  # "the '90s"
        and text[start - 1 : start] not in _APOSTROPHES
    )


def next_two(text: str, end: int) -> str:
    """The two characters after a number that ends there and the spaces after it."""
    return text[end : end + 6].lstrip()[:2]


def may_follow_month(text: str, start: int) -> bool:
    """Whether MONTH_HEAD may match before a number: a month or "the", and spaces or a hyphen."""
    return text[max(0, start - 8) : start].rstrip(_BEFORE_DIGITS)[-2:].lower() in _MONTH_ENDS


def may_precede_month(text: str, end: int, following: str) -> bool:
    """Whether DAY_MONTH_TAIL may match: a month, a small word, a mark of a range or an ending ("th") comes next."""
    two = following.lower()
    return two in _MONTH_STARTS or two in _RANGE_WORDS or following[:1] in _RANGE_MARKS or text[end : end + 2].lower() in _DAY_ENDINGS


def may_be_hour(following: str) -> bool:
    """Whether HOUR_WORD may match."""
    return following[:1] in _CLOCK_MARKS or following.lower() in _CLOCK_WORDS


def may_precede_era(following: str) -> bool:
    """Whether ERA_TAIL may match."""
    return following in _ERAS


def may_follow_era(text: str, start: int) -> bool:
    """Whether ERA_HEAD may match: "AD" or "A.D.", and spaces."""
    return text[max(0, start - 6) : start].rstrip(_SPACES).endswith(("AD", "D."))


def may_have_head(text: str, start: int) -> bool:
    """Whether YEAR_HEAD may match: it ends with a word of time, then small words, spaces or a hyphen."""
    for word in reversed(text[max(0, start - 48) : start].lower().rstrip("-‐‑").split()):
        if word not in _SMALL_WORDS:
            return word.rstrip(",.").endswith(_BEFORE_YEARS)
    return False
