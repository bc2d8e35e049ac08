"""Totals of lists: an item or a line "Total: ..." under items with one amount of money each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from credlint.article import Article, Block, Span, inside
from credlint.facts.figures.amounts import Amount, amounts
from credlint.patterns import lazy

_TAKEN_OFF = lazy(
    r"\b(?:less|minus|deduct\p{Ll}*|discounts?|rebates?|refund\p{Ll}*|deposit paid|off|spent|so far|committed|remaining)\b",
    regex.IGNORECASE,
)
"""In an item whose amount is taken off, or of which the total tells another side."""
_GAIN = lazy(r"\b(?:benefits?|savings?|gains?)\b", regex.IGNORECASE)
"""In the line of a total to which discounts and refunds are added."""
_OTHER_TOTAL = lazy(
    r"\b(?:assets|liabilities|debts?|equity|market|since|so far|to date|without|excluding|ex\b|before|after|net|balance|left|remaining|available|worth|value|capacity)\b",
    regex.IGNORECASE,
)
"""In the line of a total that is not one of the items above."""
_LIST_TOTAL = lazy(
    r"\W*(?:(?:grand|overall|estimated|combined|annual|monthly|yearly|expected)[ ])?(?:sum|total)s?\b(?![^:=]*\b(?:of which|per|average|saved)\b)",
    regex.IGNORECASE,
)


def list_totals(article: Article) -> Iterator[tuple[Amount, list[Amount]]]:
    """The totals in the last item of a list or the line under it, each with the one amount of every item."""
    items: list[Block] = []
    key = (-1, -1)
    for block in article.blocks:
        if block.kind == "item" and (block.group, block.level) != key:
            items, key = [], (block.group, block.level)
        if block.kind in ("item", "paragraph") and items and _LIST_TOTAL.match(article.prose, block.span.start, block.span.end):
            yield from _total(article, block, items)
            items = []
        elif block.kind == "item":
            items.append(block)
        else:
            items, key = [], (-1, -1)


def _total(article: Article, block: Block, items: Sequence[Block]) -> Iterator[tuple[Amount, list[Amount]]]:
    is_gain = _GAIN.search(article.prose, *block.span)
    if _OTHER_TOTAL.search(article.prose, *block.span) or (
        not is_gain and any(_TAKEN_OFF.search(article.prose, *item.span) for item in items)
    ):
        return
    whole = _part(article, block)
    found = [part for item in items for part in [_part(article, item)] if part]
    if (
        whole
        and len(found) == len(items) >= 2
        and whole.first.kind == "money"
        and all(part.alike(whole) and part.is_sound for part in [whole, *found])
    ):
        yield whole, found


def _part(article: Article, block: Block) -> Amount | None:
    """The one amount of money of a list item, or the one after its equals sign."""
    equals = article.prose.rfind("=", block.span.start, block.span.end)
    found = inside(Span(max(equals, block.span.start), block.span.end), amounts(article))
    money = [amount for amount in found if amount.first.kind == "money"]
    return money[0] if len(money) == 1 else None
