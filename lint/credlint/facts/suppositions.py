"""Suppositions: what a text asks, assumes, demands, allows or shows as an example, and so does not tell as found."""

from __future__ import annotations

import regex

from credlint.article import PLACEHOLDER, Article, Block, Span, analysis, inside
from credlint.facts.sentences import Sentence
from credlint.facts.words import blocks_with
from credlint.facts.zones import body_sentences
from credlint.patterns import lazy

_QUESTION = lazy(r"(?r)\?[”\")]*\n?")
_OPENING = lazy(
    r"(?:if|suppose|imagine|assum(?:e|ing)|say|let['’]?s|consider|what if)\b|For (?:an?|every|each) [^,.]{0,60}\d"
    r"|(?:Add|Use|Set|Try|Start|Run|Keep|Make|Take|Choose|Avoid|Aim|Budget|Plan|Expect|Check|Give|Put|Target|Allocate|Reserve|Spend|Ask|Pick|Test|Track"
    r"|Measure|Compare|Calculate|Multiply|Divide|Allow|Limit|Look|Get|Save|Offer|Remember|Note)\b",
    regex.I,
)
_EXAMPLE = lazy(r"[ \n][=×][ \n]|\b(?:for example|for instance|e\.g\.|hypothetical(?:ly)?|let['’]s say|suppose|imagine)", regex.I)
_EXAMPLE_WORDS = ("=", "×", "example*", "instance*", "e", "hypothetical*", "let", "suppose*", "imagine*")
_ASSUMED = lazy(r"(?:Suppose|Imagine|Assum(?:e|ing)|Say|Let['’]?s[ \n](?:say|assume|suppose|imagine))\b")
"""What opens a calculation; the rest of its paragraph goes on with it."""
_MODAL = lazy(
    r"\b(?:would|could|might|should|must|shall|cannot|can['’]t|needs? to|ha(?:s|ve) to|ought to|if|until|unless|whether)\b[^.;:]{0,90}$",
    regex.I,
)
_SUCH_AS = lazy(r"\bsuch as[ \n](?:\p{Ll}+[ \n]){0,3}$")
_GIVEN = lazy(r"\b(?:with|at|given)[ \n]an?[ \n]$")
_WOULD = lazy(r"[^.;:]{0,60}?\b(?:would|could|might)\b")
_THRESHOLD = lazy(
    r"(?:\p{Ll}+s|people|women|men)[ \n](?:earning|making|spending|holding|owning|costing|exceeding|worth|valued[ \n]at)[ \n]"
    r"(?:over|more than|less than|under|at least|at most|above|below)[ \n]$"
)
_WHOEVER = lazy(r"(?:^|[ \n])(?:[Aa]ll|[Aa]ny|[Ee]very|[Ee]ach|[Oo]nly)[ \n][^.;:,]{0,80}$")
_RULED = lazy(r"[^.;:]{0,120}?\b(?:must|shall|(?:is|are)[ \n](?:required|obliged|eligible|exempt|entitled))\b")
_DESIRED = lazy(
    r"\b(?:ask(?:ed|s|ing)?[ \n](?:\p{L}+[ \n]){0,3}?for|request(?:ed|s|ing)?|appl(?:y|ied|ies)[ \n]for|seek(?:s|ing)?|sought)\b[^.;:,]{0,40}$"
    r"|\b(?:hop(?:ed|ing|es?)|aim(?:ed|ing|s)?|want(?:ed|s)?|wish(?:ed|es)?)[ \n](?:to|for)\b[^.;:,]{0,40}$"
)
_REACH = 110


@analysis
def telling_sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of the body that tell what is so, in order.

    Not titles and headings, questions, conditions, instructions and examples, nor what follows an assumption in its paragraph, nor
    paragraphs with inline code, whose figures are what the code gives.
    """
    found: list[Sentence] = []
    examples = {block.span.start for block in blocks_with(article, _EXAMPLE_WORDS)}
    assumed = coded = None
    for sentence in body_sentences(article):
        if sentence.index == 0 and has_code(article, sentence.block):
            coded = sentence.block
        if _ASSUMED.match(article.prose, sentence.span.start):
            assumed = sentence.block
        is_told = sentence.block is not assumed and sentence.block is not coded and sentence.block.kind not in ("title", "heading")
        is_example = sentence.block.span.start in examples and _EXAMPLE.search(article.text(sentence.span))
        if is_told and not is_example and not _is_unreal(article.text(sentence.span)):
            found.append(sentence)
    return tuple(found)


def _is_unreal(text: str) -> bool:
    return bool(_OPENING.match(text) or ("?" in text and _QUESTION.match(text)))


def has_code(article: Article, block: Block) -> bool:
    """Whether a paragraph or item has inline code in it: a placeholder that is no link."""
    if block.kind in ("cell", "furniture") or PLACEHOLDER not in article.prose[block.span.start : block.span.end]:
        return False
    return article.text(block.span).count(PLACEHOLDER) > len(inside(block.span, article.links))


def is_supposed(prose: str, sentence: Span, figure: Span) -> bool:
    """Whether a figure of a telling sentence is assumed, demanded or hoped for there, not found.

    "would cost 40%", "such as 99% of the time", "a farm with a 28% load would yield", "all who spend $750,000 must file", "hoped to get 50%",
    "students earning over $25,000".
    """
    before = prose[max(sentence.start, figure.start - _REACH) : figure.start]
    if any(pattern.search(before) for pattern in (_MODAL, _DESIRED, _SUCH_AS, _THRESHOLD)):
        return True
    is_given = _GIVEN.search(before) and _WOULD.match(prose, figure.end, sentence.end)
    is_ruled = _WHOEVER.search(before) and _RULED.match(prose, figure.end, sentence.end)
    return bool(is_given or is_ruled)
