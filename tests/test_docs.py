"""The documentation: what is generated is fresh, what is shown is what is printed."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import jsonschema_rs
import pytest

from credlint.catalog import catalog
from credlint.config.model import json_schema
from credlint.phrases import read_phrase_lists
from credlint.readers import read
from credlint.rule import Rule
from credlint.testing import examples, places

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = sorted(DOCS.glob("*.md"))
FENCE = re.compile(r"^```(?P<info>[^\n]*)\n(?P<body>.*?)^```$", re.M | re.S)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)")


def fences(page: str, language: str) -> list[str]:
    found = FENCE.finditer((DOCS / page).read_text("utf-8"))
    return [match["body"] for match in found if match["info"].split()[:1] == [language]]


def generator() -> object:
    spec = importlib.util.spec_from_file_location("generate", DOCS / "generate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_generated_parts_are_fresh() -> None:
    made = generator()
    configuration = (DOCS / "configuration.md").read_text("utf-8")
    assert (DOCS / "rules.md").read_text("utf-8") == made.rules_page(), "run: python docs/generate.py"  # type: ignore[attr-defined]
    assert configuration == made.configuration_page(configuration), "run: python docs/generate.py"  # type: ignore[attr-defined]


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_links_lead_somewhere(page: Path) -> None:
    assert [link for link in LINK.findall(page.read_text("utf-8")) if not (page.parent / link).exists()] == []


@pytest.mark.slow
def test_the_tutorial_prints_what_it_shows(tmp_path: Path) -> None:
    """Every command, in order, in one repository. A line "..." stands for any lines, one that ends with it for any rest."""
    subprocess.run(["git", "init", "-q", "."], cwd=tmp_path, check=True)
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "CREDLINT_CACHE_HOME": str(tmp_path / ".cache"),
        "CREDLINT_OUTPUT_FORMAT": "",
    }
    for match in FENCE.finditer((DOCS / "tutorial.md").read_text("utf-8")):
        language, _, name = match["info"].partition(" ")
        if name:
            (tmp_path / name).write_text(match["body"], "utf-8")
        elif language == "console":
            for block in re.split(r"^(?=\$ )", match["body"], flags=re.M)[1:]:
                command, _, shown = block.removeprefix("$ ").partition("\n")
                run = subprocess.run(
                    ["bash", "-c", command], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False, timeout=60
                )
                assert run.returncode in (0, 1), f"{command}: {run.stderr}"
                printed = run.stdout + run.stderr
                assert matches(shown, printed), f"{command}\n--- printed\n{printed}\n--- shown\n{shown}"


def matches(shown: str, printed: str) -> bool:
    lines = []
    for line in shown.splitlines(keepends=True):
        if line.strip() == "...":
            lines.append(r"(?:.*\n)*?")
        elif line.rstrip("\n").endswith("..."):
            lines.append(re.escape(line.rstrip("\n").removesuffix("...")) + r".*\n")
        else:
            lines.append(re.escape(line))
    return re.fullmatch("".join(lines), printed) is not None


def test_examples_of_configuration_are_valid() -> None:
    validator = jsonschema_rs.validator_for(json_schema(catalog()))
    blocks = [tomllib.loads(body) for body in fences("configuration.md", "toml")]
    lists = [body for body in fences("configuration.md", "toml") if "[[list]]" in body]
    assert [block for block in blocks if "list" not in block and not validator.is_valid(block)] == []
    assert [one.rule for body in lists for one in read_phrase_lists(body, "example")] == ["puffery"]


def test_the_example_of_a_rule_works() -> None:
    (source,) = fences("writing-a-rule.md", "python")
    names: dict[str, object] = {"__name__": "example"}
    exec(compile(source, "writing-a-rule.md", "exec"), names)  # noqa: S102 - our own page
    rule = names["LevelWithoutGauge"]
    assert isinstance(rule, type)
    assert issubclass(rule, Rule)
    for example in examples(rule.page()):
        assert tuple(places(rule, read(example.text, "markdown"))) == example.marks
