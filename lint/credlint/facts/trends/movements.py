"""Trend words of a sentence: what moves figures, and which of them governs a figure."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import regex

from credlint.article import Span
from credlint.facts.trends import links
from credlint.facts.trends.trend_words import MULTIPLES, NEGATION_BEFORE, SEASON_BEFORE, TREND, Direction

REACH = 110
"""How far before a figure the trend word that governs it may end, in characters."""


@dataclass(slots=True)
class Movement:
    """A trend word. ratio: the after/before that a multiple word ("doubled") allows, low and high."""

    span: Span
    text: str
    direction: Direction
    ratio: tuple[Decimal, Decimal] | None


def movements(prose: str, start: int, end: int) -> list[Movement]:
    """The trend words in a stretch of prose, in order; the season "fall" and the language "Go" are none."""
    return [_movement(match) for match in TREND.finditer(prose, start, end) if not (_is_season(prose, match) or match.group() == "Go")]


def _movement(match: regex.Match[str]) -> Movement:
    kind = next(name for name in ("steady", "times", "up", "down", "other") if match[name])
    ratio = None
    if kind == "times":
        name = next(name for name in MULTIPLES if match[name])
        ratio = (Decimal(MULTIPLES[name][0]), Decimal(MULTIPLES[name][1]))
        kind = "down" if name == "halve" else "up"
    return Movement(Span(*match.span()), match.group(), kind, ratio)  # type: ignore[arg-type]


def _is_season(prose: str, match: regex.Match[str]) -> bool:
    return match.group().lower() == "fall" and bool(SEASON_BEFORE.match(prose, max(0, match.start() - 20), match.start()))


def governing(prose: str, words: list[Movement], start: int) -> Movement | None:
    """The last trend word before a figure, unless the clause ends between, or a negation stands before it."""
    before = [word for word in words if word.span.end <= start]
    if not before or start - before[-1].span.end > REACH:
        return None
    word = before[-1]
    if links.CLAUSE_END.search(prose, word.span.end, start) or NEGATION_BEFORE.match(prose, max(0, word.span.start - 30), word.span.start):
        return None
    return word
