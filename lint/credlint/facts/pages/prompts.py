"""Lines by which a page speaks to its readers: prompts to subscribe, to watch, to tell; chats, galleries, players. More data of `shapes`."""

from __future__ import annotations

from collections.abc import Sequence

READING_TIME = r"\d{1,3}[- ]?min(?:ute)?s?[- ]read"
PROMPTS: tuple[tuple[str, str, Sequence[str], str, int], ...] = (
    (
        "chat window",
        "chat typically we",
        ("with us", "typically repl"),
        r"chat with us\b.{0,60}|(?:we )?typically repl(?:y|ies) (?:in|within)\b.{0,30}",
        12,
    ),
    (
        "call to action",
        "got have know do",
        ("?",),
        r"(?:do you )?(?:got|have|know)\s+(?:a|an|any)\s+(?:news |good )?(?:story|tip|tip-off|news|correction)\b[^?.]{0,60}\?\s+(?:e-?mail|contact|call|tell|write|text|get in touch|let us|send|drop|reach)\b.{0,120}",
        34,
    ),
    (
        "gallery",
        "0",
        ("gallery", "photo", "slide", "image"),
        r"\d{1,3}\s?(?:/|of)\s?\d{1,3}\W*(?:(?:view|open|see) )?(?:gallery|photos?|slides?|images?)",
        7,
    ),
    (
        "price ticker",
        "",
        ("▲", "▼"),
        r"(?:[^▲▼\n]{2,40}[▲▼]\s?[+-]?\d[\d.,]*%?[\s|·,()]{0,6}){2,}",
        60,
    ),
    ("player", "listen", (), r"listen(?: to this (?:article|story|episode))?\W{1,3}\d{1,3}(?::\d\d| ?min(?:ute)?s?).{0,12}", 8),
    (
        "newsletter form",
        "subscribe sign",
        ("below", "your email", "inbox", "newsletter", "free", "e-mail"),
        r"(?:subscribe|sign up)\s+(?:to|for)\s+(?:our |the )?(?-i:\p{Lu})[^.?!]{3,100}[.!:]\s.{0,60}\b(?:below|your e-?mail|inbox|unsubscribe)\b.{0,60}",
        30,
    ),
    (
        "call to action",
        "enjoyed enjoy liked like loved love found",
        ("?",),
        r"(?:enjoy(?:ed)?|liked?|loved?|found)\s(?:this|it|what you read|(?:this|it) useful|this (?:post|article|story|issue|letter|recipe|one))(?: \w+)?\?\W+(?:please )?(?:tap|hit|click|press|smash|share|forward|send|tell|pass|leave|give|clap|like|subscribe|sign up|buy)\b.{0,120}",
        30,
    ),
    (
        "call to action",
        "live watch follow breaking",
        ("here", "live"),
        r"(?:live|breaking|watch live|watch|follow live)\s?[:–—-]\s?(?:follow|watch|join|see|read|get)\b[^.]{0,70}\b(?:here|live blog|our blog|as it happens|now)|follow (?:our|the) [^.]{0,40}\b(?:live ?)?blog here",
        16,
    ),
    (
        "player",
        "video watch audio listen click tap press",
        ("click", "tap", "video", "audio"),
        r"(?:(?:video|audio|clip|podcast)\W{1,3})?(?:\d{1,2}:\d\d\W{1,4})?(?:click|tap|press) (?:here )?(?:to|for) (?:un-?mute|play|watch|listen|expand|enlarge|zoom|pause|replay|sound)\b.{0,20}|(?:video|audio|clip)\W{1,3}\d{1,2}:\d\d(?:\W.{0,30})?",
        10,
    ),
    (
        "frame of a slide",
        "slide page speaker presenter",
        ("slide", "notes", "page"),
        r"slide\s\d{1,3}(?:\s(?:of|/)\s\d{1,3})?(?:\W{1,4}(?:speaker|presenter) notes?\b.{0,100})?|(?:speaker|presenter)[’']?s? notes?\s?:.{1,200}|page\s\d{1,3}\sof\s\d{1,3}(?:\W{1,4}(?:confidential|draft|internal use).{0,40})?",
        40,
    ),
    (
        "call to action",
        "download get listen subscribe",
        ("app", "podcast", "spotify"),
        r"(?:download|get) our (?:\S+ ){0,2}?app\b.{0,60}|(?:listen|subscribe)(?: to (?:us|this|our|the)\b[^.]{0,40}?)? on (?:apple podcasts|spotify|google podcasts|your favou?rite podcast)\b.{0,80}",
        20,
    ),
    (
        "reading time",
        "0",
        ("min read", "minute read", "-read"),
        READING_TIME,
        4,
    ),
    (
        "call to action",
        "tell let share sound drop what agree have",
        ("in the comment", "comments below", "comment below"),
        r"(?:[^.?!]{3,90}\?\s+)?(?:tell (?:us|me)|let (?:us|me) know|share your|have your say|sound off|drop (?:us |me )?a comment|join the|comment|leave (?:us |me )?a comment)\b[^.?!]{0,60}\b(?:in the comments?(?: section)?(?: below)?|comments? below)",
        20,
    ),
    (
        "call to action",
        "did made tried love loved cooked baked",
        ("tag ", "leave ", "rate ", "share ", "let me", "let us", "tell ", "show ", "snap "),
        r"(?:did|made|tried|loved?|cooked|baked) [^.?!]{2,50}\?\s+(?:please )?(?:tag (?:@|us|me)|leave (?:a|your|us|me)|rate (?:it|this)|share (?:it|your|a)|let (?:me|us) know|tell (?:us|me)|show (?:us|me)|snap a)\b.{0,120}",
        24,
    ),
    (
        "feedback form",
        "was is did rate",
        ("helpful?", "useful?", "interesting?", "rate this"),
        r"(?:was|is|did you find) this (?:\p{L}+ )?(?:helpful|useful|interesting)\?(?:\W*(?:yes|no)\b){0,2}|rate this (?:recipe|article|post|story|page|episode)\b[^.]{0,40}",
        14,
    ),
    (
        "lead form",
        "download get grab unlock access enter",
        ("email", "e-mail"),
        r"(?:download|get|grab|unlock|access)\b[^.?!]{2,80}[^\w\s,]\s?(?:just )?(?:enter|leave|give us|with|submit) (?:us )?your (?:\p{L}+ )?e-?mail(?: address)?\b.{0,30}|enter your (?:\p{L}+ )?e-?mail(?: address)?(?: below)? to (?:download|unlock|read|get|access|receive|continue)\b.{0,50}",
        24,
    ),
    (
        "call to action",
        "download",
        (),
        r"download (?:the|our|your) (?:full |free |complete )?(?:\d{1,3}-page )?(?:report|pdf|white ?paper|e-?book|guide|brochure|press kit|fact ?sheet)(?:\s?\([^()]{2,24}\)|\s(?:here|now|today))?",
        9,
    ),
    (
        "subscription prompt",
        "this to create register subscribe unlock",
        ("subscribers", "members", "continue reading", "keep reading", "account to", "subscribe to", "unlock th"),
        (
            r"this (?:article|story|content|post|page) is (?:for|available (?:only )?to|only for|exclusive to|reserved for) (?:paying )?(?:subscribers|members)(?: only)?|to (?:continue|keep) reading\b.{0,60}"
            r"|(?:create|register for|register) (?:an? |your )?(?:free )?account to (?:continue|read|keep|unlock)\b.{0,40}|subscribe to (?:continue|keep|unlock|read) (?:reading|this)\b.{0,40}|unlock (?:this article|the full (?:article|story))\b.{0,50}"
        ),
        18,
    ),
    (
        "newsletter form",
        "don sign",
        ("sign up", "subscribe", "notifications", "newsletter"),
        r"don[’']t miss (?:out|a (?:story|post|thing|beat|recipe|game)|any\w*|the latest)\b[^.?!]{0,50}?\W+(?:sign up|subscribe|join|turn on)\b.{0,80}|sign up (?:for|to) our (?:\p{L}+ ){0,3}?(?:newsletter|e-?mails?|alerts?|briefing)\b.{0,60}",
        26,
    ),
    (
        "call to action",
        "turn enable allow get click tap hit ring press",
        ("notifications", " bell"),
        r"(?:turn on|enable|allow|get) (?:push )?notifications (?:to|for) (?:get|receive|never|breaking|our|the latest|new)\b.{0,50}|(?:click|tap|hit|ring|press) the (?:notification )?bell\b.{0,60}",
        16,
    ),
    (
        "call to action",
        "scan swipe scroll",
        (),
        r"scan (?:the|this) (?:qr )?code (?:to|and) (?:download|get|subscribe|follow|donate|sign|join)\b.{0,50}|(?:swipe|scroll) (?:down |left |right |up )?(?:for|to) (?:more|video|see|view|continue|the next|keep)\b.{0,30}",
        14,
    ),
    (
        "link to another article",
        "watch listen video photos gallery poll quiz see",
        (":",),
        r"(?-i:WATCH|LISTEN|VIDEO|PHOTOS|GALLERY|POLL|QUIZ|SEE ALSO|SEE MORE)\s?:\s(?-i:[\p{Lu}\p{N}“‘\"']).{5,110}(?<![.;:])",
        24,
    ),
    ("gallery", "image photo picture", ("of", "/"), r"(?:image|photo|picture) \d{1,3}\s?(?:of|/)\s?\d{1,3}", 5),
    (
        "comment counter",
        "comments comment join discussion replies",
        ("comment", "discussion (", "conversation (", "debate (", "replies ("),
        r"(?:comments?|join the (?:discussion|conversation|debate)|discussion|replies)\s?\(\d[\d,]{0,6}\)",
        5,
    ),
    ("loading mark", "loading", (), r"loading(?: \p{L}+){0,2}\s?(?:…|\.{3})", 4),
    (
        "update mark",
        "last updated published posted modified",
        ("ago",),
        r"(?:last )?(?:updated|published|posted|modified)\s?:?\s(?:\d{1,3}|an?|a few) (?:seconds?|min(?:ute)?s?|hours?|hrs?|days?|weeks?) ago",
        7,
    ),
    ("weather", "weather", (), r"weather(?: in \p{L}+)?\s?:\s?-?\d{1,3}\s?°.{0,40}", 10),
    ("cookie notice", "we", ("we and our ",), r"we and our (?:\d[\d,]* )?(?:\p{L}+ )?partners (?:store|use|process|may)\b.{0,200}", 30),
    ("navigation", "continued turn cont", ("page",), r"(?:continued|turn|cont\.?) (?:on|to|from) page \p{L}?\d{1,3}", 5),
    (
        "call to action",
        "support",
        (),
        r"support (?:our|independent|local|quality) (?:journalism|work|reporting|newsroom)(?: (?:from|for|with)\b.{0,40})?",
        10,
    ),
)
"""As in `signs`."""
