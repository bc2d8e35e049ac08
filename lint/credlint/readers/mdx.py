"""MDX: Markdown with the tags, expressions, comments, imports and exports of JSX left out."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from credlint.article import Article
from credlint.patterns import lazy
from credlint.readers.asides import Aside, blanked
from credlint.readers.markdown import read_markdown

# The code that a scan must step over, then what is no Markdown. Alternatives are bounded or possessive: no text costs more than its length.
_TOKEN = lazy(
    r"""(?xm)
        (?P<code>^[ \t]*(?P<fence>`{3,}+|~{3,}+)[^\n]*\n(?:(?![ \t]*(?P=fence))[^\n]*(?:\n|\Z))*+(?:[ \t]*(?P=fence)[^\n]*)? | (?<!`)(?P<ticks>`++)(?:(?!(?P=ticks)|\n\n)[^\\]|\\.){0,2000}+(?P=ticks))
      | (?P<module>^(?:import|export)[ \t{*][^\n]*(?:\n(?![ \t\r]*$)[^\n]*)*+)
      | (?P<open>\{)
      | (?P<close>\})
      | (?P<tag></?(?:[A-Za-z][\w.:-]*+(?=[\s/>{])|(?=>)))
    """
)
_ATTRIBUTES = lazy(r"""(?:[^<>{}"']++|"[^"]*+"|'[^']*+')*+""")
_LONGEST_TAG = 5_000


def read_mdx(source: str) -> Article:
    """Read MDX. A tag or an expression on lines of its own parts what stands around it; elsewhere an expression is a placeholder."""
    found = list(_parts(source))
    pieces: list[str] = []
    asides: list[Aside] = []
    done = 0
    for start, end, is_expression in found:
        is_alone = _is_alone(source, start, end)
        pieces += (source[done:start], blanked(source[start:end], " " if is_alone else "x"))
        if not is_alone:
            asides.append(Aside(start, end, is_gone=not is_expression))
        done = end
    return read_markdown(source, "".join([*pieces, source[done:]]), asides)


def _parts(source: str) -> Iterator[tuple[int, int, bool]]:
    """What is no Markdown, in order: start, end, and whether it is an expression that shows as a text."""
    closes = _closes(source)
    done = 0
    for match in _TOKEN.finditer(source):
        start, end = match.start(), 0
        if start < done:
            continue
        if match["module"]:
            end = match.end()
        elif match["open"]:
            end = closes.get(start, 0)
        elif match["tag"]:
            end = _tag_end(source, match, closes)
        if end and not source.startswith("{/*", start):  # comments are read with the Markdown
            yield start, end, bool(match["open"])
        done = end or (match.end() if match["code"] else done)


def _closes(source: str) -> dict[int, int]:
    """Where each brace outside of code that has a counterpart is closed: start of the one to end of the other."""
    waiting: list[int] = []
    closes: dict[int, int] = {}
    for match in _TOKEN.finditer(source):
        if match["open"]:
            waiting.append(match.start())
        elif match["close"] and waiting:
            closes[waiting.pop()] = match.end()
    return closes


def _tag_end(source: str, tag: regex.Match[str], closes: dict[int, int]) -> int:
    """The end of a tag that is JSX: a component, a fragment, or an element with an expression in it. Else 0: it is HTML, or none."""
    at, limit, has_braces = tag.end(), min(len(source), tag.end() + _LONGEST_TAG), False
    name = tag.group().lstrip("</")
    while at < limit:
        match = _ATTRIBUTES.match(source, at, limit)
        at = match.end() if match else at
        if source.startswith(">", at):
            return at + 1 if has_braces or not name or name[0].isupper() or "." in name else 0
        if not source.startswith("{", at) or at not in closes:
            return 0
        at, has_braces = closes[at], True
    return 0


def _is_alone(source: str, start: int, end: int) -> bool:
    """Whether nothing else stands on the lines of a stretch."""
    before = source[max(source.rfind("\n", 0, start), source.rfind("\r", 0, start)) + 1 : start]
    rest = regex.compile(r"[ \t]*(?:[\r\n]|\Z)").match(source, end)
    return not before.strip(" \t") and rest is not None
