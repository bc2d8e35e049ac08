"""MON003."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint_rules.money._residue import problems


class OrphanThousandsGroup(Rule):
    """A group of thousands (",000") with no digits before its comma.

    ## Why it matters

    Every writer that expands `$5` leaves ",000" of "$5,000"; Perl and PowerShell leave it of "$214,000" too. What was an amount of money is now
    no number at all.

    ## How it decides

    A comma with exactly three digits after white space, a bracket, a quotation mark, a currency sign, a backslash or the letters of a prefixed
    dollar ("US,500"); a zero before the comma ("0,000", of "$10,000"). Code and CSV are not prose.

    ## Examples

    ```bad
    The choir began the year with ,000 in its account.
                                  ^^^^
    ```

    ```good
    The choir began the year with $9,000 in its account, 1,200 of it borrowed.
    ```
    """

    code = "MON003"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from problems(
            article,
            "orphan-group",
            'has lost its first digits. A shell, Perl, PowerShell, or a replacement in PHP or JavaScript that took "$5" for a variable leaves this '
            'of "$5,000"',
        )
