"""The table of a package, read piece by piece: an article concerns few of its bounds, and to read them all is a third of a short run.

Which bounds a sentence may concern is told from the text of their entries. That relies on how the project writes its own files: a table begins at the
start of a line, `words` stand in quotation marks without escapes, a figure begins with its kind, and no string goes over a line. Tests hold the pieces against the files read whole.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, cached_property, partial
from typing import Any

from msgspec.structs import asdict

from credlint.bounds.later import Later, LaterByName
from credlint.bounds.reading import bounds_of_file, gpu_key, names_of_file, parsed
from credlint.bounds.table import Bound, Gpu, Lead, Names, Table
from credlint.bounds.words import keys_of, keys_of_lists
from credlint.kept import kept, packaged_names, packaged_text
from credlint.patterns import lazy

_WORDS = r'((?:\s*"[^"\\\n]*",?)+)\s*\]'
_WORD_LISTS = lazy(rf"(?m)^words = \[(?:\[{_WORDS},?\s*)+\]")
_LIST = lazy(rf"\n\w+ = \[{_WORDS}")
_STRING = lazy(r'"([^"]*)"')
_PICK = lazy(r'(?:(\w+) = \[?\s*)?\{ kind = "([^"\\]*)"')
_NAME = lazy(r'(?m)^name = "([^"\\]*)"')
_NAMES_HEADER = "[names."


@cache
def packaged(package: str) -> Table:
    """The table in all TOML files of a package that hold bounds, in the order of their names. What is wrong with an entry is a BoundsError when it is read."""
    shelves = [_Shelf(packaged_text(package, name), name) for name in packaged_names(package, ".toml")]
    names = LaterByName({name: reader for shelf in shelves for name, reader in shelf.names().items()})
    bounds = [reader for shelf in shelves for reader in shelf.bounds(names)]
    leads = tuple(lead for shelf in shelves for lead in shelf.leads())
    gpus = LaterByName({name: reader for shelf in shelves for name, reader in shelf.gpus().items()})
    name_keys = LaterByName({name: reader for shelf in shelves for name, reader in shelf.keys_of_names().items()})
    return Table(Later(bounds), gpus, names, leads, name_keys)


class _Shelf:
    """A file of bounds, cut into its tables."""

    def __init__(self, text: str, filename: str) -> None:
        self._text, self._filename = text, filename
        pieces: list[str] = []
        for piece in f"\n{text}".split("\n["):
            if piece.startswith("bound."):  # a table in the bound above
                pieces[-1] += f"\n[{piece}"
            else:
                pieces.append(f"[{piece}" if pieces else piece)
        self._bounds = [piece for piece in pieces if piece.startswith("[[bound]]")]
        self._gpus = [piece for piece in pieces if piece.startswith("[[gpu]]")]
        self._names = [piece for piece in pieces if piece.startswith(_NAMES_HEADER)]
        self._head = "\n".join(piece for piece in pieces if not piece.startswith(("[[bound]]", "[[gpu]]", _NAMES_HEADER)))

    def bounds(self, names: LaterByName[Names]) -> list[Callable[[], Bound]]:
        """What reads each bound."""
        return [partial(self._bound, piece, names) for piece in self._bounds]

    def gpus(self) -> dict[str, Callable[[], Gpu]]:
        """What reads each processor, by its key."""
        return {gpu_key(_NAME.findall(piece)[0]): partial(self._gpu, piece) for piece in self._gpus}

    def names(self) -> dict[str, Callable[[], Names]]:
        """What reads each table of names, by its name."""
        return {name: partial(self._table_of_names, piece) for name, piece in self._pieces_of_names()}

    def _pieces_of_names(self) -> list[tuple[str, str]]:
        return [(piece[len(_NAMES_HEADER) : piece.index("]")], piece) for piece in self._names]

    def keys_of_names(self) -> dict[str, Callable[[], frozenset[str]]]:
        """What reads the keys of each table of names: all strings in its rows are spellings."""
        rows = {name: piece[piece.index("\nrows = [") :] for name, piece in self._pieces_of_names()}
        return {name: partial(_keys_of_strings, text) for name, text in rows.items()}

    def leads(self) -> list[Lead]:
        """What the text of each bound tells of it."""
        told = kept(f"leads\n{self._text}", lambda: [asdict(self._lead(piece)) for piece in self._bounds])
        return [Lead(**one) for one in told]

    def _bound(self, piece: str, names: LaterByName[Names]) -> Bound:
        data = {"defaults": self._opening.get("defaults", {}), **self._parsed(piece)}
        return bounds_of_file(data, self._filename, names).bounds[0]

    def _gpu(self, piece: str) -> Gpu:
        return next(iter(bounds_of_file(self._parsed(piece), self._filename, {}).gpus.values()))

    def _table_of_names(self, piece: str) -> Names:
        return next(iter(names_of_file(self._parsed(piece), self._filename).names.values()))

    def _parsed(self, piece: str) -> dict[str, Any]:
        return parsed(piece, self._filename, self._opening.get("lists", {}))

    @cached_property
    def _opening(self) -> dict[str, Any]:
        """The lists and defaults of the file."""
        return parsed(self._head, self._filename)

    def _lead(self, piece: str) -> Lead:
        """The keys of its words and the kinds of its figures."""
        found = _WORD_LISTS.search(piece)
        groups = [_STRING.findall(group) for group in found.captures(1)] if found else []
        lists = [[word for one in group for word in (self._list(one[1:]) if one.startswith("@") else [one])] for group in groups]
        kinds: list[set[str]] = []
        for name, kind in _PICK.findall(piece):
            if name:
                kinds.append(set())
            kinds[-1].add(kind)
        return Lead(keys_of_lists(lists), tuple(map(frozenset, kinds)), "\nnext_sentence = " in piece)

    def _list(self, name: str) -> list[str]:
        """The words of a list of the file."""
        found = _LIST.match(self._head, self._head.index(f"\n{name} = ["))
        return _STRING.findall(found[1]) if found else self._opening["lists"][name]


def _keys_of_strings(text: str) -> frozenset[str]:
    return keys_of(_STRING.findall(text))
