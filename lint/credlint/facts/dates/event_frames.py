"""Events told as past by a noun that stands with their date: "A fire in May 2027 gutted the mill", "The May 2027 audit found", "said in a May 2027 letter",
"finished fourth at the 2027 Oslo Marathon"."""

from __future__ import annotations

import regex

from credlint.article import Span
from credlint.facts.dates.clause_frames import FREE, MODAL, clause_before, is_led_by_modal, verb_of
from credlint.facts.dates.descriptions import tells_no_event
from credlint.facts.dates.outlooks import PLANNED
from credlint.facts.dates.past_forms import is_wish, past_verbs
from credlint.facts.dates.tense_words import FINITE
from credlint.facts.periods import Period
from credlint.patterns import lazy

_INQUIRY = (
    "audit|survey|study|poll|review|inspection|report|test|trial|analysis|investigation|inquiry|census|count|follow-up|repeat|replication|experiment|"
    "assessment|evaluation|exercise|drill|demonstration|re-run|rerun|retest|visit|check"
)
_INCIDENT = (
    "outage|fire|storm|flood|crash|earthquake|strike|attack|breach|leak|blast|explosion|derailment|collision|accident|incident|recall|riot|shooting|collapse|"
    "blackout|hurricane|cyclone|heatwave|landslide|spill|raid|coup|hack|failure|power[ \\n]cut|robbery|burglary|near-miss"
)
_OUTCOME = "results|figures|accounts|earnings|profits?|sales|revenues?"
_RULING = "ruling|judge?ment|verdict|decision|letter|memo|statement|filing|resignation|dismissal|by-election|defeat|victory"
_NOUN = rf"(?:{_INQUIRY}|{_INCIDENT}|{_RULING}|{_OUTCOME}|(?P<vote>election|vote|referendum|ballot))"
_VOTES = ("returned", "ended", "produced", "went")
"""Of a vote that is still to come much else is told: "the election in May 2027 gave both camps a reason to rush"."""
_TOLD = (
    r"(?P<verb>found|showed|revealed|confirmed|uncovered|concluded|counted|recorded|lasted|killed|injured|destroyed|damaged|gutted|left|brought|drew|came|went|ended|"
    r"failed|succeeded|proved|led|saw|took|gave|settled|broke|began|started|drove|forced|caused|sparked|triggered|halted|closed|wiped|knocked|won|lost|attracted|"
    r"passed|produced|yielded|turned|fell|rose|sent|raised|overturned|upheld|quashed|blamed|praised|cleared|detected|identified|measured|returned|beat|topped|missed|tore|swept|ripped|struck|claimed|disrupted|delayed|stopped|ruined|burned|burnt|flooded|buried|sank|stranded|emptied|exposed|made|held|persuaded|convinced|"
    r"changed|(?<!s[ \n])(?:cost|hurt|hit|cut|shut))\b"
)
_NO_LINK = r"(?!(?:of|for|to|in|on|at|by|against|over|about|before|due|set|planned|scheduled|that|which|who|and|or|will|would|may|could|an?|the)\b)"
_SUBJECT = lazy(
    rf"\W*(?:A|An|The|Another|One|That|Its|Their|Our|His|Her|[Aa][ \n]second|[Aa][ \n]third)[ \n](?:{_NO_LINK}[\p{{L}}'’-]+[ \n]){{0,4}}?{_NOUN}"
    rf"(?:[ \n](?:at|in|on|of|near|by|with|among|from)(?:[ \n](?:(?:the|an?)[ \n])?{_NO_LINK}[\p{{L}}\d'’-]+){{1,5}}?)?[ \n](?:in|on|of)[ \n](?:the[ \n])?"
)
_THEN_TOLD = lazy(rf",?[ \n](?:\p{{Ll}}+ly[ \n])?{_TOLD}")
OVER = lazy(
    r"[ \n](?:\p{Ll}+ly[ \n])?(?P<verb>went[ \n](?:to|against|on[ \n]for)|ended|lasted|returned|produced|settled|(?:drew|attracted|brought|saw|took)(?=[ \n](?:(?:about|around|some|only|just|nearly|almost|over|more[ \n]than|fewer[ \n]than)[ \n])?\d))\b"
)
"""What is told of a meeting, a match or a vote only when it is over: "The May 5 hearing lasted three hours"."""
_OWNER = lazy(r"\W*(?:A|An|The|Its|Their|Our|His|Her|That|(?:The[ \n])?(?:[\p{L}&-]+[ \n]){0,2}[\p{L}&-]+(?:[’']s|s[’']))[ \n]")
_NOUN_THEN_TOLD = lazy(
    rf"[ \n](?:[\p{{Ll}}-]+[ \n]){{0,2}}?{_NOUN}(?:[ \n](?:of|by|at|in|among|with)(?:[ \n](?:(?:the|an?)[ \n])?{_NO_LINK}[\p{{L}}\d'’-]+){{1,5}}?)?[ \n]{_TOLD}"
)
_ANOTHER_VERB = lazy(
    r"[ \n](?:open|unused|unfinished|by|to)\b|[^,;:.—]*\b(?:will|would|is|are|was|were|has|have|may|might|could|should|must|can)\b"
)
"""After a participle that only describes the event: "a test left open by the judge", "a test closed to the public will follow"."""
_PAPER = lazy(
    r"[ \n](?:[\p{Ll}-]+[ \n]){0,2}?(?:filing|interview|report|letter|memo|statement|speech|post|e-?mail|ruling|survey|study|paper|poll|review|audit|note|article|briefing|announcement|"
    r"release|judge?ment|decision|essay|podcast|video|talk|lecture|testimony|op-ed|column|call|newsletter|preprint|analysis)\b"
)
_IN_A = lazy(r"(?r)\b(?:in[ \n](?:an?|its|their|his|her|our|my)|In[ \n](?:an?|its|their|his|her|our|my|the))[ \n](?:early[ \n]|late[ \n])?")
_CLAUSE = lazy(r"(?r)[^;:()—]{1,160}")
_PLACED = lazy(
    r"(?r)\b(?P<verb>(?:finished|came|placed|ranked)(?=[ \n](?:joint[ \n]|equal[ \n])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|runner-up|\d{1,3}(?:st|nd|rd|th))\b)|"
    r"competed|performed|premiered|medalled)[ \n](?:(?!(?:will|would|may|could|to|and|hopes?|wants?)\b)[\p{Ll}\d-]+[ \n]){0,3}(?:at|in)[ \n](?:the|last)[ \n]"
)
_EVENT = lazy(r"[ \n](?:\p{Lu}|race|final|championships?|games|festival|marathon|tournament|edition)")
_DIED_AT = lazy(
    r"(?r)\b(?P<verb>died|ended|collapsed|stalled|foundered|lost|drowned|failed|crashed)[ \n](?:at|in)[ \n](?:the|an?)[ \n](?:[\p{L}'’-]+[ \n]){1,5}(?:in|on)[ \n]"
)
_PRIZE = (
    r"(?:cup|title|prize|medal|award|race|election|by-election|pulitzer|oscar|emmy|grammy|case|appeal|lawsuit|match|game|final|championship|tournament|gold|silver|bronze|trophy|league|run-?off|primary|contest|vote|ballot|referendum|seat|bout|fight|"
    r"play-?offs?|semi-?final|replay|derby|regatta|jackpot|lottery|round|stage)"
)
_WON = lazy(
    rf"(?r)\b(?P<verb>won|lost|took|went[ \n]on[ \n]to[ \n](?:win|lose|take))[ \n](?:(?:an?|the|her|his|its|their)[ \n])?(?:{_NO_LINK}[\p{{L}}'’-]+[ \n]){{0,3}}?(?i:{_PRIZE})[ \n](?:in|on)[ \n]"
)
WON_OF_A_DAY = lazy(
    r"(?r)(?:(?<!\b(?:to|if|who|whoever|that|which|be|is|are|been)[ \n])|(?<=\p{Lu}[\p{L}’'-]+,[ \n]who[ \n]))\b(?P<verb>won|lost|survived|carried|swept|took|decided|settled|dominated|edged|clinched|attended|missed|boycotted|went[ \n]on[ \n]to[ \n](?:win|lose|take|carry|survive))"
    r"[ \n](?:an?|the|her|his|its|their)[ \n]"
)
OF_A_DAY = lazy(
    rf"[ \n](?:\p{{Ll}}+[ \n])?(?:{_PRIZE}|meeting|session|hearing|march|rally|debate|ceremony|gala|auction|summit)\b(?![ \n]\p{{Ll}}+(?:date|deadline))",
    regex.I,
)
"""What was won or attended, with its day before it: "won the December 9 runoff"."""
_SUPPOSED = lazy(r"\b(?:[Hh]ad|[Ii]f|[Uu]nless|[Oo]nce|[Ww]hen|[Ww]hoever|[Ww]ere|[Uu]ntil)\b")
_NEXT_CLAUSE = lazy(r"[,;][ \n]|[ \n](?:and|but)[ \n]")
"""After what was won: it is done, whatever is to follow."""
_BILL = r"(?:scheme|bill|budget|application|plans?|proposals?|motion|measure|deal|merger|agreement|treaty|law|resolution|legislation|amendment|takeover)"
_VOTED = lazy(
    rf"(?r)(?<!\b(?:to|be|is|are|been)[ \n])\b(?P<verb>approved|backed|rejected|endorsed|ratified|vetoed|cleared|passed|blocked|scrapped|shelved|abandoned|dropped|unveiled|signed|withdrew|dismissed|buried"
    rf"|(?:voted|turned|struck)[ \n]down|threw[ \n]out|(?:waved|nodded|voted|pushed|forced)[ \n]through|signed[ \n]off(?:[ \n]on)?|went[ \n]ahead[ \n]with|tore[ \n]up|called[ \n]off|walked[ \n]away[ \n]from|pulled[ \n]out[ \n]of)[ \n](?:the|its|their|his|her)[ \n](?:[\p{{Ll}}'’-]+[ \n]){{0,2}}?{_BILL}[ \n](?:unanimously[ \n])?(?:(?:in|on)[ \n]|at[ \n](?:an?|the|its|their)[ \n](?:(?:[\p{{Ll}}-]+[ \n]){{0,2}}?(?:meeting|session|hearing)[ \n]on[ \n])?)"
)
_TOLD_SOMEBODY = lazy(
    r"(?r)\b(?P<verb>told|warned|assured|informed)[ \n](?:(?:the|its|his|her|their)[ \n])?(?:[\p{L}'’-]+[ \n]){1,2}(?:in|on)[ \n](?:early[ \n]|late[ \n])?"
)
_AS_SUBJECT = lazy(r"\W*(?:(?:But|And|Then|Yet),?[ \n])?(?:[Tt]he[ \n](?:(?:year|month|whole[ \n]of|rest[ \n]of)[ \n])?)?")
_THEN_WAS = lazy(
    r"[ \n](?:(?P<verb>was|were)(?=[ \n](?:not[ \n])?(?:an?|the|our|their|its|mild|dry|wet|hot|cold|cool|warm|quiet|busy|good|bad|tough|hard|kind|unkind|no|only|\p{Ll}+er|\p{Ll}+est)\b)"
    r"|(?P<verb>saw|brought|proved|turned[ \n]out|marked|yielded|delivered))\b"
)
_THAT_WAS = lazy(
    r"\W*(?:That|This|It|All[ \n](?:that|this))[ \n](?P<verb>was|happened|came)[ \n](?:(?:all|back|only|as[ \n]late[ \n]as)[ \n])*(?:in|on)[ \n](?:the[ \n])?"
)
_THAT = lazy(r"[ \n]that[ \n](?!would|will|could|may|might)")
_DISASTER_OF = lazy(
    r"(?r)\b[Tt]he[ \n](?:[\p{Ll}-]+[ \n]){0,2}(?P<verb>fires?|floods?|storms?|(?:earth)?quake|crash|explosion|blast|outage|derailment|collision|massacre|shooting|riots?|landslide|hurricane|cyclone|"
    r"tornado|blizzard|shipwreck|accident|bombing|murders?|coup|oil[ \n]spill|blackout)[ \n]of[ \n](?:the[ \n](?:night|morning|evening)[ \n]of[ \n])?"
)
"""What nobody can know of before its day."""
_INVERTED = lazy(
    r"\W*(?:(?:And|But),?[ \n])?(?:(?:Not[ \n]until|Only[ \n](?:in|on|by))|(?P<recent>As[ \n](?:recently|late|early)[ \n]as))[ \n](?:early[ \n]|late[ \n]|the[ \n]\p{Ll}+[ \n]of[ \n])?"
)
_DID = lazy(r",?[ \n](?P<verb>did|was|were|had)\b(?![ \n](?:expected|due|planned|to)\b)")
_IT_DID = lazy(
    r",?[ \n](?:(?:the[ \n]|its[ \n]|a[ \n])?[\p{L}’'-]+[ \n]){1,3}?(?P<verb>was|were|had|did|stood|ran|held|sold|made|cost)\b(?![ \n](?:expected|due|planned|to)\b)"
)
"""After a date that opens a sentence: "Not until May 2027 did it end", "As recently as May 2027 it was full"."""
_REACH = 200
_YEAR_ALONE = 4


def event_before(prose: str, sentence: Span, date: Period) -> Span | None:
    """The past verb of an event that is named beside its date."""
    start, end = date.span
    before = max(sentence.start, start - _REACH), start
    if found := _of_its_own(prose, sentence, date.span):
        return verb_of(found)
    found = _subject(prose, sentence, date.span) if date.precision in ("day", "month") else None
    if not found and _EVENT.match(prose, end):
        found = _PLACED.match(prose, *before)
    if found or date.precision not in ("day", "month"):
        return verb_of(found) if found else None
    if _THAT.match(prose, end) and (found := _TOLD_SOMEBODY.match(prose, *before)):
        return verb_of(found)
    event = OF_A_DAY.match(prose, end)
    for pattern in (_DIED_AT, _WON, _VOTED) if FREE.match(prose, end) else (_VOTED,) if event else ():
        if (found := pattern.match(prose, *before)) and not is_led_by_modal(prose, sentence, found):
            return verb_of(found)
    if event and (found := WON_OF_A_DAY.match(prose, *before)) and not _is_planned(prose, sentence, event):
        return verb_of(found)
    if found := _inverted(prose, sentence, date.span) or (_DISASTER_OF.match(prose, *before) if FREE.match(prose, end) else None):
        return verb_of(found)
    return _on_paper(prose, sentence, date.span) or clause_before(prose, sentence, date.span)


def _is_planned(prose: str, sentence: Span, event: regex.Match[str]) -> bool:
    """Whether a sentence may only foresee what was won on a day."""
    next_clause = _NEXT_CLAUSE.search(prose, event.end(), sentence.end)
    is_supposed = _SUPPOSED.search(prose, sentence.start, event.start())
    return PLANNED.search(prose, sentence.start, sentence.end if is_supposed or not next_clause else next_clause.start()) is not None


def _subject(prose: str, sentence: Span, date: Span) -> regex.Match[str] | None:
    """ "A fire in May 2027 gutted", "The May 2027 audit found", at the head of the sentence."""
    if _OWNER.fullmatch(prose, sentence.start, date.start):
        event = OF_A_DAY.match(prose, date.end, sentence.end)
        found = named = _NOUN_THEN_TOLD.match(prose, date.end, sentence.end)
        if event and not named:
            return OVER.match(prose, event.end(), sentence.end)
    elif named := _SUBJECT.fullmatch(prose, sentence.start, date.start):
        found = _THEN_TOLD.match(prose, date.end, sentence.end)
    else:
        return None
    if not found or (named and named["vote"] and found["verb"] not in _VOTES):
        return None
    return found if found["verb"] in FINITE or not _ANOTHER_VERB.match(prose, found.end("verb"), sentence.end) else None


def _of_its_own(prose: str, sentence: Span, date: Span) -> regex.Match[str] | None:
    """ "October 2027 brought a loss", "The summer of 2027 was mild", "That was in May 2027." """
    if _THAT_WAS.fullmatch(prose, sentence.start, date.start):
        return _THAT_WAS.match(prose, sentence.start, date.start) if FREE.match(prose, date.end) else None
    subject = _AS_SUBJECT.fullmatch(prose, sentence.start, date.start)
    is_thing = subject and date.end - date.start == _YEAR_ALONE and subject.group().endswith("he ")  # "The 2027 was a fast car"
    told = _THEN_WAS.match(prose, date.end, sentence.end) if subject and not is_thing else None
    return None if told and tells_no_event(prose, Span(*told.span("verb")), date.end) else told


def _inverted(prose: str, sentence: Span, date: Span) -> regex.Match[str] | None:
    """ "Not until May 2027 did it end", "As recently as May 2027 it was full"."""
    lead = _INVERTED.fullmatch(prose, sentence.start, date.start)
    return (_IT_DID if lead["recent"] else _DID).match(prose, date.end, sentence.end) if lead else None


def _on_paper(prose: str, sentence: Span, date: Span) -> Span | None:
    """ "Was praised in a May 2027 letter", "In a May 2027 letter she praised it"."""
    lead = _IN_A.match(prose, max(sentence.start, date.start - _REACH), date.start)
    paper = _PAPER.match(prose, date.end, sentence.end) if lead else None
    if not lead or not paper:
        return None
    is_head = not prose[sentence.start : lead.start()].strip(' "“(')
    clause = _CLAUSE.match(prose, sentence.start, lead.start())
    reach = (paper.end(), sentence.end) if is_head else (clause.start() if clause else lead.start(), lead.start())
    verbs = past_verbs(prose, *reach)
    verb = verbs[0 if is_head else -1] if verbs else None
    if not verb or is_wish(prose, verb):
        return None
    between = (paper.end(), verb.start) if is_head else (max(reach[0], verb.start - 40), lead.start())
    return None if MODAL.search(prose, *between) else verb
