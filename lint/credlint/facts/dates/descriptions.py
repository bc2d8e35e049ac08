"""Past forms that only describe a subject: "the port, founded in 1904, ...", "the lease signed by the port runs out", "cars sold in 2027 emit less"."""

from __future__ import annotations

from credlint.article import Span
from credlint.facts.dates.past_forms import past_verbs
from credlint.facts.dates.present_verbs import tells_present
from credlint.facts.dates.tense_words import FINITE
from credlint.patterns import lazy

_FUNCTION_WORDS = (
    "in|on|at|by|for|from|to|with|without|of|as|and|or|but|nor|than|when|where|while|which|that|who|whose|after|before|because|since|until|though|although|if|so|via|per|under"
    "|over|into|amid|despite|against|among|between|around|during|through|throughout|alone|too|also|again|instead|already|not|near|inside|outside|across|along|following"
    "|including|due|according|compared|versus|owing|rather|thanks|once|just|well|up|down|out|off|next|worldwide|nationwide|statewide|overseas|abroad|online|together|aged|age"
    "|a|an|the|its|their|his|her|our|your|my|this|that|these|those|all|each|both|more|less|about|nearly|almost|one|two|three|only"
    "|he|she|it|they|we|I|you|there|here|four|five|six|seven|eight|nine|ten|days|weeks|months|years|half|even|still|then|now|like|what|how|why|ahead|behind|last|first|second"
)
"""Words after a date, of a pattern, that are no verb and no noun of a subject."""
_CONTENT = lazy(rf"[ \n](?!(?:{_FUNCTION_WORDS})\b|\p{{Ll}}+ly\b)\p{{Ll}}+")
_PRONOUN = lazy(r"(?r)\b(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey)\s(?:\p{Ll}+ly\s)?")
_JOINT = lazy(r",?[ \n](?:and|but|then)\b")
_WITH = lazy(r"(?:^|[,;]\s+|\n)[Ww]ith\s[^,;]*$")
_SEEN = lazy(r"\b(?:sees?|saw|wants?|wanted|needs?|needed|expects?|gets?|likes?|orders?|ordered|requires?|demands?|demanded)\s[^,;]*$")
_APPOSED = lazy(r"(?r)[\p{L}\d)],\s+(?:(?:first|once|long|originally|now|last|since|already|\p{Ll}+ly)\s+)?")
_ASIDE = lazy(r"[\p{L})],\s(?:in|with|along|together|under|through|as)\s[^,;]{1,60},\s$")
"""Between a subject and its verb: "the agency, in partnership with the city, launched"."""
_APPOSITION = lazy(r"\p{Ll}+(?<!\b(?:was|were|had|did))\s[^,;()]*,\s(?!(?:and|but)\b)")
_ENDS_ITEM = lazy(r"[,.;]|[ \n]and\b|$")
_FOR_SOMETHING = lazy(
    r"[ \n](?:(?:then|also|later|first|initially)[ \n])?(?:chosen|picked|set|named|fixed|agreed|mooted|floated|suggested|meant|supposed|as"
    r"|(?:the|an?|its|their)[ \n](?:[\p{L}-]+[ \n]){0,2}?(?:date|deadline|target|goal|cut-?off|limit|horizon|slot|option|choice)|(?:the|its|their)[ \n](?:day|month|year|time|start))\b(?![ \n](?:ever|yet|since|on[ \n]record|for|in)\b)"
)
_NEAR = 30
"""How far before a past form what leads to it is looked for, in characters."""


def is_apposed(text: str, verb: Span, end: int) -> bool:
    """Whether a past form stands between commas, describing what is before it: "the port, founded in 1904, ..."."""
    if (
        text[verb.start : verb.end].lower() in FINITE
        or not _APPOSED.match(text, max(0, verb.start - _NEAR), verb.start)
        or _ASIDE.search(text[max(0, verb.start - 3 * _NEAR) : verb.start])
    ):
        return False
    return _APPOSITION.match(text, verb.start, end) is not None


def follows_with(text: str, verb: Span, start: int) -> bool:
    """Whether a past form after `start` belongs to a "with": "With the locks finished in 2026, barges save a day"."""
    return _may_describe(text, verb) and bool(_WITH.search(text[start : verb.start]))


def is_of_present(text: str, verb: Span, start: int, stop: int) -> bool:
    """Whether a past form after a date, which ends at `start`, describes the subject of the present: "In 2027, the lease signed in 1998 runs out"."""
    if not _may_describe(text, verb):
        return False
    joint = _JOINT.search(text, verb.end, stop)
    return tells_present(text, verb.end, joint.start() if joint else stop) or follows_with(text, verb, start)


def tells_no_event(text: str, verb: Span, start: int) -> bool:
    """Whether a past form after a date, which ends at `start`, ends an item of a list ("June 5: tea, coins owed, and a walk") or says what the date is for
    ("October 2027 was the deadline")."""
    if text.startswith(":", start):
        return "," in text[start : verb.start] and bool(_ENDS_ITEM.match(text, verb.end))
    return verb.start - start == 1 and bool(_FOR_SOMETHING.match(text, verb.end))


def describes_subject(text: str, verb: Span, start: int, stop: int) -> bool:
    """Whether a past form and its date, which ends at `start`, describe a subject whose verb comes after them: "Cars sold in 2027 emit less"."""
    return _may_describe(text, verb) and bool(_CONTENT.match(text, start, stop)) and not past_verbs(text, start, stop)


def is_wanted(text: str, verb: Span, start: int) -> bool:
    """Whether a past form tells what somebody wants or foresees done by a date: "The plan sees traffic doubled by 2035"."""
    return bool(_SEEN.search(text[start : verb.start]))


def _may_describe(text: str, verb: Span) -> bool:
    """Not a form that is no participle, nor one right after a pronoun that can only be its subject."""
    return text[verb.start : verb.end].lower() not in FINITE and not _PRONOUN.match(text, max(0, verb.start - _NEAR), verb.start)
