"""Fixtures for several files of tests."""

from __future__ import annotations

import gc
import io
import os
import socket
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from credlint.cli import run

if TYPE_CHECKING:
    from outcome import Command

Seconds = Callable[[int], float]
"""CPU seconds that something takes on a text repeated so many times."""
TOYS_FOLDER = Path(__file__).parent / "toys"
sys.path.insert(0, str(TOYS_FOLDER))


@pytest.fixture(autouse=True)
def _closed_sockets(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test may reach a network: credlint works offline, its libraries too."""

    def refuse(*address: object) -> None:
        raise AssertionError(f"the network was used: {address}")

    for name in ("connect", "connect_ex"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture
def assert_linear() -> Iterator[Callable[[Seconds], None]]:
    """Asserts that eight times the text costs less than sixteen times as much (a square would be 64), by the least of up to eight tries: other processes may slow any one.

    Nothing is searched for cycles meanwhile: that costs by what all tests before have left.
    """

    def check(seconds: Seconds) -> None:
        once = eight_times = float("inf")
        for _ in range(8):
            once = min(once, *(seconds(1) for _ in range(3)))
            eight_times = min(eight_times, *(seconds(8) for _ in range(2)))
            if eight_times < 16 * max(once, 0.004):
                return
        pytest.fail(f"eight times the text costs {eight_times / once:.1f} times as much")

    gc.disable()
    yield check
    gc.enable()


@pytest.fixture
def credlint(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> Command:
    """Runs the command line in this process, in an empty folder, with the toy rules and no environment of the user's."""
    from outcome import Outcome  # noqa: PLC0415 - only now on the path
    from toy_rules import TOYS  # noqa: PLC0415

    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CREDLINT_CACHE_HOME", str(tmp_path / ".user-cache"))
    for variable in ("CREDLINT_OUTPUT_FORMAT", "FORCE_COLOR", "NO_COLOR", "CLICOLOR_FORCE"):
        monkeypatch.delenv(variable, raising=False)
    for user in ("credlint.cli.parameters", "credlint.cli.rule", "credlint.cli.config", "credlint.config.rulesets"):
        monkeypatch.setattr(f"{user}.catalog", lambda: TOYS)

    def command(*arguments: str, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "argv", ["credlint", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = run()
        out, err = capsysbinary.readouterr()
        return Outcome(code, out.decode(errors="surrogateescape"), err.decode())

    return command


@pytest.fixture
def toy_plugin(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment in which other processes find the toy rules as an installed package."""
    folder = tmp_path_factory.mktemp("plugin")
    info = folder / "toy_rules-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: toy-rules\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[credlint.rules]\ntoys = toy_rules\n")
    kept = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "NO_COLOR", "CLICOLOR_FORCE")}
    path = filter(None, (str(folder), str(TOYS_FOLDER), os.environ.get("PYTHONPATH")))
    return kept | {"PYTHONPATH": os.pathsep.join(path), "TERM": "xterm-256color"}
