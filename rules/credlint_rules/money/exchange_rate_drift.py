"""MON010."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from credlint import Article, Problem, Related, Rule, around, inside
from credlint.facts.conversions import Conversion, conversions
from credlint.facts.periods import periods
from credlint.facts.quantities import Quantity
from credlint.facts.quotations import unquoted
from credlint.facts.sentences import sentences
from credlint.facts.wording import plain

_DAYS_APART = Decimal("0.03")


class ExchangeRateDrift(Rule):
    """An amount converted at another rate than the article's other amounts.

    ## Why it matters

    "€100 million ($110 million)" and, further down, "€20 million ($31 million)": one of the four amounts is wrong, or an old
    conversion was copied. Readers who know only one of the currencies get a wrong figure.

    ## How it decides

    All amounts with a second amount in another currency in brackets or after ", or". Each pair gives a rate: the second amount, with all
    values that round to it, to the first, with all values that print alike. Pairs of the same two currencies must allow one rate, give or take 3% for conversions of
    different days. Pairs whose sentences name a date are compared only with pairs of the same date: rates of other years differ rightly.
    The pair that the fewest others agree with is found. Quotations are left alone.

    ## Examples

    ```bad
    The town lends the park €80 million ($88 million). A second loan of €20 million ($31 million) pays for the cables.
                                                                                     ^^^^^^^^^^^
    ```

    ```good
    The town lends the park €80 million ($88 million). A second loan of €20 million ($22 million) pays for the cables.
    ```

    ```good
    In 1999 the dam cost 40 million Swiss francs ($27 million). In 2023 its repair cost 12 million Swiss francs ($13 million).
    ```
    """

    code = "MON010"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        pairs = [pair for pair in unquoted(article, conversions(article)) if pair.first[0].kind == pair.second[0].kind == "money"]
        for _, group in groupby(sorted(pairs, key=lambda pair: _key(article, pair)), lambda pair: _key(article, pair)):
            alike = list(group)
            common = max(alike, key=lambda pair: sum(_meet(pair, other) for other in alike))
            for pair in alike:
                if not _meet(pair, common):
                    yield _problem(article, pair, common)


def _problem(article: Article, pair: Conversion, common: Conversion) -> Problem:
    first, second = pair.first[-1], pair.second[-1]
    here, there = second.value / first.value, sum(_rate(common, first.unit)) / 2
    both = article.text(pair.span)
    return Problem(
        second.span,
        f"{both}) is {plain(here)} {second.unit} to 1 {first.unit}, but {article.text(common.span)}) is {plain(there)}",
        (Related(common.span, "converted at another rate"),),
        "Compare the four amounts with their source, and convert them at the rate of one day.",
    )


def _key(article: Article, pair: Conversion) -> tuple[str, ...]:
    """The two currencies, and the dates in the sentence."""
    sentence = around(pair.span, sentences(article))
    dates = inside(sentence.span, periods(article)) if sentence else ()
    return *sorted((pair.first[-1].unit, pair.second[-1].unit)), *(f"{date.start}/{date.end}" for date in dates)


def _meet(pair: Conversion, other: Conversion) -> bool:
    unit = pair.first[-1].unit
    (low, high), (other_low, other_high) = _rate(pair, unit), _rate(other, unit)
    return low <= other_high * (1 + _DAYS_APART) and other_low <= high * (1 + _DAYS_APART)


def _rate(pair: Conversion, unit: str) -> tuple[Decimal, Decimal]:
    """The rates that a pair allows, in the other currency for one of `unit`."""
    first, second = pair.first[-1], pair.second[-1]
    step, other_step = _half_step(first), second.half_step
    low = (second.value - other_step) / (first.value + step)
    high = (second.value + other_step) / (first.value - step)
    return (low, high) if first.unit == unit else (1 / high, 1 / low)


def _half_step(amount: Quantity) -> Decimal:
    """Half the step of the digits before the scale word: the writer's own amount is not rounded further ("€100m" is no 97)."""
    return amount.half_step
