"""Returns: an ROI, a payback time or a return as a multiple, told in the same list or paragraph as the gains and the costs it follows from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby, pairwise
from typing import Literal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis, inside
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import Sentence, sentences
from credlint.facts.sums.conventions import UNITS_OF_TIME
from credlint.facts.sums.dimensions import period_of_rate
from credlint.facts.sums.equations import equations
from credlint.facts.sums.intervals import Interval, meet
from credlint.facts.sums.paybacks import Amount, paybacks, ratios
from credlint.facts.sums.returns_per_unit import per_unit
from credlint.facts.words import blocks_with
from credlint.patterns import lazy

ReturnKind = Literal["roi", "payback", "multiple"]

_ROI = lazy(r"\bROI\b|\breturn on (?:the |this |that |its |their |your |our )?investment\b", regex.I)
_PAYBACK = lazy(
    r"\bpa(?:id|ys?|ying) (?:itself |themselves )?(?:back|off)\b|\bpa(?:id|ys?|ying) for (?:itself|themselves)\b|\bpay-?back\b|\bbreak(?:s|ing)?[- ]?even\b|\brecoup\w*",
    regex.I,
)
_RETURN = lazy(r"[ \n-](?:annual[ ]|first-year[ ])?(?:return|ROI)\b")
_NAMES = (_ROI, _PAYBACK, _RETURN)
_RETURN_WORDS = "roi return returns pay pays paid paying payback break breaks breaking breakeven recoup*".split()
_WITHIN = lazy(
    r"(?r)\b(?:within|inside|in under|in less than|less than|under|up to|by|after only)[ \n](?:the first[ \n]|the[ \n]|about[ \n])?"
)
_FIRST_WORDS = lazy(r"(?P<word>)[^\p{L}\n]{0,4}(?P<word>)(?:\p{L}[\p{L}-]*[ -](?P<word>)(?:\p{Ll}[\p{Ll}-]*[ ](?P<word>)){0,2})?")
_WISH = lazy(
    r"(?:To|[^\n]*?\b(?:if|unless|whether|in order to|want(?:s|ed)?|need(?:s|ed)?|hopes?|hoped|aims?|aimed|for[ ][^,;:.\d]{1,40}[ ]to))\b[^,;:.\d]{0,60}",
    regex.I,
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
_GAINS = frozenset(("gain", "baseline"))
_CLAUSE_START = lazy(r"(?r)[,;:.()][ \n]|[ ][-–—][ ]|\bthen\b")
_MOST_AMOUNTS = 7
_FEW_LINES = 2
_BLANK_LINES = 4
_TERMS = ("day", "week", "month", "quarter", "year")


class Return(Struct, frozen=True):
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
            span = Span(lines[0].span.start, lines[-1].span.end)
            for figure, gain, cost, worked in per_unit(article.prose, inside(span, quantities(article))):
                found.append(Return(figure.span, "roi", figure, (gain,), (cost,), worked))
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


class _Case(Struct, frozen=True):
    """What one item of a list, or a paragraph, tells of a return: claims (kind, figure, years), labelled amounts, and whether it begins with the return's name."""

    claims: Sequence[tuple[ReturnKind, Quantity, int]]
    amounts: Sequence[Amount]
    is_item: bool
    is_named: bool

    def parts(self) -> int:
        """How many of gain, cost and return it tells."""
        return len({amount.role in _GAINS for amount in self.amounts}) + bool(self.claims)


def _in_passage(article: Article, lines: Sequence[Sentence]) -> Iterator[Return]:
    figures = quantities(article)
    claims = {line.span.start: list(_claims(article, inside(line.span, figures), line.span)) for line in lines}
    if not any(claims.values()) or not any(pattern.search(article.prose, *line.span) for line in lines for pattern in _NAMES):
        return
    told = {claim[1].span.start for found in claims.values() for claim in found}
    cases = []
    for item in _items(lines):
        of_item = [claim for line in item for claim in claims[line.span.start]]
        amounts = [amount for line in item for amount in _amounts(article, line.span) if amount.figure.span.start not in told]
        cases.append(_Case(of_item, amounts, item[0].block.kind == "item", _is_named(article.prose, item[0].span)))
    for case in cases:
        yield from _worked_out(article.prose, case, _amounts_for(case, cases) if case.claims else ())


def _items(lines: Sequence[Sentence]) -> Iterator[Sequence[Sentence]]:
    """The items of a list, each with those below it; other blocks by themselves."""
    top = min(line.block.level for line in lines)
    starts = [
        index
        for index, line in enumerate(lines)
        if not index or (line.block is not lines[index - 1].block and (line.block.kind != "item" or line.block.level == top))
    ]
    return (lines[start:end] for start, end in pairwise([*starts, len(lines)]))


def _is_named(prose: str, line: Span) -> bool:
    """Whether a line begins with the name of the return: "First-year ROI: 300%", "They paid for themselves in 9 months"."""
    name = _FIRST_WORDS.match(prose, *line)
    return any(pattern.match(prose, place) for pattern in _NAMES for place in (name.ends("word") if name else ()))


def _amounts_for(case: _Case, cases: Sequence[_Case]) -> Sequence[Amount]:
    """The amounts that a return is worked out from: all of its list, or its own where each item tells a case of its own; none where these are missing."""
    others = sum(other.is_item and other is not case and other.parts() > 1 for other in cases)
    if not others or (others == 1 and case.is_named and not case.amounts):
        return [amount for each in cases for amount in each.amounts]
    return case.amounts


def _worked_out(prose: str, case: _Case, amounts: Sequence[Amount]) -> Iterator[Return]:
    gains = [amount for amount in amounts if amount.role in _GAINS]
    costs = [amount for amount in amounts if amount.role not in _GAINS]
    is_clear = gains and costs and len(amounts) <= _MOST_AMOUNTS and not any(_is_unsure(prose, amount.figure) for amount in amounts)
    if not is_clear or len({amount.figure.unit for amount in amounts}) > 1:
        return
    for kind, figure, years in case.claims:
        worked = (
            paybacks(gains, costs, UNITS_OF_TIME[figure.unit])
            if kind == "payback"
            else ratios(gains, costs, years, in_percent=kind == "roi")
        )
        if not worked:  # the gain is told by another unit of time
            continue
        at_most = bool(_WITHIN.match(prose, max(0, figure.span.start - 24), figure.span.start))
        yield Return(figure.span, kind, figure, tuple(a.figure for a in gains), tuple(a.figure for a in costs), tuple(worked), at_most)


def _claims(article: Article, figures: Sequence[Quantity], line: Span) -> Iterator[tuple[ReturnKind, Quantity, int]]:
    """The returns of a line: their kind, figure and number of years."""
    prose, kinds = article.prose, {figure.kind for figure in figures}
    roi = _ROI.search(prose, *line) if "percent" in kinds else None
    payback = _PAYBACK.search(prose, *line) if "duration" in kinds else None
    wish = payback and _WISH.fullmatch(prose, line.start, payback.start())
    term = _SPAN_OF_YEARS.search(prose, *line) if roi or "multiple" in kinds else None
    years = (_WORDS.get(term["count"].lower()) or int(term["count"])) if term else 1
    for figure in figures:
        if figure.damaged or figure.shared or figure.value <= 0:
            continue
        if figure.kind == "percent" and roi and figure.span.start - roi.end() < 40 and roi.start() - figure.span.end < 12:
            yield "roi", figure, years
        elif (
            figure.kind == "duration"
            and payback
            and not wish
            and figure.unit in UNITS_OF_TIME
            and abs(figure.span.start - payback.end()) < 40
        ):
            yield "payback", figure, years
        elif figure.kind == "multiple" and _RETURN.match(prose, figure.span.end):
            yield "multiple", figure, years


def _amounts(article: Article, line: Span) -> Iterator[Amount]:
    """The labelled amounts of money of a line; neither unit prices nor the terms of an equation that is worked out there."""
    prose, start, figures = article.prose, line.start, inside(line, quantities(article))
    terms = {term.span.start for equation in inside(line, equations(article)) for term in equation.terms}
    for index, figure in enumerate(figures):
        stop = figures[index + 1].span.start if index + 1 < len(figures) else line.end
        label, after = Span(start, figure.span.start), _told_after(prose, figure, stop)
        is_sum = _is_sum(prose, figure) or _GAIN.search(prose, *after)  # "at $6,200 a month of avoided rent"
        if figure.kind == "money" and figure.span.start not in terms and is_sum:
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
    begin = _CLAUSE_START.search(prose, *label)
    for span in (head, Span(begin.end() if begin else label.start, label.end), label, after, line):
        if _GAIN.search(prose, *span):
            return "gain"
        if _COST.search(prose, *span) and not _AFTER.match(prose, *line):
            return "cost"
    return "after" if _AFTER.match(prose, *line) else ""


def _is_unsure(prose: str, figure: Quantity) -> bool:
    is_open = figure.bound in ("less than", "at most")
    return is_open or figure.damaged or bool(figure.shared) or figure.value <= 0 or prose.startswith(("-", "–", "—"), figure.span.end)
