"""CPU time and memory of credlint and other prose linters on the same files, in the same run: `python bench/peers.py [--rounds N]`.

The others are installed beside it, and found on the PATH; one that is missing is left out:

    python3 -m venv /tmp/peers && /tmp/peers/bin/pip install proselint slopscore-lint harper-py
    mkdir /tmp/peers-npm && cd /tmp/peers-npm && npm init -y && npm install write-good alex textlint textlint-rule-write-good \\
        textlint-rule-no-todo textlint-rule-common-misspellings
    PATH=$PATH:/tmp/peers/bin:/tmp/peers-npm/node_modules/.bin python bench/peers.py

Texts: 5 MB of Markdown of ../shared/corpora/clean as many files, the same as one file, and a file of 1 KB. Rounds are paired: each round runs every tool
on every text once, and the table gives medians of CPU seconds (user and system, children included). A run is stopped after `--limit` seconds.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

CORPUS = Path(__file__).parent.parent.parent / "shared" / "corpora" / "clean"
SIZE = 5_000_000
ONE_CORE = ["taskset", "-c", "0"] if shutil.which("taskset") else []


@dataclass
class Tool:
    """A linter: its name, how many rules it ran, its command for files, and whether it takes a folder."""

    name: str
    rules: str
    command: list[str]
    takes_folder: bool = False


def tools(folder: Path) -> list[Tool]:
    """The linters that are there."""
    settings = folder / "textlintrc.json"
    settings.write_text(json.dumps({"rules": {"write-good": True, "no-todo": True, "common-misspellings": True}}))
    credlint = [
        str(Path(sys.executable).parent / "credlint"),
        "check",
        "--isolated",
        "--exit-zero",
        "--quiet",
        "--no-cache",
        "--jobs",
        "1",
        "--timeout",
        "0",
    ]
    candidates = [
        Tool("credlint", _credlint_rules(), credlint, takes_folder=True),
        Tool("proselint 0.16.0", "124", ["proselint", "check"]),
        Tool("write-good 1.0.8", "8", ["write-good"]),
        Tool("textlint 15, three rules", "3", ["textlint", "--config", str(settings)]),
        Tool("alex 11", "2", ["alex", "--quiet"]),
        Tool("slopscore-lint 0.14.3", "all", ["slopscore-lint", "scan"], takes_folder=True),
        *_harper(),
    ]
    return [tool for tool in candidates if shutil.which(tool.command[0])]


def _harper() -> list[Tool]:
    """Harper's Python binding, run by the Python that has proselint: it has no command."""
    beside = shutil.which("proselint")
    python = Path(beside).parent / "python" if beside else None
    if not python or not python.exists():
        return []
    if subprocess.run([python, "-c", "import harper"], stderr=subprocess.DEVNULL, check=False).returncode:  # noqa: S603 - the Python of a tool above
        return []
    lint = "import harper, sys; linter = harper.Linter()\nfor name in sys.argv[1:]: linter.lint(open(name, encoding='utf-8', errors='replace').read(), language='markdown')"
    return [Tool("harper-py 0.2.0", "905", [str(python), "-c", lint])]


def _credlint_rules() -> str:
    from credlint.catalog import catalog  # noqa: PLC0415 - only here

    return str(sum(not rule.preview for rule in catalog()))


def texts(folder: Path) -> dict[str, list[Path]]:
    """The three texts, as lists of files."""
    size = 0
    many: list[Path] = []
    (folder / "many").mkdir()
    for path in sorted(CORPUS.rglob("*.md")):
        if size >= SIZE:
            break
        copy = folder / "many" / f"{len(many):04}.md"
        copy.write_bytes(path.read_bytes())
        size += copy.stat().st_size
        many.append(copy)
    one, small = folder / "one.md", folder / "small.md"
    one.write_bytes(b"\n\n".join(path.read_bytes() for path in many))
    small.write_bytes(many[0].read_bytes()[:1000])
    return {"1 KB": [small], "many files": many, "one file": [one]}


def run(tool: Tool, files: Sequence[Path], limit: float) -> tuple[float, float] | None:
    """CPU seconds and peak megabytes of a run; None where it took too long."""
    names = [str(files[0].parent)] if tool.takes_folder and len(files) > 1 else [str(path) for path in files]
    process = subprocess.Popen([*ONE_CORE, *tool.command, *names], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - the tools named above
    end = time.monotonic() + limit
    while time.monotonic() < end:
        pid, _, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = 0
            return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000
        time.sleep(0.02)
    process.kill()
    process.wait()
    return None


def measure(rounds: int, limit: float) -> None:
    """Run everything and print the table."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["CREDLINT_CACHE_HOME"] = str(folder / "cache")
        given, found = texts(folder), tools(folder)
        times: dict[tuple[str, str], list[float]] = {}
        memory: dict[str, float] = {}
        stopped: set[tuple[str, str]] = set()
        run(found[0], given["1 KB"], limit)  # patterns are compiled once
        for _ in range(rounds):
            for text, files in given.items():
                for tool in found:
                    taken = None if (tool.name, text) in stopped else run(tool, files, limit)
                    if taken:
                        times.setdefault((tool.name, text), []).append(taken[0])
                        memory[tool.name] = max(memory.get(tool.name, 0), taken[1])
                    else:
                        stopped.add((tool.name, text))
        _print(found, given, times, memory, limit)


def _print(
    found: list[Tool], given: dict[str, list[Path]], times: dict[tuple[str, str], list[float]], memory: dict[str, float], limit: float
) -> None:
    sizes = {text: sum(path.stat().st_size for path in files) for text, files in given.items()}
    words = {text: sum(len(path.read_text("utf-8", "replace").split()) for path in files) for text, files in given.items()}
    rounds = len(next(iter(times.values())))
    print(
        f"{len(given['many files'])} files, {sizes['many files'] / 1e6:.1f} MB, {words['many files']:,} words; medians of {rounds} rounds\n"
    )
    print("| tool | rules | start, 1 KB | many files | one file | most memory |\n|---|---:|---:|---:|---:|---:|")
    medians = {key: statistics.median(taken) for key, taken in times.items()}
    for tool in found:
        cells = []
        for text in given:
            seconds = medians.get((tool.name, text))
            speed = f", {sizes[text] / 1e6 / seconds:.2f} MB/s, {words[text] / seconds:,.0f} words/s" if seconds and text != "1 KB" else ""
            cells.append(f"{seconds:.2f} s{speed}" if seconds else f"over {limit:.0f} s")
        print(f"| {tool.name} | {tool.rules} | {' | '.join(cells)} | {memory.get(tool.name, 0):.0f} MB |")
    for text in given:
        others = [medians[tool.name, text] for tool in found[1:] if (tool.name, text) in medians]
        if others and (found[0].name, text) in medians:
            print(
                f"\n{text}: {found[0].name} is {min(others) / medians[found[0].name, text]:.2f} times as fast as the fastest of the others"
            )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--limit", type=float, default=60, help="seconds by the clock after which a run is stopped")
    if not CORPUS.exists():
        sys.exit(f"{CORPUS} is not there: nothing measured")
    arguments = parser.parse_args()
    measure(arguments.rounds, arguments.limit)
