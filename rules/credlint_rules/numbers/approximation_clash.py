"""NUM009."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.quotations import unquoted
from credlint.facts.sums.restatements import restatements


class ApproximationClash(Rule):
    """A figure told in words or with a bound, beside an exact one that does not fit it.

    ## Why it matters

    "Over half (43%)" makes the reader doubt both, and whoever quotes the sentence chooses the half that suits them.

    ## How it decides

    A loose figure and the exact one in brackets, between dashes, with "or" beside it, or told "to be exact". "More than", "under", "nearly" and "up to" are meant as
    printed: "nearly 500" is 500 or less; about adds 5%. A fraction stands for all shares that are nearer to it than to the next fraction of
    everyday speech (1/10, 1/5, 1/4, 1/3, 1/2, 2/3, 3/4, 4/5, 9/10); a majority is more than half, a vast one 60% or more, a minority less. The exact
    figure stands for all values that round to it. An exact figure of less than half or more than twice the loose one is taken for something else,
    such as the number of a note. Quotations are their speaker's and are left alone.

    ## Examples

    ```bad
    Over half of the branches (43%) close at six.
    ^^^^^^^^^
    ```

    ```bad
    The hall was full: more than 500 people (468) had come.
                                 ^^^
    ```

    ```bad
    Well over 1,000 boats came, 940 to be exact, and fewer than 200 left.
              ^^^^^
    ```

    ```bad
    We still had more than 300 readers (288, to be precise) in May.
                           ^^^
    ```

    ```bad
    A majority, 47%, wants the desk back.
    ^^^^^^^^^^
    ```

    ```bad
    The vast majority of the branches (53%) close at six.
    ^^^^^^^^^^^^^^^^^
    ```

    ```good
    Well over 1,000 boats came, 1,043 to be exact. We still had more than 300 readers (312, to be precise) in May.
    ```

    ```good
    Nearly half of the branches (47%) close at six. More than 500 people (512) had come, and a plurality, 47%, wants the desk back.
    ```
    """

    code = "NUM009"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for told in unquoted(article, restatements(article)):
            if told.clashes():
                yield Problem(
                    told.loose,
                    f"{told.words} and {article.text(told.exact)} do not fit together",
                    (Related(told.exact, "the exact figure"),),
                    "Mend the words, or compare the figure with the source.",
                )
