"""Numbers of years, as ordinals or not, in digits and words: "25th", "fortieth", "twenty-fifth", "25", "forty"."""

from __future__ import annotations

from decimal import Decimal

from credlint.facts.figures.number_words import read_words

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


def number_of(text: str) -> Decimal:
    """The number that a text tells in digits, as an ordinal or in words. Raises decimal.InvalidOperation where it tells none."""
    number = text.lower()
    if number in _ORDINALS:
        return Decimal(_ORDINALS[number])
    words = None if number.isdigit() else read_words(number, 0)
    return words.value if words else Decimal(number)
