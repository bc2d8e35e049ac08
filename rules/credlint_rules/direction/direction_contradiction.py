"""DIR001."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.changes import Change, changes
from credlint.facts.quotations import unquoted
from credlint_rules.direction._told import against_its_word, is_of_a_range


class DirectionContradiction(Rule):
    """A trend word whose two figures go the other way.

    ## Why it matters

    "Traffic eased to 9,200 cars a day, down from 8,100" cannot be right: a figure was swapped or mistyped, or the verb is the wrong one.

    ## How it decides

    The nearest trend word of the same clause against the two figures ("from A to B", "to B from A", "B, up from A", "to B, compared with
    A", "was A and fell to B"), of the same kind and unit; times may stand in several units ("2 minutes 10"), and grow where something slows. "Improved" and "worsened" go one way for what everybody wants more or less of: accuracy, uptime, latency, churn. Each figure stands for all values that round to it; only figures whose values cannot meet count.
    Figures that are visibly damaged are left to the rules on damage; a scale word that may or may not belong to both figures ("from 5 to
    3 million") is not judged, nor is what may run the other way: places in a ranking, prices of a foreign currency, depths, a loss beside a profit,
    the growth of growth.
    Quotations are their speaker's and are left alone.

    ## Examples

    ```bad
    Traffic on the ring road eased to 9,200 cars a day, down from 8,100 cars a day.
                                      ^^^^^
    ```

    ```bad
    The share of late trains rose from 14% to 9% over the winter.
                                              ^^
    ```

    ```bad
    Customer satisfaction improved from 92% to 78%.
                                               ^^^
    ```

    ```bad
    Ticket prices rebounded to $19.50 from $24.00 in March.
                               ^^^^^^
    ```

    ```bad
    Demand strengthened from $540 million to $470 million.
                                             ^^^^^^^^^^^^
    ```

    ```bad
    Sales in old shops slowed to 4.1%, up from 2.9% in spring.
                                 ^^^^
    ```

    ```good
    Waiting times improved from 92 minutes to 78 minutes, and margins worsened from 12% to 9%. His credit score improved from 540 to 610.
    ```

    ```good
    Traffic on the ring road grew to 9,200 cars a day, up from 8,100 cars a day.
    ```

    ```good
    The increase in traffic, which has come down from 9% to 4%, pleased the city. Waits of 3 to 5 minutes fell to 2 minutes.
    ```

    ```good
    The charger, which is 20 W down on the 85 W brick of 2024, takes it from 0 to 50% in 34 minutes.
    ```

    ```good
    The kitchens served 412,000 meals, 12,118 each on average, up by 23% on the 335,000 of 2023.
    ```

    ```good
    "Our costs rose from 60 to 40, if you believe him," the mayor said.
    ```
    """

    code = "DIR001"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        for change in unquoted(article, changes(article)):
            before, after = change.before, change.after
            if before and after and _is_contradicted(change) and not (before.damaged or after.damaged):
                yield Problem(
                    after.span,
                    against_its_word(article, change),
                    (Related(before.span, "the figure before"),),
                    "Compare both figures with the source: they may be swapped, or the verb may be the wrong one.",
                )


def _is_contradicted(change: Change) -> bool:
    return change.is_contradicted() and not is_of_a_range(change) and not (change.before and change.before.shared == "scale")
