"""Phrases: word lists as data, and finding them in prose.

A phrase is words with a space between them, matched as whole words whatever their case. A space also stands for a hyphen or a line break.
`|` parts the forms of one word ("role|part"), `*` ends a word of any ending ("revolutioniz*"), `#` is a figure ("#x your"), and
`...` stands for one to three words of any kind ("take your ... to the next level").
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import regex

from credlint.article import Article, Span
from credlint.facts.words import FIGURE, matches_in, word_index
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
    """Phrases ready to be found. words: of each phrase, the forms of its words, the rarest word first; `*` ends the beginning of a word."""

    pattern: regex.Pattern[str]
    words: tuple[tuple[tuple[str, ...], ...], ...]
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
    words = []
    for text in texts:
        if not _is_phrase(text):
            raise ValueError(f'"{text}" is no phrase: it needs a word, and begins with one')
        first, _, rest = text.partition(" ")
        for form in first.split("|"):
            by_initial[form[0]].append(_pattern(f"{form} {rest}"))
        words.append(_words(text))
    # Phrases with the same first letter stand together, so that most words are left behind at their first letter.
    groups = (f"(?={_letters(initial)})(?:{'|'.join(sources)})" for initial, sources in sorted(by_initial.items()))
    pattern = lazy(rf"(?<![\p{{L}}\p{{N}}])(?:{'|'.join(groups)})(?![\p{{L}}\p{{N}}])", regex.IGNORECASE)
    beginnings = {form[:-1] for phrase in words for forms in phrase for form in forms if form.endswith("*")}
    return Phrases(pattern, tuple(words), tuple(sorted(beginnings)))


def find_phrases(article: Article, wanted: Phrases) -> Iterator[Span]:
    """The places of phrases in an article, in their order."""
    index = _with_beginnings(word_index(article), wanted.beginnings)
    numbers = set().union(*(_blocks_with_all(index, words) for words in wanted.words))
    return (Span(*match.span()) for match in matches_in(article, wanted.pattern, sorted(numbers)))


def _with_beginnings(index: Mapping[str, list[int]], beginnings: tuple[str, ...]) -> dict[str, list[int]]:
    """An index of words to numbers of blocks, to which the beginnings of its words are added, each with `*`."""
    heads = {beginning[:2] for beginning in beginnings}
    longer = dict(index)
    for word in index:
        if word[:2] in heads and word.startswith(beginnings):
            for beginning in (one for one in beginnings if word.startswith(one)):
                longer[f"{beginning}*"] = longer.get(f"{beginning}*", []) + index[word]
    return longer


def _blocks_with_all(index: Mapping[str, list[int]], words: Sequence[tuple[str, ...]]) -> set[int]:
    """The numbers of the blocks that hold each of the words in one of its forms."""
    found: set[int] = set()
    for forms in words:
        numbers = {number for form in forms if form in index for number in index[form]}
        found = numbers & found if found else numbers
        if not found:
            break
    return found


def _words(phrase: str) -> tuple[tuple[str, ...], ...]:
    """The words of a phrase, each in its forms as far as they stand among the words of a block; the rarest first, as far as length tells."""
    words = [tuple(_longest(form) for form in word.split("|")) for word in phrase.split()]
    return tuple(sorted(filter(all, words), key=lambda forms: min(map(_rarity, forms)), reverse=True))


def _rarity(word: str) -> tuple[bool, int]:
    return word not in _COMMON, len(word)


def _longest(form: str) -> str:
    """The longest stretch of letters in a form, with `*` where it is but the beginning of a word; FIGURE for one with a figure, nothing for mere marks."""
    longest = max(regex.findall(r"[^\W\d_]+", form.lower()), key=len, default="")
    if "#" in form or not longest:
        return FIGURE if regex.search(r"[#\d]", form) else ""
    return f"{longest}*" if form.lower().endswith(f"{longest}*") else longest


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
