"""Means, standard deviations and rating scales as printed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis, inside
from credlint.facts.figures.reported import MINUS, SIGNED, UNSIGNED, reported
from credlint.facts.sentences import sentence_near
from credlint.facts.word_places import holds
from credlint.facts.words import FIGURE, matches, matches_in, numbers_with
from credlint.patterns import lazy


class Mean(Struct, frozen=True):
    """A mean: "M = 3.47", "an average of 4.2". low, high: the values that print alike. unit: the word after it, lower case, or empty."""

    span: Span
    value: Decimal
    low: Decimal
    high: Decimal
    unit: str


class Deviation(Struct, frozen=True):
    """A standard deviation: "SD = 1.1", or what follows ± in "M ± SD". low, high: the values that print alike."""

    span: Span
    value: Decimal
    low: Decimal
    high: Decimal


class Scale(Struct, frozen=True):
    """A scale with two ends: "a 1-5 scale", "a seven-point scale", "out of 10", "coded 0 or 1".

    low, high: its ends; where the text names the number of points only, the widest reading, from 0 ("5-point": 0 to 5).
    kind: "marks" for "out of 10", where halves may be given; "binary" for coded yes and no; else "scale".
    """

    span: Span
    low: Decimal
    high: Decimal
    kind: Literal["scale", "marks", "binary"]


_WORDS = "two three four five six seven eight nine ten eleven".split()
_COUNT = rf"(?P<points>\d{{1,3}}|{'|'.join(_WORDS)})"
_TO = r"(?:[ ]?[-–—][ ]?|[ \n]to[ \n]|[ \n]\([^()]{1,40}\)[ \n](?:to|through)[ \n]|[ \n]through[ \n])"
_MEANS = lazy(
    rf"(?:\bM(?=[ \n]?=)|\b[Mm]ean(?:[ \n](?!that\b)\p{{Ll}}+){{0,2}}?(?:[ \n](?:of|was|is|were))*|\b[Aa]verag(?:e|es|ed|ing)(?:[ \n](?:scores?|ratings?|values?|numbers?|of|was|is|were))*)"
    rf"[ \n]?[=:]?[ \n]?(?P<value>{SIGNED})(?!\p{{L}}|[-–]\d)(?:[ \n](?P<unit>(?!out\b)\p{{Ll}}+))?"
    rf"|\b(?:rated|scored|gave)(?:[ \n][\p{{L}}’']+){{0,6}}?[ \n](?P<value>{UNSIGNED})[ \n](?:on[ \n]average|out[ \n]of)(?P<unit>)"
)
_DEVIATIONS = lazy(
    rf"\b(?:S\.?D\.?s?|[Ss]tandard[ \n][Dd]eviations?)(?![\p{{L}}])(?:[ \n](?:of|was|is))?[ \n]?[=:]?[ \n]?(?P<value>{MINUS}?{UNSIGNED})(?![ ]?(?:above|below|units?|%))"
)
_SCALES = lazy(
    rf"\b(?:scales?|ratings?|scored?|rated|response[ \n]options)[ \n](?:of|from|between|ranging[ \n]from|running[ \n]from)[ \n](?P<low>{MINUS}?\d{{1,3}}){_TO}(?P<high>\d{{1,3}})(?![\d%]|\.\d)"
    rf"|(?<![\d.$€£–-])(?P<low>\d)(?:[-–]|[ \n]to[ \n]|-to-)(?P<high>\d{{1,3}})[ \n-](?:point[ \n])?(?:(?:Likert|rating|response|pain|agreement|satisfaction|severity|analog(?:ue)?|symptom)[ \n-](?:type[ \n])?)?(?:scale|rating)\b"
    rf"|\b{_COUNT}[- ]point[ \n](?:(?:Likert|rating|response|pain|agreement|satisfaction|severity|numeric|symptom)[ \n-](?:type[ \n])?){{0,2}}(?:scales?|items?)\b"
    rf"|\bout[ \n]of[ \n](?P<marks>10|5|five|ten|100)(?![ \n]?\d|[ \n](?!(?:stars|points|marks)\b)(?:every|people|the|\p{{L}}+s\b))"
    rf"|\b(?P<binary>binary[ \n](?:variable|outcome|item|response|answer)s?|(?:coded|scored)[ \n](?:as[ \n])?0[ \n](?:or|and|/)[ \n]1|0[ ]?=[ ]?\p{{L}}+[,;][ ]1[ ]?=[ ]?\p{{L}}+)",
    regex.IGNORECASE,
)
_DEVIATION_WORDS = ("sd", "sds", "s", "standard"), ("sd", "sds", "d", "ds", "standard")
"""Of these two every standard deviation holds one each: "S.D." is an "s" and a "d"."""
_MEAN_WORDS = "m mean average averages averaged averaging rated scored gave".split()
_SCALE_WORDS = "scale scales rating ratings score scored rated options item items binary coded =".split()
_MARKS = ("", "points", "stars", "on", "for", "by", "in")
_SHARES = ("%", " %", " per", "-", "/", "$", "x")
_OF_ELSE = lazy(
    r"\b(?:ages?|aged|years?|times?|hours?|minutes?|days|numbers?|items?|price|cost|weight|height|income|sample|total|sum)\b|[$€£]",
    regex.IGNORECASE,
)
_NEAR = 60
_SCALE_ENDS = (FIGURE, "binary", *_WORDS)
"""Every scale has one of these, beside one of _SCALE_WORDS or "out of"."""


@analysis
def means(article: Article) -> tuple[Mean, ...]:
    """The means of the prose, in order."""
    found = []
    for match in matches(article, _MEANS, _MEAN_WORDS, (FIGURE,)):
        number = reported(match["value"])
        low, high = number.value - number.half_step, number.value + number.half_step
        found.append(Mean(Span(*match.span("value")), number.value, low, high, match["unit"] or ""))
    return tuple(found)


@analysis
def deviations(article: Article) -> tuple[Deviation, ...]:
    """The standard deviations of the prose, in order."""
    found = []
    for match in matches(article, _DEVIATIONS, *_DEVIATION_WORDS, (FIGURE,)):
        number = reported(match["value"])
        found.append(Deviation(Span(*match.span()), number.value, number.value - number.half_step, number.value + number.half_step))
    return tuple(found)


@analysis
def scales(article: Article) -> tuple[Scale, ...]:
    """The rating scales of the prose, in order."""
    blocks = sorted({*numbers_with(article, _SCALE_WORDS, _SCALE_ENDS), *_marked(article)})
    return tuple(scale for match in matches_in(article, _SCALES, blocks) if (scale := _scale(match)))


@analysis
def means_off_scale(article: Article) -> tuple[tuple[Mean, Scale], ...]:
    """The means above the upper end of the only scale of their sentence, in order; none of ages, times or numbers."""
    found = scales(article)
    near = ((mean, inside(sentence_near(article, mean.span), found)) for mean in means(article)) if found else ()
    return tuple(
        (mean, here[0]) for mean, here in near if len(here) == 1 and mean.low > here[0].high and _is_of_scale(article, mean, here[0])
    )


def _is_of_scale(article: Article, mean: Mean, scale: Scale) -> bool:
    start = sentence_near(article, mean.span).start
    is_mark = scale.kind != "binary" and mean.unit in _MARKS and not article.prose.startswith(_SHARES, mean.span.end)
    return is_mark and not _OF_ELSE.search(article.prose, max(start, mean.span.start - _NEAR), mean.span.start)


def _marked(article: Article) -> Iterator[int]:
    """The numbers of the blocks that may say "out of 10"."""
    for number in numbers_with(article, ("out",), _SCALE_ENDS):
        if holds(article.text(article.blocks[number].span).lower(), ("out of", "out\nof")):
            yield number


def _scale(match: regex.Match[str]) -> Scale | None:
    span = Span(*match.span())
    if match["binary"]:
        return Scale(span, Decimal(0), Decimal(1), "binary")
    if points := (match["points"] or match["marks"] or "").lower():
        most = Decimal(_WORDS.index(points) + 2 if points in _WORDS else points)
        return Scale(span, Decimal(0), most, "marks" if match["marks"] else "scale")
    low, high = reported(match["low"]).value, reported(match["high"]).value
    return Scale(span, low, high, "scale") if low < high else None
