"""ARI010."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.quotations import unquoted
from credlint.facts.sums.full_time import full_times
from credlint.facts.wording import plain


class FullTimeMismatch(Rule):
    """Hours of work beside full-time posts that would have far more, or far fewer.

    ## Why it matters

    "12 hours a week. That's a full-time job" makes a third of a post into a whole one. Staff time is what most savings are computed from.

    ## How it decides

    Hours a day, week, month or year equated with full-time posts ("that's a full-time job", "the work of three full-time employees"), or both
    told of one team in one list ("across the team"). A full-time post may have 6 to 12 hours a day, 28 to 60 a week, 120 to 200 a month and
    1,500 to 2,600 a year; only what lies outside of this is reported. Quotations are left alone.

    ## Examples

    ```bad
    Each branch spends 12.5 hours a week on returns. That's a full-time job.
                       ^^^^^^^^^^
    ```

    ```bad
    - 5 full-time clerks in the mail room
    - 6 hours daily across the team
      ^^^^^^^
    ```

    ```good
    Each branch spends 36 hours a week on returns. That's a full-time job. The merger freed 120 hours a week, the work of three full-time employees.
    ```
    """

    code = "ARI010"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for told in unquoted(article, full_times(article)):
            if not told.holds():
                hours, posts = article.text(told.hours.span), article.text(told.posts)
                low, high = told.needed
                yield Problem(
                    told.hours.span,
                    f"{hours} a {told.per} is not {posts}: full-time work of so many is {plain(low)} to {plain(high)} hours a {told.per}",
                    (Related(told.posts, "the full-time posts"),),
                    "Compare the hours and the number of posts with the source.",
                )
