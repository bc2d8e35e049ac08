"""PLA003."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint_rules.plausibility._problems import problems


class DecodeSpeed(Rule):
    """A speed of text generation that the memory of the hardware named does not allow.

    ## Why it matters

    For one reader, a dense model reads all its weights for every token that it writes. Memory bandwidth divided by the bytes of the weights
    is a ceiling that no software lifts; batches of many requests share the reading and add up to far more, and the two are easily mixed up.

    ## How it decides

    Tokens a second, a number of parameters and the hardware (a named GPU with its number, a consumer card, a phone) in one sentence that
    speaks of one user or of local use. Weights are taken at 4 bits, or at 16 where the sentence says so; bandwidth is that of the data
    sheet. A memory bandwidth printed for a named GPU is held against that sheet, too.

    Batches, throughput, mixtures of experts, speculative decoding and lower precisions are left alone.

    ## Examples

    ```bad
    For a single user, one RTX 4090 writes 600 tokens per second with a 34B model.
                                           ^^^^^^^^^^^^^^^^^^^^^
    ```

    ```good
    For a single user, one RTX 4090 writes 35 tokens per second with a 34B model.
    ```

    ```good
    Serving batches of 128, one RTX 4090 writes 600 tokens per second with a 34B model.
    ```

    ## References

    - Pope and others, Efficiently Scaling Transformer Inference, 2022.
    - The processors stand in `hardware.toml` beside this rule, each with its data sheet.
    """

    code = "PLA003"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from problems(article, self.code)
