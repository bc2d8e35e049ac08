"""Fixes: what may be applied, what is left as it was, and that they come to an end."""

from __future__ import annotations

import pytest
from fixing_rules import FIXING, BadWord, Comment, Doubtful, LastWord, Restless, Shouting
from hypothesis import given, settings
from hypothesis import strategies as st

from credlint import Article, Problem, Replacement, Rule, Span, fix_text, lint_text
from credlint.article import SourceRange
from credlint.catalog import catalog
from credlint.finding import Finding, Results

RULES = tuple(rule() for rule in catalog() if rule.code in ("MON008", "PCT008", "TXT001", "TXT009", "TXT011", "DAT002"))
TOYS = tuple(rule() for rule in FIXING if rule is not Restless)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The bridge cost $44 million dollars.\n", "The bridge cost $44 million.\n"),
        ("The bridge cost **$44 million dollars**.\n", "The bridge cost **$44 million**.\n"),
        ("The bridge cost **$44 million** dollars.\n", "The bridge cost **$44 million**.\n"),
        ("A crossing costs €2 euros\r\nfor a\r\ncar.", "A crossing costs €2\r\nfor a\r\ncar."),
        ("A share of 28% percent and one of 5 percent percent.\n", "A share of 28% and one of 5 percent.\n"),
        ("A share of 28% per&nbsp;cent.\n", "A share of 28% per&nbsp;cent.\n"),
        ("A share of [28% percent](https://example.org/28%25-percent).\n", "A share of [28%](https://example.org/28%25-percent).\n"),
        ("| A | B |\n|---|---|\n| x | 28% percent |\n", "| A | B |\n|---|---|\n| x | 28% |\n"),
        ("The cafÃ© sold *cafÃ©* to the cafÃ©.\n", "The café sold *café* to the café.\n"),
        ("The caf&Atilde;&copy; sold 40 cakes.\n", "The caf&Atilde;&copy; sold 40 cakes.\n"),
        ("`28% percent` is code, and <!-- 28% percent --> no prose.\n", "`28% percent` is code, and <!-- 28% percent --> no prose.\n"),
        ("---\ntitle: Up 28% percent\n---\n\nIt rose.\n", "---\ntitle: Up 28%\n---\n\nIt rose.\n"),
        ("She voted for the the bridge.\n", "She voted for the the bridge.\n"),
        ("The bridge opened on Tuesday, January 11, 2020.\n", "The bridge opened on Tuesday, January 11, 2020.\n"),
        ("```markdown\n# A bridge\n\nIt opened.\n```\n", "# A bridge\n\nIt opened.\n"),
        ("---\r\na: b\r\n---\r\n```md\r\nIt opened.\r\n```", "---\r\na: b\r\n---\r\nIt opened.\r\n"),
        ("````markdown\nIt opened:\n\n```python\nx = 1\n```\n````\n\n", "It opened:\n\n```python\nx = 1\n```\n\n"),
        (
            "```markdown\nIt opened:\n\n```\nx = 1\n```\n\nSo it did.\n```\n",
            "```markdown\nIt opened:\n\n```\nx = 1\n```\n\nSo it did.\n```\n",
        ),
        ("````markdown\nIt opened:\n\n```\nx = 1\n```\n````\n", "It opened:\n\n```\nx = 1\n```\n"),
        ("```markdown\nIt was cut off\n", "It was cut off\n"),
        ("```markdown\nAn example.\n```\n\nIt is over.\n", "```markdown\nAn example.\n```\n\nIt is over.\n"),
        ("```markdown\nAn example.\n```\n\n```\nAnother.\n```\n", "```markdown\nAn example.\n```\n\n```\nAnother.\n```\n"),
        ("```markdown\nIt cost $44 million dollars.\n```\n", "It cost $44 million.\n"),
    ],
)
def test_safe_fixes(before: str, after: str) -> None:
    fixed = fix_text(before, RULES)
    assert fixed.source.text == after
    assert bool(fixed.applied) == (before != after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("She voted for the the bridge.\n", "She voted for the bridge.\n"),
        ("She voted for the\r\nthe bridge.\r\n", "She voted for the bridge.\r\n"),
        ("She voted to fund to fund the the the the bridge.\n", "She voted to fund the bridge.\n"),
        ("She voted for **the** the bridge.\n", "She voted for **the** bridge.\n"),
        ("It cites a 2013 Supreme Court 2013 ruling on dams.\n", "It cites a 2013 Supreme Court 2013 ruling on dams.\n"),
        ("The bridge opened on Tuesday, January 11, 2020.\n", "The bridge opened on Tuesday, January 11, 2020.\n"),
    ],
)
def test_unsafe_fixes(before: str, after: str) -> None:
    assert fix_text(before, RULES, unsafe=True).source.text == after


@pytest.mark.parametrize(
    ("printed", "right"),
    [
        ("Tuesday, January 11, 2020", "Saturday, January 11, 2020"),
        ("Tue., January 11, 2020", "Sat., January 11, 2020"),
        ("Tues, 11 January 2020", "Sat, 11 January 2020"),
        ("January 11, 2020 (a Tuesday)", "January 11, 2020 (a Saturday)"),
    ],
)
def test_the_weekday_of_a_date_is_shown_only(printed: str, right: str) -> None:
    text = f"The bridge opened on {printed}.\n"
    finding = _finding(lint_text(text, RULES), "DAT002")
    assert finding.fix
    assert finding.fix.applicability == "display"
    (edit,) = finding.fix.edits
    assert text[: edit.source.start] + edit.text + text[edit.source.end :] == f"The bridge opened on {right}.\n"


def _finding(results: Results, code: str) -> Finding:
    (finding,) = (finding for finding in results.findings if finding.code == code)
    return finding


def test_an_edit_is_no_longer_than_it_must_be() -> None:
    text = "First.\n\nThe caf\u00c3\u00a9s of 28% percent.\n"
    fixes = {finding.code: finding.fix for finding in lint_text(text, RULES).findings}
    edits = {code: fix.edits[0] for code, fix in fixes.items() if fix}
    assert {code: (text[slice(*edit.source)], edit.text) for code, edit in edits.items()} == {
        "TXT001": ("Ã©", "é"),
        "PCT008": (" percent", ""),
    }
    assert (edits["TXT001"].start, edits["TXT001"].end) == ((3, 8), (3, 10))


def test_all_places_of_one_finding_are_mended() -> None:
    fixed = fix_text("For each, and for *each*.\n", (LastWord(),))
    assert (fixed.source.text, fixed.applied.total()) == ("For every, and for *every*.\n", 1)


def test_a_fix_that_would_become_markup_is_taken_away() -> None:
    text = "A star, a bad star, and each star.\n"
    fixed = fix_text(text, TOYS)
    assert fixed.source.text == "A star, a GOOD star, and every star.\n"
    assert [finding.fix for finding in fixed.results.findings if finding.code == "FIX004"] == [None, None, None]
    assert fix_text("A star.", (LastWord(),), syntax="text").source.text == "A *comet*."


def test_of_two_fixes_that_overlap_the_first_comes_first() -> None:
    fixed = fix_text("It is bad wow.\n", (BadWord(), Shouting()), unsafe=True)
    assert fixed.source.text == "It is GOOD wo.\n"
    assert fixed.applied == {"FIX001": 1, "FIX002": 1}


def test_markup_is_mended_and_then_the_prose() -> None:
    fixed = fix_text("A bad <!-- gone -->day.\n", (BadWord(), Comment()))
    assert fixed.source.text == "A GOOD day.\n"


def test_display_and_unsafe_fixes_are_not_applied_unasked() -> None:
    text = "It is perhaps wow.\n"
    assert fix_text(text, TOYS).source.text == text
    assert fix_text(text, TOYS, unsafe=True).source.text == "It is perhaps wo.\n"
    assert lint_text("It is perhaps so.", (Doubtful(),)).findings[0].fix is not None


def test_a_rule_that_is_not_fixable_shows_its_fix() -> None:
    rule = BadWord()
    rule.fixable = False  # type: ignore[misc]
    fixed = fix_text("A bad day.\n", (rule,))
    assert fixed.source.text == "A bad day.\n"
    assert fixed.results.findings[0].fix
    assert fixed.results.findings[0].fix.applicability == "display"


def test_fixes_without_an_end_change_nothing() -> None:
    fixed = fix_text("A bad tick.\n", (BadWord(), Restless()))
    assert fixed.source.text == "A bad tick.\n"
    assert not fixed.applied
    (failure,) = fixed.results.failures
    assert failure.message == "the fixes of FIX001, FIX006 do not come to an end"
    assert len(fixed.results.findings) == 2


def test_what_remains_is_reported_as_it_stands_after_the_fixes() -> None:
    fixed = fix_text("A bad, bad day, perhaps.\n", TOYS)
    (finding,) = fixed.results.findings
    assert (finding.code, finding.start) == ("FIX003", (1, 19))
    assert fixed.results.sources["-"].text == fixed.source.text


@pytest.mark.parametrize(
    "replacement", [(Replacement(Span(0, 3), "x"), Replacement(Span(2, 4), "y")), (Replacement(SourceRange(3, 99), "x"),)]
)
def test_impossible_replacements_are_a_defect_of_the_rule(replacement: tuple[Replacement, ...]) -> None:
    class Wrong(Rule):
        """Wrong."""

        code = "BRK003"

        def check(self, article: Article):  # type: ignore[no-untyped-def]
            yield Problem(Span(0, 1), "Wrong.", replacement=replacement)

    (failure,) = lint_text("A bad day.", (Wrong(),)).failures
    assert "BRK003 broke down: ValueError" in failure.message


pieces = st.sampled_from(
    ["bad", "wow", "bad wow", "perhaps", "star", "each", " ", " ", "\n", "\n\n", "\r\n", "\r", "*", "**", "_", "`", "```", "> ", "- ", "# ", "[", "](u)", "|", "<b>", "&amp;",
     "<!-- gone -->", "é", "😀", ".", "28% percent", "$5 dollars", "cafÃ©", "the the", "to fund", "$$5", "---\n", "```markdown\n", "Ã", "â€™", "\x00", "\u2028", "\\"]
)  # fmt: skip
texts = st.lists(st.one_of(pieces, st.text(max_size=3)), max_size=25).map("".join)


@settings(deadline=None)
@given(text=texts, syntax=st.sampled_from(["markdown", "text", "html"]))
def test_nothing_changes_but_what_is_replaced(text: str, syntax: str) -> None:
    text = text.replace("GOOD", "")
    fixed = fix_text(text, (BadWord(),), syntax=syntax)
    assert fixed.source.text.replace("GOOD", "bad") == text
    assert fixed.source.text.count("GOOD") == fixed.applied.total()


@settings(deadline=None)
@given(text=texts, syntax=st.sampled_from(["markdown", "text", "html"]), unsafe=st.booleans())
def test_a_second_run_changes_nothing(text: str, syntax: str, *, unsafe: bool) -> None:
    for rules in (RULES, TOYS):
        once = fix_text(text, rules, syntax=syntax, unsafe=unsafe)
        assert once.results.failures == []
        again = fix_text(once.source.text, rules, syntax=syntax, unsafe=unsafe)
        assert again.source.text == once.source.text
        assert not again.applied
        if not once.applied:
            assert once.source.text == text


@settings(deadline=None)
@given(text=texts)
def test_text_without_findings_stays_as_it_is(text: str) -> None:
    assert fix_text(text, ()).source.text == text


def test_cost_grows_with_the_text(assert_linear) -> None:  # type: ignore[no-untyped-def]
    from time import process_time  # noqa: PLC0415

    def seconds(times: int) -> float:
        text = "star\n\n" * 50 + "A bad day.\n\n" * 100 * times
        begin = process_time()
        fix_text(text, (BadWord(), LastWord()))
        return process_time() - begin

    assert_linear(seconds)
