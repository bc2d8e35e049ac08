"""DIR006."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.quotations import unquoted
from credlint.facts.trends.rankings import Ranking, rankings


class RankingContradiction(Rule):
    """A leader whose own figure is smaller than that of what comes after it.

    ## Why it matters

    A region cannot grow fastest at 12.4% a year in a market that grows 12.7%: the whole never outgrows its fastest part. Such figures were
    taken from two reports, or two rows were swapped.

    ## How it decides

    "Fastest-growing" with its rate, against the rate of the whole market in the article and of a rival in the same sentence; and "largest",
    "most popular" or "leads" with a figure, "followed by" or "ahead of" another with a larger figure of the same kind. Rates up to different
    years are not compared, nor is a leader of a part ("the fastest-growing market in Europe"). Each figure stands for all values that round to
    it. Known limit: a sentence that orders by one measure and prints another. Quotations are their speaker's and are left alone.

    ## Examples

    ```bad
    The market for book vans will grow 12.7% a year to 2030. Asia is the fastest-growing region at 12.4% a year.
                                                                                                   ^^^^^
    ```

    ```bad
    Novels are the largest group (31%), followed by films (38%).
                                  ^^^
    ```

    ```good
    The market for book vans will grow 12.4% a year to 2030. Asia is the fastest-growing region at 12.7% a year. Novels are the largest
    group (38%), followed by films (31%).
    ```
    """

    code = "DIR006"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for ranking in unquoted(article, rankings(article)):
            if ranking.is_contradicted():
                yield Problem(
                    ranking.first.span,
                    _told(article, ranking),
                    (Related(ranking.other.span, "the larger figure"),),
                    "Compare both figures with their sources, and say what is ranked.",
                )


def _told(article: Article, ranking: Ranking) -> str:
    first, other = article.text(ranking.first.span), article.text(ranking.other.span)
    if ranking.form == "whole":
        return f"the fastest-growing part grows {first}, though the whole grows {other}: no whole outgrows its fastest part"
    return f'the text puts {first} first ("{ranking.word}"), but {other}, which comes after it, is more'
