"""Days and weeks told with the first and the last day of their stretch: "the two-week course runs from 3 to 16 June", "from 4 to 10 March, seven days"."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import regex
from msgspec import Struct
from msgspec.structs import replace

from credlint.article import Article, Span, around, inside
from credlint.facts.dates.names import MONTH_NUMBER
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
_FROM = lazy(r"(?:[,:]|[ ]?[–—])?[ \n]\(?(?:from|between)[ \n](?:the[ \n])?")
_LEAD = lazy(r"(?r)(?:\b(?i:from|between)[ \n](?:the[ \n])?|[ \n]\()")
_BEGAN = lazy(r"(?r)\b(?:began|started|opened|begins|starts|opens|beginning|starting)[ \n]on[ \n](?:the[ \n])?")
_AND_ENDED = lazy(
    r",?[ \n]and[ \n](?:(?:was[ \n])?(?:ended|finished|closed|stopped|over|ends|finishes|closes)|came[ \n]to[ \n]an[ \n]end)[ \n]on[ \n](?:the[ \n])?"
)
_AND_LASTED = lazy(r",?[ \n]and[ \n](?:lasted|ran|went[ \n]on|continued|lasts|runs|goes[ \n]on|will[ \n](?:last|run))[ \n](?:for[ \n])?")
_UNTIL = lazy(r",?[ \n](?:until|till|ending[ \n]on|and[ \n]ended[ \n]on|up[ \n]to)[ \n](?:the[ \n])?")
_TO = lazy(r"[ \n](?:to|and|until|till|through)[ \n](?:the[ \n])?")
_THEN = lazy(
    r"(?:,[ \n]|[ ]\()(?:(?:a[ \n](?:span|total|period|stretch|run)[ \n]of|or|that[ \n]is|all)[ \n])?"
    r"|[,)]{0,2}[ \n](?:(?:and|that|which)[ \n])?(?:lasted|lasts|lasting|spanned|spans|spanning|covered|covers|covering|went[ \n]on|goes[ \n]on|will[ \n]last)[ \n](?:for[ \n])?(?:(?:a[ \n]total[ \n]of|all[ \n]of|exactly)[ \n])?"
)
_MEASURES = lazy(r"[)]?[ \n](?:(?:that|which)[ \n])?(?:was|is)[ \n]")
_LONG = lazy(r"[ \n]long\b")
_AFTER_ALL = lazy(r",?[ \n](?:after|lasting|having[ \n]lasted|for[ \n]a[ \n]total[ \n]of)[ \n]")
_STOOD = lazy(
    r",?[ \n](?:(?:the|its|their|his|her|our)[ \n](?:\p{L}+[ \n]){1,3}?|(?:it|they|s?he|we|nobody)[ \n])(?:was|were|stood|stayed|remained|lay|sat|worked|kept)[ \n]"
    r"(?:(?:shut|closed|open|still|idle|empty|away|off|down|dry|snowed[ \n]in|cut[ \n]off|there|on[ \n]strike|at[ \n]sea|(?:out[ \n]of|under|without|in)[ \n]\p{Ll}+)[ \n])?for[ \n]"
)
"""What went on between two days cannot have gone on for longer; it may for a few of them."""
_ENDS = lazy(r"[ ]?[.,;:)!?—]|$|[ \n](?:in[ \n]all|in[ \n]total|altogether)\b")
_TWO_DAYS = lazy(
    r"(?P<first>(?:(?P<month>\p{L}+)\.?[ \n])?(?P<one>\d{1,2}))(?:st|nd|rd|th)?(?:[ \n](?:to|and|through|until|till)[ \n]|[ ]?[–-][ ]?)(?P<last>(?:(?P<later>\p{L}+)\.?[ \n])?(?P<two>\d{1,2})(?:st|nd|rd|th)?\b.*)"
)
_WORKING = Decimal(5) / 7
"""Of the days of a week; a course or a trial is counted in those, as often as not."""
_SLACK = 2


class _Stretch(Struct, frozen=True):
    """The first and last day of a stretch, as told, and how many days lie between them. is_at_most: what is told of it may be shorter."""

    first: Span
    last: Span
    apart: int
    is_at_most: bool = False


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
        if low > stretch.apart + _SLACK or (high < stretch.apart * _WORKING - _SLACK and not stretch.is_at_most):
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
    before, after = [day for day in days if day.span.end <= start][-2:], [day for day in days if day.span.start >= end][:2]
    if after and before and _UNTIL.fullmatch(prose, end, after[0].span.start):
        return _begun(article, before[-1], after[0]) if _AND_LASTED.fullmatch(prose, before[-1].span.end, start) else None
    if after:
        is_noun = "-" in article.text(figure.span) and _NOUN_FROM.fullmatch(prose, end, after[0].span.start)
        is_lasting = _FROM.fullmatch(prose, end, after[0].span.start) and _LASTED.match(prose, cut.start, start)
        return _read(article, after) if is_noun or is_lasting else None
    return _ended(article, before, figure.span) if before else None


def _ended(article: Article, before: list[Day], figure: Span) -> _Stretch | None:
    """The stretch whose last day stands right before its length: "from 4 to 10 March, seven days", "began on 4 March and ended on 10 March after seven days"."""
    prose, gap = article.prose, (before[-1].span.end, figure.start)
    is_whole = _ENDS.match(prose, figure.end)
    if is_whole and len(before) == 2 and _AND_ENDED.fullmatch(prose, before[0].span.end, before[1].span.start):
        return _begun(article, *before) if _THEN.fullmatch(prose, *gap) or _AFTER_ALL.fullmatch(prose, *gap) else None
    is_told = (is_whole and _THEN.fullmatch(prose, *gap)) or (_LONG.match(prose, figure.end) and _MEASURES.fullmatch(prose, *gap))
    is_at_most = not is_told and is_whole and _STOOD.fullmatch(prose, *gap)
    stretch = _read(article, before) or _read(article, before[-1:]) if is_told or is_at_most else None
    if not stretch or not _LEAD.match(prose, max(0, stretch.first.start - _REACH), stretch.first.start):
        return None
    return replace(stretch, is_at_most=bool(is_at_most))


def _begun(article: Article, first: Day, last: Day) -> _Stretch | None:
    """ "Began on 3 June and lasted 28 days, until 30 June" """
    is_begun = _BEGAN.match(article.prose, max(0, first.span.start - _REACH), first.span.start) and _is_day(first) and _is_day(last)
    return _Stretch(first.span, last.span, days_apart(first, last)) if is_begun else None


def _read(article: Article, days: list[Day]) -> _Stretch | None:
    """ "3 to 30 June", "June 3 to July 4, 2025", or "3 June to 4 July"."""
    prose, day = article.prose, days[0]
    if two := _TWO_DAYS.fullmatch(prose, *day.span):
        apart = _apart(two)
        return _Stretch(Span(*two.span("first")), Span(*two.span("last")), apart) if apart > 0 else None
    joint = _TO.search(prose, *day.span)
    if joint and isinstance(day, Period) and day.precision == "day" and day.start != day.end:
        return _Stretch(Span(day.span.start, joint.start()), Span(joint.end(), day.span.end), (day.end - day.start).days)
    if len(days) < 2 or not _TO.fullmatch(prose, day.span.end, days[1].span.start) or not all(map(_is_day, days)):
        return None
    return _Stretch(day.span, days[1].span, days_apart(day, days[1]))


def _apart(two: regex.Match[str]) -> int:
    """Days between the two of "3 to 30 June" or "June 3 to July 4"; 0 where it is not certain."""
    first, last = int(two["one"]), int(two["two"])
    names = [(two[name] or "")[:3] for name in ("month", "later")]
    if not two["later"] or names[0] == names[1]:
        return last - first
    months = [MONTH_NUMBER[name] for name in names if name in MONTH_NUMBER]
    if len(months) < len(names):
        return 0
    return days_apart(UndatedTime(Span(*two.span("one")), months[0], first), UndatedTime(Span(*two.span("two")), months[1], last))


def _is_day(day: Day) -> bool:
    return bool(day.day) if isinstance(day, UndatedTime) else day.precision == "day" and day.start == day.end
