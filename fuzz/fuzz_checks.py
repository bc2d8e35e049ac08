"""What must hold whatever a text is. Each check raises AssertionError, or lets the exception through that should not have been."""

from __future__ import annotations

import time
from collections.abc import Sequence
from itertools import pairwise

from credlint.article import Article
from credlint.engine import lint_text
from credlint.finding import Finding, Results
from credlint.readers import read
from credlint.readers.errors import ReadingError
from credlint.report import FORMATS, render
from credlint.rule import Rule
from credlint.time_limit import OutOfTimeError, time_limit

SECONDS = 5.0
"""Most CPU seconds for one text of up to 10,000 characters; most take a hundredth of it."""


def read_or_none(text: str, syntax: str) -> Article | None:
    """The article, or None for a text that is said not to be of its syntax."""
    try:
        return read(text, syntax)
    except ReadingError:
        return None


def check_article(article: Article) -> None:
    """Runs cover the prose in order, each knows its source, and blocks and comments lie within."""
    at = 0
    for run in article.runs:
        assert run.prose.start == at, f"prose from {at} to {run.prose.start} has no source"
        assert 0 <= run.source.start <= run.source.end <= len(article.source)
        at = run.prose.end
        if run.verbatim:
            assert article.prose[slice(*run.prose)] == article.source[slice(*run.source)], f"{run} is not verbatim"
    assert at == len(article.prose), "prose at the end has no source"
    for one in (*article.blocks, *article.links, *article.footnote_references):
        assert 0 <= one.span.start <= one.span.end <= len(article.prose), f"{one} lies outside of the prose"
    assert all(a.span.end <= b.span.start for a, b in pairwise(article.blocks)), "blocks overlap"
    for comment in article.comments:
        assert 0 <= comment.start <= comment.end <= len(article.source)


def check_results(results: Results, text: str) -> None:
    """No rule failed; findings stand in the text, with everything that belongs to them, and in order."""
    broken = [failure for failure in results.failures if failure.detail or failure.rules]
    assert not broken, "\n".join(f"{failure}\n{failure.detail}" for failure in broken)
    orders = [finding.order() for finding in results.findings]
    assert orders == sorted(orders), "findings are out of order"
    for finding in (*results.findings, *(one.finding for one in results.suppressed)):
        _check_finding(finding, text)


def _check_finding(finding: Finding, text: str) -> None:
    places = [finding.source, *(related.source for related in finding.related)]
    places += [edit.source for edit in finding.fix.edits] if finding.fix else []
    for place in places:
        assert 0 <= place.start <= place.end <= len(text), f"{finding.code}: {place} lies outside of the text"
    assert finding.start <= finding.end
    assert finding.message.strip(), f"{finding.code}: no message"


def check_text(text: str, syntax: str, rules: Sequence[Rule], *, twice: bool = True, reports: bool = False) -> Results:
    """Lint a text and check all that must hold. twice: again, to see that the same is found. reports: write it in every format, too."""
    started = time.process_time()
    try:
        with time_limit(4 * SECONDS):
            results = lint_text(text, rules, syntax=syntax)
    except OutOfTimeError as error:
        raise AssertionError(f"more than {4 * SECONDS:.0f} seconds for {len(text)} characters") from error
    seconds = time.process_time() - started
    check_results(results, text)
    assert seconds < SECONDS, f"{seconds:.1f} CPU seconds for {len(text)} characters"
    if article := read_or_none(text, syntax):
        check_article(article)
    if twice:
        again = lint_text(text, rules, syntax=syntax)
        assert (again.findings, again.suppressed, again.unjudged) == (results.findings, results.suppressed, results.unjudged), (
            "found otherwise"
        )
    for name in FORMATS if reports else ():
        render(name, results)
    return results
