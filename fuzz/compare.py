"""Lint the same mutated articles with this checkout and with another: `python fuzz/compare.py ../before --count 2000 --seed 1`.

For work that must leave every finding as it was. Each text whose findings differ is told with what was lost and what is new; then the exit
code is 1. The rules are those that each checkout has.
"""

from __future__ import annotations

import argparse
import os
import pickle
import subprocess
import sys
from pathlib import Path
from random import Random

ROOT = Path(__file__).parent.parent
Found = list[tuple[object, ...]]


def lint(texts: list[tuple[str, str]]) -> list[Found]:
    """All that is found in texts, each with its syntax, by the credlint that this Python imports."""
    from credlint.catalog import catalog  # noqa: PLC0415 - only the process that lints imports it
    from credlint.engine import lint_text  # noqa: PLC0415

    rules = [rule() for rule in catalog()]
    found = []
    for text, syntax in texts:
        results = lint_text(text, rules, syntax=syntax)
        findings: Found = [
            (one.code, tuple(one.source), one.message, one.help, repr(one.related), repr(one.fix)) for one in results.findings
        ]
        found.append([*findings, *((str(failure),) for failure in results.failures)])
    return found


def linted_by(checkout: Path, texts: list[tuple[str, str]]) -> list[Found]:
    """What the credlint of a checkout finds."""
    path = os.pathsep.join((str(checkout / "lint"), str(checkout / "rules")))
    command = [sys.executable, __file__, "--lint"]
    done = subprocess.run(command, input=pickle.dumps(texts), stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": path}, check=True)  # noqa: S603
    found: list[Found] = pickle.loads(done.stdout)  # noqa: S301 - from the line above
    return found


def compare(other: Path, count: int, seed: int) -> int:
    """Print what differs; in how many texts."""
    from mutate import texts  # noqa: PLC0415 - imports credlint, which the process that lints takes from another place
    from mutations import article  # noqa: PLC0415

    sources = texts()
    mutated = [article(sources, Random(f"{seed}:{index}")) for index in range(count)]
    different = 0
    pairs = zip(linted_by(other, mutated), linted_by(ROOT, mutated), strict=True)
    for index, (before, now) in enumerate(pairs):
        if before != now:
            different += 1
            print(f"--- seed {seed}, text {index} ({mutated[index][1]})")
            print(*(f"lost {one}" for one in before if one not in now), *(f"new {one}" for one in now if one not in before), sep="\n")
    print(f"{count} mutated articles, {different} with other findings")
    return different


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("other", type=Path, nargs="?", default=ROOT, help="the other checkout")
    parser.add_argument("--count", type=int, default=300, help="how many texts")
    parser.add_argument("--seed", type=int, default=1, help="which texts")
    parser.add_argument("--lint", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.lint:
        sys.stdout.buffer.write(pickle.dumps(lint(pickle.loads(sys.stdin.buffer.read()))))  # noqa: S301 - from the process that started this one
        return 0
    return 1 if compare(given.other.resolve(), given.count, given.seed) else 0


if __name__ == "__main__":
    sys.exit(main())
