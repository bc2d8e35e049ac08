"""Boasts and scares that no phrase list holds: superlatives over all time and space, promises of riches, cures and safety, fear."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Span
from credlint.facts.quotations import is_quoted
from credlint.facts.sentences import sentence_around
from credlint.facts.words import matches, word_index
from credlint.facts.zones import in_body
from credlint.patterns import lazy
from credlint_rules.rhetoric._summits import SUMMITS
from credlint_rules.rhetoric._urges import URGES

_MADE = "(?:invented|made|built|created|released|designed|devised|conceived|written|produced|seen|known|sold|shipped|launched|discovered|tasted|heard|put together|scored|played|staged|sung|told|filmed|baked|brewed|cooked|performed)"
_SURELY = (
    r"(?:hands[ -]down|without (?:any )?(?:question|doubt|a doubt)|beyond (?:question|doubt)|unquestionably|undoubtedly|indisputably|quite simply|simply|frankly"
    r"|nothing (?:less|short) (?:than|of)|no question|literally)"
)
_FINE = (
    "(?:best|greatest|finest|smartest|coolest|loveliest|most (?:revolutionary|beautiful|innovative|amazing|incredible|exciting|intelligent|ground-?breaking|disruptive"
    "|transformative|extraordinary|spectacular|astonishing|brilliant|impressive|delicious|elegant|perfect|ingenious|stunning|breathtaking|magical|gifted|talented"
    "|visionary|astounding|life-changing|game-changing)|undisputed (?:number one|no\\. ?1|leader|king|champion))"
)
_STRONG = "most (?:powerful|advanced|sophisticated|important|effective|significant|reliable|complete|nutritious|efficient)"
_THINGS = r"(?:[ \n](?!(?:of|in|on|crisis|crash|crime|disaster|failure|fraud|scandal|collapse|famine|defeat|upset|bankruptcy|theft|heist|blunder|mistake|tragedy|transfer|fall|rise|sale|merger|and|or|time|result|year|season|man|men|woman|women|person|people|nation|country|army|navy|military|office|loss|threat|challenge|risk|danger|extinction|showing|opening|debut|weekend|finish|start|performance|score|mark|record|figure|quarter|run|sales|returns?|selling|known)\b)[\p{L}’'-]+){1,5}?"
_EVERYWHERE = "on (?:the|this) planet|on (?:the face of the )?earth|in human history|known to (?:man|mankind|humankind|humanity|science)|in the (?:known |whole )?universe|(?:that )?money can buy|in a generation"
_HISTORY = r"in (?:all of |the (?:whole |entire )?)history of (?:medicine|science|art|music|cinema|film|television|computing|humanity|mankind|humankind|football|cricket|rugby|tennis|boxing|cycling|golf|baseball|basketball|literature|fashion|food|(?:\p{L}+ )?(?:business|commerce|capitalism|retail|technology|software|engineering|architecture|publishing|theatre|opera|sport|advertising|motoring|exploration|cooking|farming|banking)|the (?:world|planet|universe|internet|web|sport|game|human race))"
_EVER = rf"{_HISTORY}|(?:that|who) (?:has |have )?ever (?:lived|played|walked|drew breath)|alive(?=[.,;!])|ever {_MADE}|ever to (?:come out of|grace|walk|leave|emerge from|exist)|of all time|(?:that )?(?:the world|mankind|humanity|anyone|anybody) has ever {_MADE}|{_EVERYWHERE}"
_BEATEN = "obliterat annihilat demolish crush destroy humiliat embarrass outclass outperform surpass beat".split()
_DAYS = r"(?:overnight|in[ \n](?:just[ \n])?\d+[ \n](?:days|weeks|months|hours))"
_BOASTS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    (
        rf"\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Ww]orld[’']s|[Tt]his)[ \n]{_FINE}(?:{_THINGS}[ \n](?:{_EVER})|[ \n]{_HISTORY})\b",
        ("ever", "planet", "earth", "history", "universe", "money", "generation", "known", "alive"),
        ("best", "greatest", "finest", "smartest", "coolest", "loveliest", "most", "undisputed"),
    ),
    (
        rf"\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Ww]orld[’']s|[Tt]his)[ \n]{_FINE}{_THINGS}[ \n]of all time\b",
        ("best", "greatest", "finest", "smartest", "coolest", "loveliest"),
        ("time",),
    ),
    (
        rf"\b(?:[Tt]he|[Oo]ur|[Ii]ts|[Ww]orld[’']s)[ \n]{_STRONG}{_THINGS}[ \n](?:{_EVERYWHERE})\b",
        ("planet", "earth", "history", "universe", "money", "generation", "known"),
        (
            "powerful",
            "advanced",
            "sophisticated",
            "important",
            "effective",
            "significant",
            "reliable",
            "complete",
            "nutritious",
            "efficient",
        ),
    ),
    (
        rf"\b(?i:{_SURELY}),?[ \n](?:the|our|its)[ \n](?:\p{{Ll}}{{3,}}est|{_FINE}|most[ \n]\p{{Ll}}+)(?:[ \n][\p{{L}}’'-]+){{1,6}}?[ \n](?:{_EVER}|(?:in|on)[ \n]the[ \n](?:world|market|universe))\b",
        ("hands", "question", "doubt", "unquestionably", "undoubtedly", "indisputably", "simply", "frankly", "nothing", "literally"),
        ("ever", "planet", "earth", "history", "universe", "money", "generation", "known", "world", "market"),
    ),
    (
        r"\b(?i:no[ -]?one|nobody)\b[^.;:!?\n]{0,24}\bever\b[^.;:!?\n]{0,30}\b(?:a|any)[ \n](?:better|finer|greater|smarter)\b",
        ("nobody", "one"),
        ("ever",),
    ),
    (
        r"\b[Nn]o[ \n]\p{L}+(?:[ \n]\p{L}+)?[ \n](?:before or since|in (?:human )?history|on earth|on the planet)[ \n](?:has|have|had)[ \n](?:ever[ \n])?(?:mattered|meant|inspired)\b",
        ("mattered", "meant", "inspired"),
        ("since", "history", "earth", "planet"),
    ),
    (
        rf"\b(?:{'|'.join(_BEATEN)})(?:s|es|ing)?[ \n](?:every|all|any)(?:[ \n]other)?(?:[ \n][\p{{L}}-]+){{1,3}}?[ \n](?:ever[ \n]{_MADE}|on the (?:planet|face of))\b",
        tuple(verb + end for verb in _BEATEN for end in ("", "s", "es", "ing")),
        ("ever", "planet", "face"),
    ),
    (
        r"\b(?:overturn|rewrite|upend|change|shatter|explode|destroy)(?:s|ing)?[ \n](?:absolutely[ \n])?everything[ \n](?:that[ \n])?(?:\p{L}+[ \n]){1,3}?(?:knew|knows?|thought|believed|understood)\b",
        ("everything",),
        ("knew", "know", "knows", "thought", "believed", "understood"),
    ),
    (
        r"\b(?:will|going to|set to|about to)[ \n](?:\p{L}+ly[ \n])?(?:change|transform|alter|revolutioni[sz]e|reshape|redefine)[ \n](?:(?!lives?\b|his\b|her\b|their\b)[\p{L}’'-]+[ \n]){1,4}?(?:for[ \n]?ever|once and for all)\b",
        ("forever", "ever", "once"),
        ("change", "transform", "alter", "revolutionize", "revolutionise", "reshape", "redefine"),
    ),
    (
        r"\b(?:erases|eliminates|cures|banishes|eradicates|solves|(?:fixes|ends)(?=[^.;!?\n]{0,40}\b(?:problem|issue|crisis|guesswork|headache|pain|worr|stress|burnout)))[ \n](?:[\p{L}’'-]+[ \n]){1,5}?(?:for[ \n]?ever|once and for all)\b",
        ("erases", "eliminates", "cures", "banishes", "eradicates", "solves", "fixes", "ends"),
        ("forever", "ever", "once"),
    ),
    (
        r"\b(?:permanently|instantly|miraculously|magically)[ \n](?:cure|reverse|heal|melt|erase)s?\b|\bmelts?[ \n](?:away[ \n])?(?:belly|body|stubborn)[ \n]fat\b",
        ("permanently", "instantly", "miraculously", "magically", "melt", "melts"),
        tuple(f"{verb}{end}" for verb in ("cure", "reverse", "heal", "melt", "erase") for end in ("", "s")),
    ),
    (
        rf"\bcures?[ \n](?:cancer|diabetes|burnout|depression|anxiety|arthritis|autism|baldness|insomnia|obesity|age?ing)[ \n](?:permanently|forever|for good|naturally|{_DAYS})\b",
        ("cure", "cures"),
        ("permanently", "forever", "good", "naturally", "overnight", "days", "weeks", "months", "hours"),
    ),
    (
        r"\b(?:[Oo]ne|[Tt]his)[ \n](?:weird|strange|odd|crazy)[ \n](?:\p{L}+[ \n])?(?:trick|hack|secret|additive|food|fruit|ingredient|tip|method|habit)\b",
        ("weird", "strange", "odd", "crazy"),
        ("one", "this"),
    ),
    (
        r"\b[Oo]ne[ \n](?:simple|easy|little)?[ \n]?(?:trick|hack|secret)[ \n](?:will|that will|that can|can)\b",
        ("trick", "hack", "secret"),
        ("will", "can"),
    ),
    (
        r"\b(?:certain|guaranteed|sure|bound)[ \n]to[ \n](?:retire|get rich|become (?:rich|a millionaire|millionaires)|make (?:a fortune|millions)|double (?:your|their))\b",
        ("certain", "guaranteed", "sure", "bound"),
        ("retire", "rich", "millionaire", "millionaires", "fortune", "millions", "double"),
    ),
    (
        rf"\b(?:[Gg]et(?:s|ting)?|mak(?:e|es|ing)(?:[ \n]\p{{L}}+){{1,2}}|becom(?:e|es|ing))[ \n](?:rich|wealthy|a millionaire|millionaires)[ \n](?:quick(?:ly)?|fast|{_DAYS})\b",
        ("rich", "wealthy", "millionaire", "millionaires"),
        ("quick", "quickly", "fast", "overnight", "days", "weeks", "months", "hours"),
    ),
    (r"\b[Qq]uit your (?:day )?job (?:in|within|by|for good)\b", ("quit",), ("job",)),
    (
        rf"\b(?:sales|revenue|income|profits?|money|savings|traffic)[ \n]will[ \n](?:double|triple|explode|skyrocket|multiply)[ \n](?:instantly|{_DAYS})\b",
        ("double", "triple", "explode", "skyrocket", "multiply"),
        ("will",),
    ),
    (
        r"[,;–—][ ]guaranteed(?=[!.])|\b(?:I|[Ww]e)[ \n](?:personally[ \n]|absolutely[ \n])?guarantee[ \n](?:it|you|that you)\b|\bguaranteed[ \n]to[ \n](?:\p{L}+[ \n]){1,3}?in[ \n](?:just[ \n])?\d+[ \n](?:hours|days|weeks|minutes)\b",
        ("guarantee", "guaranteed"),
        (),
    ),
    (r"\bnothing[ \n](?:[\p{L}’']+[ \n]){0,5}?can[ \n](?:save|protect)[ \n]you\b", ("save", "protect"), ("nothing",)),
    (r"\b[Yy]our?(?:[ \n]\p{L}+)?[ \n](?:WILL|will)[ \n]be[ \n]next\b", ("next",), ("you", "your")),
    (
        r"\b[Tt]he[ \n](?:\p{L}+est|best|most[ \n]\p{L}+)[ \n](?:[\p{L}’'-]+[ \n]){1,7}?[\p{L}’'-]+(?:,[ ]|[ ][–—-][ ]|[.][ ])(?:[Nn]o (?:debate|contest|question|argument|ifs or buts)|[Bb]ar none|[Pp]eriod|[Ff]ull stop|[Ee]nd of (?:story|debate|discussion)|[Hh]ands down|[Ww]ithout equal)(?=[.!])",
        ("debate", "contest", "question", "argument", "buts", "none", "period", "stop", "story", "discussion", "hands", "equal"),
        ("the",),
    ),
    (
        r"\b[Uu]nlike[ \n](?:anything|anyone|any[ \n][\p{L}-]+)[ \n](?:that[ \n])?(?:[\p{L}’'-]+[ \n]){1,4}?(?:has|have|had|[’']ve)[ \n]ever[ \n](?:seen|witnessed|known|experienced|tasted|heard|met|faced|had|built|made|tried|encountered)\b",
        ("unlike",),
        ("ever",),
    ),
    (
        r"\b[Ee]very[ \n](?:single[ \n])?(?:second|minute|hour|day|week|month)[ \n](?:that[ \n])?you[ \n](?:wait|delay|hesitate|put it off|do nothing)\b",
        ("wait", "delay", "hesitate", "put", "nothing"),
        ("every",),
    ),
    (
        r"\b(?:quietly|silently|slowly|secretly|literally)[ \n](?:kill|poison|rob|destroy|steal|drain|ruin|bleed|bankrupt|sabotag)\p{L}{0,4}ing[ \n](?:from[ \n])?your?\b|\b(?:robb|bleed|suck|drain|fleec|milk)ing[ \n]you[ \n](?:blind|dry)\b",
        ("quietly", "silently", "slowly", "secretly", "literally", "blind", "dry"),
        ("you", "your"),
    ),
    (
        r"\b(?:[Nn]obody|[Nn]o[ -]?one|[Nn]o (?:homeowner|home|house|household|family|child|parent|woman|pensioner|saver|driver|resident|worker|employee|job|business|company|street|neighbou?rhood|bank account))\b(?:[ ](?:in|on|of|with)[ ][^.;:,\n]{1,40})?[ ]is[ ]safe(?=[ ](?:tonight|any ?more|any longer|right now|from it|from them)\b|!)",
        ("safe",),
        ("nobody", "no"),
    ),
    (
        r"\bnothing[ \n](?:short[ \n]of|less[ \n]than)[ \n](?:a[ \n]|an[ \n]|the[ \n])?(?:\p{L}+[ \n])?(?:cure|miracles?|miraculous|revolution|revolutionary|magic|magical|perfection|genius|masterpiece)\b",
        (
            "cure",
            "miracle",
            "miracles",
            "miraculous",
            "revolution",
            "revolutionary",
            "magic",
            "magical",
            "perfection",
            "genius",
            "masterpiece",
        ),
        ("nothing",),
    ),
    (
        r"\b(?<!\b(?:[Nn]o|any)[ ])[Mm]iracle[ \n](?:cures?|drugs?|molecules?|pills?|diets?|supplements?|ingredients?|foods?|treatments?|remed(?:y|ies)|products?|formula|fruit|berr(?:y|ies)|tea|plant|compound|oil)\b",
        ("miracle",),
        (),
    ),
    (
        r"\b[Tt]he[ \n](?:only|last)[ \n](?!time\b|thing\b|person\b)(?:[\p{L}’'-]+[ \n]){1,4}?(?:that[ \n])?(?:you|anyone|your (?:team|business|company|family|child))(?:[’']ll|[ \n]will)[ \n](?:ever[ \n](?:need|want|buy|own|read)|need[ \n]again)\b",
        ("only", "last"),
        ("ever", "again"),
    ),
    (
        r"\d[ ]?(?:%|percent)[ \n](?:a|per|every|each)[ \n](?:day|week|month)\b[^.;\n]{0,50}?\b(?:no|zero|without)[ \n](?:any[ \n])?risk\b|\b(?:no|zero|without)[ \n](?:any[ \n])?risk\b[^.;\n]{0,30}?\d[ ]?(?:%|percent)[ \n](?:a|per|every|each)[ \n](?:day|week|month)\b",
        ("risk",),
        ("day", "week", "month"),
    ),
    (
        r"\b(?:(?:[Yy]our|[Tt]he)[ \n])?(?:very[ \n])?(?:[Ll]ast|[Ff]inal)[ \n][Cc]hance[ \n]to[ \n](?:get|become|grow|make|be)[ \n](?:an?[ \n])?(?:\p{L}+[ \n])?(?:rich|wealthy|millionaires?|fortune|millions)\b",
        ("chance",),
        ("rich", "wealthy", "millionaire", "millionaires", "fortune", "millions"),
    ),
    (r"\b(?:DON[’']T WAIT|ACT NOW)\b", ("wait", "act"), ("don", "now")),
    (
        r"\b(?:will|could|can|may)[ \n](?:kill|destroy|ruin|bankrupt|wipe out)[ \n](?:(?:hundreds|thousands|millions)(?: of \p{L}+)?|you|us|everyone|all of us)[ \n](?:at any (?:second|moment|minute)|overnight|without warning)\b",
        ("kill", "destroy", "ruin", "bankrupt", "wipe"),
        ("second", "moment", "minute", "overnight", "warning"),
    ),
)
_KINDS = (*_BOASTS, *URGES, *SUMMITS)
_COMPILED = tuple((lazy(pattern), frozenset(words), [frozenset(others)] if others else []) for pattern, words, others in _KINDS)
"""Of each kind its pattern, and two lists of words of each of which, if it has any, every match holds one."""
_WORDS = frozenset(word for _, words, _ in _KINDS for word in words)
_HEDGED = lazy(
    r"\b(?:says?|said|calls?|called|claim(?:s|ed)?|regard(?:s|ed)?|consider(?:s|ed)?|words|opinions?|voted|named|hailed|dubbed|describe[sd]?|rank(?:s|ed)?|rated?|believes?|believed|thinks?|argu(?:e|es|ed|ably)|perhaps|maybe|may|might|if|whether"
    r"|one of|among|so-called|according|wrote|writes|bill(?:s|ed)|touted|deemed|widely|critics|fans|poll(?:ed)?|award(?:ed)?|prize|myth|hoax|scam|promis(?:e|es|ed|ing)|advert\p{L}*|slogan|fraud\p{L}*|not|hardly|asks?|asked"
    r"|(?:lists|listed)\b(?! of)|survey|readers|my|asking|heard|told|tells?)\b|n[’']t\b|\?",
)


def boasts_in_body(article: Article) -> Iterator[Span]:
    """The boasts of the body in order, told as the author's own: outside of quotations, and in a sentence that nobody else says or doubts."""
    found: list[Span] = []
    for span in sorted(_boasts(article)):
        if not found or span.start >= found[-1].end:
            found.append(span)
    return (span for span in found if in_body(article, span) and not is_quoted(article, span) and not _is_hedged(article, span))


def _boasts(article: Article) -> Iterator[Span]:
    """All boasts. Most articles hold none of the words of most kinds."""
    every = word_index(article).keys()
    held = every & _WORDS
    for pattern, words, others in _COMPILED:
        if not held.isdisjoint(words) and not any(map(every.isdisjoint, others)):
            yield from (Span(*match.span()) for match in matches(article, pattern, words, *others))


def _is_hedged(article: Article, span: Span) -> bool:
    start, end = sentence_around(article, span)
    return bool(_HEDGED.search(article.prose, start, span.start) or _HEDGED.search(article.prose, span.end, end))
