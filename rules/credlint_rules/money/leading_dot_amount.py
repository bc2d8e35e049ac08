"""MON001."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from credlint import Article, Problem, Rule, Span

_AMOUNT = regex.compile(r"(?<![\w.])\.\d+ million")


class LeadingDotAmount(Rule):
    """An amount that starts with its decimal point.

    ## Examples

    ```bad
    Net loss widened to .8 million.
                        ^^^^^^^^^^
    ```

    ```good
    Net loss widened to $4.8 million.
    ```
    """

    code = "MON001"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        for match in _AMOUNT.finditer(article.prose):
            yield Problem(Span(*match.span()), "x")
