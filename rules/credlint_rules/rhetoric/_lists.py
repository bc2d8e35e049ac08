"""The word lists of the family."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from credlint import Article, Span
from credlint.facts.quotations import is_quoted
from credlint.facts.zones import in_body
from credlint.phrases import Phrases, find_phrases, phrases, read_phrase_lists


@cache
def _phrases(name: str, extra: tuple[str, ...]) -> Phrases:
    lists = read_phrase_lists((files("credlint_rules") / "rhetoric" / name).read_text(encoding="utf-8"), name)
    return phrases([*(phrase for one in lists for phrase in one.phrases), *extra])


def phrases_in_body(article: Article, name: str, extra: tuple[str, ...] = ()) -> Iterator[Span]:
    """The phrases of a list file, and further ones, in the body, in order, without those in quotations."""
    found = find_phrases(article, _phrases(name, extra))
    return (span for span in found if in_body(article, span) and not is_quoted(article, span))
