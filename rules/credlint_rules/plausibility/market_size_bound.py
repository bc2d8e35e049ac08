"""PLA010."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint_rules.plausibility._problems import problems


class MarketSizeBound(Rule):
    """A market, firm or economy larger than what it is part of.

    ## Why it matters

    Market figures pass through many hands. One that is larger than the country, or the world, lost its scale on the way.

    ## How it decides

    Markets against everything that the world, or the country named, produces in a year; markets of the table against five times the largest
    estimate of 2024, where the sentence speaks of a year up to 2025; the gross domestic product of a country against its estimate; revenue,
    value and revenue an employee of one firm against the largest ever. Stocks (debt, wealth, derivatives, assets, housing) are left alone
    where flows are meant.

    The bounds and the table of markets stand in `economy.toml` beside this rule.

    ## Examples

    ```bad
    The firm wants a slice of the $450 trillion catering market.
                                  ^^^^^^^^^^^^^
    ```

    ```bad
    With 35 employees, the studio reports annual revenue of $8 billion.
                                                            ^^^^^^^^^^
    ```

    ```good
    The firm wants a slice of the $450 billion catering market.
    ```

    ```good
    With 35 employees, the studio reports annual revenue of $8 million.
    ```

    ## References

    - International Monetary Fund, World Economic Outlook, October 2024.
    """

    code = "PLA010"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from problems(article, self.code)
