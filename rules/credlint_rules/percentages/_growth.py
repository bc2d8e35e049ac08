"""Changes whose two levels can be held against their percentage: the sums that PCT001, PCT006 and PCT007 share."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import regex
from msgspec import Struct

from credlint import Article, Related, Span, around
from credlint.facts.changes import Change, changes
from credlint.facts.figures.numbers import is_multiple
from credlint.facts.money.eaten_amounts import eaten_amounts
from credlint.facts.quantities import Quantity
from credlint.facts.quotations import unquoted
from credlint.facts.sentences import sentences
from credlint.facts.sums.intervals import Interval, meet
from credlint.facts.tables.table_changes import table_changes
from credlint.facts.wording import plain, signed_percent
from credlint.patterns import lazy

_OTHER_MEASURE = lazy(
    r"\b(?:constant[ -](?:currenc\p{L}+|exchange|dollars?|prices)|currency[ -]neutral|organic(?:ally)?|like[ -]for[ -]like|same[ -]store|in real terms|"
    r"(?:after|above|for|of|over|beyond|than|minus|plus) inflation|inflation[ -]adjusted|seasonally|annuali[sz]ed|annually|annual (?:rate|growth)|average annual|per (?:year|annum)|(?:each|every) year|on average|CAGR|compound\p{L}*|"
    r"adjusted for|adjusting for|exclud\p{L}+|pro forma|relative to|(?:below|above|under|over) (?:(?:its|their|the|an?) )?(?:[\p{L}\d]+ ){0,2}(?:levels?|average|baseline|peak|target))\b",
    regex.IGNORECASE,
)
"""Says that the percentage measures something else than the two levels do."""

_OTHER_CLAUSE = lazy(r"[ \n](?:after|because|although|when)[ \n](?:it|they|he|she|the[ \n](?:company|firm|bank|group|maker))[ \n]\p{Ll}")
"""Begins what made something change, with measures of its own: "rose 5% after it said same-store sales grew"."""

_YEAR_EARLIER = lazy(
    r"(?:[ \n]in[ \n]\p{Lu}\p{Ll}+)?[ \n](?:from|than|over|on|compared (?:with|to))[ \n](?:an?|the|one)[ \n](?:same[ \n])?(?:year|month|quarter|week)(?:[ \n](?:earlier|ago|before))?\b"
)
_OWN_TIME = lazy(
    r"[ \n](?:in[ \n](?:\p{Lu}|the)|(?:the|an?)[ \n](?:previous[ \n]|prior[ \n])?(?:month|week|quarter|day)|last|on[ \n]\p{Lu})"
)

_OF_INTERVAL = lazy(r"[ \n-](?:CIs?|CrI|HDI|confidence|credible|prediction|uncertainty|limits?|interval)\b")
"""After a percentage: it says how sure an estimate is ("95% CI"), not by how much something changed."""

_ROUND = 20
_NEAR = 300
"""How far from an amount its measure is looked for in the same sentence, in characters."""


class Growth(Struct, frozen=True):
    """A change with both levels and its amount. actual: the percentages of change that the levels allow, in the direction that is told.

    points: the same in percentage points, where the levels are percentages. claimed: what the amount may stand for; printed: without
    what "about" adds. is_points: the amount is in points.
    """

    change: Change
    before: Quantity
    after: Quantity
    by: Quantity
    actual: Interval
    points: Interval | None
    claimed: Interval
    printed: Interval
    is_points: bool

    def fits(self) -> bool:
        """Whether the amount is what the levels say, as a percentage."""
        return meet(self.claimed, self.points or self.actual) if self.is_points else meet(self.claimed, self.actual)

    def fits_in_points(self) -> bool:
        """Whether a percentage is right in points only."""
        return not self.is_points and self.points is not None and meet(self.claimed, self.points)

    def is_up(self) -> bool:
        """Whether the change is told as a rise."""
        return self.change.direction == "up"

    def ratio(self) -> Decimal:
        """After/before as printed."""
        return self.after.value * self.after.factor / (self.before.value * self.before.factor)

    def related(self) -> tuple[Related, Related]:
        """The two levels as related places."""
        return Related(self.before.span, "before"), Related(self.after.span, "after")

    def told(self, article: Article) -> str:
        """ "from $10 million to $12 million is 20% more"."""
        in_points = f"{plain(abs(self.after.value - self.before.value))} percentage points {'more' if self.ratio() > 1 else 'less'}"
        more = in_points if self.is_points else signed_percent(self.ratio())
        return f"from {article.text(self.before.span)} to {article.text(self.after.span)} is {more}"

    def claim(self, article: Article) -> str:
        """The amount as printed, in one line."""
        return " ".join(article.text(self.by.span).split())


def growths(article: Article) -> Iterator[Growth]:
    """The changes of the article's own voice, in sentences and in rows of tables, that have both levels and an amount that can be held against them.

    Left alone: figures that are damaged or lack eaten digits, a scale word that may belong to one level only, figures that are not positive, temperatures, amounts per
    year, other measures (constant currency, organic, adjusted for ...), and levels that go against the word (DIR001 tells that).
    """
    for change in unquoted(article, (*changes(article), *table_changes(article))):
        before, after, by = change.before, change.after, change.by
        if before and after and by and _is_checkable(article, change, before, after, by):
            actual = _actual(before, after, is_up=change.direction == "up")
            if actual:
                in_points = _points(before, after, is_up=change.direction == "up") if before.kind == after.kind == "percent" else None
                is_points = by.kind != "percent"
                if not is_points or in_points:
                    yield Growth(change, before, after, by, actual, in_points, _claimed(by), _printed(by), is_points)


def _is_checkable(article: Article, change: Change, before: Quantity, after: Quantity, by: Quantity) -> bool:
    if (
        any(figure.damaged or figure.shared == "scale" for figure in (before, after, by))
        or before.value <= 0
        or after.value < 0
        or not by.value
    ):
        return False
    if by.kind not in ("percent", "points", "basis points") or by.per or change.direction not in ("up", "down"):
        return False
    if _OF_INTERVAL.match(article.prose, by.span.end):
        return False
    if around(before.span, eaten_amounts(article)) or around(after.span, eaten_amounts(article)):
        return False
    if before.kind == "temperature" or change.actual() not in ("other", change.direction):
        return False
    if _YEAR_EARLIER.match(article.prose, by.span.end) and _OWN_TIME.match(article.prose, before.span.end):
        return False
    return not measures_otherwise(article, by.span)


def measures_otherwise(article: Article, amount: Span) -> bool:
    """Whether the sentence says near an amount of change that it measures something else than the levels: "in constant currency", "annualized"."""
    sentence = around(amount, sentences(article))
    start, end = amount.start - _NEAR, amount.end + _NEAR
    if sentence:
        start, end = max(start, sentence.span.start), min(end, sentence.span.end)
    clause = _OTHER_CLAUSE.search(article.prose, amount.end, end)
    return _OTHER_MEASURE.search(article.prose, max(start, 0), clause.start() if clause else end) is not None


def _actual(before: Quantity, after: Quantity, *, is_up: bool) -> Interval | None:
    old_low, old_high = _level(before, after)
    new_low, new_high = _level(after, before)
    if old_low <= 0:
        return None
    least = new_low if new_low.is_infinite() else new_low / old_high  # "up to 5" from "more than 5" is any change
    low, high = (least - 1) * 100, (new_high / old_low - 1) * 100
    return (low, high) if is_up else (-high, -low)


def _points(before: Quantity, after: Quantity, *, is_up: bool) -> Interval:
    old_low, old_high = _level(before, after)
    new_low, new_high = _level(after, before)
    return (new_low - old_high, new_high - old_low) if is_up else (old_low - new_high, old_high - new_low)


def _level(figure: Quantity, other: Quantity) -> Interval:
    """What a level may stand for; of two the coarser one ("from $1,000 to $1,500") is rounded by a twentieth at most, as the finer one shows."""
    coarsest = max(abs(figure.value) / _ROUND, other.half_step * other.factor / figure.factor)
    if figure.bound == "exact" and figure.half_step > coarsest:
        return (figure.value - coarsest) * figure.factor, (figure.value + coarsest) * figure.factor
    printed = figure.base_interval()
    return min(figure.low * figure.factor, printed[0]), max(figure.high * figure.factor, printed[1])


def _printed(by: Quantity) -> Interval:
    return (abs(by.value) - by.half_step) * _in_points(by), (abs(by.value) + by.half_step) * _in_points(by)


def _claimed(by: Quantity) -> Interval:
    """What the amount may stand for; a multiple of ten percent may have been rounded to the next five."""
    low, high = _printed(by)
    if by.kind == "percent" and by.half_step == Decimal("0.5") and is_multiple(by.value, 10):
        low, high = low - 2, high + 2
    return (low, high) if by.value < 0 else (min(low, by.low * _in_points(by)), max(high, by.high * _in_points(by)))


def _in_points(by: Quantity) -> Decimal:
    return Decimal("0.01") if by.kind == "basis points" else Decimal(1)
