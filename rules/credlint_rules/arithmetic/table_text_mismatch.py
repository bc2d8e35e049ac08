"""ARI008."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Related, Rule
from credlint.facts.quotations import unquoted
from credlint.facts.tables.row_claims import row_claims
from credlint.facts.tables.table_asides import row_asides
from credlint.facts.tables.table_mentions import TableMention, table_mentions
from credlint.facts.tables.tables import tables

_SAYS = {
    "total": "the table here totals {cells}, not {told}",
    "range": "the prices in the table go from {first} to {last}, not {told}",
    "row": "the table gives {cells} for this, not {told}",
    "target": "the table sets {cells} for this, not {told}",
}


class TableTextMismatch(Rule):
    """A total, a range of prices or the price of an item told in the text that the article's own table contradicts.

    ## Why it matters

    The table is what readers keep. A heading that promises another price than the table under it makes both of them useless.

    ## How it decides

    - The one amount of money in a heading, or in a sentence right beside a table that tells a total ("totals", "comes to", "altogether"), and the total
      rows of the tables in its section: neither end may be missing from the tables. A range that holds all the totals is left alone.
    - A range of prices anywhere that begins with the lowest price of a price table and ends with that of a row below its highest, or the other
      way round; the range of a row itself is that row's.
    - A sentence "the large hall costs £30", or an item "selling time (target: 80%)", whose words are those of the first cell of a row, and the figures
      of this row under a head of prices or targets in the same unit. Sentences about other times, discounts and conditions are left alone.
    - Under a table in its section, a figure right behind the name of a row ("Holm's €26 million", "fog, named by 38%,"), which the row has but for one digit or
      two that are swapped; where the head of a column gives its unit ("Power (MW)"), in any digit.
    - A sentence that begins with the name of a row and gives it a number of what a column counts ("The Team plan includes 25 seats").

    Currencies and periods must be the same where both are given. Quotations are their speaker's and are left alone.

    ## Examples

    ```bad also=SRC001
    The stall opens in May.

    ## Running the stall ($900 a year)
                          ^^^^
    | Cost | Amount a year |
    |---|---:|
    | Rent | $520 |
    | Insurance | $135 |
    | Bags | $48 |
    | **Total** | $703 |
    ```

    ```bad also=SRC001
    Lessons cost $18–$30 for an hour.
                 ^^^^^^^
    | Lesson | Price |
    |---|---:|
    | Group | $18 |
    | Pair | $30 |
    | Single | $45 |
    ```

    ```bad
    The large hall costs $42 an hour.
                         ^^^
    | Room | Price an hour |
    |---|---:|
    | Large hall | $38 |
    | Meeting room | $15 |
    ```

    ```bad also=SRC001
    | Town | Bridge | Harbour |
    |---|---:|---:|
    | Holm | €16M | €128M |
    | Lund | €24M | €120M |

    Holm's €26 million bridge was built first.
           ^^^^^^^^^^^
    ```

    ```bad also=SRC001
    | Trouble | 2023 | 2024 |
    |---|---:|---:|
    | Thick fog | 31% | 33% |
    | Ice | 52% | 58% |

    Thick fog, named by 38% this year, held steady.
                        ^^^
    ```

    ```bad
    | Mill | Power (MW) | Energy (MWh) |
    |---|---:|---:|
    | Holm | 80 | 320 |
    | Lund | 40 | 80 |

    Holm, at 120 MW the largest, ran all winter.
             ^^^^^^
    ```

    ```bad
    | Plan | Seats | Storage |
    |---|---:|---:|
    | Solo | 1 | 5 GB |
    | Crew | up to 40 | 200 GB |

    Crew workspaces may hold as many as 25 seats; write to us if you need others.
                                        ^^
    ```

    ```good
    | Plan | Seats | Storage |
    |---|---:|---:|
    | Solo | 1 | 5 GB |
    | Crew | up to 40 | 200 GB |

    Crew workspaces may hold as many as 40 seats. A Crew plan with 25 seats costs half. Crew customers have 25 seats on average.
    ```

    ```good also=SRC001
    | Town | Bridge | Harbour |
    |---|---:|---:|
    | Holm | €16M | €128M |
    | Lund | €24M | €120M |

    Holm's €16 million bridge was built first. Holm's €71 million tunnel comes next, and Ostholm's €26 million mole. Lund, at 3 metres the lowest, has none.
    ```

    ```good
    The stall opens in May.

    ## Running the stall ($703 a year)

    | Cost | Amount a year |
    |---|---:|
    | Rent | $520 |
    | Insurance | $135 |
    | Bags | $48 |
    | **Total** | $703 |
    ```
    """

    code = "ARI008"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        told = sorted([*table_mentions(article), *row_asides(article), *row_claims(article)], key=lambda mention: mention.span)
        for fact in unquoted(article, told):
            cells = [Related(cell.span, "the table's figure") for cell in fact.cells[:4]]
            again = [Related(span, "the same figure stands here") for span in fact.elsewhere]
            yield Problem(fact.span, _message(article, fact), (*cells, *again), "Decide which of them is right, and use it in both places.")

    def needs(self, article: Article) -> str:
        return "" if tables(article) else "a table"


def _message(article: Article, fact: TableMention) -> str:
    ends = [end for cell in fact.cells if cell.amount for end in (cell.amount.first, cell.amount.last)]
    low, high = min(ends, key=lambda end: end.value), max(ends, key=lambda end: end.value)
    cells = " and ".join(dict.fromkeys(article.text(cell.span) for cell in fact.cells[:4]))
    told = article.text(fact.span)
    return _SAYS[fact.kind].format(cells=cells, told=told, first=article.text(low.span), last=article.text(high.span))
