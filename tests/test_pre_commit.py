"""The hook, installed by the real pre-commit into a scratch repository."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
FIELDS = {
    "id", "name", "description", "entry", "language", "types_or", "args", "require_serial", "stages", "minimum_pre_commit_version",
}  # fmt: skip
PARTS = ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml", "lint", "rules")

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")


def test_manifest_has_only_known_fields() -> None:
    (hook,) = yaml.safe_load(MANIFEST.read_text())
    assert set(hook) == FIELDS
    assert (hook["id"], hook["entry"]) == ("credlint", "credlint check --force-exclude")


@pytest.mark.parametrize(
    ("command", "name"), [("validate-manifest", ".pre-commit-hooks.yaml"), ("validate-config", ".pre-commit-config.yaml")]
)
def test_pre_commit_accepts_our_files(command: str, name: str) -> None:
    subprocess.run([sys.executable, "-m", "pre_commit", command, str(ROOT / name)], check=True)


class _Repository:
    """A git repository, and an environment in which pre-commit keeps its own in a temporary folder."""

    def __init__(self, folder: Path, home: Path) -> None:
        folder.mkdir()
        self.folder = folder
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT", "PYTHON"))}
        names = {f"GIT_{who}_{what}": "t@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        path = os.pathsep.join((str(Path(sys.executable).parent), kept["PATH"]))
        no_settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        self.environment = kept | names | no_settings | {"PATH": path, "PRE_COMMIT_HOME": str(home)}
        self.git("init", "-q", "-b", "main")

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, cwd=self.folder, env=self.environment, capture_output=True, text=True, check=False)

    def git(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self.run("git", *arguments)

    def commit(self) -> subprocess.CompletedProcess[str]:
        self.git("add", "-A")
        return self.git("commit", "-m", "A message")


def _credlint_repository(tmp_path: Path) -> _Repository:
    """The project as it stands here, committed and tagged."""
    repository = _Repository(tmp_path / "credlint", tmp_path / "home")
    for part in PARTS:
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        copy(ROOT / part, repository.folder / part)  # type: ignore[operator]
    assert repository.commit().returncode == 0
    repository.git("tag", "v1")
    return repository


@pytest.mark.slow
def test_a_commit_with_a_damaged_amount_is_blocked(tmp_path: Path) -> None:
    ours = _credlint_repository(tmp_path)
    theirs = _Repository(tmp_path / "blog", tmp_path / "home")
    configuration = {"repos": [{"repo": str(ours.folder), "rev": "v1", "hooks": [{"id": "credlint"}]}]}
    (theirs.folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(configuration))
    assert theirs.run("pre-commit", "install").returncode == 0

    article = theirs.folder / "my article.md"
    article.write_text("The repair fund grew to .6 million.\n")
    blocked = theirs.commit()
    assert blocked.returncode == 1
    assert "my article.md:1:25: MON001" in blocked.stderr + blocked.stdout
    assert theirs.git("rev-parse", "--verify", "HEAD").returncode != 0

    article.write_text("Nothing was lost.\n")
    for name in ("requirements.txt", "LICENSE", "script.py"):
        (theirs.folder / name).write_text("The repair fund grew to .6 million.\n")
    passed = theirs.commit()
    assert passed.returncode == 0, passed.stderr
    assert "credlint" in passed.stderr
    assert "Passed" in passed.stderr
