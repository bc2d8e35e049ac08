"""STA002."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint.article import around
from credlint.facts.quotations import unquoted
from credlint.facts.sentences import sentences
from credlint.facts.surveys.p_values import PValue, p_values
from credlint.facts.surveys.test_results import test_results
from credlint.patterns import lazy

_TESTED = lazy(
    r"\bsignifican|\bstatistical|\b[pP][- ]values?\b|\b(?:[tTFzZ]|chi-squared?)[- ]tests?\b|\bAN(?:C)?OVA\b|\bcorrelat|\bregression|\bconfidence interval|\bCI\b"
    r"|\b(?:odds|hazard|risk) ratio|χ|\bhypothesis\b|\b[tF]\(\d|\b[nN][ ]?=[ ]?\d"
)
"""Words that make a "p" in their sentence a p value, where it could be a probability, a momentum or the exponent of a norm."""


class ImpossiblePValue(Rule):
    """A p value that no test can give: p = .000, p = 0, above 1 or below 0.

    ## Why it matters

    A p value is a probability that is never quite 0. "p = .000" is what software prints when all shown digits are zeros; it stands for
    p < .001. A p value above 1 or below 0 has lost its point or is another figure.

    ## How it decides

    A "p" or "p value" with a sign and a number. "p = .000", "p = 0.00" and "p < .000" are found anywhere. "p = 0", "p = 1.4" and "p < -2" could
    tell of a probability, a pressure or a formula, so the sentence has to speak of significance, a test, a correlation or an interval.
    "p > 0" and "p < 1" are true of every p value and are left alone. Quotations are left alone.

    ## Examples

    ```bad
    Sleep time and test scores went together, r(58) = .62, p = .000.
                                                           ^^^^^^^^
    ```

    ```bad
    The difference was not significant (p = 1.24). The P value was 1.3.
                                        ^^^^^^^^       ^^^^^^^^^^^^^^^
    ```

    ```good
    Sleep time and test scores went together, r(58) = .62, p < .001. The difference between sexes was not significant (p = 1.00).
    ```

    ```good
    With p = 0 the model never switches, and the norm is defined for p > 1.
    ```

    ## References

    - American Psychological Association 2020, Publication Manual, 7th edition, section 6.36 (p values below .001 are written p < .001).
    """

    code = "STA002"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for p in unquoted(article, p_values(article)):
            why = _why(p)
            if why and ((p.value == 0 and p.digits.count("0") > 1) or _is_of_a_test(article, p)):
                yield Problem(p.span, f"{article.text(p.span)}: {why}", help=_HELP[p.value == 0])


_HELP = {
    True: "If the software printed zeros only, write p < .001 (one more digit than it showed); otherwise look the value up.",
    False: "Look the value up in the output of the analysis; a decimal point may be missing.",
}


def _why(p: PValue) -> str:
    """Why no test gives this, or empty."""
    if p.value < 0:
        return "a p value cannot be negative"
    if p.value == 0 and p.sign in ("=", "<", "≤"):
        return "a p value is never quite 0"
    return "a p value cannot be above 1" if p.value > 1 and p.sign in ("=", ">", "≥") else ""


def _is_of_a_test(article: Article, p: PValue) -> bool:
    result = around(p.span, test_results(article))
    sentence = around(p.span, sentences(article))
    return bool(result or (sentence and _TESTED.search(article.prose, sentence.span.start, sentence.span.end)))
