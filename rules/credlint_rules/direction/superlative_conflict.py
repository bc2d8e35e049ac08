"""DIR004."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.quotations import unquoted
from credlint.facts.trends.records import records
from credlint.facts.trends.records_since import records_since


class SuperlativeConflict(Rule):
    """A figure told as a record, beside one of the same series that goes further.

    ## Why it matters

    "A record 4,200 visitors" in an article that counted 4,900 in another month makes the reader ask which of the two is true.

    ## How it decides

    "A record 60", "an all-time high of 60", "60, the highest ever", with a figure beyond it (above, for a low below): in the same sentence after
    "after", "up from", "beating", or, for counts, in another sentence that counts the same thing, for the same kind of period, and names no
    place or firm that the record's sentence does not name. "Its highest since 2010", "the wettest June since records began" is held against the one figure of
    a clause soon after that names an earlier year of that time and goes on about it ("in 2015 it was 6.2%", "June 2007 had 118 mm").
    Forecasts, totals, targets and adjusted figures are left alone. Each figure stands for all values that round to it. Quotations are their speaker's and are left alone.

    ## Examples

    ```bad
    The library counted a record 4,200 visitors in March. In January, 4,900 visitors had come.
                                 ^^^^^
    ```

    ```bad
    The fair drew a record 60 stalls, after 75 stalls in May.
                           ^^
    ```

    ```bad
    ---
    date: 2024-09-04
    ---

    Unemployment is 5.1 percent, its highest since 2010. In 2015 it was 6.2 percent.
                    ^^^^^^^^^^^
    ```

    ```bad
    ---
    date: 2024-09-04
    ---

    The office called August the driest since its records began in 1884. The total was 19 mm; for comparison, August 2022 came in at 12 mm.
                                                                                       ^^^^^
    ```

    ```good
    ---
    date: 2024-09-04
    ---

    Unemployment is 5.1 percent, its highest since 2010. In 2009 it was 6.2 percent, and in Norway it was 6.4 percent in 2015.

    In 2012 prices rose 5.1 percent, the highest since 2009. By 2014 it was 6.2 percent.
    ```

    ```good
    The library counted a record 4,900 visitors in March. In January, 4,200 visitors had come, and 31,000 visitors came in 2023.
    ```
    """

    code = "DIR004"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for record in unquoted(article, (*records(article), *records_since(article))):
            if record.is_contradicted():
                told, rival = article.text(record.figure.span), article.text(record.rival.span)
                yield Problem(
                    record.span,
                    f'the text calls {told} a record ("{record.word}"), but also gives {rival}, which is {"less" if record.is_low else "more"}',
                    (Related(record.rival.span, "the figure beyond it"),),
                    "Compare both figures with the source, and say over which time the record holds.",
                )
