"""Kinds of parameters, and the rules that parameters name."""

from __future__ import annotations

from datetime import date

import click

from credlint.catalog import catalog
from credlint.rule import Rule
from credlint.selection import UnknownSelectorError, by_code_or_name


class _List(click.ParamType[tuple[str, ...]]):
    """Words with commas between them."""

    name = "list"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:  # noqa: ARG002
        return tuple(word.strip() for word in value.split(",") if word.strip())


class _Date(click.ParamType[str]):
    """A day in ISO 8601, given on as "2026-01-02"."""

    name = "date"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            return date.fromisoformat(value).isoformat() if value else ""
        except ValueError as error:
            self.fail(f'"{value}" is not a day like 2026-01-31 ({error}).', param, ctx)


LIST = _List()
DATE = _Date()


def named_rule(key: str) -> type[Rule]:
    """The rule of a code or name. Raises UsageError."""
    try:
        return by_code_or_name(key, catalog())
    except UnknownSelectorError as error:
        raise click.UsageError(f"{error}") from error
