"""The README's commands are those that continuous integration runs."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent


def test_the_two_commands_are_run_word_for_word() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    commands = re.findall(r"^python3 -m venv .+$", readme, re.M)
    assert len(commands) == 2
    assert all(command in script for command in commands)


def test_what_the_readme_names_exists() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", readme):
        assert (ROOT / target).exists(), target


def test_the_finding_shown_is_what_the_tool_prints() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "credlint",
        "check",
        "--exit-zero",
        "--select",
        "PCT006",
        "--output-format",
        "full",
        "--color",
        "never",
    ]
    printed = subprocess.run([*command, "seeds/tram-extension.md"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
    frame = printed.partition("\n\nFound")[0]
    assert frame.startswith("error[PCT006]")
    assert frame in readme
