"""The figures of an article as a bound sees them: by kind, in base units, as intervals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.bounds.formula import Amount
from credlint.bounds.reading import gpu_key
from credlint.bounds.table import Gpu, Names, Pick
from credlint.facts.computing.hardware import Gpus, gpu_times, gpus
from credlint.facts.computing.model_sizes import model_sizes
from credlint.facts.elapsed.elapsed_times import elapsed_times
from credlint.facts.figures.units import UNITS
from credlint.facts.money.bare_amounts import bare_amounts
from credlint.facts.quantities import Quantity, quantities
from credlint.patterns import lazy

_ZERO = Decimal(0)
_SECONDS = {name: UNITS[name].factor for name in ("second", "hour")}
_READ_ELSEWHERE = frozenset(("parameters", "gpu time", "duration", "temperature"))
_SCALES = {UNITS[spelling].name: UNITS[spelling] for spelling in ("°C", "°F", "K")}
_LETTER = lazy(r"[ \u00a0]?(?P<scale>[CF])(?![\p{L}\p{N}+’'-])")
_UP_TO = lazy(r"(?r)\p{N}[ \n\u00a0]?(?:°[ ]?)?[CFK]?[ \n\u00a0]?")


class Candidate(Struct, frozen=True):
    """A figure that a bound may speak of.

    text: as printed, with what it counts. printed: its value in base units, as an interval; None when the text gives no number.
    row: for a name, what its table says of it.
    """

    span: Span
    kind: str
    text: str
    printed: Amount | None
    unit: str = ""
    per: str = ""
    model: str = ""
    row: Mapping[str, tuple[Decimal, ...]] | None = None


@analysis
def candidates(article: Article) -> Mapping[str, tuple[Candidate, ...]]:
    """The figures of each kind, in order. Damaged figures are none."""
    found: dict[str, list[Candidate]] = {}
    for candidate in _all(article):
        found.setdefault(candidate.kind, []).append(candidate)
    return {kind: tuple(group) for kind, group in found.items()}


def _all(article: Article) -> Iterator[Candidate]:
    for quantity in quantities(article):
        if quantity.kind not in _READ_ELSEWHERE and not _unsure(quantity):
            yield _figure(article, quantity, quantity.kind)
            if quantity.kind == "length" and quantity.per in _SECONDS:
                yield _speed(article, quantity)
    for quantity in elapsed_times(article):
        if not _unsure(quantity):
            yield _figure(article, quantity, "duration")
    yield from _temperatures(article)
    for quantity in model_sizes(article):
        yield _figure(article, quantity, "parameters")
    for quantity in gpu_times(article):
        yield _figure(article, quantity, "gpu time")
    for amount in bare_amounts(article):
        yield _figure(article, amount.quantity, "bare amount")
    for group in gpus(article):
        yield _processors(article, group)


def _speed(article: Article, quantity: Quantity) -> Candidate:
    """The speed of "420,000 km per second", which is read as a length of each second."""
    way, seconds = amount_of(quantity), _SECONDS[quantity.per]
    amount = Amount(way.value / seconds, way.low / seconds, way.high / seconds)
    return Candidate(quantity.span, "speed", article.text(quantity.span), amount, quantity.unit)


def _unsure(quantity: Quantity) -> bool:
    return quantity.damaged or quantity.shared == "scale"


def _temperatures(article: Article) -> Iterator[Candidate]:
    """Temperatures in kelvins. A minus and a letter are enough ("-300 C"); degrees of no named scale are none, nor is "250 -300 °C" below zero."""
    for quantity in quantities(article):
        if quantity.value < 0 and _UP_TO.match(article.prose, 0, quantity.span.start):
            continue
        letter = _LETTER.match(article.prose, quantity.span.end) if quantity.value < 0 and quantity.kind in ("count", "number") else None
        scale = _SCALES.get(f"deg{letter['scale']}" if letter else quantity.unit)
        if scale and not _unsure(quantity):
            span = Span(quantity.span.start, letter.end() if letter else quantity.span.end)
            low, high = _ends(quantity)
            ends = (value * scale.factor + scale.offset for value in (quantity.value, low, high))
            yield Candidate(span, "temperature", article.text(span), Amount(*ends), scale.name, quantity.per)


def named(article: Article, name: str, table: Names, span: Span) -> Iterator[Candidate]:
    """The names of a table that a span holds, in order."""
    for match in table.pattern.finditer(article.prose, *span):
        yield Candidate(Span(*match.span()), name, match.group(), None, row=table.rows[match.group()])


def _figure(article: Article, quantity: Quantity, kind: str) -> Candidate:
    text = f"{article.text(quantity.span)} {quantity.phrase}"
    return Candidate(quantity.span, kind, text, amount_of(quantity), quantity.unit, quantity.per)


def _processors(article: Article, group: Gpus) -> Candidate:
    count = amount_of(group.count) if group.count else None
    return Candidate(group.span, "gpus", article.text(group.span), count, model=gpu_key(group.model))


def amount_of(quantity: Quantity) -> Amount:
    """A quantity in base units. "up to 5" counts as 5: who writes it claims that it is reached."""
    low, high = _ends(quantity)
    if quantity.value >= 0:
        low = max(low, _ZERO)
    return Amount(quantity.value * quantity.factor, low * quantity.factor, high * quantity.factor)


def _ends(quantity: Quantity) -> tuple[Decimal, Decimal]:
    if quantity.bound == "at most":
        return quantity.value - quantity.half_step, quantity.value + quantity.half_step
    return quantity.low, quantity.high


def fits(article: Article, candidate: Candidate, pick: Pick) -> bool:
    """Whether a figure is what a pick looks for."""
    prose, (start, end) = article.prose, candidate.span
    if candidate.kind != pick.kind or candidate.per not in pick.per or (pick.units and candidate.unit not in pick.units):
        return False
    if pick.least is not None and (candidate.printed is None or candidate.printed.value < pick.least):
        return False
    if pick.of and not pick.of.stand_in(candidate.text):
        return False
    if (pick.before and not pick.before.stand_before(prose, start)) or (pick.after and not pick.after.stand_after(prose, end)):
        return False
    return not (pick.not_before and pick.not_before.stand_before(prose, start)) and not (
        pick.not_after and pick.not_after.stand_after(prose, end)
    )


def amounts(name: str, candidate: Candidate, processors: Mapping[str, Gpu]) -> dict[str, Amount]:
    """What a formula may use of a figure; nothing when the figure says too little."""
    if candidate.row is not None:
        return {f"{name}.{column}": Amount.exactly(values[0]) for column, values in candidate.row.items() if len(values) == 1}
    count = {name: candidate.printed} if candidate.printed else {}
    if candidate.kind != "gpus":
        return count
    gpu = processors.get(candidate.model)
    if not gpu:
        return {}
    if candidate.printed:
        count[f"{name}.count"] = candidate.printed
    return {**count, f"{name}.memory": Amount.exactly(gpu.memory), f"{name}.bandwidth": Amount.exactly(gpu.bandwidth)}
