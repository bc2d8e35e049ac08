"""PLA008."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint_rules.plausibility._problems import problems


class PopulationBound(Rule):
    """More people than the place has, or a population far from the count.

    ## Why it matters

    A count with the wrong scale word reads as smoothly as the right one. The population of the place named is the largest number of people
    that the sentence can mean.

    ## How it decides

    People (users, voters, patients, households) "in" a country or city of the table, against its population with room for every way to draw
    the border; a stated population against the count; people against all people alive. Of several places in a sentence, a count is reported
    only when it fits none; accounts, visits, tourists and people elsewhere ("and beyond") are left alone.

    The tables hold 78 countries and 56 cities (`places.toml` beside this rule); the limits stand in `populations.toml`, with those for
    countries of the world, births, refugees and the staff of a firm.

    ## Examples

    ```bad
    The bank says that 90 million people in Denmark have an account with it.
                       ^^^^^^^^^^
    ```

    ```bad
    The service has signed up 11 billion customers.
                              ^^^^^^^^^^
    ```

    ```good
    The bank says that 900,000 people in Denmark have an account with it.
    ```

    ```good
    The service has signed up 11 million customers in 40 countries.
    ```

    ## References

    - United Nations, World Population Prospects 2024.
    """

    code = "PLA008"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from problems(article, self.code)
