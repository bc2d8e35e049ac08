"""PCT002."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from credlint import Article, Problem, Rule, Span
from credlint.facts.changes import changes
from credlint.facts.quotations import unquoted
from credlint.patterns import lazy

_CAN_TURN = lazy(
    r"\b(?:net|profits?|income|earnings|EPS|margins?|cash (?:flow|position)|loss(?:es)?|(?:trade )?balances?|current account|growth|returns?|deficits?|surplus(?:es)?|results?|ebit(?:da)?|equity"
    r"|book value|funds from operations|FFO|emissions?|(?:carbon|climate) footprint|inflows|migration|spreads?)\b",
    regex.IGNORECASE,
)
_LEVEL_BEFORE = lazy(r"(?r)(?<!\bby[ \n])\b(?:under|below|beneath)[ \n]", regex.IGNORECASE)
_RATE_AFTER = lazy(
    r"[ \n-](?:(?!(?:in|on|by|from|after|since|with|when|as|and|to)\b)\p{L}+[ \n]){0,2}"
    r"(?:tariffs?|dut(?:y|ies)|lev(?:y|ies)|taxe?s?|surcharges?|mortgages?|loans?|financing|premiums?|mark-?ups?|(?:interest|tax|inflation) rates?)\b"
)


class ImpossibleDecrease(Rule):
    """A fall of more than 100 percent.

    ## Why it matters

    What has fallen by 100% is gone. "Costs fell 150%" usually states a ratio as a decrease, or a swing from profit to loss.

    ## How it decides

    A word for falling, cutting or being less, with a percentage of change above 100. What can turn negative (profit, income, cash flow,
    growth, net emissions), named shortly before, is left alone: it can swing by more. So is a level ("fell below 130%", "cut the 145%
    tariff"). Where both levels stand beside it, PCT006 and DIR001 show the sum. Quotations are their speaker's and are left alone.

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
                and not _is_level(article, by.span)
            ):
                yield Problem(
                    by.span,
                    f"nothing can fall by {article.text(by.span)}: a fall of 100% leaves nothing",
                    help="Give both levels, or the ratio between them, from the source.",
                )


def _can_turn_negative(article: Article, position: int) -> bool:
    return bool(_CAN_TURN.search(article.prose, max(0, position - 90), position))


def _is_level(article: Article, span: Span) -> bool:
    """Whether a percentage is what something fell to, or the rate that was cut."""
    before = _LEVEL_BEFORE.match(article.prose, max(0, span.start - 12), span.start)
    return bool(before or _RATE_AFTER.match(article.prose, span.end))
