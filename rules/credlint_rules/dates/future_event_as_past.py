"""DAT001."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from credlint import Article, Problem, Related, Rule
from credlint.facts.dates.near_days import days_ahead, fits_weekday, near_days
from credlint.facts.dates.publication import PublicationDate, publication_date
from credlint.facts.dates.tense import past_event, sentence_of
from credlint.facts.periods import Period
from credlint_rules.dates._judged_by import A_DATE, claims, earliest, has_results, named, places, words

_TIME_ZONES = timedelta(days=1)
_FAR = 25
"""Years ahead: what is told of later ones in the past tense is the run of a model or a story."""


class FutureEventAsPast(Rule):
    """An event told as past at a date after the article's own.

    ## Why it matters

    What had not happened when an article was written cannot be reported in it. Such a date is a slip of the year, or the event is made up.

    ## How it decides

    A date, month, quarter, half or year begins after the article's date, and a past verb of the same clause goes with it ("launched on June 5,
    2027", "In 2027, sales fell", "as of Q3 2027"), or it is that of an event or a paper told as past ("A fire in May 2027 gutted it", "said in a May 2027 letter",
    "Back in May 2027, nobody knew"). A date without a year but with its weekday ("Monday 22 April") is of the year in which it lies within
    half a year of the article's own date, if it fell on that weekday then and nothing near it tells of another year. A day or month without either ("On 2 July the
    chamber met", "In July") is of the article's year where it lies at most two months ahead of its date and nothing before it may be a story of another year. Plans, conditions, forecasts and scheduled events are left alone, as are quotations and
    notes of what was added, corrected or printed later ("Update, June 2027:"). The article's date is `--as-of`, the front matter, the byline, the dateline, the file name or,
    for want of these, the newest time stamp in the page's list of other posts; the message says which. It is never today's. A day is allowed
    for time zones. A fiscal period, and a quarter of results that may be fiscal, counts only when no fiscal year of that name can have
    brought it yet; so does a year of two ("2027-28"). Years more than 25 ahead are left to models and stories. Known limit: in doubt about the verb a date goes with, it is silent.

    ## Examples

    ```bad
    ---
    date: 2024-03-02
    ---

    The company launched its second satellite on June 5, 2024.
                                                 ^^^^^^^^^^^^
    ```

    ```bad
    ---
    date: 2024-03-02
    ---

    The company launched its second satellite on Monday, June 3.
                                                 ^^^^^^^^^^^^^^
    ```

    ```bad
    ---
    date: 2024-03-02
    ---

    In April the company launched its second satellite.
       ^^^^^
    ```

    ```bad
    ---
    date: 2024-03-02
    ---

    A fire at the yard in June 2024 destroyed both satellites.
                          ^^^^^^^^^
    ```

    ```bad
    ---
    date: 2026-03-12
    ---

    The bank left its rate alone at the April 18 meeting. A hearing on Tuesday, April 21, drew a crowd, most of it against the plan.
                                        ^^^^^^^^                       ^^^^^^^^^^^^^^^^^
    Rents slid in May 2026.
                  ^^^^^^^^
    ```

    ```bad
    ---
    date: 2026-03-12
    ---

    Holm won the April 14 runoff and said she would resign in a year. At the April 7 meeting, the council backed her plan.
                 ^^^^^^^^                                                    ^^^^^^^
    Oslo beat Bergen in the return fixture on May 4, 2026. The April 20 hearing drew 300 people.
                                              ^^^^^^^^^^^      ^^^^^^^^
    ```

    ```good
    ---
    date: 2026-03-12
    ---

    Had Holm won the April 14 runoff, she would have resigned. The April 20 hearing drew some interest, and the fixture date was May 4, 2026.
    ```

    ```good
    ---
    date: 2026-03-11
    ---

    The house endorsed ceilings for later years of 201 billion crowns in 2027 and 205 billion in 2028.
    ```

    ```good
    ---
    date: 2025-06-03
    ---

    The town would spend $742 million in the year that starts on July 1, under a budget the mayor presented on Monday.
    ```

    ```good
    ---
    date: 2024-03-02
    ---

    The company launched its first satellite on Monday, February 19, and the second on June 5. The third is to follow on Monday, June 10.
    ```

    ```good
    ---
    date: 2024-03-02
    ---

    The company will launch its second satellite on June 5, 2024. The first was due to be retired in May 2024.
    ```

    ```bad
    Published March 2, 2024

    Half of the clinics used the new form as of Q3 2024, the ministry reported.
                                                ^^^^^^^
    ```

    ```good
    Published March 2, 2024

    Half of the clinics used the new form as of January 2024, the ministry reported.
    ```

    ```good
    Published March 2, 2024

    The contract signed in 1998 ran for 26 years and ends in May 2024. Councils got £600 million for 2024-25. In the run, the ice was gone in 2060.
    ```
    """

    code = "DAT001"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        day = publication_date(article)
        near = [period for period in near_days(article) if fits_weekday(period)]
        ahead = days_ahead(article)
        for period in (*claims(article), *near, *ahead) if day else ():
            if day and _is_later(article, period, day) and (event := past_event(article, period)):
                verb = article.text(event.verb)
                yield Problem(
                    period.span,
                    f'"{words(article, period.span)}" is told as past ("{verb}"), but it {_lies(period)} after {named(article, day)}{_fiscal(period)}{_of_year(period, ahead)}',
                    (Related(event.verb, "told as past"), *places(day)),
                    "Check the date against its source; if the event is still to come, say that it is planned, and by whom.",
                )

    def needs(self, article: Article) -> str:
        return "" if publication_date(article) else A_DATE


def _is_later(article: Article, period: Period, day: PublicationDate) -> bool:
    if period.start <= day.date + _TIME_ZONES or period.start.year - day.date.year > _FAR:
        return False
    sentence = sentence_of(article, period)
    is_season = period.precision == "year" and period.end.year == period.start.year + 1
    may_be_fiscal = (
        period.fiscal or is_season or (period.precision in ("quarter", "half") and sentence is not None and has_results(article, sentence))
    )
    return earliest(period.start, fiscal=may_be_fiscal) > day.date


def _lies(period: Period) -> str:
    return "lies" if period.start == period.end else f"begins on {period.start},"


def _fiscal(period: Period) -> str:
    return "; no fiscal year of that name can have begun by then" if period.fiscal else ""


def _of_year(period: Period, ahead: Sequence[Period]) -> str:
    return f"; if that of {period.start.year - 1} is meant, its year is missing" if period in ahead else ""
