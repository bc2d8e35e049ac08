"""ARI005."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.quotations import is_quoted, unquoted
from credlint.facts.sums.averages import averages
from credlint.facts.sums.means import means
from credlint.facts.surveys.descriptives import means_off_scale
from credlint.facts.wording import plain


class AverageOutsideRange(Rule):
    """A mean, median or average that lies outside the range told beside it, or is not that of the values before it.

    ## Why it matters

    An average lies between the lowest and the highest value. When it does not, one of the three figures belongs to something else.

    ## How it decides

    A range and an average side by side, of one unit: "aged 20 to 35, mean 41", "a median of 52 days (range 3-40)". Each figure stands for all values
    that round to it. An average of something else ("groups of 6 to 10, average age 34") is left alone.

    A mean or average right behind a plain list of three values or more, or behind a sentence with as many as it says ("the three-year mean"): it must be their
    plain mean, each of them rounded as printed. An average of scores above the end of the only scale of its sentence is told, too. Medians, weighted and other averages are left alone, as are those of rates per something. Bounds ("up to", "at least") and quotations are left alone.

    ## Examples

    ```bad
    Scores ran from 18.5 to 31.0 and averaged 34.2.
                                              ^^^^
    ```

    ```bad
    The volunteers were 20 to 35 years old (mean 41 years).
                                                 ^^^^^^^^
    ```

    ```bad
    Repairs took a median of 52 days (range 3 to 40 days).
                             ^^^^^^^
    ```

    ```bad
    Three runs of the sieve took 41, 44 and 47 seconds, for a mean of 46.
                                                                      ^^
    ```

    ```bad
    The mill ground 412 tonnes in 2022, 371 tonnes in 2023 and 309 tonnes in 2024. The three-year mean was 391 tonnes.
                                                                                                           ^^^^^^^^^^
    ```

    ```bad
    On the five-point scale, the library got an average of 5.6.
                                                           ^^^
    ```

    ```bad
    Recovery took a mean of 11 days. Individual animals needed between 3 and 9 days.
                            ^^^^^^^
    ```

    ```good
    Three runs of the sieve took 41, 44 and 47 seconds, for a mean of 44. The walls are 2.1, 2.4 and 2.6 metres high, 2.4 metres on average.
    ```

    ```good
    The mill ground 412 tonnes in 2022, 371 tonnes in 2023 and 309 tonnes in 2024. The three-year mean was 364 tonnes, the ten-year mean 391 tonnes. The votes were 12, 15, 19 and 22, well over the average of 9.
    ```

    ```good
    Their pours were 52, 60, 66, 75 and 82 g, an average of 67 g.
    ```

    ```good
    On a scale of 1 to 5, readers gave 4.6 on average; their mean age was 34.2.
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
        for off, scale in means_off_scale(article):
            if not is_quoted(article, off.span):
                yield Problem(
                    off.span,
                    f"an average of {article.text(off.span)} lies above the end of its scale, {plain(scale.high)}",
                    (Related(scale.span, "the scale"),),
                    "Compare the average and the scale with the source.",
                )
        for mean in unquoted(article, means(article)):
            if not mean.holds():
                values = [article.text(value.span) for value in mean.values]
                yield Problem(
                    mean.span,
                    f"the mean of {', '.join(values[:-1])} and {values[-1]} is {plain(mean.worked, digits=4)}, not {article.text(mean.span)}",
                    tuple(Related(value.span, "one of the values") for value in mean.values),
                    "Work the mean out again, or say what else it is of.",
                )
