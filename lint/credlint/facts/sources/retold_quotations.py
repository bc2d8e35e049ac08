"""Retold quotations: the same words of the same speaker, quoted twice and not alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from credlint.article import Article, Span, analysis, around, inside
from credlint.facts.attributions import attributions, beginning_in
from credlint.facts.quotations import quotations
from credlint.facts.sentences import sentences
from credlint.facts.word_places import holds
from credlint.facts.words import parted, parting
from credlint.facts.zones import zone_at
from credlint.patterns import lazy

_WORD = lazy(r"[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*")
_IN_SINGLE_MARKS = lazy(
    r"(?<![\p{L}\p{N}])(?:‘[^‘’\n]{12,160}(?:’\p{Ll}[^‘’\n]{0,160})*’|'[^'\n]{12,160}(?:'\p{Ll}[^'\n]{0,160})*')(?![\p{L}\p{N}])"
)
_EDITED = ("...", "…", "[", "\ufffc")
"""What shows that an editor left out or changed words, and says so."""
_ASKED = lazy(r"\?\W*$")
_PARTS = parting(lambda character: character.isalnum() or character == "'")
_NAME = lazy(r"\b\p{Lu}[\p{L}’'-]{2,}")
_TIME = lazy(r"\b(?:in|on|at|during|after|before)\b")
_HEADS = ("title", "metadata", "heading")
_SOMEBODY = "somebody"
_SHORTEST = 5
_FEWEST_CHARACTERS = 2 * _SHORTEST - 1
_LONG = 8
"""Words of a quotation that is compared with parts of a longer one, too."""
_WORDS_A_CHANGE = 5
"""One changed word to so many makes two tellings of one quotation; with more changes they are two quotations."""
_MOST_CHANGES = 4
_LONGEST = 80
_REMEMBERED = 1 << 14
"""Pairs of words after which the first are forgotten, and half of them at once: no article quotes so much, but a book may."""
_CANDIDATES = 3
_FEWEST_PAIRS = 2
"""Pairs of words that two tellings share; most of what shares one pair shares "of the"."""
_BITS = 32
"""Room for the number of a word."""


class RetoldQuotation(Struct, frozen=True):
    """A quotation that stood before in other words. first: the quotation before. changes: words put in, left out or replaced."""

    span: Span
    first: Span
    changes: int


class _Quoted(Struct, frozen=True):
    """A quotation, the numbers of its words, and its block: a pair of numbers as one takes half the memory of a pair of words."""

    span: Span
    words: tuple[int, ...]
    block: Span


@analysis
def retold_quotations(article: Article) -> tuple[RetoldQuotation, ...]:
    """The quotations that are quoted again in other words, in order, each with the nearest one before: in headline, summary or body.

    Of quotations in different paragraphs, laid to somebody, those of five words or more with one changed word in five at most; of eight words or more also as parts of a longer one. A part
    quoted without a change, and a quotation with marks of omission, differ in nothing.
    """
    last: dict[int, int] = {}
    earlier: dict[int, int] = {}
    quoted = list(_quoted(article))
    found: list[RetoldQuotation] = []
    for index, quotation in enumerate(quoted):
        pairs = [first << _BITS | second for first, second in pairwise(quotation.words)]
        if len(last) > _REMEMBERED:
            last, earlier = {}, last
        shared = Counter([at for pair in pairs if (at := last.get(pair, earlier.get(pair, -1))) >= 0])
        others = [quoted[other] for other, count in shared.most_common(_CANDIDATES) if count >= _FEWEST_PAIRS]
        changes = [(count, other) for other in others if (count := _changes(quotation, other)) is not None]
        count, other = min(changes, key=lambda change: change[0], default=(0, quotation))
        if count and quotation.block != other.block and _are_of_one(article, quotation.span, other.span):
            found.append(RetoldQuotation(quotation.span, other.span, count))
        last.update(dict.fromkeys(pairs, index))
    return tuple(found)


def _quoted(article: Article) -> Iterator[_Quoted]:
    """The quotations of title, summary and body with their words; in headlines also those between single marks."""
    spans = [quotation.span for quotation in quotations(article)]
    for block in article.blocks:
        if block.kind in _HEADS and ("'" in (text := article.text(block.span)) or "‘" in text):
            spans += [Span(*match.span()) for match in _IN_SINGLE_MARKS.finditer(article.prose, *block.span)]
    numbers: dict[str, int] = {}
    for span in sorted(spans):
        text = article.text(span)
        if len(text) < _FEWEST_CHARACTERS or _is_edited(text):
            continue
        words = _words(text.replace("’", "'"))
        zone = zone_at(article, span) if _SHORTEST <= len(words) <= _LONGEST else None
        if zone and zone.kind != "furniture" and (home := around(span, article.blocks)):
            yield _Quoted(span, tuple([numbers.setdefault(word, len(numbers)) for word in words]), home.span)


def _is_edited(text: str) -> bool:
    """Whether words may have been left out or changed, or it is a question, which may be asked in many ways."""
    return holds(text, _EDITED) or ("?" in text and _ASKED.search(text) is not None)


def _words(text: str) -> list[str]:
    """The words of a text in lower case, apostrophes within them. Splitting ASCII text is three times as fast as the pattern."""
    words = None if "''" in text else parted(text, _PARTS)
    if words is None:
        return [word.lower() for word in _WORD.findall(text)]
    return [word for word in [piece.strip("'") for piece in words] if word] if "'" in text else words


def _changes(one: _Quoted, other: _Quoted) -> int | None:
    """The changed words between two tellings of one quotation; 0 where one is a part of the other; None for two quotations.

    Each word that only the shorter has is a change at least, and so is each word that the longer has more: that tells most pairs.
    """
    fewer, more = (one, other) if len(one.words) <= len(other.words) else (other, one)
    words, others = set(fewer.words), set(more.words)
    least = len(words - others)
    if least > _MOST_CHANGES:
        return None
    short, long = fewer.words, more.words
    may_be_whole = max(least, len(long) - len(short), len(others - words)) <= _limit(long)
    may_be_part = len(short) >= _LONG and least <= _limit(short)
    if least == 0 and any(long[start : start + len(short)] == short for start in range(len(long) - len(short) + 1)):
        return 0
    if may_be_whole and (whole := _distance(short, long, is_part=False)) <= _limit(long):
        return whole
    if may_be_part and (within := _distance(short, long, is_part=True)) <= _limit(short):
        return within
    return None


def _limit(words: Sequence[int]) -> int:
    return min(_MOST_CHANGES, len(words) // _WORDS_A_CHANGE)


def _distance(short: Sequence[int], long: Sequence[int], *, is_part: bool) -> int:
    """The Levenshtein distance in words; with is_part, to the most similar part of the longer sequence. Where it is above _MOST_CHANGES, a lower bound of it."""
    row = [0] * (len(long) + 1) if is_part else list(range(len(long) + 1))
    for number, word in enumerate(short, 1):
        previous, row[0] = row[0], number
        for place, other in enumerate(long, 1):
            cost = min(row[place] + 1, row[place - 1] + 1, previous + (word != other))
            previous, row[place] = row[place], cost
        if min(row) > _MOST_CHANGES:
            break
    return min(row) if is_part else row[-1]


def _are_of_one(article: Article, one: Span, other: Span) -> bool:
    """Whether a quotation is laid to somebody in one place at least, and not to two different names."""
    first, second = _speakers(article, one), _speakers(article, other)
    is_named = first - {_SOMEBODY} and second - {_SOMEBODY}
    return bool(first or second) and not (is_named and first.isdisjoint(second))


def _speakers(article: Article, quotation: Span) -> frozenset[str]:
    """The names, or the words, by which the sentences that a quotation touches say who speaks."""
    every = sentences(article)
    near = inside(Span(max(0, quotation.start - 200), min(len(article.prose), quotation.end + 200)), every)
    touched = [sentence.span for sentence in near if sentence.span.end >= quotation.start - 1 and sentence.span.start <= quotation.end + 1]
    span = Span(min([quotation.start, *(s.start for s in touched)]), max([quotation.end, *(s.end for s in touched)]))
    sources = (source.source for source in beginning_in(span, attributions(article)) if source.verb)
    return frozenset(name for source in sources for name in _NAME.findall(_TIME.split(article.text(source))[0]) or (_SOMEBODY,))
