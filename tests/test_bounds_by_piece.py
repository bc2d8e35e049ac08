"""The bounds of a package are read piece by piece; read whole, the files say the same."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

from msgspec import Struct

from credlint.bounds import packaged, read_tables
from credlint.bounds.words import Phrases

PACKAGE = "credlint_rules.plausibility"
ENTRIES = sorted((entry for entry in files(PACKAGE).iterdir() if entry.name.endswith(".toml")), key=lambda entry: entry.name)
WHOLE = read_tables([(entry.read_text("utf8"), entry.name) for entry in ENTRIES])
PIECES = packaged(PACKAGE)


def plain(value: Any) -> Any:
    """A value of a table with the phrases in it as tuples, which can be compared."""
    if isinstance(value, Phrases):
        return tuple(value.phrases)
    if isinstance(value, tuple):
        return tuple(map(plain, value))
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, Struct):
        return {name: plain(getattr(value, name)) for name in value.__struct_fields__}
    return value


def test_each_bound_is_the_same() -> None:
    for piece, whole in zip(PIECES.bounds, WHOLE.bounds, strict=True):
        assert plain(piece) == plain(whole)


def test_the_text_of_a_bound_tells_its_words_and_its_kinds_of_figures() -> None:
    assert list(PIECES.leads()) == list(WHOLE.leads())


def test_each_processor_and_each_name_is_the_same() -> None:
    assert dict(PIECES.gpus) == dict(WHOLE.gpus)
    assert PIECES.names.keys() == WHOLE.names.keys()
    assert {name: names.rows for name, names in PIECES.names.items()} == {name: names.rows for name, names in WHOLE.names.items()}


def test_the_text_of_a_table_of_names_tells_its_keys() -> None:
    assert {name: PIECES.keys_of_names(name) for name in PIECES.names} == {name: names.keys for name, names in WHOLE.names.items()}
