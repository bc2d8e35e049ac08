"""PCT006."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from credlint import Article, Problem, Related, Rule
from credlint.facts.changes import Change, changes
from credlint.facts.quantities import Quantity
from credlint.facts.quotations import unquoted
from credlint.facts.wording import plain, signed_percent


class PercentChangeMismatch(Rule):
    """A percentage of change that its own two levels contradict.

    ## Why it matters

    "Rose 30% from $10 million to $12 million" gives the reader three figures of which at least one is wrong.

    ## How it decides

    The percentage, and what follows from the two levels: (after - before) / before. Every figure stands for all values that round to it,
    so three figures that fit in any reading are left alone. A change of a percentage may be meant relative or in points; only when
    neither fits is it reported. Rates "a year" are compound and not judged here, nor are constant-currency, organic and adjusted figures.
    Quotations are their speaker's and are left alone.

    ## Examples

    ```bad
    Sales rose 30% from $10.2 million to $12.1 million.
               ^^^
    ```

    ```bad
    The waiting list fell by 50%, from 8,214 patients to 6,107 patients.
                             ^^^
    ```

    ```good
    Sales rose 19% from $10.2 million to $12.1 million.
    ```

    ```good
    Approval fell 12% from 62% to 50%. Revenue grew 8% in constant currency, from $10.2 million to $12.1 million.
    ```
    """

    code = "PCT006"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        for change in unquoted(article, changes(article)):
            if change.before and change.after and change.by and _is_checkable(article, change) and not _fits(change):
                old, new, by = (article.text(figure.span) for figure in (change.before, change.after, change.by))
                ratio = change.after.value * change.after.factor / (change.before.value * change.before.factor)
                yield Problem(
                    change.by.span,
                    f"from {old} to {new} is {signed_percent(ratio)}, not {by}{_would_be(change)}",
                    (Related(change.before.span, "before"), Related(change.after.span, "after")),
                    "Compare all three figures with the source.",
                )


def _is_checkable(article: Article, change: Change) -> bool:
    figures = [figure for figure in (change.before, change.after, change.by) if figure]
    if any(figure.damaged or figure.shared == "scale" or figure.value <= 0 for figure in figures):
        return False
    if not change.by or change.by.kind != "percent" or change.by.per or change.direction not in ("up", "down"):
        return False
    words = article.text(change.span).lower()
    return not any(
        word in words
        for word in ("constant", "organic", "adjusted", "annualized", "annualised", "a year", "per year", "annual rate", "cagr", "compound")
    )


def _fits(change: Change) -> bool:
    before, after, by = change.before, change.after, change.by
    if not before or not after or not by:
        return True
    old_low, old_high = before.base_interval()
    new_low, new_high = after.base_interval()
    if old_low <= 0:
        return True
    low, high = (new_low / old_high - 1) * 100, (new_high / old_low - 1) * 100
    claimed_low, claimed_high = min(by.low, by.value - by.half_step), max(by.high, by.value + by.half_step)
    if change.direction == "down":
        low, high = -high, -low
    relative = low <= claimed_high and claimed_low <= high
    return relative or (before.kind == "percent" and _fits_in_points(before, after, claimed_low, claimed_high))


def _fits_in_points(before: Quantity, after: Quantity, low: Decimal, high: Decimal) -> bool:
    difference, slack = abs(after.value - before.value), before.half_step + after.half_step
    return difference - slack <= high and low <= difference + slack


def _would_be(change: Change) -> str:
    """What the claimed percentage makes of the level before."""
    before, by = change.before, change.by
    if not before or not by or before.kind == "percent":
        return ""
    factor = 1 + by.value / 100 * (1 if change.direction == "up" else -1)
    return (
        f"; {plain(by.value)}% {'more' if change.direction == 'up' else 'less'} would be {plain(before.value * factor, unit=before.unit)}"
    )
