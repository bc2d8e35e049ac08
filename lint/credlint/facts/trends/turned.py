"""Scales on which the figures may go the other way than the word: places in a ranking, prices of a currency, depths, distances from a target, losses, negative figures."""

from __future__ import annotations

import regex

from credlint.article import Span
from credlint.facts.quantities import Quantity
from credlint.facts.trends import links
from credlint.facts.trends.change import Change
from credlint.facts.trends.trend_words import TREND
from credlint.patterns import lazy

_RATE = lazy(
    r"\b(?:per|(?:to|against|on)[ \n](?:the|one|an?)|for[ \n](?:one|an?))[ \n](?:US[ \n]|U\.S\.[ \n]|American[ \n]|Australian[ \n]|Canadian[ \n])?"
    r"(?:dollar|greenback|euro|pound|sterling|yen|franc|yuan|peso|krone|krona|rupee|rand|lira|real)\b"
)
_RANKED = lazy(
    r"\b(?:rank(?:s|ed|ing|ings)?|standings|leaderboard|seed(?:ed|ing)s?|in[ \n]the[ \n](?:\p{L}+[ \n]){0,2}?(?:table|league|charts?))\b"
)
_PLACE_BEFORE = lazy(r"(?r)(?:\b(?:numbers?|no\.|position|place|rank|spot)[ \n]|#)", regex.IGNORECASE)
_DEEP = lazy(
    r"\b(?:below|beneath|underground|deep|deeper|depths?|div(?:e|es|ed|ing|ers?)|dove|submar\p{L}+|submersibles?|groundwater|water table)\b",
    regex.IGNORECASE,
)
_OF_SIZE = (
    "narrow", "eas", "slow", "shr", "widen", "moderat", "decelerat", "accelerat", "gr", "swell", "swollen", "balloon", "reduc", "trim", "cut", "contract", "expand",
)  # fmt: skip
"""How the words begin that make something smaller or larger, on whichever side of zero: a deficit narrows from -5% to -3%."""
_LESS = r"loss|deficit|shortfall|fall|drop|decline|contraction|decrease|slump|outflow|dip"
_SIDE = rf"(?P<side>{_LESS}|profit|surplus|gain|inflow|growth|rise|increase|expansion)(?:s|es)?"
_SIDE_BEFORE = lazy(rf"(?r)\b{_SIDE}[ \n]of[ \n]{links.APPROXIMATE}", regex.IGNORECASE)
_SIDE_AFTER = lazy(rf"(?:[ \n-](?!(?:and|or|but|as|to|from|in|after|with)\b)\p{{L}}+){{0,2}}?[ \n]{_SIDE}\b", regex.IGNORECASE)
_IS_LESS = frozenset(_LESS.split("|"))
_YEAR_AGO = lazy(
    r"(?:[ \n](?!in\b)[\p{L}-]+){0,3}?[ \n](?:an?[ \n]year[ \n](?:ago|earlier|before)|in[ \n]the[ \n]same[ \n](?:\p{L}+[ \n]){1,2}(?:last[ \n]year|of[ \n](?:last[ \n]year|20\d\d)))\b"
)
_OFF_A_MARK = lazy(
    r"(?:[ \n]\p{L}+)?[ \n](?:(?:above|below|short[ \n]of)\b(?![ \n]\d)|(?:over|under|ahead[ \n]of|behind|off|away[ \n]from)[ \n](?:(?:its|their|the|our|an?)[ \n])?(?:\p{L}+[ \n])?"
    r"(?:plan|target|budget|par|normal|average|mean|forecast|expectations|estimates|guidance|quota|limit|benchmark|trend|schedule|goal|record|peak|lead(?:er)?)\b)"
)
"""After a level that is told as a distance: "from 12% above target to 14% below it"."""
_SHORTER = lazy(
    r"\b(?:(?:Jan|Febr)uary|March|April|in[ ]May|June|July|August|(?:Septem|Octo|Novem|Decem)ber|months?|weeks?|(?:third|fourth|final|(?:first|second)(?![ ]half))[ ]quarter)\b"
)
_EACH = lazy(r"(?:[ \n]\p{Ll}+)?[ \n](?:each|apiece|a[ \n](?:head|piece)|on[ \n]average)\b")
_IS = lazy(r"\b(?:is|was|were|came[ \n]to|amount(?:s|ed)[ \n]to|stood[ \n]at)[ \n]")
_NOUNS = frozenset("growth rise increase gain jump surge fall drop decline decrease".split())
_REACH = 200
"""How much of the sentence is read before and after a change, in characters: a sentence may be a whole file."""
_HIGHEST_PLACE = 1000


def is_turned(prose: str, sentence: Span, change: Change) -> bool:
    """Whether the two levels of a change may well go the other way than its word, or apart though it says that they do not."""
    before, after = change.before, change.after
    if not before or not after:
        return False
    sentence = Span(max(sentence.start, change.span.start - _REACH), min(sentence.end, change.span.end + _REACH))
    if change.direction == "steady":
        return _is_of_year_before(prose, sentence, change.word, before)
    if change.direction not in ("up", "down"):
        return False
    if before.value < 0 or after.value < 0:
        return change.word.lower().startswith(_OF_SIZE)
    first, second = sorted((before, after), key=lambda level: level.span)
    is_aside = _is_of_each(prose, first, second) or _is_off_a_mark(prose, (first, second))
    if is_aside or (before.kind == after.kind == "number" and _are_places(prose, sentence, (first, second))):
        return True
    if before.kind == after.kind and before.kind in ("number", "money") and (rate := _RATE.search(prose, *sentence)):
        # A pound of beef is bought for money, too.
        return before.kind == "number" or not rate.group().endswith("pound")
    if _is_growth_itself(prose, change, first) or (before.kind == after.kind == "length" and _DEEP.search(prose, *sentence)):
        return True
    return before.kind in ("money", "percent") and _are_on_two_sides(prose, sentence.start, first, second, is_first_before=first is before)


def _is_growth_itself(prose: str, change: Change, first: Quantity) -> bool:
    """ "trimmed its forecast for growth to 1.8% from 2.4%", "the increase was 4%, compared with 6%": the levels are those of the growth."""
    word = change.word_span
    if not word or change.word.lower() not in _NOUNS:
        return False
    if change.word.lower() == "growth" and first.kind == "percent":
        return True
    if not links.NOUN_BEFORE.match(prose, max(0, word.start - 30), word.start):
        return False
    is_moved = first.kind == "percent" and TREND.search(prose, max(0, word.start - 40), word.start)
    return bool(is_moved or _IS.search(prose, word.end, max(word.end, first.span.start)))


def _is_of_each(prose: str, first: Quantity, second: Quantity) -> bool:
    """Whether the first level is an aside on each of many: "12,000 meals, 400 each, up from 9,000" compares all of them."""
    is_aside = prose[first.span.start - 2 : first.span.start].startswith(",") and _EACH.match(prose, first.span.end)
    return bool(is_aside) and not _EACH.match(prose, second.span.end)


def _is_off_a_mark(prose: str, levels: tuple[Quantity, Quantity]) -> bool:
    return any(_OFF_A_MARK.match(prose, level.span.end) for level in levels)


def _is_of_year_before(prose: str, sentence: Span, word: str, before: Quantity) -> bool:
    """ "was unchanged at 4.1% in May, compared with 3.6% a year earlier": unchanged from April."""
    is_short = "unchanged" in word.lower() or bool(_SHORTER.search(prose, *sentence))
    return is_short and bool(_YEAR_AGO.match(prose, before.span.end))


def _are_places(prose: str, sentence: Span, levels: tuple[Quantity, Quantity]) -> bool:
    """ "rose from 12 to 8 in the ranking"."""
    if any(level.value >= _HIGHEST_PLACE or level.value != level.value.to_integral_value() for level in levels):
        return False
    is_named = any(_PLACE_BEFORE.match(prose, max(0, level.span.start - 12), level.span.start) for level in levels)
    return is_named or bool(_RANKED.search(prose, *sentence))


def _are_on_two_sides(prose: str, start: int, first: Quantity, second: Quantity, *, is_first_before: bool) -> bool:
    """Whether one level is a loss and the other a profit ("lost $5 million, down from a profit of $3 million"), or one of them may be."""
    one, two = _side(prose, first), _side(prose, second)
    if two:
        return one != two and two not in prose[start : first.span.start].lower()
    return is_first_before and one in _IS_LESS


def _side(prose: str, level: Quantity) -> str:
    """The word that tells on which side of zero a level is, "a profit of" or "a $3 million profit"; or empty."""
    match = _SIDE_BEFORE.match(prose, max(0, level.span.start - 60), level.span.start) or _SIDE_AFTER.match(prose, level.span.end)
    return match["side"].lower() if match else ""
