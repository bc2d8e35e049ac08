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
