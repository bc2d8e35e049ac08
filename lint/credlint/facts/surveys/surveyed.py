"""Counts with their shares in a sentence that says of how many they are: "in a survey of 900 flyers, 640 (61%) would"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

import regex
from msgspec import Struct

from credlint.article import Article, Span
from credlint.facts.by_sentence import holding
from credlint.facts.figures.numbers import from_digits
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import sentences
from credlint.patterns import lazy

_WHOLE_BEFORE = lazy(
    r"(?r)(?:\b(?:survey|poll|sample|panel|base|cohort|audit|review|census|questionnaire|analysis)[ \n](?:of|among|with|covering)|\b(?:asked|surveyed|polled|interviewed|questioned|inspected|"
    r"audited|sampled)|(?:^|[.;:,—(][ \n]|\n|\d[ \n])(?:of|among|amongst))[ \n](?:(?:the|our|its|all|these|those|a[ \n]total[ \n]of)[ \n]){0,2}",
    regex.IGNORECASE,
)
"""Before the number of those who were asked or looked at."""
_BRACKET = lazy(r"(?:[ \n](?!(?:and|but|while|than|from|to|by)\b)\p{Ll}[\p{L}’'-]*){0,4}[ \n]?\(")
_IN_WORDS = lazy(
    r"(?:[ \n](?!(?:and|but|while|than|of|from|to|in(?![ \n](?:favou?r|use|work|debt|pain|person|full)\b)|by)\b)[\p{L}’'-]+){1,6},[ \n](?:or|that[ \n]is,?|which[ \n]is|(?:for[ \n]|giving[ \n])?an?[ \n](?:\p{L}+[ \n]){0,2}(?:rate|share|proportion)[ \n]of)[ \n]"
    r"(?:(?:about|around|roughly|nearly|almost|just)[ \n])?"
)
"""Between a count and its share in "84 were mislabelled, or 7%", "504 cut their churn, a success rate of 60%"."""
_OR_COUNT = lazy(
    r"(?:[ \n](?!(?:and|but|while|than|from|to|by)\b)[\p{L}’'-]+){1,7},[ \n](?:or|that[ \n]is,?|which[ \n]is)[ \n](?:(?:about|roughly)[ \n])?"
)
"""Between a share and its count: "62% had moved, or 1,147 people"."""
_COUNT_AFTER = lazy(r"[ \n]?\((?:n[ ]?=[ ]?)?(?P<count>\d{1,3}(?:,\d{3})+|\d{1,6})(?:[ \n](?:people|respondents|of[ \n]them|\p{Ll}+s))?\)")
"""After a share: the bare count, which may be no quantity."""
_END = lazy(r"[ \n]?(?:[)\];:]|[,.](?![ \n]?\d)|$)")
_THOSE = lazy(r"[ \n](?:that|who|which|kept|given|asked|in[ \n]the)\b")
"""After a bare number of things that are told by what they do: "of the 20 that were kept cold"."""
_FEWEST = 20


class Surveyed(Struct, frozen=True):
    """A part of those who were asked, and its share as printed."""

    span: Span
    part: Decimal
    whole: Decimal
    share: Quantity


def surveyed(article: Article) -> Iterator[Surveyed]:
    """The counts with their shares, in order, where the sentence names one whole; those that another figure near them is the whole of are left out."""
    figures = quantities(article)
    if not any(figure.kind == "percent" for figure in figures):
        return
    before: Sequence[Quantity] = ()
    for _, here in holding(sentences(article), figures):
        wholes = [figure for figure in here if _is_whole(article.prose, figure)]
        if len(wholes) == 1:
            for told in _pairs(article.prose, here, wholes[0]):
                if not _has_other_whole(told, [*before, *here], wholes[0]):
                    yield told
        before = here


def _is_whole(prose: str, figure: Quantity) -> bool:
    is_counted = (
        (figure.kind == "count" or (figure.kind == "number" and _THOSE.match(prose, figure.span.end) is not None))
        and figure.bound == "exact"
        and not (figure.damaged or figure.scaled or figure.per)
    )
    start = figure.span.start
    return is_counted and figure.value >= _FEWEST and bool(_WHOLE_BEFORE.match(prose, max(0, start - 60), start))


def _pairs(prose: str, here: Sequence[Quantity], whole: Quantity) -> Iterator[Surveyed]:
    for first, second in pairwise(here):
        if first.span.start <= whole.span.start:
            continue
        span, gap = Span(first.span.start, second.span.end), (first.span.end, second.span.start)
        if _is_count(first) and second.kind == "percent" and _ends(prose, second):
            if _BRACKET.fullmatch(prose, *gap) or _IN_WORDS.fullmatch(prose, *gap):
                yield Surveyed(span, first.value, whole.value, second)
        elif first.kind == "percent" and second.kind == "count" and _is_count(second) and _OR_COUNT.fullmatch(prose, *gap):
            yield Surveyed(span, second.value, whole.value, first)
    for figure in here:
        count = _COUNT_AFTER.match(prose, figure.span.end) if figure.kind == "percent" and figure.span.start > whole.span.start else None
        if count:
            yield Surveyed(Span(figure.span.start, count.end()), from_digits(count["count"]).value, whole.value, figure)


def _is_count(part: Quantity) -> bool:
    return part.kind in ("count", "number") and part.bound == "exact" and not (part.damaged or part.scaled or part.per or part.shared)


def _ends(prose: str, share: Quantity) -> bool:
    return share.bound in ("exact", "about") and bool(_END.match(prose, share.span.end))


def _has_other_whole(told: Surveyed, near: Sequence[Quantity], whole: Quantity) -> bool:
    """Whether another count near it, or the whole without that, makes the share."""
    if told.part > told.whole:
        return True
    counts = [figure.value for figure in near if figure.kind in ("count", "number") and figure is not whole and figure.value != told.part]
    others = [*counts, *(whole.value - count for count in counts)]
    low, high = told.share.value - told.share.half_step, told.share.value + 2 * told.share.half_step
    return any(low <= told.part / other * 100 <= high for other in others if other > told.part)
