"""NUM003."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.figures.conversions import conversions
from credlint.facts.quantities import Quantity
from credlint.facts.quotations import unquoted
from credlint_rules.numbers._agreement import agree
from credlint_rules.numbers._conversion_slip import is_difference, is_nominal, sum_of


class ConversionMismatch(Rule):
    """A figure and the same figure in another unit beside it that cannot be equal.

    ## Why it matters

    "10 km (9 miles)" sends some readers three miles too far. One of the two is wrong, and the reader cannot know which: a typing error, a
    conversion the wrong way round, or a figure that was updated in one unit only.

    ## How it decides

    A figure with a second one in brackets, after ", or", between dashes, after a slash or after "equals", of the same dimension and in
    a unit of another system. Ranges ("5-6 km (3-4 miles)"), sizes ("3 by 4 m (10 by 13 ft)"), feet and inches, pounds and ounces are read
    as such. Each figure stands for all values that it may be rounded from: the first for what is printed, the other for what rounds to its
    last digit that is not zero, or to fives; or the other way round. "About" adds 5%.

    A reading of a thermometer is converted with the zeros of both scales, a difference of temperatures ("a warming of 1.5 °C") without; where
    neither is certain, either will do. Tons, gallons, ounces, miles, barrels, calories and horsepower may be any unit of that name.
    Wheels, timber and pipes, whose sizes are names, are left alone, and so are quotations.

    ## Examples

    ```bad
    The loop around the lake is 10 km (9 miles) long.
                                       ^^^^^^^
    ```

    ```bad
    The bridge lies 1,900 metres, or 8,200 feet, above the sea.
                                     ^^^^^^^^^^
    ```

    ```bad
    Hikers cover 5-6 km (3-7 miles) a day.
                           ^^^^^^^
    ```

    ```bad
    Scientists want to keep the warming of 1.5 °C (34.7 °F) from growing.
                                                   ^^^^^^^
    ```

    ```good
    The loop is 10 km (6 miles) long, at 1,900 metres, or 6,230 feet. The guide, 6 ft 1 in (185 cm) tall, bakes at 180 °C (350 °F).
    ```

    ```good
    Tonight will be clear, with -2C to -4C (25F to 28F) inland.
    ```

    ```good
    The warming of 1.5 °C (2.7 °F) thaws the pass, where 20 °C (68 °F) was measured. A 29-inch (622 mm) wheel fits.
    ```

    ## References

    - BIPM, The International System of Units, 9th edition (2019); NIST Handbook 44, appendix C, for the factors.
    """

    code = "NUM003"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        for pair in unquoted(article, conversions(article)):
            if pair.first[0].kind != pair.second[0].kind or pair.first[0].kind == "money" or is_nominal(article, pair):
                continue
            difference = is_difference(article, pair)
            if len(pair.first) == 2 and all(
                _fits(*ends, difference=difference) for ends in zip(pair.first, pair.second[::-1], strict=True)
            ):
                continue  # "-2C to -4C (25F to 28F)"
            for first, second in zip(pair.first, pair.second, strict=True):
                if not _fits(first, second, difference=difference):
                    yield Problem(
                        second.span,
                        sum_of(article, first, second, is_difference=bool(difference)),
                        (Related(first.span, "the figure that it stands beside"),),
                        "Compare both figures with the source, and convert again.",
                    )
                    break


def _fits(first: Quantity, second: Quantity, *, difference: bool | None) -> bool:
    return any(agree(first, second, is_difference=way) for way in ((False, True) if difference is None else (difference,)))
