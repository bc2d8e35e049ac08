"""Reading sums: cells as accounts print them, the odds of rounding, announced lists, cost."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from time import process_time

import pytest

from credlint.article import Article
from credlint.catalog import catalog
from credlint.facts.figures.amounts import amounts
from credlint.facts.shares.share_columns import rounding_odds, row_shares, share_columns
from credlint.facts.sums.equations import equations
from credlint.facts.sums.totals import totals
from credlint.facts.tables.counted_lists import counted_lists
from credlint.facts.tables.row_sums import row_changes, row_results
from credlint.facts.tables.table_changes import table_changes
from credlint.facts.tables.table_mentions import table_mentions
from credlint.facts.tables.table_totals import column_totals
from credlint.facts.tables.tables import tables
from credlint.readers import read
from credlint.rule import Problem

RULES = {rule.name(): rule for rule in catalog()}


def problems(name: str, text: str) -> list[Problem]:
    return list(RULES[name]().check(read(text, "markdown")))


def cell(text: str, head: str = "x") -> tuple[Decimal, Decimal, str] | None:
    article = read(f"| a | {head} |\n|---|---|\n| b | {text} |\n", "markdown")
    (row,) = tables(article)[0].rows
    amount = row[1].amount if len(row) > 1 else None
    return (amount.first.value, amount.last.value, amount.last.unit) if amount else None


@pytest.mark.parametrize(
    ("text", "head", "first", "last", "unit"),
    [
        ("1,234", "x", "1234", "1234", ""),
        ("(1,234)", "x", "-1234", "-1234", ""),
        ("$ (1,234.5)", "x", "-1234.5", "-1234.5", "USD"),
        ("$(12)", "x", "-12", "-12", "USD"),
        ("−5.2%", "x", "-5.2", "-5.2", "%"),
        ("(5.2)%", "x", "-5.2", "-5.2", "%"),
        ("1,234 (1)", "x", "1234", "1234", ""),
        ("17*", "x", "17", "17", ""),
        ("5.0 ± 0.2", "x", "5.0", "5.0", ""),
        ("$200–$800", "x", "200", "800", "USD"),
        ("$120K-$180K/yr", "x", "120000", "180000", "USD"),
        ("-$72K (added investment)", "x", "-72000", "-72000", "USD"),
        ("1.5", "Sales ($ million)", "1500000", "1500000", "USD"),
        ("70", "Share (%)", "70", "70", "%"),
    ],
)
def test_a_cell(text: str, head: str, first: str, last: str, unit: str) -> None:
    assert cell(text, head) == (Decimal(first), Decimal(last), unit)


@pytest.mark.parametrize("text", ["", "—", "n/a", "2019", "2-3 agents in 4 rooms", "yes", "12 of 40 at 3 sites"])
def test_a_cell_without_one_amount(text: str) -> None:
    assert cell(text) is None


def test_empty_cells_leave_the_columns_in_place() -> None:
    (table,) = tables(read("| a | b | c |\n|---|---|---|\n| x |  | 5 |\n|  | 6 | 7 |\n", "markdown"))
    assert [found.quantity and found.quantity.value for found in table.column(2)] == [5, 7]
    assert table.label(1) is None


@pytest.mark.parametrize(
    ("parts", "steps", "odds"),
    # Worked by hand from the density of the sum of uniform errors: two at 0: 1; three at 1: 1/8; four at 1: 1/6; six at 2: 1/120.
    [(2, 1, 0), (3, 1, Decimal(1) / 4), (4, 1, Decimal(1) / 3), (6, 2, Decimal(1) / 60), (6, 3, 0)],
)
def test_the_odds_of_rounding(parts: int, steps: int, odds: Decimal) -> None:
    assert abs(rounding_odds(parts, steps) - odds) < Decimal("1e-20")


@pytest.mark.parametrize(
    ("rows", "off"),
    [
        ("| 24 | 18 | 432 |\n| 16 | 14 | 244 |\n| 20 | 15 | 300 |", ["244"]),
        ("| $310 | $259 | $51 |\n| $420 | $259 | $161 |\n| $310 | $228 | $92 |", ["$92"]),
        ("| 24 | 18 | 42 |\n| 16 | 14 | 33 |\n| 20 | 15 | 36 |", []),  # two that do not fit
        ("| 2 | 3 | 5 |\n| 4 | 1 | 7 |\n| 3 | 3 | 6 |", []),  # small figures fit by chance
    ],
)
def test_rows_are_held_against_the_others(rows: str, off: list[str]) -> None:
    article = read(f"| a | b | c |\n|---|---|---|\n{rows}\n", "markdown")
    assert [article.text(told.span) for told in row_results(article)] == off


@pytest.mark.parametrize(
    ("change", "is_off"),
    [("-75%", False), ("75% less", False), ("-80%", True), ("4x", False), ("6x", True), ("+7%", True)],
)
def test_a_column_of_changes(change: str, *, is_off: bool) -> None:
    rows = f"| b | 20 | 5 | {change} |\n| c | $8 | $6 | -25% |\n| d | 31% | 24% | -7% |"
    article = read(f"| a | North | South | Difference |\n|---|---|---|---|\n{rows}\n", "markdown")
    assert [told.is_off for told in row_changes(article)] == [is_off, False, False]


def test_a_change_that_its_heads_put_in_order_is_read_once() -> None:
    article = read(
        "| a | Before | After | Change |\n|---|---|---|---|\n| b | 20 | 5 | -80% |\n| c | 20 | 5 | 4x |\n| d | 8 | 4 | 2x |\n", "markdown"
    )
    assert [article.text(told.span) for told in row_changes(article)] == ["4x", "2x"]
    assert [article.text(told.by.span) for told in table_changes(article) if told.by] == ["-80%"]


def test_a_total_below_other_totals_is_vouched_for_by_its_neighbour() -> None:
    rows = "| Price | $450 | $550 |\n| Energy | $516 | $576 |\n| Service | $150 | $120 |\n| Yearly total | $666 | $796 |"
    article = read(f"| a | b | c |\n|---|---|---|\n{rows}\n", "markdown")
    assert [(total.misses, total.is_meant) for total in column_totals(article)] == [(False, True), (True, True)]


def test_what_is_announced_is_counted_on_the_outermost_level() -> None:
    (counted,) = counted_lists(read("There are three reasons:\n\n- a\n  - b\n- c\n\n  more of c\n", "markdown"))
    assert (int(counted.count.value), len(counted.items), counted.is_off) == (3, 2, True)


ROWS = "".join(f"| Item {n} | ${n},200 | {n % 40}% |\n" for n in range(1, 30))
PIECE = (
    f"The crew has 14 people: 6 cooks, 5 maids and 2 porters.\n\n## Costs ($500–$900 a month)\n\n| Item | Price | Share of time |\n|---|---|---|\n{ROWS}| Total | $9,000 | 100% |\n\n"
    "Rooms cost $1–$5 a night. We saw three reasons:\n\n- rent: $400\n- heat: $300\n- total: $900\n\nThese three come to $80 ($20 × 4 weeks).\n\n"
)


@pytest.mark.parametrize(
    "analysis",
    [amounts, tables, column_totals, row_changes, row_results, share_columns, row_shares, totals, equations, counted_lists, table_mentions],
    ids=lambda a: a.__name__,
)
def test_the_cost_grows_with_the_length(analysis: Callable[[Article], tuple[object, ...]]) -> None:
    def cost(times: int) -> float:
        article = read(PIECE * times, "markdown")
        amounts(article)
        tables(article)
        article.memo.pop(analysis.__wrapped__, None)  # type: ignore[attr-defined]
        best = []
        for _ in range(3):
            fresh = Article(article.source, article.prose, article.runs, article.blocks, memo=dict(article.memo))
            start = process_time()
            analysis(fresh)
            best.append(process_time() - start)
        return min(best)

    assert any(cost(32) < 12 * cost(4) + 0.01 for _ in range(3))


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("It costs $1,200 a month ($40 a day × 30 days).", [True]),
        ("It costs $1,300 a month ($40 a day × 30 days).", [False]),
        ("The rent is $96,000 (about $8,000/month × 12).", [True]),
        ("We save $24,000 (20 hours a week × $25).", [True]),
        ("Each gets $300 ($1,200 / 4) and saves $400 ($1,200 − $900).", [True, False]),
        ("The rent is $2,700 (12 × $200).", [False]),
        ("Desks cost $420, labour (80 hours × $50): $4,000.", []),
        ("Desks cost $420 labour (80 hours × $50) - $4,000.", []),
        ("The year costs $90 ($10 × 12 months) with two months free.", []),
        ("The crew packed 84 bottles (6 crates × 12 bottles).", [False]),
        ("The crew packed 3 boxes (2 × 12 bottles).", []),
        ("It costs $49/month ($29 + $10 per user).", []),
        ("Booths are $450 ($300 – $600 in the hall).", []),
        ("Booths are $300 to $450 (2 × $150).", []),
        ("With the discount it is $900 (10 × $100).", []),
        ("It costs $900 (10 × $100 for members).", []),
        ("It makes $180,000 (3x capacity at $5K).", []),
        ("It fell by $4,900 (half of $10,000).", []),
    ],
)
def test_a_sum_in_brackets_explains_what_stands_before_it(text: str, holds: list[bool]) -> None:
    assert [equation.holds() for equation in equations(read(text, "text"))] == holds


def test_a_message_works_out_the_figures_as_they_are_printed() -> None:
    (found,) = problems("equation-mismatch", "- Night shift: $9,000/month (12 hours × $30/hour × 4.3 weeks)\n")
    assert found.message == "12 hours × $30/hour × 4.3 weeks is $1,548, not $9,000"


def test_a_sum_of_times_is_told_in_their_unit() -> None:
    (found,) = problems("parts-whole-mismatch", "The move took 38 hours (20 hours + 10 hours + 5 hours).\n")
    assert found.message == "20 hours + 10 hours + 5 hours is 35 hours, not 38 hours"
