"""How a crowd stands in its clause: what opens the clause, the words before the noun, the adverbs after it, and which crowds are local. Parts of `vague_phrases`."""

from __future__ import annotations

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
OPINE = "say|believe|argue|agree|think|concede|admit|expect|predict|warn|suspect|feel|fear|worry|recommend|acknowledge|accept|know|insist|reckon|maintain|assume"
LOCAL = frozenset(
    "analysts experts researchers scientists economists observers critics officials authorities sources lawyers prosecutors investigators organizers organisers residents neighbors neighbours relatives witnesses firefighters doctors workers"
    " members lawmakers attorneys leaders people soldiers survivors reports documents records".split()
)
"""Those whom a report of the news may mean by the plural alone."""
