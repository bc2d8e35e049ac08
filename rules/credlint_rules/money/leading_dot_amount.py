"""MON001."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint_rules.money._residue import problems


class LeadingDotAmount(Rule):
    """An amount that starts with its decimal point: currency sign and digits are gone.

    ## Why it matters

    ".8 million" is what is left of "$1.8 million" when a shell, Perl, PowerShell or a regular-expression replacement takes `$1` for a
    variable and puts nothing in its place. The reader sees an amount that may be wrong by any factor, and sums on it are wrong too.

    ## How it decides

    A dot and digits before a scale word or letter (million, bn, M ...), with no digit, letter or currency sign before the dot, or right
    after the letters of a prefixed dollar ("US.3 million") or a currency's code; a dot and two digits before "per gallon", "a ticket",
    "/hour" ..., or after a word for a price ("a toll of .40"), or alone in a cell of a column with prices; a backslash that was to protect the sign, and then a dot ("\\.40").
    Published text writes "0.8 million". Statistics, rates of other things than money, moles (".5 M") and metres are left alone; terse
    tables that drop the zero are not told apart.

    ## Examples

    ```bad
    The repair fund grew to .6 million.
                            ^^^^^^^^^^
    ```

    ```bad
    Costs fell to .7 million in 2024, down from .2 million.
                  ^^^^^^^^^^                    ^^^^^^^^^^
    ```

    ```bad
    The state pledged US.3 million for flood defences.
                        ^^^^^^^^^^
    ```

    ```bad
    Revenue grew to .6 million. A test was put at .75 at the start of the year, and a donor gave £.2 million.
                    ^^^^^^^^^^                    ^^^                                            ^^^^^^^^^^^
    ```

    ```bad
    A day ticket costs .50, and parking is .75 per hour.
                       ^^^                 ^^^
    ```

    ```bad
    | Kettle | Input | Output |
    |--------|-------|--------|
    | One    | $0.60 | $1.80  |
    | Two    | $0.40 | .20    |
                       ^^^
    ```

    ```bad
    The stock closed at .40, up 3.2%.
                        ^^^
    ```

    ```good
    | Kettle | r     | p   |
    |--------|-------|-----|
    | One    | .60   | .80 |
    ```

    ```good
    The repair fund grew to $2.6 million.
    ```

    ```good
    The coil weighs 0.8 million tonnes less than planned, and .NET runs the controls. The correlation was .40 per the appendix, at p = .03. A test at .75 at the start was one.
    ```

    ## References

    - Bash Reference Manual, "Shell Parameter Expansion" and "Here Documents".
    - ECMA-262, "GetSubstitution": `$n` in a replacement string.
    """

    code = "MON001"
    severity = "error"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from problems(
            article,
            "leading-dot",
            "starts with its decimal point: a currency sign and at least one digit are missing. A shell, Perl, PowerShell, or a replacement in "
            'PHP or JavaScript leaves this of "$1.8 million" or "$1.40"',
        )
