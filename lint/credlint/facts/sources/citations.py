"""Citations that lead nowhere: marks without an entry, entries without a mark, placeholders, addresses that name no source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal
from urllib.parse import parse_qsl, unquote, urlsplit

import regex
from msgspec import Struct

from credlint.article import Article, Block, Span, analysis, around
from credlint.facts.quotations import is_quoted
from credlint.facts.sections import sections
from credlint.facts.word_places import holds
from credlint.facts.words import matches
from credlint.patterns import lazy

Fault = Literal["no entry", "not cited", "placeholder", "assistant mark", "assistant", "example address", "malformed DOI"]

_FOOTNOTE_MARK = lazy(r"\[\^(?P<label>[\w-]{1,30})\]")
_NUMBER_MARK = lazy(
    r"(?:(?<=[.,;:%)”\"'’\]])[ ]?|(?<=\p{L}{3})|(?<=[\p{L}\p{N}])[ ])\[(?P<numbers>\d{1,3}(?:[ ]?[,–-][ ]?\d{1,3}){0,8})\](?![(:])"
)
_ENTRY = lazy(r"\W*\[?(?P<number>\d{1,3})(?:\]|[.)])\s")
_LIST_HEADING = lazy(r"\W*(?:references?|sources|bibliography|works cited|citations|literature|end ?notes|footnotes)\W*", regex.I)
_PLACEHOLDER = lazy(
    r"[\[(](?:citations?(?:[ ]needed|[ ]required|\?)?|sources?(?:\?|[ ]needed)|ref(?:erence)?[ ]needed|author,? year|name,? year|insert (?:citation|source|link|reference)[^\])\n]{0,40}"
    r"|link to (?:source|study)|add (?:citation|source|link)[^\])\n]{0,30})[\])]|\[(?:source|ref|cite|link)\](?![(\[])",
    regex.I,
)
_PLACEHOLDER_WORDS = "citation citations source sources ref reference author name insert link add cite".split()
_ASSISTANT_MARK = lazy(
    r"【\d+(?::\d+)?†[^】\n]{0,80}】|:?contentReference\[oaicite:\d+\](?:\{index=\d+\})?|\b(?:cite)?turn\d+(?:search|view|news|file)\d+\b"
)
_ASSISTANTS = (
    "chatgpt.com",
    "openai",
    "openai.com",
    "perplexity",
    "perplexity.ai",
    "copilot.com",
    "copilot",
    "claude.ai",
    "gemini",
    "grok.com",
    "deepseek.com",
)
_EXAMPLE_HOSTS = (
    "example.com",
    "example.org",
    "example.net",
    "yourwebsite.com",
    "yourdomain.com",
    "yoursite.com",
    "link-to-source.com",
    "placeholder.com",
)
_TELLING_MARKS = ("utm_source", "%", "doi.org", *_EXAMPLE_HOSTS)
"""What a link at fault holds: one of these in its query or host; "%" may stand for any character of the query."""
_DOI = lazy(r"10\.\d{4,9}(?:\.\d+)*/\S+")
_DOI_TEXT = lazy(r"\bdoi:[ ]?(?P<doi>\S+)", regex.I)


class BrokenCitation(Struct, frozen=True):
    """A citation that nobody can follow. name: the label, number, address or text that is at fault."""

    span: Span
    fault: Fault
    name: str


@analysis
def broken_citations(article: Article) -> tuple[BrokenCitation, ...]:
    """The citations at fault, in order. Bracketed numbers are judged only where the article has a numbered list of references."""
    found = [*_footnotes(article), *_numbers(article), *_placeholders(article), *_addresses(article), *_dois(article)]
    return tuple(sorted(found, key=lambda citation: citation.span))


def _footnotes(article: Article) -> Iterator[BrokenCitation]:
    cited = {reference.label for reference in article.footnote_references}
    seen: set[str] = set()
    for block in article.blocks:
        if block.kind == "footnote" and block.label not in cited | seen:
            yield BrokenCitation(block.span, "not cited", block.label)
            seen.add(block.label)
    for match in _FOOTNOTE_MARK.finditer(article.prose) if "[" in article.prose else ():  # one character is found at once
        yield BrokenCitation(Span(*match.span()), "no entry", match["label"])


def _numbers(article: Article) -> Iterator[BrokenCitation]:
    entries, body_end = _entries(article)
    if len(entries) < 2:
        return
    cited: set[int] = set()
    for match in _NUMBER_MARK.finditer(article.prose, 0, body_end):
        numbers = _expanded(match["numbers"])
        cited |= set(numbers)
        for number in numbers:
            if number not in entries and number:
                yield BrokenCitation(Span(match.start("numbers") - 1, match.end()), "no entry", str(number))
                break
    if cited:
        for number, block in entries.items():
            if number not in cited:
                yield BrokenCitation(block.span, "not cited", str(number))


def _entries(article: Article) -> tuple[dict[int, Block], int]:
    """The entries of the last list of references by their numbers, and where that section begins."""
    for section in reversed(sections(article)):
        if section.heading and _LIST_HEADING.fullmatch(article.text(section.heading.span)):
            return _numbered(article, section.blocks), section.span.start
    return {}, 0


def _numbered(article: Article, blocks: Sequence[Block]) -> dict[int, Block]:
    found: dict[int, Block] = {}
    for block in blocks:
        match = _ENTRY.match(article.prose, *block.span)
        number = int(match["number"]) if match else _item_number(article, block)
        if number:
            found.setdefault(number, block)
    return found


def _item_number(article: Article, block: Block) -> int:
    """The number of an item of an ordered list, from its mark in the source; 0 for any other block."""
    if block.kind != "item":
        return 0
    start = article.locate(block.span).start
    mark = regex.search(r"(?:^|\n)[ \t>]*(\d{1,3})[.)][ \t]+$", article.pieces[max(0, start - 12) : start])
    return int(mark[1]) if mark else 0


def _expanded(text: str) -> list[int]:
    numbers: list[int] = []
    for part in text.split(","):
        ends = [int(end) for end in regex.split(r"[–-]", part) if end.strip()]
        numbers += range(ends[0], ends[-1] + 1) if len(ends) == 2 and ends[0] <= ends[-1] < ends[0] + 40 else ends
    return numbers


def _placeholders(article: Article) -> Iterator[BrokenCitation]:
    faults: tuple[tuple[Fault, Iterator[regex.Match[str]]], ...] = (
        ("placeholder", matches(article, _PLACEHOLDER, _PLACEHOLDER_WORDS, "[(")),
        ("assistant mark", matches(article, _ASSISTANT_MARK, ("【", "contentreference", "turn", "citeturn"))),
    )
    for fault, found in faults:
        for match in found:
            span = Span(*match.span())
            if not is_quoted(article, span) and around(span, article.links) is None:
                yield BrokenCitation(span, fault, match.group())


def _addresses(article: Article) -> Iterator[BrokenCitation]:
    for link in article.links:
        fault = None if link.image else _fault(link.url)
        if fault:
            yield BrokenCitation(link.span, fault, link.url)


def _fault(url: str) -> Fault | None:
    lower = url.lower()
    if not holds(lower, _TELLING_MARKS):
        return None
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower().removeprefix("www.")
    except ValueError:
        return None
    if any(name.lower() == "utm_source" and value.lower() in _ASSISTANTS for name, value in parse_qsl(parts.query)):
        return "assistant"
    if host in _EXAMPLE_HOSTS:
        return "example address"
    if host in ("doi.org", "dx.doi.org") and parts.path.strip("/") and not _DOI.fullmatch(unquote(parts.path).lstrip("/")):
        return "malformed DOI"
    return None


def _dois(article: Article) -> Iterator[BrokenCitation]:
    for match in matches(article, _DOI_TEXT, ("doi",)):
        doi = match["doi"].rstrip(".,;)")
        if doi and doi[0].isdigit() and not _DOI.fullmatch(doi):
            yield BrokenCitation(Span(match.start(), match.start("doi") + len(doi)), "malformed DOI", doi)
