"""Word files as text. The only module that knows python-docx."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import regex

from credlint.readers.errors import ReadingError

_UNREADABLE = ReadingError("not a Word file that can be read", "save it as .docx again, or leave it out")
_LARGEST = 200_000_000
"""Bytes of a file that is unpacked; no article with its pictures has as many."""
_MOST_COLUMNS = 1000
"""Columns that a cell may span; Word allows 63."""


def word_text(data: bytes) -> str:
    """The text of a Word file: a line a paragraph, and a line a row of a table; marks tell headings, list items, quotations and rows apart.

    Raises ReadingError without the extra `docx`, and for other files.
    """
    try:
        import docx  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise ReadingError("Word files need the package python-docx", "run `pip install 'credlint[docx]'`") from error
    try:
        size = sum(part.file_size for part in zipfile.ZipFile(io.BytesIO(data)).infolist())
    except zipfile.BadZipFile as error:
        raise _UNREADABLE from error
    if size > _LARGEST:
        raise ReadingError(f"a Word file too large to be unpacked ({size // 1_000_000} MB)", "leave it out, or take its pictures out")
    try:
        document = docx.Document(io.BytesIO(data))
        if any(int(span.get(span.keys()[0])) > _MOST_COLUMNS for span in document.element.iter("{*}gridSpan")):
            raise _UNREADABLE
        return "".join(f"{line}\n" for line in _lines(document))
    except Exception as error:  # what is wrong with a file, python-docx and lxml say with exceptions of many kinds
        raise _UNREADABLE from error


def _lines(document: Any) -> Iterator[str]:
    for part in document.iter_inner_content():
        if hasattr(part, "rows"):
            yield from (f"| {' | '.join(_one_line(cell.text) for cell in row.cells)}" for row in part.rows)
        else:
            text = "".join(_linked(inner) if hasattr(inner, "address") else inner.text for inner in part.iter_inner_content())
            yield _mark(part.style.name if part.style else "") + _one_line(text)


def _linked(link: Any) -> str:
    text = regex.sub(r"[\[\]]", "", link.text)
    return f"[{text}]({link.url})" if text.strip() and regex.fullmatch(r"[^\s()]+", link.url) else text


def _mark(style: str) -> str:
    """The mark of a paragraph by the name of its style, which python-docx gives in English."""
    level = regex.match(r"Heading ([1-6])", style)
    if style == "Title" or level:
        return "#" * (int(level[1]) if level else 1) + " "
    return "- " if style.startswith("List") else "> " if "Quote" in style else ""


def _one_line(text: str) -> str:
    return " ".join(text.splitlines())
