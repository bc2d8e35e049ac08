"""Lengths of time that have gone on since a beginning told before them, up to the article's own date.

begun    "opened in 1985 and has served fish for 40 years", "the record, set in 2009, has stood for 16 years"
behind   "I opened the shop in 2004, so I have 20 years of mornings behind me"
left     "she joined in 1999 and retires this month after 25 years"
"""

from __future__ import annotations

from credlint.article import Article
from credlint.facts.elapsed.distances import ElapsedYears, Near, elapsed, lead_of
from credlint.facts.elapsed.lengths import APPROXIMATOR, Length
from credlint.facts.periods import Period
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
_LEFT = lazy(r"[ \n](?:with|at)[ \n]the\b|[ \n]of[ \n]\p{Ll}+[ ]?[.,;]")


def going_on(article: Article, length: Length, dates: Near) -> ElapsedYears | None:
    """A length that is longer than the time since the only date of its sentence, when what it is told of began."""
    if len(dates.before) != 1 or dates.after or length.unit != "year" or not _is_told(article, length, dates.before[0]):
        return None
    told = elapsed("length", length, dates.before[0], None, article)
    return told if told and 0 <= told.longest < told.low else None


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
