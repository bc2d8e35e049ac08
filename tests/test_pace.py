"""Many files: processes, the time for one, and what is remembered."""

from __future__ import annotations

import os
import signal
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from credlint.article import Article, Span
from credlint.cache import Keys, ResultCache
from credlint.config.discovery import Configuration
from credlint.config.rulesets import Rulesets
from credlint.files import lint_files
from credlint.finding import Results, Source
from credlint.how import How, can_fork
from credlint.rule import Problem, Rule
from credlint.time_limit import OutOfTimeError, time_limit
from credlint.workers import Workers

if TYPE_CHECKING:
    from outcome import Command

needs_fork = pytest.mark.skipif(not can_fork(), reason="processes cannot be forked here")


class Deadly(Rule):
    """A word that kills its process, hangs, or is found.

    ## Why it matters

    It does not.

    ## How it decides

    By the word.
    """

    code = "DEA001"

    def check(self, article: Article) -> Iterator[Problem]:
        if "killer" in article.prose:
            os.kill(os.getpid(), signal.SIGKILL)
        if "sleeper" in article.prose:
            time.sleep(30)
        at = article.prose.find("finder")
        if at >= 0:
            yield Problem(Span(at, at + 6), "found")


def articles(folder: Path, count: int, **special: str) -> list[str]:
    """So many files of some weight, the last ones as given."""
    paths = []
    for index in range(count):
        path = folder / f"{index:03}.md"
        path.write_text(f"Text {index} has a finder in it. " + "It is long and says nothing much. " * 400)
        paths.append(str(path))
    for name, text in special.items():
        (folder / f"{name}.md").write_text(text)
        paths.append(str(folder / f"{name}.md"))
    return paths


def run(paths: list[str], how: How) -> Results:
    return lint_files(paths, Configuration(isolated=True), Rulesets([Deadly]), how=how)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@needs_fork
class TestProcesses:
    def test_results_are_the_same_and_in_order(self, tmp_path: Path) -> None:
        paths = articles(tmp_path, 40)
        one, three = run(paths, How(1)), run(paths, How(3))
        assert [finding.order() for finding in one.findings] == [finding.order() for finding in three.findings]
        assert one.filenames == three.filenames
        assert [rule.code for rule in three.rules] == ["DEA001"]
        assert len(three.findings) == 40

    def test_a_process_that_dies_loses_one_file(self, tmp_path: Path) -> None:
        paths = articles(tmp_path, 40, **{"020-deadly": "Here is a killer."})
        results = run(paths, How(2))
        assert [str(failure) for failure in results.failures] == [
            "020-deadly.md: the process that linted it died; leave it out, and please report this"
        ]
        assert len(results.findings) == 40

    def test_more_processes_than_files(self) -> None:
        assert list(Workers(lambda number: number * 2, lambda number: -number, 8).results([1, 2, 3])) == [2, 4, 6]


class TestTime:
    def test_a_file_that_takes_too_long_is_named_and_the_others_are_linted(self, tmp_path: Path) -> None:
        paths = articles(tmp_path, 2, **{"000-slow": "Here is a sleeper."})
        began = time.monotonic()
        results = run(paths, How(1, seconds=0.3))
        assert time.monotonic() - began < 10
        assert [str(failure) for failure in results.failures] == [
            "000-slow.md: took longer than 0 seconds; give it more time with --timeout, or leave it out"
        ]
        assert len(results.findings) == 2

    def test_a_pattern_that_explodes_is_stopped(self) -> None:
        import regex  # noqa: PLC0415

        began = time.monotonic()
        with pytest.raises(OutOfTimeError), time_limit(0.3):
            regex.search(r"(?:(?:a|b|ab)*){3}(?<=\d)", "ab" * 26)
        assert time.monotonic() - began < 5

    def test_no_limit_and_no_alarm_left(self) -> None:
        with time_limit(0):
            pass
        with time_limit(5):
            pass
        assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


class TestCache:
    def test_what_did_not_change_is_not_linted_again(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        paths = articles(tmp_path, 3)
        with ResultCache(tmp_path / "cache") as cache:
            first = run(paths, How(cache=cache))
        monkeypatch.setattr(Deadly, "check", lambda *_: pytest.fail("linted again"))
        with ResultCache(tmp_path / "cache") as cache:
            assert run(paths, How(cache=cache)).findings == first.findings
            Path(paths[0]).write_text("Another text.")
            assert run(paths[:1], How(cache=cache)).failures, "a changed text is linted"

    @needs_fork
    def test_processes_share_it(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        paths = articles(tmp_path, 40)
        with ResultCache(tmp_path / "cache") as cache:
            first = run(paths, How(2, cache=cache))
        monkeypatch.setattr(Deadly, "check", lambda *_: pytest.fail("linted again"))
        for jobs in (1, 2):
            with ResultCache(tmp_path / "cache") as cache:
                assert run(paths, How(jobs, cache=cache)).findings == first.findings

    def test_options_severity_and_name_are_part_of_the_key(self) -> None:
        keys, rule, other = Keys(), Deadly(), Deadly()
        other.severity = "error"  # type: ignore[misc]
        texts = [(Source("a.md", "x"), (rule,), ""), (Source("b.md", "x"), (rule,), ""), (Source("a.md", "y"), (rule,), "")]
        texts += [(Source("a.md", "x"), (other,), ""), (Source("a.md", "x"), (rule,), "2025-01-01")]
        assert len({keys.key(*text) for text in texts}) == len(texts)
        assert keys.key(*texts[0]) == Keys().key(Source("a.md", "x"), (Deadly(),), "")

    @pytest.mark.parametrize("data", [b"", b"no database", b"SQLite format 3\0" + bytes(100)])
    def test_a_broken_cache_is_none(self, tmp_path: Path, data: bytes) -> None:
        paths = articles(tmp_path, 1)
        (tmp_path / "cache").mkdir()
        (tmp_path / "cache" / "results.sqlite").write_bytes(data)
        with ResultCache(tmp_path / "cache") as cache:
            assert len(run(paths, How(cache=cache)).findings) == 1

    def test_broken_entries_are_linted_anew(self, tmp_path: Path) -> None:
        paths = articles(tmp_path, 1)
        with ResultCache(tmp_path / "cache") as cache:
            run(paths, How(cache=cache))
        with sqlite3.connect(tmp_path / "cache" / "results.sqlite") as database:
            database.execute("update results set data = '{\"findings\": [3]}'")
        with ResultCache(tmp_path / "cache") as cache:
            assert len(run(paths, How(cache=cache)).findings) == 1

    def test_a_folder_that_cannot_be_written_costs_nothing(self, tmp_path: Path) -> None:
        paths = articles(tmp_path, 1)
        (tmp_path / "cache").write_text("a file")
        with ResultCache(tmp_path / "cache") as cache:
            assert len(run(paths, How(cache=cache)).findings) == 1

    def test_two_runs_at_once(self, tmp_path: Path) -> None:
        paths = articles(tmp_path, 4)
        with ResultCache(tmp_path / "cache") as one, ResultCache(tmp_path / "cache") as other:
            assert run(paths[:3], How(cache=one)).findings == run(paths[:3], How(cache=other)).findings
            run(paths[3:], How(cache=other))
        with ResultCache(tmp_path / "cache") as cache:
            assert len(run(paths, How(cache=cache)).findings) == 4

    def test_a_failure_is_not_remembered(self, tmp_path: Path) -> None:
        paths = articles(tmp_path, 0, slow="Here is a sleeper.")
        with ResultCache(tmp_path / "cache") as cache:
            run(paths, How(seconds=0.2, cache=cache))
        with ResultCache(tmp_path / "cache") as cache:
            assert run(paths, How(seconds=0.2, cache=cache)).failures


def test_command_line(credlint: Command, tmp_path: Path) -> None:
    Path("a.md").write_text("A toy stands here, and a toy stands there.\n")
    first, second = credlint("check", "a.md"), credlint("check", "a.md")
    assert first == second
    assert (tmp_path / ".credlint_cache" / "CACHEDIR.TAG").is_file()
    assert (tmp_path / ".credlint_cache" / ".gitignore").read_text() == "*\n"
    assert credlint("check", "a.md", "--no-cache") == first
    assert "Removed .credlint_cache" in credlint("clean").out
    assert not (tmp_path / ".credlint_cache").exists()
    credlint("check", "a.md", "--no-cache")
    assert not (tmp_path / ".credlint_cache").exists()


def test_a_file_in_the_place_of_the_cache_costs_nothing(credlint: Command) -> None:
    Path("a.md").write_text("A toy stands here, and a toy stands there.\n")
    without = credlint("check", "a.md", "--no-cache")
    Path(".credlint_cache").write_text("a file")
    assert credlint("check", "a.md") == without
