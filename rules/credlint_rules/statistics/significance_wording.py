"""STA009."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint.facts.quotations import unquoted
from credlint.facts.surveys.significance import significance_claims
from credlint.facts.zones import in_body


class SignificanceWording(Rule):
    """A result called nearly significant, or statistically significant without a test.

    ## Why it matters

    A result reached the level that was set, or it did not. "Approached significance" turns a miss into half a finding; "statistically
    significant" without a figure cannot be checked.

    ## How it decides

    "marginally significant", "approached significance", "a trend toward significance" and their like, anywhere. "statistically significant" only in a
    text that reports two or more p values or confidence intervals, in a paragraph that has none. Quotations are left alone.

    ## Examples

    ```bad
    The effect of naps on memory approached significance.
                                 ^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad
    The gain in speed narrowly missed significance, and that in recall nearly reached significance.
                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```good
    The effect of naps on memory was not significant at the .05 level (p = .08).
    ```

    ## References

    - American Statistical Association 2016, Statement on Statistical Significance and P-Values, The American Statistician 70, 129.
    """

    code = "STA009"
    severity = "note"

    def check(self, article: Article) -> Iterator[Problem]:
        for claim in unquoted(article, significance_claims(article)):
            if in_body(article, claim.span):
                yield Problem(claim.span, *_WORDS[claim.kind])


_WORDS: dict[str, tuple[str, tuple[()], str]] = {
    "near": (
        "a result is significant at the level that was set, or it is not",
        (),
        "Give the p value or the interval, and say that the level was not reached.",
    ),
    "untested": (
        "no p value and no interval in this paragraph shows the significance",
        (),
        "Give the test with its p value, or the interval.",
    ),
}
