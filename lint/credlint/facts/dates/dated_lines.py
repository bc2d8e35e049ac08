"""Lines above the first paragraph that are names and a date ("Oslo, 3 March 2024", "Issue 12 / Friday, March 3, 2024"), or say when it was written."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from operator import attrgetter

import regex
from msgspec import Struct

from credlint.article import Article, Block, inside
from credlint.facts.dates.names import WEEKDAY
from credlint.facts.periods import Period, periods
from credlint.patterns import lazy

_NAME = r"(?:\p{Lu}[\p{L}.'’-]*|of|the|and|for|at|in|de|&)"
_NAMES = rf"{_NAME}(?:,?[ ]{_NAME}){{0,7}}"
_WORK = (
    r"(?:Words|Text|Story|Report|Reporting|Review|Interview|Analysis|Hands-on|Preview|Test|Essay|Feature|Column|Comment|Commentary|Opinion|Guide|Recipe|Notes|Dispatch|Profile|Explainer|"
    r"Article|(?:Guest|Blog)[ ]post|Post|First[ ]look|Long[ ]read)"
)
_AUTHOR = (
    rf"(?:[Ff]rom[ ](?:our|the|a)[ ](?:[\p{{L}}’'-]+[ ]){{0,3}}(?:correspondent|reporter|writer|editor|desk|team|staff)(?:[ ](?:in|at)[ ]{_NAMES})?"
    rf"|(?:(?:{_WORK}(?:[ ](?:and|&)[ ]\p{{Ll}}+)?|\p{{Lu}}\p{{Ll}}+ed)[ ])?[Bb]y[ ]{_NAMES}|[Ww]ith[ ]{_NAMES})"
)
_SERIES = (
    r"(?:[\p{L}&’'-]+[ ]){1,3}?(?i:notes?|column|newsletter|bulletin|briefing|digest|diary|journal|blog|weekly|daily|quarterly|magazine|reviews?|reports?|research|analysis|essays?|"
    r"features?|comment|opinion|dispatch|letters?|desk|wire|news|paper|preprint|brief|roundup|round-up|bulletins?)(?:[ ](?:\p{Lu}{1,4}-?)?\d[\d-]*)?"
)
"""What an article belongs to: "Garden notes", "Holm Daily", "report digest HR-210"."""
_ISSUE = r"(?:Issue|No\.?|Number|Vol(?:ume|\.)?|Newsletter|Bulletin|Letter)[ ]#?\d[\d,]*"
_WEEKDAY = rf"(?:{WEEKDAY},?[ ])?"
_HEAD = lazy(rf"(?:(?:{_AUTHOR}|{_ISSUE}|{_SERIES}|{_NAMES})(?:[ ]?[,./|·•–—>][ ]+|[ ]{{2,}})){{0,3}}{_WEEKDAY}")
_BY = r"(?:By|Words|Text)[ ][^\n]{0,140}"
_PUBLISHER = lazy(
    r"\b(?:Research|Insights?|Institut\p{L}*|News|Times|Post|Journal|Review|Report|Reports|Weekly|Daily|Monthly|Quarterly|Wire|Press|Magazine|Bulletin|Newsletter|Digest|Notes|notes|Gazette|"
    r"Herald|Tribune|Chronicle|Observer|Analytics|Consulting|Partners|Office|Ministry|Agency|Bureau|University|Foundation|Centre|Center|Council|Bank)\b"
)
_NOTE_AFTER = lazy(r"(?:,?[ ](?:at[ ])?\d{1,2}[:.]\d\d[^\n]{0,12})?\.[ ]")
"""After a date with its publisher what is said of the article may go on: "Holm Research, 3 March 2024. Full tables are below"."""
_TAIL = lazy(
    rf"(?:,?[ ](?:at[ ])?\d{{1,2}}[:.]\d\d[^\n]{{0,12}})?(?:[ ]\([^()\n]{{0,40}}\))?[ ]*(?:[|·•–—][^\n]{{0,60}})?\.?(?:[ ]?{_BY}|\n(?i:{_BY}))?\s*"
)
_OF_AN_EVENT = lazy(
    r"\b(?:meeting|conference|session|webinar|summit|festival|workshop|event|concert|hearing|election|deadline|due|live|born|died|ended|ending|effective|version|release|edition"
    r"|minutes|agenda|photo|photographs?|image|figure|map|data|source|season|game|match|race|tour)s?\b",
    regex.I,
)
_AT = r"(?:[ \n](?:at[ ])?\d{1,2}[:.]\d\d[ ]?(?:[ap]\.?m\.?)?,?(?:[ ]on)?)"
_WRITTEN = lazy(
    rf"(?r)(?:^|[.|·•–—\n]\s*)(?:(?:(?:[Ff]irst|[Oo]riginally)[ ])?(?i:published|posted|filed|issued|written)(?:[ \n]on)?:?{_AT}?|[Rr]eleased:?{_AT})[ \n]{_WEEKDAY}"
)
_CHANGED = lazy(
    rf"(?r)(?:^|[.|·•–—\n]\s*)(?:(?:[Ll]ast|[Ff]ully)[ ])?(?i:updated|reviewed|revised)(?:[ \n](?:on|in))?:?{_AT}?[ \n]{_WEEKDAY}"
)
_ENDS_LINE = lazy(r"(?:,?[ ](?:at[ ])?\d{1,2}[:.]\d\d(?:[ ]?[ap]\.?m\.?)?(?:[ ]\p{Lu}{2,5})?)?[ ]*(?:[.|·•–—](?!\d)|\n|$)")
_ENDS_SENTENCE = lazy(r"[.!?:][\"”’)]?\s*$")
_HEAD_BLOCKS = 12
_PARAGRAPH_WORDS = 12


class DatedLine(Struct, frozen=True):
    """The day of such a line. is_change: it says when the text was changed last."""

    day: Period
    is_change: bool


def dated_line(article: Article) -> DatedLine | None:
    """The day that the lines above the first paragraph give, or that of a later change; None where they give none, or several."""
    found = []
    for number, block in enumerate(article.blocks[:_HEAD_BLOCKS]):
        told = inside(block.span, periods(article))
        days = [period for period in told if period.precision == "day" and period.start == period.end]
        days = days or [period for period in told if period.precision == "month"]
        line = _read(article, block, days, is_first=number == 0) if days else None
        found += [line] if line else []
        if article.prose.count(" ", *block.span) >= _PARAGRAPH_WORDS and _ENDS_SENTENCE.search(article.prose, *block.span):
            break
    return max(found, key=_start) if sum(not line.is_change for line in found) <= 1 and found else None


def _start(line: DatedLine) -> date:
    return line.day.start


def _read(article: Article, block: Block, days: Sequence[Period], *, is_first: bool) -> DatedLine | None:
    """A line of the head that is one of names and a date, or says that it was published or changed then."""
    prose, (start, end), day = article.prose, block.span, days[0]
    if block.kind not in ("paragraph", "heading"):
        return None
    if _ENDS_LINE.match(prose, day.span.end, end):
        before = max(0, start - 1), day.span.start
        is_changed = bool(_CHANGED.match(prose, *before))
        if is_changed or (day.precision == "day" and _WRITTEN.match(prose, *before)):
            return DatedLine(max(days, key=attrgetter("start")), is_changed or len(days) > 1)
    if day.precision != "day" or not _HEAD.fullmatch(prose, start, day.span.start):
        return None
    tail = _TAIL.fullmatch(prose, day.span.end, end)
    if not tail and _PUBLISHER.search(prose, start, day.span.start):
        tail = _NOTE_AFTER.match(prose, day.span.end, end)
    is_title = is_first and not (tail and "\n" in tail.group().strip(" "))
    return DatedLine(day, is_change=False) if tail and not is_title and not _OF_AN_EVENT.search(prose, start, tail.end()) else None
