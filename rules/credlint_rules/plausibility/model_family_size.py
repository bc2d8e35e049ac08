"""PLA020."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint_rules.plausibility._problems import problems


class ModelFamilySize(Rule):
    """A size that the family of models named was never published in.

    ## Why it matters

    Generated text joins a real name to a size that sounds right. The reader looks for the model and does not find it.

    ## How it decides

    The name of a family of open models with its version, directly followed by a size ("Gemma 2 70B") or by "its" and a size in the same
    sentence, against the list of sizes of that family. Families stand in the list only when their releases are complete. Merged, pruned and
    distilled models are left alone, and so are sentences that compare.

    The list stands in `model_families.toml` beside this rule. A model that somebody else derived from a family and named after it is
    reported wrongly.

    ## Examples

    ```bad
    The clinic runs Gemma 2 70B on a machine of its own.
                            ^^^
    ```

    ```good
    The clinic runs Gemma 2 27B on a machine of its own.
    ```

    ```good
    The clinic compared Gemma 2 with a 70B model.
    ```

    ## References

    - Model cards of the families on Hugging Face, 2025.
    """

    code = "PLA020"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from problems(article, self.code)
