"""Statistics: figures that a sentence presents as a finding about the world, not as a price, a size, a rule or an example."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import Literal, get_args

import regex
from msgspec import Struct, field

from credlint.article import Article, Span, analysis, inside
from credlint.facts.changes import changes
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.quotations import is_quoted
from credlint.facts.sentences import Sentence
from credlint.facts.sources.derived import is_derived
from credlint.facts.sources.generalities import is_general, odds_start
from credlint.facts.sources.own_sizes import is_own_size
from credlint.facts.sources.people import PARTY, counted_share, is_share_of_people, names_people
from credlint.facts.sources.public_records import is_on_record
from credlint.facts.sources.reckonings import is_list_price, is_worked_out
from credlint.facts.sources.result_words import (
    is_average,
    is_consumed,
    is_measured_time,
    is_of_the_largest,
    is_share_of_things,
    is_share_told,
    stands_before_and_after,
)
from credlint.facts.sources.suppositions import is_supposed, telling_sentences
from credlint.facts.trends.trend_words import TREND
from credlint.patterns import lazy

Strength = Literal["weak", "strong", "certain"]
STRENGTHS: tuple[Strength, ...] = get_args(Strength)
"""From the weakest to the strongest."""


class Statistic(Struct, frozen=True):
    """A figure, a range or a pair of levels that tells a finding.

    figures: its quantities; none for a majority told in words. sentence: where it stands.
    strength: "certain" for a share of people or firms ("83% of firms"), which somebody must have asked; "strong" for what cannot but be a
    measurement ("rose 14%", "$4 billion", "12 million users"); "weak" for small counts and durations that read as results ("grew from 9
    to 23 people", "took 11 weeks"). is_general: it is told of all of a kind, so that no source of something else covers it.
    """

    span: Span
    figures: tuple[Quantity, ...]
    sentence: Sentence
    strength: Strength
    is_general: bool = False


_RANGE = lazy(r"[ ]?(?:[-–—]|to|and|or)[ ]?")
_MEASURED = lazy(
    r"\b(?:averag(?:e|es|ed|ing)|median|mean|typical(?:ly)?|total(?:ed|ling|s)?|combined|rates?|share|costs?|los(?:es?|t)|spends?|spent|earns?|pays?|saves?"
    r"|spending|savings|revenues?|budgets?)\b",
    regex.I,
)
_GAINED = lazy(
    r"\b(?:averag(?:e|es|ed|ing)|median|mean|typical(?:ly)?|total(?:ed|ling|s)?|combined|los(?:es?|t)|spends?|spent|earns?|saves?|savings)\b",
    regex.I,
)
_AVERAGE = lazy(r"(?r)\baverag(?:es? of|ing|ed|es)[ \n]\n?", regex.I)
_TOOK = lazy(
    r"(?r)\b(?:took|takes|required|requires|lasted|in|within|after only|inside|under|paid (?:back|for itself)(?: \p{L}+)?|every)[ \n]"
    r"(?:just |only |about |roughly |around |the first )?\n?",
    regex.I,
)
_SUPERLATIVE = lazy(r"\b(?:\p{Ll}{3,}est|worst|most|least|first)\b[^.;]*\bin[ \n](?:about |nearly |over |more than |at least )?$")
"""A record: "the deadliest quake in nine years"."""
_LEVEL = lazy(r"(?r)\b(?:from|to)[ \n](?:just |only |about |roughly |around |under |over |below |above )?\n?", regex.I)
_DONE = lazy(
    r"\b(?:\p{L}{2,}ed|took|rose|fell|grew|cut|won|lost|made|sold|built|paid|shrank|went|came|got|saw|ran|hit|met|led|gave|takes)\b"
)
_DONE_AFTER = lazy(
    r"[ \n](?:\p{Ll}+ly[ \n])?(?:\p{Ll}{2,}ed|took|won|lost|made|sold|built|paid|left|chose|met)\b(?![ \n]by[ \n](?!\p{Ll}+ing))"
)
_MEASURES = frozenset("volume mass energy length area".split())
_COMPARED = lazy(
    r"[ \n](?:\p{Ll}{2,}er|more|less|fewer|better|worse|as|improvements?|increases?|returns?|growth|speed-?ups?|reductions?|lift|ROI|jump|rise|gains?|those|what)\b",
    regex.I,
)
_BY = lazy(
    r"(?r)\b(?:by|up to|of|an?|as much as|than|grew|increased?|rose|improve[sd]?)[ \n](?:about |nearly |over |roughly |almost )?\n?",
    regex.I,
)
_POINTS_OF = lazy(
    r"[ \n](?:advantage|lead|gap|difference|drop|rise|increase|decline|swing|margin|behind|ahead|higher|lower|more|less|above|below)\b"
)
_POINTS = lazy(r"\b(?:gap|lead|scores?|margin|rose|fell|narrow\w*|widen\w*|index)\b", regex.I)
_TERMS = lazy(
    r"[ \n](?:uptime|availability|discount|off|VAT|commission|fees?|deposit|grants?|lev(?:y|ies)|stakes?|tariffs?|quotas?|surcharges?|rebates?|bonus(?:es)?|cashback|APR|interest|CI|[Cc]onfidence|marks?|milestones?|thresholds?|targets?|goals?"
    r"|limits?|caps?|budgets?)\b"
)
"""What after a figure says that it was set, not found."""
_SET_BEFORE = lazy(
    r"(?r)\b(?:milestones?|thresholds?|targets?|goals?|limits?|minimum|maximum|caps?)(?::|[ \n]of)[ \n]\n?|(?r)\b(?:fixed|capped|pegged)[ \n](?:at|to)[ \n]\n?",
    regex.I,
)
_BY_LAW = lazy(
    r"\b(?:minimum[ \n]wage|(?:basic|personal|tax-free|savings|child)[ \n]allowance|[Cc]hild[ \n]benefit|VAT|sales[ \n]tax|surcharge|levy|excise(?:[ \n]duty)?|[Bb]asic[ \n]rate|[Tt]op[ \n]rate"
    r"|(?:income|corporation|corporate|inheritance|withholding|capital[ \n]gains)[ \n]tax(?:[ \n]rate)?|[Tt]he[ \n]tax|[Cc]ontribution[ \n]to[ \n]the[ \n](?:\p{Ll}+[ \n]){1,4}?fund)"
    r"(?:[ \n](?:on|for|in)[ \n](?:\p{Ll}+[ \n]){0,4}?\p{Ll}+)?[ \n](?:of|at|is|are|was|will[ \n]be|(?:rises|goes[ \n]up|increases|falls|drops|stays|remains)(?:[ \n](?:to|by|at|from))?)\b[^.;]{0,40}$"
)
"""What the law sets, and how much it is: "the minimum wage rises to"."""
_EXEMPT = lazy(r"[ \n](?:(?:of[ \n][^.;,]{1,30}?[ \n])?(?:is|are)[ \n](?:tax-)?(?:exempt|taxable|taxed|free|deductible)\b|applies\b)")
_TARIFF = lazy(r"[$€£][\d,.]+[KkMm]?(?:[ ]?[-–][ ]?[$€£]?[\d,.]+[KkMm]?)?[ ]\+[ ][$€£]\d")
"""What a price list has: "$5,000-20,000 + $200/mo"."""
_MARGIN = lazy(r"\b[Mm]argin of (?:sampling )?error\b[^.;]{0,60}$")
_PER = lazy(r"[ \n]per[ \n](?:\p{Ll}+[ \n](?:per|a|each)[ \n]|\d)")
"""Rates of two measures: "2 hours per physician per day", "1 ticket per 5 orders"."""
_POINTING_BACK = lazy(r"(?r)\b(?:that|this|those|these|another)[ \n]\n?", regex.I)


@analysis
def statistics(article: Article) -> tuple[Statistic, ...]:
    """The statistics of the body, in order. Questions, conditions, instructions, quotations and examples tell none."""
    found: list[Statistic] = []
    for sentence, here in telling_sentences(article, quantities(article)):
        found += _of_sentence(article, sentence, here)
    return tuple(found)


class _Cues(Struct):
    """A sentence, and where in it (or at its end) the first word of each class that was asked for stands; searched once for all its figures."""

    prose: str
    span: Span
    found: dict[regex.Pattern[str], int] = field(default_factory=dict)

    def first(self, pattern: regex.Pattern[str]) -> int:
        """Where a word of a class first stands; the end of the sentence for nowhere."""
        if pattern not in self.found:
            match = pattern.search(self.prose, self.span.start, self.span.end)
            self.found[pattern] = match.start() if match else self.span.end
        return self.found[pattern]

    def before(self, figure: Quantity, reach: int) -> str:
        """The words of the sentence before a figure, at most `reach` characters."""
        return self.prose[max(self.span.start, figure.span.start - reach) : figure.span.start]


def _of_sentence(article: Article, sentence: Sentence, figures: Sequence[Quantity]) -> Iterator[Statistic]:
    pairs = inside(sentence.span, changes(article)) if len(figures) > 1 else ()
    levels = {(change.before.span.start, change.after.span.start) for change in pairs if change.before and change.after}
    moved = {start for pair in levels for start in pair}
    cues = _Cues(article.prose, sentence.span)
    for group in _groups(article.prose, figures, levels):
        span = Span(group[0].span.start, group[-1].span.end)
        is_change = span.start in moved or (group[0].value != 0 and stands_before_and_after(article, sentence.block))
        is_of_all = is_general(article.prose, sentence.span, group[-1])
        strength = "certain" if is_of_all else _strength(cues, group, is_change=is_change)
        if (
            not strength
            or _is_tariff(article, sentence, group[0])
            or is_list_price(article, sentence, group[0])
            or is_worked_out(article.prose, sentence.span, group[0])
            or (strength != "certain" and len(group) == 1 and is_derived(article, sentence, group[0]))
            or is_quoted(article, span)
            or is_supposed(article.prose, sentence.span, span)
            or is_on_record(article, sentence.span, group[-1])
        ):
            continue
        start = odds_start(article.prose, sentence.span, group[0])
        yield Statistic(Span(span.start if start < 0 else start, span.end), tuple(group), sentence, strength, is_of_all)


def _is_tariff(article: Article, sentence: Sentence, figure: Quantity) -> bool:
    """Whether an amount is a price in a list or table of prices: an item or cell that tells nothing else."""
    if figure.kind != "money" or sentence.block.kind not in ("item", "cell"):
        return False
    match = _TARIFF.search(article.prose, *sentence.span)
    return match is not None and not _MEASURED.search(article.prose, *sentence.span) and not _DONE.search(article.prose, *sentence.span)


def _groups(prose: str, figures: Sequence[Quantity], levels: Container[tuple[int, int]]) -> Iterator[list[Quantity]]:
    """Figures that are read together: a range, and the two levels of a change."""
    group: list[Quantity] = []
    for figure in figures:
        if group and not _belong_together(prose, group[-1], figure, levels):
            yield group
            group = []
        group.append(figure)
    if group:
        yield group


def _belong_together(prose: str, first: Quantity, second: Quantity, levels: Container[tuple[int, int]]) -> bool:
    one, other = first.span.start, second.span.start
    return (
        (first.kind == second.kind and _RANGE.fullmatch(prose, first.span.end, other) is not None)
        or (one, other) in levels
        or (other, one) in levels
    )


def _strength(cues: _Cues, group: Sequence[Quantity], *, is_change: bool) -> Strength | None:
    last = group[-1]
    if any(_is_strong(cues, figure) for figure in group):
        return "certain" if last.kind == "percent" and is_share_of_people(cues.prose, last) else "strong"
    if last.kind == "fraction" and is_share_of_people(cues.prose, last):
        return "certain"
    if last.kind == "fraction" and is_share_told(cues.prose, cues.span, last):
        return "strong"
    if noun := counted_share(cues.prose, last):
        return "certain" if names_people(noun) else "strong"
    return "weak" if _is_result(cues, group, is_change=is_change) else None


def _is_strong(cues: _Cues, figure: Quantity) -> bool:
    """Whether a figure cannot but be a measurement."""
    if not _is_telling(cues, figure):  # most are not, and the patterns below cost more than this
        return False
    before = cues.before(figure, 24)
    if figure.kind in ("percent", "points") and _MARGIN.search(cues.before(figure, 100)):
        return False
    if figure.kind in ("percent", "money") and (_BY_LAW.search(cues.before(figure, 120)) or _EXEMPT.match(cues.prose, figure.span.end)):
        return False
    is_set = _POINTING_BACK.match(before) or _SET_BEFORE.match(before) or _TERMS.match(cues.prose, figure.span.end)
    return not is_set and not is_own_size(cues.prose, cues.span, figure)


def _is_telling(cues: _Cues, figure: Quantity) -> bool:
    """Whether a figure is of the kind and size of a measurement."""
    kind, end = figure.kind, figure.span.end
    if kind in ("percent", "basis points") or (kind == "points" and figure.unit == "pp"):
        return figure.value not in (0, 100)
    if kind == "points":
        return figure.value > 1 and (cues.first(_POINTS) < figure.span.start or _POINTS_OF.match(cues.prose, end) is not None)
    if kind == "multiple":
        is_free = not cues.prose[end + 1 : end + 2].islower() and _BY.match(cues.before(figure, 24)) is not None
        return figure.value > 1 and (is_free or _COMPARED.match(cues.prose, end) is not None)
    if kind == "money":
        return figure.scaled or abs(figure.value) >= 10_000
    is_large = figure.scaled or (figure.value >= 1000 and "," in cues.prose[figure.span.start : end])
    if not is_large or kind not in ("count", "number"):
        return False
    return kind == "count" or bool(figure.per) or cues.first(_MEASURED) < cues.span.end


def _is_result(cues: _Cues, group: Sequence[Quantity], *, is_change: bool) -> bool:
    """Whether a figure reads as a result, though it could be something else."""
    first, last = group[0], group[-1]
    before = cues.before(first, 40)
    if is_change or _AVERAGE.match(before) or is_average(before):
        return True
    if first.kind == "fraction" or first.kind in _MEASURES:
        return is_share_of_things(cues.prose, cues.span, last) if first.kind == "fraction" else is_consumed(before, last)
    if first.kind in ("number", "count") and is_of_the_largest(cues.prose, cues.span, first):
        return True
    if first.kind == "duration" and _SUPERLATIVE.search(cues.before(first, 100)):
        return False
    if first.kind == "duration":
        has_trend = _LEVEL.match(before) is not None and cues.first(TREND) < first.span.start
        is_done = _TOOK.match(before) is not None and cues.first(_DONE) < first.span.start
        is_rate = bool(last.per) or _PER.match(cues.prose, last.span.end) is not None
        return has_trend or is_done or is_rate or is_measured_time(cues.prose, cues.span, first)
    if first.kind == "money":
        return cues.first(_MEASURED) < cues.span.end and (first is not last or cues.first(_GAINED) < cues.span.end)
    if first.kind == "count":
        is_party = last.noun in PARTY and last.value >= 10
        is_rate = bool(last.per) or _PER.match(cues.prose, last.span.end + len(last.phrase) + 1) is not None
        return is_rate or (is_party and _DONE_AFTER.match(cues.prose, last.span.end + len(last.phrase) + 1) is not None)
    return False
