"""Confidence intervals as printed, with the estimate that each belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.figures.reported import SIGNED, reported
from credlint.facts.sentences import sentence_around
from credlint.facts.tables.tables import tables
from credlint.facts.word_places import holds
from credlint.facts.words import FIGURE, matches_in, numbers_with
from credlint.patterns import lazy

Measure = Literal["", "ratio", "difference"]


class Printed(Struct):
    """A figure as printed: all values from value - half_step to value + half_step. unit: "%", the unit as printed, or empty. decimals: after its point."""

    span: Span
    value: Decimal
    half_step: Decimal
    unit: str
    decimals: int


class ConfidenceInterval(Struct, frozen=True):
    """A confidence (or credible) interval: "95% CI 1.03 to 5.13".

    span: from its level to its upper limit; in a table the figures only. lower, upper: in the order of the text.
    level: in percent, or None. estimate: the figure right before it, or None. measure: what words before it say of the estimate.
    """

    span: Span
    lower: Printed
    upper: Printed
    level: Decimal | None
    estimate: Printed | None
    measure: Measure


_UNIT = (
    r"(?:[ ]?(?P<{0}>%|percentage[ ]points?|percent|per[ ]cent|pp)"
    r"|[ ](?P<{0}>kg|g|mg|µg|ml|mL|l|cm|mm|m|km|mm[ ]?Hg|mmol/[lL]|kcal|seconds?|minutes?|min|hours?|days?|weeks?|months?|years?|points?|cases|deaths)\b)?"
)
_NAME = r"(?:CIs?|C\.I\.|CrIs?|UI|(?i:(?:confidence|credible|uncertainty|compatibility)[ \n](?:intervals?|limits?|range)))"
_HEAD = rf"(?:(?P<level>\d\d(?:\.\d)?)[ ]?(?:%|per[ ]?cent)[ -]?)?\b{_NAME}(?:[ ](?P<level>\d\d(?:\.\d)?)[ ]?%(?=[:, ]))?(?:[ ]?[(\[](?:95%[ ])?(?:CI|CrI|UI)[)\]])?"
_INTERVAL = lazy(
    rf"{_HEAD}[ \n]?(?:[:=,][ \n]?)?(?:(?:was|is|of|from|ranging from|ranged from|between|estimated at)[ \n]){{0,2}}[(\[{{]?[ ]?"
    rf"(?P<lower>{SIGNED}){_UNIT.format('lower_unit')}[ \n]?(?P<gap>to|through|and|[-–—]|[,;])[ \n]?(?P<upper>{SIGNED}){_UNIT.format('upper_unit')}"
)
_ENDS = lazy(r"[ \n]?(?:[)\]},.;:]|$|\n)")
_CELL_HEAD = lazy(rf"{_HEAD}")
_CELL = lazy(
    rf"\s*(?:(?P<value>{SIGNED})(?P<unit>[ ]?%)?[ \n]{{0,2}}(?=[(\[]))?[(\[]?[ ]?(?P<lower>{SIGNED})(?P<lower_unit>[ ]?%)?[ ]?(?:to|[-–—]|[,;])[ ]?"
    rf"(?P<upper>{SIGNED})(?P<upper_unit>[ ]?%)?[ ]?[)\]]?\s*$"
)
_ESTIMATE = lazy(
    rf"(?r)(?<![\p{{L}}\p{{N}}.,/–-])(?P<value>{SIGNED}){_UNIT.format('unit')}"
    r"(?:-?[ \n-](?:times|fold|points?|longer|shorter|higher|lower|more|less|fewer|greater|better|worse|effective|efficacy|likelier)){0,3}"
    r"(?:[ \n]?[(\[][ ]?|[,;][ \n](?:with[ \n]an?[ \n]|and[ \n]an?[ \n])?|[ \n]with[ \n]an?[ \n])"
)
_NO_ESTIMATE = lazy(
    r"(?r)(?:\b(?:[nNpPtFzZ]|χ2|χ²|df|SDs?|SEM?|IQR|I2|I²)[ ]?[=<>≤≥:]?|\)[ ]?[=<>])[ ]?|\b(?:from|between)\b[^.;()]{1,60}\b(?:to|and)[ \n]"
    r"|\b(?:vs\.?|versus|with|than|against|to|in|aged?|of[ \n]the|after|before|phase|among)[ \n]"
)
_STANDARDISED = lazy(r"(?r)(?:\b[dgr]|β|[ηω]\p{L}?[²2])[ ]?=[ ]?")
"""Effect sizes after which an interval, set off by a comma, is often that of the difference itself."""
_MEASURE = lazy(
    r"(?r)(?P<ratio>\b(?:a?OR|a?HR|a?RR|IRR|PR|SHR|(?i:(?:odds|hazards?|risk|rate|prevalence|incidence)[ \n-](?:rate[ \n])?ratios?|relative[ \n]risks?))\b)"
    r"|(?P<difference>\b(?:MD|SMD|WMD|RD|ARR|(?i:differen(?:ces?|tial)|change|regression[ \n]coefficients?|slope))\b|\b[bBdg][ ]?=|β|Δ)"
)
_REACH = 200
_SHORT_NAMES = ("CI", "C.I.", "CrI", "UI")
_NAMES = tuple(
    f"{kind} {what}" for kind in ("confidence", "credible", "uncertainty", "compatibility") for what in ("interval", "limit", "range")
)
_TRIGGERS = ("ci", "cis", "c", "cri", "cris", "ui", "confidence", "credible", "uncertainty", "compatibility")


@analysis
def intervals(article: Article) -> tuple[ConfidenceInterval, ...]:
    """The confidence intervals that are called so, in order; in tables those under a head that names them ("OR (95% CI)")."""
    numbers = [number for number in numbers_with(article, _TRIGGERS, (FIGURE,)) if _may_name(article.text(article.blocks[number].span))]
    found = [interval for match in matches_in(article, _INTERVAL, numbers) if (interval := _read(article, match))]
    return tuple(sorted([*found, *_in_tables(article)], key=lambda interval: interval.span))


def _may_name(text: str) -> bool:
    return holds(text, _SHORT_NAMES) or holds(text.lower().replace("\n", " "), _NAMES)


def _read(article: Article, match: regex.Match[str]) -> ConfidenceInterval | None:
    prose = article.prose
    if match["gap"] in (",", ";") and not _ENDS.match(prose, match.end()):
        return None
    start = sentence_around(article, Span(*match.span())).start
    return ConfidenceInterval(
        Span(*match.span()), *_limits(match), _level(match), _estimate(prose, match, start), _measure(prose, start, match.start())
    )


def _level(match: regex.Match[str]) -> Decimal | None:
    return Decimal(match["level"]) if match["level"] else None


def _limits(match: regex.Match[str]) -> tuple[Printed, Printed]:
    """Both limits; a unit that stands at one of them only counts for both."""
    lower, upper = match["lower_unit"] or match["upper_unit"] or "", match["upper_unit"] or match["lower_unit"] or ""
    return _printed(match, "lower", lower), _printed(match, "upper", upper)


def _printed(match: regex.Match[str], name: str, unit: str) -> Printed:
    number = reported(match[name])
    word = " ".join(unit.split())
    plain = "%" if word in ("%", "percent", "per cent") else word.removesuffix("s")
    return Printed(Span(*match.span(name)), number.value, number.half_step, plain, len(match[name].partition(".")[2]))


def _estimate(prose: str, match: regex.Match[str], start: int) -> Printed | None:
    """The figure right before an interval; none where it is the end of a range, a side of a comparison or a figure of another kind."""
    found = _ESTIMATE.match(prose, max(start, match.start() - 80), match.start())
    if not found or _NO_ESTIMATE.match(prose, max(start, found.start("value") - 80), found.start("value")):
        return None
    is_apart = prose[found.end() - 2 : found.end()] in (", ", "; ")
    if is_apart and _STANDARDISED.match(prose, max(start, found.start("value") - 8), found.start("value")):
        return None
    return _printed(found, "value", found["unit"] or "")


def _measure(prose: str, start: int, end: int) -> Measure:
    """What the nearest word before says that the estimate is."""
    found = _MEASURE.search(prose, max(start, end - _REACH), end)
    return "" if not found else "ratio" if found["ratio"] else "difference"


def _in_tables(article: Article) -> Iterator[ConfidenceInterval]:
    prose = article.prose
    for table in tables(article):
        heads = {cell.column: cell.span for cell in table.header}
        for cell in (cell for row in table.rows for cell in row if cell.column in heads):
            head = heads[cell.column]
            called = _CELL_HEAD.search(prose, head.start, head.end)
            match = _CELL.match(prose, cell.span.start, cell.span.end) if called else None
            if called and match:
                estimate = _printed(match, "value", match["unit"] or "") if match["value"] else None
                span = Span(match.start("lower"), match.end("upper"))
                yield ConfidenceInterval(span, *_limits(match), _level(called), estimate, _measure(prose, head.start, head.end))
