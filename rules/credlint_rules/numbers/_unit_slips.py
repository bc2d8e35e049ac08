"""Units of the wrong kind: which figure has one, and why it does not fit."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from credlint import Article, Span, around
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import sentences
from credlint.patterns import lazy


class UnitSlip(Struct, frozen=True):
    """A figure whose unit does not fit what it measures: its span with the words that show it, why, and what would fit."""

    span: Span
    why: str
    remedy: str


_REACH = 60
_PER_HOUR = lazy(r"[ ]?/[ ]?h(?:ou)?r?\b|[ \n-](?:per|an|each|every)[ \n-]hour\b")
_PER_LONG = lazy(r"[ \n-](?:per|an?|each|every)[ \n-](?:day|week|month|year)\b|[ \n](?:annually|yearly|monthly|daily)\b")
_USES = lazy(r"\b(?:us(?:e[sd]?|ing)|consum(?:e[sd]?|ing|ption)|generat(?:e[sd]?|ing|ion)|burn(?:s|ed|ing)?|draws?)\b")
_OF_EQUIPMENT = lazy(
    r"\b(?:panels?|modules?|cells?|wafers?|turbines?|capacit(?:y|ies)|batter(?:y|ies)|storage|install(?:s|ed|ations?)?|orders?|ramp(?:s|ed|ing)?(?:[ ](?:rates?|up|down))?|pipeline)\b"
)
_STORAGE = lazy(
    r"\b(?:batter(?:y|ies)|stor(?:e[sd]?|age|ing)|pumped|reservoirs?|packs?|cells?|flywheels?|gigafactor(?:y|ies)|(?:per|a|each)[ ](?:year|day|month)|annual(?:ly)?|yearly|daily|monthly)\b",
)
_SOURCE = r"(?:solar|wind|PV|photovoltaic|tidal|wave|hydro(?:power|electric|electricity)?|nuclear|coal(?:-fired)?|gas(?:-fired)?|diesel|geothermal|biomass)"
_MACHINE = lazy(
    rf"[ \n-](?:(?:new|planned|proposed|rooftop|offshore|onshore|floating|small|large|giant|modular|home|ground-mounted|{_SOURCE})[ \n-]){{0,3}}"
    rf"(?:(?<={_SOURCE}[ \n-])(?:panels?|farms?|parks?|arrays?|plants?|power[ \n](?:plants?|stations?)|stations?|systems?|installations?)"
    r"|(?:wind|gas|steam)?[ \n-]?turbines?|reactors?|inverters?|heat[ \n]pumps?|electric[ \n]motors?|(?:EV|car|wall)[ \n]chargers?)\b(?![ \n-]?(?:batter|stor))"
)
_CAPACITY_OF = lazy(
    rf"(?r)\b(?:installed|generating|generation|nameplate|peak|rated|{_SOURCE})[ \n](?:capacity|power|output)[ \n](?:of|is|was|at|to|reached|reaches)[ \n](?:(?:about|around|roughly|nearly|almost|over|more[ \n]than|up[ \n]to)[ \n])?"
)
_TIME_AFTER = lazy(r"[ \n](?:ago|earlier|old|before|from[ \n]now|into[ \n]the[ \n](?:future|past))\b")
_MEMORY = lazy(
    r"[ \n-](?:of[ \n])?(?:\p{L}+[ \n])?(?:RAM|memory|VRAM|storage|disk(?:[ \n]space)?|SSDs?|hard[ \n]drives?|flash[ \n]drives?|USB[ \n]sticks?|files?|downloads?|microSD)\b(?![ \n](?:chips?|dies?|modules?|density|devices?))"
)
_CONNECTION = lazy(
    r"[ \n-](?:\p{L}+[ \n])?(?:broadband|internet|fib(?:re|er)|[Ww]i-?[Ff]i|[45]G|LTE|ethernet|connections?|plans?|download[ \n]speeds?)\b"
)
_POWER_UNITS = frozenset(("W", "kW", "MW", "GW", "TW"))
_ENERGY_UNITS = frozenset(("Wh", "kWh", "MWh", "GWh", "TWh"))
_SHORT_BITS = ("Gb", "Mb", "Tb", "Kb", "kb")


def unit_slips(article: Article) -> Iterator[UnitSlip]:
    """The figures with a unit of the wrong kind, in order."""
    for figure in quantities(article):
        found = _READERS.get(figure.kind)
        slip = found(article, figure) if found and not figure.damaged else None
        if slip:
            yield slip


def _power(article: Article, figure: Quantity) -> UnitSlip | None:
    """ "50 kW per hour", "uses 3,500 kW a year"; but "builds 5 GW a year" and a ramp of "20 MW per hour" are sound."""
    prose, end = article.prose, figure.span.end
    rate = _PER_HOUR.match(prose, end) or _PER_LONG.match(prose, end)
    if figure.unit not in _POWER_UNITS or not rate or _OF_EQUIPMENT.search(prose, *_clause(article, figure)):
        return None
    if not _PER_HOUR.match(prose, end) and not _USES.search(prose, _clause(article, figure).start, end):
        return None
    why = f'the {figure.unit} is already a rate, of energy per time; "{rate.group().strip()}" makes it a change of power'
    return UnitSlip(
        Span(figure.span.start, rate.end()), why, f"Say {figure.unit}h for energy that is used or made, {figure.unit} for power."
    )


def _energy(article: Article, figure: Quantity) -> UnitSlip | None:
    """ "a 300 MWh wind farm"; but batteries and yearly yields are measured in energy."""
    if figure.unit not in _ENERGY_UNITS or figure.per:
        return None
    start, end = figure.span
    is_machine = _MACHINE.match(article.prose, end) or _CAPACITY_OF.match(article.prose, max(0, start - 60), start)
    if not is_machine or _STORAGE.search(article.prose, *_clause(article, figure)):
        return None
    why = f"what a plant or machine can do at a time is power ({figure.unit[:-1]}), and {figure.unit} is energy"
    return UnitSlip(
        figure.span, why, f"Say {figure.unit[:-1]} for what it is built for, or over which time it gives {article.text(figure.span)}."
    )


def _per_hour(article: Article, figure: Quantity) -> UnitSlip | None:
    """ "30 knots per hour", "2,000 mAh per hour", "5 amps per hour"."""
    rate = _PER_HOUR.match(article.prose, figure.span.end)
    if not rate or figure.unit not in _ALREADY:
        return None
    already, remedy = _ALREADY[figure.unit]
    return UnitSlip(Span(figure.span.start, rate.end()), f'{already}; "{rate.group().strip()}" is one too many', remedy)


def _length(article: Article, figure: Quantity) -> UnitSlip | None:
    time = _TIME_AFTER.match(article.prose, figure.span.end)
    if figure.unit != "ly" or not time:
        return None
    return UnitSlip(
        Span(figure.span.start, time.end()), "a light-year is a distance, not a time", "Say years for a time, light-years for a distance."
    )


def _temperature(article: Article, figure: Quantity) -> UnitSlip | None:
    if figure.unit != "K" or "egree" not in article.text(figure.span):
        return None
    return UnitSlip(
        figure.span, "kelvins are no degrees: the scale starts at absolute zero", 'Say "kelvins", or degrees Celsius if these are meant.'
    )


def _data(article: Article, figure: Quantity) -> UnitSlip | None:
    text = article.text(figure.span)
    if not text.endswith(_SHORT_BITS) or not _MEMORY.match(article.prose, figure.span.end):
        return None
    return UnitSlip(
        figure.span, f'"{text[-2:]}" is bits; memory and files are measured in bytes', f'Say "{text[-2].upper()}B" if bytes are meant.'
    )


def _data_rate(article: Article, figure: Quantity) -> UnitSlip | None:
    text = article.text(figure.span)
    if not text.endswith(("MBps", "GBps")) or not _CONNECTION.match(article.prose, figure.span.end):
        return None
    return UnitSlip(figure.span, f'"{text[-4:]}" is bytes; connections are sold in bits', f'Say "{text[-4]}bps" if bits are meant.')


def _clause(article: Article, figure: Quantity) -> Span:
    """What stands near a figure in its sentence."""
    sentence = around(figure.span, sentences(article))
    if not sentence:
        return figure.span
    return Span(max(sentence.span.start, figure.span.start - _REACH), min(sentence.span.end, figure.span.end + _REACH))


_ALREADY = {
    "kn": ("a knot is a nautical mile per hour", "Say knots alone."),
    "mAh": ("a milliampere-hour is a charge, milliamperes for an hour", "Say mA for a current, mAh for a charge."),
    "A": ("an ampere is a rate, of charge per time", "Say amperes for a current, ampere-hours for a charge."),
    "mA": ("a milliampere is a rate, of charge per time", "Say mA for a current, mAh for a charge."),
}
_READERS = {
    "power": _power,
    "energy": _energy,
    "speed": _per_hour,
    "charge": _per_hour,
    "current": _per_hour,
    "length": _length,
    "temperature": _temperature,
    "data": _data,
    "data rate": _data_rate,
}
