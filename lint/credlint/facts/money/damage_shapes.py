r"""The shapes that writers leave of an amount when they take its dollar sign for a variable's, and which writers leave which shape.

A shell takes one digit ("$1" of "$18"), or names itself for `$0`. Perl takes all digits; PowerShell takes letters too; the replacement of
PHP's preg_replace takes one or two digits; that of JavaScript's replace as many as there are groups. Each pattern begins with something
rare, so that the search can skip from one to the next; what must stand before is looked up behind. Space may be a no-break space.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

DamageKind = Literal["leading-dot", "no-number", "orphan-group", "leading-zero", "shell-name", "empty-slot", "cut-amount"]
Writer = Literal["shell", "Perl", "PowerShell", "PHP", "JavaScript"]

ANY: tuple[Writer, ...] = ("shell", "Perl", "PowerShell", "PHP", "JavaScript")
KEEPS_DIGITS: tuple[Writer, ...] = ("shell", "PHP", "JavaScript")
"""Writers that may leave the last digits of "$214,000"."""
KEEPS_LETTERS: tuple[Writer, ...] = ("shell", "Perl", "PHP", "JavaScript")

_S = r"[^\S\n]"
_WORDS = "(?:m|b|tr)illion|thousand"
_SCALE = rf"(?:{_WORDS}|mln|bn|tn|[MBK])(?![\p{{L}}\p{{N}}])"
_SCALE_WORDS = ("million", "billion", "trillion", "thousand")
_DOLLAR_PREFIX = r"(?:US|AU|CA|HK|NZ|A|C|S)"
_CODE = r"(?:USD|AUD|CAD|NZD|HKD|SGD)[ ]"
_GAP = rf"(?:{_S}{{2,}}|[ ]\+[ ]?|{_S}+\\{_S}?)"
GAP_BEFORE = rf"(?r){_GAP}"
"""Reading backward from a scale word: the gap that its number left."""
_WANTS_AMOUNT = (
    "[Rr]aised|raises?|paid|pays?|cost|costs|worth|earned|invested|spent|from|for|to|by|than|nearly|almost|roughly|approximately|valued at|fined|"
    "totaled|totalled|reached|exceeded|surpassed|increased|decreased"
)
_PAYS = "[Cc]osts?|[Pp]aid|[Pp]ays?|[Rr]aised|worth|priced at|valued at|charges?|fined|saves?|spent"
_EARNS = "[Mm]ade|[Mm]akes?|[Ee]arn(?:s|ed|ing)?|[Pp]ay(?:s|ing)?|[Ss]av(?:es?|ed|ing)|[Ss]pend(?:s|ing)?|[Cc]harg(?:e|es|ed|ing)|[Bb]udget|as little as|up to|[Ss]tarts? at|an extra|under"
_PERIOD = "month|mo|year|yr|week|day|night|hour|hr"
_MEASURE = rf"{_PERIOD}|share|user|seat|head|person|unit|barrel|gallon|litre|liter|ton|tonne|bushel|pound|kilo|mile|night|ticket|page|call|token|ounce"
_MORE_MEASURES = "message|request|query|image|click|conversation|resolution|document|transaction|employee|member|licen[cs]e|lead|gigabyte|terabyte|GB|TB|kWh|kilowatt-hour|task|invoice|order|lookup|word|character|email|text|record|credit|truck|vehicle|device|site|room|square (?:foot|metre|meter)"
"""What services and fleets are priced by, besides."""
_PRICED = (
    r"(?:prices?|fair values?|dividends?|EPS|earnings per share|wages?|fares?|tolls?|fees?|costs?)\b"
    r"(?:(?![;:=<>()]|\.[ ])[^\n]){0,60}?[ ](?:to|of|was|were|is|at|from|by|only|and)"
)
_SUM_BEFORE = "[Rr]aised|raises|paid|worth|spent|invested|valued at|of|to|from|than|nearly|about|roughly|by|over|earned|cost"
_NUMERAL = r"\b(?i:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|\p{L}+ty|\p{L}+ty-\p{L}+|hundred|half|few|several|many|some|per|point|quarter|multi)"
NO_STATISTIC = (
    r"(?<!\b(?i:correlat|coefficient|elasticit|probabilit|regress|effects?\b|scor|alpha|beta\b|loadings?\b|path\b|variance|kappa|gini|associat|relat|predict|reliabilit|validit|odds)"
    r"[^.\n]{0,100}\.\d\d)(?![ ]?[(,][ ]?(?:SE|SD|CI|95%|p|t|z|r|n|N|df)\b)"
)
_NO_RATE = (
    r"(?<!\b(?i:hazard|mortality|incidence|prevalence|slope|drift|errors?\b|failures?\b|accidents?\b|mutation|deaths?\b|births?\b|infections?\b|averag|points?\b|goals?\b|runs?\b|inch(?:es)?\b"
    r"|degrees?\b|falls (?:came|were)|coefficient|probabilit|mean\b|median\b)[^.\n]{0,60}\.\d\d)"
)
_DOT_MONEY = rf"(?:[ ](?:per|an?|each)[ ]|/)(?:{_MEASURE}|{_MORE_MEASURES})\b"
_SHELL_PATH = r"(?:/[\w.-]{1,12}){0,3}/bin/(?:ba|z|da|a|k|c|tc|fi)?sh"
_SHELL_NAME = r"(?<![\p{L}\p{N}./-])-?(?:ba|z|da|k)sh|(?<![\p{L}\p{N}_.-])[\p{L}\p{N}_-]{1,24}\.sh"
SHELL = rf"(?:{_SHELL_PATH}|{_SHELL_NAME}|(?<=[ (\p{{L}}])-e)"
"""What a shell, a script or Perl's -e puts in the place of `$0`."""
SHELL_WORDS = ("sh", "bash", "zsh", "dash", "ksh", "ash", "csh", "tcsh", "fish", "e")
SHELL_DECIMALS = rf"\.\d{{1,3}}(?<={SHELL}\.\d{{1,3}})(?:(?<=\.\d\d+)(?![\p{{L}}\p{{N}}]|\.[\p{{L}}\p{{N}}])|[ -]?{_SCALE})"
SHELL_ALONE = (
    rf"{_SHELL_PATH}(?<=\b(?:[Cc]osts?|pay|paid|at|for|of|to|from|only|just|the|an?|by|is|was)[ ]{_SHELL_PATH})"
    rf"(?=[ ](?:per|an?|each|{_WORDS}|monthly)\b|/(?:{_PERIOD})\b|0)"
)

_FINANCE = (
    r"(?:rais(?:ed|ing)|proceeds|consideration|costs?|revenues?|profits?|losses|earnings|income|sales?|loans?|debts?|equity|dividends?|expenses?|prices?|deal"
    r"|acquisition|divestment|cash|capital|funding|paid|worth|valued|invest(?:ed|ment)|budget|fees?)"
)
_AMOUNT_WITHOUT_HEAD = (
    rf"\.\d{{1,3}}(?<=(?<![\p{{L}}\p{{N}}\p{{Sc}}.,)\]%*?!])(?<!\p{{N}}[ ])\.\d{{1,3}}|\b{_DOLLAR_PREFIX}\.\d{{1,3}})"
    rf"(?:{_S}|-)?{_SCALE}(?:[ ](?:million|billion|trillion)\b)?(?<![ ][MK](?<!\b(?i:{_FINANCE})\b[^.\n]{{0,60}}\.\d{{1,3}}[ ][MK]))"
)
_PRICE_WITHOUT_HEAD = rf"\.\d\d(?<=(?<![\p{{L}}\p{{N}}\p{{Sc}}.,)\]%*?!=<>]|[=<>][ ])(?<!\p{{N}}[ ])\.\d\d)(?={_DOT_MONEY}){_NO_RATE}"
_PRICE_AFTER_ITS_WORD = rf"\.\d\d(?<=(?:\b(?:[Cc]osts?|[Pp]aid|[Pp]ays?|worth|priced at|charges?|charged|sells? for|sold for|\b(?:stock|shares|share price)\b(?! of\b)[^.\n]{{0,50}}[ ](?:closed|opened|ended|finished|settled|traded|trading|changed hands)(?:[ ](?:the|Monday|Tuesday|Wednesday|Thursday|Friday)(?:[ ](?:day|week|session))?)?[ ]at|(?:listed|offered|starts?|starting|available|going|yours|reduced|discounted|on sale)[ ](?:at|for|from|to)(?:[ ](?:just|only|about))?)|\b{_PRICED})[ ]\.\d\d)(?![\p{{N}}%\p{{L}}]){NO_STATISTIC}"
_FROM_TO = rf"\b[Ff]rom\s{{1,3}}to\s{{1,2}}(?=[.,;:)]|(?:per|a|in|by|between|over|within|after|during)\b)|\bfrom{_S}{{2,}}to(?![\p{{L}}-])|\b[Ff]rom[ ]{{1,2}}to(?=[ ][$€£]?\d)"
_BETWEEN_AND = (
    rf"\b[Bb]etween\s{{1,3}}and\s{{1,2}}(?=[.,;:)])|\b[Bb]etween{_S}{{2,}}and{_S}{{2,}}(?=\p{{L}})|\b[Bb]etween[ ]{{1,2}}and(?=[ ][$€£]?\d)"
)
_SUM = r"(?:fees?|prices?|costs?|dividends?|fines?|bills?|rents?|salar(?:y|ies)|wages?|bonus(?:es)?|grants?|deposits?|payments?|subsid(?:y|ies)|discounts?|refunds?|surcharges?|premiums?|loans?|prizes?|vouchers?|rebates?|tolls?|fares?|stipends?|pensions?|allowances?|penalt(?:y|ies)|settlements?|lev(?:y|ies)|donations?|budgets?|bursar(?:y|ies)|scholarships?)"
_GOES_ON = rf"(?:and|or|but|in|by|when|if|after|before|on|for|from|to|with|until|while|each|apiece|plus|including|instead|last|this|today|(?:per|an?)[ ](?:{_MEASURE}|{_MORE_MEASURES}|\p{{L}}+[ ](?:share|{_PERIOD})))\b"
"""What follows a sum, and no word that wants one."""
_AT = r"(?:billed|priced|charged|valued|offered|listed|quoted|capped|auctioned|retails?|retailed|starts?|starting)[ ](?:at|from)"
_HOLE_AFTER = r"(?:of|to|at|from|than|by|near|nearly|about|approximately|roughly|around|over|only|just)"
_HOLE = (
    r"[ ](?=[.;](?:\s|$))(?:(?<=\b(?:of|to|from|than|by)[ ]{1,2})(?<![ ][,.;:][ ][^\n]{0,300})(?!.[^\n]{1,300}[ ][,.;:][ ])"
    r"|(?<=\b(?:costs?|prices?|fees?|deposit|salary|total|rent|fine|wage|balance|bill|premium|payment)\b[^.;\n]{0,40}[ ](?:is|was)[ ]))"
    rf"|[ \u00a0]{{2}}(?<=\b{_HOLE_AFTER}[ \u00a0]{{2}})[ \u00a0]*(?=(?:per|an?|each)[ ](?:{_MEASURE}|{_MORE_MEASURES})\b|and[ ](?:is|was|has|are)\b|(?:in|from|by|between|during|since)[ ](?:\d|fiscal\b|Q[1-4]\b)|during[ ]the[ ](?:forecast|period)\b|or[ ](?:more|less)\b)"
    r"|[ ]{2}(?<=\b(?:of|to|from|than|by)[ ]{2})(?=,[ ])"
    rf"|[ ]{{2}}(?<=\b(?:(?:valued|priced|starts?|starting|sells?|sold|listed|bought|offered|billed|capped)[ ](?:at|for)|{_SUM}[ ]of|up[ ]to|as[ ](?:much|little)[ ]as)[ ]{{2}})(?={_GOES_ON})"
    rf"|[ ](?=,[ ](?:from|a|an|the|and|or|but|which|payable|waived|due|plus|including|per|paid|up|down)\b)(?<=\b(?:{_SUM}[ ]of|(?:down|up|cut|reduced|lowered|raised|increased)[ ]to|{_AT})[ ])"
    rf"|[ ]{{1,2}}(?=[.;](?:\s|$))(?<=\b{_AT}[ ]{{1,2}})"
    rf"|[ ]{{2}}(?<=\b(?:{_SUM}|charges?|pay|tiers?|plans?|tickets?|subscriptions?|memberships?|rates?|lease|fare|quote|bid|offer|average|median|minimum|maximum)(?:[ ](?:for|of|to|on|at|in)(?:[ ][\p{{L}}’'-]+){{1,5}})?[ ](?:is|are|was|were|remains|stays)[ ]{{2}})"
    rf"(?=(?:per|an?|each|every)[ ](?:{_MEASURE}|{_MORE_MEASURES})\b(?!-)|(?:apiece|plus|excluding)\b)"
    r"|[ ]{2}(?<=\b(?:costs?|paid|pays?|at|for|of|to|from|by|than|is|was|worth|charges?|only|just|about|nearly|another|extra)[ ]{2})(?=(?:pence|cents?|euros?|dollars|pounds|kroner|kronor|rupees|yen|francs)\b)"
)
"""The white space where a figure is missing; the word before it belongs to the slot."""
_HOLE_BEFORE_PER = r"[ ](?=per[ ](?:barrel|gallon|hour|month|week|night|day|ton|tonne|bushel|mile)\b)(?<=\b(?:to|at|from|than|near)[ ])"
_PAID_NOTHING = (
    rf"\b(?:{_PAYS})(?:[ ]{{1,2}}(?=[.,;])(?![.]{{2}}|[.,]\d)|[ ]{{2,}}(?=(?:per|an?|each|every)[ ](?:{_MEASURE}|{_MORE_MEASURES})\b|monthly\b|annually\b)"
    rf"|{_S}+\\(?=[ ](?:per|a|an|each|and|to)\b|[.,;](?!\d))"
    r"|[ ]{2}(?=(?:to[ ](?:get|enter|join|visit|run|use|rent|hire|send|ship|buy|build|make|park|ride|stay|see|repair|replace)|for[ ](?:an?|the|two|each|every|one)|apiece|when|if|with|extra|less|more[ ]than)\b)(?<!\b(?:of|the|cut|cuts|cutting|reduced?|reducing|lower|lowers|their|our|its|your|these|those|such|total|\p{L}+ing|\p{L}+al|labou?r|energy|unit|fixed|high|higher)[ ]costs[ ]{2}))"
)
_RAISED_NOTHING = (
    r"\b(?:[Rr]ais(?:ed|es|ing)|[Ss]ecur(?:ed|es|ing)|[Ll]anded)[ ]{2,}(?<!\b(?:was|were|been|being|is|are|money|funds?|capital|amounts?|sums?|cash)[ ]+\p{L}+[ ]+)"
    r"(?=(?:in|from|through|via)[ ](?:(?:an?|its|the|new|fresh|total|early|outside|private)[ ])*(?:[Ss]eries[ ][A-H]\b|(?:pre-)?seed\b|funding|financing|venture|investors|equity|debt)\b)"
)
"""Who raises money raises some: "raised  in a Series B round"."""
_LETTER_ALONE = (
    rf"[MBK](?<=\b(?:[Rr]aised|raises|invested|spent|valued at|sold for){_S}+[MBK])"
    rf"(?=[.,;)]|{_S}+(?:in|from|to|for|on|a|per|at|of|by|last|this)\b|/(?:{_PERIOD})\b|\+(?!\+))"
    rf"|[MBK](?<=\b(?:[Pp]aid|[Cc]osts?|worth|saves?|nearly|roughly|approximately|(?:more|less) than){_S}+[MBK])"
    rf"(?=/(?:{_PERIOD})\b|{_S}+(?:an?|per){_S}(?:{_PERIOD})\b|{_S}+in{_S}(?:revenue|sales|funding|savings|cash|debt|fees)\b)"
    r"|[MB](?<=\b(?:an?|the|its|of|to|at|from|over|nearly|with|for|by|passed|hit|reached|added|crossed|topped|surpassed|generated|generates|about|another)[ ][MB])(?=[ ](?:ARR|MRR|in[ ](?:ARR|MRR|revenue|funding|sales|savings|annual)|"
    r"Series[ ][A-F]|valuation|(?<!B[ ])(?:funding|seed|round)|deal|market|budget|contract|acquisition)\b)"
    rf"|[MBK](?<=(?<![\p{{L}}\p{{N}}-])[MBK])[-–](?:\$\d+[MBK]|[MBK](?<=(?:K.[KM]|M.[MB]|B.B))(?<=\b(?i:{_FINANCE})\b[^.\n]{{0,60}}))(?![\p{{L}}\p{{N}}-])"
)
_PLACES = "page|endpoint|route|path|command|address|URL|link|folder|directory|view|screen"
_NOTHING_PER = (
    rf"\([ ]?(?:[~≈–-][ ]?)?\\?/[ ]?(?:{_MEASURE})(?:/(?:{_PERIOD}))?\)(?![ ]?[:=])(?<!\b(?:{_PLACES})[ ]\([^()]{{1,20}}\))"
    rf"(?:(?<=/(?:{_PERIOD})\))|(?<=\b(?i:plan|tier|pric|costs?\b|fees?\b|rates?\b|charg|pays?\b|paid\b|licen[cs]e|subscri)[^.\n]{{0,60}})|(?=[^.\n]{{0,40}}[ ](?:costs?|prices?)\b))"
    rf"|/(?:{_PERIOD})(?<=\p{{L}}{{2}}:?[ ]{{1,2}}(?:[~≈–-][ ]?)?\\?/(?:{_PERIOD}))(?<!(?:\d[ ]?\p{{L}}+|\b(?:[Tt]ype|[Ee]nter|[Uu]se|[Ss]end|[Rr]un|[Oo]pen|[Vv]isit|hours|hrs|times|{_PLACES}))[ ]{{1,2}}/(?:{_PERIOD}))(?![\p{{L}}\p{{N}}/])"
    rf"|/(?:user|seat|agent|head|person)/(?:{_PERIOD})(?<=\p{{L}}{{2}}:?[ ]{{1,2}}\\?/\p{{L}}{{4,6}}/(?:{_PERIOD}))(?![\p{{L}}\p{{N}}/])"
)

_MILLIONS_WITHOUT_HEAD = (
    r"\.\d{1,3}m(?![\p{L}\p{N}])(?<=(?:[ ]|[(][ ]?|:[ ])\.\d{1,3}m)"
    rf"(?:(?<=\b{_FINANCE}\b[^.\n]{{0,60}}\.\d{{1,3}}m)(?<!\ban?[ ]\.\d{{1,3}}m)|(?=[ ](?:\p{{Ll}}+[ ])?{_FINANCE}\b(?<!\bcosts)))"
)

_NO_PERCENT = (
    r"[ ]%(?<=\b(?:(?:CAGR|rate|share|margin|yield|growth|drop|rise|fall|increase|decrease|reduction|gain)[ ]of|grow(?:s|n|ing)?[ ](?:at|by)|grew[ ](?:at|by)?|rose|fell|(?:rose|fell|increased|decreased|dropped|up|down|reduced|improved|cut)[ ]by|increased|decreased|dropped|by[ ](?:about|nearly|over|roughly)|and)[ ]{1,2}%)"
    r"(?<!\band[ ]%)(?=[ ](?:a|per|annually|from|in|by|over|during|between|compared|year|since|of|own|said|are|to|last|this|CAGR)\b|[.,;])"
    r"|%(?<=\b(?:[Aa]bout|[Nn]early|[Aa]lmost|[Aa]round|[Rr]oughly|[Oo]nly|[Ss]ome|[Jj]ust)[ ]{1,2}%)(?=[ ](?:of|more|less|higher|lower|fewer)\b)"
)
"""What is left of "a CAGR of 12.4%" when the figure was not filled in, or taken for a variable."""
_SIGN_ALONE = (
    rf"[$€£](?<=\b(?:worth|[Cc]osts?|[Pp]ays?|[Pp]aid|saves?|[Cc]harges?|[Ss]pends?|spent|raised|priced at|starts at|sells for|only|just)[ ][$€£])"
    rf"(?=[ ](?:per|an?|each|every)[ ](?:{_MEASURE}|{_MORE_MEASURES})\b|/(?:{_PERIOD}|user|seat)\b|[ ](?:million|billion|monthly|annually)\b|[.,;](?:\s|$))"
)
RATE_ALONE = rf"\\?/[ ]?(?:(?:user|seat|agent|head|person|employee|member)/)?(?:{_PERIOD})"
"""What is left in the cell of a table of "$29/month"."""
NAME_ALONE = rf"{_SHELL_PATH}|[$€£]"
"""What is left in such a cell of "$0", or of "$49"."""
DOT = r"\.\d(?<!\d\.\d)"
COMMA = r",\d(?<!\d,\d)"
ZERO = r"0(?<![\p{L}\p{N}.,]0)"
FROM_TO = r"rom\s+to"
BETWEEN_AND = r"etween\s+and"
"""Hints: what every match of a shape holds, quick to look for in the whole prose and rare: a figure without a head, two words without one between."""

SHAPES: tuple[tuple[DamageKind, tuple[Writer, ...], Sequence[str] | str, str], ...] = (
    ("leading-dot", ANY, DOT, _AMOUNT_WITHOUT_HEAD),
    ("leading-dot", ANY, DOT, _PRICE_WITHOUT_HEAD),
    ("leading-dot", ANY, DOT, _MILLIONS_WITHOUT_HEAD),
    ("leading-dot", ANY, DOT, _PRICE_AFTER_ITS_WORD),
    (
        "leading-dot",
        ANY,
        DOT,
        rf"\.\d{{1,2}}T(?<=[ ]\.\d{{1,2}}T)(?<=\b(?:{_FINANCE}|market|market cap|valuation|GDP)\b[^.\n]{{0,60}}\.\d{{1,2}}T)(?![\p{{L}}\p{{N}}])",
    ),
    ("leading-dot", ANY, DOT, rf"\.\d{{1,3}}(?<=\b{_CODE}\.\d{{1,3}})(?:mn?|k)?(?![\p{{L}}\p{{N}}])"),
    ("leading-dot", ANY, DOT, r"\.\d\d(?<=(?:^|\s)\\\.\d\d)(?![\p{L}\p{N}])"),
    ("no-number", ANY, _SCALE_WORDS, rf"(?:{_WORDS})(?<=[\p{{L}},;:—–]{_GAP}(?:{_WORDS}))(?<!{_NUMERAL}{_S}+(?:{_WORDS}))(?![\p{{L}}-])"),
    ("no-number", ANY, _SCALE_WORDS, rf"(?:m|b|tr)illion(?<=\b(?:{_WANTS_AMOUNT})[ ](?:m|b|tr)illion)(?![\p{{L}}-])"),
    ("no-number", KEEPS_LETTERS, ("m", "b", "k"), _LETTER_ALONE),
    (
        "orphan-group",
        ANY,
        COMMA,
        rf",\d{{3}}(?<!(?:\(|\bin[ ])[$€£],000)(?<=(?:^|(?<!\d)[\s(“‘$€£\\~≈]|[–—-]|(?:^|\s)[\"\[]|\b(?:US|AU|CA|HK|NZ)),\d{{3}})(?:,\d{{3}})*(?:\.\d+)?(?![\p{{L}}\p{{N}}_])(?:{_S}(?:m|b|tr)illion\b)?",
    ),
    (
        "orphan-group",
        KEEPS_DIGITS,
        ZERO,
        r"0{1,2},\d{3}(?<=(?<![\p{L}\p{N}.,]|[=<>≤≥≈±][ ]?)0{1,2},\d{3})(?:,\d{3})*(?![\p{L}\p{N}_,]|[ ]?(?:[mµn]?g|kg|m?l|ml|mm|cm|km|mol|[kM]?Pa|%)\b)(?!\](?<=\[[\d,]+\])|\)(?<=\b(?:at|in|is|are|from|on|over|point|range|interval|vector)[ ]\([\d,]+\)))",
    ),
    (
        "leading-zero",
        KEEPS_DIGITS,
        ZERO,
        rf"0\d{{1,2}}(?:,\d{{3}})+(?<=(?<![\p{{L}}\p{{N}}.,$€£#-])0\d{{1,2}}(?:,\d{{3}})+)(?![\p{{L}}\p{{N}}_,])(?:{_S}{_SCALE})?",
    ),
    (
        "leading-zero",
        KEEPS_DIGITS,
        ZERO,
        rf"0\d{{0,2}}(?<=(?<![\p{{L}}\p{{N}}.,:/$€£¥#%-])(?<!(?:\p{{N}}|\b\p{{Lu}}{{2,3}}|\bRs\.?)[ ])0\d{{0,2}})(?:(?<=0\d+)\.\d+)?(?:{_S}|-)?(?:(?:{_WORDS}|bn)(?![\p{{L}}\p{{N}}])|(?<=\b(?:{_SUM_BEFORE})[ ]0\d{{0,2}}(?:\.\d+)?[ -]?)[MB](?![\p{{L}}\p{{N}}]))",
    ),
    (
        "leading-zero",
        KEEPS_DIGITS,
        ZERO,
        rf"0\d{{1,2}}(?<=(?<![\p{{L}}\p{{N}}.,:/$€£¥#%'‘’-])(?<!\p{{N}}[ ])0\d{{1,2}})(?:\.\d\d)?(?:(?={_DOT_MONEY})|[-–](?:0\d{{1,2}}|(?=,\d{{3}}))(?=(?:,\d{{3}})?{_DOT_MONEY}))",
    ),
    (
        "leading-zero",
        KEEPS_DIGITS,
        ZERO,
        rf"0\d{{1,2}}(?<=\b(?:{_PAYS})[ ](?:between[ ])?0\d{{1,2}})(?:\.\d\d)?(?![\p{{L}}\p{{N}}:/-]|\.\d)",
    ),
    (
        "leading-zero",
        KEEPS_DIGITS,
        ZERO,
        rf"0{{2,3}}(?<=\b(?:{_EARNS})[ ]0{{2,3}})(?=[ ](?:a|an|per|each|every|in|less|more|to|for|from|on|with)\b|[.,;](?:\s|$))",
    ),
    ("empty-slot", ANY, FROM_TO, _FROM_TO),
    ("empty-slot", ANY, ("%",), _NO_PERCENT),
    (
        "empty-slot",
        ANY,
        ("  ",),
        r"(?:percent|per[ ]cent|percentage[ ]points|basis[ ]points)(?<=\b(?:of|by|to|at|from|than|rose|fell|grew|nearly|about|over|up|down)[ ]{2,3}(?:percent|per[ ]cent|percentage[ ]points|basis[ ]points))(?![\p{L}])",
    ),
    (
        "empty-slot",
        ANY,
        ("months", "weeks", "days", "years", "hours", "minutes", "percent", "million", "billion"),
        r"to[ ](?<=(?<!\b[Ff]rom[ ](?:\p{L}+[ ])?)(?<![\p{L}\p{N}.,-])\d{1,3}[ ]to[ ])(?=(?:months|weeks|days|years|hours|minutes|percent|million|billion)\b(?!-))",
    ),
    ("empty-slot", ANY, ("$", "€", "£"), _SIGN_ALONE),
    ("no-number", ANY, _SCALE_WORDS, r"-(?:m|b|tr)illion(?<=\b(?:an?|the|its|of|this|their|another)[ ]-(?:m|b|tr)illion)(?![\p{L}-])"),
    (
        "empty-slot",
        ANY,
        ("  ",),
        r"[ ]{2}to[ ]{2}(?<=\p{L}[ ]{2}to[ ]{2})(?=(?:per|an?|each|every|in|on|for|by|over|when|after)\b|[.,;])",
    ),
    ("empty-slot", ANY, BETWEEN_AND, _BETWEEN_AND),
    ("empty-slot", ANY, (" .", " ,", " ;", "  ", "\u00a0"), _HOLE),
    ("empty-slot", ANY, ("  ",), rf"(?:kr\.?|Rs\.?|CHF|EUR|GBP|USD|SEK|NOK|DKK)(?<=[ (][\p{{L}}.]{{2,3}})(?=[ ]{{2}}{_GOES_ON})"),
    ("empty-slot", ANY, ("per",), _HOLE_BEFORE_PER),
    ("empty-slot", ANY, (" .", " ,", " ;", "  ", "\\"), _PAID_NOTHING),
    ("empty-slot", ANY, ("  ",), _RAISED_NOTHING),
    ("cut-amount", ANY, ("/",), _NOTHING_PER),
    ("cut-amount", ANY, ("()",), r"\(\)(?<=\b(?:fees?|prices?|costs?|charge|deposit|salary|total)[ ]\(\))"),
    (
        "cut-amount",
        ANY,
        "total difference saving savings price cost fee amount balance budget grant deposit salary rent".split(),
        r"\.(?<=(?:^|\n|[.;][ ])(?:Total|Difference|Savings?|Price|Cost|Fee|Amount|Balance|Budget|Grant|Deposit|Salary|Rent):[ ]{0,2}\.)(?=\s|$)",
    ),
    (
        "cut-amount",
        ANY,
        "save saves pay pays cost costs charge charges expect budget priced".split(),
        rf"[-–—][ ](?<=\b(?:[Ss]aves?|[Pp]ays?|[Cc]osts?|[Cc]harges?|[Ee]xpect|[Bb]udget|priced at)[ ]{{1,2}}[-–—][ ])(?<!\b(?i:what|how|all|everything)\b[^.\n]{{0,60}})(?=(?:an?|per|each|every)[ ](?:{_PERIOD}|user|seat|head|person|unit|{_MORE_MEASURES})\b)",
    ),
)
"""Of each shape its kind, the writers that leave it, words (or marks) of which every match holds one, or the hint in every match, and its pattern."""
