"""Checks of the parts of a table of bounds; each mistake is a BoundsError that names its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from credlint.article import Span
from credlint.bounds.formula import Formula, formula
from credlint.bounds.table import BoundsError, Source
from credlint.facts.figures.units import UNITS
from credlint.patterns import lazy

SOURCE = {"name": str, "year": int, "url": str}
_MARK = lazy(r"\[([^\[\]]+)\]")


def keys(entry: object, kinds: Mapping[str, Any], optional: Iterable[str], where: str) -> dict[str, Any]:
    """The entry, once it has all keys that it needs, each of its type, and no other."""
    if not isinstance(entry, dict):
        raise BoundsError(f"{where}: expected a table")
    for key, value in entry.items():
        if key not in kinds:
            from difflib import get_close_matches  # noqa: PLC0415 - only after a typing error

            close = get_close_matches(key, kinds, n=1)
            raise BoundsError(f'{where}: unknown key "{key}"{f"; did you mean {close[0]}?" if close else ""}')
        if not isinstance(value, kinds[key]) or isinstance(value, bool):
            raise BoundsError(f'{where}: "{key}" has the wrong type ({type(value).__name__})')
    if missing := set(kinds) - set(optional) - set(entry):
        raise BoundsError(f"{where}: missing {', '.join(sorted(missing))}")
    return entry


def words(given: object, where: str) -> tuple[str, ...]:
    """A list of words or phrases that is not empty."""
    if not isinstance(given, list) or not given or not all(isinstance(word, str) and word.strip() for word in given):
        raise BoundsError(f"{where}: expected a list of words that is not empty")
    return tuple(given)


def marked(text: str, where: str) -> tuple[str, Span]:
    """An example and the span in it that stands in square brackets."""
    found = list(_MARK.finditer(text))
    if len(found) != 1:
        raise BoundsError(f'{where}: mark what must be found with one pair of square brackets: "{text}"')
    start, end = found[0].span()
    return text[:start] + found[0][1] + text[end:], Span(start, end - 2)


def checked_formula(text: str, where: str) -> Formula:
    """A formula, or a number as one."""
    try:
        return formula(text)
    except ValueError as error:
        raise BoundsError(f"{where}: {error}") from error


def measure(text: str, where: str) -> Decimal:
    """A number and its unit ("24000 GPU-hours"), in base units."""
    number, _, unit = text.partition(" ")
    try:
        return Decimal(number) * (UNITS[unit.replace(" ", "-")].factor if unit else 1)
    except (InvalidOperation, KeyError) as error:
        raise BoundsError(f'{where}: expected a number and a unit, as in "80 GB", not "{text}"') from error


def source(data: Mapping[str, Any], where: str) -> Source:
    """The source of an entry, with the day that it was checked, if it was."""
    given = keys(data["source"], SOURCE, {"url"}, f"{where}: source")
    day: date | None = data.get("checked")
    return Source(given["name"], given["year"], given.get("url", ""), day)


def refuse_unknown(names: set[str], known: set[str], where: str) -> None:
    """Refuse a formula or message that speaks of something that the bound does not define."""
    if unknown := names - known:
        raise BoundsError(f"{where}: unknown name {', '.join(sorted(unknown))}; known are {', '.join(sorted(known))}")
