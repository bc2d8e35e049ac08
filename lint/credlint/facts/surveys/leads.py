"""Leads: one side of a poll ahead of another."""

from __future__ import annotations

from decimal import Decimal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.figures.reported import UNSIGNED, reported
from credlint.facts.words import numbers_with
from credlint.patterns import lazy


class Lead(Struct, frozen=True):
    """A lead as told: "leads 48% to 46%", "ahead by 2 points", "a 2-point lead".

    span: from the word of leading (or the figure before it) to the last figure. points: the difference of the printed figures.
    """

    span: Span
    points: Decimal


_SHARE = rf"{UNSIGNED}(?:[ ]?%|[ \n]per[ ]?cent)?(?:[ \n]of[ \n](?:the[ \n])?(?:votes?|voters|support))?"
_WORD = r"\b(?:(?:leads?|led|leading)(?![ \n]to\b)|ahead|trails?|trailed|trailing)\b"
_WORDS = ("lead", "leads", "led", "leading", "ahead", "trail", "trails", "trailed", "trailing", "advantage", "edge")
"""Every lead is told with one of them."""
_LEADS = lazy(
    rf"{_WORD}[^.;\d]{{0,80}}?(?P<more>{_SHARE})(?:[ ]?[-–—][ ]?|[ \n](?:to|against|versus|vs\.?)[ \n]|,?[ \n](?:compared[ \n](?:with|to)|with)[ \n])(?P<less>{_SHARE})(?![ \n-]?(?:points?|seats?|goals?|runs?|km|m\b))"
    rf"|{_WORD}[^.;\d]{{0,80}}?\bby[ \n](?:about[ \n]|just[ \n]|only[ \n]|a[ \n]mere[ \n])?(?P<points>{UNSIGNED})(?:%|[ -](?:percentage[- ])?points?\b|[ ]per[ ]?cent)"
    rf"|\b(?P<points>{UNSIGNED})[- ](?:percentage[- ])?point[ \n](?:\p{{L}}+[ \n])?(?:lead|advantage|edge)\b",
    regex.IGNORECASE,
)


@analysis
def leads(article: Article) -> tuple[Lead, ...]:
    """The leads of the prose, in order. Whether a poll tells them the article's margins of error say."""
    if not numbers_with(article, _WORDS):
        return ()
    found = []
    for match in _LEADS.finditer(article.prose):
        points = reported(match["points"]).value if match["points"] else _difference(match)
        if 0 <= points <= 100:
            found.append(Lead(Span(*match.span()), points))
    return tuple(found)


def _difference(match: regex.Match[str]) -> Decimal:
    more, less = (reported(_digits(match[name])).value for name in ("more", "less"))
    return abs(more - less)


def _digits(share: str) -> str:
    return share.split("%", maxsplit=1)[0].split(maxsplit=1)[0]
