"""SUP002."""

from __future__ import annotations

from credlint_rules.suppressions._judged_by_engine import SuppressionRule


class UnknownSuppression(SuppressionRule):
    """A suppression that names no rule, or a comment that looks like a suppression and is none.

    ## Why it matters

    Whoever wrote it believes that a finding is settled. It suppresses nothing, and no one is told.

    ## How it decides

    A suppression names rules by their code, the start of codes, or their name, whatever the case, with blanks or commas between them; what
    follows two hyphens is the reason. A name that fits none of the installed rules and the house's own is reported, and so is a comment that
    begins with `credlint-` and goes on in another way than a suppression does. In front matter, the key is `credlint.ignore`.

    ## Examples

    ```bad
    <!-- credlint-disable-file DOT001, PCT -->
                               ^^^^^^
    The share rose to 12 percent % of all sales.
    ```

    ```bad
    <!-- credlint-disable-nextline PCT001 -->
         ^^^^^^^^^^^^^^^^^^^^^^^^^
    The bridge was closed in May.
    ```

    ```good
    <!-- credlint found nothing on this page. -->
    The bridge was closed in May.
    ```
    """

    code = "SUP002"
