"""MON013."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint_rules.money._residue import problems


class CutAmount(Rule):
    """A rate, a label or a pair of brackets whose amount is gone ("(/month)", "Difference: .").

    ## Why it matters

    "(/month)" is what is left of "($29/month)" when `$29` was expanded to nothing. The reader learns that something costs, not what.

    ## How it decides

    "/month", "/year" ... right after an opening bracket or a word; empty brackets after "fee", "price", "cost"; a label such as "Total:"
    followed by a bare full stop; "saves - a year". The unit of a column ("Price (/month)"), of a figure ("500 GB /month"), and paths are
    left alone. In a table a rate is reported that is all that its cell holds, unless the cell before holds a figure.

    ## Examples

    ```bad
    The team plan (/month) adds audit logs.
                  ^^^^^^^^
    ```

    ```bad
    Switching saves - a year on hosting.
                    ^
    ```

    ```good
    The team plan ($29/month) adds audit logs. Switching saves $40 a year. Bring a pen and/or a pencil.
    ```
    """

    code = "MON013"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from problems(
            article,
            "cut-amount",
            'has lost its amount. Perl, PowerShell or a replacement in PHP leaves this of "$29"; a shell or JavaScript, of "$9"',
        )
