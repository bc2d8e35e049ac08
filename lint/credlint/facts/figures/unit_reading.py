"""What stands around the digits: the currency before, the scale letter, unit, currency and rate after."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from credlint.facts.figures.currencies import CODES, NAMES, SUBUNITS, SYMBOLS
from credlint.facts.figures.numbers import LETTER_SCALES, SCALES
from credlint.facts.figures.units import FOLDED, GLUED, UNITS
from credlint.patterns import lazy


class Reading(Struct):
    """What a figure is of: kind and unit as in Quantity, and how far the figure reaches.

    plus: what a smaller unit adds, in the unit ("6 ft 1 in": 1/12). power: of ten, from a scale letter or word glued to the digits. multiplier: of a subunit (cents). is_bare: no unit at all.
    """

    end: int
    kind: str = "number"
    unit: str = ""
    factor: Decimal = Decimal(1)
    power: int = 0
    multiplier: Decimal = Decimal(1)
    has_plus: bool = False
    is_bare: bool = True
    plus: Decimal = Decimal(0)


_GLUED = lazy(r"(?:[\p{L}µμ°º¢²³]+(?:/\p{L}+)?\d?|%|‰|×|[元円₡₾₭¢])")
_AFTER = lazy(
    r"(?P<gap>[ \n\t\u00a0]{1,6}|[-‐‑](?=\p{L}{2}))(?P<one>[%°º℃℉¢µμ₡₭€£]?[\p{L}²³]*(?:/\p{L}+|[23](?!\p{N}))?)(?![\p{L}\p{N}])(?:[ \n-](?P<two>\p{L}+)(?![\p{L}\p{N}])(?:[ \n-](?P<three>\p{L}+)(?![\p{L}\p{N}]))?)?"
)
_COMPOUND = lazy(r"/(?:m[²³23]?|cm[²³23]|km[²2]?|kg|g|L|l|mL|ml|dL|s|K|mol|ha)(?![\p{L}\p{N}])|[ ·]\p{L}{1,3}[−⁻-][\d¹²³]")
_OR_MORE = lazy(r"[ ]or[ ](?:more|above|higher|greater|over|longer|older)\b")
_INCHES = lazy(r",?[ -](?P<inches>\d{1,2}(?:\.\d+)?)[ -]?(?:inches|inch|in|\")(?![\p{L}\p{N}])")
_DIGIT_NEXT = lazy(r"[ ]?\d")
_POINTS_NEXT = lazy(r"[ -]points?\b")
_PERCENT = frozenset(("%", "percent", "per-cent", "pct", "pc", "percents", "percentage"))
_POINTS = frozenset(
    ("percentage-points", "percentage-point", "pp", "ppt", "ppts", "%-points", "%-point", "points", "point", "pts", "pt", "pct-points")
)
_BASIS_POINTS = frozenset(("basis-points", "basis-point", "bps", "bp"))
_TIMES_COMPARED = lazy(
    r"[ \n](?:as|more|less|fewer|greater|higher|lower|larger|smaller|bigger|faster|slower|cheaper|longer|shorter|better|worse|stronger|weaker|heavier|lighter|"
    r"the|its|their|his|her|our|that|those|what|growth|return|revenue|earnings|\p{L}+er)\b"
)
_MODEL_NOUN = lazy(
    r"\+?(?:[ \n-](?!(?:tokens?|users?|people|downloads?|dollars?|documents?|images?)\b)[\p{L}\p{N}]++){0,7}?[ \n-](?:models?|parameters?|params?|checkpoints?|LLMs?|weights|variants?|networks?)\b"
)
_TRILLIONS = lazy(r"\+?[ -](?:tokens?|parameters?)\b")
_PER = lazy(
    r"(?:[ \n]?/[ ]?|[ \n-]per[ \n-]|[ \n](?:an?|each|every)[ \n](?!\p{L}+[ \n](?:earlier|ago|before|later|prior|from(?![ \n](?:(?:about|around|roughly|some|just)[ \n])?[\p{Sc}\d]))\b))(?P<thing>second|sec|minute|min|hour|hr|day|night|week|month|mo|quarter|year|yr|annum|head|person|user|seat|capita|"
    r"employee|student|share|unit|call|token|million tokens|mile|kilometer|kilometre|gallon|barrel|ton|tonne|pound|kg|acre|square foot|household|customer|ticket|item|piece|gram|ounce)s?\b"
    r"|[ \n](?P<adverb>annually|yearly|monthly|weekly|daily|hourly|apiece|each)\b"
)
_BEFORE_A_RATE = " \n-"
_RATE_BEGINNINGS = frozenset(("pe", "a ", "a\n", "an", "ea", "ev", "ye", "mo", "we", "da", "ho", "ap"))
"""After a space, a line break or a hyphen, what _PER matches goes on with one of these or a slash."""
_ADVERBS = {
    "annually": "year",
    "yearly": "year",
    "monthly": "month",
    "weekly": "week",
    "daily": "day",
    "hourly": "hour",
    "apiece": "piece",
    "each": "piece",
}
_SHORT_THINGS = {"sec": "second", "min": "minute", "hr": "hour", "mo": "month", "yr": "year", "annum": "year"}
_NOT_AFTER_A_SPACE = frozenset("in us am a d as at AU min's B T x X mm's no i pc bp b U".split())
_GAPS = " \n\t\u00a0-‐‑"
_LONGEST_WORD = 40
"""Characters looked at for the word after a figure; no unit's name is as long."""
_BEGINNINGS = frozenset(
    name.replace(" ", "-").partition("-")[0].lower()
    for names in (_PERCENT, _POINTS, _BASIS_POINTS, ("times", "fold", "x"), SYMBOLS, NAMES, CODES, SUBUNITS, UNITS)
    for name in names
)
"""The first words of all that _read_word knows, in lower case."""


def read_prefix(symbol: str) -> str:
    """The ISO 4217 code of what stands before the digits, or empty when it is no currency."""
    mark = symbol.strip()
    if mark in SYMBOLS:
        return SYMBOLS[mark]
    if mark in CODES:
        return "CNY" if mark == "RMB" else mark
    return "USD" if mark.endswith("$") else ""


def read_unit(prose: str, end: int, currency: str, *, scaled: bool) -> Reading | None:
    """Read what follows the digits (and scale word) that end at `end`. None when letters follow that make it a name ("4o")."""
    reading = Reading(end, kind="money", unit=currency, is_bare=False) if currency else Reading(end)
    if not _read_glued(prose, reading, scaled=scaled):
        return None
    if prose.startswith("+", reading.end):
        reading.end, reading.has_plus = reading.end + 1, True
    _read_plain_words(prose, reading, scaled=scaled)
    if prose.startswith(" or ", reading.end) and _OR_MORE.match(prose, reading.end):
        reading.has_plus = True
    return reading


def _read_plain_words(prose: str, reading: Reading, *, scaled: bool) -> None:
    """A unit, currency or percent sign that stands apart from the digits."""
    if reading.is_bare:
        _read_words(prose, reading, scaled=scaled or bool(reading.power))
    elif reading.kind == "money":
        _skip_doubled_currency(prose, reading)


def read_rate(prose: str, end: int) -> str:
    """What a figure is a rate of, read from what follows it ("per month", "/year", "daily", "a head"), or empty."""
    first, second = prose[end : end + 1], prose[end + 1 : end + 3]
    if first != "/" and (first not in _BEFORE_A_RATE or (second not in _RATE_BEGINNINGS and second[:1] != "/")):
        return ""
    match = _PER.match(prose, end)
    if not match:
        return ""
    thing = match["thing"]
    return _ADVERBS[match["adverb"]] if match["adverb"] else _SHORT_THINGS.get(thing, thing)


def _read_glued(prose: str, reading: Reading, *, scaled: bool) -> bool:
    first = prose[reading.end : reading.end + 1]
    if first.isascii() and first != "%" and not first.isalpha():
        return True
    match = _GLUED.match(prose, reading.end)
    if not match:
        return True
    text = match.group()
    if "/" in text and text not in UNITS:
        text = text.partition("/")[0]
    end = match.start() + len(text)
    if text == "%":
        _become(reading, end, "percent", "%")
        return _read_percent_points(prose, reading)
    if text == "‰":
        return _become(reading, end, "per mille", "‰")
    if not scaled and _read_glued_scale(prose, reading, text):
        return True
    if text in ("x", "X", "×"):
        _become(reading, end, "multiple", "")
        return not _DIGIT_NEXT.match(prose, end)
    if text in CODES or text in NAMES or text in SYMBOLS:
        _become(reading, end, "money", NAMES.get(text) or SYMBOLS.get(text, text))
        return True
    return (text in GLUED or text == "¢") and (text in SUBUNITS or text in UNITS) and _read_unit_word(prose, reading, text, end)


def _read_glued_scale(prose: str, reading: Reading, text: str) -> bool:
    """A scale letter or word right after the digits: "$47B", "5k", "12.5bn", "405B model"."""
    power = LETTER_SCALES.get(text) or (SCALES.get(text.lower()) if len(text) <= 8 else None)
    if power is None:
        return False
    end = reading.end + len(text)
    is_money = reading.kind == "money"
    if text in ("B", "M") and not is_money and _MODEL_NOUN.match(prose, end):
        _become(reading, end, "parameters", "parameter")
    elif not is_money and text in ("m", "t", "b", "mm", "MM", "T") and not _is_large(prose, text, reading.end, end):
        return False
    reading.end, reading.power = end, power
    return True


def _is_large(prose: str, letter: str, start: int, end: int) -> bool:
    """ "15T tokens", "1.2b users": a lower-case b is billions after a decimal only, as "3b" may be a label."""
    return bool(letter == "T" and _TRILLIONS.match(prose, end)) or (letter == "b" and "." in prose[max(0, start - 3) : start])


def _read_percent_points(prose: str, reading: Reading) -> bool:
    if match := _POINTS_NEXT.match(prose, reading.end):
        _become(reading, reading.end + match.end(), "points", "pp")
    return True


def _read_words(prose: str, reading: Reading, *, scaled: bool) -> None:
    if not may_be_unit(prose, reading.end):
        return
    match = _AFTER.match(prose, reading.end)
    if not match or (match["gap"] == "\n" and not match["one"]):
        return
    if "/" in match["one"] and match["one"] not in UNITS:
        left = match["one"].partition("/")[0]
        _read_word(prose, reading, left, match.start("one") + len(left), scaled=scaled)
        return
    words = [match["one"], match["two"], match["three"]]
    for count in (3, 2, 1):
        if all(words[:count]):
            name = "-".join(words[:count])
            end = match.end(("one", "two", "three")[count - 1])
            if (count > 1 or name not in _NOT_AFTER_A_SPACE) and _read_word(prose, reading, name, end, scaled=scaled):
                return


def next_word(prose: str, end: int) -> str:
    """The word after a figure, up to a space; no longer than a unit's name can be."""
    tokens = prose[end : end + _LONGEST_WORD].split(None, 1)
    return tokens[0].rstrip(".,;:!?)") if tokens else ""


def may_be_unit(prose: str, end: int) -> bool:
    """Whether what follows a figure may be a unit: after a gap, anything but a plain word that no unit's name begins with."""
    if prose[end : end + 1] not in _GAPS:
        return False
    word = next_word(prose, end)
    return not word.isalpha() or word.lower() in _BEGINNINGS


def _read_word(prose: str, reading: Reading, name: str, end: int, *, scaled: bool) -> bool:
    lower = name.lower()
    if lower in _PERCENT:
        return _become(reading, end, "percent", "%") and _read_percent_points(prose, reading)
    if lower in _POINTS:
        return _become(reading, end, "points", "point" if lower in ("point", "points") else "pp")
    if lower in _BASIS_POINTS:
        return _become(reading, end, "basis points", "bp")
    if lower == "times" or lower in ("fold", "x"):
        return (lower != "times" or bool(_TIMES_COMPARED.match(prose, end))) and _become(reading, end, "multiple", "")
    if lower == "pounds" and scaled and not prose.startswith(" of", end):
        return _become(reading, end, "money", "GBP")
    if name in SYMBOLS:
        return _become(reading, end, "money", SYMBOLS[name])
    spaced = lower.replace("-", " ")
    if spaced in NAMES or (name in CODES and name not in ("ALL", "TOP", "TRY", "CUP")):
        return _become(reading, end, "money", NAMES.get(spaced, name))
    return (name in SUBUNITS or name in UNITS or lower in FOLDED) and _read_unit_word(prose, reading, name, end)


def _read_unit_word(prose: str, reading: Reading, name: str, end: int) -> bool:
    if name in SUBUNITS:
        code, factor = SUBUNITS[name]
        reading.multiplier = Decimal(factor)
        return _become(reading, end, "money", code)
    unit = UNITS.get(name) or FOLDED[name.lower()]
    if compound := _COMPOUND.match(prose, end):
        return _become(reading, compound.end(), "compound", name + compound.group().strip())
    reading.factor = unit.factor
    if unit.name == "ft" and (inches := _INCHES.match(prose, end)):
        reading.plus, end = Decimal(inches["inches"]) / 12, inches.end()
    return _become(reading, end, unit.dimension, unit.name)


def _skip_doubled_currency(prose: str, reading: Reading) -> None:
    """ "$5 USD" and "A$5 million Australian dollars" are one amount."""
    match = _AFTER.match(prose, reading.end)
    if match and match["gap"] != "-" and (match["one"] in CODES or match["one"] in ("dollars", "euros")):
        reading.end = match.end("one")


def _become(reading: Reading, end: int, kind: str, unit: str) -> bool:
    reading.end, reading.kind, reading.unit, reading.is_bare = end, kind, unit, False
    return True
