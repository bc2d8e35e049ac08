"""PCT002."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from credlint import Article, Problem, Rule
from credlint.facts.changes import changes
from credlint.facts.quotations import unquoted
from credlint.patterns import lazy

_CAN_TURN = lazy(
    r"\b(?:profits?|income|earnings|margins?|cash flow|loss(?:es)?|trade balance|current account|growth|returns?|deficits?|surplus(?:es)?|results?|ebitda)\b",
    regex.IGNORECASE,
)


class ImpossibleDecrease(Rule):
    """A fall of more than 100 percent.

    ## Why it matters

    What has fallen by 100% is gone. "Costs fell 150%" usually states a ratio as a decrease, or a swing from profit to loss.

    ## How it decides

    A word for falling, cutting or being less, with a percentage of change above 100. What can turn negative (profit, income, cash flow,
    growth), named shortly before, is left alone: it can swing by more. Where both levels stand beside it, PCT006 and DIR001 show the sum.
    Quotations are their speaker's and are left alone.

    ## Examples

    ```bad
    Heating costs fell 150% after the refit.
                       ^^^^
    ```

    ```good
    Heating costs fell 60% after the refit. Net profit fell 150%, to a loss of $4 million.
    ```
    """

    code = "PCT002"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        for change in unquoted(article, changes(article)):
            by = change.by
            if (
                by
                and not (change.before and change.after)
                and by.kind == "percent"
                and change.direction == "down"
                and by.value - by.half_step > 100
                and not _can_turn_negative(article, by.span.start)
            ):
                yield Problem(
                    by.span,
                    f"nothing can fall by {article.text(by.span)}: a fall of 100% leaves nothing",
                    help="Give both levels, or the ratio between them, from the source.",
                )


def _can_turn_negative(article: Article, position: int) -> bool:
    return bool(_CAN_TURN.search(article.prose, max(0, position - 90), position))
