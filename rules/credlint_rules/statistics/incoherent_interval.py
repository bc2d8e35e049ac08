"""STA005."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import regex

from credlint import Article, Problem, Related, Rule, Span
from credlint.article import inside
from credlint.facts.quotations import unquoted
from credlint.facts.sentences import sentence_near
from credlint.facts.surveys.intervals import ConfidenceInterval, Printed, intervals
from credlint.patterns import lazy

_SIGNIFICANT = lazy(
    r"\b(?:statistically[ \n]significant(?:ly)?|significantly|significant[ \n](?:(?:protective|positive|negative|adverse|beneficial|harmful|clinical|overall)[ \n])?(?:difference|association|increase|decrease|reduction|effect|improvement|rise|fall|link|drop|gain|benefit|harm|risk|result|finding))\b",
    regex.IGNORECASE,
)
_DENIED = lazy(
    r"\b(?:not|no|non|nor|neither|without|never|cannot|fail(?:s|ed)?|insignificant(?:ly)?|nonsignificant(?:ly)?|lack(?:s|ed|ing)?|lost|nearly|almost|marginally|borderline|if|whether|only|but"
    r"|although|however|while|unadjusted)\b|n['’]t\b",
    regex.IGNORECASE,
)


class IncoherentInterval(Rule):
    """A confidence interval that excludes its own estimate, runs downward, or contradicts "significant".

    ## Why it matters

    An interval surrounds its estimate, from the lower to the upper limit. One that does not has a digit, a sign or a row wrong. And an
    interval that holds "no effect" (a ratio of 1, a difference of 0) says that the result is not significant at its level, whatever the words say.

    ## How it decides

    Three checks on what is called a confidence or credible interval ("95% CI 1.1 to 2.0"), each figure standing for all values that round to it:

    - The figure right before it, of the same unit, lies outside. An estimate that fits with its sign turned fits ("fell by 3.2 kg, 95%
      CI -4.1 to -2.3"). Ends of ranges, sides of comparisons, sample sizes and p values are taken for no estimates. That a ratio does not
      lie in the middle is as it should be.
    - The first limit is above the second.
    - The sentence says "significantly" or "statistically significant", without a "not", "but" or the like, and its only interval, of 95% or less, holds 1
      where a ratio (odds, hazard, risk, rate) is told, or 0 where a difference, a change or a coefficient is.

    Quotations are left alone.

    ## Examples

    ```bad
    Night workers were likelier to nap (odds ratio 1.4, 95% CI 1.5 to 2.0).
                                                   ^^^
    ```

    ```bad
    Nurses slept less than clerks (RR 1.9, CI 95%: 2.0-3.1).
                                      ^^^
    ```

    ```bad
    The mean difference was 12 minutes (95% CI 21 to 4 minutes).
                                        ^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad
    The hazard ratio was significantly lower in the sleep group (0.84, 95% CI 0.66 to 1.07).
                                                                       ^^^^^^^^^^^^^^^^^^^
    ```

    ```bad
    Its hazard ratio was 0.94 (95% CI 0.81 to 1.09), a significant protective effect.
                               ^^^^^^^^^^^^^^^^^^^
    ```

    ```good
    Night workers were likelier to nap (odds ratio 1.4, 95% CI 1.1 to 2.0). The gain in memory was not significant (difference 0.4, 95% CI -0.2 to 1.0).
    ```
    """

    code = "STA005"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        for interval in unquoted(article, intervals(article)):
            estimate = interval.estimate
            if _is_reversed(interval):
                yield Problem(
                    interval.span, _reversed(article, interval), help="The limits may be swapped, or a sign or a digit is missing."
                )
            elif estimate and _is_outside(estimate, interval):
                yield Problem(
                    estimate.span,
                    f"{article.text(estimate.span)} lies outside its own interval, {article.text(interval.span)}",
                    (Related(interval.span, "the interval"),),
                    "Compare the estimate and both limits with the source.",
                )
            elif _holds_nothing(interval) and _is_called_significant(article, interval):
                yield Problem(interval.span, _not_significant(interval), help="Compare the interval and the wording with the source.")


def _ends(figure: Printed) -> tuple[Decimal, Decimal]:
    return figure.value - figure.half_step, figure.value + figure.half_step


def _is_reversed(interval: ConfidenceInterval) -> bool:
    return _ends(interval.lower)[0] > _ends(interval.upper)[1]


def _reversed(article: Article, interval: ConfidenceInterval) -> str:
    lower, upper = article.text(interval.lower.span), article.text(interval.upper.span)
    return f"the lower limit of this interval, {lower}, is above the upper one, {upper}"


def _is_outside(estimate: Printed, interval: ConfidenceInterval) -> bool:
    if estimate.unit != interval.lower.unit and (interval.lower.unit or estimate.decimals != interval.lower.decimals):
        return False
    (low, _), (_, high) = _ends(interval.lower), _ends(interval.upper)
    first, last = _ends(estimate)
    return not any(start < high and end > low for start, end in ((first, last), (-last, -first)))


def _holds_nothing(interval: ConfidenceInterval) -> bool:
    """Whether the interval holds "no effect" however its limits were rounded."""
    if not interval.measure or (interval.level or 95) > 95:
        return False
    nothing = 1 if interval.measure == "ratio" else 0
    return _ends(interval.lower)[1] < nothing < _ends(interval.upper)[0]


def _is_called_significant(article: Article, interval: ConfidenceInterval) -> bool:
    start, end = sentence_near(article, interval.span)
    if len(inside(Span(start, end), intervals(article))) > 1:
        return False
    return bool(_SIGNIFICANT.search(article.prose, start, end)) and not _DENIED.search(article.prose, start, end)


def _not_significant(interval: ConfidenceInterval) -> str:
    nothing, words = ("1", "a ratio") if interval.measure == "ratio" else ("0", "a difference")
    level = 5 if interval.level is None else 100 - interval.level
    return f"the text calls this significant, but the interval holds {nothing}, {words} of no effect, so it is not at the {level}% level"
