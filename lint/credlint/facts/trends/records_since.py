"""Records of a stretch of time, and a figure of a year within it that goes further: "its highest since 2010 ... In 2015 it was 6.2 percent"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis, inside
from credlint.facts.dates.names import MONTH
from credlint.facts.dates.publication import publication_date
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import Sentence
from credlint.facts.trends.records import NAME, NOT_YET, Record, alike
from credlint.facts.words import FIGURE, blocks_with
from credlint.facts.zones import body_sentences
from credlint.patterns import lazy

_HIGH = "highest|largest|biggest|greatest|most|warmest|hottest|wettest|busiest|deadliest|costliest|heaviest|strongest|longest"
_LOW = "lowest|smallest|fewest|least|coldest|coolest|driest|quietest|shortest|weakest"
_CLAIM = lazy(
    rf"\b(?:its|the|their|his|her|a)[ \n](?:(?P<low>{_LOW})|(?P<high>{_HIGH}))(?:[ \n](?!since\b|ever\b|on\b)[\p{{L}}’'-]+){{0,4}}?[ \n]"
    r"(?:since[ \n](?:(?:(?:its|the|their)[ \n])?records[ \n]began(?:[ \n]in[ \n](?P<year>\d{4}))?|(?:\p{Lu}\p{Ll}+[ \n])?(?P<year>(?:18|19|20)\d\d))|on[ \n]record|ever)\b"
)
_CLAIM_WORDS = ("since", "record", "ever")
_TOLD_NEXT = lazy(
    r"(?:The|Its|Their)[ \n](?:(?:monthly|yearly|annual|daily)[ \n])?(?:mean|average|total|figure|rate|reading|tally|sum|count|level)(?:[ \n]temperature)?[ \n](?:was|were|is|came to|stood at|reached|hit)[ \n]"
)
"""What begins the sentence that gives the figure of the record told before it."""
_CLAUSE = lazy(r"[;:][ \n]|,[ \n](?:and|but|while|whereas|though|yet)[ \n]|\.[ \n](?=[\p{Lu}])")
_YEAR = lazy(r"(?<![\p{N}$€£.,/–-])(?P<year>(?:18|19|20)\d\d)(?:[/–-]\d\d)?(?![\p{N}%]|[.,]\d)")
_OF_IT = lazy(
    r"\b(?:[Ii]t|[Tt]hey)[ \n](?:was|were|had|stood|came|reached|hit|touched)\b|\b[Tt]here[ \n](?:were|had[ \n]been|was)\b"
    r"|\b(?:peak|previous|earlier|old|last)[ \n](?:year|month|high|low|peak|record|best)?|\b[Tt]he[ \n](?:peak|high|low|record)\b|\bcomparison\b"
)
"""In a clause that goes on about what the record is of."""
_MONTH = lazy(rf"\b(?:{MONTH})\b")
_REACH = 2
"""Sentences after the record that are read on."""


class _Claim(Struct, frozen=True):
    """A record of a stretch of time. since: its first year, or 0. until: the year that it is told of. months: those that are named."""

    match: regex.Match[str]
    figure: Quantity
    since: int
    until: int
    names: frozenset[str]
    months: frozenset[str]


@analysis
def records_since(article: Article) -> tuple[Record, ...]:
    """The records with a rival of another year of their stretch, in order."""
    starts = {block.span.start for block in blocks_with(article, _CLAIM_WORDS, (FIGURE,))}
    told = body_sentences(article) if starts else ()
    found: list[Record] = []
    for index, sentence in enumerate(told):
        if sentence.block.span.start in starts and (match := _CLAIM.search(article.prose, *sentence.span)):
            after = [later for later in told[index + 1 : index + 2 + _REACH] if later.block is sentence.block]
            if claim := _claim(article, sentence, after, match):
                found += _rivals(article, claim, after)
    return tuple(found)


def _claim(article: Article, sentence: Sentence, after: Sequence[Sentence], match: regex.Match[str]) -> _Claim | None:
    """What is claimed, of the one figure of the sentence, or the first of the next one that tells it."""
    own = next(clause for clause in _clauses(article.prose, *sentence.span) if clause.end >= match.end())
    here = inside(own, quantities(article))
    if not here and after and (told := _TOLD_NEXT.match(article.prose, *after[0].span)):
        here = [figure for figure in inside(after[0].span, quantities(article)) if figure.span.start == told.end()]
    figure = here[0] if len(here) == 1 else None
    published = publication_date(article)
    since = int(match["year"] or 0)
    before = [int(year["year"]) for year in _YEAR.finditer(article.prose, sentence.block.span.start, own.end)]
    others = [year for year in before if year != since]
    until = others[-1] if others else published.date.year if published else 0
    if figure is None or figure.damaged or figure.value <= 0 or figure.bound != "exact" or not until:
        return None
    names = frozenset(name.group() for name in NAME.finditer(article.prose, *sentence.span))
    return _Claim(match, figure, since, until, names, frozenset(_MONTH.findall(article.prose, *sentence.span)))


def _rivals(article: Article, claim: _Claim, after: Sequence[Sentence]) -> Iterator[Record]:
    """The first figure of an earlier year of the stretch that goes further."""
    end = after[-1].span.end if after else claim.match.end()
    for clause in _clauses(article.prose, claim.figure.span.end, end):
        figures = inside(clause, quantities(article))
        years = [int(year["year"]) for year in _YEAR.finditer(article.prose, *clause)]
        if len(figures) == len(years) == 1 and claim.since < years[0] < claim.until and _is_of_series(article, claim, clause, figures[0]):
            word = claim.match["low"] or claim.match["high"]
            record = Record(claim.figure.span, word, bool(claim.match["low"]), claim.figure, figures[0])
            if record.is_contradicted():
                yield record
                return


def _clauses(prose: str, start: int, end: int) -> Iterator[Span]:
    for stop in _CLAUSE.finditer(prose, start, end):
        yield Span(start, stop.start())
        start = stop.end()
    yield Span(start, end)


def _is_of_series(article: Article, claim: _Claim, clause: Span, rival: Quantity) -> bool:
    """Whether a clause goes on about what the record is of, and of no other place."""
    if not alike(claim.figure, rival) or NOT_YET.search(article.prose, *clause):
        return False
    months = frozenset(_MONTH.findall(article.prose, *clause))
    names = {name.group() for name in NAME.finditer(article.prose, *clause)} - months
    is_told = bool(_OF_IT.search(article.prose, *clause)) or bool(claim.figure.noun and claim.figure.phrase == rival.phrase)
    is_of_month = bool(claim.months & months) if claim.months or months else is_told
    return names <= claim.names and is_of_month
