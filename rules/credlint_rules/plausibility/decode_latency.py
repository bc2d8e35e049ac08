"""PLA012."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint_rules.plausibility._problems import problems


class DecodeLatency(Rule):
    """A response time that the memory of the hardware named does not allow for a model of the size named.

    ## Why it matters

    A dense language model reads all its weights for every token that it writes. Weights divided by memory bandwidth is a floor under any latency,
    whatever the software; a claim below it misstates the model, the hardware or the time.

    ## How it decides

    A duration, a number of parameters and a class of hardware in one sentence that speaks of latency. Weights are taken at 4 bits, half a byte a
    parameter; the bandwidth is that of the fastest consumer card (1.8 TB a second), of the fastest memory standard for phones, or of the GPU named,
    times their number. A latency whose every reading lies below the floor is reported.

    Left alone: several cards without a number, batches, mixtures of experts and other models with fewer active parameters, speculative decoding,
    weights below 4 bits, differences of latency, network and other latencies that are not of the model.

    ## Examples

    ```bad
    By spring, 65B models will answer on gaming GPUs with a latency below 6 milliseconds.
                                                                          ^^^^^^^^^^^^^^
    ```

    ```bad
    A single H100 serves the 405B model at 15 ms per token.
                                           ^^^^^
    ```

    ```good
    By spring, 65B models will answer on gaming GPUs with a latency below 60 milliseconds.
    ```

    ```good
    A 7B model answers on a gaming GPU with a latency of 6 ms per token; eight H100 GPUs serve a 405B model at 15 ms.
    ```

    ## References

    - Pope and others, Efficiently Scaling Transformer Inference, 2022 (weights are read once a token; memory bounds the latency).
    - NVIDIA, GeForce RTX 5090 specifications, 2025; JEDEC, LPDDR6, 2025. Other processors: `hardware.toml` beside this rule.
    """

    code = "PLA012"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from problems(article, self.code)
