"""Restatements: a figure told loosely, in words or with a bound, and the exact figure that the text gives beside it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.figures.nouns import counted, whole
from credlint.facts.figures.numbers import from_digits
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.shares.portions import portions
from credlint.facts.shares.rough_shares import RoughShare, rough_shares
from credlint.facts.trends.thresholds import thresholds
from credlint.patterns import lazy


class Restatement(Struct, frozen=True):
    """A loose figure and the exact one beside it.

    span: both. loose, exact: where they stand. words: the loose one with its bound. low, high: what it may stand for.
    exact_low, exact_high: what the exact one stands for, in the same unit: percent for shares, else base units.
    """

    span: Span
    loose: Span
    words: str
    low: Decimal
    high: Decimal
    exact: Span
    exact_low: Decimal
    exact_high: Decimal

    def clashes(self) -> bool:
        """Whether no value fits both."""
        return self.exact_high < self.low or self.exact_low > self.high


_ABOUT = r"(?:(?:or|at|exactly|precisely|in fact|actually|i\.e\.,?|that is,?|which is)[ \n])*"
_WORD = r"(?!(?:than|versus|vs|while|whereas|whose|but|from|and|to|in|with|for)\b)[\p{L}'’-]+"
_TO_SHARE = lazy(rf"(?:[ \n]?\(|,[ \n]|[ \n][—–][ \n]|[ \n]?—|[ \n](?=or[ \n])){_ABOUT}")
_FROM_SHARE = lazy(rf"(?:[ \n]?\(|,[ \n]|[ \n][—–][ \n]|[ \n]?—){_ABOUT}")
_TO_FIGURE = rf"(?:[ \n]{_WORD}){{0,3}}(?:[ \n]?\((?:exactly[ ]|precisely[ ])?|(?:,|[ ]?—|[ ][–-])[ ](?:exactly|precisely)[ ])"
_FIGURE = lazy(_TO_FIGURE)
_EXACT = r"(?:,?[ \n](?:to[ \n]be[ \n](?:(?:more|quite|perfectly|very)[ \n])?(?:exact|precise)|exactly|precisely))"
_DIGITS = r"(?P<count>\d{1,3}(?:,\d{3})+|\d+)"
_COUNT = lazy(rf"{_TO_FIGURE}{_DIGITS}{_EXACT}?\)|(?:[ \n]{_WORD}){{0,6}}(?:,|[ ]?—|[ ][–-])[ \n]{_DIGITS}{_EXACT}(?![\p{{L}}\p{{N}}])")
_END = lazy(rf"{_EXACT}|[ \n]?(?:[)\];:]|[,.](?![ \n]?(?:and[ \n])?\d)|[ \n][—–-][ \n]|—|$)")
_FAR = 80
_COUNTS = frozenset(("count", "number"))


@analysis
def restatements(article: Article) -> tuple[Restatement, ...]:
    """The restatements, in order: "over half (57%)", "61%, a majority,", "nearly 500 (487)". What is told of a threshold is no restatement."""
    used = {portion.share.span.start for portion in portions(article) if portion.share}
    limits = {threshold.limit.span.start for threshold in thresholds(article)}
    shares = (found for found in _shares(article) if found.exact.start not in used)
    figures = (found for found in _figures(article) if found.loose.start not in limits)
    return tuple(sorted([*shares, *figures], key=lambda found: found.span))


def _shares(article: Article) -> Iterator[Restatement]:
    prose, percents = article.prose, [figure for figure in quantities(article) if figure.kind == "percent"]
    for rough in rough_shares(article):
        index = bisect_left(percents, rough.span.end, key=lambda figure: figure.span.start)
        after, before = percents[index : index + 1], percents[max(index - 1, 0) : index]
        if after and _ends(prose, after[0].span) and _leads(_TO_SHARE, prose, _with_whole(prose, rough.span), after[0].span):
            yield _share(article, rough, after[0])
        elif before and _ends(prose, rough.span) and _leads(_FROM_SHARE, prose, _with_whole(prose, before[0].span), rough.span):
            yield _share(article, rough, before[0])


def _with_whole(prose: str, share: Span) -> Span:
    """A share with what it is of: "half of the branches", "most readers"."""
    noun = whole(prose, share.end) or counted(prose, share.end)
    return Span(share.start, noun.span.end) if noun else share


def _leads(link: regex.Pattern[str], prose: str, first: Span, second: Span) -> bool:
    """Whether nothing but a link stands between two figures."""
    return 0 <= second.start - first.end <= _FAR and bool(link.fullmatch(prose, first.end, second.start))


def _ends(prose: str, second: Span) -> bool:
    """Whether nothing goes on with the second figure: most figures are followed by what they count."""
    return bool(_END.match(prose, second.end))


def _share(article: Article, rough: RoughShare, exact: Quantity) -> Restatement:
    span = Span(min(rough.span.start, exact.span.start), max(rough.span.end, exact.span.end))
    low, high = (min if exact.bound == "exact" else max)(
        (exact.base_interval(), (exact.low, exact.high)), key=lambda ends: ends[1] - ends[0]
    )
    return Restatement(span, rough.span, article.text(rough.span), rough.low, rough.high, exact.span, low, high)


def _figures(article: Article) -> Iterator[Restatement]:
    prose, figures = article.prose, quantities(article)
    for loose, exact in pairwise(figures):
        if loose.bound != "exact" and _alike(loose, exact) and _leads(_FIGURE, prose, loose.span, exact.span) and _ends(prose, exact.span):
            yield _restated(article, loose, exact.span, exact.base_interval())
    for loose in figures:
        # A bare number in brackets may be that of a note, and is no quantity; beside a loose count of its size it is one.
        noted = _COUNT.match(prose, loose.span.end) if loose.bound != "exact" and loose.kind in _COUNTS else None
        if noted and 0 < loose.value / 2 <= from_digits(noted["count"]).value <= loose.value * 2:
            value = Decimal(noted["count"].replace(",", ""))
            yield _restated(article, loose, Span(*noted.span("count")), (value, value))


def _alike(loose: Quantity, exact: Quantity) -> bool:
    """The same unit, and of the same size."""
    if exact.bound != "exact" or not loose.comparable(exact) or loose.unit != exact.unit or loose.kind in ("fraction", *_COUNTS):
        return False
    return not (loose.damaged or exact.damaged) and 0 < loose.value / 2 <= exact.value <= loose.value * 2


def _restated(article: Article, loose: Quantity, exact: Span, ends: tuple[Decimal, Decimal]) -> Restatement:
    low, high = _range(loose)
    words = f"{loose.bound} {article.text(loose.span)}"
    return Restatement(
        Span(loose.span.start, exact.end), loose.span, words, low * loose.factor, high * loose.factor, exact, ends[0], ends[1]
    )


def _range(loose: Quantity) -> tuple[Decimal, Decimal]:
    """A bound is meant as printed; "nearly" may have rounded up from as far as the writer likes."""
    infinity = Decimal("Infinity")
    if loose.bound in ("more than", "at least"):
        return loose.value, infinity
    if loose.bound in ("less than", "at most", "nearly"):
        return -infinity, loose.value
    return loose.low, loose.high
