"""The sample articles: each gives exactly the findings that stand beside it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytest_snapshot.plugin import Snapshot

from credlint import Finding, Results, lint_file
from credlint.catalog import catalog
from credlint.search import find

SEEDS = Path(__file__).parent.parent / "seeds"
SIDECARS = sorted(SEEDS.glob("*.findings"))
LINTED = sorted(Path(path) for path in find([str(SEEDS)]).paths)
ARTICLES = [path for path in LINTED if path.name != "README.md"]
CLIPPED = 60


def sidecar(results: Results) -> str:
    """The findings as a sidecar has them: "row:column: CODE" and the source text found as a JSON string, clipped."""
    return "".join(_line(results, finding) for finding in results.findings)


def _line(results: Results, finding: Finding) -> str:
    text = results.sources[finding.filename].text[slice(*finding.source)][:CLIPPED]
    return f"{finding.start.row}:{finding.start.column}: {finding.code} {json.dumps(text, ensure_ascii=False)}\n"


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_article_gives_its_sidecar(path: Path, snapshot: Snapshot) -> None:
    results = lint_file(path)
    assert results.failures == []
    snapshot.snapshot_dir = SEEDS
    snapshot.assert_match(sidecar(results), f"{path.stem}.findings")


def test_every_article_has_a_sidecar_and_no_sidecar_is_linted() -> None:
    assert [path.stem for path in SIDECARS] == [path.stem for path in ARTICLES]
    assert not set(SIDECARS) & set(LINTED)


def test_every_rule_occurs() -> None:
    found = {line.split()[1] for path in SIDECARS for line in path.read_text("utf-8").splitlines()}
    assert {rule.code for rule in catalog() if not rule.preview and rule.severity != "note"} <= found


@pytest.mark.parametrize("name", ["library-evenings.md", "README.md"])
def test_nothing_is_found_in_good_text(name: str) -> None:
    assert lint_file(SEEDS / name).findings == []


@pytest.mark.slow
def test_the_same_whatever_the_order_of_sets() -> None:
    """Findings and facts do not depend on the seed of Python's hashes."""
    commands = [["check", str(SEEDS), "--exit-zero", "--no-cache", "--output-format", "json"]]
    commands += [
        ["facts", str(path), "--output-format", "json"] for path in ARTICLES if path.stem in ("call-centre-automation", "sleep-study")
    ]
    for command in commands:
        runs = {
            subprocess.run(
                [sys.executable, "-m", "credlint", *command], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
            ).stdout
            for seed in ("1", "2", "3")
        }
        assert len(runs) == 1, command
