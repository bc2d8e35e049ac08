"""Generalities: shares of everything of a kind, told of the present and of no place or day: "half of all small shops never reopen"."""

from __future__ import annotations

import regex

from credlint.article import Span
from credlint.facts.quantities import Quantity
from credlint.facts.sources.effects import THEN, is_effect
from credlint.facts.sources.people import counted_share, names_people
from credlint.patterns import lazy

_OWN = r"(?!(?:the|its|their|our|his|her|my|your|these|those|this|that|of|them|us|it|each|which|whom|what)\b)"
_WORDS = rf"{_OWN}(?:(?!of\b|in\b|or\b)[\p{{L}}-]+[ \n]){{0,3}}?"
_KIND = (
    r"(?:(?!(?:sales|revenues|orders|shares|costs|profits|exports|imports|earnings|seats|votes|tickets|visits|proceeds|funds|assets|results|points|goals)\b)"
    r"\p{Ll}{2,}(?<!s)s|people|women|men|children)"
)
"""Of whom or what a share is told; not what one party counts, as its sales."""
_ADVERB = r"(?:now|already|still|never|no[ \n]longer|always|routinely|simply|actually|regularly|currently|today|these[ \n]days|\p{Ll}+ly)"
_PAST = (
    r"(?:were|was|had|would|will|could|should|might|may|must|did|said|saw|took|made|got|went|came|lost|won|fell|rose|grew|felt|gave|ran|met|led|held|kept|left|paid|sold|spent|told"
    r"|thought|wrote|chose|knew|began|became|bought|built|brought|drew|drove|stood|\p{Ll}+(?<!ne|nde|pee|pr|fe|ee|bl|spr|sh|se|succ|proc|exc)ed)"
)
_NO_VERB = (
    r"(?:in|of|at|on|by|to|for|from|with|and|or|but|as|than|over|under|between|during|since|after|before|among|across|per|a|an|the|who|that|which|whose|whom|where|when"
    r"|while|because|if|so|not|both|each|this|their|its|his|her|our|my|aged|\p{Ll}*[aeiouy]\p{Ll}*ing|\p{Ll}+(?<!ss|s)s)"
)
_THEY_DO = rf"(?:,[ \n](?:or[ \n]|some[ \n])?[\d.]+(?:%|[ \n]per[ ]?cent),)?(?:[ \n]{_ADVERB})?[ \n](?!{_PAST}\b|{_NO_VERB}\b|{_ADVERB}\b)\p{{Ll}}{{2,}}\b"
_WHICH = r"(?:[ \n](?:who|that|whose|with|without|under|over|aged|hit|in|at|on|from|between|living|working)\b[^.,;:!?\d()]{1,40}?)?"
_OF = r"[ \n]of(?:[ \n]all)?[ \n]"
_EVERYWHERE = r"(?:the[ \n](?:world|planet|country|nation|continent|globe)|Europe|America|Africa|Asia|Britain|Australia)"
_OF_A_KIND = lazy(
    rf"{_OF}{_WORDS}{_KIND}{_WHICH}{_THEY_DO}"
    rf"|{_OF}{_WORDS}\p{{Ll}}{{3,}}[ \n](?:now|already|still|never)[ \n]\p{{Ll}}+(?<!s)s\b"
    rf"|[ \n]of[ \n]{_EVERYWHERE}[’']s[ \n](?:\p{{Ll}}+[ \n]){{0,2}}?\p{{Ll}}+(?:[ \n](?:has|have|is|are)[ \n]|{_THEY_DO})"
)
_SUCH = lazy(rf"[ \n](?!(?:for|in|on|at|to|by|from)\b){_WORDS}{_KIND}{_WHICH}{_THEY_DO}")
"""One in five small firms never (recovers)."""
_IN_TEN = lazy(rf"[ \n][^.;:,\d]{{3,40}}?[ \n](?:in|out[ \n]of)[ \n](?:every[ \n])?[\p{{Ll}}\d]+{_WHICH}{_THEY_DO}")
_DOES = (
    "(?:is|has|goes|lives|gets|dies|grows|comes|suffers|leaves|fails|struggles|lacks|skips|works|earns|owes|smokes|drinks|relies|needs|wants|becomes|ends|starts|begins|stays|remains|turns|gives|takes|makes|loses"
    "|pays|spends|feels|knows|thinks|believes|uses|owns|carries|contains|breaks|stands|sits|arrives|runs|falls|misses|faces|receives|experiences|cannot)"
)
_ONE_IN = lazy(
    r"(?r)\b[Oo]ne[ \n](?:(?!(?:of|in|on|at|to|for|with|from|and|or|by)\b)[\p{Ll}-]+[ \n]){1,3}(?:in|out[ \n]of)[ \n](?:every[ \n])?"
)
_IT_DOES = lazy(rf"{_WHICH}(?:[ \n]{_ADVERB})?[ \n]{_DOES}\b")
"""One child in four (in this city goes hungry)."""
_EVERY = lazy(r"(?r)\b[Ee]very[ \n](?:single[ \n])?")
_SOMEBODY = lazy(
    r"\b(?:(?:[Aa]n?|[Oo]ne|[Aa]nother)[ \n](?:\p{Ll}[\p{Ll}-]*[ \n]){0,2}?(?:person|child|woman|man|girl|boy|baby|business|company|firm|home|house|household|family|student|patient|driver|worker|cyclist|pedestrian|species|language|account|password|phone|bicycle|bike|car)"
    r"|[Ss]omeone|[Ss]omebody)(?:[ \n](?:somewhere|in|on|around)[ \n][^.;,]{1,30}?)?[ \n](?:(?:is|gets)[ \n](?:born|killed|murdered|injured|hurt|diagnosed|burgled|stolen|robbed|hacked|attacked|assaulted|hit|evicted|scammed|defrauded|abused|lost|sold)|dies|falls|loses|suffers|vanishes|disappears|closes|commits|develops|goes[ \n](?:bust|missing|under|bankrupt|blind))\b"
)
_SOMEWHERE = lazy(
    rf"\b(?:[Ss]omewhere|[Ww]orldwide|[Gg]lobally|[Nn]ationwide|[Nn]ationally)\b|\b(?:[Aa]cross|[Ii]n|[Tt]hroughout|[Oo]n|[Aa]round)[ \n]{_EVERYWHERE}\b"
)
_HAPPENS = lazy(r"\b(?:an?|one|another|someone|somebody)[ \n](?:\p{Ll}[\p{Ll}-]*[ \n]){0,4}?\p{Ll}+(?<!ss)s\b", regex.I)
_SUCH_THINGS = lazy(
    rf"\b\p{{L}}[\p{{Ll}}-]*s[ \n](?:of[ \n]this[ \n](?:size|kind|sort|type|scale|age|class|length|height)|like[ \n](?:this|these))(?:[ \n]one)?{_THEY_DO}"
)
"""Extensions of this size bring (so many cars)."""
_WHO_SPEND = lazy(
    r"(?r)(?<!\b(?:[Tt]he|[Oo]ur|[Tt]hese|[Tt]hose|[Ii]ts|[Tt]heir|[Mm]y|[Yy]our|two|three|four|five)[ \n](?:\p{L}+[ \n])?)\b(?P<noun>\p{L}\p{Ll}+s|[Pp]eople)[ \n](?:(?:now|still|already|typically|routinely|often|usually)[ \n])?(?:lose|spend|waste|devote|use|throw[ \n]away)[ \n]"
    r"(?:(?:about|around|nearly|almost|roughly|over|up[ \n]to|more[ \n]than|as[ \n]much[ \n]as|some)[ \n])*"
)
_OF_THEIR = lazy(
    r"[ \n]of[ \n](?:their|the)[ \n](?:[\p{L}-]+[ \n]){0,2}?(?:days?|weeks?|time|months?|years?|hours|budgets?|revenues?|income|salar(?:y|ies)|wages|money|food|spend|spending|turnover|sales|energy)\b"
)
"""Teams lose (a fifth) of their working week."""
_MASS = (
    "(?:traffic|electricity|power|energy|food|waste|revenue|spending|e-?mail|content|code|water|trade|freight|income|wealth|work|land|plastic|music|video|data|money|cash|debt|crime|travel|demand|output|production|advertising"
    "|software|news|paper|meat|fish|milk|wood|steel|cement|clothing|paperwork|commerce|cargo|fraud|spam)"
)
_NATIONS = "(?:American|British|English|Scottish|Welsh|Irish|European|German|French|Italian|Spanish|Dutch|Belgian|Swiss|Austrian|Polish|Swedish|Norwegian|Danish|Finnish|Portuguese|Greek|Turkish|Indian|Chinese|Japanese|Korean|Australian|Canadian|Mexican|Brazilian|African|Asian|Western)"
_OF_ALL = lazy(
    rf"[ \n]of[ \n](?:all[ \n]{_WORDS}(?:{_KIND}|{_MASS})\b|{_NATIONS}[ \n](?:[\p{{Ll}}-]+[ \n]){{0,2}}?{_KIND}(?=[ \n]?[.,;])|(?:the|an?)[ \n](?:average|typical)[ \n]|{_WORDS}{_KIND}[ \n](?:nationwide|worldwide|globally|across[ \n]{_EVERYWHERE}))"
)
_NOW = lazy(
    r"\b(?:now|already|today|never|no[ \n]longer|always|nationwide|worldwide|globally)\b|\b(?:are|is|have|has|go|goes|eats?|swallows?|solves?|accounts?)\b"
)
_AVERAGE = lazy(r"\b[Tt]he[ \n](?:average|typical)[ \n](?:[\p{Ll}-]+[ \n]){0,2}?(?P<noun>\p{Ll}+)[ \n](?:now[ \n])?\p{Ll}+(?<!s)s[ \n]")
_THAN_ANY = lazy(r"[^.;]{0,60}?[ \n](?:(?:as|than)[ \n]any[ \n]other|what[ \n]you)\b")
_COUNTED = lazy(r"(?:in|out[ \n]of)[ \n](?:the[ \n])?(?:six|seven|eight|nine|eleven|twelve|\d{1,2}(?<!10|20))$")
"""A fraction of so few that they were counted: "five out of eight"."""
_OUT_OF = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1000))
_NEAR = 160
_AVERAGED = ("percent", "fraction", "duration", "count", "number", "money")
_KINDS = (*_AVERAGED, "multiple", "points")


def is_general(prose: str, sentence: Span, figure: Quantity) -> bool:
    """Whether a figure is a share of all of a kind that its sentence tells of the present, in no study: what somebody must have asked or counted everywhere."""
    if figure.kind not in _KINDS:
        return False
    if figure.kind == "duration" and _EVERY.match(prose, sentence.start, figure.span.start):
        return _is_of_every(prose, sentence)
    near = Span(max(sentence.start, figure.span.start - _NEAR), min(sentence.end, figure.span.end + _NEAR))
    is_told = _is_told_of_all(prose, near, figure) and not THEN.search(prose, *near)
    return is_told or is_effect(prose, sentence, figure)


def _is_told_of_all(prose: str, near: Span, figure: Quantity) -> bool:
    end = figure.span.end
    if figure.kind == "multiple":
        return _THAN_ANY.match(prose, end, near.end) is not None
    if figure.kind in ("count", "number") and counted_share(prose, figure):
        return _IN_TEN.match(prose, end, near.end) is not None
    if odds_start(prose, near, figure) >= 0:
        return True
    if figure.kind in ("percent", "fraction") and _is_of_their_own(prose, near, figure):
        return True
    if (figure.kind == "percent" and figure.value < 100 and prose.startswith("of", end + 1)) or (
        figure.kind == "fraction" and not _COUNTED.search(prose, *figure.span)
    ):
        is_such = _OF_A_KIND.match(prose, end, near.end) or (figure.kind == "fraction" and _SUCH.match(prose, end, near.end))
        if is_such or (_OF_ALL.match(prose, end, near.end) and _NOW.search(prose, *near)):
            return True
    return figure.kind in _AVERAGED and (_is_of_the_average(prose, near, figure) or _is_of_such_things(prose, near, figure))


def _is_of_such_things(prose: str, near: Span, figure: Quantity) -> bool:
    start, end = near.start, figure.span.start
    has_word = prose.find(" this", start, end) >= 0 or prose.find("like these", start, end) >= 0
    return has_word and _SUCH_THINGS.search(prose, start, end) is not None


def _is_of_the_average(prose: str, near: Span, figure: Quantity) -> bool:
    """Whether a figure is told of the average person or firm: "the average worker wastes 40 minutes a day"."""
    start, end = near.start, figure.span.start
    has_word = prose.find("average", start, end) >= 0 or prose.find("typical", start, end) >= 0
    average = _AVERAGE.search(prose, start, end) if has_word else None
    return average is not None and (names_people(_plural(average["noun"])) or _SOMEWHERE.search(prose, *near) is not None)


def odds_start(prose: str, sentence: Span, figure: Quantity) -> int:
    """Where a share of a kind begins whose last number a figure is, as in "one child in four goes hungry"; -1 for none."""
    if figure.kind not in ("count", "number") or figure.value not in _OUT_OF:
        return -1
    one = _ONE_IN.match(prose, sentence.start, figure.span.start)
    return one.start() if one and _IT_DOES.match(prose, figure.span.end, sentence.end) else -1


def _is_of_every(prose: str, sentence: Span) -> bool:
    """Whether a sentence tells how often something happens to somebody everywhere: "a firm closes every 11 minutes"."""
    if THEN.search(prose, *sentence):
        return False
    return bool(_SOMEBODY.search(prose, *sentence) or (_SOMEWHERE.search(prose, *sentence) and _HAPPENS.search(prose, *sentence)))


def _is_of_their_own(prose: str, near: Span, figure: Quantity) -> bool:
    who = _WHO_SPEND.match(prose, near.start, figure.span.start)
    return who is not None and names_people(who["noun"].lower()) and _OF_THEIR.match(prose, figure.span.end, near.end) is not None


def _plural(noun: str) -> str:
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2:-1] not in "aeou" else f"{noun}s"
