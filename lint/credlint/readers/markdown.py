"""Markdown, by pyromark's events: every run of text with its exact range."""

from __future__ import annotations

from collections.abc import Iterable

import pyromark
from pyromark import Options

from credlint.article import Article
from credlint.readers.asides import Aside, addresses, without_markdown_blocks, without_surrogates, without_tags
from credlint.readers.front_matter import add_shown_text, read_front_matter
from credlint.readers.markdown_events import MarkdownEvents
from credlint.readers.prose import Prose

_OPTIONS = (
    Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_DEFINITION_LIST
    | Options.ENABLE_GFM
)


def read_markdown(source: str, masked: str = "", asides: Iterable[Aside] = ()) -> Article:
    """Read Markdown: CommonMark with GitHub's tables, footnotes, strike-through and task lists, definition lists, HTML and front matter.

    Maths and smart punctuation are not read, so that `$5 to $10` stays as it is. masked: a text of the same length in which something else
    stands for what is no Markdown; asides: what of that stands in a text.
    """
    front = read_front_matter(source)
    prose = Prose(source)
    for shown in front.shown:
        add_shown_text(prose, shown)
    _add_text(prose, masked or source, front.end, [aside for aside in asides if aside.start >= front.end])
    article = prose.article(front.metadata)
    mark_title(article, article.metadata.title)
    return article


def _add_text(prose: Prose, text: str, start: int, asides: list[Aside]) -> None:
    """Add what stands after the front matter, which ends at `start`. The copies of a text that reading it takes live no longer than this."""
    text = " " * (start - 1) + "\n" + text[start:] if start else text
    text, tags = without_tags(without_markdown_blocks(without_surrogates(text)))
    asides = sorted([*asides, *tags, *addresses(text)], key=lambda aside: aside.start)
    MarkdownEvents(prose, text, asides).read(pyromark.events_with_range(text, options=_OPTIONS))


def mark_title(article: Article, title: str) -> None:
    """Make the heading that is the article's title a title.

    That is the one of level 1 that repeats `title`, which stands outside of the text; else the only one of level 1, or the one that leads
    the article: it stands before all text, and it is of level 1 or, without a `title`, the only one of its level.
    """
    headings = [block for block in article.blocks if block.kind == "heading" and not block.quoted]
    top = [block for block in headings if block.level == 1]
    body = next((block for block in article.blocks if block.kind not in ("metadata", "furniture", "heading", "caption")), None)
    leading = headings[0] if headings and (body is None or headings[0].span < body.span) else None
    if title.strip():
        named = [block for block in top if folded(article.text(block.span)) == folded(title)]
        found = named[0] if named else leading if top == [leading] else None
    elif top:
        found = leading if leading is top[0] else top[0] if len(top) == 1 else None
    else:
        found = leading if leading and [block.level for block in headings].count(leading.level) == 1 else None
    if found:
        found.kind = "title"


def folded(text: str) -> str:
    """A text without its capitals and the kind of its white space, to be compared."""
    return " ".join(text.casefold().split())
