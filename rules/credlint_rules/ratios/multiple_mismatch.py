"""RAT002."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from credlint import Article, Problem, Related, Rule
from credlint.facts.changes import Change, changes
from credlint.facts.quantities import Quantity
from credlint.facts.quotations import unquoted
from credlint.facts.sums.intervals import Interval, operand
from credlint.facts.wording import plain


class MultipleMismatch(Rule):
    """A multiple ("doubled", "grew fivefold") that its own two levels contradict.

    ## Why it matters

    "Doubled from 40 to 60" cannot be right; the verb, or one of the figures, is wrong.

    ## How it decides

    The ratio after/before of the two levels in the sentence, each standing for all values that round to it, against what the multiple may
    mean: doubled 1.9 to 2.15, tripled 2.85 to 3.2, quadrupled 3.8 to 4.25, halved 0.45 to 0.55, a figure its own rounding, a change "by
    half", "by a third" 15% more or less. "B, double the A" is judged alike. "More than
    doubled" and "nearly doubled" open one side.
    Quotations are their speaker's and are left alone.

    ## Examples

    ```bad
    Membership doubled from 4,000 to 6,000 in a year.
               ^^^^^^^
    ```

    ```bad
    Waiting times were cut in half, from 92 minutes to 61 minutes.
                              ^^^^
    ```

    ```bad
    The library lent 9,400 films, more than double the 6,100 of the year before.
                                            ^^^^^^
    ```

    ```bad
    Gifts nearly tripled, going from 400 to 610 a year.
                 ^^^^^^^
    ```

    ```bad
    Members doubled, from 400 in June to 700 in August.
            ^^^^^^^
    ```

    ```bad
    Annual plans doubled, climbing from 1,200 to 1,900 by Christmas.
                 ^^^^^^^
    ```

    ```good
    Waiting times fell by more than half, from 92 minutes to 31 minutes. The library lent 9,400 films, twice as many as the 4,700 of its neighbour.
    ```

    ```good
    The inn has twelve rooms. Doubles cost from €95 to €210 a night.
    ```

    ```good
    Membership doubled from 4,000 to 8,100 in a year. Staff more than tripled from 40 to 190.
    ```
    """

    code = "RAT002"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        for change in unquoted(article, changes(article)):
            before, after = change.before, change.after
            if (
                before
                and after
                and change.ratio
                and not _fits(article, change)
                and not (before.damaged or after.damaged or before.shared == "scale")
            ):
                old, new = article.text(before.span), article.text(after.span)
                times = after.value * after.factor / (before.value * before.factor)
                yield Problem(
                    change.by.span if change.by and change.by.kind in _RATIOS else change.word_span or after.span,
                    f'from {old} to {new} is {plain(times)} times as much, though the text says "{_words(article, change)}"',
                    (Related(before.span, "before"), Related(after.span, "after")),
                    "Compare both figures and the multiple with the source.",
                )


_OVER = ("more than ", "over ", "at least ")
_NEARLY = ("nearly ", "almost ", "roughly ", "about ", "around ", "approximately ", "virtually ", "practically ", "all but ", "not quite ")


_RATIOS = frozenset(("multiple", "fraction"))


def _told_at(change: Change) -> int:
    return (
        change.by.span.start
        if change.by and change.by.kind in _RATIOS
        else change.word_span.start
        if change.word_span
        else change.span.start
    )


def _words(article: Article, change: Change) -> str:
    return article.text(change.by.span) if change.by and change.by.kind in _RATIOS else change.word


def _fits(article: Article, change: Change) -> bool:
    if not change.before or not change.after or not change.ratio or change.before.value <= 0:
        return True
    old_low, old_high = _level(change.before)
    new_low, new_high = _level(change.after)
    low, high = _claimed(article, change)
    return old_low <= 0 or (new_low / old_high <= high and low <= new_high / old_low)


def _level(figure: Quantity) -> Interval:
    """The values of a level in base units; counts and prices are exact to their last digit, be it a zero."""
    low, high = operand(figure)
    return low * figure.factor, high * figure.factor


def _claimed(article: Article, change: Change) -> tuple[Decimal, Decimal]:
    low, high = change.ratio or (Decimal(0), Decimal("Infinity"))
    lead, before_word = (article.prose[max(0, start - 14) : start].lower() for start in (change.span.start, _told_at(change)))
    if lead.endswith(_OVER) or before_word.endswith(_OVER):
        return (Decimal(0), high) if high < 1 else (low, Decimal("Infinity"))
    if lead.endswith(_NEARLY) or before_word.endswith(_NEARLY):
        return low * Decimal("0.85"), high * Decimal("1.05") if high >= 1 else high * Decimal("1.2")
    return low, high
