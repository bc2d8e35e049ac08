"""Returns: an ROI, a payback time or a return as a multiple, told in the same list or paragraph as the gains and the costs it follows from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Literal, NamedTuple

import regex

from credlint.article import Article, Span, analysis, inside
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import Sentence, sentences
from credlint.facts.sums.conventions import UNITS_OF_TIME
from credlint.facts.sums.dimensions import period_of_rate
from credlint.facts.sums.equations import equations
from credlint.facts.sums.intervals import Interval, meet
from credlint.facts.sums.paybacks import Amount, paybacks, ratios
from credlint.facts.words import blocks_with
from credlint.patterns import lazy

ReturnKind = Literal["roi", "payback", "multiple"]

_ROI = lazy(r"\bROI\b|\breturn on (?:the |this |that |its |their |your |our )?investment\b", regex.I)
_PAYBACK = lazy(
    r"\bpa(?:id|ys?|ying) (?:itself |themselves )?(?:back|off)\b|\bpa(?:id|ys?|ying) for (?:itself|themselves)\b|\bpay-?back\b|\bbreak(?:s|ing)?[- ]?even\b|\brecoup\w*",
    regex.I,
)
_RETURN = lazy(r"[ \n-](?:annual[ ]|first-year[ ])?(?:return|ROI)\b")
_RETURN_WORDS = "roi return returns pay pays paid paying payback break breaks breaking breakeven recoup*".split()
_WITHIN = lazy(
    r"(?r)\b(?:within|inside|in under|in less than|less than|under|up to|by|after only)[ \n](?:the first[ \n]|the[ \n]|about[ \n])?"
)
_SPAN_OF_YEARS = lazy(r"\b(?P<count>two|three|four|five|ten|[2-9]|10)[- ]years?\b", regex.I)
_WORDS = {"two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}
_GAIN = lazy(
    r"\b(?:sav(?:e|es|ed|ings?)|benefits?|gains?|gained|revenues?|value|impact|recover(?:ed|s|y|ies)?|income|profits?|reduc(?:tions?|ed|es)|avoid(?:ed|ance)|uplift|extra sales|additional sales|"
    r"returned|returns|earns?|earned|productivity|freed|increases?|capacity)\b",
    regex.I,
)
_COST = lazy(
    r"\b(?:costs?|invest(?:ed|ment|ments|s)?|prices?|priced|fees?|subscriptions?|licen[cs]es?|implementation|set-?up|onboarding|integration|training|maintenance|hardware|software|"
    r"platform|spen[dt]|paid|pays?|buys?|bought|purchas(?:e|es|ed|ing)|budget|rollout|installation|hosting|support|expenses?|one-time|one-off|upfront)\b",
    regex.I,
)
_BASELINE = lazy(r"\W*(?:manual(?:ly)?|before|currently?|today|old|in-house|by hand|status quo|without)\b", regex.I)
_AFTER = lazy(r"\W*(?:automated?|after|new|with(?=[^:\n]{0,40}:)|outsourced|digital)\b", regex.I)
_PRICE_BEFORE = lazy(r"(?r)(?:\bat|@|×|\bx|\bevery|\bper|\baverage(?: of)?|\bavg\.?)[ ]")
_PRICE_AFTER = lazy(r"[ /](?:avg|average|each|apiece)\b", regex.I)
_NEW_CLAUSE = lazy(
    r"[,;:.()]|\b(?:and|but|will|would|can|could|may|should|to|that|which|who|is|are|was|were|has|have|had|saves?|saved|earns?|earned)\b"
)
_MOST_AMOUNTS = 7
_FEW_LINES = 2
_BLANK_LINES = 4
_TERMS = ("day", "week", "month", "quarter", "year")


class Return(NamedTuple):
    """A return as told, with the amounts of its list or paragraph.

    kind: "roi" (percent), "payback" (a duration), "multiple" ("a 3x return"). figure: as printed. gains, costs: the amounts so labelled.
    worked: what they come to in the figure's units, in each reading: any of the gains over any of the costs, with and without what recurs.
    """

    span: Span
    kind: ReturnKind
    figure: Quantity
    gains: tuple[Quantity, ...]
    costs: tuple[Quantity, ...]
    worked: tuple[Interval, ...]
    at_most: bool = False

    def holds(self) -> bool:
        """Whether the figure fits in any reading."""
        low, high = self.figure.value - self.figure.half_step, self.figure.value + self.figure.half_step
        low, high = min(low, self.figure.low), max(high, self.figure.high)
        claimed = (-Decimal("Infinity") if self.at_most else low, high)
        return any(meet(claimed, reading) for reading in self.worked)


@analysis
def returns(article: Article) -> tuple[Return, ...]:
    """The returns told in a list or a paragraph together with labelled gains and costs, in order."""
    if sum(figure.kind == "money" for figure in quantities(article)) < 2:  # a gain and a cost
        return ()
    found: list[Return] = []
    told = {block.span.start for block in blocks_with(article, _RETURN_WORDS)}
    before: list[Sentence] = []
    for _, group in groupby(sentences(article), key=_passage) if told else ():
        lines = list(group)
        if any(line.block.span.start in told for line in lines):
            # A line of its own below a list, or a short paragraph below another, speaks of the amounts there.
            is_below = len(lines) <= _FEW_LINES and not _has_amounts(article, lines) and before and _is_next(before[-1], lines[0])
            told_here = _in_passage(article, [*before, *lines] if is_below else lines)
            found += [told for told in told_here if told.span.start >= lines[0].span.start]
        before = lines
    return tuple(sorted(found, key=lambda told: told.span))


def _passage(line: Sentence) -> tuple[int, int]:
    """What a sentence is read with: the other items of its list, or the other sentences of its block."""
    block = line.block
    return (block.group, -1) if block.kind == "item" and block.group >= 0 else (-1, block.span.start)


def _has_amounts(article: Article, lines: Sequence[Sentence]) -> bool:
    return any(figure.kind == "money" for line in lines for figure in inside(line.span, quantities(article)))


def _is_next(before: Sentence, line: Sentence) -> bool:
    """Whether a paragraph stands right below an item or a paragraph."""
    kinds = ("item", "paragraph")
    return before.block.kind in kinds and line.block.kind == "paragraph" and line.span.start - before.span.end <= _BLANK_LINES


def _in_passage(article: Article, lines: Sequence[Sentence]) -> Iterator[Return]:
    figures = quantities(article)
    claims = [claim for line in lines for claim in _claims(article, inside(line.span, figures), line.span)]
    if not claims or not any(pattern.search(article.prose, *line.span) for line in lines for pattern in (_ROI, _PAYBACK, _RETURN)):
        return
    told = {claim[1].span.start for claim in claims}
    amounts = [
        amount
        for line in lines
        for amount in _amounts(article, inside(line.span, figures), line.span)
        if amount.figure.span.start not in told
    ]
    gains = [amount for amount in amounts if amount.role in ("gain", "baseline")]
    costs = [amount for amount in amounts if amount.role in ("cost", "after")]
    is_clear = gains and costs and len(amounts) <= _MOST_AMOUNTS and not any(_is_unsure(article.prose, amount.figure) for amount in amounts)
    if not is_clear or len({amount.figure.unit for amount in amounts}) > 1:
        return
    for kind, figure, years in claims:
        worked = (
            paybacks(gains, costs, UNITS_OF_TIME[figure.unit])
            if kind == "payback"
            else ratios(gains, costs, years, in_percent=kind == "roi")
        )
        if not worked:  # the gain is told by another unit of time
            continue
        at_most = bool(_WITHIN.match(article.prose, max(0, figure.span.start - 24), figure.span.start))
        yield Return(figure.span, kind, figure, tuple(a.figure for a in gains), tuple(a.figure for a in costs), tuple(worked), at_most)


def _claims(article: Article, figures: Sequence[Quantity], line: Span) -> Iterator[tuple[ReturnKind, Quantity, int]]:
    """The returns of a line: their kind, figure and number of years."""
    prose, kinds = article.prose, {figure.kind for figure in figures}
    roi = _ROI.search(prose, *line) if "percent" in kinds else None
    payback = _PAYBACK.search(prose, *line) if "duration" in kinds else None
    term = _SPAN_OF_YEARS.search(prose, *line) if roi or "multiple" in kinds else None
    years = (_WORDS.get(term["count"].lower()) or int(term["count"])) if term else 1
    for figure in figures:
        if figure.damaged or figure.shared or figure.value <= 0:
            continue
        if figure.kind == "percent" and roi and figure.span.start - roi.end() < 40 and roi.start() - figure.span.end < 12:
            yield "roi", figure, years
        elif figure.kind == "duration" and payback and figure.unit in UNITS_OF_TIME and abs(figure.span.start - payback.end()) < 40:
            yield "payback", figure, years
        elif figure.kind == "multiple" and _RETURN.match(prose, figure.span.end):
            yield "multiple", figure, years


def _amounts(article: Article, figures: Sequence[Quantity], line: Span) -> Iterator[Amount]:
    """The labelled amounts of money of a line; neither unit prices nor the terms of an equation that is worked out there."""
    prose, start = article.prose, line.start
    terms = {term.span.start for equation in inside(line, equations(article)) for term in equation.terms}
    for index, figure in enumerate(figures):
        stop = figures[index + 1].span.start if index + 1 < len(figures) else line.end
        label, after = Span(start, figure.span.start), _told_after(prose, figure, stop)
        if figure.kind == "money" and figure.span.start not in terms and _is_sum(prose, figure):
            role = _role(prose, Span(line.start, figure.span.start), label, after)
            if role:
                yield Amount(figure, role, period_of_rate(prose, figure, stop) or _period_in_label(prose, label))
        # "$20,000 in monthly gains, the $96,000 investment": words that end with a comma belong to the amount before them.
        start = after.end if prose.startswith(",", after.end) else figure.span.end


def _told_after(prose: str, figure: Quantity, stop: int) -> Span:
    """The words after an amount that may say what it is ("$6,000 a month in savings"), up to a verb or a new clause."""
    limit = min(stop, figure.span.end + 40)
    end = _NEW_CLAUSE.search(prose, figure.span.end, limit)
    return Span(figure.span.end, end.start() if end else limit)


def _is_sum(prose: str, figure: Quantity) -> bool:
    """Whether an amount is no unit price: "$30 an hour", "at $9k", "$250 average"."""
    is_price = _PRICE_BEFORE.match(prose, max(0, figure.span.start - 12), figure.span.start) or _PRICE_AFTER.match(prose, figure.span.end)
    return not is_price and (not figure.per or figure.per in _TERMS)


def _period_in_label(prose: str, label: Span) -> str:
    words = prose[label.start : label.end].lower()
    return next(
        (period for word, period in (("annual", "year"), ("yearly", "year"), ("monthly", "month"), ("weekly", "week")) if word in words), ""
    )


def _role(prose: str, line: Span, label: Span, after: Span) -> str:
    """What an amount is: "gain", "cost", "baseline" (the cost before) or "after"; or empty. A gain is told by its words even where "cost" stands by."""
    if _BASELINE.match(prose, *line):
        return "baseline"
    colon = prose.find(":", *line)
    head = Span(line.start, max(colon, line.start))
    for span in (head, label, after, line):
        if _GAIN.search(prose, *span):
            return "gain"
        if _COST.search(prose, *span) and not _AFTER.match(prose, *line):
            return "cost"
    return "after" if _AFTER.match(prose, *line) else ""


def _is_unsure(prose: str, figure: Quantity) -> bool:
    return figure.damaged or bool(figure.shared) or figure.value <= 0 or prose.startswith(("-", "–", "—"), figure.span.end)
