"""Input that cannot be linted: one clear line each, the rest is still linted, exit 2. And input that is odd but fine."""

from __future__ import annotations

import json
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from outcome import Command

from credlint.readers import SYNTAX_OF_SUFFIX

GOOD = 'good.md:1:3: TOY001 The word "bad" is banned.\n'


def _binary(folder: Path) -> None:
    (folder / "it.md").write_bytes(b"bad\0bad")


def _utf16_without_mark(folder: Path) -> None:
    (folder / "it.md").write_bytes("bad".encode("utf-16-le"))


def _utf16_cut(folder: Path) -> None:
    (folder / "it.md").write_bytes("bad!".encode("utf-16")[:-1])


def _damaged(folder: Path) -> None:
    (folder / "it.md").write_bytes("Café.\n\nA bad ".encode() + b"caf\xe9.\n")


def _undefined(folder: Path) -> None:
    (folder / "it.md").write_bytes(b"A bad caf\xe9 \x81.\n")


def _truncated(folder: Path) -> None:
    (folder / "it.md").write_bytes("bad €".encode()[:-1])


def _dangling(folder: Path) -> None:
    (folder / "it.md").symlink_to("nowhere")


def _circular(folder: Path) -> None:
    (folder / "it.md").symlink_to("it.md")


def _crash(folder: Path) -> None:
    (folder / "it.md").write_text("boom")


@pytest.mark.parametrize(
    ("make", "complaint"),
    [
        (_binary, "it.md: not a text file (a NUL byte at offset 3); leave it out, or save it as UTF-8 text"),
        (_utf16_without_mark, "it.md: not a text file (a NUL byte at offset 1); leave it out, or save it as UTF-8 text"),
        (_utf16_cut, "it.md: not UTF-16 (byte offset 8); save it as UTF-8"),
        (_damaged, "it.md: not UTF-8 (byte 0xe9 in line 3); save it as UTF-8"),
        (_undefined, "it.md: not UTF-8 (byte 0xe9 in line 1); save it as UTF-8"),
        (_truncated, "it.md: not UTF-8 (byte 0xe2 in line 1); save it as UTF-8"),
        (_dangling, "nowhere: no such file or folder; check the path"),
        (_circular, "it.md: cannot be read (too many levels of symbolic links); leave it out, or repair it"),
        (_crash, "it.md: rule BRK001 broke down: ZeroDivisionError: one two (toy_rules.py:"),
    ],
)
@pytest.mark.parametrize("named", [True, False], ids=["named", "found"])
def test_one_line_and_the_rest_is_linted(
    credlint: Command, tmp_path: Path, make: Callable[[Path], None], complaint: str, *, named: bool
) -> None:
    (tmp_path / "good.md").write_text("A bad day.\n")
    make(tmp_path)
    outcome = credlint("check", *(["it.md", "good.md"] if named else ["."]), "-q", "--select", "TOY,BRK")
    assert outcome.code == 2
    assert GOOD in outcome.out
    assert outcome.err.startswith(f"credlint: {complaint}")
    assert outcome.err.count("\n") == 1


def test_traceback_of_a_rule_on_request(credlint: Command, tmp_path: Path) -> None:
    _crash(tmp_path)
    assert "Traceback" in credlint("check", "it.md", "-v").err


def test_missing_path(credlint: Command, tmp_path: Path) -> None:
    (tmp_path / "good.md").write_text("A bad day.\n")
    outcome = credlint("check", "missing/a.md", "good.md", "-q")
    assert outcome == (2, GOOD, "credlint: missing/a.md: no such file or folder; check the path\n")


def test_failures_are_in_the_machine_formats(credlint: Command, tmp_path: Path) -> None:
    (tmp_path / "good.md").write_text("A bad day.\n")
    _damaged(tmp_path)
    summary = json.loads(credlint("check", ".", "--output-format", "json").out)["summary"]
    assert (summary["files"], summary["findings"]) == (1, 1)
    assert summary["failures"] == [{"filename": "it.md", "message": "not UTF-8 (byte 0xe9 in line 3)", "rules": []}]


@contextmanager
def _someone_else() -> Iterator[Path]:
    """A folder to work in as a user without special rights, also when the tests run as root."""
    privileged = hasattr(os, "geteuid") and os.geteuid() == 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        try:
            if privileged:
                os.seteuid(65534)
            yield folder
        finally:
            if privileged:
                os.seteuid(0)


@pytest.mark.skipif(os.name == "nt", reason="permissions are not those of POSIX")
def test_file_and_folder_without_permission(credlint: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    credlint("check", "-", "missing.md", stdin=b"bad")  # imports everything while that is allowed
    with _someone_else() as folder:
        monkeypatch.chdir(folder)
        (folder / "good.md").write_text("A bad day.\n")
        (folder / "locked.md").write_text("A bad day.\n")
        (folder / "locked.md").chmod(0)
        (folder / "closed").mkdir(mode=0)
        outcome = credlint("check", ".", "-q")
        assert (outcome.code, outcome.out) == (2, GOOD)
        assert outcome.err == (
            "credlint: closed: no permission to read it; change its permissions, or leave it out\n"
            "credlint: locked.md: no permission to read it; change its permissions, or leave it out\n"
        )
        assert credlint("check", "closed", "-q").err == outcome.err.splitlines(keepends=True)[0]
        monkeypatch.chdir("/")


@pytest.mark.parametrize("content", [b"", b"\n", b" \r\n\t\n", b"\xef\xbb\xbf"])
def test_empty_files_are_clean(credlint: Command, tmp_path: Path, content: bytes) -> None:
    (tmp_path / "empty.md").write_bytes(content)
    (tmp_path / "empty.txt").write_bytes(content)
    for form in ("full", "json", "sarif"):
        outcome = credlint("check", ".", "--output-format", form)
        assert (outcome.code, outcome.err) == (0, "")


def test_byte_order_mark_is_not_counted(credlint: Command, tmp_path: Path) -> None:
    (tmp_path / "good.md").write_bytes(b"\xef\xbb\xbfA bad day.\n")
    assert credlint("check", "good.md", "-q").out == GOOD


def test_one_line_of_five_megabytes(credlint: Command, tmp_path: Path) -> None:
    sentence = "Here is one sentence among very many others. "
    for name in ("long.txt", "long.md"):
        (tmp_path / name).write_text((sentence * 56 + "A bad one. ") * 2_000)
    started = time.process_time()
    for form in ("concise", "full", "json"):
        outcome = credlint("check", ".", "--select", "TOY", "--output-format", form)
        assert (outcome.code, outcome.err) == (1, "")
        assert outcome.out.count("TOY001") == 4_000
    assert time.process_time() - started < 60


def test_one_word_of_five_megabytes(credlint: Command, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text("x" * 5_000_000 + " bad")
    outcome = credlint("check", "long.txt", "--select", "TOY", "--output-format", "full")
    assert (outcome.code, outcome.err) == (1, "")
    assert "1 | …xxx" in outcome.out


def test_folder_without_articles_is_a_warning(credlint: Command, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "code").mkdir()
    for name in ("a.py", "b.py", "LICENSE"):
        (tmp_path / "code" / name).write_text("bad")
    outcome = credlint("check", "empty", "code")
    endings = ", ".join(SYNTAX_OF_SUFFIX)
    assert (outcome.code, outcome.out) == (0, "No problems found.\n")
    assert outcome.err == (
        f"credlint: empty: no articles here; articles end in {endings}\n"
        f"credlint: code: no articles here (other files: 2 .py, 1 without ending); articles end in {endings}\n"
    )


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and pipes")
def test_loops_of_links_and_pipes_do_not_hang(credlint: Command, tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "b" / "up").symlink_to("../..")
    (tmp_path / "a" / "good.md").write_text("A bad day.\n")
    (tmp_path / "a" / "same.md").symlink_to("good.md")
    os.mkfifo(tmp_path / "a" / "pipe.md")
    outcome = credlint("check", ".", "-q")
    assert (outcome.out, outcome.err) == (f"a/{GOOD}", "")
    assert credlint("check", "a/b/up", "-q").out == f"a/{GOOD}"


@pytest.mark.skipif(os.name == "nt", reason="such names are not allowed")
def test_odd_names_are_printable(credlint: Command, tmp_path: Path) -> None:
    (tmp_path / "two\nlines.md").write_text("A bad day.\n")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.md")).write_text("A bad day.\n")
    for form in ("concise", "full", "json", "sarif"):
        outcome = credlint("check", ".", "--output-format", form)
        assert (outcome.code, outcome.err) == (1, "")
        assert "caf\ufffd.md" in outcome.out or form == "sarif"
    assert credlint("check", ".", "-q").out.count("\n") == 2
    assert credlint("check", "no\nsuch.md", "-q").err == "credlint: no\u240asuch.md: no such file or folder; check the path\n"


def test_control_characters_are_made_visible(credlint: Command, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("\x1b[31mbad\x07 and \u202ebad\u2028 and\x85 \x7f.\n", encoding="utf-8")
    shown = credlint("check", "a.md", "--output-format", "full").out
    assert "\u241b[31mbad\u2407 and <U+202E>bad<U+2028> and<U+0085> \u2421." in shown
    assert not {"\x1b", "\x07", "\u202e", "\u2028", "\x85", "\x7f"} & set(shown)
