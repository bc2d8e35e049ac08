"""RAT004."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.wording import plain
from credlint_rules.ratios._shares import mismatches


class OddsShareMismatch(Rule):
    """Odds such as "one in five" beside a percentage that other odds would fit better.

    ## Why it matters

    "One in five (30%)" tells two sizes of the same group; readers remember the smaller or the larger one as they like.

    ## How it decides

    "One in N" stands for the shares nearer to 1/N than to its neighbours, "3 out of 10" for those that round to it; the percentage stands in
    brackets, between dashes, or with "or" beside it. "More than" and "nearly" open one side.
    Quotations are their speaker's and are left alone.

    ## Examples

    ```bad also=SRC001
    One in five readers (30%) borrows nothing.
                         ^^^
    ```

    ```good
    Forms came back for 96.4% of the homes, down from 97.2%; two in three were filled in online.
    ```

    ```good also=SRC001
    One in five readers (21%) borrows nothing. More than one in five (24%) comes for the desks, and 3 in 10 (28%) for the newspapers.
    ```
    """

    code = "RAT004"
    severity = "note"

    def check(self, article: Article) -> Iterator[Problem]:
        for portion, share in mismatches(article, "odds"):
            told = article.text(portion.span)
            yield Problem(
                share.span,
                f'"{told}" is {plain(portion.part / portion.whole * 100, digits=2)}%, though the text gives {article.text(share.span)}',
                (Related(portion.span, "the odds"),),
                "Give the odds that fit the percentage, or the percentage alone.",
            )
