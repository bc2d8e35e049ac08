"""TXT009."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, pairwise

import regex

from credlint import Article, Problem, Rule, Span, around
from credlint.facts.quantities import quantities
from credlint.facts.quotations import is_quoted
from credlint.facts.word_places import matches_at, places_of
from credlint.facts.words import SAME, TWICE, matches
from credlint.patterns import by_letter, lazy

_WORDS = (
    "the|an|of|to|and|in|for|with|from|by|at|on|as|or|are|was|were|be|been|has|have|will|would|can|could|should|their|its|our|your|these|those|which|into|about"
    r"|to \p{Ll}{3,}|the \p{Ll}{3,}|or (?!and\b)\p{Ll}{3,}|of (?!and\b)\p{Ll}{3,}|in (?!and\b)\p{Ll}{3,}|for (?!and\b)\p{Ll}{3,}|from (?!and\b)\p{Ll}{3,}|with (?!and\b)\p{Ll}{3,}|on (?!and\b)\p{Ll}{3,}|at (?!and\b)\p{Ll}{3,}|of the|in the|to the|for the|on the|and the|by the|at the|from the|with the"
).split("|")
_DOUBLED = lazy(rf"(?<![\p{{L}}\p{{N}}'’.-])(?P<first>{by_letter(_WORDS)})[ \n](?P=first)(?![\p{{L}}\p{{N}}'’-])")
_YEAR_TWICE = lazy(r"(?P<year>(?:19|20)\d\d)(?<=\b(?P<first>[Aa]|[Tt]he)[ ]\d{4})[ ](?:\p{Lu}\p{L}+[ ]){1,4}(?P=year)[ ]\p{Ll}+")
_OPENING = lazy(
    r"(?<![\p{L}\p{N}'’.-])(?P<first>The|An|Of|To|And|For|With|From|By|At|As|Or|Are|Was|Were|Has|Have|Will|Would|Can|Their|Its|Our|Your|These|Those|Which|It|He|She|We|They|This|If|But)"
    r"[ \n](?=\p{Ll})(?i:(?P=first))(?![\p{L}\p{N}'’-])"
)
"""The same where a sentence begins: "The the"."""
_DAY_TWICE = lazy(
    r"\b(?P<first>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|April|June|July|August|September|October|November|December)[ \n](?P=first)(?![\p{L}\p{N}'’-])"
)
_SAME_YEAR = lazy(r"(?P<first>(?:19|20)\d\d)[ ](?P=first)(?![\p{L}\p{N}.,%/-])")
_ANY_DOUBLED = lazy(r"(?<![\p{L}\p{N}'’.-])(?P<first>\p{Ll}{3,}+)[ \n](?P=first)(?![\p{L}\p{N}'’-]|[ \n,]{1,2}(?P=first)\b)")
_SAME_WORDS = (_OPENING, _DAY_TWICE, _ANY_DOUBLED)
_CLAUSE = lazy(r"(?r)\b(?i:what|whatever|who|whoever|whom|that|those|which|whichever|how|if|when|where)[ \n](?:[\p{L}’'-]+[ \n])?")
"""What may lead to a verb that another follows: "what happens happens"."""
_NOT_DOUBLED = frozenset("in in|on on|for for|as as|be be".split("|"))
_HONEST = frozenset(
    "had that was did does very really too much many far long more less yes bla blah yada knock tut bye night now again well there hear old big good bad nice little quite please"
    " help end byte same half her you one two over work win choo cha dik aye chop boo hush pom sing bang wee ooh hee hmm nah rah click beep never ever only both always deep high low hot cold"
    " nous vous die das der sie wir dat det som var den les".split()
)
"""Words that stand twice for force, as a sound, on both sides of the border of two clauses, or in another language."""


class DoubledWords(Rule):
    """Words or a year that stand twice in a row.

    ## Why it matters

    "to fund to fund" is what an edit leaves when half of it is undone. The sentence was not read again, and its figures neither.

    ## How it decides

    A word that stands twice ("the the", "The the", "cut cut"), a figure or a day that does ("14 14 boats"), a group of two that does ("to fund to fund"), and a year on both sides of a name
    ("a 2013 Supreme Court 2013 ruling"). What English doubles ("had had", "that that", "very very", "what happens happens") is left alone, and so are
    sounds ("knock knock"), words said three times, and quotations.

    ## Examples

    ```bad
    The council voted to fund to fund the new bridge.
                      ^^^^^^^^^^^^^^^
    ```

    ```bad
    Bring a number or photo or photo of honey.
                   ^^^^^^^^^^^^^^^^^
    ```

    ```bad
    It cites a 2013 Supreme Court 2013 ruling on dams.
             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    ```

    ```bad
    A keeper from the valley cut cut the price of honey by half.
                             ^^^^^^^
    ```

    ```bad
    The heating failed. The the keeper brought blankets on Monday Monday, and sold 14 14 jars.
                        ^^^^^^^                            ^^^^^^^^^^^^^           ^^^^^
    ```

    ```good
    They were 14, 14 and 15. In 2019, 2019 jars were sold on Monday. Monday came. The The played, and it has 20 20 vision.
    ```

    ```good
    What happens happens, and it is a long long way. No, no no no. The cat, Catus catus, is one of many many cats; so is the bison bison bison.
    ```

    ```good
    They had had enough, and said that that year was hard. He came in in March. "I went to to the fair," she said. It went on and on and on, over and over and over.
    ```
    """

    code = "TXT009"

    def check(self, article: Article) -> Iterator[Problem]:
        doubled = {
            match.span(): match
            for match in (
                *matches(article, _DOUBLED, (TWICE,)),
                *(match for pattern in _SAME_WORDS for match in matches(article, pattern, (SAME,))),
            )
        }
        yield from _figures(article)
        for found in ([doubled[place] for place in sorted(doubled)], _years(article)):
            for match in found:
                span = Span(match.start("first"), match.end())
                words = " ".join(article.text(span).split())
                if not _is_honest(match, words) and not is_quoted(article, span) and _is_running(article, span):
                    once = None if "year" in match.groupdict() else match["first"]  # which of two years goes is for the writer to say
                    yield Problem(
                        span,
                        f'"{words}" says the same twice',
                        help="Leave one of them out.",
                        replacement=once,
                        applicability="unsafe",
                    )


def _is_honest(match: regex.Match[str], words: str) -> bool:
    """Whether English has the words twice."""
    if "year" in match.groupdict() or not match["first"].islower() or match["first"] in _WORDS:
        return words in _NOT_DOUBLED
    prose, start, word = match.string, match.start(), match["first"]
    before = prose[max(0, start - len(word) - 1) : start - 1]
    return word in _HONEST or before.lower() == word or bool(_CLAUSE.match(prose, max(0, start - 60), start))


def _figures(article: Article) -> Iterator[Problem]:
    """Figures that stand twice in a row: "sold 14 14 boats"."""
    for first, second in pairwise(quantities(article)):
        if second.span.start != first.span.end + 1:
            continue
        text, span = article.text(first.span), Span(first.span.start, second.span.end)
        is_same = text == article.text(second.span) and len(text) > 1 and text != "20"
        if is_same and article.prose[first.span.end].isspace() and not is_quoted(article, span) and _is_running(article, span):
            yield Problem(
                span,
                f'"{text} {text}" says the same twice',
                help="Leave one of them out.",
                replacement=text,
                applicability="unsafe",
            )


def _years(article: Article) -> Iterator[regex.Match[str]]:
    """The matches of _YEAR_TWICE, whose year follows an article and a space, and years twice in a row."""
    prose = article.prose
    starts = [blank + 1 for text in (" 19", " 20") for blank in places_of(text, prose, 0, len(prose))]
    twice = matches_at(_YEAR_TWICE, prose, [start for start in starts if prose[start - 2] in "aAe"], len(prose))
    return chain(twice, matches_at(_SAME_YEAR, prose, starts, len(prose)))


def _is_running(article: Article, span: Span) -> bool:
    block = around(span, article.blocks)
    return block is not None and block.kind in ("paragraph", "item", "footnote", "metadata")
