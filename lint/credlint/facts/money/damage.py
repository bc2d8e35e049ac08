"""Damaged amounts: what is left of a figure when a program expanded its dollar sign. Read on raw prose, before anything else.

The shapes are those of the writers that substitute `$1`, `$12` ... in text: shells in double quotes and unquoted here-documents, Perl,
PowerShell, and replacement strings of regular-expression engines. Each leaves its own residue of "$1.8 million", "$5,000", "$0.05".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

import regex
from msgspec import Struct

from credlint.article import Article, Block, Span, analysis, around
from credlint.facts.figures.lost_measures import lost_measures
from credlint.facts.money.damage_shapes import (
    ANY,
    BETWEEN_AND,
    COMMA,
    DOT,
    FROM_TO,
    GAP_BEFORE,
    NAME_ALONE,
    NO_STATISTIC,
    RATE_ALONE,
    SHAPES,
    SHELL,
    SHELL_ALONE,
    SHELL_DECIMALS,
    SHELL_WORDS,
    ZERO,
    DamageKind,
    Writer,
)
from credlint.facts.words import FIGURE, matches, matches_in, numbers_with, word_index
from credlint.patterns import lazy


class Damage(Struct, frozen=True):
    """A place where a figure is incomplete, and in which way. writers: those that may leave it so."""

    span: Span
    kind: DamageKind
    writers: tuple[Writer, ...] = ANY


_COMPILED = tuple((kind, writers, words, lazy(pattern)) for kind, writers, words, pattern in SHAPES)
_ALL_WORDS = frozenset(word for _, _, words, _ in SHAPES if not isinstance(words, str) for word in words)
_HINTS = {hint: lazy(hint) for hint in (DOT, COMMA, ZERO, FROM_TO, BETWEEN_AND)}
_SHELL_DECIMALS = lazy(SHELL_DECIMALS)
_SHELL_BEFORE = lazy(rf"(?r){SHELL}")
_SHELL_ALONE = lazy(SHELL_ALONE)
_GAP_BEFORE = lazy(GAP_BEFORE)
_RATE_ALONE = lazy(RATE_ALONE)
_NAME_ALONE = lazy(rf"{NAME_ALONE}|\.\d\d")
_LONGEST_NAME = 60
_OF_MONEY = lazy(
    r"\b(?:price|pricing|costs?|fees?|charges?|rates?|monthly|annual(?:ly)?|yearly|total|amount|budget|overage|subscription)\b",
    regex.IGNORECASE,
)
_DIGIT = lazy(r"\d")
_DOT_ALONE = lazy(
    r"\.\d\d(?<=\b(?:at|of|to|from|for|was|is|by|costs?|paid)[ ]\.\d\d)(?=[ ](?:at|in|for|by|from|on|a|an|per|each|to|and|last|this)\b|[.,;](?:\s|$))"
    rf"{NO_STATISTIC}|[€£]\.\d{{1,2}}[ ](?:m|b|tr)illion\b"
)
"""An amount without its head, told where another one proves that heads were lost."""
_WORD_BEFORE = lazy(r"(?r)\p{L}+[ \u00a0]*")


@analysis
def damages(article: Article) -> tuple[Damage, ...]:
    """Damaged amounts of the prose, in order; none overlaps another, or is a lost measure ("a volume of ."), of which there is no sum of money."""
    hinted = {hint: numbers for hint, pattern in _HINTS.items() if (numbers := _numbers(article, pattern))}
    held = word_index(article).keys() & _ALL_WORDS
    found = [
        Damage(_covered(match, kind), kind, writers)
        for kind, writers, words, pattern in _COMPILED
        if (words in hinted if isinstance(words, str) else not held.isdisjoint(words))
        for match in matches_in(article, pattern, hinted[words] if isinstance(words, str) else numbers_with(article, words))
    ]
    found = [damage for damage in found if damage.kind != "cut-amount" or not _is_label(article, damage)]
    if any(damage.kind == "leading-dot" for damage in found):
        found += [Damage(Span(*match.span()), "leading-dot") for match in matches_in(article, _DOT_ALONE, hinted[DOT])]
    found += _shell_names(article)
    found += _rates_in_cells(article)
    found += _names_in_cells(article)
    found.sort(key=lambda damage: (damage.span.start, -damage.span.end))
    kept: list[Damage] = []
    measures = {measure.span.end for measure in lost_measures(article)}
    for damage in found:
        if (not kept or damage.span.start >= kept[-1].span.end) and damage.span.end not in measures:
            kept.append(damage)
    return tuple(kept)


@analysis
def suspects(article: Article) -> tuple[Writer, ...]:
    """The writers that can have left every damaged amount of the article, or all of them where no single one can."""
    possible = set(ANY).intersection(*(damage.writers for damage in damages(article)))
    return tuple(writer for writer in ANY if writer in possible) or ANY


def _numbers(article: Article, hint: regex.Pattern[str]) -> list[int]:
    """The numbers of the blocks that hold a hint, in order."""
    starts = [match.start() for match in hint.finditer(article.prose)]
    return sorted({bisect_right(article.blocks, start, key=lambda block: block.span.start) - 1 for start in starts})


def _is_label(article: Article, damage: Damage) -> bool:
    """Whether "/month" is the unit of what stands below it, as in the head of a column ("Price (/month)") or a heading."""
    block = around(damage.span, article.blocks)
    return block is not None and block.kind in ("cell", "heading", "title") and "/" in article.text(damage.span)


def _rates_in_cells(article: Article) -> Iterator[Damage]:
    """ "/month" as all that a cell holds, in a row whose cell before holds no figure that it may be the unit of."""
    for number in numbers_with(article, ("/",)):
        cell = article.blocks[number]
        if cell.kind != "cell" or cell.row < 1 or cell.column < 1 or not _RATE_ALONE.fullmatch(article.prose, *cell.span):
            continue
        if not _DIGIT.search(article.prose, *article.blocks[number - 1].span):
            yield Damage(cell.span, "cut-amount")


def _names_in_cells(article: Article) -> Iterator[Damage]:
    """A shell, a currency sign or a price without its head (".20") as all that a cell holds, in a column that is headed as prices, or has one."""
    numbers = numbers_with(article, ("/", "$", "€", "£", FIGURE))
    cells = [cell for cell in map(article.blocks.__getitem__, numbers) if cell.kind == "cell" and cell.row > 0 and cell.column > 0]
    alone = [cell for cell in cells if _is_alone(article, cell)]
    heads = {(block.group, block.column): block.span for block in article.blocks if block.row == 0} if alone else {}
    priced = {(cell.group, cell.column) for cell in cells if article.prose[cell.span.start] in "$€£"} if alone else set()
    for cell in alone:
        place = (cell.group, cell.column)
        if place in heads and _OF_MONEY.search(article.prose, *heads[place]) and article.prose[cell.span.start] != ".":
            yield Damage(cell.span, "cut-amount" if cell.span.end - cell.span.start == 1 else "shell-name")
        elif place in priced and article.prose[cell.span.start] == ".":
            yield Damage(cell.span, "leading-dot")


def _is_alone(article: Article, cell: Block) -> bool:
    return cell.span.end - cell.span.start <= _LONGEST_NAME and _NAME_ALONE.fullmatch(article.prose, *cell.span) is not None


def _shell_names(article: Article) -> Iterator[Damage]:
    for match in matches(article, _SHELL_ALONE, SHELL_WORDS, ("/",)):
        yield Damage(Span(*match.span()), "shell-name", ("shell",))
    for match in matches(article, _SHELL_DECIMALS, SHELL_WORDS, (FIGURE,)):
        name = _SHELL_BEFORE.match(article.prose, max(0, match.start() - 48), match.start())
        if name:
            yield Damage(Span(name.start(), match.end()), "shell-name", ("Perl",) if name.group() == "-e" else ("shell",))


def _covered(match: regex.Match[str], kind: DamageKind) -> Span:
    """What a match covers: a gap before a scale word, and the word before a gap that is all there is, belong to it."""
    text, (start, end) = match.group(), match.span()
    if text.isspace():
        word = _WORD_BEFORE.match(match.string, max(0, start - 20), start)
        return Span(word.start() if word else start, start if word else end)
    gap = _GAP_BEFORE.match(match.string, max(0, start - 40), start) if kind == "no-number" else None
    return Span(gap.start() if gap else start, start + len(text.rstrip()))
