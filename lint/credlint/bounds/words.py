"""Word lists of a bound, as patterns.

A phrase is matched as a whole, whatever its case; a space also stands for a hyphen or a line break; `*` ends a word of any ending.
In a `before` list, ` ...` at the end of a phrase allows up to four more words.

The key of a phrase is the start of its first word, without case. A text holds a phrase only if it holds its key, so that a set of keys tells which
bounds a sentence may concern before any pattern runs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

import regex

from credlint.patterns import lazy

_FILLERS = (
    "of|to|at|in|is|was|are|were|up|only|just|about|around|roughly|approximately|nearly|almost|over|under|below|above|beyond|some|as|much|little|low|high|"
    "than|more|less|fewer|least|most|a|an|the|total|mere|estimated|reported|reach|reaches|reached|reaching|exceed|exceeds|exceeding|with|came|come|comes"
)
_FILL = rf"(?:[ \n](?:{_FILLERS}))*[ \n][~≈$€£]?"
_MORE = r"(?:[ \n][\p{L}\p{N}'’-]++){0,4}"
_REACH = 90
_WORD = lazy(r"[\p{L}\p{N}]+")
_KEY = 4
"""Letters."""


def keys_in(text: str) -> frozenset[str]:
    """The keys of the words of a text."""
    return frozenset({word[:_KEY].casefold() for word in _WORD.findall(text)})


def keys_of(phrases: Iterable[str]) -> frozenset[str]:
    """The keys of phrases. Raises ValueError for a stem that is too short to have one ("run*")."""
    return frozenset(map(_key, phrases))


def _key(phrase: str) -> str:
    first = _WORD.search(phrase)
    if not first or (phrase[first.end() : first.end() + 1] == "*" and len(first.group()) < _KEY):
        raise ValueError(f'"{phrase}" is too short: it needs a word, and {_KEY} letters before "*"')
    return first.group()[:_KEY].casefold()


def name_pattern(names: Iterable[str]) -> regex.Pattern[str]:
    """A pattern that finds any of the names as they are spelt, the longest first."""
    return lazy(r"(?<![\p{L}\p{N}])\L<names>(?!\p{L}|[.]?\p{N})", names=list(names))


def anywhere(phrases: Collection[str]) -> regex.Pattern[str]:
    """A pattern that finds any of the phrases."""
    return lazy(lambda: _any_of(phrases), regex.IGNORECASE)


def following(phrases: Collection[str]) -> regex.Pattern[str]:
    """A pattern to match where a figure ends: one of the phrases comes next."""
    return lazy(lambda: rf"[ \n\u00a0-]?{_any_of(phrases)}", regex.IGNORECASE)


def leading(phrases: Collection[str]) -> regex.Pattern[str]:
    """A pattern for `stands_before`: one of the phrases, then nothing but small words."""
    return lazy(lambda: _leading(phrases), regex.IGNORECASE)


def _leading(phrases: Collection[str]) -> str:
    near = [phrase for phrase in phrases if not phrase.endswith(" ...")]
    far = [phrase.removesuffix(" ...") for phrase in phrases if phrase.endswith(" ...")]
    ends = [*([_any_of(near)] if near else []), *([_any_of(far) + _MORE] if far else [])]
    return rf"(?r)(?:{'|'.join(ends)}){_FILL}"


def stands_before(pattern: regex.Pattern[str], prose: str, start: int) -> bool:
    """Whether a `leading` pattern leads to a figure that starts at `start`."""
    return bool(pattern.match(prose, max(0, start - _REACH), start))


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
