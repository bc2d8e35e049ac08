"""Suppressions: every form of them, what they leave out, what is said of them, and writing them."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st
from toy_rules import BannedWord, BrokenRule, RepeatedTwin, TimidWord, UntestedIdea

from credlint import Results, Rule, lint_text
from credlint.add_ignore import with_suppressions
from credlint.allow import Allowances
from credlint.engine import lint_source, read_article
from credlint.finding import Source
from credlint.readers import read
from credlint.readers.own_settings import own_settings
from credlint_rules.suppressions.blanket_suppression import BlanketSuppression
from credlint_rules.suppressions.unknown_suppression import UnknownSuppression
from credlint_rules.suppressions.unused_suppression import UnusedSuppression

if TYPE_CHECKING:
    from outcome import Command

TOYS = (BannedWord(), RepeatedTwin(), TimidWord())
KNOWN = (*map(type, TOYS), UntestedIdea, BrokenRule, UnusedSuppression, UnknownSuppression, BlanketSuppression)
ON_SUPPRESSIONS = (UnusedSuppression(), UnknownSuppression(), BlanketSuppression())


def lint(text: str, *rules: Rule, syntax: str = "markdown") -> Results:
    return lint_source(Source("a.md", text), rules or (*TOYS, *ON_SUPPRESSIONS), syntax=syntax, known=KNOWN)


def codes(text: str, syntax: str = "markdown") -> list[str]:
    """Codes of what is found and, in brackets, of what is left out, in order."""
    results = lint(text, syntax=syntax)
    assert not results.failures
    found = [(finding.source, finding.code) for finding in results.findings]
    found += [(one.finding.source, f"[{one.finding.code}]") for one in results.suppressed]
    return [code for _, code in sorted(found)]


def remarks(text: str, syntax: str = "markdown") -> list[tuple[str, str]]:
    """What is said of suppressions: code and the text that it stands at."""
    return [(f.code, text[slice(*f.source)]) for f in lint(text, syntax=syntax).findings if f.code.startswith("SUP")]


NEXT = "<!-- credlint-disable-next-line TOY001 -->\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{NEXT}A bad day.\n\nA bad day.", ["[TOY001]", "TOY001"]),
        (f"{NEXT}\n\nA\nvery bad\nday, as bad\nas any.\n\nA bad day.", ["[TOY001]", "[TOY001]", "TOY001"]),
        (f"{NEXT}# A bad day\n\nA bad day.", ["[TOY001]", "TOY001"]),
        (f"{NEXT}- bad\n- bad", ["[TOY001]", "TOY001"]),
        ("- good\n  <!-- credlint-disable-next-line TOY001 -->\n- bad\n- bad", ["[TOY001]", "TOY001"]),
        (f"{NEXT}| a | b |\n|---|---|\n| bad | bad |\n\nbad", ["[TOY001]", "[TOY001]", "TOY001"]),
        (f"> {NEXT}> bad\n\nbad", ["[TOY001]", "TOY001"]),
        (f"bad\n{NEXT}bad", ["TOY001", "[TOY001]"]),
        (f"bad {NEXT}\nbad", ["TOY001", "[TOY001]"]),
        (f"{NEXT}![a bad picture](x.png)\n\nbad", ["[TOY001]", "TOY001"]),
        (f"{NEXT}<p>bad</p><p>bad</p>", ["[TOY001]", "TOY001"]),
        (f"{NEXT}```\ncode\n```\nbad\n\nbad", ["[TOY001]", "TOY001"]),
        ("bad <!-- credlint-disable-line TOY001 --> bad\nbad\n", ["[TOY001]", "[TOY001]", "TOY001"]),
        ("| bad | <!-- credlint-disable-line TOY001 --> |\n|---|---|\n| bad | x |\n", ["[TOY001]", "TOY001"]),
        ("bad\n\n<!-- credlint-disable-file TOY001 -->\n\nbad maybe", ["[TOY001]", "[TOY001]", "TOY010"]),
        (
            "bad\n\n<!-- credlint-disable TOY001 -->\n\nbad\n\nbad\n\n<!-- credlint-enable -->\n\nbad",
            ["TOY001", "[TOY001]", "[TOY001]", "TOY001"],
        ),
        (
            "<!-- credlint-disable TOY -->\nbad maybe\n\n<!-- credlint-enable TOY001 -->\nbad maybe\n",
            ["[TOY001]", "[TOY010]", "TOY001", "[TOY010]"],
        ),
        ("bad <!-- credlint-disable TOY001 --> bad <!-- credlint-enable TOY --> bad", ["TOY001", "[TOY001]", "TOY001"]),
        ("---\ncredlint: {ignore: [TOY001]}\n---\nbad maybe", ["[TOY001]", "TOY010"]),
        ("---\ncredlint:\n  ignore:\n    - banned-word\n    - TOY010\n---\nbad maybe", ["[TOY001]", "[TOY010]"]),
        ("+++\n[credlint]\nignore = ['TOY001']\n+++\nbad maybe", ["[TOY001]", "TOY010"]),
        ("---\ntitle: A bad one\ncredlint: {ignore: TOY001}\n---\nbad", ["[TOY001]", "[TOY001]"]),
    ],
)
def test_scopes(text: str, found: list[str]) -> None:
    assert codes(text) == found


@pytest.mark.parametrize(
    "words", ["TOY001", "toy001", "TOY", "T", "banned-word", "Banned-Word", "TOY010,TOY001", "TOY010, banned-word", "TOY010 TOY001"]
)
@pytest.mark.parametrize("reason", ["", " -- a reason", " --- a reason", " — a reason", "  --  a\n reason "])
@pytest.mark.parametrize(
    ("form", "syntax"), [("<!-- {} -->", "markdown"), ("<!--{}-->", "markdown"), ("{{/* {} */}}", "markdown"), ("<!--\n{}\n-->", "html")]
)
def test_forms(form: str, syntax: str, words: str, reason: str) -> None:
    text = form.format(f"credlint-disable-next-line {words}{reason}") + "\n\nA bad day."
    text = f"<p>{text}</p>" if syntax == "html" else text
    results = lint(text, syntax=syntax)
    assert [(one.finding.code, one.justification, one.kind) for one in results.suppressed] == [
        ("TOY001", "a reason" if reason else "", "in source")
    ]
    assert [finding for finding in results.findings if finding.code.startswith("TOY")] == []


@pytest.mark.parametrize(
    "text",
    [
        "`<!-- credlint-disable-file TOY001 -->` bad",
        "```\n<!-- credlint-disable-file TOY001 -->\n```\nbad",
        "    <!-- credlint-disable-file TOY001 -->\n\nbad",
        "`{/* credlint-disable-file TOY001 */}` bad",
        "<pre><!-- credlint-disable-file TOY001 --></pre>\n\nbad",
        "\\<!-- credlint-disable-file TOY001 -->\n\nbad",
        "&lt;!-- credlint-disable-file TOY001 -->\n\nbad",
        "bad\n\n---\ncredlint: {ignore: [TOY001]}\n---\n",
        "---\nother: {credlint: {ignore: [TOY001]}}\n---\nbad",
        "---\ncredlint: {ignore: [TOY001\n---\nbad",
        "<!-- see credlint-disable-file TOY001 -->\n\nbad",
        "bad <!-- credlint-disable-file TOY001",
    ],
)
def test_what_only_looks_like_a_suppression_leaves_nothing_out(text: str) -> None:
    assert "TOY001" in codes(text)
    assert not lint(text).suppressed


def test_plain_text_has_front_matter_only() -> None:
    assert codes("<!-- credlint-disable-file TOY001 -->\n\nbad", "text") == ["TOY001"]
    assert codes("---\ntitle: T\ncredlint: {ignore: [TOY001]}\n---\nbad", "text") == ["[TOY001]"]
    assert "title: T" in read("---\ntitle: T\n---\nbad", "text").prose


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{NEXT}good", [("SUP001", "TOY001")]),
        ("<!-- credlint-disable-line TOY001 TOY010 --> maybe", [("SUP001", "TOY001")]),
        ("<!-- credlint-disable-next-line -->\ngood", [("SUP003", "credlint-disable-next-line")]),
        ("<!-- credlint-disable-next-line -- why -->\nbad", [("SUP003", "credlint-disable-next-line")]),
        ("<!-- credlint-disable-next-line ALL -->\nbad", [("SUP003", "ALL")]),
        ("<!-- credlint-disable-next-line TOY002, TOI001 -->\nbad", [("SUP001", "TOY002"), ("SUP002", "TOI001")]),
        ("<!-- credlint-disable-nextline TOY001 -->\nbad", [("SUP002", "credlint-disable-nextline")]),
        ("<!-- credlint-enable-line TOY001 -->\nbad", [("SUP002", "credlint-enable-line")]),
        ("<!-- credlint-enable TOY001 -->\nbad", [("SUP001", "TOY001")]),
        ("<!-- credlint-disable TOY001 -->\nbad\n\n<!-- credlint-enable TOY010 -->", [("SUP001", "TOY010")]),
        ("<!-- credlint-disable TOY001 -->\nbad\n\n<!-- credlint-enable -->\n\n<!-- credlint-enable -->", [("SUP001", "credlint-enable")]),
        (f"{NEXT}{NEXT}bad", [("SUP001", "TOY001")]),
        (f"good\n\n{NEXT}", [("SUP001", "TOY001")]),
        ("---\ncredlint: {ignore: [TOY001, NOPE]}\n---\ngood", [("SUP001", "TOY001"), ("SUP002", "NOPE")]),
        ("---\ncredlint: {select: [TOY001]}\n---\ngood", [("SUP002", "TOY001")]),
        ("<!-- credlint-disable-next-line NEW001 BRK001 -->\ngood", []),
        ("<!-- credlint-disable-file SUP001 -->\n<!-- credlint-disable-next-line TOY001 -->\ngood", []),
        ("<!-- credlint-disable-file SUP001 -->\ngood", [("SUP001", "SUP001")]),
        ("<!-- credlint-disable-file SUP003 -->\n<!-- credlint-disable-line --> bad", []),
        ("<!-- credlint-disable-file -->\nbad", [("SUP003", "credlint-disable-file")]),
        ("<!-- credlint finds nothing here, and credlint-disable is not needed -->\ngood", []),
    ],
)
def test_remarks(text: str, said: list[tuple[str, str]]) -> None:
    assert remarks(text) == said


def test_unused_is_said_only_of_rules_that_judged_the_article() -> None:
    text = "<!-- credlint-disable-file TOY001 BRK001 TOY -->\n<!-- credlint-disable-line -->\nboom"

    def said(*rules: Rule) -> list[str]:
        results = lint_source(Source("a.md", text), (*rules, UnusedSuppression()), syntax="markdown", known=(*KNOWN[:3], BrokenRule))
        return [text[slice(*finding.source)] for finding in results.findings if finding.code == "SUP001"]

    assert said(BrokenRule()) == []
    assert said(BrokenRule(), BannedWord()) == ["TOY001"]
    assert said(BrokenRule(), *TOYS) == ["TOY001", "TOY"]
    text = text.replace("boom", "good")
    assert said(BrokenRule(), *TOYS) == ["TOY001", "BRK001", "TOY", "credlint-disable-line"]


def test_the_engine_says_it_only_under_rules_that_run() -> None:
    assert lint(f"{NEXT}good", *TOYS).findings == []
    (finding,) = lint(f"{NEXT}good", *TOYS, UnusedSuppression()).findings
    assert (finding.name, finding.severity, finding.start) == ("unused-suppression", "warning", (1, 33))


def test_the_nearest_suppression_counts_as_used() -> None:
    text = "<!-- credlint-disable-file TOY001 -->\n<!-- credlint-disable-next-line TOY001 -- near -->\nbad"
    results = lint(text)
    assert [one.justification for one in results.suppressed] == ["near"]
    assert [finding.start.row for finding in results.findings] == [1]


def test_unknown_names_have_a_suggestion() -> None:
    (finding,) = lint("<!-- credlint-disable-file banned-wrod -->\ngood").findings
    assert (finding.message, finding.help) == ('no rule has the code, name or prefix "banned-wrod"', "Did you mean banned-word?")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{NEXT}good", "good"),
        (f"One\r\n\r\n{NEXT}good", "One\r\n\r\ngood"),
        (f"One\n \n  {NEXT}good", "One\n \ngood"),
        (f"One\n{NEXT}good", "One\n\ngood"),
        (f"> {NEXT}> good", "> \n> good"),
        (f"good {NEXT}", "good \n"),
        (f"{NEXT}{NEXT}good", f"{NEXT}\ngood"),
    ],
)
def test_the_fix_of_an_unused_suppression_removes_its_comment(before: str, after: str) -> None:
    finding = lint(before).findings[-1]
    assert finding.fix is not None
    (edit,) = finding.fix.edits
    assert before[: edit.source.start] + edit.text + before[edit.source.end :] == after
    assert read(after).prose.rstrip() == read(before).prose.rstrip()


def test_a_comment_that_names_more_than_one_rule_has_no_fix() -> None:
    assert [f.fix for f in lint("<!-- credlint-disable-file TOY001 TOY002 -->").findings] == [None, None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "---\na: é😀\ncredlint: {ignore: [A, 'B', \"C\", d e]}\n---\n",
            [("ignore", "A"), ("ignore", "B"), ("ignore", "C"), ("ignore", "d e")],
        ),
        ("---\r\ncredlint:\r\n  ignore:\r\n  - A\r\n  x: 3\r\n---\r\n", [("ignore", "A"), ("x", "3")]),
        ("---\ncredlint: text\nb: {credlint: {ignore: A}}\n---\n", [("", "text")]),
        ("+++\ncredlint.ignore = ['A', \"B\"]\n+++\n", [("ignore", "A"), ("ignore", "B")]),
        ("+++\n[credlint]\nignore = 'A'\n[b]\nignore = 'C'\n+++\n", [("ignore", "A")]),
        ("+++\ncredlint = 3\n+++\n", []),
    ],
)
def test_front_matter(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.key, one.text) for one in own_settings(text)] == found
    assert all(text[one.start : one.end] == one.text for one in own_settings(text))


# What suppressions never do: change other findings.

BLOCKS = st.sampled_from(
    [
        "A bad day.",
        "# Maybe bad",
        "A twin and\na bad twin, maybe.",
        "- bad\n- good\n  - maybe\n- bad",
        "7. bad\n8. maybe\n\n   bad",
        "> bad\n> maybe",
        "| a | bad |\n|---|---|\n| maybe | x |",
        "Term\n: A bad definition",
        "![a bad picture](x.png)",
        "**bad** and [bad](y)",
        "<div>\n<p>bad</p><p>maybe</p>\n</div>",
        "```\nbad\n```",
        "    bad code",
        "[^1]: A bad note.",
        "Bad\n===",
        "`bad` bad[^1]",
        "<!-- a comment -->",
        "| bad |",
        "* bad\n\n* maybe",
        "<b>bad",
    ]
)
COMMENTS = st.builds(
    "<!-- credlint-{} {} -->".format,
    st.sampled_from(["disable", "enable", "disable-line", "disable-next-line", "disable-file"]),
    st.sampled_from(["", "TOY001", "TOY", "TOY010 TOY002", "XYZ", "timid-word -- why"]),
)
_COMMENT = regex.compile(r"(?m)^[ >]*<!-- credlint-disable[^>]*-->\r?\n|<!-- credlint-disable[^>]*-->")
ARTICLES = st.lists(BLOCKS, max_size=8).map("\n\n".join)


@given(st.lists(st.one_of(BLOCKS, COMMENTS), max_size=12).map("\n\n".join))
def test_suppressions_never_change_other_findings(text: str) -> None:
    without = lint_text(text.replace("credlint-", "dredlint-"), TOYS)
    results = lint(text)
    assert not results.failures
    kept = [(f.code, f.source) for f in results.findings if not f.code.startswith("SUP")]
    left_out = [(one.finding.code, one.finding.source) for one in results.suppressed if not one.finding.code.startswith("SUP")]
    assert sorted(kept + left_out) == sorted((f.code, f.source) for f in without.findings)


@given(
    ARTICLES,
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["", "as the house likes it"]),
    st.sampled_from(["", "---\ntitle: A bad title\n---\n"]),
)
@settings(deadline=None)
def test_nothing_remains_once_suppressions_are_written(body: str, linebreak: str, reason: str, front: str) -> None:
    check = partial(lint_source, rules=(*TOYS, *ON_SUPPRESSIONS), syntax="markdown", known=KNOWN)
    source = Source("a.md", (front + body).replace("\n", linebreak))
    before = check(source)
    written = with_suppressions(source, before.findings, check, partial(read_article, syntax="markdown"), reason)
    after = check(written)
    assert after.findings == []
    assert sorted((f.code, f.fingerprint) for f in before.findings) == sorted(
        (s.finding.code, s.finding.fingerprint) for s in after.suppressed
    )
    assert {one.justification for one in after.suppressed} <= {reason}
    assert read(written.text).prose == read(source.text).prose
    assert _COMMENT.sub("", written.text) == source.text
    assert with_suppressions(written, after.findings, check, partial(read_article, syntax="markdown"), reason) is written


@pytest.mark.parametrize(
    ("syntax", "before", "after"),
    [
        ("text", "A bad day.\r\n", "---\r\ncredlint: {ignore: [TOY001]}  # why\r\n---\r\nA bad day.\r\n"),
        ("text", "---\na: b\n---\nbad", "---\ncredlint: {ignore: [TOY001]}  # why\na: b\n---\nbad"),
        ("text", "+++\na = 1\n+++\nbad", '+++\ncredlint = {ignore = ["TOY001"]}  # why\na = 1\n+++\nbad'),
        ("text", "---\ncredlint:\n  ignore:\n  - TOY010\n---\nbad", "---\ncredlint:\n  ignore:\n  - TOY010, TOY001\n---\nbad"),
        ("text", "+++\ncredlint.ignore = ['TOY010']\n+++\nbad", "+++\ncredlint.ignore = ['TOY010, TOY001']\n+++\nbad"),
        ("mdx", "bad\n", "{/* credlint-disable-next-line TOY001 -- why */}\nbad\n"),
        ("rst", "One\n\n  bad\n", "One\n\n  .. credlint-disable-next-line: TOY001 -- why\n\n  bad\n"),
        ("asciidoc", "* good\n* bad\n", "* good\n// credlint-disable-next-line TOY001 -- why\n* bad\n"),
        ("html", "<p>A <b>bad</b> day</p>", "<p><!-- credlint-disable-next-line TOY001 -- why -->A <b>bad</b> day</p>"),
        (
            "markdown",
            "Term bad\n: bad",
            "<!-- credlint-disable-file TOY001 -- why -->\n<!-- credlint-disable-next-line TOY001 -- why -->\nTerm bad\n: bad",
        ),
    ],
)
def test_what_is_written(syntax: str, before: str, after: str) -> None:
    check = partial(lint_source, rules=TOYS, syntax=syntax, known=KNOWN)
    source = Source("a", before, syntax=syntax)
    written = with_suppressions(source, check(source).findings, check, partial(read_article, syntax=syntax), "why")
    assert written.text == after
    assert check(written).findings == []


# The command.


def test_add_ignore(credlint: Command, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbfOne bad day.\r\n\r\nA good one.\r\n\r\nBad luck, maybe bad.\r\n")
    (tmp_path / "b.txt").write_bytes(b"One bad day.")
    outcome = credlint("check", "--add-ignore", "--select", "TOY", ".")
    assert (outcome.code, outcome.out) == (0, "No problems found.\n")
    assert "a.md: 3 findings suppressed\n" in outcome.err
    assert "b.txt: 1 finding suppressed in the whole file, by front matter: plain text has no comments" in outcome.err
    once = (tmp_path / "a.md").read_bytes()
    assert once == (
        b"\xef\xbb\xbf<!-- credlint-disable-next-line TOY001 -->\r\nOne bad day.\r\n\r\nA good one.\r\n\r\n"
        b"<!-- credlint-disable-next-line TOY001 TOY010 -->\r\nBad luck, maybe bad.\r\n"
    )
    assert credlint("check", "--add-ignore", "--select", "TOY", ".").err == ""
    assert (tmp_path / "a.md").read_bytes() == once


def test_add_ignore_takes_a_reason_after_an_equals_sign(credlint: Command, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("bad\n")
    assert credlint("check", "--add-ignore=as they print it", "a.md").code == 0
    assert (tmp_path / "a.md").read_text() == "<!-- credlint-disable-next-line TOY001 -- as they print it -->\nbad\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--add-ignore=a --> b", "a.md"), "the reason must be one line"),
        (("--add-ignore", "-"), "writes into files"),
        (("--add-ignore", "--diff", "a.md"), "writes into files"),
        (("--add-ignore", "--write-baseline", "a.md"), "takes all findings"),
    ],
)
def test_what_cannot_be_added(credlint: Command, tmp_path: Path, arguments: tuple[str, ...], message: str) -> None:
    (tmp_path / "a.md").write_text("bad\n")
    outcome = credlint("check", *arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert message in outcome.err
    assert (tmp_path / "a.md").read_text() == "bad\n"


def test_a_file_that_cannot_be_written_is_a_failure(credlint: Command, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("bad\n")
    (tmp_path / "a.md").chmod(0o400)
    outcome = credlint("check", "--add-ignore", "a.md")
    assert outcome.code == 2
    assert "no permission to write it; no suppression was written into it" in outcome.err
    assert "TOY001" in outcome.out


@pytest.mark.parametrize(
    "unit",
    [
        "<!-- credlint-disable-next-line TOY001 TOY010 -->\nA bad day.\n\n",
        "<!-- credlint-disable TOY -->\nbad\n\n<!-- credlint-enable TOY001 -->\n\n",
        "bad <!-- credlint-disable-line -->\n",
        "good <!-- credlint-disable-file TOY00Z --> <!-- credlint-frobnicate -->\n\n",
    ],
)
def test_suppressions_cost_no_more_than_their_number(unit: str, assert_linear: Callable[[Callable[[int], float]], None]) -> None:
    def seconds(times: int) -> float:
        text = unit * 400 * times
        findings = lint(text.replace("credlint", "dredlint"), *TOYS).findings
        article = read(text)
        start = time.process_time()
        allowances = Allowances(article, KNOWN)
        left_out = [finding for finding in findings if allowances.suppression(finding)]
        said = list(allowances.remarks({"TOY001", "TOY002", "TOY010"}))
        seconds = time.process_time() - start
        assert len(left_out) + len(said) >= 400 * times
        return seconds

    assert_linear(seconds)
