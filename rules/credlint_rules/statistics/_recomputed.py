"""P values computed anew from printed statistics, and whether the printed ones fit. After Nuijten et al. 2016, Behavior Research Methods 48, 1205."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import product

from credlint.facts.surveys.p_values import PValue, Testing
from credlint.facts.surveys.test_results import TestResult
from credlint_rules.statistics._distributions import p_of_chi_squared, p_of_f, p_of_r, p_of_t, p_of_z

_LEVEL = Decimal("0.05")
_ROUNDING = 1e-6
"""Relative error of the computed p values."""


def computed(result: TestResult) -> tuple[float, float]:
    """The smallest and the largest two-tailed p value of all statistics and degrees of freedom that print like these."""
    freedoms = list(product(*(_ends(df) for df in result.degrees)))
    return min(_p(result, result.high, freedom) for freedom in freedoms), max(_p(result, result.low, freedom) for freedom in freedoms)


def _ends(df: Decimal) -> tuple[float, ...]:
    """The degrees of freedom as printed, and at the ends of what rounds to them; whole ones are exact."""
    exponent = df.as_tuple().exponent
    half = Decimal(5).scaleb(exponent - 1) if isinstance(exponent, int) and exponent < 0 else Decimal(0)
    return (float(df - half), float(df + half)) if df > half > 0 else (float(df),)


def fits(result: TestResult, testing: Testing) -> bool:
    """Whether the printed p value may come from the printed statistic, as the article's tests were made."""
    low, high = computed(result)
    return _meets(result.p, low, 1.0 if testing.corrected else high) or (testing.one_tailed and fits_one_tailed(result))


def fits_one_tailed(result: TestResult) -> bool:
    """Whether the printed p value is the one-tailed one, in either direction. F and chi-squared have one with 1 (numerator) degree of freedom only."""
    if result.test in ("F", "chi-squared") and result.degrees[0] != 1:
        return False
    low, high = computed(result)
    return _meets(result.p, low / 2, high / 2) or _meets(result.p, 1 - high / 2, 1 - low / 2)


def says_significant(p: PValue) -> bool | None:
    """Whether a printed p value is significant at the .05 level (p = .05 is); None where it leaves that open ("p > .01")."""
    if p.sign == "=":
        return p.value <= _LEVEL
    if p.sign in ("<", "≤"):
        return True if p.value <= _LEVEL else None
    return False if p.value >= _LEVEL else None


def is_significant(result: TestResult) -> bool | None:
    """Whether the printed statistic is significant at the .05 level with two tails; None where its rounding leaves that open."""
    low, high = computed(result)
    return True if high <= float(_LEVEL) else False if low > float(_LEVEL) else None


def _meets(p: PValue, low: float, high: float) -> bool:
    low, high = low * (1 - _ROUNDING), high * (1 + _ROUNDING)
    if p.sign == "=":
        return low <= float(p.high) and high >= float(p.low)
    if p.sign in ("<", "≤"):
        return low <= float(p.value)
    return high >= float(p.value)


def _p(result: TestResult, statistic: Decimal, degrees: Sequence[float]) -> float:
    value = float(statistic)
    if result.test == "t":
        return p_of_t(value, degrees[0])
    if result.test == "F":
        return p_of_f(value, degrees[0], degrees[1])
    if result.test == "chi-squared":
        return p_of_chi_squared(value, degrees[0])
    return p_of_r(value, degrees[0]) if result.test == "r" else p_of_z(value)
