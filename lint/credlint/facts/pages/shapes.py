"""Shapes of lines of page furniture: patterns, and what a line must hold for a pattern to be tried."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import regex

from credlint.article import Article
from credlint.facts.word_places import places_of
from credlint.facts.words import word_index
from credlint.patterns import lazy

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
_SIDEBAR = "sidebar byline"
_TIME = lazy(r":\d\d(?<=\d\d:\d\d)")
_WHOLE_WORDS = frozenset(("reserved", "cookie", "cookies", "javascript", "inbox", "caption"))
"""What a line holds, if anything of it, as a word of its own."""
_VERBS = (
    "or book schedule request get claim start try grab reserve download arrange unlock use run sign join register begin subscribe contact talk speak chat"
    " buy shop order enrol enroll donate call add support"
)
_SIGNS: tuple[tuple[str, str, Sequence[str], str, int], ...] = (
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
        rf"(?:follow|like|join|find|connect with|subscribe to)\s+(?:us|me|@\S+)\s+on\s+{_SOCIAL}.*",
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
    (_SIDEBAR, "", (":",), rf".{{0,50}}?{DATE},?\s+\d\d:\d\d(?::\d\d)?(?:\s+{_COUNT}){{1,3}}", 14),
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
        r"(?:liked?|enjoy(?:ed|ing)?|loved?)\s+(?:what you(?:[’']re| are)?\s+read(?:ing)?|reading this|this (?:article|post|story|blog|newsletter))\W+(?:subscribe|sign up|join|get)\b.{0,160}",
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
)
"""Kind of sign, the first words of such a line ("0": a figure; none: any), what it holds one of (in lower case), its pattern, the most words."""


class Shape(NamedTuple):
    """How lines with a sign look: up to `words` words, one of `held` among them. Shapes are tried in the order of their places."""

    place: int
    kind: str
    held: Sequence[str]
    pattern: regex.Pattern[str]
    words: int


class Shapes(NamedTuple):
    """The shapes that the lines of an article may have.

    by_word: those of lines that begin with a certain word; "0" stands for a figure. loose: those that may begin with any word. marks: of these
    a line with a loose shape, or a menu, holds one.
    """

    by_word: Mapping[str, Sequence[Shape]]
    loose: Sequence[Shape]
    marks: Sequence[str]


_SHAPES = tuple(
    (Shape(place, kind, held, lazy(rf"[\W\p{{M}}]{{0,4}}(?:{pattern})\W{{0,3}}", regex.I), words), begins.split())
    for place, (kind, begins, held, pattern, words) in enumerate(_SIGNS)
)


_TELLING = tuple(
    dict.fromkeys(mark for shape, _ in _SHAPES for mark in ("&", *shape.held) if mark in _WHOLE_WORDS or not mark[0].isalpha())
)
"""The marks and words of which it is quick to tell whether they stand in an article."""


def shapes_of(article: Article) -> Shapes:
    """The shapes of which the article holds what they must hold."""
    absent = frozenset([mark for mark in _TELLING if not _stands(article, mark)])
    return _shapes_without(absent, has_time=":" not in absent and bool(_TIME.search(article.prose)))


@lru_cache(maxsize=256)
def _shapes_without(absent: frozenset[str], *, has_time: bool) -> Shapes:
    """The shapes of articles that lack these of _TELLING: most articles share theirs with others."""
    by_word: dict[str, list[Shape]] = defaultdict(list)
    loose: list[Shape] = []
    marks = [] if "&" in absent else ["&"]
    for shape, begins in _SHAPES:
        held = [mark for mark in shape.held if mark not in absent]
        if (shape.held and not held) or (shape.kind == _SIDEBAR and not has_time):
            continue
        for word in begins:
            by_word[word].append(shape)
        if not begins:
            loose.append(shape)
            marks += held
    return Shapes(dict(by_word), loose, marks)


def blocks_with_marks(article: Article, shapes: Shapes) -> set[int]:
    """The numbers of the blocks that hold a mark; a colon is one in a time of day."""
    prose, starts = article.prose, [block.span.start for block in article.blocks]
    found: set[int] = set()
    for mark in shapes.marks:
        if mark in _WHOLE_WORDS:
            found.update(word_index(article)[mark])
            continue
        places = (time.start() for time in _TIME.finditer(prose)) if mark == ":" else places_of(mark, prose, 0, len(prose))
        found.update([bisect_right(starts, place) - 1 for place in places])
    return found


def _stands(article: Article, mark: str) -> bool:
    """Whether a word or mark stands in an article; a doubled mark is looked for where the mark is."""
    return mark in word_index(article) if mark in _WHOLE_WORDS else mark[0] in article.prose and mark in article.prose
