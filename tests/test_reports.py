"""The formats for people and JSON: snapshots, and what holds for every line that is clipped."""

from __future__ import annotations

import json

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st
from outcome import Command
from pytest_snapshot.plugin import Snapshot
from toy_rules import BannedWord, BrokenRule, RepeatedTwin, TimidWord

from credlint import Results, __version__, lint_text
from credlint.finding import Failure
from credlint.report import FORMATS, Style, render
from credlint.report.frame import ELLIPSIS, Mark, clips
from credlint.report.text import cell_width, display_width, visible

FILLER = "The company said on Monday that nothing of the kind had been seen in any of its offices. "
ARTICLE = f"""\
A bad day for the twin cities

{FILLER * 4}It was a bad year, though maybe not for the other twin. {FILLER * 4}

日本語の bad と\tcafe\u0301 bad 👍🏽 bad \x1b[31m bad.

The last twin came late, and the very last twin {FILLER * 2}stood by the bad twin.
"""


@pytest.fixture
def results() -> Results:
    rules = (BrokenRule(), BannedWord(), RepeatedTwin(), TimidWord())
    found = lint_text(ARTICLE, rules, filename="articles/my day.txt", syntax="text")
    found.add(lint_text("A bad boom.", rules, filename="b.txt", syntax="text"))
    found.failures.append(Failure("c.md", "no such file or folder", "check the path"))
    for failure in found.failures:
        failure.message = failure.message.partition(" (toy_rules.py")[0]
    found.exit_code = 2
    return found


def _fixed(report: str) -> str:
    """A report without escape characters, the version, and the style of a page."""
    report = regex.sub(r"<style>.*?</style>|'sha256-[^']*'", "STYLE", report, flags=regex.S)
    return report.replace("\x1b", "ESC").replace(f'"{__version__}"', '"VERSION"').replace(f"credlint {__version__}", "credlint VERSION")


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_snapshot(results: Results, snapshot: Snapshot, form: str) -> None:
    report = _fixed(render(form, results))
    snapshot.assert_match(report, f"report.{form}")


def test_snapshot_in_color(results: Results, snapshot: Snapshot) -> None:
    snapshot.assert_match(render("full", results, Style(color=True, width=80)).replace("\x1b", "ESC"), "report.txt")


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_empty_results(form: str) -> None:
    text = render(form, Results(()))
    assert text.endswith("\n") == (form not in ("json-lines", "github", "azure"))
    assert render("concise", Results(()), Style(summary=False)) == ""


def test_json_has_exactly_the_promised_keys(results: Results) -> None:
    report = json.loads(render("json", results))
    assert list(report) == ["version", "findings", "summary"]
    assert report["version"] == 1
    keys = "code name severity message help filename location end_location related fingerprint url fix".split()
    assert all(list(finding) == keys for finding in report["findings"])
    twin = next(finding for finding in report["findings"] if finding["code"] == "TOY002")
    assert twin["location"] == {"row": 1, "column": 19}
    assert twin["end_location"] == {"row": 1, "column": 23}
    assert twin["related"][0] == {"message": "once more", "location": {"row": 3, "column": 407}, "end_location": {"row": 3, "column": 411}}
    assert twin["url"] == "https://credlint.github.io/rules/repeated-twin/"
    assert {key: report["summary"][key] for key in ("files", "findings", "errors", "warnings", "notes")} == {
        "files": 2, "findings": 11, "errors": 8, "warnings": 2, "notes": 1,
    }  # fmt: skip


def test_columns_are_code_points(results: Results) -> None:
    report = json.loads(render("json", results))
    line = ARTICLE.split("\n")[4]
    columns = [finding["location"]["column"] for finding in report["findings"] if finding["location"]["row"] == 5]
    assert [line[column - 1 : column + 2] for column in columns] == ["bad"] * 4


def test_full_shows_no_more_than_some_related_places() -> None:
    text = render("full", lint_text("twin\n\n" * 30, (RepeatedTwin(),), syntax="text"))
    assert text.count("once more") == 8
    assert "= and 21 more places" in text


def test_finding_over_several_lines() -> None:
    class Whole(BannedWord):
        def check(self, article):  # type: ignore[no-untyped-def]
            for problem in super().check(article):
                problem.span = problem.span._replace(end=len(article.prose))
                yield problem

    text = render("full", lint_text("It is bad here.\n\nAnd there.\n\nAnd so on.", (Whole(),), syntax="text"))
    assert "1 | It is bad here.\n  |       ^^^^^^^^^ (to line 5)\n" in text


def test_summary_counts_one_as_one(credlint: Command) -> None:
    assert credlint("check", "-", stdin=b"bad").out.endswith("Found 1 problem (1 error, 0 warnings, 0 notes).\n")


@pytest.mark.parametrize(
    ("text", "width"),
    [("abc", 3), ("日本", 4), ("e\u0301", 1), ("\t", 4), ("\x1b", 1), ("\u202e", 8), ("👍", 2), ("\u200b", 0), ("ﾊ", 1), ("", 0)],
)
def test_display_width(text: str, width: int) -> None:
    assert display_width(text) == width


lines = st.text(st.one_of(st.sampled_from("ab c日e\u0301\t\x1b👍"), st.characters(codec="utf-8", exclude_characters="\r\n")), max_size=300)


@given(line=lines, data=st.data(), width=st.integers(30, 120))
def test_clip_shows_the_mark_under_its_text(line: str, data: st.DataObject, width: int) -> None:
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, min(start + 20, len(line))))
    mark = Mark(start, end, "^", "error")
    ((clip, marks),) = clips(line, [mark], width)
    assert marks == [mark]
    shown = clip.text()
    assert display_width(shown) <= max(width, display_width(line[start:end]) + 2)
    column, columns = clip.underline(mark)
    before = ELLIPSIS * (clip.start > 0) + visible(line[clip.start : start])
    assert shown.startswith(before)
    assert column == sum(map(cell_width, before))
    if display_width(line[start:end]) <= width - 2:
        assert shown[len(before) :].startswith(visible(line[start:end]))
        assert columns == max(display_width(line[start:end]), 1)


@given(line=lines, data=st.data())
def test_every_mark_is_in_one_clip_and_clips_are_in_order(line: str, data: st.DataObject) -> None:
    ends = data.draw(st.lists(st.tuples(st.integers(0, len(line)), st.integers(0, 9)), min_size=1, max_size=6))
    marks = [Mark(start, min(start + more, len(line)), "-", "related") for start, more in ends]
    cut = list(clips(line, marks, 40))
    assert sorted((m.start, m.end) for _, group in cut for m in group) == sorted((m.start, m.end) for m in marks)
    assert [clip.start for clip, _ in cut] == sorted(clip.start for clip, _ in cut)
    for clip, group in cut:
        assert all(clip.start <= mark.start and mark.end <= clip.end for mark in group)
