"""Rows of labels in one line, set apart by gaps, bars or dots: menus ("News   Sport   Log in") and counters ("1,284 views · 12 comments")."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import regex

from credlint.article import Article
from credlint.facts.pages.furniture import CERTAIN, SHARING, Sign, fold, labels, sign
from credlint.facts.pages.prompts import READING_TIME
from credlint.facts.pages.shapes import Shapes
from credlint.facts.word_places import places_of
from credlint.facts.words import word_index
from credlint.patterns import lazy

_LONGEST = 240
_BREAK = lazy(r"[ \t\u00a0]{2,}|[ \t\u00a0]*[|·•][ \t\u00a0]*|[ \t]/[ \t]|\][ \t]*\[")
_GAP, _MARKS = "  ", ("|", "·", "•", "] [", "][")
_MENU = 4
"""So many labels a menu has at the least."""
_LABEL = lazy(
    r"(?!(?:By|Photo|Image)\b|Credit\b(?! (?:cards?|unions?|scores?)$))(?:\p{Lu}|\d{1,2} )[\p{L}’'&-]*(?: [\p{L}’'&-]+){0,2}(?: \(\d{1,3}\))?"
)
_NAME = lazy(r"(?:The )?\p{Lu}[\p{L}’'&-]*(?: [\p{L}’'&-]+){0,4}")
_COUNTER = lazy(
    r"\d[\d.,]*\s?[km]?\+?\s+(?:comments?|views?|shares?|reads|likes|claps|replies|reactions|retweets|reposts|bookmarks|followers|ratings?|reviews?|votes?|upvotes|saves|downloads|plays)|(?:comments?|views|shares|likes?|replies)\s?(?::\s?|\()\d[\d.,]*\s?[km]?\)?",
    regex.I,
)
_READ = lazy(READING_TIME, regex.I)
_RATING = lazy(
    r"(?:rated )?[★☆⭐\s]*[0-5](?:[.,]\d)?(?:\s?[★☆⭐]+|\s?stars?|\s?(?:/|out of|of)\s?5)?[★☆⭐\s]*\(\d[\d.,]*\s?k?\+?(?:\s(?:reviews?|ratings?|votes?))?\)",
    regex.I,
)
_FOLIO = lazy(r"(?:page|p\.|pg\.?)\s?\d{1,4}(?:\s(?:of|/)\s\d{1,4})?", regex.I)
_HEADER = lazy(
    r"(?!.*[.!?;:]$)(?:\p{Lu}[\p{L}’'&.-]*(?:\s(?:\p{Lu}[\p{L}’'&.-]*|of|the|for|and|&|in|\d{1,4},?)){0,6}|\d{1,2}\s\p{Lu}\p{Ll}+\s\d{4}|(?i:vol(?:ume)?|no|issue)\.?\s\d{1,4}(?:,?\s(?i:no|issue)\.?\s\d{1,4})?)"
)
"""What stands beside the page's number at its head: the title, a date, the number of the issue."""
_ISSUE = lazy(r"\b(?:19|20)\d\d\b|\b(?:vol(?:ume)?|no|issue)\.?\s\d", regex.I)
_QUOTE = lazy(r"[\p{L}\d][\p{L}\d&/. ]{1,20}:?[ ][$€£]?\d[\d.,]*[ ]\(?[+−-][ ]?\d[\d.,]*[ ]?%?\)?(?:[ ]\([+−-]?\d[\d.,]*%\))?")
"""Of a ticker: "FTSE 100 7,702 +0.4%"."""
_PROMPT = lazy(r"(?:join (?:over |more than )?\d|subscribe (?:to|for)\b|sign up (?:to|for)\b|get our\b).{0,80}", regex.I)
_BUTTONS, _BAR = 3, 2
_SLASH = " / "
"""Sets apart alternatives in a heading, too."""
_CONTROL = lazy(
    r"\d{1,3}[ -]min(?:ute)?s?(?: read)?|sort(?:ed)? by:?(?: \p{L}+)?|newest|oldest|recommended|best|top|most liked|yes|no|[\W\p{M}]{1,6}"
    r"|(?:log|sign) in(?: or (?:register|sign up|join))? to \p{L}+(?: \p{L}+){0,3}|(?:e-?mail|tell|send to) a (?:friend|colleague)|(?:download|save as|view) pdf|accept|decline|reject(?: all)?|settings|manage (?:choices|options)|got it|ok|dismiss|agree|customi[sz]e|do not sell my (?:personal )?info(?:rmation)?"
    r"|(?:\W{1,6}\s)?[0-5](?:\.\d)?(?:/5)?|save (?:for later|article|to (?:list|favou?rites))|read later|add to (?:list|favou?rites)|report|hide|text size|[ab]-? ?[ab]\+|share|gift (?:this )?article"
    r"|whatsapp|live|get(?: it)? now|app|download|manage|page \d{1,4} (?:of|/) \d{1,4}|x|bluesky|threads|pocket|flipboard|messenger|pin(?: it)?|(?:updated|posted|published) [^.]{1,24} ago",
    regex.I,
)
_OFFER = lazy(
    r"(?:subscribe|subscriptions?|join|try it|unlimited access)(?: now| today)?(?: (?:for|from|at))? (?:only |just )?[^\w\s]?\d[^|]{0,24}|(?:today[’']s )?(?:e-?(?:edition|paper)|paper)|digital edition|print edition",
    regex.I,
)
_WEATHER = lazy(r"(?:weather:? |\p{L}+(?: \p{L}+)?:? )?-?\d{1,3}\s?°\s?[CF]?", regex.I)
_SYMBOLS = "☰≡✕×▾▼🔍»›> "


def rows_of(article: Article) -> set[int]:
    """The numbers of the blocks that hold a gap, a bar or a dot between words."""
    prose, starts = article.prose, [block.span.start for block in article.blocks]
    found = set(word_index(article).get(_GAP, ()))
    places = (place for mark in _MARKS if mark in prose for place in places_of(mark, prose, 0, len(prose)))
    found.update([bisect_right(starts, place) - 1 for place in places])
    return found


def row_sign(line: str, shapes: Shapes, *, is_top: bool) -> Sign | None:
    """What a row of labels looks like by itself; None where a label is none of a page. is_top: it stands at the very top, where menus do."""
    if len(line) > _LONGEST:
        return None
    parts = [part for part in _BREAK.split(line.strip("[] \t")) if part]
    if len(parts) < 2:
        return None
    if is_top and _NAME.fullmatch(parts[0]) and len(parts) < _MENU and any(map(_OFFER.fullmatch, parts)):
        return Sign("masthead", CERTAIN) if all(_OFFER.fullmatch(part) or _LABEL.fullmatch(part) for part in parts[1:]) else None
    if _is_running_head(parts):
        return Sign("running head", CERTAIN)
    return _controls(parts, shapes, _BUTTONS if _SLASH in line else _BAR) or (
        _menu(parts, is_top=is_top, is_barred="|" in line) if len(parts) >= _MENU else None
    )


def _is_running_head(parts: Sequence[str]) -> bool:
    """Whether one part is the number of a page and the others a title with its issue or date; without these it may be a line of contents."""
    others = [part for part in parts if not _FOLIO.fullmatch(part)]
    return len(others) == len(parts) - 1 and all(map(_HEADER.fullmatch, others)) and (len(others) > 1 or bool(_ISSUE.search(others[0])))


def _controls(parts: Sequence[str], shapes: Shapes, least: int) -> Sign | None:
    """Counters and buttons, one of which at least is nothing else; prices at an exchange; a label beside a call to subscribe."""
    if all(map(_QUOTE.fullmatch, parts)):
        return Sign("price ticker", CERTAIN)
    known = [labels().signs.get(fold(part)) or sign(part, shapes) for part in parts]
    certain = [told for told in known if told and told.weight == CERTAIN]
    counters = [part for part in parts if any(pattern.fullmatch(part) for pattern in (_COUNTER, _READ, _RATING))]
    prompts = [part for part in parts if _PROMPT.fullmatch(part)] if any(known) else []
    buttons = [part for part in parts if fold(part) in labels().buttons] if len(parts) >= least else []
    shared = sum(fold(part) in SHARING for part in parts)
    is_told = bool(certain or counters or prompts) or len(buttons) >= _BAR or (len(parts) >= _BUTTONS and shared >= _BUTTONS - 1)
    rest = (part for part, told in zip(parts, known, strict=True) if not (told or part in (*counters, *prompts, *buttons)))
    if not is_told or not all(map(_CONTROL.fullmatch, rest)):
        return None
    if certain:
        return certain[0]
    return Sign(
        "counters" if counters else "call to action" if prompts else "buttons" if len(buttons) >= _BAR else "share buttons", CERTAIN
    )


def _menu(parts: Sequence[str], *, is_top: bool, is_barred: bool) -> Sign | None:
    """Short labels, the first of which may be the name of the site; two or more known, at the top and between bars from a newspaper too, or one that only a menu has."""
    first, *others = [part.strip(_SYMBOLS) or part for part in parts if not (is_top and _WEATHER.fullmatch(part))]
    if not (_LABEL.fullmatch(first) or _NAME.fullmatch(first)) or not all(map(_LABEL.fullmatch, others)):
        return None
    folded = [fold(part) for part in (first, *others)]
    known, sections = labels().words, labels().sections
    count = sum(name in known for name in folded)
    is_menu = count >= 2 or any(name in labels().doors for name in folded)
    told = sum(name in known or name in sections for name in folded)
    is_of_news = is_barred and told >= _MENU - 1 and (count > 0 or told == len(folded))
    return Sign("navigation", CERTAIN) if is_menu or (is_top and told >= 2) or is_of_news else None
