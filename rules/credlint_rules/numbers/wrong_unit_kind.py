"""NUM005."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint.facts.quotations import unquoted
from credlint_rules.numbers._unit_slips import unit_slips


class WrongUnitKind(Rule):
    """A unit of another kind than what it measures: power for energy, bits for bytes, a distance for a time.

    ## Why it matters

    A "300 MWh wind farm" may be one of 300 MW, which makes as much each hour, or one that makes 300 MWh a year, which is a toy. The figure
    was not understood by whoever wrote it down, and may be wrong as well.

    ## How it decides

    - Watts "per hour", and watts per day, month or year that are used, consumed or generated. Capacity built a year ("installs 5 GW a
      year"), panels, turbines and ramps are left alone.
    - Watt-hours right before a wind farm, solar panel, turbine, reactor, inverter ..., or as its installed capacity. Batteries, storage,
      and what a plant makes in a year are left alone.
    - Knots, amperes and mAh "per hour"; light-years "ago"; "degrees Kelvin".
    - "Gb" and "Mb" of memory, storage and files; "MBps" of internet connections.

    Quotations are left alone.

    ## Examples

    ```bad
    The 300 MWh solar park at the foot of the trail feeds 90,000 homes.
        ^^^^^^^
    ```

    ```bad
    The hut uses 3,500 kW a year, and its pump draws 2 kilowatts per hour.
                 ^^^^^^^^^^^^^^^                     ^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad
    Gusts reached 60 knots per hour at the ridge.
                  ^^^^^^^^^^^^^^^^^
    ```

    ```good
    The 300 MW solar park has a 120 MWh battery and makes 410 GWh a year. The hut uses 3,500 kWh a year. Gusts reached 60 knots.
    ```

    ## References

    - BIPM, The International System of Units, 9th edition (2019), tables 4 and 8.
    """

    code = "NUM005"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for slip in unquoted(article, unit_slips(article)):
            yield Problem(slip.span, f'"{article.text(slip.span)}": {slip.why}', help=slip.remedy)
