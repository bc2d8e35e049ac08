"""Urges and scares: what readers are pressed to buy or do at once, what they are told to fear, and what a product does to its rivals. Data of `_boasts`."""

from __future__ import annotations

_SOON = "in (?:just |only )?(?:\\d+|a|one|two|three|a few) (?:minutes?|hours?|days?|weeks?)|in (?:minutes|seconds|hours|days)"
_ILLS = "(?:cancer|diabetes|burnout|depression|anxiety|arthritis|autism|baldness|insomnia|obesity|age?ing|back pain|migraines?|acne|colds?|flu|covid|hangovers?|wrinkles|dementia|tinnitus)"
_YOURS = "(?:jobs?|savings|money|children|kids|famil(?:y|ies)|homes?|pension|data|business|bank account|passwords?)"

_WOES = "(?i:breaches|hacks|hallucinations|errors|mistakes|downtime|outages|bugs|fraud|fraudsters|scams|spam|queues|paperwork|delays|churn|waste|guesswork|stress|burnout|wrinkles|acne|back[ \\n]pain|passwords|break-ins|recalls|stockouts|no-shows|overruns)"

URGES: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    (
        r"\b[Nn]ever\b[^.;:!?\n]{0,50}?\ba[ \n](?:better|finer|smarter)[ \n](?:time|moment|day|year|opportunity|chance)[ \n](?:to|for)\b",
        ("better", "finer", "smarter"),
        ("never",),
    ),
    (
        r"\b[Nn]othing[ \n](?:that[ \n])?your?\b[^.;:!?\n]{0,50}?[ \n]will[ \n](?:ever[ \n])?(?:survive|be[ \n]left)\b|\b[Nn]othing[ \n]will[ \n]ever[ \n]be[ \n]the[ \n]same\b",
        ("nothing",),
        ("survive", "left", "same"),
    ),
    (
        r"\b(?:[Yy]ou|[Yy]our[ \n]\p{L}+|[Ee]very[ \n]\p{L}+)[ \n](?:WILL|MUST)[ \n](?:be[ \n](?:breached|hacked|robbed|fired|replaced|sorry)|regret|go[ \n]bankrupt)\b",
        ("breached", "hacked", "robbed", "fired", "replaced", "sorry", "regret", "bankrupt"),
        ("will", "must"),
    ),
    (
        r"\b[Oo]nly[ \n](?:\p{Lu}[\p{L}\d-]+|we|our[ \n]\p{L}+)(?:[ \n]\p{L}+)?[ \n](?:stands[ \n]between[ \n]you[ \n]and|can[ \n](?:save|protect|rescue)[ \n]your?)\b",
        ("only",),
        ("you", "your"),
    ),
    (
        r"\b(?:human[ \n]race|[Mm]ankind|[Hh]umanity|[Tt]he[ \n]world|[Nn]obody)[ \n](?:never[ \n]will|will[ \n]never)(?:[ \n][^.;:,\n]{1,40}?)?[ \n]again\b",
        ("again",),
        ("race", "mankind", "humanity", "world", "nobody"),
    ),
    (
        (
            r"\b(?:[Dd]emocracy|[Cc]ivili[sz]ation|[Ff]reedom|[Ll]iberty|[Hh]umanity|(?:[Tt]he|[Tt]his|[Oo]ur)[ \n](?:republic|planet|nation|country|world|economy|way[ \n]of[ \n]life))(?:[ \n]itself)?"
            r"[ \n](?:now[ \n])?(?:hangs|is[ \n]hanging)[ \n]by[ \n]a[ \n]thread\b"
        ),
        ("thread",),
        ("hangs", "hanging"),
    ),
    (r"\b[Tt]he[ \n]end[ \n]of[ \n](?:[\p{L}’'-]+[ \n]){1,4}?as[ \n](?:we|you)[ \n]know[ \n](?:it|them)\b", ("end",), ("know",)),
    (
        r"\bor[ \n](?:you[’'](?:ll|d)[ \n]|live[ \n]to[ \n])?(?:regret[ \n]it|miss[ \n]out|be[ \n](?:sorry|left[ \n]behind|poor|broke)|kick[ \n]yourself)[ \n]for(?:[ \n]?ever|[ \n]the[ \n]rest[ \n]of[ \n]your|[ \n]years)\b",
        ("regret", "miss", "sorry", "behind", "poor", "broke", "kick"),
        ("forever", "ever", "rest", "years"),
    ),
    (
        (
            r"\b(?:[Aa]ct|[Bb]uy|[Ii]nvest|[Oo]rder|[Ss]ign[ \n]up|[Jj]oin|[Ss]ell|[Bb]ook|[Gg]et[ \n]yours)(?:[ \n](?:now|today|in|out|yours|it))?,?[ \n]before[ \n]it(?:[’']s|[ \n]is)[ \n](?:too[ \n]late|gone)\b"
            r"|\b[Tt]ime[ \n]is[ \n]running[ \n]out[ \n]for[ \n]your?\b"
        ),
        ("late", "gone", "running"),
        ("act", "buy", "invest", "order", "join", "sell", "book", "sign", "yours", "time"),
    ),
    (
        r"\b(?:[Bb]est|[Gg]reatest|[Bb]iggest|[Mm]ost[ \n]\p{L}+)\b[^.;:!?\n]{0,50}?[ \n]since[ \n](?:sliced[ \n]bread|the[ \n](?:wheel|printing[ \n]press|light[ \n]?bulb|steam[ \n]engine|internet|iPhone)|electricity|fire|penicillin)\b",
        ("since",),
        ("sliced", "wheel", "press", "bulb", "lightbulb", "engine", "internet", "iphone", "electricity", "fire", "penicillin"),
    ),
    (
        (
            r"\b(?:[Dd]octors|[Dd]entists|[Bb]anks|[Ll]awyers|[Tt]rainers|[Ll]andlords|[Ii]nsurers|[Ee]xperts|[Bb]ig[ \n](?:Pharma|Tech|Food|Oil))[ \n](?:hate[ \n](?:this|one|him|her)\b"
            r"|(?:are|is)[ \n](?:furious|terrified|panicking|speechless|in[ \n]shock|scared|stunned|baffled|amazed)[ \n](?:about|at|over|by|of)[ \n](?:this|one)\b)"
        ),
        ("hate", "furious", "terrified", "panicking", "speechless", "shock", "scared", "stunned", "baffled", "amazed"),
        ("this", "one", "him", "her"),
    ),
    (
        r"\b[Yy]ou(?:[’']d|[ \n]would|[’']re|[ \n]are)[ \n](?:be[ \n])?(?:a[ \n]fool|crazy|mad|insane|stupid|an[ \n]idiot|foolish)[ \n](?:not[ \n]to|to[ \n](?:wait|miss|ignore))\b",
        ("fool", "crazy", "mad", "insane", "stupid", "idiot", "foolish"),
        ("you",),
    ),
    (
        rf"\b[Ll]ose[ \n](?:up[ \n]to[ \n])?\d+[ \n]?(?:kilos?|kg|pounds?|lbs?|stone|inches)[ \n](?:of[ \n]fat[ \n])?(?:{_SOON})\b|\b(?:melts?|burns?)[ \n](?:away[ \n]|off[ \n])?(?:\p{{Ll}}+[ \n])?fat[ \n](?:while[ \n]you[ \n]sleep|overnight)\b",
        ("lose", "melt", "melts", "burn", "burns"),
        ("kilo", "kilos", "kg", "pound", "pounds", "lb", "lbs", "stone", "inches", "fat"),
    ),
    (
        rf"\b(?:cures?|heals?|reverses?|banishes)[ \n]{_ILLS}[ \n](?:{_SOON})\b",
        ("cure", "cures", "heal", "heals", "reverse", "reverses", "banishes"),
        ("minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "seconds"),
    ),
    (
        r"\b(?:will|can)[ \n]make[ \n]you[ \n](?:a[ \n]millionaire|a[ \n]fortune|rich|wealthy)\b|\b(?:will|going[ \n]to)[ \n](?:\p{Ll}+ly[ \n])?(?:change|transform)[ \n]your[ \n](?:whole[ \n]|entire[ \n])?life\b",
        ("millionaire", "fortune", "rich", "wealthy", "change", "transform"),
        ("make", "life"),
    ),
    (
        (
            rf"\b[Yy]our[ \n](?:\p{{Ll}}+[ \n])?{_YOURS}[ \n](?:is|are)[ \n](?:not|no[ \n]longer)[ \n]safe\b|\bwip(?:e|es|ing)[ \n]out[ \n](?:everything|all)[ \n](?:that[ \n])?you\b"
            r"|\b[Yy]ou(?:[’']re|[ \n]are)[ \n]being[ \n](?:lied[ \n]to|robbed|cheated|ripped[ \n]off|poisoned|brainwashed)\b"
        ),
        ("safe", "wipe", "wipes", "wiping", "lied", "robbed", "cheated", "ripped", "poisoned", "brainwashed"),
        ("you", "your"),
    ),
    (
        (
            r"\bputs?[ \n](?:every|all|any)(?:[ \n]\p{L}+){1,3}?[ \n]to[ \n]shame\b|\bblows[ \n](?:the[ \n]competition|every(?:thing)?(?:[ \n]\p{L}+){0,2}?|(?:all[ \n])?its[ \n]rivals)[ \n]out[ \n]of[ \n]the[ \n]water\b"
            r"|\bleaves[ \n](?:the[ \n]competition|every(?:one|thing)?(?:[ \n]\p{L}+){0,2}?|(?:all[ \n])?its[ \n]rivals)[ \n]in[ \n](?:the|its)[ \n]dust\b"
            r"|\b(?:[Cc]ompetition|[Rr]ivals|[Cc]ompetitors)[ \n]do(?:es)?n[’']t[ \n]stand[ \n]a[ \n]chance\b"
        ),
        ("shame", "blows", "leaves", "competition", "rivals", "competitors"),
        ("shame", "water", "dust", "chance"),
    ),
    (
        r"\b[Nn]o[ \n]\p{Ll}+[ \n](?:in[ \n](?:human[ \n])?history|on[ \n]earth|on[ \n]the[ \n]planet|anywhere|alive)[ \n][^.;:!?\n]{0,30}?\b(?:better|finer|greater|smarter)\b|\b[Nn]ever[ \n](?:before[ \n])?in[ \n](?:all[ \n]of[ \n])?human[ \n]history\b",
        ("better", "finer", "greater", "smarter", "human"),
        ("history", "earth", "planet", "anywhere", "alive"),
    ),
    (
        r"\b(?:[Ee]very|[Aa]ll|[Aa]ny)[ \n](?:other[ \n])?(?:[\p{L}-]+[ \n]){1,5}?(?:is[ \n]|are[ \n])?(?:now[ \n])?obsolete\b",
        ("obsolete",),
        ("every", "all", "any"),
    ),
    (
        r"\b[Nn]obody[ \n]will[ \n]ever[ \n](?:beat|top|match|surpass|forget|equal|better)\b|\b(?:[Tt]he[ \n]world|[Hh]istory)[ \n]will[ \n]never[ \n]forget\b",
        ("nobody", "forget"),
        ("ever", "never"),
    ),
    (
        r"\b[Yy]ou[ \n](?:cannot|can[’']t)[ \n]afford[ \n](?:not[ \n]to|to[ \n](?:ignore|miss|wait|be[ \n]without|pass))\b",
        ("afford",),
        ("not", "ignore", "miss", "wait", "without", "pass"),
    ),
    (
        r"\bnever[ \n]forgive[ \n]yourself\b|\bbreaks?[ \n]the[ \n]laws[ \n]of[ \n](?:physics|nature)\b|\bdefies[ \n]the[ \n]laws[ \n]of[ \n](?:physics|nature)\b",
        ("forgive", "laws"),
        ("yourself", "physics", "nature"),
    ),
    (
        r"\bnever[ \n](?:diet|worry|age|be[ \n](?:ill|broke|lonely|bored)|go[ \n]hungry)[ \n]again\b|(?:will|[’']ll)[ \n]never[ \n](?:pay|fall|crash|break|want|need)\b[^.;:,!?\n]{0,40}?[ \n]again\b",
        ("never",),
        ("again",),
    ),
    (
        rf"\b(?:[Dd]oubles?|[Tt]riples?|[Qq]uadruples?)[ \n]your[ \n](?:money|income|savings|sales|salary|traffic|revenue|followers|investment)[ \n](?:{_SOON}|overnight)\b|\bslash(?:es)?[ \n]your[ \n](?:[\p{{L}}-]+[ \n]){{1,2}}?to[ \n]zero\b",
        ("double", "doubles", "triple", "triples", "quadruple", "quadruples", "slash", "slashes"),
        ("your",),
    ),
    (
        (
            rf"\bkeeps?[ \n]{_ILLS}[ \n](?:away|at[ \n]bay)\b|\b(?:stops?|halts?)[ \n](?:the[ \n])?age?ing[ \n](?:in[ \n]its[ \n]tracks|process|for[ \n]good|completely)\b"
            r"|\b(?:ends|solves|will[ \n](?:end|solve))[ \n](?:world[ \n](?:hunger|poverty)|climate[ \n]change|cancer)\b|\bmakes?[ \n][\p{L}-]+[ \n]a[ \n]thing[ \n]of[ \n]the[ \n]past\b"
        ),
        ("bay", "tracks", "ageing", "aging", "hunger", "poverty", "cancer", "diabetes", "thing"),
        ("keep", "keeps", "stop", "stops", "halt", "halts", "ends", "end", "solves", "solve", "past"),
    ),
    (
        (
            r"\bis[ \n]spying[ \n]on[ \n]you[ \n]right[ \n]now\b|\b(?:set|about|going|poised)[ \n]to[ \n](?:wipe[ \n]out|destroy|obliterate|annihilate|paraly[sz]e)[ \n](?:the[ \n](?:country|nation|planet|world|economy)|Britain|Europe|America|civili[sz]ation|humanity)\b"
            r"|\b(?:[Tt]he[ \n](?:euro|dollar|pound|economy|country|nation|planet|world|West|middle[ \n]class)|[Cc]ivili[sz]ation|[Dd]emocracy|[Cc]apitalism|[Hh]umanity|Britain|Europe|America)[ \n]is[ \n](?:finished|doomed)\b"
        ),
        ("spying", "wipe", "destroy", "obliterate", "annihilate", "paralyze", "paralyse", "finished", "doomed"),
        (
            *("you", "britain", "europe", "america", "country", "nation", "planet", "world", "economy", "euro", "dollar", "pound", "west"),
            *("civilisation", "civilization", "democracy", "capitalism", "humanity", "class"),
        ),
    ),
    (
        (
            r"\bnothing[ \n](?:\p{L}+[ \n])?(?:better|finer|like[ \n]it)[ \n](?:on|in)[ \n]the[ \n](?:market|world|planet|business)\b|\b[Nn]othing[ \n]else[ \n](?:on[ \n]the[ \n]market[ \n])?(?:even[ \n])?comes[ \n]close\b"
            r"|\b[Tt]his[ \n]changes[ \n]everything\b|\b[Tt]he[ \n](?:eighth[ \n]wonder[ \n]of[ \n]the[ \n]world\b|mother[ \n]of[ \n]all[ \n](?!parliaments\b|bombs\b|churches\b|rallies\b|battles\b)\p{Ll}+)"
        ),
        ("nothing", "changes", "eighth", "mother"),
        ("better", "finer", "like", "close", "everything", "wonder", "all"),
    ),
    (
        r"\b(?:a[ \n]crime|criminal|madness|insanity)[ \n]not[ \n]to[ \n](?!be\b|have\b)\p{L}+",
        ("crime", "criminal", "madness", "insanity"),
        ("not",),
    ),
    (
        (
            r"\b[Yy]ou[ \n](?:(?:literally|simply|really|just|absolutely|actually)[ \n])?(?:cannot|can[’']t|can[ \n]never)[ \n](?:possibly[ \n])?(?:lose|fail)(?:[ \n]money)?(?=[ \n]?[.!;,]|[ \n](?:with|on|if|when)\b)"
            r"|\bimpossible[ \n](?:for[ \n]you[ \n])?to[ \n](?:lose[ \n]money|fail|go[ \n]wrong|overpay)\b"
        ),
        ("lose", "fail", "wrong", "overpay"),
        ("cannot", "can", "impossible"),
    ),
    (
        (
            rf"\b(?:{_WOES})[ \n](?:(?:simply|just|literally)[ \n](?:stops?[ \n]happening|cease[ \n]to[ \n](?:happen|exist)|vanish(?=[ \n]?[.!,;]))|(?:is|are|becomes?|will[ \n]be(?:come)?)[ \n](?:now[ \n]|finally[ \n])?a[ \n]thing[ \n]of[ \n]the[ \n]past)"
        ),
        ("stop", "stops", "cease", "vanish", "thing"),
        ("happening", "happen", "exist", "past", "simply", "just", "literally"),
    ),
    (
        (
            r"\b(?:removes|ends|stops|kills|abolishes|wipes[ \n]out|puts[ \n]an[ \n]end[ \n]to|gets[ \n]rid[ \n]of|does[ \n]away[ \n]with|will[ \n](?:remove|stop|kill|abolish|wipe[ \n]out|get[ \n]rid[ \n]of|do[ \n]away[ \n]with))[ \n]"
            r"(?!(?:the|this|that|his|her|their|its)\b)(?:[\p{L}’'-]+[ \n]){0,4}?[\p{L}’'-]+,?[ \n]once[ \n]and[ \n]for[ \n]all\b"
        ),
        ("removes", "ends", "stops", "kills", "abolishes", "wipes", "puts", "gets", "does", "will"),
        ("once",),
    ),
    (
        (
            r"\b[Ww]e(?:[’']ve|[ \n]have)?[ \n](?:now[ \n]|finally[ \n]|already[ \n])?(?:ended|eradicated|abolished|eliminated|solved|defeated|beaten|banished|wiped[ \n]out|conquered)[ \n](?:(?!(?:an?|the|this|that|one|some|most|much)\b)\p{Ll}+[ \n]){0,2}?"
            r"(?:hunger|homelessness|poverty|loneliness|unemployment|racism|corruption|illiteracy|inequality|cancer|burnout|bias|congestion|knife[ \n]crime)\b"
        ),
        ("ended", "eradicated", "abolished", "eliminated", "solved", "defeated", "beaten", "banished", "wiped", "conquered"),
        ("we",),
    ),
    (
        (
            r"\b(?:[Tt]he[ \n](?:[\p{L}-]+[ \n]){0,3}?(?:world|industry|trade|market|sector|business|office|web|internet)|[Cc]omputing|[Mm]edicine|[Ff]arming|[Bb]anking|[Ee]ducation|[Mm]anufacturing|[Ss]oftware|[Cc]ooking|[Ss]hopping|[Hh]iring|[Ff]inance|[Pp]hysics"
            r"|[Cc]hemistry|[Ss]cience|[Tt]eaching|[Gg]ardening|[Cc]oding|[Mm]arketing)[ \n]will[ \n]never[ \n](?:again[ \n])?be[ \n]the[ \n]same\b"
        ),
        ("same",),
        ("never",),
    ),
    (
        r"\b[Nn]owhere[ \n]else[ \n](?:on[ \n](?:the[ \n]planet|[Ee]arth)|in[ \n]the[ \n](?:world|universe))[ \n](?:do|will|can|would|could)[ \n](?:you|we|one|anyone)[ \n](?:[\p{L}’'-]+[ \n]){1,6}?(?:like[ \n](?:this|it|that|these)|better|finer)\b",
        ("nowhere",),
        ("like", "better", "finer"),
    ),
    (
        (
            r"\b[Yy]our[ \n](?:\p{Ll}+[ \n])?(?:data|money|files|savings|secrets|account|information|passwords?|photos|home)[ \n](?:can[ \n]never|cannot|can[’']t)[ \n](?:ever[ \n])?be[ \n](?:lost|stolen|leaked|hacked|breached|seized)\b(?![ \n](?:by|without|unless|until|if|from|when|through)\b)"
            r"|\bcan[ \n]never[ \n]be[ \n](?:hacked|breached|cracked|fooled|jailbroken|stolen)\b|\bimpossible[ \n]to[ \n](?:hack|breach|jailbreak)(?=[ \n]?[.!,;])"
        ),
        ("lost", "stolen", "leaked", "hacked", "breached", "seized", "cracked", "fooled", "jailbroken", "hack", "breach", "jailbreak"),
        ("can", "cannot", "impossible"),
    ),
    (
        (
            r"\b[Ee]very[ \n](?:single[ \n])?(?:company|business|firm|person|team|home|household|shop|woman|man|parent|driver|owner|school|city|human|child)[ \n]on[ \n](?:[Ee]arth|the[ \n]planet)[ \n](?:can|will|should|needs?|must|could)\b"
            r"|\b[Yy]ou(?:[’']ll|[ \n]will)[ \n]never[ \n](?:need|want|look[ \n]for|use)[ \n](?:to[ \n](?:buy|use)[ \n])?(?:another|any[ \n]other)\b"
            r"|\b[Nn]o(?:t[ \n](?:one|a[ \n]single))?[ \n](?:customer|client|user|owner|buyer|guest|patient)[ \n]has[ \n]ever[ \n](?:left|complained|regretted|returned|wanted)\b"
        ),
        ("every", "never", "no", "not"),
        ("earth", "planet", "another", "other", "ever"),
    ),
)
"""As in `_boasts`: a pattern, and two lists of words of each of which every match holds one."""
