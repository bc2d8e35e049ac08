"""What a pair of figures in two units is about, and which slip explains that they differ."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from credlint import Article
from credlint.facts.figures.conversions import Conversion
from credlint.facts.quantities import Quantity
from credlint.facts.wording import plain
from credlint.patterns import lazy
from credlint_rules.numbers._agreement import agree, converted, unit_name

_REACH = 40
_DIFFERENCE_BEFORE = lazy(
    r"(?r)\b(?:(?:warm(?:ing|ed)|cool(?:ing|ed)|ris(?:e|es|en|ing)|rose|increas(?:e|es|ed|ing)|f[ae]ll(?:s|en)?|drop(?:s|ped)?|declined?|"
    r"anomal(?:y|ies)|differences?|swings?|jump(?:s|ed)?|up|down|variations?|gradients?)[ \n](?:of|by)"
    r"|by)[ \n](?:(?:up[ \n]to|as[ \n]much[ \n]as|only|just|about|around|roughly|nearly|almost|more[ \n]than|over|at[ \n]least|some|an?[ \n]average[ \n]of|between|from)[ \n]){0,2}"
)
_DIFFERENCE_AFTER = lazy(
    r"[ ]?[)\],]?[ \n-](?:of[ \n])?(?:warm(?:er|ing)|cool(?:er|ing)|colder|hotter|higher|lower|rise|increase|drop|difference|(?:above|below|over)[ \n](?:the|normal|average|pre|usual|its|long))\b"
)
_READING_BEFORE = lazy(
    r"\b(?:highs?|lows?|ovens?|heat(?:ed)?[ \n](?:\p{L}+[ \n])?to|cool(?:ed)?[ \n]to|bake[sd]?|boil\p{L}*|fr[eo]ez\p{L}*|melt\p{L}*|thermometers?|record(?:ed)?|reach(?:ed|es|ing)?"
    r"|temperatures?[ \n](?:of|at|around|near|reached|hit|topped|averaged|was|were|is))\b"
)
_CHANGE_WORD = lazy(
    r"\b(?:warming|rise|rises|rising|increase\p{L}*|by|limit|goal|target|difference|change|drop\p{L}*|more|less|above|below|anomal\p{L}*)\b"
)
_NOMINAL = lazy(
    r"\b(?:nominal(?:ly)?|wheels?|tires?|tyres?|rims?|bikes?|lumber|timber|boards?|planks?|studs?|joists?|pipes?|plumbing|pizzas?|cakes?|tins?|pans?|floppy|floppies)\b"
)


def is_difference(article: Article, pair: Conversion) -> bool | None:
    """Whether two temperatures are a difference (True), readings (False), or may be either (None); False for everything else."""
    if pair.first[0].kind != "temperature":
        return False
    start, prose = pair.span.start, article.prose
    if _DIFFERENCE_BEFORE.match(prose, max(0, start - _REACH), start) or _DIFFERENCE_AFTER.match(prose, pair.span.end):
        return True
    before = prose[max(0, start - _REACH) : start].rpartition(". ")[2]
    return False if _READING_BEFORE.search(before) and not _CHANGE_WORD.search(before) else None


def is_nominal(article: Article, pair: Conversion) -> bool:
    """Whether a size in inches is a name: "a 29-inch (622 mm) wheel", "a nominal 4-inch (89 mm) board"."""
    if "in" not in (pair.first[0].unit, pair.second[0].unit):
        return False
    return bool(_NOMINAL.search(article.prose, max(0, pair.span.start - 30), pair.span.end + 30))


def sum_of(article: Article, first: Quantity, second: Quantity, *, is_difference: bool) -> str:
    """That the first figure is not the second, with the sum, and the slip that explains it."""
    value = converted(first, second, is_difference=is_difference)
    text, given = article.text(first.span), article.text(second.span)
    sense = "a difference of " if is_difference else ""
    return f"{sense}{text} is {plain(value)} {unit_name(second.unit)}, but the text gives {given}{_slip(first, second, is_difference=is_difference)}"


def _slip(first: Quantity, second: Quantity, *, is_difference: bool) -> str:
    """The slip that turns one figure into the other, in words, or empty."""
    if first.kind == "temperature":
        if not agree(first, second, is_difference=not is_difference):
            return ""
        return ", which is that reading of the thermometer" if is_difference else ", which is that difference, not that reading"
    swapped = replace(first, unit=second.unit, factor=second.factor), replace(second, unit=first.unit, factor=first.factor)
    if agree(*swapped):
        back = converted(swapped[0], first)
        return f"; {plain(first.value)} {unit_name(second.unit)} would be {plain(back)} {unit_name(first.unit)}, so it may be converted the wrong way round"
    for power in (-2, -1, 1, 2):
        if agree(first, _shifted(second, power)):
            return f", {10 ** abs(power)} times too {'small' if power > 0 else 'large'}"
    return ""


def _shifted(figure: Quantity, power: int) -> Quantity:
    return replace(figure, value=figure.value.scaleb(power), half_step=max(figure.half_step.scaleb(power), Decimal(0)))
