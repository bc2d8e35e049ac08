"""HED001."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint.facts.quantities import quantities
from credlint.facts.text.headlines import headline_figures, headlines
from credlint.facts.zones import in_body

_LEAST_FIGURES = 3


class HeadlineNumberNotInBody(Rule):
    """A figure of the headline that the body neither has nor implies.

    ## Why it matters

    Most readers see only the headline. "Pumps cut bills 70%" over a body in which they fell from $10 to $6 is the error that travels.

    ## How it decides

    Percentages, money, multiples, measures and counts of twenty or more in the headline are looked for in the body: the same figure when
    both are rounded or that of the headline is rounded down, a word ("halved", "a third"), or what follows from two figures that stand near each other (their sum, difference,
    ratio or change, the rest to 100%). Lengths of time are left alone ("six years on"). A body with fewer than three figures of its own is not judged: it may lead to a table or a picture.

    ## Examples

    ```bad
    # Heat pumps cut bills by 70%
                              ^^^
    The 40 homes in the trial paid $10 a week before and $6 a week after, the council said. In 2 of them bills rose.
    ```

    ```good
    # Heat pumps cut bills by 40%

    The 38 homes in the trial paid $10 a week before and $6 a week after, the council said. In 2 of them bills rose.
    ```

    ```good
    # Record race: 59,000 finish

    Of 61,210 who started, 59,830 reached the end, 5,340 more than in 2024.
    ```

    ```good
    # New model reads 400,000 tokens

    It takes 272,000 tokens in and gives 128,000 out, 400,000 in all, for $1.25 a million.
    ```
    """

    code = "HED001"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        missing = [fact for fact in headline_figures(article) if not fact.follows]
        if missing and sum(in_body(article, figure.span) for figure in quantities(article)) >= _LEAST_FIGURES:
            for fact in missing:
                yield Problem(
                    fact.span,
                    f'the headline says "{article.text(fact.span)}", which the body neither gives nor adds up to',
                    help="Take the figure from the body, or give it there with its source.",
                )

    def needs(self, article: Article) -> str:
        return "" if headlines(article) else "a headline"
