"""References back: what a text says it has told before, and what of that it has not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Literal

import regex
from msgspec import Struct

from credlint.article import PLACEHOLDER, Article, Block, Span, analysis, around
from credlint.facts.attributions import attributions
from credlint.facts.quantities import quantities
from credlint.facts.quotations import is_quoted
from credlint.facts.sections import sections
from credlint.facts.sentences import Sentence
from credlint.facts.speech.voices import reports_own_data
from credlint.facts.words import FIGURE, matches, sentences_with, word_index
from credlint.facts.zones import body_sentences, in_body
from credlint.patterns import lazy

Kind = Literal["above", "exhibit", "section", "study", "figure", "content"]


class DanglingReference(Struct, frozen=True):
    """A reference to something that the text does not have.

    kind: what is missing: anything "above", the "exhibit" or "section" of that number, a "study" before, the "figure" that is repeated, or the
    "content" that a case told before is said to have shown. name: what is referred to. missing: of a content, the words that the passages on
    the case have not. told: the headings or paragraphs with which these passages begin.
    """

    span: Span
    kind: Kind
    name: str = ""
    missing: tuple[str, ...] = ()
    told: tuple[Span, ...] = ()


_ABOVE = lazy(r"\b[Aa]s (?:already )?(?:mentioned|noted|discussed|described|shown|stated|explained|seen) (?:above|earlier)\b")
_EXHIBIT = lazy(r"\b(?P<noun>Figure|Table|Chart|Exhibit) (?P<number>\d{1,2})\b(?!\.\d)(?! (?:of|in|from|at|to)\b)")
_SECTION = lazy(r"\b(?:[Ss]ee|[Ii]n) (?P<noun>[Ss]ection|[Cc]hapter) (?P<number>\d{1,2})\b(?!\.\d|,? (?:of|in|from|above|below)\b| ?\()")
_NUMBERED = lazy(r"\W*(?:\p{L}+ )?(\d{1,2})\b")
_TOLD_IN = lazy(r"\b(?:discussed|described|shown|saw|seen|explained|mentioned|noted|outlined|covered|argued)[ \n]$")
_OF_A_BOOK = lazy(
    r"\b(?:he|she|they|who|\p{Lu}\p{Ll}+)[ \n](?:asks?|writes?|wrote|says?|said|argues?|explains?|notes?|tells|told|reports?|adds?|claims?|describes?|lists?|recalls?|admits?)(?:[ \n][^.;:!?]{0,30})?[ \n]$"
    r"|\b(?:essays?|stor(?:y|ies)|recipes?|poems?|passages?|scenes?|photographs?|illustrations?)[ \n]$"
)
"""Before "in chapter 16": another's book."""
_BANKRUPTCY = ("7", "9", "11", "12", "13", "15")
"""Chapters of the bankruptcy code of the United States: "in Chapter 11"."""
_PREVIOUS = lazy(
    r"\b(?:discussed|described|shown|saw|seen|explained|mentioned|noted|outlined|covered)[ \n]in[ \n]the[ \n](?:previous|preceding|last|earlier)[ \n]section\b"
)
_SAYING = r"(?:found|finds|shows?|showed|says|said|asked|revealed|reveals|suggests|suggested|concluded|reported|reports|covered|indicates|indicated|confirmed|confirms)\b"
_STUDY = lazy(
    r"\b[Tt]he[ \n](?:same[ \n]|aforementioned[ \n])?(?P<noun>survey|study|poll|trial|experiment|benchmark|report|researchers)"
    rf"(?:[ \n](?:mentioned[ \n]|cited[ \n]|quoted[ \n])?(?P<above>above)\b|[ \n](?:also |further |then |itself )?{_SAYING}|['’]s[ \n](?:authors|results|findings)\b)"
    r"|\b(?:[Aa]ccording[ \n]to|(?:authors|results|findings)[ \n]of|[Ii]n)[ \n]the[ \n](?P<noun>survey|study|poll|trial|experiment)(?=[,.]|[ \n](?:say|said|show)\b)"
    r"|\b[Tt]he[ \n]aforementioned[ \n](?P<noun>survey|study|poll|trial|experiment|report)\b"
)
_EMBEDDED = lazy(r"<(?:table|img|svg|figure|iframe|canvas|video|object|embed|pre)\b|\{%|\{\{|```|~~~", regex.IGNORECASE)
"""What in a source may show an exhibit that is no prose."""
_UNNUMBERED = lazy(
    r"\b(?:[Tt]he|[Tt]his) (?P<noun>table|chart|graph|diagram|infographic) (?:above|below)\b|\b[Tt]he following (?P<noun>table|chart|graph|diagram)\b"
)
_ASKED = r"\b(?:survey|poll|respondent|questionnaire|census|asked \d)"
"""Words of asking, of which one must stand before "the survey above"."""
_FAMILY = {
    "survey": r"\b(?:survey|poll|respondent|questionnaire|interview|asked|census|stud(?:y|ies)|report|research|index)",
    "study": r"\b(?:stud(?:y|ies|ied)|trial|experiment|research|paper|report|survey|test|analy[sz]|investigat|scientist|review|journal|project|et al)",
    "poll": r"\b(?:poll|survey|respondent|asked|interview|voter)",
    "trial": r"\b(?:trial|stud(?:y|ies|ied)|experiment|test|patients|volunteers|vaccine|court|judge|jury|charge|accused|lawsuit|defendant|pilot)",
    "experiment": r"\b(?:experiment|stud(?:y|ies|ied)|trial|test|tried|try|lab|research|pilot)",
    "benchmark": r"\b(?:benchmark|test|measur|score|compar|run)",
    "report": r"\b(?:report|stud(?:y|ies)|survey|review|audit|inquiry|investigat|paper|document|analysis|research|commission|committee|publish|assessment|index)",
    "researchers": r"\b(?:research|scientist|stud(?:y|ies|ied)|university|team|lab|institute|professor|survey|paper|experiment|trial)",
}
_REPEATED = lazy(
    r"\b(?:[Tt]his|[Tt]hat|[Tt]he)[ \n](?:(?P<figure>\d[\d.,]*[ ]?(?:%|percent|per cent))[ \n]"
    r"(?:figure|number|statistic|estimate|share|rate|gap|increase|drop|rise|decline|jump|growth)"
    r"|(?P<figure>[$€£]\d[\d.,]*(?:[ ](?:thousand|million|billion|trillion)|[kmb]n?\b)?)[ \n](?:figure|number|sum))\b(?![ \n](?:of|in|on|for|from|that|by|at|to|since|during|over|between|after|before|last|this|previously|originally|initially|earlier"
    r"|reported|recorded|registered|booked|posted|logged|announced|expected|forecast|predicted|projected|recommended|proposed|planned|seen|set|made|achieved|observed|cited"
    r"|quoted|given)\b)"
)
_REPEATED_WORDS = "figure number statistic estimate share rate gap increase drop rise decline jump growth sum".split()
_CASE_NOUNS = "case example experience story pilot experiment rollout deployment migration trial".split()
_CASE_VERBS = "showed shows proved proves demonstrated demonstrates taught teaches illustrated illustrates confirmed confirms revealed reveals".split()
_CASE = lazy(
    rf"\bThe[ \n](?P<name>\p{{Lu}}[\p{{L}}\p{{N}}&.’'-]*(?:[ ]\p{{Lu}}[\p{{L}}\p{{N}}&.’'-]*){{0,3}})[ \n](?P<noun>{'|'.join(_CASE_NOUNS)})"
    rf"(?:[ \n]study)?[ \n](?:also[ \n])?(?:{'|'.join(_CASE_VERBS)})[ \n](?:that[ \n])?"
)
_WORD = lazy(r"\p{L}{4,}|\d[\d.,]*\d|\d")
_EMPTY = frozenset(
    "that this these those with from into over under than then when while which what where have has had been being were was will would could should about"
    " after before during their there they them also only just even more most much many some such very each every other another because through between"
    " against without within among upon your our its his her not and but the for are can may must still yet both same like make made makes does done did"
    " take takes took well less least".split()
)
_LEAST_WORDS = 4
"""Content words that a claim needs to be compared with what was told; it is told there when half of them or more occur."""
_LEAST_TOLD = 300
"""Characters that make passages on a case more than a mention."""
_MOST_SECTIONS = 12
"""An article has no more; section 35 is that of an act, chapter 16 that of a book."""
_EXCERPT = 5
"""A text of fewer sentences may be an excerpt, whose exhibits stand elsewhere."""


@analysis
def dangling_references(article: Article) -> tuple[DanglingReference, ...]:
    """The references in the body that lead nowhere, in order; none in a report of one's own data."""
    found = [*_studies(article), *_repeated(article), *_cases(article)]
    if len(body_sentences(article)) >= _EXCERPT:
        found += [*_above(article), *_exhibits(article), *_sections(article)]
    shown = [reference for reference in found if in_body(article, reference.span) and not is_quoted(article, reference.span)]
    return () if shown and reports_own_data(article) else tuple(sorted(shown, key=_span))


def _span(reference: DanglingReference) -> Span:
    return reference.span


def _above(article: Article) -> Iterator[DanglingReference]:
    """ "As mentioned above" in the first sentence of the body."""
    first = body_sentences(article)[0].span
    for match in _ABOVE.finditer(article.prose, first.start, first.end):
        yield DanglingReference(Span(*match.span()), "above")


def _exhibits(article: Article) -> Iterator[DanglingReference]:
    """Figures and tables by number, in a whole article (one with headings) that has neither a picture nor a table."""
    numbered = list(matches(article, _EXHIBIT, ("figure", "table", "chart", "exhibit"), (FIGURE,)))
    unnumbered = list(matches(article, _UNNUMBERED, ("table", "chart", "graph", "diagram", "infographic")))
    kinds = {block.kind for block in article.blocks} if numbered or unnumbered else set()
    if kinds & {"cell", "caption"} or not kinds & {"title", "heading"} or _has_pictures(article):
        return
    captions = {match.group() for block in article.blocks if (match := _EXHIBIT.match(article.prose, block.span.start))}
    for match in numbered:
        if match.group() not in captions:
            yield DanglingReference(Span(*match.span()), "exhibit", match.group())
    for match in unnumbered:
        yield DanglingReference(Span(*match.span()), "exhibit", match["noun"])


def _has_pictures(article: Article) -> bool:
    """Whether a picture, code or anything else that is no text stands in the article; the page around it does not matter."""
    blocks = [block for block in article.blocks if block.kind not in ("metadata", "furniture")]
    first, last = article.locate(blocks[0].span).start, article.locate(blocks[-1].span).end
    return any(PLACEHOLDER in article.text(block.span) for block in blocks) or bool(_EMBEDDED.search(article.pieces[first:last]))


def _sections(article: Article) -> Iterator[DanglingReference]:
    """Sections by number, in an article whose headings are numbered otherwise or are too few; "the previous section" in the first one."""
    if word_index(article).keys().isdisjoint(("section", "chapter")):
        return
    headings = [block for block in article.blocks if block.kind == "heading"]
    for match in matches(article, _SECTION, ("section", "chapter"), (FIGURE,)):
        is_own = _TOLD_IN.search(article.prose, max(0, match.start() - 14), match.start()) is not None and _is_whole(article)
        number = match["number"]
        if match["noun"] == "Chapter" and number in _BANKRUPTCY:
            continue
        if match["noun"].lower() == "chapter" and _OF_A_BOOK.search(article.prose[max(0, match.start() - 60) : match.start()]):
            continue
        if (headings or is_own) and len(headings) < int(number) <= _MOST_SECTIONS and number not in _numbers(article, headings):
            yield DanglingReference(Span(*match.span()), "section", f"{match['noun'].lower()} {number}")
    for match in matches(article, _PREVIOUS, ("section",)):
        if _is_whole(article) and not (headings and headings[0].span.start < match.start()):
            yield DanglingReference(Span(*match.span()), "section", "section before this one")


def _numbers(article: Article, headings: Sequence[Block]) -> set[str]:
    """The numbers with which headings begin."""
    return {match[1] for block in headings if (match := _NUMBERED.match(article.text(block.span)))}


def _is_whole(article: Article) -> bool:
    """Whether the text begins with a title, so that nothing stood before it."""
    return any(block.kind == "title" for block in article.blocks[:3])


def _studies(article: Article) -> Iterator[DanglingReference]:
    """ "The survey found" where no word before speaks of a survey, and no source is named before."""
    sources = (attribution.span.end for attribution in attributions(article) if attribution.kind not in ("vague", "own data"))
    first_source = next(sources, len(article.prose))
    firsts: dict[str, int] = {}
    for match in matches(article, _STUDY, _FAMILY):
        noun, start = match["noun"], match.start("noun")
        family = _ASKED if match["above"] and noun in ("survey", "poll") else _FAMILY[noun]
        if family not in firsts:
            first = regex.search(family, article.prose, regex.IGNORECASE)
            firsts[family] = first.start() if first else start
        told = firsts[family] if match["above"] else min(firsts[family], first_source)
        if told >= match.start():
            yield DanglingReference(Span(match.start(), match.end("noun")), "study", noun)


def _repeated(article: Article) -> Iterator[DanglingReference]:
    """ "This 40% figure", "the $40 million figure" where no figure before is that much."""
    repeated = list(matches(article, _REPEATED, _REPEATED_WORDS, (FIGURE,)))
    first: dict[tuple[str, Decimal], int] = {}
    values: dict[int, tuple[str, Decimal]] = {}
    for quantity in quantities(article) if repeated else ():
        if quantity.kind in ("percent", "money"):
            values[quantity.span.start] = quantity.unit, quantity.value
            first.setdefault((quantity.unit, quantity.value), quantity.span.start)
    for match in repeated:
        start = match.start("figure")
        if start in values and first[values[start]] == start:
            yield DanglingReference(Span(*match.span()), "figure", match["figure"])


def _cases(article: Article) -> Iterator[DanglingReference]:
    """ "The X case showed that ...", where the passages on X have hardly a word of what it is said to have shown. The first of each name."""
    seen: set[str] = set()
    for sentence in sentences_with(article, body_sentences(article), _CASE_NOUNS, _CASE_VERBS):
        match = _CASE.search(article.prose, sentence.span.start, sentence.span.end)
        if match and match["name"] not in seen:
            seen.add(match["name"])
            yield from _case(article, sentence, match)


def _case(article: Article, sentence: Sentence, match: regex.Match[str]) -> Iterator[DanglingReference]:
    told = _passages(article, match["name"], sentence.block.span.start)
    if sum(span.end - span.start for span in told) < _LEAST_TOLD:
        return
    known = {_stem(word) for span in told for word in _WORD.findall(article.text(span))}
    said = dict.fromkeys(
        word.lower() for word in _WORD.findall(article.prose, match.end(), sentence.span.end) if word.lower() not in _EMPTY
    )
    missing = tuple(word for word in said if _stem(word) not in known)
    if len(said) >= _LEAST_WORDS and 2 * (len(said) - len(missing)) < len(said):
        places = tuple(block.span for span in told if (block := around(span, article.blocks)))
        yield DanglingReference(Span(match.start(), sentence.span.end), "content", match["name"], missing, places)


def _passages(article: Article, name: str, end: int) -> tuple[Span, ...]:
    """The passages before an offset that speak of a name: the sections with it in the heading, and the blocks with it in the text."""
    found: list[Span] = []
    for section in sections(article):
        if section.span.start >= end:
            break
        if section.heading and name in article.text(section.heading.span):
            found.append(section.span)
        else:
            found += [block.span for block in section.blocks if block.span.start < end and name in article.text(block.span)]
    return tuple(found)


def _stem(word: str) -> str:
    """The beginning that a word shares with its other forms ("migration", "migrated")."""
    return word.lower()[: max(4, len(word) - 4)][:6]
