"""Programs that tests run."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest


def installed(name: str) -> str:
    """The path of a program beside Python or on the PATH; the test is skipped where it is not installed."""
    path = shutil.which(name, path=os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"])))
    if not path:
        pytest.skip(f"{name} is not installed")
    return path
