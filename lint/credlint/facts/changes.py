"""Changes: a figure before, a figure after, the word that says which way, the amount."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from credlint.article import Article, Span, analysis, inside
from credlint.facts.periods import periods
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import Sentence, sentences
from credlint.facts.trends import links
from credlint.facts.trends.amounts import alike
from credlint.facts.trends.change import Change
from credlint.facts.trends.change_ends import period_of, subject
from credlint.facts.trends.movements import governing, movements
from credlint.facts.trends.neighbours import join
from credlint.facts.trends.pairs import Parts, from_base, pair
from credlint.facts.trends.trend_words import COMPARED_LESS, TREND_NOUN, Direction

__all__ = ["Change", "changes"]


@analysis
def changes(article: Article) -> tuple[Change, ...]:
    """The changes that the prose tells, in order: the pairs of levels with their amounts, and the amounts that stand alone."""
    told: list[list[Change]] = []
    last: tuple[Sentence, Parts] | None = None
    for sentence in sentences(article):
        parts = _parts(article, sentence)
        told.append(list(_in_sentence(parts)))
        _complete(parts, sentence, told[-1])
        if last and parts.figures and sentence.block is last[0].block:
            join(last[1], told[-2], parts, sentence, told[-1])
        last = sentence, parts
    return tuple(sorted((change for group in told for change in group), key=lambda change: change.span))


def _parts(article: Article, sentence: Sentence) -> Parts:
    """The parts of a sentence; where it has no figures nothing else is read."""
    figures = inside(sentence.span, quantities(article))
    if not figures:
        return Parts(article.prose, (), [], ())
    return Parts(article.prose, figures, movements(article.prose, *sentence.span), inside(sentence.span, periods(article)))


def _complete(parts: Parts, sentence: Sentence, told: list[Change]) -> None:
    """Add subjects and periods, which only the whole sentence gives."""
    for change in told:
        change.subject = subject(parts.prose, sentence.span.start, change.word_span.start if change.word_span else change.span.start)
        for level, other in ((change.before, change.after), (change.after, change.before)):
            if level and other:
                limit = other.span.start if other.span.start > level.span.start else sentence.span.end
                period = period_of(parts.dates, level, limit)
                if level is change.before:
                    change.before_period = period
                else:
                    change.after_period = period


def _in_sentence(parts: Parts) -> Iterator[Change]:
    used: set[int] = set()
    for change in _with_levels(parts, used):
        used |= {figure.span.start for figure in (change.before, change.after, change.by) if figure}
        yield change
    for figure in parts.figures:
        if figure.span.start not in used and (alone := _alone(parts, figure)):
            yield alone


def _with_levels(parts: Parts, used: set[int]) -> Iterator[Change]:
    """The changes with two levels that are not `used` yet; whoever takes one adds its figures to `used` before asking for the next."""
    for index, first in enumerate(parts.figures):
        for second in _counterparts(parts, index):
            if {first.span.start, second.span.start} & used:
                continue
            if change := pair(parts, first, second):
                yield change
                break
    for index, figure in enumerate(parts.figures):
        if figure.span.start not in used and (change := from_base(parts, index)):
            yield change


def _counterparts(parts: Parts, index: int) -> Iterator[Quantity]:
    """The next two figures that measure alike; asides such as "or 35% of revenue" may stand between. The ends of ranges have none."""
    first = parts.figures[index]
    if not _is_range_end(parts, index):
        near = range(index + 1, min(index + 5, len(parts.figures)))
        yield from (
            parts.figures[at] for at in islice((at for at in near if alike(first, parts.figures[at])), 2) if not _is_range_end(parts, at)
        )


def _is_range_end(parts: Parts, index: int) -> bool:
    pairs = ((at, at + 1) for at in (index - 1, index) if 0 <= at < len(parts.figures) - 1)
    return any(links.DASH.fullmatch(parts.prose, parts.figures[a].span.end, parts.figures[b].span.start) for a, b in pairs)


def _alone(parts: Parts, figure: Quantity) -> Change | None:
    """An amount without levels: "rose 14%", "cut costs by 47%", "a 29% drop", "an increase of 5%", "150% cheaper"."""
    prose = parts.prose
    if figure.kind not in ("percent", "points", "multiple"):
        return None
    for pattern in (TREND_NOUN, COMPARED_LESS):
        if match := pattern.match(prose, figure.span.end):
            direction: Direction = "up" if pattern is TREND_NOUN and match["up"] else "down"
            return Change(Span(figure.span.start, match.end()), match.group().strip(" -\n"), direction, by=figure)
    word = governing(prose, parts.words, figure.span.start)
    if not word:
        return None
    ends = word.span.end, figure.span.start
    is_amount = links.BY.search(prose, *ends) or links.DIRECTLY.fullmatch(prose, *ends) or links.OF_AMOUNT.fullmatch(prose, *ends)
    return Change(Span(word.span.start, figure.span.end), word.text, word.direction, by=figure) if is_amount else None
