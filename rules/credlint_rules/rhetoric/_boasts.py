"""Boasts and scares that no phrase list holds: superlatives over all time and space, promises of riches, cures and safety, fear."""

from __future__ import annotations

from collections.abc import Iterator

from credlint import Article, Span
from credlint.article import around
from credlint.facts.quotations import is_quoted
from credlint.facts.sentences import sentences
from credlint.facts.words import matches
from credlint.facts.zones import in_body
from credlint.patterns import lazy

_MADE = "(?:invented|made|built|created|released|designed|devised|conceived|written|produced|seen|known|sold|shipped|launched|discovered|tasted|heard|put together)"
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
_THINGS = r"(?:[ \n](?!(?:of|in|on|and|or|time|result|year|season|man|men|woman|women|person|people|nation|country|army|navy|military|office|loss|threat|challenge|risk|danger|extinction|showing|opening|debut|weekend|finish|start|performance|score|mark|record|figure|quarter|run|sales|returns?|selling|known)\b)[\p{L}’'-]+){1,5}?"
_EVERYWHERE = "on (?:the|this) planet|on (?:the face of the )?earth|in human history|known to (?:man|mankind|humanity|science)|in the (?:known |whole )?universe|(?:that )?money can buy|in a generation"
_EVER = rf"ever {_MADE}|ever to (?:come out of|grace|walk|leave|emerge from|exist)|of all time|(?:that )?(?:the world|mankind|humanity|anyone|anybody) has ever {_MADE}|{_EVERYWHERE}"
_BOASTS = (
    (
        (
            rf"\b(?:the|our|its|world[’']s|this)[ \n]{_FINE}{_THINGS}[ \n](?:{_EVER})\b|\b(?:the|our|its|world[’']s)[ \n]{_STRONG}{_THINGS}[ \n](?:{_EVERYWHERE})\b"
            rf"|\b{_SURELY},?[ \n](?:the|our|its)[ \n](?:\p{{Ll}}{{3,}}est|{_FINE}|most[ \n]\p{{Ll}}+)(?:[ \n][\p{{L}}’'-]+){{1,6}}?[ \n](?:{_EVER})\b"
        ),
        ("ever", "planet", "earth", "time", "history", "mankind", "humanity", "universe", "money", "generation", "known"),
    ),
    (
        (
            r"\b(?i:no[ -]?one|nobody)\b[^.;:!?\n]{0,24}\bever\b[^.;:!?\n]{0,30}\b(?:a|any)[ \n](?:better|finer|greater|smarter)\b"
            r"|\b(?:[Nn]o)[ \n]\p{L}+(?:[ \n]\p{L}+)?[ \n](?:before or since|in (?:human )?history|on earth|on the planet)[ \n](?:has|have|had)[ \n](?:ever[ \n])?(?:mattered|meant|come close|been so|inspired|changed)\b"
        ),
        ("no", "nobody"),
    ),
    (
        rf"\b(?:obliterat|annihilat|demolish|crush|destroy|humiliat|embarrass|outclass|outperform|surpass|beat)(?:s|es|ing)?[ \n](?:every|all|any)(?:[ \n]other)?(?:[ \n][\p{{L}}-]+){{1,3}}?[ \n](?:ever[ \n]{_MADE}|on the (?:planet|face of))\b",
        ("ever", "planet", "face"),
    ),
    (
        r"\b(?:overturn|rewrite|upend|change|shatter|explode|destroy)(?:s|ing)?[ \n](?:absolutely[ \n])?everything[ \n](?:that[ \n])?(?:\p{L}+[ \n]){1,3}?(?:knew|knows?|thought|believed|understood)\b",
        ("everything",),
    ),
    (
        (
            r"\b(?:will|going to|set to|about to)[ \n](?:\p{L}+ly[ \n])?(?:change|transform|alter|revolutioni[sz]e|reshape|redefine)[ \n](?:(?!lives?\b|his\b|her\b|their\b)[\p{L}’'-]+[ \n]){1,4}?(?:for[ \n]?ever|once and for all)\b"
            r"|\b(?:erases|eliminates|cures|banishes|eradicates|solves|(?:fixes|ends)(?=[^.;!?\n]{0,40}\b(?:problem|issue|crisis|guesswork|headache|pain|worr|stress|burnout)))[ \n](?:[\p{L}’'-]+[ \n]){1,5}?(?:for[ \n]?ever|once and for all)\b"
        ),
        ("forever", "ever", "once"),
    ),
    (
        (
            r"\b(?:permanently|instantly|miraculously|magically)[ \n](?:cure|reverse|heal|melt|erase)s?\b|\bcures?[ \n](?:cancer|diabetes|burnout|depression|anxiety|arthritis|autism|baldness|insomnia|obesity|ag(?:e)?ing)[ \n](?:permanently|forever|for good|naturally|overnight|in (?:just )?\d+ (?:days|weeks|hours))\b"
            r"|\bmelts?[ \n](?:away[ \n])?(?:belly|body|stubborn)[ \n]fat\b"
        ),
        ("cure", "cures", "heal", "heals", "reverse", "reverses", "melt", "melts", "erase", "erases"),
    ),
    (
        (
            r"\b(?:[Oo]ne|[Tt]his)[ \n](?:weird|strange|odd|crazy)[ \n](?:\p{L}+[ \n])?(?:trick|hack|secret|additive|food|fruit|ingredient|tip|method|habit)\b|\b[Oo]ne[ \n](?:simple|easy|little)?[ \n]?(?:trick|hack|secret)[ \n](?:will|that will|that can|can)\b"
            r"|\b(?:don[’']t|do not|doesn[’']t|never)[ \n]want[ \n](?:you|anyone)[ \n]to[ \n](?:know|see|find out)\b"
        ),
        ("weird", "strange", "odd", "crazy", "trick", "hack", "secret", "want"),
    ),
    (
        (
            r"\b(?:all but[ \n])?(?:certain|guaranteed|sure|bound)[ \n]to[ \n](?:retire|get rich|become (?:rich|a millionaire|millionaires)|make (?:a fortune|millions)|double (?:your|their))\b"
            r"|\b(?:[Gg]et(?:s|ting)?|mak(?:e|es|ing)(?:[ \n]\p{L}+){1,2}|becom(?:e|es|ing))[ \n](?:rich|wealthy|a millionaire|millionaires)[ \n](?:overnight|quick(?:ly)?|fast|in (?:just )?\d+ (?:days|weeks|months))\b|\b[Qq]uit your (?:day )?job (?:in|within|by|for good)\b"
            r"|\b(?:sales|revenue|income|profits?|money|savings|traffic)[ \n]will[ \n](?:double|triple|explode|skyrocket|multiply)[ \n](?:overnight|in (?:just )?\d+ (?:days|weeks|hours)|instantly)\b"
        ),
        (
            "retire",
            "rich",
            "wealthy",
            "millionaire",
            "millionaires",
            "fortune",
            "millions",
            "double",
            "quit",
            "overnight",
            "days",
            "weeks",
            "hours",
            "instantly",
        ),
    ),
    (
        r"[,;–—][ ]guaranteed(?=[!.])|\b(?:I|[Ww]e)[ \n](?:personally[ \n]|absolutely[ \n])?guarantee[ \n](?:it|you|that you)\b|\bguaranteed[ \n]to[ \n](?:\p{L}+[ \n]){1,3}?in[ \n](?:just[ \n])?\d+[ \n](?:hours|days|weeks|minutes)\b",
        ("guarantee", "guaranteed"),
    ),
    (
        (
            r"\bnothing[ \n](?:[\p{L}’']+[ \n]){0,5}?can[ \n](?:save|protect)[ \n]you\b|\b[Yy]our?(?:[ \n]\p{L}+)?[ \n](?:WILL|will)[ \n]be[ \n]next\b|\b(?:DON[’']T WAIT|ACT NOW)\b"
            r"|\b(?:will|could|can|may)[ \n](?:kill|destroy|ruin|bankrupt|wipe out)[ \n](?:(?:hundreds|thousands|millions)(?: of \p{L}+)?|you|us|everyone|all of us)[ \n](?:at any (?:second|moment|minute)|overnight|without warning)\b"
        ),
        ("save", "protect", "next", "wait", "act", "kill", "destroy", "ruin", "bankrupt", "wipe"),
    ),
)
_COMPILED = tuple((lazy(pattern), words) for pattern, words in _BOASTS)
"""Of each kind its pattern, and words of which every match holds one."""
_HEDGED = lazy(
    r"\b(?:says?|said|calls?|called|claim(?:s|ed)?|regard(?:s|ed)?|consider(?:s|ed)?|words|opinions?|voted|named|hailed|dubbed|describe[sd]?|rank(?:s|ed)?|rated?|believes?|believed|thinks?|argu(?:e|es|ed|ably)|perhaps|maybe|may|might|if|whether"
    r"|one of|among|so-called|according|wrote|writes|bill(?:s|ed)|touted|deemed|widely|critics|fans|poll(?:ed)?|award(?:ed)?|prize|myth|hoax|scam|promis(?:e|es|ed|ing)|advert\p{L}*|slogan|fraud\p{L}*|not|hardly|asks?|asked"
    r"|lists?|survey|readers|my|asking|heard|told|tells?)\b|n[’']t\b|\?",
)


def boasts_in_body(article: Article) -> Iterator[Span]:
    """The boasts of the body in order, told as the author's own: outside of quotations, and in a sentence that nobody else says or doubts."""
    found = sorted({Span(*match.span()) for pattern, words in _COMPILED for match in matches(article, pattern, words)})
    return (span for span in found if in_body(article, span) and not is_quoted(article, span) and not _is_hedged(article, span))


def _is_hedged(article: Article, span: Span) -> bool:
    sentence = around(span, sentences(article))
    start, end = sentence.span if sentence else span
    return bool(_HEDGED.search(article.prose, start, span.start) or _HEDGED.search(article.prose, span.end, end))
