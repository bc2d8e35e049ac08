"""Words that say which way a figure goes."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import Literal

import regex

from credlint.facts.dates.names import MONTH
from credlint.patterns import lazy

Direction = Literal["up", "down", "steady", "other"]

_UP = (
    r"ris(?:e|es|en|ing) rose grow(?:s|n|ing|th)? grew increas(?:e|es|ed|ing) climb(?:s|ed|ing)? jump(?:s|ed|ing)? surg(?:e|es|ed|ing) soar(?:s|ed|ing)? "
    r"gain(?:s|ed|ing)? expand(?:s|ed|ing)? swell(?:s|ed|ing)? swollen skyrocket(?:s|ed|ing)? rocket(?:s|ed|ing)? spik(?:e|es|ed|ing) boost(?:s|ed|ing)? "
    r"rais(?:e|es|ed|ing) widen(?:s|ed|ing)? accelerat(?:e|es|ed|ing) uptick upturn balloon(?:s|ed|ing)? lift(?:s|ed|ing)? lengthen(?:s|ed|ing)? rebound(?:s|ed|ing)? "
    r"advanc(?:es|ed|ing) leapt leap(?:s|ed|ing)? escalat(?:es|ed|ing) upsiz(?:e|es|ed|ing) mushroom(?:s|ed|ing)? snowball(?:s|ed|ing)? rallied rallying fattened thickened "
    r"heightened upped up"
)
_DOWN = (
    r"fall(?:s|en|ing)? fell drop(?:s|ped|ping)? declin(?:e|es|ed|ing) decreas(?:e|es|ed|ing) sink(?:s|ing)? sank sunk slip(?:s|ped|ping)? slid(?:e|es|ing)? "
    r"shrink(?:s|ing)? shrank shrunk plung(?:e|es|ed|ing) tumbl(?:e|es|ed|ing) plummet(?:s|ed|ing)? dip(?:s|ped|ping)? cut(?:s|ting)? reduc(?:e|es|ed|ing) "
    r"reductions? lower(?:s|ed|ing) slash(?:es|ed|ing)? trim(?:s|med|ming)? narrow(?:s|ed|ing)? slump(?:s|ed|ing)? crash(?:es|ed|ing)? dwindl(?:e|es|ed|ing) "
    r"eas(?:ed|ing) slow(?:s|ed|ing)? moderated contracted contraction decelerat(?:ed|ion) shorten(?:s|ed|ing)? "
    r"retreat(?:s|ed|ing)? reced(?:es|ed|ing) ebb(?:s|ed|ing)? contracts downturn decay(?:s|ed|ing)? diminish(?:es|ed|ing)? collapsed pared tapered softened waned sagged subsid(?:e|es|ed|ing) downsiz(?:e|es|ed|ing) wither(?:s|ed|ing)? shrivell?ed "
    r"nose-?dived cratered tanked abated cooled wilted slacken(?:s|ed|ing)? skidded swooned dived lessen(?:s|ed|ing)? tailed\soff scaled\sback down"
)
_HELD = "held holds? holding remain(?:s|ed|ing)? stay(?:s|ed|ing)? kept was were is are been"
_STEADY = (
    r"[ \n](?:roughly[ \n]|broadly[ \n]|largely[ \n]|relatively[ \n]|essentially[ \n])?"
    r"(?:steady|stable|flat|unchanged|constant|level|the same)"
)
_FIRM = "held holds? holding stood stands? standing stay(?:s|ed|ing)? remain(?:s|ed|ing)?"
_UNMOVED = r"(?:budged|(?:moved|changed|shifted|stirred)(?=,?[ \n]at\b))"
"""After "has not". What "has not moved to 5% from 4%" never went there."""
_QUICK = "quicker faster swifter speedier slower"
_BECOME = "get gets got getting become becomes became becoming grow grows grew grown growing"
_SLIGHTLY = r"[ \n](?:\p{Ll}+ly[ \n]|much[ \n]|a[ \n](?:bit|little)[ \n])?"
_MORE = rf"{_SLIGHTLY}(?:longer|thicker|larger|bigger|heavier|dearer|wider|higher|taller|more[ \n]expensive)"
_LESS = rf"{_SLIGHTLY}(?:shorter|thinner|smaller|lighter|cheaper|narrower|lower)"
_THAN_THEN = rf"[ \n]than(?=[ \n](?:in[ \n](?:the[ \n])?(?:{MONTH}|(?:19|20)\d\d|spring|summer|autumn|winter)|a[ \n]year|a[ \n]month|last|before|it[ \n]was|they[ \n]were)\b)"
_BE = "is are was were"
_GO = "edg(?:ed|ing) crept inch(?:ed|ing) tick(?:ed|ing) drift(?:ed|ing) nudged mov(?:ed|ing) went shot trend(?:ed|ing) head(?:ed|ing) push(?:ed|ing)"
"""With "higher" or "lower" they say which way."""
# They move figures without saying which way, or turn the meaning round; a trend word before them is not the figures' own.
_OTHER = (
    r"chang(?:e|es|ed|ing) mov(?:e|es|ed|ing) went go(?:es|ing)? shift(?:s|ed|ing)? rang(?:e|es|ed|ing) var(?:y|ies|ied|ying) improv(?:e|es|ed|ing|ement) "
    r"worsen(?:s|ed|ing)? deteriorat(?:es|ed|ing) degrad(?:es|ed|ing) revis(?:e|es|ed|ing|ion) adjust(?:s|ed|ing|ment)? switch(?:es|ed|ing)? migrat(?:e|es|ed|ing) convert(?:s|ed|ing)? recover(?:s|ed|ing|y)? "
    r"com(?:e|es|ing) came swung swing fluctuat\p{L}+ between weaken(?:s|ed|ing)? strengthen(?:s|ed|ing)? offset offsetting "
    r"expect(?:s|ed)? budget(?:ed)? consist(?:s|ed|ing)? reached reach extend(?:s|ed|ing)? took take return(?:s|ed|ing)? brought bring(?:s|ing)? push(?:es|ed|ing)? driv(?:es|ing) drove sent sends sending helped "
    r"squeez(?:e|es|ed|ing) erod(?:e|es|ed|ing) knock(?:s|ed|ing) drag(?:s|ged|ging) pull(?:s|ed|ing) dent(?:s|ed|ing) compress(?:es|ed|ing) left leaves leaving put(?:s|ting)? shut(?:s|ting)? shav(?:e|es|ed|ing) forc(?:e|es|ed|ing) made meant nudg(?:es|ed|ing)"
)
_KINDS = {
    "steady": [
        *(word + _STEADY for word in _HELD.split()),
        *(word + r"[ \n](?:firm|still|put)(?=,?[ \n]at\b)" for word in _FIRM.split()),
        *(word + rf"[ \n]{_UNMOVED}" for word in ("not", "never", "hasn[’']t", "haven[’']t", "hadn[’']t")),
        r"did(?:[ \n]not|n[’']t)[ \n]budge",
        "unchanged",
    ],
    "double": ["doubl(?:e|es|ed|ing)"],
    "triple": ["tripl(?:e|es|ed|ing)", "trebl(?:e|es|ed|ing)"],
    "quadruple": ["quadrupl(?:e|es|ed|ing)"],
    "halve": ["halv(?:e|es|ed|ing)"],
    "down": [
        *(word + _LESS for word in _BECOME.split()),
        *(word + _LESS + _THAN_THEN for word in _BE.split()),
        *(word + rf"{_SLIGHTLY}(?:lower|downwards?)" for word in _GO.split()),
        *_DOWN.split(),
    ],  # before "up": "grew shorter" is no growth
    "up": [
        *(word + _MORE for word in _BECOME.split()),
        *(word + _MORE + _THAN_THEN for word in _BE.split()),
        *(word + rf"{_SLIGHTLY}(?:higher|upwards?)" for word in _GO.split()),
        *_UP.split(),
    ],
    "other": [
        *(word + rf"{_SLIGHTLY}(?:better|worse|{'|'.join(_QUICK.split())})" for word in ("got", "gotten", "getting", "became", "become")),
        *_OTHER.split(),
    ],
}
"""The trend words of each kind; of two that begin alike the first counts."""


def _trend() -> str:
    """A pattern of all trend words, those with the same first letter together: most places are left at that letter."""
    rests: dict[str, list[str]] = {}
    for kind, words in _KINDS.items():
        for letter, alike in groupby(sorted(words, key=itemgetter(0)), key=itemgetter(0)):
            rests.setdefault(letter, []).append(f"(?P<{kind}>{'|'.join(word[1:] for word in alike)})")
    letters = "|".join(f"{letter}(?:{'|'.join(groups)})" for letter, groups in rests.items())
    return rf"\b(?:{letters})(?![\p{{L}}\p{{N}}])"


TREND = lazy(_trend, regex.IGNORECASE)
"""A trend word; the one group that matched names its direction, or its multiple ("double" for doubled, doubling ...)."""

TREND_NOUN = lazy(
    r"[ \n-](?:(?!(?:an?|the|to|of|not|have|had|has|saw|see|say|said|expect\p{L}*|\p{L}+ed)[ \n])[\p{L}-]+[ \n]){0,2}?(?:(?P<up>increase|rise|jump|gain|growth|surge|climb|boost|spike|uptick|hike)|"
    r"(?P<down>decrease|drop|fall|decline|reduction|cut|dip|plunge|slump|decreases|reductions|savings?))\b",
    regex.IGNORECASE,
)
"""A nominal change right after its amount: "a 29% drop", "a 5-point increase"."""

COMPARED_LESS = lazy(r"[ \n-](?P<word>less|fewer|smaller|cheaper|lower|lighter|shorter|slimmer|thinner)\b")
"""A comparative that goes down, right after its amount: "150% cheaper"."""

OTHER_SENSE = lazy(
    r"f(?:all(?:s|ing)?|ell|allen)[ \n](?:\p{Ll}+ly[ \n])?(?:into|within|outside|anywhere|somewhere|short|apart|behind|through|in(?:to)?[ \n](?:line|place|love)"
    r"|under[ \n](?!(?:the|about|just|an?[ \n]record)[ \n]|[$€£\d]))\b|cuts?[ \n]of[ \n](?![^.;]{0,12}[$€£\d])\p{Ll}"
    r"|doubles[ \n](?:cost|are|were|start|begin|run|go|range|from|at|with)\b",
    regex.IGNORECASE,
)
"""Trend words that move no figure: "fall into two groups", "fall anywhere from A to B", "fell short", "cuts of beef", "doubles cost from €95"."""

SEASON_BEFORE = lazy(r"(?r)\b(?:in|this|last|next|the|since|by|early|late|of)(?:[ \n](?:the|early|late))?[ \n]")
TIME_AFTER = lazy(rf"[ \n](?:(?:early|late|mid|the[ \n]end[ \n]of|fiscal)[ \n-])?(?:(?:19|20)\d\d\b|{MONTH})")
ASIDE_BEFORE = lazy(
    r"(?r)\b(?:despite|after|before|since|while|when|without|instead of|besides|from)[ \n](?:\p{Ll}+ly[ \n])?", regex.IGNORECASE
)
"""Before a trend word in -ing: it tells another thing than the main clause."""
NEGATION_BEFORE = lazy(
    r"(?r)\b(?:not|never|no|n[’']t|without|neither|nor|hardly|rather than|instead of|avoid(?:ed|ing)?|if)[ \n](?:[\p{L}]+[ \n]){0,2}",
    regex.IGNORECASE,
)

MAKING_BEFORE = lazy(r"(?r)\b(?:mak(?:e|es|ing)|made|tak(?:e|es|ing)|took)[ \n]", regex.IGNORECASE)
"""Before the "up" of "makes up 40% of the whole"."""

ATTRIBUTES = frozenset(
    "rising growing soaring surging climbing swelling falling declining sinking slipping plunging tumbling dwindling slumping slowing advanced advancing receding".split()
)
"""Words that move what stands before them ("is rising"): with a noun after them they tell of what kind that is ("rising costs")."""
TWOFOLD = frozenset(("double", "triple", "treble", "quadruple"))
"""Verbs that are adjectives as well."""
NOUN_AFTER = lazy(
    r"[ \n](?!(?:from|to|by|in|at|on|of|off|for|over|under|below|above|past|behind|since|as|and|or|but|with|within|while|after|before|when|towards?|into|out|again|even|"
    r"just|further|fast|faster|back|short|more|less|only|almost|about|around|roughly|this|that|these|those|last|every|each|an?|the|its|their|his|her|our|your|my|some|most|through|"
    r"throughout|during|between|against|across|what|how|up|down|is|are|was|were|has|have|had)\b)\p{Ll}{3,}(?<!ly)\b"
)
VERB_BEFORE = lazy(
    r"(?r)\b(?:to|will|would|could|can|may|might|should|must|did|not|help(?:ed|s)?|let)[ \n](?:\p{Ll}+[ \n])?", regex.IGNORECASE
)

MULTIPLES = {"double": ("1.9", "2.15"), "triple": ("2.85", "3.2"), "quadruple": ("3.8", "4.25"), "halve": ("0.45", "0.55")}
"""What doubled, tripled ... may stand for: the ratio after/before, low and high. Writers round to the nearest such word."""
