"""DAT005."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from credlint import Article, Problem, Related, Rule
from credlint.article import Span, inside
from credlint.facts.dates.outlooks import is_planned
from credlint.facts.dates.publication import PublicationDate, publication_date
from credlint.facts.dates.tense import past_event, sentence_of
from credlint.facts.periods import Period, periods
from credlint.facts.quantities import quantities
from credlint.patterns import lazy
from credlint_rules.dates._judged_by import A_DATE, claims, earliest, has_results, is_open, named, places, words

_LONG = ("quarter", "half", "year")
_NEAR = 25
"""How far from a period its results are named, in characters."""
_HELP = "Give the figures of a finished period, or say that they are a forecast or a part of it; name the fiscal year if it is one."
_SO_FAR = lazy(
    r"\b(?:so far|to date|year-to-date|already|through|until|prelimin|first (?:\w+ ){1,2}(?:weeks?|months?|days)|began|started|early|on track|tracking|running at|pace)\b",
    regex.I,
)
_WHOLE = lazy(r"\b(?:full[- ]year|fiscal|calendar year|all of|whole of|throughout|entire|annual|year as a whole|for the year)\b", regex.I)
_SHARE = lazy(r"\d(?:%|[ \n]percent)[ \n]of[ \n]")
_OF_A_RULE = lazy(
    r"\b(?:tax\w*|fees?|rates?|rules?|laws?|requir\w*|eligib\w*|effective|reimburs\w*|cover\w*|pays?|prices?|benefits?|limits?|caps?)\b",
    regex.I,
)
_AS_OF = lazy(r"(?r)\bas (?:of|at)\s+(?:the end of\s+)?(?:the\s+)?", regex.I)


class UnfinishedPeriod(Rule):
    """Results for a period that had not ended at the date they are given for.

    ## Why it matters

    A quarter's revenue is known when the quarter is over. Figures for an unfinished one are a forecast, a part of it, or made up.

    ## How it decides

    Three forms. A quarter, half or year of results ends after an "as of" date in the same sentence. Or a past verb and a figure tell
    the results of a quarter or half, or of a full or fiscal year, that ends after the article's own date. Or a figure is told "as of" a quarter or half that has not begun, a share ("40% of") also as of such a month. "So far", "to date", plans and forecasts are
    left alone, and so is an event of the current year ("opened in 2024"). A fiscal period counts only when it cannot be over by any fiscal
    year; companies often leave the word "fiscal" out, so a finding may only ask to name the fiscal year.

    ## Examples

    ```bad
    Q4 2024 revenue was $12 million as of June 2024.
    ^^^^^^^
    ```

    ```good
    Q2 2024 revenue was $12 million as of June 30, 2024. Q4 2024 revenue, as of November 1, 2024, was tracking at $14 million.
    ```

    ```bad
    ---
    date: 2024-05-02
    ---

    Sales rose 12% in the second quarter of 2024.
                          ^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```good
    ---
    date: 2024-05-02
    ---

    Sales rose 12% in the first quarter of 2024. The firm opened two shops in 2024 and expects more in the second quarter of 2024.
    ```
    """

    code = "DAT005"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        day = publication_date(article)
        for period in claims(article):
            if period.part or period.precision not in (*_LONG, "month"):
                continue
            ends = f'"{words(article, period.span)}" ends on {period.end}{_fiscal(period)}, after'
            if period.precision in _LONG and (stated := _as_of(article, period)):
                message = f'{ends} the date that its figures are given for ("{words(article, stated.span)}")'
                yield Problem(period.span, message, (Related(stated.span, "figures as of here"),), _HELP)
            elif day and period.precision in _LONG and _is_unfinished(article, period, day):
                yield Problem(period.span, f"{ends} {named(article, day)}, but its results are told as known", places(day), _HELP)
            elif day and _stands_as_of(article, period, day):
                begins = f'"{words(article, period.span)}" begins on {period.start}{_fiscal(period)}, after'
                yield Problem(period.span, f"{begins} {named(article, day)}, but figures as of then are told as known", places(day), _HELP)

    def needs(self, article: Article) -> str:
        return "" if publication_date(article) else A_DATE


def _as_of(article: Article, period: Period) -> Period | None:
    """The "as of" date of a period's results that lies before the period's end."""
    sentence = sentence_of(article, period)
    if not sentence:
        return None
    stated = [
        other
        for other in inside(sentence, periods(article))
        if other is not period
        and other.precision in ("day", "month")
        and other.end < earliest(period.end, fiscal=period.fiscal)
        and _AS_OF.match(article.prose, sentence.start, other.span.start)
    ]
    if (
        not stated
        or is_planned(article, sentence)
        or _SO_FAR.search(article.prose, *sentence)
        or not _names_results(article, period, sentence)
    ):
        return None
    return stated[0]


def _names_results(article: Article, period: Period, within: Span) -> bool:
    """Whether results stand next to a period: "Q4 2024 revenue", "sales in the fourth quarter of 2024"."""
    return has_results(article, Span(max(within.start, period.span.start - _NEAR), min(within.end, period.span.end + _NEAR)))


def _is_unfinished(article: Article, period: Period, day: PublicationDate) -> bool:
    if not is_open(period, day, may_be_fiscal=True):  # nor is it by the calendar
        return False
    sentence = sentence_of(article, period)
    if not sentence or _SO_FAR.search(article.prose, *sentence):
        return False
    if period.precision == "year" and not _WHOLE.search(article.prose, *sentence):
        return False
    is_about_results = has_results(article, sentence)
    if not is_about_results and not any(quantity.kind in ("percent", "money") for quantity in inside(sentence, quantities(article))):
        return False
    may_be_fiscal = period.fiscal or (is_about_results and period.precision != "year")
    return is_open(period, day, may_be_fiscal=may_be_fiscal) and past_event(article, period) is not None


def _stands_as_of(article: Article, period: Period, day: PublicationDate) -> bool:
    """Whether a figure is told "as of" a quarter or half that has not begun; "as of" a day or month may be when a rule takes effect."""
    sentence = sentence_of(article, period)
    if not sentence or period.precision == "year" or not _AS_OF.match(article.prose, sentence.start, period.span.start):
        return False
    if period.precision == "month" and (not _SHARE.search(article.prose, *sentence) or _OF_A_RULE.search(article.prose, *sentence)):
        return False
    if earliest(period.start, fiscal=period.fiscal) <= day.date or is_planned(article, sentence):
        return False
    return past_event(article, period) is None and bool(inside(sentence, quantities(article)))


def _fiscal(period: Period) -> str:
    return ", or up to a year before by a fiscal year," if period.fiscal else " by the calendar"
