"""Parts of the text that stand in it twice: headline, headings, paragraphs, sentences."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Literal

from msgspec import Struct

from credlint.article import PLACEHOLDER, Article, Block, Span, analysis, inside
from credlint.facts.sentences import Sentence, sentences
from credlint.facts.zones import body_blocks, body_sentences, zones
from credlint.patterns import lazy

_FIGURE = lazy(r"\d")
_GAP = lazy(r"[\s\p{P}]")
_PARAGRAPH_WORDS = 15
_RECURRING = 4
"""A text in which more paragraphs than this stand again, each in another place, is a reference whose notes recur."""
_OPENING, _LETTERS = 60, 24
_NO_LETTERS = bytes(code for code in range(128) if not chr(code).isalnum())
_SENTENCE_WORDS, _NEAR_WORDS, _FAR_WORDS = 4, 6, 8
_SENTENCE_LETTERS = 18
_FRAGMENT_WORDS = 4
_NUMBERED = lazy(r"\d{1,2}[.)][ ]")
_ITEM_MARKS = " \n\t*+-•0123456789.)"
_NEAR = 3
_SAME_LENGTH = 10
"""Characters of punctuation and space by which two equal sentences may differ at the most."""


class _Gaps(dict[int, str]):
    """Characters to what stands for them where letters are compared: a space for each mark of punctuation."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        self[code] = " " if _GAP.match(character) else character
        return self[code]


_GAPS = _Gaps()


class Repeat(Struct):
    """A part of the text that came before. first: where it came before. count: the paragraphs or sentences in a row, else 1."""

    span: Span
    first: Span
    kind: Literal["headline", "heading", "paragraph", "sentence", "later sentence", "excerpt", "fragment", "item"]
    count: int = 1


@analysis
def repeats(article: Article) -> tuple[Repeat, ...]:
    """All repeats in order. Letters, figures and symbols are compared, neither case nor punctuation nor spaces; with code, the source is."""
    paragraphs = list(_paragraphs(article))
    if len(paragraphs) > _RECURRING:
        paragraphs = [repeat for repeat in paragraphs if repeat.count > 1]
    sentences = list(_sentences(article))
    excerpts = list(_excerpts(article))
    taken = {repeat.span for repeat in (*paragraphs, *sentences, *excerpts)}
    others = [repeat for repeat in _later_sentences(article) if not any(start <= repeat.span.start < end for start, end in taken)]
    found = [
        *_headlines(article),
        *_headings(article),
        *_fragments(article),
        *_items(article),
        *paragraphs,
        *sentences,
        *excerpts,
        *(others if len(others) == 1 else ()),
    ]
    return tuple(sorted(found, key=lambda repeat: repeat.span))


def _letters(article: Article, span: Span) -> str:
    return _normal(_text(article, span))


def _text(article: Article, span: Span) -> str:
    text = article.text(span)
    if PLACEHOLDER in text:
        place = article.locate(span)
        text = article.pieces[place.start : place.end]
    return text


def _normal(text: str) -> str:
    return " ".join(text.translate(_GAPS).split()).casefold()


def _headlines(article: Article) -> Iterator[Repeat]:
    """The headline again, as a block of its own above the text."""
    titles = [block.span for zone in zones(article) if zone.kind == "title" for block in zone.blocks]
    for span in titles[1:]:
        if _letters(article, span) == _letters(article, titles[0]):
            yield Repeat(span, titles[0], "headline")


def _headings(article: Article) -> Iterator[Repeat]:
    """Headings of Markdown that came before at the same level under the same parent, each with text of its own."""
    parents: list[tuple[int, str]] = []
    seen: dict[tuple[tuple[int, str], ...], Span] = {}
    for block, below in pairwise([*article.blocks, Block("paragraph", Span(0, 0))]):
        if block.kind != "heading" or not block.level:
            continue
        words = _letters(article, block.span)
        parents = [parent for parent in parents if parent[0] < block.level] + [(block.level, words)]
        if words and below.kind != "heading":
            first = seen.setdefault(tuple(parents), block.span)
            if first != block.span:
                yield Repeat(block.span, first, "heading")


def _paragraphs(article: Article) -> Iterator[Repeat]:
    """Long paragraphs that came before; several that follow each other as they did before are one repeat."""
    blocks = [block for block in body_blocks(article) if block.kind == "paragraph" and not block.quoted]
    seen: dict[str, int] = {}
    row: list[tuple[int, int]] = []
    openings = [_opening(article, block.span) for block in blocks]
    counted = Counter(openings)
    for index, block in enumerate([*blocks, None]):
        words = _letters(article, block.span) if block and counted[openings[index]] > 1 else ""
        first = seen.setdefault(words, index) if words.count(" ") + 1 >= _PARAGRAPH_WORDS else index
        if row and (first == index or row[-1] != (index - 1, first - 1)):
            yield _row(blocks, row)
            row = []
        if first != index:
            row.append((index, first))


def _opening(article: Article, span: Span) -> bytes:
    """The first letters and figures of a paragraph, by which most paragraphs differ: those of ASCII, without the spaces."""
    text = _text(article, span)
    opening = _bare(text[:_OPENING])
    return (opening if len(opening) >= _LETTERS else _bare(text))[:_LETTERS]


def _bare(text: str) -> bytes:
    """What of a text is compared in any case: letters and figures of ASCII. Folded first, for "ß" is compared as "ss"."""
    return text.casefold().encode("ascii", "ignore").translate(None, _NO_LETTERS)


def _row(blocks: list[Block], row: list[tuple[int, int]]) -> Repeat:
    (start, first_start), (end, first_end) = row[0], row[-1]
    span = Span(blocks[start].span.start, blocks[end].span.end)
    return Repeat(span, Span(blocks[first_start].span.start, blocks[first_end].span.end), "paragraph", len(row))


def _sentences(article: Article) -> Iterator[Repeat]:
    """Sentences of running text that follow themselves; several in a row are one repeat."""
    row: list[Sentence] = []
    for before, sentence in pairwise(body_sentences(article)):
        if before.block is sentence.block and _repeats(article, before, sentence):
            row = row or [before]
            row.append(sentence)
        elif row:
            yield _row_of_sentences(row)
            row = []
    if row:
        yield _row_of_sentences(row)


def _openings(sentences: Sequence[Sentence], prose: str) -> Sequence[str]:
    """The beginnings of sentences, by which most differ; nothing where all of them do."""
    openings = [prose[sentence.span.start : sentence.span.start + _LETTERS] for sentence in sentences]
    return openings if len(set(openings)) < len(openings) else ()


def _excerpts(article: Article) -> Iterator[Repeat]:
    """Paragraphs of two or more sentences that stand in the same order in a longer paragraph above."""
    sentences = [sentence for sentence in body_sentences(article) if _is_running(sentence)]
    openings = _openings(sentences, article.prose)
    counted = Counter(openings)
    told: dict[str, list[tuple[list[Sentence], list[str]]]] = defaultdict(list)
    for _, members in groupby(zip(sentences, openings, strict=False), lambda pair: pair[0].block.span):
        row = list(members)
        words = [_letters(article, sentence.span) if counted[opening] > 1 else "" for sentence, opening in row]
        block = [sentence for sentence, _ in row]
        if len(words) > 1 and all(words) and sum(text.count(" ") + 1 for text in words) >= _PARAGRAPH_WORDS:
            first = next((place for above in told[words[0]] if len(above[1]) > len(words) and (place := _place_of(words, *above))), None)
            if first:
                yield Repeat(Span(block[0].span.start, block[-1].span.end), first, "excerpt")
        for text in dict.fromkeys(filter(None, words)):
            told[text].append((block, words))


def _place_of(words: list[str], block: list[Sentence], others: list[str]) -> Span | None:
    """Where sentences stand in a row among those of a paragraph."""
    size = len(words)
    at = next((at for at in range(len(others) - size + 1) if others[at : at + size] == words), None)
    return None if at is None else Span(block[at].span.start, block[at + size - 1].span.end)


def _later_sentences(article: Article) -> Iterator[Repeat]:
    """Sentences of running text that came before: two or three above in their paragraph, or anywhere, where they are a paragraph and have a figure.

    Reports tell the same of several things in the same words, further apart or more than once.
    """
    sentences, prose = body_sentences(article), article.prose
    openings = _openings(sentences, prose)
    counted = Counter(openings)
    seen: dict[str, int] = {}
    for index, (opening, sentence) in enumerate(zip(openings, sentences, strict=False)):
        if counted[opening] < 2 or not _is_running(sentence):
            continue
        words = _letters(article, sentence.span)
        first = seen.setdefault(words, index)
        count = words.count(" ") + 1
        is_near = sentences[first].block is sentence.block and index - first <= _NEAR and count >= _NEAR_WORDS
        is_alone = (
            sentence.span == sentence.block.span
            and prose[sentence.span.end - 1] in ".!?"
            and count >= _FAR_WORDS
            and bool(_FIGURE.search(words))
        )
        if first != index and (is_near or is_alone):
            yield Repeat(sentence.span, sentences[first].span, "later sentence")


def _fragments(article: Article) -> Iterator[Repeat]:
    """Paragraphs that break off in a sentence of the paragraph before: "The gate opens", after "The gate opens at nine."."""
    blocks = [block for block in body_blocks(article) if not block.quoted and (block.kind == "paragraph" or _may_be_torn(block))]
    for before, block in pairwise(blocks):
        text = article.text(block.span) if article.prose[block.span.end - 1].isalpha() else ""
        if "\n" in text or not _FRAGMENT_WORDS <= text.count(" ") + 1 <= _PARAGRAPH_WORDS:
            continue
        at = article.prose.find(text, *before.span)
        first = Span(at, at + len(text))
        if at >= 0 and any(
            sentence.span.start == at and sentence.span.end > first.end + 1 for sentence in inside(before.span, sentences(article))
        ):
            yield Repeat(block.span, first, "fragment")


def _items(article: Article) -> Iterator[Repeat]:
    """Items of a list that follow themselves."""
    items = (
        block
        for block in body_blocks(article)
        if not block.quoted and (block.kind == "item" or _NUMBERED.match(article.prose, *block.span))
    )
    for before, item in pairwise(items):
        is_next = not article.prose[before.span.end : item.span.start].strip(_ITEM_MARKS)
        if (
            is_next
            and article.prose[before.span.start : before.span.start + _LETTERS]
            == article.prose[item.span.start : item.span.start + _LETTERS]
        ):
            words = _letters(article, item.span)
            if words.count(" ") + 1 >= _NEAR_WORDS and words == _letters(article, before.span):
                yield Repeat(item.span, before.span, "item")


def _may_be_torn(block: Block) -> bool:
    """Whether a block only looks like a heading: it has no mark of one."""
    return block.kind == "heading" and not block.level


def _repeats(article: Article, before: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence of running text says the same as the one before in its block."""
    (first, middle), (start, end) = before.span, sentence.span
    if abs(end - start - middle + first) > _SAME_LENGTH or _begin_otherwise(article.prose, before.span, sentence.span):
        return False
    if not _is_running(sentence):
        return False
    words = _letters(article, sentence.span)
    is_long = words.count(" ") + 1 >= _SENTENCE_WORDS and len(words) >= _SENTENCE_LETTERS
    return is_long and words == _letters(article, before.span)


def _begin_otherwise(prose: str, before: Span, span: Span) -> bool:
    """Whether two stretches begin with different letters. Where code stands in one of them, the source decides."""
    one, other = prose[before.start].casefold(), prose[span.start].casefold()
    return one[0] != other[0] and one.isalnum() and other.isalnum() and prose.find(PLACEHOLDER, before.start, span.end) < 0


def _row_of_sentences(row: list[Sentence]) -> Repeat:
    return Repeat(Span(row[1].span.start, row[-1].span.end), row[0].span, "sentence", len(row) - 1)


def _is_running(sentence: Sentence) -> bool:
    return not sentence.block.quoted and sentence.block.kind == "paragraph"
