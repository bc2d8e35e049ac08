"""Conversions: a figure and beside it the same figure in another unit or currency."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Literal

import regex
from msgspec import Struct
from msgspec.structs import replace

from credlint.article import Article, Span, analysis, around, inside
from credlint.facts.figures.degrees import lettered_degrees
from credlint.facts.figures.units import UNITS
from credlint.facts.quantities import Quantity, quantities
from credlint.patterns import lazy

Form = Literal["bracket", "or", "which is", "dash", "slash", "equals"]


class Conversion(Struct, frozen=True):
    """A figure told twice, in two units or currencies: "10 km (6 miles)", "€100m, or $110m", "5-6 km (3-4 miles)", "3 by 4 m (10 by 13 ft)".

    span: from the first figure to the last. first, second: the figures of the two sides, as many on each: one, the ends of a range, or the
        sides of a size; each with its own unit, and feet and inches (pounds and ounces ...) as one figure. Their kinds differ where the
        writer confused two ("400 square miles (1,000 km)"). form: how the second side is joined to the first.
    """

    span: Span
    first: tuple[Quantity, ...]
    second: tuple[Quantity, ...]
    form: Form


_METRIC = frozenset(
    "nm um mm dm cm m km m2 km2 ha l ml m3 pg ng mg ug g kg t m/s km/h Pa kPa MPa GPa ubar hPa J kJ W kW MW GW N kN degC K".split()
)
_CUSTOMARY = frozenset("in ft yd mi ft2 mi2 acre ft3 gal bbl ton lt lb oz mph psi hp kcal degF".split())
_NAUTICAL = frozenset(("nmi", "kn"))
_NAUTICAL_MILE = UNITS["nautical-mile"].factor
_AT_SEA = lazy(
    r"\b(?:nautical|knots|at sea|offshore|off the|(?:ship|vessel|boat|yacht|tanker|submarine|aircraft|hurricane|cyclone|storm|coast|sailor|navy|island)s?)\b",
    regex.IGNORECASE,
)
_NEAR = 150
_SYSTEMS = (_METRIC, _CUSTOMARY, _NAUTICAL)
_SAME_SYSTEM = frozenset((frozenset(("acre", "mi2")), frozenset(("ha", "km2")), frozenset(("acre", "ft2")), frozenset(("degC", "K"))))
"""Units of one system that nevertheless stand for each other in brackets."""
_CONFUSED = frozenset(("length", "area", "volume", "speed"))
"""Dimensions that a lost "square", "cubic" or "per hour" turns into one another."""
_PARTS = {("lb", "oz"), ("m", "cm"), ("ft", "in"), ("kg", "g"), ("mi", "yd")}

_ABOUT = (
    r"(?:(?:or|about|around|roughly|approximately|approx\.?|nearly|almost|some|just (?:over|under)|over|more than|less than|under|well over"
    r"|the equivalent of|equivalent to|equal to|equals|that is,?|that['’]s|which is|i\.e\.,?|an estimated|ca?\.|[=~≈])[ \n]?){0,3}"
)
_BETWEEN = r"(?:(?:between|from)[ \n])?"
_EXTENT = r"(?:[ \n-](?:wide|long|high|tall|deep|thick|across|away|apart|square|each|in[ ](?:diameter|length|height|size|width)))?"
_GAPS: tuple[tuple[Form, regex.Pattern[str]], ...] = (
    (
        "bracket",
        lazy(
            rf"(?:[ \n-](?!(?:per|plus|minus|and|or|vs|versus|to|by|of|with|for|in)\b)(?:a|\p{{Ll}}{{2,}})){{0,2}}[ \n]?[(\[]{_ABOUT}{_BETWEEN}"
        ),
    ),
    ("or", lazy(rf",[ \n](?:or|equal to|equivalent to|the equivalent of)[ \n]{_ABOUT}{_BETWEEN}")),
    ("which is", lazy(rf"{_EXTENT},[ \n](?:which is|that is,?|i\.e\.,?|is|are)[ \n]{_ABOUT}{_BETWEEN}")),
    ("dash", lazy(rf"[ ]?(?:[–—]|--)[ ]?{_ABOUT}{_BETWEEN}|[ ]-[ ]{_ABOUT}{_BETWEEN}")),
    ("slash", lazy(r"[ ]?/[ ]?")),
    (
        "equals",
        lazy(
            rf"[ \n](?:[=≈]|equals?|(?:is|are)(?:[ \n](?:equal|equivalent)[ \n]to)?|translates?[ \n](?:in)?to|works?[ \n]out[ \n](?:at|to)|converts?[ \n]to)[ \n]{_ABOUT}"
        ),
    ),
)
_ENDS: dict[Form, regex.Pattern[str]] = {
    "bracket": lazy(rf"(?:[ \n](?:per|an?)[ \n]\p{{L}}+|/\p{{L}}+)?{_EXTENT}[ ]?[)\],;/]"),
    "or": lazy(rf"{_EXTENT}[ ]?(?:[,.;:)—–]|$)"),
    "which is": lazy(rf"{_EXTENT}(?:[ ]?(?:[,.;:)—–]|$)|[ \n](?:for|to|in|when|if|as|but|and)[ \n](?!\p{{N}}))"),
    "dash": lazy(rf"{_EXTENT}[ ]?(?:[–—]|--|[ ]-[ ])"),
    "slash": lazy(r"(?:[ ,;)]|\.(?!\d)|$)(?![ ]?(?:run|race|walk|ride|loop|option|course|event|route|hike)s?\b)"),
    "equals": lazy(r"[ ]?(?:[,;)]|\.(?!\d)|$)"),
}
_PART_GAP = lazy(r",?[ ](?:and[ ])?")
_LINK = lazy(r"[ ]?[-–—][ ]?|[ \n](?:to|and|or|by|x|×)[ \n]|[ ]?[x×][ ]?")
_LONGEST_LINK, _LONGEST_GAP = 5, 60
"""Characters between the figures of a side, and between two sides."""
_INCHES = lazy(r"\d[ -]?(?:inches|inch|in|\")\Z")
_REST = lazy(r"(?r)(?:\d[ \n]and|(?<![\p{L}])(?:stones?|st\.?),?)[ \n]")
"""Before a figure that is only the rest of one: "10 and a half miles", "14 stone 2 lb", "11st 4lb"."""
_BARE = frozenset(("number", "count", "multiple"))


@analysis
def conversions(article: Article) -> tuple[Conversion, ...]:
    """The conversions of the prose, in order. Units of one system beside each other (km and m) are none: they rarely mean the same."""
    prose = article.prose
    figures = list(_near_each_other(_with_degrees(article)))
    sides = list(_sides(prose, list(_figures(article, figures))))
    pairs = [(first, second) for first, second in pairwise(sides) if first[-1].unit and second[-1].unit]
    return tuple(found for first, second in pairs if (found := _conversion(prose, first, second)))


def _near_each_other(figures: Sequence[Quantity]) -> Iterator[Quantity]:
    """The figures beside which another one stands, near enough for a conversion: most stand alone."""
    last = -1
    for index in range(1, len(figures)):
        if figures[index].span.start - figures[index - 1].span.end <= _LONGEST_GAP:
            yield from figures[max(index - 1, last + 1) : index + 1]
            last = index


def _figures(article: Article, figures: Iterable[Quantity]) -> Iterator[Quantity]:
    """The figures, with what is told in two units as one figure."""
    held: Quantity | None = None
    for figure in figures:
        joined = held and _joined(article.prose, held, figure)
        if held and not joined:
            yield _to_the_inch(article, held)
        held = joined or figure
    if held:
        yield _to_the_inch(article, held)


def _with_degrees(article: Article) -> Sequence[Quantity]:
    """The quantities, with lettered degrees."""
    degrees = lettered_degrees(article)
    figures = quantities(article)
    if not degrees:
        return figures
    free = [degree for degree in degrees if (other := around(degree.span, figures)) is None or other.kind in _BARE]
    plain = [figure for figure in figures if not around(figure.span, free) and not inside(figure.span, free)]
    return sorted([*plain, *free], key=lambda figure: figure.span)


def _joined(prose: str, first: Quantity, second: Quantity) -> Quantity | None:
    """ "5 lb 8 oz" as one figure; "3 km, 500 m", which may be one or two, as one without a unit, to be compared with nothing."""
    if first.kind != second.kind or first.unit == second.unit or not first.unit or not second.unit or first.kind == "money":
        return None
    share = second.factor / first.factor
    if not 0 < second.value * share < 1 or not _PART_GAP.fullmatch(prose, first.span.end, second.span.start):
        return None
    unit = first.unit if (first.unit, second.unit) in _PARTS else ""
    span = Span(first.span.start, second.span.end)
    return replace(first, span=span, unit=unit, value=first.value + second.value * share, half_step=second.half_step * share)


def _to_the_inch(article: Article, figure: Quantity) -> Quantity:
    """Feet with inches are exact to half an inch, not to half a foot."""
    if figure.unit == "ft" and _INCHES.search(article.text(figure.span)):
        return replace(figure, half_step=Decimal(1) / 24)
    return figure


def _sides(prose: str, figures: list[Quantity]) -> Iterator[tuple[Quantity, ...]]:
    """Figures that belong together: the ends of a range, the sides of a size, or one alone."""
    side: list[Quantity] = []
    for figure in figures:
        if side and not _is_linked(prose, side[-1], figure):
            yield _same_unit(side)
            side = []
        side.append(figure)
    if side:
        yield _same_unit(side)


def _is_linked(prose: str, first: Quantity, second: Quantity) -> bool:
    is_near = second.span.start - first.span.end <= _LONGEST_LINK
    is_alike = first.unit == second.unit if first.unit else first.kind in _BARE
    return is_near and is_alike and bool(_LINK.fullmatch(prose, first.span.end, second.span.start))


def _same_unit(side: list[Quantity]) -> tuple[Quantity, ...]:
    """ "10 by 20 feet": the first has the unit of the last."""
    last = side[-1]
    if not last.unit:
        return tuple(side)
    return tuple(replace(f, kind=last.kind, unit=last.unit, factor=last.factor, per=last.per) if not f.unit else f for f in side)


def _conversion(prose: str, first: tuple[Quantity, ...], second: tuple[Quantity, ...]) -> Conversion | None:
    if len(first) != len(second):
        first = first[-1:]
    form = _form(prose, first[-1].span.end, second)
    if not form or len(first) != len(second) or _REST.match(prose, max(0, first[0].span.start - 8), first[0].span.start):
        return None
    first, second = _named_degrees(first, second)
    if _AT_SEA.search(prose, max(0, first[0].span.start - _NEAR), second[-1].span.end + _NEAR):
        first, second = _nautical(first, second), _nautical(second, first)
    if any(figure.damaged or figure.shared == "scale" for figure in first + second) or not _same_rate(first[-1], second[-1]):
        return None
    pair = Conversion(Span(first[0].span.start, second[-1].span.end), first, second, form)
    return pair if _is_pair(first[-1], second[-1], form) else None


def _form(prose: str, end: int, second: tuple[Quantity, ...]) -> Form | None:
    start = second[0].span.start
    if start - end > _LONGEST_GAP:
        return None
    for form, gap in _GAPS:
        if gap.fullmatch(prose, end, start) and _ENDS[form].match(prose, second[-1].span.end):
            return form
    return None


def _nautical(side: tuple[Quantity, ...], other: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """At sea a mile is a nautical one, where that is nearer to the other figure."""
    mile, there = side[-1], other[-1]
    if mile.unit != "mi" or there.kind != "length":
        return side
    metres = there.value * there.factor
    is_nearer = abs(mile.value * _NAUTICAL_MILE - metres) < abs(mile.value * mile.factor - metres)
    return tuple(replace(f, unit="nmi", factor=_NAUTICAL_MILE) for f in side) if is_nearer else side


def _named_degrees(first: tuple[Quantity, ...], second: tuple[Quantity, ...]) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...]]:
    """ "a 100-degree day (38 C)": a degree beside one of a scale is one of the other scale."""
    other = {"degC": UNITS["°F"], "degF": UNITS["°C"]}
    for here, there in ((first, second), (second, first)):
        unit = other.get(there[-1].unit)
        if here[-1].unit == "deg" and unit:
            named = tuple(replace(f, kind="temperature", unit=unit.name, factor=unit.factor) for f in here)
            return (named, second) if here is first else (first, named)
    return first, second


def _same_rate(first: Quantity, second: Quantity) -> bool:
    """ "5 pounds per square foot (24 kg per square meter)" converts the rate too, and is not judged."""
    times = ("", "second", "minute", "hour", "day", "week", "month", "quarter", "year", "person", "head")
    return first.per == second.per or (not second.per and first.per in times) or (not first.per and second.per in times)


def _is_pair(first: Quantity, second: Quantity, form: Form) -> bool:
    if "" in (first.unit, second.unit) or first.unit == second.unit:
        return False
    if first.kind == second.kind == "money":
        return form in ("bracket", "or", "which is", "slash", "dash")
    if first.kind != second.kind:
        return {first.kind, second.kind} <= _CONFUSED and form in ("bracket", "or", "which is")
    if form == "bracket" and frozenset((first.unit, second.unit)) in _SAME_SYSTEM:
        return True
    systems = [next((system for system in _SYSTEMS if figure.unit in system), None) for figure in (first, second)]
    return None not in systems and systems[0] is not systems[1]
