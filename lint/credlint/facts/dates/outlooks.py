"""Sentences of what is planned or expected, and of what a model or a story tells: their past tense is of no past."""

from __future__ import annotations

import regex

from credlint.article import Article, Span
from credlint.facts.dates.names import MONTH
from credlint.patterns import lazy

PLANNED = lazy(
    r"\b(?:will|would|shall|could|might|(?-i:may)|should|must|can|cannot|won[’']t|can[’']t)\b|\p{L}[’'](?:ll|d)\b"
    r"|\b(?:going|about|ready|likely|bound|sure|certain) to\b|\bon track\b|\b(?:set|due|slated|poised|here) (?:to|for|on|in)\b"
    r"|\b(?:plan(?!t|e|k)|schedul|expect|intend|intent|aim|target|goal|forecast|project(?:ed|ion)|predict|estimat|anticipat|propos|postpon|delay|defer|reschedul|exten[ds]|expir|"
    r"matur|tentativ|promis|pledg|vow|hop(?:e|ing)\b|prospect|outlook|road ?map|upcoming|forthcoming|(?:later|coming|future|following)[ \n]years|years[ \n]to[ \n]come|eventual|future|deadline|until\b|ahead\b|toward|forward\b|"
    r"eligib|effective\b|beginning\b|starting\b|ending\b|due\b|potential|possib|chances? of|odds of|probabilit|likelihood|prospects? of|risk of|danger of|hypothe|suppos|would-be|assum|budget for|registration|sign up|reserv|tickets?\b|"
    r"options?[ \n](?:on|for|over|to)\b|calls?[ \n]for\b|notice[ \n]of\b|payabl|callabl|convertib|deliverab|vest|redeem|repay|amorti[sz]"
    rf"|through(?=[ \n](?:(?:the|at)[ \n](?:end|least|fiscal|first|second|third|fourth|last|next|rest|close|year|summer|autumn|winter|spring)|{MONTH}|\d|fiscal|mid|early|late|next|year|Q\d|FY)))\w*",
    regex.IGNORECASE,
)
UNTIL_AN_HOUR = lazy(
    r"\buntil[ \n](?:dawn|daybreak|dusk|midnight|nightfall|sunrise|sunset|late|(?:almost|nearly|past|after|well[ \n]past|gone)[ \n]\p{L}+|the[ \n](?:small|early)[ \n]hours"
    r"|(?:\d{1,2}(?:[.:]\d\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?:[ \n]?[ap]\.?m\b\.?|[ \n]o[’']clock)?(?![ \n](?:days|weeks|months|years)))"
    r"(?:[ \n](?:in[ \n]the[ \n](?:morning|evening|afternoon)|at[ \n]night))?\b",
    regex.IGNORECASE,
)
"""How long something went on, in the night of a date: "danced until four in the morning"."""
SCHEDULED_NOUN = lazy(
    r"\b(?:elections?|conferences?|summits?|meetings?|hearings?|deadlines?|events?|workshops?|webinars?|sessions?|talks?|olympics|games|cup|launch|release|"
    r"opening|completion|rollout|roll-out|vote|referendum|ballot|trial|expiry|expiration|end|start|date|day|debut|premiere|tour|festival|congress|fair|"
    r"exhibition|season|edition|retirement|delivery|changes?|increases?|cuts?|hikes?|reductions?|growth|inflation|gdp|rates?|picks?|appointments?|slots?|places|spots?|berths?|window|holidays?|reservations?)\s*$",
    regex.IGNORECASE,
)
FOR_EVENT = lazy(
    r"\bfor\s+(?:the|an?|its|their|his|her|this)\s+(?:\S+\s+){0,2}(?:concerts?|gigs?|shows?|match|fixture|finals?|games?|race|fight|premi[eè]re|auction|ceremony|wedding|funeral"
    r"|eclipse|flight|mission|party|semi-?finals?)\s*$"
    r"|\b(?:over|about|ahead\s+of)\s+(?:the|an?|its|their|his|her|this)\s+(?:\S+\s+){0,2}(?:hearing|vote|trial|election|referendum|summit|meeting|deadline)\s*$",
    regex.IGNORECASE,
)
"""What a date right after it is that of, though it is still to come: "approved the launch in 2027"."""
_OUTLOOK = lazy(
    r"\b(?:forecast|projection|projected|outlook|expectation|consensus estimate|scenario|futures\b|market-implied|roadmap|hypothetical)\w*",
    regex.I,
)
_MODELLED = lazy(
    r"\b(?:simulat\w*|extrapolat\w*|suppose|mock\w*|(?<!\b(?:return|reverse|league|cup|home|away|opening|previous|earlier|first|second|last|next|friendly|international|their|of)[ \n])fixtures?(?![ \n]against\b)|dummy|placeholder|by[ \n]mistake|counterfactual|imagin\w*|modell?(?:ed|ing)|in[ \n](?:its|the|this|a)[ \n](?:\p{Ll}+[ \n])?variant|(?:in|under)[ \n](?:all|any|each|every|most|one|the)[ \n](?:\p{Ll}+[ \n])?pathways?|fiction\w*|(?:base|worst|best|policies|pledges|reference|central)[- ]case|median[ \n]run"
    r"|models?[ \n](?:show\w*|suggest\w*|found|puts?|predict\w*|assum\w*|r[ua]n|(?:was|were)[ \n]run)|in[ \n](?:the|this|our|most|all|some)[ \n]models?"
    r"|(?:at|on)[ \n](?:that|this|the[ \n](?:present|current)|present|current)[ \n](?:rate|pace|trend|course)"
    r"|under[ \n](?:the|its|this|current|present|new|existing|a)[ \n](?:\p{Ll}+[ \n])?(?:plan|rules?|polic(?:y|ies)|laws?|deal|agreement|proposal|bill|terms|path))\b",
    regex.I,
)
_WORK = r"(?:novel|film|movie|book|story|series|play|show|game)"
_STORY = lazy(
    rf"\b(?:trailer|protagonist|hero|heroine|tells?[ \n]of|{_WORK}[ \n](?:is[ \n]set|takes[ \n]place|follows)|in[ \n](?:the|this|his|her)[ \n]{_WORK}(?:['’]s[ \n]world)?(?=,))\b",
    regex.I,
)
"""What tells a story, whose years are its own."""


def is_planned(article: Article, span: Span) -> bool:
    """Whether a stretch of text speaks of what is expected or planned."""
    return bool(PLANNED.search(article.prose, *span) or _OUTLOOK.search(article.prose, *span))


def tells_no_fact(text: str, start: int, end: int, *, is_year: bool) -> bool:
    """Whether a sentence gives an outlook, the run of a model or, for a year, a story."""
    return bool(_OUTLOOK.search(text, start, end) or _MODELLED.search(text, start, end) or (is_year and _STORY.search(text, start, end)))
