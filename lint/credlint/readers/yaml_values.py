"""The values of a YAML text, each below its keys. From events, since libyaml's own tree overflows the stack."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_DEEPEST = 10
_STARTS = ("MappingStartEvent", "SequenceStartEvent")
_ENDS = ("MappingEndEvent", "SequenceEndEvent")
_SCALARS = ("ScalarEvent", "AliasEvent")


def yaml_values(text: str) -> Iterator[tuple[list[str], Any]]:
    """Each value as the keys that lead to it, "" for a place in a sequence, and the event that begins it. What is nested too deep ends them.

    Raises ValueError for a text that is no YAML.
    """
    import yaml  # noqa: PLC0415 - few articles need it

    try:
        loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)(text)
        yield from _values(iter(loader.get_event, None))
    except (yaml.YAMLError, UnicodeError) as error:  # no YAML holds lone surrogates
        raise ValueError("no YAML") from error


def _values(events: Iterator[Any]) -> Iterator[tuple[list[str], Any]]:
    keys: list[str | None] = []  # of the open mappings and sequences; None: a key is expected, "": a sequence
    for event in events:
        kind = type(event).__name__
        if kind in _SCALARS:
            if keys and keys[-1] is None:
                keys[-1] = getattr(event, "value", "") or "?"
                continue
            yield [key or "" for key in keys], event
        elif kind in _STARTS:
            yield [key or "" for key in keys], event
            if len(keys) == _DEEPEST:
                return
            keys.append(None if kind == "MappingStartEvent" else "")
            continue
        elif kind in _ENDS:
            keys.pop()
        if keys and keys[-1]:
            keys[-1] = None
