"""The words of each block, so that a pattern is tried only where one of its words stands.

Most blocks of most articles have no word that a given rule asks for; looking them up costs a set, matching a pattern everywhere costs the
length of the text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from operator import eq
from typing import Protocol, TypeVar

import regex

from credlint.article import Article, Block, analysis
from credlint.patterns import lazy

FIGURE = "0"
"""Stands among the words of a block for any digit in it."""

TWICE = "0 0"
"""Stands among the words of a block where a word, or two, may stand there twice in a row."""

SAME = "0 = 0"
"""Stands among the words of a block where one word may stand there twice in a row."""

_WORD = lazy(r"[^\W\d_]+")
_DIGIT = lazy(r"\d")
_TYPOGRAPHIC = "’“”–—\ufffc‘…\u00a0•"
"""Most of what is not ASCII in most articles, all of it no letters."""
_MARKS = "%$£/(:'\"#{[@\\`+=<>€½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒§°×≤≥±∼μµ−→’“【\u00a0"
"""Characters that count as words: a pattern may have no other."""
_ROWS = tuple((row, lazy(regex.escape(row))) for row in ("  ", " .", " ,", " ;", "()", "<%", "%("))
"""Rows of characters that count as words. In a text that is not ASCII a pattern finds them in a third of the time of `in`."""


class InBlock(Protocol):
    """Anything that stands in one block, such as a sentence."""

    @property
    def block(self) -> Block: ...


S = TypeVar("S", bound=InBlock)


@analysis
def word_index(article: Article) -> dict[str, list[int]]:
    """Each word in lower case, FIGURE, TWICE, SAME and each mark to the numbers of the blocks that hold it, in order. Hyphens part words."""
    index: dict[str, list[int]] = defaultdict(list)
    prose, search_digit = article.prose, _DIGIT.search
    marks = [mark for mark in _MARKS if mark in prose] + [row for row, pattern in _ROWS if pattern.search(prose)]
    for number, block in enumerate(article.blocks):
        start, end = block.span
        text = prose[start:end]
        words = _words(text)
        held = set(words)
        held.update([mark for mark in marks if mark in text])
        if search_digit(text):
            held.add(FIGURE)
        if any(map(eq, words, words[1:])):
            held.update((TWICE, SAME))
        elif sum(map(eq, words, words[2:])) > 1:
            held.add(TWICE)
        for word in held:
            index[word].append(number)
    return dict(index)


def _words(text: str) -> list[str]:
    """The rows of letters in a text, in lower case."""
    words = parted(text, _LETTERS)
    return _WORD.findall(text.lower()) if words is None else words


def parting(is_kept: Callable[[str], bool]) -> bytes:
    """What `parted` takes: letters of ASCII in lower case, and a space for each character of it that is not kept."""
    return bytes(ord(chr(code).lower()) if is_kept(chr(code)) else ord(" ") for code in range(128)) + bytes(range(128, 256))


_LETTERS = parting(str.isalpha)


def parted(text: str, table: bytes) -> list[str] | None:
    """The words of a text, nine times as fast as by a pattern; None where it holds letters or marks that are not ASCII, and a pattern must tell.

    table: which characters belong to words, as `parting` makes it. What is typographic parts words, too.
    """
    for mark in _TYPOGRAPHIC:
        if text.isascii():
            break
        text = text.replace(mark, " ")
    return text.encode().translate(table).decode().split() if text.isascii() else None


def numbers_with(article: Article, words: Iterable[str], *others: Iterable[str]) -> list[int]:
    """The numbers of the blocks that hold any of the words, and any of each of the others, in order. `*` ends the beginning of a word."""
    found = _numbers(article, words)
    for more in others:
        found = found and found & _numbers(article, more)
    return sorted(found)


def _numbers(article: Article, words: Iterable[str]) -> set[int]:
    whole, beginnings = _parted(words if isinstance(words, frozenset) else tuple(words))
    index = word_index(article)
    held = whole & index.keys()
    if beginnings:
        held |= stems(article, beginnings)
    return {number for word in held for number in index[word]} if held else set()


@lru_cache(maxsize=4096)
def _parted(words: tuple[str, ...] | frozenset[str]) -> tuple[frozenset[str], tuple[str, ...]]:
    """Whole words, and beginnings of words without their `*`. Rules ask every article for the same lists."""
    return frozenset(words), tuple([word[:-1] for word in words if word.endswith("*")])


def blocks_with(article: Article, words: Iterable[str], *others: Iterable[str]) -> Sequence[Block]:
    """The blocks that hold any of the words, and any of each of the others, in order. `*` ends the beginning of a word."""
    return [article.blocks[number] for number in numbers_with(article, words, *others)]


def sentences_with(article: Article, sentences: Iterable[S], words: Iterable[str], *others: Iterable[str]) -> Iterator[S]:
    """Those of the sentences whose block holds any of the words, and any of each of the others."""
    starts = {block.span.start for block in blocks_with(article, words, *others)}
    return (sentence for sentence in sentences if sentence.block.span.start in starts) if starts else iter(())


def matches_in(article: Article, pattern: regex.Pattern[str], numbers: Iterable[int]) -> Iterator[regex.Match[str]]:
    """The matches of a pattern in the blocks with these numbers."""
    for number in numbers:
        span = article.blocks[number].span
        # The break after the block belongs to what a pattern may look at: `$` is no end of a block.
        yield from pattern.finditer(article.prose, span.start, span.end + 2)


def matches(article: Article, pattern: regex.Pattern[str], words: Iterable[str], *others: Iterable[str]) -> Iterator[regex.Match[str]]:
    """The matches of a pattern in the blocks that hold any of the words, in order. Every match must hold one of them.

    others: lists of words; of each the block must hold one as well.
    """
    return matches_in(article, pattern, numbers_with(article, words, *others))


def stems(article: Article, beginnings: Iterable[str]) -> set[str]:
    """The words of the article that begin so."""
    words = _sorted_words(article)
    found: set[str] = set()
    for beginning in beginnings:
        at = bisect_left(words, beginning)
        while at < len(words) and words[at].startswith(beginning):
            found.add(words[at])
            at += 1
    return found


@analysis
def _sorted_words(article: Article) -> list[str]:
    return sorted(word_index(article))
