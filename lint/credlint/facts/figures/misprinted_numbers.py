"""Misprinted numbers: digits whose grouping, decimal mark or superscript is broken. Read on the prose as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.figures.units import UNITS
from credlint.facts.word_places import holds
from credlint.facts.words import FIGURE, word_index
from credlint.patterns import lazy

MisprintKind = Literal["grouping", "decimal-comma", "dot-grouping", "doubled-mark", "mixed-grouping", "superscript"]


class Misprint(Struct, frozen=True):
    """A number that is not printed as English text prints it, and in which way.

    span: the digits with their marks; of a superscript the power of ten only. kind: "grouping", a group of other than three digits
        ("1,2345"); "decimal-comma" ("1.000,50", "€12,5"); "dot-grouping" ("€250.000"); "doubled-mark" ("1,,000"); "mixed-grouping" ("12 000"
        in a text that prints "12,000"); "superscript", a power of ten whose exponent stands on the line ("1.5x1012").
    """

    span: Span
    kind: MisprintKind


_CURRENCY = r"(?:\p{Sc}|\b[A-Z]{3})[ ]?"
_MARKED = lazy(r"(?<![\p{L}\p{N}.,/:=_@#^\\&?)\]-])\d+(?:[.,]{1,2}\d++)+(?![.,/:_-]\d|[_/@])(?=(?P<letters>[\p{L}%°]*))(?!(?&letters)\d)")
_CURRENCY_BEFORE = lazy(rf"(?r){_CURRENCY}")
_GLUED = frozenset(
    (
        "",
        "%",
        "k",
        "K",
        "m",
        "M",
        "mn",
        "bn",
        "B",
        "tn",
        "T",
        "km",
        "kg",
        "cm",
        "mm",
        "GB",
        "MB",
        "TB",
        "kW",
        "MW",
        "kWh",
        "MWh",
        "°C",
        "°F",
    )
)
_UNIT_AFTER = lazy(
    r"[ \u00a0]?(?:%|percent\b|per cent\b|(?:m|b|tr)illion\b|thousand\b|bn\b|km\b|kg\b|miles?\b|met(?:er|re)s\b|kilomet|hectares\b|degrees\b|°|[kMG]Wh?\b|[GMT]B\b|percentage\b|euros?\b|dollars\b|pounds\b)"
)
_LABELS_BEFORE = lazy(
    r"(?r)\b(?:ports?|pages?|pp\.|lots?|pins?|numbers?|nos\.?|rooms?|sections?|lines?|items?|flights?|routes?|units?|codes?|channels?|rows?|articles?|questions?|figures?|tables?|chapters?"
    r"|verses?|part numbers|SKUs?|IDs?)[ \n](?:\d+(?:,\d+)*,?[ \n](?:and[ \n])?)?",
    regex.IGNORECASE,
)
_PLURAL_AFTER = lazy(r"[ ](?P<noun>\p{Ll}{3,}s|people|men|women|children)\b")
_RATE_AFTER = lazy(r"[ ]?(?:per\b|an?\b|/)")
_EXACT_PLURALS = frozenset(("times", "points", "marks", "percents", "was", "is", "has", "versus", "plus", "thus"))

_GROUPED = r"\d{1,3}(?:,\d{3})+"
_SOUND = lazy(rf"(?:{_GROUPED}|\d{{1,2}}(?:,\d{{2}})+,\d{{3}}|\d+)(?:\.\d+)?|\.\d+")
_BROKEN_GROUP = lazy(r"\d{1,3}(?:,\d{3})*,(?!(?:19|20)\d\d$)\d{4,}(?:\.\d+)?|(?!(?:19|20)\d\d,)\d{4,}(?:,\d{3})+(?:\.\d+)?")
_SHORT_GROUP = lazy(rf"{_GROUPED},\d{{1,2}}")
_DOUBLED = lazy(r"\d{1,3}(?:,{1,2}\d{3})+(?:\.\d+)?")
_EUROPEAN = lazy(r"\d{1,3}(?:\.\d{3})+,\d{1,2}")
_DECIMAL_COMMA = lazy(r"\d{1,3},\d{1,2}")
_DOTTED = lazy(r"\d{1,3}(?:\.000|(?:\.\d{3}){2,})")
_COMMAS = lazy(rf"(?<![\p{{L}}\p{{N}}.,]){_GROUPED}(?![\p{{N}}])")
_SPACED = lazy(r"(?<![\p{L}\p{N}.,:/-]|\p{N}[ ])\d{1,3}(?:[\u00a0\u202f\u2009]\d{3}(?!\d)|(?:[ ]\d{3})?[ ]000\b)(?![ ]\d{3}|[.,]?\d)")
_GROUP_SPACES = (" 000", "\u00a0", "\u202f", "\u2009")
"""Of which _SPACED holds one."""

_UNITS_OF_SCIENCE = r"(?:mol|Torr|torr|mbar|Pa|kg|g|cm|m|M|J|N)(?![\p{L}\p{N}'’])"
_POWERS = (
    lazy(
        r"(?<=\d\.\d{1,4}\)?[ \u00a0]?[×x·⋅∙][ \u00a0]?)10(?:[-−–][1-9]\d?|[1-9]\d|[3-9])(?![\p{N}^]|[.,]\d|[ ]?[x×=]|-\p{L})(?![ ]?(?:mm|cm|m|in|inch|inches|ft|feet|px|pixels)\b(?<=x[ ]?10[ \dminchfetpxls]*))"
    ),
    lazy(
        r"(?<=(?<![\p{N}.,]|[x×][ ]?)\d\)?[ \u00a0]?[×x·⋅∙][ \u00a0]?)10(?:−[1-9]\d?|[-–][2-9]|[1-3]\d(?<=[×·⋅∙][ \u00a0]?10\d\d))(?![\p{N}^]|[.,]\d|[ ]?[x×=]|-\p{L})"
    ),
    lazy(
        r"(?<![\p{L}\p{N}.,^/-])10(?:[12]\d|30)(?=[ -]?(?:total[ ])?(?:FLOPs?|flops|floating[- ]point[ ]operations)\b(?![ ]?(?:/|per\b|an?[ ]|each\b)))"
    ),
    lazy(
        r"(?<=(?<![\p{N}.,]|[x×][ ]?)\d\)?[ \u00a0]?[×x·⋅∙][ \u00a0]?)10(?:[3-9](?=[ \u00a0]?(?:pascals?|Pa|joules?|newtons?|hertz|Hz|eV|electronvolts?|m/s|m[ ]s|CFU)\b)|(?:[3-9]|[1-4]\d)(?=[ \u00a0]?(?:\p{Ll}+[ ])?(?:cells|copies|spores|particles|atoms|molecules|electrons|photons|neutrons|protons|neutrinos|ions|bacteria|viruses|virions|genomes|stars|galaxies|dopants|vacancies|collisions|decays)\b))"
    ),
    lazy(rf"(?<![\p{{L}}\p{{N}}.,^/×·–−-])10(?:−[1-9]\d?|-[2-9])(?=[ \u00a0]?{_UNITS_OF_SCIENCE})"),
)
_POWER = lazy("10[-−–1-9]")
"""Of which each of these holds a match: literal, and so found fast."""


@analysis
def misprints(article: Article) -> tuple[Misprint, ...]:
    """The misprinted numbers of the prose, in order; none overlaps another."""
    prose = article.prose
    if FIGURE not in word_index(article):
        return ()
    found = [Misprint(Span(*match.span()), kind) for match in _MARKED.finditer(prose) if (kind := _kind(prose, match))]
    if _POWER.search(prose):
        found += [Misprint(Span(*match.span()), "superscript") for power in _POWERS for match in power.finditer(prose)]
    found += _mixed(prose)
    found.sort(key=lambda misprint: misprint.span)
    clashes = {id(late) for early, late in pairwise(found) if late.span.start < early.span.end}
    return tuple(misprint for misprint in found if id(misprint) not in clashes)


def _kind(prose: str, match: regex.Match[str]) -> MisprintKind | None:
    text = match.group()
    if _SOUND.fullmatch(text) and "." not in text:
        return None
    is_money = bool(_CURRENCY_BEFORE.match(prose, max(0, match.start() - 4), match.start()))
    if not is_money and match["letters"] not in _GLUED:
        return None
    is_enclosed = prose[match.start() - 1 : match.start()] in ("(", "[", "{") and not is_money
    if _EUROPEAN.fullmatch(text):
        return "decimal-comma"
    if _DOTTED.fullmatch(text):
        return "dot-grouping" if _is_thousands(prose, match.end(), is_money=is_money) else None
    if _SOUND.fullmatch(text):
        return None
    if _DOUBLED.fullmatch(text):
        return "doubled-mark"
    if _DECIMAL_COMMA.fullmatch(text):
        return "decimal-comma" if is_money or _UNIT_AFTER.match(prose, match.end()) else None
    is_broken = _BROKEN_GROUP.fullmatch(text) or _SHORT_GROUP.fullmatch(text)
    is_list = not is_money and _LABELS_BEFORE.match(prose, max(0, match.start() - 30), match.start())
    return "grouping" if is_broken and not is_enclosed and not is_list else None


def _is_thousands(prose: str, end: int, *, is_money: bool) -> bool:
    """Whether dots can only group: nobody prints a price or a count of things to three decimals that are all zero."""
    if is_money:
        return not _RATE_AFTER.match(prose, end)
    noun = _PLURAL_AFTER.match(prose, end)
    return noun is not None and noun["noun"] not in UNITS and noun["noun"] not in _EXACT_PLURALS


def _mixed(prose: str) -> Iterator[Misprint]:
    """Groups set off by spaces, in a text that otherwise sets off groups by commas."""
    spaced = [Misprint(Span(*match.span()), "mixed-grouping") for match in _SPACED.finditer(prose)] if holds(prose, _GROUP_SPACES) else []
    if spaced and len(_COMMAS.findall(prose)) > len(spaced):
        yield from spaced
