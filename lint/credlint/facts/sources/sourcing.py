"""Sourcing: which statistics stand without anyone who vouches for them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Literal

from credlint.article import Article, Block, Span, analysis, around, inside
from credlint.facts.quantities import quantities
from credlint.facts.sections import sections
from credlint.facts.sentences import Sentence, sentences
from credlint.facts.sources.majorities import majorities
from credlint.facts.sources.news import block_has_source, is_told_news, is_wire, sources
from credlint.facts.sources.polls import is_of_a_poll_told_before
from credlint.facts.sources.presented import is_of_the_study, presents_a_report
from credlint.facts.sources.statistics import STRENGTHS, Statistic, Strength, statistics
from credlint.facts.sources.suppositions import has_code
from credlint.facts.speech.own_work import own_work, tells_own_work
from credlint.facts.speech.spoken import spoken
from credlint.facts.speech.voices import first_person, own_report, reports_own_data, speaks_for_itself
from credlint.facts.tables.framing import groups
from credlint.facts.zones import body_sentences
from credlint.patterns import lazy

_CARRIED_ON = lazy(
    r"(?:It|They|He|She|Of (?:those|these|them)|Among (?:those|these|them)"
    r"|(?:That|This|Those|These)[ \n](?:figures?|numbers?|shares?|rates?|compares?|represents?|is|was|are|were|includes?|means|works? out)\b"
    r"|(?:Within|In|Over|During) (?:the same|that) \p{Ll}+|By (?:comparison|contrast)|Things (?:are|were)|For \p{Ll}+(?: \p{Ll}+)?, the (?:figures?|numbers?|shares?|rates?)"
    r"|The (?:same|other|rest|remaining|figure|number|share|survey|study|report|poll|researchers|authors|company|agency|group|bank|firm|paper|analysis|data|results|findings))\b"
)
_POLLED = lazy(
    r"\b(?:respondents?|surveyed|polled|of those|[Aa]mong (?:those|them|men|women)|participants|the sample|sa(?:id|y) they|(?:registered|likely) voters)\b"
)
_ALL_FIGURES = lazy(
    r"(?:All|Unless[^.\n]{0,40}, (?:all )?)[ \n]?(?:(?:of )?the[ \n])?(?:figures|numbers|data|statistics|prices|amounts|percentages|rules|rates|thresholds|fares|times|distances|sums|measurements)\b(?:[^.:]{0,80}\bfrom\b|[^.:]{0,40}:[ \n](?:the[ ])?\p{Lu}|[ \n](?:are|were)[ \n](?:the[ \n])?(?:[^.:]{1,40}[’']s?|our|my)[ \n]own\b)"
    r"|(?:Everything|(?:Every|Each)[ \n](?:figure|number|price|amount|percentage))[ \n](?:here|below|above|on[ \n]this[ \n]page|in[ \n]this[ \n](?:post|article|report|piece))[ \n](?:comes|is|was)[ \n][^.:]{0,40}?\bfrom\b"
)
_OURS = lazy(r"[ \n](?:our|my)\b")
_ALL_BEGINS = ("All ", "Unless ", "Every", "Each ")
_DEFINITE = lazy(r"\b(?:[Tt]he|[Tt]hat|[Tt]his|[Tt]hose|[Tt]hese|[Ii]ts|[Tt]heir)[ \n](?:[\p{Ll}-]+[ \n]){0,2}$")
_LABELLED = lazy(r"[\p{L}(][^.:!?]{0,60}: ")

_SELLING = lazy(
    r"[Oo]ur[ \n](?:[\p{L}-]+[ \n]){0,2}?(?:customers?|clients?|users?|partners?|subscribers|platform|solutions?|products?|software|agents?|engine|app|technology|experience|program(?:me)?|course)\b(?![ \n](?:survey|data|page|logs?|records|tests?|figures)\b)"
    r"|[Ww]e(?:[’'](?:ve|re))?[ \n](?:have[ \n]|are[ \n]|can[ \n])?(?:help(?:ed|ing)?|serv(?:e|ed|ing)|power|empower|saved?|deliver(?:ed)?|guarantee|promise|typically|trained)\b"
)
_ON_SITE = ("#", "/", "mailto:", "tel:")
_LINES = 40
"""Lines of a list without marks that are looked at for what introduces it."""
_EXCERPT = 5
_LONG_PARAGRAPH = 16
"""Sentences of a text in one piece that is more than a paragraph: an article that lost its breaks."""
_RATES = frozenset(("percent", "points", "basis points", "multiple"))
_VOICES = 2
"""Quotations of people in an article that a reporter wrote. Measured: none in 27 generated articles and sales posts, in most reports of the news two or more."""
_TELLERS = 4
_TELLER_SHARE = 5
"""One sentence in so many names a source in a reported article. Measured: one in 3 in local news, one in 16 or fewer in unsourced articles."""


@analysis
def unsourced_statistics(article: Article) -> tuple[Statistic, ...]:
    """The statistics that no source, link, footnote or measurement of the author's own covers, in order; none in a report of one's own data.

    Of a text of fewer than five sentences, or of one paragraph without a heading, which may be an excerpt from a report of one's own data,
    only shares of people count ("83% of firms"). In an article that lets people speak, and in one with links and sources for half of its statistics, a source holds for its
    paragraph; in the former, counts and amounts are what the reporter saw, and only rates count. A majority told in words ("most teams") counts beside another one. What only reads as a result (see Statistic.strength) counts where the whole article has no link and no first person.
    """
    found = statistics(article)
    throughout = _source_throughout(article)
    if not found or reports_own_data(article) or throughout == "another's":
        return ()
    if throughout or own_work(article):
        found = tuple(statistic for statistic in found if statistic.is_general)
    least = STRENGTHS.index("certain" if own_report(article) else _least(article))
    open_ones = [statistic for statistic in found if not _covers(article, statistic) and not _is_repeated(article, statistic)]
    if _is_reported(article) or (_links_out(article) and 2 * len(open_ones) <= len(found)):
        open_ones = [other for other in open_ones if other.is_general or not block_has_source(article, other.sentence.block)]
    if _is_reported(article):
        open_ones = [statistic for statistic in open_ones if statistic.figures[-1].kind in _RATES or statistic.strength == "certain"]
    told = [statistic for statistic in open_ones if STRENGTHS.index(statistic.strength) >= least]
    return tuple(sorted((*told, *_majorities_beside(article, told)), key=lambda statistic: statistic.span))


def _majorities_beside(article: Article, told: Sequence[Statistic]) -> Iterator[Statistic]:
    """The majorities without a source in the paragraphs of statistics without one: "Costs fell 40%. Most teams see the same." Alone, one is a view."""
    places = {statistic.sentence.block.span for statistic in told}
    for majority in majorities(article) if told else ():
        if majority.sentence.block.span in places and not _covers(article, majority):
            yield majority


def _source_throughout(article: Article) -> Literal["", "the author's", "another's"]:
    """Whose figures a sentence says all figures of the article to be ("All figures are from the town's register", "from our logs")."""
    prose = article.prose
    for sentence in sentences(article):
        if prose.startswith(_ALL_BEGINS, sentence.span.start) and (told := _ALL_FIGURES.match(prose, sentence.span.start)):
            return "the author's" if _OURS.match(prose, told.end()) else "another's"
    return ""


def _least(article: Article) -> Strength:
    """How strong a statistic must be to count."""
    if _is_excerpt(article):
        return "certain"
    return "strong" if _links_out(article) or speaks_for_itself(article) else "weak"


def _is_excerpt(article: Article) -> bool:
    """Whether a text may be a passage of another: a few sentences, or one paragraph of them without a heading."""
    body = body_sentences(article)
    return len(body) < _EXCERPT or (len(body) < _LONG_PARAGRAPH and len(article.blocks) == 1 and not article.metadata.title)


def _links_out(article: Article) -> bool:
    """Whether the article has a footnote or a link that leads off its page and is no picture, mail address or call to the site's own forms."""
    return bool(article.footnote_references) or any(not link.image and not link.url.startswith(_ON_SITE) for link in article.links)


def _is_reported(article: Article) -> bool:
    """Whether the article lets people speak: in two quotations, or one sentence in five, four at least, names who says it."""
    if len(spoken(article)) >= _VOICES:
        return True
    tellers = sum(any(source.verb for source in there) for there in sources(article).values())
    return tellers >= _TELLERS and tellers * _TELLER_SHARE >= len(body_sentences(article))


def _covers(article: Article, statistic: Statistic) -> bool:
    """Whether somebody answers for a statistic."""
    sentence = statistic.sentence
    if sentence.span.start in sources(article):
        return True
    is_for_all = tells_own_work(article) or is_told_news(article) or presents_a_report(article)
    is_certain = statistic.strength == "certain"
    if (not is_certain and (is_for_all or is_of_the_study(article, sentence))) or _is_the_authors(article, sentence, is_certain=is_certain):
        return True
    if any(_reaches(article, other, sentence, is_general=statistic.is_general) for other in _neighbours(article, sentence)):
        return True
    return (
        _is_introduced(article, sentence)
        or is_of_a_poll_told_before(article, statistic)
        or (not statistic.is_general and _is_carried_on(article, sentence))
    )


def _is_the_authors(article: Article, sentence: Sentence, *, is_certain: bool) -> bool:
    """Whether the author speaks of himself near a figure; in its sentence, for a share of people.

    What a seller tells of his customers and his product is no measurement of his own.
    """
    words = inside(sentence.span if is_certain else _reach_of_first_person(article, sentence), first_person(article))
    return not all(_SELLING.match(article.prose, word.span.start) for word in words)


def _is_carried_on(article: Article, sentence: Sentence) -> bool:
    """Whether a short paragraph has its source in the one before: in an agency's report, and in the lines of a list without marks."""
    blocks, prose = article.blocks, article.prose
    index = bisect_left(blocks, sentence.block.span.start, key=_block_start)
    if _LABELLED.match(prose, sentence.block.span.start, sentence.block.span.end):
        first = _first_line(article, index)
        return first > 0 and prose[blocks[first - 1].span.end - 1] == ":" and block_has_source(article, blocks[first - 1])
    return index > 0 and is_wire(article) and blocks[index - 1].kind == "paragraph" and block_has_source(article, blocks[index - 1])


def _first_line(article: Article, index: int) -> int:
    """Which block is the first of the labelled lines that a block belongs to; looked for among the 40 before."""
    last = max(index - _LINES, 0)
    while index > last and _LABELLED.match(article.prose, article.blocks[index - 1].span.start, article.blocks[index - 1].span.end):
        index -= 1
    return index


def _block_start(block: Block) -> int:
    return block.span.start


def _is_repeated(article: Article, statistic: Statistic) -> bool:
    """Whether a statistic speaks again of a figure that the article has given ("the new $30 billion account")."""
    first = statistic.figures[0]
    before = article.prose[max(statistic.sentence.span.start, first.span.start - 40) : first.span.start]
    is_again = first.kind != "multiple" and _first_places(article)[first.unit, first.value] < first.span.start
    return is_again and _DEFINITE.search(before) is not None


@analysis
def _first_places(article: Article) -> Mapping[tuple[str, Decimal], int]:
    """Where each figure stands first, by its unit and value."""
    return {(figure.unit, figure.value): figure.span.start for figure in reversed(quantities(article))}


def _reach_of_first_person(article: Article, sentence: Sentence) -> Span:
    """How far "we" makes a figure the author's own: its sentence; told in the first person, its paragraph; with code besides, its section."""
    if not speaks_for_itself(article):
        return sentence.span
    section = around(sentence.span, sections(article)) if _shows_code(article) else None
    return section.span if section else sentence.block.span


@analysis
def _shows_code(article: Article) -> bool:
    """Whether the article is about a program of which it shows code: a walk-through, a release of one's own software."""
    return any(has_code(article, block) for block in article.blocks)


def _is_introduced(article: Article, sentence: Sentence) -> bool:
    """Whether a source covers the table or list that a sentence stands in: in what introduces it, in its caption, its header or its row."""
    block = sentence.block
    if block.group < 0:
        return False
    group = groups(article)[block.group]
    if any(block_has_source(article, other.block) or inside(other.span, first_person(article)) for other in group.framing):
        return True
    return block.kind == "cell" and not {(block.group, block.row), (block.group, 0)}.isdisjoint(_marked_rows(article))


@analysis
def _marked_rows(article: Article) -> frozenset[tuple[int, int]]:
    """The rows of tables, by table and row, in which a cell has a link, a footnote or a citation."""
    parts = (sentence for sentence in sentences(article) if sentence.block.kind == "cell")
    return frozenset((part.block.group, part.block.row) for part in parts if _has_mark(article, part))


def _has_mark(article: Article, sentence: Sentence) -> bool:
    return any(not source.verb for source in sources(article).get(sentence.span.start, ()))


def _reaches(article: Article, other: Sentence, sentence: Sentence, *, is_general: bool) -> bool:
    """Whether the sources of a neighbour reach over: links, footnotes and exhibits always, others where the text goes on about them.

    The author's own data there are no source of what is told of all of a kind.
    """
    there = [source for source in sources(article).get(other.span.start, ()) if not (is_general and source.kind == "own data")]
    if any(not source.verb for source in there):
        return True
    text = article.text(sentence.span)
    return other.span.start < sentence.span.start and bool(there) and bool(_CARRIED_ON.match(text) or _POLLED.search(text))


def is_made_good(article: Article, sentence: Sentence, *, by_what_stands_before: bool) -> bool:
    """Whether a vague attribution in a sentence is made good: by a source of its own, a link or a named source right after.

    by_what_stands_before: a link in the sentence before counts, too.
    """
    if sentence.span.start in sources(article):
        return True
    for other in _neighbours(article, sentence):
        there = [source for source in sources(article).get(other.span.start, ()) if source.kind != "own data"]
        follows = other.span.start > sentence.span.start
        if any((follows and source.named) or (not source.verb and (follows or by_what_stands_before)) for source in there):
            return True
    return False


def _neighbours(article: Article, sentence: Sentence) -> list[Sentence]:
    """The sentences beside one, in its block; for an item or a cell also the sentence before, where that introduces with a colon."""
    every = sentences(article)
    index = bisect_left(every, sentence.span.start, key=_start)
    near = [every[place] for place in (index - 1, index + 1) if 0 <= place < len(every)]
    return [other for other in near if other.block is sentence.block or _introduces(article, other, sentence)]


def _start(sentence: Sentence) -> int:
    return sentence.span.start


def _introduces(article: Article, other: Sentence, sentence: Sentence) -> bool:
    return sentence.block.kind in ("item", "cell") and article.text(Span(other.span.end - 1, other.span.end)) == ":"
