"""Lines by which a page speaks to its readers: prompts to subscribe, to watch, to tell; chats, galleries, players. More data of `shapes`."""

from __future__ import annotations

from collections.abc import Sequence

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
)
"""As in `signs`."""
