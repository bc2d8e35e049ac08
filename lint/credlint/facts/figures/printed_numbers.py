"""Where a number stands in the prose, and what it says: digits, scientific notation, fractions, words, with sign, currency sign and scale word."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

import regex
from msgspec import Struct

from credlint.facts.figures import number_words
from credlint.facts.figures.currencies import SYMBOLS
from credlint.facts.figures.number_starts import VULGAR
from credlint.facts.figures.numbers import SCALES, Number, from_digits, power_of_ten
from credlint.facts.figures.unit_reading import may_be_unit, next_word, read_prefix, read_unit
from credlint.patterns import by_letter, lazy

_DIGITS = r"(?:\d{1,3}(?:,\d{2,3})*,\d{3}|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+|\d{1,3}(?:[ ]\d{3}){2,}|\d+)(?:\.\d+)?|\.\d+"
_BY_LENGTH = sorted(SYMBOLS, key=len, reverse=True)
_SIGNS = "|".join(regex.escape(sign) for sign in _BY_LENGTH if "$" in sign or not (sign[-1].isalpha() or sign[0].isalpha()))
_LETTER_SIGNS = "|".join(regex.escape(sign) for sign in SYMBOLS if sign[0].isalpha() and "$" not in sign)
_SCALE_WORDS = "|".join(word for word in sorted(SCALES, key=len, reverse=True) if word != " k")

PRINTED = lazy(
    rf"""(?:(?<![\p{{L}}\p{{N}}_.,@\\^)])|(?=[$€£¥]))(?:
    (?P<skip>40[13]\(?[kKbB]\b|(?:\+?\d{{1,3}}[-. ])?(?:\(\d{{3}}\)[ ]?|\d{{3}}[-. ])\d{{3}}[-. ]\d{{4}}(?!\d)|\d+\.\d+\.\d+[\d.]*|\d+(?::\d+)+|97[89][-\d]{{10,14}})
    |
    (?P<sign>\b(?:minus|negative)[ ](?=[$€£]?\d)|(?<![\p{{N}}\p{{L}}%)])[-−+](?=[\d$€£¥.]))?
    (?P<symbol>(?:{_SIGNS}|\p{{Lu}}{{1,3}}\$|\b(?:{_LETTER_SIGNS})(?=[ ]?\d)|\b[A-Z]{{3}}(?=[ ]?[\d.]))[ ]{{0,2}})?(?P<minus>(?<=\p{{Sc}}[ ]?)[-−](?=[\d.]))?
    (?:
      (?P<mantissa>{_DIGITS})[ ]?×[ ]?10(?P<exponent>\d{{1,2}})(?![\d,]|\.\d)
    | (?:(?P<mantissa>{_DIGITS})[ ]?[x×·*][ ]?)?10(?:(?:\^|\*\*)[ ]?[{{(]?(?P<exponent>[-−–]?\d{{1,3}})[)}}]?|(?P<exponent>⁻?[⁰¹²³⁴-⁹]+))
    | (?:(?P<whole>\d+)[ -]{{1,2}})?(?P<top>\d{{1,2}})/(?P<bottom>[23456789]|10|12|16|32|64|100)(?![\d/%,]|\.\d)
    | (?P<whole>\d+)?[ ]?(?P<vulgar>[{VULGAR}])
    | (?P<base>\d+(?:\.\d+)?)\^(?P<power>[-+−]?\d{{1,2}})(?!\d)
    | (?P<digits>{_DIGITS})(?:e(?P<exponent>[+-]?\d{{1,3}})\b)?
    | (?P<words>(?={number_words.FIRST.pattern}))
    )
    (?:(?<=\d|[{VULGAR}])(?:[ \n\u00a0]{{0,2}}|-)(?P<scale>(?:{_SCALE_WORDS}|hundred|dozens?)\b|[ ]k\b)(?:[ ](?P<scale>(?:thousand|million|billion|trillion)\b))?)?
    )""",
    regex.VERBOSE,
)
"""A number in the prose. Group `skip`: digits that are none (telephone numbers, versions, times, ISBNs)."""

_FRACTION_USED = lazy(
    r"[ \n](?:of|the|its|their|his|her|our|all|as|more|less|fewer|were|was|are|is|have|had|an?[ ]\p{L}+|percentage|percent|point|million|\p{L}{3,}er\b)|[.,;:)]|[ \n]?$|[ \n-](?:mile|inch|hour)"
)
_AND_A_PART = lazy(r"[ ]and[ ](?:an?|one)[ ](?P<part>half|quarter)\b(?![ \n-](?:of|\p{L}+illion))")
_LINK = lazy(r"[ ](?:(?P<share>out[ ]of[ ](?:every[ ])?|in[ ](?:every[ ])?)|(?P<over>over)[ ]|(?P<and>and)[ ])")
_LINK_BEGINNINGS = frozenset((" ou", " in", " ov", " an"))
_AFTER_ONE = ("ou", "in", "ov", "an", "to", "or")
"""What words begin with that make more of "one": links ("one in five") and ranges ("one or two")."""
_ROOM_AFTER = {"hundred": 100, "lakh": 10**5, "crore": 10**7}
"""What may follow with "and" after digits and such a scale word: "3 hundred and 21", "6 crore and two hundred"."""
_TWICE = lazy(r"(?i:twice)\b(?=[ \n](?:as|the|that|what|its|their)\b)")
_ENDS = lazy(r"[.!?]?\s*(?:\n|$)")
_COMPARED_BEFORE = lazy(r"(?r)\b(?:than|over|nearly|about|almost|roughly|only|just|least|under|by)[ \n]")
_HALF_OF_A_PERIOD = lazy(r"(?r)\b(?:first|second|latter|last|other|better|third|fourth|this|that|each|1st|2nd)[ \n-]")
_QUARTERS_OF_A_YEAR = lazy(
    r"(?r)\b(?:past|last|first|next|previous|consecutive|straight|recent|for|these|those|all|within|over|in|of|since|every)[ \n](?:the[ \n](?:past|last|next|first)[ \n])?"
)
_AGO = lazy(r"[ \n](?:ago|earlier|later|before|in a row)\b")


_LEAD = lazy(
    rf"(?r)(?:\b(?:minus|negative)[ ]|(?<![\p{{N}}\p{{L}}%)])[-−+])?(?:(?:{_SIGNS}|\p{{Lu}}{{1,3}}\$|\b(?:{_LETTER_SIGNS})|\b[A-Z]{{3}})[ ]{{0,2}}[-−]?)?\.?"
)


_BARRIERS = frozenset("abcdefgijlmnoqrtuvwxyz_,@\\^)")
"""Characters before a candidate that PRINTED does not begin after, and no sign or currency sign ends with."""
_UNSIGNED = frozenset(("", "\n", "(", "“", "‘", '"', "'", "[", ":", ";"))
"""Characters before a candidate that it may begin after, and no sign or currency sign ends with."""
_UNSIGNED_BEFORE_SPACE = frozenset("abcdefghijklmnopqrstuvwxyz,;:)?!0123456789")
_WORD_SIGNS = ("minus ", "negative ")
_SIGN_ENDS = frozenset(f"{sign.strip()[-2:]} " for sign in (*SYMBOLS, *_WORD_SIGNS))
"""After one of the characters and a space a candidate may begin, unless these three end a sign ("minus ", "Rs ")."""
_NO_SCALE = f"(?!(?:{by_letter(_SCALE_WORDS.split('|'))}|hundred|dozens?|k)\\b)"
_PLAIN_DIGITS = lazy(
    r"(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,9})(?:\.\d{1,9})?"
    rf"(?=[%’'”\"?!;)\]–—…]|[.,:/](?![\d(])|(?:[ \n-](?!x)|(?![exkKbB])){_NO_SCALE}\p{{L}}|\n\n{_NO_SCALE}|\Z)"
)
"""What PRINTED takes for digits alone: nothing that it goes on with stands after them."""


class Printed(Struct):
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
    is_multiple: bool = False


_LONGEST = 1000
"""Characters of a number; Python converts no more than 4300 digits."""


def read_at(prose: str, candidate: int) -> tuple[Printed | None, int]:
    """The number that begins at a candidate, or at the sign and currency sign before it; or None. And where to read on."""
    before = prose[max(0, candidate - 3) : candidate]
    if before[-1:] in _BARRIERS:
        return None, candidate
    if before[-1:] in _UNSIGNED or (before[-1:] == " " and before[-2:-1] in _UNSIGNED_BEFORE_SPACE and before not in _SIGN_ENDS):
        if digits := _PLAIN_DIGITS.match(prose, candidate):
            return _plain_digits(prose, digits), digits.end()
        if _is_word(prose, candidate):
            return None if _is_pronoun(prose, candidate) else _joined(prose, _words(prose, candidate, candidate)), candidate
    match = _match_printed(prose, candidate)
    if not match:
        return None, candidate
    return (None if match["skip"] else _read_printed(prose, match)), match.end()


def _is_word(prose: str, candidate: int) -> bool:
    """Whether PRINTED takes a candidate without a sign for words: no "minus 5", no code of a currency ("TEN 5")."""
    first, second = prose[candidate], prose[candidate + 1 : candidate + 2]
    return first.isalpha() and (first == "a" or second.islower()) and not prose.startswith(_WORD_SIGNS, candidate)


def _is_pronoun(prose: str, candidate: int) -> bool:
    """Whether "one" is plainly no figure: what follows is a word that no number, range, link or unit goes on with."""
    if prose[candidate + 1 : candidate + 4] != "ne " or prose[candidate] not in "oO":
        return False
    word = next_word(prose, candidate + 3).lower()
    return (
        word.isalpha() and not word.startswith(_AFTER_ONE) and word not in number_words.VOCABULARY and not may_be_unit(prose, candidate + 3)
    )


def _match_printed(prose: str, candidate: int) -> regex.Match[str] | None:
    """The match of PRINTED that begins at a candidate, or at the sign and currency sign before it."""
    lead = _LEAD.match(prose, max(0, candidate - 16), candidate)
    if lead and lead.start() < candidate and (match := PRINTED.match(prose, lead.start())):
        return match
    return PRINTED.match(prose, candidate)


def _plain_digits(prose: str, match: regex.Match[str]) -> Printed | None:
    text = match.group()
    return None if text == "000" else _joined(prose, Printed(match.start(), match.end(), from_digits(text)))


def _read_printed(prose: str, match: regex.Match[str]) -> Printed | None:
    """Read a match of PRINTED; None where its words make no number, for more digits than a figure has, and for a power of 0."""
    if match.end() - match.start() > _LONGEST or (match["power"] and not Decimal(match["base"])):
        return None
    currency = read_prefix(match["symbol"] or "")
    start = match.start() if currency or not match["symbol"] else match.end("symbol")
    if match["symbol"] and not currency and not match["symbol"].endswith(" "):
        return None
    if (match["bottom"] and int(match["top"]) >= int(match["bottom"])) or match["digits"] == "000":
        return None
    printed = _joined(prose, _words(prose, match.start("words"), start) if match["words"] is not None else _digits(match, start))
    if printed:
        printed.currency = currency
        if match["minus"] or (match["sign"] and match["sign"] != "+"):
            printed.number.value = -printed.number.value
    return printed


def _joined(prose: str, printed: Printed | None) -> Printed | None:
    if printed and prose[printed.end : printed.end + 3] in _LINK_BEGINNINGS:
        _join(prose, printed)
    return printed


def _join(prose: str, printed: Printed) -> None:
    """Join what follows to the number: "one in five", "9 out of 10", "3 hundred and 21"."""
    link = _LINK.match(prose, printed.end)
    other = _plain_number(prose, link.end()) if link and not printed.is_fraction else None
    if not link or not other or not _is_bare(prose, other.end):
        return
    first, second = printed.number.value, other.number.value
    if link["and"]:
        if second < _ROOM_AFTER.get(prose[printed.start : printed.end].rpartition(" ")[2] if printed.scaled else "", 0):
            printed.number, printed.end = Number(first + second, other.number.half_step), other.end
    elif 0 < first < second <= (1000 if link["share"] else 0) or (link["over"] and second > 0 and _ENDS.match(prose, other.end)):
        share = first / second
        printed.number, printed.end, printed.is_fraction = Number(share, share / 20), other.end, True


def _plain_number(prose: str, start: int) -> Printed | None:
    match = PRINTED.match(prose, start)
    if not match or match["symbol"] or match["scale"]:
        return None
    if match["words"] is not None:
        return _words(prose, match.start("words"), start)
    return _digits(match, start) if match["digits"] else None


def _is_bare(prose: str, end: int) -> bool:
    reading = read_unit(prose, end, "", scaled=False)
    return reading is not None and (reading.is_bare or reading.kind == "money")


def _words(prose: str, at: int, start: int) -> Printed | None:
    words = number_words.read_words(prose, at)
    if not words and (twice := _TWICE.match(prose, at)):
        return Printed(start, twice.end(), Number(Decimal(2), Decimal("0.1")), is_word=True, is_multiple=True)
    if not words and (fold := number_words.FOLD.match(prose, at)):
        return Printed(start, fold.end(), number_words.folds(fold["times"]), is_word=True, is_multiple=True)
    if not words or (words.is_fraction and not _is_used_as_fraction(prose, start, words.end)):
        return None
    return Printed(
        start, words.end, Number(words.value, words.half_step), scaled=words.is_scaled, is_word=True, is_fraction=words.is_fraction
    )


def _is_used_as_fraction(prose: str, start: int, end: int) -> bool:
    """ "a third of" and "two-thirds", but not "a third party", "the past three quarters", "half-baked"."""
    text = prose[start:end].lower()
    if text.endswith("quarters"):
        return not (_QUARTERS_OF_A_YEAR.match(prose, max(0, start - 24), start) or _AGO.match(prose, end))
    if text == "half" and _HALF_OF_A_PERIOD.match(prose, max(0, start - 8), start):
        return False
    if text == "half" and _COMPARED_BEFORE.match(prose, max(0, start - 9), start):
        return not prose.startswith(("-", " hour", " day", " year"), end)
    return text.endswith("s") or "-" in text or bool(_FRACTION_USED.match(prose, end))


def _digits(match: regex.Match[str], start: int) -> Printed:
    scales = match.captures("scale")
    power = sum(SCALES.get(word, 0) for word in scales)
    dozens = 12 if scales and scales[0].startswith("dozen") else 1
    is_fraction = bool(match["bottom"] or match["vulgar"])
    if match["power"]:
        number = Number(Decimal(match["base"]) ** int(match["power"].replace("−", "-")), Decimal(0))
    elif match["exponent"]:
        number = power_of_ten(match["mantissa"] or match["digits"] or "", match["exponent"])
    elif is_fraction:
        number = _fraction(match, power)
    else:
        number = from_digits(match["digits"], power)
    number = Number(number.value * dozens, number.half_step * dozens)
    end = match.end()
    if power and (more := _AND_A_PART.match(match.string, end)):
        number.value += Decimal(1).scaleb(power) / (2 if more["part"] == "half" else 4)
        end = more.end()
    return Printed(start, end, number, scaled=bool(scales), is_fraction=is_fraction and not match["whole"])


def _fraction(match: regex.Match[str], power: int) -> Number:
    if match["vulgar"]:
        top, _, bottom = unicodedata.normalize("NFKC", match["vulgar"]).partition("⁄")
    else:
        top, bottom = match["top"], match["bottom"]
    value = Decimal(match["whole"] or 0) + Decimal(top) / Decimal(bottom)
    return Number(value.scaleb(power), (1 / Decimal(bottom) / 2).scaleb(power))
