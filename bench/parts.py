"""Where the time goes: CPU seconds of every reader, fact and rule, `python bench/parts.py [FILE ...] [--megabytes N] [--most N]`.

Files: those named, or a sample of the edited articles of ../shared/corpora/clean. All are linted twice, by the default rules, and the second time is
measured: patterns and tables are there. A fact is charged to whatever asks for it first, without the facts that it asks for itself.
"""

from __future__ import annotations

import argparse
import importlib
import random
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

from credlint.readers import SYNTAX_OF_SUFFIX

CORPUS = Path(__file__).parent.parent.parent / "shared" / "corpora" / "clean"


class Clock:
    """CPU seconds by name, each without what is timed inside of it."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self._inner: list[float] = []

    def time(self, name: str, function: Callable[..., Any], *arguments: object) -> Any:
        """Call a function on a name's account."""
        self._inner.append(0.0)
        start = time.process_time()
        try:
            return function(*arguments)
        finally:
            spent = time.process_time() - start
            self.seconds[name] += spent - self._inner.pop()
            if self._inner:
                self._inner[-1] += spent


def timed_analysis(clock: Clock) -> Callable[[Callable[[Any], Any]], Callable[[Any], Any]]:
    """`credlint.article.analysis`, with a clock."""

    def analysis(function: Callable[[Any], Any]) -> Callable[[Any], Any]:
        name = f"{function.__module__.removeprefix('credlint.')}.{function.__name__}"

        @wraps(function)
        def once(article: Any) -> Any:
            if function not in article.memo:
                article.memo[function] = clock.time(name, function, article)
            return article.memo[function]

        return once

    return analysis


def sample(megabytes: float) -> list[Path]:
    """Markdown files of the corpus, in an order that is the same each time."""
    paths = sorted(CORPUS.rglob("*.md"))
    random.Random(3).shuffle(paths)  # noqa: S311 - a sample
    chosen, size = [], 0
    for path in paths:
        if size >= megabytes * 1e6:
            break
        chosen.append(path)
        size += path.stat().st_size
    return chosen


def main(paths: list[Path], most: int) -> None:
    """Lint, and print the table."""
    clock = Clock()
    importlib.import_module("credlint.article").analysis = timed_analysis(clock)  # type: ignore[attr-defined]
    engine, finding = importlib.import_module("credlint.engine"), importlib.import_module("credlint.finding")
    rules = engine.default_rules()
    sources = [(finding.Source(path.name, path.read_text("utf-8", "replace")), SYNTAX_OF_SUFFIX.get(path.suffix, "text")) for path in paths]

    def lint() -> float:
        clock.seconds.clear()
        start = time.process_time()
        for source, syntax in sources:
            article = clock.time("reading", lambda: engine.read_article(source, syntax=syntax))  # noqa: B023 - called at once
            for rule in rules:
                clock.time(f"rule {rule.code}", lambda: list(rule.check(article)))  # noqa: B023
        return time.process_time() - start

    lint()
    total, size = lint(), sum(path.stat().st_size for path in paths) / 1e6
    print(
        f"{len(paths)} files, {size:.1f} MB, {total:.2f} s, {size / total:.2f} MB/s\n\n| part | ms a MB | share | all so far |\n|---|---:|---:|---:|"
    )
    so_far = 0.0
    for name, seconds in sorted(clock.seconds.items(), key=lambda item: -item[1])[:most]:
        so_far += seconds
        print(f"| {name} | {1000 * seconds / size:.1f} | {seconds / total:.1%} | {so_far / total:.1%} |")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--megabytes", type=float, default=2)
    parser.add_argument("--most", type=int, default=40)
    arguments = parser.parse_args()
    if not arguments.files and not CORPUS.exists():
        sys.exit(f"{CORPUS} is not there: nothing measured")
    main(arguments.files or sample(arguments.megabytes), arguments.most)
