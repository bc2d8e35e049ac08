"""Whether two figures in different units can be the same thing, each standing for all values that it may have been rounded from."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from credlint.facts.figures.numbers import is_multiple
from credlint.facts.figures.units import UNITS
from credlint.facts.quantities import Quantity

_FURNACE = 500
OFFSETS = {unit.name: unit.offset for unit in UNITS.values() if unit.dimension == "temperature"}
_NAMESAKES = {
    "ton": ("1000", "1016.0469088"),
    "gal": ("0.00454609",),
    "oz": ("0.0311034768",),
    "hp": ("735.49875",),
    "kcal": ("4.184",),
    "bbl": ("0.117347765", "0.16365924"),
}
"""Other units of the same name, in base units: tonnes and long tons, imperial gallons, troy ounces, metric horsepower, small calories,
barrels of beer (Weights and Measures Act 1985; NIST Handbook 44, appendix C)."""
_NAMES = {
    "um": "µm", "in": "inches", "ft": "feet", "yd": "yards", "mi": "miles", "nmi": "nautical miles", "m2": "m²", "km2": "km²", "ft2": "square feet", "mi2": "square miles",
    "ha": "hectares", "acre": "acres", "l": "liters", "m3": "m³", "ft3": "cubic feet", "gal": "gallons", "bbl": "barrels", "t": "tonnes", "ton": "tons", "lb": "pounds",
    "oz": "ounces", "kn": "knots", "degC": "°C", "degF": "°F", "K": "kelvins", "deg": "degrees",
}  # fmt: skip


def unit_name(unit: str) -> str:
    """A unit as a message calls it: "miles", "°C"."""
    return _NAMES.get(unit, unit)


def agree(first: Quantity, second: Quantity, *, is_difference: bool = False) -> bool:
    """Whether the second figure can be the first one converted, or the first the second one converted.

    is_difference: of temperatures, so that the zeros of their scales do not matter.
    """
    slack = Decimal("0.05") if "about" in (first.bound, second.bound) else Decimal(0)
    for here in _namesakes(first):
        for there in _namesakes(second):
            precise, rounded = _interval(here, _tight(here), slack), _interval(there, _rounded(there, by_fives=True), slack)
            if _meet(precise, rounded, here, there, is_difference=is_difference):
                return True
            rounded, precise = _interval(here, _rounded(here), slack), _interval(there, _tight(there), slack)
            if _meet(rounded, precise, here, there, is_difference=is_difference):
                return True
    return False


def converted(first: Quantity, unit: Quantity, *, is_difference: bool = False) -> Decimal:
    """The first figure in the unit of another one of its kind."""
    zero, other_zero = _zeros(first, unit, is_difference=is_difference)
    return (first.value * first.factor + zero - other_zero) / unit.factor


def _namesakes(figure: Quantity) -> Iterator[Quantity]:
    yield figure
    for factor in _NAMESAKES.get(figure.unit, ()):
        yield replace(figure, factor=Decimal(factor))


def _zeros(first: Quantity, second: Quantity, *, is_difference: bool) -> tuple[Decimal, Decimal]:
    if is_difference or first.kind != "temperature":
        return Decimal(0), Decimal(0)
    return OFFSETS[first.unit], OFFSETS[second.unit]


def _interval(figure: Quantity, half: Decimal, slack: Decimal) -> tuple[Decimal, Decimal]:
    half += abs(figure.value) * slack
    return (figure.value - half) * figure.factor, (figure.value + half) * figure.factor


def _meet(one: tuple[Decimal, Decimal], other: tuple[Decimal, Decimal], first: Quantity, second: Quantity, *, is_difference: bool) -> bool:
    zero, other_zero = _zeros(first, second, is_difference=is_difference)
    return one[0] + zero <= other[1] + other_zero and other[0] + other_zero <= one[1] + zero


def _tight(figure: Quantity) -> Decimal:
    """Half the step of the figure as printed; a thermometer's zeros are digits."""
    return min(figure.half_step, Decimal("0.5")) if figure.kind == "temperature" else figure.half_step


def _rounded(figure: Quantity, *, by_fives: bool = False) -> Decimal:
    """Half the step of a figure that may have been rounded when it was converted: to its last digit that is not zero, or to fives.

    Who prints 10 to 40 (100 to 400 ...) rounds to the half of that place, as 15 and 25 are printed too. Ovens are set in steps of 25 °F; below
    the heat of a furnace, temperatures are rounded to tens at most.
    """
    value, printed = abs(figure.value), _tight(figure)
    if value < 10 or value != value.to_integral_value() or printed < Decimal("0.5"):  # "1,000.0" shows that it is not rounded
        return printed
    digits = str(int(value))
    place = len(digits) - len(digits.rstrip("0"))
    if figure.kind == "temperature" and value < _FURNACE:
        place = min(place, 1)
    if figure.unit == "degF" and value >= 200 and is_multiple(value, 25):
        return Decimal("12.5")
    if place == 0:
        return max(printed, Decimal("2.5")) if by_fives and digits.endswith("5") else printed
    is_coarse = len(digits) - place == 1 and digits[0] in "1234"
    return max(printed, Decimal(1).scaleb(place) / (4 if is_coarse else 2))
