"""Reading tables of bounds from TOML, with an error message for everything that a table can get wrong."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import Any

import regex

from credlint.bounds.formula import Formula, formula
from credlint.bounds.table import Bound, BoundsError, Gpu, Pick, Source, Sum, Table
from credlint.bounds.words import anywhere, following, leading
from credlint.facts.figures.units import UNITS
from credlint.patterns import lazy

_BOUND = {
    "name": str, "rule": str, "field": str, "figures": dict, "sums": dict, "test": str, "low": (str, int, Decimal), "high": (str, int, Decimal), "words": list,
    "unless": list, "between": list, "next_sentence": list, "message": str, "help": str, "source": dict, "checked": date, "bad": list, "good": list,
}  # fmt: skip
_OPTIONAL = {"sums", "low", "high", "words", "unless", "between", "next_sentence", "help"}
_GPU = {"name": str, "memory": str, "bandwidth": str, "source": dict, "checked": date}
_SOURCE = {"name": str, "year": int, "url": str}
_SUM = {"formula": str, "unit": str}
_PICK = {
    "kind": str, "units": list, "of": list, "before": list, "after": list, "not_before": list, "not_after": list, "per": str, "least": str,
}  # fmt: skip
_KINDS = {unit.dimension for unit in UNITS.values()} | {
    "money", "percent", "points", "basis points", "multiple", "fraction", "count", "number", "bare amount", "gpu time", "gpus",
}  # fmt: skip
_GPU_WORDS = {"count", "memory", "bandwidth"}
_PLACE = lazy(r"\{([^{}]*)\}")


@cache
def packaged(package: str) -> Table:
    """The table in all TOML files of a package that hold bounds, in the order of their names. Raises BoundsError."""
    names = sorted(entry.name for entry in files(package).iterdir() if entry.name.endswith(".toml"))
    return joined(read_table(files(package).joinpath(name).read_text("utf8"), name) for name in names)


def joined(tables: Iterable[Table]) -> Table:
    """Several tables as one. Raises BoundsError when two bounds share a name."""
    bounds: list[Bound] = []
    processors: dict[str, Gpu] = {}
    for table in tables:
        bounds += table.bounds
        processors |= table.gpus
    names = [bound.name for bound in bounds]
    if twins := {name for name in names if names.count(name) > 1}:
        raise BoundsError(f"two bounds share the name {', '.join(sorted(twins))}")
    return Table(tuple(bounds), processors)


def read_table(text: str, filename: str) -> Table:
    """Read a table of bounds. filename: for the messages. Raises BoundsError."""
    try:
        data = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise BoundsError(f"{filename}: this is no TOML: {error}") from error
    _keys(data, {"bound": list, "gpu": list, "lists": dict}, {"bound", "gpu", "lists"}, filename)
    data = _expanded(data, data.get("lists", {}), filename)
    processors = [_gpu(entry, f"{filename}: gpu {_name(entry, number)}") for number, entry in enumerate(data.get("gpu", []), 1)]
    bounds = [_bound(entry, f"{filename}: bound {_name(entry, number)}") for number, entry in enumerate(data.get("bound", []), 1)]
    return joined([Table(tuple(bounds), {gpu_key(gpu.name): gpu for gpu in processors})])


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
            whole += _words(lists[item[1:]], f'{filename}: list "{item[1:]}"')
        else:
            whole.append(_expanded(item, lists, filename))
    return whole


def gpu_key(name: str) -> str:
    """How a processor is looked up: "RTX 4090" and "rtx-4090" are one."""
    return regex.sub(r"[ \n-]", "", name).lower()


def _name(entry: object, number: int) -> str:
    return f'"{entry["name"]}"' if isinstance(entry, dict) and isinstance(entry.get("name"), str) else str(number)


def _keys(entry: object, kinds: Mapping[str, Any], optional: Iterable[str], where: str) -> dict[str, Any]:
    """The entry, once it has all keys that it needs, each of its type, and no other."""
    if not isinstance(entry, dict):
        raise BoundsError(f"{where}: expected a table")
    for key, value in entry.items():
        if key not in kinds:
            close = get_close_matches(key, kinds, n=1)
            raise BoundsError(f'{where}: unknown key "{key}"{f"; did you mean {close[0]}?" if close else ""}')
        if not isinstance(value, kinds[key]) or isinstance(value, bool):
            raise BoundsError(f'{where}: "{key}" has the wrong type ({type(value).__name__})')
    if missing := set(kinds) - set(optional) - set(entry):
        raise BoundsError(f"{where}: missing {', '.join(sorted(missing))}")
    return entry


def _bound(entry: object, where: str) -> Bound:
    data = _keys(entry, _BOUND, _OPTIONAL, where)
    figures = {name: _picks(pick, f'{where}: figure "{name}"') for name, pick in data["figures"].items()}
    sums = {name: _sum(given, f'{where}: sum "{name}"') for name, given in data.get("sums", {}).items()}
    low, high = (_limit(data[side], f"{where}: {side}") if side in data else None for side in ("low", "high"))
    bound = Bound(
        data["name"], data["rule"], data["field"], figures, sums, data["test"], low, high,
        words=tuple(anywhere(_words(group, f"{where}: words")) for group in data.get("words", [])),
        unless=anywhere(_words(data["unless"], f"{where}: unless")) if "unless" in data else None,
        between=anywhere(_words(data["between"], f"{where}: between")) if "between" in data else None,
        next_sentence=anywhere(_words(data["next_sentence"], f"{where}: next_sentence")) if "next_sentence" in data else None,
        message=data["message"], help=data.get("help", ""), source=_source(data, where),
        bad=_words(data["bad"], f"{where}: bad"), good=_words(data["good"], f"{where}: good"),
    )  # fmt: skip
    _check_names(bound, where)
    return bound


def _check_names(bound: Bound, where: str) -> None:
    """Refuse formulas and messages that speak of something that the bound does not define."""
    known = {name for figure, picks in bound.figures.items() for name in _names_of(figure, picks)}
    for name, given in bound.sums.items():
        _refuse_unknown(given.formula.names(), known, f'{where}: sum "{name}"')
        known.add(name)
    if bound.low is None and bound.high is None:
        raise BoundsError(f"{where}: missing low or high")
    if (
        bound.low
        and bound.high
        and not bound.low.names() | bound.high.names()
        and bound.low.evaluate({}).value >= bound.high.evaluate({}).value
    ):
        raise BoundsError(f"{where}: low ({bound.low.text}) is not below high ({bound.high.text})")
    _refuse_unknown({bound.test}, known, f"{where}: test")
    for limit in filter(None, (bound.low, bound.high)):
        _refuse_unknown(limit.names(), known, f"{where}: {limit.text}")
    _refuse_unknown(set(_PLACE.findall(bound.message)), {*bound.figures, *bound.sums}, f"{where}: message")


def _names_of(figure: str, picks: tuple[Pick, ...]) -> set[str]:
    return {figure, *(f"{figure}.{word}" for word in _GPU_WORDS)} if picks[0].kind == "gpus" else {figure}


def _refuse_unknown(names: set[str], known: set[str], where: str) -> None:
    if unknown := names - known:
        raise BoundsError(f"{where}: unknown name {', '.join(sorted(unknown))}; known are {', '.join(sorted(known))}")


def _limit(value: object, where: str) -> Formula:
    return _formula(value if isinstance(value, str) else f"{value:f}" if isinstance(value, Decimal) else str(value), where)


def _formula(text: str, where: str) -> Formula:
    try:
        return formula(text)
    except ValueError as error:
        raise BoundsError(f"{where}: {error}") from error


def _sum(entry: object, where: str) -> Sum:
    data = _keys(entry, _SUM, (), where)
    return Sum(_formula(data["formula"], where), data["unit"])


def _words(given: object, where: str) -> tuple[str, ...]:
    if not isinstance(given, list) or not given or not all(isinstance(word, str) and word.strip() for word in given):
        raise BoundsError(f"{where}: expected a list of words that is not empty")
    return tuple(given)


def _picks(given: object, where: str) -> tuple[Pick, ...]:
    entries = given if isinstance(given, list) else [given]
    if not entries:
        raise BoundsError(f"{where}: expected at least one way to recognise it")
    return tuple(_pick(entry, where) for entry in entries)


def _pick(entry: object, where: str) -> Pick:
    data = _keys(entry, _PICK, set(_PICK) - {"kind"}, where)
    if data["kind"] not in _KINDS:
        raise BoundsError(f'{where}: unknown kind "{data["kind"]}"; known are {", ".join(sorted(_KINDS))}')
    makers = {"of": anywhere, "before": leading, "after": following, "not_before": leading, "not_after": following}
    patterns = {key: make(_words(data[key], f"{where}: {key}")) for key, make in makers.items() if key in data}
    least = _measure(data["least"], f"{where}: least") if "least" in data else None
    return Pick(data["kind"], tuple(data.get("units", ())), per=data.get("per", ""), least=least, **patterns)


def _measure(text: str, where: str) -> Decimal:
    """ "24000 GPU-hours" in base units."""
    number, _, unit = text.partition(" ")
    try:
        return Decimal(number) * UNITS[unit.replace(" ", "-")].factor
    except (InvalidOperation, KeyError) as error:
        raise BoundsError(f'{where}: expected a number and a unit, as in "80 GB", not "{text}"') from error


def _gpu(entry: object, where: str) -> Gpu:
    data = _keys(entry, _GPU, (), where)
    return Gpu(data["name"], _measure(data["memory"], where), _measure(data["bandwidth"], where), _source(data, where))


def _source(data: Mapping[str, Any], where: str) -> Source:
    given = _keys(data["source"], _SOURCE, {"url"}, f"{where}: source")
    return Source(given["name"], given["year"], data["checked"], given.get("url", ""))
