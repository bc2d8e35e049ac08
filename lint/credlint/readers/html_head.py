"""What an HTML page says of itself: title, description, author and dates, from its title, meta tags, JSON-LD and time tags."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct, field

from credlint.article import Metadata, SourceRange
from credlint.readers.html_outline import Outline, attributes
from credlint.readers.html_text import Tag
from credlint.readers.html_tokens import CLOSE, OPEN, TEXT, Token, unescaped

SHOWN = {"description": "description", "og:title": "title"}
"""Meta tags whose text is shown to readers, in a search result or in a shared link, and its label."""

_PUBLISHED = (
    "article:published_time article:published og:published_time date pubdate publishdate publish-date publication_date datepublished"
    " dc.date dc.date.issued dcterms.date dcterms.issued dcterms.created citation_publication_date parsely-pub-date sailthru.date"
).split()
_MODIFIED = "article:modified_time og:updated_time datemodified last-modified dcterms.modified".split()
_AUTHORS = "author article:author dc.creator dcterms.creator citation_author parsely-author".split()
_ARTICLES = ("Article", "Posting", "Report")
_LONGEST = 1_000_000
_MOST = 1000


class Head(Struct):
    """title: the page's title, its tag first. metas: the meta tags, and data: the texts of JSON-LD, in order. times: the time tags."""

    title: list[Token] = field(default_factory=list)
    metas: list[Tag] = field(default_factory=list)
    data: list[str] = field(default_factory=list)
    times: list[Tag] = field(default_factory=list)


def read_head(text: str, page: Outline) -> Head:
    """The tokens of a page that say something of it."""
    head = Head()
    for element in page.hidden:
        name = element[0].name
        if name == "title" and not head.title:
            head.title = [token for token in element if token.kind != CLOSE]
        elif name == "script" and "ld+json" in text[element[0].start : element[0].end]:
            head.data += [text[token.start : token.end] for token in element if token.kind == TEXT]
    for token in page.shown:
        if token.kind == OPEN and token.name in ("meta", "time"):
            (head.metas if token.name == "meta" else head.times).append(attributes(text, token))
    return head


def metadata(head: Head, titles: list[str], published: Iterable[Tag]) -> Metadata:
    """The metadata of a page. titles: its titles, the best first. published: time tags that tell when the article was published."""
    values = _values(head.metas)
    data = _data(head.data)
    dates = [
        *((value, "JSON-LD `datePublished`") for value in _texts(data.get("datePublished"))),
        *((values[name], f"meta tag `{name}`") for name in _PUBLISHED if name in values),
        *((tag.value("datetime"), "`time` tag") for tag in published),
        *((value, "JSON-LD `dateModified`") for value in _texts(data.get("dateModified"))),
        *((values[name], f"meta tag `{name}`") for name in _MODIFIED if name in values),
    ]
    authors = list(_texts(data.get("author"))) or [values[name] for name in _AUTHORS if "://" not in values.get(name, "://")][:1]
    return Metadata(next(iter(titles), ""), ", ".join(authors), tuple(dates))


def publishing_times(times: Iterable[Tag], second_text: int, article: Iterable[SourceRange]) -> list[Tag]:
    """The time tags that tell when an article was published: marked as such, or above its second paragraph. The first one counts."""
    ranges = list(article)
    within = (tag for tag in times if tag.value("datetime") and any(one.start <= tag.start < one.end for one in ranges))
    found = [tag for tag in within if tag.start < second_text or "pubdate" in tag.attributes.lower() or "datePublished" in tag.attributes]
    return found[:1]


def meta_name(tag: Tag) -> str:
    """What a meta tag is about, in lower case."""
    return (tag.value("property") or tag.value("name") or tag.value("itemprop")).lower()


def _values(metas: Iterable[Tag]) -> dict[str, str]:
    """The contents of the meta tags by their names; the first one counts."""
    values: dict[str, str] = {}
    for tag in metas:
        name, content = meta_name(tag), unescaped(tag.value("content")).strip()
        if name and content:
            values.setdefault(name, content)
    return values


def _data(texts: Iterable[str]) -> dict[str, Any]:
    """The JSON-LD object that describes the article: one whose type says so, else the first one with a date of publication."""
    found = [one for text in texts if len(text) <= _LONGEST for one in _objects(text) if "datePublished" in one or "headline" in one]
    articles = [one for one in found if str(one.get("@type", "")).strip("[]'").endswith(_ARTICLES)]
    return next(iter(articles or found), {})


def _objects(text: str) -> Iterator[dict[str, Any]]:
    """The objects of a JSON text, the outer ones first."""
    import json  # noqa: PLC0415 - few pages need it

    try:
        waiting: list[Any] = [json.loads(text)]
    except (ValueError, RecursionError):
        return
    for _ in range(_MOST):
        if not waiting:
            return
        value = waiting.pop(0)
        if isinstance(value, dict):
            yield value
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value


def _texts(value: Any) -> Iterator[str]:
    """The text of a JSON-LD value, the names of its objects."""
    for one in value if isinstance(value, list) else [value]:
        text = one.get("name") if isinstance(one, dict) else one
        if isinstance(text, str) and text.strip():
            yield text.strip()
