"""The engine: an article and rules to findings. It reads no files."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from msgspec.structs import replace

from credlint.allow import Allowances, Remark
from credlint.article import Article, SourceRange, Span
from credlint.breakdown import breakdowns
from credlint.finding import Edit, Failure, Finding, Fix, Lines, Place, RelatedPlace, Results, Source, Suppressed, Unjudged
from credlint.fingerprint import Fingerprints
from credlint.patterns import lazy
from credlint.pieces import pieces
from credlint.readers import READERS, read
from credlint.readers.errors import ReadingError
from credlint.rule import Problem, Replacement, Rule
from credlint.time_limit import OutOfTimeError

_STOPS = (KeyboardInterrupt, SystemExit, GeneratorExit, OutOfTimeError)
_LINE_BREAK = lazy(r"[ \t]*[\r\n]+[ \t]*")
"""What a message that quotes the text of wrapped lines holds."""
_DATE = lazy(r"(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)")


def default_rules() -> tuple[Rule, ...]:
    """All installed rules that are not in preview, with their default options."""
    from credlint.catalog import catalog  # noqa: PLC0415 - imports every rule

    return tuple(rule() for rule in catalog() if not rule.preview)


def lint_text(text: str, rules: Sequence[Rule] | None = None, *, syntax: str = "markdown", filename: str = "-", as_of: str = "") -> Results:
    """Lint a text without byte order mark.

    rules: the default rules when None. syntax: one of the readers' names. as_of: the date (ISO) that the text is judged by, when it
    is known. Raises KeyError for an unknown syntax. A rule that raises becomes a failure; the other rules still run.
    """
    if syntax not in READERS:
        raise KeyError(syntax)
    return lint_source(Source(filename, text), tuple(default_rules() if rules is None else rules), syntax=syntax, as_of=as_of)


def lint_source(
    source: Source, rules: tuple[Rule, ...], *, syntax: str, as_of: str = "", known: Sequence[type[Rule]] | None = None
) -> Results:
    """Lint a source text; `lint_text` says how. known: all rules that a suppression may name; the installed ones when None."""
    results = Results(rules, filenames=[source.filename])
    may_suppress = "credlint" in source.text
    try:
        placing = _Placing(read_article(source, syntax=syntax, as_of=as_of), source.filename)
        placing.pack(source)
    except ReadingError as error:
        results.failures = [Failure(source.filename, error.message, error.advice)]
        return results
    except _STOPS:
        raise
    except BaseException as error:
        results.failures = breakdowns(source.filename, [("", error)])
        return results
    source.syntax = syntax
    raised = [(rule.code, _run(rule, placing, results)) for rule in rules]
    results.unjudged = [Unjudged(source.filename, need, tuple(codes)) for need, codes in placing.needs.items()]
    results.failures = breakdowns(source.filename, [(code, error) for code, error in raised if error])
    if may_suppress:
        _leave_out(results, placing, _known(rules) if known is None else known)
    results.findings.sort(key=Finding.order)
    if results.findings or results.suppressed:
        results.sources[source.filename] = source
    return results


def _known(rules: tuple[Rule, ...]) -> list[type[Rule]]:
    from credlint.catalog import catalog  # noqa: PLC0415 - imports every rule

    return list(dict.fromkeys((*map(type, rules), *catalog())))


def _leave_out(results: Results, placing: _Placing, known: Sequence[type[Rule]]) -> None:
    """Leave out what the article's suppressions name, and add what is to be said of them."""
    allowances = Allowances(placing.article, known)
    if not allowances:
        return
    by_code = {rule.code: rule for rule in results.rules}
    ran = (
        by_code.keys() - {code for one in results.failures for code in one.rules} - {code for one in results.unjudged for code in one.rules}
    )
    found, results.findings = results.findings, []
    for finding in found:
        _keep(finding, allowances, results)
    for remark in list(allowances.remarks(ran)):
        if remark.code in by_code:
            _keep(placing.remark(by_code[remark.code], remark), allowances, results)
    results.findings += [placing.remark(by_code[remark.code], remark) for remark in allowances.last_remarks(ran) if remark.code in by_code]
    results.suppressed.sort(key=lambda one: one.finding.order())


def _keep(finding: Finding, allowances: Allowances, results: Results) -> None:
    if suppression := allowances.suppression(finding):
        results.suppressed.append(Suppressed(finding, "in source", suppression.reason))
    else:
        results.findings.append(finding)


def _run(rule: Rule, placing: _Placing, results: Results) -> BaseException | None:
    """Add what a rule finds, and what it needs to judge; the exception that it raised, if any."""
    try:
        if need := rule.needs(placing.article):
            placing.needs.setdefault(need, []).append(rule.code)
        for problem in rule.check(placing.article):
            results.findings.append(placing.finding(rule, problem))
    except _STOPS:
        raise
    except BaseException as error:
        return error
    return None


def read_article(source: Source, *, syntax: str, as_of: str = "") -> Article:
    """Read a source text and add the dates that stand outside it: `as_of` first, one in the file name last."""
    article = read(source.text, syntax)
    dates = article.metadata.dates
    if as_of:
        dates = ((as_of, "--as-of"), *dates)
    if named := _date_in_name(source.filename):
        dates = (*dates, (named, "file name"))
    article.metadata = replace(article.metadata, dates=dates)
    return article


def _date_in_name(filename: str) -> str:
    """A calendar date as in "2024-03-02-title.md", or nothing. Digits in a row ("20240302") may be of the event told, or of none."""
    match = _DATE.search(filename.rpartition("/")[2])
    if not match:
        return ""
    try:
        return date.fromisoformat(match.group()).isoformat()
    except ValueError:
        return ""


class _Placing:
    """Turns the problems of one article into findings."""

    def __init__(self, article: Article, filename: str) -> None:
        self.article = article
        self.filename = filename
        self.needs: dict[str, list[str]] = {}
        self._lines: Lines | None = None
        self._fingerprints = Fingerprints(article)

    def pack(self, source: Source) -> None:
        """Keep a long source in pieces, which the article and its file share: what memory it takes counts for as long as the rules run."""
        if self.article.source is source.text and (kept := pieces(source.text)):
            self._lines = Lines(source.text, kept)
            self.article.pack(kept)
            source.pack(kept)

    def finding(self, rule: Rule, problem: Problem) -> Finding:
        """Raises ValueError for a span outside the prose."""
        place = self.place(problem.span, problem.message)
        return Finding(
            code=rule.code,
            name=rule.name(),
            severity=rule.severity,
            message=_LINE_BREAK.sub(" ", problem.message),
            help=_LINE_BREAK.sub(" ", problem.help),
            filename=self.filename,
            start=place.start,
            end=place.end,
            source=place.source,
            related=tuple(self.place(related.span, related.message) for related in problem.related),
            fingerprint=self._fingerprints.of(rule.code, problem.span),
            fix=self._fix(rule, problem),
        )

    def remark(self, rule: Rule, remark: Remark) -> Finding:
        """What is to be said of a suppression, as a finding of a rule."""
        edit = Edit(*self._place(remark.removable), remark.removable, "", None) if remark.removable else None
        return Finding(
            code=rule.code,
            name=rule.name(),
            severity=rule.severity,
            message=remark.message,
            help=remark.help,
            filename=self.filename,
            start=self._place(remark.place)[0],
            end=self._place(remark.place)[1],
            source=remark.place,
            related=(),
            fingerprint=self._fingerprints.of_words(rule.code, self.article.pieces[slice(*remark.place)]),
            fix=Fix("safe" if rule.fixable else "display", (edit,)) if edit else None,
        )

    def _fix(self, rule: Rule, problem: Problem) -> Fix | None:
        """The fix, if what it replaces is written in the source as it reads. Raises ValueError for replacements that overlap."""
        edits = [edit for edit in map(self._edit, problem.replacements) if edit.text != self._source(edit)]
        edits.sort(key=lambda edit: edit.source)
        if any(edit.source.end > after.source.start for edit, after in pairwise(edits)):
            raise ValueError(f"replacements overlap: {problem.replacements}")
        plain = all(edit.span is None or _lines(self._source(edit)) == _lines(self.article.text(edit.span)) for edit in edits)
        return Fix(problem.applicability if rule.fixable else "display", tuple(edits)) if edits and plain else None

    def _edit(self, replacement: Replacement) -> Edit:
        """The edit that makes a replacement: no longer than it must be, with the line breaks of what it replaces."""
        place, length = replacement.place, len(self.article.pieces)
        span, text = self._narrowed(place, replacement.text) if isinstance(place, Span) else (None, replacement.text)
        source = SourceRange(*place) if span is None else self.article.locate(span)
        if not 0 <= source.start <= source.end <= length:
            raise ValueError(f"{source} lies outside the source (0 to {length})")
        if self.article.pieces[max(source.start - 1, 0) : source.start + 1] == "\r\n":  # the prose has the second of the two only
            source = SourceRange(source.start - (source.end > source.start), source.end)
        text = text.replace("\n", "\r\n") if "\r\n" in self.article.pieces[slice(*source)] else text
        return Edit(*self._place(source), source, text, span)

    def _narrowed(self, span: Span, text: str) -> tuple[Span, str]:
        """A replacement without what both texts begin and end with, so that it keeps clear of the markup there."""
        old = self.article.text(span)
        head = _shared(old, text)
        tail = _shared(old[head:][::-1], text[head:][::-1])
        return Span(span.start + head, span.end - tail), text[head : len(text) - tail]

    def _source(self, edit: Edit) -> str:
        return self.article.pieces[slice(*edit.source)]

    def place(self, span: Span, message: str) -> RelatedPlace:
        source = self.article.locate(span)
        return RelatedPlace(message, *self._place(source), source)

    def _place(self, source: SourceRange) -> tuple[Place, Place]:
        self._lines = self._lines or Lines(self.article.source)
        return self._lines.place(source.start), self._lines.place(source.end)


def _lines(text: str) -> str:
    """A text with one kind of line break."""
    return text.replace("\r\n", "\n")


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    return next((index for index, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
