"""The formats for other tools: read by their parsers, held to their schemas, safe for what stands in articles and file names."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import jsonschema_rs
import pytest
import regex
from outcome import Command
from pytest_snapshot.plugin import Snapshot
from toy_rules import BannedWord, RepeatedTwin, TimidWord

from credlint import Article, Problem, Results, Span, lint_file, lint_text
from credlint.engine import default_rules
from credlint.finding import Failure, Finding
from credlint.report import FOR_FILES, FOR_MACHINES, FORMATS, render

RULES = (BannedWord(), RepeatedTwin(), TimidWord())
SEEDS = Path(__file__).parent.parent / "seeds"
HOSTILE = "a\n::error::x\r##vso[y] ]]> <b>&amp; 100%, a;b: \x00\x07\x1b[31m\x85\u2028\u202e\ufffe \U0001f600"

PLACE = {
    "type": "object",
    "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}},
    "required": ["line", "column"],
    "additionalProperties": False,
}
RDJSON = {
    "type": "object",
    "properties": {
        "source": {"type": "object", "properties": {"name": {"type": "string"}, "url": {"type": "string"}}, "required": ["name"]},
        "severity": {"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]},
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "properties": {
                    "message": {"type": "string", "minLength": 1},
                    "location": {
                        "type": "object",
                        "properties": {
                            "path": {"type": "string"},
                            "range": {"type": "object", "properties": {"start": PLACE, "end": PLACE}, "required": ["start", "end"]},
                        },
                        "required": ["path", "range"],
                    },
                    "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
                    "code": {
                        "type": "object",
                        "properties": {"value": {"type": "string"}, "url": {"type": "string"}},
                        "required": ["value"],
                    },
                    "suggestions": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "properties": {
                                "range": {"type": "object", "properties": {"start": PLACE, "end": PLACE}},
                                "text": {"type": "string"},
                            },
                            "required": ["range", "text"],
                        },
                    },
                },
                "required": ["message", "location", "severity", "code"],
                "additionalProperties": False,
            },
        },
    },
    "required": ["source", "severity", "diagnostics"],
    "additionalProperties": False,
}
"""Reviewdog's DiagnosticResult, as its documentation tells it, without what we do not write."""

GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string"},
            "fingerprint": {"type": "string", "minLength": 8},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!/|\\./)"},
                    "lines": {"type": "object", "properties": {"begin": {"type": "integer", "minimum": 1}}, "required": ["begin"]},
                },
                "required": ["path", "lines"],
            },
        },
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
    },
}


class Saying(BannedWord):
    """A rule that says what an article cannot be trusted with."""

    def check(self, article: Article) -> Any:
        yield Problem(Span(0, 1), HOSTILE, help=HOSTILE)


@pytest.fixture
def results() -> Results:
    """Findings of each severity in two files, a clean file, a file that cannot be read, and hostile words."""
    found = lint_text("Café 😀 bad twin, maybe a twin.\r\n\r\nbad\r\n", RULES, filename="a b/é.md")
    found.add(lint_text("All is well.", RULES, filename="clean.md"))
    found.add(lint_text("bad", RULES, filename="z.md"))
    found.add(lint_text("x", (Saying(),), filename="zz,:;%]\n::error::.md"))
    found.failures.append(Failure("gone.md", "no such file or folder", "check the path"))
    return found


def test_every_format_is_a_module_of_its_own() -> None:
    assert {module.removeprefix("credlint.report.").replace("_", "-") for module in FORMATS.values()} == set(FORMATS)
    assert set(FOR_FILES) <= FOR_MACHINES


@pytest.mark.parametrize("form", ["concise", "full", "grouped", "github", "azure", "html"])
def test_control_characters_become_visible(results: Results, form: str) -> None:
    assert not regex.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202a-\u202e]", render(form, results))


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_no_line_but_a_command_starts_like_one(results: Results, form: str) -> None:
    lines = render(form, results).splitlines() if form != "github" else []
    assert not [line for line in lines if line.lstrip().startswith("::")]


@pytest.mark.parametrize("form", ["junit", "checkstyle"])
def test_xml_is_well_formed_whatever_an_article_says(results: Results, form: str, tmp_path: Path) -> None:
    text = render(form, results)
    assert not regex.search(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]", text)
    ET.fromstring(text)  # noqa: S314 - our own
    if not shutil.which("xmllint"):
        pytest.skip("xmllint is not installed")
    (tmp_path / "report.xml").write_bytes(text.encode())
    subprocess.run(["xmllint", "--noout", str(tmp_path / "report.xml")], check=True, capture_output=True)


def test_junit_counts_what_it_holds(results: Results, tmp_path: Path) -> None:
    root = ET.fromstring(render("junit", results))  # noqa: S314
    assert root.attrib == {"name": "credlint", "tests": "8", "failures": "6", "errors": "1"}
    assert {suite.get("name", ""): suite.get("tests") for suite in root}.items() >= {
        "a b/é.md": "4",
        "clean.md": "1",
        "gone.md": "1",
    }.items()
    for suite in root:
        assert [suite.get(name) for name in ("tests", "failures", "errors", "skipped")] == [
            str(len(suite)), str(len(suite.findall("*/failure"))), str(len(suite.findall("*/error"))), "0",
        ]  # fmt: skip
    case = root.findall("testsuite[@name='z.md']/testcase")[0]
    assert case.attrib == {"name": "TOY001 1:1", "classname": "z.md", "file": "z.md", "line": "1"}
    failure = case.find("failure")
    assert failure is not None
    assert failure.attrib == {"type": "error", "message": 'The word "bad" is banned.'}
    assert (
        failure.text
        == 'z.md:1:1: TOY001 The word "bad" is banned.\nhelp: Find another word.\nhttps://credlint.github.io/rules/banned-word/'
    )
    junitparser = pytest.importorskip("junitparser")
    (tmp_path / "report.xml").write_text(render("junit", results), encoding="utf-8")
    parsed = junitparser.JUnitXml.fromfile(str(tmp_path / "report.xml"))
    assert (parsed.tests, parsed.failures, parsed.errors) == (8, 6, 1)


def test_checkstyle_names_place_severity_and_source(results: Results) -> None:
    root = ET.fromstring(render("checkstyle", results))  # noqa: S314
    assert [element.get("name") for element in root][:2] == ["a b/é.md", "z.md"]
    errors = [tuple(error.attrib.values()) for error in root[0]]
    assert errors[0] == ("1", "8", "error", 'The word "bad" is banned.', "credlint.TOY001")
    assert {error[2] for error in errors} == {"error", "warning", "info"}


@pytest.mark.parametrize(("form", "schema"), [("rdjson", RDJSON), ("gitlab", GITLAB)])
def test_json_formats_keep_their_schema(results: Results, form: str, schema: dict[str, Any]) -> None:
    assert jsonschema_rs.validator_for(RDJSON).is_valid({"diagnostics": []}) is False
    for found in (results, Results(())):
        jsonschema_rs.validator_for(schema).validate(json.loads(render(form, found).encode(errors="replace")))


def test_rdjson_columns_are_bytes(results: Results) -> None:
    diagnostics = json.loads(render("rdjson", results))["diagnostics"]
    line = "Café 😀 bad twin, maybe a twin.".encode()
    for diagnostic, word in zip(diagnostics[:3], (b"bad", b"twin", b"maybe"), strict=True):
        found = diagnostic["location"]["range"]
        assert line[found["start"]["column"] - 1 : found["end"]["column"] - 1] == word
    assert [diagnostic["severity"] for diagnostic in diagnostics[:3]] == ["ERROR", "WARNING", "INFO"]


def test_gitlab_fingerprints_are_unique_and_survive_edits_above() -> None:
    def prints(text: str, *names: str) -> list[str]:
        found = Results(RULES)
        for name in names:
            found.add(lint_text(text, RULES, filename=name))
        return [issue["fingerprint"] for issue in json.loads(render("gitlab", found))]

    once = prints("bad\n\nbad\n", "a.md", "b.md")
    assert len(set(once)) == 4
    assert prints("New.\n\nbad\n\nbad\n", "a.md", "b.md") == once


def test_json_lines_are_the_findings_of_json(results: Results) -> None:
    lines = [json.loads(line) for line in render("json-lines", results).split("\n")[:-1]]
    assert lines == json.loads(render("json", results))["findings"]


def test_grouped_lists_each_file_once(results: Results) -> None:
    text = render("grouped", results)
    assert text.startswith('a b/é.md:\n  1:8   TOY001 The word "bad" is banned.\n  1:12  TOY002 There are 2 twins.\n')
    assert text.count("z.md:") == 1
    assert text.endswith("Found 6 problems (4 errors, 1 warning, 1 note); 1 failure.\n")


GITHUB = regex.compile(r"::(error|warning|notice) ((?:\w+=[^:,\r\n]*,?)+)::([^\r\n]*)")


def test_github_commands_read_back(results: Results) -> None:
    lines = render("github", results).splitlines()
    parsed = [match for line in lines if (match := GITHUB.fullmatch(line))]
    assert len(parsed) == len(lines) == 6
    properties = [dict(one.split("=", 1) for one in match[2].split(",")) for match in parsed]
    assert {key: unquote(value) for key, value in properties[0].items()} == {
        "file": "a b/é.md", "line": "1", "col": "8", "endLine": "1", "endColumn": "11", "title": "credlint (TOY001)",
    }  # fmt: skip
    assert unquote(parsed[0][3]) == 'The word "bad" is banned.\nFind another word.'
    assert unquote(properties[3]["file"]) == "zz,:;%]␊::error::.md"


def test_github_gets_no_more_than_it_shows() -> None:
    text = render("github", lint_text("bad maybe " * 25, RULES, filename="a.md"))
    assert (text.count("::error "), text.count("::notice ")) == (10, 10)
    assert "credlint: 30 more findings; GitHub annotates 10 of each level." in text.splitlines()[-1]


def test_github_gives_no_columns_of_a_range_over_lines() -> None:
    class Whole(BannedWord):
        def check(self, article: Article) -> Any:
            yield Problem(Span(0, len(article.prose)), "All of it.")

    assert (
        render("github", lint_text("One.\n\nTwo.", (Whole(),), filename="a.md"))
        == "::error file=a.md,line=1,endLine=3,title=credlint (TOY001)::All of it.\n"
    )


AZURE = regex.compile(r"##vso\[task\.logissue ((?:\w+=[^;\]\r\n]*;)+)\]([^\r\n]*)")
AZURE_CODES = {"%3B": ";", "%5D": "]", "%0D": "\r", "%0A": "\n", "%AZP25": "%"}


def test_azure_commands_read_back(results: Results) -> None:
    lines = render("azure", results).splitlines()
    parsed = [match for line in lines if (match := AZURE.fullmatch(line))]
    assert len(parsed) == len(lines) == 6
    properties = [dict(one.split("=", 1) for one in match[1].split(";")[:-1]) for match in parsed]
    assert properties[0] == {"type": "error", "sourcepath": "a b/é.md", "linenumber": "1", "columnnumber": "8", "code": "TOY001"}
    assert {one["type"] for one in properties} == {"error", "warning"}
    name = regex.sub("|".join(AZURE_CODES), lambda match: AZURE_CODES[match.group()], properties[-1]["sourcepath"])
    assert name == "zz,:;%]␊::error::.md"


READERS: dict[str, Callable[[str], object]] = {
    "json": json.loads,
    "json-lines": lambda text: [json.loads(line) for line in text.splitlines()],
    "github": lambda text: [GITHUB.fullmatch(line)[2] for line in text.splitlines()],  # type: ignore[index]
    "gitlab": json.loads,
    "sarif": lambda text: json.loads(text)["runs"],
    "junit": ET.fromstring,
    "rdjson": lambda text: json.loads(text)["diagnostics"],
    "checkstyle": ET.fromstring,
    "azure": lambda text: [AZURE.fullmatch(line)[1] for line in text.splitlines()],  # type: ignore[index]
    "html": lambda text: text.index("<!DOCTYPE html>\n"),
    "concise": lambda text: text[text.index(".\n")],
    "full": lambda text: text[text.index(".\n")],
    "grouped": lambda text: text[text.index(".\n")],
}
RUNS = {
    "clean.md": (0, ""),
    "bad.md": (1, ""),
    "maybe.md": (0, ""),
    "gone.md": (2, "gone.md: no such file"),
    "bad.md gone.md": (2, "gone.md"),
}


@pytest.mark.parametrize("files", RUNS)
@pytest.mark.parametrize("form", FORMATS)
def test_exit_code_and_streams_of_every_format(credlint: Command, tmp_path: Path, form: str, files: str) -> None:
    for name, text in {"clean.md": "All is well.", "bad.md": "bad", "maybe.md": "maybe"}.items():
        (tmp_path / name).write_text(text)
    code, error = RUNS[files]
    outcome = credlint("check", *files.split(), "--output-format", form)
    assert outcome.code == code
    assert error in outcome.err
    assert bool(outcome.err) == bool(error)
    READERS[form](outcome.out)
    to_file = credlint("check", *files.split(), "--output-format", form, "-o", "report")
    assert (to_file.code, to_file.out, (tmp_path / "report").read_text()) == (code, "", outcome.out)
    if form in FOR_FILES:
        second = credlint("check", *files.split(), f"--{form}-output", "second", "--output-format", "concise")
        assert (second.code, second.out) == (code, credlint("check", *files.split(), "--output-format", "concise").out)
        assert (tmp_path / "second").read_text() == outcome.out


@pytest.mark.parametrize("form", sorted(FOR_MACHINES))
def test_formats_for_machines_are_never_colored(credlint: Command, tmp_path: Path, form: str) -> None:
    (tmp_path / "bad.md").write_text("bad")
    plain = credlint("check", "bad.md", "--output-format", form).out
    assert credlint("check", "bad.md", "--output-format", form, "--color", "always").out == plain
    assert "\x1b" not in plain


def test_several_reports_in_one_run(credlint: Command, tmp_path: Path) -> None:
    (tmp_path / "bad.md").write_text("bad")
    names = [f"--{form}-output={form}.out" for form in FOR_FILES]
    outcome = credlint("check", "bad.md", "--output-format", "github", *names)
    assert outcome.out.startswith("::error file=bad.md,line=1")
    assert all((tmp_path / f"{form}.out").stat().st_size for form in FOR_FILES)


def test_reports_that_cannot_be_written(credlint: Command, tmp_path: Path) -> None:
    (tmp_path / "bad.md").write_text("bad")
    outcome = credlint("check", "bad.md", "--json-output", "no/such/folder.json", "-q")
    assert (outcome.code, outcome.out) == (2, 'bad.md:1:1: TOY001 The word "bad" is banned.\n')
    assert "no/such/folder.json: cannot be written (no such file or directory); give another name" in outcome.err
    twice = credlint("check", "bad.md", "--json-output", "one", "--sarif-output", "one")
    assert (twice.code, twice.out) == (2, "")
    assert "Two reports cannot go to one file." in twice.err


def test_statistics(credlint: Command, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("bad bad maybe\n\nbad")
    outcome = credlint("check", "a.md", "--statistics")
    assert (outcome.code, outcome.out) == (
        1, "3  TOY001  banned-word\n1  TOY010  timid-word\nFound 4 problems (3 errors, 0 warnings, 1 note).\n",
    )  # fmt: skip
    listed = json.loads(credlint("check", "a.md", "--statistics", "--output-format", "json").out)
    assert listed[0] == {"count": 3, "code": "TOY001", "name": "banned-word", "severity": "error"}
    assert credlint("check", "a.md", "--statistics", "--ignore", "TOY", "-q").out == ""
    assert json.loads(credlint("check", "a.md", "--statistics", "--ignore", "TOY", "--output-format", "json").out) == []
    refused = credlint("check", "a.md", "--statistics", "--output-format", "sarif")
    assert refused.code == 2
    assert "--statistics has no sarif form" in refused.err


@pytest.mark.parametrize("form", FORMATS)
def test_seeds(snapshot: Snapshot, form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(SEEDS.parent)
    results = Results(default_rules())
    for name in ("seeds/clinic-waiting-times.txt", "seeds/kettle-care.md"):
        results.add(lint_file(name))
    results.findings.sort(key=Finding.order)
    snapshot.assert_match(_without_pages(render(form, results), form), f"report.{form}")


def _without_pages(report: str, form: str) -> str:
    """A report without the version, the pages of rules that SARIF holds, and the style of a page."""
    if form == "sarif":
        log = json.loads(report)
        driver = log["runs"][0]["tool"]["driver"]
        driver["rules"] = f"{len(driver['rules']) > 100}"
        report = regex.sub(r'"ruleIndex": \d+', '"ruleIndex": 0', json.dumps(log, ensure_ascii=False, indent=1))
    report = regex.sub(r"<style>.*?</style>|'sha256-[^']*'", "STYLE", report, flags=regex.S)
    return regex.sub(r"(?<=credlint |ersion\": \")\d+\.\d+\.\d+(?!\.)", "VERSION", report)
