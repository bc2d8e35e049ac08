"""Where numbers may begin. Most of a text is no number, so it is searched for digits and for a few words; reading comes after."""

from __future__ import annotations

from collections.abc import Iterator

from credlint.article import Article
from credlint.facts.figures.number_words import FIRST, NEEDED
from credlint.facts.words import FIGURE, matches, word_index
from credlint.patterns import lazy

VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅒"

_DIGITS = lazy(r"\d+")
_VULGAR = lazy(rf"[{VULGAR}]")
_ARTICLE_BEFORE = lazy(r"(?r)\b[Aa][Nn]?[ ]{1,2}")


def candidates(article: Article) -> list[int]:
    """Where numbers may begin, their sign and currency sign left out, in order."""
    found = [match.start() for match in matches(article, _DIGITS, (FIGURE,))]
    found += [match.start() for match in matches(article, _VULGAR, VULGAR)]
    found += _in_words(article)
    found.sort()
    return found


def _in_words(article: Article) -> set[int]:
    """Where FIRST matches and one of NEEDED stands: looking for these few words costs a tenth of trying the pattern everywhere."""
    index, prose = word_index(article), article.prose
    held = NEEDED & index.keys()
    lower = prose.lower() if held else ""
    if len(lower) != len(prose):  # a letter that is two in lower case: places are not the same
        return {match.start() for match in matches(article, FIRST, held)}
    blocks = article.blocks
    return {
        start
        for word in held
        for number in index[word]
        for at in _places(lower, word, *blocks[number].span)
        for start in _starts(prose, at)
    }


def _places(lower: str, word: str, start: int, end: int) -> Iterator[int]:
    at = lower.find(word, start, end)
    while at >= 0:
        if not at or not lower[at - 1].isalpha():
            yield at
        at = lower.find(word, at + 1, end)


def _starts(prose: str, at: int) -> Iterator[int]:
    """Where the number begins whose word stands there: at the word or at an article before it."""
    article = _ARTICLE_BEFORE.match(prose, max(0, at - 5), at) if at and prose[at - 1] == " " else None
    if article and FIRST.match(prose, article.start()):
        yield article.start()
    elif FIRST.match(prose, at):
        yield at
