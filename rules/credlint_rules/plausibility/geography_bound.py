"""PLA016."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule
from credlint_rules.plausibility._problems import problems


class GeographyBound(Rule):
    """A height, depth, length or area that the Earth does not have.

    ## Why it matters

    Feet that became metres make mountains three times too high, and square kilometres that became kilometres make countries too wide.

    ## How it decides

    Heights, depths, lengths and areas that the sentence ties to a class (mountain, sea, river, lake, building, bridge, tunnel, tree),
    against the largest of the class; the area of a country against its known area. Other worlds, plans, ash clouds and drilling programmes
    are left alone.

    The bounds stand in `geography.toml` beside this rule, the areas in `places.toml`.

    ## Examples

    ```bad
    The submersible reached a depth of 52,000 metres in the ocean.
                                       ^^^^^^^^^^^^^
    ```

    ```good
    The submersible reached a depth of 5,200 metres in the ocean.
    ```

    ## References

    - Encyclopædia Britannica; NOAA, How deep is the ocean?, 2024.
    """

    code = "PLA016"

    def check(self, article: Article) -> Iterator[Problem]:
        yield from problems(article, self.code)
