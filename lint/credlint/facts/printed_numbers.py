"""Where a number stands in the prose, and what it says: digits, scientific notation, fractions, words, with sign, currency sign and scale word."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from decimal import Decimal

import regex

from credlint.facts import number_words
from credlint.facts.currencies import SYMBOLS
from credlint.facts.numbers import SCALES, Number, from_digits, power_of_ten
from credlint.facts.unit_reading import read_prefix

_DIGITS = r"(?:\d{1,3}(?:,\d{2,3})*,\d{3}|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+|\d{1,3}(?:[ ]\d{3}){2,}|\d+)(?:\.\d+)?|\.\d+"
_SIGNS = "|".join(
    regex.escape(sign)
    for sign in sorted(SYMBOLS, key=len, reverse=True)
    if not sign[-1].isalpha() and not sign[0].isalpha() or sign[-1] == "$"
)
_LETTER_SIGNS = "|".join(regex.escape(sign) for sign in SYMBOLS if sign[0].isalpha() and sign[-1] != "$")
_SCALE_WORDS = "|".join(sorted(SCALES, key=len, reverse=True))
_VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒"

PRINTED = regex.compile(
    rf"""(?<![\p{{L}}\p{{N}}_.,@\\^])(?:
    (?P<skip>(?:\+?\d{{1,3}}[-. ])?(?:\(\d{{3}}\)[ ]?|\d{{3}}[-. ])\d{{3}}[-. ]\d{{4}}(?!\d)|\d+\.\d+\.\d+[\d.]*|\d+(?::\d+)+|97[89][-\d]{{10,14}})
    |
    (?P<sign>(?<![\p{{N}})])[-−+](?=[\d$€£¥.]))?
    (?P<symbol>(?:{_SIGNS}|\p{{Lu}}{{1,3}}\$|\b(?:{_LETTER_SIGNS})(?=[ ]?\d)|\b[A-Z]{{3}}(?=[ ]?[\d.]))[ ]{{0,2}})?
    (?:
      (?:(?P<mantissa>{_DIGITS})[ ]?[x×·*][ ]?)?10(?:(?:\^|\*\*)[ ]?[{{(]?(?P<exponent>[-−–]?\d{{1,3}})[)}}]?|(?P<exponent>⁻?[⁰¹²³⁴-⁹]+))
    | (?:(?P<whole>\d+)[ -]{{1,2}})?(?P<top>\d{{1,2}})/(?P<bottom>[23456789]|10|12|16|32|64|100)(?![\d/%,]|\.\d)
    | (?P<whole>\d+)?[ ]?(?P<vulgar>[{_VULGAR}])
    | (?P<digits>{_DIGITS})(?:e(?P<exponent>[+-]?\d{{1,3}})\b)?
    | (?P<words>{number_words.FIRST.pattern})
    )
    (?:(?<=\d|[{_VULGAR}])[ \n\u00a0-]?(?P<scale>(?:{_SCALE_WORDS}|hundred|dozens?)\b)(?:[ ](?P<scale>(?:thousand|million|billion|trillion)\b))?)?
    )""",
    regex.VERBOSE,
)
"""A number in the prose. Group `skip`: digits that are none (telephone numbers, versions, times, ISBNs)."""

_FRACTION_USED = regex.compile(
    r"[ \n](?:of|the|its|their|his|her|our|all|as|more|less|fewer|were|was|are|is|have|had|an?[ ]\p{L}+|percentage|percent|point|million|\p{L}{3,}er\b)|[.,;:)]|[ \n]?$|[ \n-](?:mile|inch|hour)"
)
_QUARTERS_OF_A_YEAR = regex.compile(r"(?r)\b(?:past|last|first|next|previous|consecutive|straight|recent|for|these|those|all)[ \n]")


@dataclass(slots=True)
class Printed:
    """A number as it stands in the prose, before its unit is read.

    start: where it begins, with its currency sign. end: where its digits, words and scale words end. currency: ISO 4217 code, or empty.
    """

    start: int
    end: int
    number: Number
    currency: str = ""
    scaled: bool = False
    is_word: bool = False
    is_fraction: bool = False


def read_printed(prose: str, match: regex.Match[str]) -> Printed | None:
    """Read a match of PRINTED; None where its words make no number."""
    currency = read_prefix(match["symbol"] or "")
    start = match.start() if currency or not match["symbol"] else match.end("symbol")
    if match["bottom"] and int(match["top"]) >= int(match["bottom"]):
        return None
    printed = _words(prose, match, start) if match["words"] is not None else _digits(match, start)
    if printed:
        printed.currency = currency
        if match["sign"] in ("-", "−"):
            printed.number.value = -printed.number.value
    return printed


def _words(prose: str, match: regex.Match[str], start: int) -> Printed | None:
    words = number_words.read_words(prose, match.start("words"))
    if not words or (words.is_fraction and not _is_used_as_fraction(prose, start, words.end)):
        return None
    return Printed(
        start, words.end, Number(words.value, words.half_step), scaled=words.is_scaled, is_word=True, is_fraction=words.is_fraction
    )


def _is_used_as_fraction(prose: str, start: int, end: int) -> bool:
    """ "a third of" and "two-thirds", but not "a third party", "the past three quarters", "half-baked"."""
    text = prose[start:end].lower()
    if text.endswith("quarters"):
        return not _QUARTERS_OF_A_YEAR.match(prose, max(0, start - 14), start)
    return text.endswith("s") or bool(_FRACTION_USED.match(prose, end))


def _digits(match: regex.Match[str], start: int) -> Printed:
    scales = match.captures("scale")
    power = sum(SCALES.get(word, 0) for word in scales)
    dozens = 12 if scales and scales[0].startswith("dozen") else 1
    is_fraction = bool(match["bottom"] or match["vulgar"])
    if match["exponent"]:
        number = power_of_ten(match["mantissa"] or match["digits"] or "", match["exponent"])
    elif is_fraction:
        number = _fraction(match, power)
    else:
        number = from_digits(match["digits"], power)
    number = Number(number.value * dozens, number.half_step * dozens)
    return Printed(start, match.end(), number, scaled=bool(scales), is_fraction=is_fraction and not match["whole"])


def _fraction(match: regex.Match[str], power: int) -> Number:
    if match["vulgar"]:
        top, _, bottom = unicodedata.normalize("NFKC", match["vulgar"]).partition("⁄")
    else:
        top, bottom = match["top"], match["bottom"]
    value = Decimal(match["whole"] or 0) + Decimal(top) / Decimal(bottom)
    return Number(value.scaleb(power), (1 / Decimal(bottom) / 2).scaleb(power))
