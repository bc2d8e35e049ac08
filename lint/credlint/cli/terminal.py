"""Writing to the terminal, to pipes and to files."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TextIO

import click

from credlint.report import Style
from credlint.report.text import visible

_NARROWEST, _WIDEST = 60, 160


def complain(line: str) -> None:
    """Say something on the standard error stream, on one line with its control characters made visible."""
    click.echo(visible(f"credlint: {line}"), err=True)


def wants_color(choice: str, stream: TextIO) -> bool:
    """Whether to colour: the option, then FORCE_COLOR, NO_COLOR, CLICOLOR_FORCE (each if not empty), then whether it is a terminal."""
    if choice != "auto":
        return choice == "always"
    for variable, answer in (("FORCE_COLOR", True), ("NO_COLOR", False), ("CLICOLOR_FORCE", True)):
        if os.environ.get(variable):
            return answer
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def style(color: str, *, summary: bool, to_file: bool) -> Style:
    """The style for the standard output, or for a file."""
    if to_file:
        return Style(color=color == "always", summary=summary)
    return Style(wants_color(color, sys.stdout), _width() if sys.stdout.isatty() else Style().width, summary)


def _width() -> int:
    """Columns of the terminal, within reason."""
    try:
        columns = int(os.environ.get("COLUMNS") or os.get_terminal_size(sys.stdout.fileno()).columns)
    except (ValueError, OSError):
        columns = Style().width
    return min(max(columns, _NARROWEST), _WIDEST)


def write_out(text: str, *, for_machines: bool) -> None:
    """Write to the standard output: for machines always UTF-8; for people what the stream cannot show is replaced."""
    encoding = "utf-8" if for_machines else sys.stdout.encoding or "utf-8"
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode(encoding, "backslashreplace"))
    sys.stdout.buffer.flush()


def write_file(text: str, path: str) -> None:
    """Write a file whole or not at all, as UTF-8; what is no regular file (a link, a device, a pipe) is written to as it is.

    Raises OSError.
    """
    target = Path(path)
    if target.is_symlink() or (target.exists() and not target.is_file()):
        target.write_text(text, encoding="utf-8", newline="")
        return
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        draft.write_text(text, encoding="utf-8", newline="")
        if target.exists():
            draft.chmod(target.stat().st_mode)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
