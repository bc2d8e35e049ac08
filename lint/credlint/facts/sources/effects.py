"""Effects: how much everybody of a kind gains or loses, told of no place, day or study: "shops that close on Mondays sell 12% more"."""

from __future__ import annotations

from credlint.article import Span
from credlint.facts.quantities import Quantity
from credlint.patterns import lazy

_ABOUT = r"(?:(?:about|around|nearly|almost|roughly|just|only|over|up[ \n]to|more[ \n]than|as[ \n]much[ \n]as|an?[ \n](?:average|estimated|typical|staggering|full)(?:[ \n]of)?|some|another)[ \n])*"
_BY = lazy(rf"(?r)[ \n]by[ \n]{_ABOUT}")
_MOVES = lazy(rf"(?r)[ \n](?:jump|rise|fall|drop|climb|grow|shrink|improve|soar|plunge|dip)[ \n](?:by[ \n])?{_ABOUT}")
_TAKES = lazy(
    rf"(?r)[ \n](?:lose|waste|save|gain|miss|spend|sleep|live|earn|pay|score)[ \n](?:an?[ \n]extra[ \n]|on[ \n]average[ \n])?{_ABOUT}"
)
_MORE = lazy(
    r"[ \n](?:more|less|fewer|higher|lower|better|worse|faster|slower|cheaper|longer|shorter|sooner|larger|smaller|greater|happier|healthier|as[ \n](?:\p{Ll}+ly|often|likely|many|much|fast|long|well|quickly))\b(?![ \n](?:or|and)[ \n])"
)
_EACH_TIME = lazy(
    r"(?:[ \n](?:of|in)[ \n](?:\p{Ll}+[ \n]){0,2}?\p{Ll}+)?[ \n](?:a|per|each|every)[ \n](?:night|day|week|month|year|shift|lifetime)\b"
)
_FOR_EVERY = lazy(
    r"[ \n](?:for|on|per)[ \n](?:every|each)[ \n](?:(?:single[ \n])?(?:dollar|euro|pound|buck)|[$€£]1)[ \n](?:that[ \n]\p{Ll}+[ \n])?(?:spent|invested|put[ \n]in)\b"
)
_EVERY_DOLLAR = lazy(
    rf"(?:^|[,;][ \n](?:and[ \n])?)(?:[Ee]very|[Ee]ach)[ \n](?:single[ \n])?(?:dollar|euro|pound|[$€£]1)[ \n](?:(?:that[ \n](?:is[ \n])?)?(?:put|invested|spent|sunk|ploughed|plowed)[ \n](?:in|into|on|for)[ \n][^.;:,\d]{{2,50}}?[ \n])"
    rf"(?:returns?|generates?|yields?|saves?|creates?|produces?|pays[ \n]back|brings[ \n](?:in|back)|adds)[ \n](?:[\p{{Ll}}]+[ \n]){{0,3}}?{_ABOUT}$"
)
_WHICH = r"(?:[ \n](?:who|that|whose|with|without|in|on|from|living|working)\b[^.,;:!?\d()]{2,50}?)"
_NOBODY = (
    "The|These|Those|This|That|Our|Its|Their|His|Her|My|Your|Some|Many|Most|All|Both|Other|Others|Such|Several|Few|Various|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|If|When|While|As|For|In|On|At|By|With"
    "|Among|Because|Since|After|Before|Under|Over|During|We|You|They|It|He|She|I|And|But|So|Then|Here|There|What|How|Why|Which|Where|Not|Only|Even|Now|Today"
)
_SOMEBODYS = (
    "(?:sales|revenues?|prices|shares|stocks|results|exports|imports|profits|earnings|rents|temperatures|rates|costs|wages|salaries|figures|numbers|deaths|cases|volumes|orders|visits|tickets|members|residents|subscribers"
    "|customers|clients|guests|passengers|pensions|benefits|fares|fees|tolls|taxes|tariffs|bills|contributions|thresholds|terms|rules|changes|updates|settings|options|defaults|classes|models|versions|plans|tests|others|years|months|days)"
)
"""What is somebody's, or set by him, where no clause says of which."""
_MEASURED = (
    "(?:requests|queries|calls|jobs|builds|runs|pods|nodes|servers|machines|tests|containers|caches|instances|packets|threads|processes|functions|loops|arrays|indexes|tables|files|images|programs|compilers|binaries|kernels|chips|cores"
    "|tokens|prompts|agents|devices|phones|laptops|batteries|cells|panels|engines|motors|pumps|cars|bulbs|lamps|filters|tyres|tires|samples|plots|plants|seedlings|mice|rats|patients|participants|subjects|volunteers|respondents|users|players"
    "|cubes|pipes|wires|lenses|gears|planets|stars|rocks|buyers|drivers)"
)
"""What the author may have measured himself, in tests of his own, or to whom a rule or an offer applies."""
_VERBS = (
    "(?:reduce|lower|lift|boost|raise|increase|improve|shorten|slash|trim|save|lose|earn|score|convert|suffer|perform|sell|spend|waste|live|recover|see|watch|experience|get|gain|generate|produce|burn|use|consume|attract|close|win|miss|sleep|eat|drink"
    "|learn|grow|work|die|fail|crash|leave|quit|stay|respond|donate|vote|age|heal|are|have|face|rank|last|do)"
)
_CUT = "(?:cut|put|hit|beat|shed|spread|read)"
"""Verbs whose present is spelt like their past."""
_EVERYWHERE = lazy(
    r"\b(?:nationwide|worldwide|globally|across[ \n]the[ \n](?:country|world|globe|nation|board|industry)|on[ \n]average|typically|usually|routinely|always)\b"
)
_SUBJECT = rf"(?:^|(?<=, and |; |[Oo]n average, ))(?!(?:{_NOBODY})\b)"
_MODIFIER = r"[\p{L}][\p{Ll}-]+[ \n]"
_PLURAL = r"(?:\p{L}\p{Ll}{2,}(?<!ss|us|is|[Tt]hi|[Hh]a)s|[Pp]eople|[Ww]omen|[Mm]en|[Cc]hildren|[Kk]ids)"
_OTHERS = rf"(?i:(?!(?:{_MEASURED}|members|subscribers|customers|clients|guests|passengers|residents|tickets)\b))"
_ADVERB = r"(?:[ \n](?:now|still|also|typically|usually|routinely|generally|on[ \n]average|\p{Ll}+ly))?"
_THEY = lazy(
    rf"{_SUBJECT}(?:(?:{_MODIFIER}){{0,2}}?{_OTHERS}{_PLURAL}(?P<which>{_WHICH})|(?:{_MODIFIER}){{1,2}}?{_OTHERS}(?i:(?!{_SOMEBODYS}\b)){_PLURAL})"
    rf"{_ADVERB}[ \n](?:{_VERBS}|(?P<cut>{_CUT}))\b(?P<rest>[^.;:!?()\d]{{0,80}})$"
)
THEN = lazy(
    r"\b(?:was|were|had|did|last[ \n](?:year|month|week)|yesterday|(?:19|20)\d\d(?!s)|respondents|surveyed|polled|asked|questioned|survey|poll|census|sample)\b"
)
"""What tells of one time, or of a study."""
_NO_OBJECT = lazy(r"[ \n]by[ \n]")
_BY_RULE = lazy(
    r"\b(?:area|volume|diameter|radius|mass|density|resolution|gravity|wavelength|surface|nights|Sundays|holidays|shifts?|overtime|contracts?|agreement|laws?|rules?|scheme|bands?|grades?|discount|voucher|offer|subsidy|subsidies)\b"
)
"""Words of a sentence that tells what follows from a law of nature, a contract or an offer."""
_REACH, _AFTER = 180, 160
_NAMES = lazy(
    r"[ \n](?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur)days?\b|English\b|Christmas\b|Instagram\b|Facebook\b)\p{Lu}\p{Ll}|[ \n](?:the|our|its|their|this|these|your|my)[ \n](?:\p{Ll}+[ \n]){0,2}?(?:in|at|of)[ \n]\p{Lu}"
)


def is_effect(prose: str, sentence: Span, figure: Quantity) -> bool:
    """Whether a figure tells how much all of a kind gain, lose or differ, in the present and without a name: in a bare plural, or of every dollar spent."""
    start = sentence.start
    if figure.span.start - start > _REACH:
        return False
    before = prose[start : figure.span.start]
    if figure.kind == "money" and _EVERY_DOLLAR.search(before):
        return THEN.search(prose, *sentence) is None
    if not _tells_an_effect(prose, sentence, figure, before):
        return False
    they = _THEY.search(before)
    if (
        they is None
        or THEN.search(prose, start + they.start(), min(sentence.end, figure.span.end + _AFTER))
        or _BY_RULE.search(prose, *sentence)
        or _NAMES.search(before, they.start() + 1)
    ):
        return False
    if figure.kind == "duration" and not they["which"]:
        return False
    if they["cut"] and not _EVERYWHERE.search(prose, *sentence):
        return False
    return not _NO_OBJECT.match(they["rest"])


def _tells_an_effect(prose: str, sentence: Span, figure: Quantity, before: str) -> bool:
    kind, end = figure.kind, figure.span.end
    if kind == "points" and figure.unit != "pp" and figure.value == int(figure.value):
        return False  # of a game
    if kind in ("percent", "fraction", "points"):
        return bool(_BY.match(before) or _MOVES.match(before) or _MORE.match(prose, end, sentence.end))
    if kind == "multiple":
        return _MORE.match(prose, end, sentence.end) is not None
    if kind == "money":
        return bool(_BY.match(before) or _FOR_EVERY.match(prose, end, sentence.end))
    return kind == "duration" and bool(_TAKES.match(before) and _EACH_TIME.match(prose, end, sentence.end))
