"""TXT008."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Block, Problem, Rule, Span, inside
from credlint.facts.sentences import sentences
from credlint.facts.zones import body_blocks
from credlint.patterns import lazy

_ELLIPSIS = lazy(r"\s*(?:…|\.\.\.)$")
_HANGING = lazy(
    r"(?:^|[\s,;])(?:and|or|but|because|although|while|whereas|of|the|an?|to|with|for|in|on|at|by|from|is|are|was|were|that|which|who|whose|whether|if|its|their|my|your|our|every"
    r"|been|be|being|has|have|had|will|would|could|should|must|into|against|among|during|until|without|as|than|such as)$"
)
_DOTS = r"(?:…|\.\.\.)"
_GO_ON = r"(?:(?:read|continue|keep|see|find|view)[ ](?:on\b|more\b|reading\b|the[ ](?:full|rest|whole|original)\b)|(?:full|whole)[ ](?:story|article|post)\b|(?:click|tap)[ ]here\b|more[ ](?:at|on)\b).{0,100}"
_CUT_MARK = lazy(rf"\[{_DOTS}\]$|\[{_DOTS}\]\s*\W{{0,3}}{_GO_ON}$|{_DOTS}\s*\W{{0,3}}{_GO_ON}$", flags=2)
"""What a feed puts where it cuts a text: "[…]", "… Continue reading on example.org"."""
_CLOSED = (*".!?:;…", *"”\"’')]")
_GAP = lazy(r"[ \t]*(?:\n[ \t]*){2,}#*[ \t]*|\s*</p>[\s\S]*")
"""What stands in the source between two paragraphs, where no code, picture or emphasis does."""
_OTHERS, _OPEN, _WORDS = 4, 2, 15
"""An article that closes its paragraphs has at least so many of so many words, at most so many of them open."""
_LEAST, _TAIL = 40, 30
_LISTS = ("tags", "keywords", "authors")


class TruncatedText(Rule):
    """A text that breaks off.

    ## Why it matters

    A text that ends with "and the reason is" lost its end somewhere between the writer and the page; a description cut inside a word is what
    search results and shared links show of the article.

    ## How it decides

    The last paragraph ends without a full stop on a word that nothing can end with (a conjunction, an article, a preposition, an auxiliary), or
    a paragraph with the mark of a feed ("[…]", "… Continue reading on"). A paragraph of two sentences or more ends on a plain word, without any
    stop, where the article closes the others and nothing comes that it leads to, such as a list or code. A description in the front matter ends with dots, in the middle of a word, where the text itself goes on; or a tag or
    keyword ends on a preposition, where the title goes on.

    ## Examples

    ```bad
    The dam was built in 1961 and raised twice.

    The council wants to raise it again by 2 metres, and the
                                                         ^^^
    ```

    ```bad
    The council wants to raise it again by 2 metres. Why the price has doubled and what it […] Continue reading on dam.example
                                                                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

    Nothing here is advice.
    ```

    ```bad
    The dam was built in 1961 and raised twice, once in the year of the flood and once after it.

    The council wants to raise it again. Half of the money is there, and the mayor hopes that the neighbours will quarr
                                                                                                                  ^^^^^

    The neighbours do not. They have seen the plans, and what they saw there did not please a single one of them.

    A vote is due in May. Until then the lake stays where it is, and so do the four houses on its eastern shore.
    ```

    ```good
    The dam was built in 1961 and raised twice, once in the year of the flood and once after it.

    The council wants to raise it again. Half of the money is there, and the mayor counts on these three neighbours

    - Holm
    - Lund

    The neighbours do not. They have seen the plans, and what they saw there did not please a single one of them.

    A vote is due in May. Until then the lake stays where it is, and so do the four houses on its eastern shore. *The author lives there*
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
        end = _hanging_end(article, last) if last and last.kind == "paragraph" else None
        cuts = [cut for block in body_blocks(article) if block.kind == "paragraph" and block is not last and (cut := _cut(article, block))]
        for span in [*(cuts if len(cuts) == 1 else ()), *([end] if end else [])]:
            yield Problem(span, "the text breaks off here", help="Look for the rest of it in the source.")
        for block in _open_paragraphs(article):
            if not (end and block is last):
                yield Problem(
                    _last_word(article, block.span.end),
                    "the paragraph ends here without a full stop: it breaks off, or the stop is missing",
                    help="Look for the rest of it in the source, or close the sentence.",
                )


def _hanging_end(article: Article, block: Block) -> Span | None:
    text = article.text(block.span)
    if cut := _cut(article, block):
        return cut
    mark = _HANGING.search(text, max(0, len(text) - _TAIL)) if text[-1:].isalpha() and text.count(" ") > 6 else None
    return _last_word(article, block.span.end) if mark else None


def _cut(article: Article, block: Block) -> Span | None:
    """The mark of a feed at the end of a paragraph."""
    text = article.text(block.span)
    mark = _CUT_MARK.search(text) if _has_dots(text) else None
    return Span(block.span.start + mark.start(), block.span.end) if mark else None


def _open_paragraphs(article: Article) -> Iterator[Block]:
    """Paragraphs of two sentences or more that end on a plain word, with nothing after them that they lead to, in an article that closes the others."""
    prose = article.prose
    paragraphs = [block for block in body_blocks(article) if block.kind == "paragraph" and not block.quoted]
    if not any(prose[block.span.end - 1].isalpha() for block in paragraphs):
        return
    long = [block for block in paragraphs if len(article.text(block.span).split()) > _WORDS]
    if len(long) >= _OTHERS and sum(prose[block.span.end - 1] not in _CLOSED for block in long) <= _OPEN:
        yield from (block for block in long if prose[block.span.end - 1].isalpha() and _is_open(article, block))


def _is_open(article: Article, block: Block) -> bool:
    word = article.text(_last_word(article, block.span.end))
    if not (word.isalpha() and word.islower()) or len(inside(block.span, sentences(article))) <= 1:
        return False
    below = next((other for other in article.blocks if other.span.start >= block.span.end), None)
    gap = article.pieces[article.locate(block.span).end : article.locate(below.span).start if below else None]
    is_link = any(link.span.end >= block.span.end > link.span.start for link in article.links)
    leads_on = below is not None and not _may_follow(article, below)
    return not is_link and not leads_on and ((below is None and gap.isspace()) or gap == "" or _GAP.fullmatch(gap) is not None)


def _may_follow(article: Article, block: Block) -> bool:
    """Whether a block stands for itself, and is not what the paragraph above leads to."""
    return block.kind in ("paragraph", "heading", "furniture") and not block.quoted and not article.prose[block.span.start].islower()


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
