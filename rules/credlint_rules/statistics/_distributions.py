"""Two-tailed p values of t, F, chi-squared, r and z: the incomplete beta and gamma functions by continued fractions and series.

Sources: NIST Digital Library of Mathematical Functions (DLMF), sections 8.7, 8.9 and 8.17; Abramowitz and Stegun, Handbook of Mathematical
Functions (A&S), chapter 26; the modified Lentz algorithm for continued fractions, Thompson and Barnett 1986, J. Comput. Phys. 64, 490.
All degrees of freedom must be above 0; statistics may be any float but NaN. Results lie in 0 to 1, correct to
six significant digits below a million degrees of freedom and to 0.000001 beyond.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import count

_TINY = 1e-300
"""Stands for 0 in a denominator of Lentz's algorithm."""
_PRECISION = 1e-15
_MOST_TERMS = 20_000
_LARGE = 1e6
"""From these degrees of freedom on a distribution equals its limit to more digits than anyone prints."""


def p_of_z(z: float) -> float:
    """Both tails of the standard normal distribution beyond ±z: erfc(|z|/√2) (A&S 7.1.22, 26.2.29)."""
    return math.erfc(abs(z) / math.sqrt(2))


def p_of_t(t: float, df: float) -> float:
    """Both tails of Student's distribution beyond ±t: I_x(df/2, 1/2) at x = df/(df + t²) (A&S 26.7.1, 26.5.27)."""
    if df >= _LARGE:
        return p_of_z(t)
    return _beta_of_odds(_quotient(df, t * t), df / 2, 0.5)


def p_of_f(f: float, df1: float, df2: float) -> float:
    """The upper tail of the F distribution: I_x(df2/2, df1/2) at x = df2/(df2 + df1 F) (A&S 26.6.2); chi-squared at its limits (26.6.11)."""
    if f <= 0:
        return 1.0
    if df2 >= _LARGE:
        return p_of_chi_squared(f * df1, df1)
    if df1 >= _LARGE:
        return 1 - p_of_chi_squared(_quotient(df2, f), df2)
    return _beta_of_odds(_quotient(df2, df1 * f), df2 / 2, df1 / 2)


def p_of_chi_squared(chi_squared: float, df: float) -> float:
    """The upper tail of the chi-squared distribution: Q(df/2, χ²/2) (A&S 26.4.19); the cube root rule of Wilson and Hilferty for many df (26.4.17)."""
    if chi_squared <= 0:
        return 1.0
    if df >= _LARGE:
        variance = 2 / (9 * df)
        return math.erfc((math.cbrt(chi_squared / df) - (1 - variance)) / math.sqrt(2 * variance)) / 2
    return upper_gamma(df / 2, chi_squared / 2)


def p_of_r(r: float, df: float) -> float:
    """Both tails of Pearson's correlation under no correlation: t = r √(df/(1 - r²)), so that x in p_of_t is 1 - r² (A&S 26.7.1)."""
    square = min(r * r, 1.0)
    if df >= _LARGE:
        return p_of_z(math.sqrt(_quotient(square * df, 1 - square)))
    return _beta_of_odds(_quotient(1 - square, square), df / 2, 0.5)


def incomplete_beta(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function I_x(a, b) for x in 0 to 1, by its continued fraction (DLMF 8.17.22), mirrored where that is faster (8.17.4)."""
    return _beta_of_odds(_quotient(x, 1 - x), a, b)


def upper_gamma(a: float, x: float) -> float:
    """The regularised upper incomplete gamma function Q(a, x) for x >= 0: a series (DLMF 8.7.1) below a + 1, else a continued fraction (8.9.2)."""
    if x <= 0:
        return 1.0
    if math.isinf(x):
        return 0.0
    factor = math.exp(a * math.log(x) - x - math.lgamma(a))
    if x < a + 1:
        return min(max(1 - factor * _gamma_series(a, x), 0.0), 1.0)
    return min(factor * _continued(_gamma_terms(a, x)), 1.0)


def _quotient(top: float, bottom: float) -> float:
    return top / bottom if bottom else math.inf


def _beta_of_odds(odds: float, a: float, b: float) -> float:
    """I_x(a, b) for x = odds/(1 + odds): x and 1 - x are both exact where one of them is close to 1."""
    if odds <= 0:
        return 0.0
    if math.isinf(odds):
        return 1.0
    x, rest = odds / (1 + odds), 1 / (1 + odds)
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) - a * math.log1p(1 / odds) - b * math.log1p(odds))
    if x < (a + 1) / (a + b + 2):
        return min(front * _continued(_beta_terms(x, a, b)) / a, 1.0)
    return max(1 - front * _continued(_beta_terms(rest, b, a)) / b, 0.0)


def _beta_terms(x: float, a: float, b: float) -> Iterator[tuple[float, float]]:
    """The partial numerators and denominators of 1/(1 + d1/(1 + d2/(1 + ...))), DLMF 8.17.22 and 8.17.23."""
    yield 1.0, 1.0
    for m in count():
        yield -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)), 1.0
        yield (m + 1) * (b - m - 1) * x / ((a + 2 * m + 1) * (a + 2 * m + 2)), 1.0


def _gamma_terms(a: float, x: float) -> Iterator[tuple[float, float]]:
    """The even part of DLMF 8.9.2: 1/(x + 1 - a - 1(1 - a)/(x + 3 - a - 2(2 - a)/(x + 5 - a - ...)))."""
    yield 1.0, x + 1 - a
    for n in count(1):
        yield -n * (n - a), x + 2 * n + 1 - a


def _gamma_series(a: float, x: float) -> float:
    """The sum of x^n / (a (a + 1) ... (a + n)), DLMF 8.7.1."""
    term = total = 1 / a
    for n in range(1, _MOST_TERMS):
        term *= x / (a + n)
        total += term
        if term < total * _PRECISION:
            break
    return total


def _continued(terms: Iterator[tuple[float, float]]) -> float:
    """The value of a continued fraction n1/(d1 + n2/(d2 + ...)), by the modified Lentz algorithm."""
    value, upper, lower = _TINY, _TINY, 0.0
    for _, (numerator, denominator) in zip(range(_MOST_TERMS), terms, strict=False):
        lower = 1 / ((denominator + numerator * lower) or _TINY)
        upper = (denominator + numerator / upper) or _TINY
        value *= upper * lower
        if abs(upper * lower - 1) < _PRECISION:
            break
    return value
