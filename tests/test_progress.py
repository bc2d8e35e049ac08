"""The progress bar: on a terminal, after a second, and gone at the end."""

from __future__ import annotations

import io
from types import SimpleNamespace

import pytest

from credlint.cli import progress
from credlint.cli.progress import bar, with_bar


class Terminal(io.StringIO):
    """A standard error stream that is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    stream = Terminal()
    monkeypatch.setattr(progress, "sys", SimpleNamespace(stderr=stream))
    monkeypatch.setenv("TERM", "xterm")
    return stream


def _clock(monkeypatch: pytest.MonkeyPatch, step: float) -> None:
    """A clock that goes on by a step at each look."""
    seconds = iter(range(10_000))
    monkeypatch.setattr(progress, "monotonic", lambda: next(seconds) * step)


def test_shown_after_a_second_and_cleared(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    _clock(monkeypatch, 0.3)
    assert list(with_bar(list("abcdef"))) == list("abcdef")
    drawn = terminal.getvalue().split("\r\x1b[K")[1:]
    assert drawn[0] == "[############------------] 3 of 6 files"
    assert drawn[-1] == ""


def test_not_shown_for_a_short_run(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    _clock(monkeypatch, 0.01)
    assert list(with_bar([1, 2, 3])) == [1, 2, 3]
    assert terminal.getvalue() == ""


def test_drawn_ten_times_a_second_at_most(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    _clock(monkeypatch, 0.02)
    list(with_bar(range(1000)))
    assert 100 < terminal.getvalue().count("files") < 1000 * 0.02 * 10


@pytest.mark.parametrize(("stream", "term"), [(io.StringIO(), "xterm"), (Terminal(), "dumb")])
def test_shown_on_a_terminal_only(stream: io.StringIO, term: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "sys", SimpleNamespace(stderr=stream))
    monkeypatch.setenv("TERM", term)
    _clock(monkeypatch, 5)
    assert list(with_bar([1, 2])) == [1, 2]
    assert stream.getvalue() == ""


def test_cleared_when_the_run_breaks_off(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    _clock(monkeypatch, 5)
    items = with_bar([1, 2])
    next(items)
    items.close()  # type: ignore[attr-defined]
    assert terminal.getvalue().endswith("files\r\x1b[K")


def test_bar() -> None:
    assert bar(0, 2400).endswith("[------------------------] 0 of 2,400 files")
    assert bar(1200, 2400).endswith("[############------------] 1,200 of 2,400 files")
