"""PLA006."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint_rules.plausibility._problems import problems


class ContextLength(Rule):
    """A length in tokens that does not go with the pages, words, books or lines beside it.

    ## Why it matters

    Readers know pages, not tokens. A conversion that is off by several times gives them a wrong idea of what a model can read.

    ## How it decides

    Tokens and pages, words, books or lines of code in one clause. English takes about 1.3 tokens a word; reported are less than 0.8 or more
    than 4 tokens a word, less than 300 or more than 2,500 a page, less than 15,000 or more than 1.5 million a book, less than 3 or more
    than 80 a line.

    Training sets, prices, vocabularies, scans and languages that are written otherwise are left alone.

    ## Examples

    ```bad
    A prompt may be 32K tokens long, or about 900 pages.
                                              ^^^
    ```

    ```good
    A prompt may be 32K tokens long, or about 50 pages.
    ```

    ## References

    - OpenAI, What are tokens and how to count them?, 2023.
    """

    code = "PLA006"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from problems(article, self.code)
