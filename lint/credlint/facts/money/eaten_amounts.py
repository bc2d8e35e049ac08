"""Amounts whose first digits were eaten with their dollar sign: "14,000" of "$214,000", "7B" of "$47B". They look whole; other figures tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from credlint.article import Article, Span, analysis, around
from credlint.facts.by_sentence import figure_sentences
from credlint.facts.changes import changes
from credlint.facts.money.bare_amounts import MONEY_NOUN, bare_amounts
from credlint.facts.quantities import Quantity, quantities
from credlint.facts.sentences import sentences
from credlint.patterns import lazy

_DIGITS = lazy(r"(?P<sign>\p{Lu}{0,3}\p{Sc}[ ]?)?(?P<digits>\d[\d,]*(?:\.\d+)?)[\s-]?(?P<scale>\p{L}*)")
_MONEY_NOUN = lazy(MONEY_NOUN)
_FROM_BEFORE = lazy(r"(?r)\b[Ff]rom[ \n](?:about[ \n]|nearly[ \n])?")
_TO = lazy(r"(?:[ \n]in[ \n]\p{N}{4})?,?[ \n]to[ \n](?:about[ \n]|nearly[ \n])?")
_FROM = lazy(
    r"(?:[ \n]in[ \n]\p{N}{4})?,?[ \n](?:(?:up|down)[ \n]from|from|compared[ \n](?:to|with)|versus)[ \n](?:about[ \n]|nearly[ \n])?"
)
_WORD = lazy(r"\p{L}[\p{L}’'-]{3,}")
_LETTERS = {"thousand": "k", "million": "m", "mn": "m", "billion": "b", "bn": "b", "trillion": "t", "tn": "t"}
_EMPTY_WORDS = frozenset(
    "about after all also amount amounts approximately been before between billion both came come compared cost costs each earlier first from have"
    " higher his into itself last later less lower million more most much nearly next only other over paid percent rose same second some spent"
    " than that their them then there these they this those thousand three total trillion under were what when which while will with would year"
    " years amounted totaled quarter fiscal during annual increase decrease".split()
)
_REACH = 70


class Sum(Struct, frozen=True):
    """A change told with its two levels and its percentage."""

    before: Quantity
    after: Quantity
    percent: Quantity


class EatenAmount(Struct, frozen=True):
    """An amount without a currency that other figures of the article show to lack its first digits.

    whole: an amount with a currency that ends with the same digits, and word: what both are amounts of, or None and empty.
    sum: the change whose percentage comes out only with a digit more before this amount, or None.
    """

    span: Span
    whole: Quantity | None = None
    word: str = ""
    sum: Sum | None = None


class Currencies(Struct, frozen=True):
    """How many of an article's amounts of money carry a currency, and how many none."""

    marked: int
    bare: int

    def mostly_marked(self) -> bool:
        """Whether at least three in five carry one."""
        return self.marked * 5 >= (self.marked + self.bare) * 3 > 0


@analysis
def currencies(article: Article) -> Currencies:
    """How the article writes its amounts of money."""
    marked = sum(1 for figure in quantities(article) if figure.kind == "money" and not article.prose[figure.span.start].isdigit())
    return Currencies(marked, len(bare_amounts(article)))


@analysis
def eaten_amounts(article: Article) -> tuple[EatenAmount, ...]:
    """Amounts with eaten digits, in order."""
    if not any(figure.kind == "money" for figure in quantities(article)) and not bare_amounts(article):
        return ()
    found = {eaten.span: eaten for eaten in (*_by_digits(article), *_by_percent(article))}
    return tuple(found[span] for span in sorted(found))


def _by_digits(article: Article) -> Iterator[EatenAmount]:
    """Amounts that an amount with a currency elsewhere ends with, where both speak of the same thing and most amounts carry a currency."""
    if not currencies(article).mostly_marked():
        return
    wholes = _wholes(article)
    bare = {amount.span for amount in bare_amounts(article)}
    for figure in quantities(article):
        match = _DIGITS.fullmatch(article.text(figure.span))
        if not match or match["sign"] or not (figure.span in bare or _may_be_money(article, figure)):
            continue
        for whole in wholes.get((match["digits"], _letter(match["scale"])), ()):
            if word := _common_word(article, figure, whole):
                yield EatenAmount(figure.span, whole, word)
                break


def _wholes(article: Article) -> dict[tuple[str, str], list[Quantity]]:
    """The amounts with a currency by every digit string that they end with after the first one or two digits, and their scale."""
    found: dict[tuple[str, str], list[Quantity]] = defaultdict(list)
    for figure in quantities(article):
        match = _DIGITS.fullmatch(article.text(figure.span)) if figure.kind == "money" else None
        if match and match["sign"] and not figure.damaged:
            digits = match["digits"]
            for tail in {digits[1:], digits[2:]}:
                if tail[:1].isdigit():
                    found[tail, _letter(match["scale"])].append(figure)
    return found


def _letter(scale: str) -> str:
    return _LETTERS.get(scale.lower(), scale.lower())


def _may_be_money(article: Article, figure: Quantity) -> bool:
    if figure.damaged or figure.value < 10:
        return False
    if figure.kind == "count":
        return bool(_MONEY_NOUN.fullmatch(figure.noun)) and not figure.noun.endswith("s")
    text = article.text(figure.span)
    return figure.kind == "number" and (figure.scaled or "," in text) and sum(character.isdigit() for character in text) > 1


def _common_word(article: Article, figure: Quantity, whole: Quantity) -> str:
    """A word of content that stands near both figures, the last one before or first one after the bare figure; or empty."""
    theirs = set(_words_near(article, whole))
    return next((word for word in _words_near(article, figure) if word in theirs), "")


def _words_near(article: Article, figure: Quantity) -> list[str]:
    sentence = around(figure.span, sentences(article))
    if not sentence:
        return []
    before = _WORD.findall(article.prose, max(sentence.span.start, figure.span.start - _REACH), figure.span.start)
    after = _WORD.findall(article.prose, figure.span.end, min(sentence.span.end, figure.span.end + _REACH))
    return [word.lower().rstrip("s") for word in (*after[:3], *reversed(before), *after[3:]) if word.lower() not in _EMPTY_WORDS]


def _by_percent(article: Article) -> Iterator[EatenAmount]:
    """Bare ends of a change whose percentage does not come out, and would with one digit more."""
    bare = {amount.span for amount in bare_amounts(article)}
    for told in (*_told(article, bare), *_mixed(article)):
        if _fits(told.before, told.after, told.percent):
            continue
        for end, other in ((told.before, told.after), (told.after, told.before)):
            is_open = end.span in bare or (article.prose[end.span.start].isdigit() and not article.prose[other.span.start].isdigit())
            if is_open and any(_fits_with(digit, end, told) for digit in range(1, 10)):
                yield EatenAmount(end.span, sum=told)
                break


def _told(article: Article, bare: set[Span]) -> Iterator[Sum]:
    for change in changes(article):
        before, after, percent = change.before, change.after, change.by
        if (
            before
            and after
            and percent
            and percent.kind == "percent"
            and {before.span, after.span} & bare
            and not (before.damaged or after.damaged)
        ):
            yield Sum(before, after, percent)


def _mixed(article: Article) -> Iterator[Sum]:
    """Changes between an amount with a currency and one without, in a sentence with one percentage."""
    for _, figures in figure_sentences(article):
        percents = [figure for figure in figures if figure.kind == "percent"]
        levels = [figure for figure in figures if figure.kind != "percent"]
        if len(percents) == 1 and any(figure.kind == "money" for figure in levels):
            yield from (told for pair in pairwise(levels) if (told := _mixed_pair(article, pair, percents[0])))


def _mixed_pair(article: Article, pair: Sequence[Quantity], percent: Quantity) -> Sum | None:
    first, second = pair
    shapes = [_DIGITS.fullmatch(article.text(figure.span)) for figure in pair]
    if not shapes[0] or not shapes[1] or bool(shapes[0]["sign"]) == bool(shapes[1]["sign"]) or first.scaled != second.scaled:
        return None
    if first.damaged or second.damaged or "count" in (first.kind, second.kind) or min(first.value, second.value) < 10:
        return None
    if _FROM.fullmatch(article.prose, first.span.end, second.span.start):
        return Sum(second, first, percent)
    is_from_to = _TO.fullmatch(article.prose, first.span.end, second.span.start) and _FROM_BEFORE.match(
        article.prose, max(0, first.span.start - 16), first.span.start
    )
    return Sum(first, second, percent) if is_from_to else None


def _fits(before: Quantity, after: Quantity, percent: Quantity, more: tuple[Decimal, Decimal] = (Decimal(0), Decimal(0))) -> bool:
    """Whether any change between the values that both ends stand for, each with `more` added, is the percentage, up or down."""
    low_before, high_before = (bound + more[0] for bound in before.base_interval())
    low_after, high_after = (bound + more[1] for bound in after.base_interval())
    if low_before <= 0 or low_after <= 0:
        return True
    least, most = (low_after / high_before - 1) * 100, (high_after / low_before - 1) * 100
    low, high = abs(percent.value) - percent.half_step, abs(percent.value) + percent.half_step
    return (least <= high and most >= low) or (least <= -low and most >= -high)


def _fits_with(digit: int, end: Quantity, told: Sum) -> bool:
    """Whether the percentage comes out with a digit more before one end of the change."""
    scale = next((power for power in (12, 9, 6, 3) if end.scaled and end.value >= Decimal(1).scaleb(power)), 0)
    mantissa = end.value.scaleb(-scale)
    more = Decimal(digit).scaleb(len(str(int(mantissa))) + scale)
    return _fits(told.before, told.after, told.percent, (more, Decimal(0)) if end is told.before else (Decimal(0), more))
