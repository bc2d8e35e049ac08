"""Studies that a text speaks of without telling how to find them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis, around, inside
from credlint.facts.attributions import Attribution, attributions, beginning_in
from credlint.facts.dates.names import MONTH, WEEKDAY
from credlint.facts.quotations import is_quoted
from credlint.facts.sentences import Sentence, sentences
from credlint.facts.sources.statistics import Statistic, statistics
from credlint.facts.speech.voices import reports_own_data, speaks_for_itself
from credlint.facts.zones import in_body
from credlint.patterns import lazy

_WINDOW = 2
"""Sentences before and after in which a year, a sample, a title or a link counts."""


class UntraceableStudy(Struct, frozen=True):
    """A study that carries a finding and cannot be found. span: the words that name it. figures: the statistics that hang on it."""

    span: Span
    figures: tuple[Statistic, ...]


_INDEFINITE = lazy(
    r"(?:[Aa]n?(?! (?:few|couple|number)\b)|[Oo]ne|[Aa]nother|[Rr]ecent|[Nn]ew|(?!(?:An?|One)[ \n]|The|This|These|Those|That|Its|Their|His|Her|Our|My|See|All|Both|Each|Some|Several|Many|Most|Few|Other|Various|(?:Key|Main|Core|Central|Principal|Major)[ \n]\p{Ll})\p{Lu}[\p{L}\p{N}&.-]*(?:['’]s)?)[ \n](?!(?:bug|crash|error|status|progress|incident|weather|news|test|police|court|autopsy|annual|quarterly)\b)"
)
_INTERNAL = lazy(r"\b(?:internal|in-house|unpublished|proprietary|private|recent|latest)[ \n]", regex.I)
_STUDY = lazy(r"\b(?:study|survey|poll|trial|paper|report)\b")
_BACK = lazy(r"(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose)[ \n](?:latest|recent|new)[ \n]")
"""How a text goes back to a study that it has told of: "the latest study"."""
_YEAR = lazy(r"\b(?:19|20)\d\d\b")
_SUPPOSED = lazy(r"(?r)\b(?:[Ii]f|[Ww]hen|[Uu]nless|[Ww]hether|[Ss]uppose|[Ii]magine)[ \n](?:\p{Ll}+[ \n])?")
_TITLE = lazy(
    r"(?:The[ \n]|the[ \n])?(?:(?:latest|newest|recent)[ \n])?\p{Lu}\S*[ \n](?:\S+[ \n])*?(?:Report|Survey|Study|Index|Review|Poll|Barometer|Outlook|Census|Estimates|Forecast|Panel|Monitor|Tracker)s?\b"
)
"""A title of its own: "the X Housing Report"."""
_OFFICIAL = lazy(
    r"\b(?:[Gg]overnment|[Oo]fficial|Bureau|Department|Ministry|Office|Agency|Administration|Authority|Commission|Census|Registry|Treasury|Statistics|Eurostat|Labou?r|FBI|CDC|WHO|ONS|BLS|USGS|NOAA|OECD|IMF|Fed)\b[^.]*?\b(?:figures|data|statistics|numbers|estimates|records)\b"
    r"|\b(?:[Ff]igures|[Dd]ata|[Ss]tatistics|[Nn]umbers|[Ee]stimates|[Rr]ecords)[ \n](?:\p{Ll}+ed[ \n])?(?:from|by|of)[ \n](?:the[ \n](?:[\p{Ll}-]+[ \n]){0,3}?"
    r"(?:bureau|department|ministry|office|agency|commission|treasury|institute|authority|service|police|council|registry|court|bank)\b|(?:the[ \n])?[^.]*?\b(?:Bureau|Department|Ministry|Office|Agency|Commission|Census|Registry|Treasury|Statistics|Eurostat|FBI|CDC|WHO|ONS|BLS|USGS|NOAA|OECD|IMF|Fed)\b)"
    r"|\b(?:regulatory|securities|exchange|court)[ \n]filings?\b|\b(?:filings?|accounts)[ \n](?:with|to|at|by)[ \n](?:the[ \n])?(?:[\p{L}.’'-]+[ \n]){0,3}?(?:register|registry|court|office|prosecutors?|attorneys?|lawyers|commission|regulator|exchange|authority|agency|SEC|Companies[ \n]House)\b"
)
"""Series of a public body, and what is filed with one, which need neither title nor sample."""
_DATA = lazy(r"\p{Lu}[\p{L}&.-]*(?:[ \n]\p{Lu}[\p{L}&.-]*){0,2}(?:['’]s)?[ \n](?:data|figures|prices)")
_MARKETS = lazy(
    r"\b(?:shares?|stocks?|bonds?|yields?|indices|index|futures|options|contracts?|trading|traded|exchanges?|barrels?|ounces?|tonnes?|cargoes|tankers|spreads?|rates?|swaps?|volumes?|dollar|euro|yen|sterling|bitcoin)\b"
)
"""What a data service counts all day, "LSEG data showed": the name is enough to look it up."""
_FINDABLE = lazy(
    rf"[“\"‘*_]\p{{Lu}}|\b(?:published|appeared|released|presented)[ \n](?:in|by|on|this|last|at|{WEEKDAY})\b|"
    rf"\b(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|{MONTH})\.?[ \n]\d{{1,2}}\b|\b[Jj]ournal\b(?!-)|\bin[ \n](?:the[ \n])?(?:Nature|Science|The Lancet|Lancet|JAMA|BMJ|PNAS|Cell|PLOS)\b|\barXiv\b|\bdoi\b|\bet al\b"
    r"|\b(?:survey|poll|study|trial|sample|census)[ \n](?:of|with|among)[ \n](?:\p{L}+[ \n]){0,2}\d"
    r"|\b\d[\d,]*[ \n](?:[\p{L}-]+[ \n]){0,2}?(?:people|adults|respondents|participants|patients|pupils|students|firms|companies|executives|managers|leaders"
    r"|workers|employees|households|users|developers|children|women|men|teams|organi[sz]ations|professionals|consumers|voters|subjects|businesses|customers)\b",
)
_NOT_TOLD = frozenset(("", "expected"))
"""Verbs by which no study tells a finding: of a link, and of "a report expected on Friday"."""
_CARRIED_ON = lazy(r"(?:It|Its|They|Their|He|His|She|Her|The|That|This|These|Those|Of|Among|Researchers|Published|Half|Most)\b")
"""How a sentence begins that goes on about a study told beside it."""
_SAME = lazy(
    r"The[ \n](?:\p{Ll}+[ \n])?(?:study|survey|poll|report|research|analysis|trial|findings|data|researchers|authors|results)\b"
    r"|.*?\bin[ \n](?:an?|the|its)[ \n](?:new[ \n])?(?:report|study|survey|poll|paper)[ \n](?:released|published)\b"
)
"""How a sentence of the next paragraph goes on about it."""


@analysis
def untraceable_studies(article: Article) -> tuple[UntraceableStudy, ...]:
    """The studies without year, title, sample or link within two sentences, in order; none in a report of one's own data."""
    candidates = [
        attribution
        for attribution in attributions(article)
        if attribution.kind in ("study", "survey") and attribution.verb not in _NOT_TOLD
    ]
    if not candidates or reports_own_data(article):
        return ()
    found: list[UntraceableStudy] = []
    for attribution in candidates:
        sentence = around(attribution.source, sentences(article))
        is_new = not found or found[-1].span.end <= attribution.source.start
        if sentence and is_new and _is_untraceable(article, attribution, sentence):
            found.append(UntraceableStudy(attribution.source, tuple(inside(attribution.claim, statistics(article)))))
    return tuple(found)


def _is_untraceable(article: Article, attribution: Attribution, sentence: Sentence) -> bool:
    source = article.text(attribution.source)
    is_internal = bool(_INTERNAL.search(source)) and not speaks_for_itself(article)
    if not (_INDEFINITE.match(source) or is_internal) or is_quoted(article, attribution.source) or not in_body(article, attribution.source):
        return False
    if _BACK.match(source) and first_study(article) < attribution.source.start:
        return False
    if _TITLE.match(source) or _OFFICIAL.search(source) or _SUPPOSED.match(article.prose, 0, attribution.source.start):
        return False
    if _DATA.fullmatch(source) and _MARKETS.search(article.prose, *sentence.span):
        return False
    if _YEAR.search(article.prose, sentence.span.start, attribution.span.end):
        return False
    near = _near(article, sentence)
    window = Span(near[0].span.start, max(other.span.end for other in near))
    if any(other.kind in ("link", "footnote", "own data") for other in beginning_in(window, attributions(article))):
        return False
    told = (
        other
        for other in near
        if other is sentence or other.block is not sentence.block or _CARRIED_ON.match(article.prose, other.span.start)
    )
    return not any(_FINDABLE.search(article.prose, other.span.start, other.span.end) for other in told)


def _near(article: Article, sentence: Sentence) -> Sequence[Sentence]:
    """A sentence, those up to two before and after it in its block, and those of the two after it that the next paragraph goes on with."""
    every = sentences(article)
    block = inside(sentence.block.span, every)
    beside = block[max(sentence.index - _WINDOW, 0) : sentence.index + _WINDOW + 1]
    index = bisect_left(every, sentence.span.start, key=_start)
    after = every[index + len(block) - sentence.index : index + _WINDOW + 1]
    return [*beside, *(other for other in after if _SAME.match(article.prose, other.span.start, other.span.end))]


def _start(sentence: Sentence) -> int:
    return sentence.span.start


@analysis
def first_study(article: Article) -> int:
    """Where the article first tells of a study that a reader can find: by a link, a journal, a day, a sample; the end of the article for nowhere."""
    for source in attributions(article):
        is_study = source.kind in ("study", "survey") or (source.kind == "link" and _STUDY.search(article.prose, *source.span))
        sentence = around(source.span, sentences(article)) if is_study else None
        if sentence and (source.kind == "link" or _FINDABLE.search(article.prose, *sentence.span)):
            return source.span.start
    return len(article.prose)
