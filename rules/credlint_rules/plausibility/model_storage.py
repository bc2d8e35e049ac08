"""PLA001."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint_rules.plausibility._problems import problems


class ModelStorage(Rule):
    """A size in bytes that a machine-learning model of the stated number of parameters cannot have.

    ## Why it matters

    "GB" and "TB" are easily swapped, and a reader who buys disks by the article pays for it. The sum takes one line: bytes divided by parameters.

    ## How it decides

    A data size and a number of parameters in one sentence, tied by a word such as "fits in", "takes", "weighs" or "for the". Weights take 2
    bytes a parameter at 16 bits, 0.5 at 4 bits; in training, with the whole optimiser state, about 16. More than 24 bytes a parameter is
    reported, and less than 0.15 (1.2 bits) where the sentence speaks of files or weights.

    Sentences on data sets, backups, several checkpoints, clusters, caches, adapters and the like are left alone, and so are sentences that deny
    or suppose ("cannot", "if") and quotations. Of several sizes and models, a size is reported only when it fits none of the models.

    The limits stand in `machine_learning.toml` beside this rule, each with its source and the day that somebody last looked.

    ## Examples

    ```bad
    The 13B model takes up 26 TB of disk space once it is unpacked.
                           ^^^^^
    ```

    ```good
    The 13B model takes up 26 GB of disk space once it is unpacked.
    ```

    ```good
    The 70B model, trained on a dataset of 45 TB, fits in 140 GB of memory.
    ```

    ## References

    - Rajbhandari and others, ZeRO: Memory Optimizations Toward Training Trillion Parameter Models, 2020 (bytes a parameter in training).
    - Ma and others, The Era of 1-bit LLMs, 2024 (1.58 bits a parameter).
    """

    code = "PLA001"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from problems(article, self.code)
