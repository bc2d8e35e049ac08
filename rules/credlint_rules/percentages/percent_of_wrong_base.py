"""PCT009."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.quotations import unquoted
from credlint.facts.trends.other_bases import other_bases
from credlint.facts.wording import signed_percent
from credlint_rules.percentages._growth import growths


class PercentOfWrongBase(Rule):
    """A percentage of change that is measured by the level after it.

    ## Why it matters

    From 260 helpers to 312 is 20% more. Whoever divides the 52 by 312 gets 17%; a fall measured so looks worse than it was.

    ## How it decides

    A percentage that its words call a rise or a fall ("a drop of 34%", "17% more"), and the figures of one kind in its sentence and the two before it in the paragraph. If no two of them
    differ by that percentage, or are that share of each other, but two would were the change measured by the later level, they are reported. Each figure stands for all
    values that round to it. What PCT006 reads as a change with its levels is left to it, as are percentages that the level they led to follows ("rose 8% to 54").
    Quotations are their speaker's and are left alone.

    ## Examples

    ```bad also=SRC001
    In April there were 312 helpers on the rota. A year earlier there were 260. That's 17% more!
                                                                                       ^^^
    ```

    ```bad
    Mergers fell to 142, the registry says; in 2021 it counted 201. Its head calls that a drop of 42%, and blames the fee.
                                                                                                  ^^^
    ```

    ```bad also=SRC001
    Profit was 58.1 million euros, or 0.41 euros a share, against 80.6 million, or 0.57 euros, a decline of 38.7%.
                                                                                                            ^^^^^
    ```

    ```good also=SRC001
    In April there were 312 helpers on the rota. A year earlier there were 260. That's 20% more!
    ```

    ```good also=SRC001
    The hall had 312 guests and the barn 260. Guests of the barn, 17% of whom came by train, paid less. Sales rose 17% to 54 tickets.
    ```
    """

    code = "PCT009"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        found = unquoted(article, other_bases(article))
        judged = {growth.by.span for growth in growths(article)} if found else set()
        for fact in found:
            if fact.span not in judged:
                base, other, percent = (article.text(span) for span in (fact.base.span, fact.other.span, fact.span))
                message = f"from {base} to {other} is {signed_percent(fact.ratio)}, not {percent}, which is the difference measured by the later level"
                related = (Related(fact.base.span, "before"), Related(fact.other.span, "after"))
                yield Problem(fact.span, message, related, "A change is measured by the level before it: divide by that one.")
