"""DAT010."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule, Span
from credlint.facts.dates.names import MONTH
from credlint.facts.zones import in_body
from credlint.patterns import lazy

_PARTS = r"(?:first|second|third|fourth|last|1st|2nd|3rd|4th)[ \n](?:half|quarter|months?|weeks?)|end|start|beginning|middle|summer|spring|autumn|fall|winter|rest|course"
_LINKS = "and|or|in|was|were|is|are|has|had|saw|with|from|but|as|at|on|by|while|when|after|before|compared|due|because"
_NUMBER = lazy(r"[1-9](?<=[ \n].)[0-9]{2,4}(?![0-9])")
"""Begins with a digit, for which a whole text is looked through at once."""
_YEAR = lazy(rf"(?:(?:19|20)\d|20\d{{3}}|[3-9]0[0-9]\d|2[2-9]\d\d)(?![\d.,:/%-]*\d|[ \n]?(?:(?!(?:{_LINKS})\b)\p{{Ll}}|[%$€£]|-\p{{L}}))")
_BEFORE_YEAR = lazy(
    rf"(?r)\b(?:(?i:(?:{_PARTS})[ \n]of)|(?:{MONTH})(?:[ \n]\d{{1,2}},)?|(?i:fiscal|calendar)(?:[ \n]year)?|Q[1-4]|H[12])[ \n]"
)
_BEFORE_LONG_YEAR = lazy(r"(?r)(?:(?<=\A|\n|[.!?][ \n]))(?:In|By|Since)[ \n]")
_LONG_YEAR = lazy(r"20[0-4]\d\d,[ \n]")
_REACH = 48
"""Characters before a year that hold the words that lead to it."""


class BrokenYear(Rule):
    """A year with a digit lost or too many, or in a millennium to come.

    ## Why it matters

    "The first half of 202" lost a digit on its way to the page; "through the end of 3030" got one wrong. What else was lost nobody knows.

    ## How it decides

    In places where only a year can stand (after "the first half of", a month, a quarter, "fiscal", "the end of"): three digits that begin
    with 19 or 20, five that begin with 20, or a year after 2199. Figures with a unit or a noun after them are none, and quotations are read too: such a
    slip is the typist's.

    ## Examples

    ```bad
    Sales fell in the first half of 202, the company said.
                                    ^^^
    ```

    ```bad
    The lease runs through the end of 3030.
                                      ^^^^
    ```

    ```good
    Sales fell in the first half of 2020. The middle of 200 acres is wet. Step 3 ends in March 300 metres further on.
    ```
    """

    code = "DAT010"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for told, year in _broken(article):
            digits = article.text(year)
            what = "has a digit too few" if len(digits) == 3 else "has a digit too many" if len(digits) == 5 else "lies centuries ahead"
            yield Problem(year, f'"{article.text(told)}": a year is meant, and "{digits}" {what}', help="Look up the year.")


def _broken(article: Article) -> Iterator[tuple[Span, Span]]:
    """Each broken year with the words that lead to it, and alone. Digits are rarer than those words, so they are looked for first."""
    for number in _NUMBER.finditer(article.prose):
        start, end = number.span()
        before = max(0, start - _REACH), start
        words = _BEFORE_YEAR.match(article.prose, *before) if _YEAR.match(article.prose, start) else None
        if not words and _LONG_YEAR.match(article.prose, start):  # "In 20226, sales fell"
            words = _BEFORE_LONG_YEAR.match(article.prose, *before)
        if words and in_body(article, told := Span(words.start(), end)):
            yield told, Span(start, end)
