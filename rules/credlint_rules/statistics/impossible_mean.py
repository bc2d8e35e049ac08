"""STA003."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_CEILING, Decimal

from credlint import Article, Problem, Related, Rule
from credlint.facts.quotations import unquoted
from credlint.facts.surveys.shares_of_samples import ShareOfSample, shares_of_samples
from credlint.facts.wording import plain


class ImpossibleMean(Rule):
    """A percentage or a mean that no whole numbers of so many people give.

    ## Why it matters

    Among 20 people a share moves in steps of 5%: nothing is 37.5%. A percentage or a mean rating that falls between the steps was taken of
    another number of people, or one of the two figures is wrong.

    ## How it decides

    The GRIM test. Some whole number, divided by the number of people, must lie among the values that round to the printed share or mean. Where
    the sample is too large for its steps to show, nothing can be found.

    Read are "37.5% of 20 patients", "of the 45 patients, 37% improved", and the mean of a rating, or of things that come whole
    (children, errors, visits), with its only n in the same sentence or row of a table. Left alone are means over several questions or
    items, weighted figures anywhere in the article, shares with "about", round sample sizes from 100, conditions and questions. Quotations
    are left alone.

    ## Examples

    ```bad
    After the course 37.5% of the 20 patients slept through the night.
                     ^^^^^
    ```

    ```bad
    On a scale of 1 to 7, the 17 participants rated their sleep at an average of 3.45.
                                                                                 ^^^^
    ```

    ```bad
    The flat was rated by 12 guests at an average of 4.37 on a scale of 1 to 5.
                                                     ^^^^
    ```

    ```good
    After the course 35% of the 20 patients slept through the night, and the 17 participants of the next one rated it 3.47 on average.
    ```

    ```good
    The 12 judges rated each song twice, at an average of 3.47 on a scale of 1 to 5. Half marks were allowed.
    ```

    ## References

    - Brown and Heathers 2017, The GRIM test, Social Psychological and Personality Science 8, 363.
    """

    code = "STA003"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for share in unquoted(article, shares_of_samples(article)):
            above = _least_at(share)
            if above * share.whole > share.high * share.size:
                yield Problem(
                    share.span,
                    _message(article, share, above),
                    (Related(share.sample, "of so many"),),
                    "Compare both figures with the source; some may not have answered, or the figure may be of another group.",
                )


def _least_at(share: ShareOfSample) -> Decimal:
    """The least whole number that gives the printed figure or more."""
    return (share.low * share.size / share.whole).to_integral_value(ROUND_CEILING)


def _message(article: Article, share: ShareOfSample, above: Decimal) -> str:
    below, figure = above - 1, article.text(share.span)
    lower, upper = (plain(count * share.whole / share.size, digits=4) for count in (below, above))
    if share.kind == "share":
        return f"{figure} of {share.size} is no whole number: {below} of {share.size} is {lower}%, {above} is {upper}%"
    return f"{share.size} whole numbers cannot average {figure}: if they add to {below}, it is {lower}, if to {above}, it is {upper}"
