"""RAT001."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint.facts.changes import changes
from credlint.facts.quantities import Quantity
from credlint.facts.quotations import unquoted
from credlint.facts.wording import plain


class TimesLess(Rule):
    """A multiple of less ("three times cheaper").

    ## Why it matters

    Once less is nothing left; "three times cheaper" has no fixed meaning. Readers take it for a third of the price, for a fall of
    three times something else, or for a mistake.

    ## How it decides

    A multiple ("3 times", "3x", "threefold") directly before less, fewer, smaller, cheaper, lower, lighter or shorter.
    Quotations are their speaker's and are left alone.

    ## Examples

    ```bad
    The new boiler is 3.5 times cheaper to run.
                      ^^^^^^^^^^^^^^^^^
    ```

    ```good
    The new boiler costs 71% less to run. It heats three times as fast, and 40% fewer owners complain.
    ```

    ## References

    - The Chicago Manual of Style Online, Q&A on "times less"; The Associated Press Stylebook, "times".
    """

    code = "RAT001"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for change in unquoted(article, changes(article)):
            if change.by and change.by.kind == "multiple" and change.direction == "down" and change.span.start == change.by.span.start:
                yield Problem(
                    change.span,
                    f'"{article.text(change.span)}" has no fixed meaning{_reading(change.by)}',
                    help='Give both figures, a percentage ("60% less") or a fraction ("a third of").',
                )


def _reading(by: Quantity) -> str:
    if by.value <= 1:
        return ""
    return f"; if 1/{plain(by.value)} of the other is meant, that is {plain(100 - 100 / by.value, digits=2)}% less"
