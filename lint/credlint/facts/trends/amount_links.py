"""What stands between the second level of a change and the amount of the change told after it."""

from __future__ import annotations

import regex
from msgspec import Struct

from credlint.facts.trends.links import APPROXIMATE
from credlint.patterns import lazy

_NOUN = (
    r"(?P<word>(?P<up>increases?|rise|jump|gain|growth|surge|climb|boost|spike|uptick|hike|expansion|uplift|bump)|"
    r"(?P<down>decreases?|drop|fall|declines?|reductions?|cut|dip|plunge|slump|savings?|contraction|slide))"
)
_WHEN = (
    r"(?:in|and(?=[ \n](?:19|20)\d\d)|for|during|at|as|of|on|the|an?|this|that|last|same|prior|previous|preceding|earlier|before|ago|end(?:ed|ing)?|fiscal|financial|calendar|first|second|"
    r"third|fourth|half|quarter|months?|weeks?|years?|year-earlier|year-end|periods?|per|respectively|(?:Jan|Febr)uary|March|April|May|June|July|August|"
    r"(?:Septem|Octo|Novem|Decem)ber|\d{1,4}|FY\d\d|Q[1-4])"
)
# The counted noun, then when the level held: nothing else that a following amount could belong to.
_NO_NOUN = r"(?:and|but|while|whereas|as|with|after|before|when|which|who|that|because|from|to|by|or|than)\b"
_GAP = rf"(?:[ \n](?!{_NO_NOUN})\p{{Ll}}[\p{{L}}-]*+){{0,3}}?(?:,?[ \n]{_WHEN}\b){{0,12}}"
_LEAD = (
    rf"{_GAP},?:?[ \n]?[(—–-]?[ \n]?(?:(?:or|for|which[ \n](?:is|was|represents|represented|marks)|representing|reflecting|marking|equal[ \n]to|"
    r"resulting[ \n]in|meaning)[ \n])?"
)


class Form(Struct, frozen=True):
    """What leads from the second level to the amount, and what must follow the amount, or None; one of the two has the word.

    held: the lead holds one of these, where it has such words.
    """

    lead: regex.Pattern[str]
    held: tuple[str, ...] = ()
    after: regex.Pattern[str] | None = None


FORMS = (
    Form(
        lazy(rf"{_LEAD}(?:(?:an?|the)[ \n](?:[\p{{L}}-]+[ \n]){{0,3}}?)?{_NOUN}[ \n](?:of|by)[ \n]{APPROXIMATE}[~≈∼]?", regex.IGNORECASE),
        ("of", "by"),
    ),
    Form(
        lazy(rf"{_LEAD}(?:an?|the)[ \n](?:\p{{L}}+[ \n])?{APPROXIMATE}", regex.IGNORECASE),
        ("a", "the"),
        lazy(rf"[ \n-](?:(?!(?:an?|the|to|of|not|\p{{L}}+ed)[ \n])[\p{{L}}-]+[ \n]){{0,2}}?{_NOUN}\b", regex.IGNORECASE),
    ),
    Form(lazy(rf"{_LEAD}(?P<word>(?P<up>up)|(?P<down>down))[ \n](?:by[ \n])?{APPROXIMATE}[~≈∼]?", regex.IGNORECASE), ("up", "down")),
    Form(
        lazy(rf"{_LEAD}(?:an?[ \n](?:\p{{L}}+[ \n])?)?{APPROXIMATE}[~≈∼]?", regex.IGNORECASE),
        (),
        lazy(
            r"[ \n](?P<word>(?P<up>more|higher|greater|larger|dearer)|(?P<down>less|lower|fewer|smaller|cheaper|off))"
            r"(?=[ ]?[.,;:!?)—–]|\s*\Z|\n|[ ](?:in|over|for|on|year)\b|[ ]than[ ](?:in|last|the|a)\b)",
            regex.IGNORECASE,
        ),
    ),
)
"""The forms in which an amount is told after both levels."""

SIGN = lazy(rf"{_GAP}(?:,[ \n]|[ \n]?\()[+−–-]\d[\d,.]*+[ \n]?(?:%|per[ ]?cent)", regex.IGNORECASE)
SIGNS = "+−–-"
"""From the second level to the end of an amount whose sign says which way: " (+20%"."""

OR = lazy(rf"(?:[ \n](?:per[ \n])?\p{{Ll}}+)?(?:,?[ \n]or|,?[ \n]?\()[ \n]?{APPROXIMATE}", regex.IGNORECASE)
"""Between the absolute amount and the relative one: "$2 million, or about"."""

OTHER_BASE = lazy(
    rf"[ \n](?:(?P<since>since)|from|compared[ \n](?:with|to)|versus|vs\.?|against|above|below|than)[ \n]"
    r"(?!(?:the[ \n]|an?[ \n]|its[ \n])?(?:same|previous|prior|preceding|last|year|quarter|month)\b)"
    rf"(?:(?P<year>(?:19|20)\d\d)(?!,?\d)|(?!{APPROXIMATE}(?:\p{{Lu}}{{0,3}}\p{{Sc}}|\d))\p{{L}})",
    regex.IGNORECASE,
)
"""Names what an amount is measured from, where that is neither a figure nor the period before."""

PARTICIPLE = lazy(r",[ \n](?:\p{L}+ly[ \n])?(?!including\b)\p{Ll}{2,}ing\b")
"""Begins a clause of its own: "rose 20% in May, taking the total to"."""
