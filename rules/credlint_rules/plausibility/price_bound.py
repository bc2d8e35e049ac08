"""PLA019."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint_rules.plausibility._problems import problems


class PriceBound(Rule):
    """A price or wage far beyond the dearest or the cheapest place.

    ## Why it matters

    A lost decimal point makes petrol dear and rockets cheap. The reader has paid for the thing and stops believing the rest.

    ## How it decides

    Prices of fuel, oil, gold, eggs, rents, cloud storage, tokens, battery packs and launches, and minimum, hourly and average wages, each
    against limits well outside what has been paid anywhere. Changes, records, auctions, taxes and forecasts are left alone. Amounts are
    read as dollars, euros or pounds.

    The bounds stand in `prices.toml` and `model_computing.toml` beside this rule.

    ## Examples

    ```bad
    The minimum wage in the city goes up to $1,480 an hour.
                                            ^^^^^^
    ```

    ```good
    The minimum wage in the city goes up to $14.80 an hour.
    ```

    ## References

    - OECD, Minimum wages database, 2024; the others are named in the files.
    """

    code = "PLA019"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from problems(article, self.code)
