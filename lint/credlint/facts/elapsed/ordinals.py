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

_NAMED = {
    "quarter-century": 25, "quarter century": 25, "silver jubilee": 25, "silver anniversary": 25,
    "half-century": 50, "half century": 50, "golden jubilee": 50, "golden anniversary": 50, "semicentennial": 50,
    "centenary": 100, "centennial": 100, "sesquicentenary": 150, "sesquicentennial": 150, "bicentenary": 200, "bicentennial": 200,
    "tercentenary": 300, "tercentennial": 300, "tricentennial": 300, "quatercentenary": 400, "quincentenary": 500, "quincentennial": 500,
}  # fmt: skip
"""Without the diamond jubilee, which is of 60 years or of 75."""
NAMED = "(?P<number>" + "|".join(_NAMED).replace(" ", r"[ \n]") + ")"
"""Pattern of anniversaries whose name says of how many years they are: "centenary"."""
NAMED_WORDS = frozenset(name.split("-")[-1].split()[-1] for name in _NAMED)
"""Every such name holds one of these."""


def may_be_own(number: str, whose: str | None) -> bool:
    """Whether what has a jubilee may be counted from its own foundation or birth; half-centuries are of batsmen, golden jubilees of reigns and weddings, too."""
    name = number.lower().replace("\n", " ")
    return name not in _NAMED or whose in ("its", "our") or (bool(whose) and name.endswith(("centenary", "centennial")))


def number_of(text: str) -> Decimal:
    """The number that a text tells in digits, as an ordinal or in words. Raises decimal.InvalidOperation where it tells none."""
    number = text.lower().replace("\n", " ")
    if number in _ORDINALS or number in _NAMED:
        return Decimal(_ORDINALS.get(number) or _NAMED[number])
    words = None if number.isdigit() else read_words(number, 0)
    return words.value if words else Decimal(number)
