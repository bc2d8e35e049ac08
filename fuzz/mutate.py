"""Lint mutated articles: `python fuzz/mutate.py --count 300 --seed 1`, or with `--frames` sentences full of odd figures. The same seed makes the same texts.

No exception, no rule that fails, no place outside of its text, findings sorted and the same the second time. A text that breaks this is
written to fuzz/crashes/ and told on the standard output; then the exit code is 1.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from pathlib import Path
from random import Random

from credlint.catalog import catalog
from credlint.rule import Rule
from credlint.testing import examples
from credlint.user_cache import UserCache
from frames import frames
from fuzz_checks import check_text
from mutations import article

ROOT = Path(__file__).parent.parent
CRASHES = Path(__file__).parent / "crashes"
MOST_CRASHES = 50


def texts() -> list[str]:
    """What is mutated: the seed articles, the edge cases of the tests, and the examples of the rules' pages."""
    files = [path for path in sorted((ROOT / "seeds").iterdir()) if path.suffix in (".md", ".txt") and path.stem != "README"]
    files += sorted((ROOT / "tests" / "rules").glob("*/*.md"))
    whole = [path.read_text("utf-8") for path in files]
    pages = ["\n\n".join(example.text for example in examples(rule.page())) for rule in catalog()]
    return [*whole, *pages]


def run(count: int, seed: int, first: int = 0, seconds: float = 0, *, of_frames: bool = False) -> int:
    """Lint so many texts, or as many as the seconds allow; the number of those that broke something."""
    sources, rules = texts(), [rule() for rule in catalog()]
    done = characters = found = broken = 0
    slowest = (0.0, 0)
    started = time.monotonic()
    for index in range(first, first + count):
        if broken == MOST_CRASHES or (seconds and time.monotonic() - started > seconds):
            break
        chance = Random(f"{seed}:{index}")
        text, syntax = (frames(chance), "markdown") if of_frames else article(sources, chance)
        cpu = time.process_time()
        is_fine, number = _one(text, syntax, rules, index, seed)
        slowest = max(slowest, (time.process_time() - cpu, index))
        done, characters, found, broken = done + 1, characters + len(text), found + number, broken + (not is_fine)
    minutes = (time.monotonic() - started) / 60
    print(
        f"{done} {'texts of frames' if of_frames else 'mutated articles'} ({characters:,} characters) from {len(sources)} texts, {len(rules)} rules, seed {seed}: {found} findings,"
        f" {broken} broke something; {minutes:.1f} minutes; the slowest, {slowest[1]}, took {slowest[0]:.2f} CPU seconds in all"
    )
    return broken


def _one(text: str, syntax: str, rules: list[Rule], index: int, seed: int) -> tuple[bool, int]:
    """Check one text; whether all held, and how many findings there were."""
    try:
        results = check_text(text, syntax, rules, twice=index % 4 == 0, reports=index % 16 == 0)
    except Exception:
        CRASHES.mkdir(exist_ok=True)
        file = CRASHES / f"{seed}-{index}.{syntax}"
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        print(f"--- seed {seed}, text {index} ({syntax}), kept in {file.name}\n{traceback.format_exc()}", flush=True)
        return False, 0
    return True, len(results.findings)


def main() -> int:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=300, help="how many texts")
    parser.add_argument("--seed", type=int, default=1, help="which texts")
    parser.add_argument("--first", type=int, default=0, help="number of the first text")
    parser.add_argument("--seconds", type=float, default=0, help="stop after so many seconds")
    parser.add_argument("--frames", action="store_true", help="sentences of frames.py instead of mutated articles")
    given = parser.parse_args()
    with UserCache():
        return int(run(given.count, given.seed, given.first, given.seconds, of_frames=given.frames) > 0)


if __name__ == "__main__":
    sys.exit(main())
