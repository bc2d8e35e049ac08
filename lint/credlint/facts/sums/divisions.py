"""Divisions: a whole told before the parts that it falls into: "Of the 96 firms, 54 are in Holm and 48 in Lund"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from credlint.article import Article, analysis
from credlint.facts.by_sentence import figure_sentences
from credlint.facts.figures.amounts import Amount, middle
from credlint.facts.figures.numbers import is_multiple
from credlint.facts.quantities import Quantity
from credlint.facts.sentences import Sentence
from credlint.facts.sums.digits import is_slip
from credlint.patterns import lazy

_OF_NUMBER = lazy(r"(?:Out[ \n]o|O)f[ \n](?:(?:the|its|our|their|his|her|these|those|all|a[ \n]total[ \n]of)[ \n]){0,2}")
"""Before a whole at the beginning of a sentence."""
_OF_THOSE = lazy(r"Of[ \n](?:these|those|them|that|this)\b|(?:The|That|This)[ \n](?:sum|money|total|figure)\b")
_SPLIT = lazy(r"[^:;!?]{0,80}\b(?:splits?|divided|broke|breaks?|breakdown|falls?|fell)\b[^:;!?]{0,80}:")
_FUNDED = lazy(
    r"[^,;:!?\d]{0,60}\b(?:paid[ \n]for|funded|financed|covered|met|raised|made[ \n]up|came|comes|split|shared|divided)[ \n](?:(?:with|by|from|through|out[ \n]of|of|between|among|as)[ \n])"
)
"""At the beginning of a sentence: what follows is all of a whole."""
_THEN_PARTS = lazy(
    r"(?:[ \n](?!(?:per|each|every|in|on|at|to|from|by|for|last|this|next)\b)[\p{L}’'-]+){1,8}(?:,|[ \n](?=with\b|includ))[ \n](?P<cue>(?:(?:of|from)[ \n](?:which|whom|them|these|those)|among[ \n]them|with|including)[ \n](?:the[ \n])?)?"
    r"|(?:[ \n][\p{L}’'-]+){0,3}[ \n](?P<all>in[ \n]all|in[ \n]total|altogether|all[ \n]told),[ \n]"
)
"""Between a whole and the first of its parts, which follow after a comma."""
_DEALT = lazy(
    r"[^.;:!?()\d]{0,60}\b(?:split|shared|divided|distributed|came|comes|come|went|go|goes|made[ \n]up|consists?|raised|funded|paid|between|among)\b[^.;:!?()\d]{1,80}\("
)
"""Between a whole and the first of its parts, which stand in brackets behind the names of who has them."""
_BRACKETED = lazy(r"\),?(?:[ \n]and)?[ \n][^()\d;:]{1,80}\(")
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
    r"then|later|first|second|average|another|same|once|one|twice|respectively|multiple|some|too|while|whereas|more(?![ \n]than[ \n]\d|[.,;])|fewer(?![ \n]than))\b",
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
_IN = lazy(
    r"(?:[ \n]?\([^()]{1,20}\))?(?:[ \n]of[ \n](?:them|these|those))?[ \n](?:(?:in|at|from|to|on|by|before|between|after)[ \n]|(?:abroad|overseas|elsewhere|online|away)\b)"
)
_CLAUSE_END = lazy(r"[,;:)–—]")
_PARTLY = lazy(r"\b(?:part\p{Ll}*|main\p{Ll}*|most\p{Ll}*|large\p{Ll}*|some|chiefly|help\p{Ll}*)\b")
_LONGEST = 700
_FEWEST, _MOST = 2, 8
_THREE = 3
_LEAST = 100
"""A whole of two digits is one digit away from every fifth sum."""
_SLACK = Decimal("1.25")
"""How much larger than their whole parts may be that are miscounted; others are no parts of it."""
_PLAIN = ("count", "number")


class Division(Struct, frozen=True):
    """A whole and its parts, in order. is_all: they are all of it."""

    whole: Amount
    parts: tuple[Amount, ...]
    is_all: bool


class _Parts(Struct, frozen=True):
    figures: tuple[Quantity, ...]
    is_all: bool
    is_apart: bool


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
    if prose.startswith(("Of ", "Out of "), start) and _OF_NUMBER.fullmatch(prose, start, first.span.start):
        return figures[:1], _parts(prose, figures[1:], end)
    last = before[1] if before else ()
    near = last if before and before[0].block is sentence.block else ()
    if split := _SPLIT.match(prose, start, end):
        told = [figure for figure in figures if figure.span.start >= split.end()]
        return [*near, *figures[: -len(told) or None]], _parts(prose, told, end, is_all=True)
    if _OF_THOSE.match(prose, start, end) or _OF_THOSE_AFTER.match(prose, first.span.end):
        return last, _parts(prose, figures, end)
    if parts := _after_whole(prose, figures, end):
        return parts
    if near and _FUNDED.match(prose, start, first.span.start):
        return near, _parts(prose, figures, end, is_all=first.kind == "money" and not _PARTLY.search(prose, start, end))
    if first.kind == "money" and _PUT_IN.match(prose, start, first.span.start):
        return near, _parts(prose, figures, end, is_named=True)
    return (), None


def _after_whole(prose: str, figures: Sequence[Quantity], end: int) -> tuple[Sequence[Quantity], _Parts | None] | None:
    """ "The mill has 640 staff, 310 in Holm, ...", "the grant of £90,000 was split between the museum (£40,000), ..."."""
    figures = figures if figures[0].comparable(figures[1]) else figures[1:]  # "the three-day fair drew 12,400 people, ..."
    link = _THEN_PARTS.fullmatch(prose, figures[0].span.end, figures[1].span.start) if len(figures) > _THREE else None
    if link and (link["cue"] or link["all"] or _IN.match(prose, figures[1].span.end)):
        return figures[:1], _parts(prose, figures[1:], end, is_apart=link["all"] is not None)
    if len(figures) <= _THREE or not _DEALT.fullmatch(prose, figures[0].span.end, figures[1].span.start):
        return None
    count = next(
        (
            count
            for count, pair in enumerate(pairwise(figures[1:]), 1)
            if not _BRACKETED.fullmatch(prose, pair[0].span.end, pair[1].span.start)
        ),
        len(figures) - 1,
    )
    parts = tuple(figures[1 : count + 1])
    is_sound = _THREE <= count <= _MOST and prose.startswith(")", parts[-1].span.end) and not any(map(_is_unsound, parts))
    is_part = _PARTLY.search(prose, figures[0].span.end, parts[-1].span.end)
    return (figures[:1], _Parts(parts, is_all=not is_part, is_apart=True)) if is_sound else None


def _parts(
    prose: str, figures: Sequence[Quantity], end: int, *, is_all: bool = False, is_apart: bool = False, is_named: bool = False
) -> _Parts | None:
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
    text = prose[parts[0].span.end : clause_end(prose, parts[-1].span.end, end)]
    if not _FEWEST <= len(parts) <= _MOST or any(map(_is_unsound, parts)) or _MORE_THAN_PARTS.search(text):
        return None
    words = set(_WORD.findall(text))
    is_all = is_all or bool(_REST.search(prose, parts[-2].span.end, end))
    is_apart = is_all or is_apart or parts[0].kind == "money" or any(words.issuperset(pair) for pair in _OPPOSITES)
    is_apart = is_apart or bool(_BANDS.search(prose, parts[-1].span.end, end)) or _are_placed(prose, parts)
    return _Parts(tuple(parts), is_all, is_apart)


def clause_end(prose: str, start: int, end: int) -> int:
    """Where the clause of the last part ends: what comes after a comma tells no part."""
    end = min(end, start + _LONGEST)
    found = _CLAUSE_END.search(prose, start, end)
    return found.start() if found else end


def _is_unsound(figure: Quantity) -> bool:
    return figure.damaged or bool(figure.shared or figure.per) or figure.bound != "exact" or figure.value <= 0


def _are_placed(prose: str, parts: Sequence[Quantity]) -> bool:
    """Whether the parts are told by where they are: "63 were in mining, 45 in shipping and 36 in trade"."""
    is_told = _ARE.search(prose, parts[0].span.end, parts[1].span.start) or _IN.match(prose, parts[0].span.end)
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
    if not parts.is_apart:  # some may be counted twice: "700 women, 300 farmers and 250 others"
        found = [whole for whole in found if _is_close(whole, parts.figures, total)]
    if len({middle(whole) for whole in found}) != 1:
        return None
    return found[0] if parts.is_all or total > middle(found[0]) else None


def _is_close(whole: Quantity, parts: Sequence[Quantity], total: Decimal) -> bool:
    """Whether a sum of figures that are not all round is one digit away from the whole."""
    is_fine = len(parts) >= _THREE and whole.value >= _LEAST and any(not is_multiple(part.value, 10) for part in parts)
    return is_fine and is_slip(whole, total / whole.factor)


def _is_told(figures: Sequence[Quantity], parts: _Parts) -> bool:
    """Whether the sentence itself says what the parts come to."""
    total = sum(map(middle, parts.figures), Decimal(0))
    return any(middle(figure) == total for figure in figures if figure.comparable(parts.figures[0]))


def _amount(figure: Quantity) -> Amount:
    return Amount(figure.span, figure, figure)
