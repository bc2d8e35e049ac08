"""Numbers as research reports print them: a minus of any kind, no leading zero, powers of ten. Precise to the last printed digit."""

from __future__ import annotations

from decimal import Decimal

from credlint.facts.figures.numbers import Number

MINUS = r"[-−–‑]"
UNSIGNED = r"(?:(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,12})?|\.\d{1,12})(?![\d]|[.,]\d)"
"""A number without sign ("1,204", "2.20", ".036"); digits that go on after it make it none."""
SIGNED = rf"(?:{MINUS}[ ]?|\+[ ]?)?{UNSIGNED}"

_PLAIN = dict.fromkeys(map(ord, ", +")) | dict.fromkeys(map(ord, "−–‑"), "-")


def reported(text: str, power: int = 0) -> Number:
    """Read what SIGNED matched, times ten to the power of `power`.

    Whole numbers are precise to the unit, however many zeros they end in: a statistic is not rounded to the hundred.
    Raises decimal.InvalidOperation for anything else.
    """
    value = Decimal(text.translate(_PLAIN))
    step = Decimal(1).scaleb(min(int(value.as_tuple().exponent), 0))
    return Number(value.scaleb(power), step.scaleb(power) / 2)
