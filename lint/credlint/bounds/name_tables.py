"""Tables of names: countries, cities, markets, families of models; each with numbers that formulas may speak of.

[names.country]
columns = ["population", "gdp"]
source = { name = "UN, World Population Prospects; IMF, World Economic Outlook", year = 2024 }
checked = 2026-11-21
rows = [
  [["Norway", "Norwegians"], 5.6e6, 5.0e11],    # every spelling, then a number (or a list of numbers) a column
]
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from credlint.bounds.checking import keys, source, words
from credlint.bounds.table import BoundsError, Names
from credlint.bounds.words import keys_of, name_pattern

_NAMES = {"columns": list, "source": dict, "checked": date, "rows": list}
Row = Mapping[str, tuple[Decimal, ...]]


def read_names(entry: object, where: str) -> Names:
    """Read a table of names. Raises BoundsError."""
    data = keys(entry, _NAMES, {"checked"}, where)
    columns = words(data["columns"], f"{where}: columns")
    rows: dict[str, Row] = {}
    for number, given in enumerate(data["rows"], 1):
        spellings, row = _row(given, columns, f"{where}: row {number}")
        if twins := rows.keys() & set(spellings):
            raise BoundsError(f"{where}: two rows share the name {', '.join(sorted(twins))}")
        rows |= dict.fromkeys(spellings, row)
    return Names(rows, frozenset(columns), name_pattern(rows), keys_of(rows), source(data, where))


def _row(given: object, columns: tuple[str, ...], where: str) -> tuple[tuple[str, ...], Row]:
    if not isinstance(given, list) or len(given) != len(columns) + 1:
        raise BoundsError(f"{where}: expected a list: the spellings of the name, then {', '.join(columns)}")
    return words(given[0], where), {column: _numbers(value, where) for column, value in zip(columns, given[1:], strict=True)}


def _numbers(value: object, where: str) -> tuple[Decimal, ...]:
    given = value if isinstance(value, list) else [value]
    if not given or not all(isinstance(number, int | Decimal) and not isinstance(number, bool) for number in given):
        raise BoundsError(f'{where}: expected a number or a list of numbers, not "{value}"')
    return tuple(map(Decimal, given))
