"""Orphan quotations: speech in quotation marks of which nothing around it says whose it is."""

from __future__ import annotations

from collections import Counter, defaultdict

import regex
from msgspec import Struct

from credlint.article import Article, Block, Span, analysis, inside
from credlint.facts.attributions import attributions, beginning_in
from credlint.facts.dates.names import MONTHS, WEEKDAYS
from credlint.facts.quotations import quotations
from credlint.facts.speech.voices import speaks_for_itself
from credlint.facts.words import numbers_with
from credlint.facts.zones import in_body
from credlint.patterns import lazy

_WORD = lazy(r"[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*")
_SPEECH = lazy(r"[“\"]\p{Lu}.*[.!?,…][”\"]", regex.DOTALL)
_SAID = lazy(
    r"\b(?:sa(?:y|ys|id|ying)|ask(?:s|ed|ing)?|t(?:ell|ells|old)|wr(?:ite|ites|ote|itten)|put it|puts it|call(?:s|ed)|describ(?:e|es|ed)|explain(?:s|ed)?"
    r"|add(?:s|ed)|argu(?:e|es|ed)|recall(?:s|ed)|quot(?:e|es|ed|ation)|words?|motto|slogan|proverb|saying|reads?|heard|sings?|sang|shout(?:s|ed)?|answer(?:s|ed)?"
    r"|repl(?:y|ies|ied)|according|think(?:s|ing)?|thought|titled?|headlines?|letters?|emails?|messages?|posts?|comments?|reviews?|signs?|he|she|him|her|they"
    r"|I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|us|me)\b|:\s*$|:\s*[“\"]"
)
_NAME = lazy(
    r"(?<![.!?:”\"]\s)(?<=[\p{L}\p{N},;]\s)(?!\L<calendar>\b)\p{Lu}\p{Ll}{2,}|\b\p{Lu}\p{Ll}+[ \n](?:\p{Lu}\.[ \n])?\p{Lu}\p{Ll}{2,}|\b\p{Lu}\p{Ll}+['’]s\b",
    calendar=[*MONTHS, *WEEKDAYS],
)
_QUOTATION_ALONE = lazy(r"\s*(?:[“\"][^“”\"]*+[”\"]?+\s*+)++")
_RUN = 8
"""So many paragraphs of speech a speaker may need, before or after the one that names them."""
_FEWEST_WORDS = 8
_FEWEST_CHARACTERS = 2 * _FEWEST_WORDS - 1
_OPENING = ('"', "“")
_NO_LETTERS = bytes(code for code in range(256) if not (code < 128 and chr(code).isalnum()))


class OrphanQuotation(Struct, frozen=True):
    """A quotation of a sentence or more, without a name, a speaker or a verb of saying in its paragraph and the ones beside it."""

    span: Span


@analysis
def orphan_quotations(article: Article) -> tuple[OrphanQuotation, ...]:
    """The quotations of eight words or more that nobody is said to have spoken, in order; none in an article told in the first person.

    A sentence that the article quotes more than once has its speaker in one of the places; several quotations in a paragraph may be a list.
    """
    if speaks_for_itself(article):
        return ()
    found: list[OrphanQuotation] = []
    for number in numbers_with(article, _OPENING):
        block = article.blocks[number]
        if block.kind == "paragraph" and not block.quoted:
            spans = [quotation.span for quotation in inside(block.span, quotations(article)) if _is_speech(article, quotation.span)]
            once = [span for span in spans if _repeated(article)[_key(article.text(span))] < 2]
            found += [OrphanQuotation(span) for span in once if not _has_speaker(article, number)] if len(once) == 1 else []
    return tuple(found)


@analysis
def _repeated(article: Article) -> Counter[str]:
    """How often the article has the words of a quotation; words that are quoted once may be left out.

    Quotations of the same words have the same letters and digits of ASCII: the words are looked for only where these are the same.
    """
    spans: dict[bytes, list[Span]] = defaultdict(list)
    for quotation in quotations(article):
        if quotation.span.end - quotation.span.start >= _FEWEST_CHARACTERS:
            letters = article.text(quotation.span).lower().encode("utf-8", "surrogatepass").translate(None, _NO_LETTERS)
            spans[letters].append(quotation.span)
    return Counter(_key(article.text(span)) for alike in spans.values() if len(alike) > 1 for span in alike)


def _key(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def _is_speech(article: Article, span: Span) -> bool:
    text = article.text(span)
    return _SPEECH.fullmatch(text) is not None and len(_WORD.findall(text)) >= _FEWEST_WORDS and in_body(article, span)


def _has_speaker(article: Article, number: int) -> bool:
    """Whether a paragraph or one beside it names anybody or speaks of speaking; paragraphs that are all speech, in a row, have one speaker."""
    near = article.blocks[_beside(article, number, -1) : _beside(article, number, 1) + 1]
    if beginning_in(Span(near[0].span.start, near[-1].span.end), attributions(article)):
        return True
    outside = " \n ".join(_outside(article, block) for block in near if not block.quoted)
    return _SAID.search(outside) is not None or _NAME.search(outside) is not None


def _beside(article: Article, number: int, step: int) -> int:
    """The number of the nearest block before or after a paragraph that is not all speech; that of the last one looked at, if there is none."""
    last = len(article.blocks) - 1
    for _ in range(_RUN):
        number = min(max(number + step, 0), last)
        block = article.blocks[number]
        if block.kind != "paragraph" or not _QUOTATION_ALONE.fullmatch(article.prose, *block.span):
            break
    return number


def _outside(article: Article, block: Block) -> str:
    """The text of a block without what it quotes."""
    ends = [block.span.start, *(end for quotation in inside(block.span, quotations(article)) for end in quotation.span), block.span.end]
    return " ".join(article.prose[start:end] for start, end in zip(ends[::2], ends[1::2], strict=True))
