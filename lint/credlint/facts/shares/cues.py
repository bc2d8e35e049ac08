"""Words that say whether shares make a whole, and words that say that they do not."""

from __future__ import annotations

import regex

from credlint.patterns import lazy

REST_BEFORE = lazy(
    r"(?r)(?:\bthe[ \n](?:remaining|other|residual|final)[ \n]|(?<!\b(?:for|of|in|during|over|through)[ \n])\bthe[ \n](?:rest|remainder|remaining[ \n][\p{L}-]+|other[ \n][\p{L}-]+s|rest[ \n]of[ \n](?:the[ \n]|its[ \n])?[\p{L}-]+)[ \n]?(?:\(|—[ \n]?|–[ \n]))",
    regex.IGNORECASE,
)
"""Before a share: "the remaining 33%", "the rest (33%)", "the other members (33%)"."""

TAKES = lazy(r"(?:takes?|took|taking|taken|made[ \n]of)\b", regex.IGNORECASE)
MADE = lazy(r"(?r)\bm(?:ake|akes|ade|aking)[ \n]", regex.IGNORECASE)
"""Before "up"."""

DIVIDES = lazy(
    r"\b(?:(?:is|are|was|were|be|been|being|evenly|and|we|they|it|which)[ \n])?(?:split(?:s|ting)?|divided|broken[ \n]down|breaks?[ \n]down|broke[ \n]down|break-?down|made[ \n]up[ \n]of|consist(?:s|ed|ing)?[ \n]of|composed[ \n]of|(?:segmented|bifurcated|categori[sz]ed|classified)[ \n]into|allocated[ \n]as[ \n]follows|(?:revenue|sales|product|energy|traffic|customer|cost|budget)[ \n]mix[ \n](?:is|was|comprises))\b",
    regex.IGNORECASE,
)
"""What introduces parts that make a whole."""

PARTLY = lazy(
    r"\b(?:(?<!%[ \n](?:(?:to|for|on|in|from|by)[ \n])?)others?(?![ \n](?:[\p{L}-]+[ \n]){0,2}(?:at[ \n]|with[ \n])?\(?\d)|among|includ\p{L}+|mainly|mostly|chiefly|largely|primarily|predominantly|partly|such as|e\.g|for example|at least|up from|down from|compared|versus|vs|than"
    r"|respectively|of (?:these|those|them|whom|which)|each|multiple|select|several answers|more than one|combination|any|overlap\p{L}*|also|both|either|growth|grew|rose|fell|increase\p{L}*|decrease\p{L}*|change[ds]?|discount|interest|margin)\b",
    regex.IGNORECASE,
)
"""In a list of shares: they are not all, not of one whole, or no shares. "Others" with a share of its own completes the list."""

UNSURE = lazy(
    r"\b(?:unsure|not sure|undecided|uncertain|d(?:id|o)(?: not|n[’']t) (?:know|mind|care)|no (?:strong )?(?:opinion|views?|feelings)|indifferent|no preference|had no answer|abstained|abstaining|neutral|neither|unchanged|no change|the same|refused to (?:say|answer))\b",
    regex.IGNORECASE,
)
YES = lazy(
    r"\b(?:yes|in favou?r|favou?r(?:s|ed)?|support(?:s|ed|ing)?|approv(?:e|es|ed)|agree(?:s|d)?|for|satisfied|positive|better|higher|improve\p{L}*|backed)\b",
    regex.IGNORECASE,
)
NO = lazy(
    r"\b(?:no|against|oppos(?:e|es|ed)|disapprov(?:e|es|ed)|disagree(?:s|d)?|dissatisfied|negative|worse|lower|worsen\p{L}*|rejected)\b",
    regex.IGNORECASE,
)

SLASHED = lazy(
    r"\b(?:split|divided|shared|apportioned|allocated)[ \n](?:(?:roughly|about|evenly|the [\p{L}]+|it|them|their \p{L}+|as)[ \n]){0,2}(?P<parts>\d{1,2}%?(?:[/:]\d{1,2}%?){1,4}|\d{1,2}%?(?:[-–]\d{1,2}%?){2,4})(?![\d/:-]|[.,]\d)"
    r"|(?<![\d/:.-])(?P<parts>\d{1,2}%?(?:[/:-]\d{1,2}%?){1,4})[ -](?:percent[ ])?(?:revenue[ ]|profit[ ]|cost[ ]|equity[ ]|gender[ ]|work[ ])?(?:split|mix|allocation|apportionment|breakdown|blend)\b",
    regex.IGNORECASE,
)
"""Parts with slashes or colons: "split 50/30/20", "a 60/40 split"."""
SLASH = lazy(r"[\d%][/:–-]\d")
"""In SLASHED stands one, where two parts meet."""
SLASHED_WORDS = "split divided shared apportioned allocated mix allocation apportionment breakdown blend".split()
"""Of these SLASHED holds one."""

LIST_INTRO = lazy(
    r"\b(?:break-?down|broken down|breaks? down|broke down|distribution|split|divided|composition|allocation|allocated|made up of|consists? of|where (?:the|your|our|its|their|each|every)[ \n]\p{L}+[ \n](?:goes|go|went|comes|come|came)|time spent"
    r"|share of (?:the )?(?:\p{L}+[ ])?(?:time|budget|spending|costs?|revenue|sales|votes?|traffic|market|energy|emissions))\b",
    regex.IGNORECASE,
)
COMES_FROM = lazy(
    r"\bwhere[ \n](?:(?:the|your|our|its|their)[ \n])?(?:[\p{L}-]+[ \n]){1,2}(?:comes?|came|goes|go|went)\b", regex.IGNORECASE
)
"""Introduces all the sources or uses of something, whatever it is: "where savings come from"."""
SEVERAL_ANSWERS = lazy(
    r"\b(?:select(?:ed)? all|multiple|could choose|could name|more than one|several answers|top|main|most common|leading|largest|biggest|some of|examples?|respondents (?:who|using|citing)|chang\p{L}*|growth|increase|reduction|savings|accuracy|rates?)\b",
    regex.IGNORECASE,
)

ELSE = lazy(
    r"\b(?:(?:every|any)(?:thing|one|body)|all|somewhere)[ \n]else\b|\belsewhere\b|^\W*(?:(?:all[ ])?others?|the rest|rest|remainder|the remainder)\b",
    regex.IGNORECASE,
)
"""In the last item of a list of shares: with it they are all."""

_SIDES = frozenset(
    {
        ("front", "rear"), ("front", "back"), ("left", "right"), ("men", "women"), ("male", "female"), ("boys", "girls"), ("yes", "no"),
        ("for", "against"), ("in favour", "against"), ("in favor", "against"), ("urban", "rural"), ("domestic", "foreign"),
        ("imported", "domestic"), ("public", "private"), ("online", "offline"), ("debt", "equity"), ("stocks", "bonds"), ("equities", "bonds"),
    }
)  # fmt: skip
_EITHER = "|".join(sorted({side for pair in _SIDES for side in pair}))
SIDE = lazy(rf"[ \n](?:(?:was|were|is|are|sat|voted|said)[ \n])?(?:on[ \n]the[ \n])?(?P<side>{_EITHER})\b", regex.IGNORECASE)
"""After a share: one of two sides that nobody is on both of; "in rural areas" tells of whom the share is."""


def are_opposite(one: str, other: str) -> bool:
    """Whether two sides are all that there are."""
    return not _SIDES.isdisjoint({(one.lower(), other.lower()), (other.lower(), one.lower())})
