"""Programs that tests run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest


def installed(name: str) -> str:
    """The path of a program beside Python or on the PATH; the test is skipped where it is not installed."""
    path = shutil.which(name, path=os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])))
    if not path:
        pytest.skip(f"{name} is not installed")
    return path


def from_npm(package: str, folder: Path) -> Path:
    """The folder of a package that npm installs below `folder`; the test is skipped where it cannot, or takes more than a minute for it."""
    command = [installed("npm"), "install", "--no-audit", "--no-fund", "--prefix", str(folder), package]
    try:
        subprocess.run(command, capture_output=True, check=True, timeout=60)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        pytest.skip(f"npm cannot install {package}: {(error.stderr or b'')[-200:].decode(errors='replace')}")
    return folder / "node_modules" / package
