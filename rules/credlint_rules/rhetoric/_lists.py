"""The word lists of the family."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

import regex

from credlint import Article, Span
from credlint.facts.quotations import is_quoted
from credlint.facts.zones import body_sentences
from credlint.phrases import find_phrases, phrase_pattern, read_phrase_lists


@cache
def _pattern(name: str, extra: tuple[str, ...]) -> regex.Pattern[str]:
    lists = read_phrase_lists((files("credlint_rules") / "rhetoric" / name).read_text(encoding="utf-8"), name)
    return phrase_pattern([*(phrase for one in lists for phrase in one.phrases), *extra])


def phrases_in_body(article: Article, name: str, extra: tuple[str, ...] = ()) -> Iterator[Span]:
    """The phrases of a list file, and further ones, in the body, in order, without those in quotations."""
    spans = (sentence.span for sentence in body_sentences(article))
    return (span for span in find_phrases(_pattern(name, extra), article.prose, spans) if not is_quoted(article, span))
