"""Writing to the terminal, to pipes and to files."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TextIO

import click

from credlint.report import Style

_WIDTHS = range(60, 161)


def complain(line: str) -> None:
    """Say something on the standard error stream."""
    click.echo(f"credlint: {line}", err=True)


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
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else Style().width
    return Style(wants_color(color, sys.stdout), min(max(width, _WIDTHS.start), _WIDTHS.stop - 1), summary)


def write_out(text: str, *, for_machines: bool) -> None:
    """Write to the standard output: for machines always UTF-8; for people what the stream cannot show is replaced."""
    encoding = "utf-8" if for_machines else sys.stdout.encoding or "utf-8"
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode(encoding, "backslashreplace"))
    sys.stdout.buffer.flush()


def write_file(text: str, path: str) -> None:
    """Write a file whole or not at all, as UTF-8; what is no regular file (a device, a pipe) is written to as it is.

    Raises OSError.
    """
    target = Path(path).resolve()
    if target.exists() and not target.is_file():
        target.write_text(text, encoding="utf-8", newline="")
        return
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        draft.write_text(text, encoding="utf-8", newline="")
        if target.exists():
            shutil.copymode(target, draft)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
