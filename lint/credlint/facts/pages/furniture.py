"""Signs of page furniture in one line: what navigation, counters, calls to action and the like look like, whatever stands around them."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import regex

from credlint.patterns import lazy

CERTAIN = 2
"""Weight of a sign that is enough alone."""
POSSIBLE = 1
"""Weight of a sign that needs company: the word may as well be a heading of an article."""

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
DATE = rf"(?:\d{{4}}-\d\d-\d\d|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{4}})"
_COUNT = r"\d[\d.,]*\s?(?:\p{L}{1,2}\b)?"
_OFFER = r"(?:calls?|demos?|trials?|assessments?|audits?|analys[ei]s|consultations?|quotes?|estimates?|appointments?|proposals?|(?:strategy|discovery|coaching) sessions?)"
_GIFT = rf"(?:{_OFFER}|reviews?|sessions?|guides?|e-?books?|checklists?|templates?|toolkits?|reports?|accounts?|samples?|cop(?:y|ies)|white ?papers?|calculators?|plans?|kits?|lessons?|webinars?|courses?|credits?)"
_ADDRESS = r"(?:(?:e-?mail|contact)\s*:?\s*)?(?:[\w.+-]++@[\w-]+(?:\.[\w-]+)+|\ufffc|(?:[\w-]+\.)+(?:com|org|net|io|ai|co|dev|app|news|info)(?:/\S*)?)"
_SOCIAL = r"(?:facebook|twitter|x\b|linkedin|instagram|youtube|telegram|whatsapp|tiktok|pinterest|reddit|mastodon|bluesky|threads|medium|social media)"
_SYSTEM = r"(?:wordpress|ghost|blogger|substack|squarespace|wix|shopify|disqus|drupal|joomla|hugo|jekyll|mailchimp|sngine|google translate)"
_CALLS = (
    rf"(?:book|schedule|request|get|claim|start|try|grab|reserve|download|arrange|unlock)\s+(?:(?:a|an|my|our|your|the)\s+)?(?:\S+\s+){{0,2}}?free\s+(?:\S+\s+){{0,4}}?{_GIFT}",
    rf"(?:book|schedule|request|arrange|reserve)\s+(?:a|an|my|our|your)\s+(?:\S+\s+){{0,4}}?{_OFFER}",
    rf"(?:get|claim|start)\s+(?:my|your)\s+(?:\S+\s+){{0,3}}?{_OFFER}",
    r"(?:try|use|run)\s+our\s+(?:\S+\s+){0,4}?(?:calculator|tool|demo|quiz|planner|estimator)",
    r"(?:try|start|get started|sign up|join|register)\s+(?:(?:it|\p{Lu}\S+)\s+)?for\s+free",
    r"(?:start|begin)\s+(?:a|my|our|your)\s+(?:\S+\s+){0,2}?(?:trial|subscription|membership)",
    r"(?:subscribe|sign up|join)\s+(?:to|for)?\s*(?:our|the|my)\s+(?:\S+\s+){0,2}?(?:newsletter|mailing list|waitlist|waiting list|channel)",
    r"(?:contact|talk to|speak (?:to|with)|chat with)\s+(?:our\s+(?:sales|experts?|team)|sales|an expert)",
    r"(?:buy|shop|order|enrol+|donate|subscribe|contact us|get started|call us|book)\s+(?:now|today)",
    r"(?:add to cart|buy me a coffee|support us on patreon)",
)
_SIGNS: tuple[tuple[str, Sequence[str], str, int], ...] = (
    (
        "copyright line",
        ("©", "(c)", "copyright", "reserved"),
        r"(?:©|\(c\)\s|copyright\s+(?:©\s*|\(c\)\s*)?(?=(?:19|20)\d\d)).{0,160}+|[^.]{0,80}\ball rights reserved\b.{0,90}",
        30,
    ),
    (
        "cookie notice",
        ("cookie",),
        r"(?:we|this (?:web)?site|our (?:web)?site|by (?:continuing|using|clicking))\b[^“”\"]*\bcookies?\b[^“”\"]*",
        60,
    ),
    (
        "script notice",
        ("javascript",),
        r"(?:please )?(?:enable|turn on|activate) javascript\b.*|(?:your browser|this (?:site|page|app)).{0,60}javascript.*",
        25,
    ),
    ("breadcrumb", ("→", ">", "»", "›", "::", "/"), r"(?:home|start|homepage|blog)\s*(?:[→>»›]|::|/(?=.*\s/\s))\s*\S.*", 30),
    (
        "comment counter",
        ("comment", "share", "like", "view", "reads", "claps", "repl", "reaction"),
        r"(?:\d[\d.,]*\s?k?|no)\s+(?:comments?|shares?|likes?|views?|reads|claps|repl(?:y|ies)|reactions?)\b(?:\W*\d[\d.,]*\s?k?\s+\w+)*",
        8,
    ),
    (
        "category line",
        ("filed", "posted", "tag", "#"),
        r"(?:filed under|posted in|tagged(?: with| as)?|tags|hashtags)\s*:.*|(?:#[\p{L}\p{N}_]+\s*){3,}",
        20,
    ),
    ("comment form", ("leave a", "email address"), r"leave a (?:reply|comment)\b.{0,60}|your email address will not be published\b.*", 16),
    ("navigation", (":",), r"(?:previous|prev|next|older|newer) (?:post|article|story|entry|page)\s*:.*", 24),
    (
        "link to another article",
        (":",),
        r"(?:read more|also read|read also|read next|related (?:story|stories|article|articles|post|posts)|more on this)\s*:.*",
        24,
    ),
    ("share buttons", ("on",), rf"(?:follow|like|join|find|connect with|subscribe to)\s+(?:us|me|@\S+)\s+on\s+{_SOCIAL}.*", 14),
    (
        "call to action",
        ("if you",),
        r"if you (?:enjoyed|liked|loved|found) this (?:article|post|story|guide)\b.*\b(?:share|subscribe|follow|clap|sign up|newsletter)\b.*",
        45,
    ),
    ("publishing system", ("powered by",), rf"(?:proudly )?powered by {_SYSTEM}\b.*", 8),
    ("sidebar byline", (":",), rf".{{0,50}}?{DATE},?\s+\d\d:\d\d(?::\d\d)?(?:\s+{_COUNT}){{1,3}}", 14),
    ("call to action", (), rf"(?:or\s+)?(?:{'|'.join(_CALLS)})\b.{{0,60}}", 17),
    (
        "newsletter form",
        ("inbox",),
        r"(?:get|receive|join|subscribe|sign up|enter|the (?:best|latest))\b[^.]*\b(?:in|into|to) your inbox\b.*",
        24,
    ),
    ("contact line", ("@",), rf"(?=[^@]*@){_ADDRESS}(?:\s*[|·•]\W*{_ADDRESS}){{1,4}}", 12),
    ("link with an arrow", ("→", "»", "➔", "➜", "⟶", ">>", "←", "«", "<<"), r"\S+\s.{1,100}(?:→|»|➔|➜|⟶|>>)|(?:←|«|<<)\s*\S.{0,60}", 14),
)
"""Kind of sign, what a line holds one of (in lower case; nothing: not known), its pattern, the most words."""
_PATTERNS = tuple((kind, held, lazy(rf"\W{{0,4}}(?:{pattern})\W{{0,3}}", regex.I), words) for kind, held, pattern, words in _SIGNS)
_MARKS = lazy("|".join(sorted({regex.escape(text) for _, held, _, _ in _SIGNS for text in held})))
_ARROW = lazy(r"^(?:←|«|<<)|(?:→|»|➔|➜|⟶|>>)$")
_MORE = lazy(r"\b(?:more|reading|all|started|demo|trial|sales|call)\b", regex.I)
_LONGEST = 420
_EDGES = lazy(r"^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$")
_INNER = lazy(r"[^\p{L}\p{N}'’]+")
_WORD_GAPS = lazy(r"[^\p{L}\p{N}'’&-]+")
_SHARING = frozenset(("share", "tweet", "print", "email", "follow", "copy link", "save", "like", "pin"))


@dataclass(slots=True, frozen=True)
class Sign:
    """A line that looks like page furniture: of what kind, and whether that is CERTAIN or only POSSIBLE."""

    kind: str
    weight: int


@dataclass(slots=True, frozen=True)
class Labels:
    """The words of `furniture.toml`, folded: whole lines to their sign, and the words that make a line a menu.

    heads: the first words of these.
    """

    signs: dict[str, Sign]
    words: frozenset[str]
    anchors: frozenset[str]
    heads: frozenset[str]


@cache
def labels() -> Labels:
    """Read `furniture.toml`, once."""
    data = tomllib.loads(files("credlint.facts.pages").joinpath("furniture.toml").read_text(encoding="utf-8"))
    menu = {fold(text): Sign(kind, POSSIBLE) for kind, texts in data["labels"].items() for text in texts}
    certain = {fold(text): Sign(kind, CERTAIN) for kind, texts in data["certain"].items() for text in texts}
    foreign = {fold(text): Sign("navigation in another language", CERTAIN) for texts in data["languages"].values() for text in texts}
    anchors = frozenset(certain) | {fold(text) for text in data["anchors"]}
    known = anchors | menu.keys()
    return Labels(foreign | menu | certain, known, anchors, frozenset(label.partition(" ")[0] for label in known))


@lru_cache(maxsize=8192)
def fold(text: str) -> str:
    """A short text as it is looked up: without case, accents and outer punctuation, its inner punctuation as single spaces."""
    bare = text if text.isascii() else "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return _INNER.sub(" ", _EDGES.sub("", bare)).casefold()


def sign(line: str) -> Sign | None:
    """What a line, without outer white space, looks like by itself; None for a line of an article."""
    if not line or len(line) > _LONGEST:
        return None
    words = line.count(" ") + 1
    known = labels().signs.get(fold(line)) if words <= 6 else None
    if known:
        return Sign("link with an arrow", CERTAIN) if _MORE.search(line) and _ARROW.search(line) else known
    lower = line.lower()
    is_marked = bool(_MARKS.search(lower))
    for kind, held, pattern, most in _PATTERNS:
        if words <= most and (not held or (is_marked and any(text in lower for text in held))) and pattern.fullmatch(line):
            return Sign(kind, CERTAIN)
    return _menu(line) if 1 < words <= 14 else None


def _menu(line: str) -> Sign | None:
    """A line that is made of menu words: "Blog Pricing Book a Call", "Share Tweet Subscribe"."""
    if line[-1] in ".!?:;,…":
        return None
    words = [word for word in _WORD_GAPS.split(line) if word]
    found, others = _segments(words)
    anchors = sum(name in labels().anchors for name in found)
    if others:
        has_label_ends = words[0] not in others and words[-1] not in others
        is_menu = anchors >= 2 and has_label_ends and len(others) <= len(words) / 2 and not any(word[0].islower() for word in others)
    else:
        is_menu = anchors >= 1 and len(found) >= 3
    return Sign("share buttons" if _SHARING & set(found) else "navigation", CERTAIN) if is_menu else None


def _segments(words: list[str]) -> tuple[list[str], list[str]]:
    """The known labels in a row of words, the longest first, and the words that belong to none."""
    folded = [fold(word) for word in words]
    known, heads = labels().words, labels().heads
    found: list[str] = []
    others: list[str] = []
    at = 0
    while at < len(words):
        is_head = folded[at].partition(" ")[0] in heads
        size = next((n for n in (4, 3, 2, 1) if is_head and at + n <= len(words) and " ".join(folded[at : at + n]) in known), 0)
        found += [" ".join(folded[at : at + size])] if size else []
        others += [] if size or words[at] in ("&", "and") else [words[at]]
        at += max(size, 1)
    return found, others
