"""Changes in tables: a column before, a column after, and one that says in percent how much the one changed to the other."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from credlint.article import Article, Span, analysis
from credlint.facts.tables.heads import AFTER, BEFORE, CHANGE_ALONE
from credlint.facts.tables.tables import Cell, Table, heading, tables
from credlint.facts.trends.change import Change
from credlint.facts.trends.trend_words import Direction
from credlint.patterns import lazy

_YEAR = lazy(r"(?:(?:FY|Q[1-4]|H[12])[ ]?)?(?P<year>(?:19|20)\d\d)")
_AMOUNT = lazy(
    r"(?P<sign>[-−–↓▼]|[+↑▲])?[ ]?\d[\d.,]*[ ]?%[ ]?(?:(?P<down>↓|▼|reduction|decrease|lower|less|fewer|drop)|(?P<up>↑|▲|increase|more|higher|growth|gain)|improvement|change)?",
    regex.I,
)
_DOWN = "-−–↓▼"


@analysis
def table_changes(article: Article) -> tuple[Change, ...]:
    """The changes that the rows of tables tell, in order."""
    return tuple(change for table in tables(article) for change in _in_table(article, table))


def _in_table(article: Article, table: Table) -> Iterator[Change]:
    heads = [heading(article, table, column).strip() for column in range(table.width)]
    for column in range(2, table.width):
        if CHANGE_ALONE.fullmatch(heads[column]) and _are_in_order(heads[column - 2], heads[column - 1]):
            for before, after, by in zip(*(table.cells(index) for index in (column - 2, column - 1, column)), strict=True):
                if before and after and by and (change := _change(article, before, after, by)):
                    yield change


def _are_in_order(first: str, second: str) -> bool:
    """Whether one column is headed as what was before the other."""
    years = _YEAR.fullmatch(first), _YEAR.fullmatch(second)
    if years[0] and years[1]:
        return years[0]["year"] < years[1]["year"]
    return bool(BEFORE.fullmatch(first) and AFTER.fullmatch(second))


def _change(article: Article, before: Cell, after: Cell, by: Cell) -> Change | None:
    """The change of a row; None where a cell holds none or several figures, or where its sign goes against its levels."""
    old, new, amount = before.quantity, after.quantity, by.quantity
    match = _AMOUNT.fullmatch(article.prose, *by.span)
    if not (old and new and amount and match) or not old.comparable(new) or {old.bound, new.bound} != {"exact"}:
        return None
    rises = new.value * new.factor > old.value * old.factor
    told = "down" if match["down"] or (match["sign"] and match["sign"] in _DOWN) else "up" if match["up"] or match["sign"] else ""
    direction: Direction = "up" if rises else "down"
    return Change(Span(before.span.start, by.span.end), "", direction, old, new, amount) if told in ("", direction) else None
