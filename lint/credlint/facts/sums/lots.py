"""Lots: so many things of one size or price, and what they come to, told right after each other ("84 machines of 8 MW each, 672 MW in all").

Also a rate over so many years ("3 mm a year for thirty years, or 9 cm").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.by_sentence import figure_sentences
from credlint.facts.quantities import Quantity
from credlint.facts.sentences import Sentence
from credlint.facts.sums.conventions import PERIODS, UNITS_OF_TIME
from credlint.facts.sums.equations import equations
from credlint.facts.sums.intervals import Interval, is_plain, meet, operand, result, times
from credlint.facts.sums.products import REDUCED, is_counted_by, products, thing_of
from credlint.patterns import lazy

_NAME = r"(?:[ \n](?!(?:and|or|but|than|from|to|in|on|with|by|out)[ \n])\p{L}[\p{L}’'-]*){0,8}?"
_LINK = lazy(
    rf"{_NAME},?[ \n](?:(?P<each>each|every one)[ \n](?:of[ \n]them[ \n])?)?(?:(?P<at>at|@|costing|priced[ \n]at)|(?P<of>of)|holding|weighing|measuring|rated[ \n]at|worth|with|averaging"
    r"|(?:burn|us|tak|need|carr|hold|weigh|cost|produc|hav|earn|pa|driv|eat|drink|mak|yield|giv)(?:s|es|ed|ies|ied|e|y|ys|ing)?|took|held|had|has|paid|made|gave|ate|drank|drove)"
    r"[ \n](?:(?:an?[ \n](?:average|mean)(?:[ \n](?:price|cost))?|an?[ \n](?:price|cost|rate))[ \n]of[ \n])?(?:(?:about|roughly|some|only|just)[ \n])?"
    rf"|{_NAME},[ \n](?:(?P<each>each)[ \n])?|{_NAME}[ \n](?:will[ \n]be|is|was|are|were|gets?|got)[ \n]\p{{Ll}}+[ \n]"
)
"""Between the number of things and the size or price of one."""
_EACH_ONE = lazy(
    r"Each(?:[ \n](?:one|of[ \n]them|\p{Ll}+))?[ \n](?:weigh(?:s|ed)|hold(?:s|ing)|held|costs?|carr(?:ies|ied)|has|had|takes?|took|uses?|used|makes?|made|earn(?:s|ed)|pays|paid|gives?|gave|seats?|needs?|stores?|serves?|yields?|burns?|contains?|measures?|is|was)[ \n]"
    r"(?:(?:about|around|roughly|some|only|just|up[ \n]to)[ \n])?"
)
"""Before the size or price of one of the things that the sentence before counts."""
_EACH_AFTER = lazy(r"(?:[ \n](?:each|apiece|a[ \n](?:piece|head)|high|long|wide|deep))+\b|[ \n]per[ \n]\p{L}[\p{L}-]*")
_EACH_BEFORE = lazy(r"(?r)\b(?:[Ee]ach|[Ee]very[ \n]one|[Aa]ll|[Bb]oth)[ \n]of[ \n](?:the|its|their|our|his|her|these|those)[ \n]")
_SO = (
    r"(?:or|so|hence|thus|therefore|making|giving|for[ \n]a[ \n]total[ \n]of|(?:which|that)[ \n](?:is|was|makes|made|comes[ \n]to|came[ \n]to|gives|gave)|that[’']s|in[ \n]all|altogether|totall?ing|a[ \n]total[ \n]of"
    r"|an?[ \n](?:combined[ \n]|total[ \n])?(?:outlay|sum|bill|cost|haul|capacity|load|volume|spend|payment|value|stock|yield)[ \n]of)"
)
_ANNOUNCED = lazy(
    rf"(?:[,;:]|[ \n][–—-]|[ \n]?\()?[ \n]?(?:and[ \n])?(?P<so>{_SO}[ \n])?(?:(?:about|around|roughly|nearly|some|just|only)[ \n])?"
    r"|[ \n](?:has|have|gives?|makes?)[ \n](?P<so>an?[ \n](?:total[ \n]|combined[ \n]|rated[ \n])?(?:capacity|output|volume|load|weight|length|area|value)[ \n]of[ \n])"
)
_IN_ALL = lazy(
    r"(?:[ \n](?!(?:and|or|than)\b)\p{L}[\p{L}’'-]*){0,2},?[ \n](?:in[ \n]all|in[ \n]total|altogether|all[ \n]told|combined|together)\b"
)
_OTHER_TERMS = lazy(
    r"\b(?:discount\p{L}*|rebate|off|plus|minus|less|fees?|tax(?:es)?|vat|shipping|deposit|first|additional|extra|excluding|including|up to|from|between|starting|but|while|another|others?|rest|some of)\b",
    regex.IGNORECASE,
)
_FOR_TIME = lazy(
    r"(?:[ \n](?:per|an?|each)[ \n](?:year|month|week|day|hour|minute|second))?[ \n](?:for|over)[ \n](?:(?:the|some|about|last|past|next)[ \n]){0,2}"
)
"""Between a rate and its time."""
_GROWING = frozenset(("length", "mass", "volume", "area", "energy", "count"))
_NO_SIZE = frozenset(("number", "percent", "fraction", "multiple", "points", "basis points", "temperature"))
_COUNTED = frozenset(("count", "number", "tokens"))
_FEWEST = 3
_BEFORE = 12
_NEAR = 40


_Told = tuple[Sentence, Sequence[Quantity]]


class Lot(Struct, frozen=True):
    """A number of things, the size or price of one of them, and what all are said to come to. worked: what they do, in the unit of the total."""

    span: Span
    number: Quantity
    one: Quantity
    total: Quantity
    worked: Interval

    def holds(self) -> bool:
        """Whether the total fits."""
        return meet(result(self.total), self.worked)


@analysis
def lots(article: Article) -> tuple[Lot, ...]:
    """The lots, in order; not those that are read as a product or an equation."""
    rich = figure_sentences(article)
    found = [lot for _, figures in rich if len(figures) >= _FEWEST for lot in _in_sentence(article.prose, figures)]
    found += [lot for before, here in pairwise(rich) if (lot := _of_each(article.prose, before, here))]
    read = {told.total.span for told in products(article)} | {told.result.span for told in equations(article)} if found else set()
    return tuple(sorted((lot for lot in found if lot.total.span not in read), key=lambda lot: lot.span))


def _of_each(prose: str, before: _Told, here: _Told) -> Lot | None:
    """ "It has 416 crates. Each weighs 38 tonnes, which makes 12,480 tonnes in all": the one count of a sentence, and what the next tells of each."""
    (first, held), (sentence, figures) = before, here
    counts = [figure for figure in held if figure.kind in _COUNTED]
    if len(counts) != 1 or len(figures) != 2 or not sentence.follows(first):
        return None
    number, (one, total) = counts[0], figures
    is_each = _EACH_ONE.fullmatch(prose, sentence.span.start, one.span.start) and _measure_alike(number, one, total)
    return _lot(number, one, total) if is_each and _is_announced(prose, number, one, total) else None


def _in_sentence(prose: str, figures: Sequence[Quantity]) -> Iterator[Lot]:
    for index, (number, one, total) in enumerate(zip(figures, figures[1:], figures[2:], strict=False)):
        before = figures[index - 1] if index else None
        is_more = before and before.comparable(one) and number.span.start - before.span.end < _NEAR  # "60 at $20 each and 10 at $90 each"
        if _is_over_time(prose, number, one, total):
            number, one = one, number  # noqa: PLW2901 - the rate stands before its time
        elif is_more or not _measure_alike(number, one, total) or not _are_told(prose, number, one, total):
            continue
        yield _lot(number, one, total)


def _lot(number: Quantity, one: Quantity, total: Quantity) -> Lot:
    many = (number.value, number.value) if number.kind == "duration" else operand(number)
    low, high = times(many, operand(one))
    worked = low * one.factor / total.factor, high * one.factor / total.factor
    return Lot(Span(min(number.span, one.span).start, total.span.end), number, one, total, worked)


def _is_over_time(prose: str, rate: Quantity, time: Quantity, total: Quantity) -> bool:
    """ "3 mm a year for thirty years, or 9 cm"."""
    if time.kind != "duration" or rate.kind not in _GROWING or not rate.per or UNITS_OF_TIME.get(time.unit) != rate.per:
        return False
    announced = _ANNOUNCED.fullmatch(prose, time.span.end, total.span.start)
    is_told = announced and announced["so"] and _FOR_TIME.fullmatch(prose, rate.span.end, time.span.start)
    is_sound = all(is_plain(figure) and figure.value > 0 for figure in (rate, time, total)) and rate.comparable(total) and not total.per
    return bool(is_told) and is_sound and not _OTHER_TERMS.search(prose, max(0, rate.span.start - _BEFORE), total.span.end)


def _are_told(prose: str, number: Quantity, one: Quantity, total: Quantity) -> bool:
    """Whether the words between three figures say that the third is the first times the second."""
    link = _LINK.fullmatch(prose, number.span.end, one.span.start)
    if not link:
        return False
    after = _EACH_AFTER.match(prose, one.span.end)
    is_priced = (link["at"] and one.kind == "money" and number.kind in _COUNTED) or (link["of"] and one.kind == "count")
    if (
        number.kind not in _COUNTED
        and (thing := thing_of(prose, one)) not in ("", "piece", *PERIODS)
        and not is_counted_by(prose, number, thing)
    ):
        return False  # "118 TB at 8.5 cents per gigabyte"
    is_of_each = link["each"] or after or is_priced or _EACH_BEFORE.match(prose, max(0, number.span.start - 20), number.span.start)
    return bool(is_of_each) and _is_announced(prose, number, one, total)


def _is_announced(prose: str, number: Quantity, one: Quantity, total: Quantity) -> bool:
    """Whether a total stands right behind the size or price of one, and is told as that of all."""
    after = _EACH_AFTER.match(prose, one.span.end)
    end = after.end() if after else one.span.end + (len(one.phrase) + 1 if one.noun == "times" else 0)
    announced = _ANNOUNCED.fullmatch(prose, end, total.span.start)
    if not announced:
        return False
    is_all = announced["so"] or announced.group().startswith(":") or _IN_ALL.match(prose, total.span.end)
    if not is_all or thing_of(prose, total) not in ("", *PERIODS) or REDUCED.match(prose, total.span.end):
        return False
    return not _OTHER_TERMS.search(prose, max(0, number.span.start - _BEFORE), total.span.end)


def _measure_alike(number: Quantity, one: Quantity, total: Quantity) -> bool:
    if not all(is_plain(figure) and figure.value > 0 for figure in (number, one, total)) or number.value <= 1:
        return False
    if one.kind == total.kind == "count" and one.noun == "times":  # "each was called three times, 90 calls in all"
        return number.kind in _COUNTED and bool(total.noun) and not total.per
    is_number = number.kind in _COUNTED or (one.kind == "money" and number.kind != "money")  # "4,000 gigabytes, nine cents each"
    if not is_number or one.kind in _NO_SIZE or not one.comparable(total) or total.per not in ("", one.per):
        return False
    return one.kind != "count" or one.noun == total.noun != ""
