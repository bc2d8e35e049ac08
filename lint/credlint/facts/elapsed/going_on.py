"""Lengths of time that have gone on since a beginning told before them, up to the article's own date.

begun    "opened in 1985 and has served fish for 40 years", "the record, set in 2009, has stood for 16 years"
behind   "I opened the shop in 2004, so I have 20 years of mornings behind me"
left     "she joined in 1999 and retires this month after 25 years"
"""

from __future__ import annotations

from credlint.article import Article, inside
from credlint.facts.elapsed.distances import ElapsedYears, Near, elapsed, lead_of, sentence_before
from credlint.facts.elapsed.lengths import APPROXIMATOR, Length, exactly
from credlint.facts.periods import Period, periods
from credlint.patterns import lazy

_WIDE = rf"(?:(?:{APPROXIMATOR}|the[ \n](?:past|last)|a[ \n](?:total|full)(?:[ \n]of)?)[ \n])*"
_IN = r"(?:[ \n](?!(?:who|which|that|whose)\b)[^,;:.()\n ]+){0,6}?[ \n](?:in|on)[ \n](?:the[ \n])?"
_BEGUN = lazy(
    r"(?r)\b(?i:founded|established|launched|opened|built|created|incorporated|formed|set(?:[ \n]up)?|began|begun|started|introduced|inaugurated|registered|planted|erected"
    rf"|installed|completed|born|laid|licensed|enacted){_IN}"
)
_LASTED = r"(?:been(?![ \n]\p{Ll}+(?:ed|en)\b)|stood|held|lasted|remained|served|run|operated|survived|existed|traded|stayed|worked|lived|endured|reigned|led|hosted|published|produced|met|kept)"
"""A site may have been leased or licensed for longer than it has stood."""
_HAS_GONE_ON = lazy(
    rf",?[ \n](?:and[ \n])?(?:(?:it|they)[ \n])?(?:has|have)[ \n](?:(?:now|since|also|already|always|\p{{Ll}}+ly)[ \n])*{_LASTED}[ \n](?:[^,;:.()\n ]+[ \n]){{0,5}}?for[ \n]{_WIDE}"
)
_MEANS = lazy(rf",[ \n](?:which|that|this|and[ \n](?:that|this))[ \n](?:means|makes|is|adds[ \n]up[ \n]to)[ \n](?:now[ \n])?{_WIDE}")
_SO_HAVE = lazy(
    rf",?[ \n](?:so|and)[ \n](?:(?!(?:who|which|that|whose|will|would)\b)[^,;:.()\n ]+[ \n]){{1,8}}?(?:has|have|[’']ve)[ \n](?:got[ \n]|had[ \n])?{_WIDE}"
)
_BEHIND = lazy(r"[ \n]of[ \n](?:[\p{L}’'-]+[ \n]){1,3}?(?:behind|under)\b|[ \n]behind[ \n](?:us|me|him|her|them|it)\b")
_JOINED = lazy(
    rf"(?r)\b(?:(?i:joined|started|signed|arrived|came){_IN}|(?:been|worked|taught|served|played|sung)[ \n](?:there|here)[ \n]since[ \n])"
)
_LEAVES = lazy(
    rf",?[ \n](?:[^,;:.()\n ]+[ \n]){{0,5}}?(?:retires|leaves|departs|(?:steps|stands)[ \n]down|bows[ \n]out|is[ \n](?:retiring|leaving|stepping[ \n]down))[ \n](?:[^,;:.()\n ]+[ \n]){{0,4}}?after[ \n]{_WIDE}"
)
_EVER_SINCE = lazy(rf"[^;:.()]{{1,60}}[ \n]ever[ \n]since,[ \n]{_WIDE}")
_SINCE = lazy(r"(?r)\b[Ss]ince[ \n](?:[^,;:.()\n ]+[ \n]){0,6}?")
_SPENT = lazy(rf",[ \n](?:[^,;:.()\n ]+[ \n]){{1,6}}?(?:has|have)[ \n](?:now[ \n])?spent[ \n]{_WIDE}")
_ENDS = lazy(r"[ ]?(?:[.,;:)!?—]|$)|[ \n](?:now|there|here|and[ \n]counting|in[ \n](?:all|total))\b")
_IT_HAS = lazy(
    rf"\W*(?:(?:Today|Now),?[ \n])?(?:It|They|(?P<there>S?[Hh]e))[ \n](?:has|have)[ \n](?:(?:now|since|also)[ \n])*"
    rf"(?(there)(?:been|worked|taught|served)[ \n](?:there|here)|{_LASTED}(?:[ \n][^,;:.()\n ]+){{0,5}}?)[ \n](?:ever[ \n]since[ \n])?for[ \n]{_WIDE}"
)
_IT_WAS_BEGUN = lazy(
    r"\W*(?:It|They|We|(?:The|This|Our)(?:[ \n][\p{L}&-]+){1,2}|(?:\p{Lu}[\p{L}&-]*[ \n]){0,3}\p{Lu}[\p{L}&-]*)[ \n](?:(?:was|were)[ \n](?:first[ \n])?(?:founded|established|launched|opened|created|set[ \n]up|formed)"
    r"|(?:first[ \n])?(?:opened|began))(?:[ \n](?:by|in|at)[ \n][^,;:.()]{2,40})?[ \n](?:in|on)[ \n]"
)
_IT_MARKS = lazy(
    rf"\W*(?:(?:This[ \n]\p{{Ll}}+|Today|Now),?[ \n])?(?i:it|they|we)[ \n](?:(?:now|also)[ \n])?(?:marks?|celebrates?|toasts?|has|have)[ \n]{_WIDE}"
)
_IN_BUSINESS = lazy(r"[ \n](?:in[ \n](?:business|operation|existence|service|trade)|on[ \n](?:the[ \n])?air)\b")
_LAY_EMPTY = lazy(
    r"\W*(?:(?:And|But|Then),?[ \n])?(?:It|They|(?:The|This|Its|Their)[ \n](?:\p{Ll}+[ \n]){1,3}?)[ \n]?(?:then[ \n])?(?:stood|lay|sat|remained|stayed|was[ \n]left|were[ \n]left|was|were)[ \n](?:then[ \n])?"
    rf"(?:empty|idle|vacant|closed|shut|unused|derelict|silent|dark|abandoned|disused|unoccupied|boarded[ \n]up|in[ \n]ruins)[ \n]for[ \n](?:the[ \n](?:next|following)[ \n])?{_WIDE}"
)
_UNTIL = lazy(r",?[ \n]until[ \n](?:it[ \n](?:re)?opened[ \n](?:again[ \n])?)?(?:in|on)?[ \n]?")
_CLOSED_IN = lazy(
    r"(?r)\b(?i:closed|shut|ended|burned[ \n]down|burnt[ \n]down|failed|collapsed|left|moved[ \n]out|ceased|stopped|went[ \n]bust|last|final|abandoned)\b[^;:.()]{0,80}?[ \n](?:in|on)[ \n]"
)
_CLOSED_AFTER = lazy(
    r"(?:,[^,.;:]{1,20})?,[ \n](?:the|its|their)[ \n](?:(?:very[ \n])?(?:last|final)\b|\p{Ll}+[ \n](?:closed|shut|ended|failed|burned|burnt|ceased|stopped))"
)
_LEFT = lazy(r"[ \n](?:with|at)[ \n]the\b|[ \n]of[ \n]\p{Ll}+[ ]?[.,;]")


def going_on(article: Article, length: Length, dates: Near) -> ElapsedYears | None:
    """A length that is longer than the time since the only date of its sentence, when what it is told of began."""
    if len(dates.before) != 1 or dates.after or length.unit != "year" or not _is_told(article, length, dates.before[0]):
        return None
    told = elapsed("length", length, dates.before[0], None, article)
    return told if told and 0 <= told.longest < told.low else None


def goes_on(article: Article, length: Length, dates: Near) -> ElapsedYears | None:
    """ "It was founded in 2015. It has been in business for 30 years.", where neither sentence has another date."""
    prose, start, end = article.prose, length.span.start, length.span.end
    in_business = _IN_BUSINESS.match(prose, end)
    if length.unit != "year" or not (in_business or _ENDS.match(prose, end)):
        return None
    lead = _IT_HAS.fullmatch(prose, dates.sentence.start, start)
    is_marked = in_business and _IT_MARKS.fullmatch(prose, dates.sentence.start, start)
    before = sentence_before(article, start) if lead or is_marked else None
    days = inside(before.span, periods(article)) if before else ()
    if not before or len(days) != 1:
        return None
    is_joined = bool(lead and lead["there"])
    is_begun = lead_of(article, days[0], _JOINED) if is_joined else _IT_WAS_BEGUN.fullmatch(prose, before.span.start, days[0].span.start)
    told = elapsed("length", exactly(length) if is_marked else length, days[0], None, article) if is_begun else None
    return told if told and 0 <= told.longest < told.low else None


def lay_empty(article: Article, length: Length, dates: Near) -> ElapsedYears | None:
    """ "The mill closed in 1966. It then lay empty for twelve years, until 1990." """
    prose, ahead = article.prose, dates.after[0] if len(dates.after) == 1 and not dates.before else None
    if not ahead or length.unit != "year" or not _LAY_EMPTY.fullmatch(prose, dates.sentence.start, length.span.start):
        return None
    before = sentence_before(article, length.span.start) if _UNTIL.fullmatch(prose, length.span.end, ahead.span.start) else None
    days = inside(before.span, periods(article)) if before else ()
    is_closed = days and (lead_of(article, days[-1], _CLOSED_IN) or _CLOSED_AFTER.match(prose, days[-1].span.end))
    return elapsed("length", length, days[-1], ahead, article) if is_closed else None


def _is_told(article: Article, length: Length, day: Period) -> bool:
    prose, between, end = article.prose, (day.span.end, length.span.start), length.span.end
    ends = _ENDS.match(prose, end)
    if lead_of(article, day, _BEGUN):
        goes_on = ends and (_HAS_GONE_ON.fullmatch(prose, *between) or _MEANS.fullmatch(prose, *between))
        if goes_on or (_BEHIND.match(prose, end) and _SO_HAVE.fullmatch(prose, *between)):
            return True
    if lead_of(article, day, _JOINED):
        is_left = (ends or _LEFT.match(prose, end)) and _LEAVES.fullmatch(prose, *between)
        return bool(is_left or (ends and _EVER_SINCE.fullmatch(prose, *between)))
    return bool(_SPENT.fullmatch(prose, *between) and lead_of(article, day, _SINCE))
