"""STA006."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from credlint import Article, Problem, Related, Rule, Span
from credlint.article import analysis, around, inside
from credlint.facts.quotations import unquoted
from credlint.facts.sentences import sentence_near
from credlint.facts.surveys.margins import MarginOfError, margins
from credlint.facts.surveys.samples import Sample, samples
from credlint.facts.wording import plain
from credlint.patterns import lazy

_FLOOR = Decimal("0.95")
"""What a margin may at least be of that of a simple random sample: stratified samples do a little better."""
_CEILING = Decimal("2.5")
"""What a margin may at most be of it: weighting and clusters rarely more than double it."""
_LEAST_SIZE = 50
_REACH = 1000
_OF_FULL_SAMPLE = lazy(r"[ \n]for[ \n](?:the|its|our)[ \n](?:full|whole|entire|total|overall)[ \n](?:sample|poll|survey)")
"""After it the other samples of the sentence have margins of their own."""
_PART_OF_ALL = lazy(r"[\d,]+[ \n](?:out[ \n])?of[ \n](?:the|its|their|our|all|all[ \n]the)[ \n][\d,]+\b|\bfinite population\b")


class MarginOfErrorMismatch(Rule):
    """A margin of error that its sample size does not give.

    ## Why it matters

    The size of a random sample sets the least margin of error that it can have: 400 people give 4.9 points, 1,000 give 3.1. A smaller
    margin belongs to another sample, or one of the two figures is mistyped; one several times larger belongs to a part of the sample.

    ## How it decides

    Half of the interval for a share of 50%: z × 50/√n points, with z of the level that the text gives, else of 95% (98/√n). Found is a
    margin of less than 0.95 of that or more than 2.5 times as much, for every value that rounds to the printed one and every size that rounds to
    the printed size. The sample is the only one in the margin's sentence, or else in its paragraph, or else in the article.

    Left alone: margins of subgroups, and samples that are a good part of everyone ("212 of the 230 members").
    Quotations are left alone.

    ## Examples

    ```bad
    A poll of 400 adults has a margin of error of plus or minus 2 percentage points.
                                                                ^^^^^^^^^^^^^^^^^^^
    ```

    ```good
    A poll of 400 adults has a margin of error of plus or minus 4.9 percentage points.
    ```

    ```good
    A poll asked 1,004 adults. The margin of error is plus or minus 3.5 points, which takes the weighting into account.
    ```

    ```good
    A poll asked 1,012 adults. The margin of error is plus or minus 3.1 points for the full sample and 3.8 points for the 690 likely voters.
    ```

    ## References

    - American Association for Public Opinion Research, Margin of Sampling Error/Credibility Interval.
    """

    code = "STA006"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for margin in unquoted(article, margins(article)):
            sample = None if margin.of_subgroup else _sample(article, margin)
            if sample and (verdict := _verdict(article, margin, sample)):
                yield Problem(
                    margin.span,
                    f"a random sample of {sample.size:,f} has a margin of error of {verdict}",
                    (Related(sample.span, "the sample"),),
                    "Compare both figures with the pollster's own statement; the margin may be that of another sample or of a part of this one.",
                )


def _verdict(article: Article, margin: MarginOfError, sample: Sample) -> str:
    """What the margin should be and what it is, or empty where it may be right."""
    level = margin.level or Decimal(95)
    least, most = _of_random_sample(sample.high, level), _of_random_sample(sample.low, level)
    text = article.text(margin.span)
    should = f"{plain(_of_random_sample(sample.size, level), digits=2)} points at the {plain(level)}% level"
    if margin.high < least * _FLOOR:
        return f"{should}, not {text}"
    return f"{should}; {text} is far more" if margin.low > most * _CEILING else ""


def _of_random_sample(size: Decimal, level: Decimal) -> Decimal:
    """The margin of error in points of a simple random sample, for a share of one half. size: 1 or more; infinite gives 0."""
    if not size.is_finite():
        return Decimal(0)
    from statistics import NormalDist  # noqa: PLC0415 - slow to import, and few articles print a margin of error

    z = Decimal(NormalDist().inv_cdf(0.5 + float(level) / 200))
    return 50 * z / size.sqrt()


def _sample(article: Article, margin: MarginOfError) -> Sample | None:
    """The only sample of the sentence, else of the paragraph, else of the article; None for a sample that is most of everyone."""
    block = around(margin.span, article.blocks)
    near = Span(max(block.span.start, margin.span.start - _REACH), min(block.span.end, margin.span.end + _REACH)) if block else margin.span
    is_of_full = _OF_FULL_SAMPLE.match(article.prose, margin.span.end)
    here = [] if is_of_full else _asked(article, sentence_near(article, margin.span))
    for asked in (here, _asked(article, near), _asked_anywhere(article)):
        if asked:
            first = asked[0]
            is_most = _PART_OF_ALL.search(article.prose, max(0, first.span.start - 30), first.span.end + 40)
            return first if len({sample.size for sample in asked}) == 1 and not is_most else None
    return None


@analysis
def _asked_anywhere(article: Article) -> tuple[Sample, ...]:
    """The samples of the article, up to the second size."""
    everywhere = _asked(article, Span(0, len(article.prose)))
    other = next((sample for sample in everywhere if sample.size != everywhere[0].size), None)
    return (*everywhere[:1], *([other] if other else []))


def _asked(article: Article, place: Span) -> list[Sample]:
    return [sample for sample in inside(place, samples(article)) if sample.kind != "study" and sample.size >= _LEAST_SIZE]
