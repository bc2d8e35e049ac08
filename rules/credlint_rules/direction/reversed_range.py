"""DIR002."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint.facts.quotations import unquoted
from credlint.facts.ranges import Range, ranges


class ReversedRange(Rule):
    """A range that runs downward ("between 90 and 40").

    ## Why it matters

    A range names its lower end first. One that runs downward usually has a digit missing, a scale word on the wrong figure, or its ends
    swapped.

    ## How it decides

    "between A and B", and "A-B" with a unit, currency or scale on it, where every value that A stands for is above every value that B
    stands for. Ends with scale words of their own are compared in full ("between 720,000 and 1.3 million" runs upward). Years before
    Christ, temperatures, negative figures, damaged figures and the two sides of a vote ("a 61%-39% margin") are left alone.
    Quotations are their speaker's and are left alone.

    ## Examples

    ```bad
    The hall holds between 900 and 400 people.
                           ^^^^^^^^^^^
    ```

    ```good
    The hall holds between 400 and 900 people. Sales ran between 720,000 and 1.3 million copies.
    ```
    """

    code = "DIR002"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for pair in unquoted(article, ranges(article)):
            if _runs_downward(pair):
                first, last = article.text(pair.first.span), article.text(pair.last.span)
                yield Problem(
                    pair.span,
                    f"this range runs downward, from {first} to {last}",
                    help="Compare both ends with the source: they may be swapped, or digits or a scale word may be missing.",
                )


def _runs_downward(pair: Range) -> bool:
    first, last = pair.first, pair.last
    if first.damaged or last.damaged or first.value < 0 or last.value < 0 or first.kind == "temperature":
        return False
    if pair.form == "dash" and first.kind in ("number", "count", "duration", "points"):
        return False
    return (first.value - first.half_step) * first.factor > (last.value + last.half_step) * last.factor
