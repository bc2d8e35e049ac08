"""PCT001."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint.facts.wording import plain, signed_percent
from credlint_rules.percentages._growth import growths


class PercentVsPoints(Rule):
    """A change of a percentage that is given in percent where it is in percentage points.

    ## Why it matters

    Support that falls from 50% to 40% has fallen by 10 percentage points, or by 20%. "Fell 10%" makes the fall half as large as it was, and a
    reader who has only that figure cannot know.

    ## How it decides

    A rise or fall in percent whose two levels are percentages themselves, where the figure is the difference of the levels and not their
    relative change; each stands for all values that round to it. Where both readings fit, nothing is said. A change without its levels
    is not judged.
    Quotations are their speaker's and are left alone.

    ## Examples

    ```bad
    Support for the tunnel fell 10%, from 50% to 40%.
                                ^^^
    ```

    ```good
    Support for the tunnel fell 10 percentage points, from 50% to 40%. Turnout fell 20%, from 60% to 48%.
    ```

    ## References

    - The Associated Press Stylebook, "percent, percentage, percentage points".
    """

    code = "PCT001"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for growth in growths(article):
            if growth.fits_in_points() and not growth.fits():
                old, new = article.text(growth.before.span), article.text(growth.after.span)
                yield Problem(
                    growth.by.span,
                    f"from {old} to {new} is {plain(abs(growth.by.value))} percentage points, or {signed_percent(growth.ratio())}",
                    growth.related(),
                    'Write "percentage points", or give the relative change.',
                )
