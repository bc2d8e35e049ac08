"""What a step tells GitHub Actions in the files that it names."""

from __future__ import annotations

import os
from pathlib import Path


def append(variable: str, text: str) -> None:
    """Add to the file that an environment variable names."""
    with Path(os.environ[variable]).open("a", encoding="utf-8") as file:
        file.write(text)


def one_line(text: str) -> str:
    """A text without line breaks: each would begin another output."""
    return " ".join(text.splitlines())
