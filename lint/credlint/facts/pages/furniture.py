"""Signs of page furniture in one line: what navigation, counters, calls to action and the like look like, whatever stands around them."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

import regex
from msgspec import Struct

from credlint.facts.pages.shapes import Shape, Shapes
from credlint.facts.word_places import holds
from credlint.facts.words import FIGURE
from credlint.kept import kept, packaged_text, packaged_toml
from credlint.patterns import lazy

CERTAIN = 2
"""Weight of a sign that is enough alone."""
POSSIBLE = 1
"""Weight of a sign that needs company: the word may as well be a heading of an article."""

_PACKAGE, _FILE = "credlint.facts.pages", "furniture.toml"
_ARROW = lazy(r"^(?:←|«|<<)|(?:→|»|➔|➜|⟶|>>)$")
_MORE = lazy(r"\b(?:more|reading|all|started|demo|trial|sales|call)\b", regex.I)
_LONGEST = 420
_LABEL_WORDS = 6
_AND = "and"
_MENU_WORDS = 14
_FIRST = lazy(r"[\W_]*([^\W_]+)")
_EDGES = lazy(r"^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$")
_INNER = lazy(r"[^\p{L}\p{N}'’]+")
_WORD_GAPS = lazy(r"[^\p{L}\p{N}'’&-]+")
SHARING = frozenset(("share", "tweet", "print", "email", "follow", "copy link", "save", "like", "pin"))


class Sign(Struct, frozen=True):
    """A line that looks like page furniture: of what kind, and whether that is CERTAIN or only POSSIBLE."""

    kind: str
    weight: int


class Labels(Struct, frozen=True):
    """The words of `furniture.toml`, folded: whole lines to their sign, and the words that make a line a menu.

    heads: the first words of all of them. tails: their last words. begins, ends: the words that a label or a menu begins and ends with.
    sections: of a newspaper, in a menu. doors: labels that nothing but a menu has in a row of short ones. buttons: two of them make a row a bar.
    """

    signs: dict[str, Sign]
    words: frozenset[str]
    anchors: frozenset[str]
    heads: frozenset[str]
    tails: frozenset[str]
    begins: frozenset[str]
    ends: frozenset[str]
    sections: frozenset[str]
    doors: frozenset[str]
    buttons: frozenset[str]


@cache
def labels() -> Labels:
    """Read `furniture.toml`, once."""
    return kept(f"labels\n{packaged_text(_PACKAGE, _FILE)}", _labels)


def _labels() -> Labels:
    data = packaged_toml(_PACKAGE, _FILE)
    menu = {fold(text): Sign(kind, POSSIBLE) for kind, texts in data["labels"].items() for text in texts}
    certain = {fold(text): Sign(kind, CERTAIN) for kind, texts in data["certain"].items() for text in texts}
    foreign = {fold(text): Sign("navigation in another language", CERTAIN) for texts in data["languages"].values() for text in texts}
    anchors = frozenset(certain) | {fold(text) for text in data["anchors"]}
    known = anchors | menu.keys()
    signs = foreign | menu | certain
    heads = frozenset(first[1] for first in map(_FIRST.match, (*signs, *known)) if first)
    tails = frozenset(label.rpartition(" ")[2] for label in known)
    rows = (frozenset(map(fold, data[key])) for key in ("sections", "doors", "buttons"))
    return Labels(signs, known, anchors, heads, tails, heads | {_AND}, tails | {_AND}, *rows)


@lru_cache(maxsize=2048)
def fold(text: str) -> str:
    """A short text as it is looked up: without case, accents and outer punctuation, its inner punctuation as single spaces."""
    bare = text if text.isascii() else "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return _INNER.sub(" ", _EDGES.sub("", bare)).casefold()


def has_sign(text: str, shapes: Shapes, *, is_marked: bool) -> bool:
    """Whether any line of a text has a sign. Most texts hold none of the marks, and most lines begin with a word that no sign begins with."""
    begins, by_word = labels().begins, shapes.by_word
    for row in text.split("\n"):
        line = row.strip()
        if len(line) > _LONGEST:
            continue
        head = _head(line.partition(" ")[0])
        may_be_label = head in begins and line.count(" ") < _MENU_WORDS
        if (is_marked or may_be_label or not head or (head in by_word and _shapes(line, by_word[head]))) and sign(line, shapes):
            return True
    return False


@lru_cache(maxsize=2048)
def _head(piece: str) -> str:
    """The word that a piece of text begins with, in lower case; "0" for a figure; nothing where it has none of ASCII letters."""
    first = _FIRST.match(piece)
    word = first[1].lower() if first and first[1].isascii() else ""
    return FIGURE if word[:1].isdigit() else word


def sign(line: str, shapes: Shapes) -> Sign | None:
    """What a line, without outer white space, looks like by itself; None for a line of an article.

    shapes: those of the article that holds the line.
    """
    if not line or len(line) > _LONGEST:
        return None
    words = line.count(" ") + 1
    first = _FIRST.match(line)
    head = first[1].lower() if first else ""
    begun = shapes.by_word.get(FIGURE if head[:1].isdigit() else head, ())
    # A label is compared without accents; without any in its first word, that word begins the label.
    may_be_label = head in labels().heads or not head.isascii()
    if not (begun or may_be_label or head == _AND or holds(line.lower(), shapes.marks)):
        return None
    may_be_label = may_be_label and words <= _MENU_WORDS
    known = labels().signs.get(fold(line)) if may_be_label and words <= _LABEL_WORDS else None
    if known:
        return Sign("link with an arrow", CERTAIN) if _MORE.search(line) and _ARROW.search(line) else known
    for shape in sorted(_shapes(line, (*begun, *shapes.loose))):
        if shape.pattern.fullmatch(line):
            return Sign(shape.kind, CERTAIN)
    return _menu(line) if words > 1 and (may_be_label or (words <= _MENU_WORDS and (head == _AND or "&" in line))) else None


def _shapes(line: str, shapes: Sequence[Shape]) -> list[Shape]:
    """Those of the shapes that a line may have by its length and by what it holds."""
    blanks = line.count(" ")
    fitting = [shape for shape in shapes if blanks < shape.words]
    lower = line.lower() if fitting else ""
    return [shape for shape in fitting if not shape.held or holds(lower, shape.held)]


def _menu(line: str) -> Sign | None:
    """A line that is made of menu words: "Blog Pricing Book a Call", "Share Tweet Subscribe". Its first word begins a label or is "and"."""
    last = line.rpartition(" ")[2]
    if line[-1] in ".!?:;,…" or (last.isalpha() and last.isascii() and last.lower() not in labels().ends):
        return None
    words = [word for word in _WORD_GAPS.split(line) if word]
    if not words or not (words[-1] in ("&", "and") or fold(words[-1]).rpartition(" ")[2] in labels().tails):
        return None
    found, others = _segments(words)
    anchors = sum(name in labels().anchors for name in found)
    if others:
        has_label_ends = words[0] not in others and words[-1] not in others
        is_menu = anchors >= 2 and has_label_ends and len(others) <= len(words) / 2 and not any(word[0].islower() for word in others)
    else:
        is_menu = anchors >= 1 and len(found) >= 3
    return Sign("share buttons" if SHARING & set(found) else "navigation", CERTAIN) if is_menu else None


def _segments(words: list[str]) -> tuple[list[str], list[str]]:
    """The known labels in a row of words, the longest first, and the words that belong to none."""
    folded = [fold(word) for word in words]
    known, heads = labels().words, labels().heads
    found: list[str] = []
    others: list[str] = []
    at = 0
    while at < len(words):
        is_head = folded[at].partition(" ")[0] in heads
        size = next((n for n in (5, 4, 3, 2, 1) if is_head and at + n <= len(words) and " ".join(folded[at : at + n]) in known), 0)
        found += [" ".join(folded[at : at + size])] if size else []
        others += [] if size or words[at] in ("&", "and") else [words[at]]
        at += max(size, 1)
    return found, others
