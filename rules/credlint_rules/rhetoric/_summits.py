"""Claims to stand above everything and everybody: what no other on earth comes close to, whom nobody anywhere can stop, what can never lose. Data of `_boasts`."""

from __future__ import annotations

_ON_EARTH = r"(?:on[ \n](?:[Ee]arth|the[ \n](?:planet|face[ \n]of[ \n]the[ \n]earth))|in[ \n]the[ \n](?:(?:whole|entire)[ \n])?(?:world|universe)|anywhere(?:[ \n]in[ \n]the[ \n]world|[ \n]on[ \n]earth)?|alive)"
_COUNTED = (
    "(?:country|nation|state|city|county|place|people|animal|species|language|economy|region|continent|river|army|navy|military|currency|disease|crop|creature"
    "|plant|mammal|bird|fish|insect|war|disaster|sector|industry|market|government|group|material|element|metal|substance|mountain|lake|forest|religion)"
)
"""Of which somebody may have counted who comes next."""
_COMES_CLOSE = r"(?:(?:even[ \n]|ever[ \n])?(?:comes?|came|has[ \n](?:ever[ \n])?come)[ \n](?:even[ \n]|anywhere[ \n])?(?:close|near)|(?:even[ \n])?(?:compares|measures[ \n]up|holds[ \n]a[ \n]candle)|can[ \n](?:match|rival|touch|equal|compete|compare)|(?:rivals|matches|beats)[ \n](?:it|this|them|us|ours?))\b"
_STOP = r"(?:stop|beat|match|touch|catch|rival|equal|resist|top|compete[ \n]with|come[ \n](?:anywhere[ \n]|even[ \n])?(?:close|near)|stand[ \n]up[ \n]to|hold[ \n]a[ \n]candle)"
_WOES = (
    "(?i:blackouts|power[ \\n]cuts|traffic[ \\n]jams|water[ \\n]shortages|shortages|accidents|injuries|typos|bad[ \\n]hires|late[ \\n]payments|missed[ \\n]deadlines|data[ \\n]loss|unemployment"
    "|loneliness|hangovers|insomnia|sleepless[ \\n]nights|jet[ \\n]lag|hair[ \\n]loss|crime|burglar(?:y|ies)|leaks|floods|cyber-?attacks|phishing|ransomware|hunger|traffic|congestion|pollution|illness|debt)"
)
_ASSETS = "(?i:investments?|assets?|funds?|bets?|trades?|strateg(?:y|ies)|stocks?|shares|propert(?:y|ies)|houses?|homes|gold|silver|bitcoin|land|bonds?|portfolios?|savings|prices|coins?|tokens?|schemes?)"
_NEVER = r"(?:can(?:[ \n]never|not|[’']t|[ \n]not)|will[ \n]never|never|won[’']t)"

SUMMITS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    (
        rf"\b[Nn]o[ \n](?:other|single)[ \n](?:(?!{_COUNTED}\b)[\p{{L}}’'-]+[ \n]){{1,4}}?{_ON_EARTH},?[ \n]{_COMES_CLOSE}",
        ("other", "single"),
        ("earth", "planet", "world", "universe", "anywhere", "alive"),
    ),
    (
        (
            rf"\b(?:[Nn]obody|[Nn]o[ -]?one|[Nn]othing)(?:[ \n](?:else[ \n])?{_ON_EARTH}|,[ \n]{_ON_EARTH},|,[ \n](?:and[ \n]I[ \n]mean[ \n]nobody|absolutely[ \n](?:nobody|no[ \n]one|nothing)),)[ \n](?:can|will|is[ \n]going[ \n]to|(?:even[ \n])?comes[ \n]close)"
            rf"(?:(?<=close)|[ \n](?:ever[ \n]|now[ \n])?{_STOP})\b"
        ),
        ("nobody", "no", "nothing"),
        ("earth", "planet", "world", "universe", "anywhere", "alive", "absolutely", "mean"),
    ),
    (
        r"\b(?:simply|literally|just|quite[ \n]simply)[ \n](?:cannot|can[’']t|can[ \n]never)[ \n]be[ \n](?:beaten|matched|topped|bettered|rivall?ed|equall?ed|outdone)\b(?![ \n](?:by|without|unless|until|if|from|when|with|in|on|at)\b)",
        ("beaten", "matched", "topped", "bettered", "rivaled", "rivalled", "equaled", "equalled", "outdone"),
        ("simply", "literally", "just"),
    ),
    (
        rf"\b{_WOES}[ \n](?:is|are|becomes?|will[ \n](?:soon[ \n])?be(?:come)?)[ \n](?:now[ \n]|finally[ \n]|officially[ \n])?(?:a[ \n]thing|things)[ \n]of[ \n]the[ \n]past\b",
        ("thing", "things"),
        ("past",),
    ),
    (
        rf"\b(?:[Tt]he[ \n](?:one|only|single)[ \n](?:[\p{{Ll}}-]+[ \n]){{0,2}}?)?{_ASSETS}[ \n](?:(?:that|which)[ \n])?{_NEVER}[ \n](?:ever[ \n])?(?:loses?[ \n](?:you[ \n]|anyone[ \n])?(?:any[ \n])?(?:money|value)\b(?![^.;!\n]{{0,60}}[ \n](?:if|when|unless|while|as[ \n]long|until|because|provided)\b)|(?:falls?|go(?:es)?[ \n](?:down|wrong)|crash(?:es)?|fails?|loses?)(?=[ \n]?[.!]))",
        ("lose", "loses", "fall", "falls", "down", "wrong", "crash", "crashes", "fail", "fails"),
        ("never", "cannot", "can", "won"),
    ),
    (
        rf"\b[Tt]here(?:[’']s|[ \n]is)[ \n](?:(?:simply|literally|quite[ \n]simply|absolutely)[ \n])?no[ \n](?:better|finer|greater)[ \n](?:(?!way\b|time\b|place\b|example\b|evidence\b)[\p{{L}}’'-]+[ \n]){{1,3}}?{_ON_EARTH}(?=[ \n]?[.!,;]|[ \n](?:than|for|to)\b)",
        ("better", "finer", "greater"),
        ("earth", "planet", "world", "universe", "anywhere", "alive"),
    ),
)
"""As in `_boasts`: a pattern, and two lists of words of each of which every match holds one."""
