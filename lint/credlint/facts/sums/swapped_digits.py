"""Pairs of figures told of one thing that differ by two neighbouring digits swapped: "a staff of 530" and "of the 503 staff"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise
from typing import Literal

import regex
from msgspec import Struct

from credlint.article import Article, Block, Span, analysis, around, inside
from credlint.facts.by_sentence import holding
from credlint.facts.changes import changes
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import sentences
from credlint.facts.sums.digits import are_swapped, is_slip
from credlint.facts.sums.told_twice import ALL, told_twice
from credlint.facts.tables.tables import label, tables
from credlint.patterns import lazy

_KINDS = frozenset(("money", "count", "number", "duration", "length", "mass", "area", "volume", "energy", "power"))
_FEWEST, _MOST = 3, 12
"""Digits that a figure must have: of two, one in ten is another one swapped."""
_MANY = 5
"""Digits that are swapped by chance once in ten thousand."""
_MOST_ALIKE = 40
_FAR = 1_000
"""Characters of a paragraph on either side of a figure in which a sum may bear it out."""
"""Figures with the same digits: of more, a text is a list of numbers."""
_WORD = lazy(r"[^\W\d_][\p{L}’'-]{3,}")
_COMMON = frozenset(
    "with from that this were than have been their they which when also each them into over some more less million billion thousand total about after before between year years"
    " month months percent would will other only most said says there under what where those these whose while still just than only part other first second third last next"
    " number figure figures average made make makes came come costs cost price paid spent report reports".split()
)
_YEAR = lazy(r"\b(?:19|20)\d\d\b")
_OTHER_STATE = lazy(
    r"\b(?:earlier|previous(?:ly)?|correct(?:ed|ion|s)|version|instead|misstated|compared|versus|against|rose|fell|up|down|formerly|once|used to|forecast|expected|target|planned|then|originally|revised)\b",
    regex.IGNORECASE,
)
"""Beside a figure of another time or another case."""
_LIST = lazy(r"[ \n]?(?:,|;|and|or|to|through|[-–—]|,[ \n]and)[ \n]?(?:\p{Sc})?")
_THE = (*(f"{word} " for word in "the The our Our its Its their his her my His Her My all All".split()), "’s ", "'s ")
"""Before a figure that is told as known."""
_PLAIN = ("count", "number")
_FOUR_DIGITS = 1000
_RECALLED = 100
"""Counts below are told of too many things."""
_OFTEN = 3
"""Times that a count is told of which one more telling has two digits swapped."""
_STEM = 5
"""Letters that "finished" and "finishers" share."""
_REACH = 120
_HALF = Decimal("0.5")


class SwappedDigits(Struct, frozen=True):
    """Two figures of one thing, in order. span: the later one. form: two digits are swapped, one is another, or the later one is told as of all."""

    span: Span
    first: Quantity
    second: Quantity
    form: Literal["swapped", "other", "all"] = "swapped"


class _Place(Struct, frozen=True):
    """Where a figure stands. words: of its sentence, or of the label of its row."""

    block: Block
    sentence: Span
    words: frozenset[str]


@analysis
def swapped_digits(article: Article) -> tuple[SwappedDigits, ...]:
    """The pairs, in order of the later figure."""
    counts = _counts(article)
    pairs, recalled = list(_pairs(article)), list(_recalled(article, counts))
    swapped, twice = list(_swapped_near(article, counts)), told_twice(article)
    if not (pairs or recalled or swapped or twice):
        return ()
    reader = _Reader(article)
    found = [SwappedDigits(second.span, first, second, "all") for first, second in twice if reader.are_of_one_time(first, second)]
    found += [SwappedDigits(second.span, first, second, "other") for first, second in recalled if reader.are_of_one_time(first, second)]
    found += [SwappedDigits(second.span, first, second) for first, second in swapped if reader.are_of_one_time(first, second)]
    told = Counter(figure.value for figure in counts)
    found += [SwappedDigits(second.span, first, second) for first, second in pairs if reader.are_of_one(first, second)]
    found += [
        SwappedDigits(second.span, first, second)
        for first, second in pairs
        if told[first.value] >= _OFTEN and told[second.value] == 1 and reader.is_recalled(first, second)
    ]
    ordered = sorted({pair.span: pair for pair in found}.values(), key=lambda pair: pair.span)
    often = Counter(figure.value for figure in quantities(article))
    return tuple(pair for pair in ordered if pair.form == "all" or not _are_reckoned(article, pair, often))


def _are_reckoned(article: Article, pair: SwappedDigits, told: Counter[Decimal]) -> bool:
    """Whether the one of two figures that is told less often, or both, are the sum or difference of two others of their paragraphs, and so no slips."""
    rarest = min(told[pair.first.value], told[pair.second.value])
    return all(_is_reckoned(article, figure) for figure in (pair.first, pair.second) if told[figure.value] == rarest)


def _is_reckoned(article: Article, figure: Quantity) -> bool:
    block = around(figure.span, article.blocks)
    if block is None:
        return False
    near = Span(max(block.span.start, figure.span.start - _FAR), min(block.span.end, figure.span.end + _FAR))
    others = [one.value * one.factor for one in inside(near, quantities(article)) if one.comparable(figure)]
    value = figure.value * figure.factor
    others = [other for other in others if other != value][:_MOST_ALIKE]
    return any(value in (one + other, abs(one - other)) for one, other in combinations(others, 2))


def _pairs(article: Article) -> Iterator[tuple[Quantity, Quantity]]:
    """The figures of one size that have the same digits, two neighbours swapped."""
    alike: dict[tuple[str, int], list[tuple[str, Quantity]]] = defaultdict(list)
    prose = article.prose
    for figure in quantities(article):
        if figure.kind in _KINDS and figure.bound == "exact" and not (figure.damaged or figure.shared):
            digits = "".join(filter(str.isdecimal, prose[figure.span.start : figure.span.end]))
            if _FEWEST <= len(digits) <= _MOST:
                alike["".join(sorted(digits)), (figure.value * figure.factor).adjusted()].append((digits, figure))
    for held in alike.values():
        if len({digits for digits, _ in held}) > 1 and len(held) < _MOST_ALIKE:
            for index, (one, first) in enumerate(held):
                yield from ((first, second) for other, second in held[index + 1 :] if are_swapped(one, other))


def _swapped_near(article: Article, counts: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """The counts that are told as known ("the 1,410 who answered"), each with one before it in its block that has two digits swapped, and is no larger."""
    told = Counter(figure.value for figure in counts)
    known = {figure.span for figure in counts if told[figure.value] == 1 and article.prose.endswith(_THE, 0, figure.span.start)}
    for block, held in holding(article.blocks, counts) if known else ():
        for index, figure in enumerate(held) if len(held) > 1 and block.kind in ("paragraph", "item") else ():
            if figure.span in known:
                is_of_all = article.prose.endswith(ALL, block.span.start, figure.span.start)
                for other in held[max(0, index - _MOST) : index]:
                    is_no_part = is_of_all or other.value < figure.value or other.noun == figure.noun != ""
                    if is_no_part and other.half_step == figure.half_step and _is_swapped(other, figure):
                        yield other, figure


def _is_swapped(one: Quantity, other: Quantity) -> bool:
    first, second = str(int(one.value)), str(int(other.value))
    return len(first) == len(second) and are_swapped(first, second)


def _counts(article: Article) -> list[Quantity]:
    """The counts of three digits or more."""
    return [
        figure
        for figure in quantities(article)
        if figure.kind in _PLAIN and figure.bound == "exact" and not figure.damaged and figure.value >= _RECALLED
    ]


def _recalled(article: Article, counts: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """The counts that are told as known ("the 418 finishers"), each with one of the same thing that has one digit other; not those told twice."""
    counts = [figure for figure in counts if figure.kind == "count"]
    told = Counter(figure.value for figure in counts)
    by_stem: dict[str, list[Quantity]] = defaultdict(list)
    for figure in counts:
        by_stem[_stem(figure)].append(figure)
    for figure in counts:
        is_thing = figure.noun == figure.phrase or article.prose.startswith("-", figure.span.end)  # "the 418 finishers", "a 2,905-vote win"
        if told[figure.value] == 1 and is_thing and article.prose.endswith(_THE, 0, figure.span.start):
            for other in by_stem[_stem(figure)][:_MOST_ALIKE]:
                if other.half_step == figure.half_step and not (other.damaged or figure.damaged) and is_slip(figure, other.value):
                    yield (other, figure) if other.span < figure.span else (figure, other)


def _stem(figure: Quantity) -> str:
    return figure.phrase.partition(" ")[0].removesuffix("s")[:_STEM]


class _Reader:
    """Tells what the figures of an article are of."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.moved = {
            figure.span for change in changes(article) for figure in (change.before, change.after, change.by) if figure is not None
        }
        figures = quantities(article)
        self.listed = {
            figure.span
            for one, two in pairwise(figures)
            if one.comparable(two)
            and two.span.start - one.span.end < _FEWEST * 4
            and _LIST.fullmatch(article.prose, one.span.end, two.span.start)
            for figure in (one, two)
        }
        self.labels: dict[int, str] = {}
        self.own_words: dict[int, frozenset[str]] = {}
        for table in tables(article):
            names = [label(article, table, index) for index in range(len(table.rows))]
            told = Counter(word for name in names for word in _words(name))
            for name, row in zip(names, table.rows, strict=True):
                own = frozenset(word for word in _words(name) if told[word] == 1)
                self.labels |= {cell.span.start: name for cell in row}
                self.own_words |= {cell.span.start: own for cell in row}

    def are_of_one_time(self, first: Quantity, second: Quantity) -> bool:
        """Whether two figures are told of one time, in different sentences of the text."""
        one, two = self._place(first, alone=True), self._place(second, alone=True)
        is_moved = {first.span, second.span} & (self.moved | self.listed)
        if is_moved or one is None or two is None or "cell" in (one.block.kind, two.block.kind):
            return False
        return one.sentence != two.sentence and not self._are_apart(one, two)

    def are_of_one(self, first: Quantity, second: Quantity) -> bool:
        """Whether two figures are told of one thing at one time, in different sentences."""
        if {first.span, second.span} & (self.moved | self.listed):
            return False
        is_near = around(first.span, self.article.blocks) == around(second.span, self.article.blocks)
        one, two = self._place(first, alone=is_near), self._place(second, alone=is_near)
        if one is None or two is None or one.sentence == two.sentence:
            return False
        shared = one.words & two.words
        cells = [place for place in (one, two) if place.block.kind == "cell"]
        if cells:
            return len(cells) == 1 and bool(cells[0].words) and (shared == cells[0].words or self._names_row(first, shared, cells[0]))
        if not _measure_alike(first, second) or self._are_apart(one, two):
            return False
        if first.noun and first.noun == second.noun:
            is_known = self._is_known(first) and self._is_known(second)
            return is_known or len(shared) > 1 or len(str(int(first.value))) >= _MANY
        return len(shared) > 1 or (one.block.kind in ("title", "metadata", "heading") and len(shared) > 0)

    def is_recalled(self, often: Quantity, once: Quantity) -> bool:
        """Whether a figure is told as known, in words of a sentence that tells another one of the same digits."""
        if not self._is_known(once) or not self.are_of_one_time(often, once):
            return False
        one, two = self._place(often, alone=True), self._place(once, alone=True)
        return one is not None and two is not None and len(one.words & two.words) > 1

    def _names_row(self, figure: Quantity, shared: frozenset[str], cell: _Place) -> bool:
        """Whether words are shared that only one row of the table has, for a figure of four digits."""
        return figure.value >= _FOUR_DIGITS and bool(shared & self.own_words.get(cell.block.span.start, frozenset()))

    def _place(self, figure: Quantity, *, alone: bool) -> _Place | None:
        """alone: by the words of its sentence alone; else with those of a short one before it."""
        article = self.article
        block, sentence = around(figure.span, article.blocks), around(figure.span, sentences(article))
        if block is None or sentence is None:
            return None
        if block.kind == "cell":
            return _Place(block, block.span, _words(self.labels.get(block.span.start, "")))
        start, end = max(sentence.span.start, figure.span.start - _REACH), min(sentence.span.end, figure.span.end + _REACH)
        if not alone and start - block.span.start < _REACH and sentence.index == 1:  # the first sentence names what the second tells
            start = block.span.start
        return _Place(block, sentence.span, _words(article.prose[start : figure.span.start] + " " + article.prose[figure.span.end : end]))

    def _are_apart(self, one: _Place, two: _Place) -> bool:
        """Whether the sentences tell of different years, or one of them of another state or case."""
        texts = [
            self.article.prose[place.sentence.start : min(place.sentence.end, place.sentence.start + 4 * _REACH)] for place in (one, two)
        ]
        years = [set(_YEAR.findall(text)) for text in texts]
        return (all(years) and not years[0] & years[1]) or any(_OTHER_STATE.search(text) for text in texts)

    def _is_known(self, figure: Quantity) -> bool:
        return self.article.prose.endswith(_THE, 0, figure.span.start)


def _measure_alike(first: Quantity, second: Quantity) -> bool:
    is_bare = first.kind == second.kind == "number" and first.half_step < _HALF
    is_same = first.comparable(second) and first.unit == second.unit and (first.per == second.per or not (first.per and second.per))
    is_of_else = first.kind == second.kind == "count" and first.noun != second.noun
    return is_same and not is_bare and not is_of_else


def _words(text: str) -> frozenset[str]:
    return frozenset(word.lower().rstrip("s") for word in _WORD.findall(text)) - _COMMON
