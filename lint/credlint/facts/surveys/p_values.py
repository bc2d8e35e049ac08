"""P values as printed, and what the article says of how its tests were made."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import regex
from msgspec import Struct

from credlint.article import Article, Span, analysis
from credlint.facts.figures.reported import SIGNED, reported
from credlint.facts.words import matches
from credlint.patterns import lazy

Sign = Literal["=", "<", ">", "≤", "≥"]

P_VALUE = (
    r"(?<![\p{L}\p{N}_/.’'$\\-])(?:[pP](?:[ \n-]?(?i:val(?:ue)?))?(?:[ ]?\((?P<tails>[^()]{1,20})\))?[ \n]?(?P<psign>[<>=≤≥]{1,2})[ \n]?"
    rf"(?:(?P<p>{SIGNED})(?:[ ]?[x×·*][ ]?10(?:\^|\*\*)?[{{(]?(?P<power>[-−–⁻]?[ ]?[\d⁰¹²³⁴-⁹]{{1,3}})[)}}]?|[eE](?P<power>[-−–+]?\d{{1,3}}))?|(?P<ns>n\.?[ ]?s\b\.?))"
    r"|[pP][ -](?i:values?)[ \n](?:of|was|is|at)[ \n](?P<pword>less than|below|under|greater than|above|more than)?[ \n]?"
    rf"(?P<p>{SIGNED}))(?!\p{{L}}|[ ]?[%×]|[ ]?(?:[kMG]?Pa|m?bar|atm|Torr|percent|per cent)\b)"
)
"""A p value with its sign, for other patterns to build on: groups tails, psign or pword, p and power, or ns."""

_P_VALUE = lazy(P_VALUE)
_SIGNS: dict[str, Sign] = {
    "<": "<", ">": ">", "=": "=", "≤": "≤", "≥": "≥", "<=": "≤", ">=": "≥", "=<": "≤", "=>": "≥", "less than": "<", "below": "<", "under": "<",
    "greater than": ">", "above": ">", "more than": ">",
}  # fmt: skip
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−–", "0123456789---", " +")
_ONE_TAILED = lazy(r"\b(?:one|1|single)[- ](?:tail(?:ed)?|sided)\b|\bdirectional\b", regex.IGNORECASE)
_CORRECTED = lazy(
    r"\b(?:Bonferroni|Holm|[ŠS]id[áa]k|Tukey|Scheff[ée]|Dunnett|Dunn|Benjamini|Hochberg|Games[-– ]Howell|FDR|FWE|false discovery|family-?wise"
    r"|multiple (?:comparisons?|testing|tests)|(?:corrected|adjusted) (?:for|p)|Greenhouse|Huynh|sphericity|permutation|randomi[sz]ation tests?|bootstrap\p{L}*"
    r"|Monte Carlo|exact tests?)\b",
    regex.IGNORECASE,
)


class PValue(Struct, frozen=True):
    """A p value as printed: "p < .05", "P=0.03", "p = n.s." (sign ">", value .05).

    low, high: the values that print alike where the sign is "=", else the value itself. digits: the number as printed, or empty for "n.s.".
    """

    span: Span
    sign: Sign
    value: Decimal
    low: Decimal
    high: Decimal
    digits: str = ""


class Testing(Struct, frozen=True):
    """How the article's tests were made, where it says so anywhere. span: the first words that do (empty where none).

    one_tailed: it speaks of one-tailed, one-sided or directional tests. corrected: of p values corrected for many tests, of degrees of
    freedom corrected for sphericity, or of tests that draw p values from samples; then p may be larger than the statistic gives.
    """

    span: Span
    one_tailed: bool
    corrected: bool


@analysis
def p_values(article: Article) -> tuple[PValue, ...]:
    """The p values of the prose, in order. A "p" before a share in percent or a pressure is none."""
    return tuple(read_p_value(match) for match in matches(article, _P_VALUE, ("p", "pval", "pvalue", "pvalues")))


@analysis
def testing(article: Article) -> Testing:
    """What the article says of its tests."""
    one, corrected = (pattern.search(article.prose) for pattern in (_ONE_TAILED, _CORRECTED))
    first = min((match.span() for match in (one, corrected) if match), default=(0, 0))
    return Testing(Span(*first), one is not None, corrected is not None)


def read_p_value(match: regex.Match[str], start: int = -1) -> PValue:
    """The p value of a match of a pattern that holds P_VALUE. start: where it begins, if not with the match."""
    span = Span(match.start() if start < 0 else start, match.end())
    if match["ns"]:
        return PValue(span, ">", Decimal("0.05"), Decimal("0.05"), Decimal("0.05"))
    sign = _SIGNS.get(match["psign"] or match["pword"] or "=", "=")
    number = reported(match["p"], int((match["power"] or "0").translate(_SUPERSCRIPTS)))
    half = number.half_step if sign == "=" else Decimal(0)
    return PValue(span, sign, number.value, number.value - half, number.value + half, match["p"])
