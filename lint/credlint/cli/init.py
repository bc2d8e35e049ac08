"""`credlint init`: write a configuration file to start from."""

from __future__ import annotations

from pathlib import Path

import click

from credlint.cli.terminal import complain, write_out
from credlint.config.discovery import find_config

NAME = "credlint.toml"
_TEXT = """\
# credlint: `credlint config` lists the keys, `credlint rule NAME` tells what a rule finds.

# Rules to leave out, by code, start of codes or name:
ignore = []

# Files and folders to leave out, as in .gitignore:
extend-exclude = []

# Least severity that makes a run fail: error, warning, note, never.
fail-on = "warning"

# Rules to leave out in some files:
[per-file-ignores]
# "archive/" = ["SRC", "DAT"]

# Another severity for rules:
[severity]
# SRC001 = "note"

# Options of rules:
[options.long-sentence]
max-words = 45
"""


@click.command(short_help="Write a configuration file to start from.")
@click.pass_context
def init(context: click.Context) -> None:
    """Write credlint.toml into the current folder. It leaves a configuration that is there alone."""
    target = Path(NAME)
    there = find_config(Path.cwd())
    if target.exists() or (there and there.parent == Path.cwd()):
        complain(f"{there.name if there else NAME} is here already")
        context.exit(2)
    target.write_text(_TEXT, encoding="utf-8")
    write_out(f"Wrote {NAME}. Next: credlint check .\n", for_machines=False)
