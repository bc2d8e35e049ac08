"""Columns of shares: of what whole, whether they claim to be all of it, and the values that they are shares of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from math import comb, factorial

import regex
from msgspec import Struct
from msgspec.structs import replace

from credlint.article import Article, Span, analysis
from credlint.facts.figures.amounts import adds_up, middle
from credlint.facts.quantities import Quantity
from credlint.facts.tables.tables import Cell, Table, heading, label, tables
from credlint.patterns import lazy

_USED_UP = (
    r"(?:total|overall|whole|time|hours?|days?|weeks?|months?|budget|spend(?:ing)?|costs?|expenses?|expenditures?|revenues?|sales|income|turnover|traffic|energy|electricity|"
    r"emissions|votes?|votes cast|seats|population|workforce|staff|portfolio|assets|land|area|sample|waste|water|land use|effort|output|production)"
)
_SHARE_HEAD = lazy(
    rf"%|\bper ?cent(?:age)?\b|\bshares?\b|\bproportion\b|\bweight(?:ing)?\b|\b{_USED_UP} (?:spent|split|mix)\b", regex.IGNORECASE
)
_WHOLE_HEAD = lazy(
    rf"(?:%|\bper ?cent(?:age)?|\bshares?|\bproportion)\s+(?:of|by)\s+(?:(?:all|the|its|their|our|your|total|overall|annual|monthly|weekly|\d{{4}})\s+)*{_USED_UP}\b|\b{_USED_UP}\s+(?:shares?|spent|split|mix|%)|\bsplit\b|\bbreakdown\b",
    regex.IGNORECASE,
)
_REST = lazy(
    r"\W*(?:(?:all\s+)?others?|the rest|rest|remainder|remaining|miscellaneous|none of (?:the|these)|undecided|everything else)\b",
    regex.IGNORECASE,
)
_MANY_ANSWERS = lazy(
    r"\b(?:respondents?|users?|people|customers?|patients?|participants?|companies|firms|teams?|developers?|adults?|who|using|used|adopt\w*|change|growth|rate|increase|margin|roi|"
    r"reduction|savings?|saved|accuracy|conversion|yield|score|uptime|open|click|target|goal|should|ideal|completion|utili[sz]ation|of revenue|of sales|of net sales|markup|discount|vs|median|average)\b",
    regex.IGNORECASE,
)
"""Heads of percentages that are no parts of one whole: several answers may be given, or each is of its own base."""
_PEOPLE = lazy(
    r"\bof\s+(?:(?:all|the|our|its|these|surveyed|polled)\s+)*(?:\p{L}+\s+)?(?:drivers|riders|passengers|commuters|voters|farmers|parents|students|pupils|members|employees|workers|women|men|"
    r"owners|buyers|shoppers|readers|visitors|residents|households|homes|schools|stores|sites|businesses|organi[sz]ations|managers|leaders|executives|doctors|nurses|teachers|children|players|guests|travel+ers|cases|projects)\b",
    regex.IGNORECASE,
)
"""Heads of shares of people or things of which each may be in several rows, where no row tells that they make 100%."""
_RAREST = Decimal("0.02")


class ShareColumn(Struct, frozen=True):
    """A column of percentages that are the parts of one whole.

    span: from its first to its last cell. whole: the cell of 100% in a total row, or None. missing: 100 less their sum.
    is_off: they do not add up to 100, and rounding alone would hardly ever do this.
    """

    span: Span
    parts: tuple[Cell, ...]
    whole: Cell | None
    missing: Decimal
    is_off: bool


class RowShare(Struct, frozen=True):
    """A share in a row, beside the value that it is the share of, and the total of the values: a cell, or their sum.

    is_off: the share does not follow from the two, though those of most other rows do.
    """

    span: Span
    share: Cell
    value: Cell
    total: Cell | None
    whole: Quantity
    is_off: bool


@analysis
def share_columns(article: Article) -> tuple[ShareColumn, ...]:
    """The columns of exhaustive shares, in order."""
    found = (_column(article, table, column) for table in tables(article) for column in range(1, table.width))
    return tuple(sorted((column for column in found if column), key=lambda column: column.span))


@analysis
def row_shares(article: Article) -> tuple[RowShare, ...]:
    """The shares that stand in a table beside the values that they are shares of, in order."""
    found = (share for table in tables(article) for index in _last_total(table) for share in _rows(article, table, index))
    return tuple(sorted(found, key=lambda share: share.span))


def rounding_odds(parts: int, steps: int) -> Decimal:
    """How often `parts` shares of a whole, each rounded, add up to `steps` or more units of the last place too many or too few.

    The sum is off by d units with the density of the sum of `parts` uniform errors (each from -1/2 to 1/2) at d: Mosteller, Youtz and Zahn,
    "The distribution of sums of rounded percentages", Demography 4 (1967); Diaconis and Freedman, "On rounding percentages", JASA 74 (1979).
    """
    return min(Decimal(1), 2 * sum((_density(parts, off) for off in range(steps, parts // 2 + 1)), Decimal(0)))


def _density(parts: int, off: int) -> Decimal:
    """The Irwin-Hall density of the sum of `parts` errors at `off`."""
    at = Decimal(off) + Decimal(parts) / 2
    terms = ((-1) ** k * comb(parts, k) * (at - k) ** (parts - 1) for k in range(parts + 1) if at > k)
    return sum(terms, Decimal(0)) / factorial(parts - 1)


def _column(article: Article, table: Table, column: int) -> ShareColumn | None:
    cells, title = table.cells(column), heading(article, table, column)
    shares = [(row, cell) for row, cell in enumerate(cells) if cell and not cell.is_blank]
    whole = next((cell for row, cell in shares if row in table.totals), None)
    parts = [cell for row, cell in shares if row not in table.totals]
    if not 3 <= len(parts) <= 40 or not all(_is_share(table, cell) for cell in parts) or _MANY_ANSWERS.search(title):
        return None
    has_rest = any(_REST.match(label(article, table, row)) for row, _ in shares)
    if whole:
        if not whole.quantity or whole.quantity.value != 100 or shares[-1][1] is not whole:
            return None
    elif not (_WHOLE_HEAD.search(title) or (has_rest and _SHARE_HEAD.search(title) and not _PEOPLE.search(title))):
        return None
    missing = 100 - sum((middle(cell.quantity) for cell in parts if cell.quantity), Decimal(0))
    return ShareColumn(Span(parts[0].span.start, parts[-1].span.end), tuple(parts), whole, missing, _is_off(parts, missing))


def _is_share(table: Table, cell: Cell) -> bool:
    figure = cell.quantity
    if not figure or figure.bound != "exact" or not 0 <= figure.value <= 100:
        return False
    return figure.kind == "percent" or (figure.kind == "number" and cell.column < len(table.units) and table.units[cell.column].unit == "%")


def _is_off(parts: Sequence[Cell], missing: Decimal) -> bool:
    step = 2 * min(cell.quantity.half_step for cell in parts if cell.quantity)
    steps = int(abs(missing) / step + Decimal("0.5"))
    return steps > 0 and rounding_odds(len(parts), steps) < _RAREST


def _last_total(table: Table) -> Iterator[int]:
    """The total row of a table that has one, below the others; where it has none, the row after all others."""
    if not table.totals or (len(table.totals) == 1 and table.totals[0] == len(table.rows) - 1):
        yield table.totals[0] if table.totals else len(table.rows)


def _rows(article: Article, table: Table, index: int) -> Iterator[RowShare]:
    for column in range(1, table.width):
        shares, title = table.cells(column), heading(article, table, column)
        whole = shares[index] if index < len(shares) else None
        if whole and not whole.is_blank and not (whole.quantity and whole.quantity.value == 100):
            continue
        is_whole = (whole and not whole.is_blank) or _WHOLE_HEAD.search(title)
        if not (is_whole or _SHARE_HEAD.search(title)) or not all(
            _is_share(table, cell) for cell in shares[:index] if cell and not cell.is_blank
        ):
            continue
        candidates = [_beside(table, index, shares, other) for other in range(1, table.width) if other != column]
        best = min(candidates, key=lambda rows: (sum(row.is_off for row in rows), -len(rows)), default=[])
        misses = sum(row.is_off for row in best)
        if len(best) >= 3 + (index == len(shares)) and 2 * misses < len(best) and (is_whole or misses == 1):
            yield from best


def _beside(table: Table, index: int, shares: Sequence[Cell | None], column: int) -> list[RowShare]:
    """The shares with the values of another column; empty where it cannot be what they are shares of."""
    values = table.cells(column)
    cell = values[index] if index < len(values) else None
    pairs = [(s, v) for s, v in zip(shares[:index], values[:index], strict=True) if s and s.quantity and v and v.quantity]
    figures = [value.quantity for _, value in pairs if value.quantity]
    whole = cell.quantity if cell else _sum(figures) if index == len(values) else None
    if not whole or whole.value <= 0 or whole.kind == "percent":
        return []
    if not figures or any(not figure.comparable(whole) or figure.value < 0 for figure in figures):
        return []
    is_exact = not cell or adds_up(whole, figures, Decimal(0))
    return [
        RowShare(share.span, share, value, cell, whole, _is_not_share(share, value, whole, is_exact=is_exact)) for share, value in pairs
    ]


def _sum(figures: Sequence[Quantity]) -> Quantity | None:
    """The sum of figures printed alike."""
    if not figures or len({(figure.unit, figure.factor, figure.scaled) for figure in figures}) > 1:
        return None
    return replace(figures[0], value=sum((figure.value for figure in figures), Decimal(0)))


def _is_not_share(share: Cell, value: Cell, whole: Quantity, *, is_exact: bool) -> bool:
    """Whether a share cannot be that of a value in a whole. Values that add up to the last digit are taken as they are printed."""
    if not share.quantity or not value.quantity:
        return False
    part, printed = value.quantity, share.quantity
    slack, more = (Decimal(0), Decimal(0)) if is_exact else (part.half_step * part.factor, whole.half_step * whole.factor)
    low, high = 100 * (middle(part) - slack) / (middle(whole) + more), 100 * (middle(part) + slack) / (middle(whole) - more)
    return high < printed.value - printed.half_step or low > printed.value + printed.half_step
