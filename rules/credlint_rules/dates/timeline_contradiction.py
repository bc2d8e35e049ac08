"""DAT007."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.dates.timelines import reversals
from credlint_rules.dates._judged_by import words


class TimelineContradiction(Rule):
    """Two dates of one sentence in an order that cannot be.

    ## Why it matters

    A trial that ran "from 2021 to 2019", a bridge completed before it was begun: one of the two dates is wrong, or they were swapped.

    ## How it decides

    Seven forms, each within a sentence. A stretch "from" a date "to" an earlier one, or "sometime between" two, or a forecast or study period of the kind ("forecast period:
    2030-2025", "forecast 2032–2025", "during 1998–1991"; in a title, too); where the year is told once or not at all, a stretch that runs back by four weeks at most ("between 19 and 11 March", "from 14 June to 24 May"), for others may
    begin in the year before. A life in brackets, "Name (1985-1920)". A beginning and an
    end of the same subject ("born in 1950 and died in 1920", "begun in 2020, was completed in 2018", "starts in May 2025 and ends in April 2025"). An event told as done "after" another one that has
    a later date ("closed in 2018 after a fire in 2020"), or "before" an earlier one. Something won, sold or bought by a firm before it was founded ("Founded in 2019, it won a prize in 2016"), and a firm
    bought before then. A numbered edition or version that is dated before its predecessor. Dates that
    are moved ("brought forward from 2030 to 2028"), counts that look like years ("fell from 2021 to 1985"), comparisons ("between 2021 and
    2019"), reprints, plans and quotations are left alone.

    ## Examples

    ```bad
    The trial ran from 2021 to 2019 in four clinics.
                               ^^^^
    ```

    ```bad
    The bridge was completed in 2018 after construction began in 2020.
                                                                 ^^^^
    ```

    ```bad
    Founded in 2019, the firm won a national prize in 2016.
                                                      ^^^^
    ```

    ```good
    The trial ran from 2019 to 2021 in four clinics. The target was brought forward from 2030 to 2028. The station closed in 1985 and
    opened again in 1990.
    ```
    """

    code = "DAT007"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for told in reversals(article):
            begin, end = words(article, told.begin), words(article, told.end)
            other = told.begin if told.span == told.end else told.end
            yield Problem(told.span, _MESSAGES[told.form].format(begin=begin, end=end), (Related(other, "the other date"),), _HELP)


_HELP = "Check both dates against their source; they may be swapped, or a digit is wrong."
_MESSAGES: dict[str, str] = {
    "range": "the stretch from {begin} to {end} ends before it begins",
    "life span": "the years in brackets end ({end}) before they begin ({begin})",
    "life": "the end is dated {end}, before the beginning, {begin}",
    "after": "{end} is told as after {begin}, which is later",
    "before": "{begin} is told as before {end}, which is earlier",
    "beginning": "{end} lies before the beginning, {begin}",
    "editions": "the later edition is dated {end}, before its predecessor, {begin}",
}
