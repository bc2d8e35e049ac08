"""PCT003."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from credlint import Article, Problem, Rule
from credlint.article import around
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.quotations import unquoted
from credlint.facts.sentences import sentences
from credlint.patterns import lazy

_MEMBERS = frozenset(
    "people persons adults children men women users respondents customers clients consumers shoppers visitors patients employees workers staff members"
    " voters votes ballots students pupils teachers developers participants residents citizens households families businesses companies firms"
    " organizations organisations schools hospitals subscribers readers listeners viewers drivers passengers tenants owners patrons borrowers doctors"
    " nurses executives managers leaders marketers engineers americans britons europeans teenagers parents responses answers applicants"
    " teams farms farmers enterprises startups retailers manufacturers banks merchants founders buyers sellers vendors suppliers insurers agencies investors"
    " professionals engineers analysts recruiters candidates clinicians physicians practices clinics cios ctos cfos ceos smbs brands homes homeowners".split()
)
_OF = lazy(r"[ \n]of[ \n]")
_YARDSTICK_AFTER = lazy(
    r"(?:[ \n][\p{L}’'-]+){0,8}?[ \n](?:needed|required|target(?:ed)?|expected|eligible|estimated|planned|sought|built|designed|licensed|forecast|projected|compared|than|as|(?:it|they|we|he|she|you)[ \n]ha[ds]|last|previous|before|earlier|a (?:year|month|decade)|by (?:revenue|value|volume|weight)|on (?:the|its) (?:rolls?|registers?|books)|(?:school|primary|secondary|that|official)[ -]age)\b"
)
_YARDSTICK_BEFORE = lazy(
    r"\b(?:equal\w*|equivalent|targets?|quotas?|goals?|capacity|subscri\w+|penetration|coverage|ratios?|levels?|rates?|ris\w+|rose|gr[eo]w\w*|increas\w+|more(?! than)|up(?! to)"
    r"|exceed\w*|premiums?|amounts?|by|to|at|if|not?|can[’']t|cannot|impossible|can|could|would|enrol\w*|attendance|turnout|vaccinat\w+|immuni[sz]\w+|retention|occupancy)\b",
    regex.IGNORECASE,
)
_FRAUD = lazy(
    r"\b(?:frauds?|fraudulent|rigg(?:ed|ing)|ballot[ -]stuffing|stuffed|absurd(?:ly)?|implausibl[ey]|jokes?|jok(?:ed|ingly))\b",
    regex.IGNORECASE,
)
"""Who says so knows that it cannot be."""


class ImpossibleShare(Rule):
    """A share of more than 100 percent of people, firms or answers.

    ## Why it matters

    A part cannot be larger than its whole. "112% of respondents" has a digit too many, adds up answers where several were allowed, or
    takes the share of another group.

    ## How it decides

    A percentage above 100, when all values that round to it are, with "of" and members that can be counted once only: people, users,
    respondents, customers, firms, votes. "150% of the target" measures against a yardstick and is left alone, as is a percentage that the
    sentence sets beside a level, a quota or an earlier time ("up to 120% of the customers they had"). Coverage, enrolment and attendance
    are counted against an estimate or a roll, and can exceed it. Quotations are their speaker's and are left alone.

    ## Examples

    ```bad
    In the second wave, 112% of respondents asked for longer hours.
                        ^^^^
    ```

    ```bad
    Drip hoses now cover 120% of farms in the valley.
                         ^^^^
    ```

    ```good
    In the second wave, 62% of respondents asked for longer hours. The branch lent 150% of its target.
    ```
    """

    code = "PCT003"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        percents = (figure for figure in quantities(article) if figure.kind == "percent")
        for share in unquoted(article, (figure for figure in percents if figure.value - figure.half_step > 100)):
            if _is_of_members(article, share):
                told = article.text(share.span)
                yield Problem(
                    share.span,
                    f"no share is larger than its whole: {told} of {share.phrase} cannot be",
                    help="Compare the figure with the source; where several answers were allowed, say so and count answers.",
                )


def _is_of_members(article: Article, share: Quantity) -> bool:
    if share.noun not in _MEMBERS or share.damaged or not _OF.match(article.prose, share.span.end):
        return False
    sentence = around(share.span, sentences(article))
    start = max(share.span.start - 40, sentence.span.start if sentence else 0)
    if sentence and _FRAUD.search(article.prose, *sentence.span):
        return False
    before = _YARDSTICK_BEFORE.search(article.prose, start, share.span.start)
    return not before and not _YARDSTICK_AFTER.match(article.prose, share.span.end)
