"""Small rules with fixes."""

from __future__ import annotations

from collections.abc import Iterator

from toy_rules import spans

from credlint import Article, Problem, Replacement, Rule, Span
from credlint.article import SourceRange


class BadWord(Rule):
    """A bad word."""

    code = "FIX001"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        for span in spans("bad", article):
            yield Problem(span, "A bad word.", help='Write "GOOD".', replacement="GOOD")


class Shouting(Rule):
    """Words with a stop that shouts; "bad wow" is one, too, which lies over a bad word."""

    code = "FIX002"

    def check(self, article: Article) -> Iterator[Problem]:
        for span in (*spans("bad wow", article), *spans("wow", article)):
            yield Problem(span, "This shouts.", replacement=article.text(span)[:-1], applicability="unsafe")


class Doubtful(Rule):
    """A word that someone should look at."""

    code = "FIX003"

    def check(self, article: Article) -> Iterator[Problem]:
        for span in spans("perhaps", article):
            yield Problem(span, "Is it?", replacement="certainly", applicability="display")


class LastWord(Rule):
    """Stars for a word, and all places of another."""

    code = "FIX004"

    def check(self, article: Article) -> Iterator[Problem]:
        for span in spans("star", article):
            yield Problem(span, "No star.", replacement="*comet*")
        every = spans("each", article)
        if every:
            yield Problem(every[0], "Every one.", replacement=tuple(Replacement(span, "every") for span in every))


class Comment(Rule):
    """A comment in the markup, which is no prose."""

    code = "FIX005"

    def check(self, article: Article) -> Iterator[Problem]:
        start = article.source.find("<!-- gone -->")
        if start >= 0:
            yield Problem(Span(0, 0), "A comment.", replacement=(Replacement(SourceRange(start, start + 13), ""),))


class Restless(Rule):
    """Words of which each fix makes the other."""

    code = "FIX006"

    def check(self, article: Article) -> Iterator[Problem]:
        for word, other in (("tick", "tock"), ("tock", "tick")):
            for span in spans(word, article):
                yield Problem(span, "Never right.", replacement=other)


FIXING = (BadWord, Shouting, Doubtful, LastWord, Comment, Restless)
