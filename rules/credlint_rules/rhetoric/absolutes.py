"""HYP002."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from credlint import Article, Problem, Rule
from credlint_rules.rhetoric._lists import phrases_in_body


class Absolutes(Rule):
    """A promise without an exception ("guaranteed results", "never again").

    ## Why it matters

    No product works for everyone, always, without risk. One exception makes the sentence untrue, and a reader knows one.

    ## How it decides

    Phrases that promise everything (`absolutes.toml`, with their source), in the body, outside of quotations.

    ## Examples

    ```bad
    With the new thermostat you will never again pay for heat that you did not need, and savings are 100% guaranteed.
                                     ^^^^^^^^^^^                                                     ^^^^^^^^^^^^^^^
    ```

    ```good
    Owners of the new thermostat used 11% less gas in the first winter. "You will never again pay too much," the maker says.
    ```

    ## References

    - Federal Trade Commission, "Policy Statement Regarding Advertising Substantiation", 1984.
    """

    code = "HYP002"
    severity = "note"

    extra_phrases: Annotated[tuple[str, ...], "Phrases to report besides those of the list."] = ()

    def check(self, article: Article) -> Iterator[Problem]:
        for span in phrases_in_body(article, "absolutes.toml", self.extra_phrases):
            yield Problem(
                span,
                f'"{article.text(span)}" promises more than anyone can show',
                help="Give what was measured, or name the exception.",
            )
