"""One rate told twice, per two units of time: "10 a day, or 3,650 a year", "$15 a day = $450 a month", "saves 4 hours a week, or 15-20 hours a month"."""

from __future__ import annotations

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.figures.amounts import Amount, amounts
from credlint.facts.quantities import Quantity
from credlint.facts.sums.conventions import PERIODS
from credlint.facts.sums.dimensions import conversions
from credlint.facts.sums.equations import equations
from credlint.facts.sums.intervals import Interval, meet, operand, result, times
from credlint.facts.sums.products import PRICED
from credlint.patterns import lazy

_LINK = lazy(
    r"[^.;:,(=≈]{0,30}?(?:[ ]?\((?:or[ ])?|,?[ ](?P<or>or)[ ]|,?[ ](?:i\.e\.,?|(?:which is )?(?:the )?equivalent (?:of|to)|equal to)[ ]|(?P<makes>[ ]?[=≈][ ]?|[ ]equals[ ]))"
    r"(?:(?:about|around|roughly|approximately|nearly|almost|some|just (?:over|under))[ ])?[~≈]?"
)
_TIMES = lazy(r"(?r)(?:\b(?:at|of|by|times)|[@×*x/])[ ]?")
"""Before a rate that a count multiplies."""
_MANY = lazy(r"[^.;:,\n]{0,40}?\b(?:for|with|across|by|times|from)\b")
"""After what a rate makes for many: "$15 a day = $900 a month for two"."""
_SPENT = lazy(r"(?r)\b(?:sav(?:e|es|ed|ing|ings)|los(?:e|es|t|ing)|wast(?:e|es|ed|ing)|frees?|freed)\b[^.;:!?\d]{0,60}", regex.IGNORECASE)
"""Before a time that is one and the same in "4 hours a week or 16 hours a month"; hours of work may be a choice."""
_LET = frozenset((("hour", "day"), ("hour", "week"), ("day", "week"), ("day", "month")))
_FARTHEST = 60
_CLOSED = ("more than", "less than", "at least", "at most")


class RatePair(Struct, frozen=True):
    """A rate and what it is per another unit of time.

    first, second: the rates as printed; last: the other end where the second is a range, else the second. worked: the first in the units of the
    second, in each reading; of prices also with the reduction that a price list gives for a longer term.
    """

    span: Span
    first: Quantity
    second: Quantity
    last: Quantity
    worked: tuple[Interval, ...]

    def holds(self) -> bool:
        """Whether the two fit in any reading."""
        told = result(self.second)[0], result(self.last)[1]
        return any(meet(told, reading) for reading in self.worked)


@analysis
def rate_pairs(article: Article) -> tuple[RatePair, ...]:
    """Rates that are told per two units of time, in order; none that a count before it multiplies ("25 seats at $30 a month")."""
    found: list[RatePair] = []
    told = amounts(article)
    terms = {term.span.start for equation in equations(article) for term in equation.terms}
    for before, first, second in zip((None, *told), told, told[1:], strict=False):
        if second.span.start - first.span.end > _FARTHEST or first.is_range or second.span.start in terms:
            continue
        if first.first.per in PERIODS and second.last.per in PERIODS and first.first.per != second.last.per:
            pair = _pair(article.prose, before, first.first, second)
            found += [pair] if pair else []
    return tuple(found)


def _pair(prose: str, before: Amount | None, first: Quantity, told: Amount) -> RatePair | None:
    second = told.last
    link = _LINK.fullmatch(prose, first.span.end, told.span.start)
    if not link or not first.comparable(second) or first.kind in ("percent", "points") or not _is_same(prose, before, first, told, link):
        return None
    if (first.noun and second.noun and first.noun != second.noun) or any(map(_is_unsure, (first, told.first, second))):
        return None
    ratio = first.factor / second.factor  # "300 g a day, or 2.1 kg a week"
    worked = [times(operand(first), times((ratio, ratio), reading)) for reading in conversions({first.per: -1}, {second.per: -1})]
    is_longer = PERIODS.index(second.per) > PERIODS.index(first.per)
    if first.kind == "money":
        # A price list tells two prices so; the longer term is the cheaper one, of what is let by the hour or day by far.
        is_let = (first.per, second.per) in _LET
        worked += [(operand(first)[0] if is_let else low / 2, high) if is_longer else (low, high * 2) for low, high in worked]
    if first.kind == "duration":
        # Not every day or week need have its hours.
        worked += [(operand(first)[0] * ratio, high) if is_longer else (low, high * 2) for low, high in worked]
    return RatePair(Span(first.span.start, told.span.end), first, told.first, second, tuple(worked)) if worked else None


def _is_same(prose: str, before: Amount | None, first: Quantity, told: Amount, link: regex.Match[str]) -> bool:
    """Whether the second rate is the first in another unit of time, and nothing multiplies it."""
    if before and PRICED.fullmatch(prose, before.span.end, first.span.start):
        return False
    if link["makes"]:
        is_alone = before is None or "\n" in prose[before.span.end : first.span.start]
        start = max(0, first.span.start - 8)
        return is_alone and not _TIMES.match(prose, start, first.span.start) and not _MANY.match(prose, told.span.end)
    is_choice = link["or"] and first.kind == "duration"
    return not is_choice or bool(_SPENT.match(prose, max(0, first.span.start - _FARTHEST), first.span.start))


def _is_unsure(figure: Quantity) -> bool:
    return figure.damaged or figure.shared == "scale" or figure.value <= 0 or figure.bound in _CLOSED
