"""A minute of fuzzing: every target on texts that hypothesis makes and on mutated ones, and some hundred mutated articles."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

FUZZ = Path(__file__).parent.parent / "fuzz"
sys.path.insert(0, str(FUZZ))

from credlint.readers import READERS  # noqa: E402
from credlint.report.facts import FACTS  # noqa: E402
from fuzz_targets import Target, targets  # noqa: E402 - only now on the path
from mutations import MARKUP, MUTATIONS, UNICODE, article, mutated  # noqa: E402

TARGETS = targets()
ODD = st.lists(st.sampled_from((*MARKUP, *UNICODE, "12 of 40 people ", "fell to 5% from 4% ", "$1.8 million ")), max_size=30).map("".join)


@pytest.mark.slow
@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_target(target: Target, data: st.DataObject) -> None:
    made = st.builds(
        lambda first, second, seed: mutated(first, Random(seed), second),
        st.sampled_from(target.texts),
        st.sampled_from(target.texts),
        st.integers(0, 2**32),
    )
    target.check(data.draw(st.one_of(made, made, st.text(max_size=80), ODD)))


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_target_takes_what_it_starts_from(target: Target) -> None:
    for text in target.texts:
        target.check(text)


def test_there_is_a_target_for_every_reader_and_fact() -> None:
    names = {target.name for target in TARGETS}
    assert {f"fact-{name}" for name in FACTS} <= names
    assert {f"reader-{syntax}" for syntax in READERS} <= names


@pytest.mark.slow
def test_mutated_articles() -> None:
    done = subprocess.run(
        [sys.executable, FUZZ / "mutate.py", "--count", "300", "--seed", "300"], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("300 mutated articles")


@pytest.mark.slow
def test_odd_figures_in_every_frame() -> None:
    command = [sys.executable, FUZZ / "mutate.py", "--frames", "--count", "200", "--seed", "2"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith("200 texts of frames")


@pytest.mark.slow
def test_checkouts_are_compared_by_what_they_find(tmp_path: Path) -> None:
    for package in ("lint", "rules"):
        shutil.copytree(FUZZ.parent / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__"))

    def compared() -> subprocess.CompletedProcess[str]:
        command = [sys.executable, FUZZ / "compare.py", tmp_path, "--count", "40"]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)

    same = compared()
    assert (same.returncode, same.stdout) == (0, "40 mutated articles, 0 with other findings\n"), same.stderr
    rule = tmp_path / "rules" / "credlint_rules" / "readability" / "long_sentence.py"
    rule.write_text(rule.read_text("utf-8").replace("this sentence has", "the sentence has"), "utf-8")
    other = compared()
    assert other.returncode == 1
    assert "lost ('RDB002'" in other.stdout
    assert "the sentence has" in other.stdout


def test_the_same_seed_makes_the_same_texts_and_others_differ() -> None:
    texts = ["One of 5.\n\nTwo of 6.", "Three of 7."]
    assert article(texts, Random("1:1")) == article(texts, Random("1:1"))
    assert len({article(texts, Random(seed)) for seed in range(100)}) > 90


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.__name__)
def test_every_mutation_changes_a_text_and_takes_an_empty_one(mutation: object) -> None:
    text = "Costs rose to 40% of 1,200 in 2024.\n\nSo it was.\n" * 5
    assert any(mutation(text, Random(seed), "other words") != text for seed in range(20))  # type: ignore[operator]
    for seed in range(20):
        mutation("", Random(seed), "")  # type: ignore[operator]


@pytest.mark.skipif(not importlib.util.find_spec("atheris"), reason="the extra `fuzz` is not installed")
def test_atheris_runs_a_target(tmp_path: Path) -> None:
    command = [sys.executable, FUZZ / "fuzz_atheris.py", "reader-text", "-runs=50"]
    assert subprocess.run(command, capture_output=True, cwd=tmp_path, check=False).returncode == 0
