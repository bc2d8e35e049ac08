"""Bases told one sentence after their level: "The turnout was 38%. That is up from 36% in 2019."""

from __future__ import annotations

from credlint.article import Span
from credlint.facts.quantities import Quantity
from credlint.facts.sentences import Sentence
from credlint.facts.trends import amounts, links
from credlint.facts.trends.change import Change
from credlint.facts.trends.movements import Movement, last_before
from credlint.facts.trends.multiples import ratio
from credlint.facts.trends.pairs import Parts
from credlint.facts.trends.turned import is_turned
from credlint.patterns import lazy

_SAME = lazy(
    r"(?:It|That|This|The[ \n](?:figure|number|total|rate|share))(?:(?P<is>(?:[’']s|[ \n](?:is|was))[ \n](?:an?[ \n])?)|[ \n](?:(?:has|had)[ \n])?)(?:\p{Ll}+ly[ \n])?"
)
"""From the start of a sentence to the word of change, where it speaks of the only figure before: "That is up", "It fell"."""
_NAMED = lazy(
    r"(?:(?P<that>That|This|These|Those)[ \n]|The[ \n]|Its[ \n]|Their[ \n])?(?:\p{L}+[ \n]){0,2}?(?P<noun>\p{L}+)[ \n](?:has|have|had)[ \n](?:\p{Ll}+ly[ \n])?"
)
"""The same where it names what has changed: "That reserve has", "Output has"."""
_SUBJECT = r"(?:it|they|the[ \n](?:figure|number|total|rate|share))"
_WAS = rf"[ \n](?:had[ \n]been|was|were|stood[ \n]at)[ \n]{links.APPROXIMATE}"
_YEAR_BEFORE = r"(?:the[ \n](?:year|season)[ \n]before|a[ \n](?:year|season)[ \n](?:earlier|before)|the[ \n]previous[ \n](?:year|season))"
_BACK_THEN = lazy(rf"(?:In[ \n])?(?i:{_YEAR_BEFORE}),?[ \n]{_SUBJECT}{_WAS}")
"""The opening of a sentence that has nothing but the level of the year before: "A year earlier it was"."""
_IT_WAS = lazy(rf"(?i:{_SUBJECT}){_WAS}")
_NOUN = r"(?:[ \n]\p{Ll}+s(?<!less))?"
_ENDS = lazy(rf"{_NOUN}[ ]?[.!]")
_THEN = lazy(rf"{_NOUN}[ \n](?:in[ \n])?{_YEAR_BEFORE}[ ]?[.!]")
_TO_LEVEL = lazy(rf"(?:[ \n](?:again|sharply|slightly|further|\p{{Ll}}+ly))?,?[ \n]to[ \n]{links.APPROXIMATE}")
_TO_BASE = lazy(rf"(?:[ \n](?!(?:to|by|and)\b)\p{{Ll}}+){{0,3}}?[ \n]from[ \n]{links.APPROXIMATE}")


def later_base(before: Parts, earlier: list[Change], parts: Parts, sentence: Sentence) -> Change | None:
    """The change whose level stands in the sentence before, where this one has nothing but its base. earlier: the changes told there."""
    base = parts.figures[0]
    if any(amounts.alike(base, other) or other.kind in amounts.KINDS for other in parts.figures[1:]):
        return None
    word = last_before(parts.words, base.span.start)
    if not word or word.direction not in ("up", "down") or not _TO_BASE.fullmatch(parts.prose, word.span.end, base.span.start):
        return None
    level = _level(before, parts.prose, sentence.span.start, word, base)
    if not level or any(change.by is level and (change.direction == "down" or _moves(parts, sentence, word)) for change in earlier):
        return None
    if _moves(parts, sentence, word) and parts.words[-1] is not word:
        return None
    span = Span(level.span.start, base.span.end)
    change = Change(span, word.text, word.direction, base, level, ratio=ratio(word, None), word_span=word.span)
    return None if is_turned(parts.prose, Span(before.span.start, sentence.span.end), change) else change


def earlier_level(before: Parts, earlier: list[Change], parts: Parts, sentence: Sentence) -> Change | None:
    """The change of a year whose level before stands alone in the sentence after it: "It rose to 4,100 in 2019. A year earlier it was 4,600."

    What rose in a month or a quarter may well be lower than a year earlier.
    """
    base, prose = parts.figures[0], parts.prose
    if len(parts.figures) > 1 or earlier or parts.words:
        return None
    opened = _BACK_THEN.fullmatch(prose, sentence.span.start, base.span.start)
    ends = (_ENDS if opened else _THEN).match(prose, base.span.end)
    told = opened or (ends if _IT_WAS.fullmatch(prose, sentence.span.start, base.span.start) else None)
    levels = [figure for figure in before.figures if amounts.alike(figure, base)]
    if not told or not ends or len(levels) != 1 or not before.dates or any(day.precision != "year" for day in before.dates):
        return None
    word = last_before(before.words, levels[0].span.start)
    if not word or word.direction not in ("up", "down") or not _TO_LEVEL.fullmatch(prose, word.span.end, levels[0].span.start):
        return None
    span = Span(word.span.start, base.span.end)
    change = Change(span, word.text, word.direction, base, levels[0], ratio=ratio(word, None), word_span=word.span)
    return None if is_turned(prose, Span(before.span.start, sentence.span.end), change) else change


def _moves(parts: Parts, sentence: Sentence, word: Movement) -> bool:
    """Whether a sentence tells the movement itself: "It fell from A", not "It is down from A"."""
    same = _SAME.fullmatch(parts.prose, sentence.span.start, word.span.start)
    return same is not None and not same["is"]


def _level(before: Parts, prose: str, start: int, word: Movement, base: Quantity) -> Quantity | None:
    """The figure before that has changed: the only one that measures alike, or counts what the sentence names, or the last one before "that"."""
    levels = [figure for figure in before.figures if amounts.alike(figure, base)]
    if _SAME.fullmatch(prose, start, word.span.start):
        return levels[0] if len(levels) == 1 else None
    named = _NAMED.fullmatch(prose, start, word.span.start)
    if not named:
        return None
    if named["that"] and base.kind not in ("number", "count"):
        return levels[-1] if levels else None
    nouns = {_stem(named["noun"].lower()), _stem(base.noun)} - {""}
    counted = [figure for figure in before.figures if figure.kind == "count" and figure.comparable(base) and _stem(figure.noun) in nouns]
    return counted[0] if len(counted) == 1 else None


def _stem(noun: str) -> str:
    return noun.rstrip("s")
