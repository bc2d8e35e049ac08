"""Moves told twice, by an amount and by its percentage, with the level that they lead to: "fell 302.5 points, or 1.3%, to 22,640"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.by_sentence import figure_sentences
from credlint.facts.quantities import Quantity
from credlint.facts.sentences import Sentence
from credlint.facts.sums.intervals import Interval, is_plain, meet, operand, result
from credlint.facts.trends import links
from credlint.facts.trends.movements import Movement, governing, movements
from credlint.patterns import lazy

_OR = lazy(r"(?:[ \n]\p{Ll}+){0,2}?(?:,?[ \n](?:or|that[ \n]is,?)[ \n]|[ ]?\()(?:(?:about|around|roughly|nearly|almost|just)[ \n])?")
"""Between the two amounts of a move."""
_TO = lazy(
    r"\)?,?[ \n](?:to(?:[ \n](?:close|end|finish|settle|stand|trade)(?:[ \n]at)?)?|and[ \n](?:closed|ended|finished|settled|stood|now[ \n]stands)[ \n]at|leaving[ \n](?:it|them)[ \n]at)[ \n](?:an?[ \n]|just[ \n])?"
)
"""Between a move and its level."""
_FEWEST = 3


class Move(Struct, frozen=True):
    """A move. amount: in the unit of the level. rate: in percent. level: after the move. worked: the percentages that amount and level give."""

    span: Span
    word: Movement
    amount: Quantity
    rate: Quantity
    level: Quantity
    worked: Interval

    def fits(self) -> bool:
        """Whether the percentage is that of the amount."""
        return meet(result(self.rate), self.worked)


@analysis
def moves(article: Article) -> tuple[Move, ...]:
    """The moves, in order."""
    rich = ((sentence, figures) for sentence, figures in figure_sentences(article) if len(figures) >= _FEWEST)
    return tuple(move for sentence, figures in rich for move in _in_sentence(article.prose, sentence, figures))


def _in_sentence(prose: str, sentence: Sentence, figures: Sequence[Quantity]) -> Iterator[Move]:
    for first, second, level in zip(figures, figures[1:], figures[2:], strict=False):
        amount, rate = (second, first) if first.kind == "percent" else (first, second)
        if rate.kind != "percent" or not _is_of(amount, level) or not all(map(is_plain, (amount, rate, level))):
            continue
        if not _OR.fullmatch(prose, first.span.end, second.span.start) or not _TO.fullmatch(prose, second.span.end, level.span.start):
            continue
        word = governing(prose, movements(prose, *sentence.span), first.span.start)
        if not word or word.direction not in ("up", "down") or not links.BY_AMOUNT.fullmatch(prose, word.span.end, first.span.start):
            continue
        if worked := _worked(amount, level, is_up=word.direction == "up"):
            yield Move(Span(word.span.start, level.span.end), word, amount, rate, level, worked)


def _is_of(amount: Quantity, level: Quantity) -> bool:
    """Whether an amount is of the kind of a level; indices are told without a unit."""
    if amount.kind == "points":
        return amount.unit == "point" and level.kind in ("number", "points")
    return amount.kind == level.kind != "percent" and amount.comparable(level) and amount.factor == level.factor


def _worked(amount: Quantity, level: Quantity, *, is_up: bool) -> Interval | None:
    """The percentages that an amount is of the level before it."""
    (least, most), (low, high) = operand(amount), operand(level)
    sign = -1 if is_up else 1
    if least <= 0 or low + sign * most <= 0:
        return None
    return 100 * least / (high + sign * least), 100 * most / (low + sign * most)
