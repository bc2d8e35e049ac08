"""Phrases that tell a date as past although no verb goes with it, or none that a reader of tenses finds: "since its launch in 2027", "up from 44% in 2027",
"the latest release in 2027", "Launched in 2027, the tool ...", "a survey published in May 2027 shows", "grew 9% between May 2026 and May 2027"."""

from __future__ import annotations

from credlint.article import Span
from credlint.patterns import lazy

_REACH = 120
_YEAR_ALONE = 4
"""Characters; "the 2027 report" may be out in 2026."""
_DATED = r"(?:in|on)[ \n](?:the[ \n])?"
_SINCE = lazy(rf"(?r)\b(?P<word>[Ss]ince)[ \n](?:(?!(?:is|are|will|has|have)\b)[\p{{L}}'’-]+[ \n]){{1,6}}{_DATED}")
_CAUSE = lazy(r"[ \n](?:is|are|was|were|will|has|have|had|looks?|seems?|remains?|marks?|falls?|comes?)\b")
_FIGURE = r"[$€£]?\d[\d,.]*(?:%|[ \n](?:percent|per[ \n]cent|thousand|million|billion|trillion)(?:[ \n](?:dollars|euros|pounds))?)?(?:[ \n]\p{Ll}+){0,3}"
_LEVEL = lazy(
    rf"(?r)\b(?P<word>(?:up|down)[ \n]from|compared[ \n](?:with|to)|vs\.?|versus)[ \n](?:(?:about|just|only|nearly|around|roughly|over)[ \n])?{_FIGURE}[ \n]{_DATED}"
)
_LATEST = lazy(rf"(?r)\b(?P<word>latest|most[ \n]recent|previous)[ \n](?:[\p{{L}}'’-]+[ \n]){{1,4}}{_DATED}")
_SHOWN = lazy(
    rf"(?r)\b(?P<word>showed|posted|recorded|experienced|registered|suffered|logged)[ \n](?:an?|the|its|their)[ \n](?:[\p{{Ll}}-]+[ \n]){{1,3}}{_DATED}"
)
_HEAD = lazy(
    rf"(?r)(?P<word>Launched|Founded|Released|Introduced|Opened|Established|Created|Acquired|Announced|Unveiled|Deployed|Completed|Adopted|Signed|Formed|Published)(?:[ \n][\p{{L}}'’-]+){{0,5}}?[ \n]{_DATED}"
)
_STUDY = r"(?:figures|data|numbers|statistics|accounts|surveys?|stud(?:y|ies)|polls?|reports?|analysis|audits?|census|research|papers?)"
_REPORTS = r"[ \n](?:shows?|showed|finds?|found|reveals?|revealed|suggests?|suggested|indicates?|indicated|concludes?|concluded|puts?|reports?|reported|says?|said)\b"
_REPORTED = lazy(_REPORTS)
_ACCORDING_TO = lazy(r"(?r)\b[Aa]ccording[ \n]to[ \n](?:[\p{L}\d'’-]+[ \n]){0,3}")
_PUBLISHED = lazy(
    rf"(?r)\b(?i:{_STUDY})[ \n](?:(?:by|from|of)[ \n](?:[\p{{L}}\d&.,’'-]+[ \n]){{1,4}})?(?P<word>published|released|conducted|issued|fielded|taken|completed|carried[ \n]out)[ \n](?:by[ \n](?:[\p{{L}}&.’'-]+[ \n]){{1,4}})?{_DATED}"
)
_ACCORDING = lazy(r"(?r)\b(?P<word>[Aa]ccording)[ \n]to[ \n](?:an?|the|its|their)[ \n]|(?<!\S)(?P<word>An?|The|Its|Their)[ \n]")
_STUDY_AFTER = lazy(
    rf"[ \n](?:[\p{{L}}&.’'-]+[ \n]){{0,3}}{_STUDY}\b(?:[ \n](?:by|from|of)[ \n](?:[\p{{L}}\d&.,’'-]+[ \n]?){{1,6}}?)?(?P<told>{_REPORTS}|,)"
)
_DATA = lazy(
    r"(?r)(?<!\b(?i:guidance|targets?|forecast|budget|estimate[ds]?)[ \n])\b(?i:(?P<word>data|figures|results|numbers|statistics|records))[ \n](?:for|from)[ \n](?:the[ \n])?"
)
_CAME = lazy(
    r"[ \n](?:came|showed|were|was|beat|missed|rose|fell|revealed|topped|confirmed|shows?|suggests?|indicates?|puts?)\b(?![ \n](?:expected|due|to)\b)"
)
_DECIDED = lazy(
    r"(?r)(?<!\b(?:be|being|is|are|to)[ \n])\b(?P<word>raised|cut|kept|held|lowered|approved|adopted|presented|unveiled|announced|introduced|demonstrated|elected)[ \n](?:(?!to\b|for\b)[^\s,;:()]+[ \n]){0,8}?(?:at|during)[ \n](?:the|its|their|his|her|our)[ \n]"
)
_MEETING = lazy(r"[ \n](?:\p{Ll}+[ \n])?(?:meeting|summit|conference|keynote|session|congress|assembly)\b")
_GREW = lazy(
    r"(?r)(?<!\b(?:was|were|be|been|is|are|being)[ \n])\b(?P<word>rose|fell|grew|dropped|declined|climbed|jumped|surged|shrank|increased|decreased|improved)\b[^;:()\n]{0,40}?\d(?:%|[ \n]percent)(?![ \n](?:a|per|each|every)[ \n]|[ \n]annually)(?:(?!\bfor\b)[^;:()\n]){0,40}?\b(?:between|from)[ \n][^,;:()\n]{2,24}?[ \n](?:and|to|through)[ \n](?:the[ \n])?"
)


def frame_before(prose: str, sentence: Span, date: Span) -> tuple[str, Span] | None:
    """The first of the words before a date that tell it as past, and their place; a level to compare with needs a past verb, too.

    "Since the vote in 2027 is near" gives a reason and no time.
    """
    before = max(sentence.start, date.start - _REACH), date.start
    for pattern in (_SINCE, _LEVEL, _LATEST, _SHOWN):
        match = pattern.match(prose, *before)
        if match and not (pattern is _SINCE and _CAUSE.match(prose, date.end)):
            word = match["word"].split()[0]
            return word.lower(), Span(match.start("word"), match.start("word") + len(word))
    return _told_with_what_follows(prose, sentence, date)


def _told_with_what_follows(prose: str, sentence: Span, date: Span) -> tuple[str, Span] | None:
    """The words before a date that tell it as past together with those after it, or with their place at the head of the sentence."""
    before = max(sentence.start, date.start - _REACH), date.start
    if (head := _HEAD.match(prose, *before)) and head.start() == sentence.start:
        return "launched", Span(*head.span("word"))
    is_year = date.end - date.start <= _YEAR_ALONE
    if (study := _PUBLISHED.match(prose, *before)) and prose[date.end : date.end + 1] == ",":
        is_source = _ACCORDING_TO.match(prose, sentence.start, study.start())
        return (study["word"].lower(), Span(*study.span("word"))) if is_source else None
    for pattern, after in ((_PUBLISHED, _REPORTED), (_DATA, _CAME), (_DECIDED, _MEETING)):
        match = None if is_year and pattern is _DATA else pattern.match(prose, *before)
        if match and after.match(prose, date.end, sentence.end):
            return match["word"].lower(), Span(*match.span("word"))
    if not is_year and (study := _ACCORDING.match(prose, *before)) and (told := _STUDY_AFTER.match(prose, date.end, sentence.end)):
        is_told = (told["told"] == ",") == (study["word"].lower() == "according")
        return (study["word"].lower(), Span(*study.span("word"))) if is_told else None
    grew = _GREW.match(prose, *before)
    return (grew["word"], Span(*grew.span("word"))) if grew else None
