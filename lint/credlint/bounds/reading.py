"""Reading tables of bounds from TOML, with an error message for everything that a table can get wrong."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import regex

from credlint.bounds.checking import checked_formula, keys, marked, measure, refuse_unknown, source, words
from credlint.bounds.formula import Formula
from credlint.bounds.name_tables import read_names
from credlint.bounds.table import Bound, BoundsError, Gpu, Names, Pick, Sum, Table
from credlint.bounds.words import anywhere, following, keys_of_lists, leading
from credlint.facts.figures.units import UNITS
from credlint.patterns import lazy

_FILE = {"bound": list, "gpu": list, "lists": dict, "defaults": dict, "names": dict}
_BOUND = {
    "name": str, "rule": str, "field": str, "figures": dict, "sums": dict, "test": str, "low": (str, int, Decimal), "high": (str, int, Decimal), "one_of": str,
    "words": list, "unless": list, "unless_article": list, "between": list, "next_sentence": list, "message": str, "help": str, "source": dict, "checked": date, "bad": list, "good": list,
}  # fmt: skip
_OPTIONAL = {"sums", "test", "low", "high", "one_of", "words", "unless", "unless_article", "between", "next_sentence", "help", "checked"}
_DEFAULTS = {key: kind for key, kind in _BOUND.items() if key != "checked"}
_GPU = {"name": str, "memory": str, "bandwidth": str, "source": dict, "checked": date}
_SUM = {"formula": str, "unit": str}
_PICK = {
    "kind": str, "units": list, "of": list, "before": list, "after": list, "not_before": list, "not_after": list, "per": (str, list), "least": str, "near": int,
}  # fmt: skip
_KINDS = {unit.dimension for unit in UNITS.values()} | {
    "money", "percent", "points", "basis points", "multiple", "fraction", "count", "number", "temperature", "angle", "compound", "bare amount", "gpu time", "gpus",
}  # fmt: skip
_GPU_WORDS = frozenset(("count", "memory", "bandwidth"))
_PLACE = lazy(r"\{([^{}]*)\}")


def read_tables(sources: Iterable[tuple[str, str]], known: Table = Table()) -> Table:  # noqa: B008 - never changed
    """Read several tables, each a text and its filename, as one; any may speak of the names of another. Raises BoundsError."""
    files = [(parsed(text, filename), filename) for text, filename in sources]
    tables = [names_of_file(data, filename) for data, filename in files]
    names = joined([known, *tables]).names
    return joined([*tables, *(bounds_of_file(data, filename, names) for data, filename in files)])


def read_table(text: str, filename: str, known: Table = Table()) -> Table:  # noqa: B008 - never changed
    """Read a table of bounds. filename: for the messages. known: a table whose names it may speak of. Raises BoundsError."""
    return read_tables([(text, filename)], known)


def joined(tables: Iterable[Table]) -> Table:
    """Several tables as one. Raises BoundsError when two bounds, or two tables of names, share a name."""
    bounds: list[Bound] = []
    processors: dict[str, Gpu] = {}
    names: dict[str, Names] = {}
    for table in tables:
        bounds += table.bounds
        processors |= table.gpus
        _refuse_twins([*names, *table.names], "tables of names")
        names |= table.names
    _refuse_twins([bound.name for bound in bounds], "bounds")
    return Table(tuple(bounds), processors, names)


def _refuse_twins(names: list[str], what: str) -> None:
    if twins := {name for name in names if names.count(name) > 1}:
        raise BoundsError(f"two {what} share the name {', '.join(sorted(twins))}")


def parsed(text: str, filename: str, lists: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """What a file, or a piece of one, holds. lists: those that it may name; None for its own. Raises BoundsError."""
    try:
        data = tomllib.loads(text, parse_float=Decimal)
    except (ValueError, RecursionError) as error:
        raise BoundsError(f"{filename}: this is no TOML: {error}") from error
    keys(data, _FILE, _FILE, filename)
    expanded: dict[str, Any] = _expanded(data, data.get("lists", {}) if lists is None else lists, filename)
    return expanded


def names_of_file(data: Mapping[str, Any], filename: str) -> Table:
    """The tables of names of a file. Raises BoundsError."""
    return Table(names={name: read_names(entry, f'{filename}: names "{name}"') for name, entry in data.get("names", {}).items()})


def bounds_of_file(data: Mapping[str, Any], filename: str, names: Mapping[str, Names]) -> Table:
    """The bounds and processors of a file. Raises BoundsError."""
    processors = [_gpu(entry, f"{filename}: gpu {_name(entry, number)}") for number, entry in enumerate(data.get("gpu", []), 1)]
    defaults = keys(data.get("defaults", {}), _DEFAULTS, _DEFAULTS, f"{filename}: defaults")
    bounds = []
    for number, entry in enumerate(data.get("bound", []), 1):
        where = f"{filename}: bound {_name(entry, number)}"
        bounds.append(_bound(keys(entry, _BOUND, _BOUND, where), defaults, names, where))
    return Table(tuple(bounds), {gpu_key(gpu.name): gpu for gpu in processors})


def _expanded(value: Any, lists: Mapping[str, Any], filename: str) -> Any:
    """The value with each "@name" in a list replaced by the words of that list."""
    if isinstance(value, dict):
        return {key: _expanded(inner, lists, filename) for key, inner in value.items()}
    if not isinstance(value, list):
        return value
    whole: list[Any] = []
    for item in value:
        if isinstance(item, str) and item.startswith("@"):
            if item[1:] not in lists:
                raise BoundsError(f'{filename}: there is no list "{item[1:]}"; known are {", ".join(sorted(lists))}')
            whole += words(lists[item[1:]], f'{filename}: list "{item[1:]}"')
        else:
            whole.append(_expanded(item, lists, filename))
    return whole


def gpu_key(name: str) -> str:
    """How a processor is looked up: "RTX 4090" and "rtx-4090" are one."""
    return regex.sub(r"[ \n-]", "", name).lower()


def _name(entry: object, number: int) -> str:
    return f'"{entry["name"]}"' if isinstance(entry, dict) and isinstance(entry.get("name"), str) else str(number)


def _bound(entry: Mapping[str, Any], defaults: Mapping[str, Any], names: Mapping[str, Names], where: str) -> Bound:
    data = keys({**defaults, **entry}, _BOUND, _OPTIONAL, where)
    if not data["figures"]:
        raise BoundsError(f"{where}: figures: expected at least one")
    figures = {name: _picks(pick, names, f'{where}: figure "{name}"') for name, pick in data["figures"].items()}
    sums = {name: _sum(given, f'{where}: sum "{name}"') for name, given in data.get("sums", {}).items()}
    low, high = (_limit(data[side], f"{where}: {side}") if side in data else None for side in ("low", "high"))
    groups = [words(group, f"{where}: words") for group in data.get("words", [])]
    lists = {
        key: anywhere(words(data[key], f"{where}: {key}")) if key in data else None
        for key in ("unless", "unless_article", "between", "next_sentence")
    }
    bound = Bound(
        data["name"], data["rule"], data["field"], figures, sums, data.get("test", next(iter(figures))), low, high, data.get("one_of", ""),
        words=tuple(map(anywhere, groups)), keys=_keys(groups, where), **lists, message=data["message"],
        help=data.get("help", ""), source=source(data, where),
        bad=tuple(marked(text, f"{where}: bad") for text in words(data["bad"], f"{where}: bad")), good=words(data["good"], f"{where}: good"),
    )  # fmt: skip
    _check(bound, names, where)
    return bound


def _keys(groups: list[tuple[str, ...]], where: str) -> tuple[frozenset[str], ...]:
    try:
        return keys_of_lists(groups)
    except ValueError as error:
        raise BoundsError(f"{where}: words: {error}") from error


def _check(bound: Bound, tables: Mapping[str, Names], where: str) -> None:
    """Refuse formulas, limits and messages that speak of something that the bound does not define."""
    known = {name for figure, picks in bound.figures.items() for name in _names_of(figure, picks, tables)}
    for name, given in bound.sums.items():
        refuse_unknown(given.formula.names(), known, f'{where}: sum "{name}"')
        known.add(name)
    _check_limits(bound, where)
    refuse_unknown({bound.test}, known, f"{where}: test")
    refuse_unknown({bound.one_of} - {""}, known, f"{where}: one_of")
    for limit in filter(None, (bound.low, bound.high)):
        refuse_unknown(limit.names(), known, f"{where}: {limit.text}")
    refuse_unknown(set(_PLACE.findall(bound.message)), {*bound.figures, *bound.sums, "one_of"}, f"{where}: message")


def _check_limits(bound: Bound, where: str) -> None:
    low, high = bound.low, bound.high
    if not (low or high or bound.one_of):
        raise BoundsError(f"{where}: missing low or high")
    if low and high and not low.names() | high.names() and low.evaluate({}).value >= high.evaluate({}).value:
        raise BoundsError(f"{where}: low ({low.text}) is not below high ({high.text})")


def _names_of(figure: str, picks: tuple[Pick, ...], tables: Mapping[str, Names]) -> set[str]:
    kind = picks[0].kind
    columns = tables[kind].columns if kind in tables else _GPU_WORDS if kind == "gpus" else frozenset()
    return {figure, *(f"{figure}.{column}" for column in columns)}


def _limit(value: object, where: str) -> Formula:
    text = f"{value:f}" if isinstance(value, Decimal) else str(value)
    return checked_formula(f"0 {text}" if text.startswith("-") else text, where)


def _sum(entry: object, where: str) -> Sum:
    data = keys(entry, _SUM, (), where)
    return Sum(checked_formula(data["formula"], where), data["unit"])


def _picks(given: object, names: Mapping[str, Names], where: str) -> tuple[Pick, ...]:
    entries = given if isinstance(given, list) else [given]
    if not entries:
        raise BoundsError(f"{where}: expected at least one way to recognise it")
    return tuple(_pick(entry, names, where) for entry in entries)


def _pick(entry: object, names: Mapping[str, Names], where: str) -> Pick:
    data = keys(entry, _PICK, set(_PICK) - {"kind"}, where)
    if data["kind"] not in _KINDS | names.keys():
        raise BoundsError(f'{where}: unknown kind "{data["kind"]}"; known are {", ".join(sorted(_KINDS | names.keys()))}')
    makers = {"of": anywhere, "before": leading, "after": following, "not_before": leading, "not_after": following}
    patterns = {key: make(words(data[key], f"{where}: {key}")) for key, make in makers.items() if key in data}
    least = measure(data["least"], f"{where}: least") if "least" in data else None
    per = data.get("per", "")
    rates = (per,) if isinstance(per, str) else tuple(per)
    return Pick(data["kind"], tuple(data.get("units", ())), per=rates, least=least, near=data.get("near"), **patterns)


def _gpu(entry: object, where: str) -> Gpu:
    data = keys(entry, _GPU, {"checked"}, where)
    return Gpu(data["name"], measure(data["memory"], where), measure(data["bandwidth"], where), source(data, where))
