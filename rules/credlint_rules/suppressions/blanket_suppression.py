"""SUP003."""

from __future__ import annotations

from credlint_rules.suppressions._judged_by_engine import SuppressionRule


class BlanketSuppression(SuppressionRule):
    """A suppression of every rule.

    ## Why it matters

    It was written for one finding and hides all that come after: the next wrong sum, the next date that cannot be.

    ## How it decides

    A suppression without the name of a rule, or with ALL. It works; that it stands there is reported. It never hides what is said of
    suppressions: `credlint-disable-file SUP003` does that.

    ## Examples

    ```bad
    <!-- credlint-disable-next-line -- from their brochure -->
         ^^^^^^^^^^^^^^^^^^^^^^^^^^
    The share rose to 12 percent % of all sales.
    ```

    ```good
    <!-- credlint-disable-next-line PCT -- from their brochure -->
    The share rose to 12 percent % of all sales.
    ```
    """

    code = "SUP003"
