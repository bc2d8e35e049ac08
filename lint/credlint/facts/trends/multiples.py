"""Multiples and fractions that lead from one level to the other: "by half", "more than double the A"."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

import regex

from credlint.article import Span
from credlint.facts.quantities import Quantity
from credlint.facts.trends.change import Change
from credlint.facts.trends.movements import Movement
from credlint.facts.trends.trend_words import MULTIPLES
from credlint.patterns import lazy

_ROUGHLY = Decimal("0.15")
"""How far off a fraction in words may be."""

_TIMES = lazy(
    r"(?:[ \n](?!(?:and|but|while|with|from|to)\b)[^,;:.!?()\d]{0,60}|[ \n](?:in|by|for)[ \n][\p{L} ]{0,20}(?:19|20)\d\d)?(?:,|[ ][–—-]|[ ]?\()[ \n]?"
    r"(?:(?:or|which[ \n]is|that[ \n]is)[ \n])?(?:(?:more[ \n]than|over|at[ \n]least|nearly|almost|roughly|about|around|approximately)[ \n])?"
    r"(?P<word>(?P<double>double|twice)|(?P<triple>triple|treble)|(?P<quadruple>quadruple)|(?P<halve>half)|[\p{L}\d.]+(?:[ \n-]times|x))[ \n]"
    r"(?:as[ \n](?:many|much|high|large|big|long)[ \n]as[ \n](?:the[ \n])?|the[ \n]|its[ \n]|their[ \n]|(?:last|the[ \n]previous)[ \n](?:year|month|quarter)[’']s[ \n])(?:previous[ \n]|prior[ \n]|current[ \n])?",
    regex.IGNORECASE,
)
"""Between B and A in "B, more than double the A of last year"."""


def of_base(prose: str, figures: Sequence[Quantity], first: Quantity, second: Quantity) -> Change | None:
    """ "was B, more than double the A of last year", "B, three times as many as the A"."""
    link = _TIMES.fullmatch(prose, first.span.end, second.span.start)
    if not link:
        return None
    at = link.start("word")
    by = next((figure for figure in figures if figure.span.start == at and figure.kind == "multiple"), None)
    kind = next((name for name in MULTIPLES if link[name]), "")
    if kind:
        low, high = (Decimal(end) for end in MULTIPLES[kind])
    elif by:
        low, high = by.low, by.high
    else:
        return None
    span = Span(first.span.start, second.span.end)
    return Change(span, link["word"], "down" if kind == "halve" else "up", second, first, by, (low, high), Span(*link.span("word")))


def ratio(word: Movement, by: Quantity | None) -> tuple[Decimal, Decimal] | None:
    """The after/before that a trend word or its amount allows: "doubled", "grew threefold", "fell by half".

    None for amounts of other kinds.
    """
    if word.ratio:
        return word.ratio
    if by and by.kind == "multiple" and word.direction == "up":
        return by.low, by.high
    if by and by.kind == "fraction" and word.direction in ("up", "down"):
        low, high = by.value * (1 - _ROUGHLY), by.value * (1 + _ROUGHLY)
        return (1 + low, 1 + high) if word.direction == "up" else (1 - high, 1 - low)
    return None
