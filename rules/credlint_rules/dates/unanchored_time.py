"""DAT004."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.dates.unanchored_times import unanchored_times
from credlint_rules.dates._judged_by import words

_MOST = 20
"""So many other places are named."""


class UnanchoredTime(Rule):
    """A time told from the day of writing in an article that has no date.

    ## Why it matters

    "Last year" means another year to every reader of an undated page, and the figures told with it cannot be checked.

    ## How it decides

    Words that count from the day of writing ("last year", "this month", "yesterday", "three months ago", "over the past five years"), where no
    front matter, byline, dateline, title, file name or short line at the head or foot dates the article, and neither the paragraph nor the one before nor the heading
    above names a year. One finding an article, at the first such place; the others are named with it. Vague words ("recently", "soon") and
    quotations are left alone.

    ## Examples

    ```bad
    Rents in the old town rose by a tenth last year.
                                          ^^^^^^^^^
    ```

    ```good
    Rents in the old town rose by a tenth in 2023, and again in the last month of the following year.
    ```

    ```good
    ---
    date: 2024-03-02
    ---

    Rents in the old town rose by a tenth last year.
    ```
    """

    code = "DAT004"
    severity = "note"

    def check(self, article: Article) -> Iterator[Problem]:
        found = unanchored_times(article)
        if found:
            others = tuple(Related(time.span, "told from the same unknown day") for time in found[1 : _MOST + 1])
            more = f" (and {len(found) - 1} other times)" if len(found) > 2 else " (and one other time)" if len(found) == 2 else ""
            yield Problem(
                found[0].span,
                f'"{words(article, found[0].span)}"{more} counts from the day of writing, and the article has no date',
                others,
                "Date the article, or name the year or month.",
            )
