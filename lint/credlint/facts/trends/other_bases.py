"""Percentages of change that two figures before them give only when they are measured by the wrong one: "16 hours against 12, 25% more"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.by_sentence import figure_sentences
from credlint.facts.quantities import Quantity
from credlint.facts.sentences import Sentence
from credlint.facts.sums.intervals import Interval, is_plain, meet, middle_of, operand, over, result, times
from credlint.patterns import lazy

_ABOUT = r"(?:(?:about|around|roughly|some|nearly|almost|just|over|under|more[ \n]than|less[ \n]than|by|of|an?|further|another)[ \n]){0,3}"
_FELL = "down|fell|fallen|dropped|declined|decreased|shrank|shrunk|slipped|tumbled|dipped|cut|reduced|lowered|slashed|sav(?:es?|ed|ing)|drop|fall|decline|decrease|reduction|loss"
_ROSE = "up|rose|risen|grew|grown|increased|climbed|jumped|surged|gained|rise|increase|growth|jump|gain"
_BEFORE = lazy(rf"(?r)\b(?:(?P<down>{_FELL})|{_ROSE})[ \n]{_ABOUT}", regex.IGNORECASE)
_AFTER = lazy(
    r"[ \n](?:(?P<down>less|fewer|lower|smaller|cheaper|lighter|shorter|drop|fall|decline|decrease|reduction|cut|saving)|"
    r"more|higher|larger|bigger|greater|dearer|heavier|longer|increase|rise|growth|jump|gain)\b"
)
"""Before and after a percentage: it is one of a change."""
_TO_LEVEL = lazy(r"[ \n](?:to|above|below)[ \n]")
_REACH = 60
_WIDEST = Decimal(4)
"""Percentage points that a result may be unsure by."""
_SENTENCES, _LEVELS = 2, 6
"""Sentences and figures before a percentage that may hold its levels."""
_LEAST = 2
"""Smaller bare numbers are ratios."""


class OtherBase(Struct, frozen=True):
    """A percentage of change that no two figures near it give, but two of them would were it measured by the other one.

    base: the level before, which a change is measured by. other: the level after. ratio: so many times the base that one is.
    """

    span: Span
    base: Quantity
    other: Quantity
    ratio: Decimal


@analysis
def other_bases(article: Article) -> tuple[OtherBase, ...]:
    """The percentages that are measured by the wrong figure, in order."""
    return tuple(_scan(article))


def _scan(article: Article) -> Iterator[OtherBase]:
    earlier: list[tuple[Sentence, Sequence[Quantity]]] = []
    for sentence, figures in figure_sentences(article):
        earlier = [held for held in earlier[-_SENTENCES:] if held[0].block is sentence.block]
        told_before = [figure for _, held in earlier for figure in held[-_LEVELS:]]
        for index, percent in enumerate(figures):
            if percent.kind == "percent" and is_plain(percent) and (told := _told(article.prose, sentence.span, percent)):
                before = [*told_before, *figures[max(0, index - _LEVELS) : index]]
                near = [*before[-_LEVELS:], *figures[index + 1 : index + 2]]
                yield from _judged(percent, near, is_up=not told["down"])
        earlier.append((sentence, figures))


def _told(prose: str, sentence: Span, percent: Quantity) -> regex.Match[str] | None:
    """What says that a percentage is one of a change; not where the level that it led to follows."""
    start, end = percent.span
    told = _AFTER.match(prose, end) or _BEFORE.match(prose, max(sentence.start, start - _REACH), start)
    return told if told and not _TO_LEVEL.match(prose, end) else None


def _judged(percent: Quantity, near: Sequence[Quantity], *, is_up: bool) -> Iterator[OtherBase]:
    levels = [figure for figure in near if _is_level(figure)]
    pairs = [_ordered(one, two) for one, two in combinations(levels, 2) if _are_alike(one, two)]
    told = result(percent)
    if any(meet(told, worked) for less, more in pairs for worked in _readings(less, more, is_up=is_up)):
        return
    for less, more in reversed(pairs):
        base, other = (less, more) if is_up else (more, less)
        ratio, wrong = _ratio(other, base), _difference(other, base)
        if ratio and wrong and wrong[1] - wrong[0] < _WIDEST and meet(told, wrong):
            yield OtherBase(percent.span, base, other, middle_of(ratio))
            return


def _is_level(figure: Quantity) -> bool:
    is_ratio = figure.kind == "number" and figure.value < _LEAST
    return is_plain(figure) and figure.kind != "percent" and figure.value > 0 and not is_ratio


def _are_alike(one: Quantity, two: Quantity) -> bool:
    """Whether two figures may be levels of one thing; the second may leave out of what."""
    return one.comparable(two) or "number" in (one.kind, two.kind) or one.kind == two.kind == "count"


def _ordered(one: Quantity, two: Quantity) -> tuple[Quantity, Quantity]:
    ratio = _ratio(one, two)
    return (one, two) if ratio and ratio[1] <= 1 else (two, one)


def _ratio(one: Quantity, two: Quantity) -> Interval | None:
    """How many times the second figure the first is."""
    factor = one.factor / two.factor if one.kind == two.kind else Decimal(1)
    ratio = over(operand(one), operand(two))
    return times(ratio, (factor, factor)) if ratio else None


def _difference(base: Quantity, other: Quantity) -> Interval | None:
    """The difference of two figures in percent of the first."""
    ratio = _ratio(other, base)
    ends = sorted(abs(end - 1) * 100 for end in ratio) if ratio else []
    return (ends[0], ends[1]) if ends else None


def _readings(less: Quantity, more: Quantity, *, is_up: bool) -> Iterator[Interval]:
    """What a percentage beside two levels may rightly be: the change, or the share of one in the other."""
    if change := _difference(less if is_up else more, more if is_up else less):
        yield change
    if share := _ratio(less, more):
        yield share[0] * 100, share[1] * 100
