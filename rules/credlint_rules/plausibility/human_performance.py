"""PLA014."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint_rules.plausibility._problems import problems


class HumanPerformance(Rule):
    """A feat of sport beyond every record by a clear margin.

    ## Why it matters

    Records are the best-measured limits of all. A club runner who beats the world by half an hour ran another distance, or the figure lost
    a digit.

    ## How it decides

    Times, lengths, heights, weights and speeds that the sentence ties to a discipline, against limits a few percent beyond the world
    record; stadium seats, chess ratings and quotients likewise. Relays, wheels, animals, machines, splits and differences are left alone.

    Stopwatch times ("2:22:10") and times in several units are read as one. The bounds stand in `sport.toml` beside this rule.

    ## Examples

    ```bad
    The nurse from Leeds won the marathon in 1:31:45.
                                             ^^^^^^^
    ```

    ```good
    The nurse from Leeds won the marathon in 2:31:45.
    ```

    ```good
    The nurse from Leeds won the half marathon in 1:11:45.
    ```

    ## References

    - World Athletics, World Aquatics, International Weightlifting Federation, records of 2025.
    """

    code = "PLA014"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from problems(article, self.code)
