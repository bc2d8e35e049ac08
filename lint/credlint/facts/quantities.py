"""Quantities: every figure that counts or measures something, with its exact value, printed precision, unit and what it counts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis, around
from credlint.facts.figures.identifiers import is_identifier
from credlint.facts.figures.nouns import CountedNoun, counted, whole
from credlint.facts.figures.number_starts import candidates
from credlint.facts.figures.printed_numbers import Printed, read_at
from credlint.facts.figures.unit_reading import Reading, read_rate, read_unit
from credlint.facts.money.damage import damages
from credlint.facts.periods import calendar
from credlint.patterns import lazy

Bound = Literal["exact", "about", "more than", "at least", "less than", "at most", "nearly"]


class Quantity(Struct):
    """A figure as printed.

    span: the figure with its currency, scale word and unit ("$1.8 million", "180 TB"), without what it counts.
    kind: "money", "percent", "points" (of a percentage), "basis points", "multiple", "fraction", "count" (a noun follows), "number", or the
        dimension of its unit ("data", "duration", "parameters", "length" ...), "compound" for a unit made of several ("mg/kg").
    value: exact, with its scale, in `unit`. low, high: all values that print alike; an open bound is infinite; "about" widens both.
    unit: ISO 4217 code, "%", or the unit's name in facts/figures/units.py; empty for counts. factor: base units in one unit (1 where none).
    bound: what a word before or a plus after says of it. per: the period or thing that it is a rate of ("month", "head").
    noun, phrase: what is counted, lower case: head noun and whole phrase, or empty; of a share, what it is a share of; of money, what it is
        for. owner: whose that is, as printed ("its", "Microsoft's"), or empty.
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
    owner: str = ""
    scaled: bool = False
    shared: Literal["", "unit", "scale"] = ""
    damaged: bool = False
    half_step: Decimal = Decimal(0)

    def base_interval(self) -> tuple[Decimal, Decimal]:
        """The values that the figure stands for as printed, in base units, without what an approximator adds."""
        return (self.value - self.half_step) * self.factor, (self.value + self.half_step) * self.factor

    def comparable(self, other: Quantity) -> bool:
        """Whether the two measure alike: the same kind, and the same currency where they are money."""
        if self.kind == "money" or other.kind == "money":
            return self.unit == other.unit
        if self.kind == other.kind == "compound":
            return self.unit == other.unit
        plain = {"count", "number"}
        return self.kind == other.kind or (self.kind in plain and other.kind in plain)


_BOUND_BEFORE = lazy(
    r"(?r)(?i:\b(?:(?P<most>(?<!\badd(?:s|ed|ing)?[ ])up to|at most|(?:no|not|never) (?:more|larger|longer|higher) than|as (?:much|many|little|few) as|maximum of|capped at)"
    r"|(?P<least>at least|(?:no|not) (?:less|fewer) than|minimum of|starting (?:at|from))"
    r"|(?P<more>more than|over|above|exceeding|exceeds?|in excess of|upwards? of|north of|greater than|surpass(?:ed|es|ing)|topp(?:ed|ing)|well over|just over|beyond)"
    r"|(?P<less>less than|fewer than|under|below|lower than|just under|sub)"
    r"|(?P<nearly>nearly|almost|close to|approaching|just shy of)"
    r"|(?P<about>about|around|roughly|approximately|an estimated|estimated|some|circa|ca\.|c\.))|(?P<tilde>[~≈∼]))[ \n-]?(?:[Uu][Ss])?"
)
_BOUND_ENDS = frozenset(
    "to most than as of at least from over above exceeding exceed exceeds surpassed surpasses surpassing topped topping beyond under below sub nearly almost"
    " approaching about around roughly approximately estimated some circa us".split()
)
"""What _BOUND_BEFORE ends with where that is a word, or the "US" of a dollar sign."""
_SIGNS_BEFORE: dict[str, Bound] = {
    ">": "more than",
    "<": "less than",
    "≥": "at least",
    "≤": "at most",
    "~": "about",
    "≈": "about",
    "∼": "about",
}
_BOUND_NAMES: dict[str, Bound] = {
    "more": "more than", "least": "at least", "less": "less than", "most": "at most", "nearly": "nearly", "about": "about", "tilde": "about",
}  # fmt: skip
_RANGE_AFTER = lazy(r"[ \n](?:to|or)[ \n](?:two|three|four|five|six|\d)")
_PERCENT_LABEL = lazy(r"(?r)(?:^|\n)[ ]*(?i:percents?|per cent)[ ]of[ ]")
"""Before a figure without a noun, at the start of a line, as in a form or a table's margin: "per cent of 210"."""
_WARMTH = lazy(
    r"\b(?:temperatures?|thermo\p{L}*|warm\p{L}*|cool\p{L}*|cold\p{L}*|hot|hotter|heat\p{L}*|oven|weather|fever|boil\p{L}*|fr[eo]ez\p{L}*|climate)\b",
    regex.IGNORECASE,
)
_RANGE_LINK = lazy(r"(?:-(?=[ ]))?[ \n]?(?:to|and|or|through|[-–—±×])[ \n]?$")
_EXACT_KINDS = frozenset(("percent", "points", "basis points", "per mille"))
"""Kinds whose zeros are digits: "100%" is not rounded to the hundred."""
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
    prose, broken = article.prose, damages(article)
    position = 0
    for candidate in _undated(article):
        if candidate < position:
            continue
        printed, position = read_at(prose, candidate)
        quantity = _read(prose, printed) if printed else None
        if quantity:
            quantity.damaged = bool(broken and around(quantity.span, broken))
            position = max(position, quantity.span.end)
            yield quantity


def _undated(article: Article) -> Iterator[int]:
    """The candidates that no date holds."""
    dates = iter(calendar(article))
    start = end = -1
    for candidate in candidates(article):
        while end <= candidate and (date := next(dates, None)):
            start, end = date.span
        if not start <= candidate < end:
            yield candidate


def _read(prose: str, printed: Printed) -> Quantity | None:
    reading = read_unit(prose, printed.end, printed.currency, scaled=printed.scaled)
    is_bare = reading is not None and reading.is_bare and not (printed.scaled or reading.power)
    if reading is None or is_identifier(prose, printed.start, reading.end, is_bare=is_bare, is_word=printed.is_word):
        return None
    is_pronoun = is_bare and prose[printed.start : printed.end].lower() == "one"
    if is_pronoun and not _RANGE_AFTER.match(prose, printed.end):
        return None
    return _quantity(prose, printed, reading)


def _quantity(prose: str, printed: Printed, reading: Reading) -> Quantity:
    span, times = Span(printed.start, reading.end), reading.multiplier.scaleb(reading.power)
    value, half_step = printed.number.value * times, printed.number.half_step * times
    if reading.plus:
        value += reading.plus
    if reading.kind in _EXACT_KINDS and not (printed.scaled or reading.power):
        half_step = min(half_step, Decimal("0.5"))
    bound = "at least" if reading.has_plus else _bound_before(prose, span.start, is_duration=reading.kind == "duration")
    low, high = _interval(bound, value, half_step)
    noun = _noun(prose, printed, reading)
    if reading.kind == "number" and not noun and _is_labelled_percent(prose, printed.start):
        reading.kind, reading.unit = "percent", "%"
    return Quantity(
        span,
        _kind(prose, printed, reading, noun),
        value,
        low,
        high,
        reading.unit,
        reading.factor,
        bound,
        read_rate(prose, reading.end) or (read_rate(prose, noun.span.end) if noun else ""),
        noun.head if noun else "",
        noun.phrase if noun else "",
        noun.owner if noun else "",
        scaled=printed.scaled or bool(reading.power),
        half_step=half_step,
    )


def _is_labelled_percent(prose: str, start: int) -> bool:
    return prose.endswith(" of ", 0, start) and bool(_PERCENT_LABEL.match(prose, max(0, start - 16), start))


def _noun(prose: str, printed: Printed, reading: Reading) -> CountedNoun | None:
    if reading.kind not in ("percent", "money") and not (printed.is_fraction and reading.is_bare):
        return counted(prose, reading.end) if reading.is_bare else None
    if reading.kind == "percent":
        return whole(prose, reading.end)
    attributive = counted(prose, reading.end)
    is_verb = attributive is not None and attributive.phrase.split()[0].endswith(("ed", "ing"))
    return whole(prose, reading.end) or (None if is_verb else attributive)


def _kind(prose: str, printed: Printed, reading: Reading, noun: CountedNoun | None) -> str:
    if reading.unit == "deg":
        return "temperature" if _WARMTH.search(prose, max(0, printed.start - 80), reading.end + 60) else "angle"
    if printed.is_multiple:
        return "multiple"
    if reading.kind != "number":
        return reading.kind
    return "fraction" if printed.is_fraction else "count" if noun else "number"


def _interval(bound: Bound, value: Decimal, half_step: Decimal) -> tuple[Decimal, Decimal]:
    low, high = value - half_step, value + half_step
    if bound == "about":
        slack = max(half_step, abs(value) / 20)
        return low - slack, high + slack
    if bound == "nearly":
        return value - max(half_step, abs(value) / 10), high
    if bound in ("more than", "at least"):
        return low, _INFINITY
    return (-_INFINITY, high) if bound in ("less than", "at most") else (low, high)


def _bound_before(prose: str, start: int, *, is_duration: bool) -> Bound:
    match = _BOUND_BEFORE.match(prose, max(0, start - 24), start) if _may_be_bound(prose, start) else None
    if match:
        # "over two years" is a length of time as often as a bound.
        is_length = is_duration and match.group().strip().lower() == "over"
        return "exact" if is_length else _BOUND_NAMES[str(match.lastgroup)]
    return _SIGNS_BEFORE.get(prose[max(0, start - 2) : start].rstrip(" ")[-1:], "exact")


def _may_be_bound(prose: str, start: int) -> bool:
    """Whether _BOUND_BEFORE may match: after anything but a plain word that no bound ends with."""
    tokens = prose[max(0, start - 24) : start].split()
    word = tokens[-1] if tokens else ""
    return not (word.isalpha() and word.isascii()) or word.lower() in _BOUND_ENDS


def _share(prose: str, first: Quantity, second: Quantity) -> None:
    """Give the first figure of a range the unit, and where it fits the scale, that stand at the second only ("5 to 7 million")."""
    if second.span.start - first.span.end > 9 or not _RANGE_LINK.fullmatch(prose, first.span.end, second.span.start):
        return
    if first.kind == "money" and second.kind in ("number", "count") and second.unit == "":
        second.kind, second.unit = "money", first.unit
    if first.kind in ("number", "count", "fraction") and second.kind not in ("number", "count", "multiple", "fraction") and not first.noun:
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
