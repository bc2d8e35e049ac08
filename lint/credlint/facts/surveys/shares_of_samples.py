"""Shares and means together with the number of people that they are a share or a mean of."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Literal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis, around, inside
from credlint.facts.figures.reported import UNSIGNED, reported
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import sentence_near
from credlint.facts.sources.statistics import statistics
from credlint.facts.surveys.descriptives import Mean, means, scales
from credlint.facts.surveys.samples import WHO, samples
from credlint.facts.tables.tables import Cell, tables
from credlint.facts.words import matches
from credlint.patterns import lazy


class ShareOfSample(Struct, frozen=True):
    """A share in percent, or a mean of whole numbers, and how many it was taken of.

    span: the share or mean. low, high: the values that print alike. size: of how many, exact. sample: where that stands.
    whole: what a whole number makes of it: 100 for a share (one of n is 100/n percent), 1 for a mean. noun: who, or empty.
    """

    span: Span
    kind: Literal["share", "mean"]
    low: Decimal
    high: Decimal
    size: int
    sample: Span
    whole: int
    noun: str = ""


_OF = lazy(r"[ \n](?:of|among)[ \n](?:the[ \n]|all[ \n]|these[ \n]|those[ \n]|its[ \n]|our[ \n]|their[ \n])?")
_OF_BEFORE = lazy(
    r"(?r)(?:^|[.;:,(—–\n][ ]?|\b(?:and|but|that)[ \n]|[ ])(?:[Oo]f|[Aa]mong)[ \n](?:the[ \n]|all[ \n]|these[ \n]|those[ \n]|our[ \n]|its[ \n])?"
)
_THEN = lazy(r"[^.;:()\d%]{0,70},[ \n](?:about[ \n])?")
_OF_OTHERS = lazy(r"[ \n](?:of|in|more|less|fewer|higher|lower|off|longer|faster|points?|interest|and|to|or)\b|[-–—]")
_WEIGHTED = lazy(r"\b(?:weighted|weights?|weighting|imputed|adjusted)\b", regex.IGNORECASE)
_WEIGHTED_WORDS = ("weighted", "weight", "weights", "weighting", "imputed", "adjusted")
_SINGLE = lazy(r"\b(?:rated?|ratings?|stars?|votes?|grades?|graded)\b", regex.IGNORECASE)
_SEVERAL = lazy(
    r"\b(?:items|questions|questionnaires?|subscales?|composite|index|indices|inventory|total|averaged[ \n]across|dimensions|categories|criteria|twice|half[ \n](?:marks|points|stars)|halves|each[ \n](?!of\b)\p{Ll}+)\b",
    regex.IGNORECASE,
)
_WHOLE_THINGS = frozenset(
    "children siblings kids errors mistakes visits falls awakenings naps goals calls pets cars accidents crashes deaths injuries absences complaints".split()
)
_SIZE_HEAD = lazy(
    r"\s*(?:[nN]|(?:number of )?(?:respondents|participants|testers|raters|reviewers|reviews|ratings|votes|voters|guests|pupils|students|patients))\s*$",
    regex.IGNORECASE,
)
_MEAN_HEAD = lazy(r"\b(?:mean|average|avg\.?|ratings?)\b.*\b[01][ ]?(?:[-–]|to)[ ]?\d", regex.IGNORECASE)


@analysis
def shares_of_samples(article: Article) -> tuple[ShareOfSample, ...]:
    """Shares of a counted number of people ("37.5% of 20 patients", "of the 45 patients, 37% improved"), and means of ratings or of whole things
    beside their n in one sentence or one row of a table, in order. Weighted ones, conditions and round sizes are left out."""
    found = [*_shares(article), *_means(article), *_in_tables(article)]
    if found and any(matches(article, _WEIGHTED, _WEIGHTED_WORDS)):
        return ()
    return tuple(sorted(found, key=lambda share: share.span))


def _shares(article: Article) -> Iterator[ShareOfSample]:
    told = statistics(article)
    for first, second in pairwise(quantities(article)):
        share, base = (first, second) if first.kind == "percent" else (second, first)
        is_share = share.kind == "percent" and _is_exact(share) and _is_base(base)
        if is_share and _belong(article.prose, share, base) and around(share.span, told):
            low, high = share.value - share.half_step, share.value + share.half_step
            yield ShareOfSample(share.span, "share", low, high, int(base.value), base.span, 100, base.noun)


def _is_exact(figure: Quantity) -> bool:
    return figure.bound == "exact" and not (figure.damaged or figure.shared) and 0 < figure.value <= 100


def _is_base(figure: Quantity) -> bool:
    is_whole = figure.value == figure.value.to_integral_value() and figure.value >= 2
    return figure.kind == "count" and figure.noun in WHO and figure.bound == "exact" and is_whole and figure.half_step <= Decimal("0.5")


def _belong(prose: str, share: Quantity, base: Quantity) -> bool:
    """Whether a share is one of this base: "37% of the 45 patients" or "of the 45 patients, 37% improved"."""
    if share.span.start < base.span.start:
        return _OF.fullmatch(prose, share.span.end, base.span.start) is not None
    start = base.span.start
    leads = _OF_BEFORE.match(prose, max(0, start - 20), start) and _THEN.fullmatch(prose, base.span.end, share.span.start)
    return bool(leads) and not _OF_OTHERS.match(prose, share.span.end)


def _means(article: Article) -> Iterator[ShareOfSample]:
    for mean in means(article):
        near = sentence_near(article, mean.span)
        if _is_of_whole_numbers(article, mean, near):
            given = [sample for sample in inside(near, samples(article)) if not sample.kind]
            figures = inside(near, quantities(article))
            people = [other for other in figures if other.kind == "count" and other.noun in WHO and other.span.start != mean.span.start]
            bases = [(n.span, n.size, "") for n in given] or [(p.span, p.value, p.noun) for p in people if _is_base(p)]
            if len(bases) == 1 and (given or len(people) == 1):
                span, size, noun = bases[0]
                yield ShareOfSample(mean.span, "mean", mean.low, mean.high, int(size), span, 1, noun)


def _is_of_whole_numbers(article: Article, mean: Mean, near: Span) -> bool:
    if mean.unit in _WHOLE_THINGS:
        return True
    here = inside(near, scales(article))
    is_rating = (
        len(here) == 1 and here[0].kind == "scale" and here[0].low <= mean.value <= here[0].high and _SINGLE.search(article.prose, *near)
    )
    return bool(is_rating) and not _SEVERAL.search(article.prose, *near)


def _in_tables(article: Article) -> Iterator[ShareOfSample]:
    for table in tables(article):
        heads = [(cell.column, article.text(cell.span)) for cell in table.header]
        sizes = [column for column, head in heads if _SIZE_HEAD.match(head)]
        rated = [column for column, head in heads if _MEAN_HEAD.search(head)]
        if len(sizes) == 1 and rated:
            for row in table.rows:
                yield from _of_row(article, row, sizes[0], rated)


def _of_row(article: Article, row: tuple[Cell, ...], size: int, rated: list[int]) -> Iterator[ShareOfSample]:
    cells = {cell.column: cell for cell in row}
    count = _FIGURE.fullmatch(article.text(cells[size].span)) if size in cells else None
    for cell in (cells[column] for column in rated if column in cells):
        mean = _FIGURE.fullmatch(article.text(cell.span))
        if count and mean and count[0].replace(",", "").isdecimal() and int(count[0].replace(",", "")) > 1:
            number = reported(mean[0])
            low, high = number.value - number.half_step, number.value + number.half_step
            yield ShareOfSample(cell.span, "mean", low, high, int(count[0].replace(",", "")), cells[size].span, 1)


_FIGURE = lazy(rf"{UNSIGNED}")
