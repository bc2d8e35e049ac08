"""Headlines and their figures, and whether a figure of the headline follows from those of the body."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

import regex
from msgspec import Struct
from msgspec.structs import replace

from credlint.article import Article, Span, analysis, inside
from credlint.facts.changes import changes
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sums.intervals import Interval, meet
from credlint.facts.words import matches
from credlint.facts.zones import in_body, zones
from credlint.patterns import lazy

_NEIGHBOURS = 4
"""Figures after another one from which a figure of the headline may be computed."""
_ROUNDED = Decimal("0.05")
"""What a headline may round off a figure that ends in zeros ("500 points" for 503), as a share of it. Shares are told as they are."""
_PLAIN = ("count", "number")
_MILLION = 1_000_000
"""What "m" stands for in a headline, where it is no metre: "traffic up to 28m"."""
_LARGE = 1000
_RATIOS = {"percent": Decimal(100), "multiple": Decimal(1), "fraction": Decimal(1), "points": Decimal(100), "basis points": Decimal(10_000)}
_WORDS = (
    (("half", "halve", "halved", "halves", "halving"), Decimal("0.5")),
    (("double", "doubled", "doubles", "doubling", "twice", "twofold"), Decimal(2)),
    (("triple", "tripled", "triples", "tripling", "threefold"), Decimal(3)),
    (("quadruple", "quadrupled", "quadruples", "quadrupling", "fourfold"), Decimal(4)),
    (("quarter",), Decimal("0.25")),
    (("third",), Decimal(1) / 3),
)
_SECONDS = {"second": 1, "minute": 60, "hour": 3600}
_CLASS = lazy(r"\d{1,2}K")
_OF_A_CLASS = lazy(
    r"(?:tvs?|televisions?|screens?|displays?|monitors?|projectors?|cameras?|videos?|films?|footage|streaming|streams?|resolution|races?|runs?|runners?)\b"
)
_COMPARES = lazy(
    r"\b(?:size|weight|length|height|area|equivalent|equal|(?:big|large|long|tall|heavy|high|wide|deep) as)(?:[ ](?:of|to|as))?[ ](?:about[ ]|nearly[ ]|some[ ])?$",
    regex.I,
)
_NEAR = 60
"""How far before a figure a comparison is looked for, in characters."""
_LISTED = lazy(
    r"(?:[\p{L}'’-]+[ ]){0,2}(?:best|greatest|tips?|ways?|things|reasons|ideas|facts|places|books|films|songs|recipes|questions|lessons|photos|pictures|gifts)\b"
)
_TOP = lazy(r"(?r)\btop[ ]", regex.I)
_BEYOND = lazy(
    r"(?r)\b(?:tops?|topped|passe[sd]|exceeds?|exceeded|surpasse[sd]|breaks|broke|crosse[sd]|clears|cleared|over|above|past)[ ]", regex.I
)
_EVERY = lazy(r"[ ](?:in|of|out[ ]of)[ ](?:every|each)[ ]", regex.I)
_PATTERNS = {words: lazy(rf"\b(?:{'|'.join(words)})\b", regex.I) for words, _ in _WORDS}


class Headline(Struct, frozen=True):
    """The headline as readers see it first: the title above the text, or that of the front matter. figures: its quantities."""

    span: Span
    figures: Sequence[Quantity]


class HeadlineFigure(Struct, frozen=True):
    """A figure of the headline. follows: the body has it, or figures next to each other from which it follows."""

    span: Span
    figure: Quantity
    follows: bool


@analysis
def headlines(article: Article) -> tuple[Headline, ...]:
    """The headline; none for an article without a title."""
    named = next((block.span for block in article.blocks if block.kind == "metadata" and block.label in ("title", "headline")), None)
    titled = (block.span for zone in zones(article) if zone.kind == "title" for block in zone.blocks)
    span = named or next(titled, None)
    return (Headline(span, inside(span, quantities(article))),) if span else ()


@analysis
def headline_figures(article: Article) -> tuple[HeadlineFigure, ...]:
    """The figures of the headline that the body can be asked for: shares, money, multiples, measures and counts of things.

    Lengths of time are left out: "six years on" is said from where the reader stands.
    """
    asked = [
        figure
        for headline in headlines(article)
        for figure in headline.figures
        if _can_be_asked(figure) and _is_told(article, headline, figure)
    ]
    if not asked:
        return ()
    body = [figure for figure in quantities(article) if in_body(article, figure.span) and not figure.damaged]
    told = _told_ratios(article, body)
    rises = {change.by.span for change in changes(article) if change.by and change.direction == "up"}
    return tuple(
        HeadlineFigure(
            figure.span,
            figure,
            _follows(_past(article, figure), body, told) or (figure.span in rises and _rises(figure, body)) or _adds_up(figure, body),
        )
        for figure in asked
    )


def _can_be_asked(figure: Quantity) -> bool:
    if figure.damaged or figure.shared == "scale" or figure.value <= 0 or figure.kind == "duration":
        return False
    return bool(figure.unit) or figure.kind in ("percent", "multiple", "points") or (figure.kind == "count" and figure.value >= 20)


def _is_told(article: Article, headline: Headline, figure: Quantity) -> bool:
    """Whether the body has to tell it: not a class ("4K TVs"), a list ("50 best films"), a comparison ("the size of 300 football pitches") or a rate ("£1 in every £10")."""
    prose, (start, end) = article.prose, figure.span
    if _CLASS.fullmatch(prose, start, end) and _OF_A_CLASS.match(figure.phrase):
        return False
    if figure.kind == "count" and (
        _TOP.match(prose, headline.span.start, start) or (start == headline.span.start and _LISTED.match(figure.phrase))
    ):
        return False
    if _COMPARES.search(prose, max(headline.span.start, start - _NEAR), start):
        return False
    index = bisect_left(headline.figures, start, key=lambda one: one.span.start)
    gaps = ((one.span.end, two.span.start) for one, two in pairwise(headline.figures[max(0, index - 1) : index + 2]))
    return not any(_EVERY.fullmatch(prose, *gap) for gap in gaps)


def _told_ratios(article: Article, body: Sequence[Quantity]) -> list[Interval]:
    """What the body tells as a ratio: percentages, fractions, multiples, words such as "halved", and its changes; 1 is the whole."""
    told = [(figure.low / per, figure.high / per) for figure in body if (per := _RATIOS.get(figure.kind))]
    told += [change.ratio for change in changes(article) if change.ratio]
    for words, ratio in _WORDS:
        if any(in_body(article, Span(*match.span())) for match in matches(article, _PATTERNS[words], words)):
            told.append((ratio * Decimal("0.95"), ratio * Decimal("1.05")))
    return told


def _past(article: Article, figure: Quantity) -> Quantity:
    """A figure as its verb widens it: "tops 60%" is said of 60.8%."""
    if figure.bound == "exact" and _BEYOND.match(article.prose, 0, figure.span.start):
        return replace(figure, high=max(figure.high, figure.value * (1 + _ROUNDED)))
    return figure


def _follows(figure: Quantity, body: Sequence[Quantity], told: Sequence[Interval]) -> bool:
    wanted = _rounded(figure)
    if any(_alike(figure, other) and meet(wanted, _interval(other)) for other in body):
        return True
    if figure.unit and _is_telling(figure) and any(other.kind == "number" and other.value == figure.value for other in body):
        return True
    if figure.unit == "m" and any(
        meet((wanted[0] * _MILLION, wanted[1] * _MILLION), _interval(other)) for other in body if other.kind in _PLAIN
    ):
        return True
    if figure.kind == "speed" and any(meet(wanted, speed) for speed in _speeds(body)):
        return True
    if per := _RATIOS.get(figure.kind):
        low, high = (end / per for end in _interval(figure))
        if (
            figure.kind == "points" and figure.value <= 1 and any(meet(_interval(figure), ratio) for ratio in told)
        ):  # "a quarter of a point"
            return True
        return any(meet((low, high), reading) for ratio in [*told, *_quotients(body)] for reading in _as_change(ratio))
    return any(meet(wanted, result) for result in _sums([other for other in body if _alike(figure, other)]))


def _is_telling(figure: Quantity) -> bool:
    """Whether a figure is known by its digits, so that the body may give it without its unit: "400,000 in all", "he cleared 6.25"."""
    return figure.value >= _LARGE or figure.value != figure.value.to_integral_value()


def _interval(figure: Quantity) -> Interval:
    """The values that a figure may stand for, in base units; approximators widen it."""
    low, high = figure.base_interval()
    return min(low, figure.low * figure.factor), max(high, figure.high * figure.factor)


def _speeds(body: Sequence[Quantity]) -> Iterator[Interval]:
    """Speeds that are told as a length and a time: "70 miles an hour"."""
    for other in body:
        if other.kind == "length" and (seconds := _SECONDS.get(other.per)):
            low, high = _interval(other)
            yield low / seconds, high / seconds


def _rounded(figure: Quantity) -> Interval:
    """The values that a figure of a headline may stand for; what is told as reached ("59,000 finish") is rounded down."""
    low, high = _interval(figure)
    exponent = figure.value.normalize().as_tuple().exponent
    if (figure.kind in _RATIOS and figure.value <= 100) or not isinstance(exponent, int) or exponent <= 0:
        return low, high
    step, most = Decimal(10) ** exponent, figure.value * _ROUNDED
    return min(low, (figure.value - min(step / 2, most)) * figure.factor), max(high, (figure.value + min(step, most)) * figure.factor)


def _alike(figure: Quantity, other: Quantity) -> bool:
    return figure.comparable(other) or (figure.kind in _PLAIN and other.kind in _PLAIN)


def _as_change(ratio: Interval) -> Iterator[Interval]:
    """What a ratio may be told as: itself, the rest to a whole, and the change to or from it."""
    low, high = ratio
    yield low, high
    if high.is_finite():
        yield 1 - high, 1 - low
        yield low - 1, high - 1
        yield low + 1, high + 1
    if low > 0 and high.is_finite():
        yield 1 / high, 1 / low
        yield 1 - 1 / low, 1 - 1 / high


def _adds_up(figure: Quantity, body: Sequence[Quantity]) -> bool:
    """Whether it is so many times what each has or a year brings: "6,000 trees a year for five years", "250 pupils walked two miles each"."""
    wanted = _rounded(figure)
    for index, other in enumerate(body):
        if other.per and _alike(figure, other):
            low, high = _interval(other)
            for times in body[max(0, index - 2) : index + 3]:
                is_times = times.kind == "count" if other.per == "piece" else times.kind == "duration" and times.unit == other.per
                if is_times and times is not other and meet(wanted, (low * times.value, high * times.value)):
                    return True
    return False


def _rises(figure: Quantity, body: Sequence[Quantity]) -> bool:
    """Whether a figure tells a rise to the first of two figures of the body: "£9.40, against £7.50 two years before"."""
    per = _RATIOS.get(figure.kind)
    if not per:
        return False
    low, high = (1 + end / per for end in _interval(figure))
    return any(least > 0 and meet((low, high), (1 / most, 1 / least)) for least, most in _quotients(body))


def _quotients(body: Sequence[Quantity]) -> Iterator[Interval]:
    """The ratios of figures that stand near each other and measure alike."""
    for first, second in _near(body):
        (low, high), (other_low, other_high) = first.base_interval(), second.base_interval()
        if low > 0 and other_low > 0:
            yield other_low / high, other_high / low


def _sums(body: Sequence[Quantity]) -> Iterator[Interval]:
    """The sums and differences of figures that stand near each other."""
    for first, second in _near(body):
        (low, high), (other_low, other_high) = first.base_interval(), second.base_interval()
        yield low + other_low, high + other_high
        yield low - other_high, high - other_low
        yield other_low - high, other_high - low


def _near(body: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    for index, first in enumerate(body):
        for second in body[index + 1 : index + 1 + _NEIGHBOURS]:
            if _alike(first, second):
                yield first, second
