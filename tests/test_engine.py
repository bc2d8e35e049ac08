"""The engine: problems placed in their file, dates from outside, identities, rules that break down."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from toy_rules import TOYS as CATALOG
from toy_rules import BannedWord, BrokenRule, RepeatedTwin, TimidWord

import credlint
from credlint import Article, Problem, Rule, Span, lint_file, lint_text

TOYS = (BannedWord(), RepeatedTwin(), TimidWord())


def test_finding_is_placed_in_the_source() -> None:
    results = lint_text("# Title\n\nAn 😀 bad day.\n", TOYS, filename="a.md")
    (finding,) = results.findings
    assert (finding.code, finding.name, finding.severity) == ("TOY001", "banned-word", "error")
    assert (finding.message, finding.help) == ('The word "bad" is banned.', "Find another word.")
    assert (finding.filename, finding.start, finding.end) == ("a.md", (3, 6), (3, 9))
    assert results.sources["a.md"].text[slice(*finding.source)] == "bad"
    assert (results.files, results.failures, results.rules) == (1, [], TOYS)


def test_related_places_have_their_own_words_and_place() -> None:
    (finding,) = lint_text("A twin.\n\nHere is a twin.\n", TOYS).findings
    (related,) = finding.related
    assert (related.message, related.start, related.end) == ("once more", (3, 11), (3, 15))


def test_findings_are_in_the_order_of_the_text_not_of_the_rules() -> None:
    findings = lint_text("One maybe, one bad, twin and twin.\n\nWhat is bad is bad.\n", TOYS).findings
    assert [(f.start, f.code) for f in findings] == [
        ((1, 5), "TOY010"),
        ((1, 16), "TOY001"),
        ((1, 21), "TOY002"),
        ((3, 9), "TOY001"),
        ((3, 16), "TOY001"),
    ]


def test_clean_text_keeps_no_source() -> None:
    results = lint_text("All is well.", TOYS)
    assert (results.findings, results.sources) == ([], {})


@pytest.mark.parametrize("linebreak", ["\n", "\r\n", "\r"])
def test_rows_with_every_kind_of_line_break(linebreak: str) -> None:
    (finding,) = lint_text(linebreak.join(("One", "", "two", "", "a bad day")), TOYS, syntax="text").findings
    assert finding.start == (5, 3)


def test_unknown_syntax_raises() -> None:
    with pytest.raises(KeyError):
        lint_text("x", TOYS, syntax="runes")


class _Dates(Rule):
    """The dates that the article was given."""

    code = "DTS001"

    def check(self, article: Article) -> Iterator[Problem]:
        yield Problem(Span(0, 1), repr(article.metadata.dates))


@pytest.mark.parametrize(
    ("filename", "as_of", "dates"),
    [
        ("a.md", "", ()),
        ("a.md", "2026-01-02", (("2026-01-02", "--as-of"),)),
        ("news/2024-03-02-title.md", "", (("2024-03-02", "file name"),)),
        ("news/title_2024-03-02.md", "2026-01-02", (("2026-01-02", "--as-of"), ("2024-03-02", "file name"))),
        ("2024-03-02/title.md", "", ()),
        ("2024-13-02.md", "", ()),
        ("2024-02-31.md", "", ()),
        ("12024-03-02.md", "", ()),
        ("2024-03-021.md", "", ()),
    ],
)
def test_dates_from_outside_the_text(filename: str, as_of: str, dates: tuple[tuple[str, str], ...]) -> None:
    (finding,) = lint_text("Text.", (_Dates(),), filename=filename, as_of=as_of).findings
    assert finding.message == repr(dates)


def _fingerprints(text: str, rule: Rule | None = None) -> list[str]:
    return [finding.fingerprint for finding in lint_text(text, (rule or BannedWord(),)).findings]


PARAGRAPH = "It was a very bad day for the whole of the company and for each of its customers, said one of them."


def test_fingerprint_survives_edits_elsewhere() -> None:
    (before,) = _fingerprints(PARAGRAPH)
    (after,) = _fingerprints(f"# New title\n\nA new paragraph.\n\n{PARAGRAPH} One more sentence.\n")
    assert before == after
    assert len(before) == 16


def test_fingerprint_survives_a_change_of_white_space_case_and_punctuation() -> None:
    assert _fingerprints(PARAGRAPH) == _fingerprints(PARAGRAPH.replace("a very", "A  very,"))


def test_fingerprint_changes_with_the_words_around() -> None:
    assert _fingerprints(PARAGRAPH) != _fingerprints(PARAGRAPH.replace("company", "country"))


def test_fingerprints_of_the_same_words_differ() -> None:
    first, second = _fingerprints(f"{PARAGRAPH}\n\n{PARAGRAPH}\n")
    assert first != second
    assert [first] == _fingerprints(PARAGRAPH)


def test_fingerprint_depends_on_the_code_but_not_on_the_message() -> None:
    class Reworded(BannedWord):
        def check(self, article: Article) -> Iterator[Problem]:
            yield from (Problem(problem.span, "Other words.") for problem in super().check(article))

    class Recoded(BannedWord):
        code = "TOY003"

    assert _fingerprints(PARAGRAPH, Reworded()) == _fingerprints(PARAGRAPH)
    assert _fingerprints(PARAGRAPH, Recoded()) != _fingerprints(PARAGRAPH)


class _Lost(Rule):
    """A problem outside the prose."""

    code = "LST001"

    def check(self, article: Article) -> Iterator[Problem]:
        yield Problem(Span(0, len(article.prose) + 1), "Lost.")


def test_a_rule_that_raises_is_a_failure_and_the_others_go_on() -> None:
    results = lint_text("boom, a bad day", (BrokenRule(), BannedWord()), filename="a.md")
    assert [finding.code for finding in results.findings] == ["BRK001", "TOY001"]
    (failure,) = results.failures
    assert (failure.filename, failure.rules) == ("a.md", ("BRK001",))
    assert failure.message.startswith("rule BRK001 broke down: ZeroDivisionError: one two (toy_rules.py:")
    assert "--ignore BRK001" in failure.advice
    assert "\n" not in str(failure)
    assert "Traceback" in failure.detail


def test_rules_that_raise_the_same_are_one_failure() -> None:
    class Second(BrokenRule):
        code = "BRK002"

    results = lint_text("boom", (BrokenRule(), Second(), _Lost()))
    assert [failure.rules for failure in results.failures] == [("BRK001", "BRK002"), ("LST001",)]
    assert "outside the prose" in results.failures[1].message


def test_a_reader_that_raises_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(source: str) -> Article:
        raise RecursionError("too deep")

    monkeypatch.setattr("credlint.readers.markdown.read_markdown", broken)
    results = lint_text("x", TOYS, filename="a.md")
    (failure,) = results.failures
    assert failure.message.startswith("cannot be read as an article: RecursionError: too deep (test_engine.py:")


def test_lint_file_reads_by_the_ending_and_without_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfbad `bad`\n")
    results = lint_file(path, TOYS)
    assert [finding.start for finding in results.findings] == [(1, 1), (1, 6)]
    (source,) = results.sources.values()
    assert (source.text, source.marked) == ("bad `bad`\n", True)


def test_default_rules_are_all_but_preview(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("credlint.catalog.catalog", lambda: CATALOG)
    assert [rule.code for rule in lint_text("x").rules] == ["BRK001", "TOY001", "TOY002", "TOY010"]


def test_public_names() -> None:
    assert all(getattr(credlint, name) is not None for name in credlint.__all__)
    assert set(credlint.__all__) <= set(dir(credlint))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = credlint.nothing


class Panic(BaseException):
    """What a compiled library may raise: no Exception."""


class Panics(Rule):
    """A rule that panics."""

    code = "TOY099"

    def check(self, article: Article) -> Iterator[Problem]:
        raise Panic(article.prose)
        yield


def test_a_panic_is_a_failure_of_its_rule_only() -> None:
    results = lint_text("A bad day.\n", rules=(Panics,))
    assert [failure.filename for failure in results.failures] == ["-"]
    assert results.findings == []
