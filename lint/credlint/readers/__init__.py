"""Readers: source text to Article. One module a syntax; READERS is the whole list."""

from __future__ import annotations

from collections.abc import Callable

from credlint.article import Article
from credlint.readers.html_page import read_html
from credlint.readers.markdown import read_markdown
from credlint.readers.plain import read_plain

READERS: dict[str, Callable[[str], Article]] = {"html": read_html, "markdown": read_markdown, "text": read_plain}

SYNTAX_OF_SUFFIX = {".md": "markdown", ".markdown": "markdown", ".txt": "text", ".text": "text", ".html": "html", ".htm": "html"}
"""File name suffixes (lower case) that credlint reads, and their syntax."""


def read(source: str, syntax: str = "markdown") -> Article:
    """Read a source text, without byte order mark, in one of READERS' syntaxes. Raises KeyError for another syntax."""
    return READERS[syntax](source)
