"""Ages told beside a birth for the day of writing: "Ada Holm, 24, born in March 2000", "Born in 2000, Ada Holm, 24", "Ada Holm is 24. She was born in 2000"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from credlint.article import Article, Span, inside
from credlint.facts.elapsed.distances import Near, lead_of, near
from credlint.facts.periods import Period, periods
from credlint.facts.words import FIGURE, blocks_with, matches
from credlint.patterns import lazy

PLACE = r"(?:(?:in|at|near)[ \n](?:the[ \n])?(?:(?:village|town|city|hamlet|suburb|port|state|county|province)[ \n]of[ \n])?\p{Lu}[\p{L}.'’-]*(?:,?[ \n]\p{Lu}[\p{L}.'’-]*){0,3},?[ \n])?"
ON = r"(?:in|on)[ \n](?:the[ \n](?:(?:spring|summer|autumn|fall|winter)[ \n]of[ \n])?)?"
_AGE = r"(?P<number>[1-9]\d|1[01]\d|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{Ll}{3,5})?)"
_NAMED = r"\p{Lu}[\p{L}'’-]+"
_ROLE = r"an?[ \n](?:(?!(?:of|to|for|with|by|in|on|from|and|or|who|whose)\b)\p{Ll}[\p{L}-]*[ \n]){0,3}?(?:\p{Ll}[\p{L}-]*|(?:native|resident|citizen)[ \n]of[ \n](?:\p{Lu}[\p{L}'’-]+[ \n]?){1,3}?)"
_WHO_WAS = rf"(?:{_ROLE},?[ \n])?who[ \n](?:is[ \n](?:a[ \n])?\p{{Ll}}+[ \n]and[ \n])?was[ \n]"
_YEARS_OLD = r"(?:[ \n]years[ \n]old)?"
_BORN = lazy(
    rf"\b{_NAMED}(?:,[ \n]|[ ]\()(?:aged[ \n])?{_AGE}(?:\)?,[ \n](?:{_WHO_WAS}|was[ \n])?|\)[ \n]was[ \n]|[ \n]and[ \n]|[ ]\()born[ \n]{PLACE}{ON}"
    rf"|\b(?:[Nn]ow|is)[ \n](?:now[ \n])?{_AGE}{_YEARS_OLD}(?:,[ \n](?:(?:and[ \n])?(?:s?he|(?:{_NAMED}[ \n]){{1,3}})[ \n]?)?was[ \n]|,?[ \n]and[ \n](?:was[ \n])?|\.[ \n]S?[Hh]e[ \n]was[ \n])born[ \n]{PLACE}{ON}"
    rf"|\b[Aa](?:t|ged)[ \n]{_AGE},[ \n](?:{_NAMED}[ \n]){{1,3}}?{_NAMED},[ \n](?:who[ \n]was[ \n])?born[ \n]{PLACE}{ON}"
)
_AGE_AFTER = lazy(
    rf"(?:\),?[ \n](?:who[ \n](?P<is>is)[ \n](?:now[ \n])?|(?P<is>is)[ \n](?:now[ \n])?|now[ \n])?|,?[ \n]and[ \n]now[ \n]|(?:,?[ \n]and|\.[ \n](?:He|She))[ \n](?P<is>is)[ \n](?:now[ \n])?"
    rf"|,[ \n](?:(?:(?:the[ \n]\p{{Ll}}+|s?he|(?:{_NAMED}[ \n]){{0,2}}{_NAMED})[ \n])?(?P<is>is)[ \n](?:now[ \n])?|(?:{_NAMED}[ \n]){{0,2}}{_NAMED},[ \n](?:now[ \n])?)){_AGE}{_YEARS_OLD}"
    r"(?=[,;]|[ \n](?:and|but)[ \n]\p{L}|[.][ ]?(?:\n|$|\p{Lu}))"
)
_BORN_BEFORE = lazy(rf"(?r)(?:\b(?:B|was[ \n]b|,[ \n]b)orn[ \n]{PLACE}(?:{ON})?|\(born[ \n](?:in[ \n])?)")
_BORN_LATER = lazy(
    rf"(?r)(?:\b(?:Ms|Mrs|Mr|Miss|Dr|Sir|Dame)\.?[ \n]|[.!?”][ \n]|\A|\n)(?P<name>\p{{Lu}}[\p{{L}}'’-]+)(?:,[ \n](?:who[ \n]was[ \n])?|[ \n]was[ \n])born[ \n]{PLACE}{ON}"
)
"""A birth told of somebody by the surname alone, as of one who was named in full before."""
_OWN_BIRTH = lazy(rf"\W*(?:S?[Hh]e|(?:{_NAMED}[ \n]){{0,3}}{_NAMED})[ \n]was[ \n]born\b")
_IN_FULL = lazy(rf"\b(?:{_NAMED}[ \n]){{1,2}}(?P<name>{_NAMED}),[ \n]{_AGE},")
_SINCE = lazy(r"(?r)\b(?:[Ss]ince|[Ff]rom)[ \n](?:[^,;:.()\n ]+[ \n]){0,3}?")
"""Before a date that an age is not told for: "and has held the office since 2018", "since the election of 2018"."""
_NAMED_BEFORE = 600
"""So far before it the name stands in full, with the age."""


def births(article: Article) -> Iterator[tuple[Period, regex.Match[str]]]:
    """The births with the match of the age told beside each."""
    for match in matches(article, _BORN, ("born",), (FIGURE,)):
        if day := _right_after(article, match):
            yield day, match
    yield from _after_births(article)


def _after_births(article: Article) -> Iterator[tuple[Period, regex.Match[str]]]:
    """ "Born in 2000, Ada Holm, 24, ...", where the sentence has no other date."""
    blocks = blocks_with(article, ("born",), (FIGURE,))
    for day in (day for block in blocks for day in inside(block.span, periods(article))):
        yield from _named_before(article, day)
        match = _AGE_AFTER.match(article.prose, day.span.end) if lead_of(article, day, _BORN_BEFORE) else None
        dates = near(article, day.span) if match else None
        if match and dates and not dates.before and (match["is"] or only_since(article, dates.after)) and _is_own(article, match, dates):
            yield day, match


def _is_own(article: Article, match: regex.Match[str], dates: Near) -> bool:
    """Whether the age in the sentence after a birth is that of who was born: "Ada Holm was born in 1985. She is 40." """
    return not match.group().startswith(".") or _OWN_BIRTH.match(article.prose, *dates.sentence) is not None


def _named_before(article: Article, day: Period) -> Iterator[tuple[Period, regex.Match[str]]]:
    """ "Ada Holm, 24, won. ... Holm, born in 2000, ..." """
    start = day.span.start
    born = _BORN_LATER.match(article.prose, max(0, start - 120), start)
    dates = near(article, day.span) if born else None
    if born and dates and not dates.before:
        full = _IN_FULL.finditer(article.prose, max(0, start - _NAMED_BEFORE), born.start("name"))
        told = [match for match in full if match["name"] == born["name"]]
        if len(told) == 1:
            yield day, told[0]


def _right_after(article: Article, match: regex.Match[str]) -> Period | None:
    """The date right after "Ada Holm, 24, born in", where it is the only one of the sentence, or the age is that of "now"."""
    dates = near(article, Span(match.end(), match.end()))
    if not dates or not dates.after or dates.before or dates.after[0].span.start != match.end():
        return None
    is_now = match.group().lower().startswith("now")
    return dates.after[0] if is_now or only_since(article, dates.after[1:]) else None


def only_since(article: Article, days: Sequence[Period]) -> bool:
    """Whether dates tell only since when something lasts, so that no age is told for them."""
    return all(lead_of(article, day, _SINCE) for day in days)
