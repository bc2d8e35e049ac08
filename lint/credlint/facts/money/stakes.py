"""Stakes: what is paid for a share of a company, and what the whole is said to be worth by that: "$12 million for 15%, which values it at $80 million"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.by_sentence import figure_sentences
from credlint.facts.quantities import Quantity
from credlint.facts.sums.intervals import Interval, is_plain, meet, minus, operand, over, result
from credlint.facts.word_places import holds
from credlint.patterns import lazy

_FOR_SHARE = lazy(
    r"(?:[ \n](?!(?:and|or|but|while|plus)[ \n])[\p{L}’'-]+){0,4}?[ \n](?:for|in[ \n](?:exchange|return)[ \n]for|buys|bought)[ \n](?:an?[ \n]|about[ \n]|some[ \n]|its[ \n])?"
)
"""Between a sum and the share that it buys."""
_SHARE = (
    r"(?:[ \n](?:stake|share|interest|holding|slice)|[ \n]of[ \n](?:the|its|their|his|her)[ \n](?:\p{L}+[ \n]){0,2}?(?:shares?|equity|company|business|firm|capital|stock)"
    r"|[ \n]of[ \n](?:the[ \n])?[\p{L}’'&.-]+)"
)
_VALUING = lazy(
    rf"(?:{_SHARE})?(?:[ \n](?!(?:and|or|but|while|plus)[ \n])[\p{{L}}’'&.-]+){{0,4}}?,?[ \n](?:(?:that|which|and|thus|so)[ \n])?(?:valu(?:es|ed|ing)|put(?:s|ting)?|impl(?:ies|ied|ying)|at)[ \n](?:[\p{{L}}’'&.-]+[ \n]){{0,8}}?"
    r"(?:at|of|to)[ \n](?:(?:about|around|roughly|nearly|some|just)[ \n])?"
)
"""Between the share, or the sum, and the value of the whole."""
_SUM_AFTER = lazy(
    rf"{_SHARE}(?:[ \n](?!(?:and|or|but|while|plus)[ \n])[\p{{L}}’'&.-]+){{0,4}}?[ \n]for[ \n](?:(?:about|around|roughly|nearly|some|just)[ \n])?"
)
"""Between a share and the sum that it is sold for."""
_OTHER_TERMS = lazy(
    r"\b(?:debt|enterprise|including|up[ \n]to|initial(?:ly)?|plus|further|another|additional|remaining|options?|convertible|discount|premium|raising|already|cash[ \n]and|earn-?out)\b",
    regex.IGNORECASE,
)
_CUES = ("valu", "price", "worth", "impl")
_WHOLE = 100


class Stake(Struct, frozen=True):
    """A sum, the share that it buys, and the value of the whole. worked: the value after the deal, and before it where the sum is new money."""

    span: Span
    paid: Quantity
    share: Quantity
    value: Quantity
    worked: tuple[Interval, ...]

    def holds(self) -> bool:
        """Whether the value fits in any reading."""
        return any(meet(result(self.value), reading) for reading in self.worked)


@analysis
def stakes(article: Article) -> tuple[Stake, ...]:
    """The stakes, in order."""
    return tuple(
        stake
        for sentence, figures in figure_sentences(article)
        if any(figure.kind == "percent" for figure in figures) and holds(article.prose[slice(*sentence.span)], _CUES)
        for stake in _in_sentence(article.prose, figures)
    )


def _in_sentence(prose: str, figures: Sequence[Quantity]) -> Iterator[Stake]:
    for first, second, value in zip(figures, figures[1:], figures[2:], strict=False):
        if (first.kind, second.kind, value.kind) == ("money", "percent", "money"):
            paid, share, link = first, second, _FOR_SHARE
        elif (first.kind, second.kind, value.kind) == ("percent", "money", "money"):
            paid, share, link = second, first, _SUM_AFTER
        else:
            continue
        is_told = link.fullmatch(prose, first.span.end, second.span.start) and _VALUING.fullmatch(prose, second.span.end, value.span.start)
        is_sound = all(map(is_plain, (paid, share, value))) and paid.unit == value.unit and 0 < share.value < _WHOLE
        if is_told and is_sound and not _OTHER_TERMS.search(prose, first.span.start, value.span.end):
            low, high = operand(share)
            if after := over(operand(paid), (low / _WHOLE, high / _WHOLE)):
                yield Stake(Span(first.span.start, value.span.end), paid, share, value, (after, minus(after, operand(paid))))
