"""ARI012."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule, Span
from credlint.facts.quotations import unquoted
from credlint.facts.sums.equations import equations
from credlint.facts.sums.lots import lots
from credlint.facts.sums.products import products
from credlint.facts.sums.quotients import quotients
from credlint.facts.sums.slips import slips
from credlint.facts.sums.totals import totals
from credlint.facts.wording import plain

_WHAT = {
    "swapped": "two digits are swapped",
    "other": "one digit is another",
    "missing": "a digit is missing, or one too many",
    "shifted": "it is off by a power of ten",
}


class ResultSlip(Rule):
    """A result that is one digit off, or has two digits swapped, by the figures told before it.

    ## Why it matters

    "412 passes at £18.50 came to £7,262" was worked out rightly, as £7,622, and typed wrongly. A reader who checks the sum trusts no other figure.

    ## How it decides

    A figure that words announce as a result ("so", "that makes", "which comes to", "costs", "leaving", "in all", "an average of", "a head", "split over", "one for every"), after at
    least two figures in its sentence or the two before that, also of a paragraph that it takes up ("Of that, ..."). What is announced says which sums are tried: a product for costs, a
    difference for what is left, a sum for totals, a quotient for averages. Where no sum, difference, product or quotient of the figures gives the
    result, and one of those that are tried gives it but for one digit or two neighbours swapped, of five for one that is missing, or of three or more for the power of ten, it is reported. Results of two digits
    are looked at only right behind the two figures that they are made of ("14 posts; four were cut, leaving eleven"). Approximate and damaged figures, ranges and quotations are
    left alone.

    ## Examples

    ```bad
    The rink sold 412 passes at £18.50, so takings came to £7,262.
                                                           ^^^^^^
    ```

    ```bad
    Of the 1,250 jars, 385 broke on the way, leaving 855 for the fair.
                                                     ^^^
    ```

    ```bad
    Rent is $2,450 a month. Over 12 months that adds up to $24,900.
                                                           ^^^^^^^
    ```

    ```bad
    The grant was $640,000. Salaries took $415,000 and travel $38,500, leaving $168,500 for equipment.
                                                                               ^^^^^^^^
    ```

    ```bad
    The ferry carried 96,360 cars in 365 days. That is an average of 246 a day.
                                                                     ^^^
    ```

    ```bad
    The bakery pays 14 apprentices £9,600 a year each, £143,400 for the 14.
                                                       ^^^^^^^^
    ```

    ```bad
    The archive has seventeen posts; three were cut, leaving thirteen.
                                                             ^^^^^^^^
    ```

    ```bad
    A deposit of 15% on a $360,000 flat means that you need only $45,000.
                                                                 ^^^^^^^
    ```

    ```bad
    The county planted 45 trees in each of its 28 parks, or 1,620 in all.
                                                            ^^^^^
    ```

    ```bad
    The phone is £32 a month for 24 months after £149 up front; altogether £971.
                                                                           ^^^^
    ```

    ```bad
    The hospital has 38 nurses for 14,820 residents. That is one nurse for every 290 people.
                                                                                 ^^^
    ```

    ```bad
    The fee is $18,600. Split over twelve months it is $1,505.
                                                       ^^^^^^
    ```

    ```bad
    The storm cost the farm $16,400.

    Of that, $9,150 was insured, leaving $8,250 for the farmer.
                                         ^^^^^^
    ```

    ```bad
    The rink sold 412 passes at £18.50, so takings came to £76,220.
                                                           ^^^^^^^
    ```

    ```good
    Investment income was £61.3m and central costs £21.4m. With tax of £28.4m, a rate of 25%, net profit came to £85.3m.
    ```

    ```good
    The net loss narrowed to $2.9m from $4.8m, while costs grew to $12.0m from $10.8m.
    ```

    ```good
    Of the 22.4 g of sugar, 9.6 g is in the milk and half a gram in the oats. That leaves 12.3 g.
    ```

    ```good
    Savers get 3.1 at once and 3.6% on money locked up.

    Complaints numbered 412 in the half year, of which 103, exactly a quarter, were upheld.
    ```

    ```good
    They sold 38 tickets in each of the 45 towns, 1,710 in total. Sales came to $1.28 billion, up from $1.24 billion, or $1.63 a share.
    ```

    ```good
    A deposit of 15% on a $360,000 flat means that you need only $54,000. With 15% off the $360,000, it costs as much as in 2019, $306,000.
    ```

    ```good
    The rink sold 412 passes at £18.50, so takings came to £7,622. Of the 1,250 jars, 385 broke on the way, leaving 865 for the fair.
    ```

    ```good
    The grant was $640,000. Salaries took $415,000 and travel $38,500, leaving $186,500 for equipment.
    ```

    ```good
    The film took $158 million abroad, just less than the $160.3 million of its forerunner, and another $14 million on Monday, for a total of $172 million.
    ```

    ```good also=SRC001
    The fleet has six small jets and 14 large ones. The jets burn 2.31 litres for every 100 seat-kilometres.

    The contract runs for 15 years. It brings in £60.7 million a year. The farm cost £610 million to build.
    ```

    ```good
    The first 1,000 files cost $2.00 each, the next ones $1.50. With 1,500 files the bill reads $2,750.
    ```

    ```good
    The reciprocal is 41.2 parsecs; multiply by 3.26 and it becomes 134 light-years. The team puts it between 133 and 135.
    ```
    """

    code = "ARI012"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        found = unquoted(article, slips(article))
        read = _read_elsewhere(article) if found else frozenset()
        for slip in found:
            if slip.span not in read:
                terms = f" {slip.sign} ".join(article.text(term.span) for term in slip.terms)
                unit = slip.result.unit if slip.result.kind == "money" else ""
                yield Problem(
                    slip.span,
                    f"{terms} is {plain(slip.worked, unit, 12)}, not {article.text(slip.span)}: {_WHAT[slip.form]}",
                    tuple(Related(term.span, "one of the figures") for term in slip.terms),
                    "Work it out again, and compare all the figures with the source.",
                )


def _read_elsewhere(article: Article) -> frozenset[Span]:
    """The results that other rules judge."""
    spans = [span for told in products(article) for span in (told.total.span, told.rate.span)]
    spans += [told.each.span for told in quotients(article)] + [lot.total.span for lot in lots(article)]
    return frozenset([*spans, *(told.span for told in totals(article)), *(told.result.span for told in equations(article))])
