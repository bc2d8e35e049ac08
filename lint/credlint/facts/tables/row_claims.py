"""Figures that a sentence gives for a row and a column of a table by name, and that the table has otherwise: "The Team plan includes 25 seats"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import regex

from credlint.article import Article, analysis, around
from credlint.facts.figures.amounts import Amount, amounts
from credlint.facts.quantities import Quantity
from credlint.facts.sentences import sentences
from credlint.facts.tables.table_mentions import OTHER_TIME, TableMention
from credlint.facts.tables.tables import Cell, Table, heading, label, tables
from credlint.facts.zones import in_body
from credlint.patterns import lazy

_OFFERED = (
    r"(?:plan|tier|package|account|workspace|edition|licen[cs]e|version|model|subscription|level|option|class|customer|user|team|member)s?"
)
_GIVES = lazy(
    rf"(?r)(?P<name>[\p{{L}}\p{{N}}][\p{{L}}\p{{N}} +&’'-]*?)(?:[ \n]{_OFFERED})?[ \n](?:(?:may|can|will|now|each|also)[ \n]){{0,2}}"
    r"(?:includes?|allows?(?:[ \n]for)?|holds?|offers?|comes?[ \n]with|supports?|has|have|gets?|seats?|gives?(?:[ \n]you)?|takes?|carr(?:y|ies)|provides?|is[ \n]limited[ \n]to|is[ \n]good[ \n]for)[ \n]"
    r"(?:(?:up[ \n]to|as[ \n]many[ \n]as|at[ \n]most|a[ \n]maximum[ \n]of|exactly|room[ \n]for|just|only)[ \n])?"
)
"""From the beginning of a sentence to a figure that is given of what it names."""
_UNSURE = lazy(
    r"\b(?:if|unless|when|while|average|typical\p{L}*|usually|used|using|with|extra|additional|more|another|left|free|not|never|n[’']t|example|say|instead|actually|existing)\b",
    regex.IGNORECASE,
)
_LONGEST = 60
"""Characters from the beginning of the sentence to the figure."""
_LIMITS = frozenset(("at most", "exact"))


@analysis
def row_claims(article: Article) -> tuple[TableMention, ...]:
    """The figures that a plain sentence gives for a row, of what the head of a column counts, in order."""
    every = tables(article)
    rows: dict[str, list[tuple[Table, int]]] = defaultdict(list)
    for table in every:
        for row in range(len(table.rows)):
            if name := label(article, table, row).strip().lower():
                rows[name].append((table, row))
    return tuple(found for amount in (amounts(article) if rows else ()) for found in _claim(article, amount, rows))


def _claim(article: Article, amount: Amount, rows: dict[str, list[tuple[Table, int]]]) -> Iterator[TableMention]:
    figure = amount.first
    sentence = around(amount.span, sentences(article))
    if amount.is_range or figure.damaged or figure.kind != "count" or figure.bound not in _LIMITS or not sentence or figure.per:
        return
    told = (
        _GIVES.fullmatch(article.prose, sentence.span.start, amount.span.start)
        if amount.span.start - sentence.span.start < _LONGEST
        else None
    )
    if not told or not in_body(article, sentence.span) or sentence.block.kind not in ("paragraph", "item"):
        return
    name = told["name"].lower()
    held = rows.get(name) or rows.get(name.removeprefix("the ").removeprefix("a ").removeprefix("our ")) or ()
    rest = article.prose[amount.span.end : sentence.span.end].partition(";")[0]
    if len(held) != 1 or OTHER_TIME.search(rest) or _UNSURE.search(rest):
        return
    cells = [cell for cell in held[0][0].rows[held[0][1]][1:] if _counts(article, held[0][0], cell, figure)]
    if len(cells) == 1 and (of := cells[0].quantity) and of.value != figure.value:
        yield TableMention(amount.span, amount, "row", tuple(cells))


def _counts(article: Article, table: Table, cell: Cell, figure: Quantity) -> bool:
    """Whether a cell holds a plain number of what a figure counts, by the head of its column."""
    counted, head = figure.phrase.lower().removesuffix("s"), heading(article, table, cell.column).strip().lower().removesuffix("s")
    return bool(counted) and counted == head and cell.quantity is not None and cell.quantity.kind in ("number", "count")
