"""Margins of error as printed."""

from __future__ import annotations

from decimal import Decimal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis, around
from credlint.facts.figures.reported import UNSIGNED, reported
from credlint.facts.sentences import sentence_near, sentences
from credlint.facts.word_places import holds
from credlint.facts.words import FIGURE, matches_in, numbers_with
from credlint.patterns import lazy


class MarginOfError(Struct, frozen=True):
    """A margin of error in percentage points: "plus or minus 3.1 points".

    low, high: the values that print alike. level: the confidence level in percent where the sentence or the next one gives it ("19 times out of
    20" is 95), or None. of_subgroup: the sentence speaks of a margin for a part of the sample, or of several.
    """

    span: Span
    value: Decimal
    low: Decimal
    high: Decimal
    level: Decimal | None
    of_subgroup: bool


_POINTS = r"(?:[ \n-]?(?:%|percentage[- \n]points?|percent(?:age)?|per[ ]cent|points?|pts?\.?|pp)){0,2}"
_PLUS_MINUS = r"(?:plus[ \n]or[ \n]minus|plus/minus|plus-or-minus|\+[ ]?/[ ]?[-−–]|±|\+[ ]?or[ ]?[-−–]|\+[-−–])"
_MARGIN = r"(?:margins?[ \n]of[ \n](?:sampling[ \n]|statistical[ \n])?error|error[ \n]margins?|sampling[ \n]error|MoE|MOE)"
_WORDS = "one two three four five six seven eight nine ten".split()
_VALUE = rf"(?:(?P<value>{UNSIGNED})|(?P<word>{'|'.join(_WORDS)})\b)"
_MARGINS = lazy(
    rf"\b{_MARGIN}\b[^.;\d±]{{0,60}}?(?:{_PLUS_MINUS}[ \n]?)?{_VALUE}(?P<unit>{_POINTS})"
    rf"|\b{_VALUE}(?P<unit>{_POINTS})[ \n-]{_MARGIN}\b"
    rf"|\b(?:accurate|correct)[ \n](?:to[ \n])?within[ \n]{_PLUS_MINUS}?[ \n]?{_VALUE}(?P<unit>{_POINTS})"
    rf"|{_PLUS_MINUS}[ \n]?{_VALUE}(?P<unit>{_POINTS})(?=[^.;\d]{{0,40}}\b(?:{_MARGIN}|19[ \n]times|confidence[ \n]level)\b)",
    regex.IGNORECASE,
)
_LEVEL = lazy(
    r"\b(?P<level>\d\d(?:\.\d)?)[ -]?(?:%|per[ ]?cent)[ -](?:level[ \n]of[ \n])?(?:confidence|certainty|level|CI)|confidence[ \n](?:level|interval)[ \n](?:of|was|is)[ \n](?P<level>\d\d)[ ]?(?:%|per[ ]?cent)"
    r"|\b(?P<nineteen>(?:19|nineteen)[ \n]times[ \n](?:out[ \n])?(?:of|in)[ \n](?:20|twenty))\b|\bconfidence[ \n](?:level|interval)[ \n](?:of|at)[ \n](?P<level>\d\d)\b",
    regex.IGNORECASE,
)
_SUBGROUP = lazy(
    r"\b(?:sub-?groups?|sub-?samples?|for[ \n](?:likely|registered|Republicans?|Democrats?|men|women|each|smaller|Black|Hispanic|those)|among|each[ \n](?:state|country|group|question)|ranges?[ \n]from"
    r"|per[ \n]country|larger|higher|split|half[ \n]samples?|regional|state-level|varies|respectively)\b",
    regex.IGNORECASE,
)
_MOST = 30
_TRIGGERS = ("margin", "margins", "sampling", "moe", "accurate", "correct", "plus", "±", "+")
_VALUES = (FIGURE, *_WORDS)
_SIGNS = (
    *("of error", "error margin", "sampling error", "statistical error", "moe", "19 times", "confidence level"),
    *("accurate within", "accurate to within", "correct within", "correct to within"),
)
"""Of which every margin holds one, in lower case."""


@analysis
def margins(article: Article) -> tuple[MarginOfError, ...]:
    """The margins of error of the prose, in order; larger ones than 30 points are none."""
    numbers = [number for number in numbers_with(article, _TRIGGERS, _VALUES) if _may_tell(article.text(article.blocks[number].span))]
    return tuple(margin for match in matches_in(article, _MARGINS, numbers) if (margin := _read(article, match)))


def _may_tell(text: str) -> bool:
    return holds(text.lower().replace("\n", " "), _SIGNS)


def _read(article: Article, match: regex.Match[str]) -> MarginOfError | None:
    number = reported(match["value"] or str(_WORDS.index(match["word"].lower()) + 1))
    if not 0 < number.value <= _MOST:
        return None
    span = Span(match.start("value" if match["value"] else "word"), match.end("unit"))
    start, end = sentence_near(article, span)
    sentence = around(span, sentences(article))
    reach = min(end + 160, sentence.block.span.end) if sentence else end
    level = _LEVEL.search(article.prose, start, reach)
    is_part = _SUBGROUP.search(article.prose, start, end) is not None
    return MarginOfError(span, number.value, number.value - number.half_step, number.value + number.half_step, _percent(level), is_part)


def _percent(level: regex.Match[str] | None) -> Decimal | None:
    if not level:
        return None
    return Decimal(95) if level["nineteen"] else Decimal(level["level"])
