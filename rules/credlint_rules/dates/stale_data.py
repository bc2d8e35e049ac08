"""DAT008."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.dates.forecasts import earliest_date
from credlint.facts.dates.stale_figures import latest_figures
from credlint_rules.dates._judged_by import words


class StaleData(Rule):
    """Figures called the latest ones that are years older than the article.

    ## Why it matters

    "The latest figures (2016)" in an article of 2024 were the latest when somebody copied them. Newer ones mostly exist, and the reader
    is told that they do not.

    ## How it decides

    "Latest", "most recent" or "current" with figures, data, a survey or a report, and the year that they are of, in brackets or after
    "from", "for" or "as of". The newest year of the passage counts; it must lie more than `years` before the article's date. Figures that
    the text itself calls old, and those of a census, are left alone, as are quotations. An article without a date is judged only where its
    title names a year.

    ## Examples

    ```bad
    ---
    date: 2024-03-02
    ---

    According to the latest figures (2016), the ferry carries 40,000 people a year.
                                     ^^^^
    ```

    ```good
    ---
    date: 2024-03-02
    ---

    According to the latest figures (2022), the ferry carries 40,000 people a year. The 2011 census counted 800 islanders.
    ```
    """

    code = "DAT008"
    severity = "note"

    years: int = 3
    """Figures this many years older than the article still count as current."""

    def check(self, article: Article) -> Iterator[Problem]:
        for day in earliest_date(article):
            for figures in latest_figures(article):
                age = day.date.year - figures.newest.end.year
                if age > self.years:
                    yield Problem(
                        figures.span,
                        f'what is called "{words(article, figures.words)}" is {age} years older than the article ({day.date}, {day.provenance})',
                        (Related(figures.words, "called the newest"),),
                        "Look for newer figures, or say of what year these are and that none came after.",
                    )
