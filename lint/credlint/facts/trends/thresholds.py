"""Thresholds: a figure that something is said to have passed, and the figure that it is said to have reached."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise
from typing import Literal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.dates.names import MONTH, WEEKDAY
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import sentences
from credlint.patterns import lazy


class Threshold(Struct, frozen=True):
    """A threshold and the actual figure beside it.

    span: from the first to the last of word, limit and actual figure. word: the word for passing it, as printed. side: where the word puts the
    actual figure.
    """

    span: Span
    word: str
    side: Literal["above", "below"]
    limit: Quantity
    actual: Quantity

    def is_contradicted(self) -> bool:
        """Whether every value that the actual figure stands for is on the other side. The limit is meant as printed."""
        low, high = self.actual.base_interval()
        limit = self.limit.value * self.limit.factor
        return high < limit if self.side == "above" else low > limit


_STAYS = r"(?:stay|remain)(?:s|ed|ing)?|held|holds?|holding|kept|keeps?|stood|stands?|came in|comes in|closed|ended|finished|settled"
_ABOVE = (
    rf"topp(?:ed|ing)|tops|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|cross(?:es|ed|ing)|pass(?:es|ed|ing)|beat(?:s|ing)?|"
    rf"(?:rose|risen|rising|rises|climb(?:s|ed|ing)|grew|grown|growing|jump(?:s|ed|ing)|soar(?:s|ed|ing)|surg(?:es|ed|ing)|push(?:es|ed|ing)|increas(?:es|ed|ing)|moved|went|broke|{_STAYS})[ \n]"
    rf"(?:(?:to|well|just|slightly)[ \n])?(?:above|over|past|beyond|through)"
)
_BELOW = (
    rf"(?:fell|fallen|falling|falls|dropp(?:ed|ing)|drops|declin(?:es|ed|ing)|slipp(?:ed|ing)|slips|sank|sunk|sinking|dipp(?:ed|ing)|dips|decreas(?:es|ed|ing)|shrank|shrunk|tumbl(?:ed|ing)|plung(?:ed|ing)|went|moved|{_STAYS})"
    rf"[ \n](?:(?:to|well|just|slightly)[ \n])?(?:below|under|beneath)|f(?:ell|alling)[ \n](?:just[ \n])?short[ \n]of"
)
_YARDSTICK = (
    r"(?:(?:the|its|their|his|her|our|an?|analysts[’']|analyst|market|official|earlier|own)[ \n]){0,3}"
    r"(?:(?:target|goal|limit|threshold|forecasts?|estimates?|expectations?|consensus|projections?|ceiling|cap|quota|plan)[ \n]of[ \n])?"
)
_PASSING = lazy(rf"(?r)\b(?:(?P<above>{_ABOVE})|(?P<below>{_BELOW}))[ \n]{_YARDSTICK}", regex.IGNORECASE)
"""What leads to a limit, matched backwards from it."""
_LEVEL_VERB = lazy(
    rf"(?r),?[ \n](?:(?P<above>topping|exceeding|surpassing|crossing|passing|beating|(?:(?:well|just|slightly|comfortably|far)[ \n])?above|higher than)"
    rf"|(?P<below>falling short of|(?:(?:well|just|slightly|comfortably|far)[ \n])?(?:below|under)|short of|lower than))[ \n]{_YARDSTICK}"
)
_NEGATED = lazy(
    r"(?r)\b(?:not|never|n[’']t|no longer|without|nearly|almost|neither|nor|if|unless|could|would|may|might|should|must|to)[ \n](?:\p{Ll}+[ \n]){0,2}",
    regex.IGNORECASE,
)
_APPROXIMATE = r"(?:(?:about|around|roughly|approximately|some|just|only|an?|its|record|high of|low of|peak of)[ \n])*"
_PLAIN_WORD = r"[ \n-](?!(?:before|after|then|but|while|when|and|from|until|since|or|by|with|than|against|compared|only)\b)[\p{L}\p{N}'’-]+"
_REACHING = lazy(
    rf"(?:{_PLAIN_WORD}){{0,8}}?(?:,?[ \n](?:to[ \n])?(?:reach(?:ing)?|hit(?:ting)?|touching|totall?ing|peaking at|topping out at|(?P<end>ending at|settling at|closing at)|coming in at|standing at|(?:climbing|rising|growing|falling|dropping|sinking|slipping|declining)[ \n]to)"
    rf"|,[ \n](?:at|to)|[ \n]at|(?P<then>[ \n]and[ \n](?:reached|hit|stood at|came to|totall?ed)))[ \n]{_APPROXIMATE}",
    regex.IGNORECASE,
)
_TIME = lazy(
    rf"\b(?:on|in|by|at|until|since|last|this|now|today|yesterday|tonight|overnight|later|earlier|early|late|briefly|once|{WEEKDAY}|(?:19|20)\d\d)\b",
    regex.IGNORECASE,
)
"""Of a "closed above 40,000 on Monday and hit 39,750 two days later"."""
_ENDS = lazy(rf"(?:{_STAYS})\b", regex.IGNORECASE)
"""Of "closed above 40,000, ending at 39,750"; what "rose above 40,000" may have ended lower."""
_IN_BRACKETS = lazy(r"[ \n]?\((?:at[ ])?")
_OF_A_PART = lazy(
    r"[ \n](?:alone\b|less\b|more\b|higher\b|lower\b|above\b|below\b|of\b|from\b|among\b|at\b|a\b|an\b|per\b|each\b|for\b"
    rf"|in[ \n](?!(?:the[ \n](?:first|second|third|fourth|last|year|quarter|month|week|end|summer|spring|autumn|winter)|{MONTH}|Q\d|20\d\d|19\d\d)\b))"
)
_LEVEL = lazy(rf"(?r)\b(?:to|at|of|was|were|is|are|reached|hit|totall?ed|came in at|came to)[ \n]{_APPROXIMATE}", regex.IGNORECASE)
_AT_HEAD = lazy(
    rf"(?r)(?:^|[.;:!?”\"(—–]\s*|\n|,[ \n](?:and|but|yet|so|though)[ \n]|(?:^|[.!?][ \n])(?:[\p{{L}}’'-]+[ \n]?){{1,4}},[ \n](?=at))(?:(?:And|But|Yet|So),?[ \n])?[Aa]t[ \n]{_APPROXIMATE}",
    regex.MULTILINE,
)
"""Before a level that opens its clause: "At 91%, punctuality passed the 92%"."""
_IS = r"(?:is|was|are|were)[ \n](?:(?:still|well|just|slightly|far|much|a[ \n](?:bit|little))[ \n])?"
_FRONTED = lazy(
    rf"(?:[ \n](?:of|for|on)[ \n][\p{{L}} ]{{1,40}}?)?(?:[ \n](?:now|today|last[ \n]\p{{Ll}}+|this[ \n]\p{{Ll}}+))?,?[ \n](?:(?!(?:and|but|or|nor|not|never|if|when|while|which|who|that[ \n](?:is|was)|than|from|to|by|as|before|after|could|would|might|may|should|almost|nearly)\b)[\p{{L}}\d’'-]+[ \n]){{0,7}}?"
    rf"(?:(?P<above>topped|exceeded|surpassed|crossed|cleared|passed|tops|exceeds|surpasses|clears|passes|(?:is|was|sits|sat|stands|stood|lies|lay)[ \n](?:(?:still|well|just|comfortably|slightly|far)[ \n])?(?:above|over)|{_IS}(?:(?:higher|larger|bigger|greater|longer|more|heavier|taller)[ \n]than|up[ \n]on))"
    rf"|(?P<below>{_IS}(?:(?:lower|smaller|shorter|less|fewer|lighter)[ \n]than|down[ \n]on)|(?:fell|falls|is|was|came)[ \n](?:(?:just|well|far)[ \n])?short[ \n]of|(?:is|was|sits|sat|stands|stood|lies|lay|fell|stayed|remained)[ \n](?:(?:still|well|just|comfortably|slightly|far)[ \n])?(?:below|under)))[ \n]{_YARDSTICK}"
)
_BAR_AFTER = lazy(
    r"[ \n](?:[\p{Ll}-]+[ \n]){0,2}?(?:targets?|goals?|threshold|marks?|quota|forecasts?|estimates?|expected|(?:that|which)[ \n]"
    r"|(?:asked|hoped|called|required|needed|promised|forecast|demanded|sought|budgeted|planned)\b"
    rf"|(?:of|in|from)[ \n](?:(?:19|20)\d\d|last|a[ \n]year|the[ \n](?:previous|prior)|{MONTH})\b)"
)
_LIMIT_AFTER = lazy(
    r"[ \n](?:[\p{Ll}-]+[ \n]){0,2}?(?:limits?|caps?|ceilings?|tests?|checks?|maximum|allowed|permitted)\b|[ \n](?:that|which)\b[^.;]{0,60}\b(?:allow|permit|limit|cap|ceiling|tolerat|maximum)"
)
"""What is passed by staying below it."""
_REACH = 120
_BETWEEN = lazy(rf"(?:{_PLAIN_WORD}){{0,5}}?")


_MORE = "more|higher|larger|greater|bigger|longer|taller|heavier|deeper|wider|farther|further|thicker|costlier|dearer"
_LESS = "fewer|less|lower|smaller|shorter|lighter|cheaper|narrower|shallower|thinner"
_OUTDOES = r"beat(?:s|en|ing)?|topp(?:ed|ing)|tops|surpass(?:es|ed|ing)|exceed(?:s|ed|ing)?|eclips(?:es|ed|ing)|outdo(?:es|ing)?|outdid|outstripp(?:ed|ing)|overt(?:akes|ook|aking)|better(?:s|ed|ing)"
_EARLIER = (
    r"(?:(?:the|its|their|his|her|our|my|an?)[ \n](?:(?:previous|old|earlier|former|last|own|already|mere|record|about|some)[ \n]){0,2})"
)
_THAN = lazy(
    rf"(?:{_PLAIN_WORD}){{0,4}},[ \n](?:(?:even|still|and|far|much|slightly|well|clearly|rather|somewhat|considerably|a little|a lot|a few)[ \n]){{0,2}}"
    rf"(?:(?:(?P<more>{_MORE})|(?P<less>{_LESS})|(?P<better>better|stronger)|(?P<faster>faster|quicker|swifter)|(?P<slower>slower))[ \n]than|(?P<outdone>{_OUTDOES}))[ \n]{_EARLIER}"
)
"""Between a figure and another one that it is held against: "140 orders, even more than the 165 of May"."""
_WITH = lazy(r"(?r)\b[Ww]ith[ \n](?:(?:its|their|his|her|our|my|about|some|a[ \n]total[ \n]of)[ \n])?")
_OUTDOING = lazy(rf"(?:{_PLAIN_WORD}){{0,2}},?(?:[ \n](?!not\b|never\b)[\p{{L}}’'-]+){{1,3}}[ \n](?P<outdone>{_OUTDOES})[ \n]{_EARLIER}")
"""After "with" and a figure: "with 140 orders it beat the 165 of May"."""
_OF_ANOTHER = lazy(
    r"(?:[ \n]\p{L}+)?[ \n](?:of|in|from|on|at|during|recorded|seen|set|sold|reached|counted|needed|it|they|he|she|we|that|a[ \n]year|last|before|for)\b(?![ \n](?:\p{L}+[ \n]){0,4}?(?:combined|together|each|per)\b)"
)
_COUNTED_UP = frozenset(
    "orders sales visitors guests customers sign-ups signups downloads subscribers members goals wins runs bookings readers tickets votes points users listeners viewers passengers copies books boats cars units followers donations".split()
)
"""What more of is better."""


@analysis
def thresholds(article: Article) -> tuple[Threshold, ...]:
    """The thresholds with the figure reached in the same sentence, in order: "topped $5bn, reaching $5.2bn", "was 3.2%, above the 3% target"."""
    figures = quantities(article)
    near = [(one, two) for one, two in pairwise(figures) if two.span.start - one.span.end < _REACH and _alike(one, two)]
    found = []
    ends = [sentence.span.end for sentence in sentences(article)] if near else []
    for first, second in near:
        at = bisect_left(ends, first.span.end)
        is_told = at < len(ends) and second.span.end <= ends[at]
        if is_told and (threshold := _read(article.prose, first, second)):
            found.append(threshold)
    return tuple(found)


def _read(prose: str, first: Quantity, second: Quantity) -> Threshold | None:
    return (
        _passed(prose, first, second)
        or _level(prose, first, second)
        or _fronted(prose, first, second)
        or _held_against(prose, first, second)
    )


def _fronted(prose: str, actual: Quantity, limit: Quantity) -> Threshold | None:
    """ "At 91%, punctuality passed the 92% that was asked for"; less time may well be what passes."""
    if not _AT_HEAD.match(prose, max(0, actual.span.start - 40), actual.span.start):
        return None
    verb = _FRONTED.fullmatch(prose, actual.span.end, limit.span.start)
    if not verb or not _BAR_AFTER.match(prose, limit.span.end) or _LIMIT_AFTER.match(prose, limit.span.end):
        return None
    word = verb["above"] or verb["below"]
    if actual.kind == "duration" and not word.endswith(("longer than", "shorter than")):
        return None
    return Threshold(Span(actual.span.start, limit.span.end), word, "above" if verb["above"] else "below", limit, actual)


def _held_against(prose: str, actual: Quantity, limit: Quantity) -> Threshold | None:
    """ "had 140 orders, even more than the 165 of May", "with 140 orders it beat the 165 of May"."""
    gap = (actual.span.end, limit.span.start)
    is_with = _WITH.match(prose, max(0, actual.span.start - 24), actual.span.start)
    told = _THAN.fullmatch(prose, *gap) or (_OUTDOING.fullmatch(prose, *gap) if is_with else None)
    if not told or limit.bound != "exact" or not _OF_ANOTHER.match(prose, limit.span.end):
        return None
    word = next(name for name, text in told.groupdict().items() if text)
    side = _side(word, actual)
    printed = told[word] if word == "outdone" else f"{told[word]} than"
    return Threshold(Span(actual.span.start, limit.span.end), printed, side, limit, actual) if side else None


def _side(word: str, actual: Quantity) -> Literal["above", "below"] | None:
    """On which side of the other figure a word puts the actual one; None where it depends on what is counted."""
    if word in ("more", "less"):
        return "above" if word == "more" else "below"
    if word in ("faster", "slower"):
        is_time = actual.kind == "duration"
        return None if actual.kind not in ("duration", "speed") else "below" if (word == "faster") == is_time else "above"
    is_up = actual.noun.lower() in _COUNTED_UP or (word == "outdone" and actual.kind in ("money", "mass", "length"))
    return "above" if is_up else None


def _passed(prose: str, limit: Quantity, actual: Quantity) -> Threshold | None:
    """ "topped $5bn, reaching $4.8bn"."""
    verb = _PASSING.match(prose, max(0, limit.span.start - 90), limit.span.start)
    if not verb or _NEGATED.match(prose, max(0, verb.start() - 30), verb.start()):
        return None
    is_bracketed = (
        limit.unit != ""
        and _IN_BRACKETS.fullmatch(prose, limit.span.end, actual.span.start)
        and prose[actual.span.end : actual.span.end + 1] == ")"
    )
    reaching = _REACHING.fullmatch(prose, limit.span.end, actual.span.start)
    is_reached = reaching and not _OF_A_PART.match(prose, actual.span.end)
    if reaching and ((reaching["then"] and _is_later(prose, limit, actual)) or (reaching["end"] and not _ENDS.match(verb.group()))):
        return None
    if not (is_bracketed or is_reached):
        return None
    word = verb["above"] or verb["below"]
    return Threshold(Span(verb.start(), actual.span.end), word, "above" if verb["above"] else "below", limit, actual)


def _is_later(prose: str, limit: Quantity, actual: Quantity) -> bool:
    """Whether a time stands between or after the two, so that the second may be that of another day."""
    return bool(_TIME.search(prose, limit.span.end, actual.span.start) or _TIME.search(prose, actual.span.end, actual.span.end + 30))


def _level(prose: str, actual: Quantity, limit: Quantity) -> Threshold | None:
    """ "rose to $4.8bn, surpassing $5bn", "was 3.2%, above the 3.5% target"."""
    verb = _LEVEL_VERB.match(prose, max(actual.span.end, limit.span.start - 90), limit.span.start)
    if not verb or not _LEVEL.match(prose, max(0, actual.span.start - 50), actual.span.start) or _OF_A_PART.match(prose, actual.span.end):
        return None
    if not _BETWEEN.fullmatch(prose, actual.span.end, verb.start()):
        return None
    word = verb["above"] or verb["below"]
    return Threshold(Span(actual.span.start, limit.span.end), word, "above" if verb["above"] else "below", limit, actual)


def _alike(first: Quantity, second: Quantity) -> bool:
    if (
        not first.comparable(second)
        or first.per != second.per
        or first.kind in ("temperature", "fraction")
        or first.value <= 0
        or second.value <= 0
    ):
        return False
    if first.damaged or second.damaged or "scale" in (first.shared, second.shared):
        return False
    return not (first.noun and second.noun and first.noun != second.noun)
