"""The hooks, installed by the real pre-commit, and by prek, into scratch repositories."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from identify.identify import ALL_TAGS, tags_from_filename
from programs import installed

from credlint.readers import SYNTAX_OF_SUFFIX

ROOT = Path(__file__).parent.parent
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
HOOKS: dict[str, dict[str, Any]] = {hook["id"]: hook for hook in yaml.safe_load(MANIFEST.read_text())}
FIELDS = {"id", "name", "description", "entry", "language", "args", "require_serial", "stages", "minimum_pre_commit_version"}
FOR_FILES = FIELDS | {"types_or"}
FOR_ALL = FIELDS | {"pass_filenames", "always_run"}
PARTS = ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml", "lint", "rules")
DAMAGED = "The repair fund grew to .6 million.\n"

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")


def test_manifest_has_only_known_fields() -> None:
    """A misspelt field passes `validate-manifest`."""
    assert {name: set(hook) for name, hook in HOOKS.items()} == {"credlint": FOR_FILES, "credlint-fix": FOR_FILES, "credlint-all": FOR_ALL}
    for name in ("credlint", "credlint-fix"):
        assert HOOKS[name]["entry"].startswith("credlint check --force-exclude")
        assert set(HOOKS[name]["types_or"]) <= ALL_TAGS
    assert all(hook["require_serial"] for hook in HOOKS.values())


def test_hooks_get_every_file_that_a_reader_knows() -> None:
    """Those with endings that pre-commit has no type for are named in the documentation."""
    types = set(HOOKS["credlint"]["types_or"])
    missed = {suffix for suffix in SYNTAX_OF_SUFFIX if not tags_from_filename(f"a{suffix}") & types}
    assert missed <= {".text", ".docx", ".csv", ".tsv", ".jsonl", ".ndjson"}


@pytest.mark.parametrize("program", ["pre-commit", "prek"])
@pytest.mark.parametrize(
    ("command", "name"), [("validate-manifest", ".pre-commit-hooks.yaml"), ("validate-config", ".pre-commit-config.yaml")]
)
def test_our_files_are_accepted(program: str, command: str, name: str) -> None:
    subprocess.run([installed(program), command, str(ROOT / name)], check=True)


class _Repository:
    """A git repository, and an environment in which pre-commit and prek keep theirs in a temporary folder."""

    def __init__(self, folder: Path, home: Path) -> None:
        folder.mkdir()
        self.folder = folder
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT", "PREK", "PYTHON"))}
        names = {f"GIT_{who}_{what}": "t@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        path = os.pathsep.join((str(Path(sys.executable).parent), kept["PATH"]))
        no_settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
        homes = {"PRE_COMMIT_HOME": str(home / "pre-commit"), "PREK_HOME": str(home / "prek")}
        self.environment = kept | names | no_settings | homes | {"PATH": path}
        self.git("init", "-q", "-b", "main")

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, cwd=self.folder, env=self.environment, capture_output=True, text=True, check=False)

    def git(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return self.run("git", *arguments)

    def write(self, files: dict[str, str]) -> None:
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text)

    def commit(self) -> subprocess.CompletedProcess[str]:
        self.git("add", "-A")
        return self.git("commit", "-m", "A message")


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> _Repository:
    """The project as it stands here, committed and tagged."""
    folder = tmp_path_factory.mktemp("hooks")
    repository = _Repository(folder / "credlint", folder / "home")
    for part in PARTS:
        copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
        copy(ROOT / part, repository.folder / part)  # type: ignore[operator]
    assert repository.commit().returncode == 0
    repository.git("tag", "v1")
    return repository


@pytest.fixture(params=["pre-commit", "prek"])
def program(request: pytest.FixtureRequest) -> str:
    """What runs the hooks."""
    return Path(installed(request.param)).name


@pytest.fixture
def theirs(ours: _Repository, tmp_path: Path, program: str) -> _Repository:
    """A repository that uses the hooks, with the program installed as git's hook."""
    repository = _Repository(tmp_path / "blog", ours.folder.parent / "home")
    hooks = [{"id": "credlint-fix"}, {"id": "credlint", "exclude": "^drafts/"}, {"id": "credlint-all"}]
    configuration = {"repos": [{"repo": str(ours.folder), "rev": "v1", "hooks": hooks}]}
    repository.write({".pre-commit-config.yaml": yaml.safe_dump(configuration), "credlint.toml": 'extend-exclude = ["archive/"]\n'})
    assert repository.run(program, "install").returncode == 0
    return repository


@pytest.mark.slow
def test_a_commit_with_a_damaged_amount_is_blocked(theirs: _Repository) -> None:
    theirs.write({"my article.md": DAMAGED})
    blocked = theirs.commit()
    assert blocked.returncode == 1
    assert "my article.md:1:25: MON001" in blocked.stderr + blocked.stdout
    assert theirs.git("rev-parse", "--verify", "HEAD").returncode != 0

    theirs.write({"my article.md": "Nothing was lost.\n"})
    passed = theirs.commit()
    assert passed.returncode == 0, passed.stderr
    assert "Passed" in passed.stderr


@pytest.mark.slow
def test_what_is_excluded_does_not_block(theirs: _Repository) -> None:
    theirs.write(dict.fromkeys(("requirements.txt", "LICENSE", "script.py", "drafts/a.md", "archive/b.md", "node_modules/c.md"), DAMAGED))
    passed = theirs.commit()
    assert passed.returncode == 0, passed.stderr


@pytest.mark.slow
def test_fixes_stop_a_commit_once(theirs: _Repository) -> None:
    article = {"crossing.md": "A crossing costs $4 dollars.\n", "archive/b.md": "A crossing costs $4 dollars.\n"}
    theirs.write(article)
    stopped = theirs.commit()
    assert stopped.returncode == 1
    assert "1 problem fixed in 1 file" in stopped.stderr + stopped.stdout
    assert (theirs.folder / "crossing.md").read_text() == "A crossing costs $4.\n"
    assert (theirs.folder / "archive/b.md").read_text() == article["archive/b.md"]
    assert theirs.commit().returncode == 0


@pytest.mark.slow
def test_the_whole_repository_is_checked_before_a_push(theirs: _Repository, program: str) -> None:
    theirs.write({"old.md": DAMAGED, "archive/b.md": DAMAGED})
    theirs.git("add", "-A")
    theirs.git("commit", "--no-verify", "-m", "A message")
    ran = theirs.run(program, "run", "--hook-stage", "pre-push", "credlint-all")
    assert ran.returncode == 1
    assert "old.md:1:25: MON001" in ran.stdout
    assert "archive/b.md" not in ran.stdout
