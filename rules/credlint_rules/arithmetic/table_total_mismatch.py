"""ARI007."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule, Span, inside
from credlint.facts.figures.amounts import middle
from credlint.facts.shares.share_columns import RowShare, ShareColumn, row_shares, share_columns
from credlint.facts.sums.intervals import middle_of
from credlint.facts.tables.row_ratios import ColumnMean, RowMultiple, RowRatio, column_means, row_multiples, row_ratios
from credlint.facts.tables.row_sums import RowChange, RowResult, row_changes, row_results
from credlint.facts.tables.table_totals import ColumnTotal, column_totals
from credlint.facts.tables.tables import tables
from credlint.facts.wording import plain, signed_percent
from credlint_rules.arithmetic._totals import come_to


class TableTotalMismatch(Rule):
    """A column of a table that does not add up to its total, or whose shares do not make 100.

    ## Why it matters

    Readers add up. A total that its own rows do not give, or shares of all the time that make 98%, tell them that a row was forgotten, changed or invented.

    ## How it decides

    - A figure in a row called "Total": the figures above it, up to the last subtotal or heading in the table, or in any other way in which accounts
      are summed up (with the subtotals, of the subtotals, of all rows). Each figure stands for all values that round to it, as finely as the
      finest of the column is printed; ranges are added end by end. If the table has several such columns, one of them must add up, or the total
      row is not meant as a sum. A last row of another name is a total where it is the sum of all its columns but one. Rows that are taken off ("less", "net", "of which") and heads of what is not added (prices, rates, averages) are left alone.
    - A column of shares of one whole ("% of time", "share of costs", a total of 100%, a row "Other"): the rows must make 100. It is reported
      when rounding alone would give such a sum less than once in 50 tables with as many rows. Shares of respondents or users, who may give
      several answers, are left alone.
    - Such a column beside the column of the values: each row's value, divided by the total, against its share. Where the values add up to the last
      digit they are taken as printed. If most rows do not fit, the shares are of something else.
    - A row against the others: where a column is the product, quotient, sum or difference of the columns before it to the last digit in all rows but one, that one.
      A column of percentages that are one column divided by another, in all rows (three at least) but one, likewise, and amounts that are so many times
      those before them ("Per year | Three years").
    - A last row "Mean" or "Average", whose figures are the plain means of their columns in at least half of them.
    - A column of changes ("North | South | Difference"): each percentage or multiple against the two levels in its row, in percent or points, by either
      level. If most rows do not fit, it is the change of something else. Percentages under "Before | After | Change" are PCT006's.

    ## Examples

    ```bad
    | Hall | Seats |
    |---|---:|
    | East | 412 |
    | West | 285 |
    | **Total** | **767** |
                    ^^^
    ```

    ```bad also=SRC001
    | Task | Share of time |
    |---|---:|
    | Post | 31% |
    | Orders | 28% |
    | Phone | 22% |
    | Filing | 14% |
               ^^^
    ```

    ```bad also=SRC001
    | Cost | Amount | % of total |
    |---|---:|---:|
    | Rent | $61,210 | 51% |
    | Heat | $35,480 | 36% |
                       ^^^
    | Staff | $22,870 | 19% |
    | Total | $119,560 | 100% |
    ```

    ```bad
    | Hall | Rows | Seats a row | Seats |
    |---|---:|---:|---:|
    | East | 24 | 18 | 432 |
    | West | 16 | 14 | 244 |
                       ^^^
    | North | 20 | 15 | 300 |
    ```

    ```bad also=SRC001
    | | North | South | Difference |
    |---|---|---|---|
    | Queue | 20 min | 5 min | -75% |
    | Forms a day | 60 | 150 | +250% |
                               ^^^^^
    | Cost of a form | $8.00 | $6.00 | -25% |
    ```

    ```bad also=SRC001
    | Ward | Asked | Answered | Returned |
    |---|---:|---:|---:|
    | East | 240 | 204 | 85% |
    | West | 180 | 144 | 80% |
    | North | 300 | 270 | 90% |
    | South | 80 | 62 | 87.5% |
                        ^^^^^
    ```

    ```bad also=SRC001
    | Item | Per year | Three years |
    |---|---:|---:|
    | Post | $9,600 | $28,800 |
    | Paper | $6,200 | $16,800 |
                       ^^^^^^^
    | Stamps | $2,100 | $6,300 |
    | Ink | $1,400 | $4,200 |
    ```

    ```bad
    | Choir | Pitch | Rhythm |
    |---|---:|---:|
    | Holm | 7.1 | 6.2 |
    | Lund | 8.3 | 7.9 |
    | Brae | 6.5 | 6.6 |
    | Mean | 7.3 | 7.9 |
                   ^^^
    ```

    ```bad also=SRC001
    | Shop | Rent | Repairs |
    |---|---:|---:|
    | Quay | $2,450 | $3,160 |
    | Hill | $1,150 | $1,720 |
    | Mill | $3,900 | $2,730 |
    | All three | $7,500 | $8,610 |
                           ^^^^^^
    ```

    ```bad also=SRC001
    | Item | Per year | Two years |
    |---|---:|---:|
    | Post | $9,600 | $21,100 |
    | Paper | $6,200 | $12,800 |
    | Total | $15,800 | $33,700 |
                        ^^^^^^^
    ```

    ```bad also=SRC001
    | Stall | This year | Last year | Change |
    |---|---:|---:|---:|
    | Bread | 198.4 | 176.0 | +12.7% |
    | Cheese | 121.6 | 118.9 | +2.3% |
    | Fruit | 63.0 | 52.5 | +17% |
                            ^^^^
    | Soup | 29.0 | 27.1 | +7.0% |
    ```

    ```bad also=SRC001
    | Language | Answers | Share |
    |---|---:|---:|
    | Norwegian | 224 | 35% |
    | Finnish | 160 | 25% |
    | Danish | 96 | 15% |
    | Frisian | 64 | 14% |
                     ^^^
    | Other | 96 | 15% |
    ```

    ```bad also=SRC001
    | Repairs | Cost |
    |---|---:|
    | Roof | $1,450 |
    | Doors | $520 |
    | Paint | $310 |
    | All repairs | $2,380 |
                    ^^^^^^
    ```

    ```good also=SRC001
    | Item | Per year | Three years |
    |---|---:|---:|
    | Post | $9,600 | $28,800 |
    | Paper | $6,200 | $16,800 |
    | Stamps | $2,100 | $6,300 |
    | Ink | $1,400 | $4,900 |
    ```

    ```good also=SRC001
    | Ward | Asked | Answered | Returned |
    |---|---:|---:|---:|
    | East | 240 | 204 | 85% |
    | West | 180 | 144 | 80% |
    | North | 300 | 270 | 90% |
    | South | 80 | 62 | 77.5% |
    | Mean | 200 | 170 | 85% |
    ```

    ```good also=SRC001
    | | 2024 | 2023 | Change |
    |---|---|---|---|
    | Loans | 61,210 | 57,830 | 5.8% |
    | Readers | 4,118 | 4,302 | -4.3% |
    | Share of e-books | 31% | 24% | +7% |
    ```

    ```good also=SRC001
    | Task | Share of time | Hours |
    |---|---:|---:|
    | Post | 33% | 13 |
    | Orders | 33% | 13 |
    | Phone | 33% | 13 |
    | Total | 100% | 39 |
    ```

    ## References

    - Mosteller, Youtz and Zahn, "The distribution of sums of rounded percentages", Demography 4 (1967)
    - Diaconis and Freedman, "On rounding percentages", Journal of the American Statistical Association 74 (1979)
    """

    code = "ARI007"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from (_total(article, fact) for fact in column_totals(article) if fact.misses and fact.is_meant)
        rows = [fact for fact in row_shares(article) if fact.is_off]
        yield from (_row(article, fact) for fact in rows)
        yield from (_shares(fact) for fact in share_columns(article) if fact.is_off and not inside(fact.span, rows))
        yield from (_change(article, fact) for fact in row_changes(article) if fact.is_off)
        results = row_results(article)
        yield from (_result(article, fact) for fact in results)
        shares_told, results_told = {row.span for row in rows}, {row.span for row in results}
        yield from (_ratio(article, fact) for fact in row_ratios(article) if fact.span not in shares_told)
        yield from (_multiple(article, fact) for fact in row_multiples(article) if fact.span not in results_told)
        yield from (_mean(article, fact) for fact in column_means(article))

    def needs(self, article: Article) -> str:
        return "" if tables(article) else "a table"


def _total(article: Article, fact: ColumnTotal) -> Problem:
    parts = [cell.amount for cell in fact.parts if cell.amount]
    message = f"the figures above it come to {come_to(parts)}, not {article.text(fact.span)}"
    reach = Span(fact.parts[0].span.start, fact.parts[-1].span.end)
    return Problem(
        fact.span,
        message,
        (Related(reach, "the figures that it sums up"),),
        "Add the column up again, and look for a row that is missing or changed.",
    )


def _shares(fact: ShareColumn) -> Problem:
    message = f"these {len(fact.parts)} shares of one whole add up to {plain(100 - fact.missing)}%, which rounding alone hardly ever gives"
    first = Related(fact.parts[0].span, "the first of the shares")
    return Problem(fact.parts[-1].span, message, (first,), "Compare the shares with the source, or say what the rest is.")


def _row(article: Article, fact: RowShare) -> Problem:
    value, part, of = article.text(fact.value.span), fact.value.quantity, middle(fact.whole)
    whole = article.text(fact.total.span) if fact.total else f"{plain(of, digits=9)} in all"
    message = f"{value} of {whole} is {plain(100 * middle(part or fact.whole) / of, '%')}, not {article.text(fact.share.span)}"
    related = (Related(fact.value.span, "the value"), *([Related(fact.total.span, "the total")] if fact.total else []))
    return Problem(fact.span, message, related, "Work out the share again from the value and the total.")


def _ratio(article: Article, fact: RowRatio) -> Problem:
    part, whole = article.text(fact.part.span), article.text(fact.whole.span)
    message = f"{part} of {whole} is {plain(middle_of(fact.worked))}%, not {article.text(fact.span)}, though the other rows are reckoned so"
    related = (Related(fact.part.span, "the part"), Related(fact.whole.span, "the whole"))
    return Problem(fact.span, message, related, "Work the share out again from the two figures in its row.")


def _multiple(article: Article, fact: RowMultiple) -> Problem:
    one = article.text(fact.one.span)
    worked = f"{fact.times.normalize():f} × {one} is {plain(fact.times * fact.one.quantity.value if fact.one.quantity else fact.times, digits=9)}"
    message = f"{worked}, not {article.text(fact.span)}, though the other rows are reckoned so"
    return Problem(
        fact.span, message, (Related(fact.one.span, "one of them"),), "Work the row out again, and compare its figures with the source."
    )


def _mean(article: Article, fact: ColumnMean) -> Problem:
    message = f"the mean of the {len(fact.parts)} figures above is {plain(fact.worked, digits=4)}, not {article.text(fact.span)}"
    reach = Span(fact.parts[0].span.start, fact.parts[-1].span.end)
    return Problem(fact.span, message, (Related(reach, "the figures above"),), "Work the mean out again, or say how it is weighted.")


def _change(article: Article, fact: RowChange) -> Problem:
    old, new = article.text(fact.before.span), article.text(fact.after.span)
    message = f"from {old} to {new} is {signed_percent(1 + middle_of(fact.worked) / 100)}, not {article.text(fact.span)}"
    related = (Related(fact.before.span, "before"), Related(fact.after.span, "after"))
    return Problem(fact.span, message, related, "Work out the change again from the two levels.")


def _result(article: Article, fact: RowResult) -> Problem:
    terms = f" {fact.sign} ".join(article.text(term.span) for term in fact.terms)
    message = f"{terms} is {plain(middle_of(fact.worked), digits=6)}, not {article.text(fact.span)}, though the other rows are reckoned so"
    related = tuple(Related(term.span, "a term") for term in fact.terms)
    return Problem(fact.span, message, related, "Work the row out again, and compare its figures with the source.")
