"""What stands before, between and after the figures of a change."""

from __future__ import annotations

import regex

from credlint.facts.dates.names import MONTH, WEEKDAY
from credlint.patterns import lazy

APPROXIMATE = (
    r"(?:(?:about|around|roughly|approximately|nearly|near|almost|slightly|somewhat|well|an?|the|just|only|over|under|more than|less than|as much as|as high as|as low as|"
    r"some|an estimated|at least|below|above|a record|its|their|record|high of|low of|peak of|average of|total of|team of|group of|level of|rate of|more|most|"
    r"paltry|mere|whopping|current|current level of|(?:the|an?|its|their)[ \n](?:more[ \n])?\p{Ll}{4,}(?:[ \n]of)?)[ \n]){0,4}"
)
"""Words that may stand directly before a figure without changing its role."""

OF_THEN = (
    rf"(?:(?:(?:the|an?)[ \n])?(?:(?:last|previous|prior|preceding)[ \n])?(?:year|quarter|month|week|season|decade|{MONTH}|(?:19|20)\d\d|spring|summer|autumn|winter|yesterday|{WEEKDAY})['’]s[ \n]"
    rf"|(?:the[ \n]|an?[ \n])?year-(?:earlier|ago)[ \n])?"
)
"""Of what time a base is, before it: "from last year's 45"."""

ROLE = lazy(
    rf"(?r)(?P<role>\b(?:from(?:[ \n](?!to\b)\p{{Ll}}[\p{{Ll}}'’]*){{0,4}}?|(?<!\b(?:due|thanks|owing)[ \n])to|at|below|above|under|over|past|by|of|reaching|reached|hit|hitting|versus|than|between)[ \n])?"
    rf"{APPROXIMATE}[~≈]?",
    regex.IGNORECASE,
)
"""The preposition or verb that leads to a figure, matched backwards from it."""

_FILLER = r"(?:[^.;:!?()]|\([^()]{0,40}\)|\.(?=\d|\p{L})|(?<=\b\p{Lu})\.(?!\d|\p{L})){0,130}?"
TO = lazy(rf"{_FILLER}\b(?:all the way )?(?:(?P<adverb>up|down) )?to[ \n]{APPROXIMATE}[~≈]?", regex.IGNORECASE)
"""Between "from A" and B."""

FROM = lazy(
    rf"(?P<filler>{_FILLER})(?P<bracket>[ ]?\()?(?P<link>(?<!\b(?:far|away|apart|aside|different)[ \n])\b(?:(?P<adverb>up|down)[ \n])?from|\bcompared (?:with|to)|\bversus|\bvs\.?|\bas against|\bagainst|\binstead of)[ \n]{OF_THEN}{APPROXIMATE}[~≈]?",
    regex.IGNORECASE,
)
"""Between B and A in "B, up from A", "B (compared with A)"."""

EARLIER = lazy(
    rf"(?:[ \n][^,.;:()\d]{{1,40}})?(?:,?[ \n](?:having[ \n](?:been|stood[ \n]at)|(?P<after>after(?:[ \n](?:standing[ \n]at|being))?|where[ \n](?:it|they)[ \n]had[ \n](?:been|stood[ \n]at)))|"
    rf"[ \n]?\((?P<after>(?:it|they)[ \n](?:was|were|had[ \n]been|stood[ \n]at)))[ \n]{APPROXIMATE}",
    regex.IGNORECASE,
)
"""Between B and A in "slid to B, having been A", "fell to B, after A a year ago", "rose to B, where it had been A in May"."""
EARLIER_WORDS = (" after ", " having ", " where ", "(it ", "(they ")
"""One of these stands in every such link."""

STEPS = lazy(
    r"[ \n](?:steps?|notch(?:es)?|rungs?|tiers?|grades?|levels?|places?|ranks?|class(?:es)?|floors?|storeys?|flights?)[ \n](?:up|down)[ \n]from\b"
)
"""After how far something moved: "two steps up from 3"."""

NEXT_CLAUSE = lazy(
    r",[ \n](?:and|but|while|whereas|although|though)\b|[ \n](?:while|whereas|although)\b|[ \n]and[ \n][^,]*[ \n](?:goes|go|went|comes?|came)[ \n]$"
)
"""Between a figure and what is told of another thing."""

ASIDE = lazy(rf"(?r)(?:\b(?:or|including|which)[ \n]|\()(?:was|is|were|are)?[ \n]?{APPROXIMATE}")
"""Before a figure that tells the level before it once more, or a part of it."""

SHORT_TO = lazy(rf"[ \n]to[ \n]{APPROXIMATE}[~≈]?", regex.IGNORECASE)
"""Between A and B in "goes up from A to B"."""

ARROW = lazy(r"[ \n]?(?:→|⟶|⇒|->|–>|=>|-->)[ \n]?")
"""Between A and B in "24% → 34%"."""

MOVING_TO = lazy(rf"[ \n](?:further[ ]|slightly[ ]|again[ ])?to[ \n]{APPROXIMATE}[~≈]?", regex.IGNORECASE)
"""Between a trend word and B in "$59.9 million, decreasing to $54.2 million"."""

COMPARED = lazy(rf"{_FILLER}\b(?:compared (?:with|to)|from)[ \n]{APPROXIMATE}[~≈]?", regex.IGNORECASE)
"""Between a trend word and A in "sales were B, an increase of 2%, compared to A"."""

NO_EARLIER_LEVEL = lazy(
    r"\b(?:forecasts?|targets?|goals?|budget|estimates?|expectations?|consensus|capacity|averages?|guidance|median|rivals?)\b",
    regex.IGNORECASE,
)
"""In "compared with a forecast of A": no time before."""

_TIME = (
    r"(?:(?:the|an?)[ \n])?(?:same|previous|prior|preceding|corresponding|comparable|first|second|third|fourth|final|last|year|quarter|month|week|half|period|season|"
    rf"fiscal|financial|calendar|three|six|nine|twelve|early|late|mid|{MONTH}|"
    r"spring|summer|autumn|winter|Q[1-4]|FY|\d)"
)
ELSEWHERE = lazy(
    rf"[ \n](?:who|whose|est\b|(?:[\p{{L}}-]+[ \n])?consensus)\b|"
    rf"(?:[ \n]\p{{Ll}}+){{0,2}}?[ \n](?:(?:in|at|for|among|across|elsewhere|overall|on average|globally|nationally|nationwide|worldwide|(?:state|county|city|region|industry)wide)\b(?![ \n]{_TIME})|"
    r"(?:that[ \n]|which[ \n])?(?:\p{L}+[ \n]){0,3}?(?:expected|forecast|estimated|projected|planned|budgeted|predicted|anticipated)\b)",
    regex.IGNORECASE,
)
"""After A in "compared with A in the neighbouring county", "compared with A expected by analysts": another thing, no time before."""

TIME = lazy(
    rf"\b(?:(?:19|20)\d\d|years?|quarters?|months?|weeks?|decades?|spring|summer|autumn|winter|yesterday|then|last|previous|prior|before|earlier|ago|{MONTH})\b"
)
"""Names a time."""

ANNOUNCED = lazy(
    rf"(?:[ \n](?:up|again|further|too|then|now|at[ \n]last|sharply|slightly|in[ \n]\p{{L}}+)){{0,2}}(?:,[ \n](?:then|too|again|though))?[ ]?[:—–][ \n]?{APPROXIMATE}"
)
"""Between a trend word and the level that it announces: "is speeding up, then: 49 days"."""
ANNOUNCED_LEVEL = lazy(r"(?:[ \n](?:now|today|this[ \n]\p{Ll}+|in[ \n]\p{Lu}\p{Ll}+|last[ \n]\p{Ll}+))?(?:,|[ ]?\(|(?=[ \n]))[ \n]?")
"""Between such a level and the link to its base."""
PERIOD_BEFORE = lazy(
    r"(?:[ \n]\p{Ll}+){0,2}?[ \n](?:(?:an?|the)[ \n](?:year|quarter|month|week|season)[ \n](?:ago|earlier|before)|(?:in[ \n])?(?:last|the[ \n](?:previous|prior))[ \n]"
    rf"(?:year|quarter|month|week|season|survey|poll|election)|in[ \n](?:(?:19|20)\d\d|{MONTH})"
    r"|(?:for|in|on|with)[ \n](?:the|its|their|our)[ \n](?:predecessor|(?:old|older|previous|last|first|earlier|outgoing)[ \n](?:one|model|version|generation|machine|system|release|edition|engine|car|phone|chip)|(?-i:\p{Lu}[\p{L}\d-]*)))\b"
)
"""After A in "fell to B, after A the year before", "after A for its predecessor"."""

HELD_AT = lazy(rf"[ \n]at[ \n]{APPROXIMATE}")
OTHER_TIME = lazy(
    r"[^.;!?]{0,40}?\b(?:(?:19|20)\d\d|(?<!\b(?:the|last|previous|prior)[ \n])years?|months?|weeks?|decades?|ago|earlier|since|at[ \n]the|in[ \n]the|"
    rf"{MONTH})\b",
)
"""After A in "held steady at B, up from A in 2019": it was steady since a later time."""

THEN = lazy(r"[ \n](?:(?:in|for|during|as of)[ \n](?:\p{L}+[ \n])?(?:19|20)\d\d|a year|last|the (?:prior|previous|same|year before))")
"""A time after A, which tells that "(B vs. A in 2024)" compares two times and not two things."""

_THEN = (
    r"(?:in[ \n])?(?:(?:19|20)\d\d|(?:the[ \n])?(?:last|previous|prior)[ \n](?:year|month|quarter)|the[ \n](?:year|month|quarter)[ \n](?:before|earlier)|"
    r"an?[ \n](?:year|month|quarter)[ \n](?:ago|earlier|before))[ \n]\("
)
THAN = lazy(
    rf"[ \n](?P<word>(?P<up>more|higher|greater|larger|above)|(?P<down>less|lower|fewer|smaller|below))"
    rf"(?:(?<=above|below)|[ \n]than)[ \n](?:{_THEN})?{APPROXIMATE}",
    regex.IGNORECASE,
)
"""Between the amount and A in "was B, 20% higher than the A of last year"."""

ON = lazy(rf"[ \n](?:over|on|from|against|relative to|compared (?:with|to)|versus)[ \n]{APPROXIMATE}", regex.IGNORECASE)
"""Between the amount and A in "was B, a 20% jump over the A of last year"."""

APPOSED = lazy(
    rf"{_FILLER}(?:,|[ ][–—-]|[ ]?\(|[ \n](?:or|was|is|were|are))[ \n]?(?:(?:which[ \n])?(?:is|was)[ \n]|that[ \n]is,?[ \n]|or[ \n])?{APPROXIMATE}",
    regex.IGNORECASE,
)
"""Between B and the amount in "was B, 20% higher than A"."""

OWN_VERB = lazy(
    r"(?:[^,;:]|,[ \n](?:19|20)\d\d)*+(?:,[ \n](?:(?:an?|or|which|the|representing)\b[^,;:]*)?|,[ \n](?:\p{L}+[ \n]){0,4}(?:was|were|is|are|has|had|have)[ \n])?"
)
"""Between B and a trend word in "sales of B in May 2019 rose 20% from A", "sales were B, an increase of 20% from A", "at B, sales were up"."""

STOOD_BEFORE = lazy(
    rf"(?r)\b(?:was|were|is|are|at|total(?:l?ed)|reached|hit|numbered|employed)[ \n](?:(?:now|still|at)[ \n])?{APPROXIMATE}",
    regex.IGNORECASE,
)
"""Before A in "stood at A and rose to B"."""
SINCE_MOVED = lazy(r",[ \n](?:has|have|had|had[ \n]since|then|later)[ \n](?:since[ \n]|now[ \n]|again[ \n])?")
"""Between A with its time and a trend word in "rents, $460 a year ago, have risen to B"."""
AND_MOVED = lazy(
    r"(?:[ \n](?!(?:and|but|before|while|as|which|who|that|for|from)\b)[\p{L}\p{N}-]+){0,6}?"
    r"(?:,?[ \n](?:and|but|before)(?:[ \n](?:has|had|have|then|since|later|now|soon|again|also|it|they))*|,(?:[ \n](?:has|had|have|since))*)[ \n]"
)
"""Between A and a trend word in "was A in May and had fallen to B", "which was A last year, rose to B"."""

BY_AMOUNT = lazy(rf"[ \n](?:(?:by|of)[ \n])?{APPROXIMATE}", regex.IGNORECASE)
"""Between a trend word and the amount in "it rose by 20% to B"."""

AND = lazy(rf"[^.;:!?()]{{0,60}}?[ \n]and[ \n]{APPROXIMATE}", regex.IGNORECASE)
RESPECTIVELY = lazy(r"(?:[^.;:!?()]|\.\d){0,60}?,?[ \n]respectively\b")
PAIRED = lazy(r"[ \n]and[ \n][^;:!?()]{0,12}\d(?:[^.;:!?()]|\.\d){0,40}?,?[ \n]respectively\b")
"""After A in "to B and D, from A and C, respectively"."""

DASH = lazy(r"[ ]?[-–—][ ]?")
"""Between the ends of a range."""

CLAUSE_END = lazy(
    r"[;]|[:—](?![ \n]?from\b)|[ \n][–-][ \n](?!from\b)|,[ \n](?:and|but|while|which|whereas|as|with|who|where|after|when|although|though|so)\b|"
    r"\b(?:while|whereas|which|who|because|although|though|after|before|but|on news)\b"
)
NEW_SUBJECT = lazy(
    r",[ \n](?:(?!(?:to|from|or)\b)[\p{L}\p{N}’'&-]++[ \n]){1,7}?(?:was|were|is|are|will be|has|have|had|came|come|comes|stood|stands|amount(?:s|ed)|total(?:s|l?ed)|made|makes)[ \n]"
)
"""The clause that begins after a comma: "as costs rose, profit was $21 million"."""
BY = lazy(rf"\bby[ \n]{APPROXIMATE}$")
BY_FRACTION = lazy(r"(?r)\b(?:by|in)[ \n](?:(?:about|around|roughly|nearly|almost|over|more[ \n]than|some)[ \n])?")
"""Before a fraction that tells a change: "fell by half", "cut in half"."""
FRACTION_END = lazy(r"[ ]?[,.;:()—–]|[ \n](?:from|to|in|over|since|between|within|this|last)\b")
"""After such a fraction: "by half a metre", "by a quarter point" measure something."""

LOST = lazy(
    r"(?r)\b(?P<word>(?P<up>gained|put[ \n]on)|lost|shed)[ \n](?:\p{Ll}+[ \n]){0,3}\d[\d.,]*[^,;:.()\d]{1,30}(?:,[ \n]|[ \n]?\()"
    rf"(?:(?:going|moving)[ \n])?from[ \n]{APPROXIMATE}"
)
"""From how much was lost or gained to A in "lost 13 kg, going from A to B"."""
OF_AMOUNT = lazy(rf"[ \n]of[ \n]{APPROXIMATE}")
"""Between a noun of change and its amount: "an increase of about 5%"."""

TO_LEVEL = lazy(rf"[ \n](?:back[ \n])?to[ \n]{APPROXIMATE}")
"""Between a trend word and B in "fell to B"."""
DIRECTLY = lazy(rf"[ \n](?:an?[ \n](?:additional|further)[ \n])?{APPROXIMATE}")
AT_A_RATE = lazy(
    rf"(?:[ \n](?:\p{{L}}+ly|again|faster|more[ \n]\p{{L}}+))?[ \n]at(?:[ \n](?:an?|the|its|their|that))?(?:[ \n](?!to\b)[\p{{L}}-]+){{0,4}}?[ \n]{APPROXIMATE}[~≈]?",
    regex.IGNORECASE,
)
"""Between a trend word and the amount in "it grew at an annual rate of 2%", "it fell at 12 firms"."""
RATE_BEFORE = lazy(rf"(?r)\bat[ \n](?:an?|the|its|their)[ \n](?:[\p{{L}}-]+[ \n]){{0,2}}(?:rate|pace)[ \n]of[ \n]{APPROXIMATE}")
WHOLE_BEFORE = lazy(r"(?r)[\d%][ \n](?:out[ \n])?of[ \n](?:(?:the|its|their)[ \n])?")
"""Before the whole in "12 of 20 firms"."""
NOUN_BEFORE = lazy(r"(?r)\b(?:an?|the|this|that|its|their|any|such|further|despite|with|by)(?:[ \n]\p{Ll}+)?[ \n]", regex.IGNORECASE)
"""Before a trend word that is a noun: "a sharp rise"."""
LEVEL_BEFORE = lazy(
    rf"(?r)\b(?:of|was|were|is|are|at|to|total(?:l?ed)?|reached|hit)[ \n](?:(?:now|still|currently)[ \n])?{APPROXIMATE}", regex.IGNORECASE
)
AND_WAS = lazy(rf"(?r)[ \n]and[ \n](?:was|were|is|are)[ \n]{APPROXIMATE}", regex.IGNORECASE)
"""Before the level in "it fell in May and was B, compared with A"."""
AGO = lazy(r"[ \n](?:ago|earlier|before|later|prior)\b")
AMOUNT_RANGE = lazy(r"(?r)\b(?:by|aged|ages|ranging|spanning)[ \n](?:from[ \n])?")
"""Before "from 3 to 8 percent" in "raised prices by from 3 to 8 percent", "aged from 3 to 8": the ends of a range, not two levels."""

ON_ITS_BASE = lazy(r"(?<=\b(?:up|down))[ \n]on[ \n](?:(?:the|its|an?)[ \n])?[\p{Sc}\d]", regex.IGNORECASE)
"""After "up" or "down" that has its base already: "20 W down on the 85 W of 2024"."""

OF_EACH = lazy(r"[ \n](?:each|apiece|on average|an? (?:head|piece|day|week|month|year)|per)\b")
"""After a level of one of many, which has no base among those of all: "412,000 meals, 12,118 each, up by 23% on the 335,000 of 2024"."""
