"""Suppositions: what a text asks, assumes, demands, allows or shows as an example, and so does not tell as found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

import regex

from credlint.article import PLACEHOLDER, Article, Block, HasSpan, Span, inside
from credlint.facts.sentences import Sentence
from credlint.facts.sources.reckonings import is_derived, makes_up, supposed_groups
from credlint.facts.word_places import holds
from credlint.facts.zones import body_sentences
from credlint.patterns import lazy

F = TypeVar("F", bound=HasSpan)

_QUESTION = lazy(r"(?r)\?[”\")]*\n?")
_OPENING = lazy(
    r"(?:if|suppose|imagine|assum(?:e|ing)|say|let['’]?s|consider|what if)\b|For (?:an?|every|each) [^,.]{0,60}\d"
    r"|(?:Add|Use|Set|Try|Start|Run|Keep|Make|Take|Choose|Avoid|Aim|Budget|Plan|Expect|Check|Give|Put|Target|Allocate|Reserve|Spend|Ask|Pick|Test|Track"
    r"|Measure|Compare|Calculate|Multiply|Divide|Allow|Limit|Look|Get|Save|Offer|(?:Remember|Note)(?! that\b))\b",
    regex.I,
)
_EXAMPLE = lazy(r"[ \n][=×][ \n]|\b(?:for example|for instance|e\.g\.|hypothetical(?:ly)?|let['’]s say|suppose|imagine)", regex.I)
_EXAMPLE_SIGNS = ("=", "×", "for example", "for instance", "e.g.", "hypothetical", "s say", "suppose", "imagine")
"""Of which every example holds one, in lower case."""
_ASSUMED = lazy(r"(?:Suppose|Imagine|Assum(?:e|ing)|Say|Let['’]?s[ \n](?:say|assume|suppose|imagine))\b")
"""What opens a calculation; the rest of its paragraph goes on with it."""
_ASSUMING = ("Suppose", "Imagine", "Assum", "Say", "Let")
_MODAL = lazy(
    r"\b(?:would|could|might|should|must|shall|cannot|can['’]t|needs? to|ha(?:s|ve) to|ought to|if|until|unless|whether)\b[^.;:]{0,90}$",
    regex.I,
)
_MODAL_SIGNS = (
    "would", "could", "might", "should", "must", "shall", "cannot", "can't", "can’t", "need to", "needs to", "has to", "have to", "ought to", "if",
    "until", "unless", "whether",
)  # fmt: skip
_SUCH_AS = lazy(r"\bsuch as[ \n](?:\p{Ll}+[ \n]){0,3}$")
_GIVEN = lazy(r"\b(?:with|at|given)[ \n]an?[ \n]$")
_ARTICLES = ("a ", "an ", "a\n", "an\n")
_WOULD = lazy(r"[^.;:]{0,60}?\b(?:would|could|might)\b")
_THRESHOLD = lazy(
    r"(?r)(?:\p{Ll}+s|people|women|men)[ \n](?:earning|making|spending|holding|owning|costing|exceeding|worth|valued[ \n]at)[ \n]"
    r"(?:over|more than|less than|under|at least|at most|above|below)[ \n]\n?"
)
_WHOEVER = lazy(r"(?:^|[ \n])(?:[Aa]ll|[Aa]ny|[Ee]very|[Ee]ach|[Oo]nly)[ \n][^.;:,]{0,80}$")
_WHOEVER_SIGNS = ("ll", "ny", "very", "ach", "nly")
_RULED = lazy(r"[^.;:]{0,120}?\b(?:must|shall|(?:is|are)[ \n](?:required|obliged|eligible|exempt|entitled))\b")
_REQUIRED = lazy(r"[ \n]of[ \n](?:\p{L}[\p{L}’'-]*[ \n]){1,4}?(?:shall\b|must[ \n](?:be|come|go|stem|consist|stay|remain)\b)")
"""14.5% of consumption must come from solar power."""
_DESIRED = lazy(
    r"\b(?<!\b(?:that|who|which)[ \n])(?:ask(?:ed|s|ing)?[ \n](?:\p{L}+[ \n]){0,3}?for|request(?:ed|s|ing)?|appl(?:y|ied|ies)[ \n]for|seek(?:s|ing)?|sought)\b[^.;:,]{0,40}$"
    r"|\b(?:lobb(?:y|ying|ied|ies)|campaign(?:s|ed|ing)?|petition(?:s|ed|ing)?|push(?:es|ed|ing)?)[ \n]for\b[^.;:,]{0,40}$"
    r"|\b(?:plan(?:s|ned)?|propos(?:es|ed|al)|vow(?:s|ed)?|pledge[sd]?|intend(?:s|ed)?)[ \n](?:by[ \n][^,;:]{1,40}?[ \n])?to\b[^.;:,]{0,60}$"
    r"|\b(?:hop(?:ed|ing|es?)|aim(?:ed|ing|s)?|want(?:ed|s)?|wish(?:ed|es)?)[ \n](?:to|for)\b[^.;:,]{0,40}$"
)
_DESIRED_SIGNS = (
    "ask", "request", "appl", "seek", "sought", "hop", "aim", "want", "wish", "lobb", "campaign", "petition", "push", "plan", "propos", "vow", "pledge", "intend",
)  # fmt: skip
_CARD = lazy(r"\d[\d.,]*(?:[-–]\d[\d.,]*)?%\p{Lu}\p{L}")
_REACH = 110


def telling_sentences(article: Article, figures: Sequence[F]) -> Iterator[tuple[Sentence, Sequence[F]]]:
    """The sentences of the body that hold figures (or other facts) and tell what is so, in order, with those figures.

    Not titles and headings (but "47%Lower costs", a figure and its label run together), questions, conditions, instructions and examples, nor what follows an assumption in its paragraph or
    list, nor sums of figures that stand before, nor paragraphs with inline code, whose figures are what the code gives.
    """
    body = body_sentences(article)
    block, unread, is_out = None, 0, False
    for place, here in _by_sentence(body, figures):
        sentence = body[place]
        if sentence.block is not block:
            block, unread = sentence.block, place - sentence.index
            is_out = (block.kind in ("title", "heading") and not _is_card(article, block)) or has_code(article, block)
            is_out = is_out or block.group in supposed_groups(article)
        while not is_out and unread <= place:
            is_out = _assumes(article.prose, body[unread].span.start) or makes_up(article.text(body[unread].span))
            unread += 1
        if not is_out and not _is_unreal(article.text(sentence.span)):
            yield sentence, here


def _by_sentence(sentences: Sequence[Sentence], figures: Sequence[F]) -> Iterator[tuple[int, Sequence[F]]]:
    """The places in a row of sentences of those that hold figures wholly, with the figures; both in order and read once."""
    place, here = 0, list[F]()
    for figure in figures:
        start, end = figure.span
        if here and start >= sentences[place].span.end:
            yield place, here
            here = []
        while place < len(sentences) and sentences[place].span.end <= start:
            place += 1
        if place < len(sentences) and sentences[place].span.start <= start and end <= sentences[place].span.end:
            here.append(figure)
    if here:
        yield place, here


def _is_card(article: Article, block: Block) -> bool:
    """Whether a line is a large figure and its label, run together: it only looks like a heading."""
    return _CARD.match(article.prose, *block.span) is not None


def _assumes(prose: str, start: int) -> bool:
    return prose.startswith(_ASSUMING, start) and _ASSUMED.match(prose, start) is not None


def _is_unreal(text: str) -> bool:
    is_example = holds(text.lower(), _EXAMPLE_SIGNS) and _EXAMPLE.search(text)
    return bool(is_example or _OPENING.match(text) or is_derived(text) or ("?" in text and _QUESTION.match(text)))


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
    if holds(before.lower(), _MODAL_SIGNS) and _MODAL.search(before):
        return True
    if (holds(before, _DESIRED_SIGNS) and _DESIRED.search(before)) or ("such as" in before and _SUCH_AS.search(before)):
        return True
    if _THRESHOLD.match(before):
        return True
    is_given = before.endswith(_ARTICLES) and _GIVEN.search(before) and _WOULD.match(prose, figure.end, sentence.end)
    if _REQUIRED.match(prose, figure.end, sentence.end):
        return True
    is_ruled = holds(before, _WHOEVER_SIGNS) and _WHOEVER.search(before) and _RULED.match(prose, figure.end, sentence.end)
    return bool(is_given or is_ruled)
