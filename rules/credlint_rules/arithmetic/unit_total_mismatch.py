"""ARI003."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.quotations import unquoted
from credlint.facts.sums.lots import lots
from credlint.facts.sums.products import products
from credlint.facts.sums.quotients import quotients
from credlint.facts.sums.unit_savings import UnitSaving, unit_savings
from credlint.facts.wording import plain
from credlint_rules.arithmetic._worked_out import comes_to, worked_out


class UnitTotalMismatch(Rule):
    """A total that the unit price and the number of units beside it contradict.

    ## Why it matters

    "60 seats at $20 each, $12,000" is wrong by a factor of ten, and the reader who multiplies finds out before the editor did.

    ## How it decides

    One unit price ("each", "apiece", "a head", "per seat", "per kWh"), one count of these units, and the total that a word announces ("for a total of",
    "that's", "comes to") or that stands right behind them, in one sentence or in two that follow each other. The total is rounded as it is
    printed; a price per month may lead to a total per month or per year. Also a saving on the "cost per" unit, against the units a month and
    the costs of one that its section tells before it. Other counts in the same words ("for 12 months") are tried as
    factors and left out. A number of things of one size each, and what they make ("84 mills of 8 kW each, 672 kW in all"). The same backwards: a sum, those who share it and what falls to each ("$240,000 for 60 schools, or $4,000 per school",
    "24 groups led 5,928 runners, an average of 247 apiece", "$800,000, or $1,250 for each of the 640 pupils", "€24,000 for a roof of 60 square metres, or €400 per square metre"). Sentences with discounts, fees, a first year or other terms are left alone, as are quotations.

    ## Examples

    ```bad
    The school ordered 60 chairs at $45 each, a total of $27,000.
                                                         ^^^^^^^
    ```

    ```bad
    Running 12 scooters at $180 per month each comes to $2,590 a month.
                                                        ^^^^^^
    ```

    ```bad
    Four clerks earn $62,000 each. Total payroll: $284,000.
                                                  ^^^^^^^^
    ```

    ```bad
    A boiler of this size burns 3,600 kWh at 16 cents per kWh, or $720.
                                                                  ^^^^
    ```

    ```bad
    The railway carried 2.4 million passengers on 160,000 trains, an average of 18 passengers per train.
                                                                                ^^
    ```

    ```bad
    The club paid $1,800 for 60 tickets at $20 apiece.
                  ^^^^^^
    ```

    ```bad
    - 1,500 parcels a month
    - $9 cost per parcel by hand
    - $4 cost per parcel with the sorter
    - Cost per parcel reduction: $180,000/year
                                 ^^^^^^^^
    ```

    ```bad
    The valley has 84 mills of 8 kW each, 972 kW in all; the fund bought 80,000 shares at $1.20, hence $9,600.
                                          ^^^^^^                                                       ^^^^^^
    ```

    ```bad
    The dune has grown by 3.4 cm a year for thirty years, or 34 centimetres.
                                                             ^^^^^^^^^^^^^^
    ```

    ```bad
    The cells came in 416 crates. Each weighs 38 tonnes, which makes 12,480 tonnes in all.
                                                                     ^^^^^^^^^^^^^
    Each of the 12 patients was called three times, 40 calls altogether. Each of the nine nurses was called twice.
                                                    ^^
    ```

    ```good
    The traffic, 118 TB at an average of 8.5 cents per gigabyte, came to $10,030.
    ```

    ```good
    A transfer to a card at 0% for 20 months costs £77 and asks for £124 a month.
    ```

    ```good
    Each of the nine runs took 14 hours, 126 hours in all. The first 10 cost $5 each, $90 in all with the others.
    ```

    ```good
    The dune has grown by 3.4 cm a year for thirty years, or 1.02 metres.
    ```

    ```good
    The school ordered 60 chairs at $45 each, a total of $2,700. The county gave $240,000 to 60 schools, or $4,000 per school. Ten editors earn $60,000 each. Total revenue: $4 million. The hall costs $12 a head for 80 guests, or $960.
    ```
    """

    code = "ARI003"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for told in unquoted(article, products(article)):
            if not told.is_of_time() and not told.holds():
                yield Problem(
                    told.total.span,
                    comes_to(article, (told.units, told.rate, *told.others), told.worked, told.total),
                    (Related(told.units.span, "this many"), Related(told.rate.span, "at this price")),
                    "Compare the count, the unit price and the total with the source.",
                )
        for lot in unquoted(article, lots(article)):
            if not lot.holds():
                yield Problem(
                    lot.total.span,
                    comes_to(article, (lot.number, lot.one), (lot.worked,), lot.total),
                    (Related(lot.number.span, "this many"), Related(lot.one.span, "of this each")),
                    "Compare the number, the size or price of one and the total with the source.",
                )
        for share in unquoted(article, quotients(article)):
            if not share.holds():
                whole, number, each = (article.text(figure.span) for figure in (share.whole, share.number, share.each))
                ratio = share.whole.value * share.whole.factor / share.number.value / share.each.factor
                middle = plain(ratio, share.each.unit if share.each.kind == "money" else "")
                yield Problem(
                    share.each.span,
                    f"{whole} divided by {number} {share.number.noun} is {middle}, not {each}",
                    (Related(share.whole.span, "this sum"), Related(share.number.span, "shared by so many")),
                    "Compare the sum, the count and the share of each with the source.",
                )
        for saving in unquoted(article, unit_savings(article)):
            if not saving.holds():
                costs = " or ".join(article.text(cost.span) for cost in saving.costs)
                units = f"{article.text(saving.units.span)} {saving.units.phrase}"
                yield Problem(
                    saving.total.span,
                    f"{units} at {costs} each, or the difference, do not come to {article.text(saving.total.span)}; {_nearest(saving)}",
                    (Related(saving.units.span, "this many"), *(Related(cost.span, "the cost of one") for cost in saving.costs)),
                    "Compare the count, both unit costs and the saving with the source.",
                )


def _nearest(saving: UnitSaving) -> str:
    return f"the nearest {worked_out(saving.worked, saving.total)}"
