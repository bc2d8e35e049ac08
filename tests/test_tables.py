"""Reading tables: cells, heads, units, totals."""

from __future__ import annotations

from decimal import Decimal

from credlint.facts.tables import tables
from credlint.readers import read

TEXT = """Before.

| Region | Sales ($ million) | Share (%) |
|---|---:|---:|
| North | 1.5 | 30% |
| South | 3.5 | 70 |
| **Total** | 5.0 | 100 |

After 3 rows.

| a | b |
|---|---|
| x |
"""


def test_a_table_with_units_and_a_total() -> None:
    article = read(TEXT, "markdown")
    table, _ = tables(article)
    assert [article.text(cell.span) for cell in table.header] == ["Region", "Sales ($ million)", "Share (%)"]
    assert [(unit.unit, unit.factor) for unit in table.units] == [("", 1), ("USD", 1000000), ("%", 1)]
    assert table.totals == (2,)
    assert [table.value(cell) for cell in table.column(1)] == [Decimal("1500000.0"), Decimal("3500000.0"), Decimal("5000000.0")]
    assert [table.value(cell) for cell in table.column(2)] == [Decimal(30), Decimal(70), Decimal(100)]
    assert all(cell.quantity is None for cell in table.column(0))


def test_a_table_that_is_not_full() -> None:
    article = read(TEXT, "markdown")
    _, table = tables(article)
    assert [article.text(cell.span) for row in table.rows for cell in row if cell.span.start < cell.span.end] == ["x"]


def test_no_table() -> None:
    assert tables(read("No table here, 3 | 4.", "markdown")) == ()
