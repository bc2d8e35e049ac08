"""Sums of numbered sections: a sentence that tells what "these three" come to, after three numbered headings with amounts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import regex

from credlint.article import Article, Span, around, inside
from credlint.facts.figures.amounts import Amount, amounts
from credlint.facts.quantities import quantities
from credlint.facts.sections import Section, sections
from credlint.facts.sentences import sentences
from credlint.patterns import lazy

_NUMBER = lazy(r"\W*(?:(?:step|option|part|bucket|phase|stage|item|area|category)[ ])?(?P<number>[0-9]{1,2})[.):][ ]", regex.IGNORECASE)
_ALL_OF_THEM = lazy(
    r"\b(?:across|over|between|for)[ \n](?:all[ \n])?(?:of[ \n])?(?:these|those|the|all)[ \n](?=(?P<number>\p{L}+|\d+)[ \n])"
    r"|\b(?:combined|together|altogether|all told)\b[^.!?]{0,40}?\b(?:these|those|the|all)[ \n](?=(?P<number>\p{L}+|\d+)\b)"
    r"|\b(?:these|those|the|all)[ \n](?=(?P<number>\p{L}+|\d+)[ \n](?:\p{L}+[ \n]){0,2}(?:come|add|sum|amount|total)s?\b)",
    regex.IGNORECASE,
)


def section_parts(article: Article) -> Iterator[tuple[Amount, list[Amount]]]:
    """The wholes told of numbered sections, each with one amount of every section, in its unit and for its period."""
    run: list[Section] = []
    for section in sections(article):
        number = _number(article, section)
        run = [*run, section] if number == len(run) + 1 else [section] if number == 1 else []
        if len(run) >= 2:
            for whole in _wholes(article, run):
                parts = [_amount(article, member, whole) for member in run]
                found = [part for part in parts if part]
                if len(found) == len(run):
                    yield whole, found


def _number(article: Article, section: Section) -> int:
    match = _NUMBER.match(article.prose, *section.heading.span) if section.heading else None
    return int(match["number"]) if match else 0


def _wholes(article: Article, run: Sequence[Section]) -> Iterator[Amount]:
    """The amounts that a sentence in the last section tells of as many as there are sections."""
    for sentence in inside(run[-1].span, sentences(article)):
        cue = _ALL_OF_THEM.search(article.prose, *sentence.span)
        count = around(Span(cue.start("number"), cue.end("number")), quantities(article)) if cue else None
        money = [amount for amount in inside(sentence.span, amounts(article)) if amount.first.kind == "money"]
        if count and count.value == len(run) and len(money) == 1 and money[0].is_sound:
            yield money[0]


def _amount(article: Article, section: Section, whole: Amount) -> Amount | None:
    """The amount of a section: that in its heading, or else the only one of its text."""
    heading = section.heading.span if section.heading else Span(0, 0)
    for span in (heading, Span(heading.end, section.span.end)):
        found = [
            amount
            for amount in inside(span, amounts(article))
            if amount.is_sound
            and amount.first.kind == "money"
            and amount.alike(whole)
            and amount.last.per == whole.last.per
            and amount.span != whole.span
        ]
        if len(found) == 1:
            return found[0]
    return None
