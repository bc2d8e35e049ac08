"""Jupyter notebooks: their Markdown cells as one article, with places in the JSON."""

from __future__ import annotations

from collections.abc import Iterator

from credlint.article import Article
from credlint.readers.embedded import Embedded, add_json_string, check_json, json_strings
from credlint.readers.markdown import read_markdown


def read_notebook(source: str) -> Article:
    """Read a notebook; an empty text is an empty one. Raises ReadingError."""
    if source.strip():
        check_json(source)
    text = Embedded()
    for strings in _markdown_cells(source):
        if text.length:
            start = strings[0][0]
            text.add("\n\n", start, start)
        for start, end in strings:
            add_json_string(text, source, start, end)
    return text.article(source, read_markdown)


def _markdown_cells(source: str) -> Iterator[list[tuple[int, int]]]:
    """The places of the strings of each Markdown cell: one, or one for each line. Notebooks of version 3 keep their cells in worksheets."""
    kinds: dict[tuple[str | int, ...], str] = {}
    lines: dict[tuple[str | int, ...], list[tuple[int, int]]] = {}
    for path, start, end in json_strings(source, 0, len(source)):
        if "cells" not in path[:3]:
            continue
        depth = path.index("cells") + 2
        cell, rest = path[:depth], path[depth:]
        if rest == ("cell_type",):
            kinds[cell] = source[start + 1 : end - 1]
        elif rest[:1] == ("source",) and len(rest) <= 2:
            lines.setdefault(cell, []).append((start, end))
    yield from (strings for cell, strings in lines.items() if kinds.get(cell) in ("markdown", "heading"))
