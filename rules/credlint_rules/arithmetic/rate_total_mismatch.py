"""ARI004."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule, Span
from credlint.facts.quotations import unquoted
from credlint.facts.sums.intervals import middle_of
from credlint.facts.sums.products import products
from credlint.facts.sums.rate_pairs import rate_pairs
from credlint.facts.sums.runways import runways
from credlint.facts.sums.speeds import average_speeds
from credlint.facts.wording import plain
from credlint_rules.arithmetic._worked_out import comes_to, worked_out


class RateTotalMismatch(Rule):
    """A rate per hour, day or month beside a total that no count of hours, days or months leads to.

    ## Why it matters

    "10 a day, or 7,300 a year" has two days in every day. Rates multiplied up are how small slips become large sums.

    ## How it decides

    Two rates of the same thing joined by "or", "=", a bracket or "the equivalent of" (times that are saved or lost also by "or"); or a rate of money, a time, and the total that "=", "that's",
    "comes to" announces, in one sentence or in two that follow each other; or a sum, what is spent of it a month, and how long it lasts; or a distance, the time that it takes and the average speed. Every convention is tried before anything is reported: weeks of
    five to seven days, years of 44 to 52 weeks, 190 to 264 working days, 300 to 313 days with Saturdays or all days, days of 6 to 12 hours
    or 24. Prices per month and year may differ by a reduction for the longer term. Other counts in the sentence are tried as factors. Sentences with
    a discount, a fee or other terms are left alone, as are quotations.

    ## Examples

    ```bad
    The bakery makes 40 loaves a day, or 29,000 loaves a year.
                                         ^^^^^^
    ```

    ```bad
    Clerks lose 6 hours a week to forms. At $30 an hour, that's $1,500 a month.
                                                                ^^^^^^
    ```

    ```bad
    - A locker costs $0.05/hour each = $90/month.
                                       ^^^
    - The form saves 4 hours/week or 35-45 hours/month.
                                     ^^^^^^^^^^^
    - It saves $200 a week, or $1,200-1,400 a month.
                               ^^^^^^^^^^^^
    ```

    ```bad
    A van costs £42 a day. Over 30 days that comes to £1,600.
                                                      ^^^^^^
    ```

    ```bad also=SRC001
    The club has £480,000 in the bank and spends £40,000 a month, so it will last 18 months.
                                                                                  ^^^^^^^^^
    ```

    ```bad
    The 46 km take 38 minutes, at an average of 103 km/h.
                                                ^^^^^^^^
    ```

    ```good also=SRC001
    The club has £480,000 in the bank and spends £40,000 a month, so it will last about a year. With £480,000 in the bank and £90,000 a month in costs and income, it lasts two years.
    ```

    ```good
    The pump burns $3.10 an hour. Over 24 hours it costs $74.40. A cart costs €4 an hour. In 2024 the firm earned €3,000 in 40 hours.
    ```

    ```good
    - A locker costs $0.05/hour each = $36/month, $15 a day = $900 a month for two.
    - The form saves 4 hours/week or 15-20 hours/month; helpers work 4 hours a day or 30 hours a month.
    ```

    ```good
    The 132 km were done in three hours and eighteen minutes, at 40 km/h, and the 450 km to the coast took the train two and a half hours, at a top speed of 300 km/h.
    ```

    ```good
    The bakery makes 40 loaves a day, or 12,000 loaves a year. Clerks lose 6 hours a week to forms. At $30 an hour, that's $720 a month.
    ```
    """

    code = "ARI004"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for pair in unquoted(article, rate_pairs(article)):
            if not pair.holds():
                place = Span(pair.second.span.start, pair.last.span.end)
                rate, total = article.text(pair.first.span), article.text(place)
                one = "an" if pair.first.per == "hour" else "a"
                yield Problem(
                    place,
                    f"{rate} {one} {pair.first.per} {worked_out(pair.worked, pair.second)} a {pair.last.per}, not {total}",
                    (Related(pair.first.span, "the rate"),),
                    _HELP,
                )
        for told in unquoted(article, products(article)):
            if told.is_of_time() and not told.holds():
                yield Problem(
                    told.total.span,
                    comes_to(article, (told.units, told.rate, *told.others), told.worked, told.total),
                    (Related(told.units.span, "this long"), Related(told.rate.span, "at this rate")),
                    _HELP,
                )
        for pace in unquoted(article, average_speeds(article)):
            if not pace.holds():
                distance, time, speed = (article.text(span) for span in (pace.distance.span, pace.time, pace.speed.span))
                yield Problem(
                    pace.speed.span,
                    f"{distance} in {time} is {plain(middle_of(pace.worked), digits=2)} {pace.speed.unit}, not {speed}",
                    (Related(pace.distance.span, "the distance"), Related(pace.time, "the time")),
                    _HELP,
                )
        for runway in unquoted(article, runways(article)):
            whole, rate = article.text(runway.whole.span), article.text(runway.rate.span)
            yield Problem(
                runway.span,
                f"{whole} at {rate} a {runway.rate.per} {worked_out(runway.worked, runway.time)}, not {article.text(runway.span)}",
                (Related(runway.whole.span, "the sum"), Related(runway.rate.span, "what is spent of it")),
                _HELP,
            )


_HELP = "Compare the rate, the time and the total with the source, and say which days or weeks were counted."
