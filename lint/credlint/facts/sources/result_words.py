"""Words and tables that make a result of a figure that could be something else: "fell by a third", "pays back within nine months", before and after."""

from __future__ import annotations

from collections.abc import Collection

import regex

from credlint.article import Article, Block, Span, analysis
from credlint.facts.quantities import Quantity
from credlint.facts.tables.heads import AFTER, BEFORE, CHANGE
from credlint.patterns import lazy

_APPROXIMATELY = r"(?:(?:about|around|nearly|almost|roughly|just|only|well|over|under|more|less|fewer|than|up[ \n]to|as[ \n]little[ \n]as|an?[ \n]average[ \n]of)[ \n])*\n?"
_BY = lazy(
    rf"(?r)\b(?:f[ae]ll(?:s|en)?|dropp?(?:s|ed)?|declined?|shr[aiu]nk|r[io]se[sn]?|gr[eo]wn?|grows|increased?|decreased?|cuts?|reduced?s?|lowered|lowers|slash(?:ed|es)|trimmed"
    rf"|down|up|improved?s?|plunged|jumped|soared)[ \n](?:(?!by\b)[\p{{L}}-]+[ \n]){{0,4}}?by[ \n]{_APPROXIMATELY}"
)
"""Support calls fell by (a third), the suit cut injuries by (half)."""
_COMPARED = lazy(r"[ \n](?:more|less|fewer|lower|higher|faster|slower|cheaper|shorter|longer|smaller|larger)\b(?![ \n](?:or|and)[ \n])")
_OF_THEM = lazy(r"[ \n](?:(?:never|now|still|already|also)[ \n])?(?:were|are|was|is|have|had|go|goes|went|said|say|\p{Ll}{3,}ed)\b")
_PARTS = lazy(r"[ \n](?:in|out[ \n]of)[ \n]")
_OF_A_MEASURE = lazy(
    r"[ \n](?:of[ \n]what\b|the[ \n](?:\p{Ll}+[ \n])?(?:costs?|price|power|energy|memory|effort|bandwidth|footprint|emissions|compute)\b)"
)
"""A sixth of what a call costs, half the price."""
_OF_A_KIND = lazy(
    r"[ \n]of[ \n](?:all[ \n])?(?!(?:the|its|their|our|his|her|my|your|these|those|this|that|it|them|us)\b)(?:\p{Ll}[\p{Ll}-]*[ \n]){0,2}?\p{Ll}{3,}s\b(?!-)"
)
_SUCH = lazy(r"[ \n](?!(?:are|is|was|were|has|of|the|its|their|those)\b)(?:\p{L}[\p{L}-]*[ \n]){0,2}?\p{Ll}{3,}s\b(?!-)")
"""Half of all calls; one in six bookings."""
_OF_THE_LARGEST = lazy(
    r"[ \n](?:of|out[ \n]of)[ \n](?:(?:the|its)[ \n])?(?:(?:world|country|nation|industry|continent|region|city|state)[’']s[ \n])?"
    r"(?:(?:top|largest|biggest|leading|\d+[ \n](?:top|largest|biggest|leading)|(?:top|largest|biggest|leading)[ \n](?:\d+|five|ten|twenty))\b|Fortune[ \n]\d+\b)"
)
_PAYBACK = lazy(
    r"(?r)\b(?:pays?[ \n](?:for[ \n]itself|back|off)|paid[ \n](?:for[ \n]itself|back|off)|payback(?:[ \n](?:period|time))?(?:[ \n](?:is|of|comes|arrives|came))?|breaks?[ \n]even|broke[ \n]even"
    r"|(?:positive[ \n])?ROI|returns?[ \n]on[ \n]investment|(?:recoup|recover)(?:s|ed)?[ \n](?:\p{L}+[ \n]){1,4}?(?:costs?|outlay|investment|expense|fee|price|spend)|recoup(?:s|ed)?[ \n][^.;:]{1,40}?)(?::)?[ \n](?:(?:typically|usually|often)[ \n])?(?:(?:in|within|after|inside|by)[ \n])?"
    rf"{_APPROXIMATELY}",
    regex.I,
)
_MEASURE = lazy(
    r"(?r)\b(?:latency|response[ \n]times?|lead[ \n]times?|wait(?:ing)?[ \n]times?|cycle[ \n]times?|processing[ \n]times?|handling[ \n]times?|resolution[ \n]times?|turnaround(?:[ \n]times?)?|downtime|load[ \n]times?)"
    rf"(?:[ \n](?:of|is|was|are|were|averages?|averaged|stands?[ \n]at|stays?|stayed|now|runs?[ \n]at|below|past|to|at|stretch(?:es|ed)?|dropped|fell|exceeds?|exceeded)){{1,3}}[ \n]{_APPROXIMATELY}",
    regex.I,
)
_CONSUMED = lazy(
    rf"(?r)\b(?:drinks|drank|uses|used|consumes|consumed|burns|burned|emits|emitted|wastes|wasted|saves|saved|produces|produced|draws|drew|generates|generated)[ \n]{_APPROXIMATELY}"
)
_ON_AVERAGE_BEFORE = lazy(r"(?r)\b(?:[Aa]verage|[Mm]ean|[Mm]edian|[Tt]ypical)[ \n][^.;!?]{1,50}\n?")
_ON_AVERAGE_AFTER = lazy(r"[ \n]on[ \n]average\b")
_AVERAGE_VERB = lazy(r"(?r)\p{Ll}s[ \n]average[ \n]\n?")
_REACH = 90


def is_share_told(prose: str, sentence: Span, figure: Quantity) -> bool:
    """Whether a fraction tells how far something moved or differs: "fell by a third", "a fifth lower"."""
    if _COMPARED.match(prose, figure.span.end, sentence.end):
        return figure.value < 1
    return _BY.match(prose[max(sentence.start, figure.span.start - _REACH) : figure.span.start]) is not None


def is_share_of_things(prose: str, sentence: Span, figure: Quantity) -> bool:
    """Whether a fraction is of a measure or a kind of things, or in counts: "half the price", "half of all calls", "Nine in ten were patched"."""
    end = figure.span.end
    if _OF_A_MEASURE.match(prose, end, sentence.end) or _OF_A_KIND.match(prose, end, sentence.end):
        return True
    is_counted = _PARTS.search(prose, *figure.span) is not None
    return is_counted and bool(_OF_THEM.match(prose, end, sentence.end) or _SUCH.match(prose, end, sentence.end))


def is_of_the_largest(prose: str, sentence: Span, figure: Quantity) -> bool:
    """Whether a number counts those among the largest that somebody serves: "9 of the world's 20 largest grocers"."""
    return _OF_THE_LARGEST.match(prose, figure.span.end, sentence.end) is not None


def is_measured_time(prose: str, sentence: Span, figure: Quantity) -> bool:
    """Whether a duration is a payback, a latency or the like, or an average."""
    before = prose[max(sentence.start, figure.span.start - _REACH) : figure.span.start]
    return bool(
        _PAYBACK.match(before)
        or _MEASURE.match(before)
        or _ON_AVERAGE_BEFORE.match(before)
        or _ON_AVERAGE_AFTER.match(prose, figure.span.end, sentence.end)
    )


def is_consumed(before: str, figure: Quantity) -> bool:
    """Whether a rate of a measure is what something uses, saves or gives: "drinks 312,000 gallons a night"."""
    return bool(figure.per) and _CONSUMED.match(before) is not None


def is_average(before: str) -> bool:
    """Whether a subject in the plural averages what follows: "users average"."""
    return _AVERAGE_VERB.match(before) is not None


def stands_before_and_after(article: Article, block: Block) -> bool:
    """Whether a cell stands in one of the columns of a table that compares before and after."""
    return block.kind == "cell" and block.row > 0 and (block.group, block.column) in _columns(article)


@analysis
def _columns(article: Article) -> Collection[tuple[int, int]]:
    """The columns, by table and place, of tables whose header has "before" and "after" or the like."""
    heads: dict[int, dict[int, tuple[bool, bool]]] = {}
    for block in article.blocks:
        if block.kind == "cell" and block.row == 0 and block.column > 0:
            is_before = BEFORE.fullmatch(article.prose, *block.span) is not None
            is_after = (AFTER.fullmatch(article.prose, *block.span) or CHANGE.match(article.prose, *block.span)) is not None
            heads.setdefault(block.group, {})[block.column] = (is_before, is_after)
    return frozenset(
        (group, column)
        for group, columns in heads.items()
        if any(before for before, _ in columns.values()) and any(after for _, after in columns.values())
        for column, kinds in columns.items()
        if any(kinds)
    )
