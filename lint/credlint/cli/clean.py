"""`credlint clean`: remove the caches."""

from __future__ import annotations

from pathlib import Path

import click

from credlint.cache import FOLDER, remove
from credlint.cli.terminal import write_out
from credlint.user_cache import folder


@click.command(short_help="Remove the caches.")
@click.option("--cache-dir", type=click.Path(file_okay=False), default=FOLDER, envvar="CREDLINT_CACHE_DIR", show_default=True)
def clean(cache_dir: str) -> None:
    """Remove what was remembered: results in the current folder, and compiled patterns in the user's cache folder."""
    gone = remove([Path(cache_dir), folder()])
    write_out("".join(f"Removed {path}\n" for path in gone) or "Nothing to remove.\n", for_machines=False)
