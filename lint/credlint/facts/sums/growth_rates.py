"""Growth rates: two levels with their years and the yearly rate that is said to lead from one to the other."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis, inside
from credlint.facts.periods import Period, periods
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import sentences
from credlint.patterns import lazy

_RATE_NAME = (
    r"(?:CAGR|compound(?:ed)?[ \n](?:annual|yearly)(?:ly)?(?:[ \n]growth)?(?:[ \n]rate)?(?:[ \n]\(CAGR\))?|annual(?:i[sz]ed)? growth rate)"
)
_RATE_BEFORE = lazy(
    rf"(?r)\b{_RATE_NAME}(?:[ \n](?:of|is|was|at|rate|estimated|expected|to|be|about|around|roughly|approximately|nearly))*[ \n:]*", regex.I
)
_RATE_AFTER = lazy(
    rf"[ \n]\(?{_RATE_NAME}\b|[ \n](?:compounded[ \n])?(?:a|per|each|every)[ \n]year\b|[ \n](?:compounded[ \n])?annually\b|[ \n]/[ ]?year\b",
    regex.I,
)
_OWN_YEARS = lazy(
    r"[^.;]{0,60}?\b(?:from|between|during|over|in)[ \n](?:the[ \n](?:forecast[ \n])?(?:period[ \n])?)?\(?(?P<first>(?:19|20)\d\d)[ ]?(?:to|and|through|until|-|–|—)[ ]?(?P<last>(?:19|20)\d\d)\b"
)
_DECLINE = lazy(r"\b(?:declin|fall|fell|shrink|shrank|decreas|contract|drop|negative)\w*", regex.I)
_YEAR_AFTER = lazy(r"[ \n,(]*(?:(?:in|by|for|during|as of|at|through|until)[ \n])?(?:the[ \n])?(?:end[ \n]of[ \n]|year[ \n]|fiscal[ \n])?")
_YEAR_BEFORE = lazy(r"[^.;]{0,90}")
_KINDS = frozenset(("money", "count", "number", "mass", "energy", "power"))
_MOST_FIGURES = 12
_REACH = 70
_SPACES = (" ", "\n")
_INFINITY = Decimal("Infinity")


class GrowthRate(Struct, frozen=True):
    """A yearly rate of growth told with its two levels.

    before, after: the levels. years: from the year of one to the year of the other. rate: as printed, in percent.
    falls: told as a decline. has_own_years: the rate is of other years than the levels ("from 2023 to 2030"), so that its first level is not told.
    """

    span: Span
    before: Quantity
    after: Quantity
    years: int
    rate: Quantity
    falls: bool = False
    has_own_years: bool = False

    def holds(self) -> bool:
        """Whether the rate leads from one level to the other in the years between them, one more or one less."""
        sign = -1 if self.falls else 1
        low, high = sorted(1 + sign * bound / 100 for bound in _bounds(self.rate))
        old, new = _bounds(self.before), _bounds(self.after)
        if old[0] <= 0 or low <= 0 or high == _INFINITY:
            return True
        least, most = new[0] / old[1], new[1] / old[0]
        counts = [years for years in (self.years - 1, self.years, self.years + 1) if years > 0]
        if self.has_own_years:
            ends = [bound**years for bound in (low, high) for years in counts]
            return least <= max(ends) and min(ends) <= most
        return any(least <= high**years and low**years <= most for years in counts)

    def implied(self) -> Decimal:
        """The rate in percent, positive or negative, that the two levels give over the years between them."""
        ratio = self.after.value * self.after.factor / (self.before.value * self.before.factor)
        return (ratio ** (Decimal(1) / self.years) - 1) * 100


def _bounds(figure: Quantity) -> tuple[Decimal, Decimal]:
    low, high = min(figure.low, figure.value - figure.half_step), max(figure.high, figure.value + figure.half_step)
    return low * figure.factor, high * figure.factor


@analysis
def growth_rates(article: Article) -> tuple[GrowthRate, ...]:
    """The growth rates of the prose whose two levels stand in the same sentence or the one before, in order."""
    rates = [figure for figure in quantities(article) if figure.kind == "percent" and _is_rate(article.prose, figure)]
    found: list[GrowthRate] = []
    every = sentences(article) if rates else ()
    for index, sentence in enumerate(every):
        own = inside(sentence.span, rates)
        if len(own) == 1:
            told = _told(article, own[0], [sentence.span])
            if not told and sentence.index:
                told = _told(article, own[0], [every[index - 1].span, sentence.span])
            found += [told] if told else []
    return tuple(sorted(found, key=lambda rate: rate.span))


def _is_rate(prose: str, figure: Quantity) -> bool:
    start, end = figure.span
    lead = prose[max(0, start - _REACH) : start].lower()
    is_named = "cagr" in lead or "compound" in lead or "annual" in lead
    if is_named and _RATE_BEFORE.match(prose, max(0, start - _REACH), start):
        return True
    return prose[end : end + 1] in _SPACES and bool(_RATE_AFTER.match(prose, end))


def _told(article: Article, rate: Quantity, spans: Sequence[Span]) -> GrowthRate | None:
    whole = Span(spans[0].start, spans[-1].end)
    figures = inside(whole, quantities(article))
    if len(figures) > _MOST_FIGURES:
        return None
    dates = [period for period in inside(whole, periods(article)) if period.precision == "year" and period.start.year == period.end.year]
    levels = [(figure, year) for figure in figures if figure.kind in _KINDS and (year := _year_of(article.prose, figures, dates, figure))]
    if len(levels) != 2 or len([figure for figure in figures if figure.kind == levels[0][0].kind]) != 2:
        return None
    (before, first), (after, last) = sorted(levels, key=lambda level: level[1])
    if first == last or not before.comparable(after) or any(figure.damaged or figure.shared or figure.per for figure in (before, after)):
        return None
    if before.value <= 0 or after.value <= 0 or rate.damaged or rate.shared:
        return None
    falls = bool(_DECLINE.search(article.prose, max(whole.start, rate.span.start - 60), rate.span.start)) or rate.value < 0
    span = Span(min(before.span.start, after.span.start, rate.span.start), max(before.span.end, after.span.end, rate.span.end))
    if _has_other_rate(figures, rate, span):
        return None
    own = _OWN_YEARS.match(article.prose, rate.span.end, whole.end)
    return GrowthRate(span, before, after, last - first, rate, falls, bool(own and (int(own["first"]), int(own["last"])) != (first, last)))


def _has_other_rate(figures: Sequence[Quantity], rate: Quantity, span: Span) -> bool:
    """Whether a rate of its own stands right with the levels, so that the one of the next sentence is of something else."""
    return any(figure.kind == "percent" and figure.per == "year" and figure is not rate for figure in inside(span, figures))


def _year_of(prose: str, figures: Sequence[Quantity], dates: Sequence[Period], level: Quantity) -> int:
    """The year right after a level ("$10 billion in 2023"), or before it in the same clause ("In 2023 it was $10 billion"); 0 for none."""
    end = level.span.end + (len(level.phrase) + 1 if level.kind != "money" and level.phrase else 0)
    after = next((period for period in dates if period.span.start >= level.span.end), None)
    if after and any(_YEAR_AFTER.fullmatch(prose, start, after.span.start) for start in (level.span.end, end)):
        return after.start.year
    before = next((period for period in reversed(dates) if period.span.end <= level.span.start), None)
    is_free = before and not any(before.span.end <= figure.span.start < level.span.start for figure in figures)
    if (
        before
        and is_free
        and not _follows_level(prose, figures, before)
        and _YEAR_BEFORE.fullmatch(prose, before.span.end, level.span.start)
    ):
        return before.start.year
    return 0


def _follows_level(prose: str, figures: Sequence[Quantity], date: Period) -> bool:
    """Whether a year belongs to the figure right before it."""
    last = next((figure for figure in reversed(figures) if figure.span.end <= date.span.start), None)
    return last is not None and bool(_YEAR_AFTER.fullmatch(prose, last.span.end, date.span.start))
