"""Readers: source text to Article. One module a syntax; READERS is the whole list."""

from __future__ import annotations

from importlib import import_module

from credlint.article import Article

READERS = {
    "asciidoc": ("asciidoc", "read_asciidoc"),
    "csv-field": ("fields", "read_csv_field"),
    "docx": ("docx", "read_docx"),
    "html": ("html_page", "read_html"),
    "json-string": ("fields", "read_json_string"),
    "markdown": ("markdown", "read_markdown"),
    "mdx": ("mdx", "read_mdx"),
    "notebook": ("notebook", "read_notebook"),
    "rst": ("rst", "read_rst"),
    "text": ("plain", "read_plain"),
}
"""Syntax to the module and function that read it; only those in use are imported."""

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
    module, function = READERS[syntax]
    article: Article = getattr(import_module(f"{__name__}.{module}"), function)(source)
    return article
