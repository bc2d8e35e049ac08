"""STA004."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from credlint import Article, Problem, Related, Rule, Span
from credlint.article import inside
from credlint.facts.quotations import unquoted
from credlint.facts.sentences import sentence_near
from credlint.facts.surveys.descriptives import Deviation, Mean, Scale, deviations, means, scales
from credlint.facts.surveys.samples import samples
from credlint.facts.wording import plain


class ImpossibleDeviation(Rule):
    """A standard deviation that answers on the given scale cannot have.

    ## Why it matters

    Answers from 1 to 5 cannot scatter by 2.9: the most that they can is half of the scale's width, or little more in a small sample. A
    larger figure is another measure (a variance, a range, a percentage) or mistyped.

    ## How it decides

    A standard deviation and one scale with two ends in the same sentence. The variance is at most (upper end - mean) × (mean - lower end) ×
    n/(n - 1), and without a mean at most (width/2)² × n/(n - 1); without n, n is taken as 2, which allows most. For answers coded 0 and 1 it
    has to be mean × (1 - mean) × n/(n - 1), the DEBIT test. All figures stand for all values that round to them; an "N-point" scale may begin
    at 0. A negative standard deviation is found anywhere.

    A deviation beside a mean that lies outside the scale is taken for one of something else. Quotations are left alone.

    ## Examples

    ```bad
    Pupils rated their sleep on a scale of 1 to 5 (M = 3.2, SD = 2.9).
                                                            ^^^^^^^^
    ```

    ```good
    Pupils rated their sleep on a scale of 1 to 5 (M = 3.2, SD = 1.1). Their mean age was 14.2 years (SD = 2.9).
    ```

    ## References

    - Brown and Heathers 2017, The GRIM test, Social Psychological and Personality Science 8, 363.
    - Heathers and Brown 2019, DEBIT: a simple consistency test for binary data.
    - Bhatia and Davis 2000, A better bound on the variance, American Mathematical Monthly 107, 353.
    """

    code = "STA004"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for deviation in unquoted(article, deviations(article)):
            if deviation.value < 0:
                yield Problem(deviation.span, "a standard deviation cannot be negative", help=_HELP)
            elif (scale := _scale(article, deviation)) and (limit := _broken_limit(article, deviation, scale)):
                yield Problem(
                    deviation.span,
                    f"between {plain(scale.low)} and {plain(scale.high)} a standard deviation {limit}; the text has {article.text(deviation.span)}",
                    (Related(scale.span, "the scale"),),
                    _HELP,
                )


_HELP = "Compare with the source: the figure may be a variance, a standard error or of another scale."


def _scale(article: Article, deviation: Deviation) -> Scale | None:
    """The only scale of the sentence; None where the deviation may be of something else."""
    near = sentence_near(article, deviation.span)
    here = inside(near, scales(article))
    mean = _mean(article, deviation)
    if len(here) != 1 or (mean is None and len(inside(near, deviations(article))) > 1):
        return None
    return here[0] if mean is None or here[0].low <= mean.value <= here[0].high else None


def _mean(article: Article, deviation: Deviation) -> Mean | None:
    """The mean right before a deviation."""
    near = inside(Span(max(0, deviation.span.start - 40), deviation.span.start), means(article))
    return near[-1] if near else None


def _broken_limit(article: Article, deviation: Deviation, scale: Scale) -> str:
    """The limit that every value of the deviation breaks, in words, or empty."""
    mean = _mean(article, deviation)
    least, most = _correction(article, deviation)
    spreads = _spreads(scale, mean)
    high = (max(spreads) * most).sqrt()
    if deviation.low > high:
        return f"is {plain(high)} at most"
    low = (min(spreads) * least).sqrt()
    is_fixed = scale.kind == "binary" and mean is not None
    return f"is {plain(low)} at least" if is_fixed and deviation.high < low else ""


def _spreads(scale: Scale, mean: Mean | None) -> list[Decimal]:
    """(upper end - mean) (mean - lower end) at the ends of the mean's rounding interval, and at the middle of the scale where that may be the mean."""
    middle = (scale.low + scale.high) / 2
    at = [max(scale.low, mean.low), min(scale.high, mean.high)] if mean else [middle]
    return [(scale.high - m) * (m - scale.low) for m in [*at, *([middle] if at[0] < middle < at[-1] else [])]]


def _correction(article: Article, deviation: Deviation) -> tuple[Decimal, Decimal]:
    """n/(n - 1) for the only sample of the sentence, or 1 and 2 where n is not known: the least and the most that it may be."""
    here = inside(sentence_near(article, deviation.span), samples(article))
    if len(here) == 1 and here[0].low > 1:
        return Decimal(1), here[0].low / (here[0].low - 1)
    return Decimal(1), Decimal(2)
