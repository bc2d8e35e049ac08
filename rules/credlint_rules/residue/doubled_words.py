"""TXT009."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from credlint import Article, Problem, Rule, Span, around
from credlint.facts.quotations import is_quoted
from credlint.facts.word_places import matches_at, places_of
from credlint.facts.words import TWICE, matches
from credlint.patterns import by_letter, lazy

_WORDS = (
    "the|an|of|to|and|in|for|with|from|by|at|on|as|or|are|was|were|be|been|has|have|will|would|can|could|should|their|its|our|your|these|those|which|into|about"
    r"|to \p{Ll}{3,}|the \p{Ll}{3,}|of the|in the|to the|for the|on the|and the|by the|at the|from the|with the"
).split("|")
_DOUBLED = lazy(rf"(?<![\p{{L}}\p{{N}}'’.-])(?P<first>{by_letter(_WORDS)})[ \n](?P=first)(?![\p{{L}}\p{{N}}'’-])")
_YEAR_TWICE = lazy(r"(?P<year>(?:19|20)\d\d)(?<=\b(?P<first>[Aa]|[Tt]he)[ ]\d{4})[ ](?:\p{Lu}\p{L}+[ ]){1,4}(?P=year)[ ]\p{Ll}+")
_NOT_DOUBLED = frozenset("in in|on on|for for|as as|be be".split("|"))


class DoubledWords(Rule):
    """Words or a year that stand twice in a row.

    ## Why it matters

    "to fund to fund" is what an edit leaves when half of it is undone. The sentence was not read again, and its figures neither.

    ## How it decides

    A short function word that stands twice ("the the"), a group of two that does ("to fund to fund"), and a year on both sides of a name
    ("a 2013 Supreme Court 2013 ruling"). What English doubles ("had had", "that that", "is is") is left alone, and so are quotations.

    ## Examples

    ```bad
    The council voted to fund to fund the new bridge.
                      ^^^^^^^^^^^^^^^
    ```

    ```bad
    It cites a 2013 Supreme Court 2013 ruling on dams.
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```good
    They had had enough, and said that that year was hard. He came in in March. "I went to to the fair," she said.
    ```
    """

    code = "TXT009"

    def check(self, article: Article) -> Iterator[Problem]:
        for pattern, found in ((_DOUBLED, matches(article, _DOUBLED, (TWICE,))), (_YEAR_TWICE, _years(article))):
            for match in found:
                span = Span(match.start("first"), match.end())
                words = " ".join(article.text(span).split())
                if words not in _NOT_DOUBLED and not is_quoted(article, span) and _is_running(article, span):
                    once = match["first"] if pattern is _DOUBLED else None  # which of two years goes is for the writer to say
                    yield Problem(
                        span,
                        f'"{words}" says the same twice',
                        help="Leave one of them out.",
                        replacement=once,
                        applicability="unsafe",
                    )


def _years(article: Article) -> Iterator[regex.Match[str]]:
    """The matches of _YEAR_TWICE: its year follows an article and a space."""
    prose = article.prose
    blanks = (blank for text in (" 19", " 20") for blank in places_of(text, prose, 0, len(prose)))
    return matches_at(_YEAR_TWICE, prose, [blank + 1 for blank in blanks if prose[blank - 1] in "aAe"], len(prose))


def _is_running(article: Article, span: Span) -> bool:
    block = around(span, article.blocks)
    return block is not None and block.kind in ("paragraph", "item", "footnote", "metadata")
