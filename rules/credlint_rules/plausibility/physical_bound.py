"""PLA007."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint_rules.plausibility._problems import problems


class PhysicalBound(Rule):
    """A figure beyond what physics or arithmetic allows.

    ## Why it matters

    Below absolute zero, above the speed of light, more than all of the light, more hours than a day has: such a figure lost its sign, its
    decimal point or its unit.

    ## How it decides

    Temperatures below absolute zero, speeds and shares above that of light, efficiencies, humidities, probabilities, purities and shares
    above the whole, pH and latitude beyond their scales, solar cells and rotors far beyond the best ever measured, days of more than 24
    hours for one person, rates of all cases above 100% (accuracy, uptime, conversion, market share). Heat pumps, quantum efficiencies and other measures that pass 100% by definition are left alone, and so are
    changes ("rose 130%").

    The bounds stand in `physics.toml` and `wholes.toml` beside this rule.

    ## Examples

    ```bad
    The freezer keeps samples at -290 °C.
                                 ^^^^^^^
    ```

    ```bad
    At full load the new inverter has an efficiency of 118%.
                                                       ^^^^
    ```

    ```good
    The freezer keeps samples at -80 °C.
    ```

    ```good
    Sales of the inverter rose 118%, and its efficiency is 97%.
    ```

    ## References

    - BIPM, The International System of Units, 2019; NIST, CODATA values, 2022; NREL, Best research-cell efficiency chart, 2024.
    """

    code = "PLA007"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from problems(article, self.code)
