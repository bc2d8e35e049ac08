"""Phrases: word lists as data, and finding them in prose.

A phrase is words with a space between them, matched as whole words whatever their case. A space also stands for a hyphen or a line break.
`|` parts the forms of one word ("role|part"), `*` ends a word of any ending ("revolutioniz*"), `#` is a figure ("#x your"), and
`...` stands for one to three words of any kind ("take your ... to the next level").
"""

from __future__ import annotations

import tomllib
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import regex
from msgspec import Struct

from credlint.article import Article, Span
from credlint.facts.word_places import holds, matches_beside
from credlint.facts.words import FIGURE, numbers_with, stems, word_index
from credlint.kept import kept, packaged_text, packaged_toml
from credlint.patterns import lazy

_COMMON = frozenset(
    "0 that this what with have from they will your more when there their which about time just over could would should through while here than then them"
    " only other into some very most also been were like make made many much such even well back good still after before where every never always between"
    " because first people these those being does doing information number year years the and not you are was for can how why all any one new out now has had"
    " a an is it in of on to by be if no or as at up do so we my me i us s t see way take know here data next tool close life always day days world"
    " its but get don doesn isn day need want different level actually must platform tools works users change same itself longer".split()
)
"""Words (and the sign of any figure) so common that looking for them saves little."""
_GAPS = "\n\u00a0‑-"
_GAP = rf"[ {_GAPS}]"
_LETTERS = lazy(r"[^\W\d_]+")
_HAS_FIGURE = lazy(r"[#\d]")
_WORD = r"[\p{L}\p{N}][\p{L}\p{N}'’%-]*"
_FIGURE = r"\d[\d.,]*[kKmMbB]?"


class PhraseList(Struct, frozen=True):
    """A list of phrases with its name, its source and the day on which that was checked (ISO 8601). rule: of a house's list, what it adds to."""

    name: str
    phrases: tuple[str, ...]
    source: str
    checked: str
    rule: str = ""


class Phrase(Struct, frozen=True):
    """A phrase ready to be found. A run may keep it for the next.

    words: of its words beside the rarest, those that have but one form. others: the forms of the rest; `*` ends the beginning of a word.
    core: the longest text that each of its places has, as `_plain` makes it.
    """

    text: str
    words: tuple[str, ...]
    others: tuple[tuple[str, ...], ...]
    core: str


class Phrases(Struct, frozen=True):
    """Phrases ready to be found: of two that begin at one place, the first is.

    by_rarest: the numbers of the phrases by the forms of their rarest words. beginnings: those of the forms that are but beginnings, without
    `*`. by_head: these with the numbers of their phrases, by as many of their first letters as all have: `head`.
    """

    phrases: tuple[Phrase, ...]
    by_rarest: Mapping[str, list[int]]
    beginnings: tuple[str, ...]
    head: int
    by_head: Mapping[str, list[tuple[str, int]]]


def read_phrase_lists(text: str, filename: str) -> tuple[PhraseList, ...]:
    """Read a TOML file of `[[list]]` tables with `name`, `phrases`, `source` and `checked`.

    Raises ValueError, naming the file and the list, for anything else and for a phrase without a word.
    """
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"{filename}: not TOML ({error})") from error
    return _lists(data, filename)


def _lists(data: Mapping[str, Any], filename: str) -> tuple[PhraseList, ...]:
    if set(data) != {"list"} or not isinstance(data["list"], list):
        raise ValueError(f"{filename}: expected [[list]] tables and nothing else")
    return tuple(_list(table, f"{filename}: list {number}") for number, table in enumerate(data["list"], 1))


@cache
def packaged_phrases(package: str, name: str, extra: tuple[str, ...] = ()) -> Phrases:
    """The phrases of all lists in a TOML file of a package, and further ones, ready to be found. Raises ValueError."""

    def read() -> Phrases:
        lists = _lists(packaged_toml(package, name), name)
        return phrases([*(phrase for one in lists for phrase in one.phrases), *extra])

    return kept(f"phrases\n{extra}\n{packaged_text(package, name)}", read)


def phrases(texts: Iterable[str]) -> Phrases:
    """Make phrases ready to be found. Raises ValueError for a phrase without a word."""
    given = sorted(texts, key=lambda text: text[:1])
    for text in given:
        if not _is_phrase(text):
            raise ValueError(f'"{text}" is no phrase: it needs a word, and begins with one')
    by_rarest: dict[str, list[int]] = {}
    begun: list[tuple[str, int]] = []
    found = []
    for number, text in enumerate(given):
        rarest, *others = _words(text) or ((),)
        for form in rarest:
            if form.endswith("*"):
                begun.append((form[:-1], number))
            else:
                by_rarest.setdefault(form, []).append(number)
        plain = tuple([forms[0] for forms in others if _is_plain(forms)])
        rest = tuple([forms for forms in others if not _is_plain(forms)])
        found.append(Phrase(text, plain, rest, _core(text)))
    head = min((len(beginning) for beginning, _ in begun), default=0)
    by_head: dict[str, list[tuple[str, int]]] = {}
    for beginning, number in begun:
        by_head.setdefault(beginning[:head], []).append((beginning, number))
    return Phrases(tuple(found), by_rarest, tuple({beginning: None for beginning, _ in begun}), head, by_head)


def _is_plain(forms: tuple[str, ...]) -> bool:
    return len(forms) == 1 and not forms[0].endswith("*")


def find_phrases(article: Article, wanted: Phrases) -> Iterator[Span]:
    """The places of phrases in an article, in their order; none overlaps another."""
    plain: dict[int, str] = {}
    found: list[tuple[int, int]] = []
    held = _held(article, wanted)
    for number in sorted(held):
        phrase = wanted.phrases[number]
        for block in _with_words(article, phrase, held[number]):
            text = _plain_block(article, block, plain)
            if phrase.core in text:
                near = matches_beside(_pattern(phrase.text), article.prose, article.blocks[block].span, phrase.core, text)
                found += [match.span() for match in near]
    end = 0
    for span in sorted(found, key=lambda span: span[0]):
        if span[0] >= end:
            yield Span(*span)
            end = span[1]


def may_hold(text: str, wanted: Phrases) -> bool:
    """Whether a text may hold any of the phrases: the rarest word of each stands in its places. Costs less than to make an article of it."""
    lower = text.lower()
    has_figure = FIGURE in wanted.by_rarest and any(map(str.isdigit, lower))
    return has_figure or holds(lower, wanted.by_rarest) or holds(lower, wanted.beginnings)


def _held(article: Article, wanted: Phrases) -> dict[int, set[int]]:
    """The numbers of the phrases of which the article holds all words, with those of the blocks that hold the rarest."""
    index = word_index(article)
    held: dict[int, set[int]] = {}
    for form in index.keys() & wanted.by_rarest.keys():
        for number in wanted.by_rarest[form]:
            if all(map(index.__contains__, wanted.phrases[number].words)):
                held.setdefault(number, set()).update(index[form])
    for word in stems(article, wanted.beginnings) if wanted.head else ():
        for beginning, number in wanted.by_head[word[: wanted.head]]:
            if word.startswith(beginning) and all(map(index.__contains__, wanted.phrases[number].words)):
                held.setdefault(number, set()).update(index[word])
    return held


def _with_words(article: Article, phrase: Phrase, blocks: set[int]) -> Iterable[int]:
    """Those of the blocks that hold each word of a phrase beside the rarest, in one of its forms."""
    index = word_index(article)
    for word in phrase.words:
        blocks = _common(blocks, index[word])
        if not blocks:
            return ()
    for forms in phrase.others:
        blocks = blocks.intersection(numbers_with(article, forms))
        if not blocks:
            break
    return blocks


def _common(blocks: set[int], others: list[int]) -> set[int]:
    """The blocks that are in an ordered list, too; a few are looked up in a long one."""
    if len(blocks) * 8 > len(others):
        return blocks.intersection(others)
    return {block for block in blocks if others[bisect_left(others, block, hi=len(others) - 1)] == block}


def _plain_block(article: Article, number: int, known: dict[int, str]) -> str:
    if number not in known:
        known[number] = _plain(article.text(article.blocks[number].span))
    return known[number]


def _plain(text: str) -> str:
    """A text in lower case, with a space for whatever may stand between two words of a phrase."""
    text = text.lower()
    for gap in _GAPS:
        text = text.replace(gap, " ")
    return text


def _core(phrase: str) -> str:
    """The longest text that every place of a phrase holds: words that have one form, and what is fixed of words beside them."""
    runs: list[str] = []
    run = ""
    for word in phrase.split():
        if "|" in word or word == "...":
            runs, run = [*runs, run], ""
        elif "#" in word or word.endswith("*"):
            head, *_, tail = f"{word.rstrip('*')}#".split("#") if word.endswith("*") else word.split("#")
            runs, run = [*runs, f"{run} {head}"], tail
        else:
            run = f"{run} {word}"
    return _plain(max([*runs, run], key=len).strip())


def _words(phrase: str) -> tuple[tuple[str, ...], ...]:
    """The words of a phrase, each in its forms as far as they stand among the words of a block; the rarest first, as far as length tells."""
    words = [tuple(map(_longest, part.split("|"))) for word in phrase.split() for part in _parts(word)]
    return tuple(sorted(filter(all, words), key=lambda forms: min(map(_rarity, forms)), reverse=True))


def _parts(word: str) -> list[str]:
    """What hyphens part in a word of one form; they part the words of a block."""
    return [word] if "|" in word else word.split("-")


def _rarity(word: str) -> tuple[bool, int]:
    return word not in _COMMON, len(word)


def _longest(form: str) -> str:
    """The longest stretch of letters in a form, with `*` where it is but the beginning of a word; FIGURE for one with a figure, nothing for mere marks."""
    longest = max(_LETTERS.findall(form.lower()), key=len, default="")
    if "#" in form or not longest:
        return FIGURE if _HAS_FIGURE.search(form) else ""
    return f"{longest}*" if form.lower().endswith(f"{longest}*") else longest


def _list(table: object, where: str) -> PhraseList:
    if not isinstance(table, dict):
        raise ValueError(f"{where}: expected a table")
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
    forms = [form for word in phrase.split() for form in word.split("|")]
    return (
        any(character.isalnum() for character in phrase)
        and not phrase.startswith(("...", "*", "|", " "))
        and all(form.strip("*") for form in forms)
    )


@cache
def _pattern(phrase: str) -> regex.Pattern[str]:
    first, *others = phrase.split()
    rest = "".join(rf"(?:{_GAP}{_WORD}){{1,3}}?" if word == "..." else _GAP + _form(word) for word in others)
    return lazy(rf"(?<![\p{{L}}\p{{N}}]){_form(first)}{rest}(?![\p{{L}}\p{{N}}])", regex.IGNORECASE)


def _form(word: str) -> str:
    forms = [_letters(form) for form in word.split("|")]
    return forms[0] if len(forms) == 1 else f"(?:{'|'.join(forms)})"


def _letters(form: str) -> str:
    stem, figure = form.rstrip("*"), form.replace("#", "")
    text = regex.escape(stem).replace(r"\#", "#").replace("#", _FIGURE) if figure != form else regex.escape(stem)
    return text + (r"[\p{L}'’]*" if form.endswith("*") else "")
