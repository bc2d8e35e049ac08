"""Changes that two neighbouring sentences tell together: the levels in one, the amount in the other."""

from __future__ import annotations

import regex

from credlint.article import Span
from credlint.facts.quantities import Quantity
from credlint.facts.sentences import Sentence
from credlint.facts.trends import amounts, links
from credlint.facts.trends.change import Change
from credlint.facts.trends.change_ends import period_of
from credlint.facts.trends.later_bases import earlier_level, later_base
from credlint.facts.trends.pairs import Parts
from credlint.patterns import lazy

_BACK = lazy(
    r"(?:That|This|It|Such|The[ \n](?:\p{L}+[ \n])?(?:increase|rise|jump|difference|change|drop|fall|decline|decrease|gain|growth))[ \n]"
    r"(?:is|was|represents?|represented|amounts?[ \n]to|amounted[ \n]to|marks|marked|makes|made|equals?|means?|meant|works[ \n]out[ \n](?:at|to|as)|"
    r"comes[ \n]to|came[ \n]to|would[ \n]be)[ \n]"
)
"""Opens a sentence that speaks of the change told before it."""

_NOMINAL = lazy(
    r"(?:(?:an?|the)[ \n])?(?:\p{L}+[ \n]){0,3}?(?:an?[ \n])?[\p{L}-]+[ \n]of[ \n]|(?:an?|the)[ \n](?:\p{L}+[ \n]){0,2}?[+~]?\d|\d[\d.,]*[ ]?(?:%|per[ ]?cent)[ \n]\p{L}+"
)
"""What follows such an opening: "an increase of", "a 20% increase", "20% more"."""

_RISE = r"(?:(?P<up>increase|rise|jump|gain|growth|addition)|(?P<down>drop|fall|decline|decrease|cut|reduction|saving))"
_NAMED = lazy(
    rf"(?:(?:The|This|That)[ \n](?:\p{{L}}+[ \n])?{_RISE}[ \n](?:is|was|came[ \n]to|equals)|(?:That|This)(?:[’']s|[ \n](?:is|was|represents|marks|means))[ \n]an?[ \n](?:\p{{L}}+[ \n])?{_RISE}[ \n]of)"
    rf"[ \n]{links.APPROXIMATE}"
)
"""The opening of a sentence up to the amount of the change told before it: "The increase was about"."""

_SAME = r"(?:it|they|(?:the|that|this)[ \n](?:figure|number|total|count|sum|amount|bill|price|rate|share))\b"
_ON = lazy(
    rf"(?:(?:In|By|During|For|Over|Last|This|The[ \n](?:next|following))[ \n][^,.;]{{1,30}},?[ \n]|A[ \n]year[ \n]later,?[ \n]|Now,?[ \n])?{_SAME}",
    regex.IGNORECASE,
)
"""Opens a sentence that goes on with what the one before it counted."""


def join(before: Parts, earlier: list[Change], parts: Parts, sentence: Sentence, later: list[Change]) -> None:
    """Move an amount to the levels that it belongs to, where two neighbouring sentences tell them; both lists are changed."""
    if len(earlier) == len(later) == 1 and later[0].by and _has_levels(earlier[0]) and _speaks_back(parts, sentence, later[0]):
        _attach(earlier[0], later)
    elif len(earlier) == len(later) == 1 and earlier[0].by and _has_levels(later[0]) and _ON.match(parts.prose, sentence.span.start):
        if _counts_the_same(before, sentence, earlier[0], later[0]):
            _attach(later[0], earlier)
    elif len(earlier) == 1 and not later and _has_levels(earlier[0]):
        _attach_named(earlier[0], parts, sentence)
    elif not later and (change := later_base(before, earlier, parts, sentence) or earlier_level(before, earlier, parts, sentence)):
        later.append(change)
    elif not earlier and len(later) == 1 and _ON.match(parts.prose, sentence.span.start):
        _add_level(before, parts, sentence, later[0])


def _speaks_back(parts: Parts, sentence: Sentence, change: Change) -> bool:
    """Whether a sentence is "That is an increase of 20%" or "This was a 20% increase"."""
    back = _BACK.match(parts.prose, sentence.span.start)
    return bool(
        back
        and change.by
        and _NOMINAL.match(parts.prose, back.end(), change.span.end)
        and not links.AGO.match(parts.prose, change.span.end)
    )


def _has_levels(change: Change) -> bool:
    return change.before is not None and change.after is not None and not change.by


def _counts_the_same(before: Parts, sentence: Sentence, told: Change, levels: Change) -> bool:
    """Whether what the levels count, where they count something, is named in the sentence of the amount. "Down 31%. It goes from 2% to 11%" speaks of two things."""
    if levels.after and told.by and levels.after.kind == told.by.kind == "percent":
        return False
    noun = levels.after.noun.rstrip("s") if levels.after else ""
    start = max(0, told.span.start - 200)
    return not noun or noun in before.prose[start : sentence.span.start].lower()


def _attach(change: Change, alone: list[Change]) -> None:
    """Give levels the amount that stands alone in the other sentence, unless that one has levels itself or they go different ways."""
    amount = alone[0]
    if amount.before or amount.after or (change.direction in ("up", "down") and change.direction != amount.direction):
        return
    if change.direction != amount.direction:
        change.word, change.direction, change.word_span = amount.word, amount.direction, amount.word_span
    change.by = amount.by
    change.span = Span(min(change.span.start, amount.span.start), max(change.span.end, amount.span.end))
    alone.clear()


def _attach_named(change: Change, parts: Parts, sentence: Sentence) -> None:
    """Give levels the amount of "The increase was 20%"."""
    by = parts.figures[0]
    named = _NAMED.fullmatch(parts.prose, sentence.span.start, by.span.start)
    is_amount = (by.kind in amounts.KINDS and not by.noun) or (change.after is not None and amounts.alike(by, change.after))
    if named and is_amount and change.direction in ("other", "up" if named["up"] else "down"):
        change.by, change.span = by, Span(change.span.start, max(change.span.end, by.span.end))


def _add_level(before: Parts, parts: Parts, sentence: Sentence, change: Change) -> None:
    """The two levels of "It was $10 million in 2018. In 2019 it rose 20% to $12 million": one in each sentence, and no other figure like them."""
    by = change.by
    if not by or change.before or change.after or by.kind != "percent":
        return
    level = _only_level(before, sentence.span.start)
    after = [figure for figure in parts.figures if figure is not by]
    if not level or len(after) != 1 or not amounts.alike(level, after[0]) or not _belongs(parts, change, by, after[0]):
        return
    held = period_of(before.dates, level, sentence.span.start), period_of(parts.dates, after[0], sentence.span.end)
    years = [dates[at].start.year for dates, at in ((before.dates, -1), (parts.dates, 0)) if dates]
    if len(years) < 2 or years[1] - years[0] == 1:
        change.before, change.after, (change.before_period, change.after_period) = level, after[0], held
        change.span = Span(level.span.start, max(change.span.end, after[0].span.end))


def _only_level(parts: Parts, end: int) -> Quantity | None:
    """The one figure of a sentence, where it stands near the sentence's end and nothing moves it."""
    if len(parts.figures) != 1 or parts.words or end - parts.figures[0].span.end > 60:
        return None
    level = parts.figures[0]
    return None if level.kind in amounts.KINDS else level


def _belongs(parts: Parts, change: Change, by: Quantity, level: Quantity) -> bool:
    """Whether the amount leads to the level ("rose 20% to B"), or stands in apposition to it ("was B, an increase of 20%")."""
    if by.span.start < level.span.start:
        return bool(links.TO.fullmatch(parts.prose, by.span.end, level.span.start))
    told = amounts.told_after(parts.prose, parts.figures, level)
    return told is not None and told.figure is by and told.direction == change.direction
