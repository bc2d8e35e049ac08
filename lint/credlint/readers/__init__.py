"""Readers: source text to Article. One module a syntax; READERS is the whole list."""

from __future__ import annotations

from collections.abc import Callable

from credlint.article import Article
from credlint.readers.asciidoc import read_asciidoc
from credlint.readers.docx import read_docx
from credlint.readers.fields import read_csv_field, read_json_string
from credlint.readers.html_page import read_html
from credlint.readers.markdown import read_markdown
from credlint.readers.mdx import read_mdx
from credlint.readers.notebook import read_notebook
from credlint.readers.plain import read_plain
from credlint.readers.rst import read_rst

READERS: dict[str, Callable[[str], Article]] = {
    "asciidoc": read_asciidoc,
    "csv-field": read_csv_field,
    "docx": read_docx,
    "html": read_html,
    "json-string": read_json_string,
    "markdown": read_markdown,
    "mdx": read_mdx,
    "notebook": read_notebook,
    "rst": read_rst,
    "text": read_plain,
}

SYNTAX_OF_SUFFIX = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdx": "mdx",
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".rst": "rst",
    ".adoc": "asciidoc",
    ".asciidoc": "asciidoc",
    ".ipynb": "notebook",
    ".docx": "docx",
}
"""File name suffixes (lower case) that credlint reads, and their syntax."""

NOT_WRITTEN = frozenset(("docx",))
"""Syntaxes of which the source text is not that of the file: fixes are shown, but not written."""


def read(source: str, syntax: str = "markdown") -> Article:
    """Read a source text, without byte order mark, in one of READERS' syntaxes. Raises KeyError for another syntax, and ReadingError."""
    return READERS[syntax](source)
