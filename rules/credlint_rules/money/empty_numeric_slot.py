"""MON005."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint_rules.money._residue import problems


class EmptyNumericSlot(Rule):
    """A place that wants a figure and holds none ("rose from  to .").

    ## Why it matters

    When a program expands `$7` and `$11` as empty variables, "from $7 to $11." becomes "from  to .". Only the words around show the loss.

    ## How it decides

    "from" and "to", or "between" and "and", with nothing between and nothing after; a verb of paying followed by a space and then
    punctuation, or by two spaces and "per", "a", "each"; who raises or secures, two spaces, and the round or the lenders ("raised  in a seed round"); "of", "to", "at" ... followed by two spaces and a word that cannot follow there
    ("wages to  per hour", "a CAGR of  from 2025"); "to" between two gaps; a percent sign after a word for growth or a share ("a CAGR of % from"); a currency sign alone where
    somebody pays ("worth $ per seat"). Transcripts of speech repeat such words and are not told apart.

    ## Examples

    ```bad
    A day ticket rose from  to .
                      ^^^^^^^^
    ```

    ```bad
    The basic plan costs  per month.
                   ^^^^^
    ```

    ```good
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
