"""How CPU time and memory grow with the text: `python bench/growth.py [--largest MB] [--rounds N]`.

Texts: edited articles of ../shared/corpora/clean, in the order of their names, as one Markdown file of 10 KB, and of eight times as much each time,
up to 50 MB; the same as one line; and suppressions, one a paragraph. Each is linted by `credlint check` in a process of its own, on one core, without a cache or a time limit.
Printed: CPU seconds (user and system; the least of the rounds), peak memory, and how many times the cost of the line above for how many times its
text, without what an empty file costs. Exits with 1 where eight times the text costs ten times as much or more.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

CORPUS = Path(__file__).parent.parent.parent / "shared" / "corpora" / "clean"
SIZES = (10_000, 80_000, 640_000, 5_120_000, 40_960_000, 50_000_000)
LIMIT = 10 / 8
SUPPRESSION = b"A word. <!-- credlint-disable-line -->\n\n"
"""50 MB hold 1.25 million of them."""
COMMAND = ("check", "--isolated", "--exit-zero", "--quiet", "--no-cache", "--jobs", "1", "--timeout", "0")


def measure(source: bytes, size: int, name: str, rounds: int) -> tuple[float, float]:
    """Least CPU seconds and peak megabytes of linting so many bytes of a source that goes on and on.

    It is written piece by piece: the system counts the memory of this process at its largest as that of the processes that it starts.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        with path.open("wb") as file:
            while file.tell() < size:
                file.write(source[: size - file.tell()])
        return min(_run(path) for _ in range(rounds))


def _run(path: Path) -> tuple[float, float]:
    command = [str(Path(sys.executable).parent / "credlint"), *COMMAND, str(path)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)  # noqa: S603 - our own command
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"credlint ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000


def main(largest: float, rounds: int) -> int:
    """Measure, print the table; 1 for growth beyond the limit."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    articles = b"\n\n".join(path.read_bytes() for path in sorted(CORPUS.rglob("*.md")))
    one_line = articles.translate(None, b"\r\n#>*_`-|")
    _run(CORPUS / "INDEX.tsv")  # bytecode and patterns are there
    nothing, _ = measure(b"", 0, "empty.md", 5)
    print(f"An empty file: {nothing:.2f} s.\n\n| text | CPU | MB/s | memory | text, times | cost, times |\n|---|---:|---:|---:|---:|---:|")
    worst = 0.0
    for kind, source in (("Markdown", articles), ("one line", one_line), ("suppressions", SUPPRESSION)):
        before = (0, 0.0)
        for size in SIZES:
            if size > largest * 1e6:
                break
            seconds, memory = measure(source, size, "text.md", rounds if size < 10_000_000 else 1)
            cost = seconds - nothing
            grown = (size / before[0], cost / before[1]) if before[0] else (0.0, 0.0)
            worst = max(worst, grown[1] / grown[0] if grown[0] >= 2 and before[0] > 10_000 else 0)
            cells = f"{grown[0]:.1f} | {grown[1]:.1f}" if before[0] else " | "
            print(f"| {kind}, {_size(size)} | {seconds:.2f} s | {size / 1e6 / seconds:.2f} | {memory:.0f} MB | {cells} |", flush=True)
            before = (size, cost)
    return int(worst > LIMIT)


def _size(size: int) -> str:
    return f"{size / 1e6:g} MB" if size >= 1_000_000 else f"{size / 1000:g} KB"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--largest", type=float, default=50)
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    if not CORPUS.exists():
        sys.exit(f"{CORPUS} is not there: nothing measured")
    sys.exit(main(arguments.largest, arguments.rounds))
