"""Linting tables of texts: each record is an article of its own, with places in the whole table."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Sequence
from hashlib import blake2b

from msgspec.structs import replace

from credlint.article import SourceRange
from credlint.engine import lint_source
from credlint.finding import Failure, Finding, Lines, RelatedPlace, Results, Source, Suppressed
from credlint.readers.errors import ReadingError
from credlint.readers.fields import fields
from credlint.rule import Rule


def lint_records(
    source: Source, rules: tuple[Rule, ...], *, syntax: str, field: str, as_of: str = "", known: Sequence[type[Rule]] | None = None
) -> Results:
    """Lint the texts in a table. syntax: "csv" or "jsonl". field: the column or field that holds the text.

    Findings have no fixes: what they would write is not escaped. A table without such a field becomes a failure.
    """
    results = Results(rules, filenames=[source.filename])
    try:
        found = fields(source.text, syntax, field)
    except ReadingError as error:
        results.failures = [Failure(source.filename, error.message, error.advice)]
        return results
    shifting = _Shifting(source.text)
    for text in found:
        record = Source(source.filename, source.text[slice(*text.place)])
        one = lint_source(record, rules, syntax=text.syntax, as_of=as_of, known=known)
        results.findings += [shifting.finding(finding, text.place.start) for finding in one.findings]
        results.suppressed += [
            Suppressed(shifting.finding(left.finding, text.place.start), left.kind, left.justification) for left in one.suppressed
        ]
        results.failures += [failure for failure in one.failures if failure not in results.failures]
        results.unjudged += [unjudged for unjudged in one.unjudged if unjudged not in results.unjudged]
    results.findings.sort(key=Finding.order)
    if results.findings or results.suppressed:
        results.sources[source.filename] = dataclasses.replace(source, syntax="text")
    return results


class _Shifting:
    """Places the findings of one record in the whole source. Records with the same text get fingerprints of their own."""

    def __init__(self, text: str) -> None:
        self._lines = Lines(text)
        self._seen: Counter[str] = Counter()

    def finding(self, finding: Finding, shift: int) -> Finding:
        """A finding in a record that begins at `shift`."""
        place = self._place(RelatedPlace("", finding.start, finding.end, finding.source), shift)
        return replace(
            finding,
            start=place.start,
            end=place.end,
            source=place.source,
            related=tuple(self._place(related, shift) for related in finding.related),
            fingerprint=self._fingerprint(finding.fingerprint),
            fix=None,
        )

    def _place(self, place: RelatedPlace, shift: int) -> RelatedPlace:
        source = SourceRange(place.source.start + shift, place.source.end + shift)
        return RelatedPlace(place.message, self._lines.place(source.start), self._lines.place(source.end), source)

    def _fingerprint(self, fingerprint: str) -> str:
        occurrence = self._seen[fingerprint]
        self._seen[fingerprint] += 1
        return blake2b(f"{fingerprint}\n{occurrence}".encode(), digest_size=8).hexdigest() if occurrence else fingerprint
