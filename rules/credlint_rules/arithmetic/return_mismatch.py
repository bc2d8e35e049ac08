"""ARI009."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.quotations import unquoted
from credlint.facts.sums.conventions import UNITS_OF_TIME
from credlint.facts.sums.returns import Return, returns
from credlint.facts.wording import plain

_NAMES = {"roi": "return on investment", "payback": "payback time", "multiple": "return"}


class ReturnMismatch(Rule):
    """A return on investment or payback time that the gains and costs beside it do not give.

    ## Why it matters

    The return is the line that buyers read. When the savings and costs above it lead to another figure, the case falls apart at its conclusion.

    ## How it decides

    An ROI in percent, a payback time or a return as a multiple, in one list or paragraph, or in the line right below it, with amounts labelled as gains (savings, benefit, revenue ...)
    and costs (cost, investment, fee ...). Every reading is tried: any of the gains against any of the costs, (gain - cost) / cost, gain / cost and
    the share saved ("a 300% ROI, $4 for every $1" likewise), over a year, a month or the years named, running costs taken off or not. Only a figure that none of them
    gives is reported. Where the items of a list each tell a case of its own ("Holm: $40,000 spent, $90,000 saved"), an item is judged by its own amounts. A return that is
    only wished for ("for the roof to pay for itself in ten years") is left alone. Lists with ranges of amounts, or more than seven of them, are left alone, as are quotations.

    ## Examples

    ```bad
    - Staff savings: $90,000/year
    - Installation cost: $20,000
    - Yearly licence fee: $10,000
    - First-year ROI: 310%
                      ^^^^
    ```

    ```bad
    The scanners cost $24,000 and save the archive $6,000 a month. They paid for themselves in 9 months.
                                                                                               ^^^^^^^^
    ```

    ```bad also=SRC001
    - Purchase: $42,000
    - Annual savings: $31,000

    **Payback period: 9 months**
                      ^^^^^^^^
    ```

    ```bad
    With $20,000 in monthly gains, the $96,000 investment paid for itself in under four months.
                                                                                   ^^^^^^^^^^^
    ```

    ```bad also=SRC001
    The letters have a 900% ROI (that's $42 for every $1 spent).
                       ^^^^
    ```

    ```good also=SRC001
    The letters have an ROI of 4,100%, or $42 for every $1 spent. Calls have a 4,200% ROI, $42 for every $1.
    ```

    ```good
    - Staff savings: $90,000/year
    - Installation cost: $20,000
    - Yearly licence fee: $10,000
    - First-year ROI: 200%
    ```

    ```bad also=SRC001
    - **Holm:** $40,000 investment, $90,000 annual savings, 410% ROI
                                                            ^^^^
    - **Vik:** $1M investment, $3M annual savings, 200% ROI
    - **Sund:** twice as many loans, 620% ROI
    ```

    ```good also=SRC001
    - **Holm:** $40,000 investment, $90,000 annual savings
    - **Vik:** twice as many loans, 620% ROI
    ```

    ```good
    If we want the panels to pay for themselves in ten years, the price must fall to $9,000 from $12,000, a saving of $3,000.
    ```

    ```good
    Despite a higher income, the fee is $4,000 and the subscription $1,200, so the tool breaks even after 9 months.
    ```
    """

    code = "ARI009"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for told in unquoted(article, returns(article)):
            if not told.holds():
                gains = tuple(Related(figure.span, "a gain") for figure in told.gains)
                costs = tuple(Related(figure.span, "a cost") for figure in told.costs)
                yield Problem(
                    told.span,
                    f"no reading of the gains and costs beside it gives a {_NAMES[told.kind]} of {article.text(told.span)}; the nearest is {_nearest(told)}",
                    gains + costs,
                    "Show the sum, or compare the return with its gains and costs.",
                )


def _nearest(told: Return) -> str:
    middles = [(low + high) / 2 for low, high in told.worked]
    value = min(middles, key=lambda middle: abs(middle - told.figure.value))
    if told.kind == "payback":
        return f"{plain(value)} {UNITS_OF_TIME[told.figure.unit]}s"
    return f"{plain(value)}{'%' if told.kind == 'roi' else 'x'}"
