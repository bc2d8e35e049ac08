"""Zones: the title, the byline, the body and the page furniture (navigation, counters, teasers, calls to action) of an article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

import regex

from credlint.article import Article, Block, Span, analysis, around
from credlint.facts.furniture import DATE, fold
from credlint.facts.page_lines import Line, lines
from credlint.facts.sentences import Sentence, sentences

ZoneKind = Literal["title", "byline", "body", "furniture"]

_GAP = 3
"""So many unmarked short lines may stand between two signs of one run of furniture (a teaser's category and headline)."""
_HEAD_LINES = 20
_PITCH_WORDS = 60
_SITE = regex.compile(r"\s[|—–·-]\s[^|—–·]*$")
_BYLINE = regex.compile(
    rf"\W*(?:.*\b\d+\s*-?min(?:ute)?s?\.?\s+read\b.*"
    rf"|(?:published|posted|(?:last )?updated|modified|written|compiled|reviewed|author|date)\b.*(?:{DATE}|\bby\b).*"
    rf"|(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,?\s+)?{DATE}(?:\W.*)?"
    rf"|by\s+(?-i:\p{{Lu}}[\p{{L}}.'’-]*(?:\s+(?:and\s+)?\p{{Lu}}[\p{{L}}.'’-]*){{0,6}})(?:\W+.*{DATE}.*)?)\W*",
    regex.I,
)
_SIGNATURE = regex.compile(r"(?:[—–―]|--)\s?\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){0,3}[^\p{L}\p{N}.]{0,4}")
_AUTHOR_BOX = regex.compile(
    r"\W*(?:about the (?:author|writer|contributor|columnist)s?|(?:author|writer) (?:bio(?:graphy)?|profile)|meet the (?:author|writer))\W*",
    regex.I,
)
_RELATED = regex.compile(
    r"\W*(?:(?:related|recommended|recent|popular|latest|similar|featured|trending|more|other|top) (?:blog )?(?:articles?|posts?|stories|content|news|guides?|blogs?)"
    r"|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)(?: these)?|read (?:next|also|more)|keep reading|up next|what to read next"
    r"|recommended (?:for you|reading)|more (?:from|by) \S+(?: \S+){0,3}|from the blog|don[’']t miss|editor[’']?s[’']? picks?)\W*",
    regex.I,
)
_PITCH = regex.compile(
    r"\b(?:we(?:[’']ll| will| build| help| can|[’']re ready)|our (?:team|experts?)|join \d|no (?:obligation|commitment|credit card)|find out|ready to|want to)\b",
    regex.I,
)


@dataclass(slots=True)
class Zone:
    """A run of blocks of one kind.

    signs: for furniture, what was recognised, in order: (kind of furniture, its place); else empty.
    """

    span: Span
    kind: ZoneKind
    blocks: tuple[Block, ...]
    signs: tuple[tuple[str, Span], ...] = ()


@analysis
def zones(article: Article) -> tuple[Zone, ...]:
    """The zones in order; every block is in one, and neighbours differ in kind.

    Furniture is claimed by class: a line that nothing but a page would carry, short lines between such lines, and what they announce (an author
    box, a list of related articles). In doubt a block is body.
    """
    found = lines(article)
    kinds: list[ZoneKind] = ["body"] * len(found)
    reasons: dict[int, str] = {}
    for index in _titles(article, found):
        kinds[index] = "title"
    for index in _bylines(article, found, kinds):
        kinds[index] = "byline"
    for run in _runs(article, found, kinds):
        for index in run:
            kinds[index] = "furniture"
    _claim_announced(article, found, kinds, reasons)
    return tuple(_zones(article, found, kinds, reasons))
