"""Voices: whether an article speaks for itself (in the first person), and whether it reports its own data."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import regex

from credlint.article import Article, Span, analysis
from credlint.facts.quotations import is_quoted
from credlint.facts.sentences import sentences
from credlint.facts.words import matches, matches_in, numbers_with, numbers_with_all, word_index
from credlint.patterns import lazy

_FIRST_PERSON = lazy(r"\b(?:[Ww]e|[Oo]urs?|[Uu]s|I|[Mm]y|[Mm]e)\b(?!\.\p{L})(?=[ \n'’,.;:!?)—]|$)")
_FIRST_PERSON_SHARE = 8
"""One sentence in so many, at least, speaks in the first person where an article tells what its authors did themselves.

Measured: one in 4 in a government blog, one in 10 or fewer in sales copy that says "we" now and then."""
_SIGN_SHARE = 7
"""One sign to so many sentences, at least, in a report of one's own data."""

Words = tuple[tuple[str, ...], ...]


@dataclass(slots=True)
class FirstPerson:
    """A word by which the author speaks of himself: "we", "our", "I"."""

    span: Span


@dataclass(slots=True)
class Sign:
    """A phrase that shows that an article reports its own data. kind: "accounts", "minutes", "survey" or "paper"."""

    span: Span
    kind: str


@analysis
def first_person(article: Article) -> tuple[FirstPerson, ...]:
    """The words in which the author speaks of himself, in order; not in quotations."""
    spans = (Span(*match.span()) for match in matches(article, _FIRST_PERSON, "we our ours us i my me".split()))
    return tuple(FirstPerson(span) for span in spans if not is_quoted(article, span))


def speaks_for_itself(article: Article) -> bool:
    """Whether the article is told in the first person throughout: one sentence in eight, two at least."""
    return len(first_person(article)) >= max(2, len(sentences(article)) / _FIRST_PERSON_SHARE)


@analysis
def own_report(article: Article) -> tuple[Sign, ...]:
    """The signs that the article reports its own data, in order; none where they are too few or all alike.

    The accounts of a company, the minutes of a committee, a survey by those who asked, a paper by those who measured: two different signs
    of one of these, and one sign to seven sentences.
    """
    index = word_index(article)
    for kind, (pattern, phrases, words) in _signs().items():
        numbers = set(numbers_with(article, words)).union(*(numbers_with_all(index, phrase) for phrase in phrases))
        found = [(Sign(Span(*match.span()), kind), match.group().lower()) for match in matches_in(article, pattern, sorted(numbers))]
        if len({text for _, text in found}) >= 2 and len(found) * _SIGN_SHARE >= len(sentences(article)):
            return tuple(sign for sign, _ in found)
    return ()


@cache
def _signs() -> dict[str, tuple[regex.Pattern[str], list[Words], list[str]]]:
    """Kind of report to the pattern of its signs, the words of each phrase, and words of which every other sign holds one."""
    data = tomllib.loads(files("credlint.facts.speech").joinpath("own_reports.toml").read_text("utf-8"))
    return {
        kind: (_pattern(entry["phrases"], entry["patterns"]), [*map(_words, entry["phrases"])], entry["words"])
        for kind, entry in data.items()
    }


def _words(phrase: str) -> Words:
    """The words of a phrase, the longest first."""
    words: list[str] = regex.findall(r"[^\W\d_]+", phrase.lower())
    return tuple((word,) for word in sorted(words, key=len, reverse=True))


def _pattern(phrases: list[str], patterns: list[str]) -> regex.Pattern[str]:
    both = [*phrases, *(phrase[0].upper() + phrase[1:] for phrase in phrases)]
    return regex.compile("|".join([r"\b\L<phrases>\b", *patterns]), phrases=both)
