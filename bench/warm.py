"""A run over many unchanged files: `python bench/warm.py [--files N]`.

Files: N (10,000) pieces of one to three paragraphs of edited articles of ../shared/corpora/clean. They are linted by `credlint check` with the cache
that every run keeps: once when it is empty, three times when nothing has changed, and once when one file in a hundred has. Printed: seconds by the
clock and CPU seconds (the least of the three). Exits with 1 where a run over unchanged files takes three seconds or more, or finds anything else.
"""

from __future__ import annotations

import argparse
import itertools
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CORPUS = Path(__file__).parent.parent.parent / "shared" / "corpora" / "clean"
LIMIT = 3.0


def write_files(folder: Path, count: int) -> int:
    """Write so many files into the folder; their size in bytes."""
    paragraphs = [
        part for path in sorted(CORPUS.rglob("*.md")) for part in path.read_text("utf-8", "replace").split("\n\n") if len(part) > 80
    ]
    given, size = itertools.cycle(paragraphs), 0
    for index in range(count):
        text = "\n\n".join(itertools.islice(given, 1 + index % 3)) + f"\n\nThis is piece {index}.\n"
        path = folder / f"{index // 500:03}" / f"{index:05}.md"
        path.parent.mkdir(exist_ok=True)
        size += path.write_bytes(text.encode())
    return size


def run(folder: Path) -> tuple[float, float, bytes]:
    """Seconds by the clock, CPU seconds, and the report of a run."""
    command = [str(Path(sys.executable).parent / "credlint"), "check", "--isolated", "--exit-zero", "--output-format", "json", "."]
    start, before = time.monotonic(), os.times()
    report = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout  # noqa: S603 - our own command
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return time.monotonic() - start, cpu, report


def main(count: int) -> int:
    """Measure and print; 1 where it is too slow or reports anything else."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        size = write_files(folder, count)
        first = run(folder)
        runs = [run(folder) for _ in range(3)]
        for path in sorted(folder.glob("*/*.md"))[::100]:
            path.write_bytes(path.read_bytes() + b"\nIt has one line more.\n")
        changed = run(folder)
    warm = min(seconds for seconds, _, _ in runs)
    print(f"{count:,} files, {size / 1e6:.1f} MB, {len(os.sched_getaffinity(0))} cores\n\n| run | seconds | CPU seconds |\n|---|---:|---:|")
    print(f"| nothing known | {first[0]:.1f} | {first[1]:.1f} |")
    print(f"| nothing changed | {warm:.2f} | {min(cpu for _, cpu, _ in runs):.2f} |")
    print(f"| one in a hundred changed | {changed[0]:.2f} | {changed[1]:.2f} |")
    return int(warm >= LIMIT or any(report != first[2] for _, _, report in runs))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=10_000)
    if not CORPUS.exists():
        sys.exit(f"{CORPUS} is not there: nothing measured")
    sys.exit(main(parser.parse_args().files))
