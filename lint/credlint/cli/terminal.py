"""Writing to the terminal, to pipes and to files."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TextIO

import click

from credlint.report import Style
from credlint.report.text import visible
from credlint.rewriting import write_whole

_NARROWEST, _WIDEST = 60, 160


def complain(line: str) -> None:
    """Say something on the standard error stream, on one line with its control characters made visible."""
    with suppress(OSError):  # there is nobody left to tell
        click.echo(visible(f"credlint: {line}"), err=True)


class UnwritableError(click.ClickException):
    """A standard stream that cannot be written: a full disk."""

    exit_code = 2

    def show(self, file: object = None) -> None:  # noqa: ARG002 - click's own
        """Say it as everything is said."""
        complain(self.message)


def wants_color(choice: str, stream: TextIO) -> bool:
    """Whether to colour: the option, then FORCE_COLOR, NO_COLOR, CLICOLOR_FORCE (each if not empty), then whether it is a terminal."""
    if choice != "auto":
        return choice == "always"
    for variable, answer in (("FORCE_COLOR", True), ("NO_COLOR", False), ("CLICOLOR_FORCE", True)):
        if os.environ.get(variable):
            return answer
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def style(color: str, *, summary: bool, to_file: bool, aside: bool = False) -> Style:
    """The style for the standard output, for a file, or (aside) for the standard error stream."""
    if to_file:
        return Style(color=color == "always", summary=summary)
    stream = sys.stderr if aside else sys.stdout
    return Style(wants_color(color, stream), _width(stream) if stream.isatty() else Style().width, summary)


def _width(stream: TextIO) -> int:
    """Columns of the terminal, within reason."""
    try:
        columns = int(os.environ.get("COLUMNS") or os.get_terminal_size(stream.fileno()).columns)
    except (ValueError, OSError):
        columns = Style().width
    return min(max(columns, _NARROWEST), _WIDEST)


def write_out(text: str, *, for_machines: bool, aside: bool = False) -> None:
    """Write to the standard output: for machines always UTF-8; for people what the stream cannot show is replaced.

    aside: write to the standard error stream instead.
    """
    stream = sys.stderr if aside else sys.stdout
    encoding = "utf-8" if for_machines else stream.encoding or "utf-8"
    write_bytes(text.encode(encoding, "backslashreplace"), stream)


def write_bytes(data: bytes, stream: TextIO | None = None) -> None:
    """Write bytes as they are, to the standard output unless told otherwise. Raises UnwritableError."""
    stream = stream or sys.stdout
    try:
        stream.flush()
        stream.buffer.write(data)
        stream.buffer.flush()
    except BrokenPipeError:  # click ends the run: nobody reads on
        raise
    except OSError as error:
        with suppress(OSError):  # what is left of it must not be tried again at the end of the run
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        raise UnwritableError(f"the output cannot be written ({(error.strerror or str(error)).lower()})") from error


def write_file(text: str, path: str) -> None:
    """Write a file whole or not at all, as UTF-8; what is no regular file (a link, a device, a pipe) is written to as it is.

    Raises OSError.
    """
    target = Path(path)
    if target.is_symlink() or (target.exists() and not target.is_file()):
        target.write_text(text, encoding="utf-8", newline="")
        return
    write_whole(target, text.encode())
