"""Ordinal numbers of years, in digits and words: "25th", "fortieth", "twenty-fifth"."""

from __future__ import annotations

from decimal import Decimal

_TENS = "twent thirt fort fift sixt sevent eight ninet".split()
_ONES = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEENS = "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()
_ORDINALS = (
    {word: number for number, word in enumerate((*_ONES, *_TEENS), 1)}
    | {f"{ten}ieth": 10 * number for number, ten in enumerate(_TENS, 2)}
    | {f"{ten}y-{one}": 10 * tens + ones for tens, ten in enumerate(_TENS, 2) for ones, one in enumerate(_ONES, 1)}
    | {"hundredth": 100}
)
ORDINAL = rf"(?P<number>\d{{1,3}}(?=st|nd|rd|th)|(?:{'|'.join(_TENS)})(?:ieth|y-(?:{'|'.join(_ONES)}))|{'|'.join((*_ONES, *_TEENS))}|hundredth)(?:st|nd|rd|th)?"
"""Pattern: its group "number" holds the figures, or the word."""


def ordinal(text: str) -> Decimal | None:
    """The number of an ordinal in words, lower case."""
    number = _ORDINALS.get(text)
    return Decimal(number) if number else None
