"""Finite verbs of the present between a past form and a date: in "the lease signed in 1998 runs out in 2028" the date goes with "runs"."""

from __future__ import annotations

from credlint.facts.dates.names import MONTH, WEEKDAY
from credlint.facts.dates.tense_words import PARTICIPLES, word_set
from credlint.patterns import lazy

_CERTAIN = word_set(
    "opens reopens closes begins expires arrives applies enters follows joins loses gets becomes goes comes takes gives keeps brings makes remains lapses retires"
    " resumes appears happens occurs pays serves meets sees sells buys sends sits speaks writes aims hopes expects includes requires allows leads enjoys receives"
    " offers lets puts celebrates turns hosts lasts runs stays features welcomes gains earns wins becomes agrees replaces introduces completes adds grows relaunches"
    " arrive become begin enter expire follow get go join lose lapse reopen resume retire receive remain apply appear occur happen come stay disappear disappears deletes"
)
"""Forms of the present that are no noun, or as good as never."""
_SINGULAR = word_set(
    "ends starts rises falls returns plays shows moves changes launches reports reaches hits visits tours tests cuts drops ships lands burns drills marks costs holds"
    " stops works drives draws sails bites needs bans limits calls flies passes crosses leaves dies debuts premieres kicks rolls wraps switches shifts travels races"
    " faces defends releases raises lifts lowers doubles charges conducts stages sets bars caps halves phases stands reads votes blocks"
)
_PLURAL = word_set(
    "end start rise fall return play show move change launch report reach hit visit tour test cut drop ship land fly pass cross leave die travel race face open close"
    " take pay serve meet work sail stop need run turn lead keep double release stand vote block raise"
)
"""Forms that are a noun, too: "tax rises", "a return"."""
_DETERMINERS = word_set(
    "a an the this that these those its their his her our your my any some no every each all both most more several many few new first second last further two"
    " three four five six seven eight nine ten of for with by as at from into to on in than per about over under own"
)
_ADVERBS = word_set(
    "late early again home twice out up off back down over away once today yesterday together abroad last this in on at by for from with to under after before since"
    " during into until between through near along among against as and but or , then there here ,"
)
"""What stands right after a participle that is no verb of its own: it has no object."""
_RARELY_A_NOUN = word_set(
    "leaves ends rises falls starts stops flies dies passes reaches hits lands faces holds draws stands reads kicks wraps burns defends moves returns travels sails"
)
_LINKS = word_set("and but or")
_PREPOSITIONS = word_set("in on at by from since until during through for to of with")
_TIME = rf"(?:{MONTH}|{WEEKDAY}|(?:19|20)\d\d)"
_IS_TIME = lazy(rf"{_TIME}|week|month|year|spring|summer|autumn|fall|winter|season")
_LAST_WORD = lazy(r"(?r)\p{Ll}+")
_PRONOUNS = word_set("it them him us")
_REACH = 20
_TOKEN = lazy(r"\p{L}[\p{L}'’-]*(?:\.\p{L}+)*|\d[\d.,:/-]*\d|\d|,")
_ADJECTIVE = lazy(r"\p{Ll}{2,}(?:al|ive|ous|ic|ful|less|able|ible|ing|ed|er|est|ary|ian)")
_OTHER_TIME = lazy(
    rf"\b(?:{_TIME}\b(?!['’])(?:[ \n]\d{{1,2}}\b)?|(?:last|this)[ \n](?:week|month|year|spring|summer|autumn|fall|winter|season)\b)"
)
_LINKED = lazy(r"\b(?:and|or|to|until|till|through|then|but|after|before|with)\b|[,(–—-]")


def tells_present(text: str, start: int, end: int) -> bool:
    """Whether a verb of the present stands in the stretch after a past form. A word that may be a noun is one where the past form has an object
    ("reported record price rises") or an article, a number or an adjective stands before it."""
    tokens = [match.group() for match in _TOKEN.finditer(text, start, end)]
    if tokens and (tokens[0] in PARTICIPLES or tokens[0].endswith(("ed", "en", "wn"))):
        tokens[0] = ","
    has_object = bool(tokens) and tokens[0] not in _ADVERBS and not tokens[0].endswith("ly")
    past = _LAST_WORD.match(text, max(0, start - _REACH), start)
    return any(
        _is_present(tokens, index, has_object=has_object) or _is_repeated(past.group() if past else "", tokens, index)
        for index in range(len(tokens))
    )


def has_own_time(text: str, start: int, end: int) -> bool:
    """Whether a stretch between a past form and a date names another time that nothing links to the date: "closed in January opens in April"."""
    times = list(_OTHER_TIME.finditer(text, start, end))
    return bool(times) and not _LINKED.search(text, times[-1].end(), end)


def _is_repeated(past: str, tokens: list[str], index: int) -> bool:
    """Whether the past form comes again in the present, or any form in -s with a pronoun for object: "blocked some and blocks more", "and stores it"."""
    word = tokens[index]
    if not word.endswith("s") or index == 0 or tokens[index - 1] not in _LINKS:
        return False
    is_same = len(word) > 3 and past.removesuffix("ed") in (word[:-1], word[:-2])
    return is_same or (index + 1 < len(tokens) and tokens[index + 1] in _PRONOUNS)


def _is_present(tokens: list[str], index: int, *, has_object: bool) -> bool:
    word, before = tokens[index], tokens[index - 1] if index else ""
    if word in _CERTAIN:
        return before not in ("not", "to", "the", "a", "an", "of")
    if word not in _SINGULAR and word not in _PLURAL:
        return False
    if before in _LINKS:
        after = tokens[index + 1] if index + 1 < len(tokens) else "in"
        return not has_object or after not in _PREPOSITIONS or word in _RARELY_A_NOUN
    is_another_clause = not _LINKS.isdisjoint(tokens[:index])
    return before == "," or ((not has_object or is_another_clause) and _may_be_subject(tokens[:index], word))


def _may_be_subject(tokens: list[str], verb: str) -> bool:
    """Whether the last word before a form that may be a noun can end its subject, or what describes that."""
    last = tokens[-1] if tokens else ""
    if not last or last == "not" or last in _DETERMINERS or _ADJECTIVE.fullmatch(last):
        return False
    if _IS_TIME.fullmatch(last) or (last[0].isupper() and len(tokens) > 1 and tokens[-2] in _PREPOSITIONS):
        return True
    return not last[0].isdigit() and (verb in _SINGULAR or last.endswith(("s", "ly")) or last in _ADVERBS)
