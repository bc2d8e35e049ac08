"""MON010."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

from credlint import Article, Problem, Related, Rule, around, inside
from credlint.facts.figures.conversions import Conversion, conversions
from credlint.facts.periods import periods
from credlint.facts.quantities import Quantity
from credlint.facts.quotations import unquoted
from credlint.facts.sentences import sentences
from credlint.facts.wording import plain

_DAYS_APART = Decimal("0.03")
_FAR_APART = 3
_SHARED_NAMES = tuple(
    "dollar dollars pound pounds peso pesos franc francs dinar dinars rupee rupees shilling shillings krone kroner krona kronor crown crowns"
    " riyal riyals rial rials dirham dirhams rouble roubles ruble rubles".split()
)
"""Names that the currencies of several countries share."""


class ExchangeRateDrift(Rule):
    """An amount converted at another rate than the article's other amounts.

    ## Why it matters

    "€100 million ($110 million)" and, further down, "€20 million ($31 million)": one of the four amounts is wrong, or an old
    conversion was copied. Readers who know only one of the currencies get a wrong figure.

    ## How it decides

    All amounts with a second amount in another currency in brackets or after ", or". Each pair gives a rate: the second amount, with all
    values that round to it, to the first, with all values that print alike. Pairs of the same two currencies must allow one rate, give or
    take 3% for conversions of different days. Pesos, francs ... whose rates are far apart are those of two countries. Pairs whose
    sentences name a date are compared only with pairs of the same date: rates of other years differ rightly. A pair is found where it
    does not agree with the pair that most others agree with. Quotations are left alone.

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
        pairs = [pair for pair in unquoted(article, conversions(article)) if _is_exchange(pair)]
        for _, group in groupby(sorted(pairs, key=lambda pair: _key(article, pair)), lambda pair: _key(article, pair)):
            alike = list(group)
            common = max(alike, key=lambda pair: sum(_allows(other, pair) for other in alike))
            for pair in alike:
                if not _meet(pair, common) and not _of_two_countries(article, pair, common):
                    yield _problem(article, pair, common)


def _is_exchange(pair: Conversion) -> bool:
    return all(figure.kind == "money" and figure.value > 0 for figure in (*pair.first, *pair.second))


def _of_two_countries(article: Article, pair: Conversion, common: Conversion) -> bool:
    """Whether pesos, francs, dinars ... without their country are far apart by no power of ten: then they are of two countries."""
    named = [article.text(figure.span).lower() for figure in (*pair.first, *pair.second)]
    if not any(name.endswith(_SHARED_NAMES) for name in named):
        return False
    times = (pair.second[-1].value / pair.first[-1].value) / _central(common, pair.first[-1].unit)
    times = max(times, 1 / times)
    nearest = Decimal(10) ** int(times.log10().to_integral_value())
    return times > _FAR_APART and abs(times / nearest - 1) > _DAYS_APART * 2


def _problem(article: Article, pair: Conversion, common: Conversion) -> Problem:
    first, second = pair.first[-1], pair.second[-1]
    here, there = second.value / first.value, _central(common, first.unit)
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


def _allows(pair: Conversion, other: Conversion) -> bool:
    """Whether a pair allows the other's rate, as the other's figures are printed."""
    unit = pair.first[-1].unit
    low, high = _rate(pair, unit)
    return low <= _central(other, unit) * (1 + _DAYS_APART) and _central(other, unit) <= high * (1 + _DAYS_APART)


def _meet(pair: Conversion, other: Conversion) -> bool:
    unit = pair.first[-1].unit
    (low, high), (other_low, other_high) = _rate(pair, unit), _rate(other, unit)
    return low <= other_high * (1 + _DAYS_APART) and other_low <= high * (1 + _DAYS_APART)


def _central(pair: Conversion, unit: str) -> Decimal:
    first, second = pair.first[-1], pair.second[-1]
    return second.value / first.value if first.unit == unit else first.value / second.value


def _rate(pair: Conversion, unit: str) -> tuple[Decimal, Decimal]:
    """The rates that a pair allows, in the other currency for one of `unit`."""
    first, second = pair.first[-1], pair.second[-1]
    step, other_step = _printed(first), _rounded(second)
    low = (second.value - other_step) / (first.value + step)
    high = (second.value + other_step) / (first.value - step)
    return (low, high) if first.unit == unit else (1 / high, 1 / low)


def _printed(amount: Quantity) -> Decimal:
    """Half the step of the last digit printed: the writer's own amount is not rounded further ("€100m" is no 97)."""
    step = Decimal(1).scaleb(int(amount.value.as_tuple().exponent)) / 2
    return max(step, amount.value / 20) if amount.bound == "about" else step


def _rounded(amount: Quantity) -> Decimal:
    """Half the step of the last digit that is no zero, of one digit alone a quarter: what was converted is rounded freely."""
    digits = "".join(map(str, amount.value.as_tuple().digits)).rstrip("0")
    step = Decimal(1).scaleb(amount.value.adjusted() - len(digits) + 1)
    return max(step / (4 if len(digits) == 1 else 2), _printed(amount))
