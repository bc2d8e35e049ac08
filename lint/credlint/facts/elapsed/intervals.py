"""The forms in which a length of time stands with its two dates.

stretch   "the nine years from 1990 to 1998", "an eight-year run (1990-1998)", "from 1990 to 1998, a decade"
later     "opened in 1990 and closed eight years later, in 1998", "in 1998, eight years after it opened in 1990"
to date   "ten years ago, in 2014", "for ten years, since 2014": counted to the article's own date
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from credlint.article import Article, Span, inside
from credlint.facts.dates import tense_words
from credlint.facts.dates.tense import past_event
from credlint.facts.elapsed.distances import ElapsedYears, Near, elapsed, near, sentence_before
from credlint.facts.elapsed.going_on import goes_on, going_on, lay_empty
from credlint.facts.elapsed.lengths import APPROXIMATOR, QUITE, Length, exactly, lengths
from credlint.facts.elapsed.lives import of_life
from credlint.facts.elapsed.terms import of_term
from credlint.facts.elapsed.up_to_now import to_date, up_to_now
from credlint.facts.periods import Period, periods
from credlint.patterns import lazy

_NOUN = r"(?:period|span|stretch|run|spell|stint|tenure|reign|career|term|partnership|hiatus|gap|wait|interval|era|war|study|window|drought|occupation|project|programme|program|trial|tour|survey|campaign|experiment|pilot|siege|strike|voyage|marriage|closure|renovation|rule|presidency|recession)"
_TO = lazy(r"[ \n]?(?:to|through|until|till|[-–—])[ \n]?(?:the[ \n])?")
_AND = lazy(r"[ \n]and[ \n]")
_FROM = lazy(r"(?r)\b(?i:from)[ \n](?:the[ \n])?|\([ ]?")
_BETWEEN = lazy(r"(?r)\b(?i:between)[ \n]")
_DURING = lazy(
    r"(?r)\b(?i:for|over|during|in|within|across|throughout|lasted|lasting|spanned|spanning|spent|took)[ \n]"
    rf"(?:(?:the|those|these|all|its|his|her|their|our|a total of|full|whole|entire|long|{APPROXIMATOR})[ \n])*"
)
_DEFINITE = lazy(r"(?r)\b(?i:the|those|these)[ \n]")
_BEFORE_STRETCH = lazy(r"(?:[ \n](?:period|span|stretch))?,?[ \n](?:from[ \n]|(?P<between>between)[ \n]|\()(?:the[ \n])?")
_ALONE = lazy(rf"[ \n](?:\p{{Ll}}+[ \n])?{_NOUN}(?=[.,;:)!?—]|$)")
_NOUN_BEFORE_STRETCH = lazy(
    rf"[ \n](?:\p{{Ll}}+[ \n])?{_NOUN},?[ \n](?:(?:ran|lasted|stretched|was[ \n]held)[ \n])?(?:from[ \n]|between[ \n]|\()(?:the[ \n])?"
)
_AFTER_STRETCH = lazy(
    rf"(?:,|\),?|[ \n]?[–—-](?=[ \n])|(?=[ \n]\())[ \n]\(?(?:(?:an?|all|in all|in total|altogether|or|that is|a total of|{APPROXIMATOR}|full|whole|(?:{_NOUN}|total|time)(?:[ \n]of)?),?[ \n])*"
)
_OF = lazy(r"[ \n](?:of|that|which|when)\b")
_ENDS = lazy(r"[.,;:)!?—]|$|[ \n](?:in all|in total|altogether|in which|during which|overall)\b")

_LATER_IN = lazy(
    r"[ \n](?P<way>later|earlier|before|previously),?[ \n]\(?(?:in|on)[ \n](?:the[ \n])?(?:(?:spring|summer|autumn|fall|winter)[ \n]of[ \n])?"
)
_LATER = lazy(r"[ \n](?P<way>later|earlier)\b(?![ \n]than)")
_AFTER = lazy(r"[ \n](?P<way>after|before)[ \n](?P<event>[^,;:.!?()—–]{0,90})")
_THEN_IN = lazy(r"(?:[ \n]\p{Ll}+){0,2},[ \n](?:in|on)[ \n](?:the[ \n])?")
_HEAD = lazy(rf"\W*(?:(?:Then|And|But|Just|Only|Exactly),?[ \n])?(?:{APPROXIMATOR}[ \n])*")
_AGO_ENDS = lazy(r"[ \n]ago[ ]?(?:[.,;:)!?—]|$|[ \n](?:today|now|this)\b)")
_BEGUN = lazy(
    r"(?r)\b(?i:founded|established|opened|launched|formed|started|began|begun|joined|elected|appointed|created|incorporated|introduced)(?:[ \n](?:by|in|at|as|the)[ \n][^,;:.()]{1,40})?[ \n](?:in|on)[ \n](?:the[ \n])?"
)
_TO_END = lazy(
    rf",?[ \n](?:after[ \n](?:(?:running|operating|trading|serving|existing|lasting|working|being[ \n]open)[ \n](?:for[ \n])?)?"
    rf"|(?:(?:so|and|which|and[ \n]so)[ \n])?(?:(?:it|they|the[ \n](?:whole[ \n])?\p{{Ll}}+)[ \n])?(?:has[ \n]|had[ \n])?(?:took|taken|lasted|taking|lasting|ran[ \n]for|a[ \n]total[ \n]of)[ \n])(?:{APPROXIMATOR}[ \n])*"
)
_IN_ALL = lazy(r"[ \n](?:in[ \n]all|in[ \n]total|altogether|all[ \n]told|from[ \n]start[ \n]to[ \n]finish)\b")
_IT_TOOK = lazy(
    rf"\W*(?:(?:In[ \n]all|All[ \n]told),?[ \n])?(?i:it|this|that|they|the[ \n](?:whole|entire)[ \n]\p{{Ll}}+)[ \n](?:thus[ \n]|so[ \n]|therefore[ \n])?(?:took|lasted|ran[ \n]for|went[ \n]on[ \n]for)[ \n]{QUITE}"
)
_IN_BUSINESS = lazy(
    r"[ \n](?:in[ \n](?:business|operation|office|existence)|on[ \n](?:the[ \n])?air|of[ \n](?:operation|existence))\b|-(?:year|decade)[ \n]history\b"
)
_BUSINESS_FOR = lazy(
    rf"(?r)\b(?i:in[ \n](?:business|operation|existence|service|use|production)|on[ \n](?:the[ \n])?(?:market|sale)|been[ \n](?:around|available)|existed)[ \n]for[ \n](?:{APPROXIMATOR}[ \n])*"
)
_SINCE_OTHER = lazy(r"[ \n](?:since|after|under)\b")
_PERFECT = lazy(r"\b(?:has|have)\b|['’](?:ve|s)\b")
_DATE_THEN = lazy(rf",?[ \n]{QUITE}")
_THAT_WAS = lazy(rf"\W*(?:That|This|It|Which)[ \n](?:was|is|happened)[ \n]{QUITE}")
_MARKS = lazy(rf"(?r)\b(?i:marks|celebrates|marking|celebrating)[ \n](?:{APPROXIMATOR}[ \n])*")
_SINGLE_EVENT = lazy(r"(?:.*[ \n])?(?:in|on|of)[ \n](?:the[ \n])?|(?:the[ \n])?")
_ANOTHER_EVENT = lazy(
    r"\b\p{L}+[ \n](?:s?he|they|we|I|it)\b|\b(?:who|whom|whose|which|that|would|will|plan|plans|planned)\b|(?<!\b(?:was|were|been|being)[ \n])\b(?:built|born|made|dating|written|drawn|taken|dated|published)[ \n](?:in|on)[ \n]$"
)
_WHEN = lazy(r"(?r)(?:\b(?i:in|on|since|from|around|about|by|begun|born)[ \n](?:the[ \n])?|[(,][ \n]?|^[ \n]?)")
_WORD_OR_COMMA = lazy(r"\p{L}+|,")


def distances_of_lengths(article: Article) -> Iterator[ElapsedYears]:
    """The lengths that stand with their two dates, in order."""
    for length in lengths(article):
        dates = near(article, length.span)
        if dates:
            forms = _FORMS if dates.before or dates.after else _UNDATED_FORMS
            found = next((found for form in forms if (found := form(article, length, dates))), None)
            if found:
                yield found


def _stretch(article: Article, length: Length, dates: Near) -> ElapsedYears | None:
    """The length of a stretch of time whose first and last date stand right after or right before it."""
    prose, start = article.prose, length.span.start
    ahead, behind = _pair(article, dates.after[:2]), _pair(article, dates.before[-2:])
    if ahead and _leads_to_stretch(article, length, ahead[0].span.start):
        return elapsed("length", _exact(length), *ahead, article)
    is_one = not _pair(article, dates.before[:-2])  # "from 1968 to 1974 and from 1980 to 1982, eight years in all"
    if (
        behind
        and is_one
        and _AFTER_STRETCH.fullmatch(prose, behind[1].span.end, start)
        and _stands_alone(article, length, dates.sentence.end)
    ):
        return elapsed("length", _exact(length), *behind, article)
    return None


def _pair(article: Article, dates: Sequence[Period]) -> tuple[Period, Period] | None:
    """The first and last date of "from A to B", "between A and B", "(A-B)" and "from A-B", from their periods in order."""
    prose = article.prose
    for day in dates:
        before = max(0, day.span.start - 12), day.span.start
        if _is_of_months(day) and (_FROM.match(prose, *before) or _BETWEEN.match(prose, *before)):
            return replace(day, end=day.start), replace(day, start=day.end)
        if day.precision == "year" and day.start.year != day.end.year and _FROM.match(prose, *before):
            return replace(day, end=day.start.replace(month=12, day=31)), replace(day, start=day.end.replace(month=1, day=1))
    for first, last in pairwise(dates):
        before = max(0, first.span.start - 12), first.span.start
        between = first.span.end, last.span.start
        if (_TO.fullmatch(prose, *between) and _FROM.match(prose, *before)) or (
            _AND.fullmatch(prose, *between) and _BETWEEN.match(prose, *before)
        ):
            return (first, last)
    return None


def _is_of_months(day: Period) -> bool:
    """Whether a period names its first and its last month: "January to March 2024"."""
    return day.precision == "month" and not day.part and (day.start.year, day.start.month) != (day.end.year, day.end.month)


def _leads_to_stretch(article: Article, length: Length, start: int) -> bool:
    prose, end = article.prose, length.span.end
    if "-" in article.text(length.span):
        return bool(_NOUN_BEFORE_STRETCH.fullmatch(prose, end, start))
    lead = _BEFORE_STRETCH.fullmatch(prose, end, start)
    before = max(0, length.span.start - 40), length.span.start
    return bool(lead and _DURING.match(prose, *before) and (not lead["between"] or _DEFINITE.match(prose, *before)))


def _stands_alone(article: Article, length: Length, end: int) -> bool:
    """Whether a length ends its phrase; "a decade of losses" tells the whole stretch, "a year of drought" may be a part of it."""
    at = length.span.end
    if "-" in article.text(length.span):
        return _ALONE.match(article.prose, at, end) is not None
    return bool(_ENDS.match(article.prose, at, end) or (length.is_round and _OF.match(article.prose, at, end)))


def _exact(length: Length) -> Length:
    """ "A decade" next to its first and last year is ten years, no round figure."""
    if not length.is_round or length.high.is_infinite() or length.value not in (10, 100):
        return length
    return replace(length, low=max(length.low, length.value) if length.low else length.low, high=length.value)


def _later(article: Article, length: Length, dates: Near) -> ElapsedYears | None:
    """ "Opened in 1990 and closed eight years later, in 1998". Any date told before may be the one that it is counted from."""
    prose, end = article.prose, length.span.end
    ahead = dates.after[0] if dates.after else None
    if ahead and (found := _LATER_IN.fullmatch(prose, end, ahead.span.start)):
        other, anchors = ahead, list(dates.before)
    elif dates.before and (found := _LATER.match(prose, end)) and _DATE_THEN.fullmatch(prose, dates.before[-1].span.end, length.span.start):
        other, anchors = dates.before[-1], list(dates.before[:-1])
    else:
        return None
    if anchors and not is_only_event(article, anchors[-1].span, min(other.span.start, length.span.start)):
        return None
    anchors = anchors or _in_sentence_before(article, length, dates)
    is_later = found["way"] == "later"
    read = [elapsed("distance", length, *((day, other) if is_later else (other, day)), article) for day in reversed(anchors)]
    known = [distance for distance in read if distance]
    return next((distance for distance in known if distance.agrees), known[0] if known else None)


def is_only_event(article: Article, anchor: Span, end: int) -> bool:
    """Whether a date tells when something happened ("the treaty of 1990" does not), and no other thing is told as done between it and `end`, where
    a length or the date told with it begins: a past verb, and then a comma."""
    if not _WHEN.match(article.prose, max(0, anchor.start - 12), anchor.start):
        return False
    verb_seen = False
    for match in _WORD_OR_COMMA.finditer(article.prose, anchor.end, end):
        word = match.group()
        if word == "," and verb_seen:
            return False
        verb_seen = verb_seen or word in tense_words.PAST or word.endswith("ed")
    return True


def _in_sentence_before(article: Article, length: Length, dates: Near) -> list[Period]:
    """The date of the sentence before, where it has one and the length opens its sentence."""
    before = sentence_before(article, length.span.start) if length.span.start - dates.sentence.start < 40 else None
    found = inside(before.span, periods(article)) if before else ()
    return list(found) if len(found) == 1 and past_event(article, found[0]) else []


def _after(article: Article, length: Length, dates: Near) -> ElapsedYears | None:
    """ "In 1998, eight years after it opened in 1990", "Eight years after it opened in 1990, in 1998, it closed"."""
    prose, (start, end) = article.prose, length.span
    found = _AFTER.match(prose, end)
    if not found or not dates.after or dates.after[0].span.start > found.end():
        return None
    if len(dates.after) == 2 and _THEN_IN.fullmatch(prose, dates.after[0].span.end, dates.after[1].span.start):
        is_head = not dates.before and _HEAD.fullmatch(prose, dates.sentence.start, start)
        event = Span(found.start("event"), dates.after[0].span.start)
        is_read = (
            is_head
            and found["way"] == "after"
            and _SINGLE_EVENT.fullmatch(prose, *event)
            and not _ANOTHER_EVENT.search(article.text(event))
        )
        return elapsed("distance", length, dates.after[0], dates.after[1], article) if is_read else None
    if not dates.before:
        return None
    other, anchor = dates.before[-1], dates.after[0]
    event = Span(found.start("event"), anchor.span.start)
    is_read = _DATE_THEN.fullmatch(prose, other.span.end, start) and _SINGLE_EVENT.fullmatch(prose, *event)
    if not is_read or _ANOTHER_EVENT.search(article.text(event)):
        return None
    return elapsed("distance", length, *((anchor, other) if found["way"] == "after" else (other, anchor)), article)


def _after_all(article: Article, length: Length, dates: Near) -> ElapsedYears | None:
    """ "Opened in 1990 and closed in 1998, after eight years", "..., so it took eight years", "..., eight years in all"."""
    prose = article.prose
    if len(dates.before) != 2 or dates.after:
        return None
    first, last = dates.before
    between, is_total = (last.span.end, length.span.start), _IN_ALL.match(prose, length.span.end)
    if not (_TO_END.fullmatch(prose, *between) or (is_total and _DATE_THEN.fullmatch(prose, *between))):
        return None
    is_begun = _BEGUN.match(prose, max(dates.sentence.start, first.span.start - 80), first.span.start)
    ends = is_total or _ENDS.match(prose, length.span.end) or _IN_BUSINESS.match(prose, length.span.end)
    return elapsed("length", length, first, last, article) if is_begun and ends else None


def _it_took(article: Article, length: Length, dates: Near) -> ElapsedYears | None:
    """ "The trial ran from May 2019 to May 2021. It lasted two years." """
    if not _IT_TOOK.fullmatch(article.prose, dates.sentence.start, length.span.start):
        return None
    ends = _ENDS.match(article.prose, length.span.end) or _IN_ALL.match(article.prose, length.span.end)
    before = sentence_before(article, length.span.start) if ends else None
    days = inside(before.span, periods(article)) if before else ()
    pair = _pair(article, days) if len(days) <= 2 else None
    return elapsed("length", _exact(length), *pair, article) if pair else None


def _in_business(article: Article, length: Length, dates: Near) -> ElapsedYears | None:
    """ "Founded in 1990, the firm has been in business for 34 years", counted to the article's date."""
    prose, (start, end) = article.prose, length.span
    is_present = _PERFECT.search(prose, dates.sentence.start, start) or _MARKS.match(prose, max(0, start - 40), start)
    if len(dates.before) != 1 or dates.after or not is_present:
        return None
    is_begun = _BEGUN.match(prose, max(dates.sentence.start, dates.before[0].span.start - 80), dates.before[0].span.start)
    is_whole = _BUSINESS_FOR.match(prose, max(0, start - 60), start) or _IN_BUSINESS.match(prose, end)
    is_other = _SINCE_OTHER.match(prose, end)
    told = length if _BUSINESS_FOR.match(prose, max(0, start - 60), start) else exactly(length)
    return elapsed("length", told, dates.before[0], None, article) if is_begun and is_whole and not is_other else None


def _that_was(article: Article, length: Length, dates: Near) -> ElapsedYears | None:
    """ "It closed in 1992. That was 32 years ago.", counted to the article's date."""
    if dates.before or dates.after or not _AGO_ENDS.match(article.prose, length.span.end):
        return None
    told = (
        _in_sentence_before(article, length, dates) if _THAT_WAS.fullmatch(article.prose, dates.sentence.start, length.span.start) else []
    )
    return elapsed("distance", length, told[0], None, article) if told else None


_FORMS = (_stretch, _later, _after, _after_all, _in_business, up_to_now, going_on, lay_empty, to_date, of_term, of_life)
_UNDATED_FORMS = (_that_was, _it_took, goes_on, of_life)
"""Of a sentence without a date."""
