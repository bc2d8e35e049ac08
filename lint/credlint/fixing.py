"""Applying fixes: pass after pass, until none is left that may be applied and reads as it was meant to."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from msgspec import Struct, field

from credlint.article import Article, SourceRange
from credlint.engine import default_rules, lint_source, read_article
from credlint.finding import Edit, Failure, Finding, Results, Source
from credlint.rule import Rule

_MOST_PASSES = 10
_MOST_TRIALS = 40
"""Readings of the article, in a pass, that tell sound fixes from those that are not; where more are needed, the rest counts as not sound."""


class Fixed(Struct):
    """A source text with its fixes applied. applied: how many problems were mended, by code. results: what a run on the new text finds."""

    source: Source
    results: Results
    applied: Counter[str] = field(default_factory=Counter)


def fix_source(source: Source, lint: Callable[[Source], Results], read: Callable[[Source], Article], *, unsafe: bool = False) -> Fixed:
    """Lint a text and apply the fixes that are safe, and with `unsafe` those that are not; never those that are for display.

    Of two fixes that overlap the first is applied, and the next pass sees what is left of the other. A fix after which the article would not
    read as meant (what it writes would be markup) is taken away. Fixes that do not come to an end are a failure; the text stays as it is.
    """
    fixed = Fixed(source, lint(source))
    for _ in range(_MOST_PASSES):
        mended = _sound(fixed, read, unsafe=unsafe)
        if not mended:
            return fixed
        fixed.applied += Counter(finding.code for finding in mended)
        fixed.source = replace(fixed.source, text=edited(fixed.source.text, mended))
        fixed.results = lint(fixed.source)
    return _unsettled(source, lint(source)) if _sound(fixed, read, unsafe=unsafe) else fixed


def fix_text(
    text: str, rules: Sequence[Rule] | None = None, *, syntax: str = "markdown", filename: str = "-", as_of: str = "", unsafe: bool = False
) -> Fixed:
    """Fix a text without byte order mark; the parameters are those of `lint_text`, `unsafe` that of `fix_source`."""
    chosen = tuple(default_rules() if rules is None else rules)
    lint = partial(lint_source, rules=chosen, syntax=syntax, as_of=as_of)
    return fix_source(Source(filename, text), lint, partial(read_article, syntax=syntax, as_of=as_of), unsafe=unsafe)


def edited(text: str, findings: Iterable[Finding]) -> str:
    """A text after the fixes of findings, which must not overlap."""
    edits = sorted(_edits(findings), key=lambda edit: edit.source)
    return _spliced(text, [(edit.source, edit.text) for edit in edits])


def _edits(findings: Iterable[Finding]) -> list[Edit]:
    return [edit for finding in findings if finding.fix for edit in finding.fix.edits]


def _spliced(text: str, pieces: Iterable[tuple[tuple[int, int], str]]) -> str:
    parts, done = [], 0
    for (start, end), new in pieces:
        parts += [text[done:start], new]
        done = end
    return "".join((*parts, text[done:]))


def _wanted(results: Results, *, unsafe: bool) -> list[Finding]:
    """The findings to mend, none over another. Fixes of markup come alone: the prose may be another one after them."""
    allowed = ("safe", "unsafe") if unsafe else ("safe",)
    fixable = [finding for finding in results.findings if finding.fix and finding.fix.applicability in allowed]
    of_markup = [finding for finding in fixable if any(edit.span is None for edit in _edits([finding]))]
    taken: list[SourceRange] = []
    return [finding for finding in of_markup or fixable if _takes(_edits([finding]), taken)]


def _takes(edits: list[Edit], taken: list[SourceRange]) -> bool:
    """Whether edits keep clear of the stretches that others take; if so, theirs are taken too."""
    if any(_overlaps(edit.source, taken) for edit in edits):
        return False
    for edit in edits:
        insort(taken, edit.source)
    return True


def _overlaps(source: SourceRange, taken: list[SourceRange]) -> bool:
    index = bisect_left(taken, source)
    before, after = taken[index - 1 : index] if index else [], taken[index : index + 1]
    return any(other.end > source.start for other in before) or any(other.start < source.end or other == source for other in after)


def _sound(fixed: Fixed, read: Callable[[Source], Article], *, unsafe: bool) -> list[Finding]:
    """The findings to mend of which the fixes do what they are meant to; the others lose theirs."""
    wanted, source = _wanted(fixed.results, unsafe=unsafe), fixed.source
    trials = iter(range(_MOST_TRIALS))
    before = read(source) if wanted else None

    def works(group: list[Finding]) -> bool:
        if before is None or next(trials, None) is None:
            return False
        return _reads_as_meant(before, replace(source, text=edited(source.text, group)), group, read)

    def sift(group: list[Finding]) -> list[Finding]:
        if not group or works(group):
            return group
        if len(group) == 1:
            group[0].fix = None
            return []
        half = len(group) // 2
        first, second = sift(group[:half]), sift(group[half:])
        together = first + second
        return together if together in (first, second) or works(together) else first

    return sift(wanted)


def _reads_as_meant(before: Article, source: Source, findings: list[Finding], read: Callable[[Source], Article]) -> bool:
    """Whether the new prose is the old one with the texts of the fixes in it, and its links lead where they led. Markup is not judged."""
    edits = _edits(findings)
    pieces = sorted((edit.span, edit.text) for edit in edits if edit.span is not None)
    if len(pieces) < len(edits):
        return True
    try:
        after = read(source)
    except Exception:
        return False
    meant = _spliced(before.prose, pieces)
    return _lines(after.prose) == _lines(meant) and [link.url for link in after.links] == [link.url for link in before.links]


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n")


def _unsettled(source: Source, results: Results) -> Fixed:
    codes = tuple(sorted({finding.code for finding in results.findings if finding.fix and finding.fix.applicability != "display"}))
    message = f"the fixes of {', '.join(codes)} do not come to an end"
    results.failures.append(Failure(source.filename, message, "nothing was changed; name them under unfixable in the configuration", codes))
    return Fixed(source, results)
