"""PLA011."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint_rules.plausibility._problems import problems


class ConstantExponent(Rule):
    """A constant of nature, or a dimension of the sky, far from its value.

    ## Why it matters

    A lost minus sign or superscript turns the speed of light into that of a growing hair. Everybody can look the constant up; nobody does.

    ## How it decides

    A figure that the sentence names as one of thirty constants (the speed of light, the mass of the Earth, the age of the universe, the
    neurons of a brain) and that lies outside limits which are mostly a factor of two to ten around the value, in whatever unit it is
    printed. Other media, other planets, estimates of former times and fiction are left alone.

    The bounds stand in `constants.toml` beside this rule.

    ## Examples

    ```bad
    In a vacuum the speed of light is 2.998 x 10^-8 m/s.
                                      ^^^^^^^^^^^^^^^^^
    ```

    ```bad
    Measured in zircons, the age of the Earth is 4.5 million years.
                                                 ^^^^^^^^^^^^^^^^^
    ```

    ```good
    In a vacuum the speed of light is 2.998 x 10^8 m/s.
    ```

    ## References

    - NIST, CODATA recommended values, 2022; NASA, Planetary fact sheets, 2024.
    """

    code = "PLA011"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from problems(article, self.code)
