"""The code fence that a text generator puts around a whole answer, and how to take it off."""

from __future__ import annotations

import regex

from credlint import Article, Replacement
from credlint.article import SourceRange
from credlint.patterns import lazy

_OPENING = lazy(r"\A\s*(?:---\r?\n.*?\n---\s*)?(?P<line>(?P<fence>`{3,})(?:markdown|md|mdx)[ \t]*\r?\n)", regex.S)
_FENCE = lazy(r"^ {0,3}(?P<fence>`{3,})(?P<info>[^`\n]*)(?:\n|\z)", regex.M)
_HEAD = 1 << 14
"""Characters that hold the front matter, and the line after it."""


def _opening(article: Article) -> regex.Match[str] | None:
    return _OPENING.match(article.pieces[:_HEAD])


def is_wrapped(article: Article) -> bool:
    """Whether a code fence marked as Markdown opens the text."""
    return _opening(article) is not None and not article.prose.startswith("```")


def unwrapping(article: Article) -> tuple[Replacement, ...] | None:
    """What takes the fence off: its two lines, or the first alone where nothing closes it; None where it is not certain what it holds."""
    opening = _opening(article)
    if not opening:
        return None
    fences = [fence for fence in _FENCE.finditer(article.source, opening.end()) if len(fence["fence"]) >= len(opening["fence"])]
    places = [opening.span("line")]
    if fences:
        last = fences.pop()
        if article.pieces[last.end() :].strip() or last["info"].strip():
            return None
        places.append(last.span())
    return tuple(Replacement(SourceRange(*place), "") for place in places) if _are_paired(fences) else None


def _are_paired(fences: list[regex.Match[str]]) -> bool:
    """Whether fences open, with a language, and close in turn. One without could be the end of the outer fence as well."""
    return len(fences) % 2 == 0 and all(bool(fence["info"].strip()) == (index % 2 == 0) for index, fence in enumerate(fences))
