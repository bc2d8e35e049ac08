"""Stretches of time that the prose gives by their ends: "since 2019", "between January 2025 and June 2026", "by 2030"."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.periods import Period, periods
from credlint.patterns import lazy

_BEFORE = lazy(
    r"(?r)\b(?i:(?P<since>since|after|starting in|beginning in|as of|from)|(?P<until>until|till|through|before|by|up to|to)|(?P<between>between))[ \n](?:the[ \n])?(?:(?:early|late|about|around|at least)[ \n])?"
)
_LINK = lazy(r"[ \n,]{0,2}(?:and|to|through|until|till|[-–—])[ \n]?")


class TimeSpan(Struct, frozen=True):
    """A stretch of time; a side that the words leave open is None.

    form: "since" and "until" (one end), "between" (both).
    """

    span: Span
    start: date | None
    end: date | None
    form: Literal["since", "until", "between"]


@analysis
def time_spans(article: Article) -> tuple[TimeSpan, ...]:
    """The stretches of time of the prose, in order. A period alone ("in 2024") is none."""
    prose, found, dates = article.prose, [], periods(article)
    used: set[int] = set()
    for first, last in pairwise(dates):
        lead = _BEFORE.match(prose, max(0, first.span.start - 24), first.span.start)
        if (
            lead
            and (lead["between"] or lead["since"])
            and _LINK.fullmatch(prose, first.span.end, last.span.start)
            and first.start <= last.end
        ):
            found.append(TimeSpan(Span(lead.start(), last.span.end), first.start, last.end, "between"))
            used |= {first.span.start, last.span.start}
    found += [span for period in dates if period.span.start not in used and (span := _open(prose, period))]
    return tuple(sorted(found, key=lambda span: span.span))


def _open(prose: str, period: Period) -> TimeSpan | None:
    lead = _BEFORE.match(prose, max(0, period.span.start - 24), period.span.start)
    if not lead or lead["between"] or lead.group().strip().lower() in ("from", "as of", "to"):
        return None
    whole = Span(lead.start(), period.span.end)
    if lead["since"]:
        return TimeSpan(whole, period.end if lead["since"].lower() == "after" else period.start, None, "since")
    return TimeSpan(whole, None, period.start if lead["until"].lower() == "before" else period.end, "until")
