"""Portions: a part and the whole that it is of, both counted ("45 of 120", "one in five"), and the share that the text gives beside them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from typing import Literal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.changes import changes
from credlint.facts.figures.number_words import read_words
from credlint.facts.figures.numbers import from_digits, is_multiple
from credlint.facts.quantities import Bound, Quantity, quantities
from credlint.facts.shares.rough_shares import RoughShare, rough_shares
from credlint.facts.shares.tallies import tallies
from credlint.facts.surveys.surveyed import Surveyed, surveyed
from credlint.facts.words import FIGURE, matches
from credlint.patterns import lazy

Share = Quantity | RoughShare


class Portion(Struct):
    """A part of a whole.

    form: "count" where both were counted ("45 of 120", "17/20"), "odds" where they round a share ("one in five", "8 out of 10").
    low, high: the percentages that the two figures stand for. bound: as in Quantity.
    share: the percentage or fraction that the text gives for the same portion ("45 of 120 (38%)"), or None.
    """

    span: Span
    form: Literal["count", "odds"]
    part: Decimal
    whole: Decimal
    low: Decimal
    high: Decimal
    bound: Bound = "exact"
    share: Share | None = None


_OF = lazy(
    r"[ \n](?P<out>out[ \n])?of[ \n](?:a[ \n]total[ \n]of[ \n]|(?P<the>the|all|our|its|their|these|those)[ \n](?:total[ \n]of[ \n])?)?",
    regex.IGNORECASE,
)
_ODDS = lazy(r"(?P<part>.+?)[ \n](?:out[ \n]of|in)[ \n](?:every[ \n])?(?P<whole>.+)", regex.DOTALL)
_SLASH_WHOLE = lazy(r"/(?<=\d[ ]?/)[ ]?(?P<whole>\d{1,3}(?:,\d{3})+|\d{1,6})(?![\p{L}\p{N}/]|[.,]\d|-\d)")
_PART_BEFORE = lazy(r"(?r)(?<![\p{L}\p{N}/.,$€£%-])(?P<part>\d{1,3}(?:,\d{3})+|\d{1,6})[ ]?")
_ABOUT = r"(?:(?:or|about|roughly|approximately|around|only|just|some|nearly|exactly|i\.e\.,?|that is,?|which is|an?[ \n](?:[\p{L}-]+[ \n]){1,3}?(?:rate|share|proportion)[ \n]of|~|≈)[ \n]?)*"
_WORDS = r"(?:[ \n-](?!(?:than|versus|vs|while|whereas|whose|but|from|and)\b)[\p{L}'’/-]+)"
_AFTER = lazy(rf"{_WORDS}{{0,9}}(?:,?[ \n]?[(\[]|,?[ \n](?=or[ \n])|[ \n]?[—–=][ \n]?|,[ \n]){_ABOUT}")
_BEFORE = lazy(rf"(?:[ \n](?:of|in){_WORDS}{{1,6}})?(?:,?[ \n]?[(\[](?:n[ ]?=[ ]?)?|,?[ \n](?=or[ \n])|[ \n]?[—–][ \n]?|,[ \n]){_ABOUT}")
_COLON = lazy(rf"{_WORDS}{{1,8}}:[ \n]{_ABOUT}")
_CLOSES = lazy(r"(?:[ \n](?!(?:and|or|of|in|at|on|who|that|with)\b)\p{Ll}+)?[.!;](?!\d)|\Z")
"""Behind a portion that says again what its sentence told: "More than half do: 14 of 25."."""
_END = r"[ \n]?(?:[)\];:]|[,.](?![ \n]?(?:and[ \n])?\d)|[ \n][—–-][ \n]|—|$)"
_SHARE_END = lazy(rf"(?:[ \n]of[ \n](?:them|(?:that|those|these|this)(?:[ \n]\p{{Ll}}+)?))?{_END}")
_PORTION_END = lazy(rf"{_WORDS}{{0,6}}{_END}")
_PEOPLE_SAY = lazy(
    r",?(?:[ \n][\p{L}'’-]+){1,4}?[ \n](?:sa(?:id|ys?)|told|expect(?:ed|s)?|predict(?:ed|s)?|forecasts?|believed?|thinks?|thought|agreed?|voted|reported|replied|answered|responded|estimated?|reckon(?:ed)?|showed?)\b"
)
"""After the portion in "the rate will stay at 5%, 9 of 12 economists said": the share is what they say."""
_SHARE_THEN_WHOLE = lazy(r"\)[ \n](?:out[ \n])?of[ \n](?:(?:the|all|our|its|their)[ \n])?")
_OF_WHOLE = lazy(r"(?r)\bOf[ \n](?:(?:the|all|our|its|their|these|about|some|a total of)[ \n])*")
_WHOLE_THEN_PART = lazy(rf"{_WORDS}{{0,7}},[ \n](?:(?:only|just|a total of|fully|some)[ \n])?")
_BRACKET = lazy(r"[ \n]?\(")
_ALL = lazy(r"[ \n]of[ \n](?:all|all[ \n]the|all[ \n]our)[ \n]")
_WHICH_IS = lazy(
    rf"{_WORDS}{{0,3}},?[ \n]?(?:which[ \n](?:is|was|makes|means)|or|that[ \n]is,?|[(—–])[ \n]?(?:(?:about|around|roughly|nearly|almost|just)[ \n])?"
)
_MOST_WHOLES = 100
"""Counts of one thing that are tried as a whole."""
_FINE = 100
"""Who counts a part to the last one has not rounded the whole by more than a hundredth: "305 of 500"."""
_ROUND = frozenset((10, 20, 100, 1000))
"""Wholes that stand for a rate rather than a count."""


@analysis
def portions(article: Article) -> tuple[Portion, ...]:
    """The portions, in order. Ratios, dates and ratings with a slash count only where a share stands beside them."""
    prose, figures = article.prose, quantities(article)
    found = [portion for pair in pairwise(figures) if (portion := _counted(prose, *pair))]
    found += [portion for figure in figures if figure.kind == "fraction" and (portion := _odds(prose, figure))]
    amounts = {change.by.span.start for change in changes(article) if change.by}
    percents: list[Share] = [figure for figure in figures if figure.kind == "percent" and figure.span.start not in amounts]
    shares = sorted([*percents, *rough_shares(article)], key=lambda share: share.span)
    for portion in found:
        portion.share = _beside(prose, portion, shares)
    found += _with_share_between(prose, figures)
    found += [_of_surveyed(told) for told in surveyed(article)]
    found += _of_all(prose, figures)
    found += _of_tallies(prose, figures)
    slashed = [portion for portion in _slashed(article) if _set_share(prose, portion, shares)] if shares else []
    return tuple(_without_overlap(sorted([*found, *slashed], key=lambda portion: portion.span)))


def _without_overlap(found: Sequence[Portion]) -> Iterator[Portion]:
    end = 0
    for portion in found:
        if portion.span.start >= end:
            yield portion
            end = portion.span.end


def _counted(prose: str, part: Quantity, whole: Quantity) -> Portion | None:
    """ "45 of 120", "45 out of the 120"; "out of 10" and "9 of 10" tell odds."""
    link = _OF.fullmatch(prose, part.span.end, whole.span.start)
    if not link or not _are_counts(part, whole):
        return None
    is_rate = whole.value in _ROUND and not link["the"]
    return _portion(Span(part.span.start, whole.span.end), part, whole, is_rate=is_rate)


def _with_share_between(prose: str, figures: Sequence[Quantity]) -> Iterator[Portion]:
    """ "31 (26%) of 120 firms" and "Of 120 firms, 31 (26%)"."""
    for first, second, third in zip(figures, figures[1:], figures[2:], strict=False):
        is_between = second.kind == "percent"
        part, share, whole = (first, second, third) if is_between else (second, third, first)
        if share.kind != "percent" or not _are_counts(part, whole) or not _BRACKET.fullmatch(prose, part.span.end, share.span.start):
            continue
        if is_between:
            is_told = bool(_SHARE_THEN_WHOLE.fullmatch(prose, share.span.end, whole.span.start))
        else:
            is_told = _opens(prose, whole, part) and bool(_SHARE_END.match(prose, share.span.end))
        if is_told:
            portion = _portion(Span(first.span.start, (whole if is_between else part).span.end), part, whole, is_rate=False)
            portion.share = share
            yield portion


def _of_all(prose: str, figures: Sequence[Quantity]) -> Iterator[Portion]:
    """ "72, which is 36% of all cases", where no number of cases in the text makes the share: of the largest number of them, where one is told as known."""
    counts: dict[str, list[Quantity]] = {}
    for part, share in pairwise(figures):
        if share.kind != "percent" or not share.noun or part.kind not in ("number", "count") or not _ALL.match(prose, share.span.end):
            continue
        if not _WHICH_IS.fullmatch(prose, part.span.end, share.span.start) or part.noun not in ("", share.noun):
            continue
        if not counts:
            for figure in figures:
                if figure.kind == "count":
                    counts.setdefault(figure.noun, []).append(figure)
        wholes = [figure for figure in counts.get(share.noun, [])[:_MOST_WHOLES] if _are_counts(part, figure)]
        told = [_portion(Span(part.span.start, share.span.end), part, whole, is_rate=False) for whole in wholes if whole.value > part.value]
        is_known = any(prose.endswith(("the ", "all ", "our "), 0, whole.span.start) and not whole.scaled for whole in wholes)
        if told and is_known and not any(one.low <= share.high and share.low <= one.high for one in told):
            portion = max(told, key=lambda one: one.whole)
            portion.share = share
            yield portion


def _of_tallies(prose: str, figures: Sequence[Quantity]) -> Iterator[Portion]:
    """ "Passed, 6,110 to 5,090. That is 58% in favour": the votes of the larger side of all."""
    for told in tallies(prose, figures):
        exact = told.more / told.both * 100
        yield Portion(Span(told.first.span.start, told.share.span.end), "count", told.more, told.both, exact, exact, share=told.share)


def _of_surveyed(told: Surveyed) -> Portion:
    exact = told.part / told.whole * 100
    return Portion(told.span, "count", told.part, told.whole, exact, exact, share=told.share)


def _opens(prose: str, whole: Quantity, part: Quantity) -> bool:
    is_of = _OF_WHOLE.match(prose, max(0, whole.span.start - 24), whole.span.start)
    return bool(is_of and _WHOLE_THEN_PART.fullmatch(prose, whole.span.end, part.span.start))


def _are_counts(part: Quantity, whole: Quantity) -> bool:
    """Whether two figures may be a part and its whole, as printed."""
    if part.kind not in ("number", "count") or whole.kind not in ("number", "count", "duration"):
        return False
    is_sound = not part.damaged and not whole.damaged and part.scaled == whole.scaled
    return is_sound and whole.bound == "exact" and 0 <= part.value <= whole.value != 0


def _portion(span: Span, part: Quantity, whole: Quantity, *, is_rate: bool) -> Portion:
    if is_rate:
        return Portion(span, "odds", part.value, whole.value, *_rate(part.value, whole.value), part.bound)
    slack = _slack(whole) if _slack(part) else min(_slack(whole), whole.value / _FINE)
    low, high = (part.value - _slack(part)) / (whole.value + slack), (part.value + _slack(part)) / (whole.value - slack)
    return Portion(span, "count", part.value, whole.value, low * 100, high * 100, part.bound)


def _slack(count: Quantity) -> Decimal:
    """A count that is printed to the last digit is exact."""
    return count.half_step if count.half_step > Decimal("0.5") else Decimal(0)


def _rate(part: Decimal, whole: Decimal) -> tuple[Decimal, Decimal]:
    """What odds stand for, in percent: "one in N" for the shares nearer to 1/N than to its neighbours, others for the part plus or minus a half."""
    half = Decimal("0.5")
    if part == 1:
        step = whole / 4 if is_multiple(whole, 10) else half
        return 100 / (whole + step), 100 / (whole - step) if whole > step else Decimal(100)
    return (part - half) / whole * 100, (part + half) / whole * 100


def _odds(prose: str, figure: Quantity) -> Portion | None:
    match = _ODDS.fullmatch(prose, *figure.span)
    part, whole = (_number(match["part"]), _number(match["whole"])) if match else (None, None)
    if not match or part is None or whole is None or not 0 < part < whole:
        return None
    if " in " in match.group() or part == 1 or whole <= 10 or whole in _ROUND:
        return Portion(figure.span, "odds", part, whole, *_rate(part, whole), figure.bound)
    share = part / whole * 100
    return Portion(figure.span, "count", part, whole, share, share, figure.bound)


def _number(text: str) -> Decimal | None:
    """The value of digits or number words; None for anything else, such as "2½" and "10⁻⁹"."""
    if text[:1].isdigit():
        try:
            return from_digits(text).value
        except InvalidOperation:
            return None
    words = read_words(text, 0)
    return words.value if words and words.end == len(text) else None


def _slashed(article: Article) -> Iterator[Portion]:
    end = 0
    for slash in matches(article, _SLASH_WHOLE, ("/",), (FIGURE,)):
        before = _PART_BEFORE.match(article.prose, end, slash.start())
        if not before:
            continue
        end = slash.end()
        part, whole = from_digits(before["part"]).value, from_digits(slash["whole"]).value
        if 0 < part <= whole:
            share = part / whole * 100
            yield Portion(Span(before.start(), end), "count", part, whole, share, share)


def _set_share(prose: str, portion: Portion, shares: Sequence[Share]) -> bool:
    portion.share = _beside(prose, portion, shares)
    return portion.share is not None


def _beside(prose: str, portion: Portion, shares: Sequence[Share]) -> Share | None:
    """The share right after or right before a portion, linked to it as another way to say it."""
    index = bisect_left(shares, portion.span.end, key=lambda share: share.span.start)
    after = shares[index] if index < len(shares) else None
    if after and after.span.start - portion.span.end < 90 and _AFTER.fullmatch(prose, portion.span.end, after.span.start):
        return after if _SHARE_END.match(prose, after.span.end) else None
    index = bisect_left(shares, portion.span.start, key=lambda share: share.span.start)
    before = shares[index - 1] if index else None
    if not before or not before.span.end <= portion.span.start < before.span.end + 90:
        return None
    if _COLON.fullmatch(prose, before.span.end, portion.span.start):
        return before if _CLOSES.match(prose, portion.span.end) else None
    if _BEFORE.fullmatch(prose, before.span.end, portion.span.start):
        is_said = prose[before.span.end] == "," and _PEOPLE_SAY.match(prose, portion.span.end)
        return before if _PORTION_END.match(prose, portion.span.end) and not is_said else None
    return None
