"""How a crowd stands in its clause: what opens the clause, the words before the noun, the adverbs after it, and which crowds are local. Parts of `vague_phrases`."""

from __future__ import annotations

from typing import Literal

import regex

from credlint.patterns import lazy

CLAUSE = r"\b(?=\p{L})(?:(?<![\s\S])|(?<=[\n.!?:;—][ \n]?)|(?<=\n)|(?<=\b(?:[Aa]nd|[Bb]ut|[Ww]hile|[Yy]et|as|though|because|that)[ \n])|(?<=\p{Ll},[ \n]))"
ADVERBS = r"(?:(?:have|has|had|are|is|remain|still|now|also|long|often|already|repeatedly|consistently|increasingly|widely|broadly|generally|clearly|routinely|regularly|universally|unanimously|overwhelmingly|frequently|rightly|sharply|deeply)[ \n]){0,3}"
_CAPITAL = (
    "Industry Market Security Health Tech Technology Business Medical Legal Financial Policy Energy Independent Leading Top Senior Close Many Most Some Several Numerous"
    " Countless Early Recent Multiple Various Veteran Longtime Seasoned Experienced Retail Supply-chain Engineering Third-party Academic Clinical Scientific Internal External"
    " Preliminary Past Previous Other New More Customer User Consumer Investor Employee Online Field Laboratory Lab Head-to-head Peer-reviewed Published Growing Mounting"
    " Ample Emerging Enterprise Digital Marketing Data Cloud Crypto Climate Nutrition Fitness Sleep Travel Wine Food Real-estate Transport Housing Education Sports Defense Defence Military Wildlife"
    " Marine Trade Tax Labor Labour Property Fashion Car Art Public-health Parenting Wealth Aviation Farming Space Football"
    " Accounting Banking Insurance Investment Pension Mortgage Cybersecurity Software Hardware Semiconductor Automotive Airline Shipping Logistics Mining Oil Commodity Currency Bond Equity Stock Economic"
    " Political Constitutional Employment Privacy Child Nutritional Agricultural Environmental Urban Rural Foreign Prominent Respected Eminent Workplace Career Gardening Cycling Cricket Rugby Tennis Gaming Music"
    " Film Media Advertising Design Infrastructure Construction Heritage Maritime Aerospace Nuclear Solar Battery Water Animal Forensic Crime Cancer Heart Vaccine"
).split()
MODIFIERS = rf"(?:(?:{'|'.join(_CAPITAL)}|(?!(?:the|these|those|this|that|its|their|his|her|our|my|your|all|no|both|they|we|you|he|she|it|who|which|must|can|could|may|might|should|would|will|to|and|or|of|not|two|three|four|five|six|seven|eight|nine|ten)\b)\p{{Ll}}[\p{{Ll}}-]+)[ \n]){{0,3}}?"
"""Up to three words before a noun: "many senior industry" of "many senior industry analysts"."""
HOLD = (
    r"|(?:feel|felt|know|knew|accept(?:ed)?|hold|held|assumed?|understand|understood|reali[sz]e|recogni[sz]e|concede)[ \n]that\b|(?:attribut|ascrib)(?:e|ed)[ \n](?:[\p{L}’'-]+[ \n]){1,8}?to\b"
    r"|(?:put|chalk(?:ed)?)[ \n](?:[\p{L}’'-]+[ \n]){1,8}?(?:down|up)[ \n]to\b|put[ \n](?:the|its|their|this|that|his|her)[ \n](?:[\p{L}’'-]+[ \n]){1,9}?at[ \n](?:(?:about|around|roughly|nearly|over|more[ \n]than|up[ \n]to|some|between)[ \n])?"
    r"(?:[\p{Sc}\d]|(?:one|two|three|four|five|six|seven|eight|nine|ten|half)\b)|tell[ \n](?:us|you)[ \n](?:that|to|the|it|we|there|not)\b)"
)
MOODS = (
    "sceptical|skeptical|optimistic|pessimistic|doubtful|unconvinced|unpersuaded|unimpressed|wary|alarmed|hopeful|confident|adamant|baffled|puzzled"
    "|undecided|bullish|bearish|sanguine"
)
"""What a crowd is or remains: "several researchers remain sceptical"."""
TURNS = (
    "see|view|regard|consider|demand|expect|rely|prefer|recogni[sz]e|treat|turn(?:ing)?|report|recommend|advise|advocate|warn|urge|suspect|question|doubt|favou?r"
    "|believe|argue|agree|complain|fear|worry"
)
"""What parties increasingly do: "doctors increasingly recommend"."""
OPINE = "say|believe|argue|agree|think|concede|admit|expect|predict|warn|suspect|feel|fear|worry|recommend|acknowledge|accept|know|insist|reckon|maintain|assume"
LOCAL = frozenset(
    "analysts experts researchers scientists economists observers critics officials authorities sources lawyers prosecutors investigators organizers organisers residents neighbors neighbours relatives witnesses firefighters doctors workers"
    " members lawmakers attorneys leaders people soldiers survivors reports documents records".split()
)
"""Those whom a report of the news may mean by the plural alone."""
_NO_RELATIVE = r"(?:(?!that\b|which\b|who\b)[\p{L}’'-]+[ \n]){1,4}?"
_FINITE = (
    "is|are|was|were|has|have|had|will|would|should|can|could|may|might|must|does|do|did|no longer|never|cannot|needs?|lacks?|goes|wants?"
)
_PEOPLE = lazy(
    rf"{CLAUSE}(?i:many|some|countless|plenty[ \n]of|lots[ \n]of)[ \n](?:\p{{Ll}}{{4,}}[ \n])?(?:people|folks)[ \n]{ADVERBS}(?:(?:feel|sense|suspect|worry|fear|insist|maintain|assume|accept|complain|agree)[ \n]that\b"
    rf"|(?:feel|sense|suspect|fear|insist|assume)(?=[ \n](?:there|this|it|they)[ \n](?:{_FINITE})\b|[ \n](?:the|their|its|these|such|an?)[ \n]{_NO_RELATIVE}(?:{_FINITE})\b))"
)
"""Many people feel (that) the council has stopped listening; not "many people feel the cold"."""
_PEOPLE_CORE = lazy(rf"\b(?:people|folks)[ \n]{ADVERBS}(?:feel|sense|suspect|worry|fear|insist|maintain|assume|accept|complain|agree)\b")
_CALLED = lazy(
    rf"{CLAUSE}(?i:some|many|others)[ \n](?:people[ \n]|critics[ \n]|observers[ \n])?have[ \n](?:(?:even|already|long|also|since|rightly|openly|privately)[ \n])?"
    r"(?:(?:called|dubbed|branded|label(?:l)?ed|termed|deemed|declared)(?=[ \n](?!for\b|on\b|off\b)[^.;:]{1,60}?[ \n]an?\b)"
    r"|(?:described|hailed|condemned|dismissed|denounced|derided|praised|criticised|criticized|decried|portrayed)(?=[ \n][^.;:]{1,60}?[ \n](?:as|for)\b)"
    r"|(?:likened|compared)(?=[ \n][^.;:]{1,60}?[ \n](?:to|with)\b)|accused\b|questioned[ \n](?:whether|if|why|how)\b)"
)
_CALLED_CORE = lazy(r"\b(?i:some|many|others)[ \n](?:people[ \n]|critics[ \n]|observers[ \n])?have[ \n]")
_CALLED_BY = lazy(
    r"\b(?:is|are|has[ \n]been|have[ \n]been)[ \n](?:(?:even|also|already|long|\p{Ll}+ly)[ \n])?(?:called|dubbed|branded|labell?ed|described|hailed|condemned|dismissed|denounced|derided|praised|criticised|criticized"
    r"|decried|seen|viewed|regarded|considered|deemed|likened|compared)[ \n](?:(?:as|to|an?|the)[ \n](?:(?!by\b)[\p{L}’'-]+[ \n]){1,6}?)?by[ \n](?:some|many|others|experts|observers|insiders|commentators|pundits|(?:some|many)[ \n](?:experts|critics|observers|people))"
    r"(?=[.,;]|[ \n](?:as|to|an?|the|for)\b)"
)
"""Has been called a sham by some; is seen by many as a sham."""
_ADVISE = "recommend|advise|advocate|warn|urge|suspect|question|doubt|favor|favour|believe|think|argue|agree|complain|fear|worry"
_MORE_AND_MORE = lazy(
    rf"{CLAUSE}(?:{MODIFIERS}(?P<noun>\p{{L}}\p{{Ll}}+s|[Pp]eople)[ \n]increasingly[ \n](?:{_ADVISE})\b"
    rf"|(?i:more[ \n]and[ \n]more|ever[ \n]more|growing[ \n]numbers[ \n]of)[ \n](?:\p{{Ll}}[\p{{Ll}}-]+[ \n])?(?P<noun>\p{{Ll}}+s|people)[ \n](?:now[ \n])?(?:{_ADVISE}|say)\b)"
)
"""Nurses increasingly recommend; more and more doctors warn."""
_MORE_CORE = lazy(rf"\b(?:increasingly[ \n](?:{_ADVISE})|[Mm]ore[ \n]and[ \n]more|(?<=[Ee]ver[ \n])more|[Gg]rowing[ \n]numbers[ \n]of)")
LEADING = lazy(
    rf"{CLAUSE}(?i:industry|business|tech|technology|thought|opinion|market|trade|sector|city)[ \n](?:leaders|figures|players|participants|voices|professionals|executives|bosses|chiefs)[ \n]{ADVERBS}(?:{OPINE})\b"
)
MANY = lazy(
    rf"{CLAUSE}(?i:many|most|some|several|countless|numerous)[ \n](?:\p{{Ll}}[\p{{Ll}}-]+[ \n]){{0,2}}?(?P<noun>\p{{Ll}}+s)[ \n]{ADVERBS}(?:feel|agree|suspect|accept|believe|think|argue|maintain|contend|insist|assume|concede)[ \n]"
    r"(?:that|the|this|it|these|such|they|their|its|an?|there)\b"
)
MANY_CORE = lazy(
    rf"\b(?i:many|most|some|several|countless|numerous)[ \n](?:\p{{Ll}}[\p{{Ll}}-]+[ \n]){{1,3}}?{ADVERBS}(?:feel|agree|suspect|accept|believe|think|argue|maintain|contend|insist|assume|concede)[ \n]"
)
BROADLY_CORE = lazy(
    r"\b(?:broadly|widely|generally|universally|overwhelmingly|unanimously|mostly|largely)[ \n](?:agree|accept|believe|think|feel|concede|acknowledge|recogni[sz]e|consider|regard)\b"
)
BROADLY = lazy(
    rf"{CLAUSE}{MODIFIERS}(?P<noun>\p{{L}}\p{{Ll}}+s)[ \n](?:now[ \n])?(?:broadly|widely|generally|universally|overwhelmingly|unanimously|mostly|largely)[ \n](?:agree|accept|believe|think|feel|concede|acknowledge|recogni[sz]e|consider|regard)\b"
)
MORE_CROWDS: tuple[tuple[regex.Pattern[str], Literal["actors", "knowers", "nobody"], str, str, regex.Pattern[str] | None], ...] = (
    (_PEOPLE, "actors", "people folks", "feel sense suspect worry fear insist maintain assume accept complain agree", _PEOPLE_CORE),
    (_MORE_AND_MORE, "actors", "increasingly more growing", f"{_ADVISE.replace('|', ' ')} say", _MORE_CORE),
    (_CALLED, "knowers", "some many others", "have", _CALLED_CORE),
    (_CALLED_BY, "nobody", "by", "some many others experts observers insiders commentators pundits", None),
)
"""Of each its pattern, who is left open, words of each of two lists of which every match holds one, and its core, which begins with one of the first list."""
