"""Trend words of a sentence: what moves figures, and which of them governs a figure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from decimal import Decimal

import regex
from msgspec import Struct

from credlint.article import Span
from credlint.facts.quantities import Quantity
from credlint.facts.trends import links
from credlint.facts.trends.trend_words import (
    ASIDE_BEFORE,
    ATTRIBUTES,
    MAKING_BEFORE,
    MULTIPLES,
    NEGATION_BEFORE,
    NOUN_AFTER,
    OTHER_SENSE,
    SEASON_BEFORE,
    TIME_AFTER,
    TREND,
    TWOFOLD,
    VERB_BEFORE,
    Direction,
)
from credlint.patterns import lazy

_GO_ON = ("going", "moving")
_GOING = (*_GO_ON, *"climbing rising jumping growing leaping soaring dropping falling sliding sinking shrinking".split())
_GOES_ON = lazy(r"(?:[ \n]by[ \n][^,;.()]{1,20})?,[ \n]")
"""Between the word of a change and one that only goes on with it: "doubled, climbing from A to B", "rose by 3%, moving from A to B"."""
_IN_DEMAND = lazy(
    r"(?r)\b(?i:demand|sales|orders?|revenues?|bookings|profits?|profitability|earnings|income|employment|hiring|output|traffic|volumes?|exports|imports|attendance|ridership|turnover|enrolments?|enrollments?|occupancy)"
    r"(?:[ \n](?:has|have|had|also|then|again|further))*[ \n]"
)
"""Before "strengthened" and "weakened", which say of a currency the contrary of what its price does."""
_OF_STRENGTH = ("strengthen", "weaken")
_NEAR = 60
REACH = 110
"""How far before a figure the trend word that governs it may end, in characters."""


class Movement(Struct, frozen=True):
    """A trend word. ratio: the after/before that a multiple word ("doubled") allows, low and high."""

    span: Span
    text: str
    direction: Direction
    ratio: tuple[Decimal, Decimal] | None


def movements(prose: str, start: int, end: int) -> list[Movement]:
    """The trend words in a stretch of prose, in order; the season "fall", the language "Go", "between" two times, the end of "start-up", "fall into groups", and the
    words of "rising costs" and "a double room" are none."""
    return [_movement(match) for match in TREND.finditer(prose, start, end) if not _is_none(prose, match)]


def _movement(match: regex.Match[str]) -> Movement:
    kind = str(match.lastgroup)
    if kind in MULTIPLES:
        low, high = MULTIPLES[kind]
        return Movement(Span(*match.span()), match.group(), "down" if kind == "halve" else "up", (Decimal(low), Decimal(high)))
    if (
        kind == "other"
        and match.group().lower().startswith(_OF_STRENGTH)
        and _IN_DEMAND.match(match.string, max(0, match.start() - 40), match.start())
    ):
        kind = "up" if match.group()[0] in "sS" else "down"
    return Movement(Span(*match.span()), match.group(), kind, None)  # type: ignore[arg-type]


def _is_none(prose: str, match: regex.Match[str]) -> bool:
    text = match.group()
    if text == "Go" or (text.lower() == "between" and TIME_AFTER.match(prose, match.end())):
        return True
    if text[:1] in "fFcCdD" and OTHER_SENSE.match(prose, match.start()):
        return True
    return _is_end_of_noun(prose, match) or _is_season(prose, match) or _is_attribute(prose, match)


def _is_end_of_noun(prose: str, match: regex.Match[str]) -> bool:
    """Whether "up" or "down" ends a noun with a hyphen ("start-up", "slow-down") or a verb ("makes up 40% of")."""
    if match.group().lower() == "up" and MAKING_BEFORE.match(prose, max(0, match.start() - 10), match.start()):
        return True
    before = prose[max(0, match.start() - 2) : match.start()]
    return match.group().lower() in ("up", "down") and before.endswith("-") and before[:1].isalpha()


def _is_season(prose: str, match: regex.Match[str]) -> bool:
    return match.group().lower() == "fall" and bool(SEASON_BEFORE.match(prose, max(0, match.start() - 20), match.start()))


def _is_attribute(prose: str, match: regex.Match[str]) -> bool:
    """Whether a word says of what kind the noun after it is: "rising costs", "a double room", but not "to double output"."""
    text = match.group().lower()
    if text in TWOFOLD:
        return bool(prose[match.end() : match.end() + 1] == "-" or NOUN_AFTER.match(prose, match.end())) and not VERB_BEFORE.match(
            prose, max(0, match.start() - 24), match.start()
        )
    return text in ATTRIBUTES and bool(NOUN_AFTER.match(prose, match.end()))


def last_before(words: list[Movement], start: int) -> Movement | None:
    """The last trend word that ends before an offset. One bisect: a sentence may be a whole file."""
    index = bisect_right(words, start, key=lambda word: word.span.end)
    return words[index - 1] if index else None


def starting_in(words: list[Movement], start: int, end: int) -> list[Movement]:
    """The trend words that start between two offsets (the end excluded)."""
    first = bisect_left(words, start, key=lambda word: word.span.start)
    return words[first : bisect_left(words, end, lo=first, key=lambda word: word.span.start)]


def governing(prose: str, words: list[Movement], start: int) -> Movement | None:
    """The last trend word before a figure, unless the clause ends between, or a negation stands before it."""
    word = last_before(words, start)
    if not word or start - word.span.end > REACH:
        return _loss(prose, start)
    if word.text.lower() in _GOING and (lost := _loss(prose, start)):
        return lost
    if any(end.search(prose, word.span.end, start) for end in (links.CLAUSE_END, links.NEW_SUBJECT)) or NEGATION_BEFORE.match(
        prose, max(0, word.span.start - 30), word.span.start
    ):
        return None
    if word.text.lower() in _GOING:
        word = _continued(prose, words, word)
    return None if _is_aside(prose, word, start) else word


def announced(prose: str, words: list[Movement], first: Quantity, end: int) -> Movement | None:
    """The trend word that a colon parts from its level, which ends at its link: "Waits have shortened: 31 days, against 45 a year ago".

    A percentage may be the amount itself, and what is counted may be another thing than what moves.
    """
    word = last_before(words, first.span.start)
    is_own = first.kind in ("duration", "money", "number", "mass", "volume", "length", "speed") or (word and word.direction == "steady")
    if not word or not is_own or not links.ANNOUNCED.fullmatch(prose, word.span.end, first.span.start):
        return None
    if not links.ANNOUNCED_LEVEL.fullmatch(prose, first.span.end, end):
        return None
    return None if NEGATION_BEFORE.match(prose, max(0, word.span.start - 30), word.span.start) else word


def _loss(prose: str, start: int) -> Movement | None:
    """The word of "lost 13 kg, going from A to B"."""
    lost = links.LOST.match(prose, max(0, start - REACH), start)
    return Movement(Span(*lost.span("word")), lost["word"], "up" if lost["up"] else "down", None) if lost else None


def _continued(prose: str, words: list[Movement], word: Movement) -> Movement:
    """The word that another only goes on with: "doubled, going from A to B"."""
    earlier = last_before(words, word.span.start)
    goes_on = earlier and (earlier.ratio or word.text.lower() in _GO_ON) and _GOES_ON.fullmatch(prose, earlier.span.end, word.span.start)
    return earlier if earlier and goes_on else word


def _is_aside(prose: str, word: Movement, start: int) -> bool:
    """Whether a word belongs to what comes before the comma: "despite growing 4% in May, sales are at 310"."""
    return (
        word.text.endswith("ing")
        and "," in prose[word.span.end : start]
        and bool(ASIDE_BEFORE.match(prose, max(0, word.span.start - 20), word.span.start))
    )


def is_rate(prose: str, word: Movement, first: Quantity, role: str) -> bool:
    """Whether a figure after "at" is no level: how fast or where something moves ("grew at an annual rate of 2%"), or what else "a rise in fees" leads to."""
    if word.direction not in ("up", "down") or word.text.lower() in ("up", "down"):
        return False
    if links.RATE_BEFORE.match(prose, max(0, first.span.start - _NEAR), first.span.start):
        return True
    is_noun = role == "at" and links.NOUN_BEFORE.match(prose, max(0, word.span.start - 30), word.span.start)
    return bool(is_noun or links.AT_A_RATE.fullmatch(prose, word.span.end, first.span.start))
