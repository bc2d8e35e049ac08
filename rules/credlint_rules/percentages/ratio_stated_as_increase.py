"""PCT007."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint.facts.wording import plain
from credlint_rules.percentages._growth import growths
from credlint_rules.percentages._slips import slip


class RatioStatedAsIncrease(Rule):
    """An increase in percent that is the ratio of its two levels.

    ## Why it matters

    What has tripled has grown by 200%, not by 300%: 300% is the new level in percent of the old one. The larger figure makes better copy, which
    is why the slip survives.

    ## How it decides

    A rise with both levels and a percentage, in one sentence or two neighbouring ones, where the percentage is not (after - before) / before
    but after / before. Every figure stands for all values that round to it. PCT006 is silent there. What PCT006 leaves alone is left
    alone here. Without both levels nothing is said: "up 300%" may be right.

    ## Examples

    ```bad
    The number of subscribers grew 300%, from 4,100 to 12,300.
                                   ^^^^
    ```

    ```good
    The number of subscribers grew 200%, from 4,100 to 12,300. That is 300% of the old number.
    ```
    """

    code = "PCT007"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        for growth in growths(article):
            if not growth.is_points and not growth.fits() and not growth.fits_in_points() and slip(growth) == "ratio":
                claimed = growth.claim(article)
                yield Problem(
                    growth.by.span,
                    f"{growth.told(article)}, not {claimed} more: {claimed} is the ratio of the two, {plain(growth.ratio())} to 1",
                    growth.related(),
                    'Give the difference in percent, or say "times": what has tripled has grown by 200%.',
                )
