"""MON004."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint_rules.money._residue import problems


class ShellPathAsAmount(Rule):
    """The name of a shell or script where an amount should stand.

    ## Why it matters

    In a shell `$0` is the name of the running program, so "$0.05" becomes "/bin/bash.05", "bash.05" or "deploy.sh.05"; in Perl "-e.05".

    ## How it decides

    A shell's path or name, or a script's name, directly followed by a dot and two or three digits, or by any decimals and a scale word
    ("/bin/bash.6 million"); or a shell's path alone after a word such as "costs" and before "per", "a", "each", or as all that a cell holds
    under a head such as "Price". Names of shells in running text are left alone.

    ## Examples

    ```bad
    Each text message costs /usr/bin/bash.04 abroad.
                            ^^^^^^^^^^^^^^^^
    ```

    ```bad
    Each extra page is zsh.15 in colour.
                       ^^^^^^
    ```

    ```good
    Each text message costs $0.04 abroad. The script starts with /bin/bash, and bash 5.2 runs it.
    ```
    """

    code = "MON004"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from problems(
            article,
            "shell-name",
            'stands where an amount should be. A shell that expanded "$0" in "$0.05" leaves its own name or that of its script; Perl leaves "-e"',
        )
