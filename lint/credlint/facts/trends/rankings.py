"""Rankings: the figure of what the text puts first, and a figure that it puts behind or around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis, inside
from credlint.facts.by_sentence import holding
from credlint.facts.changes import changes
from credlint.facts.periods import Period, periods
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import Sentence
from credlint.facts.zones import body_sentences
from credlint.patterns import lazy


class Ranking(Struct, frozen=True):
    """What is put first with its figure, and another figure.

    span: from the word to the figure of the first. word: as printed ("fastest-growing", "largest"). form: the other figure is that of the next in
    "order", a "rival"'s in the same sentence, or that of the "whole" market.
    """

    span: Span
    word: str
    first: Quantity
    other: Quantity
    form: Literal["order", "rival", "whole"]

    def is_contradicted(self) -> bool:
        """Whether the other figure is larger, whatever values the two stand for."""
        return self.other.base_interval()[0] > self.first.base_interval()[1]


_FIRST = lazy(
    r"\b(?:largest|biggest|highest|greatest|most(?=[ \n](?:common|popular|frequent\w*|used|cited|visited|often|votes|users|sales|readers|visitors))|fastest-growing|top[ \n](?!of\b)|leading|leads?|led|dominat\w+|first place|ranks first|strongest)",
    regex.IGNORECASE,
)
_LAST = lazy(
    r"\b(?:smallest|lowest|least|fewest|slowest|cheapest|shortest|youngest|oldest|strokes?|penalt(?:y|ies)|faults?|under par|golf\w*|fell|falls?|cuts?|declin\w+|decreases?|drop\w*|loss\w*|first (?:half|quarter)|rank|ranked (?:by|on))\b",
    regex.IGNORECASE,
)
_NEXT = lazy(r"\b(?:followed[ \n](?:\p{L}+ly[ \n])?by|ahead of|trailed by)\b")
_TO_NEXT = lazy(r"[^.;:,]{0,50},?[ \n]?\)?,?[ \n]?")
_FROM_NEXT = lazy(r"[^.;:,\d]{1,70}?(?:\(|with[ \n]|at[ \n]|on[ \n]|,[ \n])(?:about[ ]|roughly[ ]|an?[ ]|some[ ])?")
_FASTEST = lazy(r"\bfastest[- ]growing\b(?P<where>[ \n](?!(?:at|with|by|from)\b)[\p{L}-]+){0,4}", regex.IGNORECASE)
_LIMITED = lazy(
    r"(?:\b(?:in|among|within|across|outside)|(?<!\b(?:CAGR|rate|pace|growth|expansion)[ \n])\bof)[ \n](?!(?:the[ \n])?(?:global[ \n]|overall[ \n]|whole[ \n])?(?:market|world)\b)",
    regex.IGNORECASE,
)
_GROWS = lazy(
    r"\b(?:CAGR|compound annual|growth rate|annual rate|grow(?:s|n|ing|th)?|grew|expand(?:s|ing|ed)?|expansion)\b[^.;]{0,60}$",
    regex.IGNORECASE,
)
_YEARLY = lazy(r"[ \n]\(?(?:CAGR|compound|annual growth)", regex.IGNORECASE)
_WHOLE = lazy(
    r"\b(?:the|this|global|overall|worldwide|entire)[ \n](?:[\p{L}-]+[ \n]){0,5}?(?:market|industry|sector)\b(?![’'])", regex.IGNORECASE
)
_OF_A_PART = lazy(
    r"\b(?:segments?|regions?|fastest|slowest|category|sub-?market|portion|Asia\S*|Europe|America|Africa|China|Chinese|India|Japan|Japanese|US|UK|U\.S\.?|EU|\p{Lu}\p{Ll}+an)\b"
)
_RIVAL = lazy(r"[^.;,]{0,20},?[ \n](?:while|whereas|compared with|compared to|versus|against|ahead of|followed by|but)[ \n][^.;]{0,80}")
_REACH = 110
_WHOLES = 20
"""Rates of whole markets that a leader is compared with: more than an article has."""


@analysis
def rankings(article: Article) -> tuple[Ranking, ...]:
    """The rankings of the body, in order."""
    figures = quantities(article)
    amounts = {change.by.span.start for change in changes(article) if change.by}
    found: list[Ranking] = []
    for sentence, here in holding(body_sentences(article), figures):
        if len(here) > 1:
            found += _ordered(article.prose, sentence, here, amounts)
    return tuple(sorted([*found, *_growing(article)], key=lambda ranking: ranking.span))


def _ordered(prose: str, sentence: Sentence, figures: Sequence[Quantity], amounts: set[int]) -> Iterator[Ranking]:
    """ "Asia leads with 38%, followed by Europe with 31%"."""
    start = sentence.span.start
    for link in _NEXT.finditer(prose, *sentence.span):
        index = bisect_left(figures, link.start(), key=lambda figure: figure.span.start)
        word = _FIRST.search(prose, max(start, link.start() - 3 * _REACH), link.start())
        pair = figures[index - 1 : index + 1] if index else ()
        start = link.end()
        if (
            not word
            or len(pair) < 2
            or _LAST.search(prose, max(sentence.span.start, link.start() - 3 * _REACH), link.start())
            or pair[0].span.start < word.end()
        ):
            continue
        first, other = pair
        is_told = _TO_NEXT.fullmatch(prose, first.span.end, link.start()) and _FROM_NEXT.fullmatch(prose, link.end(), other.span.start)
        if is_told and _alike(first, other) and not {first.span.start, other.span.start} & amounts:
            yield Ranking(Span(word.start(), first.span.end), word.group().strip(), first, other, "order")


def _alike(first: Quantity, other: Quantity) -> bool:
    if not first.comparable(other) or first.damaged or other.damaged or first.per != other.per or first.kind in ("number", "duration"):
        return False
    if first.value < 0 or other.value < 0:
        return False
    return (
        first.bound == other.bound == "exact" and not (first.noun and other.noun and first.noun != other.noun) and first.unit == other.unit
    )


def _growing(article: Article) -> Iterator[Ranking]:
    """ "the fastest-growing region at 12.46%", in a market that grows 12.66% a year."""
    rates = [figure for figure in quantities(article) if _is_growth(article.prose, figure)]
    dates = periods(article)
    leaders, wholes = [], []
    for sentence, here in holding(body_sentences(article), rates):
        leader = _FASTEST.search(article.prose, *sentence.span)
        if leader:
            leaders.append((sentence, leader, [figure for figure in here if figure.span.start > leader.end()]))
        elif len(here) == 1 and _is_of_whole(article.prose, sentence, here[0]):
            wholes.append((sentence, here[0]))
    for sentence, leader, own in leaders:
        if own and not _is_limited(article.prose, sentence, leader, own[0]):
            yield from _against(
                article, sentence, leader, own, [rate for told, rate in wholes[:_WHOLES] if _same_time(dates, sentence, told)]
            )


def _against(
    article: Article, sentence: Sentence, leader: regex.Match[str], own: Sequence[Quantity], wholes: Sequence[Quantity]
) -> Iterator[Ranking]:
    span = Span(leader.start(), own[0].span.end)
    larger = [whole for whole in wholes if whole.base_interval()[0] > own[0].base_interval()[1]]
    # A market may be told at several rates, of which one fits.
    if larger and len(larger) == len(wholes):
        yield Ranking(span, "fastest-growing", own[0], larger[0], "whole")
    for rival in own[1:]:
        if rival.span.end <= sentence.span.end and _RIVAL.fullmatch(article.prose, own[0].span.end, rival.span.start):
            yield Ranking(span, "fastest-growing", own[0], rival, "rival")


def _is_growth(prose: str, figure: Quantity) -> bool:
    if figure.kind != "percent" or figure.damaged or figure.bound not in ("exact", "about"):
        return False
    before = _GROWS.search(prose, max(0, figure.span.start - 80), figure.span.start)
    return bool(before) or figure.per == "year" or bool(_YEARLY.match(prose, figure.span.end))


def _is_of_whole(prose: str, sentence: Sentence, rate: Quantity) -> bool:
    clause = Span(max(sentence.span.start, rate.span.start - 3 * _REACH), rate.span.start)
    return bool(_WHOLE.search(prose, *clause)) and not _OF_A_PART.search(prose, *clause)


def _is_limited(prose: str, sentence: Sentence, leader: regex.Match[str], own: Quantity) -> bool:
    """ "the fastest-growing market in Europe" need not outgrow the world's."""
    between = _LIMITED.search(prose, leader.end() if not leader["where"] else leader.start(), own.span.start)
    return bool(between) or "one of the" in prose[max(sentence.span.start, leader.start() - 12) : leader.start()].lower()


def _same_time(dates: Sequence[Period], sentence: Sentence, other: Sentence) -> bool:
    """Whether the two sentences look ahead to the same year, or one of them names none."""
    ends = [[date.end.year for date in inside(told.span, dates)] for told in (sentence, other)]
    return not all(ends) or max(ends[0]) == max(ends[1])
