"""Shapes of lines of page furniture: patterns, and what a line must hold for a pattern to be tried."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

import regex
from msgspec import Struct

from credlint.article import Article
from credlint.facts.pages.signs import SIDEBAR, SIGNS
from credlint.facts.word_places import places_of
from credlint.facts.words import word_index
from credlint.patterns import lazy

_TIME = lazy(r":\d\d(?<=\d\d:\d\d)")
_WHOLE_WORDS = frozenset(("reserved", "cookie", "cookies", "javascript", "inbox", "caption"))


class Shape(Struct, frozen=True, order=True):
    """How lines with a sign look: up to `words` words, one of `held` among them. Shapes are tried in the order of their places."""

    place: int
    kind: str
    held: Sequence[str]
    pattern: regex.Pattern[str]
    words: int


class Shapes(Struct, frozen=True):
    """The shapes that the lines of an article may have.

    by_word: those of lines that begin with a certain word; "0" stands for a figure. loose: those that may begin with any word. marks: of these
    a line with a loose shape, or a menu, holds one.
    """

    by_word: Mapping[str, Sequence[Shape]]
    loose: Sequence[Shape]
    marks: Sequence[str]


_SHAPES = tuple(
    (Shape(place, kind, held, lazy(rf"[\W\p{{M}}]{{0,4}}(?:{pattern})\W{{0,3}}", regex.I), words), begins.split())
    for place, (kind, begins, held, pattern, words) in enumerate(SIGNS)
)


_TELLING = tuple(
    dict.fromkeys(mark for shape, _ in _SHAPES for mark in ("&", *shape.held) if mark in _WHOLE_WORDS or not mark[0].isalpha())
)
"""The marks and words of which it is quick to tell whether they stand in an article."""


def shapes_of(article: Article) -> Shapes:
    """The shapes of which the article holds what they must hold."""
    absent = frozenset([mark for mark in _TELLING if not _stands(article, mark)])
    return _shapes_without(absent, has_time=":" not in absent and bool(_TIME.search(article.prose)))


@lru_cache(maxsize=256)
def _shapes_without(absent: frozenset[str], *, has_time: bool) -> Shapes:
    """The shapes of articles that lack these of _TELLING: most articles share theirs with others."""
    by_word: dict[str, list[Shape]] = defaultdict(list)
    loose: list[Shape] = []
    marks = [] if "&" in absent else ["&"]
    for shape, begins in _SHAPES:
        held = [mark for mark in shape.held if mark not in absent]
        if (shape.held and not held) or (shape.kind == SIDEBAR and not has_time):
            continue
        for word in begins:
            by_word[word].append(shape)
        if not begins:
            loose.append(shape)
            marks += held
    return Shapes(dict(by_word), loose, marks)


def blocks_with_marks(article: Article, shapes: Shapes) -> set[int]:
    """The numbers of the blocks that hold a mark; a colon is one in a time of day."""
    prose, starts = article.prose, [block.span.start for block in article.blocks]
    found: set[int] = set()
    for mark in shapes.marks:
        if mark in _WHOLE_WORDS:
            found.update(word_index(article)[mark])
            continue
        places = (time.start() for time in _TIME.finditer(prose)) if mark == ":" else places_of(mark, prose, 0, len(prose))
        found.update([bisect_right(starts, place) - 1 for place in places])
    return found


def _stands(article: Article, mark: str) -> bool:
    """Whether a word or mark stands in an article; a doubled mark is looked for where the mark is."""
    return mark in word_index(article) if mark in _WHOLE_WORDS else mark[0] in article.prose and mark in article.prose
