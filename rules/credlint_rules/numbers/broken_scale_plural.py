"""NUM010."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint.facts.quantities import quantities
from credlint.facts.quotations import unquoted
from credlint.patterns import lazy

_PLURAL = lazy(
    r"\d[ \n\u00a0-]{0,2}(?P<scale>(?:m|b|tr)illion|thousand)s\b(?![ -](?:places?|columns?|digits?|separators?)\b|,?[ ](?:and[ ])?\d+[ ](?:hundreds|tens|ones)\b)"
)
_REACH = 24
"""How far after a figure the pattern looks."""


class BrokenScalePlural(Rule):
    """A scale word in the plural after a figure ("40 millions borrowers").

    ## Why it matters

    After a figure, million and billion stay singular. The plural is a mark of text that was translated or put together from parts, and
    such text often has the wrong scale word too: "$8.1 billions" deserves a look at its source.

    ## How it decides

    Digits, then thousands, millions, billions or trillions. "Tens of millions" and "in millions" have no digits before them. Quotations
    are left alone.

    ## Examples

    ```bad
    The cable car serves 2 millions visitors and earned $8.1 billions of revenue.
                         ^^^^^^^^^^                     ^^^^^^^^^^^^^
    ```

    ```good
    The cable car serves 2 million visitors and earned $8.1 million, out of tens of millions spent on tourism.
    ```

    ## References

    - The Associated Press Stylebook, "millions, billions, trillions".
    """

    code = "NUM010"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for figure in unquoted(article, quantities(article)):
            match = _PLURAL.search(article.prose, figure.span.start, figure.span.end + _REACH)
            if match and match.end() <= figure.span.end:
                yield Problem(
                    figure.span,
                    f'"{article.text(figure.span)}": after a figure the scale word is "{match["scale"]}"',
                    help="Check the scale against the source, then use the singular.",
                )
