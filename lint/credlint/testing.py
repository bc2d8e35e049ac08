"""Try rules on their own pages. For the rules of this project and for anyone's."""

from __future__ import annotations

import re

from msgspec import Struct

from credlint.article import Article, SourceRange
from credlint.readers import read
from credlint.rule import Rule

_FENCE = re.compile(r"^(?P<fence>`{3,})(?P<info>(?:bad|good)\b[^\n]*)\n(?P<body>.*?)\n(?P=fence)[ ]*$", re.M | re.S)
_CARETS = re.compile(r"^ *\^+(?: +\^+)* *$")


class Example(Struct):
    """An executed example of a rule page.

    text: the article. marks: the exact source ranges that must be found (none for a good example).
    syntax: "markdown" or "text". also: codes of other rules that may find something here too.
    """

    text: str
    marks: tuple[SourceRange, ...]
    syntax: str
    also: tuple[str, ...]


def examples(page: str) -> list[Example]:
    """The examples of a page: fences marked `bad` or `good`.

    A line of carets under a line marks the exact text that must be found. After the word may stand `text` (plain text instead of
    Markdown) and `also=CODE,CODE`.

    Raises ValueError for a bad example without a mark and a good example with one.
    """
    return [_example(m["info"].split(), m["body"]) for m in _FENCE.finditer(page)]


def _example(info: list[str], body: str) -> Example:
    kept: list[str] = []
    marks: list[SourceRange] = []
    for line in body.split("\n"):
        if _CARETS.match(line) and kept:
            start = sum(len(k) + 1 for k in kept[:-1])
            marks += [SourceRange(start + m.start(), start + m.end()) for m in re.finditer(r"\^+", line)]
        else:
            kept.append(line)
    if bool(marks) != (info[0] == "bad"):
        raise ValueError(f"a bad example needs a line of carets, a good one has none: {body!r}")
    also = next((word.removeprefix("also=").split(",") for word in info if word.startswith("also=")), [])
    return Example("\n".join(kept), tuple(marks), "text" if "text" in info else "markdown", tuple(also))


def flagged(rule: type[Rule], text: str, syntax: str = "markdown") -> list[str]:
    """The pieces of source that a rule finds in a text."""
    return [text[place.start : place.end] for place in places(rule, read(text, syntax))]


def places(rule: type[Rule], article: Article) -> list[SourceRange]:
    """The source ranges of the problems that a rule finds in an article, in order."""
    return sorted(article.locate(problem.span) for problem in rule().check(article))
