"""Dates of one sentence in the wrong order: an end before its beginning, a death before a birth, a consequence before its cause."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

from msgspec import Struct

from credlint.article import Article, Span, analysis, around
from credlint.facts.dates.beginnings import is_before_beginning, is_beginning_after
from credlint.facts.dates.day_ranges import day_ranges
from credlint.facts.dates.edition_dates import edition_pairs
from credlint.facts.dates.outlooks import is_planned
from credlint.facts.dates.tense import past_event
from credlint.facts.periods import Period, periods
from credlint.facts.quotations import is_quoted
from credlint.facts.sentences import sentences
from credlint.facts.zones import zone_at
from credlint.patterns import lazy

Form = Literal["range", "life span", "life", "after", "before", "editions", "beginning"]

_REACH = 160
_TO = lazy(r"[ \n](?:to|through|until|till)[ \n](?:the[ \n])?|[ \n]?[-–—][ \n]?")
_FROM = lazy(
    r"(?r)\b(?i:from|(?:forecast|study|base|review|reporting|historical|projection)[ \n]period(?:[ \n](?:is|was|of|runs|covers)|:)?|(?:in|over|during|for)[ \n]the[ \n](?:years|period|seasons?))[ \n]\(?(?:the[ \n])?"
)
_DASH = lazy(r"[ \n]?[-–—][ \n]?")
_SPAN_OF = lazy(
    r"(?r)(?:\b(?i:during|over|throughout|covering|covers|spanning|spans|forecasts?|outlook|projections?|trends|in|(?:for|of)(?=[ \n]the)|mayor|president|chair|editor|director|captain|king|queen)(?:,|:)?[ \n](?:(?i:the[ \n](?:period|years?|decade|term|seasons?)|years|period)[ \n])?"
    r"|\bCAGR\b[^.;()]{0,40}\(|%[ \n](?:(?:a|per)[ \n]year[ \n])?\()"
)
"""Before a stretch of years that is joined by a dash; two years next to each other may be compared so."""
_MOVED = lazy(
    r"\b(?:mov(?:ed?|es|ing)|br(?:ought|ing\w*)|pull\w*|push\w*|shift\w*|chang\w*|revis\w*|adjust\w*|correct\w*|accelerat\w*|advanc\w*|postpon\w*|delay\w*|switch\w*|convert\w*|downgrad\w*|"
    r"migrat\w*|roll\w*|back|revert\w*|target\w*|goals?|deadlines?|f[ae]ll\w*|declin\w*|decreas\w*|drop\w*|reduc\w*|cut\w*|shr[aiu]nk\w*|sl[iu]d\w*|slip\w*|sank|compar\w*|versions?|differ\w*|models?|"
    r"backwards?|revers\w*|rewind\w*|rewound|count\w*|traced?|dates?|ris\w*|rose|grew|gr[eo]w\w*|increas\w*|growth|went|go(?:es)?|turn\w*|trim\w*|narrow\w*|shorten\w*)\b",
)
_LASTING = lazy(
    r"\b(?:r[au]n|running|last(?:s|ed|ing)|serv(?:es|ed|ing)|work(?:s|ed|ing)|was|were|been|held|holding|led|leading|lived|living|studi(?:es|ed)|studying|taught|teaching|operat(?:es|ed|ing)|stayed|"
    r"chaired|played|playing|reign(?:ed)?|ruled|headed|managed|owned|edited|trials?|wars?|periods?|years|data|records?|career|tenure|term|sat|built|rebuilt|restored|renovated|repaired|replaced|carried[ \n]out|in[ \n](?:\p{Ll}+[ \n])?(?:stages|phases|steps)|spent|spanned|spanning|covering|covered|collected|sampled)\b"
)
_THEN_LASTED = lazy(
    r",?[ \n](?:it|he|she|they|we|(?:the|its|his|her)[ \n]\p{Ll}+)[ \n](?:was|were|hosted|housed|served|held|ran|led|lived|worked|taught|played|owned|stood|belonged|chaired|reigned|edited|managed)\b"
)
_AND = lazy(r"[ \n]and[ \n](?:the[ \n])?")
_WORK = (
    r"place|open|ran|runs?|lived|reigned|built|worked|served|held|arrives?|happen|written|painted|dating|made|completed|finished|delivered|active|closed|recorded|collected|conducted|surveyed|recruited|enrolled|published|interviewed|operated|rebuilt|restored|renovated|refurbished|repaired|replaced|extended|widened|upgraded|electrified|dug|laid|erected|constructed|demolished|installed|planted|issued|"
    r"produced|manufactured|carried out|rolled out|phased (?:in|out)|introduced|delivered|filmed|shot|excavated|drilled|mined|spent|paid|travelled|toured|sailed|taught|played|ruled|studied"
)
_WORK_IN = r"(?:[ \n](?:gradually|slowly|together|again|only|mostly|(?:in|over|across)[ \n](?:(?:\p{Ll}+|\d+)[ \n])?(?:stages|phases|parts|sections|steps|batches|instal?ments|turn|bursts|rounds|waves|stints|spells|series)))?"
_BETWEEN = lazy(
    rf"(?r)\b(?:some[ \n]?time|at[ \n]some[ \n]point|any[ \n]time|planned|scheduled|expected|(?:{_WORK})(?:[ \n](?:here|there|(?:in|at)[ \n]\p{{Lu}}\p{{Ll}}+|some[ \n]?time))?{_WORK_IN})[ \n]between[ \n](?:the[ \n])?"
)
_BETWEEN_ANY = lazy(r"(?r)\b(?i:between)[ \n](?:the[ \n])?")
_BETWEEN_AT_HEAD = lazy(r"\W*(?:(?:And|But|Then|So),?[ \n])?(?i:between)[ \n](?:the[ \n])?")
_THEN_TOLD = lazy(r",|[ \n](?:the|a|an|it|they|we|he|she|its|their|our|his|her|no|all|some)\b")
"""After years that open a sentence: "Between 2021 and 2019 the"; "Between 2021 and 2019 visitors" may be a number of them."""
_COVERS = lazy(r"(?r)\b(?i:cover(?:s|ed|ing)?|spans?|spanned|spanning|runs?|ran|running|lasts?|lasted)[ \n]")
_TWO_THINGS = lazy(
    r"\b(?i:differen\w*|gaps?|compar\w*|choice|choose|interval|distance|split|divided|similar\w*|match\w*|links?|correlation)\b"
)
_RELEASED = lazy(r"(?r)\b(?:(?P<published>published)|released|aired|premiered|broadcast)[ \n](?:in|on)[ \n]")
_MADE_LAST = lazy(
    r",?[ \n](?:and[ \n])?(?:(?:was|were|had[ \n]been)[ \n])?(?:(?P<written>written|drafted|composed)|shot|filmed|recorded)[ \n](?:(?:in|at|by)[ \n]\p{Lu}[^,;:.()]{1,40}[ \n])?(?:in|on)[ \n]"
)
_NAME_BEFORE = lazy(r"(?r)\b\p{Lu}[\p{L}.'’-]*[ \n](?P<more>\p{Lu}[\p{L}.'’-]*[ \n])?\((?:(?:born|b\.)[ \n])?")
_AS_PERSON = lazy(r"[ \n]?\)(?:,|[ \n](?:was|is|were|and|who|had|wrote|founded|led)\b)")
_CLOSED = lazy(r"[ \n]?\)")
_LONG_LIFE = 10
"""From so many years on, "Name (1985-1920)" is a life or a reign, whatever follows; below it may be a list told backwards."""

_PLACE = r"(?:[ \n](?:in|at|near|by|as|with|for)[ \n][^,;:.()]{1,60})?"
_BEGUN = lazy(
    rf"(?r)\b(?:[Bb]orn|[Bb]egun|began|begins|starts|opens|[Ff]ounded|[Ee]stablished|[Oo]pened|[Ll]aunched|[Ss]tarted|[Ff]ormed|[Bb]uilt|[Cc]reated|[Ii]ncorporated|[Cc]ommissioned|[Ee]lected|[Aa]ppointed|[Jj]oined|[Ee]nrolled|[Mm]arried|[Hh]ired|[Ii]ntroduced|[Ii]mposed|[Ii]nvented|[Aa]nnounced|[Ss]igned)(?:{_PLACE}|[ \n](?:the|an?|its|his|her|their)[ \n][^,;:.()]{{1,40}})[ \n](?:(?:in|on)[ \n](?:the[ \n])?)?"
)
_ENDED = lazy(
    rf"{_PLACE}(?:,[ \n]|,?[ \n](?=and|but|then|before|only))(?:(?:and|but|then|later|it|he|she|they|was|were|is|had|been|being|before|only|finally|officially),?[ \n])*"
    r"(?:died|expired|lapsed|closed|closes|ends|finishes|concludes|concluded|wrapped[ \n]up|dissolved|ended|finished|completed|demolished|shut|disbanded|abolished|decommissioned|scrapped|discontinued|repealed|retired|resigned|graduated|divorced|left|wound up|torn down|pulled down)(?P<rest>(?:[ \n](?:it|them|its[ \n]doors|for[ \n]good|down|there|permanently|officially))?(?:[ \n](?:in|at|near|by|after|with|from|of|to)[ \n][^,;:.()]{1,50}?)?)[ \n](?:in[ \n]|on[ \n])?(?:the[ \n])?"
)
_ENDED_FIRST = lazy(r"(?r)\b(?:died|closed|dissolved|ended|completed|finished|demolished|disbanded)[ \n](?:(?:in|on)[ \n](?:the[ \n])?)?")
_BEGUN_LAST = lazy(
    r"(?:,?[ \n](?:and|having|but)[ \n](?:(?:was|been|had|had been)[ \n])?|,[ \n]was[ \n])(?:begun|born|founded)[ \n](?:(?:in|on)[ \n](?:the[ \n])?)?"
)
_FIGURES = lazy(r"[ \n](?:figures|dollars|prices|terms|levels|numbers|data|money)\b")
_ANOTHER = lazy(r"\b(?:begun|started|built|born|opened|founded|launched|made|dating|that|which|who|whose|whom)\b")

_AFTER = lazy(
    r",?[ \n](?:(?:shortly|soon|just|only|immediately|right|directly|not long|some time)[ \n])?after[ \n](?P<event>[^,;:.()]{2,80}[ \n](?:in|on|of)[ \n](?:the[ \n])?|(?:the|a)[ \n])"
)
_BEFORE = lazy(
    r",?[ \n](?:(?:shortly|soon|just|long|well|immediately)[ \n])?before[ \n](?P<event>(?:the|an?|its|his|her)[ \n][^,;:.()]{2,60}[ \n](?:in|on)[ \n](?:the[ \n])?)"
)
_TO_COME = lazy(r"\b(?:for|to|bid|talks|contract|agreement|deal|order|rights|option|whom?|which|that|being)\b")
_HAPPENING = lazy(
    r"[ \n](?:\p{Ll}+[ \n])?(?:fire|floods?|earthquake|crash|strike|scandal|collapse|attacks?|explosion|hurricane|accident|storm|pandemic|crisis|coup|bankruptcy|merger|takeover|murder|death|riots?|quake|sinking|bombing|landslide)\b"
)


class Reversal(Struct, frozen=True):
    """Two dates of one sentence that cannot stand in the order told. span: the later told of the two, which shows it.

    begin, end: what must come first, and what must follow. form: how the text orders them.
    """

    span: Span
    begin: Span
    end: Span
    form: Form


@analysis
def reversals(article: Article) -> tuple[Reversal, ...]:
    """The reversed dates of the body, in order; quoted ones are left out."""
    found = [reversal for first, second in pairwise(periods(article)) if (reversal := _reversal(article, first, second))]
    found += [Reversal(Span(*second), first, second, "editions") for first, second in edition_pairs(article)]
    found += [Reversal(last, first, last, "range") for first, last in day_ranges(article)]
    kept = (reversal for reversal in found if _is_of_text(article, reversal) and not is_quoted(article, reversal.span))
    return tuple(sorted(kept, key=lambda reversal: reversal.span))


def _is_of_text(article: Article, reversal: Reversal) -> bool:
    """Whether a stretch stands in the body or the title."""
    zone = zone_at(article, reversal.span)
    return zone is not None and (zone.kind == "body" or (zone.kind == "title" and reversal.form == "range"))


def _reversal(article: Article, first: Period, second: Period) -> Reversal | None:
    """What two neighbouring dates tell in the wrong order."""
    sentence = around(first.span, sentences(article))
    if second.span.start - first.span.end > _REACH or not sentence or second.span.end > sentence.span.end:
        return None
    if second.end < first.start:
        form = _told_forward(article, first, second, sentence.span)
        if not form and is_before_beginning(article, first, second, sentence.span):
            return Reversal(second.span, first.span, second.span, "beginning")
        return Reversal(second.span, first.span, second.span, form) if form else None
    if first.end < second.start and _told_backward(article, first, second):
        return Reversal(second.span, second.span, first.span, "after")
    if first.end < second.start and is_beginning_after(article, first, second, sentence.span):
        return Reversal(second.span, second.span, first.span, "beginning")
    return None


def _told_forward(article: Article, first: Period, second: Period, sentence: Span) -> Form | None:
    """How the text says that the first date is the earlier one, though it is the later."""
    prose, before = article.prose, (max(sentence.start, first.span.start - _REACH), first.span.start)
    if _TO.fullmatch(prose, first.span.end, second.span.start):
        if (lead := _FROM.match(prose, *before)) and _is_range(article, first, second, Span(before[0], lead.start())):
            return "range"
        if _is_span_of_years(article, first, second) and _SPAN_OF.match(prose, *before):
            return "range"
        if not _are_bare(first, second) and _COVERS.match(prose, *before):
            return "range"
        return "life span" if _is_life_span(article, first, second) else None
    between = _BETWEEN if _are_bare(first, second) else _BETWEEN_ANY
    is_joint = _AND.fullmatch(prose, first.span.end, second.span.start)
    at_head = is_joint and _BETWEEN_AT_HEAD.fullmatch(prose, sentence.start, first.span.start) and _THEN_TOLD.match(prose, second.span.end)
    if is_joint and (at_head or between.match(prose, *before)):
        near = max(sentence.start, first.span.start - 80), first.span.start
        return None if _MOVED.search(prose, *near) or _TWO_THINGS.search(prose, *near) else "range"
    if (earlier := _BEFORE.fullmatch(prose, first.span.end, second.span.start)) and past_event(article, first):
        event = Span(*earlier.span("event"))
        return None if _TO_COME.search(prose, *event) or is_planned(article, event) else "before"
    if _BEGUN.match(prose, *before) and (ended := _ENDED.fullmatch(prose, first.span.end, second.span.start)):
        return None if _ANOTHER.search(ended["rest"]) or _FIGURES.match(prose, second.span.end) else "life"
    return None


def _is_range(article: Article, first: Period, second: Period, before: Span) -> bool:
    """Whether "from A to B" is a stretch of time: neither a date moved, nor, where A and B are bare years, counts or models."""
    prose = article.prose
    if _MOVED.search(prose, max(before.start, before.end - 80), before.end) or _MOVED.match(prose, second.span.end + 1):
        return False
    if not _are_bare(first, second) or _LASTING.search(prose, before.start, first.span.start):
        return True
    after = _THEN_LASTED.match(prose, second.span.end)
    return bool(after and not prose[before.start : before.end].strip() and not _MOVED.search(prose, after.end() - 1, after.end() + 60))


def _is_span_of_years(article: Article, first: Period, second: Period) -> bool:
    """Whether a dash joins two bare years that are not neighbours."""
    is_far = first.start.year - second.end.year > 1
    return _are_bare(first, second) and is_far and bool(_DASH.fullmatch(article.prose, first.span.end, second.span.start))


def _are_bare(first: Period, second: Period) -> bool:
    return first.precision == second.precision == "year" and not (first.fiscal or second.fiscal)


def _is_life_span(article: Article, first: Period, second: Period) -> bool:
    prose = article.prose
    name = _NAME_BEFORE.match(prose, max(0, first.span.start - 60), first.span.start)
    if not name or not _CLOSED.match(prose, second.span.end):
        return False
    is_long = first.start.year - second.end.year >= _LONG_LIFE
    return is_long or bool(name["more"] and _AS_PERSON.match(prose, second.span.end))


def _told_backward(article: Article, first: Period, second: Period) -> bool:
    """Whether the text says that the second date is the earlier one, though it is the later: "closed in 2018 after a fire in 2020"."""
    prose, between = article.prose, (first.span.end, second.span.start)
    if _ENDED_FIRST.match(prose, max(0, first.span.start - 40), first.span.start) and _BEGUN_LAST.fullmatch(prose, *between):
        return True
    released = _RELEASED.match(prose, max(0, first.span.start - 40), first.span.start)
    made = _MADE_LAST.fullmatch(prose, *between) if released else None
    if released and made:
        return bool(released["published"]) == bool(made["written"])
    after = _AFTER.fullmatch(prose, *between)
    if not after or not past_event(article, first):
        return False
    event = Span(*after.span("event"))
    if after["event"] in ("the ", "a ", "the\n", "a\n"):
        return bool(_HAPPENING.match(prose, second.span.end))
    return not _TO_COME.search(prose, *event) and not is_planned(article, event)
