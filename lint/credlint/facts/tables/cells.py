"""What a cell of a table holds: a figure as accounts print it, or the one amount in a few words."""

from __future__ import annotations

from decimal import Decimal

import regex

from credlint.article import Article, Span, inside
from credlint.facts.figures.amounts import Amount, amounts
from credlint.facts.figures.currencies import SYMBOLS
from credlint.facts.figures.numbers import LETTER_SCALES, SCALES, from_digits
from credlint.facts.figures.unit_reading import read_prefix
from credlint.facts.quantities import Bound, Quantity
from credlint.patterns import lazy

_SIGN = "|".join(regex.escape(sign) for sign in sorted(SYMBOLS, key=len, reverse=True))
_CELL = lazy(
    rf"""\s*(?P<lead>[~≈<>≤≥+])?\s*(?P<open>\()?\s*(?P<minus>[-−–])?\s*(?P<currency>{_SIGN}|[A-Z]{{3}})?\s*(?P<open>\()?\s*(?P<minus>[-−–])?
    (?P<digits>[0-9]{{1,3}}(?:,[0-9]{{3}})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?|\.[0-9]+)
    (?:\s*±\s*(?P<error>[0-9]+(?:\.[0-9]+)?))?\s*(?P<scale>[kKmMbB]|bn|mn|thousand|million|billion)?\s*(?P<percent>%)?\s*(?P<close>\))?\s*(?P<percent>%)?(?P<plus>\+)?
    (?:\s*(?:[*†‡§\#]+|\([0-9]{{1,2}}\)|\(\p{{Ll}}\)|\[\w{{1,3}}\]|[⁰¹²³⁴-⁹]+))?\s*""",
    regex.VERBOSE,
)
"""A figure alone in a cell: minus sign or brackets for a negative one, and a mark of a footnote after it."""
_YEAR = lazy(r"(?:19|20)\d\d")
_DIGIT = lazy(r"\d")
_BOUNDS: dict[str, Bound] = {"~": "about", "≈": "about", "<": "less than", ">": "more than", "≤": "at most", "≥": "at least"}


def read_cell(article: Article, span: Span) -> Amount | None:
    """The figure or the range that a cell holds; None where it holds none, several, or a year."""
    match = _CELL.fullmatch(article.prose, span.start, span.end)
    if match and bool(match["open"]) == bool(match["close"]):
        quantity = _figure(match, span)
        return Amount(span, quantity, quantity) if quantity else None
    found = inside(span, amounts(article))
    return found[0] if len(found) == 1 and _is_alone(article.prose, span, found[0].span) else None


def _is_alone(prose: str, cell: Span, amount: Span) -> bool:
    return not (_DIGIT.search(prose, cell.start, amount.start) or _DIGIT.search(prose, amount.end, cell.end))


def _figure(match: regex.Match[str], span: Span) -> Quantity | None:
    currency = read_prefix(match["currency"] or "")
    is_bare = not (match["currency"] or match["percent"] or match["scale"])
    if (match["currency"] and not currency) or (is_bare and _YEAR.fullmatch(match["digits"])):
        return None
    scale = match["scale"] or ""
    number = from_digits(match["digits"], SCALES.get(scale) or LETTER_SCALES.get(scale, 0))
    value = -number.value if match["open"] or match["minus"] else number.value
    half_step = max(number.half_step, Decimal(match["error"] or 0))
    bound = "at least" if match["plus"] else _BOUNDS.get(match["lead"] or "", "exact")
    kind, unit = ("percent", "%") if match["percent"] else ("money", currency) if currency else ("number", "")
    if kind == "percent":
        half_step = min(half_step, Decimal("0.5"))
    return Quantity(span, kind, value, value - half_step, value + half_step, unit, bound=bound, scaled=bool(scale), half_step=half_step)
