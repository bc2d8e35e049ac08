"""Fault injection: how much of each kind of damage is found, and what is found in the undamaged twins.

    python bench/faults [--seed N] [--missed FAULT]

Undamaged sentences and pairs of figures from corpora beside the checkout (`shared/corpora/clean` and `shared/data/tatqa`; without them
nothing is measured) are damaged by the rule of each writer that expands dollar signs and by each slip of percentages. Both twins are linted
by the default rules on figures. Prints one table; `--missed` prints instead what was missed, and what was found in the untouched twins, for
the faults whose name contains the word. Exits with 1 when a row misses what is wanted of it.
"""

from __future__ import annotations

import argparse

import money
import percents
import swaps
from corpora import missing
from outcome import Outcome


def main() -> int:
    """Measure and print; the exit code."""
    parser = argparse.ArgumentParser(description="Fault injection.")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--missed", default="", metavar="FAULT")
    options = parser.parse_args()
    if reason := missing():
        print(reason)
        return 0
    outcomes = [outcome for measure in (money.measure, percents.measure, swaps.measure) for outcome in measure(options.seed)]
    print("\n".join(_details(outcomes, options.missed) if options.missed else _table(outcomes)))
    return int(not all(outcome.holds() for outcome in outcomes))


def _table(outcomes: list[Outcome]) -> list[str]:
    head = [
        "| fault | texts | found | wanted | sentences found | two findings | in untouched twins |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    return head + [_row(outcome) for outcome in outcomes]


def _row(outcome: Outcome) -> str:
    sentences = _share(outcome.sentences_found, outcome.sentences) if outcome.sentences else ""
    return (
        f"| {outcome.fault} | {outcome.cases} | {_share(outcome.found, outcome.cases)} | {outcome.wanted:.0%} | {sentences} "
        f"| {'' if outcome.sentences else outcome.doubled} | {outcome.false} |"
    )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "none"


def _details(outcomes: list[Outcome], fault: str) -> list[str]:
    chosen = [outcome for outcome in outcomes if fault in outcome.fault]
    return [f"{outcome.fault}: {line}" for outcome in chosen for line in (*outcome.missed, *("FALSE " + alarm for alarm in outcome.alarms))]


if __name__ == "__main__":
    raise SystemExit(main())
