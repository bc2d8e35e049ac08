"""Voices: whether an article speaks for itself (in the first person), and whether it reports its own data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.quotations import quotations, unquoted
from credlint.facts.sentences import sentences
from credlint.facts.word_places import matches_at, matches_from, places, with_capital
from credlint.facts.words import FIGURE, matches_in, numbers_with, word_index
from credlint.kept import packaged_toml
from credlint.patterns import lazy

_FIRST_PERSON = lazy(r"\b(?:[Ww]e|[Oo]urs?|[Uu]s|I|[Mm]y|[Mm]e)\b(?!\.\p{L})(?=[ \n'’,.;:!?)—]|$)")
_FIRST_WORDS = with_capital("we", "our", "ours", "us", "my", "me") | {"i": ("I",)}
_DIGITS = lazy(r"\d+")
"""Signs that differ in their figures only are one: "[1]" and "[2]"."""
_LETTERS = lazy(r"[^\W\d_]+")
_FIRST_PERSON_SHARE = 8
"""One sentence in so many, at least, speaks in the first person where an article tells what its authors did themselves.

Measured: one in 4 in a government blog, one in 10 or fewer in sales copy that says "we" now and then."""
_SIGN_SHARE = 7
"""One sign to so many sentences, at least, in a report of one's own data."""
_ENOUGH = ("release", "benchmark")
"""The kinds of which one sign is enough."""
PUBLIC = frozenset(("match", "election", "markets", "boxoffice", "law", "loans", "weather"))
"""The kinds of report whose figures everybody can look up, though they are not the author's own."""
_ANYWHERE = ("fig", "table", "section", "[")
"""How the signs of a paper begin that other texts have, too: alone they are not enough."""

_FIGURES = (FIGURE, "±", "∼")
"""Of these, each sign that is no phrase holds one, beside its word."""

Words = tuple[tuple[str, ...], ...]


class FirstPerson(Struct, frozen=True):
    """A word by which the author speaks of himself: "we", "our", "I"."""

    span: Span


class Sign(Struct, frozen=True):
    """A phrase that shows that an article reports its own data. kind: the name of its list in own_reports.toml."""

    span: Span
    kind: str


class _Signs(Struct, frozen=True):
    """The signs of one kind of report.

    all: every sign. phrases: by the longest word of each, its words and how it is printed. others: the signs that are no phrases; words: of which
    each of them holds one.
    """

    all: regex.Pattern[str]
    phrases: Mapping[str, Sequence[tuple[Words, tuple[str, ...]]]]
    others: regex.Pattern[str]
    words: tuple[str, ...]


@analysis
def first_person(article: Article) -> tuple[FirstPerson, ...]:
    """The words in which the author speaks of himself, in order; not in quotations."""
    found = [FirstPerson(Span(*match.span())) for match in matches_from(article, _FIRST_PERSON, _FIRST_WORDS)]
    return tuple(unquoted(article, found) if quotations(article) else found)


def speaks_for_itself(article: Article) -> bool:
    """Whether the article is told in the first person throughout: one sentence in eight, two at least."""
    return len(first_person(article)) >= max(2, len(sentences(article)) / _FIRST_PERSON_SHARE)


@analysis
def own_report(article: Article) -> tuple[Sign, ...]:
    """The signs that the article reports its own data, in order; none where they are too few or all alike.

    The accounts of a company, the minutes of a committee, a survey by those who asked, a paper by those who measured, a match that everybody saw: two
    different signs of one of these, and one sign to seven sentences, where the cells of tables are none. The announcement of results ("today
    reported results for the second quarter") and how a benchmark was run show it alone.
    """
    index = word_index(article)
    for kind, signs in _signs().items():
        found = tuple(Sign(Span(*match.span()), kind) for match in _found(article, signs, index))
        if found and (kind in _ENOUGH or _are_enough(article, found)):
            return found
    return ()


def reports_own_data(article: Article) -> bool:
    """Whether the article reports data of its authors' own, so that what "studies" and "experts" it names are theirs, too."""
    signs = own_report(article)
    return bool(signs) and signs[0].kind not in PUBLIC


def _are_enough(article: Article, found: Sequence[Sign]) -> bool:
    texts = {_DIGITS.sub("", article.text(sign.span).lower()) for sign in found}
    if len(texts) < 2 or all(text.startswith(_ANYWHERE) for text in texts):
        return False
    told = sum(sentence.block.kind != "cell" for sentence in sentences(article))
    return len(found) * _SIGN_SHARE >= told


def _found(article: Article, signs: _Signs, index: Mapping[str, list[int]]) -> Iterator[regex.Match[str]]:
    """The signs in an article, tried where a phrase stands or another sign matches: no phrase begins or ends in another sign."""
    texts: dict[int, list[str]] = {number: [] for number in numbers_with(article, signs.words, _FIGURES)}
    others = frozenset(texts)
    for word in signs.phrases.keys() & index.keys():
        for words, printed in signs.phrases[word]:
            for number in numbers_with(article, *words):
                texts.setdefault(number, []).extend(printed)
    for number in sorted(texts):
        block = article.blocks[number]
        starts = places(article.prose, texts[number], block)
        if number in others:
            starts += [match.start() for match in matches_in(article, signs.others, (number,))]
        yield from matches_at(signs.all, article.prose, starts, block.span.end + 2)


@cache
def _signs() -> dict[str, _Signs]:
    """The signs of each kind of report."""
    data = packaged_toml("credlint.facts.speech", "own_reports.toml")
    return {kind: _read_signs(entry["phrases"], entry["patterns"], entry["words"]) for kind, entry in data.items()}


def _read_signs(phrases: list[str], patterns: list[str], words: list[str]) -> _Signs:
    by_word: dict[str, list[tuple[Words, tuple[str, ...]]]] = {}
    for phrase in phrases:
        held = _words(phrase)
        by_word.setdefault(held[0][0], []).append((held, (phrase, phrase[0].upper() + phrase[1:])))
    return _Signs(_pattern(phrases, patterns), by_word, lazy("|".join(patterns)), tuple(words))


def _words(phrase: str) -> Words:
    """The words of a phrase, the longest first."""
    words: list[str] = _LETTERS.findall(phrase.lower())
    return tuple((word,) for word in sorted(words, key=len, reverse=True))


def _pattern(phrases: list[str], patterns: list[str]) -> regex.Pattern[str]:
    both = [*phrases, *(phrase[0].upper() + phrase[1:] for phrase in phrases)]
    return lazy("|".join([r"\b\L<phrases>\b", *patterns]), phrases=both)
