"""Fixed files: what is written, byte for byte, what is not, and what the command line says of it."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import NamedTuple

import pytest
from fixing_rules import FIXING
from hypothesis import given
from hypothesis import strategies as st
from outcome import Command

from credlint import Problem, Span
from credlint.finding import Source
from credlint.report.diff import unified_diff

BAD = "A bad day.\n"
FILES = {
    "bad.md": BAD,
    "wow.md": "A bad wow.\n",
    "rest.md": "Perhaps, or perhaps not.\n",
    "clean.md": "All is well.\n",
    "tick.md": "A tick.\n",
}


@pytest.fixture
def fixing(credlint: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    """The command line with rules that fix, in a folder with files to fix."""
    for user in ("credlint.cli.parameters", "credlint.cli.rule", "credlint.cli.config", "credlint.config.rulesets"):
        monkeypatch.setattr(f"{user}.catalog", lambda: FIXING)
    for name, text in FILES.items():
        (tmp_path / name).write_text(text)
    return credlint


class Case(NamedTuple):
    """A command, its exit code, what the file holds afterwards, and what is said on either stream."""

    arguments: str
    code: int
    text: str
    out: str = ""
    err: str = ""


FIXED = "A GOOD day.\n"
ALL_WELL = "No problems found; 1 fixed.\n"
MATRIX = [
    Case("bad.md", 1, BAD, "bad.md:1:3: FIX001 [*] A bad word.\nFound 1 problem (1 error, 0 warnings, 0 notes); 1 fixable with --fix.\n"),
    Case("bad.md --fix", 0, FIXED, ALL_WELL),
    Case("bad.md --fix -q", 0, FIXED),
    Case("bad.md --fix -v", 0, FIXED, ALL_WELL, "bad.md: fixes 1 x FIX001"),
    Case("bad.md --fix --exit-non-zero-on-fix", 1, FIXED, ALL_WELL),
    Case("bad.md --fix --exit-non-zero-on-fix --exit-zero", 0, FIXED, ALL_WELL),
    Case("clean.md --fix --exit-non-zero-on-fix", 0, FILES["clean.md"], "No problems found.\n"),
    Case("wow.md", 1, FILES["wow.md"], "1 fixable with --fix; 2 more with --fix --unsafe-fixes.\n"),
    Case("wow.md --unsafe-fixes", 1, FILES["wow.md"], "3 fixable with --fix --unsafe-fixes.\n"),
    Case("wow.md --fix", 1, "A GOOD wow.\n", "Found 1 problem (0 errors, 1 warning, 0 notes); 1 fixed; 1 with --fix --unsafe-fixes.\n"),
    Case("wow.md --fix --unsafe-fixes", 0, "A GOOD wo.\n", "No problems found; 2 fixed.\n"),
    Case("wow.md --fix-only", 0, "A GOOD wow.\n", "", "1 problem fixed in 1 file"),
    Case("wow.md --fix-only -q", 0, "A GOOD wow.\n"),
    Case("wow.md --fix-only --exit-non-zero-on-fix", 1, "A GOOD wow.\n", "", "1 problem fixed in 1 file"),
    Case("rest.md --fix", 1, FILES["rest.md"], "rest.md:1:13: FIX003 Is it?\nFound 1 problem (0 errors, 1 warning, 0 notes).\n"),
    Case("bad.md --diff", 1, BAD, "--- bad.md\n+++ bad.md\n@@ -1 +1 @@\n-A bad day.\n+A GOOD day.\n", "1 problem would be fixed in 1 file"),
    Case("bad.md --diff --fix -q", 1, BAD, "+A GOOD day.\n"),
    Case("bad.md --diff --exit-zero -q", 0, BAD, "+A GOOD day.\n"),
    Case("rest.md --diff", 0, FILES["rest.md"], "", "0 problems would be fixed in 0 files"),
    Case("wow.md --diff -q --unsafe-fixes", 1, FILES["wow.md"], "+A GOOD wo.\n"),
    Case(
        "tick.md --fix",
        2,
        FILES["tick.md"],
        "tick.md:1:3: FIX006",
        "tick.md: the fixes of FIX006 do not come to an end; nothing was changed",
    ),
    Case("bad.md --fix --unsafe-fixes --isolated --ignore FIX001", 0, BAD, "No problems found.\n"),
    Case("bad.md missing.md --fix", 2, FIXED, "No problems found; 1 fixed; 1 failure.\n", "missing.md: no such file"),
    Case("bad.md missing.md --diff -q", 2, BAD, "+A GOOD day.\n", "missing.md: no such file"),
]


@pytest.mark.parametrize("case", MATRIX, ids=lambda case: case.arguments)
def test_exit_code_streams_and_file(fixing: Command, case: Case) -> None:
    outcome = fixing("check", *case.arguments.split())
    assert outcome.code == case.code, outcome
    assert Path(case.arguments.split()[0]).read_text() == case.text
    assert (case.out in outcome.out, bool(outcome.out)) == (True, bool(case.out)), outcome.out
    assert (case.err in outcome.err, bool(outcome.err)) == (True, bool(case.err)), outcome.err


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbfA bad day.\r\n\r\nA \tbad  \r\nnight.  \r\n",
        b"A bad day.  \n\n\n\t\n",
        b"A bad day",
        b"\n\n  A bad day\r\rMixed\n\r\n breaks \xf0\x9f\x98\x80 bad\n\x0c",
        "A bad d\u00e9j\u00e0 vu.\r\n".encode("cp1252"),
        b"\xff\xfe" + "A bad day.\r\nA bad night.".encode("utf-16-le"),
        "\u2028 bad \u0085 bad \u00a0bad\ufeff".encode(),
    ],
)
def test_all_other_bytes_stay(fixing: Command, tmp_path: Path, data: bytes) -> None:
    for name in ("day.md", "day.txt"):
        (tmp_path / name).write_bytes(data)
        assert fixing("check", "--fix", name, "--select", "FIX001").code == 0
        fixed = (tmp_path / name).read_bytes()
        assert fixed == (data.replace(b"bad", b"GOOD") if b"bad" in data else data.replace(b"b\0a\0d\0", b"G\0O\0O\0D\0"))
        fixing("check", "--fix", name, "--select", "FIX001")
        assert (tmp_path / name).read_bytes() == fixed


def test_a_fix_that_the_encoding_of_the_file_does_not_have(fixing: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def check(self, article):  # type: ignore[no-untyped-def]
        yield Problem(Span(2, 5), "A bad word.", replacement="\u597d")

    monkeypatch.setattr(FIXING[0], "check", check)
    data = "A bad d\u00e9j\u00e0 vu.\n".encode("cp1252")
    (tmp_path / "bad.md").write_bytes(data)
    outcome = fixing("check", "--fix", "bad.md", "--select", "FIX001")
    assert (outcome.code, (tmp_path / "bad.md").read_bytes()) == (2, data)
    assert "bad.md: its encoding has no '\u597d'; nothing was fixed in it" in outcome.err
    stdin = fixing("check", "--fix", "-", "--stdin-filename", "bad.md", "--select", "FIX001", stdin=b"A bad vu, d\xe9j\xe0 vu.\n")
    assert (stdin.code, stdin.out.encode(errors="surrogateescape")) == (2, b"A bad vu, d\xe9j\xe0 vu.\n")
    assert "bad.md: its encoding has no '\u597d'; nothing was fixed in it" in stdin.err


def test_a_file_without_fixes_is_not_touched(fixing: Command, tmp_path: Path) -> None:
    path = tmp_path / "rest.md"
    os.utime(path, (1, 1))
    fixing("check", "--fix", ".")
    assert path.stat().st_mtime == 1


def test_the_permissions_stay(fixing: Command, tmp_path: Path) -> None:
    for mode in (0o600, 0o755, 0o664):
        (tmp_path / "bad.md").write_text(BAD)
        (tmp_path / "bad.md").chmod(mode)
        assert fixing("check", "--fix", "bad.md").code == 0
        assert (tmp_path / "bad.md").stat().st_mode & 0o777 == mode
    assert not list(tmp_path.glob(".credlint-*"))


def test_a_link_stays_a_link(fixing: Command, tmp_path: Path) -> None:
    link = tmp_path / "link.md"
    link.symlink_to("bad.md")
    assert fixing("check", "--fix", "link.md").code == 0
    assert link.is_symlink()
    assert (tmp_path / "bad.md").read_text() == FIXED


def test_a_file_that_may_not_be_written_is_a_failure(fixing: Command, tmp_path: Path) -> None:
    (tmp_path / "bad.md").chmod(0o444)
    outcome = fixing("check", "--fix", "bad.md", "wow.md")
    assert (outcome.code, (tmp_path / "bad.md").read_text(), (tmp_path / "wow.md").read_text()) == (2, BAD, "A GOOD wow.\n")
    assert outcome.err == (
        "credlint: bad.md: no permission to write it; nothing was fixed in it; change its permissions, or leave it out\n"
    )
    assert "bad.md:1:3: FIX001 [*] A bad word.\n" in outcome.out
    assert fixing("check", "--diff", "bad.md", "-q").code == 1


@pytest.mark.parametrize("call", ["os.fsync", "pathlib.Path.replace"])
def test_a_full_disk_leaves_the_file_as_it_was(fixing: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(call, full)
    outcome = fixing("check", "--fix", "bad.md")
    assert (outcome.code, (tmp_path / "bad.md").read_text()) == (2, BAD)
    assert outcome.err == "credlint: bad.md: cannot be written (no space left on device); nothing was fixed in it\n"
    assert not list(tmp_path.glob(".credlint-*"))


def test_a_file_that_changed_meanwhile_is_left_alone(fixing: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    check = FIXING[0].check

    def slow(self, article):  # type: ignore[no-untyped-def]
        (tmp_path / "bad.md").write_text("Another bad day.\n")
        yield from check(self, article)

    monkeypatch.setattr(FIXING[0], "check", slow)
    outcome = fixing("check", "--fix", "bad.md")
    assert (outcome.code, (tmp_path / "bad.md").read_text()) == (2, "Another bad day.\n")
    assert "bad.md: has changed since it was read; nothing was fixed in it; run credlint again" in outcome.err


def test_the_standard_input_becomes_the_standard_output(fixing: Command) -> None:
    data = b"\xef\xbb\xbfA bad, perhaps long day.\r\n"
    outcome = fixing("check", "--fix", "-", "--stdin-filename", "x/day.md", stdin=data)
    assert outcome.out.encode() == data.replace(b"bad", b"GOOD")
    assert (outcome.code, outcome.err.splitlines()[0]) == (1, "x/day.md:1:9: FIX003 Is it?")
    assert fixing("check", "--fix", "-q", "-", stdin=b"All is well.").out == "All is well."
    assert fixing("check", "--fix-only", "-q", "-", stdin=data).out.encode() == data.replace(b"bad", b"GOOD")
    diff = fixing("check", "--diff", "-q", "-", "--stdin-filename", "x.md", stdin=b"A bad day")
    assert (diff.code, diff.out) == (
        1,
        "--- x.md\n+++ x.md\n@@ -1 +1 @@\n-A bad day\n\\ No newline at end of file\n+A GOOD day\n\\ No newline at end of file\n",
    )
    unreadable = fixing("check", "--fix", "-", stdin=b"A bad\0 day")
    assert (unreadable.code, unreadable.out) == (2, "")


def test_a_report_besides_and_in_a_file(fixing: Command, tmp_path: Path) -> None:
    outcome = fixing("check", "--fix", "-", "--output-file", "report.json", "--output-format", "json", stdin=b"A bad wow.")
    assert (outcome.out, outcome.err) == ("A GOOD wow.", "")
    summary = json.loads((tmp_path / "report.json").read_text())["summary"]
    assert (summary["findings"], summary["fixable"], summary["fixed"]) == (1, 0, 1)


@pytest.mark.parametrize(
    ("configuration", "text"),
    [
        ('fixable = ["FIX003"]', "A bad wow.\n"),
        ('fixable = ["FIX"]\nunfixable = ["FIX002"]', "A GOOD wow.\n"),
        ('unfixable = ["bad-word"]', "A bad wo.\n"),
        ("fixable = []", "A bad wow.\n"),
    ],
)
def test_the_configuration_says_what_is_fixable(fixing: Command, tmp_path: Path, configuration: str, text: str) -> None:
    (tmp_path / "credlint.toml").write_text(configuration)
    fixing("check", "--fix", "--unsafe-fixes", "wow.md")
    assert (tmp_path / "wow.md").read_text() == text


def test_unknown_rules_in_the_configuration(fixing: Command) -> None:
    outcome = fixing("check", "--config", 'unfixable = ["FIX00X"]', "bad.md")
    assert outcome.code == 2
    assert "did you mean FIX00" in outcome.err


def test_json_has_the_fix(fixing: Command) -> None:
    findings = json.loads(fixing("check", "wow.md", "clean.md", "rest.md", "--output-format", "json").out)["findings"]
    assert {finding["code"]: finding["fix"]["applicability"] for finding in findings} == {
        "FIX001": "safe", "FIX002": "unsafe", "FIX003": "display",
    }  # fmt: skip
    assert next(finding["fix"] for finding in findings if finding["code"] == "FIX001") == {
        "applicability": "safe",
        "edits": [{"content": "GOOD", "location": {"row": 1, "column": 3}, "end_location": {"row": 1, "column": 6}}],
    }


def test_formats_that_others_apply_leave_out_what_is_only_shown(fixing: Command) -> None:
    found = json.loads(fixing("check", "wow.md", "rest.md", "--output-format", "rdjson").out)["diagnostics"]
    assert ["suggestions" in diagnostic for diagnostic in found] == [False, True, True, True]
    results = json.loads(fixing("check", "wow.md", "rest.md", "--output-format", "sarif").out)["runs"][0]["results"]
    assert ["fixes" in result for result in results] == [False, True, True, True]
    (replacement,) = results[1]["fixes"][0]["artifactChanges"][0]["replacements"]
    region = {name: replacement["deletedRegion"][name] for name in ("startLine", "startColumn", "endLine", "endColumn")}
    assert (region, replacement["insertedContent"]) == ({"startLine": 1, "startColumn": 3, "endLine": 1, "endColumn": 6}, {"text": "GOOD"})


def test_full_shows_the_fix(fixing: Command, tmp_path: Path) -> None:
    (tmp_path / "long.md").write_text(f"{'It was so. ' * 9}A bad day, wow, for {'each of us ' * 9}.\n")
    report = fixing("check", "long.md", "--output-format", "full").out
    assert "  = fix:\n  - …so. It was so. It was so. A bad day, wow, for each of us…\n" in report
    assert "  + …so. It was so. It was so. A GOOD day, wow, for each of us…\n" in report
    assert "  = unsafe fix:\n" in report
    assert "  and 6 more\n" in report


def test_statistics_mark_what_can_be_fixed(fixing: Command) -> None:
    assert "1  FIX001  [*]  bad-word\n" in fixing("check", "wow.md", "--statistics").out
    assert "2  FIX002       shouting\n" in fixing("check", "wow.md", "--statistics").out
    assert "1  FIX003  doubtful\n" in fixing("check", "rest.md", "--statistics").out


def test_a_diff_in_color(fixing: Command) -> None:
    diff = fixing("check", "bad.md", "--diff", "-q", "--color", "always").out
    assert "\x1b[1;31m-A bad day.\x1b[0m\n\x1b[1;32m+A GOOD day.\x1b[0m\n" in diff


@pytest.mark.parametrize("tool", ["patch -p0", "git apply -p0"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", ""])
def test_other_programs_apply_the_diff(fixing: Command, tmp_path: Path, tool: str, ending: str, encoding: str) -> None:
    command = tool.split()
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} is not installed")
    lines = [f"Line {number}, bad.{ending or chr(10)}" for number in range(1, 40, 3)]
    before = (f"Nothing d\u00e9j\u00e0 vu here.{ending or chr(10)}" * 9).join(lines)[:-1] + ending[-1:]
    path = tmp_path / "a day.md"
    path.write_bytes(before.encode(encoding))
    diff = fixing("check", "a day.md", "wow.md", "--diff", "-q").out.encode(errors="surrogateescape")
    applied = subprocess.run([*command, "--binary"] if command[0] == "patch" else command, input=diff, cwd=tmp_path, check=False)
    assert applied.returncode == 0
    assert path.read_bytes().decode(encoding) == before.replace("bad", "GOOD")
    assert (tmp_path / "wow.md").read_text() == "A GOOD wow.\n"


rows = st.lists(st.sampled_from(["a\n", "b\n", "\n", "c\r\n"]), max_size=25)


@given(old=rows, new=rows, ends=st.tuples(st.booleans(), st.booleans()))
def test_a_diff_leads_from_one_text_to_the_other(old: list[str], new: list[str], ends: tuple[bool, bool]) -> None:
    before, after = ("".join(lines) + "end" * end for lines, end in zip((old, new), ends, strict=True))
    diff = unified_diff(Source("a.md", before), Source("a.md", after))
    lines, made, done = before.splitlines(keepends=True), [], 0
    hunks = re.split(r"^@@ -(\d+)(?:,(\d+))? \+\d+(?:,\d+)? @@\n", diff, flags=re.M)[1:]
    for start, length, body in zip(hunks[::3], hunks[1::3], hunks[2::3], strict=True):
        first = int(start) - (length != "0")
        taken = re.sub(r"\n\\ No newline at end of file\n", "", body)
        shown = [line for line in re.split(r"(?<=\n)(?=[-+ ])|(?<=end)(?=[-+ ])", taken) if line]
        assert [line[1:] for line in shown if line[0] in " -"] == lines[first : first + int(length or 1)]
        made += [*lines[done:first], *(line[1:] for line in shown if line[0] in " +")]
        done = first + int(length or 1)
    assert "".join((*made, *lines[done:])) == after


def test_a_diff_of_many_equal_lines_is_small() -> None:
    before = f"Nothing here.\n{'A line like any other.' * 3}\n\n" * 5000 + "A bad day.\n"
    diff = unified_diff(Source("a.md", before), Source("a.md", before.replace("bad", "GOOD")))
    assert diff.count("\n") == 8
