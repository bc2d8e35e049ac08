"""Attributions: who says so. Sources named in the sentence, links, citations, the author's own data, and sources that nobody can ask."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis, around
from credlint.facts.sentences import Sentence, sentences
from credlint.facts.speech.passives import passive_claims
from credlint.facts.speech.relatives import name_before_relative
from credlint.facts.speech.source_marks import source_marks
from credlint.facts.speech.source_phrases import source_phrases
from credlint.facts.speech.sources import Kind, Source, read_source, words
from credlint.facts.word_places import Beginnings, as_printed, blocks_from, places_of
from credlint.patterns import lazy


class Attribution(Struct, frozen=True):
    """A claim laid to a source.

    span: the words that lay it there: source and verb, "according to" and source, the text of a link, the place of a footnote.
    source: the source alone. kind: what it is; "vague" for one that nobody can ask.
    verb: the verb or phrase as printed, lower case; empty for links and citations. claim: the clause or sentence that it covers.
    named: the source carries a name, a year or a number of respondents by which a reader could find it.
    """

    span: Span
    source: Span
    kind: Kind
    verb: str
    claim: Span
    named: bool = True


_ADVERBS = "also even still then now later long has have had since often".split()
_BLOCKERS = (
    "to not never would could can may might should must will is are was were be been being get gets got than if"
    " on of in for with from by at about into as this the a an their its our my your every each no"
).split()
_BEFORE_VERB = lazy(
    rf"(?r)(?P<blocked>\b(?:{'|'.join(_BLOCKERS)}|\p{{L}}+n['’]t))?[ \n]"
    rf"(?:(?:{'|'.join(_ADVERBS)}|\p{{Ll}}++(?<=ly)(?<!quarterly|monthly|weekly|daily|yearly|early|family|supply|assembly))[ \n]){{0,3}}"
)
_NO_SUBJECT = frozenset(_BLOCKERS)
_NEAR_VERB = _NO_SUBJECT.union(_ADVERBS)
_BOUNDARY = lazy(
    r"\b(?i:t(?:hat|hough|han)|a(?:nd|lthough|s|fter)|b(?:ut|ecause|efore)|w(?:hile|hen|hereas|here|hether|hat|hich|ho)|if|so|or|how)(?:[ \n]|$)"
    r"|[.;:!?—(\[“”\"\ufffc][ \n]?|[ \n]–[ \n]"
)
_LAST_BOUNDARY = lazy(f"(?r){_BOUNDARY.pattern}")
_RELATIVE = ("that", "who", "which")
_NOT_A_VERB = lazy(
    r"[ \n](?:of|on|by|from|for|in|about|within|between|at|with|into|as|are|is|were|was|have|has|had|and|or|to|shows?|showed|says?|said|suggests?|indicate[sd]?|found|errors?|accuracy|periods?|horizons?)\b|[.,;:)]"
)
_CLOSING = lazy(
    r"(?r),[ \n](?:the|its|their|an?|\p{Lu}[\p{L}.]*[’']s)[ \n](?:[\p{L}\d-]+[ \n]){0,3}?"
    r"(?:report|survey|study|poll|accounts|filing|analysis|audit|census|paper|review|index|bulletin|statement|data|figures|records|statistics|estimates|results)(?:(?:[ \n][\p{L}\d-]+){0,10}?|,[ \n](?:published|released|issued|filed|presented|posted|dated)[ \n][\p{L}\d ,\n-]{2,60}?,)[ \n]"
)
"""Before the verb of a clause that ends with it: ", the annual report released on Tuesday shows."."""
_ASIDE = lazy(
    r"(?r),[ \n](?:(?:the|an?|its|their)[ \n][^,.;:()]{2,60}?[ \n](?:and|or)[ \n][^,.;:()]{2,40}|(?:published|released|issued|filed|presented|posted|dated)[ \n][\p{L}\d -]{2,40}(?:,[ \n][\p{L}\d ]{2,20}){0,2}),"
)
"""Between a subject and its verb: ", the maker of drills and spanners,", ", published on Monday, June 3,"."""
_ALSO_NOUNS = frozenset(
    "report reports estimate estimates claim claims forecast forecasts project projects note notes state states shows finds".split()
)
_RARE_VERBS = frozenset("project projects note notes state states claim claims".split())
_THAT = lazy(
    r"(?:[ \n](?:on|in)[ \n]\p{Lu}\p{Ll}+(?:,?[ \n](?:\p{Lu}\p{Ll}+|\d{1,4})){0,3},?|[ \n](?:yesterday|today|this[ \n]week|last[ \n]\p{Ll}+))?[ \n]that[ \n]"
)
"""After a verb that tells something: "reported on Tuesday, August 19, that"."""
_COMPLEMENT = lazy(r"[ \n](?:that|an?|the|it|this|to|\d|[$€£])\b|[ \n][\d$€£]")
_PARTICIPLES = ("ed", "found", "shown")
_BY_OR_TO = lazy(r"[ \n](?:by|to)\b")
_LAST_WORD = lazy(r"(?r)(\p{L}+)[ \n]")
_SUBJECT_AFTER = lazy(r"[ \n](?P<np>(?:\p{Lu}|the[ ]|an?[ ]|one[ ])[^,.;:!?“”\"()\n]{1,80})(?=[,.;:!?]|$)")
_VERB = lazy(r"(?<=[\p{L}\p{N},”\"’)%][ \n])\p{L}+\b(?![-’'])")
_IN_A_ROW = lazy(r"\b(\p{L}+)[ \n]after[ \n]\1\Z", regex.IGNORECASE)
"""Study after study: what is told of them has no source."""
_COMMA = lazy(r",(?=[ \n]|$)")
_INVERTED = frozenset("said says wrote writes added explained argued noted warned".split())
_REACH = 160
_NEAR = 24


@cache
def _verbs() -> Beginnings:
    return as_printed(*words().verbs, *words().that_verbs)


@analysis
def attributions(article: Article) -> tuple[Attribution, ...]:
    """All attributions, ordered by their start. One sentence may carry several, and they may overlap."""
    by_verb = list(_by_verb(article))
    told = {attribution.source.start for attribution in by_verb}
    by_phrase = (attribution for attribution in _by_phrase(article) if attribution.verb != "by" or attribution.source.start not in told)
    found = [*by_verb, *by_phrase, *_by_mark(article), *_passive(article), *_links(article)]
    return tuple(sorted(found, key=lambda attribution: (attribution.span, attribution.source)))


def beginning_in(span: Span, facts: Sequence[Attribution]) -> Sequence[Attribution]:
    """The attributions that begin in a span or at its end. They may overlap; two bisects."""
    return facts[bisect_left(facts, span.start, key=_start) : bisect_right(facts, span.end, key=_start)]


def _start(attribution: Attribution) -> int:
    return attribution.span.start


def _by_verb(article: Article) -> Iterator[Attribution]:
    """Subject and verb: "Microsoft reported", "experts say", "..., said Jane Doe"."""
    every, prose = sentences(article), article.prose
    for match in _verbs_in(article):
        verb = match.group()
        sentence = around(Span(*match.span()), every) if _may_tell(prose, verb, *match.span()) else None
        if (
            sentence
            and (source := _subject(prose, sentence, match))
            and not _IN_A_ROW.search(prose, max(0, source.span.start - _NEAR), source.span.end)
        ):
            span = Span(min(source.span.start, match.start()), max(source.span.end, match.end()))
            yield Attribution(span, source.span, source.kind, verb, _claim(prose, sentence, span), source.named)


def _verbs_in(article: Article) -> Iterator[regex.Match[str]]:
    """The verbs that may have a subject, block by block. A third of all follow "to", "can" or "the" and have none."""
    prose = article.prose
    for block, verbs in blocks_from(article, _verbs()):
        for verb in verbs:
            for at in places_of(verb, prose, *block.span):
                is_free = _word_before(prose, max(0, at - _NEAR), at) not in _NO_SUBJECT
                if is_free and (match := _VERB.match(prose, at, block.span.end + 2)) and match.group() == verb:
                    yield match


def _word_before(prose: str, start: int, at: int) -> str:
    """What stands between the last space and the blank before a place, from `start` on."""
    return prose[start : at - 1].rpartition(" ")[2]


def _may_tell(prose: str, verb: str, start: int, end: int) -> bool:
    """Whether what follows a word lets it be a verb that tells something."""
    if verb in _ALSO_NOUNS and _NOT_A_VERB.match(prose, end):
        return prose[end : end + 1] in (".", ",", ";") and _CLOSING.match(prose, max(0, start - _REACH), start) is not None
    if verb.endswith(_PARTICIPLES) and _BY_OR_TO.match(prose, end):
        return False
    return verb not in _RARE_VERBS or _COMPLEMENT.match(prose, end) is not None


def _subject(prose: str, sentence: Sentence, match: regex.Match[str]) -> Source | None:
    """The source that is the subject of a verb: the noun phrase before it, or after it where a quotation or a comma stands before it."""
    verb = match.group()
    end = _subject_end(prose, sentence.span.start, match.start())
    if end < 0:
        return None
    if name := name_before_relative(prose, sentence.span.start, end):
        return read_source(prose, name, verb, starts=name.start == sentence.span.start)
    aside = _ASIDE.match(prose, max(sentence.span.start, end - _REACH), end) if prose[end - 1] == "," else None
    end = aside.start() if aside else end
    start = _clause_start(prose, max(sentence.span.start, end - _REACH), end)
    phrase = _last_phrase(prose, start, end)
    is_complement = _THAT.match(prose, match.end()) is not None
    is_led = prose[max(0, start - 2) : start].strip() == ","
    if verb in words().that_verbs and not is_complement and not is_led and phrase.start == sentence.span.start:
        return None
    source = read_source(prose, phrase, verb, starts=phrase.start == sentence.span.start, has_that=is_complement)
    return source or _subject_after(prose, sentence, match)


def _subject_end(prose: str, start: int, verb: int) -> int:
    """Where what stands before a verb and its adverbs ends; -1 where that is no subject ("to say", "of report")."""
    word = _word_before(prose, max(start, verb - _NEAR), verb)
    if word.isalpha() and word not in _NEAR_VERB and not word.endswith("ly"):  # the pattern would find no more than the blank
        return verb - 1
    before = _BEFORE_VERB.match(prose, start, verb)
    if before and before["blocked"]:
        return -1
    return before.start() if before else verb


def _clause_start(prose: str, start: int, end: int) -> int:
    """Where the last clause before an offset begins; a relative clause belongs to its noun ("firms that adopted it", "Ixo, which is small, said")."""
    last = _LAST_BOUNDARY.search(prose, start, end)
    if not last or last.group().strip().lower() not in ("–", *_RELATIVE):  # of a dash, what precedes it may have its space
        return last.end() if last else start
    is_closed = prose[start:end].rstrip(" \n").endswith(",")
    for boundary in _BOUNDARY.finditer(prose, start, end):
        is_relative = boundary.group().strip().lower() in _RELATIVE
        is_aside = is_closed and is_relative and prose[start : boundary.start()].rstrip(" \n").endswith(",")
        if not is_aside and not (
            is_relative and prose[start : boundary.start()].rpartition(" ")[0].count(" ") < 4 and _ends_in_crowd(prose, boundary.start())
        ):
            start = boundary.end()
    return start


def _ends_in_crowd(prose: str, end: int) -> bool:
    word = _LAST_WORD.match(prose, max(0, end - 24), end)
    return word is not None and (word[1].lower() in words().actors or word[1].lower() in words().knowers)


def _last_phrase(prose: str, start: int, end: int) -> Span:
    """The noun phrase that a clause ends with; one with an apposition between commas counts from its beginning ("Stripe, meanwhile,")."""
    commas = [match.start() for match in _COMMA.finditer(prose, start, end)] if "," in prose[start:end] else []
    if commas and not prose[commas[-1] + 1 : end].strip():
        first = commas[-3] + 1 if len(commas) > 2 else start
        return _trim(prose, first, commas[-2] if len(commas) > 1 else commas[-1])
    return _trim(prose, commas[-1] + 1 if commas else start, end)


def _trim(prose: str, start: int, end: int) -> Span:
    while start < end and prose[start].isspace():
        start += 1
    while end > start and prose[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _subject_after(prose: str, sentence: Sentence, match: regex.Match[str]) -> Source | None:
    """The subject that follows its verb, after a comma or a quotation ("..., said Jane Doe")."""
    if match.group() not in _INVERTED or prose[match.start() - 2] not in ',”"':
        return None
    after = _SUBJECT_AFTER.match(prose, match.end(), min(sentence.span.end, match.end() + _REACH))
    return read_source(prose, Span(*after.span("np")), match.group(), starts=False) if after else None


def _claim(prose: str, sentence: Sentence, span: Span) -> Span:
    """What an attribution covers: the part of its sentence between semicolons; from the source on, where it leads the sentence."""
    start = prose.rfind(";", sentence.span.start, span.start) + 1 or sentence.span.start
    end = prose.find(";", span.end, sentence.span.end)
    is_trailing = prose[start : span.start].rstrip(" \n")[-1:] in (",", "”", '"', "—", "–")
    return Span(start if is_trailing else span.start, end if end >= 0 else sentence.span.end)


def _by_phrase(article: Article) -> Iterator[Attribution]:
    """ "according to X", "a survey by X", "the figures are from X", "X released figures": these cover their whole sentence."""
    every = sentences(article)
    for match in source_phrases(article):
        sentence = around(Span(*match.span()), every)
        phrase = match.groupdict().get("phrase", "by")
        source = sentence and read_source(article.prose, Span(*match.span("np")), "", starts=match.start("np") == sentence.span.start)
        if (
            sentence and source and (source.kind != "vague" or not phrase.lower().startswith("based"))
        ):  # not "based on data from interviews"
            yield Attribution(Span(match.start(), source.span.end), source.span, source.kind, phrase.lower(), sentence.span, source.named)


def _by_mark(article: Article) -> Iterator[Attribution]:
    """Citations, exhibits, and the author's own measurements."""
    every = sentences(article)
    for span, kind in source_marks(article):
        if sentence := around(span, every):
            yield Attribution(span, span, kind, "", sentence.span)


def _passive(article: Article) -> Iterator[Attribution]:
    """ "is expected to", "it is widely believed": vague, unless the sentence says by whom."""
    every = sentences(article)
    for match in passive_claims(article):
        sentence = around(Span(*match.span()), every)
        agent = match["by"] and read_source(article.prose, Span(*match.span("np")), match["verb"], starts=False)
        if not sentence or (match["by"] and not agent):
            continue
        span = Span(*match.span())
        source = agent or Source(span, "vague", named=False)
        yield Attribution(span, source.span, source.kind, match["verb"], Span(span.start, sentence.span.end), source.named)


def _links(article: Article) -> Iterator[Attribution]:
    every = sentences(article)
    for link in article.links:
        sentence = around(link.span, every)
        if sentence and not link.image and not link.url.startswith(("#", "mailto:")):
            yield Attribution(link.span, link.span, "link", "", sentence.span)
    for reference in article.footnote_references:
        place = max(reference.span.start - 1, 0)
        if sentence := around(Span(place, place + 1), every):
            yield Attribution(reference.span, reference.span, "footnote", "", sentence.span)
