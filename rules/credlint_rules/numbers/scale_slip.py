"""NUM008."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.money.scale_slips import scale_slips


class ScaleSlip(Rule):
    """One figure of one thing told in millions and in billions.

    ## Why it matters

    "The $4.2 million bridge ... the $4.2 billion bridge": the same digits with another scale word are a slip of the pen by a factor of a thousand.

    ## How it decides

    Two amounts or counts of the same thing (the same noun phrase after the figure; a count of one word only where it is definite, "the
    2.7 billion users") with the same digits, at least two of them significant, and scale words a thousand or a million times apart. Or two
    amounts beside one name, both of a purchase, a round, a fine, a loan or the like ("bought Holm for $480 million", "the $480 billion purchase of Holm").
    Rates and quotations are left alone.

    ## Examples

    ```bad
    The council approved the $4.2 million harbour bridge in May. Work on the $4.2 billion harbour bridge will begin in June.
                                                                             ^^^^^^^^^^^^
    ```

    ```bad
    In May the Rhone group bought Skerry Mills for €480 million. Few had expected that the €480 billion takeover of Skerry would close.
                                                                                           ^^^^^^^^^^^^
    ```

    ```good
    In May the Rhone group bought Skerry Mills for €480 million, with revenue of €52 million. It said that Skerry owes €480 billion to nobody.
    ```

    ```good
    The council approved the $4.2 million harbour bridge in May. Work on the $4.2 million harbour bridge will begin in June.
    ```
    """

    code = "NUM008"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for slip in scale_slips(article):
            first, second = article.text(slip.first.span), article.text(slip.second.span)
            yield Problem(
                slip.span,
                f'{second} for "{slip.thing}" here, and {first} elsewhere',
                (Related(slip.first.span, "the same digits on another scale"),),
                "Compare both with the source.",
            )
