"""Ages that are told for the day of writing, with a year of birth or foundation beside them.

jubilee   "founded in 2010, the firm marks its 14th anniversary this year", "turns 14 this year"
makes     "built in 1906, which makes it 118 years old"
born      "Ada Holm, 24, born in March 2000, ..."
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

import regex

from credlint.article import Article, Span, inside
from credlint.facts.dates.names import MONTH, WEEKDAY
from credlint.facts.dates.publication import publication_date
from credlint.facts.elapsed.births import ON, PLACE, births
from credlint.facts.elapsed.distances import ElapsedYears, Near, elapsed, lead_of, near, sentence_before
from credlint.facts.elapsed.lengths import Length
from credlint.facts.elapsed.ordinals import NAMED, NAMED_WORDS, ORDINAL, may_be_own, number_of
from credlint.facts.periods import SEASON_START, Period, periods
from credlint.facts.words import FIGURE, blocks_with, matches
from credlint.patterns import lazy

_NUMBER = r"(?P<number>\d{1,3}(?![\d%]|[.,:]\d)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{Ll}+)?)"
_THIS = rf"(?:this[ \n](?:year|month|week|weekend|spring|summer|autumn|fall|winter|season|{MONTH})|today|tomorrow|next[ \n](?:week|month)|on[ \n]{WEEKDAY})"
_SEASON = "(?:spring|summer|autumn|fall|winter)"
_WHEN = rf"(?P<when>{_THIS}|yesterday|(?:last|next)[ \n](?:week|month|weekend|year|{_SEASON}))"
_NTH = rf"(?:{ORDINAL}[ \n](?:anniversary|birthday)|{NAMED})"
_JUBILEE = lazy(
    rf"\b(?:(?:(?:(?:marks?|celebrates?|marking|celebrating|toasts?|toasting)[ \n])?(?P<whose>its|their|our|her|his)[ \n]{_NTH}(?=[ \n](?:(?:earlier|later)[ \n])?{_WHEN}\b(?![ \n](?:of|in)[ \n])))"
    rf"|(?:marks?|celebrates?|marking|celebrating|toasts?|toasting)[ \n](?P<whose>its|their|our|her|his)[ \n]{_NTH}(?=[ \n](?:with|by)\b|[ ]?[.,;()!]|$)"
    rf"|turn(?:s|ed)[ \n]{_NUMBER}[ \n](?:years[ \n]old[ \n])?{_WHEN}\b)"
)
_OF_EVENT = lazy(
    rf"\b(?:(?P<now>marks?|celebrates?|commemorates?|marking|celebrating)|(?P<past>marked|celebrated|commemorated)|(?=[Tt]h(?:e|is)[ \n]{ORDINAL}[ \n]anniversary))[ \n]?(?i:the)[ \n]{ORDINAL}[ \n]anniversary[ \n]of[ \n]"
    r"(?:(?P<that>that|this|the[ \n]event)\b|the[ \n](?=\d)|(?:(?!\b(?:that|which|who|whose|and)\b)[^,;:.()]){2,60}?[ \n](?:in|on|of)[ \n](?:the[ \n])?(?=\d|(?:\p{Lu}\p{Ll}+[ \n]){1,2}\d))"
)
_LATELY = lazy(
    rf"[^.;:]{{0,60}}?\b(?:{_THIS}|yesterday|last[ \n](?:week|month|weekend)|(?:\d{{1,2}}|two|three|four|five|six|seven|ten)[ \n](?:days|weeks)[ \n]ago)\b"
)
_FALLS = lazy(rf"(?:[ \n][\p{{L}}’'-]+){{0,4}}?[ \n](?:falls|comes|is|was)[ \n](?:{_THIS}|yesterday)\b")
_JUBILEES = ("anniversary", "birthday", "turns", "turned", *NAMED_WORDS)
_NTH_YEAR = lazy(rf"[Nn]ow[ \n]in[ \n](?P<whose>its|their)[ \n]{ORDINAL}[ \n]year(?=[ ]?[.,;)!]|$)")
_MAKES = lazy(
    rf"\bmak(?:es|ing)[ \n](?:it|him|her|them|the[ \n]\p{{Ll}}+)[ \n](?:(?:now|just|exactly)[ \n])?{_NUMBER}(?:[ \n]years?[ \n]old|(?<=h(?:er|im)[ \n](?:now[ \n])?\d\d))(?=[ \n](?:{_THIS}|now)\b|[ ]?[.,;)!]|$)"
)
_STILL = lazy(
    r"(?:,?[ \n]and|[ \n]but)?,?[ \n](?:now[ \n])?at[ \n](?:(?:the[ \n])?(?:(?:ripe|grand|great)[ \n])?(?:old[ \n])?age[ \n]of[ \n])?(?P<number>\d{2,3}(?![\d%]|[.,:]\d)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{Ll}{3,5})?)"
    r"(?:[ \n]years[ \n]old)?,[ \n](?:(?:it|s?he)[ \n])?(?P<is>is[ \n]|remains[ \n]|works[ \n]|runs[ \n])?still\b"
)
"""After when a thing was made: "delivered in 1981 and, at 44, still in service"."""
_LEAD = rf"(?:[ \n](?:by|to|as|with|at|for|of|from)[ \n][^,;:.()\n]{{1,40}})?[ \n]{PLACE}(?:{ON})?"
_BEGUN = lazy(
    rf"(?r)\b(?i:founded|established|launched|opened|built|created|incorporated|formed|set[ \n]up|chartered|constructed|erected|started|began|passed|adopted|enacted|signed|released|published|introduced|unveiled|completed|delivered|commissioned|planted|installed"
    rf"|registered|inaugurated|spun[ \n](?:out|off)|opened[ \n](?:its|our|their)[ \n]doors|came[ \n]into[ \n]being|began[ \n]life|went[ \n](?:live|public|on[ \n]sale|into[ \n]service)|debuted|came[ \n](?:out|into[ \n]force)|entered[ \n]service|took[ \n](?:effect|off)|first[ \n](?:aired|met|ran|flew)){_LEAD}"
)
_BIRTH = lazy(rf"(?r)\b[Bb]orn{_LEAD}")
_HEAD = lazy(r"\W*(?i:born|(?:first[ \n])?(?:founded|established|launched|opened|built|created|incorporated|formed|set[ \n]up|started))\b")
_ASIDE = r"(?:[ \n](?:by|in|at|as|with|for|to|from|near|under)[ \n][^,;:.()]{1,60}|[ \n](?:after|before|when|amid|during)[ \n][^,;:.()]{1,60}(?=,))?"
_TO_SUBJECT = lazy(rf"{_ASIDE},[ \n](?!(?:and|but)\b)(?:(?!\b(?:and|who|whose|which|that|whom)\b)[^,;:.()]){{2,60}}[ \n]")
_TO_VERB = lazy(
    rf"{_ASIDE},?[ \n](?:and[ \n])?(?:{_THIS},?[ \n])?(?:(?:it|he|she|they|we)[ \n])?(?:(?:{_THIS}|now|will|is|are|also|just|has|had|have),?[ \n])*(?:(?:mark|celebrat|toast|reach|observ)(?:s|es|ed|ing|e)?[ \n])?"
)
_TO_BEGINNING = lazy(
    rf"(?:[ \n](?:(?:earlier|later)[ \n])?{_WHEN})?(?:[,;][ \n]|[ ]?\(|[ \n](?=since|after))(?:(?:having|the[ \n]\p{{Ll}}+|been|it|they|s?he|was|were|being|which|since|after|first|had)[ \n])*"
)
_MARKED = r"(?:(?:marked|celebrated|toasted|reached|observed)[ \n])?"
_PRONOUN = lazy(rf"\W*(?:(?:(?i:{_THIS})|Now),?[ \n])?(?i:it|he|she|they)[ \n](?:(?:now|will|is|are|also|just)[ \n])*{_MARKED}")
_KINDS = frozenset(
    "club school college university museum charity paper newspaper magazine bank shop hotel theatre festival church team union society brewery factory institution hospital station orchestra"
    " choir board league association bridge line railway library council company firm business group chain brand".split()
)
_THE_FIRM = lazy(
    rf"\W*(?:(?:(?i:{_THIS})|Now),?[ \n])?(?i:the|this)[ \n](?P<kind>\p{{Ll}}+)[ \n](?:(?:now|will|is|also|just|has)[ \n])*{_MARKED}"
)
_WAS_BEGUN = lazy(r"\W*(?P<subject>(?:[\p{L}\d&.'’-]+[ \n]){1,6})was[ \n](?:first[ \n])?")
"""From the start of a sentence to the verb of a foundation whose subject the next one takes up."""
_TO_MAKES = lazy(r"(?:,|[ ]?\(|[ ]?[–—-])?[ \n]?(?:(?:and[ \n])?(?:which|that|this)[ \n])?")
_STRETCH = lazy(r"(?r)\b(?:[Ss]ince|[Ff]rom|\d{4}[ \n](?:to|until|through))[ \n]")
"""Before a date of something that lasted: no age is told for it."""
_NEAR = 1_000
_NEIGHBOURS = 8
"""So many dates before an age and after it, so near to it, may be those that it is told for, in a story of old."""


def ages_now(article: Article) -> Iterator[ElapsedYears]:
    """The ages told for the day of writing that stand with the date they are counted from, in order of each kind."""
    for match in matches(article, _JUBILEE, _JUBILEES, (FIGURE,)):
        yield from _counted(article, match, _begun(article, match))
    for match in matches(article, _NTH_YEAR, ("now",), ("year",), (FIGURE,)):
        yield from _counted(article, match, _begun(article, match))
    for match in matches(article, _OF_EVENT, ("anniversary",), (FIGURE,)):
        yield from _counted(article, match, _event(article, match))
    for match in matches(article, _MAKES, ("makes", "making"), ("old", "her", "him")):
        yield from _counted(article, match, _right_before(article, match))
    for day, match in (*births(article), *_still_going(article)):
        yield from _counted(article, match, day)


def _still_going(article: Article) -> Iterator[tuple[Period, regex.Match[str]]]:
    """ "Delivered in 1981 and, at 44, still in service", where the sentence has no other date."""
    blocks = blocks_with(article, ("still",), ("at",), (FIGURE,))
    for day in (day for block in blocks for day in inside(block.span, periods(article))):
        match = _STILL.match(article.prose, day.span.end)
        dates = near(article, day.span) if match and (lead_of(article, day, _BEGUN) or lead_of(article, day, _BIRTH)) else None
        if match and dates and not dates.before and not dates.after:
            yield day, match


def _counted(article: Article, match: regex.Match[str], first: Period | None) -> Iterator[ElapsedYears]:
    """The age up to the article's date, or to last year's; None of it where it fits a date nearby."""
    age = _age(match)
    told = elapsed("age", age, first, _another_year(article, match), article) if first else None
    is_of_these_days = any(match.groupdict().get(name) for name in ("when", "past", "is"))
    if first and told and (told.agrees or is_of_these_days or not _is_of_then(article, age, first)):
        yield told


def _another_year(article: Article, match: regex.Match[str]) -> Period | None:
    """The year, or the two that it may be, of an age told for "last summer" or "next year"."""
    today, text = publication_date(article), match.groupdict().get("when") or ""
    way, unit = (text.split() or [""])[0], text.split()[-1:]
    if not today or way not in ("last", "next") or unit in (["week"], ["month"], ["weekend"]):
        return None
    other = today.date.year + (1 if way == "next" else -1)
    years = (other, other) if unit == ["year"] or (way == "last" and _is_to_come(unit[0], today.date)) else sorted((other, today.date.year))
    return Period(Span(*match.span("when")), date(max(years[0], 1), 1, 1), date(min(years[1], 9999), 12, 31), "year")


def _is_to_come(season: str, day: date) -> bool:
    """Whether a season of a day's year has not begun by then."""
    return day.month < SEASON_START.get(season, 1)


def _age(match: regex.Match[str]) -> Length:
    years = number_of(match["number"])
    is_told_in_words = "whose" in match.groupdict() or "that" in match.groupdict() or match.group().startswith("mak")
    return Length(Span(*match.span(0 if is_told_in_words else "number")), years, years, years, "year")


def _is_of_then(article: Article, age: Length, first: Period) -> bool:
    """Whether an age fits another date near it that is past: "Ada Holm, 24, born in 1930" in a story of 1954."""
    days, today = periods(article), publication_date(article)
    at = bisect_left(days, age.span.start, key=_start)
    others = (
        day
        for day in days[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS]
        if day is not first
        and today
        and day.end < today.date
        and abs(day.span.start - age.span.start) < _NEAR
        and not _STRETCH.match(article.prose, max(0, day.span.start - 24), day.span.start)
    )
    return any(told.agrees for day in others if (told := elapsed("age", age, first, day, article)))


def _start(day: Period) -> int:
    return day.span.start


def _begun(article: Article, match: regex.Match[str]) -> Period | None:
    """The date of the foundation, or the birth, of the subject that has a jubilee."""
    span = Span(*match.span())
    dates = near(article, span) if may_be_own(match["number"], match["whose"]) else None
    if not dates:
        return None
    lead = _BIRTH if match["whose"] in ("her", "his") else _BEGUN
    if dates.after:
        return _begun_after(article, span, dates, lead)
    if not dates.before:
        return _begun_before(article, span, dates, lead)
    (*others, day) = dates.before
    if others or not (lead_of(article, day, lead) or (not match["whose"] and lead_of(article, day, _BIRTH))):
        return None
    between = day.span.end, span.start
    is_head = _HEAD.match(article.prose, *dates.sentence) and _TO_SUBJECT.fullmatch(article.prose, *between)
    return day if is_head or _TO_VERB.fullmatch(article.prose, *between) else None


def _event(article: Article, match: regex.Match[str]) -> Period | None:
    """The only date told of an event that has its anniversary these days."""
    prose, dates = article.prose, near(article, Span(*match.span()))
    if not dates or dates.before or len(dates.after) != (0 if match["that"] else 1):
        return None
    if match["that"]:
        before = sentence_before(article, match.start())
        days = inside(before.span, periods(article)) if before else ()
        end = match.end()
    else:
        days = dates.after if dates.after[0].span.start == match.end() else ()
        end = dates.after[0].span.end
    is_now = match["now"] or (_LATELY if match["past"] else _FALLS).match(prose, end, dates.sentence.end)
    return days[0] if len(days) == 1 and is_now else None


def _begun_after(article: Article, span: Span, dates: Near, lead: regex.Pattern[str]) -> Period | None:
    """ "The firm marks its 14th anniversary this year, having been founded in 2010", where the sentence has no other date."""
    day = dates.after[0]
    led = lead_of(article, day, lead) if len(dates.after) == 1 and not dates.before else None
    return day if led and _TO_BEGINNING.fullmatch(article.prose, span.end, led.start()) else None


def _begun_before(article: Article, span: Span, dates: Near, lead: regex.Pattern[str]) -> Period | None:
    """ "The firm was founded in 2010. This year it marks its 14th anniversary." """
    opening = dates.sentence.start, span.start
    is_it = _PRONOUN.fullmatch(article.prose, *opening)
    before = sentence_before(article, span.start) if is_it or _THE_FIRM.fullmatch(article.prose, *opening) else None
    days = inside(before.span, periods(article)) if before else ()
    led = lead_of(article, days[0], lead) if len(days) == 1 else None
    is_own = before and led and (is_it or _is_taken_up(article, before.span.start, led.start(), opening))
    return days[0] if is_own else None


def _is_taken_up(article: Article, start: int, verb: int, opening: tuple[int, int]) -> bool:
    """Whether "the club" of a sentence is the subject of the one before: "Holm United was founded in 1925." """
    named, told = _WAS_BEGUN.fullmatch(article.prose, start, verb), _THE_FIRM.fullmatch(article.prose, *opening)
    if not named or not told or told["kind"] not in _KINDS:
        return False
    words = named["subject"].split()
    kinds = _KINDS.intersection(word.lower() for word in words)
    return told["kind"] in kinds if kinds or words[-1].islower() else words[-1][0].isupper()


def _right_before(article: Article, match: regex.Match[str]) -> Period | None:
    dates = near(article, Span(*match.span()))
    day = dates.before[-1] if dates and dates.before else None
    return day if day and _TO_MAKES.fullmatch(article.prose, day.span.end, match.start()) else None
