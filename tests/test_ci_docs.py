"""The page about continuous integration: its files are valid, and their commands run."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from programs import installed

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "ci.md").read_text("utf-8")
FILES = dict(re.findall(r"^```yaml (\S+)\n(.*?)^```$", PAGE, re.M | re.S))
SCHEMAS = {"github": "vendor.github-workflows", "gitlab": "vendor.gitlab-ci", "azure": "vendor.azure-pipelines"}
DAMAGED = "The repair fund grew to .6 million.\n"


@pytest.mark.parametrize("name", [name for name in FILES if "pre-commit" not in name])
def test_files_are_valid(name: str, tmp_path: Path) -> None:
    path = tmp_path / "file.yml"
    path.write_text(FILES[name])
    schema = next(schema for word, schema in SCHEMAS.items() if word in name)
    subprocess.run([installed("check-jsonschema"), "--builtin-schema", schema, path], check=True)


def test_the_hooks_are_those_of_the_manifest(tmp_path: Path) -> None:
    path = tmp_path / "file.yml"
    path.write_text(FILES[".pre-commit-config.yaml"])
    subprocess.run([sys.executable, "-m", "pre_commit", "validate-config", path], check=True)
    shown = [hook["id"] for hook in yaml.safe_load(path.read_text())["repos"][0]["hooks"]]
    known = {hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())}
    assert set(shown) == known
    assert all(f"| `{hook}` |" in PAGE for hook in known)


def test_inputs_and_outputs_are_those_of_the_action() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text())
    (table,) = re.findall(r"^\| input .*?\n\n", PAGE, re.M | re.S)
    names = [name for row in table.strip().splitlines()[2:] for name in re.findall(r"`([\w-]+)`", row.split("|")[1])]
    assert names == sorted(names, key=list(action["inputs"]).index)
    assert set(names) == set(action["inputs"])
    for name, text in FILES.items():
        for step in _steps(yaml.safe_load(text)):
            if str(step.get("uses")).startswith("credlint/"):
                assert set(step.get("with", {})) <= set(action["inputs"]), name
    (outputs,) = re.findall(r"^Outputs: (.*?)\. ", PAGE, re.M)
    assert {name.strip("`") for name in outputs.split(", ")} == set(action["outputs"])


def _steps(file: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for job in file.get("jobs", {}).values():
        yield from job["steps"]


def _commands() -> Iterator[str]:
    """What the files run of credlint."""
    for name, text in FILES.items():
        file = yaml.safe_load(text)
        if name == ".gitlab-ci.yml":
            yield from file["credlint"]["script"]
        yield from (step["script"] for step in file.get("steps", ()) if "script" in step)
        for step in _steps(file):
            if args := step.get("with", {}).get("args"):
                yield f"credlint check {args}"


COMMANDS = [command for command in _commands() if command.startswith("credlint ")]


@pytest.mark.parametrize("command", COMMANDS)
def test_commands_run(command: str, tmp_path: Path) -> None:
    """In a repository with a damaged article on a branch, and a baseline without it."""

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(arguments, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)

    names = {f"GIT_{who}_{what}": "t@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    environment = os.environ | names | {"GIT_CONFIG_GLOBAL": os.devnull, "CREDLINT_OUTPUT_FORMAT": ""}
    (tmp_path / "old.md").write_text("All is well.\n")
    assert run(sys.executable, "-m", "credlint", "check", "--write-baseline").returncode == 0
    for step in ("init -q", "add -A", "commit -q -m one", "update-ref refs/remotes/origin/main HEAD"):
        assert run("git", *step.split()).returncode == 0
    (tmp_path / "new.md").write_text(DAMAGED)
    run("git", "add", "-A")
    run("git", "commit", "-q", "-m", "two")
    ran = run(sys.executable, "-m", *shlex.split(command))
    assert ran.returncode == 1, ran.stderr
    assert "MON001" in ran.stdout
    for file in re.findall(r"(?:-output|-file) (\S+)", command):
        assert "MON001" in (tmp_path / file).read_text()


def test_there_is_something_to_run() -> None:
    assert len(COMMANDS) == 4
    assert set(FILES) > {".gitlab-ci.yml", "azure-pipelines.yml", ".pre-commit-config.yaml"}
