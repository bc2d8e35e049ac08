"""Phrases that lay the claim of their sentence to a source: "according to X", "a survey by X", "X released figures", "the figures are from X"."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from credlint.article import Article
from credlint.facts.dates.names import MONTH
from credlint.facts.word_places import Beginnings, as_printed, blocks_from, matches_at, matches_from, places
from credlint.facts.words import FIGURE, matches
from credlint.patterns import lazy

_ACCORDING = lazy(
    r"\b(?P<phrase>[Aa]ccording to|[Aa]s (?:reported|estimated|measured|calculated) by|[Bb]ased on(?![ \n](?:[\p{Ll}-]+[ \n]){0,2}(?:(?:19|20)\d\d[ \n])?(?:[\p{Ll}-]+[ \n]){0,2}(?:data|figures)\b(?![ \n](?:from|by|of)\b))(?=[^,.;]{0,60}\b(?:data|survey|study|report|census|figures)\b))"
    r"[ \n](?P<np>(?:[^,.;:()\n—]|[.,](?=\d)|(?<=\b\p{L})\.|\b(?:Inc|Corp|Ltd|Co|Dr|Mr|Ms|St)\.){2,120})"
)
_STUDY = r"(?:(?!(?i:to|in|of|by|from|and|that|on|with|for)\b)\p{L}[\p{L}’'-]*[ \n]){0,4}(?:survey|poll|study|trial|report|census|analysis|paper|estimates|audit)"
_NAME = r"\p{Lu}[\p{L}\p{N}&.’'-]*(?:[ ](?:of[ ]|for[ ]|the[ ]|and[ ]|&[ ])?\p{Lu}[\p{L}\p{N}&’'-]*){0,6}(?:[ ]in[ ](?:\p{Lu}\p{Ll}+[ ])?(?:19|20)\d\d)?"
_STUDY_OF = lazy(
    rf"\b(?P<np>{_STUDY}[ \n](?:(?:(?:of|released|published|conducted|compiled|commissioned|done|carried|issued)[ \n](?:[\p{{Ll}}\d][\p{{Ll}}\d,-]*[ \n]){{0,5}}?)?"
    rf"(?:by|from)[ \n](?:the[ \n])?(?:\p{{Ll}}+[ \n]){{0,2}}?{_NAME}|(?:of|among|with)[ \n](?:\p{{Ll}}+[ \n]){{0,2}}?\d[\d,]*[ \n]\p{{Ll}}+))"
)
_PROPER = r"(?:(?<![\p{L}.])(?:\p{Lu}\.){2,6}+|\p{Lu}[\p{L}\p{N}&’'-]*)(?:[ ](?:of[ ]|for[ ]|on[ ]|the[ ]|and[ ]|&[ ])?\p{Lu}[\p{L}\p{N}&’'-]*){0,6}"
_TAKEN_IN = lazy(
    rf"\b[Ii]n[ \n](?P<np>(?:an?|the|its|their|this|another|that)[ \n](?:\p{{Ll}}+[ \n]){{0,2}}?{_PROPER}\.?[ \n](?:\p{{Ll}}+[ \n]){{0,2}}?(?:survey|poll|census|study))\b"
)
_LOOKED_AND_FOUND = lazy(
    rf"(?P<np>(?:\b[Tt]he[ \n](?:\p{{Ll}}+[ \n]){{0,2}}?)?{_PROPER})[ \n](?:examined|analy[sz]ed|reviewed|surveyed|studied|polled|tracked|compared|looked[ \n]at|asked)\b"
    r"(?:[^.;]|\.(?=\p{L}|[ \n]\p{Ll})){1,240}?[ \n]and[ \n](?:found|concluded|estimated|calculated|discovered)\b"
)
_RELEASED = lazy(
    rf"(?P<np>(?:\b[Tt]he[ \n])?{_PROPER})[ \n](?:released|published|issued|posted)[ \n](?:[\p{{L}}\d-]+,?[ \n]){{0,5}}?"
    r"(?:figures|data|rates|statistics|results|numbers|estimates)\b"
)
_DRAWN = lazy(
    r"\b(?:figures?|numbers|data|statistics|counts?|prices|amounts|percentages|shares)\b(?:[ \n][\p{Ll},]+){0,8}?[ \n](?:are|is|were|was|come|comes|came)[ \n]"
    r"(?:all[ \n])?(?:taken[ \n]|drawn[ \n]|compiled[ \n])?from[ \n](?P<np>(?:the[ ]|its[ ]|a[ ])?[\p{L}\p{N}&’'-]+(?:[ ][\p{L}\p{N}&’'-]+){0,7})"
)
_PUTS = lazy(
    rf"(?P<np>(?:\b[Tt]he[ \n](?:\p{{Ll}}+[ \n]){{0,2}}?)?(?:{_PROPER}|\b[Tt]he[ \n](?:\p{{Ll}}+[ \n]){{0,2}}?\p{{Ll}}+))[ \n]puts?[ \n](?:[\p{{L}}’'-]+[ \n]){{1,8}}?at[ \n]"
    r"(?:(?:about|around|some|nearly|just|over|under|more|less|than|roughly|only|between)[ \n]){0,2}(?:\d|[$€£]|\p{Lu}{2,3}[ ]\d|(?:a|one|two|three|half)[ \n])"
)
"""The railway puts the load at 91%."""
_SHOWING = lazy(
    rf"\b(?P<np>(?:[Aa]n?|[Tt]he|[Aa]nother|[Oo]ne)[ \n](?:\p{{Ll}}+[ \n]){{0,2}}?{_PROPER}[ \n](?:\p{{Ll}}+[ \n]){{0,2}}?(?:survey|poll|census|study))\b[^.;:]{{0,120}}?[ \n]"
    r"(?:showing|finding|suggesting|indicating|putting|giving)[ \n]"
)
"""A Gallup poll released on Monday, showing the two level at 44%."""
_COUNTED = lazy(
    rf"(?P<np>(?:\b[Tt]he[ \n])?{_PROPER})[ \n](?:(?:\p{{Ll}}+ly|also|has|have)[ \n]){{0,2}}"
    r"(?P<phrase>counted|detected|tallied|logged|identified|flagged|intercepted|tracked|mapped|interviewed|surveyed|polled|questioned)(?:[ \n]and[ \n]\p{Ll}+ed)?[ \n]"
    r"(?:(?:an?|about|around|nearly|almost|some|just|over|under|more|fewer|less|than|at|least|up|to|roughly|only|between|another|the)[ \n]){0,3}[$€£]?\d"
)
"""The registry counted 4,200 boats."""
_GIVES = lazy(
    rf"(?P<np>(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er)[ \n]|{_PROPER}[’']s?[ \n])(?:\p{{Ll}}+[ \n]){{0,3}}?(?P<noun>report|accounts|return|register|paper|study|census|survey|audit|ledger|invoice|bulletin|statement|filing|table|catalogue|inventory|minutes|log))[ \n]"
    r"(?P<phrase>gives?|gave|counts?|counted|lists?|listed|records?|recorded|has|had|carries|names|shows?|puts?)[ \n]"
    r"(?:(?:an?|about|around|nearly|almost|some|just|over|under|more|fewer|less|than|at|least|up|to|roughly|only|another|the|total|of)[ \n]){0,3}[$€£]?\d"
)
"""The guild's annual report counts 41 million journeys."""
_BY_MEASURE = lazy(
    rf"\b(?:[Oo]n|[Bb]y)[ \n](?P<np>(?:the[ \n])?{_PROPER}[’']s?)[ \n](?P<phrase>(?:\p{{Ll}}+[ \n]){{0,2}}?(?:measure|estimates?|figures|count|calculations?|reckoning|numbers|tally|definition))\b"
)
"""On the bureau's flash estimate."""
_MEASURES = tuple("measure estimate estimates figures count calculation calculations reckoning numbers tally definition".split())
_IN_FIGURES = lazy(
    rf"\b[Ii]n[ \n](?:(?:its|their|the|new|latest|recent)[ \n]){{0,2}}(?:\p{{Ll}}+[ \n])?(?:projections|estimates|figures|forecasts|data|statistics|accounts|results)[ \n](?P<phrase>issued|published|released|filed)(?:[ \n][\p{{L}}\d]+){{0,4}}?(?:,|[ \n]by)?[ \n](?P<np>(?:the[ \n])?(?!{MONTH}\b){_PROPER})"
)
"""In projections issued on 28 January the Office for Counts ..."""
_ISSUED = ("issued", "published", "released", "filed")
_GIVING = tuple(
    "gives give gave counts count counted lists list listed records record recorded has had carries names shows show puts put".split()
)
_RECORDS = tuple(
    "report accounts return register paper study census survey audit ledger invoice bulletin statement filing table catalogue inventory minutes log".split()
)

_ACCORDING_BEGINS: Beginnings = {
    "according": ("according to", "According to"),
    "based": ("based on", "Based on"),
    **{verb: (f"as {verb} by", f"As {verb} by") for verb in ("reported", "estimated", "measured", "calculated")},
}
_STUDIES = as_printed(*"survey poll study trial report census analysis paper estimates audit".split())
_STUDY_BEGINS = lazy(
    rf"(?:{'|'.join(_STUDIES)})[ \n](?:of|released|published|conducted|compiled|commissioned|done|carried|issued|by|from|among|with)[ \n]"
)
_WORDS_BEFORE = lazy(r"(?r)(?:\p{L}[\p{L}’'-]*[ \n]){0,4}")
_WORD_START = lazy(r"\b(?=\p{L})")
_FIGURES = as_printed(*"figure figures numbers data statistics count counts prices amounts percentages shares".split())
_FROM = frozenset(("from",))
_COUNTS = tuple(
    "counted detected tallied logged identified flagged intercepted tracked mapped interviewed surveyed polled questioned".split()
)
_PARTICIPLES = frozenset("showing finding suggesting indicating putting giving".split())
_RESULTS = {verb: (f"and {verb}", f"and\n{verb}") for verb in ("found", "concluded", "estimated", "calculated", "discovered")}
_LOOKED = frozenset("examined analyzed analysed reviewed surveyed studied polled tracked compared looked asked".split())
_RESULT = lazy(rf"and[ \n](?:{'|'.join(_RESULTS)})\b")
_PUBLISHED = frozenset("figures data rates statistics results numbers estimates".split())
_RELEASES = as_printed("released", "published", "issued", "posted")
_RELEASE = lazy(
    rf"(?:{'|'.join(_RELEASES)})[ \n](?:[\p{{L}}\d-]+,?[ \n]){{0,5}}?(?:figures|data|rates|statistics|results|numbers|estimates)\b"
)


def source_phrases(article: Article) -> Iterator[regex.Match[str]]:
    """The phrases, kind by kind. np: the source; phrase: the words that lay the claim there, where it is no mere noun phrase."""
    yield from matches_from(article, _ACCORDING, _ACCORDING_BEGINS)
    yield from _studies(article)
    yield from matches(article, _TAKEN_IN, ("survey", "poll", "census", "study"))
    yield from _with_part(article, _LOOKED_AND_FOUND, _RESULT, _RESULTS, _LOOKED)
    yield from _with_part(article, _RELEASED, _RELEASE, _RELEASES, _PUBLISHED)
    yield from matches_from(article, _DRAWN, _FIGURES, _FROM)
    yield from matches(article, _PUTS, ("put", "puts"), ("at",))
    yield from matches(article, _SHOWING, ("survey", "poll", "census", "study"), _PARTICIPLES)
    yield from matches(article, _COUNTED, _COUNTS)
    yield from matches(article, _BY_MEASURE, _MEASURES, ("s", "’"), ("on", "by"))
    yield from matches(
        article,
        _IN_FIGURES,
        _ISSUED,
        ("projections", "estimates", "figures", "forecasts", "data", "statistics", "accounts", "results"),
        ("in",),
    )
    yield from matches(article, _GIVES, _RECORDS, _GIVING, (FIGURE,))


def _studies(article: Article) -> Iterator[regex.Match[str]]:
    """Studies with what they are by or of: begun at each of up to four words before the noun."""
    prose = article.prose
    for block, texts in blocks_from(article, _STUDIES):
        starts: set[int] = set()
        for noun in places(prose, texts, block):
            if _STUDY_BEGINS.match(prose, noun):
                first = _WORDS_BEFORE.match(prose, block.span.start, noun)
                starts.update(match.start() for match in _WORD_START.finditer(prose, first.start() if first else noun, noun + 1))
        yield from matches_at(_STUDY_OF, prose, starts, block.span.end + 2)


def _with_part(
    article: Article, pattern: regex.Pattern[str], part: regex.Pattern[str], beginnings: Beginnings, others: frozenset[str]
) -> Iterator[regex.Match[str]]:
    """The matches of a pattern in the blocks in which a part of it matches that begins with one of the beginnings, and that hold one of the others."""
    prose = article.prose
    for block, texts in blocks_from(article, beginnings, others):
        if any(part.match(prose, place) for place in places(prose, texts, block)):
            yield from pattern.finditer(prose, block.span.start, block.span.end + 2)
