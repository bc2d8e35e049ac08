"""DAT003."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint.facts.periods import impossible_dates


class ImpossibleDate(Rule):
    """A date or time of day that does not exist.

    ## Why it matters

    April 31 cannot be a deadline, and a reader cannot know which day is meant. Such dates come from slips, from swapped days and months, and
    from generated text.

    ## How it decides

    A day that its month does not have ("April 31", "February 29, 2023", "2024-02-30"), a month above 12 in both orders ("13/25/2024"), a fifth
    quarter with its year, an hour above 24 or a minute above 59 with "p.m." or a time zone. Versions, ratios, scores, durations ("25:10") and
    "June 31 visitors" are left alone: without a year or a time zone, the words around must make it a date.

    ## Examples

    ```bad
    The spring fair opens on April 31.
                             ^^^^^^^^
    ```

    ```good
    The spring fair opens on April 30.
    ```

    ```bad
    Profit fell in Q5 2024, and the webcast starts at 25:10 UTC.
                   ^^^^^^^                            ^^^^^^^^^
    ```

    ```good
    Profit fell in Q4 2024, and the webcast is 25:10 long. Since February 30 jobs have gone, and by November 31 of the 40 seats were let. Form 13/25/2024-A is out.
    ```
    """

    code = "DAT003"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        for found in impossible_dates(article):
            text = " ".join(article.text(found.span).split())
            yield Problem(found.span, f'"{text}" does not exist: {found.reason}', help="Take the date from its source again.")
