"""Changed lines: what git's diffs say, and findings on changed lines only, in real repositories."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from credlint.changed_lines import changed_rows

if TYPE_CHECKING:
    from outcome import Command

Git = Callable[..., str]


def _git_in(folder: Path) -> Git:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    environment |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    who = ("-c", "user.name=Ann", "-c", "user.email=ann@example.org", "-c", "commit.gpgsign=false", "-c", "core.autocrlf=false")

    def git(*arguments: str) -> str:
        return subprocess.run(["git", *who, *arguments], cwd=folder, env=environment, check=True, capture_output=True).stdout.decode()

    return git


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    for variable in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(variable)
    git = _git_in(tmp_path)
    git("init", "-q", "-b", "main")
    return git


def write(path: str, text: str | bytes) -> None:
    target = Path(path)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(text if isinstance(text, bytes) else text.encode())


def places(credlint: Command, *arguments: str) -> list[str]:
    outcome = credlint("check", "-q", "--select", "TOY", "--output-format", "concise", *arguments)
    assert outcome.code in (0, 1), outcome.err
    return [line.split(" ")[0].rstrip(":") for line in outcome.out.splitlines()]


def test_only_findings_on_changed_lines(credlint: Command, git: Git) -> None:
    write("a.md", "bad\n\nbad\n\ngood\n")
    write("b.md", "bad\n")
    git("add", ".")
    git("commit", "-qm", "one")
    write("a.md", "bad\n\nnew\n\nbad\n\nso bad\n")
    assert places(credlint, "--diff-base", "HEAD") == ["a.md:7:4"]
    assert places(credlint) == ["a.md:1:1", "a.md:5:1", "a.md:7:4", "b.md:1:1"]
    git("add", ".")
    assert places(credlint, "--diff-base", "HEAD") == ["a.md:7:4"]
    git("commit", "-qm", "two")
    assert places(credlint, "--diff-base", "HEAD") == []
    assert places(credlint, "--diff-base", "HEAD~1") == ["a.md:7:4"]


def test_an_untracked_file_counts_as_changed(credlint: Command, git: Git) -> None:
    write("a.md", "bad\n")
    git("add", ".")
    git("commit", "-qm", "one")
    write("new é.md", "bad\n")
    write("ignored.md", "bad\n")
    write(".gitignore", "ignored.md\n")
    write("staged.md", "bad\n")
    git("add", "staged.md")
    assert places(credlint, "--diff-base", "HEAD", ".", "ignored.md") == ["ignored.md:1:1", "new", "staged.md:1:1"]
    git("rm", "-q", "--cached", "a.md")
    assert "a.md:1:1" in places(credlint, "--diff-base", "HEAD")


@pytest.mark.parametrize(
    "name", ["new.md", "a b.md", "é😀.md", 'quote".md', "tab\there.md", "back\\slash.md", "b/b/x.md", " and b/x.md", "-x.md"]
)
def test_a_renamed_file_has_its_own_changes_only(credlint: Command, git: Git, name: str) -> None:
    text = "".join(f"Line {number} is long enough to be known again.\n\n" for number in range(20))
    write("old.md", f"bad\n\n{text}")
    git("add", ".")
    git("commit", "-qm", "one")
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    git("mv", "--", "old.md", name)
    write(name, f"bad\n\n{text}bad\n")
    outcome = credlint("check", "-q", "--select", "TOY", "--output-format", "json", "--diff-base", "HEAD", ".")
    assert outcome.out.count('"code"') == 1
    assert '"location": {"row": 43, "column": 1}' in outcome.out


def test_a_finding_counts_where_one_of_its_related_places_has_changed(credlint: Command, git: Git) -> None:
    write("a.md", "A twin.\n\nA dog.\n\nA cat.\n")
    git("add", ".")
    git("commit", "-qm", "one")
    write("a.md", "A twin.\n\nA twin.\n\nA cat.\n")
    assert places(credlint, "--diff-base", "HEAD") == ["a.md:1:3"]


def test_a_finding_over_several_lines(credlint: Command, git: Git) -> None:
    write("a.md", b"One\r\n\r\nA bad\r\n\r\nthree\r\n")
    git("add", ".")
    git("commit", "-qm", "one")
    write("a.md", b"One\r\n\r\nA bad\r\n\r\nfour\r\n")
    assert places(credlint, "--diff-base", "HEAD") == []
    write("a.md", b"One\r\n\r\nA  bad\r\n\r\nfour\r\n")
    assert places(credlint, "--diff-base", "HEAD") == ["a.md:3:4"]


def test_deleted_lines_change_no_other(credlint: Command, git: Git) -> None:
    write("a.md", "one\n\nbad\n\nbad\n")
    git("add", ".")
    git("commit", "-qm", "one")
    write("a.md", "bad\n\nbad\n")
    assert places(credlint, "--diff-base", "HEAD") == []


def test_a_branch_is_compared_with_where_it_left(credlint: Command, git: Git) -> None:
    write("a.md", "bad\n")
    git("add", ".")
    git("commit", "-qm", "one")
    git("checkout", "-qb", "branch")
    write("b.md", "bad\n")
    git("add", ".")
    git("commit", "-qm", "two")
    git("checkout", "-q", "main")
    write("a.md", "good\n")
    git("commit", "-qam", "three")
    git("checkout", "-q", "branch")
    assert places(credlint, "--diff-base", "main") == ["b.md:1:1"]


def test_lines_without_a_break_at_the_end_and_texts_like_headers(credlint: Command, git: Git) -> None:
    write("a.md", "one\n\nbad")
    write("b.md", "x\n")
    git("add", ".")
    git("commit", "-qm", "one")
    write("a.md", "one\n\n++ b/b.md\n@@ -1 +1 @@\nbad\n")
    write("b.md", "x\n\nbad\n")
    assert places(credlint, "--diff-base", "HEAD") == ["a.md:5:1", "b.md:3:1"]
    write("a.md", "one\n\nbad\n")
    assert places(credlint, "--diff-base", "HEAD", "a.md") == ["a.md:3:1"]


def test_settings_of_the_user_do_not_matter(credlint: Command, git: Git) -> None:
    write("a.md", "bad\n\nx\n\nbad\n")
    git("add", ".")
    git("commit", "-qm", "one")
    for setting in (
        "diff.noprefix",
        "diff.mnemonicPrefix",
        "color.ui always",
        "diff.external false",
        "diff.interHunkContext 9",
        "diff.context 9",
    ):
        git("config", *(setting.split() if " " in setting else (setting, "true")))
    git("config", "core.quotePath", "false")
    write("a.md", "bad\n\ny\n\nbad\n\nso bad\n")
    assert places(credlint, "--diff-base", "HEAD") == ["a.md:7:4"]


def test_from_a_folder_of_the_repository(credlint: Command, git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    write("sub/a.md", "bad\n")
    write("b.md", "bad\n")
    git("add", ".")
    git("commit", "-qm", "one")
    write("sub/a.md", "bad\n\nbad\n")
    monkeypatch.chdir("sub")
    git("config", "diff.relative", "true")
    assert places(credlint, "--diff-base", "HEAD") == ["a.md:3:1"]
    assert places(credlint, "--diff-base", "HEAD", "..") == ["a.md:3:1"]


def test_standard_input_counts_as_changed(credlint: Command, git: Git) -> None:
    write("a.md", "bad\n")
    git("add", ".")
    git("commit", "-qm", "one")
    outcome = credlint("check", "-q", "--select", "TOY", "--diff-base", "HEAD", "--stdin-filename", "a.md", "-", stdin=b"bad\n")
    assert outcome.out.startswith("a.md:1:1")


@pytest.mark.parametrize("reference", ["nope", "", "-x", "--output=x", "HEAD:a.md", "HEAD^{tree}", "a b", "HEAD~5"])
def test_a_reference_that_is_none(credlint: Command, git: Git, reference: str) -> None:
    write("a.md", "bad\n")
    git("add", ".")
    git("commit", "-qm", "one")
    outcome = credlint("check", f"--diff-base={reference}", "a.md")
    assert (outcome.code, outcome.out) == (2, "")
    assert f'there is no commit "{reference}" here' in outcome.err
    assert not Path("x").exists()


def test_a_repository_without_commits(credlint: Command, git: Git) -> None:
    write("a.md", "bad\n")
    assert 'there is no commit "HEAD" here' in credlint("check", "--diff-base", "HEAD", "a.md").err


def test_outside_of_a_repository(credlint: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    write("a.md", "bad\n")
    outcome = credlint("check", "--diff-base", "HEAD", "a.md")
    assert (outcome.code, outcome.out) == (2, "")
    assert "--diff-base needs a git repository" in outcome.err


def test_without_git(credlint: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(Path("bin").absolute()))
    write("a.md", "bad\n")
    outcome = credlint("check", "--diff-base", "HEAD", "a.md")
    assert outcome.code == 2
    assert "needs git, which cannot be run (no such file or directory)" in outcome.err


def test_binary_and_deleted_files() -> None:
    diff = (
        b"diff --git a/x.docx b/x.docx\nindex 1..2 100644\nBinary files a/x.docx and b/x.docx differ\n"
        b'diff --git "a/\\303\\251.bin" "b/\\303\\251.bin"\nBinary files /dev/null and "b/\\303\\251.bin" differ\n'
        b"diff --git a/gone.md b/gone.md\ndeleted file mode 100644\n--- a/gone.md\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-a\n-b\n"
        b"diff --git a/y b/y\n--- a/y\n+++ b/y\t\n@@ -3,0 +4,2 @@ text\n+a\n+b\n@@ -9 +11 @@\n-x\n\\ No newline at end of file\n+y\n"
    )
    assert changed_rows(diff) == {b"x.docx": None, "é.bin".encode(): None, b"y": [range(4, 6), range(11, 12)]}


LINES = st.lists(
    st.sampled_from(
        [b"bad", b"good", b"", b"++ b/x", b"-- a/x", b"@@ -1 +1 @@", b"diff --git a/x b/x", b"\\ No newline", b"caf\xe9", b"x\r"]
    ),
    max_size=8,
)


@given(LINES, LINES, st.sampled_from([b"", b"\n"]), st.sampled_from([b"", b"\n"]))
@settings(max_examples=30, deadline=None)
def test_rows_are_those_that_git_means(
    tmp_path_factory: pytest.TempPathFactory, before: list[bytes], after: list[bytes], end: bytes, tail: bytes
) -> None:
    folder = tmp_path_factory.mktemp("diff")
    (folder / "a").write_bytes(b"\n".join(before) + end)
    (folder / "b").write_bytes(b"\n".join(after) + tail)
    command = ["git", "diff", "--no-index", "-U0", "--no-color", "--src-prefix=a/", "--dst-prefix=b/", "--", "a", "b"]
    rows = changed_rows(subprocess.run(command, cwd=folder, capture_output=True, check=False).stdout).get(b"b", [])
    assert rows is not None
    old, new = ((folder / name).read_bytes().removesuffix(b"\n").split(b"\n") for name in "ab")
    changed = {row for some in rows for row in some}
    kept = [line for number, line in enumerate(new, 1) if number not in changed and (folder / "b").stat().st_size]
    rest = iter(old)
    assert all(line in rest for line in kept), "what has not changed is what was there, in order"
