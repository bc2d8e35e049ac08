"""Returns in percent that are told once more as money for every dollar: "a 300% ROI, or $4 for every $1 spent"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import regex

from credlint.facts.quantities import Quantity
from credlint.facts.sums.intervals import Interval, minus, operand, over, times
from credlint.patterns import lazy

_NAME = r"(?:ROI|return on investment)"
_BEFORE = lazy(rf"(?r)\b{_NAME}[ \n](?:of|is|was)[ \n](?:an? average of[ ]|about[ ]|around[ ]|up to[ ])?", regex.IGNORECASE)
_TWICE = lazy(
    rf"(?P<name>[ \n](?:\p{{L}}+[ \n]){{0,2}}?{_NAME}\b)?(?:[ \n](?!than\b|while\b|but\b|and\b)\p{{L}}+){{0,4}}(?:\.?[ ]?\(|\.[ \n]|,[ \n]|[ ]?[–—][ ]?|[ ]-[ ]|:[ ]|,?[ ](?=or[ ]))"
    r"(?:(?:that is|that[’']s|this is|this means|that means|which means|meaning|i\.e\.,?|or|equivalent to|roughly|about|around|an average of|a return of|returning|you (?:get|earn|make))[ ]){0,3}",
    regex.IGNORECASE,
)
"""Between a return in percent and the same in money."""
_FOR_EVERY = lazy(r"[ \n](?:(?:back|in return|earned|returned|made|in revenue|in sales)[ \n])?(?:for|on|per)[ \n](?:every|each)[ \n]")
_ONE: Interval = (Decimal(1), Decimal(1))
_HUNDRED: Interval = (Decimal(100), Decimal(100))


def per_unit(prose: str, figures: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity, Quantity, tuple[Interval, ...]]]:
    """The return, the gain, the cost, and the percentages that these come to, with the cost taken off and not."""
    for told, gain, cost in zip(figures, figures[1:], figures[2:], strict=False):
        if told.kind != "percent" or gain.kind != "money" or gain.unit != cost.unit or any(map(_is_unsure, (told, gain, cost))):
            continue
        link = _TWICE.fullmatch(prose, told.span.end, gain.span.start)
        is_return = link and (link["name"] or _BEFORE.match(prose, max(0, told.span.start - 60), told.span.start))
        if is_return and _FOR_EVERY.fullmatch(prose, gain.span.end, cost.span.start):
            # What a return is told for is no measured amount: "every $1" is exactly one.
            ratio = over(operand(gain), (cost.value, cost.value))
            if ratio:
                yield told, gain, cost, (times(minus(ratio, _ONE), _HUNDRED), times(ratio, _HUNDRED))


def _is_unsure(figure: Quantity) -> bool:
    return figure.damaged or bool(figure.shared) or figure.value <= 0 or figure.bound not in ("exact", "about", "nearly")
