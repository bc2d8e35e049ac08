"""DAT009."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from credlint import Article, Problem, Related, Rule
from credlint.facts.dates.forecasts import Forecast, earliest_date, forecasts, own_year
from credlint.facts.dates.publication import PublicationDate
from credlint_rules.dates._judged_by import A_DATE

_FISCAL_LAG = timedelta(days=92)
"""A fiscal year ends at most so long after the calendar year that it is named after, its results included."""
_OLD = 3
"""Years before its target at which a forecast was made that nobody repeats in the year itself."""
_OLDEST = 25
"""Years that a forecast may have lain: "In 1815, Napoleon will return" is told from within a story."""


class ExpiredForecast(Rule):
    """A forecast told as open whose date lay behind when the article was written.

    ## Why it matters

    "Is expected to reach $209 billion by 2022" in an article of 2024 was copied from an old report. What came of it is known by now, and the
    reader is not told.

    ## How it decides

    A forecast in the present or future tense ("is expected to", "expected to reach", "is set to", "could reach $5 billion", "will", "analysts predict", "aims to", "sees prices rising", "is planned for") with "by",
    "in", "for" or "through" a date that had ended before the article's own date, or with a rate of growth over years that had ("is expected to grow at a CAGR of 9% from 2018 to 2023"). A date that describes or compares something ("homes built in 2003 will need", "like that of 2019") is none of the forecast's; one of
    more than 25 years ago is a story's. Where an article has no date but calls itself the report or outlook of a year in its title, it was not written
    before July of the year before. A forecast for the article's own year is one, too, if its citation or the first year of its growth rate is three years older
    or more ("by 2024 (Acme Research, 2019)"). Other sentences that say when the forecast was made, or tell it in the past tense, are left alone, as are
    quotations.

    ## Examples

    ```bad
    ---
    date: 2024-03-02
    ---

    The ferry is expected to carry cars by 2022.
                                           ^^^^
    ```

    ```good
    ---
    date: 2024-03-02
    ---

    The ferry is expected to carry cars by 2027. In 2019 it was expected to do so by 2022.
    ```

    ```bad
    ---
    date: 2024-03-02
    ---

    Half of the ferries will have been refitted by 2022, and a single one could reach a hardly believable $5 million by 2023.
                                                   ^^^^                                                                 ^^^^
    ```

    ```good
    ---
    date: 2024-03-02
    ---

    In 2020 prices the line will cost £2bn. The firm will restate earnings in 2022. In 1815, Napoleon will return.
    Homes built before 2003 will need new boilers. The inquiry will look at deaths in 2020. Rain is expected to match that recorded in 2019.
    ```

    ```bad
    # Market report 2024

    The market for ferries will reach $20 billion by 2024, at a CAGR of 9% between 2018 and 2024.
                                                     ^^^^
    ```

    ```good
    # Market report 2024

    The market will reach $20 billion by 2024 (Acme Research, 2023). By 2024, emissions will be 20% below those of 1990.
    The market will reach $30 billion by 2030, at a CAGR of 9% between 2018 and 2030.
    ```

    ```bad
    # Best ferries for commuters in 2024

    The canal, expected to double its traffic by 2022, is set to reach the sea by 2021.
                                                 ^^^^                             ^^^^
    ```

    ```good
    ---
    date: 2024-03-02
    ---

    The canal, expected to close in 2023, stayed open. The port will publish its results in fiscal 2023.
    ```

    ```bad
    ---
    date: 2024-03-02
    ---

    Sales in 2022 will double, and the tunnel will be finished in 2023.
             ^^^^                                                 ^^^^
    ```
    """

    code = "DAT009"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for day in earliest_date(article):
            for forecast in forecasts(article):
                if reason := _expired(article, forecast, day) or _overtaken(article, forecast):
                    yield Problem(
                        forecast.span,
                        f'"{article.text(forecast.verb)}" {reason}',
                        (Related(forecast.verb, "told as still to come"),),
                        "Say when the forecast was made and what came of it, or give a newer one.",
                    )

    def needs(self, article: Article) -> str:
        return "" if earliest_date(article) else A_DATE


def _expired(article: Article, forecast: Forecast, day: PublicationDate) -> str:
    """Why a forecast lies behind an article, or nothing."""
    age = day.date.year - forecast.target.end.year
    end = forecast.target.end + _FISCAL_LAG if forecast.target.fiscal else forecast.target.end
    if end >= day.date or age > _OLDEST or forecast.target.precision == "decade":
        return ""
    written = _written(day.provenance, str(day.date), certain=day.is_certain)
    return f"leaves open what was decided by {article.text(forecast.span)}: the article {written}"


def _overtaken(article: Article, forecast: Forecast) -> str:
    """Why an old forecast for the article's own year says nothing about it, or nothing."""
    year, target = own_year(article), forecast.target.end.year
    is_old = forecast.made and target - forecast.made >= _OLD and target == year
    return f"repeats a forecast of {forecast.made} for {target}, in an article of {year}" if is_old else ""


def _written(provenance: str, day: str, *, certain: bool) -> str:
    return f"is dated {day} ({provenance})" if certain else f"cannot be older than {day} ({provenance})"
