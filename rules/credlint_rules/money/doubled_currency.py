"""MON008."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint.facts.money.currency_marks import doubled_currencies
from credlint.facts.quotations import unquoted


class DoubledCurrency(Rule):
    """An amount that names its currency twice ("$5 dollars").

    ## Why it matters

    "$5 dollars" reads as five dollars dollars. It is what is left of two edits, or of a sign that was added to text that had the word.

    ## How it decides

    A currency sign before an amount and that currency's name after it ("$3 million dollars", "€5 euros"), or the dollar sign twice
    ("$$5"). "$5 US" and "US$5" say which dollar is meant; "$5 Canadian dollars", "£5 pounds sterling" are left alone too, since taking a
    word away would lose something. Two dollar signs that open a formula are left alone, and so are quotations.

    ## Examples

    ```bad
    The bridge cost $44 million dollars, and a crossing costs €2 euros.
                    ^^^^^^^^^^^^^^^^^^^                       ^^^^^^^^
    ```

    ```good
    The bridge cost $44 million, and a crossing costs 2 euros; in Canada it would be $3 Canadian dollars.
    ```

    ## References

    - The Associated Press Stylebook, "dollars": the sign with figures, the word with casual references.
    """

    code = "MON008"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for doubled in unquoted(article, doubled_currencies(article)):
            text = " ".join(article.text(doubled.span).split())
            yield Problem(doubled.span, f'"{text}" names its currency twice', help=f'Write "{doubled.single}".', replacement=doubled.single)
