"""Shares told in words: "half", "nearly two-thirds", "a majority"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from decimal import Decimal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.words import blocks_with
from credlint.patterns import lazy


class RoughShare(Struct, frozen=True):
    """A share told in words, and the percentages that it may stand for, low and high.

    A fraction stands for every share that is nearer to it than to the next fraction of everyday speech ("a third": 29.2% to 41.7%);
    "more than" and "nearly" take one side of it.
    """

    span: Span
    low: Decimal
    high: Decimal


_PARTS = {"half": (1, 2), "third": (1, 3), "quarter": (1, 4), "fifth": (1, 5), "sixth": (1, 6), "eighth": (1, 8), "tenth": (1, 10)}
_TOPS = {"two": 2, "three": 3, "four": 4, "five": 5, "seven": 7, "nine": 9}
_GLYPHS = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5)}
_LADDER = sorted(
    Decimal(100) * top / bottom for top, bottom in ((1, 10), (1, 5), (1, 4), (1, 3), (1, 2), (2, 3), (3, 4), (4, 5), (9, 10), (1, 1))
)
"""The fractions that writers choose from, as percentages."""

_OVER = r"(?:(?:well|slightly|just|a little|far)[ \n])?(?:more than|over|above|upwards of|at least)"
_UNDER = r"(?:(?:well|slightly|just|a little|far)[ \n])?(?:less than|fewer than|under|below)|at most"
_NEARLY = r"nearly|almost|close to|just shy of|not quite"
_ROUGH = lazy(
    rf"(?<![\p{{L}}\p{{N}}/.-])(?:(?:(?P<over>{_OVER})|(?P<under>{_UNDER})|(?P<nearly>{_NEARLY}))[ \n])?(?:"
    rf"(?P<glyph>[½⅓⅔¼¾⅕⅖⅗⅘])"
    rf"|(?P<half>half)"
    rf"|(?:an?|one)[ \n-](?P<part>third|quarter|fifth|sixth|eighth|tenth)"
    rf"|(?P<top>two|three|four|five|seven|nine)[ \n-](?P<part>third|quarter|fifth|sixth|eighth|tenth)s"
    rf"|(?:an?|the)[ \n](?:(?P<vast>vast|overwhelming)[ \n]|\p{{Ll}}+[ \n])?(?:(?P<majority>majority)|(?P<minority>minority))"
    rf"|(?P<most>most))(?![\p{{L}}\p{{N}}-])",
    regex.IGNORECASE,
)
_TRIGGERS = frozenset(("half", "majority", "minority", "most", *_GLYPHS, *(part for name in _PARTS for part in (name, name + "s"))))
_STEMS = ("half", "majority", "minority", "most", *(name for name in _PARTS if name != "half"))
_LEAD = lazy(r"(?r)(?:\p{L}+[ \n-]){0,6}")
"""The words of a share before its last: at most "a little more than", an article and one more."""
_NO_SHARE = lazy(
    r"(?r)\b(?:first|second|third|last|latter|other|better|each|every|this|that|past|previous|next|the|and an?|and|at|two|three|five)[ \n-](?:one[ \n])?$",
    regex.IGNORECASE,
)


@analysis
def rough_shares(article: Article) -> tuple[RoughShare, ...]:
    """The shares told in words, in order; "the first half", "the most" and "three and a half" are none."""
    prose = article.prose
    return tuple(
        _read(match)
        for block in blocks_with(article, _TRIGGERS)
        for start, end in _places(prose, block.span)
        for match in _ROUGH.finditer(prose, start, end + 1)
        if match["majority"] or match["minority"] or not _is_other(prose, match)
    )


def _places(prose: str, block: Span) -> list[Span]:
    """The places of a block that hold its shares whole: each share ends with a trigger, and only what may lead to that stands before it."""
    places: list[Span] = []
    for start, end in _triggers(prose, block):
        lead = _LEAD.match(prose, block.start, start)
        first = lead.start() if lead else start
        if places and first <= places[-1].end:
            places[-1] = Span(places[-1].start, end)
        else:
            places.append(Span(first, end))
    return places


def _triggers(prose: str, block: Span) -> list[Span]:
    """Where the last words of shares stand, in order: no letter stands before them, no letter but the s of "thirds" and no hyphen after."""
    text = prose[block.start : block.end].lower()
    if len(text) > block.end - block.start:  # a capital that has two letters for its small one
        return [Span(block.start, block.end)]
    found = []
    for stem in _STEMS if text.isascii() else (*_STEMS, *_GLYPHS):
        at = text.find(stem)
        while at >= 0:
            end = at + len(stem)
            if text[end : end + 1] == "s":
                end += 1
            after = text[end : end + 1]
            if not (text[at - 1 : at].isalpha() or after.isalpha() or after == "-"):
                found.append(Span(block.start + at, block.start + end))
            at = text.find(stem, end)
    return sorted(found)


def _is_other(prose: str, match: regex.Match[str]) -> bool:
    return bool(_NO_SHARE.match(prose, max(0, match.start() - 16), match.start()))


def _read(match: regex.Match[str]) -> RoughShare:
    span = Span(*match.span())
    if match["majority"] or match["most"]:
        return RoughShare(span, Decimal(60 if match["vast"] else 50), Decimal(100))
    if match["minority"]:
        return RoughShare(span, Decimal(0), Decimal(50))
    top, bottom = _fraction(match)
    return RoughShare(span, *_around(match, Decimal(100) * top / bottom))


def _fraction(match: regex.Match[str]) -> tuple[int, int]:
    if match["glyph"]:
        return _GLYPHS[match["glyph"]]
    if match["half"]:
        return 1, 2
    bottom = _PARTS[match["part"].lower()][1]
    return (_TOPS[match["top"].lower()] if match["top"] else 1), bottom


def _around(match: regex.Match[str], value: Decimal) -> tuple[Decimal, Decimal]:
    below = _LADDER[: bisect_left(_LADDER, value)]
    above = _LADDER[bisect_right(_LADDER, value) :]
    low = (value + below[-1]) / 2 if below else Decimal(0)
    high = (value + above[0]) / 2 if above else Decimal(100)
    if match["over"]:
        return value, Decimal(100)
    if match["under"]:
        return Decimal(0), value
    return low, value if match["nearly"] else high
