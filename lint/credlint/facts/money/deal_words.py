"""Words beside an amount that only money has: prices of companies, rounds of funding, sizes of markets, wages and rates."""

from __future__ import annotations

import regex

from credlint.article import Article, Span
from credlint.facts.quantities import Quantity
from credlint.facts.sentences import Sentence
from credlint.patterns import lazy

ROUNDS = r"Series [A-H]|(?:(?:seed|funding|financing|investment|growth|venture|equity)[ -])?round|fundraise|price tag|deal|buyout|takeover|acquisition|IPO|war chest|market cap(?:itali[sz]ation)?"
"""What an amount is an attribute of: "a 60 million Series C", "the 9 billion takeover"."""
HELD = r"cash|ARR|MRR|capital|equity|receipts|incentives|tax (?:credits|breaks)|damages|penalties|assets|debts?"
"""What an amount is held in: "100 million in ARR"."""

_ABOUT = r"(?:(?:about|around|roughly|nearly|over|almost|just|only|up[ \n]to|more[ \n]than|less[ \n]than|at[ \n]least|an?[ \n]estimated|some|as[ \n]much[ \n]as)[ \n])?"
_WORD = r"[\p{L}\d][\p{L}\d.&’'-]*"
_DEAL = lazy(
    rf"\b(?:(?P<cue>valu(?:ed|es|ing))(?:[ \n]{_WORD}){{1,4}}?[ \n]at"
    rf"|(?P<cue>acquir(?:ed|es|ing)|bought|buys|buying|purchased|sold|sells|selling)(?![ \n]out\b)(?:[ \n]{_WORD}){{1,8}}?[ \n]for"
    rf"|(?P<cue>market[ \n]cap(?:itali[sz]ation)?|enterprise[ \n]value)[ \n](?:of|is|was|(?:\p{{L}}+[ \n])?(?:stands|stood|sits|hovers)[ \n]at|reached|hit|topped|exceeds|exceeded)"
    rf"|(?P<cue>(?:poured|pumped|plowed|ploughed|injected|pouring|pumping|injecting)(?=[ \n]{_ABOUT}\Z)))[ \n]{_ABOUT}\Z",
)
_ALL = lazy(
    r"[ ]?(?:$|\n|[.;,](?!\d)|/(?:yr|year|mo|month)\b|[ ](?:per|an?|each)[ ]\p{L}+|[ ](?:one-time|annually|monthly|yearly|upfront|vs\.?|versus)\b)"
)
_POURS = lazy(r"[ \n]into\b")
_MARKET = lazy(
    rf"\b(?P<cue>[Mm]arket)(?:[ \n](?:size|value|revenues?))?(?:[ \n](?!shipments|volumes?|users)[\p{{Ll}}\d-]+,?){{1,8}}?[ \n](?:reach|hit|exceed|surpass|top|to|at|from|worth|of)[ \n]{_ABOUT}\Z"
)
_SIZED = lazy(
    r"\b(?:valued|estimated|projected|expected|forecast|predicted|anticipated|poised|set|slated|grow|grew|expand|expanded|worth)\b"
)
_RATE = lazy(
    rf"\b(?P<cue>earn(?:s|ed|ing)?|quote[sd]?|bill(?:s|ed)?|runs?|starts|charg(?:es|ed|ing|e)|pay(?:s|ing)?|paid|sav(?:es|ed|ings?|e)|budgets?)"
    rf"(?:[ \n](?!for\b|from\b|to\b|in\b|on\b|with\b|by\b|and\b|until\b|up\b|about\b)\p{{Ll}}[\p{{Ll}}-]*){{0,3}}(?:[ \n](?:of|at))?[ \n](?:between[ \n]\d[\d,.]*[ \n]and[ \n]|\d[\d,.]*(?:[-–]|[ \n]to[ \n]))?{_ABOUT}\Z"
)
_PER = lazy(
    r"/(?:h|hr|hour|mo|month|yr|year|week|quarter|user|seat|employee|agent|truck|unit|ton|tonne)\b|[ \n](?:an[ \n]hour|(?:per|an?|each|every)[ \n](?:month|year|week|quarter|user|seat|employee|customer|truck|pack|tonne|ton)\b)"
)
_LABEL = lazy(
    r"\b(?P<cue>(?i:costs?|price|fees?|budget|spend(?:ing)?|savings|revenue|profit|investment|subscription|licen[cs]es?|licensing|implementation|integration|onboarding|installation|training|maintenance|payroll|salar(?:y|ies)"
    r"|benefit|total[ ](?:cost|benefit|investment|savings)|setup|hardware|software))(?:[ ]\((?:annual|yearly|monthly|one-time|year[ ]\d)\))?(?:[ ]of[ ]ownership)?:[ ]\Z"
)
_PAID = lazy(
    rf"\b(?P<cue>costs?|priced[ ]at|charges?|charged|pays?|paid|spends?|spent|sells[ ]for|starts?[ ]at|started[ ]at|goes[ ]for|a[ ](?:bonus|fee|deposit|tip|fine|price|surcharge|discount|rebate|refund|voucher)[ ]of)[ \n]{_ABOUT}\Z",
    regex.IGNORECASE,
)
_CHARGED = lazy(
    r"\b(?P<cue>tiers?|plans?|subscriptions?|memberships?|tickets?|admission|entry|entrance|pass(?:es)?|seats?|licen[cs]es?|fees?|fares?|tolls?|rents?|premiums?|deposits?|bills?|tuition|rooms?|package|bundle|upgrade|add-on|wages?|salary)"
    rf"(?:[ \n](?:to|for|at|in|of|on)[ \n](?:[\p{{L}}’'-]+[ \n]){{0,5}}?|[ \n])(?:is|are|was|were|stays|stayed|remains|runs|ran)[ \n](?:now[ \n]|still[ \n])?{_ABOUT}\Z",
    regex.IGNORECASE,
)
_PER_SOMETHING = lazy(
    r"[ \n](?:(?:per|an?|each|every)[ \n](?:month|year|week|day|night|hour|quarter|user|seat|person|head|adult|child|semester|term|season|visit)\b|(?:each|apiece|upfront)\b"
    r"|for[ \n](?:adults|children|kids|students|seniors|pensioners|members|non-members|families|concessions|under-|an?[ \n](?:family|child|adult|year|month|week|single|double))|at[ \n]the[ \n](?:door|gate)\b)"
)
"""What a price is for: "tickets are 5 for adults"."""
_GIVEN = lazy(
    r"\b(?P<cue>gave|gives|handed|lent|loaned|awarded|granted|paid|pays|offered|owed|owes|fined|costs?|saved|saves)[ \n]"
    rf"(?:it|them|him|her|us|me|(?:the|its|their|his|her|each|every|an?)[ \n](?:[\p{{L}}-]+[ \n]){{1,3}}?)[ \n]?{_ABOUT}\Z",
)
_FOR = lazy(r"[ \n](?:for|to|towards?|in|last|this|over|a[ \n]year|as)\b|[.,;](?!\d)")
_REST = lazy(
    rf"\b(?P<cue>(?i:a[ \n]further|another|an[ \n](?:additional|extra)|the[ \n](?:remaining|other|first|last)|some))[ \n]{_ABOUT}\Z"
)
_FROM_A_FUND = lazy(
    r"[ \n](?:came|comes|is|was|will[ \n]come)[ \n](?:(?:from|through|in)[ \n](?:[\p{L}’'-]+[ \n]){0,5}?(?i:foundation|fund|funds|trust|grants?|donors?|donations?|sponsors?|sponsorship|lottery|bank|loans?|reserves|budget|savings|sales?|investors?|backers?"
    r"|endowment|levy|tax(?:es)?|fees|fines|ministry|treasury)\b|(?:donated|given|put[ \n]up|pledged|contributed|granted|lent|chipped[ \n]in|paid|raised|set[ \n]aside|earmarked)\b)"
)
"""A further 50,000 came from the lottery fund: what is left of a budget, not who came."""
_SET_ASIDE = lazy(
    rf"\b(?P<cue>secured|pencill?ed[ \n]in|sets?[ \n]aside|setting[ \n]aside|puts?[ \n](?:in|up)|wrote[ \n]off|written[ \n]off|writes[ \n]off|banked|injected|committed|approved|granted|awarded|collected"
    rf"|handed[ \n]over|chipped[ \n]in|contributed|transferred|lent|loaned|recouped|owes?|owed|bore|forked[ \n]out|splashed[ \n]out|shelled[ \n]out|went[ \n]for|changed[ \n]hands[ \n]for|gave"
    rf"|loss(?:es)?[ \n](?:widened|narrowed|deepened|ballooned|swelled)[ \n]to)[ \n](?:(?:another|a[ \n]further|an[ \n]extra)[ \n])?{_ABOUT}\Z",
    regex.IGNORECASE,
)
_SUM_OF = lazy(
    r"\b(?P<cue>overspends?|underspends?|overruns?|facilit(?:y|ies)|tranches?|grants?|loans?|subsid(?:y|ies)|bonds?|(?:budget|funding|financing|pension)[ \n](?:gaps?|holes?)|black[ \n]hole|advances?|bequests?|endowments?|rescue[ \n]package|bailout|kitty|prize[ \n](?:pot|fund)|pots?|levy)"
    rf"[ \n]of[ \n](?:up[ \n]to[ \n]|{_ABOUT})\Z",
    regex.IGNORECASE,
)
_IS_VERB = frozenset("runs keeps covers pays goes helps funds buys comes falls ends expires matures closes".split())
_THEN = lazy(
    r"[ \n](?:now|today|then|before|upfront|for|in[ \n](?:19|20)\d\d|an?|per|each|every|less|more|extra|and|or|but|versus)\b|[.,;](?!\d)"
)
_WAGES = ("earn", "quot", "bill", "charg", "pay", "paid", "run", "starts")
_LONGEST = 110
LEAST_WAGE = 10
_LEAST_GIFT = 1000
DAMAGED = lazy(
    r"\b(?P<cue>advances?|loans?|receipts|penalt(?:y|ies)|damages|interest|reserves?|portfolio|assets|capital|balance|deals?|rounds?|sales|projects?|checks?|che(?:que|ck)s?|takings|damage|wallet|purse"
    r"|c[ao]me(?:s)? in at|c[ao]me(?:s)? (?:out )?to|works? out at|quoted|fetch(?:ed|es)|sold|buys?|bought|generat(?:ed|es|ing)|brings? in|brought in|took in|takes in|nett?ed|gross(?:ed|es)|lost|loses|burn(?:s|ed)|adds?|stipends?|deposits?|premiums?|rewards?|prizes?)\b",
    regex.IGNORECASE,
)
"""Words that speak of money where the article has lost other amounts: in a whole article they may speak of anything."""


def deal(article: Article, sentence: Sentence, quantity: Quantity) -> Span | None:
    """The word that makes an amount with a scale word the price of a company, the size of a market, or money that goes into something."""
    if not quantity.scaled:
        return None
    match = _lead(article, sentence, quantity, _DEAL)
    if match and match["cue"].startswith(("po", "pu", "pl", "in")) and not _POURS.match(article.prose, quantity.span.end):
        return None
    if not match:
        match = _lead(article, sentence, quantity, _MARKET)
        match = match if match and _SIZED.search(match.group()) else None
    return _cue(quantity, match)


def labelled(article: Article, sentence: Sentence, quantity: Quantity) -> Span | None:
    """The label before an amount that is all that follows it: "Implementation: 15,000 one-time"."""
    is_all = _ALL.match(article.prose, quantity.span.end)
    return _cue(quantity, _lead(article, sentence, quantity, _LABEL)) if is_all else None


def rate(article: Article, sentence: Sentence, quantity: Quantity) -> Span | None:
    """The word that makes a figure per hour, month, user ... a wage, a fee or a saving: "bills at 130 an hour", "saved the shop 10,000 a quarter"."""
    is_rate = _PER.match(article.prose, quantity.span.end)
    return _cue(quantity, _lead(article, sentence, quantity, _RATE)) if is_rate else None


def paid(article: Article, sentence: Sentence, quantity: Quantity) -> Span | None:
    """The word for paying or giving right before a figure that counts nothing, or what has a price of so much. In a whole article that may be a number of anything."""
    prose, end = article.prose, quantity.span.end
    kinds = [(_THEN, _PAID), (_PER_SOMETHING, _CHARGED)]
    if quantity.value >= _LEAST_GIFT:
        kinds += [(_FOR, _GIVEN), (_FROM_A_FUND, _REST)]
    leads = (_lead(article, sentence, quantity, lead) for then, lead in kinds if then.match(prose, end))
    return next((_cue(quantity, lead) for lead in leads if lead), None)


def set_aside(article: Article, sentence: Sentence, quantity: Quantity) -> Span | None:
    """The word for putting money somewhere right before an amount with a scale word: "has set aside 4 million"."""
    return _cue(quantity, _lead(article, sentence, quantity, _SET_ASIDE)) if quantity.scaled else None


def sum_of(article: Article, sentence: Sentence, quantity: Quantity) -> Span | None:
    """The word of which an amount with a scale word is the sum: "a grant of 2 million runs for a year", "an overspend of 3 million"."""
    counts_things = quantity.kind == "count" and quantity.noun not in _IS_VERB and not quantity.noun.endswith("ed")
    return _cue(quantity, _lead(article, sentence, quantity, _SUM_OF)) if quantity.scaled and not counts_things else None


def wage(article: Article, sentence: Sentence, quantity: Quantity) -> Span | None:
    """The word of a rate that nothing but money has, however small the figure."""
    cue = rate(article, sentence, quantity)
    return cue if cue and article.text(cue).startswith(_WAGES) else None


def _lead(article: Article, sentence: Sentence, quantity: Quantity, pattern: regex.Pattern[str]) -> regex.Match[str] | None:
    """What a pattern finds in the words of the sentence that lead to an amount."""
    return pattern.search(article.prose[max(sentence.span.start, quantity.span.start - _LONGEST) : quantity.span.start])


def _cue(quantity: Quantity, match: regex.Match[str] | None) -> Span | None:
    """The place of the word that speaks of money, in what `_lead` found."""
    if match is None:
        return None
    start = quantity.span.start - len(match.string)
    return Span(start + match.start("cue"), start + match.end("cue"))
