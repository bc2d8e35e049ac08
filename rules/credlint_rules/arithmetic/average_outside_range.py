"""ARI005."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.quotations import unquoted
from credlint.facts.sums.averages import averages


class AverageOutsideRange(Rule):
    """A mean, median or average that lies outside the range told beside it.

    ## Why it matters

    An average lies between the lowest and the highest value. When it does not, one of the three figures belongs to something else.

    ## How it decides

    A range and an average side by side, of one unit: "aged 20 to 35, mean 41", "a median of 52 days (range 3-40)". Each figure stands for all values
    that round to it. An average of something else ("groups of 6 to 10, average age 34") is left alone. Bounds ("up to", "at least") and quotations are left alone.

    ## Examples

    ```bad
    The volunteers were 20 to 35 years old (mean 41 years).
                                                 ^^^^^^^^
    ```

    ```bad
    Repairs took a median of 52 days (range 3 to 40 days).
                             ^^^^^^^
    ```

    ```good
    The volunteers were 20 to 35 years old (mean 27 years). Repairs took a median of 12 days (range 3 to 40 days).
    ```
    """

    code = "ARI005"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        for told in unquoted(article, averages(article)):
            if told.is_outside():
                average, lowest, highest = (article.text(figure.span) for figure in (told.average, told.lowest, told.highest))
                yield Problem(
                    told.average.span,
                    f"an average of {average} does not lie between {lowest} and {highest}",
                    (Related(told.lowest.span, "the lowest"), Related(told.highest.span, "the highest")),
                    "Compare all three figures with the source.",
                )
