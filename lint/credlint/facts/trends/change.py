"""The change as a fact."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from credlint.article import Span
from credlint.facts.periods import Period
from credlint.facts.quantities import Quantity
from credlint.facts.trends.trend_words import Direction


class Change(Struct):
    """A change as told. At least one of (before and after), by is there.

    span: from the trend word or first figure to the last figure. word: the trend word as printed, or empty.
    direction: which way that word goes; "other" where it says none. before, after: the two levels.
    word_span: where the trend word stands. subject: what changes, in the sentence's words, or empty. before_period, after_period: when the
        levels held, where the sentence says so. by: the amount of change (percent, points, money ...). ratio: the after/before that a multiple word or figure allows, low and high.
    """

    span: Span
    word: str
    direction: Direction
    before: Quantity | None = None
    after: Quantity | None = None
    by: Quantity | None = None
    ratio: tuple[Decimal, Decimal] | None = None
    word_span: Span | None = None
    subject: str = ""
    before_period: Period | None = None
    after_period: Period | None = None

    def actual(self) -> Direction:
        """Which way the two levels go when every value that they may stand for agrees; "other" otherwise.

        Levels whose intervals only touch ("54%" and "53%") go one way: rounding keeps the order.
        """
        if not self.before or not self.after or self.before.value * self.before.factor == self.after.value * self.after.factor:
            return "other"
        before_low, before_high = self.before.base_interval()
        after_low, after_high = self.after.base_interval()
        if after_low >= before_high:
            return "up"
        return "down" if after_high <= before_low else "other"

    def is_contradicted(self) -> bool:
        """Whether the two levels go the other way than the word."""
        return self.direction in ("up", "down") and self.actual() not in (self.direction, "other")

    def is_apart(self) -> bool:
        """Whether some value lies between all that the two levels may stand for."""
        if not self.before or not self.after:
            return False
        (before_low, before_high), (after_low, after_high) = self.before.base_interval(), self.after.base_interval()
        return after_low > before_high or after_high < before_low
