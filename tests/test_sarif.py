"""SARIF: what GitHub needs, what the schema allows, what Microsoft's multitool says, and hashes as GitHub computes them."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from outcome import Command
from programs import from_npm
from toy_rules import TOYS, BannedWord, RepeatedTwin, TimidWord, UntestedIdea

from credlint import Article, Problem, Related, Results, Rule, Span, lint_text
from credlint.catalog import catalog
from credlint.finding import Source, Suppressed
from credlint.report import Style, render, sarif
from credlint.report.line_hash import line_hashes
from credlint.report.sarif_precision import false_finding_rates, precision

Json = dict[str, Any]
RULES = (BannedWord(), RepeatedTwin(), TimidWord())
ARTICLES = {
    "a b/caf\u00e9 100%.md": "Emoji 😀 before a bad day.\r\n\r\nThe twin said maybe.\r\nThe other twin.\r\n",
    "plain.txt": "\ufeffWhat is bad is bad.\n\nbad\n",
    "clean.md": "All is well.\n",
}


def _run(results: Results) -> Json:
    log: Json = json.loads(render("sarif", results))
    return log["runs"][0]  # type: ignore[no-any-return]


def _lint(text: str, *rules: Rule) -> Json:
    return _run(lint_text(text, rules or RULES, filename="a.md", syntax="text"))


def _message(text: str, rule: type[Rule] = BannedWord) -> str:
    class Saying(rule):  # type: ignore[valid-type,misc]
        def check(self, article: Article) -> Iterator[Problem]:
            yield Problem(Span(0, 1), text)

    return str(_lint("x", Saying())["results"][0]["message"]["text"])


def test_frame_of_the_log() -> None:
    log = json.loads(render("sarif", lint_text("x", RULES)))
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    assert run["results"] == []
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["automationDetails"] == {"id": "credlint/"}
    assert list(run["originalUriBaseIds"]["%SRCROOT%"]) == ["description"]
    assert run["invocations"] == [{"executionSuccessful": True, "exitCode": 0, "toolExecutionNotifications": []}]


def test_every_rule_that_ran_is_described() -> None:
    rules = _lint("x", *(rule() for rule in TOYS))["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["BRK001", "NEW001", "TOY001", "TOY002", "TOY010"]
    told = {rule["id"]: (rule["defaultConfiguration"]["level"], *rule["properties"].values()) for rule in rules}
    assert {code: values[:-1] for code, values in told.items()} == {
        "BRK001": ("warning", "warning"),
        "NEW001": ("warning", "low", "warning"),
        "TOY001": ("error", "error"),
        "TOY002": ("warning", "warning"),
        "TOY010": ("note", "recommendation"),
    }
    assert all("security-severity" not in rule["properties"] and "security" not in rule["properties"]["tags"] for rule in rules)


@pytest.mark.parametrize(
    ("false", "expected"), [(0, "very-high"), (1, "very-high"), (2, "high"), (10, "high"), (11, "medium"), (100, "medium"), (101, "low")]
)
def test_precision_follows_from_the_false_findings_in_50_000_sentences(false: int, expected: str) -> None:
    assert precision(BannedWord(), {"TOY001": Fraction(false, 50_000)}) == expected
    assert precision(UntestedIdea(), {"NEW001": Fraction(false, 50_000)}) == "low"
    assert precision(BannedWord(), {}) == ""


def test_measured_rules_exist_and_keep_the_limits() -> None:
    rates, rules = false_finding_rates(), {rule.code: rule for rule in catalog()}
    assert set(rates) <= set(rules)
    allowed = {"error": {"very-high", "high"}, "warning": {"very-high", "high", "medium"}, "note": {"very-high", "high", "medium", "low"}}
    released = [rule() for rule in rules.values() if rule.code in rates and not rule.preview]
    assert len(released) > 90
    assert {rule.code for rule in released if precision(rule, rates) not in allowed[rule.severity]} == set()


def test_rules_relate_to_credibility_signals() -> None:
    run = _run(Results(tuple(rule() for rule in catalog())))
    (taxonomy,) = run["taxonomies"]
    assert run["tool"]["driver"]["supportedTaxonomies"] == [{"name": taxonomy["name"], "index": 0}]
    related = {rule["id"]: rule["relationships"] for rule in run["tool"]["driver"]["rules"] if "relationships" in rule}
    assert related["HED002"] == [
        {"target": {"id": "8.2.1.5", "index": 6, "toolComponent": {"name": "W3C Credibility Signals", "index": 0}}, "kinds": ["relevant"]}
    ]
    for relationships in related.values():
        for one in relationships:
            assert taxonomy["taxa"][one["target"]["index"]]["id"] == one["target"]["id"]
    reached = {one["target"]["id"] for relationships in related.values() for one in relationships}
    assert reached == {taxon["id"] for taxon in taxonomy["taxa"]}
    assert "taxonomies" not in _lint("x")


@pytest.mark.parametrize("rule", [*TOYS, *catalog()], ids=lambda rule: rule.code)
def test_description_keeps_the_limits_of_github(rule: type[Rule]) -> None:
    (described,) = _lint("x", rule())["tool"]["driver"]["rules"]
    for part in ("shortDescription", "fullDescription"):
        assert 0 < len(described[part]["text"]) <= 1024
    assert described["help"]["markdown"] == rule.page()
    assert described["name"] != described["id"]
    assert described["helpUri"].startswith("https://")
    assert len(described["properties"]["tags"]) <= 10


def test_regions_cover_the_text_that_they_name() -> None:
    text = "One 😀.\r\nTwo bad.\r\n\r\nThree."
    (result,) = _lint(text)["results"]
    physical = result["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"] == {"uri": "a.md", "uriBaseId": "%SRCROOT%"}
    assert physical["region"] == {"startLine": 2, "startColumn": 5, "endLine": 2, "endColumn": 8, "snippet": {"text": "bad"}}
    assert physical["contextRegion"] == {"startLine": 1, "startColumn": 1, "endLine": 4, "endColumn": 7, "snippet": {"text": text}}


def test_context_is_clipped_but_not_inside_a_line_break() -> None:
    for lead in range(115, 125):
        text = f"{'x' * 300}\r\n{'y' * lead}. bad {'z' * lead}\r\n{'x' * 300}"
        context = _lint(text)["results"][0]["locations"][0]["physicalLocation"]["contextRegion"]
        snippet = context["snippet"]["text"]
        assert snippet in text
        assert len(snippet) <= 245
        assert not snippet.startswith("\n")
        assert not snippet.endswith("\r")


def test_a_file_that_is_the_finding_has_no_context() -> None:
    assert "contextRegion" not in _lint("bad")["results"][0]["locations"][0]["physicalLocation"]


def test_result_refers_to_its_rule() -> None:
    results = _lint("bad maybe")["results"]
    assert [(result["ruleId"], result["ruleIndex"], result["level"]) for result in results] == [
        ("TOY001", 0, "error"),
        ("TOY010", 2, "note"),
    ]
    assert results[0]["message"] == {"text": 'The word "bad" is banned. Find another word.', "id": "default", "arguments": ["bad"]}


def test_related_places_are_numbered_linked_and_worded() -> None:
    (result,) = _lint("One twin.\n\nA twin and a twin.\n")["results"]
    assert result["message"]["text"] == "There are 3 twins. See [once more](1), [once more](2)."
    assert [(place["id"], place["message"]["text"]) for place in result["relatedLocations"]] == [(1, "once more"), (2, "once more")]
    assert [place["physicalLocation"]["region"]["startColumn"] for place in result["relatedLocations"]] == [3, 14]


def test_related_places_keep_the_limit_of_github() -> None:
    (result,) = _lint("twin " * 300)["results"]
    assert len(result["relatedLocations"]) == 100
    assert result["message"]["text"].count("](") == 5


@pytest.mark.parametrize(
    ("message", "text"),
    [
        ("Plain [1] text.", "Plain [1] text."),
        ("A [link](https://example.org).", r"A \[link\](https://example.org)."),
        ("A {0} and {name}.", "A {{0}} and {name}."),
    ],
)
def test_messages_hold_no_links_and_placeholders_of_the_text(message: str, text: str) -> None:
    assert _message(message) == text


def test_words_of_related_places_cannot_break_the_link() -> None:
    class Bracketed(BannedWord):
        def check(self, article: Article) -> Iterator[Problem]:
            yield Problem(Span(0, 1), "Here.", (Related(Span(0, 1), "a] (b"), Related(Span(0, 1), "")))

    assert _lint("x y", Bracketed())["results"][0]["message"]["text"] == "Here. See [a b](1), [related](2)."


def test_arguments_are_clipped() -> None:
    class Everything(BannedWord):
        def check(self, article: Article) -> Iterator[Problem]:
            yield Problem(Span(0, len(article.prose)), "All of it.")

    (argument,) = _lint("word " * 100, Everything())["results"][0]["message"]["arguments"]
    assert len(argument) == 80
    assert argument.endswith("…")


def test_paths_are_percent_encoded(credlint: Command, tmp_path: Path) -> None:
    _write(tmp_path)
    run = json.loads(credlint("check", ".", "--select", "TOY", "--output-format", "sarif").out)["runs"][0]
    uris = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]}
    assert uris == {"a%20b/caf%C3%A9%20100%25.md", "plain.txt"}


def test_failures_are_notifications(credlint: Command, tmp_path: Path) -> None:
    (tmp_path / "boom.md").write_text("boom")
    run = json.loads(credlint("check", "boom.md", "missing file.md", "--output-format", "sarif").out)["runs"][0]
    (invocation,) = run["invocations"]
    assert (invocation["executionSuccessful"], invocation["exitCode"]) == (False, 2)
    crashed, missing = invocation["toolExecutionNotifications"]
    assert (crashed["level"], crashed["associatedRule"]) == ("error", {"id": "BRK001", "index": 0})
    assert missing["level"] == "warning"
    assert missing["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "missing%20file.md"


def test_findings_are_a_successful_execution(credlint: Command, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("bad")
    for arguments, code in (((), 1), (("--exit-zero",), 0), (("missing.md",), 2)):
        run = json.loads(credlint("check", "a.md", *arguments, "--output-format", "sarif").out)["runs"][0]
        assert run["invocations"][0]["executionSuccessful"] is True
        assert run["invocations"][0]["exitCode"] == code


def test_no_more_results_than_github_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sarif._MOST_RESULTS == 25_000  # noqa: SLF001
    monkeypatch.setattr(sarif, "_MOST_RESULTS", 50)
    run = _lint("maybe " * 60 + "bad " * 10)
    assert len(run["results"]) == 50
    assert sum(result["ruleId"] == "TOY001" for result in run["results"]) == 10
    assert "20 findings" in run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


def test_suppressed_findings_are_left_out_unless_asked_for() -> None:
    results = lint_text("bad maybe", RULES, filename="a.md")
    results.suppressed = [Suppressed(results.findings.pop(), "in source", "a house word")]
    plain = json.loads(render("sarif", results))["runs"][0]["results"]
    assert [(result["ruleId"], "suppressions" in result) for result in plain] == [("TOY001", False)]
    marked = json.loads(render("sarif", results, Style(suppressed=True)))["runs"][0]["results"]
    assert [(result["ruleId"], result["suppressions"]) for result in marked] == [
        ("TOY001", []),
        ("TOY010", [{"kind": "inSource", "justification": "a house word"}]),
    ]


def test_include_suppressed(credlint: Command, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("<!-- credlint-disable-next-line TOY001 -- a name -->\n\nThe bad day.\n\nA bad day.\n")
    for arguments, kinds in (((), [None]), (("--include-suppressed",), [[{"kind": "inSource", "justification": "a name"}], []])):
        outcome = credlint("check", "a.md", "--select", "TOY001", "--output-format", "sarif", "--sarif-output", "b.sarif", *arguments)
        results = json.loads(outcome.out)["runs"][0]["results"]
        assert [result.get("suppressions") for result in results] == kinds
        assert json.loads((tmp_path / "b.sarif").read_text())["runs"][0]["results"] == results


def test_fingerprints() -> None:
    results = lint_text("bad\n\nbad\n", RULES, syntax="text")
    prints = [result["partialFingerprints"] for result in _run(results)["results"]]
    assert [one["credlintFinding/v1"] for one in prints] == [finding.fingerprint for finding in results.findings]
    assert prints[0]["primaryLocationLineHash"] != prints[1]["primaryLocationLineHash"]


@pytest.mark.parametrize("breaks", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("lines", "hashes"),
    [
        ([""], ["c129715d7a2bc9a3:1"]),
        ([" a", "b", "  \t\tc", " d"], ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"]),
    ],
)
def test_line_hashes_as_github_publishes_them(lines: list[str], hashes: list[str], breaks: str) -> None:
    assert list(line_hashes(Source("", breaks.join(lines)), range(1, 9)).values()) == hashes


def test_line_hash_counts_equal_lines_and_sees_a_byte_order_mark() -> None:
    text = "x" * 120 + "\n" + "x" * 130 + "\n" + "y" * 200 + "\n"
    first, second, third = line_hashes(Source("", text), (1, 2, 3)).values()
    assert (first.partition(":")[0], first[-2:], second[-2:], third[-2:]) == (second.partition(":")[0], ":1", ":2", ":1")
    marked = line_hashes(Source("", text, marked=True), (1, 2))
    assert marked[1] != first
    assert marked[2].endswith(":1")
    assert list(line_hashes(Source("", text), (2,))) == [2]


def _write(folder: Path) -> None:
    for name, text in ARTICLES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(text.encode())


@pytest.fixture(scope="module")
def multitool(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of Microsoft's SARIF multitool with a native program for Linux and a copy of the schema."""
    tool = from_npm("@microsoft/sarif-multitool", tmp_path_factory.mktemp("npm")).with_name("sarif-multitool-linux")
    if not (tool / "Sarif.Multitool").is_file():
        pytest.skip("the multitool has no program for this machine")
    return tool


CONFIGURATION = "<Properties>{}</Properties>".format(
    "".join(
        f'<Properties Key="{rule}.Options"><Property Key="RuleEnabled" Value="Error" /></Properties>'
        for rule in (
            "GH1001.ProvideRequiredLocationProperties",
            "GH1003.ProvideRequiredRegionProperties",
            "GH1005.LocationsMustBeRelativeUrisOrFilePaths",
            "GH1006.ProvideCheckoutPath",
            "GH1007.ProvideFullyFormattedMessageStrings",
        )
    )
)
OFF_LINE = os.environ | {"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}


def _validate(tool: Path, report: Path) -> dict[str, set[str]]:
    """The identifiers of the multitool's rules that a file breaks, by level. Its exit code says nothing."""
    configuration, verdict = report.with_suffix(".xml"), report.with_suffix(".verdict")
    configuration.write_text(CONFIGURATION)
    command = [str(tool / "Sarif.Multitool"), "validate", str(report), "-c", str(configuration), "--rule-kind", "Sarif;Ghas"]
    options = ["--level", "Error;Warning;Note", "-o", str(verdict), "--log", "ForceOverwrite", "-q"]
    subprocess.run([*command, *options], capture_output=True, check=True, env=OFF_LINE, timeout=120)
    run = json.loads(verdict.read_text("utf-8-sig"))["runs"][0]
    rules = run["tool"]["driver"].get("rules", [])
    broken: dict[str, set[str]] = {"error": set(), "warning": set(), "note": set()}
    for result in run.get("results", []):
        level = result.get("level") or rules[result["ruleIndex"]].get("defaultConfiguration", {}).get("level", "warning")
        broken[level].add(result["ruleId"])
    notifications = [note for invocation in run.get("invocations", []) for note in invocation.get("toolExecutionNotifications", [])]
    broken["error"] |= {note["message"]["text"] for note in notifications if note.get("level") == "error"}
    return broken


@pytest.fixture
def reports(credlint: Command, tmp_path: Path) -> list[Path]:
    """Reports on articles with and without findings, on failures, and with the rules of this project."""
    _write(tmp_path)
    (tmp_path / "boom.md").write_text("Then, boom!")
    (tmp_path / "long.txt").write_text("A twin is bad. " + "The article goes on and on. " * 500 + "A twin, maybe.")
    paths = []
    for name, arguments in {
        "all": ["."],
        "clean": ["clean.md"],
        "failed": ["missing.md", "boom.md"],
        "few": [".", "--select", "TOY001"],
        "suppressed": [".", "--include-suppressed"],
    }.items():
        paths.append(tmp_path / f"{name}.sarif")
        credlint("check", *arguments, "--output-format", "sarif", "--output-file", paths[-1].name)
    paths.append(tmp_path / "rules.sarif")
    bad = "# One cure will shock you\n\nThe repair fund grew to .6 million.\n"
    rules = tuple(rule() for rule in catalog())
    paths[-1].write_text(render("sarif", lint_text(bad, rules, filename="a.md")), encoding="utf-8")
    return paths


@pytest.mark.slow
def test_schema_and_multitool(multitool: Path, reports: list[Path]) -> None:
    validator = jsonschema_rs.validator_for(json.loads((multitool / "sarif-2.1.0.json").read_text("utf-8-sig")))
    for report in reports:
        validator.validate(json.loads(report.read_text("utf-8")))
        broken = _validate(multitool, report)
        assert (broken["error"], broken["warning"]) == (set(), set()), report.name
        assert broken["note"] <= {"SARIF2003", "SARIF2006", "SARIF2012"}, report.name  # 2012: a letter that stands alone ("PValueMismatch")


def _zero_line(run: Json) -> None:
    run["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0


def _absolute_path(run: Json) -> None:
    run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] = "/abs/a.md"


def _no_rules(run: Json) -> None:
    run["tool"]["driver"]["rules"] = []


@pytest.mark.slow
@pytest.mark.parametrize("spoil", [_zero_line, _absolute_path, _no_rules])
def test_the_multitool_sees_faults(multitool: Path, tmp_path: Path, spoil: Callable[[Json], None]) -> None:
    log = json.loads(render("sarif", lint_text("bad", RULES, filename="a.md")))
    spoil(log["runs"][0])
    (tmp_path / "spoilt.sarif").write_text(json.dumps(log))
    try:
        broken = _validate(multitool, tmp_path / "spoilt.sarif")
    except subprocess.CalledProcessError:  # it may break down over a fault
        return
    assert broken["error"]


@pytest.mark.slow
def test_line_hashes_as_the_multitool_computes_them(multitool: Path, tmp_path: Path) -> None:
    text = "bad 😀\r\n  bad\tbad\n\n" + "bad " * 90 + "\rbad\n" + "bad\n" * 3 + "é bad"
    (tmp_path / "a.txt").write_bytes(text.encode())
    log = json.loads(render("sarif", lint_text(text, (BannedWord(),), filename="a.txt", syntax="text")))
    ours = [result["partialFingerprints"].pop("primaryLocationLineHash") for result in log["runs"][0]["results"]]
    log["runs"][0]["originalUriBaseIds"]["%SRCROOT%"]["uri"] = f"{tmp_path.as_uri()}/"
    (tmp_path / "in.sarif").write_text(json.dumps(log))
    command = [str(multitool / "Sarif.Multitool"), "rewrite", str(tmp_path / "in.sarif"), "--insert", "RollingHashPartialFingerprints"]
    subprocess.run([*command, "-o", str(tmp_path / "out.sarif")], capture_output=True, check=True, env=OFF_LINE, timeout=120)
    results = json.loads((tmp_path / "out.sarif").read_text("utf-8-sig"))["runs"][0]["results"]
    assert [result["partialFingerprints"]["primaryLocationLineHash"] for result in results] == ours
    assert len(set(ours)) > 5
