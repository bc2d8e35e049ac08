"""Amounts told outside of a table that the table tells as well: its total, its range of prices, the price or the target of one of its rows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import islice
from typing import Literal

import regex
from msgspec import Struct

from credlint.article import Article, Block, Span, analysis, inside
from credlint.facts.by_sentence import holding
from credlint.facts.figures.amounts import Amount, amounts, same
from credlint.facts.quantities import Quantity
from credlint.facts.sections import Section, sections
from credlint.facts.sentences import sentences
from credlint.facts.sums.intervals import meet
from credlint.facts.tables.tables import Cell, Table, heading, label, tables
from credlint.patterns import lazy

Kind = Literal["total", "range", "row", "target"]

_TOTAL_CUE = lazy(
    r"\W*(?:(?:in (?:all|total)|altogether|all told|together)\b|(?:the|our|its|their|his|her|my|that|this|these|they|it)\b(?:[ \n][\p{L}’'-]+){0,3}?[ \n](?:totals?|totalled|totaled|adds? up to|added up to|comes? to|came to|"
    r"bill|sum|budget)\b)[^,;]{0,40}$",
    regex.IGNORECASE,
)
"""How a sentence begins that tells what all of the table comes to, up to the amount."""
_PRICE_HEAD = lazy(
    r"\b(?:prices?|pricing|costs?|fees?|charges?|rates?|hire|hourly|fare|rent|tickets?|investment|tuition|subscription|premium|salary|per (?:hour|day|week|month|year|session|head|person))\b",
    regex.IGNORECASE,
)
_TARGET_HEAD = lazy(r"\b(?:targets?|goals?|should be|ideal|aim|objective)\b", regex.IGNORECASE)
_TARGET = lazy(r"\((?:target|goal|aim|objective):?[ ]$", regex.IGNORECASE)
_TARGET_END = lazy(r"\+?\)")
_PERIODS = lazy(
    r"\b(?:(?P<hour>hour|hourly)|(?P<day>day|daily)|(?P<week>week|weekly)|(?P<month>month|monthly)|(?P<year>year|yearly|annual|annually|annum))\b",
    regex.IGNORECASE,
)
_LINK = lazy(
    r"(?:[ \n](?:now[ \n])?(?:costs?|is|are|comes? to|hire[ ]is|hire[ ]costs|tickets?[ ](?:costs?|are))|:)[ \n]$", regex.IGNORECASE
)
OTHER_TIME = lazy(
    r"\b(?:19|20)\d\d\b|\b(?:last|next|previous|from|until|before|once|used to|than|discount\w*|members?|early|half|extra|instead|deposit|if|for (?:a|an|two|three|up))\b",
    regex.IGNORECASE,
)
_EMPTY_WORDS = frozenset(
    "time percentage percent rate share actual total number average level of the on a an and for in to per all overall target goal our your its their spent current".split()
)
_WORD = lazy(r"\p{L}[\p{L}’'-]*")


class TableMention(Struct, frozen=True):
    """An amount that a table contradicts.

    kind: "total" (of the table under its heading or beside its sentence), "range" (of the prices of a table), "row" (the price of a row that is
        named), "target" (for what a row measures). cells: what the table says of it. elsewhere: the same amount where it stands again, alone.
    """

    span: Span
    amount: Amount
    kind: Kind
    cells: tuple[Cell, ...]
    elsewhere: tuple[Span, ...] = ()


@analysis
def table_mentions(article: Article) -> tuple[TableMention, ...]:
    """The amounts that contradict a table, in order."""
    if not tables(article):
        return ()
    found = [*_of_totals(article), *_of_ranges(article), *_of_rows(article)]
    return tuple(sorted(found, key=lambda mention: mention.span))


def _money(article: Article, span: Span) -> list[Amount]:
    return [amount for amount in inside(span, amounts(article)) if amount.first.kind == "money" and amount.is_sound]


def _period(text: str) -> str:
    match = _PERIODS.search(text)
    return str(match.lastgroup) if match else ""


def _fits_period(article: Article, amount: Amount, table: Table, column: int) -> bool:
    period = _period(heading(article, table, column))
    return not period or not amount.last.per or period == amount.last.per


def _tells(end: Quantity, cells: Sequence[Cell]) -> bool:
    """Whether one of the cells tells an end of an amount."""
    return any(cell.amount and (same(end, cell.amount.first) or same(end, cell.amount.last)) for cell in cells)


def _of_totals(article: Article) -> Iterator[TableMention]:
    """Amounts in the heading over a table with a total row, or in a sentence beside it that tells a total."""
    every, starts = tables(article), [table.span.start for table in tables(article)]
    for section in sections(article):
        own = every[bisect_right(starts, section.span.start - 1) : bisect_right(starts, section.span.end)]
        for amount in _stated(article, section, own) if own else ():
            cells = [cell for table in own for cell in _alike(article, table, amount)]
            totals = tuple(cell for table in own for cell in _alike(article, table, amount) if cell.row - _first_row(table) in table.totals)
            if totals and not (_tells(amount.first, cells) and _tells(amount.last, cells)) and not _spans(amount, totals):
                missing = [end for end in (amount.first, amount.last) if not _tells(end, cells)]
                yield TableMention(amount.span, amount, "total", totals, _elsewhere(article, section, missing))


def _first_row(table: Table) -> int:
    return table.rows[0][0].row if table.rows else 0


def _spans(amount: Amount, totals: Sequence[Cell]) -> bool:
    """Whether a range holds every total, as that of a tier holds the typical price, or lies in one."""
    if not amount.is_range:
        return any(c.amount and c.amount.is_range and meet(amount.first.base_interval(), _reach(c.amount)) for c in totals)
    low, high = _reach(amount)
    return all(c.amount and low <= _reach(c.amount)[0] and _reach(c.amount)[1] <= high for c in totals)


def _reach(amount: Amount) -> tuple[Decimal, Decimal]:
    return amount.first.base_interval()[0], amount.last.base_interval()[1]


def _stated(article: Article, section: Section, own: Sequence[Table]) -> Iterator[Amount]:
    head = section.heading
    if head and head.kind == "heading" and len(found := _money(article, head.span)) == 1:
        yield found[0]
    for block in _beside(section.blocks, own):
        for sentence in inside(block.span, sentences(article)):
            found = _money(article, sentence.span)
            if len(found) == 1 and _TOTAL_CUE.match(article.prose, sentence.span.start, found[0].span.start):
                yield found[0]


def _beside(blocks: Sequence[Block], own: Sequence[Table]) -> Iterator[Block]:
    """The paragraphs right before and right after a table."""
    starts, ends = {table.span.start for table in own}, {table.span.end for table in own}
    for index, block in enumerate(blocks):
        if block.kind == "paragraph":
            is_before = index + 1 < len(blocks) and blocks[index + 1].span.start in starts
            is_after = index > 0 and blocks[index - 1].span.end in ends
            if is_before or is_after:
                yield block


def _alike(article: Article, table: Table, amount: Amount) -> Iterator[Cell]:
    for column in range(1, table.width):
        if _fits_period(article, amount, table, column):
            yield from (cell for cell in table.column(column) if cell.amount and cell.amount.alike(amount))


def _elsewhere(article: Article, section: Section, ends: Sequence[Quantity]) -> tuple[Span, ...]:
    """Where an end of an amount stands again, alone, outside of its section."""
    again = (span for end in ends for span in _alone(article).get(article.text(end.span), ()))
    return tuple(islice((span for span in again if not section.span.start <= span.start < section.span.end), 3))


@analysis
def _alone(article: Article) -> dict[str, list[Span]]:
    """The places of the amounts of money that are no ranges, by how they are printed."""
    places: dict[str, list[Span]] = {}
    for amount in amounts(article):
        if not amount.is_range and amount.first.kind == "money":
            places.setdefault(article.text(amount.span), []).append(amount.span)
    return places


def _of_ranges(article: Article) -> Iterator[TableMention]:
    """Ranges that begin with a table's lowest price and end with that of a row below its highest, or the other way round."""
    told: dict[tuple[str, Decimal], list[Amount]] = {}
    for amount in amounts(article):
        if amount.is_range and amount.first.kind == "money":
            told.setdefault(("first", amount.first.value), []).append(amount)
            told.setdefault(("last", amount.last.value), []).append(amount)
    for table in tables(article) if told else ():
        for column in range(1, table.width):
            cells = [cell for cell in table.column(column) if not cell.is_blank]
            prices = [cell.amount for cell in cells if cell.amount and cell.amount.first.kind == "money"]
            if len(prices) == len(cells) >= 3 and _PRICE_HEAD.search(heading(article, table, column)) and not table.totals:
                yield from _out_of_range(told, table, cells, prices)


def _out_of_range(
    told: Mapping[tuple[str, Decimal], Sequence[Amount]], table: Table, cells: Sequence[Cell], prices: Sequence[Amount]
) -> Iterator[TableMention]:
    lowest, highest = min(price.first.value for price in prices), max(price.last.value for price in prices)
    too_low = [
        a for a in told.get(("first", lowest), ()) if a.last.value != highest and any(a.last.value == price.last.value for price in prices)
    ]
    too_high = [
        a
        for a in told.get(("last", highest), ())
        if a.first.value != lowest and any(a.first.value == price.first.value for price in prices)
    ]
    ends = tuple(cell for cell in cells if cell.amount and (cell.amount.first.value == lowest or cell.amount.last.value == highest))
    for amount in too_low + too_high:
        is_inside = table.span.start <= amount.span.start < table.span.end
        if not is_inside and all(amount.alike(price) and not _is_same(amount, price) for price in prices):
            yield TableMention(amount.span, amount, "range", ends)


def _is_same(one: Amount, two: Amount) -> bool:
    return one.first.value == two.first.value and one.last.value == two.last.value


def _of_rows(article: Article) -> Iterator[TableMention]:
    rows = [(table, row, _content(label(article, table, row))) for table in tables(article) for row in range(len(table.rows))]
    by_words: dict[frozenset[str], list[tuple[Table, int]]] = {}
    for table, row, words in rows:
        by_words.setdefault(words, []).append((table, row))
    for sentence, found in holding(sentences(article), amounts(article)) if rows else ():
        if len(found) == 1 and sentence.block.kind in ("paragraph", "item"):
            yield from _of_row(article, sentence.span, found[0], by_words)


def _content(text: str) -> frozenset[str]:
    words = (word.lower().removesuffix("s") for word in _WORD.findall(text))
    return frozenset(words) - _EMPTY_WORDS


def _of_row(
    article: Article, sentence: Span, amount: Amount, by_words: dict[frozenset[str], list[tuple[Table, int]]]
) -> Iterator[TableMention]:
    """What a sentence tells by its one amount of the row that it names."""
    if not amount.is_sound or not sentence.start < amount.span.start:
        return
    if target := _TARGET.search(article.prose, sentence.start, amount.span.start):
        kind: Kind = "target"
        is_told = bool(_TARGET_END.match(article.prose, amount.span.end))
        words = _content(article.prose[sentence.start : target.start()])
    else:
        kind = "row"
        link = _LINK.search(article.prose, sentence.start, amount.span.start)
        is_told = link is not None and amount.first.kind == "money" and not OTHER_TIME.search(article.prose, *sentence)
        words = _content(article.prose[sentence.start : link.start()]) if link else frozenset()
    cells = [cell for table, row in by_words.get(words, ()) if is_told and words for cell in _row_cells(article, table, row, amount, kind)]
    if cells and not any(_tells(end, cells) for end in (amount.first, amount.last)):
        yield TableMention(amount.span, amount, kind, tuple(cells))


def _row_cells(article: Article, table: Table, row: int, amount: Amount, kind: Kind) -> Iterator[Cell]:
    head = _TARGET_HEAD if kind == "target" else _PRICE_HEAD
    for cell in table.rows[row][1:]:
        if (
            cell.amount
            and cell.amount.alike(amount)
            and head.search(heading(article, table, cell.column))
            and _fits_period(article, amount, table, cell.column)
        ):
            yield cell
