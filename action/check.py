"""Run credlint once: annotations, SARIF, a step summary, outputs. For action.yml, which gives the inputs as INPUT_* variables."""

from __future__ import annotations

import json
import os
import secrets
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import quote

from workflow import append, one_line

MOST_BYTES = 1000 * 1024
"""GitHub takes no step summary above 1024 KiB."""
MOST_FAILURES = 100
SPECIAL = str.maketrans({char: f"&#{ord(char)};" for char in "&<>|`*_~[]()#!\\@:$"})
"""What means something in Markdown; messages quote what anyone may have written into an article."""


def main() -> int:
    """Lint; the exit code is credlint's."""
    os.chdir(os.environ["GITHUB_WORKSPACE"])
    folder = Path(os.environ["RUNNER_TEMP"])
    sarif = os.environ["INPUT_SARIF_FILE"].strip() or str(folder / "credlint.sarif")
    report = folder / "credlint.json"
    report.unlink(missing_ok=True)
    code = _run(command(sarif, str(report)))
    results = json.loads(report.read_text("utf-8")) if report.exists() else None
    print(f"credlint: {counts(results)}")
    if os.environ["INPUT_SUMMARY"] == "true":
        append("GITHUB_STEP_SUMMARY", summary(results))
    findings = results["summary"]["findings"] if results else 0
    append("GITHUB_OUTPUT", f"exit-code={code}\nfindings={findings}\nsarif-file={one_line(sarif)}\n")
    return code


def _run(arguments: list[str]) -> int:
    """Run credlint. Unless its annotations are wanted, nothing that it prints is taken for a command of a workflow."""
    token = "" if os.environ["INPUT_ANNOTATIONS"] == "true" else secrets.token_hex()
    if token:
        print(f"::stop-commands::{token}", flush=True)
    code = subprocess.run(arguments, check=False).returncode  # noqa: S603
    if token:
        print(f"::{token}::", flush=True)
    return code


def command(sarif: str, report: str) -> list[str]:
    """The command line. -I: modules in the repository that is linted are not imported."""
    form = "github" if os.environ["INPUT_ANNOTATIONS"] == "true" else "concise"
    options = ["--output-format", form, "--sarif-output", sarif, "--json-output", report, "--quiet"]
    for name in ("config", "fail-on"):
        if value := os.environ[f"INPUT_{name.replace('-', '_').upper()}"].strip():
            options += [f"--{name}", value]
    paths = [line.strip() for line in os.environ["INPUT_PATHS"].splitlines() if line.strip()]
    return [sys.executable, "-I", "-m", "credlint", "check", *options, *shlex.split(os.environ["INPUT_ARGS"]), "--", *(paths or ["."])]


def counts(results: dict[str, Any] | None) -> str:
    """How much was found, in words."""
    if results is None:
        return "nothing was linted; the log of this step says why"
    numbers = ((results["summary"][f"{noun}s"], noun) for noun in ("error", "warning", "note", "file"))
    errors, warnings, notes, files = (f"{number} {noun}{'s' * (number != 1)}" for number, noun in numbers)
    return f"{errors}, {warnings}, {notes} in {files}"


def summary(results: dict[str, Any] | None) -> str:
    """The findings as a table in Markdown, as many as GitHub takes."""
    text = f"### credlint\n\n{counts(results)}\n"
    if results is None:
        return text
    for failure in results["summary"]["failures"][:MOST_FAILURES]:
        text += f"\n- {plain(failure['filename'])}: {plain(failure['message'])}\n"
    if not results["findings"]:
        return text
    text += "\n| | Place | Rule | Finding |\n|---|---|---|---|\n"
    size = len(text.encode())
    rows = []
    for row in map(_row, results["findings"]):
        size += len(row.encode())
        if size > MOST_BYTES:
            return f"{text}{''.join(rows)}\nand {len(results['findings']) - len(rows)} more, which are in the SARIF file.\n"
        rows.append(row)
    return text + "".join(rows)


def _row(finding: dict[str, Any]) -> str:
    place = f"{finding['filename']}:{finding['location']['row']}"
    cells = (
        finding["severity"],
        f"[{plain(place)}]({_address(finding)})",
        f"[{finding['code']}]({finding['url']})",
        plain(finding["message"]),
    )
    return f"| {' | '.join(cells)} |\n"


def _address(finding: dict[str, Any]) -> str:
    """Where the line stands on GitHub."""
    where = "/".join(os.environ[f"GITHUB_{part}"] for part in ("SERVER_URL", "REPOSITORY"))
    return f"{where}/blob/{os.environ['GITHUB_SHA']}/{quote(finding['filename'])}?plain=1#L{finding['location']['row']}"


def plain(text: str) -> str:
    """A text that means nothing in Markdown and stands in one cell."""
    return one_line(text).translate(SPECIAL)


if __name__ == "__main__":
    sys.exit(main())
