"""Scale slips: the same digits for the same thing, a thousand or a million times apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis, around
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.quotations import unquoted
from credlint.facts.sentences import sentences
from credlint.patterns import lazy

_SLIPS = frozenset((Decimal(1000), Decimal(10) ** 6))
_DEFINITE = lazy(r"(?r)\b(?i:the|its|their|these|those|our)[ \n](?:(?:about|some|roughly|nearly|almost)[ \n])?")
_NEAR = 70
"""Characters on either side of an amount in which the name and the word stand that tell what it is paid for."""
_NAME = lazy(r"(?<![\p{L}\p{N}])(?!(?:USD|EUR|GBP|CHF)\b)\p{Lu}(?:\p{Ll}{2,}[\p{L}\p{N}]*|[\p{Lu}\p{N}]{2,})(?![\p{L}\p{N}-])")
_CALENDAR = frozenset(
    "January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday The This That In On For With Series Q1 Q2 Q3 Q4".split()
)
_PAID_FOR = lazy(
    r"\b(?:(?P<bought>buys?|buying|bought|purchas\p{L}*|acqui(?:r|s)\p{L}*|take[- ]?over|takes over|took over|takeover|merger|sold|sells|sale)"
    r"|(?P<raised>rais(?:e[sd]?|ing)|rounds?|funding|Series [A-H])|(?P<valued>valu\p{L}+|worth)|(?P<fined>fine[sd]?|penalt\p{L}+|settle\p{L}*|damages)"
    r"|(?P<lent>loans?|lent|lends?|lending|borrow\p{L}*|bonds?|bailout)|(?P<ordered>contracts?|orders?|ordered|awarded|tender)"
    r"|(?P<spent>cost\p{L}*|budget\p{L}*|spen[dt]\p{L}*|bridge|stadium|plant|tunnel)|(?P<sold>revenues?|turnover|sales)|(?P<granted>grants?|granted|donat\p{L}+|gifts?|gave))\b",
    regex.IGNORECASE,
)


class ScaleSlip(Struct, frozen=True):
    """A figure with the digits of an earlier one of the same thing and another scale. span: that of the later figure. thing: what both are told of."""

    span: Span
    first: Quantity
    second: Quantity
    thing: str


@analysis
def scale_slips(article: Article) -> tuple[ScaleSlip, ...]:
    """The figures that repeat an earlier one on another scale, in order."""
    found = {slip.span: slip for slip in (*_of_names(article), *_of_things(article))}
    return tuple(sorted(found.values(), key=lambda slip: slip.span))


def _of_names(article: Article) -> Iterator[ScaleSlip]:
    """Amounts that are told to be paid for one name: "bought Holm Bank for $480 million" and "the $480 billion purchase of Holm Bank"."""
    groups: dict[tuple[str, tuple[int, ...]], list[Quantity]] = defaultdict(list)
    for figure in unquoted(article, quantities(article)):
        digits = figure.value.normalize().as_tuple().digits
        if figure.kind == "money" and figure.scaled and len(digits) > 1 and not (figure.per or figure.damaged or figure.shared):
            groups[figure.unit, digits].append(figure)
    for figures in groups.values():
        if len({abs(figure.value) for figure in figures}) > 1:
            yield from _of_digits(article, figures)


def _of_digits(article: Article, figures: list[Quantity]) -> Iterator[ScaleSlip]:
    """Those among amounts with the same digits."""
    beside = [_beside(article, figure) for figure in figures]
    for index, second in enumerate(figures):
        others = ((first, _shared_name(beside[at], beside[index])) for at, first in enumerate(figures[:index]) if _is_slip(first, second))
        named = next(((first, name) for first, name in others if name), None)
        if named:
            yield ScaleSlip(second.span, named[0], second, named[1])


def _is_slip(first: Quantity, second: Quantity) -> bool:
    low, high = sorted((abs(first.value), abs(second.value)))
    return high / low in _SLIPS


class _Beside(Struct, frozen=True):
    """What stands beside an amount. names: the words with a capital, each with whether it is the first of its sentence. reasons: what it is paid for."""

    names: dict[str, bool]
    reasons: set[str]


def _shared_name(first: _Beside, second: _Beside) -> str:
    """A name that stands beside both amounts, where both are paid for one reason; or an empty text."""
    shared = [name for name, is_first in second.names.items() if name in first.names and not (is_first and first.names[name])]
    return shared[0] if shared and first.reasons & second.reasons else ""


def _beside(article: Article, figure: Quantity) -> _Beside:
    sentence = around(figure.span, sentences(article))
    if not sentence:
        return _Beside({}, set())
    place = (max(sentence.span.start, figure.span.start - _NEAR), min(sentence.span.end, figure.span.end + _NEAR))
    found = (match for match in _NAME.finditer(article.prose, *place) if match.group() not in _CALENDAR)
    names = {match.group(): match.start() == sentence.span.start for match in found}
    return _Beside(names, {match.lastgroup or "" for match in _PAID_FOR.finditer(article.prose, *place)})


def _of_things(article: Article) -> Iterator[ScaleSlip]:
    things: dict[tuple[str, str, str, tuple[int, ...]], list[Quantity]] = defaultdict(list)
    for figure in unquoted(article, quantities(article)):
        digits = figure.value.normalize().as_tuple().digits
        if len(digits) < 2 or not _is_clear(figure):
            continue
        firsts = things[figure.kind, figure.unit, " ".join(figure.phrase.split()[:2]), digits]
        first = next((other for other in firsts if _is_same_thing(article, other, figure)), None)
        if not first:
            firsts.append(figure)
        elif max(first.value, figure.value) / min(first.value, figure.value) in _SLIPS:
            yield ScaleSlip(figure.span, first, figure, figure.phrase)


def _is_clear(figure: Quantity) -> bool:
    return figure.scaled and bool(figure.phrase) and not (figure.per or figure.damaged or figure.shared) and figure.value > 0


def _is_same_thing(article: Article, first: Quantity, second: Quantity) -> bool:
    """Whether two figures have the same noun phrase after them, which a verb may follow.

    Two towns of "1.4 million people" and "1.4 billion people" have not: of one word the second must be definite ("the 1.4 billion people").
    """
    short, long = sorted((first.phrase, second.phrase), key=len)
    if short != long:
        return " " in short and long.startswith(short + " ")
    is_one_word = " " not in short and second.kind != "money"
    return not is_one_word or bool(_DEFINITE.match(article.prose, max(0, second.span.start - 20), second.span.start))
