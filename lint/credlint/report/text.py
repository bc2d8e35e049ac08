"""What the formats for people share: colours, visible control characters, display width, the summary."""

from __future__ import annotations

from functools import cache
from unicodedata import category, combining, east_asian_width

from credlint.finding import SEVERITIES, Finding, Results

_COLORS = {"error": "1;31", "warning": "1;33", "note": "1;36", "path": "1", "frame": "1;34", "related": "1;34", "help": "1;32"}
_ZERO_WIDTH = frozenset({"Mn", "Me", "Cf"})
_TAB = "    "


def paint(text: str, role: str, *, color: bool) -> str:
    """The text in the colour of a severity or of a part of the report; as it is without colour."""
    return f"\x1b[{_COLORS[role]}m{text}\x1b[0m" if color else text


@cache
def cell(char: str) -> str:
    """A character as it is shown: control characters, line separators and those that change the direction of text become visible."""
    if char == "\t":
        return _TAB
    if ord(char) < 0x20:
        return chr(0x2400 + ord(char))
    if char == "\x7f":
        return "\u2421"
    is_harmless = category(char) not in ("Cc", "Cs", "Zl", "Zp") and not ("\u202a" <= char <= "\u202e" or "\u2066" <= char <= "\u2069")
    return char if is_harmless else f"<U+{ord(char):04X}>"


def visible(text: str) -> str:
    """A text with its control characters made visible, on one line."""
    return text if text.isprintable() else "".join(map(cell, text))


@cache
def cell_width(char: str) -> int:
    """Columns that a character takes on a terminal, as `cell` shows it."""
    shown = cell(char)
    if shown != char:
        return len(shown)
    if combining(char) or category(char) in _ZERO_WIDTH:
        return 0
    return 2 if east_asian_width(char) in ("W", "F") else 1


def display_width(text: str) -> int:
    """Columns that a text takes on a terminal, as `visible` shows it."""
    return sum(map(cell_width, text))


def position(finding: Finding) -> str:
    """`path:line:col`."""
    return f"{visible(finding.filename)}:{finding.start.row}:{finding.start.column}"


def code_with_mark(finding: Finding, results: Results, *, color: bool) -> str:
    """The code, and "[*]" where a fix can be applied."""
    mark = f" [{paint('*', 'path', color=color)}]" if results.is_fixable(finding) else ""
    return paint(finding.code, finding.severity, color=color) + mark


def summary(results: Results) -> str:
    """`Found 3 problems (1 error, 2 warnings, 0 notes); 1 fixable with --fix.`, with a line break; failures are counted where there are any."""
    counts = results.counts()
    parts = ", ".join(count(counts[severity], severity) for severity in SEVERITIES)
    found = f"Found {count(len(results.findings), 'problem')} ({parts})" if results.findings else "No problems found"
    fixes = (f"{results.fixed} fixed" if results.fixed else "", *_fixable(results))
    failed = count(len(results.failures), "failure") if results.failures else ""
    return "; ".join(filter(None, (found, *fixes, failed))) + ".\n"


def _fixable(results: Results) -> tuple[str, str]:
    """How many findings --fix would mend, and how many more with --unsafe-fixes."""
    safe = sum(map(results.is_fixable, results.findings))
    unsafe = 0 if results.unsafe_fixes else sum(bool(one.fix and one.fix.applicability == "unsafe") for one in results.findings)
    with_fix = "--fix --unsafe-fixes" if results.unsafe_fixes else "--fix"
    return f"{safe} fixable with {with_fix}" if safe else "", f"{unsafe} {'more ' * bool(safe)}with --fix --unsafe-fixes" if unsafe else ""


def count(number: int, noun: str) -> str:
    """`1 file`, `2 files`."""
    return f"{number} {noun}{'s' * (number != 1)}"
