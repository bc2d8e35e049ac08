"""PCT005."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from credlint import Article, Problem, Rule, Span
from credlint.article import around
from credlint.facts.changes import Change, changes
from credlint.facts.dates.names import CERTAIN_MONTH
from credlint.facts.quotations import unquoted
from credlint.facts.sentences import sentences
from credlint.facts.zones import in_body
from credlint.patterns import lazy

_BASED = lazy(
    r"\b(?:from|since|than|compared|versus|vs|against|after|before|over|between|during|until|within|by the end|previous|prior|last|past|next|this (?:year|quarter|month|week|season)|year|years|months?|quarters?"
    r"|weeks?|days?|decades?|annual\w*|yearly|monthly|weekly|quarterly|year-over-year|year-on-year|yoy|ago|earlier|daily|baseline|control|placebo|average|(?:19|20)\d\d|Q[1-4]|FY\d\d"
    rf"|{CERTAIN_MONTH}|summer|winter|spring|autumn)\b",
)
_CONDITIONAL = lazy(
    r"\b(?:would|could|can|may|might|if|should|will|expect\w*|forecast\w*|project\w*|target\w*|goal|aim\w*|up to|typical\w*|each|every|per)\b"
)
_NEIGHBOURS = 2


class ChangeWithoutBase(Rule):
    """A percentage of change with nothing near it to compare with.

    ## Why it matters

    "Sales are up 40%" means nothing until the reader knows since when, or on what: 40% more than last week, than in 2019, than without the
    product.

    ## How it decides

    A rise or fall by a percentage, told as a fact in the body, where neither its own sentence nor the two before it give a level, a date, a
    period or a comparison ("from", "since", "than", "after"). What may or will happen is left alone. Known limit: the base may stand
    further up, in a heading or a chart. Quotations are their speaker's and are left alone.

    ## Examples

    ```bad
    Ticket sales are up 40%.
                        ^^^
    ```

    ```good
    Ticket sales are up 40% from 2023.
    ```

    ```good
    The new counter opened in March. Ticket sales are up 40%.
    ```
    """

    code = "PCT005"
    severity = "note"
    preview = True

    def check(self, article: Article) -> Iterator[Problem]:
        for change in unquoted(article, changes(article)):
            by = change.by
            if by and by.kind == "percent" and not by.shared and not change.before and not change.after and _is_bare(article, change):
                yield Problem(
                    by.span,
                    f'"{article.text(change.span)}" says neither since when nor compared with what',
                    help="Give the level or the time that it is compared with.",
                )


def _is_bare(article: Article, change: Change) -> bool:
    sentence = around(change.span, sentences(article))
    if (
        not sentence
        or change.direction not in ("up", "down")
        or sentence.block.kind not in ("paragraph", "item")
        or not in_body(article, change.span)
    ):
        return False
    return not _CONDITIONAL.search(article.prose, *sentence.span) and not _BASED.search(article.prose, *_passage(article, sentence.span))


def _passage(article: Article, span: Span) -> Span:
    """A sentence and the two before it in its block."""
    everything = sentences(article)
    index = bisect_left(everything, span, key=lambda sentence: sentence.span)
    first = everything[max(index - min(_NEIGHBOURS, everything[index].index), 0)]
    return Span(first.span.start, span.end)
