"""A finding: a problem placed in its file; and what a run found, failures included."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal, NamedTuple

import regex
from msgspec import Struct, field

from credlint.article import SourceRange, Span
from credlint.pieces import Packable, Pieces
from credlint.rule import Applicability, Rule, Severity

RULES_URL = "https://credlint.github.io/rules/"
"""Where the rule pages are published."""

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
"""From the gravest to the mildest."""


def rule_url(name: str) -> str:
    """The address of a rule's page."""
    return f"{RULES_URL}{name}/"


class Place(NamedTuple):
    """A place in a source file: row and column from 1, columns in code points."""

    row: int
    column: int


class RelatedPlace(Struct):
    """Another place of the file that a finding is about. start, end (exclusive) and source are the same range."""

    message: str
    start: Place
    end: Place
    source: SourceRange


class Edit(Struct):
    """A text to put in place of a stretch of the source. start, end (exclusive) and source are the same range.

    span: the stretch of the prose that is replaced, None where markup is.
    """

    start: Place
    end: Place
    source: SourceRange
    text: str
    span: Span | None


class Fix(Struct):
    """How a finding can be mended: edits in the order of the source, none over another."""

    applicability: Applicability
    edits: tuple[Edit, ...]


class Finding(Struct):
    """A problem with its code, its place in the source (end exclusive) and an identity that survives edits elsewhere."""

    code: str
    name: str
    severity: Severity
    message: str
    help: str
    filename: str
    start: Place
    end: Place
    source: SourceRange
    related: tuple[RelatedPlace, ...]
    fingerprint: str
    fix: Fix | None = None

    @property
    def url(self) -> str:
        """The address of the rule's page."""
        return rule_url(self.name)

    def order(self) -> tuple[str, int, int, str, Place, str]:
        """What findings are sorted by: path, row, column, code; the rest decides ties."""
        return (self.filename, self.start.row, self.start.column, self.code, self.end, self.message)


class Suppressed(Struct):
    """A finding that is left out. kind: by a suppression in its file, or by a baseline. justification: why, in the author's words."""

    finding: Finding
    kind: Literal["in source", "external"]
    justification: str = ""


class Failure(Struct):
    """Something that kept a file from being linted in full.

    message: what happened. advice: what to do about it. rules: codes of the rules that broke down (none: the file could not be read).
    detail: the traceback of a defect.
    """

    filename: str
    message: str
    advice: str
    rules: tuple[str, ...] = ()
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.filename}: {self.message}; {self.advice}"


class Unjudged(Struct):
    """Rules that could not judge a file, or all of it, and what they need for that ("a table")."""

    filename: str
    need: str
    rules: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.filename}: {', '.join(self.rules)} need{'s' * (len(self.rules) == 1)} {self.need}"


@dataclass(slots=True)
class Source(Packable):
    """A file as text.

    text: without byte order mark. marked: whether the file began with one. syntax: the reader it is for. encoding: by Python's name for it.
    """

    PACKED = "text"

    filename: str
    text: str
    marked: bool = False
    syntax: str = "markdown"
    encoding: str = "utf-8"


class Results(Struct):
    """What a run gave.

    rules: the rules that ran. findings: in the order of path, row, column and code. filenames: the files linted.
    unjudged: what rules could not judge. sources: texts of the files with findings. exit_code: 0 nothing to report, 1 findings, 2 failures.
    suppressed: findings that are left out; sources has the texts of their files too.
    fixed: how many problems were mended. unsafe_fixes: whether fixes that are not safe count as fixes.
    encodings: of files that are not UTF-8, by their names. key: of one file's results, what the cache knows them by.
    """

    rules: tuple[Rule, ...]
    findings: list[Finding] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    unjudged: list[Unjudged] = field(default_factory=list)
    sources: dict[str, Source] = field(default_factory=dict)
    filenames: list[str] = field(default_factory=list)
    exit_code: int = 0
    suppressed: list[Suppressed] = field(default_factory=list)
    fixed: int = 0
    unsafe_fixes: bool = False
    encodings: dict[str, str] = field(default_factory=dict)
    key: bytes = b""

    def add(self, other: Results) -> None:
        """Take in the results of another file."""
        self.findings += other.findings
        self.failures += other.failures
        self.unjudged += other.unjudged
        self.sources |= other.sources
        self.filenames += other.filenames
        self.suppressed += other.suppressed
        self.fixed += other.fixed
        self.encodings |= other.encodings

    @property
    def files(self) -> int:
        """The number of files linted."""
        return len(self.filenames)

    def is_fixable(self, finding: Finding) -> bool:
        """Whether a run with --fix, or one that is allowed more, mends a finding."""
        return finding.fix is not None and (
            finding.fix.applicability == "safe" or (self.unsafe_fixes and finding.fix.applicability == "unsafe")
        )

    def counts(self) -> dict[Severity, int]:
        """How many findings there are of each severity."""
        return {severity: sum(finding.severity == severity for finding in self.findings) for severity in SEVERITIES}


class Lines:
    """The lines of a source text: offsets to places. kept: the text in pieces, to hold in its stead."""

    def __init__(self, source: str, kept: Pieces | None = None) -> None:
        self._starts = array("I", [0, *(m.end() for m in regex.finditer(r"\r\n|\n|\r", source))])
        self._source: str | Pieces = kept or source
        self._last = (0, "")  # many findings on one line of megabytes must not copy it again and again

    def place(self, offset: int) -> Place:
        """Row and column of a source offset."""
        row = bisect_right(self._starts, offset)
        return Place(row, offset - self._starts[row - 1] + 1)

    def line(self, row: int) -> str:
        """The text of a row without its line break."""
        if self._last[0] != row:
            end = self._starts[row] if row < len(self._starts) else len(self._source)
            self._last = (row, self._source[self._starts[row - 1] : end].rstrip("\r\n"))
        return self._last[1]
