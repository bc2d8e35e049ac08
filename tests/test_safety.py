"""What the source tree never does: run what it reads, call a shell, reach a network."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from credlint.config.discovery import Configuration
from credlint.config.rulesets import Rulesets
from credlint.config.settings import ConfigError

ROOT = Path(__file__).parent.parent
MODULES = sorted([*(ROOT / "lint").rglob("*.py"), *(ROOT / "rules").rglob("*.py")])

RUNS_TEXT = {"eval", "exec", "compile", "__import__"}
NETWORK = {
    "socket",
    "ssl",
    "http",
    "http.client",
    "http.server",
    "urllib.request",
    "urllib.error",
    "ftplib",
    "smtplib",
    "asyncio",
    "requests",
    "httpx",
    "aiohttp",
}
OBJECTS = {"pickle", "marshal", "shelve", "dill"}
MAY_PICKLE = {"user_cache.py"}
MAY_CALL = {"git.py"}
"""Modules that may unpickle, and those that may start other programs."""


def _calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Each call with the name that is called, as written: "os.system"."""
    yield from ((ast.unparse(node.func), node) for node in ast.walk(tree) if isinstance(node, ast.Call))


def offences(code: str, name: str = "") -> list[str]:
    """What a module does that it must not. name: its file, which allows some."""
    tree = ast.parse(code)
    found = [name for name, _ in _calls(tree) if name in RUNS_TEXT]
    found += [called for called, call in _calls(tree) if any(word.arg == "shell" for word in call.keywords)]
    found += [
        called for called, _ in _calls(tree) if called.startswith(("os.system", "os.popen", "os.exec", "os.spawn", "subprocess.getoutput"))
    ]
    found += [called for called, _ in _calls(tree) if called.startswith("yaml.") and called.split(".")[1] not in ("parse", "safe_load")]
    loaders = [
        ast.unparse(word.value) for called, call in _calls(tree) if called == "yaml.parse" for word in call.keywords if word.arg == "Loader"
    ]
    found += [loader for loader in loaders if "BaseLoader" not in loader]
    forbidden = NETWORK | (set() if name in MAY_PICKLE else OBJECTS) | (set() if name in MAY_CALL else {"subprocess"})
    return found + [module for module in _imports(tree) if module in forbidden]


def _imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_module_runs_what_it_reads_or_reaches_out(path: Path) -> None:
    assert offences(path.read_text("utf-8"), path.name) == []


@pytest.mark.parametrize(
    "code",
    [
        "eval('1')",
        "exec(text)",
        "import os\nos.system('ls')",
        "import subprocess",
        "from urllib.request import urlopen",
        "from urllib import request",
        "import socket",
        "import pickle",
        "run('ls', shell=True)",
        "yaml.load(text)",
        "yaml.parse(text, Loader=yaml.UnsafeLoader)",
    ],
)
def test_the_test_above_bites(code: str) -> None:
    assert offences(code)


def test_a_program_beside_an_article_is_not_run(tmp_path: Path) -> None:
    (tmp_path / "rules.py").write_text("raise SystemExit('it ran')\n")
    (tmp_path / "conftest.py").write_text("raise SystemExit('it ran')\n")
    (tmp_path / "credlint.toml").write_text('rules = ["rules.py"]\n')
    with pytest.raises(ConfigError, match="trust-python"):
        Rulesets(()).of(Configuration().settings(tmp_path / "a.md"))
    (tmp_path / "credlint.toml").write_text("")
    assert Rulesets(()).of(Configuration().settings(tmp_path / "a.md")) == ()
