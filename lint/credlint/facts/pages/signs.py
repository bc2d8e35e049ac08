"""What lines of page furniture look like, as patterns: the data of `shapes`."""

from __future__ import annotations

from collections.abc import Sequence

from credlint.facts.pages.buttons import BUTTONS
from credlint.facts.pages.prompts import PROMPTS

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
DATE = rf"(?:\d{{4}}-\d\d-\d\d|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}})"
_COUNT = r"\d[\d.,]*\s?(?:\p{L}{1,2}\b)?"
_OFFER = r"(?:calls?|demos?|trials?|assessments?|audits?|analys[ei]s|consultations?|quotes?|estimates?|appointments?|proposals?|(?:strategy|discovery|coaching) sessions?)"
_GIFT = rf"(?:{_OFFER}|reviews?|sessions?|guides?|e-?books?|checklists?|templates?|toolkits?|reports?|accounts?|samples?|cop(?:y|ies)|white ?papers?|calculators?|plans?|kits?|lessons?|webinars?|courses?|credits?)"
_ADDRESS = r"(?:(?:e-?mail|contact|phone|tel|call)\s*:?\s*)?(?:\+?\(?\d[\d ().-]{6,}\d|[\w.+-]++@[\w-]+(?:\.[\w-]+)+|\ufffc|(?:[\w-]+\.)+(?:com|org|net|io|ai|co|dev|app|news|info)(?:/\S*)?)"
_SOCIAL = r"(?:facebook|twitter|x\b|linkedin|instagram|youtube|telegram|whatsapp|tiktok|pinterest|reddit|mastodon|bluesky|threads|medium|social media)"
_SYSTEM = r"(?:wordpress|ghost|blogger|substack|squarespace|wix|shopify|disqus|drupal|joomla|hugo|jekyll|mailchimp|sngine|docusaurus|mkdocs|gitbook|google translate)"
_CALLS = (
    rf"(?:book|schedule|request|get|claim|start|try|grab|reserve|download|arrange|unlock)\s+(?:(?:a|an|my|our|your|the)\s+)?(?:\S+\s+){{0,2}}?free\s+(?:\S+\s+){{0,4}}?{_GIFT}",
    rf"(?:book|schedule|request|arrange|reserve)\s+(?:a|an|my|our|your)\s+(?:\S+\s+){{0,4}}?{_OFFER}",
    rf"(?:get|claim|start)\s+(?:my|your)\s+(?:\S+\s+){{0,3}}?{_OFFER}",
    r"(?:try|use|run)\s+our\s+(?:\S+\s+){0,4}?(?:calculator|tool|demo|quiz|planner|estimator)",
    r"(?:try|start|get started|sign up|join|register)\s+(?:(?:it|\p{Lu}\S+)\s+)?for\s+free",
    r"(?:start|begin)\s+(?:a|my|our|your)\s+(?:\S+\s+){0,2}?(?:trial|subscription|membership)",
    r"(?:subscribe|sign up|join)\s+(?:to|for)?\s*(?:our|the|my)\s+(?:\S+\s+){0,2}?(?:newsletter|mailing list|waitlist|waiting list|channel)",
    r"(?:contact|talk to|speak (?:to|with)|chat with)\s+(?:our\s+(?:sales|experts?|team|analysts?|specialists?)|sales|an (?:expert|analyst))",
    r"(?:buy|shop|order|enroll?|donate|subscribe|contact us|get started|call us|book)\s+(?:now|today)",
    r"(?:add to cart|buy me a coffee|support us on patreon)",
)
SIDEBAR = "sidebar byline"
"""What a line holds, if anything of it, as a word of its own."""
_VERBS = (
    "or book schedule request get claim start try grab reserve download arrange unlock use run sign join register begin subscribe contact talk speak chat"
    " buy shop order enrol enroll donate call add support"
)
_OTHERS = (
    r"(?!.*[.;:]\W*$)(?:related(?: (?:reading|coverage|links|topics|\p{L}+ studies))?|trending(?: now)?|most read|more like this|more (?:from|in|on) (?-i:\p{Lu})[\w&’'-]*(?: [\w&’'-]+){0,3}"
    r"|more on this (?:story|topic)|(?:also|more|elsewhere|new|popular) (?:on|in|from) (?:this|our|the) (?:site|website|blog|magazine|section|series)|more stories|more to read|from (?:our|the) archives?|you (?:may|might) (?:also )?(?:like|enjoy)|read (?:this )?next|up next|watch next|in case you missed it|don[’']t miss|recommended(?: for you| reading)?|editor[’']?s[’']? picks?)"
    r"\s*:\s*(?-i:[\p{Lu}\p{N}“‘\"'\[\ufffc]).*"
)
SIGNS: tuple[tuple[str, str, Sequence[str], str, int], ...] = (
    ("copyright line", "", ("©",), r"©.{0,160}+", 30),
    (
        "copyright line",
        "copyright c",
        (),
        r"(?:\(c\)\s|copyright\s+(?:©\s*|\(c\)\s*)?(?=(?:19|20)\d\d)).{0,160}+",
        30,
    ),
    ("copyright line", "", ("reserved",), r"[^.]{0,80}\ball rights reserved\b.{0,90}", 30),
    (
        "cookie notice",
        "we this our by",
        ("cookie", "cookies"),
        r"(?:we|this (?:web)?site|our (?:web)?site|by (?:continuing|using|clicking))\b[^“”\"]*\bcookies?\b[^“”\"]*",
        60,
    ),
    (
        "script notice",
        "please enable turn activate your this",
        ("javascript",),
        r"(?:please )?(?:enable|turn on|activate) javascript\b.*|(?:your browser|this (?:site|page|app)).{0,60}\bjavascript\b.*",
        25,
    ),
    (
        "breadcrumb",
        "home start homepage blog",
        ("→", ">", "»", "›", "::", "/"),
        r"(?:home|start|homepage|blog)\s*(?:[→>»›]|::|/(?=.*\s/\s))\s*\S.*",
        30,
    ),
    (
        "comment counter",
        "0 no",
        ("comment", "share", "like", "view", "reads", "claps", "repl", "reaction"),
        r"(?:\d[\d.,]*\s?k?|no)\s+(?:comments?|shares?|likes?|views?|reads|claps|repl(?:y|ies)|reactions?)\b(?:\W*\d[\d.,]*\s?k?\s+\w+)*",
        8,
    ),
    (
        "category line",
        "filed posted tagged tags hashtags",
        (":",),
        r"(?:filed under|posted in|tagged(?: with| as)?|tags|hashtags)\s*:.*",
        20,
    ),
    ("category line", "", ("#",), r"(?:#[\p{L}\p{N}_]+\s*){3,}", 20),
    (
        "comment form",
        "leave your",
        ("leave a", "email address"),
        r"leave a (?:reply|comment)\b.{0,60}|your email address will not be published\b.*",
        16,
    ),
    (
        "navigation",
        "previous prev next older newer",
        (":",),
        r"(?:previous|prev|next|older|newer) (?:post|article|story|entry|page)\s*:.*",
        24,
    ),
    (
        "link to another article",
        "read also related more",
        (":",),
        r"(?:read more|also read|read also|read next|related (?:story|stories|article|articles|post|posts)|more on this)\s*:.*",
        24,
    ),
    (
        "share buttons",
        "follow like join find connect subscribe",
        ("on",),
        rf"(?:follow|like|join|find|connect with|subscribe to)\s+(?:us|me|@\S+|our\s+(?:page|channel|group))\s+on\s+{_SOCIAL}.*",
        14,
    ),
    (
        "call to action",
        "if",
        ("if you",),
        r"if you (?:enjoyed|liked|loved|found) this (?:article|post|story|guide)\b.*\b(?:share|subscribe|follow|clap|sign up|newsletter)\b.*",
        45,
    ),
    (
        "publishing system",
        "proudly powered built made",
        ("powered by", "with"),
        rf"(?:(?:proudly )?powered by|(?:built|made) with) {_SYSTEM}\b.*",
        8,
    ),
    (
        "call to action",
        "ready want need looking curious interested",
        ("?",),
        rf"(?:ready|want|need|looking|curious|interested)\b[^?.]{{3,90}}\?\s+(?:{'|'.join(_CALLS)})\b[^.]{{0,60}}",
        30,
    ),
    ("player", "0", ("/",), r"0?0:00\s*/\s*\d{1,2}:\d\d(?::\d\d)?.{0,12}", 6),
    ("navigation", "0", ("next", "»", "›"), r"1(?:\s+\d{1,3}){1,9}(?:\s*(?:…|\.\.\.)\s*\d{1,4})?\s*(?:next\b.{0,10}|»|›)", 14),
    ("call to action", "click tap", ("here",), r"(?:click|tap) here (?:to|for)\b.{0,80}", 16),
    (
        "frame of a newsletter",
        "you",
        ("receiv",),
        r"you(?:[’']re| are)? receiv(?:ing|ed) (?:this|these)(?: e-?mails?| newsletter| messages?| updates?)? (?:because|as)\b.*",
        40,
    ),
    (
        "frame of a press release",
        "media press investor view",
        (":", "version", "release"),
        r"(?:media|press|investor) (?:relations )?(?:contacts?|inquiries|enquiries)\s*:.*|view (?:the )?(?:source|original) (?:version|(?:press )?release) on\b.*",
        24,
    ),
    (
        "comment counter",
        "like",
        ("repl", "dislike"),
        r"like\s+\d*\W*(?:dislike\s*\d*\W*)?(?:repl(?:y|ies)|share|report|dislike)(?:\s+\d+)?(?:\W+(?:repl(?:y|ies)|share|report))*",
        8,
    ),
    (SIDEBAR, "", (":",), rf".{{0,50}}?{DATE},?\s+\d\d:\d\d(?::\d\d)?(?:\s+{_COUNT}){{1,3}}", 14),
    ("call to action", _VERBS, (), rf"(?:or\s+)?(?:{'|'.join(_CALLS)})\b.{{0,60}}", 17),
    (
        "newsletter form",
        "get receive join subscribe sign enter the",
        ("inbox",),
        r"(?:get|receive|join|subscribe|sign up|enter|the (?:best|latest))\b[^.]*\b(?:in|into|to) your inbox\b.*",
        24,
    ),
    (
        "newsletter form",
        "want need like love tired",
        ("inbox",),
        r"(?:want|need|like|love|tired of)\b[^?]{3,120}\?\s+(?:get|receive|join|subscribe|sign up)\b[^.]*\b(?:in|into|to) your inbox\b.*",
        40,
    ),
    (
        "newsletter form",
        "like liked enjoy enjoyed enjoying love loved",
        ("subscribe", "sign up", "newsletter"),
        r"(?:liked?|enjoy(?:ed|ing)?|loved?)\s+(?:what you(?:[’']re| are)?\s+read(?:ing)?|reading this|this (?:article|post|story|blog|newsletter|review|recipe|guide|piece|column|list|episode|video|podcast))\W+(?:[^?!\n]{0,80}\s)?(?:subscribe|sign up|join|get)\b.{0,160}",
        40,
    ),
    (
        "newsletter form",
        "sign subscribe",
        ("more",),
        r"(?:sign up|subscribe)\s+(?:for|to)\s+[^.?!]{8,140}(?:,|\band)\s+(?:much\s+)?more",
        24,
    ),
    (
        "mark of a feed",
        "the this",
        ("appeared first on", "first appeared on"),
        r"(?:the|this) (?:post|article|story)\s+(?-i:[\p{Lu}\p{N}“‘\"']).{0,200}\b(?:appeared first|first appeared) on\s.{2,80}",
        45,
    ),
    (
        "caption button",
        "",
        ("caption",),
        r"(?:hide|toggle) caption(?:\s*(?-i:\p{Lu}).{0,80})?|.{0,400}(?:/\p{L}|\b(?:for|via|photo|courtesy|images|getty|screenshot)\b).{0,40}\s(?:hide|toggle) caption",
        80,
    ),
    ("contact line", "", ("@",), rf"(?=[^@]*@){_ADDRESS}(?:\s*[|·•][\W\p{{M}}]*{_ADDRESS}){{1,4}}", 12),
    (
        "link with an arrow",
        "",
        ("→", "»", "➔", "➜", "⟶", ">>", "←", "«", "<<"),
        r"\S+\s.{1,100}(?:→|»|➔|➜|⟶|>>)|(?:←|«|<<)\s*\S.{0,60}",
        14,
    ),
    (
        "link to another article",
        "related trending most more you read up watch in don recommended editor editors also elsewhere new popular from",
        (":",),
        _OTHERS,
        34,
    ),
    ("navigation", "previous prev older", ("next", "newer"), r"(?:previous|prev|older)\s*:.{3,120}\s(?:next|newer)\s*:.{3,120}", 40),
    (
        "subscription prompt",
        "you",
        ("free article", "free stor"),
        r"you(?:[’']ve| have)?\s(?:(?:now |already )?(?:read|viewed|used|reached|got)|have)\b[^.]{0,60}\bfree (?:articles?|stories|story)\b.{0,120}",
        30,
    ),
    (
        "subscription prompt",
        "subscribe already",
        (),
        r"subscribe (?:now |today )?(?:from|for|at) (?:just |only |as little as )?[^\w\s]?\d.{0,60}|subscribe (?:now|today) and (?:save|get|receive)\b.{0,80}|already a (?:subscriber|member)\?.{0,40}",
        18,
    ),
    (
        "comment form",
        "have join log sign",
        ("log in", "sign in"),
        r"(?:(?:have your say|join the (?:conversation|discussion|debate))\W+)?(?:log|sign) in (?:or (?:register|sign up|join|create an account) )?to (?:comment|reply|join the (?:conversation|discussion|debate)|post|vote|continue reading)\b.{0,40}",
        16,
    ),
    (
        "newsletter form",
        "join love like want enjoy",
        ("join ",),
        r"(?:(?:love|like|want|enjoy)\b[^.?!]{2,60}[?!]\s+)?join\s+(?:the |our |over |more than |nearly )*\d[\d.,]*(?:\d\d|\s?[km])\+?\s+(?:[^\s.]+\s+){1,6}?(?:who (?:get|receive|read|subscribe)|and (?:get|receive|never miss)|getting|receiving|(?<=(?:subscribers|readers|members|fans|others) )(?:to|of|on))\b.{0,120}",
        36,
    ),
    *PROMPTS,
    *BUTTONS,
)
"""Kind of sign, the first words of such a line ("0": a figure; none: any), what it holds one of (in lower case), its pattern, the most words."""
