"""DAT011."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.dates.target_years import target_years
from credlint.facts.quotations import unquoted


class TwoTargetYears(Rule):
    """A forecast with two target dates for one and the same event.

    ## Why it matters

    "By 2027, the port is expected to double its output by 2032" leaves open which of the two years is meant. Mostly a date was put in front of a
    sentence that had one.

    ## How it decides

    "By", a date at the head of a clause, one forecast ("is expected to", "will"), and "by" with another date, with nothing between them
    that begins another clause: no "and", no second infinitive, no goal, plan or deadline, no second figure. Quotations are left alone.

    ## Examples

    ```bad
    By 2027, the canal is projected to carry 40 million tons of freight by 2032.
                                                                           ^^^^
    ```

    ```good
    By 2027, the canal is projected to carry 40 million tons of freight, and by 2032 half of it will be grain.
    ```
    """

    code = "DAT011"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for told in unquoted(article, target_years(article)):
            first, second = article.text(told.first.span), article.text(told.second.span)
            yield Problem(
                told.second.span,
                f"one forecast has two target dates: by {first} and by {second}",
                (Related(told.first.span, "the other date"),),
                "Say which date the source gives, or what happens by each of them.",
            )
