"""DAT006."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.dates.publication import publication_date
from credlint.facts.elapsed.elapsed_years import ElapsedYears, elapsed_years
from credlint_rules.dates._judged_by import words


class ElapsedTimeMismatch(Rule):
    """A length of time or an age that the dates beside it contradict.

    ## Why it matters

    "From 1990 to 1998, a decade" is eight years. Either a year or the length is wrong, and with a year goes all that is told about it.

    ## How it decides

    Five kinds. A stretch of time with both of its ends ("the nine years from 1990 to 1998", "from 1990 to 1998, a decade", "a nine-year tenure", "for ten years,
    since 2014"). A distance between two events ("opened in 1990 and closed eight years later, in 1998", "in 1998, eight years after it
    opened in 1990", "ten years ago, in 2014", "on March 14, ten days after the vote of March 4"). An age with a year of birth or foundation ("born in 1938 ... died in 2010 aged 72", "founded in
    2010, the 14-year-old firm", "founded in 2010, the firm marks its 14th anniversary this year", "celebrated its tenth birthday last summer"), or of an event with its anniversary. A length that is longer than the life of whom it is told of
    ("Ada Holm, 29, has worked there for 35 years"), or than the time since its beginning ("opened in 2015 and has served fish for 30 years"). A term that begins these
    days ("has signed a five-year contract until 2026"). Years are counted by the calendar, and one more or less is never found, which covers birthdays and counting
    both ends; months are, where both dates have one, and days, which need no year ("the two-week course runs from 3 to 30 June"; working days fit, too). "More than", "nearly" and "about" widen the length, and decades are round unless
    both years stand right beside them. What is told up to now is counted to the article's own date, if it has one. Known limit: where it is
    not certain that two dates and a length belong together, it is silent. Quotations are left alone.

    ## Examples

    ```bad
    ---
    date: 2025-10-24
    ---

    Started in 2019, the nine-year-old company builds drones. The mill dates from 1911 and is 84 years old.
                         ^^^^^^^^^^^^^                                                     ^^^^^^^^^^^^^^^
    ```

    ```good
    ---
    date: 2025-10-24
    ---

    Started in 2019, the six-year-old company builds drones. The mill dates from 1911 and is 114 years old.
    ```

    ```bad
    The line ran from 1990 to 1998, a decade of losses that ended in a sale.
                                    ^^^^^^^^
    ```

    ```bad
    ---
    date: 2024-03-02
    ---

    Founded in 2010, the 20-year-old firm has nine branches.
                         ^^^^^^^^^^^
    ```

    ```bad
    The mill opened in 1952 and closed eighteen years later, in 1980.
                                       ^^^^^^^^^^^^^^
    ```

    ```bad
    ---
    date: 2024-03-02
    ---

    Founded in 2010, the mill marks its 20th anniversary this spring. Ruth Ames joined it in 1998 and has been there for 36 years.
                              ^^^^^^^^^^^^^^^^^^^^^^^^^^                                                                 ^^^^^^^^
    ```

    ```bad
    ---
    date: 2024-03-02
    ---

    Ada Holm, 58, who was born in Oslo in May 1972 and has run the mill since 2018, will retire. Ole Berg was born in 1980 and is now 53 years old.
              ^^                                                                                                                      ^^
    ```

    ```good
    ---
    date: 2024-03-02
    ---

    Ada Holm, 51, who was born in Oslo in May 1972 and has run the mill since 2018, will retire. Ole Berg, 58, whose father was born in 1936, will follow.
    ```

    ```bad
    The fair, from 3 to 21 March, lasted 40 days. The strike began on 4 May and ended on 10 May, a total of 21 days.
                                         ^^^^^^^                                                            ^^^^^^^
    ```

    ```good
    The fair, from 3 to 21 March, lasted 19 days. From 4 to 21 May, the plant was shut for four days, and the ferry for 40 days of the summer.
    ```

    ```good
    The line ran from 1990 to 1998, nearly a decade. The mill opened in 1952 and closed eighteen years later, in 1970.
    ```

    ```good
    Ada Holm was born on March 14, 1879, and Ole Berg died on March 14, 2018, aged 76.
    ```

    ```good
    She was born in Oslo in 1941 and ran the mill with her brother. He was 72 when he retired in 2011.
    ```

    ```good
    Ada Holm was mayor from 1968 to 1974 and again from 1980 to 1982, eight years in all. In 1998, ten years after the sale of the firm she
    founded in 1979, she came back.
    ```
    """

    code = "DAT006"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for told in elapsed_years(article):
            if not told.agrees:
                places = [Related(told.first, "the age" if told.form == "life" else "counted from here")] + (
                    [Related(told.last, "to here")] if told.last else []
                )
                yield Problem(told.span, _message(article, told), tuple(places), "Check both dates and the length against their source.")


def _message(article: Article, told: ElapsedYears) -> str:
    first = words(article, told.first)
    if told.form == "life":
        return f'"{words(article, told.span)}" is longer than a life of {first} years'
    day = publication_date(article)
    last = words(article, told.last) if told.last else f"the article's date, {day.date} ({day.provenance})" if day else ""
    if told.form == "term":
        first, last = last, first
    between = f"from the first to the last year of {first}" if told.first == told.last else f"from {first} to {last}"
    return f'"{words(article, told.span)}" does not fit its dates: {between} is {_count(told)}'


def _count(told: ElapsedYears) -> str:
    """ "8 years", "28 to 30 years", "3 years backwards"."""
    low, high = sorted((abs(told.shortest), abs(told.longest)))
    count = f"{low} to {high}" if low != high else str(high)
    return f"{count} {told.unit}{'' if count == '1' else 's'}{' backwards' if told.longest < 0 else ''}"
