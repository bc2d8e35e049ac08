"""The amount of a change that is told with both levels: before them, between word and level, or after them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from msgspec import Struct

from credlint.article import Span
from credlint.facts.quantities import Quantity
from credlint.facts.trends import amount_links, links
from credlint.facts.trends.movements import REACH, Movement, last_before
from credlint.facts.trends.trend_words import TREND_NOUN, Direction
from credlint.facts.word_places import holds
from credlint.patterns import lazy

KINDS = frozenset(("percent", "points", "multiple", "basis points"))
_FAR = 120


class Amount(Struct):
    """An amount of change that a word of its own goes with ("a 20% increase"): the figure, the word, where it stands, and its direction."""

    figure: Quantity
    word: str
    span: Span
    direction: Direction


_RUN = lazy(
    r"\b(?:consecutive|straight|successive|running)\b|\b(?:days|weeks|months|quarters|years|seasons|sessions|times|meetings|elections)$"
)
"""What is counted in "fell for four consecutive weeks, from A to B"."""


def alike(first: Quantity, second: Quantity) -> bool:
    """Whether two figures may be levels of one thing."""
    if not first.comparable(second) or (first.per and second.per and first.per != second.per):
        return False
    nouns = [figure.noun.rstrip("s") for figure in (first, second) if figure.kind == "count" and not figure.noun.endswith("ed")]
    return len(nouns) < 2 or "" in nouns or nouns[0] == nouns[1] or bool(first.shared)


def is_amount(prose: str, figure: Quantity, level: Quantity) -> bool:
    """Whether a figure can be the amount by which a level changes: "rose 20%", "rose $2 million", "by half", but no share of something."""
    if figure.kind == "count" and _RUN.search(figure.phrase):
        return False
    if figure.kind == "fraction":
        is_by = links.BY_FRACTION.match(prose, max(0, figure.span.start - 24), figure.span.start)
        return bool(is_by and links.FRACTION_END.match(prose, figure.span.end))
    return (figure.kind in KINDS and not (figure.kind == "percent" and figure.noun)) or alike(figure, level)


def between(prose: str, figures: Sequence[Quantity], first: Quantity, words: list[Movement]) -> Quantity | None:
    """The amount between the trend word and the first level: "rose 20% from", "fell by 5 points to"; of two ("$2 million, or 20%,") the relative one."""
    index = bisect_left(figures, first.span.start, key=lambda figure: figure.span.start)
    word = last_before(words, first.span.start)
    if not word:
        return None
    earlier = [figure for figure in figures[max(0, index - 4) : index] if figure.span.start >= word.span.end]
    if sum(figure.kind in KINDS for figure in earlier) > 1 + (first.kind in KINDS):
        return None
    found = [figure for figure in earlier if is_amount(prose, figure, first) and not is_level(prose, figure)]
    relative = [figure for figure in found if figure.kind in KINDS or figure.kind == "fraction"]
    if not found or len(relative) > 1:
        return None
    amount = (relative or found)[-1]
    is_plain = amount.kind in KINDS or links.BY_AMOUNT.fullmatch(prose, word.span.end, amount.span.start)
    if word.direction == "other" and (
        not is_plain or (links.SHORT_TO.fullmatch(prose, amount.span.end, first.span.start) and alike(amount, first))
    ):
        return None  # "expects A to B": a range
    return amount if first.span.start - amount.span.end <= REACH and _leads_on(prose, amount, first) else None


def _leads_on(prose: str, amount: Quantity, first: Quantity) -> bool:
    """Whether nothing between an amount and a level begins another clause or names another base ("fell 20% from 1990 levels to B")."""
    role = links.ROLE.match(prose, max(amount.span.end, first.span.start - 60), first.span.start)
    end = role.start() if role else first.span.start
    is_from = bool(role and role["role"] and role["role"].lower().startswith("from"))
    base = amount_links.OTHER_BASE.search(prose, amount.span.end, end)
    return not (
        links.CLAUSE_END.search(prose, amount.span.end, first.span.start)
        or amount_links.PARTICIPLE.search(prose, amount.span.end, end)
        or (base and not (is_from and base["since"]))
    )


def is_level(prose: str, figure: Quantity) -> bool:
    """Whether a figure is what was reached ("rose to 30%"), not by how much."""
    role = links.ROLE.match(prose, max(0, figure.span.start - 60), figure.span.start)
    return bool(role and role["role"] and role["role"].split()[0].lower() not in ("by", "of", "over", "under", "above"))


def before_word(prose: str, figures: Sequence[Quantity], word: Movement) -> Quantity | None:
    """The amount right before the noun that governs the levels: "a 20% rise in revenue, from A to B"."""
    index = bisect_right(figures, word.span.start, key=lambda figure: figure.span.start) - 1
    if index < 0 or figures[index].kind not in KINDS or figures[index].span.end >= word.span.start:
        return None
    noun = TREND_NOUN.match(prose, figures[index].span.end)
    return figures[index] if noun and noun.end() == word.span.end else None


def told_after(prose: str, figures: Sequence[Quantity], last: Quantity) -> Amount | None:
    """The amount told after both levels: ", a 20% increase", ", an increase of $2 million, or 20%", ", up 20%", ", 20% more", " (+20%)"."""
    index = bisect_right(figures, last.span.start, key=lambda figure: figure.span.start)
    for at in range(index, min(index + 3, len(figures))):
        figure = figures[at]
        if figure.span.start - last.span.end > _FAR:
            return None
        told = _told(prose, figure, last) if is_amount(prose, figure, last) else None
        if told and _has_other_base(prose, last, max(figure.span.end, told.span.end)):
            return None
        if told:
            told.figure = relative(prose, figure, figures[at + 1] if at + 1 < len(figures) else None)
            return told
    return None


def relative(prose: str, amount: Quantity, follower: Quantity | None) -> Quantity:
    """Of "$2 million, or 20%," the percentage, else the amount itself."""
    is_same = follower and follower.kind == "percent" and amount_links.OR.fullmatch(prose, amount.span.end, follower.span.start)
    return follower if follower and is_same else amount


def _told(prose: str, figure: Quantity, last: Quantity) -> Amount | None:
    start, end = last.span.end, figure.span.start
    gap = prose[start:end].lower()
    for form in amount_links.FORMS:
        follows = form.after.match(prose, figure.span.end) if form.after else None
        may_lead = bool(follows) or not form.after
        if may_lead and (not form.held or holds(gap, form.held)):
            lead = form.lead.fullmatch(prose, start, end)
            if word := lead and (follows or lead):
                return Amount(figure, word["word"], Span(*word.span("word")), "up" if word["up"] else "down")
    return _signed(prose, figure, last)


def _has_other_base(prose: str, last: Quantity, end: int) -> bool:
    """Whether "since 2010" or "from 2010" follows the amount, and that time is not one of the levels'."""
    base = amount_links.OTHER_BASE.match(prose, end)
    return base is not None and not (base["year"] and base["year"] in prose[max(0, last.span.start - 160) : end])


def _signed(prose: str, figure: Quantity, last: Quantity) -> Amount | None:
    """ "A → B (+20%)": the sign says which way."""
    lead = prose[last.span.end : figure.span.start + 1]
    if figure.kind != "percent" or not holds(lead, amount_links.SIGNS):
        return None
    if not amount_links.SIGN.fullmatch(prose, last.span.end, figure.span.end):
        return None
    at = figure.span.start if prose[figure.span.start] in amount_links.SIGNS else figure.span.start - 1
    return Amount(figure, prose[at], Span(at, at + 1), "up" if prose[at] == "+" else "down")
