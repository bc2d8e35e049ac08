"""Divisions: a whole told before the parts that it falls into: "Of the 96 firms, 54 are in Holm and 48 in Lund"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from credlint.article import Article, analysis
from credlint.facts.by_sentence import figure_sentences
from credlint.facts.figures.amounts import Amount, middle
from credlint.facts.quantities import Quantity
from credlint.facts.sentences import Sentence
from credlint.patterns import lazy

_OF_NUMBER = lazy(r"Of[ \n](?:(?:the|its|our|their|his|her|these|those|all|a[ \n]total[ \n]of)[ \n]){0,2}")
"""Before a whole at the beginning of a sentence."""
_OF_THOSE = lazy(r"Of[ \n](?:these|those|them|that|this)\b|(?:The|That|This)[ \n](?:sum|money|total|figure)\b")
_SPLIT = lazy(r"[^:;!?]{0,80}\b(?:splits?|divided|broke|breaks?|breakdown|falls?|fell)\b[^:;!?]{0,80}:")
_OF_THOSE_AFTER = lazy(r"[ \n]of[ \n](?:those|these|them|the)\b")
_PUT_IN = lazy(
    r"(?r)\b(?:put[ \n](?:in|up)|contribut(?:ed|es)|invest(?:ed|s)|gave|gives|paid|pays|pledged|provided|chipped[ \n]in|committed)[ \n]"
)
"""Before the first of several contributions."""
_SEPARATED = lazy(
    r"(?r)(?:[,;]|,?[ \n]and)[ \n](?:(?:the|a|an|only|just|another|other|others|remaining|rest|final|further)[ \n,:]{1,2}){0,3}(?:(?:every(?:one|thing)|all)[ \n]else[ \n])?(?P<name>(?:the[ \n])?(?:\p{Lu}[\p{L}’'.&-]*[ \n]){1,4})?"
)
"""Before a part that is not the first: a comma or "and", and perhaps the name of whose part it is."""
_MORE_THAN_PARTS = lazy(
    r"\b(?:includ\p{Ll}+|of[ \n](?:whom|which)|both|also|either|each|at[ \n]least|more[ \n]than[ \n]one|several|overlap\p{Ll}*|again|compared|versus|earlier|year[ \n]before|rose|fell|up|down|per|every|"
    r"then|later|first|second|average|another|same|once|one|twice|multiple|some|too|while|whereas|more(?![ \n]than[ \n]\d|[.,;])|fewer(?![ \n]than))\b",
)
"""Among the parts: what makes them more or less than parts of one whole."""
_REST = lazy(
    r"\b(?:everything|anything|everyone|all|any|somewhere)[ \n]else\b|\belsewhere\b|\bthe[ \n](?:others?|rest|remaining|remainder)\b"
)
_OPPOSITES = (("voted", "against"), ("female", "male"), ("women", "men"), ("girls", "boys"), ("woman", "man"), ("females", "males"))
_WORD = lazy(r"\p{L}+")
_BANDS = lazy(r"\b(?:or[ \n](?:more|over|older|above)|(?:(?:fewer|less|more|older|younger)[ \n]than|under|over|above|below)(?=[ \n]\d))\b")
_ARE = lazy(
    r"\b(?:is|are|was|were|came|comes?|went|goes|go|live[sd]?|works?|worked|stands?|lies?|lie|voted|belongs?|registered|based|held|born)\b"
)
_IN = lazy(r"(?:[ \n]?\([^()]{1,20}\))?[ \n](?:in|at|from|to|on|before|between|after)[ \n]")
_LONGEST = 700
_FEWEST, _MOST = 2, 8
_SLACK = Decimal("1.25")
"""How much larger than their whole parts may be that are miscounted; others are no parts of it."""
_PLAIN = ("count", "number")


class Division(NamedTuple):
    """A whole and its parts, in order. is_all: they are all of it."""

    whole: Amount
    parts: tuple[Amount, ...]
    is_all: bool


class _Parts(NamedTuple):
    figures: tuple[Quantity, ...]
    is_all: bool


@analysis
def divisions(article: Article) -> tuple[Division, ...]:
    """The divisions, in order; of wholes that several figures may be, those that fit least badly."""
    return tuple(_scan(article))


def _scan(article: Article) -> Iterator[Division]:
    prose, before = article.prose, None
    for sentence, figures in figure_sentences(article):
        if len(figures) >= _FEWEST and sentence.block.kind in ("paragraph", "item") and len(prose[slice(*sentence.span)]) < _LONGEST:
            wholes, parts = _read(prose, sentence, figures, before)
            if parts and (whole := _whole(wholes, parts)) and not _is_told(figures, parts):
                yield Division(_amount(whole), tuple(map(_amount, parts.figures)), parts.is_all)
        before = sentence, figures


def _read(
    prose: str, sentence: Sentence, figures: Sequence[Quantity], before: tuple[Sentence, Sequence[Quantity]] | None
) -> tuple[Sequence[Quantity], _Parts | None]:
    """The figures that may be the whole, and the parts."""
    start, end = sentence.span
    first = figures[0]
    if prose.startswith("Of ", start) and _OF_NUMBER.fullmatch(prose, start, first.span.start):
        return figures[:1], _parts(prose, figures[1:], end)
    last = before[1] if before else ()
    near = last if before and before[0].block is sentence.block else ()
    if split := _SPLIT.match(prose, start, end):
        told = [figure for figure in figures if figure.span.start >= split.end()]
        return [*near, *figures[: -len(told) or None]], _parts(prose, told, end, is_all=True)
    if _OF_THOSE.match(prose, start, end) or _OF_THOSE_AFTER.match(prose, first.span.end):
        return last, _parts(prose, figures, end)
    if first.kind == "money" and _PUT_IN.match(prose, start, first.span.start):
        return near, _parts(prose, figures, end, is_named=True)
    return (), None


def _parts(prose: str, figures: Sequence[Quantity], end: int, *, is_all: bool = False, is_named: bool = False) -> _Parts | None:
    """The first figure and those alike that begin the members of a list after it, where they cannot overlap.

    is_named: all but the first have a name before them, whose they are.
    """
    if not figures or figures[0].kind not in ("money", *_PLAIN):
        return None
    parts = [figures[0]]
    for figure in figures[1:]:
        link = _SEPARATED.match(prose, parts[-1].span.end, figure.span.start) if figure.comparable(figures[0]) else None
        if link and (link["name"] or not is_named):
            parts.append(figure)
    text = prose[parts[0].span.end : end]
    if not _FEWEST <= len(parts) <= _MOST or any(map(_is_unsound, parts)) or _MORE_THAN_PARTS.search(text):
        return None
    words = set(_WORD.findall(text))
    is_all = is_all or bool(_REST.search(prose, parts[-2].span.end, end))
    is_apart = is_all or parts[0].kind == "money" or any(words.issuperset(pair) for pair in _OPPOSITES)
    is_apart = is_apart or bool(_BANDS.search(prose, parts[-1].span.end, end)) or _are_placed(prose, parts)
    return _Parts(tuple(parts), is_all) if is_apart else None


def _is_unsound(figure: Quantity) -> bool:
    return figure.damaged or bool(figure.shared or figure.per) or figure.bound != "exact" or figure.value <= 0


def _are_placed(prose: str, parts: Sequence[Quantity]) -> bool:
    """Whether the parts are told by where they are: "63 were in mining, 45 in shipping and 36 in trade"."""
    is_told = _ARE.search(prose, parts[0].span.end, parts[1].span.start)
    return len(parts) > _FEWEST and bool(is_told) and all(_IN.match(prose, part.span.end) for part in parts[1:])


def _whole(wholes: Sequence[Quantity], parts: _Parts) -> Quantity | None:
    """The whole of the parts: the only figure that they nearly make up, where they exceed it or must be all of it; None where they make up another."""
    total = sum(map(middle, parts.figures), Decimal(0))
    largest = max(map(middle, parts.figures))
    found = [
        whole
        for whole in wholes
        if whole.comparable(parts.figures[0])
        and not _is_unsound(whole)
        and largest < middle(whole)
        and total / _SLACK <= middle(whole) <= total * _SLACK
    ]
    if len({middle(whole) for whole in found}) != 1:
        return None
    return found[0] if parts.is_all or total > middle(found[0]) else None


def _is_told(figures: Sequence[Quantity], parts: _Parts) -> bool:
    """Whether the sentence itself says what the parts come to."""
    total = sum(map(middle, parts.figures), Decimal(0))
    return any(middle(figure) == total for figure in figures if figure.comparable(parts.figures[0]))


def _amount(figure: Quantity) -> Amount:
    return Amount(figure.span, figure, figure)
