"""PLA005."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint_rules.plausibility._problems import problems


class TrainingCompute(Rule):
    """Training compute, tokens or parameters that do not go together.

    ## Why it matters

    Exponents are the first thing that a copy loses. Operations, parameters and tokens of a training run bind each other, so that two of
    them check the third.

    ## How it decides

    Dense models take about 6 operations a parameter and token. Operations that are more than five times, or less than a fifth, of that sum
    are reported, as are training sets above a quadrillion tokens, models above a quadrillion parameters, and a corpus whose bytes and
    tokens give less than 1 or more than 30 bytes a token.

    Mixtures of experts, fine-tuning, thresholds of laws and announcements are left alone.

    ## Examples

    ```bad
    The lab trained a 13B model on 2 trillion tokens, which took 1.5 x 10^20 FLOPs.
                                                                 ^^^^^^^^^^^^^^^^^
    ```

    ```good
    The lab trained a 13B model on 2 trillion tokens, which took 1.6 x 10^23 FLOPs.
    ```

    ## References

    - Kaplan and others, Scaling Laws for Neural Language Models, 2020.
    - Hoffmann and others, Training Compute-Optimal Large Language Models, 2022.
    """

    code = "PLA005"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from problems(article, self.code)
