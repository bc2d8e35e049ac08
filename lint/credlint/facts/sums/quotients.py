"""Quotients told in words: a sum, what it is shared out to, and how much each gets: "2.4 million passengers on 160,000 flights, 15 per flight"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.by_sentence import figure_sentences
from credlint.facts.figures.units import UNITS
from credlint.facts.quantities import Quantity
from credlint.facts.sums.conventions import UNITS_OF_TIME
from credlint.facts.sums.intervals import Interval, is_plain, meet, operand, over, result
from credlint.facts.sums.products import thing_of
from credlint.patterns import lazy

_FEWEST = 2
_SUMS = ("money", "data", "mass", "energy", "duration")
_UNITED = ("area", "mass", "volume", "length", "power", "energy")
_FEW = 1000
"""Smaller numbers are counted, larger ones may be rounded."""
_EACH = lazy(
    r"(?:[ \n](?!(?:and|but|while|each|every|other|another|more|plus)\b)[\p{L}’'-]+){0,5}(?:,?[ \n]?(?:or|i\.e\.,?|that[ \n]is,?|which[ \n](?:is|means|makes|works[ \n]out[ \n](?:at|to))|for|averaging|giving)|,|[ ]?[(—–])[ \n]?"
    r"(?:an?[ \n](?:average|mean)[ \n]of[ \n])?(?:(?:about|around|roughly|approximately|nearly|almost|just|over|under)[ \n]){0,2}(?:\p{Lu}{0,2})?"
)
"""Between the number of those who get a share and the share."""
_EACH_OTHER = lazy(r"[ \n](?:each|apiece)[ \n](?:for|from|in|at|on)\b")
"""After a share that falls to others: "$25,000 each for the others"."""
_SHARED = lazy(
    r"(?:[ \n](?!(?:and|but|while|more|plus|from|to|than|per|each|of)\b)[\p{L}’'-]+){0,4}[ \n](?:on|in|across|among|over|with|for|by|at|between|through|from|to|and)[ \n](?:(?:the|its|our|all|just|only|a[ \n]total[ \n]of)[ \n]){0,2}"
)
"""Between a sum and the number of those who share it."""

_WORDS = r"(?:[ \n](?!(?:and|but|while|more|plus|from|to|than|per|each|of|or|if)\b)[\p{L}’'-]+)"
_ABOUT = r"(?:(?:about|around|roughly|approximately|nearly|almost|just|over|under|only|some)[ \n]){0,2}"
_MAKES = r"(?:or|that[ \n]is,?|equal[ \n]to|which[ \n](?:is|makes|means|equals|comes[ \n]to|works[ \n]out[ \n]at)|for|giving|making|averaging|an?[ \n](?:average|mean)[ \n]of)[ \n](?:an?[ \n](?:average|mean)[ \n]of[ \n])?"
_COMES_TO = _MAKES + _ABOUT
_TO_WHOLE = lazy(rf"{_WORDS}{{1,6}}(?:[ \n](?:against|for|from|with))?[ \n]")
_THEN_EACH = lazy(rf"{_WORDS}{{0,3}}(?:,[ \n]{_COMES_TO}|[:—–]{{1}}[ \n]?{_ABOUT}|,[ \n]{_ABOUT})")
"""Of "24 groups led 5,928 runners, an average of 247 each": before the sum, and after it."""
_WHICH_FOR = lazy(r",?[ \n](?:which[ \n])?(?:for|shared[ \n]by|split[ \n]between|across)[ \n](?:(?:the|its|our|all)[ \n])?")
_WORKS_OUT = lazy(rf"{_WORDS}{{0,3}},?[ \n](?:works[ \n]out[ \n]at|comes[ \n]to|came[ \n]to|is|was|means|makes)[ \n]{_ABOUT}")
"""Of "£60,000, which for 15 pupils works out at £4,000 a head"."""
_EQUAL_TO = lazy(rf"{_WORDS}{{0,3}},?[ \n]{_COMES_TO}")
_FOR_EACH = lazy(r"[ \n](?:for|to)[ \n](?:each|every[ \n]one)[ \n]of[ \n](?:the|its|our|their|his|her|those|these)[ \n]")
"""Of "$800,000, or $1,250 for each of the 640 pupils"."""

_LINKED = lazy(
    rf"[^.;:!?\d]{{0,60}}?(?:,?[ \n](?:{_MAKES}|i\.e\.,?[ \n]|works?[ \n]out[ \n]at[ \n])|,[ \n]|[ ]\((?:or[ ])?|[ ]?[—–][ ]?){_ABOUT}"
)
_PER_UNIT = lazy(
    r"(?:[ \n]\p{L}+)?[ \n](?:per|an?|(?:for[ \n])?(?:each|every))[ \n](?P<thing>(?:(?:square|cubic)[ ])?\p{Ll}[\p{L}-]+)(?![ \n](?:per|an?)\b)"
)
"""After a share: what it is the share of each of, as its number is called ("84 MW ... €0.75 million per megawatt")."""
_BEFORE = 5


class Quotient(Struct, frozen=True):
    """A sum, the number of those who share it, and the share of each.

    each: the share as printed. worked: what it comes to in the unit of the share.
    """

    span: Span
    whole: Quantity
    number: Quantity
    each: Quantity
    worked: Interval

    def holds(self) -> bool:
        """Whether the share fits."""
        low, high = result(self.each)
        return meet((min(low, self.each.low), max(high, self.each.high)), self.worked)


@analysis
def quotients(article: Article) -> tuple[Quotient, ...]:
    """The quotients that a sentence tells with three figures that follow each other, in order."""
    rich = [figures for _, figures in figure_sentences(article) if len(figures) > _FEWEST]
    found = [told for figures in rich for told in _in_sentence(article.prose, figures)]
    read = {told.each.span for told in found}
    named = (told for figures in rich for told in _named(article.prose, figures))
    told = [*found, *(quotient for quotient in named if quotient.each.span not in read)]
    return tuple(sorted((quotient for quotient in told if _is_less(quotient)), key=lambda quotient: quotient.span))


def _is_less(told: Quotient) -> bool:
    """Whether the share is less than the sum: else it is the share of another one ("a fee of £77, and asks for £124 a month")."""
    return told.number.value <= 1 or told.each.value * told.each.factor < told.whole.value * told.whole.factor


def _in_sentence(prose: str, figures: Sequence[Quantity]) -> Iterator[Quotient]:
    for told in zip(figures, figures[1:], figures[2:], strict=False):
        for whole, number, each in _readings(prose, *told):
            ends = over(_ends(whole), operand(number) if number.value < _FEW else _ends(number))
            if ends:
                worked = (ends[0] / each.factor, ends[1] / each.factor)
                yield Quotient(Span(told[0].span.start, told[2].span.end), whole, number, each, worked)
                break


def _named(prose: str, figures: Sequence[Quantity]) -> Iterator[Quotient]:
    """Shares "per" the only thing of that name before them in their sentence, of the only sum of their kind."""
    for index in range(_FEWEST, len(figures)):
        each, before = figures[index], figures[max(0, index - _BEFORE) : index]
        per = _PER_UNIT.match(prose, each.span.end) if is_plain(each) and each.value > 0 else None
        if not per or not _LINKED.fullmatch(prose, before[-1].span.end, each.span.start):
            continue
        numbers = [figure for figure in before if _is_called(figure, per["thing"])]
        wholes = [figure for figure in before if figure not in numbers and _is_sum_of(figure, each)]
        if len(numbers) == len(wholes) == 1 and all(is_plain(figure) and not figure.per for figure in (*numbers, *wholes)):
            number, whole = numbers[0], wholes[0]
            ends = over(
                _ends(whole), operand(number) if number.value < _FEW else (number.value - number.half_step, number.value + number.half_step)
            )
            if ends:
                yield Quotient(
                    Span(before[0].span.start, each.span.end), whole, number, each, (ends[0] / each.factor, ends[1] / each.factor)
                )


def _is_called(figure: Quantity, thing: str) -> bool:
    """Whether a figure counts or measures what a rate is per."""
    if figure.kind == "count":
        return thing in (figure.noun, figure.noun.removesuffix("s"), figure.noun.removesuffix("es"), figure.noun.removesuffix("ies") + "y")
    if figure.kind == "duration":
        return UNITS_OF_TIME.get(figure.unit) == thing
    unit = UNITS.get(thing.replace(" ", "-")) or UNITS.get(f"{thing}s".replace(" ", "-"))
    return unit is not None and figure.kind in _UNITED and figure.unit == unit.name


def _is_sum_of(whole: Quantity, each: Quantity) -> bool:
    if whole.kind == "count" and each.kind in ("count", "number"):
        return each.noun in ("", whole.noun)
    return whole.kind == each.kind and whole.kind in (*_SUMS, "length", "volume") and whole.comparable(each)


def _readings(prose: str, first: Quantity, second: Quantity, third: Quantity) -> Iterator[tuple[Quantity, Quantity, Quantity]]:
    """The ways in which three figures may be a sum, the number of those who share it, and the share of each."""
    gaps = (first.span.end, second.span.start), (second.span.end, third.span.start)
    if _are_counted(first, second, third) and _names(prose, second, third):
        shapes = (_SHARED, _EACH), (_WHICH_FOR, _WORKS_OUT)
        yield from ((first, second, third) for shape in shapes if _fit(prose, gaps, shape))
    if _are_counted(second, first, third, is_bare=True) and _names(prose, first, third) and _fit(prose, gaps, (_TO_WHOLE, _THEN_EACH)):
        # Who is shared among whom, the larger of two counts tells: "served 1.3 million people for 2,600 firms, 500 each".
        yield (second, first, third) if second.kind != "count" or second.value >= first.value else (first, second, third)
    if _are_counted(first, third, second) and _fit(prose, gaps, (_EQUAL_TO, _FOR_EACH)):
        yield first, third, second


def _fit(prose: str, gaps: Sequence[tuple[int, int]], shape: Sequence[regex.Pattern[str]]) -> bool:
    return all(pattern.fullmatch(prose, *gap) for pattern, gap in zip(shape, gaps, strict=True))


def _are_counted(whole: Quantity, number: Quantity, each: Quantity, *, is_bare: bool = False) -> bool:
    """Whether a sum and a share are of one kind, and the number of those who share it is a plain count.

    is_bare: the share may leave out what it counts.
    """
    is_share = is_bare and whole.kind == "count" and each.kind == "number"
    if number.kind != "count" or (whole.kind != each.kind and not is_share) or not number.noun or whole.per or number.per or each.damaged:
        return False
    if not all(is_plain(figure) and figure.value > 0 for figure in (whole, number)):
        return False
    if is_share:
        return True
    is_same = whole.kind in _SUMS or (whole.kind == "count" and whole.noun == each.noun != "")
    return is_same and whole.comparable(each)


def _names(prose: str, number: Quantity, each: Quantity) -> bool:
    """Whether the share is "per" one of those who were counted."""
    thing = thing_of(prose, each)
    if _EACH_OTHER.match(prose, each.span.end):
        return False
    return thing in ("piece", "head") or (len(thing) > 1 and thing.rstrip("s") == number.noun.rstrip("s"))


def _ends(figure: Quantity) -> Interval:
    low, high = figure.base_interval()
    return min(low, figure.low * figure.factor), max(high, figure.high * figure.factor)
