"""Reading tables: cells, heads, units, totals."""

from __future__ import annotations

from decimal import Decimal

import pytest

from credlint.facts.tables.table_changes import table_changes
from credlint.facts.tables.tables import tables
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


@pytest.mark.parametrize(
    ("heads", "cells", "change"),
    [
        ("Before | After | Change", "14 | 9 | -36%", "down"),
        ("Manual process | With AI | Savings", "3 hours | 18 minutes | 90%", "down"),
        ("2022 | 2024 | Growth (%)", "$4.2M | $5.1M | +21%", "up"),
        ("Before | After | Improvement", "50 min | 20 min | 60% reduction", "down"),
        ("2024 | 2022 | Growth", "4 | 5 | 25%", ""),
        ("Before | After | Change", "14 | 9 | +36%", ""),
        ("Before | After | CAGR", "14 | 9 | 36%", ""),
        ("Plan | Actual | Change", "14 | 9 | 36%", ""),
        ("Before | After | Change", "20 min | 5 min | 300% faster", ""),
        ("Before | After | Change", "20+ | 5 | 75%", ""),
        ("Before | After | Change", "14 kg | $9 | 36%", ""),
    ],
)
def test_changes_in_tables(heads: str, cells: str, change: str) -> None:
    article = read(f"| Task | {heads} |\n|---|---|---|---|\n| Sorting | {cells} |\n", "markdown")
    assert [told.direction for told in table_changes(article)] == ([change] if change else [])
