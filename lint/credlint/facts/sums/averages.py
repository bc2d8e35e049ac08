"""Averages told beside the range that they are the average of: "aged 20 to 35, mean 27", "a median of 12 days (range 3-40)"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.quantities import Quantity, quantities
from credlint.patterns import lazy

_RANGE_LINK = lazy(r"[ \n]?(?:-|–|—|−|to|and)[ \n]?")
_LIST_LINKS = (", ", ",\n", "; ", ", and ")
_LONGEST_LINK = len(" and ")
_THEN_AVERAGE = lazy(
    r"(?:[ \n]\p{L}+){0,3},?[ \n]and[ \n](?:(?:they|it|these|those)[ \n])?averaged?[ \n]|(?:[ \n]\p{L}+){0,3}[ \n]?[,;(][ \n]?(?:and[ \n])?(?:with[ \n])?(?:an?[ \n]|the[ \n]|their[ \n])?(?:overall[ \n])?(?:mean|average|median|averaging)(?:[ \n](?:age|value|score|of|was|is|being))*[ \n=:]*",
    regex.I,
)
_AVERAGE_BEFORE = lazy(
    r"(?r)\b(?:mean|average|median|averaged|averaging|averages)(?:[ \n](?:\p{Ll}+|was|of|is))?(?:[ \n](?:of|was|is))?[ \n=:]*", regex.I
)
_THEN_RANGE = lazy(
    r"\.[ \n](?:Individual|Single|Each)(?:[ \n]\p{Ll}+){0,2}?[ \n](?:ranged|needed|took|varied|lay|scored|weighed|measured|lasted)[ \n](?:between|from)[ \n]|(?:[ \n]\p{L}+){0,2}[ \n]?[,;(\[][ \n]?(?:with[ \n]an?[ \n])?(?:ranges?|ranging|ranged|min(?:imum)?[-–]max(?:imum)?)(?:[ \n,:=]|of|from|was|between)*",
    regex.I,
)
_AGE = lazy(r"\bage\b", regex.IGNORECASE)
_AGED = lazy(r"(?r)\b(?:age[ds]?|born)\b(?:[ \n]\p{Ll}+){0,3}[ \n:(]*", regex.IGNORECASE)
_OLD = lazy(r"[ -](?:year[s-]|olds?\b)")
_BEFORE = 30


class Average(Struct, frozen=True):
    """An average and the lowest and highest value told beside it."""

    span: Span
    average: Quantity
    lowest: Quantity
    highest: Quantity

    def is_outside(self) -> bool:
        """Whether no value that the average stands for lies in the range."""
        (low, high), (least, _), (_, most) = (self._printed(figure) for figure in (self.average, self.lowest, self.highest))
        return high < least or low > most

    def _printed(self, figure: Quantity) -> tuple[Decimal, Decimal]:
        """The values of a figure, in base units where all three have one: one side may leave the unit to the other."""
        if self.average.comparable(self.highest):
            return figure.base_interval()
        return figure.value - figure.half_step, figure.value + figure.half_step


@analysis
def averages(article: Article) -> tuple[Average, ...]:
    """The averages of the prose that stand right beside their range, in order; not those of something else ("groups of 6 to 10, average age 34")."""
    return tuple(_scan(article))


def _scan(article: Article) -> Iterator[Average]:
    figures, prose = quantities(article), article.prose
    for index, (first, second, third) in enumerate(zip(figures, figures[1:], figures[2:], strict=False)):
        if third.span.start - first.span.end > 90:
            continue
        is_listed = index > 0 and prose[figures[index - 1].span.end : first.span.start] in _LIST_LINKS
        if not is_listed and _is_range(prose, first, second) and _THEN_AVERAGE.fullmatch(prose, second.span.end, third.span.start):
            yield from _read(prose, third, first, second)
        if (
            _is_range(prose, second, third)
            and _is_average(prose, first.span.start)
            and _THEN_RANGE.fullmatch(prose, first.span.end, second.span.start)
        ):
            yield from _read(prose, first, second, third)


def _is_average(prose: str, start: int) -> bool:
    return bool(_AVERAGE_BEFORE.match(prose, max(0, start - 40), start))


def _is_range(prose: str, first: Quantity, last: Quantity) -> bool:
    start, end = first.span.end, last.span.start
    return end - start <= _LONGEST_LINK and bool(_RANGE_LINK.fullmatch(prose, start, end)) and first.value < last.value


def _read(prose: str, average: Quantity, lowest: Quantity, highest: Quantity) -> Iterator[Average]:
    told = (average, lowest, highest)
    is_bare = "number" in (average.kind, highest.kind) and not {average.kind, highest.kind} & {"percent", "money"}
    is_alike = (average.comparable(highest) or is_bare) and (lowest.comparable(highest) and lowest.unit == highest.unit)
    is_whole = not any(figure.damaged or figure.shared == "scale" or figure.bound != "exact" for figure in told)
    if is_alike and is_whole and not _is_of_else(prose, average, lowest, highest):
        yield Average(Span(min(f.span.start for f in told), max(f.span.end for f in told)), average, lowest, highest)


def _is_of_else(prose: str, average: Quantity, lowest: Quantity, highest: Quantity) -> bool:
    """Whether the average is of something else than the range: "groups of 6 to 10, average age 34", "aged 8 to 12, averaging 20 books"."""
    if average.noun and average.noun != highest.noun:
        return True
    first, last = lowest.span, highest.span
    is_age = average.span.start > last.end and _AGE.search(prose, last.end, average.span.start)
    is_of_ages = highest.kind == "duration" or _AGED.match(prose, max(0, first.start - _BEFORE), first.start)
    return bool(is_age) and not (is_of_ages or _OLD.match(prose, last.end))
