"""`credlint config`: print what can be configured; and `--show-settings`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from credlint.catalog import catalog
from credlint.cli.terminal import write_out
from credlint.config.settings import ConfigError, Settings
from credlint.rule import Rule


@click.command(short_help="Print what can be configured.")
@click.argument("key", required=False)
@click.option("--schema", is_flag=True, help="Print the JSON schema of a configuration file.")
def config(key: str | None, *, schema: bool) -> None:
    """Print the keys of a configuration file, or what one of them means.

    Configuration files are .credlint.toml, credlint.toml, and pyproject.toml with a table [tool.credlint]. The nearest one above a linted
    file holds, alone; `extend` names another to start from.
    """
    from credlint.config import model  # noqa: PLC0415 - imports pydantic

    if schema:
        write_out(json.dumps(model.json_schema(catalog()), indent=2, ensure_ascii=False) + "\n", for_machines=True)
    elif key is None:
        write_out("".join(f"{name}\n" for name in model.KEYS), for_machines=False)
    else:
        try:
            told = model.described(key)
        except ConfigError as error:
            raise click.UsageError(str(error)) from error
        write_out(f"{told['description']}\n\nType: {told['type']}\nDefault: {json.dumps(told['default'])}\n", for_machines=False)


def settings_text(settings: Settings, rules: tuple[Rule, ...]) -> str:
    """Settings as TOML-like lines, and the rules that they choose."""
    lines = [f"# {settings.path or 'no configuration file'}\n"]
    for name in settings.__struct_fields__:
        value = getattr(settings, name)
        if name not in ("path", "root"):
            lines.append(f"{name.replace('_', '-')} = {json.dumps(value, default=_plain)}\n")
    chosen = [f"#   {rule.code} {rule.name()} ({rule.severity})\n" for rule in rules]
    return "".join([*lines, f"# {len(rules)} rules run:\n", *chosen])


def _plain(value: object) -> str:
    return value.as_posix() if isinstance(value, Path) else str(value)
