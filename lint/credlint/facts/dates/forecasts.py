"""Forecasts with a target date, and the earliest day that an article can have been written on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis, around, inside
from credlint.facts.dates.past_forms import past_verbs
from credlint.facts.dates.publication import PublicationDate, publication_date
from credlint.facts.dates.tense import RESULTS
from credlint.facts.dates.tense_words import LOOKING_AHEAD
from credlint.facts.periods import Period, periods
from credlint.facts.quotations import is_quoted
from credlint.facts.sentences import sentences
from credlint.facts.text.headlines import headlines
from credlint.facts.zones import in_body
from credlint.patterns import lazy

_ADVERB = r"(?:\p{Ll}+ly[ \n]|now[ \n]|still[ \n])?"
_SEEN = r"(?:projected|expected|forecast(?:ed)?|predicted|anticipated)"
_REACHES = r"(?:reach|hit|exceed|surpass|top|cross|approach|total|double|triple|generate|grow|rise|climb|increase|expand|jump|be[ \n](?:worth|valued)|account)"
_WHO = r"(?<=\b(?:[Ii]t|[Hh]e|[Ss]he|(?!(?:The|Its|His|Her|Their|Our|These|Those|All|Such)\b)\p{Lu}[\p{L}&.]*|(?:[Tt]he|[Aa]n?|[Ii]ts)[ \n]\p{Ll}+)[ \n])"
"""Before a verb of the present that may be a noun, too: its subject."""
_DUE = r"(?:open|close|be|begin|start|end|finish|arrive|land|launch|reach|complete|enter|take|go|come|run|return|rise|fall|expire|replace|reopen|move|join|leave|ship|host|vote|meet|deliver|report)\b"
_MEASURE = r"(?:prices|rents|rates|growth|sales|demand|inflation|output|revenues?|profits?|earnings|spending|unemployment|market|GDP|wages|costs|exports|imports|volumes|deliveries|bookings|margins?)"
_MOVES = r"(?:rising|falling|growing|reaching|hitting|climbing|doubling|declining|dropping|easing|slowing|shrinking|topping|averaging|at)"
_FORECAST_VERB = (
    rf"\b(?:(?:is|are|['’]s|['’]re)[ \n]{_ADVERB}(?:{_SEEN}|estimated|slated|likely|poised|set|due(?=[ \n]to[ \n]{_DUE})|scheduled|planned|on (?:track|pace|course))[ \n]to(?![ \n]have\b)|will|is going to)[ \n]\p{{L}}+"
    rf"|\b(?:is|are)[ \n]{_ADVERB}(?:{_SEEN}(?=[ \n](?:at[ \n]|for[ \n]|\Z))|(?:due(?![ \n](?:for|to)\b)|scheduled|planned|slated|pencilled[ \n]in)(?=[ \n](?:for[ \n]|in[ \n]|\Z)))"
    r"|\b(?:is|are)[ \n](?:on[ \n](?:course|track)|head(?:ed|ing)|guiding)[ \n]for\b"
    rf"|(?:(?<=\p{{L}},?[ \n])|(?<=[:)][ \n]))(?<!\b(?:be|been|being|once|originally|initially|previously|also)[ \n]){_SEEN}[ \n]to[ \n]{_REACHES}\b"
    r"|\b(?:could|may|might|should)[ \n](?:reach|hit|exceed|surpass|top|be[ \n]worth|(?:grow|rise|climb)[ \n]to)(?=[ \n](?:(?:about|around|nearly|over|more than|almost|up to)[ \n])*(?:an?[ \n](?:\p{Ll}[\p{Ll}-]+,?[ \n]){1,3})?(?:US)?[$€£])"
    r"|\bshould[ \n]be[ \n](?=\p{Ll}+[ \n](?:by\b|\Z))"
    r"|(?<!\bas[ \n])\b(?i:analysts|experts|researchers|economists|forecasters|we)[ \n](?:expect|forecast|project|predict|anticipate|foresee)\b"
    rf"|\b(?i:(?:forecast|projection|target|goal|aim)[ \n](?:is|remains)[ \n](?:for|to)\b)"
    rf"|\b(?:sees|puts)[ \n](?:[\p{{L}}’'-]+[ \n]){{0,3}}?{_MEASURE}[ \n]{_MOVES}\b"
    rf"|{_WHO}(?:predicts|forecasts|anticipates|foresees|expects(?=[ \n](?!to\b))|(?:aims|plans|hopes|intends|expects)[ \n]to(?![ \n](?:publish|report|release|file|restate|review|announce)\b)|projects(?=[ \n](?:that|the|an?|its|global|worldwide|revenues?|sales|spending|growth)\b))\b"
)
_FORECAST = lazy(_FORECAST_VERB)
_BY = lazy(
    r"(?r)(?<!\b(?:than|as|like|was|were)[ \n])\b(?:by|in|before|through|for)[ \n](?:(?:early|mid|late)[ -])?(?:the[ \n])?(?:end[ \n]of[ \n])?(?:the[ \n]year[ \n])?",
    regex.I,
)
_OVER = lazy(
    r"(?r)\b(?:(?:from|between)[ \n](?P<first>\d{4})[ \n](?:to|and|through)[ \n]|(?:during|over|for|in|from|between)[ \n](?:the[ \n])?(?:forecast[ \n])?(?:period[ \n])?(?:of[ \n]|from[ \n](?:(?P<first>\d{4})[ \n]to[ \n])?)?\(?|CAGR,?[ \n])",
    regex.I,
)
_BARE = lazy(_SEEN)
_WORTH = lazy(r"(?:(?:was|were)[ \n])?(?:valued|sized|estimated|pegged|worth)\b")
_GROWS = lazy(rf"{_FORECAST_VERB}|\b(?:is|are)[ \n]growing\b|\bgrows?\b")
_AT_A_RATE = lazy(
    r"[ \n](?:(?!than\b|as\b)[\p{Ll}]+[ \n]){0,3}(?:at|by|of|with|an?)[ \n](?:(?!same\b|higher\b|lower\b|twice\b|than\b|as\b)[^\s;:,]+[ \n]){0,6}?(?:\(?CAGR\)?|(?:compound(?:ed)?[ \n])?annual(?:ly)?(?:[ \n]growth[ \n]rate)?|growth[ \n]rate|per[ \n]year|a[ \n]year)"
    r"(?:[ \n]\(CAGR\))?(?:[ \n](?:of[ \n])?(?:about[ \n]|around[ \n]|roughly[ \n]|over[ \n])?[\d.]+(?:%|[ \n]percent))?,?[ \n]\(?"
)
"""What stands between a forecast and the years that its rate of growth is for."""
_CLAUSE_END = lazy(r"[;:]|\.(?!\d)|[ \n](?:but|while|although|whereas)[ \n]")
_SECOND_CLAUSE = lazy(r",[ \n]and[ \n](?:the|its|their|it|they|this|that)[ \n]")
_ANCHOR = lazy(
    r"\b(?:(?:19|20)\d\d[ \n](?:report|study|survey|forecast|paper|estimate|projection)|(?<!\b(?:is|are)[ \n]|['’]s[ \n])(?:predicted|forecasted)(?![ \n]to\b)|(?<!\b(?:is|are)[ \n]|['’]s[ \n])(?:estimated|expected)[ \n]that"
    r"|said|wrote|had|would|(?:was|were)(?![ \n](?:valued|worth|sized|estimated|pegged|[$€£]|USD?\b|approximately|about|around)))\b",
    regex.I,
)
_ISSUE = lazy(
    r"\b(?:report|guide|outlook|trends?|analysis|review|survey|state of|statistics|stats|forecast|update|edition|overview|market|best|top|tools|tips|"
    r"strateg(?:y|ies)|ways|pricing|costs?|numbers|benchmarks?|facts|insights|examples|comparison|compared|complete|ultimate|why|how|what)\b",
    regex.I,
)
_HORIZON = lazy(r"(?r)\b(?:to|by|until|through|towards?|vision|forecasts?)[ \n]", regex.I)
"""Before the year of a title that the article looks ahead to."""
_OPENS = lazy(
    rf"(?:.*[;:][ \n]|According[ \n]to[ \n][^,;:]{{1,80}},[ \n]|.*\b(?:(?:predict|estimate|project|forecast|expect|anticipate|believe|say|suggest|indicate|show)s?|(?:is|['’]s)[ \n](?:\p{{L}}+ly[ \n])?(?:estimated|expected|predicted|projected|forecast))[ \n]that[ \n])?\W*(?:(?:and|but|so|then|also|globally|worldwide|overall|however|meanwhile|moreover|still|yet|\p{{L}}+ly),?[ \n])?(?:(?:.*[ \n])?{RESULTS}[ \n])?",
    regex.I | regex.S,
)
"""What may stand before a date that a forecast after it is for; in "Homes built in 2003 will need boilers" it is not."""
_AS_BEFORE = lazy(
    r"\b(?:like|as|than|match(?:es)?|exceed|equal|similar|compared|returns?|from|since|between|those|levels?|records?|(?<!growth[ \n])rates?|who|which|that|where|when|how|why|whether|what)\b"
)
_PASSIVE = lazy(r"[ \n](?:\p{Ll}+ly[ \n])?\p{Ll}+\b")
_PERFECT = lazy(r"[ \n](?:been[ \n])?(?:\p{Ll}+ly[ \n])?\p{Ll}+\b")
_PASSIVELY = lazy(r"(?:is|are|['’]s|['’]re)[ \n](?!due\b)")
_DOES = lazy(r"[ \n](?:to[ \n])?(?!(?:return|match|equal)\b)\p{Ll}+\b")
_AFTER_AUXILIARY = {"be": _PASSIVE, "have": _PERFECT}
"""What ends the verb of "will be opened" and "will have been adopted"."""
_SHORT = lazy(
    r"[ \n]?(?:(?!(?:at|about|over|into|on|of|with|for|to|in|by|back|through|against|after|the|an?|its|his|her|their|our|results|earnings|sales|figures|prices|profits|revenues?|accounts|data)\b)\p{Ll}+[ \n]){0,2}"
    r"|[ \n](?:(?:an?[ \n])?(?:\p{Ll}+[ \n])?(?:growth|rise|fall|increase|decline|drop|gain|shortfall|deficit|surplus|sales|revenues?|profits?|losses|loss|inflation|output)[ \n](?:of|at)[ \n])?(?:(?:to|by|about|over|more than|nearly|around|almost|up to|at least|some|an?|another|the)[ \n])*(?:US|USD[ \n])?[$€£¥]?\d[\d,.]*(?:%|[ \n][\p{L}-]+){0,3}[ \n]"
)
"""What may stand between a forecast and "in 2022", which otherwise dates a noun ("will look at the floods in 2022")."""
_LEVELS = lazy(r"(?:[ \n]\p{Ll}+){0,2}[ \n]from[ \n][^;:()]{2,70}?[ \n]to(?=[ \n](?:[\p{Ll}]+[ \n]){0,3}(?:US|USD[ \n])?[$€£¥]?\d)")
"""The level that a forecast starts from: "is projected to grow from $4 billion in 2019 to $9 billion by 2024"."""
_OF_ITS_TIME = lazy(
    r"[ \n](?:standards?|models?|levels?|rules?|prices?|terms|versions?|editions?|laws?|dollars|money|to[ \n](?:an?|the|its|their))\b"
)
_CITED = lazy(r"\((?:\p{Lu}[\p{L}&.’'-]*[ \n,]+(?:(?:and|of|for|the|et al\.?)[ \n]+)?){1,8}(?P<year>(?:19|20)\d\d)\)")
_GROWTH_RATE = lazy(r"\bCAGR\b|\bcompound(?:ed)?[ \n]annual[ \n]growth", regex.I)
_REACH = 160
_FAR = 500


class Forecast(Struct, frozen=True):
    """A forecast in the present or future tense, and the period by which it is to come true. span: the target's.

    made: the year that it is from, by its citation or by the first year of its growth rate; 0 where the sentence tells none.
    """

    span: Span
    target: Period
    verb: Span
    made: int = 0


@analysis
def forecasts(article: Article) -> tuple[Forecast, ...]:
    """The forecasts of the body with a target ("is expected to reach X by 2022"), in order; neither quoted nor told of a time before."""
    return tuple(
        Forecast(period.span, period, verb, _made(article, period))
        for period in periods(article)
        if in_body(article, period.span) and not is_quoted(article, period.span) and (verb := _verb(article, period))
    )


@analysis
def earliest_date(article: Article) -> tuple[PublicationDate, ...]:
    """The article's date, or a day before which it cannot have been written: the year before that in the title of a yearly report.

    Such reports are published from the summer before on ("Market outlook 2025").
    """
    day = publication_date(article)
    return (
        (day,)
        if day
        else tuple(
            PublicationDate(date(year.start.year - 1, 7, 1), f"the year {year.start.year} in its title", year.span, is_certain=False)
            for year in _title_years(article)
        )
    )


@analysis
def own_year(article: Article) -> int:
    """The year that an article is of: that of its date, or that in the title of a yearly report; 0 for neither."""
    day = publication_date(article)
    if day:
        return day.date.year if day.is_certain else 0
    return next((year.start.year for year in _title_years(article)), 0)


def _made(article: Article, target: Period) -> int:
    """The year that a forecast is from: "(Acme Research, 2019)", or 2018 of "at a CAGR of 9% between 2018 and 2024"."""
    sentence = around(target.span, sentences(article))
    if not sentence:
        return 0
    near = _near(sentence.span, target.span)
    cited = [int(match["year"]) for match in _CITED.finditer(article.prose, *near)]
    if not cited and _GROWTH_RATE.search(article.prose, *near):
        cited = [period.start.year for period in inside(near, periods(article)) if period.precision == "year"]
    return min(cited, default=0)


def _title_years(article: Article) -> Iterator[Period]:
    """The one year in the title of a yearly report."""
    for headline in headlines(article):
        years = [period for period in inside(headline.span, periods(article)) if period.precision == "year"]
        if (
            len(years) == 1
            and years[0].start.year == years[0].end.year
            and _ISSUE.search(article.text(headline.span))
            and not _HORIZON.match(article.prose, 0, years[0].span.start)
        ):
            yield years[0]


def _near(sentence: Span, target: Span) -> Span:
    """What a reader of a sentence still relates to a target in it."""
    return Span(max(sentence.start, target.start - _FAR), min(sentence.end, target.end + _FAR))


def _verb(article: Article, period: Period) -> Span | None:
    prose, sentence = article.prose, around(period.span, sentences(article))
    by = _BY.match(prose, max(0, period.span.start - 24), period.span.start)
    over = _OVER.match(prose, max(0, period.span.start - 48), period.span.start)
    if not sentence or not (by or over) or _OF_ITS_TIME.match(prose, period.span.end):
        return None
    near = _near(sentence.span, period.span)
    if _ANCHOR.search(prose, *near):
        return None
    verb = _verb_with_target(prose, period, sentence.span, by) if by else None
    if not verb and over and (period.start.year != period.end.year or over["first"]):
        verb = _verb_of_rate(prose, sentence.span, over)
    return None if verb and _BARE.match(prose, verb.start) and _has_outcome(prose, near) else verb


def _has_outcome(prose: str, sentence: Span) -> bool:
    """Whether a sentence tells what came: "Sales, expected to grow by 5% in 2023, fell". What a market was worth is no outcome."""
    verbs = past_verbs(prose, *sentence)
    return any(prose[verb.start : verb.end] not in LOOKING_AHEAD and not _WORTH.match(prose, verb.start) for verb in verbs)


def _verb_of_rate(prose: str, sentence: Span, lead: regex.Match[str]) -> Span | None:
    """The forecast of a rate of growth over years: "is expected to grow at a CAGR of 9% from 2018 to 2023"."""
    start = max(sentence.start, lead.start() - _REACH)
    told = _FORECAST if "forecast" not in lead.group().lower() else _GROWS
    before = list(told.finditer(prose, start, lead.start()))
    return Span(*before[-1].span()) if before and _AT_A_RATE.fullmatch(prose, before[-1].end(), lead.start()) else None


def _verb_with_target(prose: str, period: Period, sentence: Span, lead: regex.Match[str]) -> Span | None:
    start = max(sentence.start, lead.start() - _REACH)
    before = list(_FORECAST.finditer(prose, start, lead.start()))
    if before and not _CLAUSE_END.search(prose, before[-1].end(), lead.start()):
        verb = Span(*before[-1].span())
        if _reaches(prose, verb, lead):
            return verb
    after = _FORECAST.search(prose, period.span.end, min(sentence.end, period.span.end + _REACH))
    if (
        not after
        or lead.group()[0] in "tT"
        or not _OPENS.fullmatch(prose, max(sentence.start, lead.start() - _REACH), lead.start())
        or past_verbs(prose, period.span.end, after.start())
    ):
        return None
    between = period.span.end, after.start()
    return None if _CLAUSE_END.search(prose, *between) or _SECOND_CLAUSE.search(prose, *between) else Span(*after.span())


def _reaches(prose: str, verb: Span, lead: regex.Match[str]) -> bool:
    """Whether the date after a forecast is its own, and not that of something described or compared with between the two."""
    start = verb.end
    if (done := _AFTER_AUXILIARY.get(prose[verb.start : verb.end].rsplit(maxsplit=1)[-1])) and (
        participle := done.match(prose, start, lead.start())
    ):
        start = participle.end()
    if prose[verb.start : verb.end].endswith(("s to", "expect")) and (does := _DOES.match(prose, start, lead.start())):
        start = does.end()
    if levels := _LEVELS.match(prose, start, lead.start()):
        start = levels.end()
    done_before = any(prose[past.start : past.end] not in LOOKING_AHEAD for past in past_verbs(prose, start, lead.start()))
    if done_before or _AS_BEFORE.search(prose, start, lead.start()):
        return False
    if lead.group().lower().startswith("for"):
        return lead.start() - start <= 1 and _PASSIVELY.match(prose, verb.start) is not None
    return not lead.group().lower().startswith("in") or _SHORT.fullmatch(prose, start, lead.start()) is not None
