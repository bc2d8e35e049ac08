"""The article's own date: the day that it is judged by, and where that was read. Never today's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import regex
from msgspec import Struct

from credlint.article import Article, Block, Span, analysis, around, inside
from credlint.facts.dates.dated_lines import dated_line
from credlint.facts.periods import Period, periods, read_periods
from credlint.facts.words import blocks_with
from credlint.facts.zones import zones
from credlint.patterns import lazy

FILE_NAME = "file name"
"""Provenance of a date in the file's name; a date in the article itself is stronger."""

_CHANGE_LINE = "the line that says when it was updated"
_ISO_DAY = lazy(r"((?:19|20)\d\d-\d\d-\d\d)(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,6})?)?(?:[ ]?(?:Z|[-+]\d\d:?\d\d))?)?")
"""A day as most front matter has it, which needs no reading as prose."""
_COMPACT = lazy(r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)")
_YEAR_MONTH = lazy(r"\s*((?:19|20)\d\d)[-/.](0?[1-9]|1[0-2])(?![-/.]?\d)")
_CHANGED = lazy(r"updat|modif|revis|lastmod", regex.I)
_NOTICE = lazy(r"\W*(?:(?:first|originally|last|date)\s+)?(?:published|posted|updated|modified|revised|compiled)\b", regex.I)
_WRITTEN = lazy(
    r"\W*This[ \n](?:article|(?:case|white)[ \n](?:study|paper)|report|story|post|piece|note|guide|page|review|column|essay|paper|analysis|briefing|factsheet|interview)[ \n]was[ \n](?:first[ \n]|originally[ \n])?"
    r"(?:written|published|posted|prepared|compiled|produced|issued|drafted)[ \n](?:by[ \n](?:[\p{L}&.’'-]+[ \n]){1,6})?(?:in|on)[ \n](?:[\p{L}\d,]+[ \n]){0,3}(?:19|20)\d\d\."
)
"""A line that says when the article was made."""
_DATE_LABEL = lazy(
    r"\W*(?:date|(?:first\s+|last\s+)?(?:published|posted|issued|updated|revised|modified|reviewed)(?:\s+on)?|publication date|date of issue)\W*",
    regex.I,
)
_DATELINE_HEAD = lazy(r"\W*(?:\p{Lu}[\p{L}.'’/-]*,?\s+\(?){1,6}(?:[-–—]+\s*)?")
_HEAD_BLOCKS = 12
_DATELINE_TAIL = lazy(r"\s*(?:/[^/\n]{2,30}/|\([^)\n]{2,30}\))?\s*(?:[-–—]|:\s)")
_MONTHS = "Jan(?:uary)?|Feb(?:ruary)?|March|April|May|June|July|Aug(?:ust)?|Sept(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
_NOTE = lazy(
    r"(?:^|[\[(.\n–—]\s*|\b\d{4},?\s+)(?:updated?|edit(?:ed)?|correct(?:ion|ed)|addendum|postscript|p\.?s\.?|note)\b[^.\n]{0,40}:|\bnote added\b|\[\s*note\b|\beditors?[’']?s?[’']? note\b"
    r"|\b(?:last|first|was|been) (?:updated|edited|revised)\b"
    r"|\b(?:article|story|post|page|recipe|piece|review|column|headline|caption)\b[^.\n]{0,20} (?:was|been) (?:amended|corrected|clarified|modified)\b"
    r"|\b(?:article|story|piece|column|essay|review)\b[^.\n]{0,20} (?:appears|appeared) in (?:print|the [^.\n]{0,30}\b(?:edition|issue))\b"
    rf"|(?:^|[\[(.\n–—]\s*)updated? (?:on )?(?:\d{{1,2}}/\d{{1,2}}/\d{{2}}|\d{{1,2}} (?:{_MONTHS})|(?:{_MONTHS})\.? \d)"
    r"|\b(?:earlier|previous|original) version (?:of this|gave|had|named|said|stated|misstated|misspelled|incorrectly|wrongly)\b",
    regex.I,
)
_NOTE_WORDS = frozenset(
    "update updated edit edited correction corrected addendum postscript ps p note revised amended clarified modified earlier previous original appears appeared".split()
)
_NOTE_SIGNS = frozenset(
    (":", "/", *"note last first was been version print edition issue jan* feb* march april may june july aug* sep* oct* nov* dec*".split())
)
"""Of these two every note holds one each."""
_TIME = lazy(r"\d:\d\d")
_NOTICE_WORDS = 14
_DATE_WORDS = 5


class PublicationDate(Struct, frozen=True):
    """The day that an article speaks from.

    date: the last such day where only a month or year is known, so that nothing counts as later by accident.
    provenance: where it was read ("front matter `date`", "byline"), as a noun phrase.
    span: where it stands in the prose, None for a date from outside of it.
    is_certain: the article says that it is its date; not certain is the newest date on its page.
    """

    date: date
    provenance: str
    span: Span | None = None
    is_certain: bool = True


@analysis
def publication_date(article: Article) -> PublicationDate | None:
    """The article's date from its strongest source, or None: `--as-of`, front matter or meta tag, byline, dateline, a line at the top, file name, and last
    the newest time stamp among the page's links to other posts, which the article cannot be younger than by much."""
    outside = list(_outside(article))
    inside_file = [day for day in outside if day.provenance != FILE_NAME]
    return (
        _strongest(inside_file)
        or _strongest(_bylines(article))
        or _dateline(article)
        or _dated_line(article)
        or _strongest(outside)
        or _newest_stamp(article)
    )


@analysis
def later_notes(article: Article) -> tuple[Block, ...]:
    """The blocks that say that they were added after publication: "Update, June 2027:", "[Note, ...]"."""
    told = blocks_with(article, _NOTE_WORDS, _NOTE_SIGNS)
    return tuple(block for block in told if _NOTE.search(article.prose, max(block.span.start - 1, 0), block.span.end))


def is_later_note(article: Article, span: Span) -> bool:
    """Whether a span stands in such a block."""
    return around(span, later_notes(article)) is not None


def _outside(article: Article) -> Iterator[PublicationDate]:
    for text, provenance in article.metadata.dates:
        day = parse_date(text)
        if day:
            yield PublicationDate(day, provenance)


def parse_date(text: str) -> date | None:
    """The day named in a short text in any usual spelling: "2024-03-02T10:00:00Z", "Sat, 02 Mar 2024", "20240302", "2024-03-02-title".

    A month or year without a day gives its last day; a text without a date, or with an impossible or ambiguous one, gives None.
    """
    if (match := _ISO_DAY.fullmatch(text)) and (day := _day(match[1])):
        return day
    if match := _COMPACT.search(text):
        text = "-".join(match.groups())
    elif match := _YEAR_MONTH.match(text):
        text = f"{match[1]}-{int(match[2]):02}-01"
        return _month_end(date.fromisoformat(text))
    found = read_periods(text)
    return found[0].end if found else None


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:  # as February 30 is
        return None


def _month_end(first: date) -> date:
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)


def _strongest(days: Iterable[PublicationDate]) -> PublicationDate | None:
    """The first date; a later date of a change to the article outdoes it, unless the first was asked for."""
    days = list(days)
    if not days or days[0].provenance == "--as-of":
        return days[0] if days else None
    changes = [day for day in days if _CHANGED.search(day.provenance) and day.provenance != FILE_NAME]
    return max([days[0], *changes], key=lambda day: day.date)


def _bylines(article: Article) -> Iterator[PublicationDate]:
    """The dates in the byline and in lines of their own such as "Last updated: March 3, 2024"."""
    placed = ((zone, block) for zone in zones(article) for block in zone.blocks)
    before = ""
    for zone, block in placed:
        text, label = article.text(block.span), before
        is_short = text.partition(" · ")[0].count(" ") < _NOTICE_WORDS
        is_notice = zone.kind != "furniture" and ((is_short and bool(_NOTICE.match(text))) or bool(_WRITTEN.match(text)))
        is_of_other = (
            block.kind == "cell" and text.count(" ") < _DATE_WORDS and not _DATE_LABEL.fullmatch(label)
        )  # "Opened | 7 October 2024"
        before = text
        if (zone.kind == "byline" and not is_of_other) or is_notice:
            yield from _day_in(article, block, _CHANGE_LINE if _CHANGED.search(text) else "byline")


def _day_in(article: Article, block: Block, provenance: str) -> Iterator[PublicationDate]:
    days = [period for period in inside(block.span, periods(article)) if period.precision in ("day", "month")]
    if days:
        newest = max(days, key=_end)
        yield PublicationDate(newest.end, provenance, newest.span)


def _end(period: Period) -> date:
    return period.end


def _dateline(article: Article) -> PublicationDate | None:
    """The date in front of the first paragraph: "OSLO, March 3, 2024 (Reuters) - "."""
    body = next((zone for zone in zones(article) if zone.kind == "body"), None)
    paragraphs = [block for block in body.blocks[:_HEAD_BLOCKS] if block.kind == "paragraph"] if body else []
    for block in paragraphs[:4]:
        first = next((period for period in inside(block.span, periods(article)) if period.precision == "day"), None)
        if (
            first
            and _DATELINE_HEAD.fullmatch(article.prose, block.span.start, first.span.start)
            and _DATELINE_TAIL.match(article.prose, first.span.end)
        ):
            return PublicationDate(first.end, "dateline", first.span)
    return None


def _dated_line(article: Article) -> PublicationDate | None:
    """The date of the only line above the first paragraph that is names and a date, or says when it was published or changed."""
    line = dated_line(article)
    if not line:
        return None
    provenance = _CHANGE_LINE if line.is_change else "the dated line at the top"
    return PublicationDate(line.day.end, provenance, line.day.span)


def _newest_stamp(article: Article) -> PublicationDate | None:
    """The newest date with a time of day among the page's furniture."""
    stamps = [
        period
        for zone in zones(article)
        if zone.kind == "furniture"
        for period in inside(zone.span, periods(article))
        if period.precision == "day" and _TIME.search(article.prose, *period.span)
    ]
    if not stamps:
        return None
    newest = max(stamps, key=_end)
    return PublicationDate(newest.end, "the newest date on the page, in a list of other posts", newest.span, is_certain=False)
