"""How fast facts are read, and how the cost grows.

    pip install quantulum3          # the peer; optional, without it only credlint is measured
    python bench/facts_speed.py [FOLDER]

FOLDER holds Markdown files (default: corpora/clean in a folder `shared` beside the checkout, else the project's own seeds). One megabyte
of them is read on one core: the facts (sentences, calendar, damage, quantities, ranges, changes) of a parsed article, and the same with the
reader. The peer reads a part of the same text in the same run. Growth: the same from 10 KB to 10 MB. CPU seconds of this process, the
best of three.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from credlint.article import Article
from credlint.facts.changes import changes
from credlint.facts.figures.ranges import ranges
from credlint.facts.money.damage import damages
from credlint.facts.periods import calendar
from credlint.facts.quantities import quantities
from credlint.facts.sentences import sentences
from credlint.readers import read

HERE = Path(__file__).resolve().parents[1]
PEER_SHARE = 20_000


def main() -> None:
    """Print speed, ratio and growth."""
    default = HERE.parent / "shared" / "corpora" / "clean"
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else default if default.exists() else HERE / "seeds"
    text = "\n\n".join(path.read_text("utf-8", errors="replace") for path in sorted(folder.rglob("*.md")))
    text *= 10_000_000 // max(len(text), 1) + 1
    megabyte = text[:1_000_000]
    with_reader = best(lambda: facts(read(megabyte, "markdown")))
    alone = best(facts, lambda: read(megabyte, "markdown"))
    print(f"facts of 1 MB of Markdown      {1 / alone:6.2f} MB/s")
    print(f"the same with the reader       {1 / with_reader:6.2f} MB/s")
    peer(megabyte[:PEER_SHARE], alone)
    print("\nlength      seconds   seconds per MB")
    for length in (10_000, 100_000, 1_000_000, 10_000_000):
        seconds = best(facts, lambda length=length: read(text[:length], "markdown"))  # type: ignore[misc]
        print(f"{length:10,} {seconds:9.4f} {seconds / length * 1e6:10.3f}")


def facts(article: Article) -> None:
    """Read all facts of figures."""
    for analysis in (sentences, calendar, damages, quantities, ranges, changes):
        analysis(article)


def best(run: Callable[..., None], prepare: Callable[[], Article] | None = None) -> float:
    """The least CPU seconds of three runs."""
    times = []
    for _ in range(3):
        given = [prepare()] if prepare else []
        start = time.process_time()
        run(*given)
        times.append(time.process_time() - start)
    return min(times)


def peer(text: str, ours: float) -> None:
    """The peer's speed on a part of the same text."""
    try:
        from quantulum3 import parser  # noqa: PLC0415
    except ImportError:
        print("quantulum3 is not installed: no comparison")
        return
    parser.parse("It weighs 3 kg.")
    start = time.process_time()
    parser.parse(text)
    theirs = (time.process_time() - start) / len(text) * 1e6
    print(f"quantulum3                     {1 / theirs:6.4f} MB/s, credlint is {theirs / ours:,.0f} times as fast")


if __name__ == "__main__":
    main()
