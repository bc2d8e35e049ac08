"""TXT008."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Block, Problem, Rule, Span
from credlint.facts.zones import body_blocks
from credlint.patterns import lazy

_ELLIPSIS = lazy(r"\s*(?:…|\.\.\.)$")
_HANGING = lazy(
    r"(?:^|[\s,;])(?:and|or|but|because|although|while|whereas|of|the|an?|to|with|for|in|on|at|by|from|is|are|was|were|that|which|who|its|their|as|than|such as)$"
)
_CUT_MARK = lazy(r"\[(?:…|\.\.\.)\]$|(?:…|\.\.\.)\s*(?:\(?(?:read|continue)[ ](?:more|reading)\)?|read the (?:full|rest)\b.*)$", flags=2)
_LEAST, _TAIL = 40, 30
_LISTS = ("tags", "keywords", "authors")


class TruncatedText(Rule):
    """A text that breaks off.

    ## Why it matters

    A text that ends with "and the reason is" lost its end somewhere between the writer and the page; a description cut inside a word is what
    search results and shared links show of the article.

    ## How it decides

    The last paragraph ends without a full stop on a word that nothing can end with (a conjunction, an article, a preposition), or with a
    "[…]" of an excerpt. A description in the front matter ends with dots, in the middle of a word, where the text itself goes on; or a tag or
    keyword ends on a preposition, where the title goes on.

    ## Examples

    ```bad
    The dam was built in 1961 and raised twice.

    The council wants to raise it again by 2 metres, and the
                                                         ^^^
    ```

    ```bad
    ---
    description: The council wants to raise the old dam above the town by two met
                                                                              ^^^
    ---
    The council wants to raise the old dam above the town by two metres. Work starts in May.
    ```

    ```bad
    ---
    title: The council wants to raise the old dam by 2 metres
    tags: [water, The council wants to raise the old dam by]
                                                         ^^
    ---
    Work starts in May.
    ```

    ```good
    ---
    description: The council wants to raise the old dam above the town.
    ---
    The council wants to raise the old dam above the town by two metres. Work starts in May, and lasts as long as it lasts.
    ```
    """

    code = "TXT008"

    def check(self, article: Article) -> Iterator[Problem]:
        for block in article.blocks:
            if block.kind == "metadata" and block.label not in ("title", "headline") and (end := _cut_metadata(article, block)):
                yield Problem(
                    end, f"{'one of ' if block.label in _LISTS else ''}the {block.label} breaks off here", help="Write one that ends."
                )
        last = next((block for block in reversed(body_blocks(article)) if block.kind != "caption"), None)
        if last and last.kind == "paragraph" and (end := _hanging_end(article, last)):
            yield Problem(end, "the text breaks off here", help="Look for the rest of it in the source.")


def _hanging_end(article: Article, block: Block) -> Span | None:
    text = article.text(block.span)
    mark = _CUT_MARK.search(text) if _has_dots(text) else None
    if not mark and text[-1:].isalpha() and text.count(" ") > 6:
        mark = _HANGING.search(text, max(0, len(text) - _TAIL))
    return _last_word(article, block.span.end) if mark else None


def _has_dots(text: str) -> bool:
    """Whether dots stand in a text that go for words: _CUT_MARK and _ELLIPSIS have them."""
    return "…" in text or "..." in text


def _cut_metadata(article: Article, block: Block) -> Span | None:
    """The last word of a description or keyword that another text of the article goes on after."""
    text = article.text(block.span)
    if len(text) < _LEAST:
        return None
    told = _ELLIPSIS.sub("", text) if _has_dots(text) else text
    if told == text and not text[-1].isalpha():
        return None
    if told == text and _HANGING.search(text):
        goes_on = any(_after(article, other.span, text).strip() for other in article.blocks if other.kind == "metadata")
    else:
        follows = _after(article, Span(block.span.end, len(article.prose)), told[-_TAIL:])
        goes_on = follows.strip() != "" if told != text else follows[:1].isalpha()
    return _last_word(article, block.span.end) if goes_on else None


def _after(article: Article, span: Span, text: str) -> str:
    """The two characters after a text where it first stands in a span; none where it does not."""
    at = article.prose.find(text, *span)
    return article.prose[at + len(text) : at + len(text) + 2] if at >= 0 else ""


def _last_word(article: Article, end: int) -> Span:
    head = article.prose[:end].rstrip()
    return Span(max(head.rfind(" "), head.rfind("\n")) + 1, end)
