"""ARI005."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from credlint import Article, Problem, Related, Rule, Span
from credlint.facts.averages import Average, averages
from credlint.facts.quotations import unquoted
from credlint.patterns import lazy

_AGE = lazy(r"\bage\b", regex.IGNORECASE)
_AGED = lazy(r"(?r)\b(?:age[ds]?|born)\b(?:[ \n]\p{Ll}+){0,3}[ \n:(]*", regex.IGNORECASE)
_OLD = lazy(r"[ -](?:year[s-]|olds?\b)")
_BEFORE = 30


class AverageOutsideRange(Rule):
    """A mean, median or average that lies outside the range told beside it.

    ## Why it matters

    An average lies between the lowest and the highest value. When it does not, one of the three figures belongs to something else.

    ## How it decides

    A range and an average side by side, of one unit: "aged 20 to 35, mean 41", "a median of 52 days (range 3-40)". Each figure stands for all values
    that round to it. An average of something else ("groups of 6 to 10, average age 34") is left alone. Bounds ("up to", "at least") and quotations are left alone.

    ## Examples

    ```bad
    The volunteers were 20 to 35 years old (mean 41 years).
                                                 ^^^^^^^^
    ```

    ```bad
    Repairs took a median of 52 days (range 3 to 40 days).
                             ^^^^^^^
    ```

    ```good
    The volunteers were 20 to 35 years old (mean 27 years). Repairs took a median of 12 days (range 3 to 40 days).
    ```
    """

    code = "ARI005"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        for told in unquoted(article, averages(article)):
            if told.is_outside() and not _is_of_else(article, told):
                average, lowest, highest = (article.text(figure.span) for figure in (told.average, told.lowest, told.highest))
                yield Problem(
                    told.average.span,
                    f"an average of {average} does not lie between {lowest} and {highest}",
                    (Related(told.lowest.span, "the lowest"), Related(told.highest.span, "the highest")),
                    "Compare all three figures with the source.",
                )


def _is_of_else(article: Article, told: Average) -> bool:
    """Whether the average is of something else than the range: "groups of 6 to 10, average age 34", "aged 8 to 12, averaging 20 books"."""
    average, first, last = told.average, told.lowest.span, told.highest
    if average.noun and average.noun != last.noun:
        return True
    between = sorted((average.span, Span(first.start, last.span.end)))
    is_age = _AGE.search(article.prose, between[0].end, between[1].start) if average.span.start > first.start else None
    is_of_ages = last.kind == "duration" or _AGED.match(article.prose, max(0, first.start - _BEFORE), first.start)
    return bool(is_age) and not (is_of_ages or _OLD.match(article.prose, last.span.end))
