"""Figures told beside the name of a table's row, under the table, that the row has otherwise: "Holm's $26 million bridge"."""

from __future__ import annotations

from collections.abc import Iterator

from credlint.article import Article, analysis, inside
from credlint.facts.figures.amounts import Amount, amounts, same
from credlint.facts.sections import sections
from credlint.facts.sums.digits import is_slip
from credlint.facts.tables.table_mentions import OTHER_TIME, TableMention
from credlint.facts.tables.tables import Cell, Table, heading, label, tables
from credlint.patterns import lazy

_LINK = lazy(
    r"(?r)(?:['’]s[ \n]|,[ \n](?:at|with|worth|costing|on|priced[ \n]at|(?:named|given|chosen|cited|picked)[ \n]by)[ \n](?:(?:just|only|about)[ \n])?"
    r"|[ \n](?P<verb>is|was|has|had|with|costs?|comes?[ \n](?:to|at|in[ \n]at)|came[ \n](?:to|in[ \n]at)|stands?[ \n]at|stood[ \n]at|gives?|gave|provides?|delivers?|delivered|takes?|took|needs?|needed|holds?|held|draws?|drew|uses?|used|weighs?|weighed"
    r"|reach(?:es|ed)|scor(?:es|ed)|record(?:s|ed)|measur(?:es|ed)|polled|won|sold|made|got|managed|recorded|averag(?:es|ed))[ \n](?:(?:you|us|only|just|about|an?|the|some|exactly)[ \n]){0,2})"
)
"""Between the name of a row and its figure."""
_OF_MANY = ("money", "percent", "count", "number")
"""Kinds of figures of which a row may tell several things."""
_UNIT = lazy(r"\([^\W\d_]{1,4}\)")
_UNIT_AFTER = lazy(r"[^\W\d_]+$")
_FINE = 100
"""A figure of fewer digits is one digit away from too many others."""
_LONGEST = 60
"""Characters of a row's name."""


@analysis
def row_asides(article: Article) -> tuple[TableMention, ...]:
    """The figures right behind the name of a row, in the section of its table and behind that, that are one digit off a cell of the row.

    Where the head of a column gives their unit, in any digit.
    """
    return tuple(_scan(article))


def _scan(article: Article) -> Iterator[TableMention]:
    every = tables(article)
    for section in sections(article) if every else ():
        own = inside(section.span, every)
        if own:
            rows = {
                name.lower(): (table, row)
                for table in own
                for row in range(len(table.rows))
                if (name := label(article, table, row).strip())
            }
            for amount in inside(section.span, amounts(article)):
                if amount.span.start >= own[0].span.end and not amount.is_range and amount.is_sound:
                    yield from _of_row(article, amount, rows)


def _of_row(article: Article, amount: Amount, rows: dict[str, tuple[Table, int]]) -> Iterator[TableMention]:
    start = amount.span.start
    link = _LINK.match(article.prose, max(0, start - 36), start)
    if link and link["verb"] and not _is_plain_claim(article, amount):
        return
    before = article.prose[max(0, link.start() - _LONGEST) : link.start()].lower() if link else ""
    for place in range(len(before) - 1):
        if before[place:] in rows and not before[:place][-1:].isalpha():
            table, row = rows[before[place:]]
            cells = [cell for cell in table.rows[row][1:] if _is_alike(article, table, cell, amount)]
            off = [cell for cell in cells if amount.first.kind not in _OF_MANY or _is_slip(cell, amount)]
            if off and not any(cell.quantity and same(cell.quantity, amount.first) for cell in cells):
                yield TableMention(amount.span, amount, "row", tuple(off))
            return


def _is_plain_claim(article: Article, amount: Amount) -> bool:
    """Whether a verb's figure is told of the time of the table, with enough digits not to be one away from another by chance."""
    is_fine = amount.first.kind not in _OF_MANY or amount.first.value >= _FINE * 2 * amount.first.half_step
    return is_fine and not OTHER_TIME.search(article.prose, amount.span.end, amount.span.end + _LONGEST)


def _is_alike(article: Article, table: Table, cell: Cell, amount: Amount) -> bool:
    """Whether a cell measures what an amount does; one without a unit may, where the head of its column gives the unit or names none."""
    figure = cell.quantity
    if figure is None or figure.kind != "number":
        return figure is not None and figure.comparable(amount.first)
    if amount.first.kind in _OF_MANY:
        return not _UNIT.search(heading(article, table, cell.column))
    unit = _UNIT_AFTER.search(article.text(amount.span))
    head = heading(article, table, cell.column).strip()
    return unit is not None and (f"({unit.group()})" in head or head == unit.group())


def _is_slip(cell: Cell, amount: Amount) -> bool:
    return cell.quantity is not None and is_slip(amount.first, cell.quantity.value)
