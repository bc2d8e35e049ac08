"""Lengths of time that are counted from a date beside them to the article's own.

since   "it has been ten years since it opened in 2014", "since 2014, a tenure of ten years", "for ten years, since 2014, she has run it"
after   "ten years after it opened in 2014, the pool is full"
there   "joined in 2014 and has been there for ten years", "after ten years at the firm, which she joined in 2014, she leaves"
"""

from __future__ import annotations

from credlint.article import Article
from credlint.facts.elapsed.distances import ElapsedYears, Near, elapsed, lead_of
from credlint.facts.elapsed.lengths import APPROXIMATOR, QUITE, Length
from credlint.patterns import lazy

_WIDE = rf"(?:{APPROXIMATOR}[ \n])*"
_EVENT = r"(?:(?!\b(?:that|which|who|whose|would|will|if|until|before|after)\b)[^,;:.()])"
_ON = r",?[ \n](?:in|on|of)[ \n](?:the[ \n])?"
_IT_HAS_BEEN = lazy(
    rf"\W*(?:(?:But|And|Now)[ \n])?(?:It|it)(?:[ \n](?:has[ \n](?:now[ \n])?been|is[ \n]now|is)|[’']s(?:[ \n](?:now[ \n])?been)?)[ \n]{_WIDE}"
)
_SINCE_EVENT = lazy(rf"[ \n]since[ \n](?:{_EVENT}{{2,80}}{_ON})?")
_LENGTH_FIRST = lazy(rf"\W*(?:(?:In|For|Over)[ \n](?:the[ \n](?:past[ \n])?)?)?(?i:{_WIDE})")
_HAVE_PASSED = lazy(rf"[ \n](?:have|has)[ \n](?:now[ \n])?(?:passed|gone[ \n]by|elapsed)[ \n]since[ \n](?:{_EVENT}{{2,80}}{_ON})?")
_SINCE = lazy(rf"(?:[ \n]now)?,?[ \n](?:ever[ \n])?since[ \n](?:{_EVENT}{{2,60}}{_ON})?")
_AFTER_EVENT = lazy(rf"[ \n](?:after|on[ \n]from)[ \n]{_EVENT}{{2,80}}{_ON}")
_THEN_PERFECT = lazy(rf",[ \n]{_EVENT}{{2,60}}?[ \n](?:has|have)[ \n]")
_THEN_PRESENT = lazy(rf",[ \n]{_EVENT}{{2,60}}?[ \n](?:is|are|has|have|remains?|still)[ \n]")
_PERFECT = lazy(r"\b(?:has|have)\b|['’](?:ve|s)[ \n]been\b")
_SINCE_BEFORE = lazy(r"(?r)\bsince[ \n]")
_TENURE = lazy(
    rf"(?:,|[ ]?[–—(-])[ \n]?(?:(?:for|an?[ \n](?:tenure|stretch|run|period|spell|reign|total|streak)[ \n]of|or|which[ \n]is|that[ \n]is|that[’']s|now|all)[ \n])?{_WIDE}"
)
_ENDS = lazy(r"[ ]?[.,;:)!?–—]|$|[ \n](?:in all|in total|altogether|now|in a row|running|straight|and counting)\b")
_ENTERED = lazy(
    r"(?r)\b(?i:joined|came[ \n]to|moved[ \n]to|arrived|started|settled|enrolled|signed[ \n]up|signed[ \n]on|bought|took[ \n]over|opened|founded|set[ \n]up|hired|recruited)\b"
    r"(?:[ \n][^,;:.()]{1,40})?[ \n](?:in|on)[ \n](?:the[ \n])?"
)
_CHOSEN = lazy(
    r"(?r)\b(?i:elected|returned|appointed|sworn[ \n]in|voted[ \n]in|ordained)\b(?:[ \n][^,;:.()]{1,40})?[ \n](?:in|on)[ \n](?:the[ \n])?"
)
_HAS = r",?[ \n]and[ \n](?:(?:s?he|it|they)[ \n])?(?:has|have)[ \n](?:(?:now|since|also|happily|always)[ \n])*"
_HAS_BEEN_THERE = lazy(
    rf"{_HAS}(?:been|\p{{Ll}}+ed|run|taught|led|held|kept|spent)[ \n](?:in[ \n])?(?:there|here|with[ \n](?:it|them|the[ \n](?:firm|company|club|team|bank|group|paper|school))|it)"
    rf"[ \n](?:ever[ \n]since[ \n])?for[ \n]{_WIDE}"
)
_HAS_SERVED = lazy(
    rf"{_HAS}(?:sat|served|held[ \n](?:the|her|his|that)[ \n](?:seat|post|office|job)|been[ \n]in[ \n](?:office|post|the[ \n]post|the[ \n]job))[ \n](?:there[ \n])?for[ \n]{_WIDE}"
)
_ENTRIES = ((_ENTERED, _HAS_BEEN_THERE), (_CHOSEN, _HAS_SERVED), (_CHOSEN, _HAS_BEEN_THERE))
_AFTER = lazy(rf"(?r)(?:^|[ \n])(?i:after)[ \n]{_WIDE}")
_JOINED_THEN = lazy(
    r"[ \n](?:at|with|in|on|of)[ \n][^,;:.()]{2,50},[ \n](?:which|where|that)[ \n](?:s?he|they|I|we)[ \n](?:had[ \n])?(?:first[ \n])?(?:joined|started|began|begun|entered|arrived|come[ \n]to)"
    r"(?:[ \n]\p{Ll}+){0,2}[ \n]in[ \n]"
)
_LEAVES = lazy(
    r"(?r)\b(?:steps?[ \n]down|stands?[ \n]down|steps?[ \n]aside|retires?|leaves?|departs?|bows?[ \n]out|moves?[ \n]on|(?:am|is|are)[ \n](?:leaving|retiring|stepping[ \n]down|standing[ \n]down))"
    r"(?:[ \n][^,;:.()\n ]+){0,6}"
)
_AGO_IN = lazy(r"[ \n]ago,?[ \n]\(?(?:back[ \n])?(?:in|on)[ \n]")
_BEFORE_THIS = lazy(
    r"[ \n]before[ \n]this[ \n](?:article|report|post|column|review|release|issue|edition|version|page|newsletter|update)\b(?![ \n]of\b)"
)
_AGO = lazy(r"[ \n]ago\b")
_SINCE_THEN = lazy(r",?[ \n]\(?(?:ever[ \n])?since[ \n]")
_IN = lazy(r"(?r)\b(?i:in|on)[ \n](?:the[ \n])?")
_DATE_THEN = lazy(rf",?[ \n]{QUITE}")
_LEFT = lazy(r"(?r)\b(?:retired|left|resigned|quit|stepped[ \n]down)[ \n](?:in|on)[ \n]")
_AND_STAYED = lazy(rf",?[ \n]and[ \n](?:[^,;:.()\n ]+[ \n]){{1,8}}?for[ \n]{_WIDE}")
_UNTIL = lazy(r"[ \n](?:until|before)[ \n](?:[^,;:.()\n ]+[ \n]){0,6}?in[ \n]")
_THEN_AFTER = lazy(rf",?[ \n]after[ \n]{_WIDE}")


def up_to_now(article: Article, length: Length, dates: Near) -> ElapsedYears | None:
    """A length with the only date of its sentence, counted to the article's own; or to when somebody left, if that is told as well."""
    if len(dates.before) + len(dates.after) != 1:
        return _until_left(article, length, dates)
    if dates.after and _is_told_after(article, length, dates):
        told = elapsed("length", length, dates.after[0], None, article)
        return told if told and 0 <= told.longest < told.low else None
    found = _from_date_after(article, length, dates) if dates.after else _from_date_before(article, length, dates)
    told = elapsed("length", length, (*dates.before, *dates.after)[0], None, article) if found else None
    return told if told and told.longest >= 0 else None


def _from_date_after(article: Article, length: Length, dates: Near) -> bool:
    prose, (start, end), sentence, day = article.prose, length.span, dates.sentence, dates.after[0]
    between = end, day.span.start
    if _IT_HAS_BEEN.fullmatch(prose, sentence.start, start):
        return _SINCE_EVENT.fullmatch(prose, *between) is not None
    if _LENGTH_FIRST.fullmatch(prose, sentence.start, start):
        if _HAVE_PASSED.fullmatch(prose, *between):
            return True
        return bool(_SINCE.fullmatch(prose, *between) and _THEN_PERFECT.match(prose, day.span.end, sentence.end))
    after = _AFTER.match(prose, sentence.start, start)
    if not after or not _JOINED_THEN.fullmatch(prose, *between):
        return False
    return bool(_THEN_PRESENT.match(prose, day.span.end, sentence.end) or _LEAVES.match(prose, sentence.start, after.start()))


def _is_told_after(article: Article, length: Length, dates: Near) -> bool:
    """Whether a length that opens its sentence goes on to what is "ten years after it opened in 2014"; a story in the present may be told so of any
    earlier year, but of no later one."""
    prose, (start, end), day = article.prose, length.span, dates.after[0]
    is_head = _LENGTH_FIRST.fullmatch(prose, dates.sentence.start, start) and _AFTER_EVENT.fullmatch(prose, end, day.span.start)
    return bool(is_head and _THEN_PRESENT.match(prose, day.span.end, dates.sentence.end))


def _from_date_before(article: Article, length: Length, dates: Near) -> bool:
    prose, (start, end), day = article.prose, length.span, dates.before[0]
    reach = max(dates.sentence.start, day.span.start - 80), day.span.start
    if not _ENDS.match(prose, end):
        return False
    if _SINCE_BEFORE.match(prose, *reach) and _TENURE.fullmatch(prose, day.span.end, start):
        return _PERFECT.search(prose, dates.sentence.start, day.span.start) is not None
    return any(entry.match(prose, *reach) and since.fullmatch(prose, day.span.end, start) for entry, since in _ENTRIES)


def _until_left(article: Article, length: Length, dates: Near) -> ElapsedYears | None:
    """ "He retired in 2020 after ten years at the firm, which he had joined in 2010", "he joined in 2010 and served for ten years until he left in 2020"."""
    if len(dates.before) != 1 or len(dates.after) != 1:
        return None
    prose, before, after = article.prose, dates.before[0], dates.after[0]
    is_left = lead_of(article, before, _LEFT) and _THEN_AFTER.fullmatch(prose, before.span.end, length.span.start)
    if is_left and _JOINED_THEN.fullmatch(prose, length.span.end, after.span.start):
        return elapsed("length", length, after, before, article)
    is_joined = lead_of(article, before, _ENTERED) and _AND_STAYED.fullmatch(prose, before.span.end, length.span.start)
    is_until = is_joined and _UNTIL.fullmatch(prose, length.span.end, after.span.start)
    return elapsed("length", length, before, after, article) if is_until else None


def to_date(article: Article, length: Length, dates: Near) -> ElapsedYears | None:
    """ "Ten years ago, in 2014" and "has run it for ten years, since 2014", counted to the article's date."""
    prose, (start, end) = article.prose, length.span
    ahead, behind = dates.after[0] if dates.after else None, dates.before[-1] if dates.before else None
    if ahead and _AGO_IN.fullmatch(prose, end, ahead.span.start):
        return elapsed("distance", length, ahead, None, article)
    if ahead and _SINCE_THEN.fullmatch(prose, end, ahead.span.start) and _PERFECT.search(prose, dates.sentence.start, start):
        return elapsed("length", length, ahead, None, article)
    is_behind = (
        behind and (_AGO.match(prose, end) or _BEFORE_THIS.match(prose, end)) and _DATE_THEN.fullmatch(prose, behind.span.end, start)
    )
    if behind and is_behind and _IN.match(prose, max(0, behind.span.start - 8), behind.span.start):
        return elapsed("distance", length, behind, None, article)
    return None
