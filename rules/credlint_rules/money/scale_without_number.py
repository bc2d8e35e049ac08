"""MON002."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint_rules.money._residue import problems


class ScaleWithoutNumber(Rule):
    """A scale word ("million", "billion") with its number gone.

    ## Why it matters

    "worth  million" is what Perl, PowerShell or PHP's preg_replace leave of "worth $35 million": `$35` was taken for a variable. The amount is lost
    altogether.

    ## How it decides

    A scale word after two or more spaces that follow a word, or right after a word that wants an amount (raised, worth, from, nearly ...).
    A scale letter alone where an amount is wanted ("raised M in", "more than B/year"). "a million", "several million", "hundreds of millions" and
    "million-dollar" are whole. The white space is read as it stands in the file; text whose spaces were folded can only be found by the
    word before.

    ## Examples

    ```bad
    The port is worth  million a year to the town.
                     ^^^^^^^^^
    ```

    ```bad
    The bridge is worth billion to the region.
                        ^^^^^^^
    ```

    ```bad
    The ferry line raised M in bonds.
                          ^
    ```

    ```good
    The port is worth $35 million a year to the town.
    ```

    ```good
    Some a million people came, and several million watched a million-dollar show.
    ```
    """

    code = "MON002"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from problems(
            article,
            "no-number",
            'has no number before it. Perl, PowerShell or a replacement in PHP leaves this of "$40 million"; a shell or JavaScript, of "$4 million"',
        )
