"""PCT006."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.quotations import unquoted
from credlint.facts.trends.moves import Move, moves
from credlint.facts.wording import plain
from credlint_rules.percentages._growth import Growth, growths, measures_otherwise
from credlint_rules.percentages._slips import Slip, slip

_WHY: dict[Slip, str] = {
    "": "",
    "ratio": "",
    "left": ", which is what is left",
    "ten times": ", which is ten times as much",
    "a tenth": ", which is a tenth of that",
    "base": ", which is the difference measured by the later level",
    "digit": ", which lacks a digit",
}
_HELP: dict[Slip, str] = {
    "left": "Say by how much it fell, or what it fell to.",
    "ten times": "Compare the percentage with the source: the decimal point may have slipped.",
    "a tenth": "Compare the percentage with the source: the decimal point may have slipped.",
    "base": "A change is measured by the level before it: divide by that one.",
    "digit": "Compare the percentage with the source: a digit may be missing.",
}
_COMPARE = "Compare all three figures with the source."


class PercentChangeMismatch(Rule):
    """A percentage of change that its own two levels contradict.

    ## Why it matters

    "Rose 30% from $10 million to $12 million" gives the reader three figures of which at least one is wrong.

    ## How it decides

    The percentage, and what follows from the two levels: (after - before) / before, in the same sentence or in two neighbouring ones ("Sales
    rose from A to B. That is an increase of 30%"), or in a row of a table whose columns are headed before, after and change. Every figure stands for all values that round to it, and a multiple of ten percent
    for what rounds to it among the multiples of five, so three figures that fit in any reading are left alone. Percentage points and
    basis points are held against the difference of two percentages, and a percentage beside the amount of a move against what
    amount and level give ("fell 302 points, or 1.3%, to 22,640"). Where the figures show the slip, the message names it: the decimal
    point moved, the later level taken as the base, what is left given as the fall, a digit lost.

    A change of a percentage that is right in points only is left to PCT001, an increase that is the ratio of the levels to PCT007, levels
    that go against their word to DIR001. Growth over several years is judged as total growth; rates "a year" are compound and not judged,
    nor are constant-currency, organic, adjusted and annualized figures, nor temperatures.
    Quotations are their speaker's and are left alone.

    ## Examples

    ```bad
    Sales rose 30% from $10 million to $12 million.
               ^^^
    ```

    ```bad
    The waiting list fell from 8,214 patients to 6,107 patients. That is a decrease of 2.6%.
                                                                                       ^^^^
    ```

    ```bad
    Unemployment fell by 3 percentage points, from 7.4% to 5.4%.
                         ^^^^^^^^^^^^^^^^^^^
    ```

    ```bad also=SRC001
    | Task | Before | After | Change |
    |---|---|---|---|
    | Sorting | 14 hours | 9 hours | -56% |
                                     ^^^^
    | Loading | $1,850 | $1,480 | -20% |
    ```

    ```bad
    The same seat is $180 instead of $216: a flat 25% off.
                                                  ^^^
    ```

    ```bad
    The index dropped 302.50 points, or 2.3%, to 22,640.10. The share climbed $1.90, or 2.5%, to close at $79.30.
                                        ^^^^
    ```

    ```bad
    The share rose 5% to $67.10 from $61.00 after the company said that same-store sales had grown.
                   ^^
    ```

    ```good also=SRC001
    | Task | Before | After | Change |
    |---|---|---|---|
    | Sorting | 14 hours | 9 hours | -36% |
    | Loading | 40 min | 10 min | 4x |
    | On time | 81% | 93% | +12 points |
    ```

    ```good
    Sales rose 19% from $10.2 million to $12.1 million. The loss was $4.2 million, 40% less than the $7.0 million of 2023.
    ```

    ```good
    The 212 farms brought in 148,900 tonnes of grain, 13.4% less than the 172,000 of 2024. Wheat was £166 a tonne, £17 or 9% lower than the £183 of 2024.
    ```

    ```good
    Approval fell 12 points from 62% to 50%. Revenue grew 8% in constant currency, from $10.2 million to $12.1 million.
    ```
    """

    code = "PCT006"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        held = list(growths(article))
        for growth in held:
            if not growth.fits() and not growth.fits_in_points():
                why: Slip = "" if growth.is_points else slip(growth)
                if why != "ratio":
                    message = f"{growth.told(article)}, not {growth.claim(article)}{_WHY[why]}{_would_be(growth)}"
                    yield Problem(growth.by.span, message, growth.related(), _HELP.get(why, _COMPARE))
        for move in unquoted(article, moves(article)):
            is_held = any(growth.by.span == move.rate.span for growth in held)
            if not move.fits() and not is_held and not measures_otherwise(article, move.rate.span):
                yield Problem(move.rate.span, _of_move(article, move), _related(move), _COMPARE)


def _of_move(article: Article, move: Move) -> str:
    amount, level = (article.text(figure.span) for figure in (move.amount, move.level))
    base = move.level.value + (move.amount.value if move.word.direction == "down" else -move.amount.value)
    worked = plain(100 * move.amount.value / base, "%", 2)
    return f"{amount} is {worked} of the {plain(base, unit=move.level.unit if move.level.kind == 'money' else '')} before the move to {level}, not {article.text(move.rate.span)}"


def _related(move: Move) -> tuple[Related, ...]:
    return Related(move.amount.span, "the amount"), Related(move.level.span, "the level after it")


def _would_be(growth: Growth) -> str:
    """What the claimed percentage makes of the level before."""
    percent = abs(growth.by.value) if growth.is_up() else -abs(growth.by.value)
    if growth.before.kind == "percent" or percent < -100:
        return ""
    return f"; {plain(abs(percent))}% would be {plain(growth.before.value * (1 + percent / 100), unit=growth.before.unit if growth.before.kind == 'money' else '')}"
