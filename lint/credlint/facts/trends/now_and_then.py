"""Levels that a movement is told with side by side: "has not budged, at 4.1% now and 6.8% in 2022"."""

from __future__ import annotations

from credlint.article import Span
from credlint.facts.quantities import Quantity
from credlint.facts.trends import links
from credlint.facts.trends.change import Change
from credlint.facts.trends.movements import Movement, governing
from credlint.patterns import lazy

_AT = lazy(rf"(?P<comma>,)?[ \n]at[ \n]{links.APPROXIMATE}")
_NOW_AND = lazy(
    rf"[ \n](?:now|today|at[ \n]present|this[ \n]\p{{Ll}}+)(?:,?[ \n](?:and|but)|,)[ \n](?:it[ \n]was[ \n])?{links.APPROXIMATE}"
)


def now_and_then(prose: str, words: list[Movement], first: Quantity, second: Quantity) -> Change | None:
    """The change of a level of now and one of then; without a comma before it, what something grows at may be a rate."""
    if not _NOW_AND.fullmatch(prose, first.span.end, second.span.start) or not links.PERIOD_BEFORE.match(prose, second.span.end):
        return None
    word = governing(prose, words, first.span.start)
    led = _AT.fullmatch(prose, word.span.end, first.span.start) if word and word.direction in ("up", "down", "steady") else None
    if not word or not led or not (led["comma"] or word.direction == "steady"):
        return None
    return Change(Span(word.span.start, second.span.end), word.text, word.direction, second, first, word_span=word.span)
