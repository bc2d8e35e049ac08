"""MON005."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint.facts.figures.lost_measures import lost_measures
from credlint_rules.money._residue import problems


class EmptyNumericSlot(Rule):
    """A place that wants a figure and holds none ("rose from  to .").

    ## Why it matters

    When a program expands `$7` and `$11` as empty variables, "from $7 to $11." becomes "from  to .". Only the words around show the loss.

    ## How it decides

    "from" and "to", or "between" and "and", with nothing between and nothing after; a verb of paying followed by a space and then
    punctuation, or by two spaces and "per", "a", "each"; who raises or secures, two spaces, and the round or the lenders ("raised  in a seed round"); "of", "to", "at" ... followed by two spaces and a word that cannot follow there
    ("wages to  per hour", "a CAGR of  from 2025"); "billed at" before a mark; a fee, price or wage that "is", two spaces, and "per", "a month", "plus"; "to" between two gaps; a percent sign after a word for growth or a share ("a CAGR of % from"); a currency sign alone where
    somebody pays ("worth $ per seat"). Of other measures: "a rate of", "as tall as", "it reaches" and the like, a space and a mark; "released of ash";
    "is about thick". Transcripts of speech repeat such words and are not told apart.

    ## Examples

    ```bad
    A day ticket rose from  to .
                      ^^^^^^^^
    ```

    ```bad
    The basic plan costs  per month.
                   ^^^^^
    ```

    ```bad
    Late fees start at  and double each week; the tower costs  to visit, a dividend of  per common share is due, and rolls, bought at kr.  each, cost  pence to bake.
                    ^^                                  ^^^^^                       ^^                                                ^^^        ^^^^
    ```

    ```bad
    Set-up is a fee of , waived for most, and the night rate is down to , from 14 cents.
                    ^^                                               ^^
    ```

    ```bad
    An hour on the ice is billed at , including skates; a mooring fee is  a week, and the fee for a raft was  per night.
                                 ^^                                   ^^                                 ^^^
    ```

    ```bad
    The plates meet at a rate of . Samples of the ash show what the vent released of gas and ash, and the crust there is about thick.
                         ^^^^^^^
                                                                         ^^^^^^^^^^^
                                                                                                                      ^^^^^^^^
    ```

    ```bad
    The mountain, which may have been as tall as , by its slopes, reached a height of during the Ice Age, a summit that it exceeds .
                                      ^^^^^^^^^^                            ^^^^^^^^^
                                                                                                                        ^^^^^^^^^^
    ```

    ```bad
    The road is km long, from to 4 per cent of its bends are new, between and 40 walls fell, and about % of the drivers know it.
             ^^
                         ^^^^^^^
                                                                  ^^^^^^^^^^^
                                                                                                       ^
    ```

    ```good
    The unit is km. Between you and 40 others, a crowd of about 4% of the town moved from to-do lists to hands, in km per day.
    ```

    ```good
    The fee is  a burden, the plan is  a month-long ride, and rafts are listed at the quay.
    ```

    ```good
    The plates meet at a rate of 3 cm a year. It is about deep water, of which the vent released of course much, as far as we know.
    ```

    ```good
    Late fees start at $9  and double; it cut costs  to visit more towns.
    A day ticket rose from $7 to $11. What it is worth, nobody knows; the costs, he said, come later.
    ```
    """

    code = "MON005"
    severity = "warning"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from problems(
            article,
            "empty-slot",
            'wants a figure that is not there. Perl, PowerShell or a replacement in PHP leaves this of "$14"; a shell or JavaScript, of "$4"; a template, of a value that it lacks',
        )
        for measure in lost_measures(article):
            yield Problem(
                measure.span,
                f'"{article.text(measure.span)}" wants a figure with its unit, which is not there: a template or a conversion of units may have been left out',
                help="Restore figure and unit from the source, and look for more such places: they come in numbers.",
            )
