"""PLA015."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint_rules.plausibility._problems import problems


class TransportBound(Rule):
    """A vehicle faster, larger or farther-reaching than any that was built.

    ## Why it matters

    Speeds and ranges change units on their way (knots, miles, kilometres), and capacities lose their thousands.

    ## How it decides

    Speeds, ranges, capacities and heights that the sentence ties to a class of vehicle, against the best of the class; and distances
    divided by times for flights, trains and drives, between named cities too. Plans, records, wind speeds, spacecraft and other vehicles in the sentence leave it
    alone.

    The bounds stand in `transport.toml` and `journeys.toml` beside this rule.

    ## Examples

    ```bad
    The evening flight of 4,800 km to Reykjavik takes 20 minutes.
                                                      ^^^^^^^^^^
    ```

    ```bad
    The new electric car has a range of 6,100 km.
                                        ^^^^^^^^
    ```

    ```good
    The evening flight of 4,800 km to Reykjavik takes six hours.
    ```

    ```good
    The new electric car has a range of 610 km.
    ```

    ## References

    - FAA, Pilot's Handbook of Aeronautical Knowledge, 2023; EPA, Fuel economy guide, 2025.
    """

    code = "PLA015"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from problems(article, self.code)
