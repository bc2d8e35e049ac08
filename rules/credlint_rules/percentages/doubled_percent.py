"""PCT008."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule, Span
from credlint.facts.quantities import quantities
from credlint.facts.quotations import unquoted
from credlint.patterns import lazy

_AGAIN = lazy(r"[ \n\u00a0]{0,2}(?:(?i:percent|per[ ]cent|pct)(?![\p{L}-])(?![ \n-]points?)|%(?![\p{L}\p{N}_%({]))")


class DoubledPercent(Rule):
    """A percentage with its sign or word twice ("28% percent").

    ## Why it matters

    The sign and the word say the same; one of them was left behind when the other was put in.

    ## How it decides

    A figure with "%" or "percent", and right after it "percent", "per cent" or "%" again. "28% percentage points" is another slip, whose
    mending is not certain, and is left alone.
    Quotations are their speaker's and are left alone.

    ## Examples

    ```bad
    Loans to children grew to 28% percent of all loans.
                              ^^^^^^^^^^^
    ```

    ```good
    Loans to children grew to 28% of all loans. The share of 16 percent is an average; the percent sign is left out in the table.
    ```
    """

    code = "PCT008"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        percents = (figure for figure in quantities(article) if figure.kind == "percent")
        for share in unquoted(article, percents):
            again = _AGAIN.match(article.prose, share.span.end)
            if again:
                span = Span(share.span.start, again.end())
                once = article.text(share.span)
                yield Problem(span, f'"{article.text(span)}" says percent twice', help=f'Write "{once}".', replacement=once)
