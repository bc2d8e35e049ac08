"""Compiled patterns kept between runs."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from credlint.catalog import packages
from credlint.patterns import lazy
from credlint.user_cache import UserCache, file, folder

if TYPE_CHECKING:
    from outcome import Command


@pytest.fixture(autouse=True)
def _home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CREDLINT_CACHE_HOME", str(tmp_path / "home"))


def use(text: str = "a 12") -> str:
    with UserCache():
        found = lazy(r"\d+(?P<rest>\L<words>)?", words=["x", "y"]).search(text)
    return found.group() if found else ""


def test_what_was_compiled_is_found_again(monkeypatch: pytest.MonkeyPatch) -> None:
    assert use() == "12"
    assert file().is_file()
    monkeypatch.setattr("credlint.patterns.regex.compile", lambda *_, **__: pytest.fail("compiled again"))
    assert use("7y") == "7y"


def test_nobody_else_can_read_or_write_it() -> None:
    use()
    assert stat.S_IMODE(file().stat().st_mode) == 0o600
    assert stat.S_IMODE(folder().stat().st_mode) == 0o700


def test_a_file_that_others_can_write_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    use()
    file().chmod(0o666)
    monkeypatch.setattr("credlint.user_cache.pickle.loads", lambda *_: pytest.fail("unpickled"))
    assert use() == "12"


@pytest.mark.parametrize("data", [b"", b"not marshal", b"i\x01\x00\x00\x00", os.urandom(200)])
def test_a_broken_file_is_none(data: bytes) -> None:
    use()
    file().write_bytes(data)
    assert use() == "12"


def test_a_broken_entry_is_compiled_anew() -> None:
    import marshal  # noqa: PLC0415

    use()
    kept = marshal.loads(file().read_bytes())  # noqa: S302 - written by this test
    file().write_bytes(marshal.dumps(dict.fromkeys(kept, b"\x80broken")))
    assert use() == "12"


def test_a_folder_that_cannot_be_written_costs_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file, no folder")
    assert use() == "12"


def test_a_run_leaves_no_drafts_and_two_runs_agree(credlint: Command, tmp_path: Path) -> None:
    Path("a.md").write_text("A toy stands here, and a toy stands there. It fell to 30 from 20.\n")
    first, second = credlint("check", "a.md"), credlint("check", "a.md")
    assert first == second
    assert [path.name for path in (tmp_path / ".user-cache").glob("*")] in ([], [file().name])


def test_rules_installed_since_are_seen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.path", [str(site), "", str(tmp_path / "none"), *sys.path])

    def named() -> set[str]:
        with UserCache():
            return {package.__name__ for package in packages()}

    before = named()
    (site / "late_rules.py").touch()
    info = site / "late_rules-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: late-rules\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[credlint.rules]\nlate = late_rules\n")
    assert named() - before == {"late_rules"}
    monkeypatch.setattr("credlint.catalog._named", lambda: pytest.fail("looked for again"))
    assert named() - before == {"late_rules"}
