"""Lines that are buttons and footers of a page: of shops and bookings, of apps and players, of newsletters and licences. More data of `shapes`."""

from __future__ import annotations

from collections.abc import Sequence

_LETTER = r"(?:e-?mails?|newsletters?|mailings?|messages?|updates?|issues?|bulletins?|digests?)"
_NEWSLETTER = r"(?:newsletters?|briefings?|e-?mails?|e-?letters?|bulletins?|digests?|round-?ups?|podcasts?|alerts?)"
_BOOKED = r"(?:stay|room|table|tickets?|tour|trip|flights?|cabin|place|seat|spot|visit|holiday|hotel|treatment|session|slot|ride|lesson)"
BUTTONS: tuple[tuple[str, str, Sequence[str], str, int], ...] = (
    (
        "frame of a newsletter",
        "you",
        ("because", "as you", "since you"),
        rf"you(?:[’'](?:re|ve)| are| have)? (?:get(?:ting)?|got(?:ten)?|reading|seeing|been sent) (?:this|these|our)(?: \p{{L}}+)?(?: {_LETTER})? (?:because|as|since) you\b.{{3,160}}",
        40,
    ),
    (
        "frame of a newsletter",
        "this",
        ("sent to",),
        rf"this {_LETTER} (?:was|is|has been) sent to (?:you (?:because|as|via)\b|\S+@\S+|\[).{{0,160}}",
        40,
    ),
    (
        "frame of a newsletter",
        "to you don no want was forwarded got tired",
        ("unsubscribe", "forwarded"),
        (
            rf"to unsubscribe,? (?:click|reply|visit|go|use|e-?mail|follow)\b.{{0,80}}|you (?:can|may) unsubscribe (?:at any time|any ?time|here|whenever|by|from|with)\b.{{0,80}}"
            rf"|(?:don[’']t|no longer|tired of)\b[^.?!]{{0,60}}{_LETTER}\?\W*(?:you can )?unsubscribe\b.{{0,60}}"
            rf"|(?:was |got |want )?(?:this|forwarded this)\b[^.?!]{{0,30}}(?:{_LETTER}|forwarded)\b[^.?!]{{0,20}}\?\W*(?:sign up|subscribe|get your own|join)\b.{{0,60}}"
        ),
        30,
    ),
    (
        "newsletter form",
        "sign subscribe register",
        ("newsletter", "briefing", "mail", "letter", "bulletin", "digest", "round", "podcast", "alert"),
        rf"(?:sign up|subscribe|register)(?: now| here| today)? (?:to|for) (?-i:\p{{Lu}})[^.?!:\n]{{1,60}}(?:,|:|\s?[–—-])\s(?:our|the|a|an|your) (?:[\p{{L}}-]+ ){{0,5}}?{_NEWSLETTER}\b[^.?!]{{0,60}}",
        26,
    ),
    (
        "licensing footer",
        "our purchase order buy get reprints rights for",
        ("principles", "charter", "code", "guidelines", "licensing", "reprint", "rights"),
        (
            r"our standards\s?:\s[^.]{3,80}\b(?:principles|charter|code|guidelines)\b.{0,80}|(?:purchase|buy|get|order) (?:licensing rights|reprints?(?: rights)?|rights (?:and|&) (?:content|permissions))\b.{0,50}"
            r"|(?:reprints?|rights) (?:and|&) permissions|for (?:reprints?|reprint rights|licensing)(?: and \p{L}+)?,? (?:contact|e-?mail|visit|call|see|click)\b.{0,80}"
        ),
        24,
    ),
    (
        "share buttons",
        "pin save bookmark",
        ("later", "pinterest", "board", "list"),
        r"pin (?:it|this|me)(?: \p{L}+){0,2} (?:for later|(?:to|on) (?:your )?(?:pinterest|boards?))|(?:save|bookmark) this(?: \p{L}+)? (?:for later|(?:to|on) (?:your )?(?:pinterest|boards?|reading list))",
        9,
    ),
    (
        "call to action",
        "check see view compare book",
        ("book", "price", "deal"),
        (
            r"(?:check|see|view|compare) (?:the )?(?:latest |current |live |best )?(?:availability|prices?|rates|deals|dates)\s?(?:[→»>|,·•–—-]+\s?(?:book|reserve)\b.{0,60}|(?:and|&) (?:book|reserve)(?: \p{L}+)? (?:now|here|today|online)\b.{0,40})"
            r"|(?:check|see|view)(?: the)?(?: latest| current| live)? prices? (?:on|at) (?-i:\p{Lu})[\w.&’'-]{1,20}(?: (?-i:\p{Lu})[\w.&’'-]{1,20}){0,2}"
            rf"|book (?:your|this|the) (?:\p{{L}}+ )?{_BOOKED} (?:now|here|today|online)\b.{{0,40}}"
        ),
        16,
    ),
    (
        "update mark",
        "live refresh reload auto this",
        ("refresh", "reload", "automatically"),
        (
            r"(?:live(?: blog| updates?| coverage)?\W{1,4})?(?:(?:auto-?)?refresh|reload)(?: (?:this|the|your) (?:page|browser|blog|story))? (?:for|to (?:see|get|read|load)) (?:the |our |any )?(?:latest|new(?:est)?|more|live|fresh|updates?)\b[^.]{0,40}"
            r"|this (?:page|blog|live ?blog|story) (?:refreshes|updates|will (?:refresh|update|be updated)) automatically\b.{0,30}"
        ),
        16,
    ),
    (
        "call to action",
        "get download use",
        ("app", "play", "code"),
        r"get (?:it on google play|the app(?: now| today)?)|download (?:it )?on the app store|use (?:the )?(?:promo |discount |coupon |voucher )?code (?-i:[A-Z\d]{4,16}) (?:at checkout|for \d{1,2}\s?% off|to (?:get|save))\b.{0,40}",
        14,
    ),
    (
        "player",
        "play listen watch hear replay",
        ("(",),
        r"(?:play|listen|watch|hear|replay)\b[^.?!()]{1,70}\((?:\d{1,2}:\d\d(?::\d\d)?|\d{1,3} ?min(?:ute)?s?)\)",
        16,
    ),
    (
        "comment counter",
        "view show load read see",
        ("comments", "replies"),
        r"(?:view|show|load|read|see) (?:all )?(?:\d[\d,]* )(?:more )?(?:comments|replies)|load more (?:comments|replies)",
        6,
    ),
    (
        "feedback form",
        "spotted see noticed found think",
        ("?",),
        r"(?:spotted|see|noticed|found)(?: an?| any)? (?:error|typo|mistake|inaccuracy|something wrong|something we missed)[^?.!]{0,30}\?\s+(?:please )?(?:let us know|e-?mail|report|tell us|contact|write to|drop)\b.{0,80}",
        24,
    ),
    (
        "cookie notice",
        "cookies your",
        ("cookie", "cookies"),
        r"cookies help us\b.{0,160}|your privacy (?:is important|matters) to us\b.{0,200}",
        50,
    ),
)
"""As in `signs`."""
