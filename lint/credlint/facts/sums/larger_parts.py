"""Parts that are larger than their whole: "Of the 30 patients, 34 recovered"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.by_sentence import figure_sentences
from credlint.facts.quantities import Quantity
from credlint.facts.sentences import Sentence
from credlint.facts.zones import in_body
from credlint.patterns import lazy


class LargerPart(Struct, frozen=True):
    """A part of more than its whole. span: that of the part."""

    span: Span
    part: Quantity
    whole: Quantity


_COUNTS = frozenset(("count", "number"))
_FEWEST = 5
"""What a whole must count: of fewer, the parts may be of what each of them holds."""
_FARTHEST = 3
"""How many times its whole a part may be that is a slip; what is larger counts other things."""
_SOME = r"(?:(?:only|just|fully|some|as many as|a total of|no fewer than|another)[ \n])?"
_OF_WHOLE = lazy(r"(?r)(?<![\p{L}\p{N}][ \n])\b[Oo]f[ \n](?:(?:the|all|our|its|their|these|those|his|her)[ \n]){1,2}")
_TO_PART = lazy(
    rf"(?:[ \n-](?!(?:and|or|than|per|a|an|but|in|from|with|plus)\b)[\p{{L}}’'-]+){{1,6}}(?:[ \n](?:in|from|at|on)(?:[ \n][\p{{L}}’'-]+){{1,4}})?,[ \n]{_SOME}"
)
_OF_THOSE = lazy(rf"Of[ \n](?:those|these|them),[ \n]{_SOME}")
_OF_WHOM = lazy(rf"(?:[ \n-](?!(?:and|or|but|in|from|with|plus)\b)[\p{{L}}’'-]+){{1,4}},[ \n]of[ \n](?:whom|which)[ \n]{_SOME}")
_OF_THEM_BEFORE = lazy(r"(?:[ \n-](?!(?:and|or|but|in|from|with|plus)\b)[\p{L}’'-]+){1,4},[ \n]")
_OF_THEM = lazy(r"[ \n]of[ \n](?:them|whom|these|those)\b(?![ \n]+\p{N})")
_DOES = lazy(
    r"[ \n](?:(?:have|had|are|were|was|did|do|said|say|went|came|took|made|left|got|could|would|will|can|may|lost|won|told|gave|chose|found|held|met|ran|saw|sold|bought|fell|died|live|lived|work|come|voted|stayed|answered|agreed|failed|passed|closed|recovered|responded|replied|returned|survived|joined)\b"
    r"|(?:also|still|never|later|now|already)[ \n])"
)
"""After a part that is told without its noun, so that it counts what the whole does."""


@analysis
def larger_parts(article: Article) -> tuple[LargerPart, ...]:
    """The parts, in order."""
    found: list[LargerPart] = []
    before: tuple[Sentence, Sequence[Quantity]] | None = None
    for sentence, figures in figure_sentences(article):
        if in_body(article, sentence.span):
            pairs = [*_in_one(article.prose, figures), *_of_those(article.prose, sentence, figures, before)]
            found += [LargerPart(part.span, part, whole) for whole, part in pairs if _is_larger(part, whole)]
        before = (sentence, figures)
    return tuple(found)


def _in_one(prose: str, figures: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """ "Of the 30 patients, 34 recovered", "30 patients, of whom 34 recovered", "30 patients, 34 of them women"."""
    for whole, part in pairwise(figures):
        gap = (whole.span.end, part.span.start)
        if _OF_WHOLE.match(prose, max(0, whole.span.start - 24), whole.span.start):
            if _TO_PART.fullmatch(prose, *gap) and _DOES.match(prose, part.span.end):
                yield whole, part
        elif whole.kind == "count" and (_is_of_whom(prose, part, gap) or _is_of_them(prose, part, gap)):
            yield whole, part


def _is_of_whom(prose: str, part: Quantity, gap: tuple[int, int]) -> bool:
    return bool(_OF_WHOM.fullmatch(prose, *gap) and _DOES.match(prose, part.span.end))


def _is_of_them(prose: str, part: Quantity, gap: tuple[int, int]) -> bool:
    return bool(_OF_THEM_BEFORE.fullmatch(prose, *gap) and _OF_THEM.match(prose, part.span.end))


def _of_those(
    prose: str, sentence: Sentence, figures: Sequence[Quantity], before: tuple[Sentence, Sequence[Quantity]] | None
) -> Iterator[tuple[Quantity, Quantity]]:
    """ "It has 30 shops. Of these, 34 are closed": of the only figure of the sentence before."""
    if not before or not sentence.follows(before[0]) or len(before[1]) != 1:
        return
    whole, part = before[1][0], figures[0]
    is_told = _OF_THOSE.fullmatch(prose, sentence.span.start, part.span.start) and _DOES.match(prose, part.span.end)
    if is_told and whole.kind == "count":
        yield whole, part


def _is_larger(part: Quantity, whole: Quantity) -> bool:
    if {part.kind, whole.kind} - _COUNTS or part.damaged or whole.damaged or part.shared or whole.shared or part.per or whole.per:
        return False
    is_exact = part.bound in ("exact", "at least", "more than") and whole.bound in ("exact", "about", "at most", "less than", "nearly")
    low, high = part.base_interval()[0], whole.base_interval()[1]
    return is_exact and whole.value >= _FEWEST and high < low <= high * _FARTHEST
