"""Where words stand as printed, so that a pattern is tried only there.

Looking for a word in a block costs a hundredth of a pattern that is tried at each of its characters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import regex

from credlint.article import Article, Block, Span
from credlint.facts.words import numbers_with, word_index

_LONG_BLOCK = 1 << 15
_REACH = 300
"""How far from the core of a match its ends may be, in characters."""

Beginnings = Mapping[str, Sequence[str]]
"""Words of the index to what a match begins with, as printed, where its block holds the word."""


def as_printed(*words: str) -> dict[str, Sequence[str]]:
    """Words in lower case that matches begin with, printed so."""
    return {word: (word,) for word in words}


def with_capital(*words: str) -> dict[str, Sequence[str]]:
    """Words in lower case that matches begin with, printed so or with a capital."""
    return {word: (word, word.capitalize()) for word in words}


def matches_from(
    article: Article, pattern: regex.Pattern[str], beginnings: Beginnings, *others: frozenset[str]
) -> Iterator[regex.Match[str]]:
    """The matches of a pattern in all blocks, in order; every match must begin with one of the beginnings, and at a word's where that is a letter.

    others: lists of words; of each the block must hold one as well.
    """
    for block, texts in blocks_from(article, beginnings, *others):
        yield from matches_at(pattern, article.prose, places(article.prose, texts, block), block.span.end + 2)


def blocks_from(article: Article, beginnings: Beginnings, *others: frozenset[str]) -> Iterator[tuple[Block, list[str]]]:
    """The blocks that hold a word of the index, and one of each of the others, in order, with what their matches may begin with."""
    index = word_index(article)
    texts: dict[int, list[str]] = {}
    for word in beginnings.keys() & index.keys():
        for number in index[word]:
            texts.setdefault(number, []).extend(beginnings[word])
    numbers = set(numbers_with(article, *others)) & texts.keys() if others and texts else texts
    for number in sorted(numbers):
        yield article.blocks[number], texts[number]


def holds(text: str, parts: Iterable[str]) -> bool:
    """Whether any of the parts stands in a text. A hundred parts cost less than one pattern over a sentence."""
    for part in parts:  # noqa: SIM110 - a generator costs more than what it looks for
        if part in text:
            return True
    return False


def places(prose: str, texts: Iterable[str], block: Block) -> list[int]:
    """Where texts stand in a block; those that begin with a letter not after another letter."""
    start, end = block.span
    found: list[int] = []
    for text in texts:
        found += places_of(text, prose, start, end)
    return found


def places_of(part: str, text: str, start: int, end: int, *, inside: bool = False) -> list[int]:
    """Where a part stands in a text; one that begins with a letter not after another letter, unless it is looked for inside of words, too."""
    found: list[int] = []
    at = text.find(part, start, end)
    while at >= 0:
        if inside or not (text[at - 1 : at].isalpha() and part[0].isalpha()):
            found.append(at)
        at = text.find(part, at + 1, end)
    return found


def matches_at(pattern: regex.Pattern[str], prose: str, starts: Iterable[int], end: int) -> Iterator[regex.Match[str]]:
    """What `finditer` gives up to `end`, where no match starts anywhere else; each start is tried once."""
    done = 0
    for start in sorted(starts):
        if start >= done and (match := pattern.match(prose, start, end)):
            yield match
            done = match.end()


def matches_beside(pattern: regex.Pattern[str], prose: str, block: Span, core: str, text: str) -> Iterator[regex.Match[str]]:
    """The matches of a pattern in a block, each of which holds a core. In a very long block they are looked for beside it only, where it is rare.

    text: the block as the core is spelled, in lower case perhaps.
    """
    start, end = block.start, block.end + 2  # the break after the block belongs to what a pattern may look at
    is_rare = len(text) >= _LONG_BLOCK and text.count(core) * 8 * _REACH < len(text)
    if not is_rare or len(text) != block.end - block.start:  # lower case may be longer
        yield from pattern.finditer(prose, start, end)
        return
    at, done = text.find(core), start
    while at >= 0:
        for match in pattern.finditer(prose, max(done, start + at - _REACH), min(start + at + len(core) + _REACH, end)):
            yield match
            done = match.end()
        at = text.find(core, max(at + 1, done - start))
