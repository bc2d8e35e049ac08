"""ARI006."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.quotations import unquoted
from credlint.facts.sums.compounding import compoundings
from credlint.facts.sums.growth_rates import growth_rates
from credlint.facts.wording import plain


class GrowthRateMismatch(Rule):
    """A yearly growth rate that does not lead from the first level to the last.

    ## Why it matters

    Market forecasts give a first level, a last one and a compound rate. Any two of them fix the third, and readers with a calculator check.

    ## How it decides

    Two levels of one measure with their years and a rate told as CAGR, compound annual growth or "a year", in one sentence or in two that follow each
    other: (last / first) ^ (1 / years) - 1. Each figure stands for all values that round to it, and one year more or less than lies between the levels is
    tried too, since base years differ. Where the rate has years of its own ("from 2023 to 2030", with a level of 2022), any count
    between these will do. Also an amount that is left alone for
    so many years at so many percent, against what it is said to grow to, with interest by the year or the day; not where something is paid in. Not judged: levels without a year, and passages with a third level. Quotations are left alone.

    ## Examples

    ```bad
    The harbour cranes market will have grown from $10.4 billion in 2023 to $20.1 billion by 2028, at a CAGR of 25.5%.
                                                                                                                ^^^^^
    ```

    ```bad
    The market was valued at $4.2 billion in 2022. It will reach $6.9 billion by 2030, at a compound annual growth rate of 12.8%.
                                                                                                                           ^^^^^
    ```

    ```bad
    So $5,000 left alone for 36 years at 8% grows to around $40,000.
                                                            ^^^^^^^
    ```

    ```bad
    Put $10,000 in at 5% for two years and you'll have $12,500.
                                                       ^^^^^^^
    ```

    ```good
    Put £2,000 away at 5% for ten years and it will be worth about £3,250. With £50 a month for ten years at 5%, it becomes £9,700. A share of $10 grew to $40 in 12 years, with 2% paid out.
    ```

    ```good
    The harbour cranes market will have grown from $10.4 billion in 2023 to $20.1 billion by 2028, at a CAGR of 14.1%.
    ```
    """

    code = "ARI006"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for told in unquoted(article, growth_rates(article)):
            if not told.holds():
                old, new, rate = (article.text(figure.span) for figure in (told.before, told.after, told.rate))
                yield Problem(
                    told.rate.span,
                    f"from {old} to {new} in {told.years} year{'s' if told.years > 1 else ''} is {plain(told.implied())}% a year, not {rate}",
                    (Related(told.before.span, "the first level"), Related(told.after.span, "the last level")),
                    "Compare both levels, their years and the rate with the source.",
                )
        for saved in unquoted(article, compoundings(article)):
            start, years, rate = (article.text(figure.span) for figure in (saved.start, saved.years, saved.rate))
            yield Problem(
                saved.span,
                f"{start} at {rate} a year for {years} becomes {plain(saved.worked, saved.start.unit)}, not {article.text(saved.span)}",
                (Related(saved.start.span, "the amount"), Related(saved.rate.span, "the rate"), Related(saved.years.span, "the years")),
                "Work it out again with the rate and the years; if something is paid in or taken out, say so.",
            )
