"""Bounds of the house's own as rules: one rule for each code that a file of bounds names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import ClassVar

from credlint.article import Article
from credlint.bounds import BoundsError, Table, breaches, read_tables
from credlint.config.settings import ConfigError
from credlint.rule import Problem, Rule


class HouseBounds(Rule):
    """Figures outside of bounds that the house has set."""

    table: ClassVar[Table]

    def check(self, article: Article) -> Iterator[Problem]:
        for breach in breaches(article, self.table, self.code):
            yield breach.problem(article)


def bound_rules(paths: Sequence[Path]) -> list[type[Rule]]:
    """The rules of files of bounds. Raises ConfigError, naming the file and the entry."""
    try:
        table = read_tables([(path.read_text("utf-8"), str(path)) for path in paths])
    except (BoundsError, OSError, UnicodeDecodeError) as error:
        raise ConfigError(str(error)) from error
    return [_rule(code, table) for code in dict.fromkeys(bound.rule for bound in table.bounds)]


def _rule(code: str, table: Table) -> type[Rule]:
    names = ", ".join(bound.name for bound in table.bounds if bound.rule == code)
    page = f"A figure outside of the house's bounds on {names}."
    return type(f"HouseBound{code.title()}", (HouseBounds,), {"__doc__": page, "code": code, "severity": "warning", "table": table})
