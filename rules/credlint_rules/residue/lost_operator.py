"""TXT006."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule, Span
from credlint.facts.words import FIGURE, matches_in, numbers_with
from credlint.patterns import lazy

_LOST = lazy(
    r"\b[pP][ ]?(?:p|b|o|!|¼|5|\x01|\x02)?[ ]?\.0\d{1,3}\b(?<=\b[pP](?:[ ]p|b|o|[ ]!|[ ]¼|[ ]|[ ]5)[ ]?\.0\d{1,3})"
    r"|\b(?:[tTFrz]|χ2|χ²)[ ]?\(\d{1,4}(?:,[ ]?\d{1,5})?\)[ ](?:p[ ])?-?\d{0,3}\.\d{1,3}\b(?![ ]?[=<>])"
    r"|\b\d+(?:\.\d+)? percentage\b(?! points?\b| change| share| of | increase| decrease| rate| reduction| drop| rise| decline| gain)(?=[ .,;])"
    r"|\b(?:CAGR|compound annual growth rate(?: \(CAGR\))?) of (?:(?:about|around|roughly|nearly|over|approximately) )?\d{1,2}(?:\.\d+)?(?= (?:from|during|between|over|through|until|by|in|for)\b|[,.;](?!\d))"
)
_PROBABILITIES = ("p", "pp", "pb", "po")
_STATISTIC = lazy(r"\(\d(?<=[tTFrz2²][ ]?\(\d)")
"""A match of _LOST without a word of probability or percentage holds one; its literal bracket is found fast."""
_STATISTICS = ("t", "f", "r", "z", "χ")


class LostOperator(Rule):
    """A test result or percentage whose sign was lost.

    ## Why it matters

    "p .03" may have been "p = .03", "p < .03" or "p > .03"; the three say different things. Some journals' typesetting replaces the sign by
    another letter, and copies keep that.

    ## How it decides

    A p value or test statistic directly followed by its figure, or with a letter or mark known to stand for a lost sign ("p p .05", "pb.001",
    "p ! .01"); a number followed by "percentage" where "percent" or "percentage points" is meant; and a compound growth rate
    without its percent sign.

    ## Examples

    ```bad
    The groups differed in weight (p ! .01) but not in height.
                                   ^^^^^^^
    ```

    ```bad also=SRC002
    The market is expected to grow at a CAGR of 22.9 from 2025 to 2032.
                                        ^^^^^^^^^^^^
    ```

    ```good
    Sales grew at a CAGR of 22.9% from 2015 to 2020, and the fund at a CAGR of 8 to 9 percent. The groups differed in weight (p < .01). The share rose by 3 percentage points.
    ```

    ## References

    - Nuijten and others, "The prevalence of statistical reporting errors in psychology (1985-2013)", Behavior Research Methods 48, 2016.
    """

    code = "TXT006"

    def check(self, article: Article) -> Iterator[Problem]:
        numbers = {
            *numbers_with(article, (*_PROBABILITIES, "percentage", "cagr", "compound"), (FIGURE,)),
            *(number for number in numbers_with(article, _STATISTICS, (FIGURE,), ("(",)) if _has_statistic(article, number)),
        }
        for match in matches_in(article, _LOST, sorted(numbers)):
            yield Problem(
                Span(*match.span()),
                f'"{match.group()}" lacks a sign between the name and the figure, or the unit is cut',
                help="Put back the sign (=, < or >) or the unit from the source.",
            )


def _has_statistic(article: Article, number: int) -> bool:
    return _STATISTIC.search(article.prose, *article.blocks[number].span) is not None
