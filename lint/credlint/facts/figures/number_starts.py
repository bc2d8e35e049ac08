"""Where numbers may begin. Most of a text is no number, so it is searched for digits and for a few words; reading comes after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from credlint.article import Article, Span
from credlint.facts.figures.number_words import ALONE, FIRST, NEEDED, ONES, TENS
from credlint.facts.word_places import places_of
from credlint.facts.words import FIGURE, numbers_with, word_index
from credlint.patterns import lazy

VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒"
_VULGAR_SIGNS = frozenset(VULGAR)

_DIGITS = lazy(r"\d+")
_VULGAR = lazy(rf"[{VULGAR}]")
_ARTICLE_ENDS = frozenset(("a ", "A ", "n ", "N ", "  "))
"""What _ARTICLE_BEFORE ends with."""
_GAPS = frozenset(("", " ", "\n"))
_ARTICLE_BEFORE = lazy(r"(?r)\b[Aa][Nn]?[ ]{1,2}")


def candidates(article: Article) -> Iterator[int]:
    """Where numbers may begin, their sign and currency sign left out, in order."""
    index, blocks = word_index(article), article.blocks
    in_words = _numbers_with_words(article)
    vulgar = numbers_with(article, _VULGAR_SIGNS)
    with_figures = set(index.get(FIGURE, ()))
    for number in sorted(with_figures.union(vulgar, in_words)):
        span = blocks[number].span
        found = [match.start() for match in _DIGITS.finditer(article.prose, *span)] if number in with_figures else []
        if number in vulgar:
            found += [match.start() for match in _VULGAR.finditer(article.prose, *span)]
        if number in in_words:
            found += _in_words(article.prose, span, in_words[number])
        found.sort()
        yield from found


def _numbers_with_words(article: Article) -> dict[int, list[str]]:
    """The numbers of the blocks that hold any of NEEDED, with what they hold of it."""
    index = word_index(article)
    found: dict[int, list[str]] = {}
    for word in NEEDED & index.keys():
        for number in index[word]:
            found.setdefault(number, []).append(word)
    return found


def _in_words(prose: str, span: Span, words: Iterable[str]) -> set[int]:
    """Where FIRST matches and one of the words stands: looking for these few costs a tenth of trying the pattern everywhere."""
    lower = prose[span.start : span.end].lower()
    if len(lower) != span.end - span.start:  # a letter that is two in lower case: places are not the same
        return {match.start() for match in FIRST.finditer(prose, *span)}
    return {start for word in words for at in places_of(word, lower, 0, len(lower)) for start in _starts(prose, span.start + at, word)}


def _starts(prose: str, at: int, word: str) -> Iterator[int]:
    """Where the number begins whose word stands there: at the word or at an article before it."""
    before = prose[max(0, at - 2) : at]
    article = _ARTICLE_BEFORE.match(prose, max(0, at - 5), at) if before in _ARTICLE_ENDS else None
    if article and word not in ONES and word not in TENS and FIRST.match(prose, article.start()):
        yield article.start()
    elif (word in ALONE and before[-1:] in _GAPS) or FIRST.match(prose, at):
        yield at
