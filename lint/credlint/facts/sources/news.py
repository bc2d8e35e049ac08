"""Reports of the news: where an article's sources stand, and whether one that its first paragraphs name answers for all of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from credlint.article import Article, Block, Span, analysis, around, inside
from credlint.facts.attributions import Attribution, attributions
from credlint.facts.dates.names import MONTH, WEEKDAY
from credlint.facts.sentences import sentences
from credlint.facts.sources.statistics import statistics
from credlint.facts.speech.spoken import spoken
from credlint.facts.zones import body_blocks, body_sentences
from credlint.patterns import lazy

_TOLD = r"(?:said|announced|reported|published|released)"
_DAY = rf"(?:{WEEKDAY}|yesterday|today[ \n]{_TOLD}|{_TOLD}[ \n]today)"
_ON_A_DAY = lazy(rf"\b(?:{_DAY}|on[ \n](?:{MONTH}[ \n]\d{{1,2}}|\d{{1,2}}[ \n]{MONTH}))\b")
_PRESENTED = lazy(
    r"\b(?:published|presented|released|adopted|approved|passed|unveiled|filed)[ \n](?:its|their|the|an?)[ \n](?:[\p{L}\d’'-]+[ \n]){0,3}?"
    rf"(?:accounts|results|report|figures|statistics|budget|census|details|findings|timetable|minutes|terms|statement|bulletin|forecasts?|estimates)\b[^.;:]{{0,90}}?[ \n]{_DAY}\b"
    rf"|\b(?:cut|raised|lowered|left|held|kept|increased|reduced)[ \n](?:its|their|the)[ \n](?:[\p{{L}}’'-]+[ \n]){{0,3}}?rates?\b[^.;:]{{0,90}}?[ \n]{_DAY}\b"
)
"""Of a body: "published its accounts for 2025 on Tuesday", "cut its benchmark rate on Thursday"."""
_DATELINE = lazy(
    r"\p{Lu}{2}[^.\n]{0,60}\((?:AP|AFP|Reuters|UPI|dpa|Xinhua|TASS|PTI|ANI|CNN|Bloomberg|MarketWatch)\)[ ]?[—–-]"
    r"|(?!(?:NOTE|UPDATE|FAQ|TLDR|BONUS|STEP|PART|WARNING|PRO|TIP|NEWS|BREAKING|OPINION|ANALYSIS)\b)\p{Lu}{3}[\p{Lu} .’'-]*(?:,[ ][^.\n—–()]{2,40}?)?(?:[ ]\([^()\n]{2,40}\))?[ ](?:[—–]|--?)[ ](?=\p{Lu})"
)
"""Of a report of the news: "LONDON (Reuters) -", "LONDON, Aug 7 -"."""
_WIRE = 4
"""Sentences that two paragraphs of a news agency's report have on average, at most."""
_NEWS = 14
"""Sentences that two paragraphs of another report of the news have on average, at most."""
_OPENING = 2
"""Paragraphs in which a report of the news says who told it."""
_PARAGRAPHS = 4
"""Paragraphs of a report of the news, at least."""


@analysis
def sources(article: Article) -> Mapping[int, Sequence[Attribution]]:
    """The attributions that are not vague, by the start of their sentence."""
    found: defaultdict[int, list[Attribution]] = defaultdict(list)
    every = sentences(article)
    for attribution in attributions(article):
        if attribution.kind != "vague" and (
            sentence := around(
                Span(max(attribution.span.start - (attribution.span.start == attribution.span.end), 0), attribution.span.end), every
            )
        ):
            found[sentence.span.start].append(attribution)
    return dict(found)


def block_has_source(article: Article, block: Block) -> bool:
    """Whether a sentence of a block has a source."""
    return any(sentence.span.start in sources(article) for sentence in inside(block.span, sentences(article)))


@analysis
def is_wire(article: Article) -> bool:
    """Whether the article is a news agency's report: short paragraphs, a third of which or more name who says it, and neither headings nor lists, or people are quoted."""
    is_parted = any(block.kind in ("heading", "item") for block in article.blocks)
    paragraphs = _news_paragraphs(article, _WIRE) if not is_parted or spoken(article) else ()
    return bool(paragraphs) and 3 * sum(block_has_source(article, block) for block in paragraphs) >= len(paragraphs)


def _news_paragraphs(article: Article, most: int) -> Sequence[Block]:
    """The paragraphs of an article of which two have so many sentences at most, as in a report of the news."""
    paragraphs = [block for block in article.blocks if block.kind == "paragraph"]
    told = sum(sentence.block.kind == "paragraph" for sentence in body_sentences(article))
    return paragraphs if len(paragraphs) >= _PARAGRAPHS and 2 * told <= most * len(paragraphs) else ()


@analysis
def is_told_news(article: Article) -> bool:
    """Whether the article reports what somebody told: its first two paragraphs say who did.

    A body is told with the day ("police said on Wednesday"), a person with the name and a figure; an agency's dateline stands for both.
    """
    if not _news_paragraphs(article, _NEWS):
        return False
    first = [block.span for block in body_blocks(article) if block.kind == "paragraph" and _is_told(article, block.span)][:_OPENING]
    if first and _DATELINE.match(article.prose, *first[0]):
        return True
    for sentence in (other for span in first for other in inside(span, sentences(article))):
        told = sources(article).get(sentence.span.start, ())
        by_person = any(source.kind == "person" and source.named and source.verb == "said" for source in told) and any(
            statistic.sentence is sentence for statistic in inside(sentence.span, statistics(article))
        )
        by_body = any(source.verb and source.kind != "own data" for source in told)
        on_a_day = by_body and _ON_A_DAY.search(article.prose, *sentence.span)
        if by_person or on_a_day or _PRESENTED.search(article.prose, *sentence.span):
            return True
    return False


def _is_told(article: Article, block: Span) -> bool:
    """Whether a paragraph tells something, and is no byline or line of a menu."""
    return article.text(block).rstrip('”"’)').endswith((".", "!", "?"))
