"""The baseline: what it leaves out, what makes its entries stale, what it looks like."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from toy_rules import BannedWord, RepeatedTwin, TimidWord

from credlint import lint_text
from credlint.baseline import BaselineError, Entry, baseline_text, read_baseline

if TYPE_CHECKING:
    from outcome import Command

BASE = ".credlint-baseline.json"
TOYS = (BannedWord(), RepeatedTwin(), TimidWord())
ENTRIES = st.frozensets(
    st.builds(Entry, st.text(max_size=3), st.sampled_from(["TOY001", "TOY002"]), st.text("0123456789abcdef", max_size=3))
)


@given(ENTRIES)
def test_a_baseline_reads_as_it_was_written(entries: frozenset[Entry]) -> None:
    text = baseline_text(entries)
    assert read_baseline(text) == entries
    assert baseline_text(sorted(entries, reverse=True)) == text


@given(ENTRIES, ENTRIES)
def test_an_entry_is_a_line(one: frozenset[Entry], other: frozenset[Entry]) -> None:
    joined = baseline_text(one | other)
    assert joined.count("\n") >= _strings(one | other)
    assert {line.strip(" ,") for line in baseline_text(one).splitlines()} - {'"findings": {}'} <= {
        line.strip(" ,") for line in joined.splitlines()
    }


def _strings(entries: frozenset[Entry]) -> int:
    return len(entries) + len({entry.path for entry in entries}) + len({(entry.path, entry.code) for entry in entries})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "3",
        "null",
        "{}",
        '{"version": 2, "findings": {}}',
        '{"version": 1}',
        '{"version": 1, "findings": []}',
        '{"version": 1, "findings": {"a": ["b"]}}',
    ],
)
def test_what_is_no_baseline(text: str) -> None:
    with pytest.raises(BaselineError):
        read_baseline(text)


# The identity of findings.

SENTENCES = [
    "It was a bad day.",
    "The twin was bad, and so was the other twin.",
    "It is maybe so, she said.",
    "The day was good for all of them.",
    "A bad year it was for the company.",
]
WORDS = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4).map(" ".join)


def _identities(text: str, syntax: str = "markdown") -> set[tuple[str, str]]:
    return {(finding.code, finding.fingerprint) for finding in lint_text(text, (BannedWord(), TimidWord()), syntax=syntax).findings}


@given(st.lists(WORDS, min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_identities_survive_moved_paragraphs(paragraphs: list[str], chance: random.Random) -> None:
    moved = list(paragraphs)
    chance.shuffle(moved)
    assert _identities("\n\n".join(paragraphs)) == _identities("\n\n".join(moved))


@given(st.lists(WORDS, min_size=1, max_size=6), st.randoms(use_true_random=False), st.sampled_from(["\n", "\r\n", "\n  "]))
def test_identities_survive_other_line_breaks(paragraphs: list[str], chance: random.Random, linebreak: str) -> None:
    text = "\n\n".join(paragraphs)
    wrapped = "".join(linebreak if one == " " and chance.random() < 0.3 else one for one in text)
    assert _identities(wrapped) == _identities(text)


@given(WORDS, WORDS, WORDS)
def test_identities_survive_edits_in_other_sentences(before: str, after: str, others: str) -> None:
    text = "One bad apple fell."
    (identity,) = _identities(text)
    good = [one.replace("bad", "red").replace("maybe", "surely") for one in (before, after, others)]
    assert identity in _identities(f"# New\n\n{good[0]} {text} {good[1]}\n\n{good[2]}\n")


def test_equal_findings_count() -> None:
    one, two = _identities("A bad day."), _identities("A bad day.\n\nA bad day.")
    assert one < two
    assert len(two) == 2


# The command.


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_text("A bad day.\n\nA good day.\n")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "b.md").write_text("So maybe bad.\n\nSo maybe bad.\n")
    return tmp_path


def _check(credlint: Command, *arguments: str) -> tuple[int, str, str]:
    return credlint("check", "--select", "TOY", *arguments)


def test_write_and_use(credlint: Command, files: Path) -> None:
    wrote = _check(credlint, "--write-baseline")
    assert wrote[:2] == (0, "No problems found.\n")
    assert wrote[2] == f"credlint: {BASE}: 5 findings (5 new, 0 gone); --baseline {BASE} leaves them out\n"
    text = (files / BASE).read_text()
    data = json.loads(text)
    assert {path: {code: len(found) for code, found in codes.items()} for path, codes in data["findings"].items()} == {
        "a.md": {"TOY001": 1},
        "sub/b.md": {"TOY001": 2, "TOY010": 2},
    }
    assert "bad" not in text
    assert _check(credlint, "--baseline", BASE) == (0, "No problems found.\n", "")
    (files / "a.md").write_text("New.\n\nA good day, bad luck.\n\nA bad\nday.\n")
    code, out, err = _check(credlint, "--baseline", BASE)
    assert (code, out.splitlines()[0], err) == (1, 'a.md:3:13: TOY001 The word "bad" is banned.', "")
    assert out.count("TOY") == 1


def test_the_file_depends_neither_on_the_order_nor_on_the_place_of_the_run(
    credlint: Command, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _check(credlint, "--write-baseline", "sub", "a.md")
    once = (files / BASE).read_bytes()
    stamp = (files / BASE).stat().st_mtime_ns
    _check(credlint, "--write-baseline", "a.md", "sub")
    assert (files / BASE).stat().st_mtime_ns == stamp
    monkeypatch.chdir(files / "sub")
    assert _check(credlint, "--write-baseline", "--baseline", f"../{BASE}", "..")[0] == 0
    assert (files / BASE).read_bytes() == once
    assert _check(credlint, "--baseline", f"../{BASE}", ".")[:2] == (0, "No problems found.\n")


def test_a_change_is_a_line_of_the_diff(credlint: Command, files: Path) -> None:
    _check(credlint, "--write-baseline")
    before = (files / BASE).read_text().splitlines()
    (files / "a.md").write_text("A bad day.\n\nA day as bad as that.\n")
    _check(credlint, "--write-baseline")
    after = (files / BASE).read_text().splitlines()
    assert len(after) == len(before) + 1
    assert {line.strip(" ,") for line in before} < {line.strip(" ,") for line in after}


def test_a_run_over_part_of_the_files_or_rules_keeps_the_other_entries(credlint: Command, files: Path) -> None:
    _check(credlint, "--write-baseline")
    once = (files / BASE).read_text()
    for arguments in (
        ("a.md",),
        ("sub", "--ignore", "TOY010"),
        ("--ignore", "TOY001"),
        ("--config", "per-file-ignores = {'sub/' = ['TOY001']}"),
    ):
        assert "0 gone" in _check(credlint, "--write-baseline", *arguments)[2]
        assert (files / BASE).read_text() == once
        assert _check(credlint, "--baseline", BASE, "--strict-baseline", *arguments) == (0, "No problems found.\n", "")


def test_stale_entries(credlint: Command, files: Path) -> None:
    _check(credlint, "--write-baseline")
    (files / "sub" / "b.md").write_text("So maybe bad.\n")
    (files / "a.md").unlink()
    told = f"credlint: {BASE}: 3 stale, found no more; --prune-baseline removes them\n"
    assert _check(credlint, "--baseline", BASE) == (0, "No problems found.\n", told)
    assert _check(credlint, "--baseline", BASE, "--strict-baseline") == (1, "No problems found.\n", told)
    assert _check(credlint, "--baseline", BASE, "--strict-baseline", "--exit-zero")[0] == 0
    assert _check(credlint, "--baseline", BASE, "--prune-baseline") == (0, "No problems found.\n", f"credlint: {BASE}: 3 stale removed\n")
    assert len(read_baseline((files / BASE).read_text())) == 2
    assert _check(credlint, "--baseline", BASE, "--strict-baseline")[0] == 0


def test_pruning_adds_nothing(credlint: Command, files: Path) -> None:
    _check(credlint, "--write-baseline", "sub")
    once = (files / BASE).read_text()
    assert _check(credlint, "--baseline", BASE, "--prune-baseline")[0] == 1
    assert (files / BASE).read_text() == once


def test_a_rule_that_broke_down_makes_nothing_stale(credlint: Command, files: Path) -> None:
    (files / "a.md").write_text("boom\n")
    credlint("check", "--write-baseline", "a.md", "--exit-zero")
    entries = read_baseline((files / BASE).read_text()) | {Entry("a.md", "BRK001", "0123")}
    (files / BASE).write_text(baseline_text(entries))
    assert "stale" not in credlint("check", "--baseline", BASE, "a.md").err


def test_configuration(credlint: Command, files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (files / "credlint.toml").write_text('baseline = "known.json"\n')
    missing = _check(credlint)
    assert (missing[0], missing[1]) == (2, "")
    assert "known.json: no such baseline; --write-baseline writes it" in missing[2]
    assert _check(credlint, "--write-baseline")[0] == 0
    assert (files / "known.json").exists()
    assert _check(credlint) == (0, "No problems found.\n", "")
    monkeypatch.chdir(files / "sub")
    assert _check(credlint) == (0, "No problems found.\n", "")
    assert _check(credlint, "--isolated")[0] == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--baseline", "nothing.json"), "nothing.json: no such baseline"),
        (("--baseline", "a.md"), "a.md: no baseline"),
        (("--baseline", "sub"), "sub: cannot be read (is a directory)"),
        (("--prune-baseline",), "There is no baseline"),
        (("--strict-baseline",), "There is no baseline"),
        (("--write-baseline", "--diff-base", "HEAD"), "takes all findings"),
        (("--write-baseline", "--baseline", "nowhere/b.json"), "nowhere/b.json: cannot be written"),
    ],
)
def test_wrong_usage(credlint: Command, files: Path, arguments: tuple[str, ...], message: str) -> None:
    code, out, err = _check(credlint, *arguments)
    assert (code, out) == (2, "")
    assert message in err


def test_baseline_and_suppressions_meet(credlint: Command, files: Path) -> None:
    _check(credlint, "--write-baseline", "sub")
    assert _check(credlint, "--baseline", BASE, "--add-ignore")[0] == 0
    assert "credlint-disable" in (files / "a.md").read_text()
    assert "credlint-disable" not in (files / "sub" / "b.md").read_text()
    assert _check(credlint, "--baseline", BASE, "--strict-baseline") == (0, "No problems found.\n", "")


def test_standard_input_as_a_draft(credlint: Command, files: Path) -> None:
    _check(credlint, "--write-baseline")
    arguments = ("check", "--select", "TOY", "--baseline", BASE, "--stdin-filename", "a.md", "-")
    assert credlint(*arguments, stdin=b"A bad day.\n").code == 0
    assert credlint(*arguments, stdin=b"Another bad day.\n").code == 1
