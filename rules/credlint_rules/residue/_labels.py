"""Labels that a program puts above or below its answer: "Title:", "Focus keyword:", "Model: gpt-4o-mini"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import regex

from credlint import Article, Block, Span
from credlint.facts.words import numbers_with
from credlint.patterns import lazy

_LABEL = lazy(r"(?:title|headline)\s?:\s?\S+(?:[^\S\n]\S+){2,}", regex.I)
_OTHER_LABEL = lazy(r"[\p{L} ]{2,20}:")
_SEARCH_LABEL = lazy(
    r"\W*(?:(?:meta|SEO)[ ](?:title|description)|title[ ]tag|(?:focus|target|primary|secondary)[ ]key(?:word|phrase)s?|(?:image|DALL-?E|Midjourney)[ ]prompt|(?:URL[ ])?slug|suggested[ ](?:slug|tags|title|keywords?))\W*:\W*\S.{0,400}",
    regex.I | regex.S,
)
_MODEL = lazy(
    r"\W*(?P<name>(?:(?:AI|LLM)[ ])?(?:model|LLM)|(?:(?:article|text|content|report|post)[ ])?(?:generated|written|created)[ ](?:by|with|using))(?:[ ]used)?\s?:?\W{0,4}"
    r"(?:[\w-]{2,20}/)?(?:qwen|llama|gpt|claude|gemini|mi[sx]tral|deepseek|gemma|phi|command|grok|yi|glm|kimi|o[134])[\d.]*(?:[-:][\w.]{1,12}){1,6}\W*",
    regex.I,
)
"""A line that names the program that wrote the text, as the program is called by other programs."""
_LONGEST_LABEL = 200
_EDGE = 4
"""So many blocks from the beginning or the end of a text the labels for search engines and the name of a model stand."""


def search_labels(article: Article, edges: Sequence[Block]) -> Iterator[Span]:
    """ "Meta description:", "Focus keyword:" and the like, as paragraphs near the beginning or the end of the text."""
    for block in edges:
        text = article.text(block.span)
        if ":" in text and _SEARCH_LABEL.fullmatch(text):
            yield Span(block.span.start, block.span.start + text.index(":") + 1)


def models(article: Article, edges: Sequence[Block]) -> Iterator[Span]:
    """ "Model: qwen2.5-7b-instruct", "Generated with gpt-4o-mini" as such a paragraph."""
    return (
        block.span for block in edges if block.span.end - block.span.start < _LONGEST_LABEL and _MODEL.fullmatch(article.text(block.span))
    )


def edges(article: Article) -> Iterator[Block]:
    """The paragraphs among the first and the last blocks of a text."""
    first, last = (list(islice(filter(_is_of_text, blocks), _EDGE)) for blocks in (article.blocks, reversed(article.blocks)))
    for block in {block.span.start: block for block in (*first, *reversed(last))}.values():
        if block.kind in ("paragraph", "title") and not block.quoted:
            yield block


def _is_of_text(block: Block) -> bool:
    return block.kind not in ("metadata", "furniture")


def title_labels(article: Article) -> Iterator[Span]:
    """ "Title:" above the first paragraph of the text or of a section, unless other labels follow as in a list of particulars."""
    blocks = article.blocks
    for index in numbers_with(article, ("title", "headline")):
        block = blocks[index]
        label = _LABEL.fullmatch(article.text(block.span).strip()) if block.span.end - block.span.start < 300 else None
        opens = index == 0 or blocks[index - 1].kind in ("metadata", "heading", "title")
        below = article.text(blocks[index + 1].span) if index + 1 < len(blocks) else ""
        if label and opens and not block.quoted and below.count(" ") > 10 and not _OTHER_LABEL.match(below):
            start = article.prose.index(":", block.span.start) + 1
            yield Span(block.span.start, start)
