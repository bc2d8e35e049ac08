"""What front matter says to credlint: the fields of its key `credlint`, in YAML or TOML, each with its place."""

from __future__ import annotations

from collections.abc import Iterator

import regex
from msgspec import Struct

from credlint.readers.front_matter import front_matter_block
from credlint.readers.yaml_values import yaml_values

KEY = "credlint"
_HEAD = rf"(?m)^[ \t]*(?:\[[ \t]*{KEY}[ \t]*\]|{KEY}\b)"
_STRING = r""""[^"\\\r\n]*"|'[^'\r\n]*'"""


class OwnSetting(Struct):
    """A text of the front matter for credlint. key: where it stands below `credlint`. start, end: its source, without quotation marks."""

    key: str
    text: str
    start: int
    end: int


def own_settings(source: str) -> list[OwnSetting]:
    """The texts for credlint in the front matter of a source; one that is broken says nothing."""
    block = front_matter_block(source) if KEY in source else None
    if not block or KEY not in block["text"]:
        return []
    found = list(_yaml(block["text"]) if block["fence"] == "---" else _toml(block["text"]))
    for one in found:
        one.start, one.end = one.start + block.start("text"), one.end + block.start("text")
    return found


def _yaml(text: str) -> Iterator[OwnSetting]:
    try:
        values = list(yaml_values(text))
    except ValueError:
        return
    for place, event in values:
        keys = [key for key in place if key]
        value: str = getattr(event, "value", "")
        if value and keys[:1] == [KEY]:
            inset = 1 if event.style in ("'", '"') else 0
            yield OwnSetting(".".join(keys[1:]), value, event.start_mark.index + inset, event.end_mark.index - inset)


def _toml(text: str) -> Iterator[OwnSetting]:
    """The strings under the key. Where the TOML is written in an unusual way, all stand at the key."""
    import tomllib  # noqa: PLC0415 - few articles need it

    head = regex.search(_HEAD, text)
    try:
        table = tomllib.loads(text.replace("\r\n", "\n").replace("\r", "\n")).get(KEY)
    except (ValueError, RecursionError):  # an integer of thousands of digits is a ValueError, too
        return
    if not head or not isinstance(table, dict):
        return
    for key, value in table.items():
        words = [word for word in (value if isinstance(value, list) else [value]) if isinstance(word, str)]
        for word, (start, end) in zip(words, _places(text, head, key, words), strict=True):
            yield OwnSetting(key, word, start, end)


def _places(text: str, head: regex.Match[str], key: str, words: list[str]) -> list[tuple[int, int]]:
    """Where the words of a key stand."""
    value = regex.compile(rf"(?<![\w-]){regex.escape(key)}[ \t]*=").search(text, head.start())
    strings = regex.compile(_STRING).finditer(text, value.end()) if value else iter(())
    places = [(string.start() + 1, string.end() - 1) for string, _ in zip(strings, words, strict=False)]
    return places if [text[start:end] for start, end in places] == words else [head.span()] * len(words)
