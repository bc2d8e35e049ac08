"""SUP001."""

from __future__ import annotations

from credlint_rules.suppressions._judged_by_engine import SuppressionRule


class UnusedSuppression(SuppressionRule):
    """A suppression that leaves nothing out.

    ## Why it matters

    The text has changed, or the rule has; the comment stays, and one day it hides a new finding that nobody has looked at.

    ## How it decides

    Each rule that a suppression names is looked at alone. It is unused where all rules that it names have run and none of their findings was
    left out by it; where a rule did not run, could not judge the article or broke down, nothing is said. Of two suppressions that both fit, the
    nearer one counts as used: the comment before the block, on the line, around the region, then the one for the file. An `enable` is unused
    where nothing that it names is disabled.

    The fix removes the comment, if it names nothing else.

    ## Examples

    ```bad
    <!-- credlint-disable-next-line MON001 -- as the bank prints it -->
                                    ^^^^^^
    The repair costs $3 million.
    ```

    ```bad
    The bridge was closed in May.

    <!-- credlint-enable DAT -->
                         ^^^
    ```

    ```good
    <!-- credlint-disable-next-line doubled-percent -- the sign is their logo -->
    The share rose to 12 percent % of all sales.
    ```
    """

    code = "SUP001"
