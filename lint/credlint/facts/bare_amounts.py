"""Amounts of money that carry no currency: a large figure that counts nothing, governed by a word for money."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from credlint.article import Article, Span, analysis, around
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import sentences
from credlint.patterns import lazy

_NOUN = (
    r"costs?|prices?|spend(?:ing)?|budgets?|revenues?|fees?|savings?|salar(?:y|ies)|wages?|incomes?|profits?|investments?|funding|bills?|fines?|expenses?|"
    r"expenditures?|valuations?|tuition|rents?|turnover|earnings|debts?|donations?|payments?|compensation|invoices|receivables|grants?|loans?"
)
_VERB = r"raised|paid|pays?|spent|spends?|invested|earned|earns?|fined|valued at|worth|charged|charges|saved|saves?|saving|priced at|budgeted|donated|borrowed"
_CUE_BEFORE = lazy(rf"\b(?P<cue>{_NOUN}|{_VERB})\b", regex.IGNORECASE)
_CUE_AFTER = lazy(
    rf"(?:[ \n](?:in|of)[ \n](?:(?:annual|yearly|monthly|total|new|net|gross|direct|extra|additional|lost|average|cloud|recurring|government|public|state|federal)[ \n]){{0,2}}(?P<cue>{_NOUN})"
    rf"|[ \n](?:annual|yearly|monthly)[ \n](?P<cue>{_NOUN}))\b",
    regex.IGNORECASE,
)
_BREAK = lazy(
    r"[;:()—|]|[ \n]–[ \n]|\b(?:while|whereas|which|who|because|although|but|where|when|that|and|with|for every|serving|per)\b|,[ \n]"
)
_FOLLOWS = lazy(
    r"[ \n]?(?:$|[.,;:)!?—–]|[ \n](?:annually|yearly|monthly|weekly|daily|a|an|per|each|every|in|by|to|from|for|on|over|last|this|between|and|or|after|before|during|including|as|at|across|since|compared|up|down)\b)"
)
_OTHER_THING = lazy(
    r"[ \n](?:in|of|by|to|from|on|for)[ \n](?:(?:the|a|an|its|their|our)[ \n])?(?:people|users|jobs|size|length|area|population|number|total number|units|words|volume)\b|[ \n]of[ \n]"
)
_TABLE_UNIT = lazy(r"\bin (?:thousands|millions|billions)\b|\bRM ?’?000|\(?[$€£]000|[$€£]’000", regex.IGNORECASE)
_REACH = 60


@dataclass(slots=True)
class BareAmount:
    """An amount without its currency, and the word beside it that makes it money."""

    span: Span
    quantity: Quantity
    cue: Span


@analysis
def bare_amounts(article: Article) -> tuple[BareAmount, ...]:
    """Bare amounts of the prose, in order. Table cells are none: a table says its currency elsewhere."""
    found: list[BareAmount] = []
    for quantity in quantities(article):
        if _could_be_money(article, quantity):
            cue = _cue(article, quantity)
            if cue:
                found.append(BareAmount(quantity.span, quantity, cue))
    return tuple(found)


def _could_be_money(article: Article, quantity: Quantity) -> bool:
    text = article.text(quantity.span)
    is_large = quantity.value >= 1000 and (quantity.scaled or "," in text) and text[0].isdigit()
    if quantity.kind != "number" or not is_large or quantity.damaged:
        return False
    if quantity.per not in ("", "year", "month", "day", "week", "head", "person", "student", "user"):
        return False
    return bool(_FOLLOWS.match(article.prose, quantity.span.end)) and not _OTHER_THING.match(article.prose, quantity.span.end)


def _cue(article: Article, quantity: Quantity) -> Span | None:
    sentence = around(quantity.span, sentences(article))
    if not sentence or sentence.block.kind == "cell" or _TABLE_UNIT.search(article.prose, *sentence.span):
        return None
    after = _CUE_AFTER.match(article.prose, quantity.span.end)
    if after:
        return Span(*after.span("cue"))
    start = max(sentence.span.start, quantity.span.start - _REACH)
    cues = list(_CUE_BEFORE.finditer(article.prose, start, quantity.span.start))
    if not cues or _BREAK.search(article.prose, cues[-1].end(), quantity.span.start):
        return None
    return Span(*cues[-1].span("cue"))
