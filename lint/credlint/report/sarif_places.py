"""SARIF locations: addresses of files, regions with the text around them, links in messages."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import regex

from credlint.article import SourceRange
from credlint.finding import Finding, Lines, RelatedPlace

_CONTEXT = 120
"""Characters of the text that are shown on each side of a region."""
_MOST_LOCATIONS = 100
"""Locations of a result that GitHub keeps."""
_LINKED = 5
"""Related places that the message links to."""

Json = dict[str, Any]


def uri(filename: str) -> Json:
    """The address of a file, relative to the folder that credlint was run in."""
    return {"uri": quote(filename), "uriBaseId": "%SRCROOT%"}


def plain(text: str) -> str:
    """A text as a SARIF message that holds neither links nor placeholders."""
    return regex.sub(r"\{(\d+)\}", r"{{\1}}", regex.sub(r"\[([^\[\]]*)\](?=\()", r"\[\1\]", text))


def where(place: Finding | RelatedPlace, filename: str, text: str, lines: Lines) -> Json:
    """A location: the exact region, and a context region where the file has more text than the region."""
    physical: Json = {"artifactLocation": uri(filename), "region": _region(place.source, text, lines)}
    around = _around(place.source, text)
    if around != place.source:
        physical["contextRegion"] = _region(around, text, lines)
    return {"physicalLocation": physical}


def related_locations(finding: Finding, text: str, lines: Lines) -> list[Json]:
    """The related places, numbered from 1."""
    return [
        {"id": number, "message": {"text": plain(place.message) or "related"}, **where(place, finding.filename, text, lines)}
        for number, place in enumerate(finding.related[:_MOST_LOCATIONS], 1)
    ]


def embedded_links(related: tuple[RelatedPlace, ...]) -> str:
    """The words of the first related places as links, to follow a message."""
    words = [regex.sub(r"[][()]", "", place.message) or "related" for place in related[:_LINKED]]
    links = [f"[{word}]({number})" for number, word in enumerate(words, 1)]
    return f" See {', '.join(links)}." if links else ""


def fixes(finding: Finding, text: str, lines: Lines) -> list[Json]:
    """The fix of a finding, unless it is only to be shown: most viewers apply what they are given."""
    if not finding.fix or finding.fix.applicability == "display":
        return []
    replacements = [
        {"deletedRegion": _region(edit.source, text, lines), "insertedContent": {"text": edit.text}} for edit in finding.fix.edits
    ]
    change = {"artifactLocation": uri(finding.filename), "replacements": replacements}
    return [{"description": {"text": f"{finding.fix.applicability} fix"}, "artifactChanges": [change]}]


def _region(source: SourceRange, text: str, lines: Lines) -> Json:
    start, end = lines.place(source.start), lines.place(source.end)
    return {
        "startLine": start.row,
        "startColumn": start.column,
        "endLine": end.row,
        "endColumn": end.column,
        "snippet": {"text": text[source.start : source.end]},
    }


def _around(source: SourceRange, text: str) -> SourceRange:
    """The range and some text on each side, never from between CR and LF."""
    start, end = max(source.start - _CONTEXT, 0), min(source.end + _CONTEXT, len(text))
    return SourceRange(start - (text[start - 1 : start + 1] == "\r\n"), end + (text[end - 1 : end + 1] == "\r\n"))
