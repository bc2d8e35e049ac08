"""DIR005."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.changes import changes
from credlint.facts.quotations import unquoted
from credlint_rules.direction._told import against_its_word

_HEDGED = frozenset(("roughly", "broadly", "largely", "relatively", "essentially"))


class SteadyButMoved(Rule):
    """A figure said to be steady or unchanged beside a different one.

    ## Why it matters

    "Held steady at 72%, compared with 68%" tells two stories; the reader cannot know whether the figure moved.

    ## How it decides

    "held steady", "remained flat", "unchanged" ... with the two levels in the same sentence, whose values cannot meet when each stands for
    all that rounds to it. "Roughly stable", "broadly flat" claim less and are left alone.
    Quotations are their speaker's and are left alone.

    ## Examples

    ```bad
    Turnout held steady at 64%, compared with 58% in the last election.
                           ^^^
    ```

    ```bad
    The hit rate was steady at 99.1%, up from 94.6%.
                               ^^^^^
    ```

    ```good
    The rate held steady at 4.1%, up from 3.5% in 2022.
    ```

    ```good
    Turnout rose to 64%, compared with 58% in the last election. Prices were broadly flat at 3.1%, compared with 3.0%.
    ```
    """

    code = "DIR005"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for change in unquoted(article, changes(article)):
            before, after = change.before, change.after
            if not before or not after or change.direction != "steady" or not _HEDGED.isdisjoint(change.word.lower().split()):
                continue
            if change.is_apart() and not (before.damaged or after.damaged):
                yield Problem(
                    after.span,
                    against_its_word(article, change),
                    (Related(before.span, "the figure that it is compared with"),),
                    "Say how far it moved, or check the figures.",
                )
