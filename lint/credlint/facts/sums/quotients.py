"""Quotients told in words: a sum, what it is shared out to, and how much each gets: "2.4 million passengers on 160,000 flights, 15 per flight"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from credlint.article import Article, Span, analysis
from credlint.facts.by_sentence import figure_sentences
from credlint.facts.quantities import Quantity
from credlint.facts.sums.intervals import Interval, meet, operand, over, result
from credlint.facts.sums.products import thing_of
from credlint.patterns import lazy

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


class Quotient(NamedTuple):
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
    return tuple(told for _, figures in figure_sentences(article) for told in _in_sentence(article.prose, figures))


def _in_sentence(prose: str, figures: Sequence[Quantity]) -> Iterator[Quotient]:
    for whole, number, each in zip(figures, figures[1:], figures[2:], strict=False):
        if not (_are_counted(whole, number, each) and _SHARED.fullmatch(prose, whole.span.end, number.span.start)):
            continue
        if _names(prose, number, each) and _EACH.fullmatch(prose, number.span.end, each.span.start):
            ends = over(_ends(whole), operand(number) if number.value < _FEW else _ends(number))
            if ends:
                worked = (ends[0] / each.factor, ends[1] / each.factor)
                yield Quotient(Span(whole.span.start, each.span.end), whole, number, each, worked)


def _are_counted(whole: Quantity, number: Quantity, each: Quantity) -> bool:
    """Whether a sum and a share are of one kind, and the number of those who share it is a plain count."""
    if number.kind != "count" or whole.kind != each.kind or not number.noun or whole.per or number.per or each.damaged:
        return False
    if any(figure.damaged or figure.shared or figure.value <= 0 or figure.bound not in ("exact", "about") for figure in (whole, number)):
        return False
    is_same = whole.kind in ("money", "data", "mass", "energy", "duration") or (whole.kind == "count" and whole.noun == each.noun != "")
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
