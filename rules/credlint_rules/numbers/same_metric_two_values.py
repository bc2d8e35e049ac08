"""NUM007."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.computing.metrics import conflicting
from credlint.facts.quotations import is_quoted
from credlint.facts.sums.ratings import ratings
from credlint.facts.sums.swapped_digits import swapped_digits
from credlint.facts.tables.table_asides import row_asides

_WHAT = {"swapped": ": two digits are swapped in one of them", "other": ": one digit is another", "all": ", all of it"}


class SameMetricTwoValues(Rule):
    """One metric of one owner and one period with two values that cannot both hold.

    ## Why it matters

    Two values for one figure mean that one of them was mended and the other forgotten, or that they measure different things and the text does not say so.

    ## How it decides

    Two sentences that name the same subject in the same words, with the same owner, unit, place and period, and give values that do not
    meet when each stands for all that rounds to it. Without an owner and a period both must stand in one section. Sentences that tell a
    change, a forecast, an adjusted figure, a share of time or several figures of one kind are not read, nor are lists, tables and
    quotations.

    Likewise "all" of a thing ("all 46 rooms") and the only other count of it before that in the paragraph, which is nearly as large; or a larger one and
    the only other count of the thing in the article.

    The rating of a review in its box ("Rating: 8.5 / 10") and the one that its author tells.

    Two figures of three digits or more that are the same but for two neighbouring digits swapped, in different sentences that share the thing that is counted or
    several other words, or with one digit other of things told as known ("the 418 finishers"), in one paragraph also without such words, or a figure and a cell of a table whose row is called so,
    or of four digits in a sentence with a word that only this row has; or a count told three times, and once more, as known, with two digits swapped. Figures of changes, lists, ranges, other years and corrections are
    left alone.

    ## Examples

    ```bad
    Harbourline's net revenue in 2023 was $5.2 million. The ferries kept their timetable.

    In 2023, Harbourline's net revenue was $6.1 million.
                                           ^^^^^^^^^^^^
    ```

    ```bad
    By 2021 all 530 rangers of the park had a radio. The snow came early.

    At the last count, 318 of the 503 rangers had asked for a better one.
                                  ^^^
    ```

    ```bad
    At our incident desk the year had 5,183 cases, one every two hours. Of the 5,183 cases of 2024 we solved half.

    Cases are filed by town. In 5,183 cases we have letters, in few a call.

    Across the 5,813 incidents that our desk had in 2024, one in ten was of a lost cat.
               ^^^^^
    ```

    ```bad also=SRC001
    | Offence | 2023 | 2024 |
    |---|---:|---:|
    | Burglary | 4,210 | 3,789 |
    | Bicycle theft | 2,640 | 3,047 |

    Stolen bicycles come next. With 3,407 of them gone, the year was a bad one.
                                    ^^^^^
    ```

    ```good
    The runway is 2,100 metres long. The jet touched down after 712 metres, which left 1,388 metres. It needed 1,560 metres to stop, or 172 metres more than remained.

    The final figure of 712 metres rests on the recorder.
    ```

    ```good also=SRC001
    | Offence | 2023 | 2024 |
    |---|---:|---:|
    | Burglary | 4,210 | 3,789 |
    | Bicycle theft | 2,640 | 3,047 |

    Stolen bicycles come next. With 3,047 of them gone, the year was a bad one. Burglars took 3,407 watches.
    ```

    ```bad
    We asked 1,140 sailors in June. Among the 1,410 who answered, most were young.
                                              ^^^^^
    ```

    ```bad
    The house has 48 single rooms on two floors. The fire brigade has looked at all 46 rooms.
                                                                                    ^^
    ```

    ```bad
    Rating: 8.5 / 10

    It is a quiet mill, and we give it a full 9 out of 10.
                                              ^^^^^^^^^^^
    ```

    ```bad
    | Cost of the fair | Euros |
    |---|---:|
    | Marquee | 2,480 |
    | Toilets | 1,150 |

    Nobody had asked the marquee firm why it sent a bill of €2,840 in the end.
                                                            ^^^^^^
    ```

    ```good
    The house has 48 rooms. Two are closed; the fire brigade has looked at all 46 rooms that are open. We asked 1,140 sailors. Among the 1,104 men, most were young.
    ```

    ```good
    By 2021 all 530 rangers of the park had a radio. At the last count, 318 of the 530 rangers had asked for a better one.
    ```

    ```good
    Harbourline's net revenue in 2023 was $5.2 million. In 2022, Harbourline's net revenue was $6.1 million.
    ```
    """

    code = "NUM007"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        for first, second in conflicting(article):
            if not is_quoted(article, first.span) and not is_quoted(article, second.span):
                old, new = article.text(first.figure.span), article.text(second.figure.span)
                yield Problem(
                    second.figure.span,
                    f'"{second.phrase}" is {new} here, and {old} where it was first told',
                    (Related(first.figure.span, "the first value"),),
                    "Compare both with the source, or say what sets them apart.",
                )
        judged = {mention.span for mention in row_asides(article)}
        for pair in swapped_digits(article):
            if pair.span not in judged and not is_quoted(article, pair.first.span) and not is_quoted(article, pair.second.span):
                old, new = article.text(pair.first.span), article.text(pair.second.span)
                yield Problem(
                    pair.span,
                    f"{new} stands here and {old} elsewhere for what seems to be one thing{_WHAT[pair.form]}",
                    (Related(pair.first.span, "the other figure"),),
                    "Compare both with the source.",
                )
        for box, told in ratings(article):
            if not is_quoted(article, told.span):
                yield Problem(
                    told.span,
                    f"{article.text(told.span)} is given here, and {article.text(box.span)} where the rating stands",
                    (Related(box.span, "the other rating"),),
                    "Decide which of them is meant, and use it in both places.",
                )
