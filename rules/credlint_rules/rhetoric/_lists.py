"""The word lists of the family."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Span
from credlint.facts.quotations import is_quoted
from credlint.facts.zones import in_body
from credlint.phrases import find_phrases, packaged_phrases


def phrases_in_body(article: Article, name: str, extra: tuple[str, ...] = ()) -> Iterator[Span]:
    """The phrases of a list file, and further ones, in the body, in order, without those in quotations."""
    found = find_phrases(article, packaged_phrases("credlint_rules.rhetoric", name, extra))
    return (span for span in found if in_body(article, span) and not is_quoted(article, span))
