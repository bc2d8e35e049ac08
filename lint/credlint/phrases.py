"""Phrases: word lists as data, and finding them in prose.

A phrase is words with a space between them, matched as whole words whatever their case. A space also stands for a hyphen or a line break.
`|` parts the forms of one word ("role|part"), `*` ends a word of any ending ("revolutioniz*"), `#` is a figure ("#x your"), and
`...` stands for one to three words of any kind ("take your ... to the next level").
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import regex

from credlint.article import Article, Span
from credlint.facts.words import matches, stems
from credlint.patterns import lazy

_COMMON = frozenset(
    "that this what with have from they will your more when there their which about time just over could would should through while here than then them"
    " only other into some very most also been were like make made many much such even well back good still after before where every never always between"
    " because first people these those being does doing information number year years".split()
)
"""Words so common that looking for them saves nothing."""
_GAP = r"[ \n\u00a0‑-]"
_WORD = r"[\p{L}\p{N}][\p{L}\p{N}'’%-]*"
_FIGURE = r"\d[\d.,]*[kKmMbB]?"


@dataclass(slots=True)
class PhraseList:
    """A list of phrases with its name, its source and the day on which that was checked (ISO 8601). rule: of a house's list, what it adds to."""

    name: str
    phrases: tuple[str, ...]
    source: str
    checked: str
    rule: str = ""


@dataclass(slots=True)
class Phrases:
    """Phrases ready to be found. words, beginnings: of these every phrase holds one, whole or as the beginning of a word."""

    pattern: regex.Pattern[str]
    words: frozenset[str]
    beginnings: tuple[str, ...]


def read_phrase_lists(text: str, filename: str) -> tuple[PhraseList, ...]:
    """Read a TOML file of `[[list]]` tables with `name`, `phrases`, `source` and `checked`.

    Raises ValueError, naming the file and the list, for anything else and for a phrase without a word.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{filename}: not TOML ({error})") from error
    if set(data) != {"list"} or not isinstance(data["list"], list):
        raise ValueError(f"{filename}: expected [[list]] tables and nothing else")
    return tuple(_list(table, f"{filename}: list {number}") for number, table in enumerate(data["list"], 1))


def phrases(texts: Iterable[str]) -> Phrases:
    """Make phrases ready to be found. Raises ValueError for a phrase without a word."""
    by_initial: dict[str, list[str]] = defaultdict(list)
    words: set[str] = set()
    beginnings: set[str] = set()
    for text in texts:
        if not _is_phrase(text):
            raise ValueError(f'"{text}" is no phrase: it needs a word, and begins with one')
        first, _, rest = text.partition(" ")
        for form in first.split("|"):
            by_initial[form[0]].append(_pattern(f"{form} {rest}"))
        for word, is_beginning in _telling(text):
            (beginnings if is_beginning else words).add(word)
    # Phrases with the same first letter stand together, so that most words are left behind at their first letter.
    groups = (f"(?={_letters(initial)})(?:{'|'.join(sources)})" for initial, sources in sorted(by_initial.items()))
    pattern = lazy(rf"(?<![\p{{L}}\p{{N}}])(?:{'|'.join(groups)})(?![\p{{L}}\p{{N}}])", regex.IGNORECASE)
    return Phrases(pattern, frozenset(words), tuple(sorted(beginnings)))


def find_phrases(article: Article, wanted: Phrases) -> Iterator[Span]:
    """The places of phrases in an article, in their order."""
    words = wanted.words | stems(article, wanted.beginnings)
    return (Span(*match.span()) for match in matches(article, wanted.pattern, words))


def _telling(phrase: str) -> list[tuple[str, bool]]:
    """The rarest word of a phrase, as far as length tells, in each of its forms; whether it is only the beginning of a word."""
    forms = [word.split("|") for word in phrase.split() if word != "..."]
    best = max(forms, key=lambda one: min(_rarity(_longest(form)) for form in one))
    return [(_longest(form), form.endswith(f"{_longest(form)}*") or form.casefold().endswith(f"{_longest(form)}*")) for form in best]


def _rarity(word: str) -> tuple[bool, int]:
    return word not in _COMMON, len(word)


def _longest(form: str) -> str:
    return max(regex.findall(r"[^\W\d_]+", form.lower()), key=len, default="")


def _list(table: dict[str, object], where: str) -> PhraseList:
    name, phrases, source, checked = (table.get(key) for key in ("name", "phrases", "source", "checked"))
    rule = table.get("rule", "")
    if (
        set(table) - {"rule"} != {"name", "phrases", "source", "checked"}
        or not isinstance(rule, str)
        or not (isinstance(name, str) and isinstance(source, str) and source)
    ):
        raise ValueError(f"{where}: expected name, phrases, source and checked")
    if not isinstance(phrases, list) or not phrases or not all(isinstance(phrase, str) and _is_phrase(phrase) for phrase in phrases):
        raise ValueError(f"{where} ({name}): phrases must be a list of strings with a word in each")
    return PhraseList(name, tuple(phrases), source, str(checked), rule)


def _is_phrase(phrase: str) -> bool:
    return any(character.isalnum() for character in phrase) and not phrase.startswith(("...", "*", "|", " "))


def _pattern(phrase: str) -> str:
    first, *others = phrase.split()
    return _form(first) + "".join(rf"(?:{_GAP}{_WORD}){{1,3}}?" if word == "..." else _GAP + _form(word) for word in others)


def _form(word: str) -> str:
    forms = [_letters(form) for form in word.split("|")]
    return forms[0] if len(forms) == 1 else f"(?:{'|'.join(forms)})"


def _letters(form: str) -> str:
    stem, figure = form.rstrip("*"), form.replace("#", "")
    text = regex.escape(stem).replace(r"\#", "#").replace("#", _FIGURE) if figure != form else regex.escape(stem)
    return text + (r"[\p{L}'’]*" if form.endswith("*") else "")
