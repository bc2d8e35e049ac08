"""Install credlint into an environment of its own. For action.yml, which gives the inputs as INPUT_* variables."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import venv
from pathlib import Path

from workflow import append

ACTION = Path(__file__).resolve().parent.parent
"""The folder of the action, which is credlint itself."""


def main() -> int:
    """Install, and set the outputs `python` and `version`."""
    version = os.environ["INPUT_VERSION"].strip()
    if version and not re.fullmatch(r"[0-9][A-Za-z0-9.+!]*", version):
        print(f"::error::version: expected a version like 0.1.0 (it is {version!r})".replace("\n", " "))
        return 2
    folder = Path(os.environ["RUNNER_TEMP"], "credlint")
    venv.create(folder, with_pip=True, clear=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    python = programs / ("python.exe" if os.name == "nt" else "python")
    source = f"credlint=={version}" if version else str(ACTION)
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", source], check=True)  # noqa: S603
    shown = subprocess.run([python, "-I", "-m", "credlint", "--version"], capture_output=True, text=True, check=True).stdout  # noqa: S603
    append("GITHUB_OUTPUT", f"python={python}\nversion={shown.split()[-1]}\n")
    if os.environ["INPUT_INSTALL_ONLY"] == "true":
        append("GITHUB_PATH", f"{programs}\n")
        print(f"::add-matcher::{ACTION / 'action' / 'problem-matcher.json'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
