"""What the rules on products and equations say."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from credlint import Article
from credlint.facts.quantities import Quantity
from credlint.facts.sums.conventions import UNITS_OF_TIME
from credlint.facts.sums.intervals import Interval
from credlint.facts.wording import plain


def worked_out(worked: Sequence[Interval], total: Quantity) -> str:
    """The reading that comes nearest to a printed total, by ratio, in words: "is $1,200", "is about $8,690" where a convention leaves room."""
    return in_words(min(worked, key=lambda reading: _distance((reading[0] + reading[1]) / 2, total.value)), total)


def in_words(reading: Interval, total: Quantity) -> str:
    """The middle of a reading in the units of a total."""
    low, high = reading
    middle = (low + high) / 2
    unit = total.unit if total.kind in ("money", "percent") else ""
    time = f" {UNITS_OF_TIME[total.unit]}s" if total.kind == "duration" and total.unit in UNITS_OF_TIME else ""
    return f"is {'about ' if high - low > abs(middle) / 10 else ''}{plain(middle, unit)}{time}"


def _distance(first: Decimal, second: Decimal) -> Decimal:
    return max(first, second) / min(first, second) if first > 0 and second > 0 else abs(first - second) + 1


def comes_to(article: Article, figures: Sequence[Quantity], worked: Sequence[Interval], total: Quantity) -> str:
    """The sum of a product: "60 seats × $20 is $1,200, not $12,000"."""
    told = " × ".join(article.text(figure.span) + (f" {figure.noun}" if figure.kind == "count" else "") for figure in figures)
    return f"{told} {worked_out(worked, total)}, not {article.text(total.span)}"
