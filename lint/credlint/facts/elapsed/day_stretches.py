"""Days and weeks told with the first and the last day of their stretch: "the two-week course runs from 3 to 16 June", "from 4 to 10 March, seven days"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct

from credlint.article import Article, Span, around, inside
from credlint.facts.elapsed.day_distances import Day, days_apart
from credlint.facts.elapsed.distances import ElapsedYears
from credlint.facts.periods import Period, UndatedTime, calendar
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import sentences
from credlint.patterns import lazy

_DAYS = {"day": 1, "d": 1, "week": 7}
_REACH = 120
_NOUN = r"(?:course|festival|trial|tour|strike|campaign|window|exhibition|show|sale|fair|trip|visit|break|run|period|stretch|span|programme|program|camp|cruise|siege|ceasefire|truce|lockdown|closure|tournament|conference|summit|retreat|pilot|test|challenge|residency|season)"
_RUNS = r"(?:(?:will[ \n])?(?:ran|runs?|running|lasts?|lasted|lasting|(?:was|is|to[ \n]be)[ \n]held|took[ \n]place|takes[ \n]place|went[ \n]on)[ \n])"
_NOUN_FROM = lazy(rf"(?:[ \n]\p{{Ll}}+)?[ \n]{_NOUN},?[ \n]{_RUNS}?(?:from|between)[ \n](?:the[ \n])?")
_LASTED = lazy(
    r"(?r)\b(?i:(?:ran|runs?|open|shut|closed|went[ \n]on|held)[ \n](?:for|over)|lasts?|lasted|took|takes|(?:in|over|for|during)[ \n](?:the|all))[ \n]"
)
_FROM = lazy(r",?[ \n](?:from|between)[ \n](?:the[ \n])?")
_LEAD = lazy(r"(?r)\b(?i:from|between)[ \n](?:the[ \n])?")
_TO = lazy(r"[ \n](?:to|and|until|till|through)[ \n](?:the[ \n])?")
_THEN = lazy(r",[ \n](?:(?:a[ \n](?:span|total|period|stretch|run)[ \n]of|or|that[ \n]is|all)[ \n])?")
_ENDS = lazy(r"[ ]?[.,;:)!?—]|$|[ \n](?:in[ \n]all|in[ \n]total|altogether)\b")
_TWO_DAYS = lazy(
    r"(?P<first>(?:\p{L}+\.?[ \n])?(?P<one>\d{1,2}))(?:st|nd|rd|th)?[ \n](?:to|and|through|until|till)[ \n](?P<last>(?P<two>\d{1,2})(?:st|nd|rd|th)?\b.*)"
)
_WORKING = Decimal(5) / 7
"""Of the days of a week; a course or a trial is counted in those, as often as not."""
_SLACK = 2


class _Stretch(Struct, frozen=True):
    """The first and last day of a stretch, as told, and how many days lie between them."""

    first: Span
    last: Span
    apart: int


def day_stretches(article: Article) -> Iterator[ElapsedYears]:
    """The lengths that are longer than their stretch, or shorter than the working days in it, in order."""
    for figure in quantities(article):
        if (
            figure.kind != "duration"
            or figure.unit not in _DAYS
            or figure.bound != "exact"
            or figure.damaged
            or figure.per
            or figure.shared
        ):
            continue
        stretch = _stretch(article, figure)
        if not stretch or stretch.apart <= 0:
            continue
        days = figure.value * _DAYS[figure.unit]
        low, high = (days - 3, days + 3) if figure.unit == "week" else (days, days)
        if low > stretch.apart + _SLACK or high < stretch.apart * _WORKING - _SLACK:
            yield ElapsedYears(
                figure.span, "length", "day", low, high, stretch.apart, stretch.apart + 1, stretch.first, stretch.last,
            )  # fmt: skip


def _stretch(article: Article, figure: Quantity) -> _Stretch | None:
    """The stretch right after a length, or right before one that ends its phrase."""
    prose, (start, end) = article.prose, figure.span
    sentence = around(figure.span, sentences(article))
    if not sentence:
        return None
    cut = Span(max(sentence.span.start, start - _REACH), min(sentence.span.end, end + _REACH))
    days = [fact for fact in inside(cut, calendar(article)) if isinstance(fact, Period | UndatedTime)]
    after = [day for day in days if day.span.start >= end][:2]
    if after:
        is_noun = "-" in article.text(figure.span) and _NOUN_FROM.fullmatch(prose, end, after[0].span.start)
        is_lasting = _FROM.fullmatch(prose, end, after[0].span.start) and _LASTED.match(prose, cut.start, start)
        return _read(article, after) if is_noun or is_lasting else None
    before = [day for day in days if day.span.end <= start][-2:]
    if not before or not (_THEN.fullmatch(prose, before[-1].span.end, start) and _ENDS.match(prose, end)):
        return None
    stretch = _read(article, before) or _read(article, before[-1:])
    return stretch if stretch and _LEAD.match(prose, cut.start, stretch.first.start) else None


def _read(article: Article, days: list[Period | UndatedTime]) -> _Stretch | None:
    """ "3 to 30 June", "June 3 to July 4, 2025", or "3 June to 4 July"."""
    prose, day = article.prose, days[0]
    if two := _TWO_DAYS.fullmatch(prose, *day.span):
        apart = int(two["two"]) - int(two["one"])
        return _Stretch(Span(*two.span("first")), Span(*two.span("last")), apart) if apart > 0 else None
    joint = _TO.search(prose, *day.span)
    if joint and isinstance(day, Period) and day.precision == "day" and day.start != day.end:
        return _Stretch(Span(day.span.start, joint.start()), Span(joint.end(), day.span.end), (day.end - day.start).days)
    if len(days) < 2 or not _TO.fullmatch(prose, day.span.end, days[1].span.start) or not all(map(_is_day, days)):
        return None
    return _Stretch(day.span, days[1].span, days_apart(day, days[1]))


def _is_day(day: Day) -> bool:
    return bool(day.day) if isinstance(day, UndatedTime) else day.precision == "day" and day.start == day.end
