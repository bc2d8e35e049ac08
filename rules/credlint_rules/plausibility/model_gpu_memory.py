"""PLA002."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint_rules.plausibility._problems import problems


class ModelGpuMemory(Rule):
    """A model whose weights are larger than the memory of the cards it is said to run on.

    ## Why it matters

    Whether a model fits a card decides what a reader buys. The sum is short: parameters times bytes a parameter, against memory times the
    number of cards.

    ## How it decides

    A number of parameters and a number of named processors (or "one 24 GB card") in one sentence that says that the model runs, fits or is
    served there. Weights take 2 bytes a parameter at 16 bits and half a byte at 4; where no precision is printed, 0.2, so that only what no
    known method fits is reported. Working memory beyond the weights is not counted. The memory printed for a named card ("has 48 GB of VRAM") is held
    against that of its largest version.

    Offloading, adapters, shards, several machines, mixtures of experts and training are left alone.

    ## Examples

    ```bad
    The new 65B model runs in FP16 on a single RTX 3090.
            ^^^
    ```

    ```bad
    On the road, the app loads a 180B model onto the phone.
                                 ^^^^
    ```

    ```good
    The new 65B model runs in FP16 on two H100 GPUs.
    ```

    ```good
    The new 65B model runs on a single RTX 3090 with most layers offloaded to system memory.
    ```

    ## References

    - `hardware.toml` and `model_computing.toml` beside this rule name the data sheet of each processor and the source of each bound.
    """

    code = "PLA002"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from problems(article, self.code)
