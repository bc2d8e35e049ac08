"""Graphics processors: which are named, how many, and how long they ran."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from decimal import Decimal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.figures.numbers import Number, from_digits
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.words import FIGURE, matches_in, numbers_with
from credlint.patterns import lazy

_VENDOR = r"(?:(?:NVIDIA|Nvidia|AMD|Tesla|GeForce|Radeon|Instinct|Quadro)(?:['’]s)?[ \n-])"
_NAMED = (
    r"(?:A100|A800|A10G|H100|H200|H800|H20|B100|B200|B300|GB200|GB300|GH200|V100|P100|L40S?|MI\d{3}[XA]?|(?:RTX|GTX)[ -]?(?:PRO[ ]|A)?\d{4}(?:[ -]?(?:Ti|Super|SUPER|Ada|D)\b)?|"
    r"RX[ ]\d{4}(?:[ ]XTX?)?)"
)
_AMBIGUOUS = r"(?:A10|A40|A30|L4|T4|K80|P40|M\d{2})"
_FORM = r"(?:[ -](?:SXM\d?|PCIe|NVL|Tensor[ ]Core))"
_SIZE = r"(?:[ \n-]\(?\d{2,3}[ ]?GB\)?)"
_NOUN = r"(?:GPUs?|graphics[ \n](?:cards?|processors?)|accelerators?|cards?)"
_GPU = lazy(
    rf"(?<![\p{{L}}\p{{N}}-])(?:{_VENDOR}{{1,2}})?(?:"
    rf"(?P<model>{_NAMED})(?P<plural>s)?{_FORM}?{_SIZE}?(?:[ \n-](?P<noun>{_NOUN}))?"
    rf"|(?P<model>{_AMBIGUOUS}){_FORM}?{_SIZE}?[ \n-](?P<noun>{_NOUN})"
    r"|(?:(?:consumer|gaming|data[ -]?cent(?:er|re)|high-end|cloud|rented|leased|new)(?:-grade)?[ \n])?(?P<noun>GPUs?|graphics[ \n](?:cards?|processors?)))(?![\p{L}\p{N}])"
)
_NOUNS = frozenset(("gpu", "gpus", "graphics"))
_LETTERS = frozenset("h b gb gh v p l mi rx rtx rtxa rtxpro gtx gtxa gtxpro accelerator accelerators card cards".split())
_NAMED_A = lazy("A(?:100|800|10G)")
_LETTERS_A = _LETTERS | {"a"}
"""A match of _GPU that has none of the nouns has a figure and the letters before it, or a noun that goes with a figure."""
_COUNTED = lazy(r"(?:[ ]?[x×])?[ \n\u00a0]?")
_DIGITS = lazy(r"(?r)(?<![\p{L}\p{N}$€£#.,-])\d{1,3}(?:,?\d{3})*(?:[ ]?[x×])?[ \n\u00a0]")
_ONE = lazy(r"(?r)(?<![\p{L}\p{N}])(?:(?:[Aa][ \n])?[Ss]ingle|[Oo]ne|[Aa]n?)[ \n]")
_HOURS = lazy(r"[ \n-](?P<unit>hours?|hrs?|days?|years?)(?![\p{L}\p{N}])")
_HOUR = Decimal(3600)
_SECONDS = {"h": _HOUR, "d": Decimal(86400), "y": Decimal(31556952)}
_THEN = lazy(
    r"(?:(?:,?[ \n][\p{L}’'-]++){0,6}?,?[ \n](?:for|in|over|within|during|took|lasting|across|running))?(?:[ \n](?:about|around|only|just|over|under|roughly|nearly|almost|some|less|more|than|"
    r"the|a|an|as|little|total|of)){0,3}[ \n]"
)
_BACK = lazy(
    r"(?:[ \n](?:of[ \n])?(?:[\p{L}-]+[ \n]){0,2}(?:training|pre-?training|fine-?tuning|compute|run|job|time))?[ \n](?:on|using|with|across|over)[ \n]"
    r"(?:(?:the|a|an|its|their|about|around|only|just|roughly|nearly|almost|some|cluster|of|with|node|server|machine|pod|rack|up|to|NVIDIA|Nvidia)[ \n])*"
)
_NO_RUN = lazy(r"[ \n](?:later|ago|after|before|from|old|earlier|notice|away|prior|straight[ \n]years)\b|['’]")
_REACH = 70


class Gpus(Struct):
    """Graphics processors as named.

    span: with their count. model: "H100", or empty. count: how many, None when the text does not say.
    """

    span: Span
    model: str
    count: Quantity | None


@analysis
def gpus(article: Article) -> tuple[Gpus, ...]:
    """The graphics processors that the prose names, in order."""
    numbers = _blocks(article)
    figures = quantities(article)
    ends = [figure.span.end for figure in figures] if numbers else []
    found: list[Gpus] = []
    for match in matches_in(article, _GPU, numbers):
        count = _count_before(article, match.start(), figures, ends)
        start = count.span.start if count else match.start()
        found.append(Gpus(Span(start, match.end()), match["model"] or "", count))
    return tuple(found)


def _blocks(article: Article) -> list[int]:
    """The numbers of the blocks in which _GPU may match; that a block has an "a" tells little."""
    letters = _LETTERS_A if _NAMED_A.search(article.prose) else _LETTERS
    return sorted({*numbers_with(article, _NOUNS), *numbers_with(article, letters, (FIGURE,))})


def _count_before(article: Article, start: int, figures: tuple[Quantity, ...], ends: list[int]) -> Quantity | None:
    index = bisect_right(ends, start) - 1
    if index >= 0 and start - ends[index] <= 4 and _COUNTED.fullmatch(article.prose, ends[index], start):
        figure = figures[index]
        return figure if figure.kind in ("count", "number", "multiple") and figure.value >= 1 else None
    if digits := _DIGITS.match(article.prose, max(0, start - 12), start):
        return _plain_count(digits, from_digits(regex.sub(r"[^\d,]", "", digits.group())))
    one = _ONE.match(article.prose, max(0, start - 12), start)
    return _plain_count(one, Number(Decimal(1), Decimal(0))) if one else None


def _plain_count(match: regex.Match[str], number: Number) -> Quantity:
    """A count that is read as part of a name ("Renting 512 GPUs") or is no figure at all ("a single H100")."""
    return Quantity(Span(*match.span()), "count", number.value, number.value - number.half_step, number.value + number.half_step)


@analysis
def gpu_times(article: Article) -> tuple[Quantity, ...]:
    """GPU time, in GPU-hours: as printed ("2.8 million GPU hours"), or a number of GPUs that ran for a stated time ("64 GPUs in nine days").

    kind is "gpu time", phrase the model in lower case, or empty.
    """
    printed = [figure for figure in quantities(article) if figure.kind == "gpu time" and not figure.per]
    return tuple(sorted([*printed, *_times(article)], key=lambda time: time.span))


def _times(article: Article) -> Iterator[Quantity]:
    if not gpus(article):
        return
    durations = [figure for figure in quantities(article) if figure.kind == "duration" and not figure.per and not figure.damaged]
    starts, ends = [figure.span.start for figure in durations], [figure.span.end for figure in durations]
    for group in gpus(article):
        count = group.count
        if not count or count.damaged:
            continue
        if printed := _HOURS.match(article.prose, group.span.end):
            yield _time(Span(group.span.start, printed.end()), group, count, None, _SECONDS[printed["unit"][0]])
            continue
        after = bisect_left(starts, group.span.end)
        before = bisect_right(ends, group.span.start) - 1
        if after < len(durations) and _linked(article, group.span.end, durations[after], _THEN):
            yield _time(Span(group.span.start, durations[after].span.end), group, count, durations[after])
        elif before >= 0 and _leads(article, durations[before], group.span.start):
            yield _time(Span(durations[before].span.start, group.span.end), group, count, durations[before])


def _linked(article: Article, end: int, duration: Quantity, link: regex.Pattern[str]) -> bool:
    is_near = duration.span.start - end <= _REACH and link.fullmatch(article.prose, end, duration.span.start)
    return bool(is_near) and not _NO_RUN.match(article.prose, duration.span.end)


def _leads(article: Article, duration: Quantity, start: int) -> bool:
    return start - duration.span.end <= _REACH and bool(_BACK.fullmatch(article.prose, duration.span.end, start))


def _time(span: Span, group: Gpus, count: Quantity, duration: Quantity | None, seconds: Decimal = Decimal(1)) -> Quantity:
    values = [count.value, max(count.low, Decimal(0)), count.high]
    if duration:
        values = [
            number * time for number, time in zip(values, (duration.value, max(duration.low, Decimal(0)), duration.high), strict=True)
        ]
        seconds = duration.factor
    value, low, high = (number * seconds / _HOUR for number in values)
    return Quantity(span, "gpu time", value, low, high, "GPU-hour", _HOUR, phrase=group.model.lower())
