"""Slips: results told after the figures that they are made of, one digit away from what these give: "30 desks at $149, which is $4,740"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise, permutations
from typing import Literal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.by_sentence import figure_sentences
from credlint.facts.quantities import Quantity
from credlint.facts.sentences import Sentence
from credlint.facts.sums.announced_results import CUES, Sign, is_left, plain_sign, signs_of
from credlint.facts.sums.digits import digits_of, is_near, is_shifted, places_off, step_of
from credlint.facts.sums.intervals import Interval, is_plain, meet, minus, operand, over, plus, result, times
from credlint.facts.word_places import holds
from credlint.patterns import lazy

_NEGATED = lazy(
    r"(?r)\b(?:not|never|instead[ \n]of|rather[ \n]than|from|against|versus|compared[ \n](?:with|to))[ \n](?:the[ \n]|an?[ \n])?"
)
"""Before a figure that is no result: "left with 152 and not 144", "up from 144"."""
_UNREAD = lazy(r"\d[ ]?(?:p|pence|¢|cents?)\b|\b(?:half|(?:a|one)[ \n](?:quarter|third)[ \n]of)[ \n]an?[ \n]\p{L}", regex.IGNORECASE)
"""Small change, and parts of one of a thing, which are read as no figure."""
_NETTED = lazy(
    r"[ \n](?:\p{L}+[ \n]){0,2}(?:after|before|net[ \n]of|including|with|excluding)[ \n](?:tax|costs?|fees|interest|expenses|\p{L}+s\b)"
)
"""After a result of which something that is not told was taken off, or to which it was added: "£2,300 after tax"."""
_TIERS = lazy(
    r"\bnext[ \n](?:ones?|\d|hundred|thousand|few)|\bthereafter\b|\b(?:each|every)[ \n](?:additional|further|extra)\b|\bbeyond[ \n]that\b|\bup[ \n]to[ \n]\d",
    regex.IGNORECASE,
)
"""Of prices that change with the number bought."""
_RANGE = lazy(r"[ \n]?(?:to|and|or|through|[-–—])[ \n]?")
"""Between two figures of a range."""
_FOR_ALL = lazy(r"[ \n]for[ \n](?:the|all|all[ \n]the)[ \n]")
_TAKES_UP = (
    *(f"Of {word} " for word in ("that", "this", "those", "these", "them", "which")), "Of that,", "Of those,", "Of these,",
    "That ", "This ", "Those ", "These ", "So ", "Together", "Altogether", "In all", "Between them", "All told", "The rest ", "The total ", "The other ",
)  # fmt: skip
"""At the beginning of a paragraph that goes on with the one before."""
_LEAST = 100
"""A result has three printed digits: of two, every fifth is one digit away from any other."""
_FEWEST = 2
_MOST = 8
"""Figures before a result that are looked at."""
_PLAIN = ("count", "number")
_MEASURES = ("duration", "length", "mass", "volume", "area", "energy")
_CALENDAR = tuple(map(Decimal, (7, 12, 24, 28, 29, 30, 31, 52, 60, 90, 91, 92, 365, 366)))
"""Days, weeks, months and hours that a rate may share a total among without telling how many: "6,820 in December, or 220 a day"."""
_SHORT = 20
_REACH = 120
"""How far before a result its announcement is looked for, in characters."""


class Slip(Struct, frozen=True):
    """A result that no sum of the figures before it gives, but one of these does, were one digit another or two of them swapped.

    terms, sign: that sum. worked: what it comes to, in the unit of the result, as finely as that is printed.
    """

    span: Span
    result: Quantity
    terms: tuple[Quantity, ...]
    sign: Sign
    worked: Decimal

    @property
    def form(self) -> Literal["swapped", "other", "missing", "shifted"]:
        """Two digits are swapped, one is another, one is missing or too many, or all are right in another power of ten."""
        if is_shifted(self.result, self.worked):
            return "shifted"
        one, two = digits_of(self.result, self.result.value), digits_of(self.result, self.worked)
        if len(one) != len(two):
            return "missing"
        return "swapped" if len(places_off(one, two)) > 1 else "other"


class _Sum(Struct, frozen=True):
    """A sum of figures. exact: of what is printed. interval: of all values that they round."""

    terms: tuple[Quantity, ...]
    sign: Sign
    exact: Decimal
    interval: Interval


@analysis
def slips(article: Article) -> tuple[Slip, ...]:
    """The results that are one digit off, in order."""
    return tuple(_scan(article))


def _scan(article: Article) -> Iterator[Slip]:
    prose, before = article.prose, list[tuple[Sentence, Sequence[Quantity]]]()
    for sentence, figures in figure_sentences(article):
        may_go_on = not sentence.index and prose.startswith(_TAKES_UP, sentence.span.start)
        before = [
            held for held in before[-2:] if held[0].block is sentence.block or (may_go_on and _is_right_before(prose, held[0], sentence))
        ]
        earlier = [figure for _, held in before for figure in held]
        is_rich = sentence.block.kind in ("paragraph", "item") and len(figures) + len(earlier) > _FEWEST
        if is_rich and holds(prose[sentence.span.start : sentence.span.end], CUES):
            yield from _in_sentence(article, sentence, earlier, figures)
        before.append((sentence, figures))


def _is_right_before(prose: str, before: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence ends the paragraph before that of another one."""
    are_paragraphs = before.block.kind == sentence.block.kind == "paragraph"
    return are_paragraphs and not prose[before.span.end : sentence.span.start].strip()


def _in_sentence(article: Article, sentence: Sentence, earlier: Sequence[Quantity], figures: Sequence[Quantity]) -> Iterator[Slip]:
    for index, told in enumerate(figures):
        units = figures[index + 1 : index + 2] if _for_all(article.prose, figures, index) else ()
        window = [*earlier[-_MOST:], *figures[max(0, index - _MOST) : index], *units][-_MOST:]
        if (
            len(window) < _FEWEST
            or not (_is_telling(told) or (_is_whole(told) and is_left(article.prose, told)))
            or _is_in_range(article.prose, figures, index)
        ):
            continue
        if _NEGATED.match(article.prose, max(sentence.span.start, told.span.start - _SHORT), told.span.start):
            continue
        digits = told.value / step_of(told)
        if digits >= _LEAST:
            signs = "×" if units else signs_of(article.prose, max(sentence.span.start, told.span.start - _REACH), told)
        else:
            is_next = index == 0 and len(earlier) == _FEWEST  # "The Reds won 20 seats and the Greens 10. Together they hold 30."
            window = list(figures[:index]) if index == _FEWEST else list(earlier) if is_next else []
            signs = plain_sign(article.prose, window, told)
        slip = _slip(told, window, signs) if signs else None
        if (
            slip
            and _is_of_sentence(article.prose, sentence, slip, figures[max(0, index - _FEWEST) : index])
            and not _NETTED.match(article.prose, told.span.end)
            and not _UNREAD.search(article.prose, window[0].span.start, told.span.start)
            and not _TIERS.search(article.prose, window[0].span.start, told.span.start)
        ):
            yield slip


def _is_of_sentence(prose: str, sentence: Sentence, slip: Slip, last: Sequence[Quantity]) -> bool:
    """Whether a term stands in the sentence of the result, or that takes up the one before. A result in another power of ten must follow its two terms.

    A hundred and a percentage, or twelve and 1,200, have the same digits.
    """
    if slip.form == "shifted":
        return all(term in last for term in slip.terms)
    return max(term.span for term in slip.terms).end > sentence.span.start or prose.startswith(_TAKES_UP, sentence.span.start)


def _for_all(prose: str, figures: Sequence[Quantity], index: int) -> bool:
    """ "$149 apiece, $4,470 for the 30"."""
    return index + 1 < len(figures) and bool(_FOR_ALL.fullmatch(prose, figures[index].span.end, figures[index + 1].span.start))


def _is_in_range(prose: str, figures: Sequence[Quantity], index: int) -> bool:
    gaps = ((one.span.end, two.span.start) for one, two in pairwise(figures[max(0, index - 1) : index + 2]))
    return any(_RANGE.fullmatch(prose, *gap) for gap in gaps)


def _is_telling(told: Quantity) -> bool:
    is_sound = is_plain(told) and told.value > 0 and told.half_step > 0
    return is_sound and told.kind in ("money", *_PLAIN, *_MEASURES) and told.value / step_of(told) >= 10


def _is_whole(told: Quantity) -> bool:
    return is_plain(told) and told.value >= _FEWEST and told.value == told.value.to_integral_value()


def _slip(told: Quantity, window: Sequence[Quantity], signs: str) -> Slip | None:
    window = [figure for figure in window if is_plain(figure) and figure.value > 0]
    found, wanted = list(_sums(told, window)), result(told)
    if any(meet(wanted, worked.interval) for worked in found) or any(figure.value == told.value for figure in window):
        return None
    if any(
        meet(wanted, plus(operand(one), operand(two)))
        for one, two in combinations(window, 2)
        if one.comparable(told) and two.comparable(told)
    ):
        return None
    if told.per and any(meet(wanted, shared) for figure in window for days in _CALENDAR if (shared := over(operand(figure), (days, days)))):
        return None
    for sign in signs:
        near = [worked for worked in found if worked.sign == sign and is_near(told, worked.exact)]
        if len({worked.exact for worked in near}) == 1:
            step, exact = step_of(told), near[0].exact
            worked = exact if is_shifted(told, exact) else (exact / step).to_integral_value() * step
            return Slip(told.span, told, near[0].terms, near[0].sign, worked)
    return None


def _sums(told: Quantity, window: Sequence[Quantity]) -> Iterator[_Sum]:
    step = told.half_step
    alike = [figure for figure in window if _is_alike(figure, told) and figure.value > step]
    for size in range(2, len(alike) + 1):
        terms = tuple(alike[-size:])
        exact = sum((term.value for term in terms), Decimal(0))
        slack = sum((term.half_step for term in terms), Decimal(0))
        yield _Sum(terms, "+", exact, (exact - slack, exact + slack))
        if size > _FEWEST and exact < 2 * terms[0].value:  # the first without all others
            rest = 2 * terms[0].value - exact
            yield _Sum(terms, "-", rest, (rest - slack, rest + slack))
    for first, second in combinations(alike, 2):
        more, less = (first, second) if first.value > second.value else (second, first)
        yield _Sum((more, less), "-", more.value - less.value, minus(operand(more), operand(less)))
    for (place, first), (other_place, second) in combinations(enumerate(window), 2):
        is_apart = "percent" in (first.kind, second.kind) and other_place - place > 1  # a share is of what stands beside it
        if not is_apart and _multiply(first, second, told):
            hundred = 100 if "percent" in (first.kind, second.kind) else 1
            low, high = times(_factor(first), _factor(second))
            yield _Sum((first, second), "×", first.value * second.value / hundred, (low / hundred, high / hundred))
        for other in alike if _is_of_times(first, second, told) else ():
            if other not in (first, second) and not other.per:
                exact = first.value * second.value + other.value
                yield _Sum((first, second, other), "+", exact, plus(times(_factor(first), _factor(second)), operand(other)))
    for first, second in permutations(window, 2):
        if _divide(first, second, told) and (interval := over(_factor(first), _factor(second))):
            yield _Sum((first, second), "/", first.value / second.value, interval)


def _is_alike(figure: Quantity, told: Quantity) -> bool:
    return figure.comparable(told) and figure.kind != "percent" and figure.factor == told.factor


def _factor(figure: Quantity) -> Interval:
    """The values of a figure in a product or quotient: "twelve months" are twelve."""
    is_whole = figure.kind == "duration" and figure.bound == "exact" and figure.value == figure.value.to_integral_value()
    return (figure.value, figure.value) if is_whole else operand(figure)


def _multiply(first: Quantity, second: Quantity, told: Quantity) -> bool:
    """Whether a product of two figures may be told so: "38 at $3.65", "15% of $360,000", "12 crates of 24 bottles"."""
    if told.kind == "money":
        return (
            (first.kind == "money") != (second.kind == "money")
            and told.unit in (first.unit, second.unit)
            and first.value != 1 != second.value
        )
    if told.kind in _MEASURES:
        unit, number = (first, second) if first.kind == told.kind else (second, first)
        return _is_alike(unit, told) and number.kind == "count" and number.value != 1 and unit.per in (told.per, "piece", "head")
    is_share = "percent" in (first.kind, second.kind) and first.kind != second.kind
    is_of_it = told.noun in (first.noun, second.noun) if told.noun else first.kind == second.kind == "count" and first.noun != second.noun
    return first.value != 1 != second.value and first.kind in (*_PLAIN, "percent") and (is_share or is_of_it)


def _is_of_times(first: Quantity, second: Quantity, told: Quantity) -> bool:
    """Whether two figures are a rate and as many of its times: "€429 a month for 36 months"."""
    rate, span = (first, second) if first.kind == "money" else (second, first)
    return rate.comparable(told) and span.kind == "duration" and rate.per == span.unit != ""


def _divide(first: Quantity, second: Quantity, told: Quantity) -> bool:
    is_alike = first.unit == told.unit if told.kind == "money" else first.kind in _PLAIN if told.kind in _PLAIN else _is_alike(first, told)
    return is_alike and second.kind not in ("money", "percent") and first.value > second.value > 1
