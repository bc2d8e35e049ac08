"""HTML pages: the article as prose, the page around it as furniture, what it says of itself as metadata."""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice

import regex

from credlint.article import Article, Block, Metadata, SourceRange, Span
from credlint.readers.asides import addresses, blanked, without_surrogates, without_tags
from credlint.readers.context import Context
from credlint.readers.flow import Flow
from credlint.readers.front_matter import add_shown_text, read_front_matter
from credlint.readers.html_head import SHOWN, Head, meta_name, metadata, publishing_times, read_head
from credlint.readers.html_outline import CONTAINERS, article_ranges, attributes, headings, outline
from credlint.readers.html_text import HtmlText
from credlint.readers.html_tokens import COMMENT, ENTITY, OPEN, TEXT, Token, tokens, unescaped
from credlint.readers.markdown import folded, mark_title
from credlint.readers.prose import Prose

_SITE = r"\s+[|—–·•-]\s[^|—–·•]*$"
_SENTENCE = 60
"""A text of so many characters is running text."""


def read_html(source: str) -> Article:
    """Read an HTML page, with or without front matter.

    Prose is the main content: `main` or the `article` in it, without navigation, asides, footers, forms and what a class or role marks as
    part of the page. Each stretch of the page around it is a block of kind "furniture": one placeholder, in which nothing can be found.
    Title, meta description and `og:title` are blocks of kind "metadata".
    """
    front = read_front_matter(source)
    text = blanked(source[: front.end]) + source[front.end :] if front.end else source
    text, tags = without_tags(_with_line_feeds(text))
    prose = Prose(source)
    for shown in front.shown:
        add_shown_text(prose, shown)
    page = _Page(text, Flow(prose, sorted(tags + addresses(text), key=lambda aside: aside.start)))
    page.read()
    article = prose.article(front.metadata if front.end else page.metadata())
    is_repeated = any(
        block.kind == "heading" and folded(article.text(block.span)) == folded(article.metadata.title) for block in article.blocks
    )
    mark_title(article, article.metadata.title if is_repeated or front.end else "")
    return article


def _with_line_feeds(text: str) -> str:
    """A text of the same length with line feeds only, and without lone surrogates."""
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    return without_surrogates(text)


class _Page:
    """Reads a page into the prose. text: the source, or one of the same length that stands for it."""

    def __init__(self, text: str, flow: Flow) -> None:
        self._text = text
        self._flow = flow
        self._prose = flow.prose
        self._context = Context()
        self._html = HtmlText(text, flow, self._context)
        every = tokens(text)
        for comment in (token for token in every if token.kind == COMMENT):
            self._prose.comment(comment.start, comment.end)
        self._outline = outline(text, [token for token in every if token.kind != COMMENT])
        self._head: Head = read_head(text, self._outline)
        self._headings = [(start.start, end.end) for start, end in headings(self._outline)]
        self._article = article_ranges(self._outline, len(text))
        if not any(map(self._is_inside, (start for start, _ in self._headings))) and (headline := self._headline()):
            self._article = sorted([SourceRange(*headline), *self._article])
        self._notes = [part for part in self._outline.parts if part.note]
        self._note = 0

    def read(self) -> None:
        """Read the page in the order of its source."""
        furniture: SourceRange | None = None
        at = 0
        for token in sorted([*self._outline.shown, *self._head.title[:1]], key=_start):
            while at < len(self._article) and self._article[at].end <= token.start:
                at += 1
            is_head = token.kind == OPEN and token.name in ("meta", "title")
            if is_head or (at < len(self._article) and self._article[at].start <= token.start):
                self._put_furniture(furniture)
                furniture = None
                (self._read_head if is_head else self._read)(token)
            elif token.kind == TEXT and not self._text[token.start : token.end].isspace():
                text = self._text[token.start : token.end]
                start, end = token.end - len(text.lstrip()), token.start + len(text.rstrip())
                furniture = SourceRange(furniture.start if furniture else start, end)
        self._put_furniture(furniture)
        self._html.end_link()

    def metadata(self) -> Metadata:
        """What the page says of itself. Its title is the one that its headline repeats, if one does."""
        headlines = {self._words(*heading) for heading in self._headings}
        titles = sorted(self._titles(), key=lambda title: folded(title) not in headlines)
        long = (token.start for token in self._outline.shown if token.kind == TEXT and token.end - token.start >= _SENTENCE)
        second = next(islice(filter(self._is_inside, long), 1, None), len(self._text))
        return metadata(self._head, titles, publishing_times(self._head.times, second, self._article))

    def _read(self, token: Token) -> None:
        """Read a token of the article."""
        if token.kind == TEXT:
            self._flow.lines(self._text[token.start : token.end], token.start)
        elif token.start < self._flow.skip_to:
            return
        elif token.kind == ENTITY:
            self._html.entity(self._text[token.start : token.end], token.start, token.end)
        else:
            if token.name in CONTAINERS:
                self._context.footnote = self._footnote(token)
            self._html.tag(attributes(self._text, token), len(self._text))

    def _footnote(self, token: Token) -> str:
        """The label of the footnote that what follows a tag stands in."""
        place = token.start if token.kind == OPEN else token.end
        while self._note < len(self._notes) and self._notes[self._note].end <= place:
            self._note += 1
        note = self._notes[self._note] if self._note < len(self._notes) else None
        return note.note if note and note.start <= place else ""

    def _read_head(self, token: Token) -> None:
        """Add a title or description that stands in the head, as a block of its own."""
        tag = attributes(self._text, token)
        label = "title" if token.name == "title" else SHOWN.get(meta_name(tag))
        if label:
            self._prose.begin(Block("metadata", Span(0, 0), label=label))
            if token.name == "meta":
                self._html.attribute(tag, "content")
            else:
                for part in self._head.title[1:]:
                    self._read(part)
            self._prose.begin(self._context.block())

    def _put_furniture(self, furniture: SourceRange | None) -> None:
        """Add a stretch of the page around the article."""
        if furniture and furniture.end > self._flow.skip_to:
            self._prose.begin(Block("furniture", Span(0, 0)))
            self._flow.placeholder(max(furniture.start, self._flow.skip_to), furniture.end)
            self._prose.begin(self._context.block())

    def _is_inside(self, place: int) -> bool:
        index = bisect_right(self._article, place, key=_first) - 1
        return index >= 0 and place < self._article[index].end

    def _headline(self) -> tuple[int, int] | None:
        """The heading of level 1 that the page's title begins with, or the only one if it is no link."""
        titles = [folded(title) for title in self._titles()]
        for heading in self._headings:
            words = self._words(*heading)
            if words and any(title.startswith(words) for title in titles):
                return heading
        only = self._headings[0] if len(self._headings) == 1 else None
        return only if only and "<a" not in self._text[slice(*only)] else None

    def _titles(self) -> list[str]:
        """The page's titles: the one for shared links, the one of its window, the latter without the name of the site."""
        title = "".join(self._text[token.start : token.end] for token in self._head.title[1:])
        shared = next((tag.value("content") for tag in self._head.metas if meta_name(tag) == "og:title"), "")
        return [unescaped(one).strip() for one in (shared, title, regex.sub(_SITE, "", title)) if one.strip()]

    def _words(self, start: int, end: int) -> str:
        return folded(unescaped(regex.sub(r"<[^>]*>", "", self._text[start:end])))


def _start(token: Token) -> int:
    return token.start


def _first(one: SourceRange) -> int:
    return one.start
