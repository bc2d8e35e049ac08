"""What the rules on suppressions share: the engine makes their findings, when those of all other rules are known."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Problem, Rule


class SuppressionRule(Rule):
    """A rule on suppressions."""

    def check(self, article: Article) -> Iterator[Problem]:  # noqa: ARG002 - an article does not know what was found in it
        """Yield nothing."""
        return iter(())
