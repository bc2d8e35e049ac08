"""The word lists of the family."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Span
from credlint.facts.quotations import is_quoted
from credlint.facts.words import matches
from credlint.facts.zones import in_body
from credlint.patterns import lazy
from credlint.phrases import find_phrases, packaged_phrases

_CONTRAST = lazy(
    r"\b(?:is|are|was|were)(?:n[’']t|[ \n]not|[ \n]no[ \n]longer)[ \n](?:just|merely|only|simply|about|an?|the)[ \n][\p{L}’' \n-]{2,40}?"
    r"(?:[;,.—–][ \n]?|[ \n][—–-]{1,2}[ \n])(?:[Ii]t|[Tt]hey|[Tt]hat)(?:[’'](?:s|re)|[ \n](?:is|are))(?=[ \n])"
)
"""A turn of sales pages and generated posts: "It isn't a trend, it's a shift"."""


def contrasts_in_body(article: Article) -> Iterator[Span]:
    """What is said not to be one thing but another, in the body, in order, without quotations."""
    negations = ("isn", "aren", "wasn", "weren", "not", "longer")
    found = (Span(*match.span()) for match in matches(article, _CONTRAST, negations, ("it", "they", "that")))
    return (span for span in found if in_body(article, span) and not is_quoted(article, span))


def phrases_in_body(article: Article, name: str, extra: tuple[str, ...] = ()) -> Iterator[Span]:
    """The phrases of a list file, and further ones, in the body, in order, without those in quotations."""
    found = find_phrases(article, packaged_phrases("credlint_rules.rhetoric", name, extra))
    return (span for span in found if in_body(article, span) and not is_quoted(article, span))
