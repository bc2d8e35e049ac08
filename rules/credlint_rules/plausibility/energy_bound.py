"""PLA009."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint_rules.plausibility._problems import problems


class EnergyBound(Rule):
    """A figure of energy or climate that no machine, home or year has shown.

    ## Why it matters

    Kilowatts and kilowatt-hours, mega and giga, a day and a year: energy has more ways to go wrong by a factor of a thousand than any other
    subject, and few readers carry the right size in their head.

    ## How it decides

    Plant and homes are divided: less than 100 watts or more than 200 kW of plant a home is reported, less than 200 or more than 80,000 kWh
    a year a home; what a plant or machine gives or takes in a year or a day is held against its full power. Other bounds hold prices a kilowatt-hour, energy a query, the size of turbines, reactors, panels and batteries, the
    electricity, oil and emissions of the whole world, and the records of air temperature, wind, rain and earthquakes.

    Plans and forecasts are left alone. The bounds stand in `energy.toml` and, for farms, `farming.toml` beside this rule.

    ## Examples

    ```bad
    The 50 MW park on the ridge powers 3 million homes.
                                       ^^^^^^^^^
    ```

    ```bad
    Households on the island pay $41 per kWh for electricity.
                                 ^^^
    ```

    ```good
    The 50 MW park on the ridge powers 30,000 homes.
    ```

    ```good
    Households on the island pay $0.41 per kWh for electricity.
    ```

    ## References

    - EIA, Residential energy consumption survey; IEA, Electricity 2025; WMO, World weather and climate extremes archive.
    """

    code = "PLA009"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from problems(article, self.code)
