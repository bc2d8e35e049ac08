"""Front matter: what a file says of itself above its text, in YAML or TOML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import regex

from credlint.article import Metadata

# Compiled when it is first needed.
_BLOCK = r"""(?x)
        (?P<fence>---|\+\+\+)[ \t]*(?:\r\n|\n|\r)
        (?P<text>(?:\#[^\r\n]*(?:\r\n|\n|\r))*+                     # comments
        (?:[\w"'-][^:=\r\n]*[:=]|\[)[^\r\n]*(?:\r\n|\n|\r)        # the first key
        (?:(?!(?P=fence)[ \t]*(?:[\r\n]|\Z))[^\r\n]*(?:\r\n|\n|\r))*+)
        (?P=fence)[ \t]*(?:\r\n|\n|\r|\Z)
"""
_LONGEST = 100_000
_DEEPEST = 10
_DATES = (
    "date",
    "pubdate",
    "publishdate",
    "publisheddate",
    "published",
    "publishedat",
    "publishedon",
    "publishedtime",
    "datepublished",
    "postdate",
    "created",
    "datecreated",
    "lastmod",
    "lastmodified",
    "updated",
    "modified",
    "datemodified",
)
_AUTHORS = ("author", "authors", "by", "byline")


def read_front_matter(source: str) -> tuple[int, Metadata]:
    """The end of the front matter in a source (0 without any) and what it says; nothing, where it is broken."""
    block = regex.match(_BLOCK, source) if source.startswith(("---", "+++")) else None
    if not block:
        return 0, Metadata()
    text = block["text"] if len(block["text"]) <= _LONGEST else ""
    fields = _yaml(text) if block["fence"] == "---" else _toml(text)
    plain = {regex.sub(r"[ _-]", "", key).casefold(): (key, value) for key, value in reversed(fields)}
    dates = tuple((value[0], f"front matter `{key}`") for name in _DATES for key, value in [plain.get(name, ("", []))] if value)
    authors = next((plain[name][1] for name in _AUTHORS if name in plain and plain[name][1]), [])
    title = plain.get("title", ("", []))[1]
    return block.end(), Metadata(title[0] if title else "", ", ".join(authors), dates)


def _yaml(text: str) -> list[tuple[str, list[str]]]:
    import yaml  # noqa: PLC0415 - few articles need it

    try:
        return _fields(yaml.parse(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader)))
    except yaml.YAMLError:
        return []


def _fields(events: Iterator[Any]) -> list[tuple[str, list[str]]]:
    """The top-level fields of a YAML document and their words. From events, since libyaml's own tree overflows the stack."""
    fields: list[tuple[str, list[str]]] = []
    keys: list[str | None] = []  # of the open mappings and sequences; None: a key is expected, "": a sequence
    for event in events:
        kind = type(event).__name__
        if kind in ("MappingStartEvent", "SequenceStartEvent"):
            if len(keys) == _DEEPEST:
                return []
            keys.append(None if kind == "MappingStartEvent" else "")
            continue
        if kind in ("MappingEndEvent", "SequenceEndEvent"):
            keys.pop()
        elif kind not in ("ScalarEvent", "AliasEvent"):
            continue
        elif keys and keys[-1] is None:
            key = keys[-1] = _scalar(event) or "?"
            fields += [(key, [])] if len(keys) == 1 else []
            continue
        elif fields and [key for key in keys[1:] if key] in ([], ["name"]):
            fields[-1][1].extend(filter(None, [_scalar(event)]))
        if keys and keys[-1]:
            keys[-1] = None
    return fields


def _scalar(event: Any) -> str:
    """A scalar as written; empty for null and for an alias."""
    value: str = getattr(event, "value", "")
    return "" if value in ("~", "null") and event.implicit[0] else value.strip()


def _toml(text: str) -> list[tuple[str, list[str]]]:
    import tomllib  # noqa: PLC0415 - few articles need it

    try:
        fields = tomllib.loads(text.replace("\r\n", "\n").replace("\r", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError):
        return []
    return [
        (key, [word for part in (value if isinstance(value, list) else [value]) for word in _word(part)]) for key, value in fields.items()
    ]


def _word(value: Any) -> list[str]:
    if isinstance(value, dict):
        value = value.get("name", "")
    if isinstance(value, (list, dict)):
        return []
    word = value.isoformat() if hasattr(value, "isoformat") else str(value).strip()
    return [word] if word else []
