"""DIR003."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.quotations import unquoted
from credlint.facts.trends.thresholds import thresholds


class ThresholdContradiction(Rule):
    """A figure said to have passed a threshold that lies beyond it.

    ## Why it matters

    "Topped $5 billion, reaching $4.8 billion" cannot be right: the verb, the threshold or the figure is wrong.

    ## How it decides

    "topped", "exceeded", "rose above", "fell below", "stayed under" with a threshold, and the figure then reached ("reaching", "at", "to", in
    brackets); or a level followed by "surpassing", "above", "below" and a threshold, which may be called a target or a forecast; or a figure held against another of the same
    thing ("140 orders, more than the 165 of May", "with 27 boats it beat the 31 of last season"). The
    threshold is meant as printed; the figure reached stands for all values that round to it. Only where all of these are on the other side is
    it reported. What is denied, expected or said of a part ("$4.8 billion in Asia alone") is left alone.
    Quotations are their speaker's and are left alone.

    ## Examples

    ```bad
    Visits topped 5 million, reaching 4.8 million by December.
                                      ^^^^^^^^^^^
    ```

    ```bad
    Turnout rose to 38.2%, above the 40% target.
                    ^^^^^
    ```

    ```bad
    The busiest week brought 140 orders, even more than the 165 of the week in May.
                             ^^^
    ```

    ```bad
    Our wait was 14 minutes, shorter than the 12 minutes of last year.
                 ^^^^^^^^^^
    ```

    ```bad
    With 27 boats it beat the 31 of last season.
         ^^
    ```

    ```good
    The busiest week brought 165 orders, even more than the 140 of the week in May. It took 9 people and 4 boats, more than the 12 people of May could have rowed.
    ```

    ```good
    Visits topped 5 million, reaching 5.2 million by December. Turnout rose to 41.2%, above the 40% target.
    ```
    """

    code = "DIR003"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        for passed in unquoted(article, thresholds(article)):
            if passed.is_contradicted():
                actual, limit = article.text(passed.actual.span), article.text(passed.limit.span)
                yield Problem(
                    passed.actual.span,
                    f'the text says "{passed.word}" {limit}, but {actual} is {"below" if passed.side == "above" else "above"} it',
                    (Related(passed.limit.span, "the threshold"),),
                    "Compare both figures with the source, or change the verb.",
                )
