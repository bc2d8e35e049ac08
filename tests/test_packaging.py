"""The wheel and the source distribution: built, installed into a clean environment, run there, also where nothing can be written."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The two distributions, by their endings."""
    pytest.importorskip("hatchling")
    folder = tmp_path_factory.mktemp("dist")
    for target in ("wheel", "sdist"):
        subprocess.run(
            [sys.executable, "-m", "hatchling", "build", "-t", target, "-d", str(folder)], cwd=ROOT, check=True, capture_output=True
        )
    return {path.name.rpartition(".")[2]: path for path in folder.iterdir()}


@pytest.fixture(scope="module")
def scripts(built: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment in which nothing but the wheel and what it needs is installed."""
    folder = tmp_path_factory.mktemp("venv")
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([programs / "python", "-m", "pip", "install", "-q", built["whl"]], check=True, capture_output=True)
    return programs


def test_what_is_packed(built: dict[str, Path]) -> None:
    wheel = zipfile.ZipFile(built["whl"]).namelist()
    assert {name.split("/")[0] for name in wheel if ".dist-info/" not in name} == {"credlint", "credlint_rules"}
    assert "credlint/py.typed" in wheel
    data = {path.relative_to(ROOT / root).as_posix() for root in ("lint", "rules") for path in (ROOT / root).rglob("*.toml")}
    assert data <= set(wheel)
    with tarfile.open(built["gz"]) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"pyproject.toml", "README.md", "LICENSE", "lint/credlint/engine.py", "seeds/README.md"} <= names
    assert not [name for name in names if "__pycache__" in name or name.startswith(("fuzz/crashes", "fuzz/corpus", ".git/"))]


def test_a_wheel_out_of_the_source_distribution_is_the_same(built: dict[str, Path], tmp_path: Path) -> None:
    with tarfile.open(built["gz"]) as archive:
        if hasattr(tarfile, "data_filter"):  # since 3.11.4
            archive.extraction_filter = tarfile.data_filter
        archive.extractall(tmp_path)  # noqa: S202 - built a moment ago
    (source,) = tmp_path.iterdir()
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / "dist")],
        cwd=source,
        check=True,
        capture_output=True,
    )
    (wheel,) = (tmp_path / "dist").iterdir()
    assert sorted(zipfile.ZipFile(wheel).namelist()) == sorted(zipfile.ZipFile(built["whl"]).namelist())


def test_the_seeds_are_linted_as_here(scripts: Path) -> None:
    command = ["check", "--no-cache", "--exit-zero", "seeds"]
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    there = subprocess.run([scripts / "credlint", *command], cwd=ROOT, env=clean, capture_output=True, encoding="utf-8", check=True)
    here = subprocess.run(
        [sys.executable, "-m", "credlint", *command], cwd=ROOT, env=clean, capture_output=True, encoding="utf-8", check=True
    )
    assert there.stdout == here.stdout
    assert "MON001" in there.stdout


@pytest.mark.skipif(os.name == "nt", reason="permissions are not those of POSIX")
def test_nothing_can_be_written(scripts: Path, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("It fell to .8 million.\n")
    nowhere = tmp_path / "file"
    nowhere.write_text("no folder: even root can make none in it")
    environment = {"PATH": os.environ["PATH"], "HOME": f"{nowhere}/home", "XDG_CACHE_HOME": f"{nowhere}/cache", "TMPDIR": str(nowhere)}
    (tmp_path / ".credlint_cache").symlink_to(nowhere / "cache")
    before = sorted(tmp_path.iterdir())
    for arguments in (("check", "a.md"), ("check", "--jobs", "2", "a.md"), ("rule", "MON001"), ("facts", "a.md")):
        done = subprocess.run(
            [scripts / "credlint", *arguments], cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=False
        )
        assert done.returncode == (1 if arguments[0] == "check" else 0), done.stderr
        assert "Traceback" not in done.stderr
    assert sorted(tmp_path.iterdir()) == before
