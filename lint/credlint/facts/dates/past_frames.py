"""Phrases that tell a date as past although no verb goes with it: "since its launch in 2027", "up from 44% in 2027", "the latest release in 2027"."""

from __future__ import annotations

from credlint.article import Span
from credlint.patterns import lazy

_REACH = 120
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
    return None
