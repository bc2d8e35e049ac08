"""SRC008."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint.facts.sources.source_dates import source_dates


class SourceDateMismatch(Rule):
    """A report that is older than the data it is cited for.

    ## Why it matters

    A report of 2019 cannot have counted the sales of 2021. Either year may be a slip; or the figure comes from somewhere else.

    ## How it decides

    A report, study, survey, poll, paper, analysis, census, audit or review with its year before it ("a 2019 report"), and a later year of what
    it is on ("on 2021 sales"), of what it found ("found that in 2022 ...") or of what it is named for ("In 2021 sales doubled, according to a
    2019 report").

    Silent in sentences that tell of the future (forecast, expected, will, by 2030) or of an edition that came later (updated, published,
    released), in quotations, and for fiscal years, which begin before their number.

    ## Examples

    ```bad
    The guild leans on a 2019 report on 2021 sales.
                         ^^^^^^^^^^^^^^^^^^^
    ```

    ```bad
    A 2019 survey by the guild found that trade had doubled in 2022.
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```good
    The guild leans on a 2019 forecast of 2021 sales, and on a 2022 report on 2021 sales.
    ```

    ```good
    A 2019 survey by the guild found that trade was expected to double in 2022.
    ```
    """

    code = "SRC008"
    severity = "note"

    def check(self, article: Article) -> Iterator[Problem]:
        """One problem a citation."""
        for source_date in source_dates(article):
            yield Problem(
                source_date.span,
                f"a source of {source_date.year} is cited for {source_date.told}, {_years(source_date.told - source_date.year)} after it",
                help="Check both years; if it is a forecast, say so.",
            )


def _years(count: int) -> str:
    return f"{count} year{'s' if count > 1 else ''}"
