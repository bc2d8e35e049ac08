"""PLA013."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint_rules.plausibility._problems import problems


class ContextWindow(Rule):
    """A context window at least a hundred times the largest that a public model offers.

    ## Why it matters

    Context windows are counted in thousands and millions of tokens, training data in trillions. A figure of the second kind in the place of the
    first is a slip of the scale word, or a forecast that needs its source.

    ## How it decides

    A number of tokens that is tied to the word "context" ("2-trillion-token context windows", "a context length of ...") and lies above 1 billion,
    a hundred times the 10 million of the largest public model. Tokens of training data, and totals a day or a month, are left alone.

    ## Examples

    ```bad
    The next release is to bring 5-trillion-token context windows.
                                 ^^^^^^^^^^^^^^^^
    ```

    ```good
    The next release is to bring 5-million-token context windows, after training on 12 trillion tokens.
    ```

    ## References

    - Meta, The Llama 4 herd, 2025 (10 million tokens).
    """

    code = "PLA013"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from problems(article, self.code)
