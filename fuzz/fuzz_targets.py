"""One target for each part that reads what others wrote: a name, a function of a text, and texts to start from.

A target raises for nothing but a defect: errors that a part documents are no defect.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from importlib import import_module
from pathlib import Path

from credlint.allow import Allowances
from credlint.baseline import BaselineError, baseline_text, read_baseline
from credlint.bounds import BoundsError, breaches, read_table
from credlint.catalog import catalog
from credlint.config.discovery import Configuration
from credlint.config.rulesets import Rulesets
from credlint.config.settings import ConfigError, Settings
from credlint.encodings import EncodingError, decode
from credlint.engine import lint_text
from credlint.house_rule import phrase_rule
from credlint.phrases import find_phrases, phrases, read_phrase_lists
from credlint.readers import read
from credlint.readers.errors import ReadingError
from credlint.report.facts import FACTS
from credlint.rule import Rule
from credlint.testing import examples
from credlint.word_files import word_text
from fuzz_checks import check_article, check_results, read_or_none
from mutations import SYNTAXES, dressed

ARTICLE = """---
title: What 12 towns paid for their buses
date: 2025-03-01
---

# What 12 towns paid for their buses

Fares rose by 25% to $5 from $4 in 2024, according to a survey of 1,200 people (margin of error ±3 points). “It fell to .8 million,” said Anna Berg.

| Town | Riders | Share |
|---|---|---|
| Arnau | 1,200 | 60% |
| Bell | 800 | 40% |
| Total | 2,000 | 100% |

- 3 in 4 riders paid less, t(28) = 2.1, p = .04, 95% CI 0.2 to 1.9[^1].

<!-- credlint-disable-next-line PCT001 -- as printed -->
Costs fell by 150% last year. See https://example.org/a.

[^1]: A note of 5 March 2024.
"""
TABLE = """[[bound]]
name = "speed"
rule = "HOUSE01"
field = "transport"
figures.speed = { kind = "speed", of = ["train"] }
low = "0 km/h"
high = "600 km/h"
words = [["train"]]
message = "a train at {speed}"
source = { title = "A book", url = "https://example.org", page = "1" }
checked = 2026-01-01
bad = ["The train ran at [900 km/h]."]
good = ["The train ran at 90 km/h."]
"""
PHRASES = """[[list]]
name = "house"
rule = "RHE001"
phrases = ["game changer", "role|part of ... life", "revolutioniz*", "#x your"]
source = "the house"
checked = 2026-01-01
"""
CONFIGURATION = """extend-select = ["PLA"]
ignore = ["MON", "RDB001"]
preview = true
fail-on = "error"
as-of = 2026-01-01
exclude = ["drafts/"]
baseline = "baseline.json"
[per-file-ignores]
"news/*.md" = ["SRC"]
[severity]
PCT = "note"
[options.long-sentence]
words = 40
"""
BASELINE = '{"version": 1, "findings": {"a.md": {"PCT001": ["0123456789abcdef"]}}}'
SUPPRESSIONS = (
    ARTICLE,
    "---\ncredlint:\n  ignore: [MON, PCT001, nonsense]\n  other: x\n---\n\nIt fell to .8 million. <!-- credlint-disable-line MON -->\n",
    "+++\n[credlint]\nignore = ['MON', \"PCT\"]\n+++\n\n<!-- credlint-disable -->\n\nIt is .8 million.\n\n<!-- credlint-enable MON001 -->\n\n<!-- credlint-disble MON -->\n",
)


@dataclass(slots=True)
class Target:
    """A part to try. check: takes any text; raises for a defect. texts: what to start from."""

    name: str
    check: Callable[[str], object]
    texts: tuple[str, ...]


def _reader(syntax: str, text: str) -> None:
    if article := read_or_none(text, syntax):
        check_article(article)


def _fact(name: str, text: str) -> None:
    article = read(text, "markdown")
    start = -1
    for fact in getattr(import_module(FACTS[name]), name)(article):
        assert start <= fact.span.start <= fact.span.end <= len(article.prose), f"{fact} is out of order or outside of the prose"
        start = fact.span.start
        article.locate(fact.span)


def _rule(rule: Rule, text: str) -> None:
    check_results(lint_text(text, [rule]), text)


def _suppressions(text: str) -> None:
    article = read(text, "markdown")
    allowances = Allowances(article, catalog())
    remarks = [*allowances.remarks(_codes()), *allowances.last_remarks(_codes())]
    for place in (place for remark in remarks for place in (remark.place, remark.removable) if place):
        assert 0 <= place.start <= place.end <= len(text)
    check_results(lint_text(text, _rules_on_suppressions()), text)


def _baseline(text: str) -> None:
    try:
        entries = read_baseline(text)
    except BaselineError:
        return
    assert read_baseline(baseline_text(entries)) == entries


def _configuration(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "credlint.toml")
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            settings = Configuration([str(file)]).settings()
            settings.rules = settings.word_lists = settings.bounds = ()  # files of others
            Rulesets().of(settings, Path(folder, "a.md"))
        except ConfigError:
            return


def _bounds(text: str) -> None:
    try:
        table = read_table(text, "bounds.toml")
    except BoundsError:
        return
    for rule in {bound.rule for bound in table.bounds}:
        list(breaches(read("The train ran at 900 km/h.", "text"), table, rule))


def _phrases(text: str) -> None:
    try:
        lists = read_phrase_lists(text, "words.toml")
        wanted = phrases(phrase for one in lists for phrase in one.phrases)
    except ValueError:
        return
    list(find_phrases(read("A game changer that plays a part of daily life.", "text"), wanted))


def _phrase(text: str) -> None:
    try:
        rule = phrase_rule("a-phrase", "A phrase.", code="HOUSE01", phrases=[text], message="{text}: no.")
    except ValueError:
        return
    _rule(rule(), f"So it is.\n\nThey say {text} of it.")


def _page(text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "rule.md")
        file.write_bytes(text.encode("utf-8", "surrogatepass"))
        try:
            rules = Rulesets(()).of(Settings(rules=(str(file),)))
        except ConfigError:
            return
        for rule in rules:
            _rule(rule, "A game changer.")


def _bytes(text: str) -> None:
    data = (
        text.encode("utf-8", "surrogateescape")
        if not any("\ud800" <= one < "\udc80" or "\udcff" < one <= "\udfff" for one in text)
        else text.encode("utf-16", "surrogatepass")
    )
    for syntax in ("html", "markdown"):
        try:
            decode(data, syntax)
        except EncodingError:
            continue


def _word_file(text: str) -> None:
    try:
        word_text(text.encode("utf-8", "surrogatepass"))
    except ReadingError:
        return


@cache
def _codes() -> set[str]:
    return {rule.code for rule in catalog()}


@cache
def _rules_on_suppressions() -> tuple[Rule, ...]:
    return tuple(rule() for rule in catalog() if rule.code.startswith("SUP"))


def targets() -> list[Target]:
    """All of them: the readers, the facts, the rules, and the files that a house writes."""
    found = [Target(f"reader-{syntax}", partial(_reader, syntax), (dressed(ARTICLE, syntax),)) for syntax in SYNTAXES]
    found += [Target(f"fact-{name}", partial(_fact, name), (ARTICLE,)) for name in FACTS]
    for rule in catalog():
        found.append(Target(f"rule-{rule.code}", partial(_rule, rule()), (ARTICLE, *(one.text for one in examples(rule.page())))))
    page = '+++\ncode = "HOUSE01"\nphrases = ["game changer"]\nmessage = "no {text}"\n+++\n# A page\n\nA phrase of the house.\n'
    found += [
        Target("suppressions", _suppressions, SUPPRESSIONS),
        Target("baseline", _baseline, (BASELINE,)),
        Target("configuration", _configuration, (CONFIGURATION,)),
        Target("bounds", _bounds, (TABLE,)),
        Target("phrase-lists", _phrases, (PHRASES,)),
        Target("phrase", _phrase, ("game changer", "role|part of ... life", "revolutioniz*", "#x your")),
        Target("page-of-a-house-rule", _page, (page,)),
        Target("encodings", _bytes, (ARTICLE, "<meta charset=utf-7>", '<?xml encoding="rot13"?>')),
        Target("word-file", _word_file, ("PK\x03\x04",)),
    ]
    return found
