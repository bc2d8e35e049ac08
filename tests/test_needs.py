"""What rules need to judge an article, and that -v says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from outcome import Command
from toy_rules import BannedWord

from credlint import Article, lint_text
from credlint.catalog import catalog
from credlint.config.rulesets import Rulesets
from credlint.engine import read_article
from credlint.files import read_source, syntax_of
from credlint.finding import Source, Unjudged
from credlint.report import render

SEEDS = sorted(
    path for path in (Path(__file__).parent.parent / "seeds").iterdir() if path.suffix in (".md", ".txt") and path.stem != "README"
)
PARTLY = {"DAT005"}
"""Rules that judge a part of an article without what they need."""
NEEDS = {
    "DAT001": "a date of publication (--as-of gives one)",
    "DAT005": "a date of publication (--as-of gives one)",
    "DAT009": "a date of publication (--as-of gives one)",
    "ARI007": "a table",
    "ARI008": "a table",
    "HED001": "a headline",
    "HED002": "a headline",
    "HED003": "a headline",
    "HED004": "a headline",
    "RDB001": "100 words of running text",
}


class Choosy(BannedWord):
    """A rule that wants a long article."""

    def needs(self, article: Article) -> str:
        return "" if len(article.prose) > 20 else "twenty characters"


@pytest.mark.parametrize("code", NEEDS)
def test_what_a_rule_needs(code: str) -> None:
    rule = next(rule for rule in catalog() if rule.code == code)()
    assert rule.needs(read_article(Source("", "one two three, four."), syntax="text")) == NEEDS[code]
    table = "| a | b |\n|---|---|\n| 1 | 2 |\n"
    whole = f"---\ndate: 2026-02-03\n---\n\n# The headline\n\n{'Words and more words of running text here. ' * 30}\n\n{table}"
    assert rule.needs(read_article(Source("", whole), syntax="markdown")) == ""


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_a_rule_finds_nothing_without_what_it_needs(path: Path) -> None:
    article = read_article(read_source(str(path), path.name), syntax=syntax_of(path.name))
    lacking = [rule for rule in (rule() for rule in catalog()) if rule.needs(article) and rule.code not in PARTLY]
    assert [rule.code for rule in lacking if list(rule.check(article))] == []


def test_results_tell_what_was_not_judged() -> None:
    results = lint_text("bad", (Choosy(), BannedWord()), filename="a.md")
    assert results.unjudged == [Unjudged("a.md", "twenty characters", ("TOY001",))]
    assert str(results.unjudged[0]) == "a.md: TOY001 needs twenty characters"
    assert str(Unjudged("a.md", "a table", ("ARI007", "ARI008"))) == "a.md: ARI007, ARI008 need a table"
    assert "TOY001 needs twenty characters." in render("html", results)
    assert lint_text("A bad day is not a good one.", (Choosy(),)).unjudged == []


def test_verbose_runs_say_it(credlint: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("credlint.cli.check.Rulesets", lambda: Rulesets((Choosy,)))
    (tmp_path / "a.md").write_text("bad")
    assert "credlint: a.md: TOY001 needs twenty characters\n" in credlint("check", "a.md", "-v").err
    assert "needs" not in credlint("check", "a.md").err
