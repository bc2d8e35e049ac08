"""STA001."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule, Span
from credlint.facts.quotations import unquoted
from credlint.facts.surveys.p_values import testing
from credlint.facts.surveys.test_results import TestResult, test_results
from credlint_rules.statistics._recomputed import computed, fits, fits_one_tailed, is_significant, says_significant


class PValueMismatch(Rule):
    """A p value that its own test statistic and degrees of freedom do not give.

    ## Why it matters

    A test statistic and its degrees of freedom fix the p value. Where the three do not fit, one was mistyped, copied from another row, or
    rounded the wrong way; now and then the finding goes with it. Of the psychology papers that Nuijten and others checked, half had at
    least one such p value, and one in eight had one that turned the conclusion.

    ## How it decides

    The p value is computed anew from t, F, χ², Q, r or z with two tails, at both ends of the interval of all values that round to the
    printed statistic (and to degrees of freedom with decimals). A printed "p = x" fits when any value that rounds to x lies between the two; "p < x" and "p > x" when some value
    between them is smaller or larger. "n.s." reads as p > .05. What is significant on paper and not by the sum, or the other way round,
    is said so.

    If the article speaks of one-tailed, one-sided or directional tests anywhere, half of the p value fits too. If it speaks of p values
    corrected for many tests, of corrected degrees of freedom, or of permutation and exact tests, a larger p value fits too.

    Limits: results in tables, several statistics before one p value, and results without degrees of freedom are not read. p = .000 is left
    to STA002. Quotations are left alone.

    ## Examples

    ```bad
    The nap group remembered more words, t(28) = 2.20, p = .30.
                                                       ^^^^^^^
    ```

    ```bad
    Sleep did not differ between the groups (F(1, 61) = 4.83, p > .05).
                                                              ^^^^^^^
    ```

    ```good
    The nap group remembered more words, t(28) = 2.20, p = .036, and slept longer, F(1, 61) = 4.83, p < .05.
    ```

    ```good
    Tests were one-tailed. The nap group remembered more words, t(28) = 2.20, p = .018.
    ```

    ## References

    - Nuijten, Hartgerink, van Assen, Epskamp and Wicherts 2016, The prevalence of statistical reporting errors in psychology (1985-2013), Behavior Research Methods 48, 1205.
    - Bakker and Wicherts 2011, The (mis)reporting of statistical results in psychology journals, Behavior Research Methods 43, 666.
    """

    code = "STA001"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        for result in unquoted(article, test_results(article)):
            if 0 < result.p.value <= 1 and not fits(result, testing(article)):
                statistic = Span(result.span.start, result.p.span.start)
                yield Problem(
                    result.p.span,
                    f"{_statistic(article, statistic)} gives {_printed(result)}, but the text has {article.text(result.p.span)}{_turned(result)}",
                    (Related(statistic, "the statistic"),),
                    _help(result),
                )


def _statistic(article: Article, span: Span) -> str:
    """The statistic as printed, without what leads over to the p value."""
    return " ".join(article.text(span).split()).rstrip(" ,;:([").removesuffix(" and").removesuffix(" with")


def _printed(result: TestResult) -> str:
    low, high = computed(result)
    ends = list(dict.fromkeys(_as_text(result, p) for p in (low, high)))
    return (
        f"p = {ends[0]}" if len(ends) == 1 and "<" not in ends[0] else f"p {ends[0]}" if len(ends) == 1 else f"p from {' to '.join(ends)}"
    )


def _as_text(result: TestResult, p: float) -> str:
    if p < 0.0001:
        return "< .0001" if result.p.digits.startswith(".") else "< 0.0001"
    text = f"{p:.3f}" if p >= 0.001 else f"{p:.4f}"
    return text.removeprefix("0") if result.p.digits.startswith(".") else text


def _turned(result: TestResult) -> str:
    claimed, actual = says_significant(result.p), is_significant(result)
    if claimed is None or actual is None or claimed == actual:
        return ""
    words = ("is", "is not") if claimed else ("is not", "is")
    return f"; the printed p value {words[0]} significant at the .05 level, the statistic {words[1]}"


def _help(result: TestResult) -> str:
    if fits_one_tailed(result):
        return "Half of it fits: if the test was one-tailed, say so. Otherwise compare with the output of the analysis."
    return "Compare the statistic, the degrees of freedom and the p value with the output of the analysis."
