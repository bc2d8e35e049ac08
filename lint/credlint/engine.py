"""The engine: an article and rules to findings. It reads no files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from credlint.article import Article, Span
from credlint.breakdown import breakdowns
from credlint.finding import Finding, Lines, RelatedPlace, Results, Source, Unjudged
from credlint.fingerprint import Fingerprints
from credlint.patterns import lazy
from credlint.readers import READERS, read
from credlint.rule import Problem, Rule

_STOPS = (KeyboardInterrupt, SystemExit, GeneratorExit)
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


def lint_source(source: Source, rules: tuple[Rule, ...], *, syntax: str, as_of: str = "") -> Results:
    """Lint a source text; `lint_text` says how."""
    results = Results(rules, filenames=[source.filename])
    try:
        placing = _Placing(read_article(source, syntax=syntax, as_of=as_of), source.filename)
    except _STOPS:
        raise
    except BaseException as error:
        results.failures = breakdowns(source.filename, [("", error)])
        return results
    source.syntax = syntax
    raised = [(rule.code, _run(rule, placing, results)) for rule in rules]
    results.unjudged = [Unjudged(source.filename, need, tuple(codes)) for need, codes in placing.needs.items()]
    results.findings.sort(key=Finding.order)
    results.failures = breakdowns(source.filename, [(code, error) for code, error in raised if error])
    if results.findings:
        results.sources[source.filename] = source
    return results


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
    return replace(article, metadata=replace(article.metadata, dates=dates))


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
        )

    def place(self, span: Span, message: str) -> RelatedPlace:
        self._lines = self._lines or Lines(self.article.source)
        source = self.article.locate(span)
        return RelatedPlace(message, self._lines.place(source.start), self._lines.place(source.end), source)
