"""Results of significance tests as printed: the test, its degrees of freedom, the statistic and the p value."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.figures.numbers import Number
from credlint.facts.figures.reported import SIGNED, UNSIGNED, reported
from credlint.facts.surveys.p_values import P_VALUE, PValue, read_p_value
from credlint.facts.words import matches
from credlint.patterns import lazy

Test = Literal["t", "F", "chi-squared", "r", "z"]


class TestResult(Struct, frozen=True):
    """A test as reported: "t(28) = 2.20, p = .036".

    test: the distribution that its p value comes from. degrees: its degrees of freedom, none for z, two for F.
    statistic: the statistic as printed, without its minus; low, high: the values that print alike (for "<" from 0, for ">" to infinity).
    """

    span: Span
    test: Test
    degrees: tuple[Decimal, ...]
    statistic: Decimal
    low: Decimal
    high: Decimal
    p: PValue


_DF = r"\d{1,3}(?:,\d{3})+|\d{1,9}(?:\.\d{1,6})?"
_ONE = rf"[ ]?[(\[][ ]?(?:d\.?f\.?[ ]?=[ ]?)?(?P<df>{_DF})(?:[,;][ ]?[nN][ ]?=[ ]?[\d,]+)?[ ]?[)\]]"
_GLUED = r"_?(?P<df>(?:[3-9]|\d{2,5})(?:\.\d{1,3})?)(?![\d,])"
_TWO = rf"[ ]?[(\[][ ]?(?:d\.?f\.?[ ]?=[ ]?)?(?P<df>\d{{1,6}}(?:\.\d{{1,6}})?)[ ]?[,;][ ]?(?P<df2>{_DF})[ ]?[)\]]|_?(?P<df>\d{{1,4}})[ ]?,[ ]?(?P<df2>\d{{1,6}}(?:\.\d{{1,3}})?)"
_STATISTIC = lazy(
    rf"(?<![\p{{L}}\p{{N}}_.'’-])(?:(?P<t>t)(?:{_ONE}|{_GLUED})?|(?P<F>F)(?:{_TWO})?|(?P<r>r)(?:{_ONE})?|(?P<z>[zZ])"
    rf"|(?P<chi>[χΧXx]\^?(?:²|2)|[χΧ]|(?i:chi)(?:[- ]?(?i:squared?)|\^?[2²])|Q(?=[ ]?\())(?:{_ONE})?)"
    rf"[ \n]{{0,2}}(?P<sign>[=<>])[ \n]{{0,2}}(?P<value>{SIGNED})"
)
"""A statistic. Digits right after the letter are its degrees of freedom, which stood as a subscript."""
_ITEM = lazy(
    r"[)\]]?[ \n]{0,2}[,;(\[][ \n]{0,2}(?:(?:with|on|and)[ \n])?(?:"
    rf"(?:d\.?f\.?|[Dd]egrees of freedom)[ ]?[=:]?[ ]?(?P<df>{_DF})(?:[ ]?(?:,|and|&)[ ]?(?P<df2>\d[\d,.]*\d|\d)(?![ ]?[=\p{{L}}]))?|(?P<df>{_DF})[ ](?:d\.?f\.?|degrees of freedom)"
    rf"|(?P<n>[nN])[ ]?=[ ]?(?P<size>{UNSIGNED})"
    rf"|(?![pPtFzZ][ ]?[=<>(])(?:[\p{{L}}\p{{N}}²′’_-]{{1,14}}[ ]){{0,2}}[\p{{L}}\p{{N}}²′’_-]{{1,14}}[ ]?[=<>≈][ ]?{SIGNED}[ ]?%?"
    r"|\d\d(?:\.\d)?[ ]?% (?:CI|confidence interval)[ ]?[=:]?[ ]?(?:[(\[][^()\[\]\n]{3,40}(?=[)\]])|[^()\[\]\n;=]{3,40}?(?=[;,][ ][pP])))"
)
"""What may stand between a statistic and its p value: degrees of freedom, the sample size, an effect size, a confidence interval."""
_FREEDOM = lazy(rf"[ \n](?:with|on|for|at)[ \n](?P<df>{_DF})(?:[ ]?(?:,|and)[ ]?(?P<df2>\d{{1,6}}))?[ \n](?:d\.?f\.?|degrees of freedom)")
_P_NEXT = lazy(
    rf"[)\]]?[ \n]{{0,2}}[,;:]?[ \n]{{0,2}}[(\[]?(?:(?:and|with|at|an?|the|two-tailed|one-tailed)[ \n]){{0,3}}(?P<whole>{P_VALUE})"
)
_NS_NEXT = lazy(r"[)\]]?[ \n]{0,2}[,;(][ \n]{0,2}(?P<ns>n\.?[ ]?s\b\.?)")
_MOST_ITEMS = 5


@analysis
def test_results(article: Article) -> tuple[TestResult, ...]:
    """The test results of the prose that have a p value right after them and all degrees of freedom that it takes, in order."""
    found = (_read(article.prose, match) for match in matches(article, _STATISTIC, "=<>"))
    return tuple(result for result in found if result)


def _read(prose: str, match: regex.Match[str]) -> TestResult | None:
    test = _test(match)
    degrees, end = _items(prose, match, test)
    p = _p_value(prose, end)
    number = reported(match["value"])
    if p is None or degrees is None or (test == "r" and abs(number.value) > 1) or (test in ("F", "chi-squared") and number.value < 0):
        return None
    return TestResult(Span(match.start(), p.span.end), test, degrees, abs(number.value), *_values(match["sign"], number, test), p)


def _test(match: regex.Match[str]) -> Test:
    if match["t"] or match["F"]:
        return "t" if match["t"] else "F"
    return "r" if match["r"] else "z" if match["z"] else "chi-squared"


def _values(sign: str, number: Number, test: Test) -> tuple[Decimal, Decimal]:
    most = Decimal(1) if test == "r" else Decimal("Infinity")
    value, half = abs(number.value), number.half_step
    if sign == "=":
        return max(value - half, Decimal(0)), min(value + half, most)
    return (Decimal(0), value) if sign == "<" else (value, most)


def _items(prose: str, match: regex.Match[str], test: Test) -> tuple[tuple[Decimal, ...] | None, int]:
    """The degrees of freedom, None where they are not all there, and where the p value has to begin."""
    end, freedom, size = match.end(), _freedom(match), Decimal(0)
    if late := _FREEDOM.match(prose, end):
        end, freedom = late.end(), freedom or _freedom(late)
    for _ in range(_MOST_ITEMS):
        item = _ITEM.match(prose, end)
        if not item or _P_NEXT.match(prose, end):
            break
        end, freedom = item.end(), freedom or _freedom(item)
        size = reported(item["size"]).value if item["n"] else size
    if test == "r" and not freedom and size > 2:
        freedom = (size - 2,)
    wanted = {"z": 0, "F": 2}.get(test, 1)
    is_whole = len(freedom) == wanted and all(value > 0 for value in freedom)
    return (freedom if is_whole else None), end


def _freedom(match: regex.Match[str]) -> tuple[Decimal, ...]:
    groups = match.groupdict()
    return tuple(reported(groups[name]).value for name in ("df", "df2") if groups.get(name))


def _p_value(prose: str, end: int) -> PValue | None:
    match = _P_NEXT.match(prose, end)
    if match:
        return read_p_value(match, match.start("whole"))
    bare = _NS_NEXT.match(prose, end)
    five = Decimal("0.05")
    return PValue(Span(bare.start("ns"), bare.end()), ">", five, five, five) if bare else None
