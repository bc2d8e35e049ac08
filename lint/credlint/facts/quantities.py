"""Quantities: every figure that counts or measures something, with its exact value, printed precision, unit and what it counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

import regex

from credlint.article import Article, Span, analysis, around
from credlint.facts.damage import damages
from credlint.facts.identifiers import is_identifier
from credlint.facts.nouns import counted
from credlint.facts.numbers import SCALES, WORDS, Number, from_digits, from_words, power_of_ten
from credlint.facts.periods import calendar
from credlint.facts.unit_reading import Reading, read_prefix, read_rate, read_unit

Bound = Literal["exact", "about", "more than", "at least", "less than", "at most", "nearly"]


@dataclass(slots=True)
class Quantity:
    """A figure as printed.

    span: the figure with its currency, scale word and unit ("$1.8 million", "180 TB"), without what it counts.
    kind: "money", "percent", "points" (of a percentage), "basis points", "multiple", "fraction", "count" (a noun follows), "number", or the
        dimension of its unit ("data", "duration", "parameters", "length" ...).
    value: exact, with its scale, in `unit`. low, high: all values that print alike; an open bound is infinite; "about" widens both.
    unit: ISO 4217 code, "%", or the unit's name in facts/units.py; empty for counts. factor: base units in one unit (1 where none).
    bound: what a word before or a plus after says of it. per: the period or thing that it is a rate of ("month", "head").
    noun, phrase: what is counted, lower case: head noun and whole phrase, or empty.
    scaled: a scale word or letter stands with it. shared: "unit" or "scale" where that stands at the next figure only ("5 to 7 million").
    damaged: digits or a currency sign are visibly missing; the value is as printed.
    half_step: half the distance to the next value printed alike: as printed the figure is value ± half_step, whatever words stand around.
    """

    span: Span
    kind: str
    value: Decimal
    low: Decimal
    high: Decimal
    unit: str = ""
    factor: Decimal = Decimal(1)
    bound: Bound = "exact"
    per: str = ""
    noun: str = ""
    phrase: str = ""
    scaled: bool = False
    shared: Literal["", "unit", "scale"] = ""
    damaged: bool = False
    half_step: Decimal = Decimal(0)

    def comparable(self, other: Quantity) -> bool:
        """Whether the two measure alike: the same kind, and the same currency where they are money."""
        if self.kind == "money" or other.kind == "money":
            return self.unit == other.unit
        plain = {"count", "number"}
        return self.kind == other.kind or (self.kind in plain and other.kind in plain)


_DIGITS = r"(?:\d{1,3}(?:,\d{2,3})*,\d{3}|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+|\d+)(?:\.\d+)?|\.\d+"
_SCALE_WORDS = "|".join(sorted(SCALES, key=len, reverse=True))
_FIGURE = regex.compile(
    rf"""(?<![\p{{L}}\p{{N}}_.,@\\^])
    (?:(?P<skip>(?:\+?\d{{1,3}}[-. ])?(?:\(\d{{3}}\)[ ]?|\d{{3}}[-. ])\d{{3}}[-. ]\d{{4}}(?!\d)|\d+\.\d+\.\d+[\d.]*|\d+(?::\d+)+|97[89][-\d]{{10,14}})
    |
    (?P<sign>(?<![\p{{N}})])[-−+](?=[\d$€£¥.]))?
    (?P<symbol>(?:\p{{Lu}}{{0,3}}\$(?:US|A)?|[€£¥₹₩₽₺₪₫₱₦₴฿₿¢]|\b(?:Rs\.?|RM|Rp|KSh|Ksh|Tk)(?=[ ]?\d)|\b[A-Z]{{3}}(?=[ ]?[\d.]))[ ]?)?
    (?:
      (?:(?P<mantissa>{_DIGITS})[ ]?[x×·*][ ]?)?10(?:(?:\^|\*\*)[ ]?[{{(]?(?P<exponent>[-−–]?\d{{1,3}})[)}}]?|(?P<exponent>[⁻]?[⁰¹²³⁴-⁹]+))
    | (?P<digits>{_DIGITS})(?:e(?P<exponent>[+-]?\d{{1,3}})\b)?
    | (?P<words>\b{WORDS}\b)
    | \b(?P<article>[Hh]alf[ ]an?|[Aa]n?)(?=[ ](?:hundred|thousand|million|billion|trillion|dozen)\b(?!s))
    )
    (?:(?:[ \n\u00a0-]?(?P<scale>(?:{_SCALE_WORDS}|hundred|dozen)\b))(?:[ ](?P<scale>(?:thousand|million|billion|trillion)\b))?)?
    )""",
    regex.VERBOSE,
)
_BOUND_BEFORE = regex.compile(
    r"(?r)(?i:\b(?:(?P<more>more than|over|above|exceeding|exceeds?|in excess of|upwards? of|north of|greater than|surpass(?:ed|es|ing)|topp(?:ed|ing)|well over|just over|beyond)"
    r"|(?P<least>at least|no less than|no fewer than|minimum of|starting (?:at|from))"
    r"|(?P<less>less than|fewer than|under|below|lower than|just under|sub)|(?P<most>up to|at most|no more than|as (?:much|many|little|few) as|maximum of|capped at)"
    r"|(?P<nearly>nearly|almost|close to|approaching|just shy of)"
    r"|(?P<about>about|around|roughly|approximately|an estimated|estimated|some|circa|ca\.|c\.))|(?P<tilde>[~≈]))[ \n-]?(?:[Uu][Ss])?"
)
_SIGNS_BEFORE = {">": "more than", "<": "less than", "≥": "at least", "≤": "at most", "~": "about", "≈": "about"}
_BOUND_NAMES: dict[str, Bound] = {
    "more": "more than", "least": "at least", "less": "less than", "most": "at most", "nearly": "nearly", "about": "about", "tilde": "about",
}  # fmt: skip
_RANGE_LINK = regex.compile(r"[ \n]?(?:to|and|or|through|[-–—])[ \n]?$")
_INFINITY = Decimal("Infinity")


@analysis
def quantities(article: Article) -> tuple[Quantity, ...]:
    """The quantities of the prose, in order. Dates, times, versions, names with digits, list numbers and scores are none."""
    found: list[Quantity] = []
    for quantity in _scan(article):
        if found:
            _share(article.prose, found[-1], quantity)
        found.append(quantity)
    return tuple(found)


def _scan(article: Article) -> Iterator[Quantity]:
    prose, dates, broken = article.prose, calendar(article), damages(article)
    position = 0
    while match := _FIGURE.search(prose, position):
        position = match.end()
        span = Span(*match.span())
        if date := around(span, dates):
            position = max(position, date.span.end)
            continue
        if match["skip"]:
            continue
        quantity = _read(prose, match)
        if quantity:
            quantity.damaged = any(damage.span.start < quantity.span.end for damage in (around(quantity.span, broken),) if damage)
            position = max(position, quantity.span.end)
            yield quantity


def _read(prose: str, match: regex.Match[str]) -> Quantity | None:
    number = _number(match)
    prefix = read_prefix(match["symbol"] or "")
    start = match.start() if prefix or not match["symbol"] else match.start() + len(match["symbol"])
    is_word = bool(match["words"] or match["article"])
    reading = read_unit(prose, match.end(), prefix, scaled=bool(match["scale"]))
    if reading is None or is_identifier(prose, start, reading.end, is_bare=reading.is_bare and not match["scale"], is_word=is_word):
        return None
    if is_word and match["words"] and match["words"].lower() == "one" and reading.is_bare and not match["scale"]:
        return None
    return _quantity(
        prose, Span(start, reading.end), number, reading, scaled=bool(match["scale"] or reading.power), negative=match["sign"] in ("-", "−")
    )


def _number(match: regex.Match[str]) -> Number:
    power = sum(SCALES.get(word, 0) for word in match.captures("scale"))
    dozens = 12 if "dozen" in match.captures("scale") else 1
    if match["words"]:
        number = from_words(match["words"], power)
    elif match["article"]:
        number = Number(Decimal("0.5" if "alf" in match["article"] else "1").scaleb(power), Decimal(1).scaleb(power) / 4)
    elif match["exponent"]:
        number = power_of_ten(match["mantissa"] or match["digits"] or "", match["exponent"])
    else:
        number = from_digits(match["digits"], power)
    return Number(number.value * dozens, number.half_step * dozens)


def _quantity(prose: str, span: Span, number: Number, reading: Reading, *, scaled: bool, negative: bool) -> Quantity:
    value, half_step = number.value.scaleb(reading.power) * reading.multiplier, number.half_step.scaleb(reading.power) * reading.multiplier
    if negative:
        value = -value
    bound, low, high = _bounds(prose, span, value, half_step, has_plus=reading.has_plus, is_duration=reading.kind == "duration")
    noun = counted(prose, reading.end) if reading.is_bare else None
    per = reading.per or (read_rate(prose, noun.span.end) if noun else "")
    kind = "count" if noun and reading.kind == "number" else reading.kind
    return Quantity(
        span, kind, value, low, high, reading.unit, reading.factor, bound, per,
        noun.head if noun else "", noun.phrase if noun else "", scaled, half_step=half_step,
    )  # fmt: skip


def _bounds(
    prose: str, span: Span, value: Decimal, half_step: Decimal, *, has_plus: bool, is_duration: bool
) -> tuple[Bound, Decimal, Decimal]:
    bound = "at least" if has_plus else _bound_before(prose, span.start)
    if is_duration and prose[max(0, span.start - 5) : span.start].rstrip().lower().endswith("over"):
        bound = "exact"
    low, high = value - half_step, value + half_step
    if bound == "about":
        slack = max(half_step, abs(value) / 20)
        return bound, value - half_step - slack, value + half_step + slack
    if bound == "nearly":
        return bound, value - max(half_step, abs(value) / 10), high
    if bound in ("more than", "at least"):
        return bound, low, _INFINITY
    if bound in ("less than", "at most"):
        return bound, -_INFINITY, high
    return bound, low, high


def _bound_before(prose: str, start: int) -> Bound:
    match = _BOUND_BEFORE.match(prose, max(0, start - 24), start)
    if match:
        return _BOUND_NAMES[str(match.lastgroup)]
    sign = prose[max(0, start - 2) : start].rstrip(" ")[-1:]
    return _SIGNS_BEFORE.get(sign, "exact")  # type: ignore[return-value]


def _share(prose: str, first: Quantity, second: Quantity) -> None:
    """Give the first figure of a range the unit, and where it fits the scale, that stand at the second only ("5 to 7 million")."""
    if second.span.start - first.span.end > 9 or not _RANGE_LINK.fullmatch(prose, first.span.end, second.span.start):
        return
    if first.kind == "money" and second.kind in ("number", "count") and second.unit == "":
        second.kind, second.unit, second.noun, second.phrase = "money", first.unit, "", ""
    if first.kind in ("number", "count") and second.kind not in ("number", "count", "multiple") and not first.noun:
        first.kind, first.unit, first.factor, first.per = second.kind, second.unit, second.factor, second.per
        first.shared = "unit"
    if first.kind in ("number", "count") and not first.noun:
        first.noun, first.phrase, first.kind = second.noun, second.phrase, second.kind
    if second.scaled and not first.scaled and first.kind == second.kind:
        _share_scale(first, second)


def _share_scale(first: Quantity, second: Quantity) -> None:
    for power in (12, 9, 6, 3):
        mantissa = second.value.scaleb(-power)
        if mantissa >= 1:
            if first.value < 1000 and mantissa / 100 <= first.value <= mantissa * 100:
                first.value, first.half_step = first.value.scaleb(power), first.half_step.scaleb(power)
                first.low, first.high = (bound.scaleb(power) if bound.is_finite() else bound for bound in (first.low, first.high))
                first.scaled, first.shared = True, "scale"
            return
