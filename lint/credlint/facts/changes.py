"""Changes: a figure before, a figure after, the word that says which way, the amount."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise, takewhile

import regex

from credlint.article import Article, Span, analysis, inside
from credlint.facts.periods import Period, periods
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import Sentence, sentences
from credlint.facts.trends import links
from credlint.facts.trends.change_ends import period_of, subject
from credlint.facts.trends.movements import REACH, Movement, governing, last_before, movements, starting_in
from credlint.facts.trends.trend_words import COMPARED_LESS, TREND_NOUN, Direction


@dataclass(slots=True)
class Change:
    """A change as told. At least one of (before and after), by is there.

    span: from the trend word or first figure to the last figure. word: the trend word as printed, or empty.
    direction: which way that word goes; "other" where it says none. before, after: the two levels.
    word_span: where the trend word stands. subject: what changes, in the sentence's words, or empty. before_period, after_period: when the
        levels held, where the sentence says so. by: the amount of change (percent, points, money ...). ratio: the after/before that a multiple word or figure allows, low and high.
    """

    span: Span
    word: str
    direction: Direction
    before: Quantity | None = None
    after: Quantity | None = None
    by: Quantity | None = None
    ratio: tuple[Decimal, Decimal] | None = None
    word_span: Span | None = None
    subject: str = ""
    before_period: Period | None = None
    after_period: Period | None = None

    def actual(self) -> Direction:
        """Which way the two levels go when every value that they may stand for agrees; "other" otherwise."""
        if not self.before or not self.after:
            return "other"
        before_low, before_high = self.before.base_interval()
        after_low, after_high = self.after.base_interval()
        if after_low > before_high:
            return "up"
        return "down" if after_high < before_low else "other"


_LEVEL_ROLES = frozenset("to at below above under over past reaching reached hit hitting".split())
_AMOUNT_KINDS = frozenset(("percent", "points", "multiple", "basis points"))
_SPREADS = ("rang", "var", "between", "fluctuat", "consist")
_FAR = 170


@analysis
def changes(article: Article) -> tuple[Change, ...]:
    """The changes that the prose tells, in order: first the pairs of levels, then the amounts that stand alone."""
    found: list[Change] = []
    figures = quantities(article)
    for sentence in sentences(article):
        here = inside(sentence.span, figures)
        if here:
            told = list(_in_sentence(article.prose, sentence, here))
            _complete(article, sentence, told)
            found.extend(told)
    return tuple(sorted(found, key=lambda change: change.span))


def _complete(article: Article, sentence: Sentence, told: list[Change]) -> None:
    """Add subjects and periods, which only the whole sentence gives."""
    dates = inside(sentence.span, periods(article))
    for change in told:
        change.subject = subject(article.prose, sentence.span.start, change.word_span.start if change.word_span else change.span.start)
        for level, other in ((change.before, change.after), (change.after, change.before)):
            if level and other:
                limit = other.span.start if other.span.start > level.span.start else sentence.span.end
                period = period_of(dates, level, limit)
                if level is change.before:
                    change.before_period = period
                else:
                    change.after_period = period


def _in_sentence(prose: str, sentence: Sentence, figures: Sequence[Quantity]) -> Iterator[Change]:
    words = movements(prose, sentence.span.start, sentence.span.end)
    used: set[int] = set()
    ends_of_ranges = {
        figure.span.start
        for pair in pairwise(figures)
        if links.DASH.fullmatch(prose, pair[0].span.end, pair[1].span.start)
        for figure in pair
    }
    for index, first in enumerate(figures):
        second = _counterpart(figures, index)
        if not second or {first.span.start, second.span.start} & ends_of_ranges:
            continue
        if first.span.start not in used and (change := _pair(prose, words, figures, first, second)):
            used |= {figure.span.start for figure in (change.before, change.after, change.by) if figure}
            yield change
    for index, figure in enumerate(figures):
        if figure.span.start not in used and (change := _from_base(prose, words, figures, index)):
            used |= {figure.span.start for figure in (change.before, change.after, change.by) if figure}
            yield change
    for figure in figures:
        if figure.span.start not in used and (change := _alone(prose, words, figure)):
            yield change


def _counterpart(figures: Sequence[Quantity], index: int) -> Quantity | None:
    """The next figure that measures alike; asides such as "or 35% of revenue" may stand between."""
    return next((figure for figure in figures[index + 1 : index + 4] if _alike(figures[index], figure)), None)


def _pair(prose: str, words: list[Movement], figures: Sequence[Quantity], first: Quantity, second: Quantity) -> Change | None:
    """The change between two figures: "from A to B", "to B from A", "B, up from A", "B, compared with A", "A → B"."""
    is_ago = first.kind == "duration" and any(links.AGO.match(prose, figure.span.end) for figure in (first, second))
    if second.span.start - first.span.end > _FAR or is_ago:
        return None
    if links.ARROW.fullmatch(prose, first.span.end, second.span.start):
        return _arrow(prose, words, first, second)
    link = links.FROM.fullmatch(prose, first.span.end, second.span.start)
    if link and link["adverb"]:
        direction: Direction = "up" if link["adverb"].lower() == "up" else "down"
        by = _amount(figures, first, words)
        return Change(Span(first.span.start, second.span.end), link["adverb"] + " from", direction, second, first, by)
    between = _moves_between(words, first, second)
    if between:
        return _moved_between(prose, figures, between, first, second)
    role = _role(prose, words, first.span.start)
    if role == "from" and links.TO.fullmatch(prose, first.span.end, second.span.start):
        return _told(prose, words, figures, first, second, first)
    return _compared(prose, words, figures, first, second, link, role) if link else None


def _compared(
    prose: str, words: list[Movement], figures: Sequence[Quantity], first: Quantity, second: Quantity, link: regex.Match[str], role: str
) -> Change | None:
    """ "rose to B from A", "was B, compared with A", "(B vs. A)"; but "rose 3%, compared with 2%" compares two amounts, not two levels."""
    word = governing(prose, words, first.span.start)
    if word and word.direction in ("up", "down") and links.DIRECTLY.fullmatch(prose, word.span.end, first.span.start):
        return None
    is_compared = link["link"].lower() != "from"
    stands = links.LEVEL_BEFORE.match(prose, max(0, first.span.start - 60), first.span.start) or (
        prose[first.span.start - 1 : first.span.start] == "(" and links.THEN.match(prose, second.span.end)
    )
    if not (role in _LEVEL_ROLES or link["bracket"] or (is_compared and stands)):
        return None
    told = _told(prose, words, figures, second, first, first)
    if told or not (is_compared and stands):
        return told
    return Change(Span(first.span.start, second.span.end), "", "other", second, first)


def _arrow(prose: str, words: list[Movement], first: Quantity, second: Quantity) -> Change:
    """ "24% → 34%"; a trend word of the clause, if there is one, says which way."""
    word = governing(prose, words, first.span.start)
    span = Span(first.span.start, second.span.end)
    return Change(
        span, word.text if word else "", word.direction if word else "other", first, second, word_span=word.span if word else None
    )


def _moves_between(words: list[Movement], first: Quantity, second: Quantity) -> list[Movement]:
    """Movements told between two figures; with one of its own between them they belong together only if it leads from one to the other."""
    between = starting_in(words, first.span.end, second.span.start)
    return [word for word in between if word.text.lower() not in ("up", "down", "go", "come")]


def _moved_between(prose: str, figures: Sequence[Quantity], words: list[Movement], first: Quantity, second: Quantity) -> Change | None:
    """ "$60 million, decreasing to $54 million" and "sales were $54 million, an increase of 2%, compared to $53 million"."""
    word = words[0]
    if len(words) > 1 or word.direction not in ("up", "down") or links.CLAUSE_END.search(prose, first.span.end, word.span.start):
        return None
    span = Span(first.span.start, second.span.end)
    if word.text.endswith("ing") and links.MOVING_TO.fullmatch(prose, word.span.end, second.span.start):
        return Change(span, word.text, word.direction, first, second, word_span=word.span)
    is_level = links.LEVEL_BEFORE.match(prose, max(0, first.span.start - 60), first.span.start)
    if is_level and links.COMPARED.fullmatch(prose, word.span.end, second.span.start):
        by = next(
            (figure for figure in figures if word.span.end <= figure.span.start < second.span.start and figure.kind == "percent"), None
        )
        return Change(span, word.text, word.direction, second, first, by, word_span=word.span)
    return None


def _from_base(prose: str, words: list[Movement], figures: Sequence[Quantity], index: int) -> Change | None:
    """The change whose level after stands before its trend word: "sales of $12 million rose 20% from $10 million"."""
    base = figures[index]
    word = governing(prose, words, base.span.start)
    by = _amount(figures, base, words)
    if not word or not by or word.direction == "other" or _role(prose, words, base.span.start) != "from":
        return None
    earlier = (figures[at] for at in range(index - 1, -1, -1) if figures[at].span.end <= word.span.start)
    near = takewhile(lambda figure: word.span.start - figure.span.end <= REACH, earlier)
    level = next((figure for figure in near if _alike(figure, base)), None)
    if not level or not links.LEVEL_BEFORE.match(prose, max(0, level.span.start - 40), level.span.start):
        return None
    return Change(Span(level.span.start, base.span.end), word.text, word.direction, base, level, by, _ratio(word, by), word.span)


def _told(
    prose: str, words: list[Movement], figures: Sequence[Quantity], before: Quantity, after: Quantity, first: Quantity
) -> Change | None:
    """The change with the nearest trend word before its first figure, in the same clause."""
    word = governing(prose, words, first.span.start)
    if word and word.text.lower().startswith(_SPREADS):
        return None
    last = after if first is before else before
    by = _amount(figures, first, words)
    if not word:
        noun = _nominal_after(prose, figures, last)
        return noun and Change(Span(first.span.start, noun[0].span.end), noun[1], noun[2], before, after, noun[0])
    if not by and (noun := _nominal_after(prose, figures, last)):
        by = noun[0]
    return Change(Span(word.span.start, last.span.end), word.text, word.direction, before, after, by, _ratio(word, by), word.span)


def _ratio(word: Movement, by: Quantity | None) -> tuple[Decimal, Decimal] | None:
    if word.ratio:
        return word.ratio
    if by and by.kind == "multiple" and word.direction == "up":
        return by.low, by.high
    return None


def _amount(figures: Sequence[Quantity], first: Quantity, words: list[Movement]) -> Quantity | None:
    """The amount between the trend word and the first level: "rose 20% from", "fell by 5 points to"."""
    index = bisect_left(figures, first.span.start, key=lambda figure: figure.span.start)
    word = last_before(words, first.span.start)
    if index == 0 or not word:
        return None
    amount = figures[index - 1]
    if amount.span.start < word.span.end or first.span.start - amount.span.end > 60:
        return None
    return amount if amount.kind in _AMOUNT_KINDS or _alike(amount, first) else None


def _nominal_after(prose: str, figures: Sequence[Quantity], last: Quantity) -> tuple[Quantity, str, Direction] | None:
    """The amount told after the levels: "from A to B, a 20% increase"."""
    index = bisect_right(figures, last.span.start, key=lambda figure: figure.span.start)
    follower = figures[index] if index < len(figures) else None
    if (
        not follower
        or not (follower.kind in _AMOUNT_KINDS or _alike(follower, last))
        or not links.NOMINAL_LINK.fullmatch(prose, last.span.end, follower.span.start)
    ):
        return None
    noun = TREND_NOUN.match(prose, follower.span.end)
    if not noun:
        return None
    return follower, noun.group().strip(" -\n"), "up" if noun["up"] else "down"


def _alone(prose: str, words: list[Movement], figure: Quantity) -> Change | None:
    """An amount without levels: "rose 14%", "cut costs by 47%", "a 29% drop", "150% cheaper"."""
    if figure.kind not in ("percent", "points", "multiple"):
        return None
    for pattern in (TREND_NOUN, COMPARED_LESS):
        if match := pattern.match(prose, figure.span.end):
            direction: Direction = "up" if pattern is TREND_NOUN and match["up"] else "down"
            return Change(Span(figure.span.start, match.end()), match.group().strip(" -\n"), direction, by=figure)
    word = governing(prose, words, figure.span.start)
    if not word:
        return None
    is_amount = links.BY.search(prose, word.span.end, figure.span.start) or links.DIRECTLY.fullmatch(
        prose, word.span.end, figure.span.start
    )
    return Change(Span(word.span.start, figure.span.end), word.text, word.direction, by=figure) if is_amount else None


def _role(prose: str, words: list[Movement], start: int) -> str:
    """The preposition or verb that leads to a figure, or empty; none where a movement stands between, or a "by" before the range of an amount."""
    match = links.ROLE.match(prose, max(0, start - 60), start)
    if not match or not match["role"] or any(word.direction != "other" for word in starting_in(words, match.start() + 1, start)):
        return ""
    if links.AMOUNT_RANGE.match(prose, max(0, match.start() - 10), match.start("role")):
        return ""
    return match["role"].split()[0].lower()


def _alike(first: Quantity, second: Quantity) -> bool:
    if not first.comparable(second) or (first.per and second.per and first.per != second.per):
        return False
    if first.noun and second.noun and first.kind == second.kind == "count" and not first.shared:
        return first.noun.rstrip("s") == second.noun.rstrip("s")
    return True
