"""PLA017."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint_rules.plausibility._problems import problems


class HealthBound(Rule):
    """A vital sign, an age or a count of patients or deaths beyond what medicine has recorded.

    ## Why it matters

    A wrong figure on health can do harm. Extremes of the body are well documented, and so is how many people a disease kills or affects in
    the whole world.

    ## How it decides

    Heart rates, temperatures, ages, heights and weights against the extremes on record; deaths of a cause in a year, and people with a
    disease, against a table that holds about twice or more the count of the whole world; rates above 100%. Animals, history and totals over
    many years are left alone.

    The bounds and tables stand in `health.toml` beside this rule.

    ## Examples

    ```bad
    The clinic noted a heart rate of 780 beats per minute.
                                     ^^^
    ```

    ```bad
    Tuberculosis kills 125 million people a year.
                       ^^^^^^^^^^^
    ```

    ```good
    The clinic noted a heart rate of 78 beats per minute.
    ```

    ```good
    Tuberculosis kills 1.25 million people a year.
    ```

    ## References

    - WHO, Global health estimates 2021; IDF, Diabetes atlas 2025; Guinness World Records.
    """

    code = "PLA017"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from problems(article, self.code)
