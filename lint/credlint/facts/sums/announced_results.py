"""What the words around a result announce: that it is a sum, a difference, a product or a quotient of the figures before it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import regex

from credlint.facts.quantities import Quantity
from credlint.facts.word_places import holds
from credlint.patterns import lazy

Sign = Literal["+", "-", "×", "/"]

CUES = (
    "so ", "herefore ", "hus ", "ence ", "hat is ", "hat was ", "hat’s ", "hat's ", "hich is ", "hich ", "ma", "come", "came", "work", "equal", "total", "ogether", "etween them", "in all", "leav",
    "left", "sav", "add", "cost", "sets you", "verag", " mean", "apiece", "each", " head", "yield", "giv", "worth", " per ", "remain", "other ", "difference", "br", "need", "combined",
    "altogether", "all told", "overall", "plit ", "pread ", "ivided ", "hared ", "very ",
    "rais", "earn", "fetch", "invoice", "bill", "charg", "pa", "tak", "took", "produc", "profit", "surplus", "deficit", "shortfall", "lead", "gap", "cushion",
    "discount", "over ", "above ", "below ", "less ", "cheaper", "heavier", "ahead", "behind", "clear", "apart",
)  # fmt: skip
"""What a sentence with a result holds one of."""
_THEN = r"[^;:!?]{0,60}?"
_SUMMED = lazy(
    rf"(?r)\b(?:total(?:s|led|ling)?|altogether|in[ \n]all|together|combined|add(?:s|ed|ing)?[ \n]up[ \n]to|brings?|brought)\b{_THEN}",
    regex.IGNORECASE,
)
_LEFT = lazy(
    r"(?r)\b(?:leav(?:es|ing)|left|remaining|other|difference|saves?|saving|net[ \n](?:gain|saving|benefit)|profit|surplus|deficit|shortfall|majority|margin|lead|gap|cushion|discount)"
    rf"\b{_THEN}",
    regex.IGNORECASE,
)
_APART = lazy(
    r"[ \n](?:(?:votes|points|seats|yards|people|places)[ \n])?(?:(?:over|above|below|under)(?=[ \n](?:the|its|his|her|their|that|those|last|list|asking)\b)|short[ \n]of|less|more|fewer|cheaper|dearer|lower|higher|lighter|heavier|shorter|longer|taller|clear|ahead|behind|apart|adrift|off)\b"
)
"""After a difference: "$8,250 over the asking price"."""
_MADE = lazy(
    r"(?r)\b(?:so(?:[ \n]that)?|therefore|thus|hence|that(?:[’']s|[ \n](?:is|was|makes?|made|gives|gave|comes[ \n]to|came[ \n]to))|"
    r"which[ \n](?:is|was|makes?|made|gives|gave|means|comes[ \n]to|came[ \n]to|works[ \n]out[ \n](?:at|to)|puts?)|makes?|making|comes?[ \n]to|came[ \n]to|"
    r"work(?:s|ed)?[ \n]out[ \n](?:at|to)|equals?|equal[ \n]to|saves?|saving|adds?|adding|costs?|costing|need|worth|sets?[ \n]you[ \n]back|yields?|gives?|giving)\b"
    rf"{_THEN}",
    regex.IGNORECASE,
)
"""Before a result, some words away from it: what announces a sum, a difference, a product."""
_PAID = lazy(
    r"(?r)\b(?:rais(?:es?|ed|ing)|earn(?:s|ed|ing)?|bring(?:s|ing)?|brought|fetch(?:es|ed|ing)?|invoiced?|billed?|charg(?:es?|ed|ing)|pay(?:s|ing)?|paid|took|taking|amount(?:s|ed|ing)?)\b"
    rf"{_THEN}",
    regex.IGNORECASE,
)
"""Before an amount that is the product of a count and a price."""
_PER_ONE = lazy(r"[^.;:!?]{0,30}\b(?:each|apiece|a[ \n]head|per|an?[ \n](?:day|week|month|year|\p{L}+)|every|on[ \n]average)\b")
_AVERAGE = lazy(
    r"(?r)(?:\b(?:averag\p{Ll}+|mean|each|per|apiece|a[ \n]head|daily|weekly|monthly|yearly|annual|"
    r"(?:[Ss]plit|[Ss]pread|[Dd]ivided|[Ss]hared)[ \n](?:evenly[ \n]|equally[ \n])?(?:over|across|between|among|by))\b[^;:!?()]{0,40}?"
    r"|\b(?:[Oo]ne|[Aa]n?|1)[ \n](?:\p{L}[\p{L}-]*[ \n]){0,3}(?:(?:for|in)[ \n])?(?:every|per|to)[ \n])"
)
"""Before a quotient: "an average of 246", "split over twelve months it is $1,550", "one nurse for every 390 people"."""
_LEFT_WITH = lazy(r"(?r)\bleav(?:es|ing)[ \n](?:(?:only|just)[ \n])?")
_ENDS = lazy(r"[ ]?(?:[.;)]|,(?![ \n](?:and|or)\b)|$)")
_LEAVING = lazy(r"[^.!?;:]{0,90}\bleav(?:es|ing)[ \n](?:(?:only|just|a[ \n]net[ \n]gain[ \n]of)[ \n])?")
_DIFFERENCE = lazy(
    r"[^.!?;:]{0,40}?\b(?:an?|the|its|her|his)[ \n](?:[\p{L}-]+[ \n]){0,2}(?:profit|gain|loss|surplus|deficit|shortfall|saving|majority|margin|gap|lead|cushion|difference|discount)[ \n]of[ \n](?:(?:just|only)[ \n])?"
)
_SO_IT_IS = lazy(
    r"(?:[ \n](?!to\b)[\p{L}-]+){0,3}(?:,|,?[ \n](?:or|so|is|was|and))[ \n](?:(?:or|so|it|that|this|which|is|was|just|only)[ \n]){0,3}"
)
_TOGETHER = lazy(
    r"[^.:;!?]{0,40}[.;,][ \n](?:and[ \n])?(?:[Tt]ogether|[Bb]etween[ \n]them|[Cc]ombined|[Bb]oth[ \n]together)[ \n,](?!with\b)(?:[ \n]?\p{Ll}+[ \n]){0,4}(?:just[ \n]|only[ \n])?"
)
_THEY = lazy(r"[^.:;!?]{0,40}[.;,][ \n][^.:;!?\d]{1,80}?[ \n]")
_BETWEEN_THEM = lazy(r"(?:[ \n]\p{L}+){0,3}[ \n](?:between[ \n]them|together(?![ \n]with)|combined)\b")
_EACH = lazy(r"[ \n](?:each|apiece|a[ \n]head)\b")
_IN_ALL = lazy(
    r"(?:[ \n](?!(?:and|or|than)\b)\p{L}[\p{L}’'-]*){0,3},?[ \n](?:in[ \n]all|in[ \n]total|altogether|all[ \n]told|combined|overall)\b"
)
"""After a result: "193 altogether", "or 1,620 samples in all"."""
_ALL = ("in all", "in total", "altogether", "all told", "combined", "overall")
_FEWEST = 2
_NEAR = 60


def signs_of(prose: str, start: int, told: Quantity) -> str:
    """The kinds of sums that the words around a result announce, the likeliest first."""
    end = told.span.start
    product = "×" if _MADE.match(prose, start, end) else ""
    paid = "×" if not product and told.kind == "money" and _PAID.match(prose, start, end) else ""
    if holds(prose[told.span.end : told.span.end + _NEAR], _ALL) and _IN_ALL.match(prose, told.span.end):
        return "+×"
    if _AVERAGE.match(prose, start, end):
        return "/" + product
    if _PER_ONE.match(prose, told.span.end):
        return product + "/"
    is_less = _LEFT.match(prose, start, end) or _APART.match(prose, told.span.end)
    found = "+" if _SUMMED.match(prose, start, end) else "-" if is_less else ""
    return found + (product and "×+") + paid


def is_left(prose: str, told: Quantity) -> bool:
    """Whether a count ends its clause as what is left: so small a one may be told, too."""
    return bool(told.kind in ("count", "number") and _ENDS.match(prose, told.span.end) and _LEFT_WITH.match(prose, 0, told.span.start))


def plain_sign(prose: str, window: Sequence[Quantity], told: Quantity) -> str:
    """The same for a result of two digits, which must follow the only two figures of its sentence right away, or in the next sentence be that of both."""
    if len(window) != _FEWEST:
        return ""
    gap = window[1].span.end, told.span.start
    if _TOGETHER.fullmatch(prose, *gap) or (_THEY.fullmatch(prose, *gap) and _BETWEEN_THEM.match(prose, told.span.end)):
        return "+"
    if "." in prose[slice(*gap)]:
        return ""
    is_apart = _APART.match(prose, told.span.end) and _SO_IT_IS.fullmatch(prose, *gap)
    if is_apart or _LEAVING.fullmatch(prose, *gap) or _DIFFERENCE.fullmatch(prose, *gap):
        return "-"
    if {figure.kind for figure in window} == {"percent", "money"} and _MADE.match(prose, window[1].span.end, told.span.start):
        return "×"
    return "/" if _EACH.match(prose, told.span.end) else ""
