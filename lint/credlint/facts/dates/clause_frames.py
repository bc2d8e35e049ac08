"""Clauses and turns of phrase that tell their date as past: "by the time it closed in May 2027, ...", "it was not until May 2027 that", "speaking in May 2027, he said"."""

from __future__ import annotations

import regex

from credlint.article import Span
from credlint.facts.dates.outlooks import PLANNED, SCHEDULED_NOUN
from credlint.facts.dates.past_forms import is_wish, past_verbs
from credlint.facts.dates.present_verbs import tells_present
from credlint.facts.dates.tense_words import FINITE, SPEAKING
from credlint.patterns import lazy

MODAL = lazy(r"\b(?:to[ \n]\p{Ll}+|will|would|shall|could|might|may|should|must|can|cannot|if|unless)\b|n[’']t\b|[’'](?:ll|d)\b")
_NUMBER = r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{Ll}+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|dozens|hundreds|thousands|half|most)"
_COUNTED = lazy(
    rf",?[ \n](?:(?:more[ \n]than|at[ \n]least|some|about|nearly|over|only|just|another|all)[ \n]){{0,2}}{_NUMBER}"
    r"(?:[ \n][\p{L}'’-]+){1,5}?[ \n](?P<verb>had)[ \n](?:\p{Ll}+ly[ \n])?(?!expected|planned|hoped|intended|wanted|aimed)\p{Ll}+(?:ed|en|wn|ne|id|ut|un)\b(?![ \n]to\b)"
)
_BY = lazy(r"\W*By[ \n](?:early[ \n]|late[ \n])?")
_WHEN = lazy(r"\W*(?:(?:And|But|So|Yet|Then)[ \n])?(?i:when|after|by[ \n]the[ \n]time|once|as[ \n]soon[ \n]as)[ \n]")
_DECIDED = ("approved", "authorised", "authorized", "awarded", "lowered", "raised", "won", "moved", "voted")
_IN_YEAR_TO = lazy(
    r"(?r)\b[Ii]n[ \n](?:the|its)[ \n](?:(?:\p{Ll}+|\d{1,2})[ \n]){0,2}(?:years?|months|weeks|quarter|half)[ \n](?:to|ended)[ \n](?:the[ \n]end[ \n]of[ \n])?"
)
_MOVED = lazy(
    r"\b(?:rose|fell|grew|dropped|declined|climbed|jumped|slipped|slid|increased|decreased|doubled|halved|shrank|surged|earned|sold|lost|posted|turned[ \n]over|died|were[ \n](?:sold|built|made|killed|shipped)|(?:was|were|reached|totalled|came[ \n]to)(?=[ \n][$€£]\d))\b"
)
_PLAIN = lazy(r"(?:[ \n](?!(?:of|to|for|about|over|on|against|that|which|who|until)\b)[\p{L}\d%'’-]+){0,5}[ \n](?:in|on)[ \n]")
_OPENED = lazy(
    r"\W*(?:Back[ \n](?:in|on)|(?:Speaking|Writing|Testifying|Interviewed|Appearing)[ \n](?:(?:to|at|on|before|with)[ \n][^,;:.()]{2,60}[ \n])?(?:in|on)"
    r"|In[ \n](?:an?|its|our|their|the|one)[ \n](?:[\p{Ll}-]+[ \n]){0,2}(?:follow-up|test|survey|audit|trial|study|poll|review|inspection|count|check|interview|raid|attack|vote)[ \n](?:in|on|of))[ \n]"
    r"(?:early[ \n]|late[ \n])?"
)
_NOT_UNTIL = lazy(r"(?r)\b[Ii]t[ \n](?P<verb>was)[ \n](?:not[ \n]until|only[ \n]in)[ \n](?:early[ \n]|late[ \n])?")
_THAT = lazy(r"[ \n]that\b(?![^,;.]{0,60}\b(?:due|expected|planned|scheduled|set)\b)")
_UNTIL = lazy(r"(?r)\buntil[ \n](?:early[ \n]|late[ \n])?")
_WHEN_AFTER = lazy(r",[ \n]when[ \n]")
_SINCE_THE = lazy(
    r"(?r)\b(?P<verb>has|have)[ \n](?!to\b)(?:[\p{L}'’-]+[ \n]){1,6}since[ \n](?:the|its|their|his|her|an?)[ \n](?:[\p{L}'’-]+[ \n]){1,3}(?:of|in)[ \n]"
)
_AS_EARLY = lazy(r"(?r)[ \n]as[ \n](?:early|recently)[ \n]as[ \n](?:in[ \n])?")
_RATES = lazy(
    r"(?r)(?<!\b(?:to|will|would|be|is|are|been|expected|could|might|may)[ \n])\b(?P<verb>cut|raised|held|lowered|kept|hiked|slashed)[ \n](?:(?:interest|its|the|key|policy|main|benchmark|lending)[ \n]){0,3}rates?[ \n](?:(?:again|steady|unchanged|twice)[ \n])?(?:in|on)[ \n]"
)
_REPORTED = lazy(
    rf"(?r)\b(?P<verb>reported|recorded|counted|logged|raised|collected|sold)[ \n](?:(?:about|some|nearly|almost|over|only|just|a[ \n]total[ \n]of|more[ \n]than)[ \n])?[$€£]?{_NUMBER}(?:[ \n](?:million|billion))?(?:[ \n](?!(?:due|by|for|at|to|that|in|on|of|with|worth)\b)\p{{Ll}}+){{0,2}}[ \n](?:(?P<by>by)|in|on)[ \n]"
)
_RAN = lazy(
    r"(?r)\b(?P<verb>ran|lasted|took[ \n]place|(?:was|were)[ \n](?:conducted|carried[ \n]out|collected|surveyed|interviewed|measured|held))[ \n](?:[\p{L}'’-]+[ \n]){0,4}(?:from|between)[ \n]"
)
_RANGE = lazy(r"\p{Lu}\p{Ll}+[ \n](?:to|and|[-–])[ \n]\p{Lu}")
_FROM_HEAD = lazy(r"\W*(?:Between|From)[ \n]")
_LATEST = lazy(
    r"(?r)\b(?P<verb>latest|most[ \n]recent|last)[ \n](?:[\p{Ll}-]+[ \n]){0,2}(?:figures|data|audit|survey|census|count|poll|report|review|accounts|results|numbers|inspection)(?:,[ \n](?:for|from|of|in|taken[ \n]in)|[ \n](?:from|in))[ \n]"
)
_PRESENT = lazy(r"\b(?:is|are|has|have|does|do)\b")
FREE = lazy(
    r"(?!['’]s)(?:[^\p{L} \n]|$|[ \n](?:after|before|and|or|but|when|as|with|without|for|to|by|in|at|on|from|following|despite|because|against|while|than|over|under|up|down|more|that|though|"
    r"its|his|her|their|the|an?)\b|[ \n][^\p{Ll}])"
)
"""After a date that is no part of a name: "in May 2027 prices" is."""
_NEAR = 30
_REACH = 200


def clause_before(prose: str, sentence: Span, date: Span) -> Span | None:
    """The word that tells a day, month or quarter as past."""
    start, end = date
    if _BY.fullmatch(prose, sentence.start, start) and (counted := _COUNTED.match(prose, end, sentence.end)):
        return verb_of(counted)
    is_range = _RANGE.match(prose, *date) is not None
    if not FREE.match(prose, end):
        return _opened(prose, sentence, date, is_range=is_range)
    before = max(sentence.start, start - _REACH), start
    for pattern in (_SINCE_THE, _RATES, _LATEST):
        if found := pattern.match(prose, *before):
            return None if is_led_by_modal(prose, sentence, found) else verb_of(found)
    if (found := _REPORTED.match(prose, *before)) and (not found["by"] or found["verb"] in ("raised", "collected", "sold")):
        return None if is_led_by_modal(prose, sentence, found) else verb_of(found)
    if (found := _NOT_UNTIL.match(prose, *before)) and _THAT.match(prose, end):
        return verb_of(found)
    if is_range and (found := _RAN.match(prose, *before)):
        return verb_of(found)
    return (
        _opened(prose, sentence, date, is_range=is_range)
        or _when(prose, sentence, date)
        or _until_when(prose, sentence, date)
        or _in_year_to(prose, sentence, date)
    )


def is_led_by_modal(prose: str, sentence: Span, found: regex.Match[str]) -> bool:
    """Whether a modal verb stands right before what tells a date."""
    return MODAL.search(prose, max(sentence.start, found.start() - 40), found.start()) is not None


def verb_of(found: regex.Match[str]) -> Span:
    """The verb of what tells a date."""
    return Span(*found.span("verb"))


def _opened(prose: str, sentence: Span, date: Span, *, is_range: bool) -> Span | None:
    """ "Back in May 2027, nobody expected it", "Speaking in May 2027, he said", "Between May and June 2027 the team fixed"."""
    is_led = _OPENED.fullmatch(prose, sentence.start, date.start) and prose[date.end : date.end + 1] == ","
    if not is_led and not (is_range and _FROM_HEAD.fullmatch(prose, sentence.start, date.start)):
        return None
    verb = next(iter(past_verbs(prose, date.end, sentence.end)), None)
    is_past = verb and (prose.startswith("Back", sentence.start) or not is_wish(prose, verb))
    if is_range and verb and "," in prose[date.end + 1 : verb.start]:
        return None
    may_describe = verb and prose[verb.start : verb.end] not in SPEAKING | FINITE and _is_present(prose, verb.end, sentence.end)
    return verb if verb and is_past and not may_describe and not _is_present(prose, date.end, verb.start) else None


def _is_present(prose: str, start: int, end: int) -> bool:
    return bool(MODAL.search(prose, start, end) or _PRESENT.search(prose, start, end))


def _when(prose: str, sentence: Span, date: Span) -> Span | None:
    """ "When the bank cut its target in May 2027, nobody noticed"."""
    if not _WHEN.match(prose, *sentence) or prose[date.end : date.end + 1] != ",":
        return None
    verb = next(reversed(past_verbs(prose, sentence.start, date.start)), None)
    if not verb or is_wish(prose, verb) or _may_be_of_object(prose, verb, date) or not _PLAIN.fullmatch(prose, verb.end, date.start):
        return None
    told = next(iter(past_verbs(prose, date.end, sentence.end)), None)
    return verb if told and not is_wish(prose, told) and not MODAL.search(prose, sentence.start, told.start) else None


def _may_be_of_object(prose: str, verb: Span, date: Span) -> bool:
    """Whether the date may be that of what was decided or spoken of: "approved a vote in May 2027"; "approved the funds on 5 May 2027" was then."""
    name, between = prose[verb.start : verb.end], prose[verb.end : date.start].rstrip()
    is_done = name in _DECIDED and between.endswith(" on") and not SCHEDULED_NOUN.search(between[:-3])
    return name in SPEAKING and not is_done


def _until_when(prose: str, sentence: Span, date: Span) -> Span | None:
    """ "Stood until May 2027, when it fell", and "used it as early as May 2027"."""
    is_until = _UNTIL.match(prose, max(sentence.start, date.start - 20), date.start) and _WHEN_AFTER.match(prose, date.end, sentence.end)
    if is_until:
        verb = next(iter(past_verbs(prose, date.end, sentence.end)), None)
        return verb if verb and not is_wish(prose, verb) and not _is_present(prose, date.end, verb.start) else None
    early = _AS_EARLY.match(prose, max(sentence.start, date.start - 30), date.start)
    verb = next(reversed(past_verbs(prose, sentence.start, early.start())), None) if early else None
    if (
        not early
        or not verb
        or early.start() - verb.end > _NEAR
        or is_wish(prose, verb)
        or MODAL.search(prose, sentence.start, early.start())
    ):
        return None
    return None if tells_present(prose, verb.end, early.start()) else verb


def _in_year_to(prose: str, sentence: Span, date: Span) -> Span | None:
    """ "Sales rose by 4% in the year to May 2027"."""
    if not _IN_YEAR_TO.match(prose, max(sentence.start, date.start - 60), date.start):
        return None
    told = _MOVED.search(prose, *sentence)
    return Span(*told.span()) if told and not PLANNED.search(prose, *sentence) else None
