"""Imports point one way, and code that must not touch the world does not."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LINT = ROOT / "lint" / "credlint"
RULES = ROOT / "rules" / "credlint_rules"

ALLOWED = {
    "article": {"pieces"},
    "pieces": set(),
    "patterns": {"kept"},
    "phrases": {"article", "facts", "kept", "patterns"},
    "readers": {"article", "patterns", "readers"},
    "facts": {"article", "facts", "bounds", "kept", "patterns"},
    "bounds": {"article", "facts", "bounds", "kept", "patterns", "rule"},
    "rule": {"article"},
    "catalog": {"kept", "rule"},
    "testing": {"article", "readers", "rule"},
    "encodings": {"patterns"},
    "word_files": {"readers"},
    "records": {"article", "engine", "finding", "readers", "rule"},
    "finding": {"article", "patterns", "pieces", "rule"},
    "fingerprint": {"article", "facts", "patterns"},
    "suppressions": {"article", "patterns", "readers", "rule", "selection"},
    "allow": {"article", "finding", "patterns", "rule", "suppressions"},
    "add_ignore": {"allow", "article", "finding", "patterns", "readers"},
    "baseline": set(),
    "changed_lines": set(),
    "breakdown": {"finding"},
    "selection": {"rule"},
    "engine": {"allow", "time_limit", "article", "patterns", "breakdown", "catalog", "finding", "fingerprint", "pieces", "readers", "rule"},
    "fixing": {"article", "engine", "finding", "rule"},
    "rewriting": {"article", "encodings", "finding", "fixing"},
    "user_cache": {"", "kept"},
    "kept": set(),
    "time_limit": set(),
    "workers": set(),
    "cache": {"", "article", "catalog", "finding", "rule"},
    "how": {"cache", "finding", "rule", "time_limit", "workers"},
    "files": {"how", "config", "encodings", "engine", "finding", "patterns", "readers", "rewriting", "rule", "records", "word_files"},
    "search": {"config", "files", "finding", "patterns", "readers"},
    "config": {"article", "bounds", "catalog", "config", "house_rule", "phrases", "rule", "selection"},
    "house_rule": {"article", "facts", "finding", "phrases", "rule"},
    "report": {"", "article", "catalog", "facts", "finding", "patterns", "readers", "report", "rule"},
}
"""What each part of the engine may import of the others ("" is the package itself). The command line may import everything."""

PURE = {
    "article",
    "pieces",
    "patterns",
    "phrases",
    "readers",
    "facts",
    "bounds",
    "rule",
    "finding",
    "fingerprint",
    "breakdown",
    "selection",
    "suppressions",
    "allow",
    "add_ignore",
    "baseline",
    "changed_lines",
    "encodings",
    "engine",
    "fixing",
    "report",
}
"""Parts that do no I/O of their own."""
WORLD = {"os", "pathlib", "io", "sys", "time", "click", "subprocess", "socket", "shutil", "tempfile", "logging", "urllib.request"}
WRITING = {"open", "print", "input", "exec", "eval"}


def _modules(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module or ""


def _part(path: Path) -> str:
    """The part of the engine that a file belongs to."""
    return path.relative_to(LINT).parts[0].removesuffix(".py")


def _parts_imported(path: Path) -> set[str]:
    return {[*name.split("."), ""][1] for name in _imports(path) if name.split(".")[0] == "credlint"}


def _id(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", [p for p in _modules(LINT) if _part(p) not in ("cli", "__init__", "__main__")], ids=_id)
def test_arrows_point_one_way(path: Path) -> None:
    assert _parts_imported(path) <= ALLOWED[_part(path)]


@pytest.mark.parametrize("path", _modules(LINT), ids=_id)
def test_the_engine_does_not_know_the_rules_of_this_project(path: Path) -> None:
    assert not [name for name in _imports(path) if name.startswith("credlint_rules")]


@pytest.mark.parametrize("path", _modules(RULES), ids=_id)
def test_rules_know_articles_and_facts_only(path: Path) -> None:
    names = set(_imports(path))
    assert names.isdisjoint(WORLD)
    assert _parts_imported(path) <= {"", "article", "bounds", "facts", "kept", "patterns", "phrases", "rule"}


@pytest.mark.parametrize("path", [*(p for p in _modules(LINT) if _part(p) in PURE), *_modules(RULES)], ids=_id)
def test_pure_parts_do_no_input_and_output(path: Path) -> None:
    assert set(_imports(path)).isdisjoint(WORLD - {"sys"})
    assert "sys.std" not in path.read_text(encoding="utf-8")
    called = {
        node.func.id
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert called.isdisjoint(WRITING)


@pytest.mark.parametrize("path", [*_modules(LINT), *_modules(RULES)], ids=_id)
def test_only_declared_dependencies_are_imported(path: Path) -> None:
    declared = {
        "click",
        "ftfy",
        "msgspec",
        "pathspec",
        "platformdirs",
        "pydantic",
        "pyromark",
        "yaml",
        "regex",
        "sentencex",
        "textstat",
        "turbohtml",
        "docx",
    }
    foreign = {name.split(".")[0] for name in _imports(path)} - sys.stdlib_module_names - {"credlint", "credlint_rules"}
    assert foreign <= declared


@pytest.mark.parametrize("path", [*_modules(LINT), *_modules(RULES)], ids=_id)
def test_files_and_functions_are_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 300
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno + 1 <= 40, node.name


def test_the_rules_above_bite(tmp_path: Path) -> None:
    bad = tmp_path / "bad.py"
    bad.write_text("import os\nfrom credlint.engine import lint_text\nimport credlint_rules.money\n")
    assert list(_imports(bad)) == ["os", "credlint.engine", "credlint_rules.money"]
    assert _parts_imported(bad) == {"engine"}
