"""Products told in words: a unit price or rate, how many units of it, and what they come to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.by_sentence import holding
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import Sentence, sentences
from credlint.facts.sums.conventions import PERIODS, UNITS_OF_TIME
from credlint.facts.sums.dimensions import conversions, dimensions, product
from credlint.facts.sums.intervals import Interval, meet, operand, result, times
from credlint.patterns import lazy

_THING = lazy(
    r"(?:[ ]?(?:/|(?:per|an?)[ ])(?:month|mo|year|yr|week|day|hour|quarter))?[ \n](?P<each>apiece|each(?!(?:[ \n](?!(?:comes?|costs?|is|was|totals?|adds?|makes?|works?|amounts?|runs?|would|will|for|or|and|that|which)\b)\p{Ll})))\b"
    r"|(?:[ ]?(?:/|(?:per|an?)[ ])(?:month|mo|year|yr|week|day|hour|quarter)|[ ](?:monthly|yearly|annually))?[ \n]?(?:(?!\b(?:per|for|at|to|and|or|in|of|on)\b)\p{L}[\p{L}-]*[ \n]){0,3}(?:/[ ]?|per[ \n]|an?[ \n]|each[ \n]|every[ \n])(?P<thing>\p{Ll}[\p{L}-]+)"
)
_TOTAL_CUE = lazy(
    r"(?:[^.;:=]{0,40}?|[^.;:=]{0,20}\.[ \n])(?:=|\btotal(?:[ ](?:annual|monthly|yearly))?(?:[ ](?:payroll|costs?|spend(?:ing)?|bill|price|outlay|salar(?:y|ies)))?:|\b(?:totals|total(?:l)?ing|(?:for )?a (?:grand )?total of|(?:comes?|came|amounts?|amounted|adds?(?: up)?|added up|works out|worked out) (?:at|to)"
    r"|that(?:[’']s| is| was| makes)|which (?:is|makes)|makes|equals|(?:will |would )?costs?|spends?|pays(?: out)?|(?:will |would )pay(?: out)?|rais(?:es?|ed|ing)|earn(?:s|ed|ing)?|brings? in|brought in|invoiced at|billed at|charged|(?:have|has|had|will have)[ ]spent|or|in all,?|altogether,?|is(?=[ ]\p{Sc}))\b|[,(—–])[ ]?"
    r"(?:(?:about|around|roughly|approximately|nearly|almost|some|just|over|more than|only|a total of|up to|to|at)[ \n])*",
    regex.IGNORECASE,
)
_STRONG = lazy(
    r"(?:[^.;:=]{0,20}\.[ \n])?[^.;:=]*?(?:=|\b(?:total|comes?|came|amount|adds?|added|works|worked|that[’']s|that is|makes|equals|in all|altogether)\b)",
    regex.I,
)
PRICED = lazy(
    r"[ \n](?:\p{L}[\p{L}-]*[ \n]){0,4}?(?:at|for|costing|priced at|@|worth)[ \n](?:(?:about|an average of|a price of|a cost of|a rate of)[ \n])?"
)
"""Between a count and the price of one: "25 seats at $30"."""
_FOR = lazy(r"[ \n](?:\p{L}[\p{L}-]*[ \n]){0,2}for[ \n](?:(?:the|all|its|those)[ \n])?")
_RESUMED = lazy(
    r"(?:At[ ]|That(?:[’']s| is| was| comes to| adds up to| makes)|This (?:is|comes to|adds up to)|(?:The |A )?[Tt]otal|Altogether|In all|(?:Over|Across|In|For)[ ](?=(?:\p{L}+[ ]){0,2}?(?:\d|\p{Ll}+[ ](?:hours|days|weeks|months|quarters|years)))|(?:Leave|Run|Keep|Use)[ ])"
)
_OTHER_TERMS = lazy(
    r"\b(?:discount|off\b|plus|minus|less|fee|tax|vat|shipping|deposit|setup|set-up|onboarding|minimum|maximum|first|additional|extra|bulk|excluding|including|save[sd]?|"
    r"instead|after|before|up to|average|median|per cent|percent|from|between|starting|tier|overtime|and(?![ \n]so\b)|but|while|another)\b",
    regex.IGNORECASE,
)
REDUCED = lazy(
    r"[^.;:!?]{0,40}\b(?:discount|off|rebate|tax|vat|fees?|shipping|delivery|deposit|reduction|plus|minus|less)\b", regex.IGNORECASE
)
"""After a total: what was taken off it, or added."""
_SHORT_PERIODS = frozenset(("hr", "mo", "yr", "min", "sec", "wk", "night"))
_IN_ALL = (" in total", " in all", " altogether", " all told")
_THREE = 3
_BEFORE = len("the first ")
_ANY_THING = frozenset(("piece", "head", "person", "unit", "item", "capita"))


_MEASURED = frozenset(("mass", "volume", "length", "area", "energy", "data"))
_UNIT = lazy(r"\p{L}+$")


class Product(Struct, frozen=True):
    """A rate or unit price with what it is multiplied by and what that is said to come to.

    rate: the figure "per" something. units: how many of these. others: further figures that may be factors too. total: what it comes to.
    thing: what the rate is per: "hour", "seat", "piece". worked: what the product comes to in the units of the total, in each reading.
    """

    span: Span
    rate: Quantity
    units: Quantity
    others: tuple[Quantity, ...]
    total: Quantity
    thing: str
    worked: tuple[Interval, ...]

    def holds(self) -> bool:
        """Whether the total fits in any reading."""
        return any(meet(result(self.total), reading) for reading in self.worked)

    def is_of_time(self) -> bool:
        """Whether the rate is one per unit of time."""
        return self.thing in PERIODS


@analysis
def products(article: Article) -> tuple[Product, ...]:
    """The products that the prose tells in one sentence or in two that follow each other, in order."""
    figures, found = quantities(article), []
    if sum(figure.kind == "money" for figure in figures) < 2:  # a price and a total
        return ()
    before: tuple[Sentence, Sequence[Quantity]] | None = None
    for sentence, here in holding(sentences(article), figures):
        told = _in_window(article, here)
        if not told and before and _follows(article.prose, before[0], sentence):
            told = _in_window(article, [*before[1], *here])
        found += [told] if told else []
        before = sentence, here
    return tuple(found)


def _follows(prose: str, before: Sentence, sentence: Sentence) -> bool:
    return sentence.follows(before) and bool(_RESUMED.match(prose, sentence.span.start))


def _is_unsure(figures: Sequence[Quantity]) -> bool:
    """Whether a figure is damaged, open to one side, or borrowed its scale."""
    return any(f.damaged or f.shared or f.value <= 0 or f.bound in ("more than", "less than", "at least", "at most") for f in figures)


def _in_window(article: Article, window: Sequence[Quantity]) -> Product | None:
    """The product of the figures of a sentence or two: a money rate, its units, and a total after a word that announces it."""
    amounts = [index for index, figure in enumerate(window) if figure.kind == "money"]
    if len(window) < 3 or len(amounts) < 2:
        return None
    if len(amounts) == _THREE and amounts[1] < len(window) - 1 and thing_of(article.prose, window[amounts[1]]):
        window = [figure for index, figure in enumerate(window) if index != amounts[1]]  # "$42,000 a year, $500 a head, for 25 years, ..."
        amounts = [index for index, figure in enumerate(window) if figure.kind == "money"]
    first, second = window[amounts[0]], window[amounts[1]]
    if thing := thing_of(article.prose, first):
        return _announced(article.prose, window[: amounts[1] + 1], first, thing)
    if (
        amounts[0] + 2 == amounts[1]
        and (thing := thing_of(article.prose, second))
        and _is_bought(article.prose, *window[amounts[0] : amounts[1] + 1])
    ):
        return _product(article.prose, second, [window[amounts[0] + 1]], first, thing, window[amounts[0] : amounts[1] + 1])
    return None


def _announced(prose: str, told: Sequence[Quantity], rate: Quantity, thing: str) -> Product | None:
    """ "60 seats at $20 each, a total of $1,200", "20 hours at $65 an hour is $1,300"."""
    *factors, total = told
    if not _TOTAL_CUE.fullmatch(prose, factors[-1].span.end, total.span.start):
        return None
    is_strong = bool(_STRONG.match(prose, factors[-1].span.end, total.span.start)) or prose.startswith(_IN_ALL, total.span.end)
    if not is_strong and not (len(told) == 3 and factors[1] is rate and PRICED.fullmatch(prose, factors[0].span.end, rate.span.start)):
        return None
    return _product(prose, rate, [factor for factor in factors if factor is not rate], total, thing, told)


def _is_bought(prose: str, total: Quantity, units: Quantity, rate: Quantity) -> bool:
    """ "$1,200 for 60 seats at $20 each"."""
    return bool(_FOR.fullmatch(prose, total.span.end, units.span.start) and PRICED.fullmatch(prose, units.span.end, rate.span.start))


def _product(
    prose: str, rate: Quantity, factors: Sequence[Quantity], total: Quantity, thing: str, told: Sequence[Quantity]
) -> Product | None:
    units = next((factor for factor in factors if is_counted_by(prose, factor, thing)), None)
    span = Span(told[0].span.start, told[-1].span.end)
    others = [factor for factor in factors if factor is not units]
    if (
        units is None
        or len(others) > 3
        or _is_unsure(told)
        or thing_of(prose, total) not in ("", *PERIODS)  # "$8 each, or $84 a case"
        or rate.unit != total.unit
        or _OTHER_TERMS.search(prose, max(0, span.start - _BEFORE), span.end)
        or REDUCED.match(prose, span.end)
    ):
        return None
    if any(factor.kind not in ("count", "number", "duration") for factor in others) or (units.kind in _MEASURED and others):
        return None
    ends = {id(figure): following.span.start for figure, following in pairwise(told)} | {id(told[-1]): told[-1].span.end + 30}
    worked = [
        reading
        for size in range(len(others) + 1)
        for chosen in combinations(others, size)
        for reading in _worked(prose, [rate, units, *chosen], total, ends)
    ]
    return Product(span, rate, units, tuple(others), total, thing, tuple(worked)) if worked else None


def _worked(prose: str, factors: Sequence[Quantity], total: Quantity, ends: dict[int, int]) -> list[Interval]:
    """What some of the factors come to, in the units of time of the total."""
    interval, units = operand(factors[0]), dimensions(prose, factors[0], ends[id(factors[0])])
    for factor in factors[1:]:
        interval, units = times(interval, operand(factor)), product(units, dimensions(prose, factor, ends[id(factor)]))
    target = dimensions(prose, total, ends[id(total)])
    return [times(interval, reading) for reading in conversions(units, target, factors[1:])]


def is_counted_by(prose: str, figure: Quantity, thing: str) -> bool:
    """Whether a figure counts what a rate is per."""
    if thing in PERIODS:
        return figure.kind == "duration" and UNITS_OF_TIME.get(figure.unit) == thing
    if figure.kind in _MEASURED:
        unit = _UNIT.search(prose, *figure.span)
        return unit is not None and unit.group().rstrip("s").lower() == thing.rstrip("s").lower()
    if figure.kind != "count":
        return False
    nouns = figure.noun.split("/")[0]
    return (
        thing in _ANY_THING
        or nouns.rstrip("s") == thing.rstrip("s")
        or thing.rstrip("s") in (word.rstrip("s") for word in figure.phrase.split())
    )


def thing_of(prose: str, figure: Quantity) -> str:
    """What an amount is a rate of, in the singular: "$20 each" is per "piece", "$18 cost per ticket" per "ticket"; or empty."""
    match = _THING.match(prose, figure.span.end)
    told = ("piece" if match["each"] else match["thing"]) if match else ""
    return figure.per if figure.per in PERIODS and (not told or told in PERIODS or told in _SHORT_PERIODS) else told or figure.per
