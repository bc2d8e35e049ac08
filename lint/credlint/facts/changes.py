"""Changes: a figure before, a figure after, the word that says which way, the amount."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from credlint.article import Article, Span, analysis
from credlint.facts.periods import periods
from credlint.facts.quantities import Quantity
from credlint.facts.sentences import Sentence
from credlint.facts.trends import links
from credlint.facts.trends.amounts import alike
from credlint.facts.trends.change import Change
from credlint.facts.trends.change_ends import period_of, subject
from credlint.facts.trends.lent_units import with_lent_units
from credlint.facts.trends.movements import governing
from credlint.facts.trends.neighbours import join
from credlint.facts.trends.pairs import Parts, from_base, pair
from credlint.facts.trends.polarity import read_better
from credlint.facts.trends.timings import timed_sentences
from credlint.facts.trends.trend_words import COMPARED_LESS, TREND_NOUN, Direction
from credlint.facts.trends.turned import is_turned

__all__ = ["Change", "changes"]

_LONGEST_DASH = 3
_FAR_OFF = 3
"""Percentage points that no rounding explains."""


@analysis
def changes(article: Article) -> tuple[Change, ...]:
    """The changes that the prose tells, in order: the pairs of levels with their amounts, and the amounts that stand alone."""
    told: list[list[Change]] = []
    last: tuple[Sentence, Parts] | None = None
    for sentence, figures in timed_sentences(article):
        parts = Parts(article.prose, sentence.span, with_lent_units(article.prose, figures), periods(article))
        told.append(list(_in_sentence(parts)))
        _complete(parts, sentence, told[-1])
        if last and sentence.follows(last[0]):
            join(last[1], told[-2], parts, sentence, told[-1])
        last = sentence, parts
    return tuple(sorted((change for group in told for change in group), key=lambda change: change.span))


def _complete(parts: Parts, sentence: Sentence, told: list[Change]) -> None:
    """Add subjects and periods, which only the whole sentence gives, and take back the direction of what it turns round."""
    for change in told:
        change.subject = subject(parts.prose, sentence.span.start, change.word_span.start if change.word_span else change.span.start)
        read_better(parts.prose, change)
        if is_turned(parts.prose, sentence.span, change):
            change.direction = "other"
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
    figures = parts.figures
    for index in range(len(figures) - 1):
        for at in _counterparts(parts, index):
            if figures[index].span.start in used or figures[at].span.start in used:
                continue
            if change := pair(parts, index, at):
                yield _read(parts, index, at, change)
                break
    # Its amount and its other level stand before the base.
    for index in range(2, len(figures)):
        if figures[index].span.start not in used and (change := from_base(parts, index)):
            yield change


def _read(parts: Parts, index: int, at: int, change: Change) -> Change:
    """A change; where its figures do not fit and another one stands between them, that one's: "a profit of $5 million on sales of $48 million, up from $44 million".

    Where that does not fit either, nobody can tell which figure is meant, and the change tells nothing.
    """
    nearer = [of for of in range(at - 1, index, -1) if _may_be_meant(parts, of, at)]
    if not nearer or not _is_doubtful(change):
        return change
    others = ((parts.figures[of].span.start, pair(parts, of, at)) for of in nearer)
    fitting = (other for start, other in others if other and other.span.start == start and not _is_doubtful(other))
    return next(fitting, Change(change.span, "", "other", change.before, change.after))


def _may_be_meant(parts: Parts, of: int, at: int) -> bool:
    """Whether a figure before another may be its counterpart, and is no aside ("or $4 a share")."""
    first, second = parts.figures[of], parts.figures[at]
    return alike(first, second) and not links.ASIDE.match(parts.prose, max(0, first.span.start - 30), first.span.start)


def _is_doubtful(change: Change) -> bool:
    """Whether the two levels go against their word, or far from their percentage."""
    before, after, by = change.before, change.after, change.by
    if change.is_contradicted() or not before or not after or not by or by.kind != "percent" or before.value <= 0:
        return change.is_contradicted()
    percent = (after.value * after.factor / (before.value * before.factor) - 1) * 100
    return abs(abs(percent) - abs(by.value)) > _FAR_OFF


def _counterparts(parts: Parts, index: int) -> Iterator[int]:
    """The next two figures that measure alike; asides such as "or 35% of revenue" may stand between. The ends of ranges have none."""
    figures = parts.figures
    first = figures[index]
    if not _is_range_end(parts, index):
        near = (at for at in range(index + 1, min(index + 5, len(figures))) if alike(first, figures[at]))
        yield from (at for at in islice(near, 2) if not _is_range_end(parts, at))


def _is_range_end(parts: Parts, index: int) -> bool:
    return (index > 0 and _is_range(parts, index - 1)) or (index < len(parts.figures) - 1 and _is_range(parts, index))


def _is_range(parts: Parts, index: int) -> bool:
    """Whether a figure and the next are the ends of a range."""
    start, end = parts.figures[index].span.end, parts.figures[index + 1].span.start
    return end - start <= _LONGEST_DASH and bool(links.DASH.fullmatch(parts.prose, start, end))


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
