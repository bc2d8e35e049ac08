"""Suppressions as they are written: comments, and the front matter's key `credlint`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from credlint.article import Article, SourceRange
from credlint.patterns import lazy
from credlint.readers.own_settings import KEY, own_settings
from credlint.rule import Rule
from credlint.selection import ALL, nearest

Scope = Literal["file", "next-line", "line", "disable", "enable"]
VERBS: dict[str, Scope] = {
    "disable-next-line": "next-line",
    "disable-line": "line",
    "disable-file": "file",
    "disable": "disable",
    "enable": "enable",
}
"""What follows "credlint-" in a comment."""

_COMMENT = lazy(r"(?s)<!--\s*(?=credlint-)(?P<text>.*)-->|\{/\*\s*(?=credlint-)(?P<text>.*)\*/\}|(?:\.\.|//)\s*(?=credlint-)(?P<text>.*)")
_VERB = lazy(r"credlint-(?P<verb>[\w-]+):?(?!\S)")
_KEYWORD = lazy(r"\S+")
_REASON = lazy(r"(?<!\S)(?:--+|[–—])\s*")
_SELECTOR = lazy(r"[^\s,>][^\s,]*")
_MOST_SUGGESTIONS = 50
"""Mistakes that are compared with what is known; more are not those of a person."""


class Suppression(Struct):
    """What one selector of a comment, or of the front matter, leaves out.

    codes: the start of the codes that it names; nothing for all. words: the selector as written; nothing where a comment names no rule.
    place: where it stands, or the keyword where it names no rule. comment: the whole comment. reason: why, in the author's words.
    is_alone: whether its comment holds nothing else. uses: how many findings it leaves out; of an `enable`, whether it ends anything.
    """

    scope: Scope
    codes: str
    words: str
    place: SourceRange
    comment: SourceRange
    reason: str
    is_alone: bool = False
    uses: int = 0


class Mistake(Struct, frozen=True):
    """A suppression that says nothing: it names no rule, or is none."""

    place: SourceRange
    message: str
    help: str


class _Directive(Struct, frozen=True):
    """A comment, or a text of the front matter, with the place of each selector. keyword: what names the scope."""

    scope: Scope
    keyword: SourceRange
    selectors: list[tuple[str, SourceRange]]
    comment: SourceRange
    reason: str


def read_suppressions(article: Article, known: Sequence[type[Rule]]) -> tuple[list[Suppression], list[Mistake]]:
    """The suppressions of an article, those for the file first, then in order; and what is none. known: all rules that may be named."""
    if KEY not in article.source:
        return [], []
    mistakes: list[Mistake] = []
    selectors = _Selectors(known)
    found: list[Suppression] = []
    for one in (*_in_front_matter(article.source, mistakes), *_in_comments(article, mistakes)):
        is_alone = len(one.selectors) < 2 and one.comment != one.keyword
        for words, place in one.selectors or [("", one.keyword)]:
            codes = selectors.codes(words)
            if codes is None:
                mistakes.append(Mistake(place, f'no rule has the code, name or prefix "{words}"', selectors.suggestion(words)))
            else:
                found.append(Suppression(one.scope, codes, words, place, one.comment, one.reason, is_alone))
    return found, mistakes


class _Selectors:
    """What selectors name."""

    def __init__(self, known: Sequence[type[Rule]]) -> None:
        self._known = known
        self._starts = {rule.code[:length] for rule in known for length in range(1, len(rule.code) + 1)}
        self._codes = {rule.name(): rule.code for rule in known}
        self._suggestions: dict[str, str] = {}

    def codes(self, selector: str) -> str | None:
        """The start of the codes that a selector names, whatever its case; None where it names no rule."""
        if selector.upper() in ("", ALL):
            return ""
        return selector.upper() if selector.upper() in self._starts else self._codes.get(selector.lower())

    def suggestion(self, selector: str) -> str:
        """What may have been meant."""
        if selector not in self._suggestions and len(self._suggestions) < _MOST_SUGGESTIONS:
            close = nearest(selector, self._known)
            self._suggestions[selector] = f"Did you mean {close}?" if close else ""
        return self._suggestions.get(selector, "") or "`credlint rule --all` lists the rules."


def _in_comments(article: Article, mistakes: list[Mistake]) -> Iterator[_Directive]:
    source = article.source
    for comment in article.comments:
        text = _COMMENT.fullmatch(source, *comment)
        if not text:
            continue
        start, end = text.span("text")
        verb = _VERB.match(source, start, end)
        scope = VERBS.get(verb["verb"]) if verb else None
        if verb and scope:
            selectors, reason = _words(source, verb.end(), end)
            yield _Directive(scope, SourceRange(start, verb.end()), selectors, comment, reason)
        else:
            mistakes.append(_no_suppression(source, start, end))


def _no_suppression(source: str, start: int, end: int) -> Mistake:
    """A comment that begins like a suppression and is none."""
    keyword = _KEYWORD.match(source, start, end)
    place = SourceRange(start, keyword.end() if keyword else end)
    known = ", ".join(f"credlint-{verb}" for verb in VERBS)
    return Mistake(place, f'"{source[place.start : place.end]}" suppresses nothing', f"Known are {known}.")


def _in_front_matter(source: str, mistakes: list[Mistake]) -> Iterator[_Directive]:
    for setting in own_settings(source):
        place = SourceRange(setting.start, setting.end)
        if setting.key != "ignore":
            name = f"{KEY}.{setting.key}".rstrip(".")
            mistakes.append(Mistake(place, f'the key "{name}" of the front matter says nothing', f"Known is {KEY}.ignore."))
        elif source[setting.start : setting.end] == setting.text:
            yield _Directive("file", place, _words(source, *place)[0], place, "")
        else:
            yield _Directive("file", place, [(word.group(), place) for word in _SELECTOR.finditer(setting.text)], place, "")


def _words(source: str, start: int, end: int) -> tuple[list[tuple[str, SourceRange]], str]:
    """The selectors in a stretch of the source, and the reason after them."""
    reason = _REASON.search(source, start, end)
    last = reason.start() if reason else end
    selectors = [(word.group(), SourceRange(*word.span())) for word in _SELECTOR.finditer(source, start, last)]
    return selectors, " ".join(source[reason.end() : end].split()) if reason else ""


def starts(code: str) -> Iterable[str]:
    """The starts of a code, the longest first, down to nothing."""
    return (code[:length] for length in range(len(code), -1, -1))
