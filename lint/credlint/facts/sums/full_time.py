"""Hours of work told beside the full-time posts that they are said to be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis, inside
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import Sentence, sentences
from credlint.facts.sums.conventions import in_one
from credlint.facts.sums.dimensions import period_of_rate
from credlint.facts.sums.intervals import Interval, is_plain, meet, operand, result, times
from credlint.facts.words import blocks_with, sentences_with
from credlint.patterns import lazy

_POST = r"full-?time[ \n-](?:(?:staff|paid|office)[ \n])?(?:salary|job|position|role|post|employee|worker|hire|person|staff(?:er| member)|equivalent|nurse|clerk|agent|analyst)s?\b|\bFTEs?\b"
_POST_WORDS = (frozenset(("full", "fulltime", "fte", "ftes")), frozenset(("time", "fulltime", "fte", "ftes")))
"""Every post holds one each of these, and stands in the block of its figure or of the words that equate it."""
_EQUATED = lazy(
    rf"(?:(?:[Tt]hat(?:[’']s| is| makes| equals| adds up to)|[Tt]his is|(?:the )?equivalent (?:of|to)|equal to|equals|the (?:work|workload|hours) of|amounts? to|adds up to|as much as|or)"
    rf"[ \n](?:(?:about|roughly|nearly|almost|around|more than|over|another|like paying|the work of|an entire|a whole)[ \n])*)"
    rf"(?:(?P<one>an?|one|a single|an entire|a whole)[ \n](?:whole[ \n]|single[ \n])?(?:{_POST})|(?P<count>(?=[\d\p{{L}}])))"
)
_COUNTED_POST = lazy(rf"[ \n](?:\p{{Ll}}+[ \n])?(?:{_POST})", regex.I)
_OF_ALL = lazy(r"[^.;:]{0,12}?\b(?:across|in total|combined|altogether|between them|for the whole)\b")
_ONE: Interval = (Decimal(1), Decimal(1))


class FullTime(Struct, frozen=True):
    """Hours of work and the full-time posts that they are said to be.

    hours: per day, week, month or year. per: which. posts: how many (a span of its own where the text says "a"). needed: the hours of so many posts.
    """

    span: Span
    hours: Quantity
    per: str
    posts: Span
    needed: Interval

    def holds(self) -> bool:
        """Whether so many full-time posts may have these hours, in any convention."""
        return meet(result(self.hours), self.needed)


@analysis
def full_times(article: Article) -> tuple[FullTime, ...]:
    """Hours equated with full-time posts in one sentence or in two that follow each other, or told of the same team in one list; in order."""
    if not blocks_with(article, *_POST_WORDS):
        return ()
    found = [*_equated(article), *_listed(article)]
    return tuple(sorted(found, key=lambda told: told.span))


def _equated(article: Article) -> Iterator[FullTime]:
    """ "14 hours a week. That's a full-time job." and "60 hours a week, the work of four full-time employees"."""
    figures, before = quantities(article), None
    for sentence in sentences_with(article, sentences(article), *_POST_WORDS):
        link = _EQUATED.search(article.prose, *sentence.span)
        if link:
            start = (
                before.span.start
                if before and before.block is sentence.block and link.start() == sentence.span.start
                else sentence.span.start
            )
            posts = _posts(article.prose, link, inside(Span(link.start(), sentence.span.end), figures))
            hours = [h for h in inside(Span(start, link.start()), figures) if _is_hours(article.prose, h, link.start())]
            if posts and len(hours) == 1:
                yield _full_time(hours[0], period_of_rate(article.prose, hours[0], link.start()), *posts)
        before = sentence


def _posts(prose: str, link: regex.Match[str], figures: Sequence[Quantity]) -> tuple[Span, Interval] | None:
    if link["one"]:
        return Span(link.start("one"), link.end()), _ONE
    first = figures[0] if figures else None
    if (
        first is None
        or first.span.start != link.end()
        or first.kind not in ("count", "number")
        or not _COUNTED_POST.match(prose, first.span.end)
    ):
        return None
    return first.span, result(first)


def _listed(article: Article) -> Iterator[FullTime]:
    """ "4 full-time employees on data entry" and "8 hours a day across the team" as items of one list."""
    figures = quantities(article)
    groups = {block.group for block in blocks_with(article, *_POST_WORDS) if block.kind == "item"}
    if not groups:
        return
    for group, lines in groupby(sentences(article), key=lambda line: line.block.group if line.block.kind == "item" else -1):
        told: list[Sentence] = list(lines) if group >= 0 and group in groups else []
        inner = [figure for line in told for figure in inside(line.span, figures)]
        posts = [
            (Span(figure.span.start, noun.end()), operand(figure))
            for figure in inner
            if figure.kind in ("count", "number") and (noun := _COUNTED_POST.match(article.prose, figure.span.end))
        ]
        hours = [figure for figure in inner if _is_hours(article.prose, figure, figure.span.end + 12) and _is_of_all(article.prose, figure)]
        if len(posts) == len(hours) == 1:
            yield _full_time(hours[0], period_of_rate(article.prose, hours[0], hours[0].span.end + 12), *posts[0])


def _is_hours(prose: str, figure: Quantity, stop: int) -> bool:
    return is_plain(figure) and figure.unit == "h" and period_of_rate(prose, figure, stop) in ("day", "week", "month", "year")


def _is_of_all(prose: str, figure: Quantity) -> bool:
    return bool(_OF_ALL.match(prose, figure.span.end))


def _full_time(hours: Quantity, per: str, posts: Span, count: Interval) -> FullTime:
    span = Span(min(hours.span.start, posts.start), max(hours.span.end, posts.end))
    return FullTime(span, hours, per, posts, times(in_one(per, "hour")[0], count))
