"""PLA018."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint_rules.plausibility._problems import problems


class ComputingBound(Rule):
    """A figure of networks, storage, processors or the internet that no product or law of physics allows.

    ## Why it matters

    Bits and bytes, mega and giga, milliseconds and microseconds: a reader who plans a network by the article needs the right one.

    ## How it decides

    Signals against the speed of light over the distance given; downloads against size over rate; downtime against uptime; and links,
    drives, processors, chips and phones against the best product of their class. Laboratory records, plans, arrays of many drives and
    totals are left alone.

    The bounds stand in `computing.toml` and `journeys.toml` beside this rule.

    ## Examples

    ```bad
    A ping over the 9,000 km between the two offices has a latency of 3 ms.
                                                                      ^^^^
    ```

    ```bad
    The laptop's processor is clocked at 51 GHz.
                                         ^^^^^^
    ```

    ```good
    A ping over the 9,000 km between the two offices has a latency of 96 ms.
    ```

    ```good
    The laptop's processor is clocked at 5.1 GHz.
    ```

    ## References

    - NIST, CODATA values, 2022; IEEE 802.11be, 2024; the others are named in the file.
    """

    code = "PLA018"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from problems(article, self.code)
