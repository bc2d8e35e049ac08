"""PLA004."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint_rules.plausibility._problems import problems


class GpuHourPrice(Rule):
    """A cost of GPU computing that comes to a price per GPU-hour that nobody charges.

    ## Why it matters

    Cost, number of processors and days are three figures that bind each other. When the cost lost a digit, or a thousand, the division shows it.

    ## How it decides

    A number of GPUs that ran for a stated time ("64 H100 GPUs in nine days", "2.8 million GPU hours"), and a cost in the same sentence, or in the
    next where that speaks of the cost of the run. Cost divided by GPUs, days and 24 hours is held against the lowest spot offers and the highest
    list prices for the processor named; where the cost is said to include people's time, against the lowest price on demand.

    Amounts are read as dollars, and the limits are wide enough for euros and pounds. An amount without a currency is held against the lower limit
    only. Costs of power, data, storage, purchase, per user or per month are left alone, and so are owned machines, grants and credits.

    ## Examples

    ```bad
    In all, 1,500 GPUs for 40 days cost the institute $30,000.
                                                      ^^^^^^^
    ```

    ```bad
    The model was tuned on 40 H100 GPUs in eight days. The whole project came to a cost of $7,500, including the work of two engineers.
                                                                                           ^^^^^^
    ```

    ```good
    In all, 1,500 GPUs for 40 days cost the institute $3.1 million.
    ```

    ```good
    The model was tuned on 40 H100 GPUs in eight days. The whole project came to a cost of $75,000, including the work of two engineers.
    ```

    ## References

    - The price lists behind each limit are named in `machine_learning.toml` beside this rule, with the day that somebody last looked.
    """

    code = "PLA004"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from problems(article, self.code)
