"""Derived figures: rates that two others beside them give, so that nobody need have measured them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise, permutations

from credlint.article import Article, Span, inside
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import Sentence, sentences

_MOST = 6
"""Figures of one kind that are tried: among more, two would give nearly any rate."""
_FEWEST_DIGITS = 2
_RATES = frozenset(("percent", "points", "multiple"))


def is_derived(article: Article, sentence: Sentence, figure: Quantity) -> bool:
    """Whether a rate is the share, change, difference or ratio of two figures of its sentence, or of that and the one before in its block."""
    if figure.kind not in _RATES or figure.value <= 0:
        return False
    near = [other for other in inside(_reach(article, sentence), quantities(article)) if other is not figure and _is_telling(other)]
    bases = [other for other in near if (other.kind == "percent") == (figure.kind == "points") and other.kind not in ("points", "multiple")]
    return any(abs(rate - figure.value) <= figure.half_step for kin in _kin(bases) for rate in _rates(figure, kin))


def _reach(article: Article, sentence: Sentence) -> Span:
    """A sentence, and the one before it in its block."""
    before = [one for one, other in pairwise(inside(sentence.block.span, sentences(article))) if other is sentence]
    return Span((before[0] if before else sentence).span.start, sentence.span.end)


def _is_telling(figure: Quantity) -> bool:
    """Whether a figure has digits enough for what two give not to be chance."""
    return len(figure.value.as_tuple().digits) >= _FEWEST_DIGITS and figure.value > 0


def _kin(figures: Sequence[Quantity]) -> Iterator[list[Quantity]]:
    """The figures that can be compared, two at least of each sort."""
    left = list(figures)
    while left:
        kin = [other for other in left if other is left[0] or other.comparable(left[0])]
        left = [other for other in left if other not in kin]
        if 1 < len(kin) <= _MOST:
            yield kin


def _rates(figure: Quantity, kin: Sequence[Quantity]) -> Iterator[Decimal]:
    for one, other in permutations(kin, 2):
        ratio = one.value * one.factor / (other.value * other.factor)
        if figure.kind == "percent":
            yield 100 * ratio
            yield 100 * abs(ratio - 1)
        else:
            yield ratio if figure.kind == "multiple" else abs(one.value - other.value)
