"""Named later: crowds with whom a report of the news opens, or who lead over to a quotation, and of whom it names one further down."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache

import regex

from credlint.article import Article, Block, analysis, inside
from credlint.facts.quotations import quotations
from credlint.facts.sentences import Sentence, sentences
from credlint.facts.sources.news import block_has_source, sources
from credlint.facts.speech.sources import words
from credlint.facts.words import matches
from credlint.facts.zones import body_blocks
from credlint.patterns import lazy

_SHORT = 5
"""Sentences that two paragraphs of a report of the news have on average, at most."""
_OPENING = 4
"""Paragraphs in which a report of the news opens; it has more."""
_TOLD = 4
"""One paragraph in so many of it, at least, names who says it."""
_NEXT = 2
"""Sentences of the next paragraph that may name one of a crowd."""
_RESEARCH = frozenset("researchers scientists academics scholars".split())
_ADVISERS = _RESEARCH | {"experts", "advisers", "advisors"}
_ADVICE = lazy(
    r"\b(?:scientific|science|advisory|expert)[ \n](?:and[ \n]\p{Ll}+[ \n])?(?:council|committee|panel|board|body|group)(?:[ \n](?:had|has|have))?[ \n](?:recommended|advised|proposed|said|found|warned|set|put)\b"
)
"""What tells through which body they gave advice."""
_ADVICE_WORDS = ("scientific", "science", "advisory", "expert")
_PUBLISHED = lazy(
    r"\b(?:lead|first|senior|corresponding|principal)[ \n-]author\b|\b(?:co-?)?authors?[ \n]of[ \n](?:the|this|a)[ \n](?:new[ \n])?(?:study|paper|research|report)\b"
    r"|\b(?:in|by)[ \n](?:the[ \n]journal\b|(?:Nature|Science|Cell|PNAS|JAMA|The[ \n]Lancet)\b)"
)
"""What tells where researchers' work stands."""
_PUBLISHED_WORDS = ("author", "authors", "journal", "nature", "science", "cell", "pnas", "jama", "lancet")


def is_named_later(article: Article, sentence: Sentence, noun: str) -> bool:
    """Whether one of a crowd is named after a sentence that lays a claim to it.

    Anywhere: by the paragraph after it, where that quotes a source with a name, and further down by the body through which scientists advise. Where a report of the news opens: further down, as "Ann Lee, a
    crime analyst" of analysts, or by where the work of researchers was published. noun: the crowd, in the plural.
    """
    blocks = paragraphs(article)
    place = bisect_right(blocks, sentence.block.span.start, key=_start)
    if sentence.block.kind == "paragraph" and place < len(blocks) and _quotes_a_name(article, blocks[place]):
        return True
    start = sentence.span.start
    if noun in _ADVISERS and _last_advice(article) > start:
        return True
    if not opening_place(article, sentence):
        return False
    return _last_named(article).get(noun, 0) > start or (noun in _RESEARCH and _last_published(article) > start)


def _start(block: Block) -> int:
    return block.span.start


def opening_place(article: Article, sentence: Sentence) -> int:
    """Which paragraph a sentence stands in, counted from 1, where a report of the news opens with it; 0 elsewhere."""
    place = bisect_right(paragraphs(article), sentence.block.span.start, key=_start)
    return place if sentence.block.kind == "paragraph" and place <= _OPENING and _is_news(article) else 0


@analysis
def paragraphs(article: Article) -> Sequence[Block]:
    """The paragraphs of the body, in order."""
    return tuple(block for block in body_blocks(article) if block.kind == "paragraph")


def _quotes_a_name(article: Article, block: Block) -> bool:
    """Whether the first sentences of a paragraph quote somebody and say who it is."""
    first = inside(block.span, sentences(article))[:_NEXT]
    is_quoted = bool(first) and any(
        block.span.start <= quotation.span.start < first[-1].span.end for quotation in inside(block.span, quotations(article))
    )
    return is_quoted and any(source.named and source.verb for sentence in first for source in sources(article).get(sentence.span.start, ()))


@analysis
def _is_news(article: Article) -> bool:
    """Whether the paragraphs are short, one in four names who says it, and somebody is quoted twice."""
    blocks = paragraphs(article)
    if len(blocks) <= _OPENING or len(quotations(article)) <= 1:
        return False
    count = sum(len(inside(block.span, sentences(article))) for block in blocks)
    return 2 * count <= _SHORT * len(blocks) and _TOLD * sum(block_has_source(article, block) for block in blocks) >= len(blocks)


@cache
def _one_of_a_crowd() -> tuple[regex.Pattern[str], tuple[str, ...]]:
    ones = tuple(sorted(noun.removesuffix("s") for noun in words().knowers))
    noun = rf"(?P<noun>{'|'.join(ones)})"
    apposition = rf"\p{{Lu}}[\p{{L}}’'-]+,[ \n](?:an?|the|one[ \n]of[ \n](?:the[ \n])?(?:[\p{{L}}\d-]+[ \n]){{1,2}})[ \n]?(?:[\p{{L}}-]+[ \n]){{0,4}}?{noun}\b"
    return lazy(rf"{apposition}|\b{noun}[ \n]\p{{Lu}}\p{{Ll}}+[ \n]\p{{Lu}}\p{{Ll}}+"), ones


@analysis
def _last_named(article: Article) -> Mapping[str, int]:
    """Where the article last names one of each crowd, by the crowd: "Ann Lee, a crime analyst", "economist Ann Lee"."""
    pattern, ones = _one_of_a_crowd()
    return {f"{match['noun']}s": match.start() for match in matches(article, pattern, ones)}


@analysis
def _last_published(article: Article) -> int:
    """Where the article last tells who wrote a study or in which journal it stands; -1 for nowhere."""
    return _last(article, _PUBLISHED, _PUBLISHED_WORDS)


@analysis
def _last_advice(article: Article) -> int:
    """Where the article last tells what a scientific body advised; -1 for nowhere."""
    return _last(article, _ADVICE, _ADVICE_WORDS)


def _last(article: Article, pattern: regex.Pattern[str], words: tuple[str, ...]) -> int:
    return max((match.start() for match in matches(article, pattern, words)), default=-1)
