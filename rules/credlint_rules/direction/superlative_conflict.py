"""DIR004."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.quotations import unquoted
from credlint.facts.trends.records import records


class SuperlativeConflict(Rule):
    """A figure told as a record, beside one of the same series that goes further.

    ## Why it matters

    "A record 4,200 visitors" in an article that counted 4,900 in another month makes the reader ask which of the two is true.

    ## How it decides

    "A record 60", "an all-time high of 60", "60, the highest ever", with a figure beyond it (above, for a low below): in the same sentence after
    "after", "up from", "beating", or, for counts, in another sentence that counts the same thing, for the same kind of period, and names no
    place or firm that the record's sentence does not name. Forecasts, totals, targets and adjusted figures are left alone, as is "the highest since
    2019". Each figure stands for all values that round to it. Quotations are their speaker's and are left alone.

    ## Examples

    ```bad
    The library counted a record 4,200 visitors in March. In January, 4,900 visitors had come.
                                 ^^^^^
    ```

    ```bad
    The fair drew a record 60 stalls, after 75 stalls in May.
                           ^^
    ```

    ```good
    The library counted a record 4,900 visitors in March. In January, 4,200 visitors had come, and 31,000 visitors came in 2023.
    ```
    """

    code = "DIR004"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for record in unquoted(article, records(article)):
            if record.is_contradicted():
                told, rival = article.text(record.figure.span), article.text(record.rival.span)
                yield Problem(
                    record.span,
                    f'the text calls {told} a record ("{record.word}"), but also gives {rival}, which is {"less" if record.is_low else "more"}',
                    (Related(record.rival.span, "the figure beyond it"),),
                    "Compare both figures with the source, and say over which time the record holds.",
                )
