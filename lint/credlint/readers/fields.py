"""Tables of texts: the fields of CSV and JSON Lines that hold an article each, and how one is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex
from msgspec import Struct

from credlint.article import Article, SourceRange
from credlint.patterns import lazy
from credlint.readers.embedded import Embedded, add_csv_field, add_json_string, check_json, json_strings
from credlint.readers.errors import ReadingError
from credlint.readers.markdown import read_markdown

TABLES = {".csv": "csv", ".tsv": "csv", ".jsonl": "jsonl", ".ndjson": "jsonl"}
"""File name suffixes (lower case) of tables of texts, and their syntax."""

_PAGE = lazy(r"\s*<(?:!doctype|[a-zA-Z])", regex.IGNORECASE)
_QUOTED = r'"(?:[^"]|"")*+"?'
_LINE = lazy(r"[^\r\n]*[^\s][^\r\n]*")
_ADVICE = "name the one that holds the text with --text-field"


class Field(Struct, frozen=True):
    """The place of a field that holds a text, quotation marks included, and the syntax of one field."""

    place: SourceRange
    syntax: str


def fields(source: str, syntax: str, name: str) -> list[Field]:
    """The fields of a table, in order, that hold the texts. syntax: one of TABLES. Raises ReadingError for a table without such a field."""
    return list(_csv_fields(source, name) if syntax == "csv" else _json_fields(source, name))


def read_csv_field(source: str) -> Article:
    """Read one CSV field, with its quotation marks if it has them: HTML if it begins with a tag, else Markdown."""
    text = Embedded()
    add_csv_field(text, source, 0, len(source))
    return _article(text, source)


def read_json_string(source: str) -> Article:
    """Read one JSON string, with its quotation marks: HTML if it begins with a tag, else Markdown."""
    text = Embedded()
    add_json_string(text, source, 0, len(source))
    return _article(text, source)


def _article(text: Embedded, source: str) -> Article:
    if not _PAGE.match(text.text):
        return text.article(source, read_markdown)
    from credlint.readers.html_page import read_html  # noqa: PLC0415 - few tables need it

    return text.article(source, read_html)


def _csv_fields(source: str, name: str) -> Iterator[Field]:
    rows = _rows(source)
    names = [_text(source, place) for place in next(rows, [])]
    if name not in names:
        raise ReadingError(f'no column "{name}" (columns: {", ".join(names[:20]) or "none"})', _ADVICE)
    column = names.index(name)
    for row in rows:
        if column < len(row) and row[column].start < row[column].end:
            yield Field(row[column], "csv-field")


def _rows(source: str) -> Iterator[list[SourceRange]]:
    """The rows of a CSV text. What parts the fields is the sign of these that stands most often in the first line: comma, semicolon, tab."""
    first = regex.sub(_QUOTED, "", regex.match(r"[^\r\n]*", source)[0])  # type: ignore[index]
    sign = max(",;\t", key=first.count)
    row: list[SourceRange] = []
    for match in regex.finditer(rf"(?P<field>{_QUOTED}(?=[{sign}\r\n]|\Z)|[^{sign}\r\n]*+)(?P<end>{sign}|\r\n|\r|\n|\Z)", source):
        row.append(SourceRange(*match.span("field")))
        if match["end"] != sign:
            if len(row) > 1 or row[0].start < row[0].end:
                yield row
            row = []


def _text(source: str, place: SourceRange) -> str:
    text = Embedded()
    add_csv_field(text, source, *place)
    return text.text.strip()


def _json_fields(source: str, name: str) -> Iterator[Field]:
    paths: Sequence[tuple[str, ...]] = [(name,), tuple(name.split("."))]
    names: set[str] = set()
    found = False
    for number, line in enumerate(_LINE.finditer(source), 1):
        try:
            check_json(line.group())
        except ReadingError as error:
            raise ReadingError(f"not JSON (an error in record {number})", "repair it, or leave it out") from error
        for path, start, end in json_strings(source, *line.span()):
            names.add(".".join(map(str, path)))
            if path in paths:
                found = True
                yield Field(SourceRange(start, end), "json-string")
    if not found and names:
        raise ReadingError(f'no field "{name}" with a text (fields: {", ".join(sorted(names)[:20])})', _ADVICE)
