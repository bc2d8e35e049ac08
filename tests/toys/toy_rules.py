"""Small rules for the tests of the engine, the command line and the reports."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from credlint import Article, Problem, Related, Rule, Span


def spans(word: str, article: Article) -> list[Span]:
    """Where a word stands in the prose."""
    return [Span(*match.span()) for match in regex.finditer(rf"\b{word}\b", article.prose)]


class BannedWord(Rule):
    """A word that is banned.

    ## Why it matters

    Readers of the tests
    expect it.

    It also matters for a second reason.
    """

    code = "TOY001"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        for span in spans("bad", article):
            yield Problem(span, 'The word "bad" is banned.', help="Find another word.")


class RepeatedTwin(Rule):
    """A twin that comes twice."""

    code = "TOY002"

    def check(self, article: Article) -> Iterator[Problem]:
        first, *others = spans("twin", article) or [None]
        if first and others:
            related = tuple(Related(other, "once more") for other in others)
            yield Problem(first, f"There are {len(others) + 1} twins.", related)


class TimidWord(Rule):
    """A word that says too little: 'maybe'."""

    code = "TOY010"
    severity = "note"

    def check(self, article: Article) -> Iterator[Problem]:
        for span in spans("maybe", article):
            yield Problem(span, "This says nothing.")


class UntestedIdea(Rule):
    """An idea that nobody has measured."""

    code = "NEW001"
    preview = True

    def check(self, article: Article) -> Iterator[Problem]:
        for span in spans("idea", article):
            yield Problem(span, "This idea is new.")


class BrokenRule(Rule):
    """A rule that raises when it meets a certain word."""

    code = "BRK001"

    def check(self, article: Article) -> Iterator[Problem]:
        for span in spans("boom", article):
            yield Problem(span, "This comes before the crash.")
            raise ZeroDivisionError("one\ntwo")


TOYS = (BrokenRule, UntestedIdea, BannedWord, RepeatedTwin, TimidWord)
"""All of them, ordered by code as a catalog is."""
