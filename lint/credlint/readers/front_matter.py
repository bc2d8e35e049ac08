"""Front matter: what a file says of itself above its text, in YAML or TOML. Titles and descriptions are shown to readers: they are prose."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import regex
from msgspec import Struct, field

from credlint.article import Block, Metadata, Span
from credlint.patterns import lazy
from credlint.readers.prose import Prose
from credlint.readers.yaml_values import yaml_values

_BLOCK = lazy(
    r"""(?x)
        (?P<fence>---|\+\+\+)[ \t]*(?:\r\n|\n|\r)
        (?P<text>(?:\#[^\r\n]*(?:\r\n|\n|\r))*+                     # comments
        (?:[\w"'-][^:=\r\n]*[:=]|\[)[^\r\n]*(?:\r\n|\n|\r)        # the first key
        (?:(?!(?P=fence)[ \t]*(?:[\r\n]|\Z))[^\r\n]*(?:\r\n|\n|\r))*+)
        (?P=fence)[ \t]*(?:\r\n|\n|\r|\Z)
"""
)
_LONGEST = 100_000
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
    "lastupdated",
    "updated",
    "updatedat",
    "updatedon",
    "dateupdated",
    "modified",
    "modifiedat",
    "datemodified",
)
_AUTHORS = ("author", "authors", "by", "byline")
_SHOWN = frozenset(
    "title subtitle headline description metadescription summary excerpt abstract deck tags keywords author authors byline".split()
)
"""Fields whose text stands on the page, in a search result or in a shared link."""
_FOLD = lazy(r"[ \t]*(?:\r\n|\n|\r)\s*")
_LINE_FEEDS = lazy(r"\n+")
_BLOCK_MARK = lazy(r"[|>][-+\d]*[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r)\s*")
_FIELD_MARKS = ("{{", "${", "<%=")
_FIELD = lazy(
    r"""(?m)^[ \t]*(?P<key>[\w-]+)[ \t]*[:=][ \t]*(?P<mark>["']?)(?P<value>\{\{[^{}\r\n]+\}\}|\$\{[^{}\r\n]+\}|<%=[^%\r\n]+%>)(?P=mark)[ \t]*$"""
)
_WORD_BREAKS = dict.fromkeys(map(ord, " _-"))


class ShownText(Struct):
    """A text for readers: its key, its value, and the source of the value without its quotation marks."""

    key: str
    value: str
    start: int
    end: int


class FrontMatter(Struct):
    """Where the front matter ends (0 without any), what it says, and its texts for readers in order."""

    end: int = 0
    metadata: Metadata = field(default_factory=Metadata)
    shown: list[ShownText] = field(default_factory=list)


def front_matter_block(source: str) -> regex.Match[str] | None:
    """The block of front matter that a source begins with; its groups are "fence" and "text"."""
    return _BLOCK.match(source) if source.startswith(("---", "+++")) else None


def read_front_matter(source: str) -> FrontMatter:
    """The front matter of a source; one that is broken says nothing."""
    block = front_matter_block(source)
    if not block:
        return FrontMatter()
    text = block["text"] if len(block["text"]) <= _LONGEST else ""
    shown: list[ShownText] = []
    fields = _yaml(text, shown) if block["fence"] == "---" else _toml(text, shown)
    plain = {key.translate(_WORD_BREAKS).casefold(): (key, value) for key, value in reversed(fields)}
    dates = tuple((value[0], f"front matter `{key}`") for name in _DATES for key, value in [plain.get(name, ("", []))] if value)
    authors = next((plain[name][1] for name in _AUTHORS if name in plain and plain[name][1]), [])
    title = plain.get("title", ("", []))[1]
    shown += _unfilled(text, shown)
    for one in shown:
        one.start, one.end = one.start + block.start("text"), one.end + block.start("text")
    return FrontMatter(block.end(), Metadata(title[0] if title else "", ", ".join(authors), dates), shown)


def add_shown_text(prose: Prose, shown: ShownText) -> None:
    """Add a text of the front matter to the prose, as a block of its own."""
    prose.begin(Block("metadata", Span(0, 0), label=shown.key))
    at, end = _trimmed(prose.source, shown)
    written = prose.source[at:end]
    is_folded = "\n" in written or "\r" in written
    if (_FOLD.sub(" ", written) if is_folded else written) != (_LINE_FEEDS.sub(" ", shown.value) if "\n" in shown.value else shown.value):
        prose.replaced(shown.value, shown.start, shown.end)  # it has escapes
    else:
        for fold in _FOLD.finditer(prose.source, at, end) if is_folded else ():
            prose.verbatim(at, fold.start())
            prose.replaced(" ", *fold.span())
            at = fold.end()
        prose.verbatim(at, end)
    prose.end()


def _trimmed(source: str, shown: ShownText) -> tuple[int, int]:
    """The source of a text without the mark of a block scalar and without outer white space."""
    mark = _BLOCK_MARK.match(source, shown.start, shown.end) if source.startswith(("|", ">"), shown.start) else None
    start = mark.end() if mark else shown.start
    return start, start + len(source[start : shown.end].rstrip())


def _yaml(text: str, shown: list[ShownText]) -> list[tuple[str, list[str]]]:
    """The top-level fields of a YAML document and their words; texts for readers at any depth are added to `shown`."""
    fields: list[tuple[str, list[str]]] = []
    try:
        for keys, event in yaml_values(text):
            if len(keys) == 1 and keys[0]:
                fields.append((keys[0].strip(), []))
            word = _scalar(event)
            if word and fields and (len(keys) == 1 or [key.strip() for key in keys[1:] if key] in ([], ["name"])):
                fields[-1][1].append(word)
            if word and _is_shown(key := _last_key(keys)):
                shown.append(_shown(key, event))
    except ValueError:
        shown.clear()
        return []
    return fields


def _unfilled(text: str, shown: Sequence[ShownText]) -> list[ShownText]:
    """The values that are nothing but a field of a template, whatever their key: nobody filled it in."""
    if not any(mark in text for mark in _FIELD_MARKS):
        return []
    known = {one.start for one in shown}
    found = (ShownText(match["key"].casefold(), match["value"], *match.span("value")) for match in _FIELD.finditer(text))
    return [one for one in found if one.start not in known]


def _last_key(keys: list[str]) -> str:
    """The key of a value, or of the list that it is in; of "name" the one above: `authors: [{name: Ada}]`."""
    named = [key.strip().casefold() for key in keys if key.strip()]
    return named[-2] if len(named) > 1 and named[-1] == "name" else named[-1] if named else ""


def _is_shown(key: str) -> bool:
    return key.translate(_WORD_BREAKS) in _SHOWN


def _scalar(event: Any) -> str:
    """A scalar as written; empty for null and for what is no scalar."""
    value: str = getattr(event, "value", "")
    return "" if value in ("~", "null") and event.implicit[0] else value.strip()


def _shown(key: str, event: Any) -> ShownText:
    inset = 1 if event.style in ("'", '"') else 0
    return ShownText(key, _scalar(event), event.start_mark.index + inset, event.end_mark.index - inset)


def _toml(text: str, shown: list[ShownText]) -> list[tuple[str, list[str]]]:
    import tomllib  # noqa: PLC0415 - few articles need it

    try:
        fields = tomllib.loads(text.replace("\r\n", "\n").replace("\r", "\n"))
    except (ValueError, RecursionError):  # an integer of thousands of digits is a ValueError, too
        return []
    for line in regex.finditer(r"""(?m)^[ \t]*(\w+)[ \t]*=[ \t]*(?:"([^"\\\r\n]+)"|'([^'\r\n]+)')[ \t]*(?:#.*)?$""", text):
        if _is_shown(line[1].casefold()):
            group = 2 if line[2] else 3
            shown.append(ShownText(line[1].casefold(), line[group], *line.span(group)))
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
