"""Word lists of a bound, as patterns.

A phrase is matched as a whole, whatever its case; a space also stands for a hyphen or a line break; `*` ends a word of any ending.
In a `before` list, ` ...` at the end of a phrase allows up to four more words.

The key of a phrase is the start of its first word, without case. A text holds a phrase only if it holds its key, so that a set of keys tells which
bounds a sentence may concern before any pattern runs.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from functools import cached_property

import regex

from credlint.facts.word_places import holds
from credlint.facts.words import parted, parting
from credlint.patterns import lazy

_FILLERS = (
    "of|to|at|in|is|was|are|were|up|only|just|about|around|roughly|approximately|nearly|almost|over|under|below|above|beyond|some|as|much|little|low|high|"
    "than|more|less|fewer|least|most|a|an|the|total|mere|estimated|reported|reach|reaches|reached|reaching|exceed|exceeds|exceeding|with|came|come|comes"
)
_FILL = rf"(?:[ \n](?:{_FILLERS}))*[ \n][~≈$€£]?"
_MORE = r"(?:[ \n][\p{L}\p{N}'’-]++){0,4}"
_REACH = 90
_KEY = 4
"""Letters."""
_WORD = lazy(r"[\p{L}\p{N}]+")
_PARTS = parting(str.isalnum)
_KEYS = lazy(rf"([\p{{L}}\p{{N}}]{{1,{_KEY}}})[\p{{L}}\p{{N}}]*+")


def keys_in(text: str) -> frozenset[str]:
    """The keys of the words of a text."""
    words = parted(text, _PARTS)
    return frozenset(_KEYS.findall(text.casefold()) if words is None else [word[:_KEY] for word in words])


def keys_of(phrases: Iterable[str]) -> frozenset[str]:
    """The keys of phrases. Raises ValueError for a stem that is too short to have one ("run*")."""
    return frozenset(map(_key, phrases))


def keys_of_lists(lists: Iterable[Iterable[str]]) -> tuple[frozenset[str], ...]:
    """The keys of each list; the first must have them (else ValueError), a later one with a phrase too short for a key is left out."""
    found: list[frozenset[str]] = []
    for phrases in lists:
        try:
            found.append(keys_of(phrases))
        except ValueError:
            if not found:
                raise
    return tuple(found)


def _key(phrase: str) -> str:
    start = phrase[:_KEY]
    if len(start) == _KEY and start.isalnum():  # as most do
        return start.casefold()[:_KEY]
    first = _WORD.search(phrase)
    if not first or (phrase[first.end() : first.end() + 1] == "*" and len(first.group()) < _KEY):
        raise ValueError(f'"{phrase}" is too short: it needs a word, and {_KEY} letters before "*"')
    return first.group().casefold()[:_KEY]


def name_pattern(names: Iterable[str]) -> regex.Pattern[str]:
    """A pattern that finds any of the names as they are spelt, the longest first."""
    return lazy(r"(?<![\p{L}\p{N}])\L<names>(?!\p{L}|[.]?\p{N})", names=list(names))


class Phrases:
    """A pattern of phrases, tried (and compiled) only where the longest word of one of them stands, or the start of it: mostly none does."""

    def __init__(self, phrases: Collection[str], pattern: Callable[[Collection[str]], str]) -> None:
        self.phrases = phrases
        self._pattern = lazy(lambda: pattern(phrases), regex.IGNORECASE)

    def stand_in(self, text: str, start: int = 0, end: int | None = None) -> bool:
        """Whether one of them stands in a text; for phrases that may stand anywhere."""
        return self._may_stand_in(text[start:end]) and bool(self._pattern.search(text, start, end))

    def stand_after(self, prose: str, end: int) -> bool:
        """Whether one of them comes next; for phrases that follow a figure, which ends there."""
        return self._may_stand_in(prose[end : end + self._length]) and bool(self._pattern.match(prose, end))

    def stand_before(self, prose: str, start: int) -> bool:
        """Whether one of them leads to a figure that starts there; for phrases that lead to one."""
        first = max(0, start - _REACH)
        return self._may_stand_in(prose[first:start]) and bool(self._pattern.match(prose, first, start))

    def _may_stand_in(self, text: str) -> bool:
        return holds(text.casefold(), self._hints)

    @cached_property
    def _hints(self) -> frozenset[str]:
        """The longest word of each, up to its `*`, without case; empty for a phrase of signs."""
        return frozenset(max(_WORD.findall(phrase.partition("*")[0]), key=len, default="").casefold() for phrase in self.phrases)

    @cached_property
    def _length(self) -> int:
        """Characters in which the phrases stand up to a `*`, with what may part them from a figure."""
        return max(map(len, self.phrases)) + 1


def anywhere(phrases: Collection[str]) -> Phrases:
    """Phrases to find anywhere."""
    return Phrases(phrases, _any_of)


def following(phrases: Collection[str]) -> Phrases:
    """Phrases to find where a figure ends."""
    return Phrases(phrases, lambda phrases: rf"[ \n\u00a0-]?{_any_of(phrases)}")


def leading(phrases: Collection[str]) -> Phrases:
    """Phrases to find before a figure, with nothing but small words between."""
    return Phrases(phrases, _leading)


def _leading(phrases: Collection[str]) -> str:
    near = [phrase for phrase in phrases if not phrase.endswith(" ...")]
    far = [phrase.removesuffix(" ...") for phrase in phrases if phrase.endswith(" ...")]
    ends = [*([_any_of(near)] if near else []), *([_any_of(far) + _MORE] if far else [])]
    return rf"(?r)(?:{'|'.join(ends)}){_FILL}"


def _any_of(phrases: Iterable[str]) -> str:
    """A pattern of all phrases; those that need the same around them have it once: that compiles and runs faster."""
    bodies: dict[tuple[str, str], list[str]] = {}
    for phrase in phrases:
        left = r"(?<![\p{L}\p{N}])" if phrase[0].isalnum() else ""
        right = r"(?![\p{L}\p{N}])" if phrase[-1].isalnum() else ""
        bodies.setdefault((left, right), []).append(_body(phrase))
    groups = [f"{left}(?:{'|'.join(same)}){right}" for (left, right), same in bodies.items()]
    return f"(?:{'|'.join(groups)})"


def _body(phrase: str) -> str:
    return r"[ \n\u00a0‑-]".join(_escaped(word.rstrip("*")) + (r"[\p{L}\p{N}'’]*" if word.endswith("*") else "") for word in phrase.split())


def _escaped(word: str) -> str:
    return word if word.isalnum() else regex.escape(word).replace("'", "['’]")
