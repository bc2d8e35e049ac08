"""Changes: a figure before, a figure after, the word that says which way, the amount."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

import regex

from credlint.article import Article, Span, analysis, inside
from credlint.facts.periods import Period, periods
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import Sentence, sentences
from credlint.facts.trends.change_ends import period_of, subject
from credlint.facts.trends.trend_words import COMPARED_LESS, MULTIPLES, NEGATION_BEFORE, SEASON_BEFORE, TREND, TREND_NOUN, Direction
from credlint.patterns import lazy


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
        before_low, before_high = base_interval(self.before)
        after_low, after_high = base_interval(self.after)
        if after_low > before_high:
            return "up"
        return "down" if after_high < before_low else "other"


def base_interval(quantity: Quantity) -> tuple[Decimal, Decimal]:
    """The values that a figure stands for as printed, in base units, without what an approximator adds."""
    return (quantity.value - quantity.half_step) * quantity.factor, (quantity.value + quantity.half_step) * quantity.factor


@dataclass(slots=True)
class _Word:
    span: Span
    text: str
    direction: Direction
    ratio: tuple[Decimal, Decimal] | None


_APPROXIMATE = (
    r"(?:(?:about|around|roughly|approximately|nearly|almost|an?|the|just|only|over|under|more than|less than|as much as|as high as|as low as|some|"
    r"an estimated|at least|below|above|a record|its|their|record|high of|low of|peak of|average of)[ \n]){0,3}"
)
_ROLE = lazy(
    rf"(?r)(?P<role>\b(?:from(?:[ \n](?!to\b)\p{{Ll}}+){{0,4}}?|to|at|below|above|under|over|past|by|of|reaching|reached|hit|hitting|versus|than|between)[ \n])?{_APPROXIMATE}[~≈]?",
    regex.IGNORECASE,
)
_FILLER = r"(?:[^.;:!?()]|\([^()]{0,40}\)|\.(?=\d|\p{L})){0,130}?"
_TO = lazy(rf"{_FILLER}\b(?:down |up |all the way )?to[ \n]{_APPROXIMATE}[~≈]?", regex.IGNORECASE)
_FROM = lazy(
    rf"(?P<filler>{_FILLER})(?P<link>\b(?:(?P<adverb>up|down)[ \n])?from|\bcompared (?:with|to)|\bversus|\bvs\.?|\bas against|\bagainst)[ \n]{_APPROXIMATE}[~≈]?",
    regex.IGNORECASE,
)
_CLAUSE_END = lazy(
    r"[;:—]|[ \n][–-][ \n]|,[ \n](?:and|but|while|which|whereas|as|with|who|where|after|when|although|though|so)\b|\b(?:while|whereas|which|who|because|although|after|before|but)\b|[.?!][”\"’)]*[ \n]"
)
_NOMINAL_LINK = lazy(r"[^.;!?]{0,40},? ?[(—–-]?(?:an?|the)[ ](?:\p{L}+ )?")
_BY = lazy(rf"\bby[ \n]{_APPROXIMATE}$")
_DIRECTLY = lazy(rf"[ \n](?:an?[ \n](?:additional|further)[ \n])?{_APPROXIMATE}")
_LEVEL_BEFORE = lazy(rf"(?r)\b(?:of|was|were|is|are|at|to|total(?:l?ed)?|reached|hit)[ \n]{_APPROXIMATE}", regex.IGNORECASE)
_LEVEL_ROLES = frozenset("to at below above under over past reaching reached hit hitting".split())
_REACH = 110
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
    words = [_word(match) for match in TREND.finditer(prose, sentence.span.start, sentence.span.end) if not _is_season(prose, match)]
    used: set[int] = set()
    for index, first in enumerate(figures):
        second = _counterpart(figures, index)
        if second and first.span.start not in used and (change := _pair(prose, words, figures, first, second)):
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


def _word(match: regex.Match[str]) -> _Word:
    kind = next(name for name in ("steady", "times", "up", "down", "other") if match[name])
    ratio = None
    if kind == "times":
        name = next(name for name in MULTIPLES if match[name])
        ratio = (Decimal(MULTIPLES[name][0]), Decimal(MULTIPLES[name][1]))
        kind = "down" if name == "halve" else "up"
    return _Word(Span(*match.span()), match.group(), kind, ratio)  # type: ignore[arg-type]


def _is_season(prose: str, match: regex.Match[str]) -> bool:
    return match.group().lower() == "fall" and bool(SEASON_BEFORE.match(prose, max(0, match.start() - 20), match.start()))


def _pair(prose: str, words: list[_Word], figures: Sequence[Quantity], first: Quantity, second: Quantity) -> Change | None:
    """The change between two figures: "from A to B", "to B from A", "B, up from A", "B, compared with A"."""
    if second.span.start - first.span.end > _FAR or _moves_between(words, first, second):
        return None
    role = _role(prose, first.span.start)
    if role == "from" and _TO.fullmatch(prose, first.span.end, second.span.start):
        return _told(prose, words, figures, first, second, first)
    link = _FROM.fullmatch(prose, first.span.end, second.span.start)
    if not link:
        return None
    if not link["adverb"] and role not in _LEVEL_ROLES:
        return None
    if link["adverb"]:
        direction: Direction = "up" if link["adverb"].lower() == "up" else "down"
        return Change(
            Span(first.span.start, second.span.end), link["adverb"] + " from", direction, second, first, _amount(figures, first, words)
        )
    return _told(prose, words, figures, second, first, first)


def _moves_between(words: list[_Word], first: Quantity, second: Quantity) -> bool:
    """Whether another movement is told between two figures, so that they do not belong to one."""
    return any(
        first.span.end <= word.span.start < second.span.start and word.text.lower() not in ("up", "down", "go", "come") for word in words
    )


def _from_base(prose: str, words: list[_Word], figures: Sequence[Quantity], index: int) -> Change | None:
    """The change whose level after stands before its trend word: "sales of $12 million rose 20% from $10 million"."""
    base = figures[index]
    word = _governing(prose, words, base.span.start)
    by = _amount(figures, base, words)
    if not word or not by or word.direction == "other" or _role(prose, base.span.start) != "from":
        return None
    levels = [figure for figure in figures[:index] if figure.span.end <= word.span.start and _alike(figure, base)]
    if (
        not levels
        or word.span.start - levels[-1].span.end > _REACH
        or not _LEVEL_BEFORE.match(prose, max(0, levels[-1].span.start - 40), levels[-1].span.start)
    ):
        return None
    return Change(Span(levels[-1].span.start, base.span.end), word.text, word.direction, base, levels[-1], by, _ratio(word, by), word.span)


def _told(prose: str, words: list[_Word], figures: Sequence[Quantity], before: Quantity, after: Quantity, first: Quantity) -> Change | None:
    """The change with the nearest trend word before its first figure, in the same clause."""
    word = _governing(prose, words, first.span.start)
    last = after if first is before else before
    by = _amount(figures, first, words)
    if not word:
        noun = _nominal_after(prose, figures, last)
        return noun and Change(Span(first.span.start, noun[0].span.end), noun[1], noun[2], before, after, noun[0])
    if not by and (noun := _nominal_after(prose, figures, last)):
        by = noun[0]
    return Change(Span(word.span.start, last.span.end), word.text, word.direction, before, after, by, _ratio(word, by), word.span)


def _ratio(word: _Word, by: Quantity | None) -> tuple[Decimal, Decimal] | None:
    if word.ratio:
        return word.ratio
    if by and by.kind == "multiple" and word.direction == "up":
        return by.low, by.high
    return None


def _governing(prose: str, words: list[_Word], start: int) -> _Word | None:
    """The last trend word before a figure, unless the clause ends between, or a negation stands before it."""
    before = [word for word in words if word.span.end <= start]
    if not before or start - before[-1].span.end > _REACH:
        return None
    word = before[-1]
    if _CLAUSE_END.search(prose, word.span.end, start) or NEGATION_BEFORE.match(prose, max(0, word.span.start - 30), word.span.start):
        return None
    return word


def _amount(figures: Sequence[Quantity], first: Quantity, words: list[_Word]) -> Quantity | None:
    """The amount between the trend word and the first level: "rose 20% from", "fell by 5 points to"."""
    index = next((i for i, figure in enumerate(figures) if figure is first), 0)
    if index == 0:
        return None
    amount, starts = figures[index - 1], [word.span for word in words if word.span.end <= first.span.start]
    if not starts or amount.span.start < starts[-1].end or first.span.start - amount.span.end > 60:
        return None
    return amount if amount.kind in ("percent", "points", "multiple", "basis points") or _alike(amount, first) else None


def _nominal_after(prose: str, figures: Sequence[Quantity], last: Quantity) -> tuple[Quantity, str, Direction] | None:
    """The amount told after the levels: "from A to B, a 20% increase"."""
    follower = next((figure for figure in figures if figure.span.start > last.span.start), None)
    if not follower or not _NOMINAL_LINK.fullmatch(prose, last.span.end, follower.span.start):
        return None
    noun = TREND_NOUN.match(prose, follower.span.end)
    if not noun:
        return None
    return follower, noun.group().strip(" -\n"), "up" if noun["up"] else "down"


def _alone(prose: str, words: list[_Word], figure: Quantity) -> Change | None:
    """An amount without levels: "rose 14%", "cut costs by 47%", "a 29% drop", "150% cheaper"."""
    if figure.kind not in ("percent", "points", "multiple"):
        return None
    for pattern in (TREND_NOUN, COMPARED_LESS):
        if match := pattern.match(prose, figure.span.end):
            direction: Direction = "up" if pattern is TREND_NOUN and match["up"] else "down"
            return Change(Span(figure.span.start, match.end()), match.group().strip(" -\n"), direction, by=figure)
    word = _governing(prose, words, figure.span.start)
    if not word:
        return None
    is_amount = _BY.search(prose, word.span.end, figure.span.start) or _DIRECTLY.fullmatch(prose, word.span.end, figure.span.start)
    return Change(Span(word.span.start, figure.span.end), word.text, word.direction, by=figure) if is_amount else None


def _role(prose: str, start: int) -> str:
    match = _ROLE.match(prose, max(0, start - 50), start)
    return match["role"].split()[0].lower() if match and match["role"] else ""


def _alike(first: Quantity, second: Quantity) -> bool:
    if not first.comparable(second) or (first.per and second.per and first.per != second.per):
        return False
    if first.noun and second.noun and first.kind == second.kind == "count" and not first.shared:
        return first.noun.rstrip("s") == second.noun.rstrip("s")
    return True
